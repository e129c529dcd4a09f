"""Turns a document's text into clean paragraphs for the parser, and keeps for every character where it stood.

Furniture is left out, hard-wrapped lines are joined, odd spaces and quotes made plain; every offset can be traced back.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from accord.lexicon.states import How, find_states
from accord.model.document import Document
from accord.model.span import Span, cut

# Each maps one character to one or none, so that offsets stay simple.
_PLAIN = {
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c", " "
    ),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u0060\u00b4\uff07", "'"),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\r", ""),
    **dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-"),
}
_TRANSLATE = {ord(odd): plain for odd, plain in _PLAIN.items()}

# "the meeting covered all items.The minister added": a missing space after a full stop; not in "U.S.A" or "example.Org"
_GLUED = re.compile(r"(?<=[a-z0-9)\"'][.?!])(?=[A-Z][a-z]+[ ,])|(?<=[a-z][.?!][\"'])(?=[A-Z][a-z]*[ ,])")
# the mark of a list that stands close to its line: "-Protocol on prisons", "•An agreement"
_LIST_MARK = re.compile(r"[-\u2013\u2014\u2022\u00b7\u25cf*](?=[A-Za-z\"\u201c])")

_TERMINAL = re.compile(r"[.?!:;][\"')\]]*$")
# A line that ends in one of these goes on in the next: "The Joint Ministry of" / "Defence and ..."
_OPEN_END = re.compile(
    r"(?:,|-|\b(?:of|the|and|a|an|to|in|with|by|for|on|at|from|or|that|as|its|their|his|her|our|is|are|was|were|has|have|had"
    r"|between|against|into|under|over|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Prime|Foreign|Vice|Deputy))$"
)

# A dateline is a row of places, dates and agency names, closed by a dash, colon or bracket: "TASHKENT, March 3
# (Agency) -- The ...",
# "Lima, Jul 22 (AGN).- Peru", "ASTANA. AGENCY - The", "MOSCOW, August 14. /AGN/. Russia", "* TIRANA - Kosovo's
# minister".
_BULLET = r"(?:[*\u2022\u00b7-]\s+)?"
# each begins behind what may not stand in one: a word in capitals is one of them, in one way
_ATOM = (
    r"(?:(?<![\w.'\u2019-])(?:[A-Z][\w.'\u2019-]*|de|del|la|el|al-[A-Z][\w'-]*|of|local time)"
    r"|(?<![\w'\u2019-])\d{1,4})"
)
_ASIDE = r"(?:\((?:[^()\n]|\([^()\n]{1,20}\)){1,60}\)|/[A-Z][\w .&-]{1,30}/)"
_CLOSE = r"(?:\s*(?:--+|\u2014|\u2013|\.-|\.\s-|-|:)\s+|(?<=[)/])\.?,?\s+)"
_DATELINE = re.compile(
    rf"{_BULLET}(?:{_ASIDE}\s+)?{_ATOM}(?:[,.]?\s*(?:{_ATOM}|{_ASIDE})){{0,14}}?{_CLOSE}(?=[\"'(]?[A-Z])"
)
# "TIRANA, Albania, March 4, 2024. The ministers": a place in capitals and the day, closed by a full stop
_STOPPED = re.compile(rf"[A-Z]{{3,}}(?![a-z])(?:[,.]?\s*{_ATOM}){{1,8}}?(?<=\b(?:19|20)\d\d)\.\s+(?=[\"'(]?[A-Z])")
# "Example News / On Sunday, ..."; "Lima / AGN / Peru and Chile ..."
_SLASHED = re.compile(r"(?:[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,3}\s*/\s+){1,3}(?=[\"']?[A-Z])")
# "Lima. Peru and Chile ...": a town of the lexicon by itself
_TOWN = re.compile(r"[A-Z][\w'\u2019-]+(?: [\w'\u2019-]+){0,3}\.\s+(?=[\"']?[A-Z])")
_DATED = re.compile(
    r"\d{1,2}\b.*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_SHOUTED = re.compile(r"^[*\u2022\u00b7\s-]*[A-Z][A-Z.'\u2019 -]{2,}")


@dataclass(frozen=True, slots=True)
class Clean:
    """Clean text, where each of its characters stood in the document, and its paragraphs as (start, end) in clean
    text.
    """

    text: str
    origin: "array[int]"
    paragraphs: tuple[tuple[int, int], ...]
    original: str
    datelines: tuple[tuple[int, int], ...] = ()
    """Those paragraphs that are datelines set apart from the report they open."""

    def span(self, start: int, end: int) -> Span:
        """The document's span for clean characters `start` to `end`, end-exclusive, without white space at the
        edges.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            at = self.origin[min(start, len(self.origin) - 1)]
            return cut(self.original, at, at)
        return cut(self.original, self.origin[start], self.origin[end - 1] + 1)


def _report_lines(document: Document) -> Iterator[tuple[int, int]]:
    """The lines of the report as (start, end) in the document's text, furniture left out; an empty one marks a
    break.
    """
    text, at = document.text, 0
    stretches: list[tuple[int, int]] = []
    for furniture in sorted(document.furniture, key=lambda f: f.span.start):
        stretches.append((at, furniture.span.start))
        at = max(at, furniture.span.end)
    stretches.append((at, len(text)))
    for start, end in stretches:
        position = start
        for line in re.split("[\n\u2028\u2029\x85]", text[start:end]):
            yield position, min(position + len(line), end)
            position += len(line) + 1
        yield end, end


