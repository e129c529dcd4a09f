"""Hijri, solar Hijri and named holidays -> Gregorian dates. What was converted is approximate: moons are sighted.

A Gregorian date named beside the other one is believed instead of any conversion.
"""

import re
from datetime import date, timedelta

from hijridate import Hijri

from accord.model.codes import Basis
from accord.model.edtf import spell
from accord.reading.times.anchors import PUBLICATION, days_named, nearest, year_of
from accord.reading.times.explicit import day_number, month_number
from accord.reading.times.expression import TimexType
from accord.reading.times.grammar import DAY, END, GAP, MONTH, WORDS, YEAR, YEAR_REF, either
from accord.reading.times.periods import Unit, period
from accord.reading.times.sense import Rule, Scene, Sense, dated, rule, unresolved

_LUNAR = "converted from the Hijri date; the moon may shift it by a day"
_SOLAR = "converted from the solar Hijri date"


def _beside(match: re.Match[str]) -> date | None:
    """The Gregorian date that the text names for the same day."""
    try:
        if match["gday"]:
            return date(int(match["gyear"]), month_number(match["gmonth"]), day_number(match["gday"]))
        if match["gday2"]:
            return date(int(match["gyear2"]), month_number(match["gmonth2"]), day_number(match["gday2"]))
    except ValueError:
        return None
    return None


def _hijri(match: re.Match[str], scene: Scene) -> Sense | None:
    del scene
    if beside := _beside(match):
        return dated(
            period(Unit.DAY, beside),
            basis=Basis.STATED,
            reason="the text gives the Gregorian date beside the Hijri one",
        )
    name = re.sub(r"\s+", " ", match["month"] or match["monthb"])
    month, year = WORDS.hijri_months[name], int(match["year"])
    digits = match["day"] or match["dayb"]
    try:
        if digits:
            day = Hijri(year, month, day_number(digits)).to_gregorian()
            found = period(Unit.DAY, date(day.year, day.month, day.day))
            return Sense(TimexType.DATE, found.timex, f"{found.edtf}~", Basis.STATED, _LUNAR, found)
        first = Hijri(year, month, 1)
        start = first.to_gregorian()
        opening = date(start.year, start.month, start.day)
        last = opening + timedelta(days=first.month_length() - 1)
    except (ValueError, OverflowError):
        return None
    return Sense(
        TimexType.DATE,
        f"{opening:%Y-%m}",
        f"{opening.isoformat()}~/{last.isoformat()}~",
        Basis.STATED,
        _LUNAR,
        period(Unit.MONTH, opening),
    )


def solar_to_gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a solar Hijri one, by the arithmetic calendar of 33 years (exact for 1178-1633).

    Raises ValueError for what is no day of that calendar.
    """
    length = 31 if month <= 6 else 30
    if not (1178 <= year <= 1633 and 1 <= month <= 12 and 1 <= day <= length):
        raise ValueError(f"{year}-{month}-{day} is no solar Hijri day")
    # 1 Farvardin 1403 was 20 March 2024; leap years have these remainders by 33.
    days = sum(366 if _is_leap(y) else 365 for y in range(1403, year)) - sum(
        366 if _is_leap(y) else 365 for y in range(year, 1403)
    )
    return date(2024, 3, 20) + timedelta(days=days + (month - 1) * 30 + min(month - 1, 6) + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in {1, 5, 9, 13, 17, 22, 26, 30}


def _solar(match: re.Match[str], scene: Scene) -> Sense | None:
    del scene
    if beside := _beside(match):
        return dated(
            period(Unit.DAY, beside),
            basis=Basis.STATED,
            reason="the text gives the Gregorian date beside the other one",
        )
    month, year = WORDS.solar_months[match["month"] or match["monthb"]], int(match["year"])
    digits = match["day"] or match["dayb"]
    try:
        if digits:
            return dated(
                period(Unit.DAY, solar_to_gregorian(year, month, day_number(digits))), basis=Basis.STATED, reason=_SOLAR
            )
        first = solar_to_gregorian(year, month, 1)
        last = first + timedelta(days=30 if month <= 6 else 28)
    except ValueError:
        return None
    return Sense(TimexType.DATE, f"{first:%Y-%m}", spell(first, last), Basis.STATED, _SOLAR, period(Unit.MONTH, first))


def _holiday(match: re.Match[str], scene: Scene) -> Sense | None:
    name = re.sub(r"\s+", " ", match["name"])
    if not scene.text[match.start("name")].isupper():
        return None
    fixed = WORDS.holidays[name]
    year = int(match["year"]) if match["year"] else year_of(scene, match["yearref"]) if match["yearref"] else None
    if not fixed:
        if year is None:
            return unresolved(None, "its day follows the moon or a decree")
        return Sense(
            TimexType.DATE,
            f"{year:04d}",
            f"{year:04d}",
            Basis.STATED,
            "the year of a day that moves",
            period(Unit.YEAR, date(year, 1, 1)),
        )
    month, day = (int(part) for part in fixed.split("-"))
    if year is not None:
        return dated(
            period(Unit.DAY, date(year, month, day)), basis=Basis.STATED, reason="a fixed day of the year named"
        )
    direction = (match["dir"] or "").split(" ")[-1]
    if found := nearest(scene, days_named(scene, month, day), direction):
        return dated(found, basis=Basis.RELATIVE, reason=f"a fixed day; the year is the nearest; {PUBLICATION}")
    named = f"XXXX-{month:02d}-{day:02d}"
    return unresolved(named, "the year is not said", edtf=named)


_LINK = (
    rf"(?:{GAP}?\(|,?{GAP}?(?:(?:which{GAP})?(?:corresponding|correspond(?:s|ed)?|equivalent"
    rf"|equal){GAP}to{GAP}|i\.e\.,?{GAP}|/{GAP}?|or{GAP}))(?:the{GAP})?"
)
_BESIDE = (
    rf"(?:{_LINK}(?:(?P<gday>{DAY}){GAP}(?P<gmonth>{MONTH}),?{GAP}(?P<gyear>{YEAR})|(?P<gmonth2>{MONTH}"
    rf"){GAP}(?P<gday2>{DAY}),?{GAP}(?P<gyear2>{YEAR}))(?:{GAP}?(?:ad|ce){END})?\)?)?"
)
_AH = rf"(?:{GAP}?(?:a\.h\.|(?:ah|h|hijri){END}))?"


def _islamic(months: str, years: str) -> str:
    return (
        rf"(?:(?P<day>{DAY}){GAP}(?:of{GAP})?)?(?:(?P<month>{months}){END}(?<=\w)|(?P<monthb>(?!)))"
        rf"(?:{GAP}(?P<dayb>{DAY}))?,?{GAP}(?P<year>{years})(?!\d){_AH}{_BESIDE}"
    )


RULES: tuple[Rule, ...] = (
    rule(
        "14 Shawwal 1445 AH, corresponding to 23 April 2024; Ramadan 1445",
        "digit hijri",
        _islamic(either(WORDS.hijri_months), r"1[345]\d\d"),
        _hijri,
    ),
    rule("31 Tir 1403; Tir 31, 1403", "digit solar", _islamic(either(WORDS.solar_months), r"1[34]\d\d"), _solar),
    rule(
        "Ramadan; last Christmas; Eid al-Fitr 2023",
        "holiday direction",
        rf"(?:(?P<dir>last|next|this|this{GAP}coming){GAP})?(?P<name>{either(WORDS.holidays)}){END}"
        rf"(?:,?{GAP}(?P<year>{YEAR})|{GAP}(?P<yearref>{YEAR_REF}))?",
        _holiday,
    ),
)
