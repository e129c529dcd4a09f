"""The query string of a page to what it asks of the store, and back. The address alone says what a page shows.

`party=FR&party=DE` are alternatives, `-party=RU` leaves out; what does not fit is told on the page, never ignored.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from accord.model.codes import Area
from accord.model.edtf import days_written
from accord.model.store import Query

PER_PAGE = 50
SORTS = {
    "": "by date", "-date": "latest first", "reports": "most independent reports first",
    "latest": "last reported first", "label": "by name", "added": "last added first", "due": "next due first",
}  # fmt: skip
"""The orders a list can be asked in, by what the address says; which of them fit is for the list to say."""

_MANY = {
    "party": "parties", "person": "people", "body": "bodies", "area": "areas", "document": "documents",
    "status": "statuses", "kind": "kinds", "type": "types", "outlet": "outlets", "act": "acts",
}  # fmt: skip
LABELS = {
    **{name: name for name in _MANY},
    "with": "together with", "since": "since", "until": "until", "published-since": "reported since",
    "published-until": "reported until", "words": "words",
}  # fmt: skip
"""What each parameter is called on a page."""

_DAYS = frozenset({"since", "until", "published-since", "published-until"})
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}(-[A-Z0-9]{1,4})?")
# 100,000 pages: beyond any record; a larger number in an address is a mistake
_MOST_PAGE = 100_000
# 200 characters: a name, a party, a few words; more is not meant for a filter
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Chip:
    """One active condition: what it says and the address without it."""

    label: str
    value: str
    name: str
    excluded: bool
    without: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What a page shows. `pairs` are all conditions in the order of the address, `problems` those that do not fit."""

    path: str
    pairs: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    page: int = 1
    problems: tuple[str, ...] = ()
    today: date | None = None
    others: tuple[tuple[str, str], ...] = field(default=())
    """Parameters that are the page's own, e.g. `q` or `view`; they stay in every address."""

    def values(self, name: str) -> tuple[str, ...]:
        """All values of a condition; `-party` for those left out."""
        return tuple(value for key, value in self.pairs if key == name)

    def value(self, name: str) -> str:
        """The first value of a condition, or nothing."""
        return next(iter(self.values(name)), "")

    def other(self, name: str) -> str:
        """The first value of one of the page's own parameters, or nothing."""
        return next((value for key, value in self.others if key == name), "")

    def query(self, *, limit: int | None = None, offset: int = 0) -> Query:
        """What is asked of the store."""
        chosen: dict[str, Any] = {slot: self.values(name) for name, slot in _MANY.items()}
        chosen |= {f"not_{slot}": self.values(f"-{name}") for name, slot in _MANY.items()}
        return Query(
            **chosen,
            all_parties=self.values("with"),
            words=self.value("words"),
            since=_edge(self.value("since"), 0),
            until=_edge(self.value("until"), 1),
            published_since=_edge(self.value("published-since"), 0),
            published_until=_edge(self.value("published-until"), 1),
            sort=self.sort,
            limit=limit,
            offset=offset,
            today=self.today,
        )

    def page_query(self) -> Query:
        """The same for the one page that is shown."""
        return self.query(limit=PER_PAGE, offset=(self.page - 1) * PER_PAGE)

    # -- addresses
    def url(self, *, path: str | None = None, page: int | None = None, **others: str | None) -> str:
        """The address of this page with another page number, or other parameters of its own."""
        own = dict(self.others) | {key: value for key, value in others.items() if value}
        for key, value in others.items():
            if not value:
                own.pop(key, None)
        pairs = [*self.pairs, *own.items()]
        if self.sort:
            pairs.append(("sort", self.sort))
        number = self.page if page is None else page
        if number > 1:
            pairs.append(("page", str(number)))
        return (path or self.path) + (f"?{urlencode(pairs)}" if pairs else "")

    def only(self, name: str, value: str) -> str:
        """The address with this as the one value of the condition."""
        return replace(self, pairs=(*self._without(name), (name, value)), page=1).url()

    def during(self, period: str) -> str:
        """The address with this year, month or day as the time; without it if that is the time already."""
        kept = tuple(pair for pair in self.pairs if pair[0] not in {"since", "until"})
        if (self.value("since"), self.value("until")) == (period, period):
            return replace(self, pairs=kept, page=1).url()
        return replace(self, pairs=(*kept, ("since", period), ("until", period)), page=1).url()

    def plus(self, name: str, value: str) -> str:
        """The address with this value too."""
        kept = tuple(pair for pair in self.pairs if pair not in {(name, value), (f"-{name}", value)})
        return replace(self, pairs=(*kept, (name, value)), page=1).url()

    def minus(self, name: str, value: str) -> str:
        """The address without what has this value."""
        return self.plus(f"-{name}", value) if (name, value) not in self.pairs else self.drop(name, value)

    def drop(self, name: str, value: str) -> str:
        """The address without this condition."""
        return replace(self, pairs=tuple(pair for pair in self.pairs if pair != (name, value)), page=1).url()

    def sorted(self, sort: str) -> str:
        """The address in another order."""
        return replace(self, sort=sort, page=1).url()

    @property
    def bare(self) -> str:
        """The address without any condition."""
        return self.path

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The active conditions, each with the address without it."""
        return tuple(
            Chip(
                LABELS[name.removeprefix("-")],
                value.removeprefix("="),
                name,
                name.startswith("-"),
                self.drop(name, value),
            )
            for name, value in self.pairs
        )

    def _without(self, name: str) -> tuple[tuple[str, str], ...]:
        return tuple(pair for pair in self.pairs if pair[0] not in {name, f"-{name}"})


def parse(
    path: str, params: Iterable[tuple[str, str]], *, today: date | None = None, own: Sequence[str] = ()
) -> Filters:
    """What an address asks for. `own` names the parameters that belong to the page."""
    pairs: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    problems: list[str] = []
    sort, page = "", 1
    for name, raw in params:
        value = " ".join(raw.split())[:_LONGEST]
        if not value:
            continue
        if name in own:
            others.append((name, value))
        elif name == "page":
            page = min(int(value), _MOST_PAGE) if value.isdecimal() and int(value) > 0 else 1
        elif name == "sort":
            sort = value if value in SORTS else ""
        elif name.removeprefix("-") in LABELS:
            fitting, problem = _fitting(name.removeprefix("-"), value)
            if problem:
                problems.append(problem)
            elif (name, fitting) not in pairs:
                pairs.append((name, fitting))
    return Filters(path, tuple(pairs), sort, page, tuple(problems), today, tuple(others))


def _fitting(name: str, value: str) -> tuple[str, str]:
    """The value as the store knows it, or what is wrong with it."""
    if name in _DAYS:
        try:
            if _DAY.fullmatch(value) and days_written(value)[0]:
                return value, ""
        except ValueError:
            pass
        return "", f"“{value}” is no date: write 2024, 2024-04 or 2024-04-16"
    if name == "area":
        code = value.upper()
        known = code in Area.__members__
        return (code, "") if known else ("", f"there is no area “{value}”: areas are {', '.join(Area)}")
    if name in {"party", "with"}:
        return _party(value)
    return value, ""


def _party(value: str) -> tuple[str, str]:
    if _CODE.fullmatch(value) or re.fullmatch(r"[a-z]{2}", value):
        return value.upper(), ""
    from accord.lexicon.organisations import find_organisations
    from accord.lexicon.states import code_of

    code = code_of(value) or code_of(value.title())
    if code is None:
        words = value.split()
        found = [match for match in find_organisations(words) if (match.start, match.end) == (0, len(words))]
        code = found[0].code if found else None
    if code is None:
        return "", f"there is no party “{value}”: give a code such as FR or EU, or a name such as France"
    return code, ""


def _edge(value: str, edge: int) -> date | None:
    return days_written(value)[edge] if value else None
