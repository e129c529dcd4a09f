"""What a page is made of, and what its units may be: furniture by their words, credits, headlines of others.

A page is head, report and tail: the report runs from the first to the last paragraph of prose that nothing takes.
"""

import re
from dataclasses import dataclass

from accord.intake.credits import PUBLISHED, is_credit
from accord.intake.forms import Form
from accord.intake.page_talk import Talk, bar_above, bar_among, bar_below
from accord.intake.units import Unit
from accord.lexicon.furniture import Cue

# what closes an agency report: "... in both countries./ End", "(end) mt.sb", "###", "-30-", "ENDS"
END_MARK = re.compile(
    r"(?:[./)”\"’]\s*/?\s*\bEnd\b\s*/?\s*\d{0,3}|\(\s*(?:end|ends|END|ENDS|"
    r"End)\s*\)(?:\s+[a-z]{1,4}(?:\.[a-z]{1,4})*)?\.?|^(?:ENDS?|Ends?|/END/|-+\s*ENDS?\s*-+|-\s*30\s*-|"
    r"\\?#{3,}|\\?\*{3}\s*ENDS?.*)|/END/)$"
)
AFTER_END = re.compile(
    r"(?:notes? (?:to|for) (?:the )?(?:editors?|media|correspondents)|background|(?:media|press) "
    r"(?:contacts?|enquir|inquir)|annex|attachments?|signed|for (?:further|more) information|contacts?)\b",
    re.IGNORECASE,
)
# who wrote it, by his address
_ONLY_MAIL = re.compile(r"[\w.+-]+@[\w.-]+$")
# a caption and the credit of a picture are the report's own
_CAPTION = re.compile(
    r"\W{0,2}(?:caption|(?:file |archive )?(?:photo|picture|image)s?)\b"
    r"(?! ?(?:galler|slide|of the day|not avail|\d|\())",
    re.IGNORECASE,
)
_LIST_ITEM_CHARACTERS = 180
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’-]{3,}")
# letters that the name of a state and the word for its people share
_KIN = 5
_DATE_WORDS = frozenset(
    "January February March April June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """The units of a page, the cue that takes each, where the report begins and ends (unit numbers, end-exclusive)."""

    units: list[Unit]
    cues: list[Cue | None]
    forms: list[Form | None]
    talks: list[Talk]
    prose: list[bool]
    first: int
    last: int
    stop: int
    """Where the page ceases to be the report's: a comment form, another item; the number of units if nowhere."""

    def paragraphs(self, start: int, stop: int) -> list[int]:
        """The paragraphs of prose among the units from `start` up to `stop`."""
        return [i for i in range(start, stop) if self.prose[i]]


def is_loud(page: Page, i: int) -> bool:
    """Whether a unit's words are so much a page's that it is furniture even between paragraphs of the report."""
    talk, line = page.talks[i], page.units[i].line
    return talk.signs >= 2 and talk.weight >= bar_among(line, talk) and not is_credited(line)


def is_low(page: Page, i: int) -> bool:
    """Whether a unit's words are a page's so far that it is furniture below the report."""
    talk, line = page.talks[i], page.units[i].line
    return talk.signs >= 1 and talk.weight >= bar_below(line) and not is_credited(line)


def is_high(page: Page, i: int) -> bool:
    """Whether a unit's words are a page's so far that it is furniture above the report."""
    talk, line = page.talks[i], page.units[i].line
    return talk.signs >= 1 and talk.weight >= bar_above(line, talk) and not is_credited(line)


def is_credited(line: str) -> bool:
    """Whether a line opens like what belongs to the report though it speaks of the press: a credit, a note, a date."""
    opening = (PUBLISHED, AFTER_END, _ONLY_MAIL, _CAPTION)
    return is_credit(line) or any(sign.match(line) for sign in opening) or END_MARK.search(line) is not None


def names(line: str) -> set[str]:
    """The names in a line: words with a capital that open no sentence and are no date."""
    return {name for name in _NAME.findall(line[:2000]) if name not in _DATE_WORDS}


def names_of(page: Page, units: list[int]) -> set[str]:
    """The names in some units."""
    found: set[str] = set()
    for i in units:
        found |= names(page.units[i].line)
    return found


def is_introduced(page: Page, i: int) -> bool:
    """Whether the line before announces a list of the report's own."""
    return i > 0 and page.units[i - 1].line.endswith((":", ";", ","))


def akin(one: set[str], other: set[str]) -> bool:
    """Whether a name of one is a name of the other up to its ending: "Chile" and "Chilean"."""
    return not {name[:_KIN] for name in one}.isdisjoint(name[:_KIN] for name in other)


def may_go(page: Page, i: int, *, below: bool = False) -> bool:
    """Whether a unit without a cue of its own may be taken with its neighbours: short, no sentence, no credit.

    `below` other furniture at the foot of a page a bare word in capitals is a tag; elsewhere it may be the agency.
    """
    unit = page.units[i]
    if page.prose[i] or len(unit.line) > _LIST_ITEM_CHARACTERS:
        return False
    if below and unit.line.isalpha():
        return True
    return not (is_credit(unit.line) or END_MARK.search(unit.line) or PUBLISHED.match(unit.line))
