"""What the drawn screens share: the time that an address zooms to, and which of drawing and table is asked for.

The address alone says what is shown: `at=2024-05` is a month, `view=table` the same as a table.
"""

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta

from accord.interfaces.web.screens import Ask
from accord.model.edtf import bounds
from accord.model.store import Query

_PERIOD = re.compile(r"(?!0000)\d{4}(-(0[1-9]|1[0-2]))?")


def period_of(ask: Ask) -> str:
    """The year or month that the address zooms to; nothing for all of it or for what is no period."""
    value = ask.filters.other("at")
    return value if _PERIOD.fullmatch(value) else ""


def within(query: Query, period: str) -> Query:
    """The query narrowed to a year or month; what it asks of time itself still holds."""
    if not period:
        return query
    first, last = bounds(period)
    if first is None or last is None:
        return query
    return replace(
        query,
        since=max(first, query.since) if query.since else first,
        until=min(last, query.until) if query.until else last,
    )


def period_name(period: str) -> str:
    """`May 2024`, `2024`."""
    year, _, month = period.partition("-")
    return f"{calendar.month_name[int(month)]} {year}" if month else year


def beside(period: str) -> tuple[str, str]:
    """The year or month before and after."""
    first, last = bounds(period)
    size = len(period)
    before = (first - timedelta(days=1)).isoformat()[:size] if first and first > date.min else ""
    after = (last + timedelta(days=1)).isoformat()[:size] if last and last < date.max else ""
    return before, after


def view_of(ask: Ask, *views: str) -> str:
    """Which of its views the address asks for; the first unless it names another."""
    asked = ask.filters.other("view")
    return asked if asked in views else views[0]
