"""The date of a contact out of those of its mentions: the most precise, the first of equals.

Of a stay the days from its first to its last come before the day of leaving for it.
"""

from accord.model.when import When

# the length of "2024-03-05/2024-03-07"; a week is told by its days, not a stay
_TWO_DAYS, _WEEK = 21, 7
# the length of "2024-03" and of "2024-03-05" is 7 and 10
_SPAN, _LONG = 9, 1000


def best_date(dated: list[When], *, stay: bool) -> When:
    """The date that says most."""
    whole = _whole_stay(dated) if stay else None
    return whole if whole is not None else max(dated, key=_precision)


def _whole_stay(dated: list[When]) -> When | None:
    """The first and the last day of a visit, told beside the day of leaving for it: "left on Tuesday ... 5-7 March"."""
    for when in dated:
        a, b = when.earliest, when.latest
        if a is None or b is None or len(when.value or "") != _TWO_DAYS or not 0 < (b - a).days < _WEEK - 1:
            continue
        if any(d.earliest == d.latest == a for d in dated):
            return when
    return None


def _precision(when: When) -> tuple[int, int, bool]:
    """The day before the days from one to another, those before a month; of two spans the shorter, or the one told."""
    value, told = when.value or "", not when.reason.startswith("counted as")
    if "/" not in value:
        return len(value), 0, told
    if when.earliest is None or when.latest is None:
        return _SPAN, -_LONG, told
    return _SPAN, -(when.latest - when.earliest).days, told
