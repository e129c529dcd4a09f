"""What stands around a verb of the future: who says it, under which text, with which doubt; hence its strength.

A forecast, a denial, a question and a guess have no frame.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.items import leads_to_terms
from accord.reading.promised.obtained import WORDS_GIVEN, givers
from accord.reading.promised.parties import doers, governor, named, voice
from accord.reading.promised.telling import credible
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_COMMITTING = frozenset(
    ["pledge", "vow", "promise", "guarantee", "assure", "reassure", "undertake", "reaffirm", "commit", "swear"]
)


_GIVING_WORD = frozenset("give offer repeat renew issue make have reiterate serve".split())
_DECIDING = frozenset({"agree", "decide", "settle", "resolve", "concur"})
_SITTING = frozenset({"meet", "convene", "sit", "gather", "report"})
_WORDINGS = frozenset({"text", "minutes", "terms"})
_RULES = frozenset({"measures", "rules"})
_HOPED = frozenset(
    {"hope", "hopes", "hoped", "hoping", "fears", "feared", "fearing", "believes", "believed", "hopeful", "optimistic"}
)
_PROPOSING = frozenset({"propose", "request", "ask", "demand", "urge", "recommend"})
_HOPE = frozenset({"hope", "wish"})
HYPOTHETICAL = frozenset({"if", "whether", "unless"})
_ACCORDING = frozenset(
    ["part", "terms", "accordance", "line", "pursuant", "keeping", "conformity", "virtue", "compliance"]
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the verb: how strong it is made, by which rule, who says it."""

    strength: Strength
    rule: str
    voices: tuple[Actor, ...]


def frame_of(scene: Scene, modal: Token, verb: Token) -> Frame | None:
    """The frame of a modal and its verb; None when the text foresees, hopes or denies."""
    word = modal.lower_
    governing = _governing(verb)
    if word in {"will", "would"} and (hoping := _hoping(scene, verb, governing)):
        return Frame(Strength.URGES, "hope", tuple(hoping))
    if verb.dep_ in ("acl", "relcl") and verb.head.lemma_.lower() in promising()["hopes"]:
        return None
    if word in {"will", "would"} and (given := _given_word(scene, verb)):
        return Frame(Strength.COMMITS, "that", tuple(given))
    voices = tuple(voice(scene, verb if behind_participle(verb) is None else verb.head))
    under_text = is_under_text(scene, verb) or (governing is not None and _text_says(governing))
    if word == "must" and under_text and not (governing is not None and voices):
        return Frame(Strength.SHALL, "shall", voices)
    if word in {"should", "must"} and governing is not None and governing.lemma_ in _DECIDING:
        # "It was agreed that experts should visit the site"
        settled = any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in governing.children) and len(scene.sides) > 1
        if parties_of(voices) or settled:
            return Frame(Strength.AGREES, "that", voices)
    if word in {"should", "must"}:
        voices = voices if governing is not None or _is_told_behind(verb) else _labelled(scene, verb)
        if not voices or not credible(scene, list(voices)) or all(v.kind is ActorKind.TEXT for v in voices):
            return None
        return Frame(Strength.URGES, "should", voices)
    if governing is not None and governing.lemma_ in _PROPOSING and word in {"will", "would"}:
        return Frame(Strength.REQUESTS, "that", voices)  # "proposed that the guest will continue the work"
    if governing is not None and (governing.lemma_ in promising()["foreseeing"] or _by_nobody(governing)):
        return None
    if _is_hoped(scene, verb):
        return None
    if voices and not credible(scene, list(voices)):
        return None
    if not under_text:
        under_text = _goes_on(scene, verb)
    if word == "shall" and verb.lemma_ == "meet" and any(c.lower_ == "again" for c in verb.children):
        return Frame(Strength.PLANS, "will", voices)  # "We shall meet again in spring": the next meeting
    if word == "shall":
        return Frame(Strength.SHALL, "shall", voices)
    if governing is not None and (governing.lemma_ in {"agree", "decide", "resolve"} or _was_settled(governing)):
        return Frame(Strength.AGREES, "that", voices)
    if governing is not None and governing.lemma_ in _COMMITTING:
        sayers = tuple(a for a in doers(scene, governing) if a.parties)
        return Frame(Strength.COMMITS, "that", sayers or voices)
    if under_text or _is_of_new_body(verb):
        return Frame(Strength.AGREES, "term", voices)
    if (
        word == "would"
        and not (governing is not None and governing.tag_ in ("VBD", "VBN", "VBG", "VB"))
        and not _sourced(scene, verb)
        and not _told_on(scene, verb)
    ):
        return None
    return Frame(Strength.PLANS, "will", voices)


