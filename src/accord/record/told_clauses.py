"""The clause of a sentence that names what a day is counted from, and what is left of the sentence.

Where a contact's words stand in both, or in another sentence as well, nothing is parted.
"""

import re
from collections.abc import Iterator, Sequence

from accord.model.reading import Engagement
from accord.model.span import Span, cut
from accord.record.counting import NAMED
from accord.record.day_of_it import sentence_around
from accord.record.nodes import EngagementAtom

# 40 characters: "Two days later" opens a sentence; further on it may be of another clause
OPENING = 40


def clause_counted_from(fact: Engagement, facts: Sequence[Engagement], text: str) -> Iterator[Span]:
    """The stretch that names what the day of a contact is counted from, if its sentence has one that tells no contact.

    `facts` are all contacts of the document.
    """
    for evidence in fact.evidence:
        parted = _parted(evidence, text, facts)
        if parted is None:
            continue
        (start, end), (first, stop), _ = parted
        own = [cue.start for cue in fact.cues if start <= cue.start < end]
        if any(first <= at < stop for at in own):
            stop = min(stop, _before_own(text, first, min(at for at in own if first <= at < stop)))
        if first < stop and not any(_tells_in(other, (first, stop), (start, end)) for other in facts):
            span = cut(text, first, stop)
            if span.text:
                yield span


def clause_told_in(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> str | None:
    """The clause that tells of a contact only to count a day from it; the rest of the sentence for what is counted.

    None where its words stand in both, or in another sentence as well.
    """
    if len(atom.fact.evidence) != 1 or not atom.fact.cues:
        return None
    (evidence,) = atom.fact.evidence
    parted = _parted(evidence, text, [other.fact for other in others])
    if parted is None:
        return None
    _, (first, stop), own = parted
    inside = [first <= cue.start < stop for cue in atom.fact.cues]
    if all(inside):
        return text[first:stop]
    return None if any(inside) else " . ".join(text[slice(*stretch)] for stretch in own)


def _parted(
    evidence: Span, text: str, facts: Sequence[Engagement]
) -> tuple[tuple[int, int], tuple[int, int], tuple[tuple[int, int], ...]] | None:
    """The sentence around a stretch, the clause in it that a day is counted from, and what is left of the sentence."""
    start, end = sentence_around(text, evidence.start, evidence.end)
    match = NAMED.search(text, start, end)
    if match is None:
        return None
    begins = [one.start for fact in facts for one in fact.evidence]
    clause, own = clauses(text, start, min(end, match.end()), match, begins)
    return (start, end), clause, own


def _tells_in(fact: Engagement, clause: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a contact is told in a clause, or somewhere in its sentence without saying where."""
    first, stop = clause if fact.cues else sentence
    return any(first <= word.start < stop for word in fact.cues or fact.evidence)


# "the arrival", "their talks in Lima": a contact by one word and maybe its place, which no comma parts from the rest
_BY_ITS_WORD = re.compile(
    r"\s*(?:the|his|her|their|its)\s+(?:arrival|departure|visit|stay|trip|signing|talks|meeting|session|summit|exercise|drill"
    r"|handover|ceremony|(?:phone|telephone)\s+call)(?=\s)(?!['’])(?:\s+(?:in|at)\s+[A-Z][\w'’-]+)?"
)


def _before_own(text: str, first: int, own: int) -> int:
    """Where a clause ends that the sentence's own contact follows: at the last comma before it, or with its noun."""
    comma = text.rfind(", ", first, own)
    if comma >= 0:
        return comma
    noun = _BY_ITS_WORD.match(text, first, own)
    return noun.end() if noun is not None else first


def clauses(
    text: str, start: int, end: int, match: re.Match[str], begins: Sequence[int]
) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """The stretch that names what is counted from, and what is left of the sentence."""
    first, last = match.span("rest")
    told = [at - 2 for at in begins if first < at - 2 < last and text[at - 2 : at] == ", "]
    comma = min(told, default=text.find(", ", first, last))
    opens = match.start() - start <= OPENING
    # "Two days before the session opened in Banjul, experts met": the comma ends the clause that is counted from
    stop = comma if opens and comma >= 0 else min(last, end)
    return (first, stop), ((start, match.start()), (stop, end))
