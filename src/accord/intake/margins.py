"""The head and the foot of a page -> what there is furniture by its place: a site's name over its menu, headlines of
other reports under this one.

Nothing is taken for its place alone: a menu must stand above the headline, and other headlines share no name with the
report.
"""

import re

from accord.intake.credits import is_credit
from accord.intake.forms import REASONS, Form
from accord.intake.page import Page, is_high, is_loud, is_low, may_go, names
from accord.lexicon.furniture import Scope
from accord.model.document import FurnitureReason

_WORD = re.compile(r"[^\W\d_]{4,}")
_LEADING = re.compile(r"^(?:\d{1,2}[.)]|[•·*▪►▸»›>–—-]) *")
# the hour or day that a list of other news prints before each
_STAMP = re.compile(
    r"^(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|"
    r"\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})(?: ?[|–—-])? +(?=[A-Z])"
)
_SINCE = re.compile(r"\b(?:since|est\.|established|founded|founded in) (?:in )?\d{4}\b", re.IGNORECASE)
_TITLE = re.compile(r"[\"“‘'«]?[A-ZÀ-ÞА-Я].*[^.:;,]$")
# a list of texts or of terms that closes a report is no list of other headlines
_OF_REPORT = re.compile(
    r"\b(?:agreements?|memorand\w+|protocols?|treat(?:y|ies)|conventions?|declarations?|annex(?:es)?|resolutions?|"
    r"done (?:at|in)|signed|for the|contacts?|press|media|office|ministry|department|embassy|hon|excellency|editor\w*|"
    r"reporters?|translators?|end|ends)\b",
    re.IGNORECASE,
)
_MENUS = frozenset({"menu", "sections", "breadcrumb"})
# two headlines beside other furniture, three where nothing else stands: fewer may be a subheading, a signature
_WITH_CUES, _WITHOUT_CUES = 2, 3


def mark_head(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """Above the report: rows of counters, and the menu of the site with the site's name over it."""
    titles = [i for i in range(page.first) if _may_be_title(page, i, reasons)]
    menu: int | None = None
    for i in range(page.first):
        form, cue = page.forms[i], page.cues[i]
        if form is Form.COUNTERS:
            reasons.setdefault(i, REASONS[form])
        elif form is not None and (form is not Form.MENU or (titles and titles[-1] > i)):
            reasons.setdefault(i, REASONS[form])
            menu = i if form is not Form.FIELDS else menu
        elif cue is not None and cue.id in _MENUS and i in reasons:
            menu = i
    if menu is None or not titles or titles[-1] < menu:
        return
    body = _words_of(page)
    for i in range(menu):
        if i not in reasons and _may_be_name(page, i, body):
            reasons[i] = FurnitureReason.MASTHEAD


def mark_talk(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """Lines whose words are a page's: what they must weigh depends on where they stand."""
    body: set[str] | None = None
    for i in range(page.stop):
        if i in reasons or page.cues[i] is not None or not page.talks[i].signs or page.prose[i]:
            continue
        taken = is_loud(page, i) or (i >= page.last and is_low(page, i) and not _introduced(page, i))
        if not taken and i < page.first and is_high(page, i):
            body = _words_of(page) if body is None else body
            taken = _may_be_name(page, i, body)
        if taken:
            reasons[i] = page.talks[i].reason


def _may_be_title(page: Page, i: int, reasons: dict[int, FurnitureReason]) -> bool:
    line = page.units[i].line
    return i not in reasons and page.forms[i] is None and line.count(" ") >= 2 and not is_credit(line)


def _may_be_name(page: Page, i: int, body: set[str]) -> bool:
    """Whether a line over the menu may be the site's name or motto: short, no number, hardly a word of the report."""
    line = page.units[i].line
    # 80: the longest motto met had 60 characters
    if len(line) > 80 or any(c.isdigit() for c in _SINCE.sub("", line)) or page.prose[i] or is_credit(line):
        return False
    words = {word.lower() for word in _WORD.findall(line)}
    # a third: a headline shares most of its words with its report
    return len(words & body) * 3 < max(1, len(words))


def _words_of(page: Page) -> set[str]:
    words: set[str] = set()
    for i in range(page.first, min(page.first + 40, page.last)):
        if page.prose[i]:
            words |= {word.lower() for word in _WORD.findall(page.units[i].line[:2000])}
    return words


def mark_foot(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """Below the report: rows of buttons, counters and fields, and runs of headlines of other reports."""
    foot = range(page.last, page.stop)
    if page.first == page.last:
        return
    for i in foot:
        form = page.forms[i]
        if form is not None and form is not Form.MENU:
            reasons.setdefault(i, REASONS[form])
    headlines = {page.units[i].line for i in range(page.first)}
    for i in foot:
        # 20: shorter lines (an agency's name, a date) may stand twice in a report
        if page.units[i].line in headlines and len(page.units[i].line) > 20:
            reasons.setdefault(i, FurnitureReason.RELATED)  # the report in the site's own list of news
    cued = page.stop < len(page.units) or any(i in reasons for i in foot)
    body: set[str] = set()
    for i in range(page.first, page.last):
        if page.prose[i]:
            body |= names(page.units[i].line)
    run: list[int] = []
    for i in (*foot, page.stop):
        if i < page.stop and i not in reasons and _is_other_title(page, i, body):
            run.append(i)
            continue
        stamped = len(run) > 1 and all(_STAMP.match(page.units[at].line) for at in run)
        if len(run) >= (_WITH_CUES if cued or stamped else _WITHOUT_CUES) and not _introduced(page, run[0]):
            reasons.update(dict.fromkeys(run, FurnitureReason.RELATED))
        run = []


def _introduced(page: Page, i: int) -> bool:
    """Whether the line before announces a list of the report's own."""
    return i > 0 and page.units[i - 1].line.endswith((":", ";", ","))


def _is_other_title(page: Page, i: int, body: set[str]) -> bool:
    line = _STAMP.sub("", _LEADING.sub("", page.units[i].line))
    cue = page.cues[i]
    if page.forms[i] is not None or (cue is not None and cue.scope is not Scope.LINE):
        return False
    # 3 to 16 words: the shortest and the longest headline
    return (
        2 <= line.count(" ") <= 15
        and may_go(page, i)
        and _TITLE.fullmatch(line) is not None
        and not _OF_REPORT.search(line)
        and not names(line) & body
    )
