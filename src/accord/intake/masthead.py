"""What the head of a text says of itself: headline, dateline, outlet.

A date counts only where pages print their own.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from accord.intake.dates import CLOCK, Printed, find
from accord.intake.units import Unit, units
from accord.model.document import Furniture
from accord.model.span import Span

_LABEL = re.compile(
    r"(?:first |originally )?(?:published|posted|date of (?:release|publication)|(?:release|publication|"
    r"published|posting) date|released|issued|date(?:d)?)(?: (?:on|at|in))?\b ?:?",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified|revised)(?: (?:on|at))?\b ?:?", re.IGNORECASE)
_UPDATED_INSIDE = re.compile(r"\b(?:last )?(?:updated|modified)\b ?(?:on|at)? ?:?\s*$", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:[|/•·]|[–—-]{1,2}|$)")
_SMALL_WORD = re.compile(r"(?<![\w.])(?!(?:de|del|da|do|la|le|el|al|as|bin|of|the|di|du|on|at|by|in)\b)[a-z]{2,}")
_LEFT_OVER = re.compile(r"[^\W\d_]{2,}")
_DATELINE_END = re.compile(r"(?:\s*[–—-]{1,2}\s*(?=[\w“\"‘])|(?<=[\d.]) /[A-Z][\w. ]{1,20}/\.? |:\s)")
# "Suva, Sep 7, 2024 (FNA) Fiji and Tonga": the agency in brackets right behind the date closes a dateline by itself;
# so does a full stop where the place is in capitals: "SUVA, Fiji, November 27, 2024. The ministers"
_AGENCY_END = re.compile(r"(?<=\d{4}) ?\([A-Z][\w.&/ -]{1,30}\)[.,]? (?=[A-Z“\"‘])")
_CAPITALS_END = re.compile(r"(?<=\d{4})\.\s+(?=[A-Z“\"‘])")
_PLACE_IN_CAPITALS = re.compile(r"[A-Z]{3,}(?![a-z])")
_IN_A_SENTENCE = re.compile(r"(?:on|in|at|by|since|until|the|of)\b", re.IGNORECASE)
_AGENCY_FORMS = (
    # "BAGHDAD, July 24 (Agency) -", "ISTANBUL (AA) -"
    re.compile(r"^(?:\(.{0,60}\)\s*)?[A-Z][^a-z(]{0,3}[\w .,’'/-]{0,70}\((?P<agency>[A-Z][\w. -]{1,30})\)\s*[–—-]"),
    # "Suva, Sep 7, 2024 (FNA) Fiji and Tonga"
    re.compile(
        r"^(?!On |In |At |By |Since )[A-Z][\w .,’'-]{2,60}(?:19|20)\d\d ?\((?P<agency>[A-Z][\w. -]{1,30})\) (?=[A-Z])"
    ),
    # "BEIJING, November 9. /TASS/."
    re.compile(r"^[A-Z][\w .,’'-]{2,60} ?/(?P<agency>[A-Z][\w-]{1,20})/[.:]? "),
    # "Baghdad / NINA / The ministers", after a date too
    re.compile(r"(?:^|\s)[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})? ?/ ?(?P<agency>[A-Z][A-Z-]{1,12}) ?[/–—-]+ "),
    # "Jeddah, Sep 19, 2017, SPA --"
    re.compile(r"^[A-Z][\w’' -]{2,30},.{4,60}, ?(?P<agency>[A-Z]{2,8}) ?[–—-]{1,2} ?"),
    # "Harbor News / On Sunday, the ministers"
    re.compile(r"^(?P<agency>[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{1,20}){0,2}) / (?=[A-Z“\"])"),
)
_BYLINE = re.compile(
    r"(?:by|from|written by|reported by) [A-Z]|(?:office|ministry|department|bureau) of |for immediate "
    r"release|press release|begin text",
    re.IGNORECASE,
)
# 15 units, 1500 characters: the tallest head met (menu, banner, headline twice, byline, counters) had 11 units
_HEAD_UNITS = 15
_HEAD_CHARACTERS = 1500


class Place(StrEnum):
    """Where a text prints a date of its own, from the most to the least trusted."""

    LABEL = "labelled as the date of publication"
    DATELINE = "in the dateline"
    MASTHEAD = "in the text's own masthead"
    BANNER = "in the page's banner, above the headline"
    UPDATED = "labelled as the date of the last change"


@dataclass(frozen=True, slots=True)
class DateOfItsOwn:
    """A date that a text gives for itself."""

    place: Place
    printed: Printed
    span: Span


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a text says."""

    title: str | None
    outlet: str | None
    dates: tuple[DateOfItsOwn, ...]


def read_head(text: str, *, furniture: tuple[Furniture, ...] = ()) -> Head:
    """The headline, the outlet and the dates that `text` gives for itself; spans are into `text`."""
    taken = [(item.span.start, item.span.end) for item in furniture]
    head: list[Unit] = []
    for unit in units(text[: 4 * _HEAD_CHARACTERS])[:_HEAD_UNITS]:
        if any(start <= unit.start and unit.end <= end for start, end in taken):
            continue
        head.append(unit)
        if (unit.prose and len(unit.line) > 120) or unit.start > _HEAD_CHARACTERS:
            break
    dates: list[DateOfItsOwn] = []
    title: str | None = None
    for unit in head:
        own = _date_of(unit, text, titled=title is not None)
        if own is not None:
            dates.append(own)
        elif title is None and not unit.prose and _is_headline(unit):
            title = unit.line
    dates.extend(_tail_dates(text, taken))
    return Head(title=title, outlet=_outlet(head), dates=tuple(dates))


