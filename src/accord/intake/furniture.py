"""Marks what on a page is no part of the report, with the reason.

Losing a sentence of the report is worse than keeping a button.

Words give furniture away (`lexicon/furniture.yaml`); the place on the page decides how far a cue reaches: a comment
form below the report ends it, the same words above it are a link. What is a page is said in `page`, what a line's form
tells in `forms`, what stands in its margins without a cue in `margins`.
"""

import re

from accord.intake.credits import is_credit
from accord.intake.forms import counters_at_end, form_of
from accord.intake.lines import mark_learned
from accord.intake.margins import mark_foot, mark_head, mark_site_name, mark_talk
from accord.intake.other_items import is_headline, mark_strays, matter, matter_of
from accord.intake.page import END_MARK, Page, may_go
from accord.intake.page_talk import talk_at_end
from accord.intake.paging import page_of
from accord.intake.units import Unit, tidy, units
from accord.lexicon.furniture import CueBook, Match, Scope, Zone, cue_book
from accord.model.document import Furniture, FurnitureReason
from accord.model.span import cut

_SEPARATED = re.compile(r"[|•·]")
_BARE = re.compile(r"[\W_]*\d{0,6}[\W_]*")
_COUNTER = re.compile(r"\d{1,3}(?:[.,]\d)? ?[kKmM]?")
_BRAND = re.compile(r"(?:[A-Z][\w’'.&-]* ){0,4}(?:Live|TV|Radio|FM|Podcasts?|Audio|Video|Player|Stream|Plus|Online)")
_LIST_ITEMS = 14


def mark(text: str) -> tuple[Furniture, ...]:
    """The furniture of a text in order, spans apart from each other."""
    page, reasons = cued(text)
    mark_learned(page, text, reasons)
    return _furniture(text, page, reasons, cue_book())


def cued(text: str) -> tuple[Page, dict[int, FurnitureReason]]:
    """The page of a text, and what its cues and its form give away: the reason of each unit that is furniture."""
    book = cue_book()
    page = page_of(units(text, alone=lambda line: _stands_alone(line, book)), text, book)
    reasons: dict[int, FurnitureReason] = {}
    _mark_after_stop(page, reasons)
    _mark_cued(page, reasons)
    mark_talk(page, reasons)
    mark_head(page, reasons)
    mark_site_name(page, reasons)
    mark_foot(page, reasons)
    mark_strays(page, reasons)
    _mark_box_above(page, reasons)
    _mark_lists(page, reasons)
    _mark_tail(page, reasons)
    _mark_counters(page, reasons)
    _mark_leftovers(page, reasons)
    return page, reasons


def _stands_alone(line: str, book: CueBook) -> bool:
    """Whether a line is furniture by itself, so that it is never joined to its neighbours."""
    return book.any_whole.fullmatch(tidy(line)) is not None or form_of(line) is not None


# --- marking ------------------------------------------------------------------------------------------------------


