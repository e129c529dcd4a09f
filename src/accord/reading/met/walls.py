"""Walls between a contact and the times and places that other words of its sentence own.

What is said behind a comma by "who", "which" or a participle is of what stands before it, never of the verb behind.
"""

from collections.abc import Iterable, Iterator, Set

from spacy.tokens import Doc, Token

from accord.model.codes import EngagementType as Type
from accord.reading.met.draft import TALKS, Cue, group_of

_OPENERS = frozenset({"WDT", "WP", "WP$", "VBN"})
_TOLD = frozenset(
    """say tell announce report declare agree decide adopt approve sign resolve discuss propose suggest hear learn
    confirm""".split()
)
# what is agreed or announced at talks takes place elsewhere
_IN_THE_FIELD = frozenset({Type.EXERCISE, Type.TRAINING})


def asides(doc: Doc, start: int, end: int) -> set[int]:
    """The tokens of clauses aside that are over before `end`: "the drill, which was Fiji's idea, | begins in May".

    A participle opens one too: "the drill, suggested by Fiji, | will be held in May".
    """
    return {at for first, last in _closed(doc, start, end) for at in range(first, last + 1)}


def _closed(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The commas around each clause aside between two tokens."""
    at = start
    while at < end - 1:
        if doc[at].text == "," and doc[at + 1].tag_ in _OPENERS:
            closed = next((n for n in range(at + 2, end) if doc[n].text == ","), None)
            if closed is not None:
                yield at, closed
                at = closed
        at += 1


def in_aside_of_another(doc: Doc, cue: Cue, at: int, own: Set[int]) -> bool:
    """Whether a token is told aside of another: "A, who was in Lima on Friday, met B", "the group, set up in 2019"."""
    sentence = doc[cue.at].sent
    for first, last in _closed(doc, sentence.start, sentence.end):
        if first < at < last and not first < cue.at < last:
            return not any(first < i < last for i in own) and not _tells_when(doc, cue, first)
    return False


def _tells_when(doc: Doc, cue: Cue, comma: int) -> bool:
    """Whether what is told aside is the contact itself: "the talks on dams, which were held on Friday, ended"."""
    return cue.is_noun and cue.at < comma and all(t.pos_ not in ("VERB", "AUX") for t in doc[cue.at + 1 : comma])


def told_elsewhere(token: Token) -> bool:
    """Whether a verb tells where something was said or settled: ", the two ministers announced", "as agreed in"."""
    return token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in _TOLD and token.tag_ in ("VBN", "VBD")


def of_talks_about_it(cue: Cue, others: Iterable[Cue], low: int, high: int) -> bool:
    """Whether talks stand between a joint exercise and a place: "will hold a drill, they said after talks in Lima"."""
    return cue.type in _IN_THE_FIELD and any(
        c.is_noun and low <= c.at < high and group_of(c.type) == TALKS for c in others
    )
