"""Sentences that lead in to the one after them: "Eight days after that it was the turn of others. The officers met".

Only where the sentence itself tells no contact, so that what it counts is of the one that follows.
"""

import re
from collections.abc import Iterator, Sequence

from accord.model.reading import Engagement
from accord.model.span import Span, cut
from accord.record.counting import BEFORE, JUST_TOLD, NAMED, PASSED, counted_from, read_named, roughly_told
from accord.record.day_of_it import sentence_around
from accord.record.nodes import EngagementAtom, Tie
from accord.record.told_clauses import OPENING

# 2 sentences: "The boats left at dawn. Six days had passed since the call. The evening before, officers met"
_BACK = 2
_ROUND = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:round|session|sitting)\b",
    re.IGNORECASE,
)


def _before(text: str, start: int, *, over_breaks: bool) -> tuple[int, int] | None:
    """Where the sentence just before another begins and ends; it may stand in the paragraph before, or not."""
    end = len(text[:start].rstrip(" \n" if over_breaks else " "))
    if end == 0 or text[end - 1] == "\n":
        return None
    return sentence_around(text, end - 1, end - 1)


def _tells(spans: Sequence[Span], stretch: tuple[int, int]) -> bool:
    return any(span.start < stretch[1] and span.end > stretch[0] for span in spans)


def led_in_by(
    text: str, start: int, contacts: Sequence[EngagementAtom]
) -> tuple[re.Match[str], tuple[int, int]] | None:
    """The count that opens the sentence before, where that tells no contact."""
    stretch = _before(text, start, over_breaks=False)
    if stretch is None or _tells([span for one in contacts for span in one.fact.evidence], stretch):
        return None
    match = JUST_TOLD.search(text, *stretch)
    if match is None or match.start() - stretch[0] > OPENING:
        return None
    return match, stretch


def after_that(match: re.Match[str], text: str) -> bool:
    """Whether days are counted from "that" or "it", and not roughly: "eight days after that"."""
    that = re.match(r"\s+(?:that|this|it)\b", text[match.end("way") :], re.IGNORECASE) if match["way"] else None
    return that is not None and not roughly_told(text[max(0, match.start() - BEFORE) : match.start()])


def told_before(fact: Engagement, facts: Sequence[Engagement], text: str) -> Iterator[Span]:
    """What the sentences before name, where a contact is counted from them and they tell none themselves.

    "Sixteen days after the ministers signed, the ship tied up. The next morning her captain called on".
    """
    told = [span for other in facts for span in other.evidence]
    for evidence in fact.evidence:
        start, end = sentence_around(text, evidence.start, evidence.end)
        opening = JUST_TOLD.search(text, start, end)
        if opening is None or opening.start() - start > OPENING:
            continue
        stretch = _before(text, start, over_breaks=True)
        for _ in range(_BACK):
            if stretch is None or _tells(told, stretch):
                break
            span = _named_in(text, stretch)
            if span is not None:
                yield span
                break
            stretch = _before(text, stretch[0], over_breaks=True)


def _named_in(text: str, stretch: tuple[int, int]) -> Span | None:
    """The words of a sentence that name what it counts from, or the round that it is about."""
    match = _counting(text, stretch)
    if match is None:
        return cut(text, *stretch) if _ROUND.search(text, *stretch) else None
    first, stop = match.start("rest"), min(match.end("rest"), stretch[1])
    comma = text.find(", ", first, stop)
    return cut(text, first, comma if comma >= 0 else stop)


def _counting(text: str, stretch: tuple[int, int]) -> re.Match[str] | None:
    return PASSED.search(text, *stretch) or NAMED.search(text, *stretch)


def only_counted_from(target: EngagementAtom, text: str) -> bool:
    """Whether a contact is only named by a sentence that counts from it and tells of something else."""
    (span,) = target.fact.evidence
    match = _counting(text, sentence_around(text, span.start, span.end))
    return target.occasion and match is not None and match.start("rest") <= span.start <= match.end("rest")


def counted_on(target: EngagementAtom, text: str) -> Tie | None:
    """How what that sentence tells of lies to the contact that it counts from; None where it cannot be said."""
    (span,) = target.fact.evidence
    match = _counting(text, sentence_around(text, span.start, span.end))
    if match is None:
        return None
    if match.re is PASSED:
        said = f'"{" ".join(text[match.start() : match.start("rest")].split()).lower()}" another contact'
        return counted_from(target, said, match["number"], match["unit"], after=True, roughly=False)
    return read_named(match, target, text)
