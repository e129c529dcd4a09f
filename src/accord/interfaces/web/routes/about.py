"""About this record: its file, how much it holds, who published and read it, how well, and whether it still holds."""

from collections.abc import Iterator, Sequence
from typing import Any

from starlette.routing import BaseRoute

from accord import __version__
from accord.interfaces.web.identity import Role
from accord.interfaces.web.screens import Answer, Ask, Screen, needs, screen
from accord.reading.readers.figures import figures_of
from accord.record.fold import RULES
from accord.views.csv_rows import harmless

# 40 outlets on the page, 10,000 in the twins: a record of many years has hundreds
_SHOWN = 40
_ALL = 10_000
# what the gold sets are, for people who have never seen them
_SETS = {
    "news-dev": "invented news, seen while the rules were written",
    "news-test": "invented news that nobody looked at",
    "gold-seeds": "the five first reports",
    "gold-dev": "published reports, seen while the rules were written",
}


def show(ask: Ask) -> Answer:
    """The page about the record."""
    counts = ask.store.counts()
    checked = bool(ask.filters.other("check"))
    if checked:
        # it reads every byte of the record: not for anybody who only looks
        needs(ask.identity, Role.REVIEWER)
    most = _SHOWN if ask.form is ask.form.PAGE else _ALL
    outlets = ask.store.facets("documents", slots=("outlet",), most=most).get("outlet", [])
    readers = ask.store.readers()
    named = sum(one.count for one in outlets)
    values = {
        "version": __version__,
        "rules": RULES,
        "record_path": ask.settings.record.name,
        "readers": readers,
        "figures": [(name, _measured(name)) for name in dict.fromkeys(reader for reader, _, _ in readers if reader)],
        "outlets": outlets,
        "others": counts["documents"] - named,
        "may_check": ask.identity.may(Role.REVIEWER),
        "checked": checked,
        "problems": ask.store.check() if checked else [],
    }
    line = {
        "kind": "about",
        "version": __version__,
        "rules": RULES,
        "counts": counts,
        "outlets": {one.label: one.count for one in outlets},
        "readers": [{"reader": name, "version": version, "documents": count} for name, version, count in readers],
        "figures": {name: figures_of(name) for name, _, _ in readers if name},
    }
    return Answer("about.html", values, "About this record", lines=lambda: (line,), rows=lambda: _sheet(line))


def _measured(reader: str) -> list[tuple[str, dict[str, float]]]:
    return [(_SETS.get(name, name), figures) for name, figures in figures_of(reader).items()]


def _sheet(line: dict[str, Any]) -> Iterator[Sequence[str]]:
    yield ("what", "name", "count")
    yield from (("holds", name, str(count)) for name, count in line["counts"].items())
    yield from (("outlet", harmless(name), str(count)) for name, count in line["outlets"].items())
    yield from (("reader", f"{one['reader']} {one['version']}", str(one["documents"])) for one in line["readers"])


SCREENS = (Screen("/about", "About", group="about", order=80),)
ROUTES: list[BaseRoute] = screen("/about", show, own=("check",))
