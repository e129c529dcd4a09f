"""Decides whether a mention names a text at all, and whether it names one that is there already.

A name in capitals carries itself; one in small letters needs an act upon it, a sign that it is joint, a year or a use.
"""

from collections.abc import Mapping
from dataclasses import replace

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.reading.naming import HYPHENS, in_time, is_organisation
from accord.reading.scene import Scene, parties_of
from accord.reading.texts.act import Act
from accord.reading.texts.again import told_again
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.draft import Draft
from accord.reading.texts.homes import AGREED, all_of_them, home_of, pointed_at, signed_before, told_in_headline
from accord.reading.texts.many import INCLUDING, LISTED, is_at_large, is_lump
from accord.reading.texts.telling import (
    OCCASIONS,
    is_kept_record,
    is_made_by_several,
    is_outcome,
    is_paper_signed,
    is_sent,
    is_their_communique,
    is_told,
    several_in_sight,
)

_FIRM = frozenset(
    {Status.SIGNED, Status.NEGOTIATING, Status.RATIFIED, Status.AMENDED, Status.SUSPENDED, Status.TERMINATED}
)


def drafts_of(
    scene: Scene, candidates: list[Candidate], *, words: InstrumentWords, told: Mapping[int, float]
) -> list[Draft]:
    """The texts of the scene with their mentions, in order of the first. Where the rules see no sign that a candidate
    names one, a head that is `told` to do so is enough, and the draft is as sure as that.
    """
    drafts: list[Draft] = []
    headed = [c for c in candidates if scene.sentence_number(c.head) in scene.headings and not c.listed]
    for candidate in sorted(candidates, key=lambda c: (c in headed, c.start)):
        if all_of_them(scene, candidate):
            for draft in signed_before(scene, drafts, candidate):
                draft.mentions.append(candidate)
            continue
        pointed = pointed_at(scene, drafts, candidate, words)
        if pointed is not None:
            # what is asked of it ("called for details of the deal") says nothing of how far it is
            acts = tuple(a for a in candidate.acts if a.raw not in {Status.PROPOSED, Status.ISSUED})
            pointed.mentions.append(replace(candidate, acts=acts))
            continue
        home = home_of(scene, drafts, candidate, words)
        if home is None and candidate in headed:
            home = told_in_headline(scene, drafts, candidate, words)
        if home is None:
            home = told_again(scene, drafts, candidate, words)
        if home is not None:
            if candidate in headed or candidate.bare:
                home.mentions.append(candidate)
            else:
                home.members.append(candidate)
        elif counts(scene, candidate, words=words):
            drafts.append(Draft([candidate]))
        elif candidate.head in told:
            drafts.append(Draft([candidate], sure=told[candidate.head]))
    return [d for d in drafts if not (is_lump(scene, d.fullest) and _names_some(scene, d, drafts))]


def counts(scene: Scene, c: Candidate, *, words: InstrumentWords) -> bool:
    """Whether the mention names a text."""
    if c.stands_for is not None or c.listed:
        return True
    if _consent(scene, c) or is_at_large(scene, c):
        return False
    for tells in (_by_its_kind, _by_its_makers, _by_its_capitals, _by_what_is_told):
        told = tells(scene, c, words)
        if told is not None:
            return told
    return _as_its_kind_needs(scene, c, words)


def _names(scene: Scene, c: Candidate) -> set[str]:
    """The words of the name, in small letters."""
    return {t.lower_ for t in scene.doc[c.whole : c.end]}


def _by_its_kind(scene: Scene, c: Candidate, words: InstrumentWords) -> bool | None:
    """Of kinds with a rule of their own: statements, letters, papers, and what only its year names."""
    if c.type is Type.JOINT_STATEMENT:
        return _is_joint_statement(scene, c, _names(scene, c), words) or is_their_communique(scene, c)
    if "sent" in c.kind.lower and not c.capital:
        return is_sent(scene, c)
    if "signed" in c.kind.lower:
        return not c.capital and is_paper_signed(scene, c)
    if c.kind.lower == {"year"}:
        return (c.year is not None or _dated(scene, c)) and several_in_sight(scene, c)
    return None


def _by_its_makers(scene: Scene, c: Candidate, words: InstrumentWords) -> bool | None:
    """By who made or adopted it, or keeps it."""
    if not c.capital and (
        is_told(scene, c)
        or is_kept_record(scene, c)
        or is_made_by_several(scene, c, words=words)
        or is_outcome(scene, c)
    ):
        return True
    if c.type is Type.DECLARATION and not c.bare and _adopted_by_several(scene, c):
        return True
    if c.kind.name == "deal" and c.bare and any(a.ahead for a in c.acts):
        return False
    if scene.doc[c.head].lower_.startswith("unscr"):
        return True
    return None


