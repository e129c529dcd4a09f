"""A line of a page that no cue takes -> the signs by which it is weighed: where it stands, its print, its words.

Each sign is a short name; what it is worth is learned (`lab/furniture_lines.py`) and kept in `line_weights.json`.
"""

import re
from collections.abc import Iterator, Mapping

from accord.intake.page import Page, is_credited, is_introduced, names
from accord.model.document import FurnitureReason

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d[\d.,:]*")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b(?: ?[ap]\.?m\b)?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b14\d\d\b")
_MONEY = re.compile(r"[$€£₹¥%°]|\b[A-Z]{3}/?(?:[A-Z]{3})? ?\d|\d ?[A-Z]{3}\b")
_MARKS = {
    "bar": re.compile(r"\|"),
    "dot": re.compile(r"[•·▪●]"),
    "arrow": re.compile(r"[»›«‹→←>▶▸►◄]|::"),
    "bracket": re.compile(r"^[\[(<].*[\])>]$"),
    "square": re.compile(r"\["),
    "slash": re.compile(r" / "),
    "dash": re.compile(r" [—–-]{1,3} "),
    "plus": re.compile(r"\+"),
    "colon": re.compile(r"^[^:]{1,24}: "),
    "question": re.compile(r"\?"),
    "shout": re.compile(r"!"),
    "quote": re.compile(r"[\"“”«]"),
    "copyright": re.compile(r"[©®™]|\(c\)", re.IGNORECASE),
    "picture": re.compile(r"[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff≡]"),
    "address": re.compile(r"https?://|www\.|\w@\w|\b[\w-]+\.(?:com|org|net|info|gov|tv|news|example)\b"),
    "gap": re.compile(r"\S(?: {2,}|\t)\S"),
}
# so many words of a line are looked at
_WORDS = 24


def signs_of(page: Page, i: int, text: str, reasons: Mapping[int, FurnitureReason], body: set[str]) -> Iterator[str]:
    """The signs of a unit, given what is furniture already and the words of the report's paragraphs."""
    unit = page.units[i]
    line = unit.line
    where = _zone(page, i)
    yield f"zone:{where}"
    yield f"{where}:at:{_at(page, i, where)}"
    words = [word.lower() for word in _WORD.findall(line)]
    long = [word for word in words if len(word) > 3]
    yield f"{where}:words:{_step(len(words), (0, 1, 2, 3, 5, 8, 12, 20))}"
    yield f"size:{_step(len(line), (4, 8, 16, 32, 64, 128))}"
    if long:
        yield f"{where}:shared:{_step(10 * sum(word in body for word in long) // len(long), (0, 2, 4, 6, 8))}"
    if names(line) & body_names(page):
        yield f"{where}:named"
    yield f"end:{line[-1:] if not line[-1:].isalnum() else 'word'}"
    yield f"begin:{_shape(line[:1])}"
    if line.isupper():
        yield f"{where}:capitals"
    yield f"capitals:{_step(10 * sum(w[0].isupper() for w in _WORD.findall(line)) // max(1, len(words)), (0, 3, 6, 9))}"
    figures = len(_NUMBER.findall(line))
    yield f"figures:{min(figures, 4)}"
    for name, sign in (("clock", _CLOCK), ("year", _YEAR), ("money", _MONEY), *_MARKS.items()):
        if sign.search(text[unit.start : unit.end] if name == "gap" else line):
            yield name
            yield f"{where}:{name}"
    yield f"before:{_beside(reasons, i - 1, 0, len(page.units))}"
    yield f"after:{_beside(reasons, i + 1, 0, len(page.units))}"
    yield f"close:{unit.close}:{i + 1 < len(page.units) and page.units[i + 1].close}"
    talk = page.talks[i]
    yield f"talk:{_step(talk.weight, (-1, 0, 6, 12, 18, 24))}"
    yield f"{where}:called:{min(talk.signs, 2)}:{talk.mixed}"
    if is_credited(line):
        yield "credited"
    if is_introduced(page, i):
        yield "introduced"
    if unit.prose:
        yield f"{where}:prose"
    if page.forms[i] is not None:
        yield f"form:{page.forms[i]}"
    cue = page.cues[i]
    if cue is not None:
        yield f"cue:{cue.reason.name}:{cue.zone}"
    seen = words[:_WORDS]
    for word in dict.fromkeys(seen):
        yield f"word:{word}"
    for one, other in zip(["^", *seen], [*seen, "$"], strict=True):
        yield f"pair:{one} {other}"
    for word in dict.fromkeys(seen[:3]):
        yield f"{where}:word:{word}"


def body_words(page: Page) -> set[str]:
    """The words of the report's first paragraphs and the names in them, in small letters."""
    found: set[str] = set()
    for i in page.paragraphs(page.first, min(page.first + 40, page.last)):
        found.update(word.lower() for word in _WORD.findall(page.units[i].line))
    return found


def body_names(page: Page) -> set[str]:
    """The names in the report's first paragraphs."""
    found: set[str] = set()
    for i in page.paragraphs(page.first, min(page.first + 40, page.last)):
        found |= names(page.units[i].line)
    return found


def _zone(page: Page, i: int) -> str:
    if page.first == page.last:
        return "alone"
    if i < page.first:
        return "above"
    return "below" if i >= page.last else "among"


def _at(page: Page, i: int, where: str) -> str:
    if where == "above":
        return f"{min(i, 3)}:{min(page.first - i, 3)}"
    if where == "below":
        return f"{min(i - page.last, 3)}:{min(len(page.units) - i, 3)}"
    return "first" if i == page.first + 1 else "later"


def _step(number: int, steps: tuple[int, ...]) -> int:
    return sum(number > step for step in steps)


def _shape(letter: str) -> str:
    if letter.isdigit():
        return "digit"
    if letter.isalpha():
        return "capital" if letter.isupper() else "small"
    return letter


def _beside(reasons: Mapping[int, FurnitureReason], i: int, first: int, last: int) -> str:
    if not first <= i < last:
        return "edge"
    return "furniture" if i in reasons else "none"
