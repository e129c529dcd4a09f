"""Two undertakings of which one was said later: what the later is to the earlier.

It restates it, narrows it, extends its term or takes its place; the words of both stay as they are.
"""

import re
from collections.abc import Sequence

from accord.model.edtf import in_words
from accord.model.when import When
from accord.record.deadlines import ends
from accord.record.nodes import CommitmentAtom

RESTATES = "restates"
NARROWS = "narrows"
EXTENDS = "extends"
SUPERSEDES = "supersedes"

BACKWARD = {RESTATES: "restated by", NARROWS: "narrowed by", EXTENDS: "extended by", SUPERSEDES: "superseded by"}
"""What the earlier is to the later."""

MOVED = frozenset({EXTENDS, SUPERSEDES})
"""The later holds in place of the earlier."""

AGAIN = re.compile(
    r"\b(?:reaffirm|reiterat|renew|repeat|restat|recall|recommit|again|still|remain|"
    r"as (?:we |they )?(?:agreed|promised)|previously|earlier|promised|pledged|delay|postpon|push|put (?:off|back)|"
    r"moved|instead of|no later|slip|brought forward|behind schedule|overdue|long-awaited|deferred|remaining|the rest|"
    r"the others?|for the time being|had (?:\w+ )?(?:agreed|promised|pledged|planned|announced|decided|undertaken)|"
    r"(?:agreed|announced|offered|decided|signed|made|given|set|planned|due|foreseen|undertaken|"
    r"to have \w+ed|(?:was|were) to (?:have )?\w+) (?:\w+ )?"
    r"(?:in|last|since|on|at) (?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"\d{4}|month|year|week|spring|summer|autumn|winter|the \w+ (?:meeting|talks|session|round|summit|visit)))"
)
"""Words by which a text tells that something was said before: "promised for 2023, will open in June"."""

TERM_MOVED = re.compile(
    r"\b(?:(?:move[sd]?|pushed|shifted|slip(?:s|ped)?) (?:back )?(?:to|until|into)|postponed|put (?:off|back)|"
    r"delayed|deferred|"
    r"prolonged|(?<!no )(?<!not )(?:later|longer|earlier) than|behind schedule|brought forward|rescheduled|"
    r"now (?:\w+ )?(?:planned|due|expected|scheduled|foreseen|set)|not (?:\w+ ){1,3}(?:until|before))\b"
)
"""Words by which a text tells that a term was moved."""

_ELSEWHERE = re.compile(r"\b(?:moved|shifted|relocated|transferred) from\b|\binstead of\b")
"""Words by which a text tells that what was said before holds no more in that form."""

_EVENTS = frozenset("meet visit host session round meeting talk summit forum conference dialogue exercis".split())
"""What is held again every year: the next one is another one."""


_GUEST = re.compile(r"(?:host|receive|visit|meet|attend|welcome)\b", re.IGNORECASE)


def says_again(atom: CommitmentAtom) -> bool:
    """Whether the words themselves tell of an earlier undertaking."""
    return bool(AGAIN.search(atom.text))


def is_occasion(atom: CommitmentAtom) -> bool:
    """Whether what is undertaken is a meeting or the like, of which each one stands alone."""
    return bool(atom.stems & _EVENTS) or _GUEST.match(atom.fact.action) is not None


def overlap_in_time(one: When, other: When) -> bool:
    """Whether two deadlines may end on one day: "by the end of 2024" and "this year" do, "by June 2025" does not."""
    first, second = ends(one), ends(other)
    return first is not None and second is not None and max(first[0], second[0]) <= min(first[1], second[1])


def relation(earlier: Sequence[CommitmentAtom], later: Sequence[CommitmentAtom]) -> tuple[str, str]:
    """What the later undertaking is to the earlier, and why."""
    old = next((atom.fact.due for atom in reversed(earlier) if atom.fact.due.latest), None)
    new = next((atom.fact.due for atom in later if atom.fact.due.latest), None)
    said = later[0].said
    if old and new and not overlap_in_time(old, new) and old.latest and new.latest:
        due, was = in_words(new.value), in_words(old.value)
        if new.latest < old.latest:
            return SUPERSEDES, f"due {due} in place of {was}: earlier than was said"
        if said and said > old.latest:
            return SUPERSEDES, f"due {due}, said after the term had passed ({was})"
        return EXTENDS, f"due {due} in place of {was}"
    told = next((atom.fact.due for atom in earlier if atom.fact.due.value), None)
    moved = next((atom.fact.due for atom in later if atom.fact.due.value and TERM_MOVED.search(atom.text)), None)
    if moved and (told is None or told.value != moved.value):
        return EXTENDS, f"now {in_words(moved.value)}: the later says that the term was moved"
    if old and new and any(_ELSEWHERE.search(atom.text) for atom in later):
        return SUPERSEDES, "the later says that it is done otherwise"
    before = {noun: number for atom in earlier for noun, number in atom.numbers}
    fewer = [(before[noun], number) for atom in later for noun, number in atom.numbers if number < before.get(noun, 0)]
    if fewer:
        many, few = fewer[0]
        return NARROWS, f"{few} in place of {many}"
    conditions = [atom.fact.condition.text for atom in later if atom.fact.condition]
    if conditions and not any(atom.fact.condition for atom in earlier):
        return NARROWS, f"now on a condition: {conditions[0]}"
    if said and earlier[0].said:
        return RESTATES, f"said again after {(said - earlier[0].said).days} days"
    return RESTATES, "said again"
