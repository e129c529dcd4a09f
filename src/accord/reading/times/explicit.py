"""Dates a text writes out (24 July 2024, January 9-10, 24/07/2024, July) -> their sense.

A date without its year takes the nearest one in the direction of the tense, or leaves the year open.
"""

import re
from datetime import date

from accord.model.codes import Basis
from accord.reading.times.anchors import (
    PUBLICATION,
    days_named,
    month_distance,
    months_named,
    nearest,
    year_distance,
    year_of,
)
from accord.reading.times.expression import TimexType
from accord.reading.times.grammar import (
    DASH,
    DAY,
    DAY_WORD,
    END,
    FULL_MONTH,
    GAP,
    MOD,
    MONTH,
    WEEKDAY,
    WORDS,
    YEAR,
    YEAR_REF,
    YEAR_SPELT,
)
from accord.reading.times.periods import Period, Unit, month_end, period
from accord.reading.times.sense import Rule, Scene, Sense, dated, ending_at, rule, unresolved

_STATED = "the text gives the date"
_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until|till){GAP})"
_AND = rf"{GAP}(?:and|&){GAP}"
_LIST = rf"(?:,{GAP}{DAY})*,?"
_YEAR = rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR}|{YEAR_SPELT})|,?{GAP}(?P<yearref>{YEAR_REF}))"
_WEEKDAY = (
    rf"(?:(?P<coming>(?:this|next|last|this{GAP}coming){GAP})?(?P<weekday>{WEEKDAY})(?:,?{GAP}|{GAP}?\()(?:the{GAP})?)"
)


