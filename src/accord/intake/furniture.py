"""Marks what on a page is no part of the report, with the reason.

Losing a sentence of the report is worse than keeping a button.

Words give furniture away (`lexicon/furniture.yaml`); the place on the page decides how far a cue reaches: a comment
form below the report ends it, the same words above it are a link. A page is head, report and tail: the report runs from
the first to the last paragraph of prose that no cue takes.
"""

import re
from dataclasses import dataclass, replace

from accord.intake.units import Unit, tidy, units
from accord.lexicon.furniture import Cue, CueBook, Match, Scope, Zone, cue_book
from accord.model.document import Furniture, FurnitureReason
from accord.model.span import cut

# what closes an agency report: "... in both countries./ End", "(end) mt.sb", "###", "-30-", "ENDS"
_END_MARK = re.compile(
    r"(?:[./)”\"’]\s*/?\s*\bEnd\b\s*/?|\(\s*(?:end|ends|END|ENDS|"
    r"End)\s*\)(?:\s+[a-z]{1,4}(?:\.[a-z]{1,4})*)?\.?|^(?:ENDS?|Ends?|/END/|-+\s*ENDS?\s*-+|-\s*30\s*-|"
    r"\\?#{3,}|\\?\*{3}\s*ENDS?.*)|/END/)$"
)
_AFTER_END = re.compile(
    r"(?:notes? (?:to|for) (?:the )?(?:editors?|media|correspondents)|background|(?:media|press) "
    r"(?:contacts?|enquir|inquir)|annex|attachments?|signed|for (?:further|more) information|contacts?)\b",
    re.IGNORECASE,
)
# bylines, credits, datelines and signatures are no furniture (annotation guide), however short and wherever they stand
_CREDIT = re.compile(
    r"\(?(?:(?:additional )?(?:reporting|writing|editing|translat\w+|compiled|edited|written|reported|"
    r"drafted)\b.{0,20}\bby\b.*|(?:translator|editor|reporter|writer|author)s? ?: ?[A-Z][^@+]*|"
    r"by [A-Z].*|sources? ?:.*|agenc(?:y|ies)|from our .*|with .{0,20}agenc.*|"
    r"end text.*|begin text.*|attributable to .*)"
    r"|[(\[/–—-]{1,2} ?[A-Z][\w.& ]{1,24}[)\]/]*|[A-Z]{2,6}(?:[-/][A-Z]{2,6})*",
    re.IGNORECASE,
)
_CASED_CREDIT = re.compile(r"[(\[/–—-]{1,2} ?[A-Z][\w.& ]{1,24}[)\]/]*|[A-Z]{2,6}(?:[-/][A-Z]{2,6})*")
_PUBLISHED = re.compile(
    r"(?:first )?(?:published|updated|last updated|posted|release date|date of release|issued)\b.*\d", re.IGNORECASE
)
_BARE = re.compile(r"[\W_]*\d{0,6}[\W_]*")
_COUNTER = re.compile(r"\d{1,3}(?:[.,]\d)? ?[kKmM]?")
_BRAND = re.compile(r"(?:[A-Z][\w’'.&-]* ){0,4}(?:Live|TV|Radio|FM|Podcasts?|Audio|Video|Player|Stream|Plus|Online)")
_TRUNCATED = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|\bread more)\W*$", re.IGNORECASE)
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’-]{3,}")
_DATE_WORDS = frozenset(
    "January February March April June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday".split()
)
_LIST_ITEM_CHARACTERS = 180
_LIST_ITEMS = 14


@dataclass(frozen=True, slots=True)
class _Page:
    """The units of a page, the cue that takes each, where the report begins and ends (unit numbers, end-exclusive)."""

    units: list[Unit]
    cues: list[Cue | None]
    prose: list[bool]
    first: int
    last: int
    stop: int
    """Where the page ceases to be the report's: a comment form, another item; the number of units if nowhere."""


def mark(text: str) -> tuple[Furniture, ...]:
    """The furniture of a text in order, spans apart from each other."""
    book = cue_book()
    page = _page(units(text, alone=book.any_whole), book)
    reasons: dict[int, FurnitureReason] = {}
    _mark_after_stop(page, reasons)
    _mark_cued(page, reasons)
    _mark_lists(page, reasons)
    _mark_tail(page, reasons)
    _mark_counters(page, reasons)
    _mark_leftovers(page, reasons)
    return _furniture(text, page, reasons, book)


# --- the page -----------------------------------------------------------------------------------------------------