def _mark_after_stop(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    if page.stop >= len(page.units):
        return
    opening = page.cues[page.stop]
    standing = opening.reason if opening else FurnitureReason.OTHER_ITEM
    for i in range(page.stop, len(page.units)):
        cue = page.cues[i]
        if cue is not None:
            standing = cue.reason
            reasons[i] = cue.reason
        elif opening is None and not reasons and is_credit(page.units[i].line):
            continue  # a credit right after the end mark is the report's own
        else:
            reasons[i] = FurnitureReason.OTHER_ITEM if page.prose[i] or opening is None else standing


def _mark_cued(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    for i in range(page.stop):
        cue = page.cues[i]
        if cue is None:
            continue
        if _counts(cue.zone, page, i):
            if (
                i == 0
                and cue.match is Match.WHOLE
                and cue.zone is not Zone.ANY
                and not page.units[i].close
                and page.stop == 1
            ):
                continue  # a page of one line is its headline
            reasons[i] = cue.reason
            if cue.scope is Scope.NEXT and i + 1 < page.stop and page.cues[i + 1] is None:
                reasons[i + 1] = cue.reason


def _counts(zone: Zone, page: Page, i: int) -> bool:
    """Whether a cue of that zone counts for the unit `i`."""
    return {
        Zone.ANY: True,
        Zone.EDGE: not page.first <= i < page.last,
        Zone.BELOW: i >= page.first,
        Zone.TAIL: i >= page.last,
    }[zone]


def _mark_lists(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """A box of related items inside the report: the short lines under its heading, up to the next paragraph."""
    for i in range(page.first, page.last):
        cue = page.cues[i]
        if cue is None or cue.scope is not Scope.LIST or i not in reasons:
            continue
        j = i + 1
        while j < page.last and j - i <= _LIST_ITEMS and (j in reasons or may_go(page, j)):
            j += 1
        # the last short line before a paragraph, set apart from the box, is the report's own subheading
        if j - i > 2 and j < page.last and page.prose[j] and not page.units[j - 1].close and page.units[j - 2].close:
            j -= 1
        for k in range(i + 1, j):
            reasons.setdefault(k, cue.reason)


def _mark_box_above(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """A box of related items above the report; its own headline may follow, which shares its words with it."""
    if not page.first:
        return
    about = matter_of(page, page.paragraphs(page.first, page.last)[:10])
    standing: FurnitureReason | None = None
    for i in range(page.first):
        cue = page.cues[i]
        if cue is not None and cue.scope is Scope.LIST and i in reasons:
            standing = cue.reason
        elif standing is not None and i not in reasons:
            if not is_headline(page, i) or matter(page.units[i].line) & about:
                standing = None
            else:
                reasons[i] = standing


def _mark_tail(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """Below the report: with one cue there, the short lines after it go too; before it only what repeats or plays."""
    tail = range(page.last, page.stop)
    cued = next((i for i in tail if i in reasons), None)
    if page.last == page.first:
        return
    if cued is None:
        cued = page.stop if page.stop < len(page.units) else None
        if cued is None:
            return
    seen: dict[str, int] = {}
    for i in tail:
        seen[page.units[i].line] = seen.get(page.units[i].line, 0) + 1
    standing = reasons.get(cued, FurnitureReason.NAVIGATION)
    for i in tail:
        unit = page.units[i]
        if i in reasons:
            standing = reasons[i] if i >= cued else standing
        elif i < cued:
            if may_go(page, i) and (seen[unit.line] > 1 or _BRAND.fullmatch(unit.line)):
                reasons[i] = standing
        elif may_go(page, i, below=True):
            reasons[i] = standing


def _mark_counters(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """Bare numbers of up to three digits between headline and report are its counters ("0", "145")."""
    # the first line of a page is never one: there it may number the item; a year has four digits
    for i in range(1, page.first):
        if _COUNTER.fullmatch(page.units[i].line):
            reasons.setdefault(i, FurnitureReason.SHARE)


def _mark_leftovers(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """A bare number beside a button is its counter; a word or two wedged between two buttons is a button."""
    for i in (*range(page.stop), *range(page.stop - 1, -1, -1)):
        cue = page.cues[i]
        if i in reasons or (cue is not None and cue.scope is not Scope.LINE):
            continue
        before, after = reasons.get(i - 1), reasons.get(i + 1)
        line = page.units[i].line
        if (before or after) and _BARE.fullmatch(line) and not END_MARK.search(line):
            reasons[i] = before or after or FurnitureReason.SHARE
        elif (
            before
            and after
            and line.count(" ") <= 2
            and not line.lower().startswith("date")
            and may_go(page, i)
            and page.units[i].close
            and page.units[i + 1].close
        ):
            reasons[i] = before


# --- spans --------------------------------------------------------------------------------------------------------


def _furniture(text: str, page: Page, reasons: dict[int, FurnitureReason], book: CueBook) -> tuple[Furniture, ...]:
    found: list[Furniture] = []
    open_at: int | None = None
    for i, unit in enumerate(page.units):
        reason = reasons.get(i)
        if open_at is not None and reason is not reasons[open_at]:
            found.append(Furniture(cut(text, page.units[open_at].start, page.units[i - 1].end), reasons[open_at]))
            open_at = None
        if reason is None:
            found.extend(_inside(text, unit, book))
        elif open_at is None:
            open_at = i
    if open_at is not None:
        found.append(Furniture(cut(text, page.units[open_at].start, page.units[-1].end), reasons[open_at]))
    return tuple(found)


def _inside(text: str, unit: Unit, book: CueBook) -> list[Furniture]:
    # 3000: the words of a masthead or a link stand at the edges of a paragraph, no page has longer ones with buttons
    # inside
    if unit.size > 3000:
        return []
    words = text[unit.start : unit.end].replace("\xa0", " ")
    hits = [(start, end, cue.reason) for cue, start, end in book.inside_of(words)]
    call = talk_at_end(words) if unit.prose else None
    if call is not None:
        hits.append(call)
    row = counters_at_end(words) if not unit.prose and _SEPARATED.search(words) else None
    if row is not None:
        hits.append((*row, FurnitureReason.SHARE))
    found: list[Furniture] = []
    for start, end, reason in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        span = cut(text, unit.start + start, unit.start + end)
        if span.text and not (found and found[-1].span.end > span.start):
            found.append(Furniture(span, reason))
    return found


__all__ = ["mark", "tidy"]
