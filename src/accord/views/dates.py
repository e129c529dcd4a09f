"""EDTF dates to words for the eye, exactly as precise as they are; `~` before a date says that it was inferred."""

from datetime import date

from accord.model.codes import Basis
from accord.model.edtf import bounds

INFERRED_MARK = "~"
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def readable(value: str | None, basis: str | Basis | None = None) -> str:
    """`2023-22` as `summer 2023`, `../2024-09` as `by 2024-09`; the empty string for what is unknown."""
    if not value:
        return ""
    mark = INFERRED_MARK if basis == Basis.INFERRED else ""
    return mark + _words(value)


def _words(value: str) -> str:
    if "/" in value:
        start, _, end = value.partition("/")
        if start in {"..", ""}:
            return f"by {_one(end)}"
        if end in {"..", ""}:
            return f"from {_one(start)}"
        return f"{_one(start)} to {_one(end)}"
    return _one(value)


def _one(value: str) -> str:
    bare = value.rstrip("~?%")
    note = value[len(bare) :]
    parts = bare.split("-")
    words = bare
    if len(parts) == 2 and parts[1] in _SEASONS:
        words = f"{_SEASONS[parts[1]]} {parts[0]}"
    if words.startswith("XXXX-"):
        words = f"????{words[4:]}"
    if "~" in note or "%" in note:
        words = f"about {words}"
    return f"{words} (?)" if "?" in note or "%" in note else words


def time_left(value: str | None, today: date) -> str:
    """How far a deadline is from today: `in 12 days`, `today`, `3 days late`; empty where it names no last day."""
    try:
        last = bounds(value)[1]
    except (ValueError, TypeError):
        return ""
    if last is None:
        return ""
    days = (last - today).days
    if days == 0:
        return "today"
    words = _span(abs(days))
    return f"in {words}" if days > 0 else f"{words} late"


def _span(days: int) -> str:
    # 60 days, 24 months: below them people count in the smaller unit
    if days <= 60:
        return f"{days} day{'s' if days > 1 else ''}"
    if days <= 730:
        return f"{round(days / 30.44)} months"
    return f"{days / 365.25:.0f} years"
