"""Lines of the record to rows for a spreadsheet. A kind's header stays as it is, and no cell is one that would execute.

A list is one cell with `; ` between its items; ids, dates and codes are those of `--json`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from accord.views.cells import Line
from accord.views.plain_text import printable

_FIRST = ("id", "decision")
_LAST = (
    "reports",
    "independent",
    "against",
    "doubts",
    "documents",
    "first_report",
    "latest_report",
    "quote",
    "speaker_of_quote",
)

_ENGAGEMENT = "type status parties participants body ordinal date date_basis place areas within outcomes".split()
_COMMITMENT = (
    *"by toward strength action due due_basis condition areas status".split(),
    *"restates superseded_by engagement instrument".split(),
)

COLUMNS: dict[str, tuple[str, ...]] = {
    "timeline": (*_FIRST, *_ENGAGEMENT, *_LAST),
    "engagements": (*_FIRST, *_ENGAGEMENT, *_LAST),
    "commitments": (*_FIRST, *_COMMITMENT, *_LAST),
    "due": (*_FIRST, *_COMMITMENT, *_LAST),
    "bodies": (
        *_FIRST,
        *"name names acronyms type parties mandate factors sessions established parent".split(),
        *_LAST,
    ),
    "instruments": (
        *_FIRST,
        *"name names type status parties date date_basis areas areas_by_claimant parent".split(),
        *_LAST,
    ),
    "assistance": (*_FIRST, *"provider recipient type item programme stage amount".split(), *_LAST),
    "assessments": (*_FIRST, *"by subject factors outcome timeline positions".split(), *_LAST),
    "statements": (*_FIRST, *"speaker act direct".split(), *_LAST),
    "actors": (*_FIRST, *"name names type country offices".split(), *_LAST),
    "documents": tuple(
        (
            "id name title outlet url published published_basis language words furniture_spans reprint_of sha256 "
            "reader reader_version"
        ).split()
    ),
    "conflicts": ("finding", "field", "value", "documents"),
    "review": ("id", "question", "about", "options", "because", "weight"),
    "search": ("document", "document_id", "title", "published", "snippet"),
    "history": tuple("id verdict who when why field value undoes state findings".split()),
}
"""The header of each kind. Columns may be added at the end, never renamed or moved."""

# the characters that a spreadsheet takes as the beginning of a formula, in their wide forms as well
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def harmless(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would execute. Source: OWASP, CSV injection."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def rows(kind: str, lines: Iterable[Line]) -> Iterator[list[str]]:
    """The cells of each line, in the order of `COLUMNS[kind]`; a conflict has one row for each value."""
    for line in lines:
        for flat in _flat(kind, line):
            yield [harmless(_cell(flat.get(column))) for column in COLUMNS[kind]]


def _flat(kind: str, line: Line) -> Iterator[Mapping[str, Any]]:
    if kind == "conflicts":
        for value in line.get("values") or ():
            yield {"finding": line.get("finding"), "field": line.get("field"), **value}
        return
    flat = dict(line)
    for field, spelled in _SPELLED.items():
        if field in flat:
            flat[field] = [spelled(item) for item in flat[field] or ()]
    if "support" in line:
        support = line["support"] or [{}]
        flat["documents"] = list(dict.fromkeys(one["document"] for one in line["support"]))
        flat["quote"] = support[0].get("quote")
        flat["speaker_of_quote"] = support[0].get("speaker")
        flat["against"] = len(line.get("against") or ())
        flat["doubts"] = [doubt.get("what") for doubt in line.get("doubts") or ()]
    yield flat


def _session(item: Mapping[str, Any]) -> str:
    return " ".join(str(part) for part in (item.get("engagement"), item.get("ordinal"), item.get("date")) if part)


def _office(item: Mapping[str, Any]) -> str:
    title = ", ".join(part for part in (item.get("role"), item.get("organisation")) if part)
    bounds = (
        f" ({item.get('since') or '..'}/{item.get('until') or '..'})" if item.get("since") or item.get("until") else ""
    )
    return title + bounds


def _claim(item: Mapping[str, Any]) -> str:
    return f"{item.get('claimant')}: {' '.join(item.get('areas') or ())}"


def _position(item: Mapping[str, Any]) -> str:
    return f"{item.get('party')}: {item.get('purpose')}"


_SPELLED: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "sessions": _session,
    "offices": _office,
    "areas_by_claimant": _claim,
    "positions": _position,
}


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value)
    return printable(str(value))
