"""Names the body or dialogue that a contact belongs to: "the 4th Defence Working Group meeting", "its 43rd session".

A body is a run of capitalised words that ends in a word for one; names found by the question of bodies come first.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords, contact_words
from accord.model.codes import EngagementType
from accord.model.reading import Body
from accord.reading.met.cues import phrase_start
from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

_LINKS = frozenset({"of", "on", "for", "and", "&", "the"})


def named_bodies(scene: Scene, *, words: ContactWords, bodies: tuple[Body, ...]) -> list[tuple[int, int, str]]:
    """Each mention of a body by name or acronym: first token, last token (exclusive), name."""
    known = {n: b.name for b in bodies for n in (b.name, b.acronym, *b.names) if n}
    found: list[tuple[int, int, str]] = []
    doc = scene.doc
    acronyms = {n for n in known if " " not in n}
    printed = _printed(scene, known)
    at = 0
    while at < len(doc):
        token = doc[at]
        if at in printed:
            found.append((at, *printed[at]))
            at = printed[at][0]
            continue
        if token.text in acronyms:
            found.append((at, at + 1, known[token.text]))
            at += 1
            continue
        if token.text[0].isupper() and token.lower_ in words.standing and at + 1 <= len(doc):
            start = at
            first = scene.sentence_of(at).start
            while start > first and _in_name(scene, start - 1):
                start -= 1
            while start < at and (
                doc[start].lower_ in _LINKS
                or ordinal_of(doc[start]) is not None
                or doc[start].like_num
                or doc[start].text in "'s-"
            ):
                start += 1
            if start < at:
                name = scene.text(start, at + 1)
                end = at + 1
                short = len(name) > _SHORTEST and not _goes_on(scene, end)
                name = known.get(name) or next(
                    (full for n, full in known.items() if n in name or (short and name in n)), name
                )
                found.append((start, end, name))
                acronym = _acronym_after(scene, end)
                if acronym:
                    known[acronym] = name
                    acronyms.add(acronym)
        at += 1
    return found


# letters: "Commission" alone may be of any body, "Joint Commission" is of the one told
_SHORTEST = 8


def _printed(scene: Scene, known: dict[str, str]) -> dict[int, tuple[int, str]]:
    """Where a body's name of several words stands as printed: its first token, the one behind it, the fullest name.

    Of names within each other the longest counts: "Joint Commission for Crossings" is not the "Joint Commission".
    """
    found: dict[int, tuple[int, str]] = {}
    taken: set[int] = set()
    text = scene.doc.text
    words = [n for n in known if " " in n and (n == known[n] or not _any_dialogue(n))]
    for name in sorted(words, key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            span = scene.doc.char_span(at, at + len(name))
            if span is not None and taken.isdisjoint(range(span.start, span.end)):
                found[span.start] = (span.end, known[name])
                taken.update(range(span.start, span.end))
            at = text.find(name, at + len(name))
    return found


def _any_dialogue(name: str) -> bool:
    """Whether a dialogue's name, shortened in small letters, may be of dialogue at large: "the strategic dialogue"."""
    return name.islower() and contact_words().standing.get(name.rsplit(maxsplit=1)[-1]) is EngagementType.DIALOGUE


def _goes_on(scene: Scene, end: int) -> bool:
    """Whether a body's name goes on behind its noun: "the Joint Commission | for Border Crossings"."""
    behind = scene.doc[end : end + 3]
    opened = len(behind) > 2 and behind[0].lower_ in ("for", "on")
    return opened and any(t.text[0].isupper() for t in behind[1:])


def _in_name(scene: Scene, at: int) -> bool:
    token = scene.doc[at]
    if token.tag_ in ("TO", "MD"):
        return False  # "Ministers To Hold Consultations", in a headline
    if token.text[0].isupper():
        return not (token.is_sent_start and token.pos_ in ("DET", "ADP", "PRON", "ADV", "SCONJ"))
    if token.text in ("-", "\u2013"):
        return not token.whitespace_
    return token.lower_ in ("of", "on", "and", "for") and at > 0 and scene.doc[at - 1].text[0].isupper()


def _acronym_after(scene: Scene, at: int) -> str | None:
    doc = scene.doc
    if at + 2 < len(doc) and doc[at].text == "(" and doc[at + 2].text == ")" and doc[at + 1].text.isupper():
        return str(doc[at + 1].text)
    return None


