"""A text into units: its lines, with hard-wrapped ones put together again. Offsets stay those of the text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n]+")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF))
_EDGE = " \t\xa0\u200b\ufeff"
_TERMINAL = re.compile(r"[.!?\u2026\u3002\u061f\u0964](?:[\"”’'»)\]\s*]|\[\d+\])*$")
_OPEN_END = re.compile(
    r"(?:[,;(–—-]|\b(?:the|of|a|an|and|or|to|in|on|at|by|for|with|from|that|as|its|their|his|her|is|are|"
    r"was|were|has|have|Mr\.|Ms\.|Dr\.|U\.S\.))$"
)
_FUNCTION = frozenset(
    "the of and to in a an that for on with as by at from is are was were be been has have had will "
    "would its their his her"
    " it they which who this these not said says also during after between following into".split()
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LED = re.compile(r"^(?:[•·*▪►»›–—-] |\d{1,2}[.)] )")
# "Ministers meet in Lima -": a headline of a list whose items are set apart by dashes
_DASHED = re.compile(r" [–—-]$|^[–—-]$")
_BULLET = re.compile(r"^[•·*▪►»›|–—-]+ |\s*[•·|»›]+$")


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph, heading or button: where it stands, its words, and what it looks like."""

    start: int
    end: int
    line: str
    """The words, invisible characters dropped; those of a long unit are cut after 2000 characters."""
    lines: int
    close: bool
    """Whether it follows the unit before without a blank line."""
    prose: bool
    """Whether it reads like sentences."""
    bulleted: bool = False
    """Whether a bullet, dash or number opens it."""

    @property
    def size(self) -> int:
        """Characters it takes."""
        return self.end - self.start


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    words: str
    close: bool


def tidy(words: str) -> str:
    """Words as cues see them: white space collapsed, invisible characters, bullets and bars at the edges gone."""
    return _BULLET.sub("", _SPACES.sub(" ", words.translate(_INVISIBLE)).strip()).strip()


def _lines(text: str) -> Iterator[_Line]:
    last_end = 0
    blank = True
    for found in _LINE.finditer(text):
        start, end = found.span()
        if last_end and _breaks(text, last_end, start) > 1:
            blank = True
        words = _SPACES.sub(" ", found[0].translate(_INVISIBLE)).strip()
        last_end = end
        if not words:
            blank = True
            continue
        left = len(found[0]) - len(found[0].lstrip(_EDGE))
        right = len(found[0]) - len(found[0].rstrip(_EDGE))
        yield _Line(start + left, end - right, words, not blank)
        blank = False


def _breaks(text: str, start: int, end: int) -> int:
    gap = text[start:end]
    return max(gap.count("\n"), gap.count("\r"))


def _function_words(words: str) -> int:
    return sum(word.lower() in _FUNCTION for word in _WORD.findall(words))


def reads_like_prose(words: str) -> bool:
    """Whether words are sentences rather than a heading, a button or a list entry."""
    if _WIDE.search(words):
        return len(words) >= 40
    terminal = _TERMINAL.search(words) is not None
    count = words.count(" ") + 1
    if count < 6:
        return False
    found = _WORD.findall(words[:2000])
    if not _latin(words):
        return terminal or count >= 25
    small = sum(word[0].islower() for word in found)
    # 0.4: of the words of a sentence two in three are small, of a headline with a full stop one in four; fewer where it
    # is full of names, but then three of them are joints of a sentence ("the", "of", "to");
    # six words make the shortest sentence ("The talks ended late on Sunday."); no headline had 25
    joints = sum(word in _FUNCTION for word in found)
    named = small >= 0.25 * len(found) and joints >= 3 and count >= 10 and not words.endswith(("!", "?"))
    return (terminal or count >= 25) and (small >= 0.4 * len(found) or named)


def _latin(words: str) -> bool:
    return sum(c < "\u0250" for c in words[:200]) * 2 > min(len(words), 200)


def _joins(before: _Line, after: _Line, *, wrapped: bool) -> bool:
    if not after.close or _TERMINAL.search(before.words):
        return False
    first = after.words[0]
    if first.islower() and "_" not in after.words.split(" ", 1)[0]:
        return before.words.count(" ") >= 2
    if _OPEN_END.search(before.words):
        return True
    # 45: in a text wrapped at 60 to 80 a full line is longer than this, a heading mostly shorter
    return wrapped and len(before.words) >= 45 and _function_words(before.words) >= 1


def _is_wrapped(block: list[_Line]) -> bool:
    """Whether enough lines of a block break off in mid-sentence and go on in small letters."""
    if len(block) < 2:
        return False
    pairs = pairwise(block)
    broken = sum(after.words[0].islower() and not _TERMINAL.search(before.words) for before, after in pairs)
    return broken * 5 >= len(block) - 1


def _blocks(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for line in lines:
        if block and not line.close:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def units(text: str, *, alone: Callable[[str], bool] | None = None) -> list[Unit]:
    """The units of a text in order. A line of which `alone` is true, as printed, is never joined to another."""
    found: list[Unit] = []
    for block in _blocks(_lines(text)):
        wrapped = _is_wrapped(block)
        # 3: two lines may end in a dash where a text is wrapped
        dashed = sum(_DASHED.search(line.words) is not None for line in block) >= 3
        group: list[_Line] = []
        lonely = False
        for line in block:
            is_alone = alone is not None and len(line.words) <= 160 and alone(text[line.start : line.end])
            apart = lonely or is_alone or (dashed and _DASHED.search(group[-1].words if group else ""))
            if group and (apart or not _joins(group[-1], line, wrapped=wrapped)):
                found.append(_unit(group))
                group = []
            group.append(line)
            lonely = is_alone
        found.append(_unit(group))
    return found


def _unit(group: list[_Line]) -> Unit:
    words = " ".join(line.words for line in group[:40])
    led = _LED.match(group[0].words) is not None
    end_words = words if len(group) <= 40 else f"{words} {group[-1].words}"
    return Unit(
        start=group[0].start,
        end=group[-1].end,
        line=tidy(words[:2000]),
        lines=len(group),
        close=group[0].close,
        prose=reads_like_prose(end_words) and not (led and _TERMINAL.search(end_words) is None),
        bulleted=led,
    )
