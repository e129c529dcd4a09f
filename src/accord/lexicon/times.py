"""times.yaml -> the words of time, checked. A spelling stands for one thing only within its list."""

from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import Fields, LexiconError, load, split

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""The full names of the days of the week, in small letters."""

_SCHEMA = Fields(
    required={
        "months": [str],
        "weekdays": [str],
        "seasons": {str: str},
        "day_parts": {str: str},
        "units": {str: str},
        "numbers": {str: int},
        "ordinals": {str: int},
        "vague_numbers": str,
        "approximate": str,
        "compared": str,
        "holidays": {str: str},
        "references": {str: str},
        "frequencies": {str: str},
        "zones": str,
        "hijri_months": [str],
        "solar_months": [str],
        "year_labels": str,
        "quantities": str,
    }
)


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What each word of time stands for; all spellings lower case."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, str]]  # EDTF code (northern), TIMEX3 code
    day_parts: dict[str, str]  # TIMEX3 code, or the clock time
    units: dict[str, str]  # ISO 8601 designator; T stands before those of the clock
    numbers: dict[str, int]
    ordinals: dict[str, int]
    vague_numbers: tuple[str, ...]
    approximate: tuple[str, ...]
    compared: tuple[str, ...]
    holidays: dict[str, str]  # MM-DD, or nothing where the day moves
    references: dict[str, str]
    frequencies: dict[str, str]  # ISO 8601 period
    zones: tuple[str, ...]
    hijri_months: dict[str, int]
    solar_months: dict[str, int]
    year_labels: frozenset[str]
    quantities: frozenset[str]


def _in_order(names: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, spellings in enumerate(names, start=1):
        for spelling in split(spellings):
            if spelling in found:
                raise LexiconError(
                    f"times.yaml: {spelling!r} stands for both {found[spelling]} and {number}",
                    hint="leave it in one place",
                )
            found[spelling] = number
    return found


def _season(codes: str) -> tuple[int, str]:
    edtf, timex = split(codes)
    return int(edtf), timex


@cache
def time_words() -> TimeWords:
    """The lexicon of time words, read once."""
    raw = load("times", schema=_SCHEMA)
    return TimeWords(
        months=_in_order(raw["months"]),
        weekdays=_in_order(raw["weekdays"]),
        seasons={name: _season(codes) for name, codes in raw["seasons"].items()},
        day_parts=raw["day_parts"],
        units=raw["units"],
        numbers=raw["numbers"],
        ordinals=raw["ordinals"],
        vague_numbers=split(raw["vague_numbers"]),
        approximate=split(raw["approximate"]),
        compared=split(raw["compared"]),
        holidays=raw["holidays"],
        references=raw["references"],
        frequencies=raw["frequencies"],
        zones=split(raw["zones"]),
        hijri_months=_in_order(raw["hijri_months"]),
        solar_months=_in_order(raw["solar_months"]),
        year_labels=frozenset(split(raw["year_labels"])),
        quantities=frozenset(split(raw["quantities"])),
    )
