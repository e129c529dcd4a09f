"""The first word of an expression -> the rules that may begin with it, so that a scan asks few rules at few words."""

from collections.abc import Iterable

from accord.reading.times import calendars, clock, durations, explicit, relative, years
from accord.reading.times.grammar import WORDS
from accord.reading.times.sense import Rule

_RULES: tuple[Rule, ...] = (
    *calendars.RULES,
    *explicit.RULES,
    *years.RULES,
    *relative.RULES,
    *durations.RULES,
    *clock.RULES,
)


def _first(words: Iterable[str]) -> set[str]:
    """The first word of each phrase, as the scan cuts words."""
    return {phrase.replace("-", " ").replace("'", " ").replace("\u2019", " ").split()[0] for phrase in words}


_CLASSES: dict[str, set[str]] = {
    "month": _first(WORDS.months),
    "weekday": _first(WORDS.weekdays) | {f"{name}s" for name in WORDS.weekdays},
    "direction": set("last next this that these past coming recent same previous following upcoming".split()),
    "the": set("the its their his her our".split()),
    "mod": set(
        "early late mid later earlier sometime beginning start middle end close rest remainder very latter first "
        "second last final".split()
    ),
    "number": _first(WORDS.numbers) | _first(WORDS.vague_numbers) | {"a", "an", "half", "dozens", "multi"},
    "a": {"a", "an"},
    "ordinal": _first(WORDS.ordinals) | {"final", "latter"},
    "size": _first(WORDS.approximate) | _first(WORDS.compared),
    "unit": set(WORDS.units),
    "units": {f"{name}s" for name in WORDS.units},
    "season": set(WORDS.seasons),
    "today": {"today", "yesterday", "tomorrow", "tonight"},
    "part": set(WORDS.day_parts) | {"overnight", "mid", "early", "late"},
    "decade": set("twenties thirties forties fifties sixties seventies eighties nineties".split()),
    "quarter": {"q", "h"},
    "fiscal": {"fiscal", "financial", "fy"},
    "every": {"every", "each"},
    "often": {"once", "twice", "thrice", "per"} | _first(WORDS.frequencies),
    "ref": _first(WORDS.references),
    "hijri": _first(WORDS.hijri_months),
    "solar": _first(WORDS.solar_months),
    "holiday": _first(WORDS.holidays),
    "long": set("daylong weeklong monthlong yearlong decadelong".split()),
    "recent": {"recent", "these"},
}


def _by_word() -> dict[str, tuple[Rule, ...]]:
    classes: dict[str, set[str]] = {}
    for name, words in _CLASSES.items():
        for word in words:
            classes.setdefault(word, set()).add(name)
    return {word: tuple(rule for rule in _RULES if rule.opens & names) for word, names in classes.items()}


RULES_BY_WORD = _by_word()
RULES_FOR_DIGITS = tuple(rule for rule in _RULES if "digit" in rule.opens)