def _by_its_capitals(scene: Scene, c: Candidate, words: InstrumentWords) -> bool | None:
    """A name in capitals carries itself, but of kinds that other things are called, too."""
    if not c.capital:
        return None
    names = _names(scene, c)
    if c.kind.capital == "never":
        return False
    if c.kind.capital == "pair":
        return len(c.codes) > 1 or bool(names & words["joint"])
    if c.kind.capital == "act" and not any(a.raw in _FIRM or a.raw is Status.ISSUED for a in c.acts):
        return False
    if c.kind.capital == "any":
        return True
    return c.end - c.start > 1 and not _of_one_speaker(c, names)


def _by_what_is_told(scene: Scene, c: Candidate, _words: InstrumentWords) -> bool | None:
    """Of one in small letters: by its parties and date and by what was done with it."""
    if c.bare and c.definite and "any" in c.kind.lower and _signed_when(scene, c):
        return len(scene.sides) > 1  # "the exchange of notes was signed in August 2007"
    if "never" in c.kind.lower or (c.bare and c.whole == c.start and _by_nobody(scene, c)):
        return False
    if c.partner and c.type in AGREED and (c.acts or c.definite) and not c.bare:
        return True  # "its agreement with Peru", "an agreement with Peru, in force since 2012"
    if c.bare and c.type is Type.PLAN and c.end > c.head + 1 and len(scene.sides) > 1:
        # "signed an action plan": a phrase of its own, made by the sides
        return any(a.verb and a.status in {Status.SIGNED, Status.ISSUED} for a in c.acts)
    acted = any(a.verb and a.status in {Status.SIGNED, Status.ISSUED, Status.PROPOSED} for a in c.acts)
    if (
        "action" in _names(scene, c)
        and c.type is Type.PLAN
        and not c.bare
        and not c.definite
        and acted
        and len(scene.sides) > 1
    ):
        return True
    if c.type in AGREED and _dated(scene, c) and several_in_sight(scene, c):
        return True
    if c.type is Type.PLAN and _penned(scene, c) and len(scene.sides) > 1:
        return True  # "signed a roadmap for 2024 to 2028"
    if c.bare and c.definite:
        return _by_acts_upon_it(scene, c)
    if len(c.codes) > 1 and (c.fresh or c.standing):
        return True
    # still to come, but named by its subject: "will table an agreement on the transfer of prisoners"
    if (
        (c.end > c.head + 1 or c.head > c.start)
        and not c.definite
        and c.type in AGREED
        and any(a.verb and a.status is Status.PROPOSED for a in c.acts)
    ):
        return len(scene.sides) > 1
    return None


def _by_acts_upon_it(scene: Scene, c: Candidate) -> bool:
    """Whether "the agreement", of which nothing more is said, is named for the first time by what was done with it."""
    doc = scene.doc
    worded = any(a.verb and a.raw is Status.NEGOTIATING and doc[a.at].lemma_ == "agree" for a in c.acts)
    if worded or (c.basis and _signed_when(scene, c)):
        return len(scene.sides) > 1  # "on the basis of the agreement concluded in 2016"
    if any(a.verb and doc[a.at].lemma_ in {"sign", "ink"} and _by_states(scene, a) for a in c.acts):
        return True  # "The agreement will be signed by Albania, Austria and Hungary"
    # "clinched the deal": named for the first time, and by what was done
    reached = c.type is Type.AGREEMENT and scene.doc[c.head].lower_ == "agreement"
    if reached and c.whole < c.start and _signed_when(scene, c):
        return len(scene.sides) > 1  # "the first agreement was signed in 2022"
    return (
        not reached and any(a.verb and a.raw is Status.SIGNED and not a.ahead for a in c.acts) and len(scene.sides) > 1
    )


