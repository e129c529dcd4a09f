"""Lengths and recurrences (six months, a two-week, every year) and words that point at no date -> their sense.

A length alone dates nothing; who knows where it begins can count on with `due_within`.
"""

import re
from datetime import date, timedelta

from accord.model.codes import Basis
from accord.reading.times.expression import TimexType
from accord.reading.times.grammar import (
    COUNT,
    DASH,
    END,
    FULL_MONTH,
    FULL_WEEKDAY,
    GAP,
    NUMBER_WORD,
    SIZE,
    UNIT,
    UNITS,
    WORDS,
    either,
)
from accord.reading.times.periods import add_months
from accord.reading.times.sense import Rule, Scene, Sense, rule, unresolved

_LENGTH = "a length of time, tied to no date"


def singular(unit: str) -> str:
    """`years` -> `year`, `centuries` -> `century`."""
    return "century" if unit.startswith("centur") else unit.removesuffix("s")


def quantity(words: str) -> float | None:
    """The number that digits or words say; None for "several"."""
    words = re.sub(r"\s+", " ", words.strip())
    if words.startswith(("a couple", "couple")):
        return 2
    if words in WORDS.vague_numbers or words.startswith(("dozens", "a few")):
        return None
    if words in {"a", "an"}:
        return 1
    if words.startswith("half"):
        return 0.5
    if words.endswith("dozen"):
        return 12
    if words[0].isdigit():
        whole, _, half = words.partition(" 1/2")
        return float(whole.replace(",", "")) + (0.5 if _ or half else 0)
    plus = 0.5 if words.endswith("and a half") else 0.0
    total = 0
    for word in re.split(r"[ -]", words.removesuffix("and a half").strip()):
        value = WORDS.numbers.get(word, 1 if word in {"a", "an"} else 0)
        total = max(total, 1) * value if value == 100 else total + value
    return total + plus if total else None


def iso_period(number: float | None, unit: str) -> str:
    """The TIMEX3 value of a length: `P6M`, `PT36H`, `PXD` where the number is not said."""
    code = WORDS.units[unit]
    clock = "T" if code.startswith("T") else ""
    code = code.removeprefix("T")
    times = int(code[:-1] or 1)
    code = code[-1]
    if number is None:
        return f"P{clock}X{code}"
    total = number * times
    if total == int(total):
        return f"P{clock}{int(total)}{code}"
    if code in "YH":  # half an hour, half a year
        smaller, parts = ("M", 12) if code == "Y" else ("M", 60)
        if total < 1:
            return f"P{clock}{round(total * parts)}{smaller}"
    return f"P{clock}{total:g}{code}"


def due_within(length: str | None, start: date) -> str | None:
    """The EDTF deadline of a length counted from `start`, no finer than its unit: P30D to the day, P6M to the month.

    "Within a year" is twelve months, "within two years" the year after next.
    """
    found = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?)([HMDWQY])", length or "")
    if not found:
        return None
    number, unit = float(found[2]), found[3]
    if found[1]:
        return f"../{(start + timedelta(hours=number if unit == 'H' else 0)).isoformat()}" if number >= 24 else None
    try:
        if unit in "DW":
            return f"../{(start + timedelta(days=round(number * (7 if unit == 'W' else 1)))).isoformat()}"
        months = round(number * {"M": 1, "Q": 3, "Y": 12}[unit])
        end = add_months(start, months)
    except (OverflowError, ValueError):
        return None
    return "../" + end.isoformat()[: 4 if unit == "Y" and number == int(number) > 1 else 7]


def _length(match: re.Match[str], scene: Scene) -> Sense | None:
    words, unit = match["count"], match["unit"]
    name = singular(unit)
    if name == "second" and unit == "second":
        return None
    if (
        words in {"a", "an"}
        and not match["size"]
        and not match["half"]
        and not _A_UNIT_BEFORE.search(scene.before(match.start()))
    ):
        # "$130 million a year", "twenty barrels a day": a rate; "a day after" and the like are no length either.
        return _recurs(iso_period(1, name)) if _RATE_BEFORE.search(scene.before(match.start())) else None
    if words == "one" and name == "day":
        return None  # "one day they will"
    number = quantity(words)
    if number is not None and name == "year" and number > 1500:
        return None
    if match["half"]:
        number = (number or 0) + 0.5
    return Sense(TimexType.DURATION, iso_period(number, name), None, Basis.UNKNOWN, _LENGTH)


_RATE_BEFORE = re.compile(
    rf"(?:\d|\b(?:million|billion|thousand|percent|{NUMBER_WORD}))%?(?:\s+(?!(?:of|in|and)\b)[a-z]+)?\s+$",
    re.IGNORECASE,
)