def day_number(text: str) -> int:
    """1 .. 31 from `24`, `24th`, `twenty-fourth`."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else WORDS.ordinals[text]


def month_number(text: str) -> int:
    """1 .. 12 from `july`, `jul.`."""
    return WORDS.months[text.rstrip(".")]


def year_number(text: str) -> int:
    """The year from `2024`, `nineteen ninety-six`."""
    if text.isdecimal():
        return int(text)
    century, *rest = re.split(r"[ -]", text)
    return WORDS.numbers[century] * 100 + sum(WORDS.numbers[word] for word in rest)


# a year, whence it is known, and why
_Year = tuple[int | None, Basis, str]


def _year(match: re.Match[str], scene: Scene) -> _Year:
    if match["year"]:
        return year_number(match["year"]), Basis.STATED, _STATED
    if match["yearref"]:
        year = year_of(scene, match["yearref"])
        return year, Basis.RELATIVE if year else Basis.UNKNOWN, "the year is counted from another date"
    return None, Basis.RELATIVE, PUBLICATION


def _day_without_year(match: re.Match[str], scene: Scene, month: int, day: int) -> Sense | None:
    candidates = days_named(scene, month, day)
    if match["weekday"]:  # "Saturday, April 25": the weekday tells the year where it can
        number = WORDS.weekdays[match["weekday"].rstrip(".")]
        candidates = [found for found in candidates if found.first.isoweekday() == number] or candidates
    if found := nearest(scene, candidates):
        return dated(found, basis=Basis.RELATIVE, reason=f"the year is the nearest; {PUBLICATION}")
    if day > month_end(2024, month).day:
        return None
    named = f"XXXX-{month:02d}-{day:02d}"
    return unresolved(named, "the year is not said", edtf=named, distance=month_distance(scene))


def _one_day(match: re.Match[str], scene: Scene, month: int, day: int, *, of_year: _Year | None = None) -> Sense | None:
    """One day of the year that the match tells, or of a year given."""
    year, basis, reason = of_year or _year(match, scene)
    if year is None:
        return _day_without_year(match, scene, month, day)
    try:
        return dated(period(Unit.DAY, date(year, month, day)), basis=basis, reason=reason)
    except ValueError:
        return None


def _between(first: Sense, last: Sense) -> Sense:
    """The days from one to another; across New Year the first takes the year before."""
    if first.period is None or last.period is None:
        value = f"{first.edtf}/{last.edtf}"
        return unresolved(value, "the year is not said", edtf=value)
    start, end = first.period, last.period
    if start.first > end.first:
        try:
            start = period(start.unit, start.first.replace(year=end.first.year - (start.first.month > end.first.month)))
        except ValueError:
            return last
    value = f"{start.edtf}/{end.edtf}"
    return Sense(TimexType.DATE, value, value, last.basis, last.reason, end)


def _month_and_day(match: re.Match[str], scene: Scene) -> Sense | None:
    month, day = month_number(match["month"]), day_number(match["day"])
    if _is_verb_or_name(match, scene, "month"):
        return None
    if not match["day2"]:
        return _one_day(match, scene, month, day)
    month2, day2 = month_number(match["month2"] or match["month"]), day_number(match["day2"])
    first, last = _one_day(match, scene, month, day), _one_day(match, scene, month2, day2)
    if first is None:
        return None
    if last is None or (not match["month2"] and day2 <= day) or not _is_one_stretch(match, scene, day, day2):
        return ending_at(first, match.end("day"))
    if first.period and last.period and last.period.first < first.period.first and month2 >= month:
        last = _one_day(match, scene, month2, day2)
        last = _same_year(first, last)
    return _between(first, last) if last else None


# "between 4 and 6 March" is a stretch, "4 and 6 March" are two days
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$")


def _is_one_stretch(match: re.Match[str], scene: Scene, first: int, last: int) -> bool:
    """Whether days joined by "and" follow each other: "June 4 and 5" is a meeting of two days, "4 and 25" two dates."""
    if not match["and"] or _BETWEEN.search(scene.before(match.start())):
        return True
    return last - first == 1 + match["and"].count(",") - match["and"].rstrip().endswith(", and")


def _same_year(first: Sense, last: Sense | None) -> Sense | None:
    if last is None or last.period is None or first.period is None:
        return last
    try:
        moved = last.period.first.replace(year=first.period.first.year)
    except ValueError:
        return last
    return dated(period(Unit.DAY, moved), basis=last.basis, reason=last.reason)


def _two_full_dates(match: re.Match[str], scene: Scene) -> Sense | None:
    try:
        first = date(int(match["year"]), month_number(match["month"]), day_number(match["day"]))
        last = date(int(match["year2"]), month_number(match["month2"]), day_number(match["day2"]))
    except ValueError:
        return None
    if first >= last:
        return None
    value = f"{first.isoformat()}/{last.isoformat()}"
    del scene
    return Sense(TimexType.DATE, value, value, Basis.STATED, _STATED, period(Unit.DAY, last))


def _iso(match: re.Match[str], scene: Scene) -> Sense | None:
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    del scene
    found = dated(period(Unit.DAY, day), basis=Basis.STATED, reason=_STATED)
    if match["clock"]:
        return Sense(
            TimexType.TIME,
            f"{found.value}T{match['clock']}",
            found.edtf,
            Basis.STATED,
            _STATED,
            found.period,
            clock=True,
        )
    return found


def _numeric(match: re.Match[str], scene: Scene) -> Sense | None:
    """24/07/2024 is sure; 05/06/2024 could be May or June: only the year is kept, unless publication is near one."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 1900 if year >= 70 else 2000
    readings: list[date] = []
    for day, month in dict.fromkeys(((first, second), (second, first))):
        try:
            readings.append(date(year, month, day))
        except ValueError:
            continue
    if match["sep"] == "." and first <= 31 and second <= 12:
        readings = [found for found in readings if found.day == first and found.month == second]
    if not readings:
        return None
    if len(readings) == 1:
        return dated(period(Unit.DAY, readings[0]), basis=Basis.STATED, reason=_STATED)
    if scene.anchor:
        close = [found for found in readings if abs((found - scene.anchor).days) <= 3]
        if len(close) == 1:
            return dated(
                period(Unit.DAY, close[0]),
                basis=Basis.INFERRED,
                reason="day and month could be exchanged; this reading is next to the publication",
            )
    months = " or ".join(sorted(found.isoformat() for found in readings))
    return Sense(
        TimexType.DATE,
        f"{year:04d}",
        f"{year:04d}",
        Basis.STATED,
        f"day and month could be exchanged: {months}",
        period(Unit.YEAR, date(year, 1, 1)),
    )


def _month_and_year(match: re.Match[str], scene: Scene) -> Sense | None:
    month = month_number(match["month"])
    year, basis, reason = _year(match, scene)
    if year is None:
        named = f"XXXX-{month:02d}"
        far = year_distance(match["yearref"] or "")
        return unresolved(named, "the year is not known", edtf=named, distance=far)
    closing = _closing(match)
    found = period(Unit.MONTH, date(year, month, 1))
    if match["month0"]:
        month0 = month_number(match["month0"])
        start = period(Unit.MONTH, date(year - (month0 > month), month0, 1))
        value = f"{start.edtf}/{found.edtf}"
        return Sense(TimexType.DATE, value, value, basis, reason, found)
    return Sense(TimexType.DATE, found.timex, _part_of(found, match["mod"]), basis, reason, found, closing=closing)


def _week_of(match: re.Match[str], scene: Scene) -> Sense | None:
    found = _one_day(match, scene, month_number(match["month"]), day_number(match["day"]))
    if found is None or found.period is None:
        return found
    return dated(period(Unit.WEEK, found.period.first), basis=found.basis, reason=found.reason)


