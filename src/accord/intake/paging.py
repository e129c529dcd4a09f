"""The units of a text -> a page: which of them a cue, their form or their words give away, where the report ends.

Places are found from the prose: what is taken for furniture here only limits the report, `furniture` marks it.
"""

import re
from dataclasses import replace

from accord.intake.forms import Form, form_of
from accord.intake.other_items import is_teaser, thread_start
from accord.intake.page import AFTER_END, END_MARK, Page, akin, is_loud, is_low, names, names_of
from accord.intake.page_talk import SILENT, bar_below, talk_of
from accord.intake.units import Unit
from accord.lexicon.furniture import Cue, CueBook, Match, Scope, Zone

_TRUNCATED = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|\bread more)\W*$", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w’-]{3,}")
# 40: paragraphs of a report that are read for its names; more would only be a longer report
_READ = 40
# what a last paragraph that names the report's people must weigh more than another, in tenths
_OF_REPORT = 10


def page_of(found: list[Unit], text: str, book: CueBook) -> Page:
    """The page that the units of `text` make."""
    cues = [_cue_of(unit, found[i - 1] if i else None, book) for i, unit in enumerate(found)]
    forms = [
        form_of(text[unit.start : unit.end]) if cue is None else None for unit, cue in zip(found, cues, strict=True)
    ]
    talks = [
        talk_of(unit.line) if _may_talk(cue, form) and not _is_part(unit, found[i - 1] if i else None) else SILENT
        for i, (unit, cue, form) in enumerate(zip(found, cues, forms, strict=True))
    ]
    prose = [u.prose and c is None and f is None for u, c, f in zip(found, cues, forms, strict=True)]
    page = Page(found, cues, forms, talks, prose, 0, 0, len(found))
    _doubt_talk(page)
    page = replace(page, stop=_stop(page))
    page = replace(page, stop=thread_start(page, page.stop))
    _doubt_foot(page)
    standing = page.paragraphs(0, page.stop)
    if not standing:
        return replace(page, first=page.stop, last=page.stop)
    return replace(page, first=standing[0], last=standing[-1] + 1)


def _may_talk(cue: Cue | None, form: Form | None) -> bool:
    """Whether the words of a unit are weighed: those of a row of names are (a menu, or who signed), a button's not.

    A cue for the edges of a page says nothing of a line among paragraphs, so its words are weighed, too.
    """
    return (cue is None or cue.zone is not Zone.ANY) and form in {None, Form.MENU}


def _doubt_foot(page: Page) -> None:
    """Takes from the prose what stands at its foot: talk of a page, teasers, and among furniture questions and calls
    in one line.
    """
    weak: list[int] = []
    marked = page.stop < len(page.units)
    paragraphs = [i for i in page.paragraphs(0, page.stop) if not is_low(page, i)]
    for i in range(page.stop - 1, -1, -1):
        marked = marked or page.cues[i] is not None or page.forms[i] is not None
        if not page.prose[i]:
            continue
        if paragraphs and paragraphs[-1] == i:
            paragraphs.pop()
        body = paragraphs[:_READ]
        if body and (_is_foot_talk(page, i, body, marked=marked) or is_teaser(page, i, body)):
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


def _is_foot_talk(page: Page, i: int, body: list[int], *, marked: bool) -> bool:
    """Whether the last paragraph is talk of the page; the less it must weigh, the more furniture is about it."""
    plain = page.talks[i].weight >= bar_below(page.units[i].line) + _OF_REPORT
    if is_low(page, i) and (marked or plain or not _shares(page, i, body)):
        return True
    if page.talks[i].mixed or page.talks[i].weight < 0 or _shares(page, i, body):
        return False
    # 4: an author's name, office and town between the heading "About the author" and what he says of himself
    cues = [cue for cue in page.cues[max(0, i - 4) : i] if cue is not None]
    if any(cue.zone is Zone.TAIL and cue.scope is Scope.NEXT for cue in cues):
        return True
    beside = page.forms[i - 1] is not None or is_low(page, i - 1)
    return marked and (beside or any(cue.zone in {Zone.TAIL, Zone.EDGE} for cue in cues))


def _shares(page: Page, i: int, body: list[int]) -> bool:
    return akin(names(page.units[i].line), names_of(page, body))


def _doubt_talk(page: Page) -> None:
    """Takes the loud paragraphs from the prose, unless the report itself is about such things."""
    loud = [i for i in page.paragraphs(0, len(page.units)) if is_loud(page, i)]
    total = sum(unit.size for unit, prose in zip(page.units, page.prose, strict=True) if prose)
    # 0.4: a page of one brief had a third of its prose in a newsletter's box
    if sum(page.units[i].size for i in loud) > 0.4 * total:
        page.talks[:] = [SILENT] * len(page.talks)
        return
    for i in loud:
        page.prose[i] = False


def _cue_of(unit: Unit, before: Unit | None, book: CueBook) -> Cue | None:
    if _is_part(unit, before):
        return None
    cue = book.speaking_of(unit.line)
    if cue is None or cue.match is Match.WHOLE:
        return cue
    # 700: the longest cookie notice or disclaimer paragraph; more is a text about cookies
    return cue if len(unit.line) <= 700 else None


def _is_part(unit: Unit, before: Unit | None) -> bool:
    """Whether a line is somebody's words in quotation marks, or in mid-sentence: nobody's button."""
    if unit.line[:1] in "\"“‘«'":
        return True
    return bool(before and unit.close and before.line.endswith((",", " the", " a", " of", " and", " to", " that")))


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
    if any(AFTER_END.match(unit.line) for unit in after):
        return False
    return not _resumes(page, i + 1, alternating=False)


def _resumes(page: Page, start: int, *, alternating: bool = True) -> bool:
    """Whether the report goes on after `start`: its prose speaks of the same names and does not come in teasers."""
    following = page.paragraphs(start, min(start + 60, len(page.units)))
    if not following:
        return False
    body = names_of(page, page.paragraphs(max(0, start - 40), start))
    first = following[0]
    told = bool(body.intersection(_CAPITAL.findall(page.units[first].line[:2000])))
    if alternating and told and not _TRUNCATED.search(page.units[first].line):
        return True
    if alternating and sum(_is_teaser(page, i) for i in following) * 2 > len(following):
        return False
    # anything between the cue and the next prose that is neither list nor button (a date, a new headline) speaks for
    # another item
    shared = names(page.units[first].line) & body
    wanted = 1 if alternating else 2
    # "Chile" above and "Chilean" below are one name here: a lost paragraph is worse than another item kept
    related = alternating and akin(names(page.units[first].line), body)
    return len(shared) >= wanted or related or (alternating and len(following) >= 2 and following[1] == first + 1)


def _is_teaser(page: Page, i: int) -> bool:
    if _TRUNCATED.search(page.units[i].line):
        return True
    before = page.units[i - 1] if i else None
    after = page.prose[i + 1] if i + 1 < len(page.units) else False
    under_title = before is not None and not page.prose[i - 1] and page.units[i].close
    return under_title and not after
