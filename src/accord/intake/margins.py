"""The head and the foot of a page -> what there is furniture by its place: a site's name over its menu, headlines of
other reports under this one.

Nothing is taken for its place alone: a menu must stand above the headline, and other headlines share no name with the
report.
"""

import re

from accord.intake.credits import is_credit
from accord.intake.forms import REASONS, Form
from accord.intake.page import Page, is_credited, is_high, is_introduced, is_loud, is_low, may_go, names, names_of
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
_PAPER = (
    "advocate|blog|bulletin|chronicle|citizen|courier|daily|dispatch|echo|examiner|express|gazette|globe|guardian|herald|"
    "inquirer|journal|magazine|mail|mirror|monitor|news|newspaper|observer|online|portal|post|press|radio|reporter|review|"
    "sentinel|standard|telegraph|times|today|tribune|tv|weekly"
)
_SITE_NAME = re.compile(
    rf"(?:The )?(?:[A-Z][\w’'.&-]* ){{0,3}}(?i:{_PAPER})(?:\.\w{{2,4}})?"
    rf"(?: (?i:and|&) (?i:news|views|analysis|{_PAPER}))?|"
    rf"(?i:the )?(?i:{_PAPER})(?: [A-Z][\w’'.&-]*){{1,2}}"
)
_TITLE = re.compile(r"[\"“‘'«]?[A-ZÀ-ÞА-Я].*[^.:;,]$")
# a list of texts or of terms that closes a report is no list of other headlines
_OF_REPORT = re.compile(
    r"\b(?:agreements?|memorand\w+|protocols?|treat(?:y|ies)|conventions?|declarations?|annex(?:es)?|resolutions?|"
    r"done (?:at|in)|signed|for the|contacts?|press|media|office|ministry|department|embassy|hon|excellency|editor\w*|"
    r"reporters?|translators?|end|ends)\b",
    re.IGNORECASE,
)
# the longest headline; what is longer is the report, however many names it has
_HEADLINE = 200
_MENUS = frozenset({"menu", "sections", "section-names", "breadcrumb", "code-token"})
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


def mark_site_name(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """A newspaper's name over the headline, and the motto under it: "The Slovene Times"; an agency's name stays."""
    body = _words_of(page)
    shared = {i: len(_words(page.units[i].line) & body) for i in range(page.first) if _may_be_title(page, i, reasons)}
    headline = max(shared, key=lambda i: shared[i], default=None)
    if headline is None or shared[headline] < 2:
        return
    for i in range(headline):
        line = page.units[i].line
        if i not in reasons and _SITE_NAME.fullmatch(line) and not _OF_REPORT.search(line) and not is_credit(line):
            reasons[i] = FurnitureReason.MASTHEAD
            if i + 1 < headline and i + 1 not in reasons and _may_be_motto(page, i + 1, body):
                reasons[i + 1] = FurnitureReason.MASTHEAD


def mark_talk(page: Page, reasons: dict[int, FurnitureReason]) -> None:
    """Lines whose words are a page's: what they must weigh depends on where they stand."""
    body: set[str] | None = None
    for i in range(page.stop):
        if page.forms[i] is Form.TAGS and not is_introduced(page, i):
            reasons.setdefault(i, REASONS[Form.TAGS])
        if i in reasons or not page.talks[i].signs or page.prose[i]:
            continue
        if page.cues[i] is not None and not page.first <= i < page.last:
            continue  # the cue has spoken for the margins
        taken = is_loud(page, i) or (i >= page.last and is_low(page, i) and not is_introduced(page, i))
        if not taken and i < page.first and is_high(page, i):
            body = _words_of(page) if body is None else body
            taken = _may_be_name(page, i, body)
        if taken:
            reasons[i] = page.talks[i].reason
    for i in range(page.stop - 1, page.last - 1, -1):
        # 8: a call to "you" or a word of the page, right above other furniture
        beside = i + 1 in reasons and page.talks[i].weight >= 8 and not page.talks[i].mixed
        if i in reasons or page.cues[i] is not None or is_credited(page.units[i].line):
            continue
        if beside and may_go(page, i, below=True):
            reasons[i] = page.talks[i].reason


def _may_be_title(page: Page, i: int, reasons: dict[int, FurnitureReason]) -> bool:
    line = page.units[i].line
    return (
        i not in reasons
        and page.forms[i] is None
        and line.count(" ") >= 2
        and len(line) <= _HEADLINE
        and not line.endswith(".")
        and not is_credit(line)
    )


def _may_be_name(page: Page, i: int, body: set[str]) -> bool:
    """Whether a line over the menu may be the site's name or motto: short, no number, hardly a word of the report."""
    line = page.units[i].line
    # 80: the longest motto met had 60 characters
    if len(line) > 80 or any(c.isdigit() for c in _SINCE.sub("", line)) or page.prose[i] or is_credit(line):
        return False
    words = _words(line)
    # a third: a headline shares most of its words with its report
    return len(words & body) * 3 < max(1, len(words))


def _may_be_motto(page: Page, i: int, body: set[str]) -> bool:
    return page.units[i].line.count(" ") >= 2 and _may_be_name(page, i, body)


def _words(line: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(line[:2000])}


def _words_of(page: Page) -> set[str]:
    words: set[str] = set()
    for i in page.paragraphs(page.first, min(page.first + 40, page.last)):
        words |= _words(page.units[i].line)
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
    body = names_of(page, page.paragraphs(page.first, page.last))
    run: list[int] = []
    for i in (*foot, page.stop):
        if i < page.stop and i not in reasons and _is_title(page, i):
            run.append(i)
            continue
        if run and _are_others(page, run, body, cued=cued):
            reasons.update(dict.fromkeys(run, FurnitureReason.RELATED))
        run = []


def _are_others(page: Page, run: list[int], body: set[str], *, cued: bool) -> bool:
    """Whether a run of headlines below the report belongs to others: enough of them, hardly a name of the report."""
    if is_introduced(page, run[0]):
        return False
    # two in five: the site's list of a subject names the report's people too
    strangers = sum(not names(_bare(page.units[i].line)) & body for i in run)
    stamped = len(run) > 1 and all(_STAMP.match(page.units[i].line) for i in run)
    return strangers >= (_WITH_CUES if cued or stamped else _WITHOUT_CUES) and strangers * 5 >= len(run) * 3


def _bare(line: str) -> str:
    """A headline of a list without its number, bullet or hour."""
    return _STAMP.sub("", _LEADING.sub("", line)).rstrip(" –—-")


def _is_title(page: Page, i: int) -> bool:
    line = _bare(page.units[i].line)
    cue = page.cues[i]
    if page.forms[i] is not None or (cue is not None and cue.scope is not Scope.LINE):
        return False
    # 3 to 16 words: the shortest and the longest headline; behind a bullet it may run on
    return (
        2 <= line.count(" ") <= (40 if page.units[i].bulleted else 15)
        and may_go(page, i)
        and _TITLE.fullmatch(line) is not None
        and not _OF_REPORT.search(line)
    )
