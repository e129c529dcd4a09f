"""The units of a text -> a page: which of them a cue or their form gives away, where the report begins and ends.

A page is head, report and tail: the report runs from the first to the last paragraph of prose that no cue takes.
"""

import re
from dataclasses import dataclass, replace

from accord.intake.credits import PUBLISHED, is_credit
from accord.intake.forms import Form, form_of
from accord.intake.page_talk import SILENT, Talk, bar_above, bar_among, bar_below, talk_of
from accord.intake.units import Unit
from accord.lexicon.furniture import Cue, CueBook, Match, Scope

# what closes an agency report: "... in both countries./ End", "(end) mt.sb", "###", "-30-", "ENDS"
END_MARK = re.compile(
    r"(?:[./)”\"’]\s*/?\s*\bEnd\b\s*/?|\(\s*(?:end|ends|END|ENDS|"
    r"End)\s*\)(?:\s+[a-z]{1,4}(?:\.[a-z]{1,4})*)?\.?|^(?:ENDS?|Ends?|/END/|-+\s*ENDS?\s*-+|-\s*30\s*-|"
    r"\\?#{3,}|\\?\*{3}\s*ENDS?.*)|/END/)$"
)
_AFTER_END = re.compile(
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
_TRUNCATED = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|\bread more)\W*$", re.IGNORECASE)
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


def page_of(found: list[Unit], text: str, book: CueBook) -> Page:
    """The page that the units of `text` make."""
    cues = [_cue_of(unit, found[i - 1] if i else None, book) for i, unit in enumerate(found)]
    forms = [
        form_of(text[unit.start : unit.end]) if cue is None else None for unit, cue in zip(found, cues, strict=True)
    ]
    talks = [
        SILENT if cue or form or _is_part(unit, found[i - 1] if i else None) else talk_of(unit.line)
        for i, (unit, cue, form) in enumerate(zip(found, cues, forms, strict=True))
    ]
    prose = [u.prose and c is None and f is None for u, c, f in zip(found, cues, forms, strict=True)]
    page = Page(found, cues, forms, talks, prose, 0, 0, len(found))
    _doubt_talk(page)
    page = replace(page, stop=_stop(page))
    _doubt_foot(page)
    standing = [i for i in range(page.stop) if prose[i]]
    if not standing:
        return replace(page, first=page.stop, last=page.stop)
    return replace(page, first=standing[0], last=standing[-1] + 1)


def _is_part(unit: Unit, before: Unit | None) -> bool:
    """Whether a line is somebody's words in quotation marks, or in mid-sentence: nobody's button."""
    if unit.line[:1] in "\"“‘«'":
        return True
    return bool(before and unit.close and before.line.endswith((",", " the", " a", " of", " and", " to", " that")))


def is_loud(page: Page, i: int) -> bool:
    """Whether a unit's words are so much a page's that it is furniture even between paragraphs of the report."""
    talk, line = page.talks[i], page.units[i].line
    return talk.signs >= 2 and talk.weight >= bar_among(line, talk) and not _is_credited(line)


def is_low(page: Page, i: int) -> bool:
    """Whether a unit's words are a page's so far that it is furniture below the report."""
    talk, line = page.talks[i], page.units[i].line
    return talk.signs >= 1 and talk.weight >= bar_below(line) and not _is_credited(line)


def is_high(page: Page, i: int) -> bool:
    """Whether a unit's words are a page's so far that it is furniture above the report."""
    talk, line = page.talks[i], page.units[i].line
    return talk.signs >= 1 and talk.weight >= bar_above(line, talk) and not _is_credited(line)


def _is_credited(line: str) -> bool:
    opening = (PUBLISHED, _AFTER_END, _ONLY_MAIL, _CAPTION)
    return is_credit(line) or any(sign.match(line) for sign in opening) or END_MARK.search(line) is not None


def _doubt_talk(page: Page) -> None:
    """Takes the loud paragraphs from the prose, unless the report itself is about such things."""
    loud = [i for i in range(len(page.units)) if page.prose[i] and is_loud(page, i)]
    total = sum(unit.size for unit, prose in zip(page.units, page.prose, strict=True) if prose)
    # 0.4: a page of one brief had a third of its prose in a newsletter's box
    if sum(page.units[i].size for i in loud) > 0.4 * total:
        page.talks[:] = [SILENT] * len(page.talks)
        return
    for i in loud:
        page.prose[i] = False