def _as_its_kind_needs(scene: Scene, c: Candidate, words: InstrumentWords) -> bool:
    """Whether there is one of the signs that the lexicon asks of its kind where nothing else tells."""
    doc, names = scene.doc, _names(scene, c)
    firm = any(a.raw in _FIRM or (a.raw is Status.IN_FORCE and doc[a.at].lower_ == "force") for a in c.acts)
    needs = c.kind.lower
    if "any" in needs:
        return not c.bare or firm or c.end - c.head > 1
    if c.bare and c.type is Type.AGREEMENT and _only_reached(scene, c):
        return False
    if (
        "act" in needs
        and firm
        and (not c.bare or any(a.verb and a.raw in {Status.SIGNED, Status.NEGOTIATING} for a in c.acts))
    ):
        return True
    if (
        "told" in needs
        and c.definite
        and c.head - c.start >= 1
        and len(scene.sides) > 1
        and not any(a.ahead and a.raw is not Status.IN_FORCE for a in c.acts)
        and scene.doc[c.head].tag_ == "NN"
    ):
        return True
    if "agreed" in needs and not c.bare and names & words["joint"]:
        return any(scene.doc[a.at].lemma_ in {"agree", "sign"} for a in c.acts)
    if "added" in needs:
        return firm and _added(scene, c, words)
    if "passed" in needs:
        return _to_be_passed(scene, c)
    if "told" in needs and (len(c.codes) > 1 or names & words["joint"]):
        return not c.bare
    if "year" in needs and (c.year is not None or _dated(scene, c)):
        return True
    if "basis" in needs and c.basis and not c.bare:
        return True
    if "issue" in needs and any(a.raw in {Status.ISSUED, Status.SIGNED} for a in c.acts):
        return not c.bare and bool(names & words["issue_plan"] or "action" in names)
    if "carried" in needs and c.definite and any(a.raw is Status.IN_FORCE for a in c.acts) and len(scene.sides) > 1:
        return bool(names & {"roadmap", "action", "road", "cooperation"})
    if "joint" in needs:
        return bool(names & words["joint"])
    if "council" in needs:
        return "council" in names or "un" in names or "u.n." in names or "unsc" in names
    return False


def _adopted_by_several(scene: Scene, c: Candidate) -> bool:
    """Whether an organisation or several adopted it: "adopted the SAARC ministerial declaration on terrorism"."""
    adopted = any(a.verb and not a.ahead and scene.doc[a.at].lemma_ in {"adopt", "approve", "endorse"} for a in c.acts)
    return adopted and (any(is_organisation(code) for code in c.codes) or several_in_sight(scene, c))


def _by_states(scene: Scene, act: Act) -> bool:
    """Whether two parties at least are named as those who sign."""
    verb = scene.doc[act.at]
    return len(parties_of([*scene.subjects(verb), *scene.objects(verb, "by", "between")])) > 1


def _signed_when(scene: Scene, c: Candidate) -> bool:
    """Whether its signing is told with a time."""
    sentence = scene.sentence_of(c.head)
    signed = any(
        a.verb and a.status is Status.SIGNED and scene.doc[a.at].lemma_ in {"sign", "ink", "conclude"} for a in c.acts
    )
    return signed and any(in_time(scene, t.i) for t in scene.doc[c.end : sentence.end])


def _penned(scene: Scene, c: Candidate) -> bool:
    """Whether it was signed with the pen, or is to be: no plan of one side is."""
    verbs = [scene.doc[a.at] for a in c.acts if a.verb and a.raw is Status.SIGNED]
    return not c.definite and any(v.lemma_ in {"sign", "ink", "co-sign"} for v in verbs)


def _added(scene: Scene, c: Candidate, words: InstrumentWords) -> bool:
    """Whether it is added to a text between two: "an amendment to the 2013 treaty"."""
    doc, last = scene.doc, scene.sentence_of(c.head).end
    behind = [t.lower_ for t in doc[c.head + 1 : min(c.head + 9, last)]]
    kinds = [h.name for t in behind for rest, h in words.heads.get(t, ()) if not rest]
    return behind[:1] == ["to"] and any(k not in {"law", "amendment", "plan"} for k in kinds) and len(scene.sides) > 1


def _to_be_passed(scene: Scene, c: Candidate) -> bool:
    """Whether a state undertakes or is asked to pass a law: "must pass an anti-corruption law"."""
    return (
        c.head > c.start
        and not c.definite
        and any(a.verb and a.ahead and scene.doc[a.at].lemma_ in {"adopt", "pass", "enact"} for a in c.acts)
    )


def _by_nobody(scene: Scene, c: Candidate) -> bool:
    """Whether nothing is told but that one was signed, by nobody named: "a treaty was once signed in its chapel"."""
    verbs = [scene.doc[a.at] for a in c.acts if a.verb]
    if c.kind.name == "exchange" and any(a.ahead for a in c.acts):
        return False  # "An exchange of notes would be concluded in January"
    if any(t.dep_ == "prep" and t.lower_ == "between" for v in verbs for t in v.children):
        return False  # "a memorandum was signed between the ministries"
    if len(scene.sides) > 1 and any(t.lower_ in OCCASIONS for t in scene.sentence_of(c.head)):
        return False  # "at the end of the meeting a protocol was signed"
    return bool(verbs) and all(
        any(t.dep_ == "auxpass" for t in v.children) and not any(t.dep_ == "agent" for t in v.children) for v in verbs
    )


def _dated(scene: Scene, c: Candidate) -> bool:
    """Whether a date of its own stands behind the name: "an agreement dating from 1999", "the letter of June 2022"."""
    words = [t.lower_ for t in scene.doc[c.end : c.end + 2]]
    return len(words) == 2 and (
        words[0] in {"dating", "dated"} or (words[0] in {"of", "from"} and in_time(scene, c.end + 1))
    )