def _part_of(month: Period, words: str | None) -> str:
    """The days of "the first week of" or "the second half of" a month; the whole month for any looser part."""
    words = re.sub(r"\s+", " ", words or "")
    end = month.last.day
    first, last = {
        "first week": (1, 7),
        "first half": (1, 15),
        "first fortnight": (1, 15),
        "second half": (16, end),
        "second fortnight": (16, end),
        "last week": (end - 6, end),
        "final week": (end - 6, end),
    }.get(words.removeprefix("the ").removesuffix(" of "), (1, end))
    if (first, last) == (1, end):
        return month.edtf
    return f"{month.first.replace(day=first).isoformat()}/{month.first.replace(day=last).isoformat()}"


def _closing(match: re.Match[str]) -> bool:
    return bool(match["mod"]) and any(word in match["mod"] for word in ("end", "close", "last", "final"))


def _month_alone(match: re.Match[str], scene: Scene) -> Sense | None:
    direction = (match["dir"] or "").split(" ")[-1]
    if _is_verb_or_name(match, scene, "month"):
        return None
    if not (match["mod"] or match["dir"] or match["month0"]) and not _stands_for_a_month(match, scene):
        return None
    month = month_number(match["month"])
    if match["named"]:  # "in the same month" has its own rule; "the month of May"
        direction = ""
    found = nearest(scene, months_named(scene, month), direction)
    if found is None:
        named = f"XXXX-{month:02d}"
        if match["month0"]:
            named = f"XXXX-{month_number(match['month0']):02d}/{named}"
        far = year_distance("", direction) if direction else month_distance(scene)
        return unresolved(named, "the year is not said", edtf=named, distance=far)
    if match["month0"]:
        month0 = month_number(match["month0"])
        start = period(Unit.MONTH, date(found.first.year - (month0 > month), month0, 1))
        value = f"{start.edtf}/{found.edtf}"
        return Sense(TimexType.DATE, value, value, Basis.RELATIVE, PUBLICATION, found)
    return Sense(
        TimexType.DATE,
        found.timex,
        _part_of(found, match["mod"]),
        Basis.RELATIVE,
        f"the year is the nearest; {PUBLICATION}",
        found,
        closing=_closing(match),
    )


# "in August", "since June", "of last July": a month after these; "August Wilson said" is nobody's month.
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|by|since|until|till|before|after|during|from|to|of|for|through|between"
    r"|and|or|on|around|about|late|early|"
    r"with|a|the|this|next|last|past|than|throughout|as of|beginning|starting|ending|following|mid|over|into|"
    r"scheduled|planned|due|set|slated|every|each)\s+|[-\u2010-\u2015(]\s?)$"
)


def _is_verb_or_name(match: re.Match[str], scene: Scene, group: str) -> bool:
    """`may 10 people` is no date: a month's name is written with a capital; "the second day of Mar Calmo" is none."""
    word = match[group].rstrip(".")
    called = re.search(r"\bday\s+of\s+$", scene.before(match.start(group))) and match.end(group) == match.end()
    if called and re.match(r"\s[A-Z]", scene.text[match.end(group) : match.end(group) + 2]):
        return True
    return word in {"may", "march", "mar", "sun", "sat", "dec"} and scene.text[match.start(group)].islower()


def _stands_for_a_month(match: re.Match[str], scene: Scene) -> bool:
    start, end = match.span("month")
    word = scene.lower[start:end]
    if not scene.text[start].isupper() and word in {"may", "march", "august"}:
        return False
    before = scene.before(start)
    if _MONTH_BEFORE.search(before):
        paired = re.search(r"\bbetween\s+([a-z]+)\s+and\s+$", before)
        if paired and paired[1] in WORDS.months:
            return True
        return not (word == "may" and re.search(r"\b(?:and|or|than|to)\s+$", before))
    if word in {"may", "march", "august", "april", "june"}:
        return bool(re.match(r"['\u2019]s?\s|,?\s+(?:when|as|after)\b", scene.after(end))) and word not in {
            "may",
            "march",
        }
    following = scene.text[end : end + 2]
    return not (len(following) == 2 and following[0] == " " and following[1].isupper())


def _day_and_month(match: re.Match[str], scene: Scene) -> Sense | None:
    if _is_verb_or_name(match, scene, "month2"):
        return None
    month2 = month_number(match["month2"])
    year = _year(match, scene)
    if match["yearhyphen"]:
        year = (int(match["yearhyphen"]), Basis.STATED, _STATED)

    def at(month: int, day: int) -> Sense | None:
        return _one_day(match, scene, month, day, of_year=year)

    if not match["day2"]:
        return at(month2, day_number(match["day"]))
    month = month_number(match["month"]) if match["month"] else month2
    first, last = at(month, day_number(match["day"])), at(month2, day_number(match["day2"]))
    opening, closing = day_number(match["day"]), day_number(match["day2"])
    if first is None or last is None or (month == month2 and closing <= opening):
        return None
    if not _is_one_stretch(match, scene, opening, closing):
        return None  # "12 and 25 July": the second stands for itself
    return _between(first, last)