def _page(found: list[Unit], book: CueBook) -> _Page:
    cues = [_cue_of(unit, found[i - 1] if i else None, book) for i, unit in enumerate(found)]
    prose = [unit.prose and cue is None for unit, cue in zip(found, cues, strict=True)]
    page = _Page(found, cues, prose, 0, 0, len(found))
    page = replace(page, stop=_stop(page))
    standing = [i for i in range(page.stop) if prose[i]]
    if not standing:
        return replace(page, first=page.stop, last=page.stop)
    return replace(page, first=standing[0], last=standing[-1] + 1)


def _cue_of(unit: Unit, before: Unit | None, book: CueBook) -> Cue | None:
    # a line in quotation marks is somebody's words, a line in mid-sentence nobody's button
    if unit.line[:1] in "\"“‘«'":
        return None
    if before is not None and unit.close and before.line.endswith((",", " the", " a", " of", " and", " to", " that")):
        return None
    cue = book.speaking_of(unit.line)
    if cue is None or cue.match is Match.WHOLE:
        return cue
    # 700: the longest cookie notice or disclaimer paragraph; more is a text about cookies
    return cue if len(unit.line) <= 700 else None


def _stop(page: _Page) -> int:
    """The first unit after which nothing is the report's until proven otherwise."""
    total = sum(unit.size for unit, prose in zip(page.units, page.prose, strict=True) if prose)
    before = 0
    for i, unit in enumerate(page.units):
        cue = page.cues[i]
        if page.prose[i]:
            before += unit.size
            if _END_MARK.search(unit.line) and _ends_page(page, i):
                return i + 1
        elif cue is None and before and _END_MARK.search(unit.line) and _ends_page(page, i):
            return i + 1
        # 100: the shortest brief of one sentence; above it "3 comments" is a link under a headline
        elif cue is not None and before >= 100 and _closes(page, i, cue, share=before / total):
            return i
    return len(page.units)


def _closes(page: _Page, i: int, cue: Cue, *, share: float) -> bool:
    if cue.scope is Scope.REST:
        if page.cues[i + 1 : i + 5].count(None) < min(3, len(page.units[i + 1 : i + 5])) or share >= 0.5:
            return True
        return not _resumes(page, i + 1)
    if cue.scope in {Scope.LIST, Scope.CLOSE}:
        return not _resumes(page, i + 1)
    return False


def _ends_page(page: _Page, i: int) -> bool:
    after = page.units[i + 1 : i + 4]
    if not after:
        return False
    if any(_AFTER_END.match(unit.line) for unit in after):
        return False
    return not _resumes(page, i + 1, alternating=False)


def _names(line: str) -> set[str]:
    return {name for name in _NAME.findall(line[:2000]) if name not in _DATE_WORDS}


def _resumes(page: _Page, start: int, *, alternating: bool = True) -> bool:
    """Whether the report goes on after `start`: its prose speaks of the same names and does not come in teasers."""
    following = [i for i in range(start, min(start + 60, len(page.units))) if page.prose[i]]
    if not following:
        return False
    body: set[str] = set()
    for i in range(max(0, start - 40), start):
        if page.prose[i]:
            body |= _names(page.units[i].line)
    teasers = sum(_is_teaser(page, i) for i in following)
    if alternating and teasers * 2 > len(following):
        return False
    first = following[0]
    # anything between the cue and the next prose that is neither list nor button (a date, a new headline) speaks for
    # another item
    shared = _names(page.units[first].line) & body
    wanted = 1 if alternating else 2
    return len(shared) >= wanted or (alternating and len(following) >= 2 and following[1] == first + 1)


def _is_teaser(page: _Page, i: int) -> bool:
    if _TRUNCATED.search(page.units[i].line):
        return True
    before = page.units[i - 1] if i else None
    after = page.prose[i + 1] if i + 1 < len(page.units) else False
    under_title = before is not None and not page.prose[i - 1] and page.units[i].close
    return under_title and not after


# --- marking ------------------------------------------------------------------------------------------------------


def _may_go(page: _Page, i: int, *, below: bool = False) -> bool:
    """Whether a unit without a cue of its own may be taken with its neighbours: short, no sentence, no credit.

    `below` other furniture at the foot of a page a bare word in capitals is a tag; elsewhere it may be the agency.
    """
    unit = page.units[i]
    if page.prose[i] or len(unit.line) > _LIST_ITEM_CHARACTERS:
        return False
    if below and unit.line.isalpha():
        return True
    return not (_is_credit(unit.line) or _END_MARK.search(unit.line) or _PUBLISHED.match(unit.line))