def _only_reached(scene: Scene, c: Candidate) -> bool:
    """Whether "an agreement" was reached and nothing more is said of it: consent, no text."""
    return scene.doc[c.head].lower_ == "agreement" and all(scene.doc[a.at].lemma_ in {"reach", "enter"} for a in c.acts)


def _of_one_speaker(c: Candidate, names: set[str]) -> bool:
    return c.kind.name == "other" and not names & {"minutes", "terms", "code", "charter"}


def _names_some(scene: Scene, lump: Draft, drafts: list[Draft]) -> bool:
    """Whether one of the lump is named behind it: in a list of its sentence, or by "one", "another"."""
    first = lump.members[0]
    sentence = scene.sentence_of(first.head)
    for draft in drafts:
        c = draft.members[0]
        if draft is lump or c.head < first.head:
            continue
        sentences_on = scene.sentence_number(c.head) - scene.sentence_number(first.head)
        if (c.listed or c.stands_for is not None) and sentences_on < 4:
            return True
        # "they signed nine documents" and what they signed
        if first.kind.name == "papers" and sentences_on < 4 and any(a.raw is Status.SIGNED for a in draft.acts):
            return True
        dash = scene.doc[first.end].text in HYPHENS and c.head < sentence.end  # "three agreements - a pact on trade"
        if dash:
            return True
        between = {t.lower_ for t in scene.doc[first.end : c.whole]}
        if c.head < sentence.end and between & LISTED and c.type is not Type.RESOLUTION:
            return True
        opens = [t for t in scene.sentence_of(c.head) if not t.is_space][:4] if sentences_on == 1 else []
        if any(t.lemma_ in INCLUDING for t in opens):
            return True
    return False


def _consent(scene: Scene, c: Candidate) -> bool:
    """Whether "agreement" is consent: "in agreement with", "agreement that", "reached agreement to"."""
    if c.type is not Type.AGREEMENT or c.capital:
        return False
    doc = scene.doc
    before = doc[c.whole - 1].lower_ if c.whole else ""
    after = doc[c.end].lower_ if c.end < len(doc) else ""
    plain = before not in {"a", "an", "the", "this", "their", "its"} and doc[c.head].lower_ == "agreement"
    if plain and doc[c.head - 1].lower_ in _WIDE and c.year is None:
        return True  # "there was broad agreement among delegates"
    if after == "that" and c.end + 1 < len(doc) and doc[c.end].dep_ == "mark":
        return True
    if doc[c.head].lower_ == "agreement" and before in {"reached", "reach", "reaching", "sought"} and c.year is None:
        return True  # "reached agreement on the seats"
    if doc[c.head].lower_ == "agreement" and _to_do(scene, c) and c.year is None:
        return True  # "reached an agreement to hold regular talks", "on forming a committee"
    if c.bare and before in {"in", "of", "into", "for", "with", "by", "full", "reached", "reach", "no", "any"}:
        return True
    return (
        c.bare and doc[c.head].tag_ == "NN" and before not in {"a", "an", "the", "this", "another"} and c.year is None
    )


_WIDE = frozenset({"broad", "general", "wide", "widespread", "full", "unanimous", "complete", "total", "universal"})


def _to_do(scene: Scene, c: Candidate) -> bool:
    """Whether it was reached to do something, and nothing else is told of it."""
    doc = scene.doc
    to = c.head + 2 < len(doc) and (doc[c.head + 1].lower_, doc[c.head + 2].tag_) in {("to", "VB"), ("on", "VBG")}
    return to and bool(c.acts) and all(doc[a.at].lemma_ in {"reach", "come", "announce", "make"} for a in c.acts)


def _is_joint_statement(scene: Scene, c: Candidate, names: set[str], words: InstrumentWords) -> bool:
    joint = names & words["named_joint"]
    if names & {"statement", "statements", "readout", "readouts", "release"}:
        if names & {"closing", "concluding"} and len(scene.sides) > 1:
            return "statement" in names  # of their meeting: "the closing statement says"
        if "ministerial" in names and _adopted_by_several(scene, c):
            return True
        return bool(names & {"joint", "trilateral", "tripartite", "common", "quadrilateral"})
    if joint:
        return True
    after = [t.lower_ for t in scene.doc[c.end : c.end + 8]]
    penned = any(a.verb and a.raw is Status.SIGNED for a in c.acts)
    if penned and scene.doc[c.head].lower_.startswith("communiqu"):
        return several_in_sight(scene, c)  # "The communique was signed by the foreign ministers"
    put_out = bool({"issued", "released", "at", "read"} & set(after[:2]))
    return put_out and bool(set(after) & {"close", "end", "after", "following", "conclusion"})