def _hoping(scene: Scene, verb: Token, governing: Token | None) -> list[Actor]:
    """Who voices the hope that another will act: "expressed hope that Seoul will expand its courses"."""
    found: list[Actor] = []
    if governing is not None and governing.lemma_ in _HOPE and governing.pos_ == "VERB":
        found = doers(scene, governing)
    elif verb.dep_ in ("acl", "relcl") and verb.head.lemma_ in _HOPE and (above := governor(verb.head)) is not None:
        found = doers(scene, above) if above.lemma_ in promising()["voicing"] else []
    return found if parties_of(found) and credible(scene, found) else []


def _is_hoped(scene: Scene, verb: Token) -> bool:
    """ "said he hopes ministers will agree", "hoping that it would": what stands right before the clause."""
    at = verb.left_edge.i - 1
    while at >= scene.sentence_of(verb.i).start and (scene.doc[at].lower_ == "that" or scene.doc[at].is_quote):
        at -= 1
    return at >= 0 and scene.doc[at].lower_ in _HOPED


def _given_word(scene: Scene, verb: Token) -> list[Actor]:
    """Who gave the word that holds the clause: "gave a guarantee that the sailors would be released"."""
    at = verb
    while at.dep_ == "conj" and at.head.i < at.i:
        at = at.head
    noun, above = at.head, governor(at.head)
    given = next((c for c in noun.children if c.dep_ == "nsubjpass" and c.lemma_.lower() in WORDS_GIVEN), None)
    if at.dep_ == "ccomp" and noun.lemma_ in {"give", "offer", "receive", "obtain"} and given is not None:
        return scene.agents(noun)  # "Guarantees were given by Oman that no ship would be held"
    if at.dep_ not in ("acl", "ccomp", "relcl") or noun.lemma_.lower() not in WORDS_GIVEN or above is None:
        return []
    if not any(c.lower_ == "that" and c.dep_ == "mark" for c in at.children):
        return []
    found = givers(scene, noun, above) or (doers(scene, above) if above.lemma_ in _GIVING_WORD else [])
    return found if parties_of(found) and credible(scene, found) else []


def _labelled(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """The speaker before a colon: "EU envoy Lind: Chad must act", "A: They should ..."."""
    sentence = scene.sentence_of(verb.i)
    colon = next((t.i for t in scene.doc[sentence.start : verb.i] if t.text == ":"), None)
    if colon is None or colon - sentence.start > 14:
        return ()
    return tuple(a for a in scene.actors if a.end == colon and a.parties)[:1]


def _is_told_behind(verb: Token) -> bool:
    """ "Both should act, Ruto, who is also the chairman, told his guest": the sayer after what the parse took first."""
    if any(c.dep_ == "parataxis" and c.lemma_ in promising()["reporting"] for c in verb.children):
        return True  # "Cooperation, he added, should be widened"
    return any(
        c.dep_ == "conj" and c.tag_ == "VBD" and c.lemma_ in promising()["reporting"] and c.nbor(-1).lower_ != "and"
        for c in verb.children
        if c.i > verb.i
    )


def _was_settled(governing: Token) -> bool:
    """ "it was settled that", "it was arranged that"."""
    told = governing.lemma_ in {"settle", "arrange", "stipulate", "fix"} and governing.tag_ == "VBN"
    return told and any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in governing.children)


