"""One line of a page -> what its printed form alone gives away: a menu, a row of buttons or counters, a way to the next
page.

No word of a report's matter decides here, only separators, symbols, brackets, numbers and the few words on buttons.
"""

import re
from enum import StrEnum

from accord.model.document import FurnitureReason


class Form(StrEnum):
    """What a line is by its form."""

    MENU = "menu"
    BUTTONS = "buttons"
    FIELDS = "fields"
    FOREIGN = "foreign"
    TICKER = "ticker"
    COUNTERS = "counters"
    PAGER = "pager"
    TAGS = "tags"


REASONS = {
    Form.MENU: FurnitureReason.NAVIGATION,
    Form.BUTTONS: FurnitureReason.NAVIGATION,
    Form.FIELDS: FurnitureReason.SUBSCRIPTION,
    Form.FOREIGN: FurnitureReason.NAVIGATION,
    Form.TICKER: FurnitureReason.RELATED,
    Form.COUNTERS: FurnitureReason.SHARE,
    Form.PAGER: FurnitureReason.NAVIGATION,
    Form.TAGS: FurnitureReason.NAVIGATION,
}

# the longest row of counters under a headline; a longer line tells something
_LONGEST = 160
_PARTS = re.compile(r"\s{2,}|\t|\s*[|•·☰▲▼►◄]\s*|\s+[—–-]\s+|^[—–-]\s+|\s+[—–-]$")
_BRACKETED = re.compile(r"(?:\[[^\[\]]{1,40}\]\s*){2,}")
_FIELD = re.compile(r"_{4,}|[☐▢□]|\[\s*(?:your |enter )?(?:e-?mail|name)[^\]]{0,20}\]", re.IGNORECASE)
_SIGNED = re.compile(r"\b(?:government|ministry|republic|kingdom|signed|signature|for the|on behalf)\b", re.IGNORECASE)
_COUNTED = (
    r"(?:views?|reads?|readers?|shares?|likes?|comments?|replies|responses|reactions?|votes?|claps?|hits|tweets?|"
    r"followers?|downloads?|thoughts?|stars?|ratings?)"
)
_NUMBER = r"\d[\d.,]* ?[kKmM]?"
_COUNTER = re.compile(
    rf"(?:{_NUMBER} (?:{_COUNTED}|min(?:ute)?s?[ -]read(?:ing)?)|{_COUNTED} ?[:(] ?{_NUMBER}\)?)(?: so far)?",
    re.IGNORECASE,
)
_COUNTERS_AT_END = re.compile(
    rf"(?:^|(?<=\s))(?:·\s*)?((?:[|•] ?)?{_COUNTER.pattern}(?:\s*[|•·]\s*(?:{_COUNTER.pattern}))*)\s*$", re.IGNORECASE
)
# letters, digits and marks of plain print; what is left of a row of counters are its little pictures
_PLAIN = re.compile(r"[\w\s.,:;!?()'\"/|&+-]", re.UNICODE)
_PAGING = r"(?:older|newer|previous|prev|next|earlier|later|home|back|first|last|page|random|index|top|bottom)"
_PAGER_ROW = re.compile(
    rf"[«‹<←◄\s]*(?:{_PAGING}(?: (?:post|entry|story|page|item)s?)?[\s|/»«›‹<>→←·]*){{2,4}}", re.IGNORECASE
)
_PAGER = re.compile(
    rf"(?:<<|«|←|◄)\s*{_PAGING}\b[^«»]{{0,120}}|{_PAGING}\b[^«»]{{0,120}}(?:>>|»|→|►)|"
    # the neighbours of a post by their titles: "« Cycle route closed | Main | The last customs house »"
    r"(?:<<|«|‹|←|◄)[^«»|]{2,120}(?:\|[^«»|]{2,80}){1,2}(?:>>|»|›|→|►)",
    re.IGNORECASE,
)
# no blanks before the bullet: a line of nothing but blanks would be gone through once for each
_BULLETS = re.compile(r"[•·|]\s+")
_SENTENCE = re.compile(r"[.;,:]$")
_DATED = re.compile(r"\d")
_JOINED = re.compile(r"[.;:!?\"“”]|\b(?:and|or|the|of the|said|is|are|was|were|to|in|on|by|with|who|which|that)\b")