def _range_of_lengths(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "two to three weeks", "three or four days": the longer one is the value a deadline can count on."""
    del scene
    return Sense(
        TimexType.DURATION, iso_period(quantity(match["count"]), singular(match["unit"])), None, Basis.UNKNOWN, _LENGTH
    )


def _that_ended(match: re.Match[str], scene: Scene) -> Sense:
    del scene
    return Sense(TimexType.DURATION, iso_period(1, match["unit"]), None, Basis.UNKNOWN, _LENGTH)


def _compound(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "six-month", "three-day", "90-day"."""
    del scene
    unit = singular(match["unit"])
    return Sense(TimexType.DURATION, iso_period(quantity(match["count"]), unit), None, Basis.UNKNOWN, _LENGTH)


def _unit_long(match: re.Match[str], scene: Scene) -> Sense:
    """Read "week-long", "yearlong", "decades-old"."""
    del scene
    unit = match["unit"]
    name = singular(unit)
    return Sense(TimexType.DURATION, iso_period(None if unit.endswith("s") else 1, name), None, Basis.UNKNOWN, _LENGTH)


def _bare_units(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "for years", "months of talks": a length without its number."""
    name = singular(match["unit"])
    if re.search(r"\b(?:early|small|late|wee|working|office|opening|business)\s+$", scene.before(match.start())):
        return None  # "in the early hours of Thursday"
    if not re.search(
        r"\b(?:for|in|over|after|within|take|takes|took|lasted|last|through|by|many|spent|of)\s+(?:the\s+)?$",
        scene.before(match.start()),
    ) and not re.match(r"\s+(?:of|before|after|to come|ahead)\b", scene.after(match.end())):
        return None
    return Sense(TimexType.DURATION, iso_period(None, name), None, Basis.UNKNOWN, "how long is not said")


_A_UNIT_BEFORE = re.compile(
    r"\b(?:for|within|in|over|after|about|nearly|almost|than|lasts?|lasted|lasting|takes?"
    r"|took|taking|every|once|spent|spend|least|"
    r"until|during|of|half|by|only|just|is|was|be|been|and|or|barely|extended|delayed|postponed|halfway through)\s+$"
)


def _every(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "every two years", "each Thursday", "twice a week"."""
    del scene
    if match["weekday"]:
        return _recurs(f"XXXX-WXX-{WORDS.weekdays[match['weekday']]}")
    if match["month"]:
        return _recurs(f"XXXX-{WORDS.months[match['month']]:02d}")
    if match["season"]:
        return _recurs(f"XXXX-{WORDS.seasons[match['season']][1]}")
    if match["part"]:
        return _recurs(f"XXXX-XX-XXT{WORDS.day_parts[match['part']]}")
    name = singular(match["unit"])
    number: float | None = 1
    if match["other"]:
        number = 2
    elif match["count"]:
        number = quantity(match["count"])
    elif match["nth"]:
        number = WORDS.ordinals[match["nth"]]
    return _recurs(iso_period(number, name))


def _recurs(value: str) -> Sense:
    return Sense(TimexType.SET, value, None, Basis.UNKNOWN, "it recurs")


def _times_a(match: re.Match[str], scene: Scene) -> Sense:
    del scene
    return _recurs(iso_period(1, singular(match["unit"])))


def _plural_weekday(match: re.Match[str], scene: Scene) -> Sense:
    del scene
    part = WORDS.day_parts.get(match["part"] or "", "")
    return _recurs(f"XXXX-WXX-{WORDS.weekdays[match['weekday']]}" + (f"T{part}" if part else ""))


def _frequency(match: re.Match[str], scene: Scene) -> Sense | None:
    word = match["word"]
    before, after = scene.text[match.start()], scene.after(match.end())
    if before.isupper() and scene.text[match.end() : match.end() + 2].strip()[:1].isupper():
        return None  # "the Daily Star", "the Annual Report"
    if word != "daily" and re.match(r"\s+(?!(?:in|at|by|on|since|to|from|and|or|with|for|until)\b)[a-z]", after):
        return None  # "quarterly results": a kind of result, not when
    return _recurs(WORDS.frequencies[word])


def _reference(match: re.Match[str], scene: Scene) -> Sense | None:
    words = re.sub(r"\s+", " ", match["words"])
    if words == "recent" and re.match(
        r"\s+(?:past\s+)?(?:years?|months?|weeks?|days?|decades?|times)\b", scene.after(match.end())
    ):
        return None
    if words == "the past" and (
        not re.search(r"\bin\s+$", scene.before(match.start()))
        or re.match(rf"\s+(?:{COUNT}\s|{UNIT}|{UNITS}|[a-z]+ly\b|few|couple|half)", scene.after(match.end()))
    ):
        return None
    if words == "now" and re.match(r"\s*(?:-|that\b)", scene.after(match.end())):
        return None
    if words == "the future" and re.match(r"\s+of\b", scene.after(match.end())):
        return None  # "a statement on the future of the mission"
    if words == "soon" and re.match(r"\s+(?:after|as)\b", scene.after(match.end())):
        return None
    return unresolved(WORDS.references[words], "it points at no date")


_PLAIN = f"{NUMBER_WORD}|{'[0-9]{1,3}'}"

RULES: tuple[Rule, ...] = (
    rule(
        "the second Tuesday of each month",
        "the ordinal direction",
        rf"(?:the{GAP})?(?:first|second|third|fourth|last){GAP}(?:{FULL_WEEKDAY}){GAP}(?:of|in){GAP}"
        rf"(?:each|every|the){GAP}(?P<unit>month|year){END}",
        _times_a,
    ),
    rule(
        "at least 30 days; two and a half years; half an hour; a year and a half; several weeks",
        "number digit size a the",
        rf"(?:the{GAP}(?:(?:first|latest|final|opening|initial|last){GAP})?(?=(?:{_PLAIN}){GAP}))?"
        rf"(?P<size>{SIZE})?(?<![\d$])(?P<count>{COUNT}){GAP}(?:more{GAP}|full{GAP}|consecutive{GAP}"
        rf"|straight{GAP}|additional{GAP}|long{GAP}|whole{GAP}|calendar{GAP}|working{GAP}|business{GAP})?"
        rf"(?P<unit>{UNITS}|{UNIT})(?P<half>{GAP}and{GAP}a{GAP}half)?(?!{DASH}old)(?:{GAP}or{GAP}(?:so|more){END})?",
        _length,
    ),
    rule(
        "the year ended March 31",
        "the",
        rf"(?P<count>the){GAP}(?P<unit>year|quarter|month|week){END}(?={GAP}(?:ended|ending|to{GAP}(?:{FULL_MONTH})))",
        _that_ended,
    ),
    rule(
        "two to three weeks; three or four days",
        "number digit size",
        rf"(?:{SIZE})?(?:{_PLAIN})(?:{GAP}(?:to|or){GAP}|{DASH})(?P<count>{_PLAIN}){GAP}(?P<unit>{UNITS})",
        _range_of_lengths,
    ),
    rule(
        "six-month; three-day; 90-day",
        "number digit size",
        rf"(?P<size>{SIZE})?(?<![\d$])(?P<count>{_PLAIN}|several|multi|half)(?:{DASH}{GAP}?)"
        rf"(?P<unit>{UNIT}|second|{UNITS}){END}(?!{DASH}old)(?:{DASH}long{END})?",
        _compound,
    ),
    rule(
        "week-long; decades-long",
        "unit units",
        rf"(?P<unit>{UNITS}|{UNIT}|day|week|month|year|decade)?(?<=[a-z]){DASH}long{END}",
        _unit_long,
    ),
    rule("daylong", "long", rf"(?P<unit>day|week|month|year|decade)long{END}", _unit_long),
    rule(
        "for years; months of talks; in the weeks ahead",
        "units the",
        rf"(?:the{GAP}(?={UNITS}{GAP}(?:ahead|to{GAP}come)))?(?P<unit>{UNITS})(?!{DASH})(?:{GAP}"
        rf"(?:ahead|to{GAP}come){END})?",
        _bare_units,
    ),
    rule(
        "every two years; each Thursday; every other day; every summer",
        "every",
        rf"(?:every|each)(?:{GAP}and{GAP}every)?{GAP}(?:(?P<weekday>{FULL_WEEKDAY})|(?P<month>{FULL_MONTH})"
        rf"|(?P<season>{either(WORDS.seasons)}){END}|(?P<part>morning|afternoon|evening|night){END}"
        rf"|(?:(?P<other>other{GAP})|(?P<count>{COUNT}){GAP}|(?P<nth>{either(WORDS.ordinals)}){GAP}"
        rf"|single{GAP}|passing{GAP})?(?P<unit>{UNITS}|{UNIT}))",
        _every,
    ),
    rule(
        "twice a year; once every month; three times a week; per day",
        "often number digit",
        rf"(?:(?:once|twice|thrice|(?:{COUNT}){GAP}times){GAP}(?:a|an|per|each|every){GAP}|per{GAP})(?P<unit>{UNIT})",
        _times_a,
    ),
    rule(
        "Mondays; Tuesday nights",
        "weekday",
        rf"(?P<weekday>{either(d for d in WORDS.weekdays if d.endswith('day'))})(?:s|{GAP}(?P<part>mornings"
        rf"|afternoons|evenings|nights)){END}",
        _plural_weekday,
    ),
    rule("held annually", "often", rf"(?P<word>{either(WORDS.frequencies)}){END}", _frequency),
    rule("currently; in the near future", "ref the", rf"(?P<words>{either(WORDS.references)}){END}", _reference),
)