def _is_of_new_body(verb: Token) -> bool:
    """ "decided to set up a committee that would meet once a year": what belongs to the decision."""
    if verb.dep_ != "relcl" or verb.head.lemma_.lower() not in promising()["bodies"] or verb.lemma_ not in _SITTING:
        return False
    return any(up.lemma_ in _DECIDING and up.tag_ in ("VBD", "VBN") for up in verb.head.ancestors)


def _by_nobody(governing: Token) -> bool:
    """ "Analysts say that Kenya will ..."; sources tell what is planned, though nobody knows who they are."""
    nobody = promising()["analysts"] - {"source"}
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in nobody for c in governing.children)


def _governing(verb: Token) -> Token | None:
    """The verb of saying or agreeing whose clause `verb` is."""
    at = verb
    for _ in range(3):
        if behind_participle(at) is not None:
            at = at.head
        if at.dep_ in ("ccomp", "parataxis") and at.head.i != at.i:
            return at.head
        if at.dep_ == "conj":
            at = at.head
            continue
        return None
    return None


def _sourced(scene: Scene, verb: Token) -> bool:
    """ "..., according to the ministry" in the same sentence, or a verb of saying that the parse missed."""
    sentence = scene.sentence_of(verb.i)
    reporting = promising()["reporting"]
    return any(
        t.lower_ == "according" or (t.lemma_ in reporting and t.tag_ == "VBD" and t.i != verb.i) for t in sentence
    )


def _told_on(scene: Scene, verb: Token) -> bool:
    """ "Canberra would pay the bill." after a sentence that reports: its speaker goes on; no "would if"."""
    number = scene.sentence_number(verb.i)
    if verb.dep_ not in ("ROOT", "conj") or number == 0 or _mark(scene, number) != ".":
        return False
    if any(t.lower_ in {"if", "were", "have", "like", "otherwise"} for t in scene.sentences[number]):
        return False
    reporting = promising()["reporting"]
    return any(t.lemma_ in reporting and t.tag_ == "VBD" for t in scene.sentences[number - 1])


def _text_says(governing: Token) -> bool:
    """ "the accord stipulates that ..."; a joint statement that merely reports is none."""
    subject = next((c for c in governing.children if c.dep_ == "nsubj"), None)
    return (
        subject is not None
        and subject.lemma_.lower() in promising()["texts"] - {"statement", "document", "text"}
        and governing.lemma_ != "say"
    )


def is_under_text(scene: Scene, verb: Token) -> bool:
    """ "Under the accord, Ghana will ...", "As part of the deal, ..."."""
    if in_relative_under(verb) or leads_to_terms(scene, verb.i):
        return True
    sentence = scene.sentence_of(verb.i)
    texts = promising()["texts"]
    for at in range(sentence.start, verb.i):
        token = scene.doc[at]
        if token.lower_ == "according" and any(
            t.lemma_.lower() in promising()["binding_texts"] or t.lower_ in _WORDINGS
            for t in scene.doc[at + 1 : min(at + 6, verb.i)]
        ):
            return True
        if (
            token.lower_ in {"under", "per"}
            or (token.lower_ in _ACCORDING and scene.doc[at + 1].lower_ in {"of", "with", "to"})
        ) and any(t.lemma_.lower() in texts or t.lower_ in _RULES for t in scene.doc[at + 1 : min(at + 9, verb.i)]):
            return True
        if token.lower_ == "under" and token.dep_ == "prep" and scene.doc[at + 1].lower_ == "it":
            return _text_before(scene, at)  # "The pact ... Under it, a joint board will be set up"
    return False


def _text_before(scene: Scene, at: int) -> bool:
    """Whether the sentence before names the text that "it" means."""
    number = scene.sentence_number(at)
    texts = promising()["binding_texts"]
    return number > 0 and any(t.lemma_.lower() in texts for t in scene.sentences[number - 1])