def form_of(raw: str) -> Form | None:
    """The form of one line as printed (its runs of blanks kept); None for a line of words."""
    line = raw.strip()
    if not line or "\n" in line:
        return None
    if _is_ticker(line):
        return Form.TICKER
    if len(line) > _LONGEST:
        return None
    if _is_foreign(line):
        return Form.FOREIGN
    if _PAGER_ROW.fullmatch(line) or _PAGER.fullmatch(line):
        return Form.PAGER
    if _FIELD.search(line) and not _SIGNED.search(line):
        return Form.FIELDS
    if _BRACKETED.fullmatch(line):
        return Form.BUTTONS
    if _is_counters(line):
        return Form.COUNTERS
    if _is_tags(line):
        return Form.TAGS
    return Form.MENU if _is_menu(line) else None


def _is_foreign(line: str) -> bool:
    """A line in a script that no English report is written in: a button of the site's own language."""
    letters = [c for c in line if c.isalpha()]
    foreign = sum(c >= "\u0370" and not "\u1e00" <= c <= "\u1eff" for c in letters)
    # 3: a letter or two in another script may be a name's own spelling
    return len(letters) >= 3 and foreign * 10 >= len(letters) * 9


def _is_ticker(line: str) -> bool:
    """Four or more headlines in one line, parted by bullets; a list of terms ends its points with marks."""
    parts = [part.strip() for part in _BULLETS.split(line) if part.strip()]
    # 4: three titles side by side may be a report's own list; 20: buttons are shorter, they are a menu
    if sum(len(part) >= 20 for part in parts) < 4:
        return False
    return all(part[0].isupper() or part[0].isdigit() or part[0] in "\"'“‘$" for part in parts) and not any(
        _SENTENCE.search(part) for part in parts[:-1]
    )


def _parts(line: str) -> list[str]:
    return [part.strip() for part in _PARTS.split(line) if part and part.strip()]


def _is_tags(line: str) -> bool:
    """Words for a search engine: four or more between commas, some in small letters, no "and", no mark at the end."""
    parts = [part.strip() for part in line.split(",")]
    if len(parts) < 4 or not line[-1].isalnum() or _JOINED.search(line):
        return False
    return (
        all(0 < len(part) <= 40 and part.count(" ") <= 3 for part in parts) and sum(p[:1].islower() for p in parts) >= 2
    )


def _is_counters(line: str) -> bool:
    """Nothing but counters ("14 comments · 231 shares"), or numbers among little pictures ("♥ 77  ⤴ 15")."""
    parts = _parts(line)
    if len(parts) > 1 and all(_COUNTER.fullmatch(part) for part in parts):
        return True
    pictures = len(_PLAIN.sub("", line))
    if not pictures:
        return False
    words = re.findall(r"[^\W\d_]{2,}", line)
    unknown = [word for word in words if not re.fullmatch(_COUNTED, word, re.IGNORECASE)]
    numbers = re.findall(r"\d+", line)
    return not unknown and bool(numbers) and (len(numbers) <= pictures or bool(words))


def counters_at_end(raw: str) -> tuple[int, int] | None:
    """Where the counters stand that close a row of author and date ("by Ana | 6 min read | 1.2K views").

    The author and the date in front are the report's own. None where the row has no counter or nothing but counters.
    """
    if len(raw) > _LONGEST or "\n" in raw:
        return None
    found = _COUNTERS_AT_END.search(raw)
    return (found.start(1), found.end(1)) if found is not None and raw[: found.start(1)].strip() else None


def _is_menu(line: str) -> bool:
    """Three or more things of one to three words side by side, none of them a date, a number or a sentence."""
    parts = _parts(line)
    if not 3 <= len(parts) <= 14 or (_PARTS.search(line) is None):
        return False
    return all(
        len(part) <= 24 and part.count(" ") <= 3 and not _SENTENCE.search(part) and not _DATED.search(part)
        for part in parts
    )