_MONTH_DIR = rf"(?:(?P<dir>last|next|this(?:{GAP}(?:past|coming))?|the{GAP}(?:past|coming)|past|coming){GAP})"

RULES: tuple[Rule, ...] = (
    rule(
        "the week of March 6",
        "the",
        rf"the{GAP}week{GAP}(?:of|beginning|starting){GAP}(?P<weekday>(?!))?(?P<month>{MONTH}){GAP}"
        rf"(?P<day>{DAY}){_YEAR}?",
        _week_of,
    ),
    rule(
        "the week of 6 March",
        "the",
        rf"the{GAP}week{GAP}(?:of|beginning|starting){GAP}(?P<weekday>(?!))?(?P<day>{DAY}){GAP}"
        rf"(?P<month>{MONTH}){_YEAR}?",
        _week_of,
    ),
    rule(
        "2024-07-24T10:30Z",
        "digit",
        r"(?<![\d/.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?:[t ](?P<clock>\d\d:\d\d"
        r"(?::\d\d)?)(?:z|[+-]\d\d:?\d\d)?)?(?![\d-])",
        _iso,
    ),
    rule(
        "2024/07/24",
        "digit",
        r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<sep>[/.])(?P<month>\d\d)(?P=sep)(?P<day>\d\d)"
        r"(?P<clock>(?!))?(?![\d/.]\d)",
        _iso,
    ),
    rule(
        "24/07/2024",
        "digit",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d"
        r"|(?<=/)\d\d)(?![\d/]|\.\d)",
        _numeric,
    ),
    rule(
        "June 30, 2024 to July 2, 2025",
        "month",
        rf"(?P<month>{MONTH}){GAP}(?P<day>{DAY}),?{GAP}(?P<year>{YEAR}){_TO}"
        rf"(?P<month2>{MONTH}){GAP}(?P<day2>{DAY}),?{GAP}(?P<year2>{YEAR})",
        _two_full_dates,
    ),
    rule(
        "Wednesday, July 24, 2024; January 9-10, 2023; June 4 and 5",
        "month weekday direction the",
        rf"{_WEEKDAY}?(?P<month>{MONTH}){GAP}(?:the{GAP})?(?P<day>{DAY_WORD})"
        rf"(?:(?:{_TO}(?:(?P<month2>{MONTH}){GAP})?|(?P<and>{_LIST}{_AND}))(?P<day2>{DAY})(?!{GAP}"
        rf"(?:{MONTH}|[ap]\.?m\b)|:\d|{DASH}))?"
        rf"{_YEAR}?(?:(?<=\w)\)(?<=\d\)))?",
        _month_and_day,
    ),
    rule(
        "30 June 2024 - 2 July 2025",
        "digit",
        rf"(?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>{MONTH}),?{GAP}(?P<year>{YEAR}){_TO}"
        rf"(?P<day2>{DAY}){GAP}(?P<month2>{MONTH}),?{GAP}(?P<year2>{YEAR})",
        _two_full_dates,
    ),
    rule(
        "the 24th of July 2024; 22-23 July; 30 June - 2 July 2024",
        "digit weekday direction the ordinal",
        rf"{_WEEKDAY}?(?:the{GAP})?(?<![\d.,])(?P<day>{DAY_WORD})"
        rf"(?:(?:(?:{GAP}(?:of{GAP})?(?P<month>{MONTH}))?{_TO}|(?P<and>{_LIST}{_AND}))(?:the{GAP})?"
        rf"(?P<day2>{DAY_WORD}))?"
        rf"(?:{GAP}|-)(?:day{GAP})?(?:of{GAP})?(?P<month2>{MONTH})"
        rf"(?:-(?P<yearhyphen>{YEAR}))?{_YEAR}?",
        _day_and_month,
    ),
    rule(
        "April of this year; mid-May 2025; June to August 2024; the month of June 2024",
        "month mod the",
        rf"(?P<mod>{MOD})?(?:the{GAP}month{GAP}of{GAP})?(?:(?P<month0>{MONTH}){_TO})?(?P<month>{MONTH}){_YEAR}",
        _month_and_year,
    ),
    rule(
        "next July; early September; the month of May; between March and May",
        "month mod the direction",
        rf"(?P<mod>{MOD})?{_MONTH_DIR}?(?P<named>the{GAP}month{GAP}of{GAP})?(?:(?P<month0>{FULL_MONTH})"
        rf"{_TO})?(?P<month>{FULL_MONTH}|(?:sept|oct|nov)(?:\.|{END})|(?:jan|feb|aug|dec)\.)"
        rf"(?!{GAP}\d{{1,2}}(?!\d))",
        _month_alone,
    ),
)