def _wrap_width(lines: list[str]) -> int | None:
    """The width at which the text was wrapped by hand, None if its lines are paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    if len(pairs) < 3:
        return None
    running_on = sum(1 for a, b in pairs if not _TERMINAL.search(a) and b[0].islower())
    # 0.25: texts wrapped at 70 columns show 0.4 to 0.7 here, lists of headings 0.0 to 0.1 (dev gold)
    if running_on / len(pairs) < 0.25:
        return None
    lengths = sorted(len(a) for a, _ in pairs)
    return lengths[int(len(lengths) * 0.95)]


def _goes_on(line: str, following: str, *, width: int | None, is_first: bool) -> bool:
    """Whether `following` continues the paragraph of `line`."""
    first_word = following.split(maxsplit=1)[0]
    if following[0].islower() or following[0] in ",;)":
        return True
    if width is None:
        return False
    fits = len(line) + 1 + len(first_word) <= width
    if is_first and fits and not _OPEN_END.search(line):
        return False
    if _TERMINAL.search(line):
        # a full line may end a sentence by chance: "... two sides.\nThe ministers ..." stays one paragraph when it
        # was full
        return not fits
    if _OPEN_END.search(line):
        return True
    # 12: a heading leaves far more room than a full line does ("Timing" / "The analyst said")
    return len(line) + 12 + len(first_word) > width


def _paragraphs(lines: Iterable[tuple[int, int]], text: str) -> Iterator[list[tuple[int, int]]]:
    """Groups lines into paragraphs."""
    bare = [(start, end, text[start:end].translate(_TRANSLATE).strip()) for start, end in lines]
    width = _wrap_width([line for _, _, line in bare])
    group: list[tuple[int, int]] = []
    previous, seen = "", 0
    for start, end, line in bare:
        if not line:
            if group:
                yield group
            group, previous = [], ""
            continue
        if previous and not _goes_on(previous, line, width=width, is_first=seen == 1):
            yield group
            group = []
        group.append((start, end))
        previous, seen = line, seen + 1
    if group:
        yield group


def _town(head: str) -> re.Match[str] | None:
    """ "Dar es Salaam. Oman has": a town and nothing else before a full stop."""
    found = _TOWN.match(head)
    words = found.group().strip(" .\n").split() if found is not None else []
    named = find_states(words)
    plain = len(named) == 1 and named[0].how in {How.CAPITAL, How.CITY} and named[0].end - named[0].start == len(words)
    return found if plain else None


def _dateline_end(paragraph: str) -> int:
    """Where the report begins after a dateline, 0 if there is none.

    A row of names alone is none ("Foreign Minister Ana Ruiz: Peru will ..."): it takes a date, an agency in brackets
    or slashes, a place in capitals, or a place the lexicon knows and nothing else.
    """
    head = paragraph[:120]
    found = _SLASHED.match(head)
    if found is None:
        found = _DATELINE.match(head) or _STOPPED.match(head)
        if found is None:
            town = _town(head)
            return town.end() if town is not None and len(paragraph) - town.end() > 40 else 0
        row = found.group().strip(" -:\u2013\u2014.*\u2022")
        named = find_states(row.replace(",", " ").replace(".", " ").split())
        place_first = bool(named) and named[0].start == 0 and named[0].how is not How.DEMONYM
        signed = any(mark in row for mark in "(/") or bool(_DATED.search(row))
        dated = _DATED.search(row) or _DATED.match(head[found.end() :])
        if row.rstrip(",").endswith((")", "/")) and not dated and not _SHOUTED.match(row):
            # "Rwanda's Inspector General of Police (IGP) Felix": only a place stands before the brackets of a dateline
            place_first = place_first and len(re.split(r"[(/]", row)[0].split()) == named[0].end
            signed = False
        if not (
            (place_first and (signed or len(row.split()) <= 3))
            or _SHOUTED.match(row)
            or (signed and len(row.split()) <= 9)
        ):
            return 0
    return found.end() if len(paragraph) - found.end() > 40 else 0


def clean(document: Document) -> Clean:
    """The clean text of a document. Paragraphs are set apart by blank lines, datelines from the report that follows
    them.
    """
    text = document.text
    out: list[str] = []
    origin = array("l")
    paragraphs: list[tuple[int, int]] = []
    datelines: list[tuple[int, int]] = []

    def put(characters: str, positions: Iterable[int]) -> None:
        out.append(characters)
        origin.extend(positions)

    length = 0
    for group in _paragraphs(_report_lines(document), text):
        characters: list[str] = []
        positions: list[int] = []
        for start, end in group:
            if characters and characters[-1] != " ":
                characters.append(" ")
                positions.append(max(start - 1, 0))
            for at in range(start, end):
                plain = _PLAIN.get(text[at], text[at])
                if not plain or (plain == " " and (not characters or characters[-1] == " ")):
                    continue
                characters.append(plain)
                positions.append(at)
        paragraph = "".join(characters).rstrip()
        if not paragraph:
            continue
        breaks = {found.start() for found in _GLUED.finditer(paragraph)}
        if _LIST_MARK.match(paragraph):
            breaks.add(1)
        dateline = _dateline_end(paragraph)
        pieces = [(0, dateline), (dateline, len(paragraph))] if dateline else [(0, len(paragraph))]
        for first, last in pieces:
            begin = length
            for at in range(first, last):
                if at in breaks:
                    put(" ", (positions[at],))
                    length += 1
                put(paragraph[at], (positions[at],))
                length += 1
            paragraphs.append((begin, length))
            if dateline and first == 0:
                datelines.append((begin, length))
            put("\n\n", (positions[last - 1],) * 2)
            length += 2
    return Clean("".join(out), origin, tuple(paragraphs), text, tuple(datelines))