def _is_headline(unit: Unit) -> bool:
    line = unit.line
    for date in reversed(list(find(line[:300]))):
        line = line[: date.start] + line[date.end :]
    return (
        3 <= len(line.split()) <= 45
        and len(line) <= 300
        and not _BYLINE.match(line)
        and _LEFT_OVER.search(line) is not None
    )


def _span(text: str, unit: Unit, printed: Printed, offset: int = 0) -> Span:
    start = unit.start + offset + printed.start
    end = unit.start + offset + printed.end
    return Span(start, end, text[start:end])


def _date_of(unit: Unit, text: str, *, titled: bool) -> DateOfItsOwn | None:
    # the raw words, so that offsets hold; 300: the longest masthead line met had 180 characters
    words = text[unit.start : min(unit.end, unit.start + 300)].replace("\xa0", " ").replace("\u200b", " ")
    printed = list(find(words))
    if not printed:
        return None
    first = printed[0]
    label = _LABEL.match(words.lstrip("([ "))
    if label and first.start <= label.end() + 12:
        return DateOfItsOwn(Place.LABEL, first, _span(text, unit, first))
    if _UPDATED.match(words) or _UPDATED_INSIDE.search(words[: first.start]):
        return DateOfItsOwn(Place.UPDATED, first, _span(text, unit, first))
    dateline = _in_dateline(words, printed)
    if dateline is not None:
        place = Place.DATELINE if dateline.start > 0 or unit.prose else Place.MASTHEAD
        return DateOfItsOwn(place, dateline, _span(text, unit, dateline))
    if _is_date_line(words, printed) or _opens_with_date(words, first):
        return DateOfItsOwn(Place.MASTHEAD if titled else Place.BANNER, first, _span(text, unit, first))
    return None


def _in_dateline(words: str, printed: list[Printed]) -> Printed | None:
    """The date before the mark that ends a dateline, if all before the mark is names, dates and the agency."""
    ends = [*_DATELINE_END.finditer(words[:170])]
    if not _IN_A_SENTENCE.match(words):
        ends += _AGENCY_END.finditer(words[:170])
    if _PLACE_IN_CAPITALS.match(words):
        ends += _CAPITALS_END.finditer(words[:170])
    for end in ends:
        inside = [date for date in printed if date.end <= end.start() + 1]
        if not inside:
            continue
        rest = words[: end.start()]
        for date in reversed(inside):
            rest = rest[: date.start] + rest[date.end :]
        if not _SMALL_WORD.search(re.sub(r"\([^)]*\)", "", rest)) and re.search(r"[A-Z]", rest) and len(rest) <= 90:
            return inside[-1]
    return None


def _opens_with_date(words: str, first: Printed) -> bool:
    """Whether a paragraph opens with a masthead: "Monday 3 June 2024 | Politics", not "June 3, 2024 marked ..."."""
    if words[: first.start].strip(" ([•") or not first.has_year:
        return False
    clock = CLOCK.match(words, first.end)
    after = words[clock.end() if clock else first.end :]
    return _JOIN.match(after) is not None and bool(after.strip())


def _is_date_line(words: str, printed: list[Printed]) -> bool:
    """Whether a line is little more than a date: "China Post | 2018-07-28 07:32", "Thursday, July 25, 2024"."""
    if len(words) > 140 or not any(date.has_year for date in printed):
        return False
    rest = words
    for date in reversed(printed):
        clock = CLOCK.match(rest, date.end)
        rest = rest[: date.start] + " " + rest[clock.end() if clock else date.end :]
    return not _SMALL_WORD.search(rest) and len(_LEFT_OVER.findall(rest)) <= 6


def _tail_dates(text: str, taken: list[tuple[int, int]]) -> list[DateOfItsOwn]:
    """A labelled date below the report: "First Published: Aug 14, 2023"."""
    at = max(0, len(text) - 3000)
    found: list[DateOfItsOwn] = []
    if at == 0 and len(text) < 200:
        return found
    for unit in units(text[at:])[-12:]:
        start = at + unit.start
        words = text[start : min(at + unit.end, start + 140)]
        label = _LABEL.match(words)
        printed = next(find(words), None) if label else None
        if (
            printed is None
            or label is None
            or printed.start > label.end() + 12
            or unit.prose
            or (start < _HEAD_CHARACTERS and start < len(text) // 2)
        ):
            continue
        if not any(a <= start < b for a, b in taken):
            span = Span(start + printed.start, start + printed.end, text[start + printed.start : start + printed.end])
            found.append(DateOfItsOwn(Place.LABEL, printed, span))
    return found


def _outlet(head: list[Unit]) -> str | None:
    for unit in head:
        for form in _AGENCY_FORMS:
            found = form.search(unit.line[:250])
            if found and not list(find(found["agency"])):
                return found["agency"].strip()
    return None