def body_of(scene: Scene, cue: Cue, *, named: list[tuple[int, int, str]]) -> tuple[str | None, int | None]:
    """The body whose meeting the cue tells of, and which one in the row."""
    doc = scene.doc
    last = cue.inner if cue.inner is not None else cue.at
    ordinal = next((n for t in doc[cue.start : last + 1] if (n := ordinal_of(t)) is not None), None)
    limit = min(scene.sentence_of(cue.at).end, last + 14)
    # "the third meeting of the Liaison Board" is none of the High Level Meeting, which "the meeting" may mean elsewhere
    for start, end, name in sorted(named, key=lambda one: one[1] - one[0] == 1 and doc[one[0]].is_lower):
        inside = (start >= cue.start and end <= last + 2) or _in_brackets(scene, end, cue.at)
        after = start > last and start < limit and _linked(scene, last + 1, start)
        if inside or after or start <= cue.at < end:
            if ordinal is None:
                ordinal = next(
                    (n for t in doc[max(cue.start, start - 4) : start + 2] if (n := ordinal_of(t)) is not None), None
                )
            return name, ordinal
    if doc[cue.start].tag_ == "WP$":
        # "the plan of the Joint Commission, whose second session will be held"
        return next((name for _, end, name in named if end <= cue.start <= end + 1), None), ordinal
    goes = cue.type is EngagementType.VISIT  # "A technical team will be in Lima in May"
    if not goes and (not cue.is_noun or doc[cue.start].tag_ == "PRP$" or _is_held(doc[cue.at])):
        verb = doc[cue.governor]
        for start, end, name in named:
            if end <= verb.i and _sits(scene, start, end, verb):
                # "The committee first met in April 2023"
                first = not cue.is_noun and any(c.lower_ == "first" and c.dep_ == "advmod" for c in verb.children)
                return name, 1 if first and ordinal is None else ordinal
    return None, ordinal


SITTINGS = frozenset({"meeting", "session", "sitting", "plenary"})
"""What a body holds."""
_HOLDS = frozenset("hold open begin start end close conclude complete finish wrap resume".split())


def _is_held(noun: Token) -> bool:
    """Whether a sitting is what somebody holds: "The committee ended a two-day meeting", but not "a meeting with"."""
    behind = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    sitting = noun.dep_ == "dobj" and noun.lower_ in SITTINGS | {"round"}
    return sitting and noun.head.lemma_ in _HOLDS and behind not in ("with", "between")


def _sits(scene: Scene, start: int, end: int, verb: Token) -> bool:
    """Whether a body is the subject of a verb, by the parse or as what two states own: "A and B's committee met"."""
    if any(c.dep_ in ("nsubj", "nsubjpass") and start <= c.i < end for c in verb.children):
        return True
    group = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass"))])
    return end == group and start > 0 and scene.doc[start - 1].tag_ == "POS"


def _in_brackets(scene: Scene, end: int, at: int) -> bool:
    """Whether only its acronym in brackets parts a body from the noun: "Joint Trade Committee (JTC) meeting"."""
    behind = scene.doc[end : at + 1]
    return len(behind) == _BRACKETED and behind[0].text == "(" and behind[2].text == ")"


_BRACKETED = 4


_BETWEEN = frozenset(
    "of the within as part under a this framework in - 's ' ’ two both three their countries states nations "
    "sides".split()
)


def _linked(scene: Scene, start: int, at: int) -> bool:
    """Whether only "of the", "within the", "as part of the" stand between."""
    between = scene.doc[start:at]
    return (
        bool(between)
        and between[0].pos_ in ("ADP", "SCONJ")
        and all(t.lower_ in _BETWEEN or ordinal_of(t) is not None or t.ent_type_ in ("GPE", "NORP") for t in between)
    )


def committee_of(scene: Scene, cue: Cue) -> str | None:
    """The joint body without a name that meets: "the working group, which will meet again in Arica"."""
    own = cue.is_noun and scene.doc[cue.start].lower_ == "its" and scene.doc[cue.at].dep_ == "dobj"
    if not own and cue.frame not in ("with", "gather"):
        return None
    words = contact_words()
    verb = scene.doc[cue.governor if own else cue.at]  # "the committee will hold its fifth meeting"
    above = verb.head if verb.dep_ == "xcomp" else verb
    for noun in (*verb.children, *(above.children if above.i != verb.i else ())):
        if noun.dep_ not in ("nsubj", "nsubjpass"):
            continue
        if noun.lower_ == "it":
            return _body_before(scene, cue, words)
        relative = noun.lower_ in ("which", "that") and noun.head.dep_ == "relcl"
        who = noun.head.head if relative else noun
        while relative and who.dep_ == "pobj" and who.lemma_.lower() not in words.standing:
            who = who.head.head  # "the committee on dams, which had not sat"
        if who.tag_ in ("NN", "NNP") and (who.lemma_.lower() in words.standing or who.lower_ == "board"):
            return _without_article(scene, who)
    return None


def _body_before(scene: Scene, cue: Cue, words: ContactWords) -> str | None:
    """The joint body that "it" means: "set up a working group on fisheries. It first met on 31 December"."""
    number = scene.sentence_number(cue.at)
    if number == 0:
        return None
    before = scene.sentences[number - 1]
    nouns = [
        t for t in before if t.tag_ in ("NN", "NNP") and t.lemma_.lower() in words.standing and t.dep_ != "compound"
    ]
    return _without_article(scene, nouns[0]) if len(nouns) == 1 else None


def _without_article(scene: Scene, noun: Token) -> str:
    """The phrase of a noun from its first adjective or noun on: "joint working group"."""
    first = phrase_start(scene, noun)
    start = next(i for i in range(first, noun.i + 1) if scene.doc[i].pos_ in ("ADJ", "NOUN", "PROPN"))
    return scene.text(start, noun.i + 1)
