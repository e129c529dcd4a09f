"""A page -> what on it belongs to others than the report: readers' letters below it, teasers, headlines thrown in.

No cue word is asked for. What shares a name or a matter with the paragraphs around it is never taken.
"""

import re

from accord.intake.page import Page, akin, is_introduced, may_go, names, names_of
from accord.model.document import FurnitureReason

# "Dragan says:", "Ana Sol wrote on May 12:", over what a reader had to say
_SPEAKER = re.compile(r".{1,40}\b(?:says|said|wrote|writes|commented|replied)(?: (?:on|at) .{4,40})? ?:$")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\b", re.IGNORECASE)
_DAY = re.compile(r"\b\d{4}\b|\bago\b|\byesterday\b|\btoday\b", re.IGNORECASE)
_TEASED = re.compile(r"(?:\[?(?:…|\.\.\.+)\]?|\[\+\])\W*$")
_TITLE = re.compile(r"[\"“‘'«]?[A-ZÀ-ÞА-Я].*[^.:;,?\"”)]$")
_MATTER = re.compile(r"[^\W\d_]{4,}")
# a word in small print that is no joint of a row of names ("Ana Sol and Jorge Vega")
_SMALL = re.compile(r"\b(?!and\b|with\b|from\b)[a-z]{3,}")
# letters that words of one matter share: "border" and "borders", "Chile" and "Chilean"
_STEM = 5


def thread_start(page: Page, stop: int) -> int:
    """Where a thread of readers' comments begins before `stop`; `stop` if nowhere.

    One "says:" may be the report's own; a thread has two, or the hour of the comment under the name.
    """
    first = next((i for i in range(stop) if page.prose[i]), stop)
    heads = [i for i in range(first, stop) if len(page.units[i].line) <= 90 and _SPEAKER.fullmatch(page.units[i].line)]
    for at, i in enumerate(heads):
        following = page.units[i + 1].line if i + 1 < stop else ""
        stamped = len(following) <= 60 and _HOUR.search(following) and _DAY.search(following)
        near = at + 1 < len(heads) and heads[at + 1] - i <= 6 and not page.units[i].line.endswith("said:")
        if stamped or near:
            return i
    return stop


def is_teaser(page: Page, i: int, body: list[int]) -> bool:
    """Whether a paragraph is the cut-off opening of another report under its headline."""
    return (
        i > 0
        and _TEASED.search(page.units[i].line) is not None
        and not page.prose[i - 1]
        and page.units[i - 1].line.count(" ") >= 2
        and not akin(names(page.units[i].line), names_of(page, body))
    )


def mark_strays(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """Headlines of other reports between the paragraphs: they name what no paragraph near them speaks of."""
    for i in range(page.first + 1, page.last):
        if i in reasons or page.cues[i] is not None or not is_headline(page, i) or _is_wrapped(page, i):
            continue
        near = page.paragraphs(max(0, i - 8), min(i + 9, len(page.units)))
        before, after = [at for at in near if at < i], [at for at in near if at > i]
        if not before or not after or page.units[i].line.count(" ") < 4:
            continue
        about = matter(page.units[i].line)
        if len(about) < 3 or about & matter_of(page, near):
            continue
        reasons[i] = FurnitureReason.RELATED


def _is_wrapped(page: Page, i: int) -> bool:
    """Whether the line stands in a block of hard-wrapped lines: a piece of a sentence."""
    after = page.units[i + 1]
    return (
        page.units[i].lines > 1
        or (page.units[i].close and page.units[i - 1].lines > 1)
        or (after.close and after.lines > 1)
    )


def is_headline(page: Page, i: int) -> bool:
    """Whether an unmarked line reads like a headline: no closing mark, no list, a name and a small word in it."""
    line = page.units[i].line
    return (
        3 <= line.count(" ") <= 16
        and may_go(page, i)
        and _TITLE.fullmatch(line) is not None
        and not page.units[i].bulleted
        and not is_introduced(page, i)
        and ":" not in line[:14]
        and bool(names(line))
        and _SMALL.search(line) is not None
    )


def matter(line: str) -> set[str]:
    """What a line is about: the stems of its longer words."""
    return {word[:_STEM].lower() for word in _MATTER.findall(line[:2000])}


def matter_of(page: Page, units: list[int]) -> set[str]:
    """What some units are about."""
    found: set[str] = set()
    for i in units:
        found |= matter(page.units[i].line)
    return found