def _doubt_foot(page: Page) -> None:
    """Takes from the prose what stands at its foot: talk of a page, and among furniture questions and calls in one
    line.
    """
    weak: list[int] = []
    marked = page.stop < len(page.units)
    for i in range(page.stop - 1, -1, -1):
        marked = marked or page.cues[i] is not None or page.forms[i] is not None
        if not page.prose[i]:
            continue
        if is_low(page, i):
            page.prose[i] = False
            marked = True
            continue
        # 110: the longest headline that asks ("Why is maize so dear?"); a paragraph of a report is longer
        if len(page.units[i].line) > 110 or not page.units[i].line.endswith(("?", "!")):
            break
        weak.append(i)
    if marked:
        for i in weak:
            page.prose[i] = False


def _cue_of(unit: Unit, before: Unit | None, book: CueBook) -> Cue | None:
    if _is_part(unit, before):
        return None
    cue = book.speaking_of(unit.line)
    if cue is None or cue.match is Match.WHOLE:
        return cue
    # 700: the longest cookie notice or disclaimer paragraph; more is a text about cookies
    return cue if len(unit.line) <= 700 else None


def _stop(page: Page) -> int:
    """The first unit after which nothing is the report's until proven otherwise."""
    total = sum(unit.size for unit, prose in zip(page.units, page.prose, strict=True) if prose)
    before = 0
    for i, unit in enumerate(page.units):
        cue = page.cues[i]
        if page.prose[i]:
            before += unit.size
            if END_MARK.search(unit.line) and _ends_page(page, i):
                return i + 1
        elif cue is None and before and END_MARK.search(unit.line) and _ends_page(page, i):
            return i + 1
        # 100: the shortest brief of one sentence; above it "3 comments" is a link under a headline
        elif cue is not None and before >= 100 and _closes(page, i, cue, share=before / total):
            return i
    return len(page.units)


def _closes(page: Page, i: int, cue: Cue, *, share: float) -> bool:
    if cue.scope is Scope.REST:
        if page.cues[i + 1 : i + 5].count(None) < min(3, len(page.units[i + 1 : i + 5])) or share >= 0.5:
            return True
        return not _resumes(page, i + 1)
    if cue.scope in {Scope.LIST, Scope.CLOSE}:
        return not _resumes(page, i + 1)
    return False


def _ends_page(page: Page, i: int) -> bool:
    after = page.units[i + 1 : i + 4]
    if not after:
        return False
    if any(_AFTER_END.match(unit.line) for unit in after):
        return False
    return not _resumes(page, i + 1, alternating=False)


def names(line: str) -> set[str]:
    """The names in a line: words with a capital that open no sentence and are no date."""
    return {name for name in _NAME.findall(line[:2000]) if name not in _DATE_WORDS}


def _resumes(page: Page, start: int, *, alternating: bool = True) -> bool:
    """Whether the report goes on after `start`: its prose speaks of the same names and does not come in teasers."""
    following = [i for i in range(start, min(start + 60, len(page.units))) if page.prose[i]]
    if not following:
        return False
    body: set[str] = set()
    for i in range(max(0, start - 40), start):
        if page.prose[i]:
            body |= names(page.units[i].line)
    teasers = sum(_is_teaser(page, i) for i in following)
    if alternating and teasers * 2 > len(following):
        return False
    first = following[0]
    # anything between the cue and the next prose that is neither list nor button (a date, a new headline) speaks for
    # another item
    shared = names(page.units[first].line) & body
    wanted = 1 if alternating else 2
    # "Chile" above and "Chilean" below are one name here: a lost paragraph is worse than another item kept
    akin = {name[:_KIN] for name in names(page.units[first].line)} & {name[:_KIN] for name in body}
    return (
        len(shared) >= wanted
        or (alternating and bool(akin))
        or (alternating and len(following) >= 2 and following[1] == first + 1)
    )


def _is_teaser(page: Page, i: int) -> bool:
    if _TRUNCATED.search(page.units[i].line):
        return True
    before = page.units[i - 1] if i else None
    after = page.prose[i + 1] if i + 1 < len(page.units) else False
    under_title = before is not None and not page.prose[i - 1] and page.units[i].close
    return under_title and not after


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
