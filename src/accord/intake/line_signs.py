"""A line of a page that no cue takes -> the signs by which it is weighed: where it stands, its print, its words.

Each sign is a short name; what it is worth is learned (`lab/furniture_lines.py`) and kept in `line_weights.json`. Lines
are short: `lines.open_lines` asks of no other.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accord.intake.page import Page, is_introduced, names, names_of
from accord.model.document import FurnitureReason

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d[\d.,:]*")
_PRINT = {
    "clock": re.compile(r"\b\d{1,2}[:.]\d\d\b"),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
    "measure": re.compile(r"[$€£₹¥%°]|\b[A-Z]{3}/?(?:[A-Z]{3})? ?\d|\d ?[A-Z]{3}\b"),
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
    "address": re.compile(r"https?://|www\.|\w@\w|\b[\w-]{2,40}\.(?:com|org|net|info|gov|tv|news)\b"),
}
# words set apart by a wide gap, which `Unit.line` does not keep
_GAP = re.compile(r"\S(?: {2,}|\t)\S")
_WORDS, _LONG, _HEAD = 24, 4, 40
"""So many words of a line are looked at, letters of a word that tells matter, paragraphs of a report's beginning."""


@dataclass(frozen=True, slots=True)
class Report:
    """The words of the first paragraphs of a report, in small letters, and the names in them."""

    words: frozenset[str]
    names: frozenset[str]


def report_of(page: Page) -> Report:
    """What the report of a page says at its beginning."""
    paragraphs = page.paragraphs(page.first, min(page.first + _HEAD, page.last))
    words = (word.lower() for i in paragraphs for word in _WORD.findall(page.units[i].line))
    return Report(frozenset(words), frozenset(names_of(page, paragraphs)))


def signs_of(page: Page, i: int, text: str, reasons: Mapping[int, FurnitureReason], report: Report) -> Iterator[str]:
    """The signs of a unit of a text, given what is furniture already and what the report says."""
    zone = "above" if i < page.first else "below" if i >= page.last else "among"
    yield from _place(page, i, zone, reasons)
    yield from _print(page.units[i].line, zone)
    if _GAP.search(text[page.units[i].start : page.units[i].end]):
        yield "gap"
    yield from _talk(page, i, zone)
    yield from _words(page.units[i].line, zone, report)


def _place(page: Page, i: int, zone: str, reasons: Mapping[int, FurnitureReason]) -> Iterator[str]:
    yield f"zone:{zone}"
    if zone == "above":
        yield f"above:at:{min(i, 3)}:{min(page.first - i, 3)}"
    elif zone == "below":
        yield f"below:at:{min(i - page.last, 3)}:{min(len(page.units) - i, 3)}"
    else:
        yield f"among:at:{'first' if i == page.first + 1 else 'later'}"
    for name, other in (("before", i - 1), ("after", i + 1)):
        inside = 0 <= other < len(page.units)
        yield f"{name}:{'edge' if not inside else 'furniture' if other in reasons else 'none'}"
    yield f"close:{page.units[i].close}:{i + 1 < len(page.units) and page.units[i + 1].close}"
    if is_introduced(page, i):
        yield "introduced"


def _print(line: str, zone: str) -> Iterator[str]:
    yield f"size:{_step(len(line), (4, 8, 16, 32, 64, 128))}"
    yield f"end:{line[-1:] if not line[-1:].isalnum() else 'word'}"
    yield f"begin:{_shape(line[:1])}"
    if line.isupper():
        yield f"{zone}:capitals"
    yield f"figures:{min(len(_NUMBER.findall(line)), 4)}"
    for name, sign in _PRINT.items():
        if sign.search(line):
            yield name
            yield f"{zone}:{name}"


def _talk(page: Page, i: int, zone: str) -> Iterator[str]:
    talk, form, cue = page.talks[i], page.forms[i], page.cues[i]
    yield f"talk:{_step(talk.weight, (-1, 0, 6, 12, 18, 24))}"
    yield f"{zone}:called:{min(talk.signs, 2)}:{talk.mixed}"
    if form is not None:
        yield f"form:{form}"
    if cue is not None:
        yield f"cue:{cue.reason.name}:{cue.zone}"


def _words(line: str, zone: str, report: Report) -> Iterator[str]:
    printed = _WORD.findall(line)
    words = [word.lower() for word in printed]
    yield f"{zone}:words:{_step(len(words), (0, 1, 2, 3, 5, 8, 12, 20))}"
    yield f"capitals:{_step(10 * sum(word[0].isupper() for word in printed) // max(1, len(words)), (0, 3, 6, 9))}"
    long = [word for word in words if len(word) >= _LONG]
    if long:
        shared = 10 * sum(word in report.words for word in long) // len(long)
        yield f"{zone}:shared:{_step(shared, (0, 2, 4, 6, 8))}"
    if names(line) & report.names:
        yield f"{zone}:named"
    seen = words[:_WORDS]
    for word in dict.fromkeys(seen):
        yield f"word:{word}"
    for one, other in zip(["^", *seen], [*seen, "$"], strict=True):
        yield f"pair:{one} {other}"
    for word in dict.fromkeys(seen[:3]):
        yield f"{zone}:word:{word}"


def _step(number: int, steps: tuple[int, ...]) -> int:
    return sum(number > step for step in steps)


def _shape(letter: str) -> str:
    if letter.isdigit():
        return "digit"
    if letter.isalpha():
        return "capital" if letter.isupper() else "small"
    return letter