def _is_credit(line: str) -> bool:
    found = _CREDIT.fullmatch(line)
    if found is None:
        return False
    return (
        _CASED_CREDIT.fullmatch(line) is not None
        or (line[:1] not in "([/–—-" and " " in line)
        or _CREDIT_WORD.match(line) is not None
    )


_CREDIT_WORD = re.compile(r"\(?(?:reporting|editing|writing|agenc)", re.IGNORECASE)


def _mark_after_stop(page: _Page, reasons: dict[int, FurnitureReason]) -> None:
    if page.stop >= len(page.units):
        return
    opening = page.cues[page.stop]
    standing = opening.reason if opening else FurnitureReason.OTHER_ITEM
    for i in range(page.stop, len(page.units)):
        cue = page.cues[i]
        if cue is not None:
            standing = cue.reason
            reasons[i] = cue.reason
        elif opening is None and not reasons and _is_credit(page.units[i].line):
            continue  # a credit right after the end mark is the report's own
        else:
            reasons[i] = FurnitureReason.OTHER_ITEM if page.prose[i] or opening is None else standing


def _mark_cued(page: _Page, reasons: dict[int, FurnitureReason]) -> None:
    for i in range(page.stop):
        cue = page.cues[i]
        if cue is None:
            continue
        inside = page.first <= i < page.last
        if cue.zone is Zone.ANY or (cue.zone is Zone.EDGE and not inside) or (cue.zone is Zone.TAIL and i >= page.last):
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


def _mark_lists(page: _Page, reasons: dict[int, FurnitureReason]) -> None:
    """A box of related items inside the report: the short lines under its heading, up to the next paragraph."""
    for i in range(page.first, page.last):
        cue = page.cues[i]
        if cue is None or cue.scope is not Scope.LIST or i not in reasons:
            continue
        j = i + 1
        while j < page.last and j - i <= _LIST_ITEMS and (j in reasons or _may_go(page, j)):
            j += 1
        # the last short line before a paragraph, set apart from the box, is the report's own subheading
        if j - i > 2 and j < page.last and page.prose[j] and not page.units[j - 1].close and page.units[j - 2].close:
            j -= 1
        for k in range(i + 1, j):
            reasons.setdefault(k, cue.reason)


def _mark_tail(page: _Page, reasons: dict[int, FurnitureReason]) -> None:
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
            if _may_go(page, i) and (seen[unit.line] > 1 or _BRAND.fullmatch(unit.line)):
                reasons[i] = standing
        elif _may_go(page, i, below=True):
            reasons[i] = standing


def _mark_counters(page: _Page, reasons: dict[int, FurnitureReason]) -> None:
    """Bare numbers of up to three digits between headline and report are its counters ("0", "145")."""
    # the first line of a page is never one: there it may number the item; a year has four digits
    for i in range(1, page.first):
        if _COUNTER.fullmatch(page.units[i].line):
            reasons.setdefault(i, FurnitureReason.SHARE)


def _mark_leftovers(page: _Page, reasons: dict[int, FurnitureReason]) -> None:
    """A bare number beside a button is its counter; a word or two wedged between two buttons is a button."""
    for i in (*range(page.stop), *range(page.stop - 1, -1, -1)):
        cue = page.cues[i]
        if i in reasons or (cue is not None and cue.scope is not Scope.LINE):
            continue
        before, after = reasons.get(i - 1), reasons.get(i + 1)
        line = page.units[i].line
        if (before or after) and _BARE.fullmatch(line) and not _END_MARK.search(line):
            reasons[i] = before or after or FurnitureReason.SHARE
        elif (
            before
            and after
            and line.count(" ") <= 2
            and _may_go(page, i)
            and page.units[i].close
            and page.units[i + 1].close
        ):
            reasons[i] = before


# --- spans --------------------------------------------------------------------------------------------------------


def _furniture(text: str, page: _Page, reasons: dict[int, FurnitureReason], book: CueBook) -> tuple[Furniture, ...]:
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
    found: list[Furniture] = []
    for cue, start, end in sorted(book.inside_of(words), key=lambda hit: hit[1]):
        span = cut(text, unit.start + start, unit.start + end)
        if span.text and not (found and found[-1].span.end > span.start):
            found.append(Furniture(span, cue.reason))
    return found


__all__ = ["mark", "tidy"]