def in_relative_under(verb: Token) -> bool:
    """ "signed minutes under which Chile will ...", "a deal whereby ..."."""
    at = verb
    while at.dep_ == "conj" and at.head.i < at.i:
        at = at.head
    if at.dep_ not in ("relcl", "acl", "ccomp", "advcl"):
        return False
    begin = at.left_edge
    following = begin.nbor(1).lower_ if begin.i + 1 < len(begin.doc) else ""
    return begin.lower_ == "whereby" or (begin.lower_ in {"under", "by"} and following == "which")


def _goes_on(scene: Scene, verb: Token) -> bool:
    """Whether the sentence before told a term of a text and this one goes on with both sides' part of it."""
    number = scene.sentence_number(verb.i)
    if number == 0:
        return False
    before = scene.sentences[number - 1]
    subject = subject_within(verb)
    joint = subject is not None and (
        len(parties_of(named(scene, subject, verb))) > 1 or subject.lemma_.lower() in promising()["events"]
    )
    return joint and before.text.endswith((".", ". ")) and is_under_text(scene, before[-1])


def doubtful(scene: Scene, verb: Token) -> bool:
    """Whether the clause is a question, a condition, a guess."""
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in HYPOTHETICAL | promising()["perhaps"] for c in verb.children):
        return True
    if any(c.dep_ == "advmod" and c.lower_ in {"when", "how", "why"} for c in verb.children):
        return True
    if any(t.lower_ in promising()["perhaps"] for t in scene.doc[max(0, verb.i - 2) : verb.i]):
        return True
    return _mark(scene, scene.sentence_number(verb.i)) == "?"


def _mark(scene: Scene, number: int) -> str:
    """The full stop, or what stands for it, of a sentence."""
    return next((t.text for t in reversed(scene.sentences[number]) if not t.is_space and t.text not in {'"', "''"}), "")


def subject_within(verb: Token) -> Token | None:
    """The subject of `verb`, or of the verb it is coordinated with."""
    at = verb
    for _ in range(3):
        own = [c for c in at.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]
        if own:
            return max((c for c in own if c.i < at.i), key=lambda c: c.i, default=own[0])
        if at.dep_ not in ("conj", "xcomp") or at.head.i == at.i:
            return None
        at = at.head
    return None


def related(subject: Token, verb: Token) -> Token:
    """What a relative pronoun stands for: "a committee of experts, which will report in May"."""
    if subject.tag_ not in ("WDT", "WP") or verb.dep_ not in ("relcl", "conj", "ccomp"):
        return subject
    clause = verb
    while clause.dep_ == "conj" and clause.head.i < clause.i:
        clause = clause.head
    if clause.dep_ != "relcl" or clause.head.i > subject.i:
        return subject
    noun = clause.head
    while noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN") and not _can_do(noun):
        noun = noun.head.head  # "a working group on migration, which will meet": the group
    return noun if _can_do(noun) else clause.head


def _can_do(noun: Token) -> bool:
    lemma, words = noun.lemma_.lower(), promising()
    return any(lemma in words[kind] for kind in ("bodies", "events", "servants", "offices"))


def behind_participle(verb: Token) -> Token | None:
    """ "Two boats promised to Fiji will be delivered": what "promised" belongs to, where it was taken for the verb."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.tag_ not in ("VBD", "VBN") or above.i > verb.i:
        return None
    own = any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in verb.children)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    to = next((c for c in above.children if c.i == above.i + 1 and c.lower_ in {"to", "for", "by"}), None)
    subject = next((c for c in above.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < above.i), None)
    if own or not passive or to is None or subject is None or subject.pos_ != "NOUN":
        return None
    return (
        subject if to.right_edge.i < verb.left_edge.i and ":" not in {t.text for t in verb.doc[to.i : verb.i]} else None
    )
