"""Years, decades, centuries, seasons, quarters, halves and fiscal years -> their sense.

Four digits are a year only where the words around them say so; "2024 soldiers" and "Vision 2030" are none.
"""

import re
from datetime import date, timedelta

from accord.model.codes import Basis
from accord.reading.times.anchors import (
    PUBLICATION,
    nearest,
    relative_basis,
    seasons_named,
    year_distance,
    year_of,
)
from accord.reading.times.explicit import year_number
from accord.reading.times.expression import Tense, TimexType
from accord.reading.times.grammar import DASH, END, GAP, MOD, SEASON, WORDS, YEAR, YEAR_REF, YEAR_SPELT
from accord.reading.times.periods import Period, Unit, period, season, shift
from accord.reading.times.sense import Rule, Scene, Sense, dated, rule, unresolved

_STATED = "the text gives the year"
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|by|since|until|till|before|after|during|from|to|of|for|through|between|late|early|mid|end|year|and|or|"
    r"around|about|circa|through|throughout|as of|as early as|back|is|was|than|the|a|this|with|least|on|into|ending|"
    r"spring|summer|autumn|fall|winter|elections?|under|that|at|over)\s+|[(\[]\s?|[-\u2010-\u2015/]|^|[.;:,]\s+|\n)$"
)
# "about 1950 people" aside, "about" and "over" go with counts: they need a noun that is no quantity after them.
_COUNT_BEFORE = re.compile(
    r"(?:[$€£¥#]\s?|\b(?:no\.?|nos\.?|number|some|nearly|almost|approximately|usd|eur)\s+|\d[.,]|\d\s)$"
)
_WORD = re.compile(r"\s*-?\s*([a-z/]+)")
_LAST_WORD = re.compile(r"([a-z/-]+)[.]?\s+$")


def _year(match: re.Match[str], scene: Scene) -> Sense | None:
    """A year by itself: "in 2019", "(2015)", "the 2015 accord"."""
    start, end = match.span("year")
    year = year_number(match["year"])
    if match["year"].isdigit() and not match["mod"] and not _is_year(scene, start, end, year):
        return None
    closing = bool(match["mod"]) and any(word in match["mod"] for word in ("end", "close", "last", "final"))
    found = period(Unit.YEAR, date(year, 1, 1))
    return Sense(TimexType.DATE, found.timex, found.edtf, Basis.STATED, _STATED, found, closing=closing)


def _is_year(scene: Scene, start: int, end: int, year: int) -> bool:
    before, after = scene.before(start), scene.after(end)
    if _COUNT_BEFORE.search(before):
        return False
    last = _LAST_WORD.search(before)
    if last and last[1] in WORDS.year_labels:
        return False
    following = _WORD.match(after)
    if following and following[1] in WORDS.quantities:
        return False
    if not 1900 <= year <= 2060:
        return bool(re.search(r"\b(?:in|since|by|until|from|before|after|of)\s+$", before)) and not re.match(
            r"\s+[a-z]+s\b", after
        )
    if _YEAR_BEFORE.search(before):
        return True
    # "Asian Games 2018", "COP 2024": a name with its year; "Reuters 2024 poll" too. Far ahead it is a plan's name.
    return bool(last) and (scene.anchor is None or year <= scene.anchor.year + 1)


def _years(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "2021-2024", "from 2019 to 2023", "2024-25"."""
    first = int(match["year"])
    last = int(match["year2"]) if len(match["year2"]) == 4 else first // 100 * 100 + int(match["year2"])
    if not 1500 <= first < last <= first + 300 or _COUNT_BEFORE.search(scene.before(match.start("year"))):
        return None
    if len(match["year2"]) == 2 and last - first > 10:
        return None
    after = _WORD.match(scene.after(match.end()))
    if after and after[1] in WORDS.quantities:
        return None
    value = f"{first:04d}/{last:04d}"
    return Sense(TimexType.DATE, value, value, Basis.STATED, _STATED, period(Unit.YEAR, date(last, 1, 1)))


def _decade(match: re.Match[str], scene: Scene) -> Sense | None:
    digits = match["decade"]
    year = int(digits) if digits else _DECADE_WORDS[match["word"]]
    if year < 100:
        year += 2000 if year < 20 else 1900
    found = period(Unit.DECADE, date(year, 1, 1))
    del scene
    return dated(found, basis=Basis.STATED, reason="the text gives the decade")


_DECADE_WORDS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}


def _century(match: re.Match[str], scene: Scene) -> Sense | None:
    digits = re.match(r"\d+", match["nth"])
    nth = int(digits[0]) if digits else WORDS.ordinals[match["nth"]]
    if not 1 <= nth <= 22:
        return None
    del scene
    return dated(
        period(Unit.CENTURY, date((nth - 1) * 100 + 1, 1, 1)), basis=Basis.STATED, reason="the text gives the century"
    )


def _year_said(match: re.Match[str], scene: Scene) -> tuple[int | None, Basis, str]:
    for group in ("year", "year0"):
        if group in match.re.groupindex and match[group]:
            return year_number(match[group]), Basis.STATED, _STATED
    if match["yearref"]:
        year = year_of(scene, match["yearref"].removesuffix("'s").removesuffix("’s"))
        return year, Basis.RELATIVE if year else Basis.UNKNOWN, PUBLICATION
    return None, Basis.UNKNOWN, ""


def _season(match: re.Match[str], scene: Scene) -> Sense | None:
    code, timex = WORDS.seasons[match["season"]]
    if _SOUTHERN.match(scene.after(match.end())):
        code = 21 + (code - 19) % 4
        timex = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}[code]
    year, basis, reason = _year_said(match, scene)
    if year is not None:
        return dated(season(year, code), basis=basis, reason=reason)
    direction = (match["dir"] or "").split(" ")[-1]
    bare = match["season"] in {"fall", "spring"} and not direction and not match["the"]
    if bare and not (match["season"] == "spring" and _IN_SPRING.search(scene.before(match.start()))):
        return None  # "to fall", "springs" and "spring rolls"
    if bare and not _CLOSED.match(scene.after(match.end())):
        return None
    if not direction and not match["mod"] and not _SEASON_BEFORE.search(scene.before(match.start())):
        return None
    if match["season"] == "fall" and match["the"] and re.match(r"\s+(?:of|in)\b", scene.after(match.end())):
        return None  # "the fall of the government"
    if direction in {"that", "same"}:
        if scene.mentioned is None:
            return unresolved(f"XXXX-{timex}", "the year is counted from a date not named before")
        return dated(
            season(scene.mentioned.first.year, code), basis=Basis.RELATIVE, reason="of the year mentioned before"
        )
    seasons = seasons_named(scene, code)
    if direction in {"last", "past"} and scene.anchor is not None:
        # on 7 September the summer of this year is not yet "last summer"
        seasons = [one for one in seasons if scene.anchor - one.last > _STILL_NOW]
    found = nearest(scene, seasons, {"following": "next", "current": "this"}.get(direction, direction))
    if found is None:
        far = year_distance(match["yearref"] or "", direction)
        return unresolved(f"XXXX-{timex}", "the year is not known", edtf=f"XXXX-{code}", distance=far)
    basis, reason = relative_basis(scene)
    return dated(found, basis=basis, reason=reason)


# the spring of the south are the months of the northern autumn
_SOUTHERN = re.compile(r"\s+(?:of|in)\s+the\s+(?:south\b|southern\s+hemisphere)")
# 22 days: the seasons of the sky end three weeks after those of the calendar's months
_STILL_NOW = timedelta(days=22)
# "will be launched in spring": by itself it is the season only behind these, and with no noun after it
_IN_SPRING = re.compile(r"\b(?:in|by|before|until|till|from|since)\s+$")
_CLOSED = re.compile(r"\s*(?:[.,;:)\"'\u201d\u2019]|$|\s(?:and|or|but|with|when|after|at|in|on|to|for)\b)")
_SEASON_BEFORE = re.compile(
    r"\b(?:in|by|since|until|before|after|during|from|to|of|for|through|between|over|into"
    r"|throughout|and|or|as of)\s+(?:the\s+)?$"
)


def _quarter(match: re.Match[str], scene: Scene) -> Sense | None:
    word = match["nth"] or match["digit"]
    halves = bool(match["half"])
    unit = Unit.HALF if halves else Unit.QUARTER
    year, basis, reason = _year_said(match, scene)
    if halves and year is None:
        return None  # "the first half" is as often a game's
    parts = 2 if halves else 4
    number = parts if word in {"last", "final"} else _ORDER.get(word) or int(word[0])
    if number > parts:
        return None
    if year is not None:
        return dated(period(unit, date(year, (number - 1) * (12 // parts) + 1, 1)), basis=basis, reason=reason)
    if scene.anchor is None:
        return unresolved(f"XXXX-Q{number}", "the year is not known")
    candidates = [
        period(unit, date(y, (number - 1) * 3 + 1, 1)) for y in range(scene.anchor.year - 1, scene.anchor.year + 2)
    ]
    past = [found for found in candidates if found.first <= scene.anchor]
    future = [found for found in candidates if found.last >= scene.anchor]
    soon = future[0].first - scene.anchor <= _HALF_A_YEAR
    found = future[0] if scene.tense is Tense.FUTURE and soon else past[-1]
    return dated(found, basis=Basis.RELATIVE, reason=PUBLICATION)


_HALF_A_YEAR = timedelta(days=183)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "latter": 2}


def _fiscal(match: re.Match[str], scene: Scene) -> Sense | None:
    """A fiscal year begins where its state says: only its name is known, so the year is approximate."""
    if match["ref"]:
        year = year_of(scene, match["ref"] + " year")
        if year is None:
            return unresolved(None, "the date of publication is not known")
        basis, reason = Basis.RELATIVE, PUBLICATION
    else:
        digits = match["year"] or match["short"]
        year, basis, reason = int(digits) + 2000 * (len(digits) == 2), Basis.STATED, "the text gives the fiscal year"
    last = match["year2"]
    edtf = f"{year:04d}~"
    if last and int(last) % 100 == (year + 1) % 100:
        edtf = f"{year:04d}/{year // 100 * 100 + int(last) % 100:04d}"
    return Sense(
        TimexType.DATE,
        f"{year:04d}",
        edtf,
        basis,
        f"{reason}; a fiscal year need not be a calendar year",
        period(Unit.YEAR, date(year, 1, 1)),
    )


def _year_end(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "by year's end", "at year-end", "the end of the month"."""
    if scene.anchor is None:
        return unresolved(None, "the date of publication is not known")
    unit = Unit(match["unit"])
    found: Period = period(unit, scene.anchor)
    if scene.tense is Tense.PAST and unit is Unit.YEAR and scene.anchor.month <= 2 and match["end"] == "end":
        found = shift(found, -1)
    return Sense(TimexType.DATE, found.timex, found.edtf, Basis.RELATIVE, PUBLICATION, found, closing=True)


_OF_YEAR = rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<year>{YEAR}|{YEAR_SPELT})|{GAP}(?P<yearref>{YEAR_REF}))"
_QUARTERLY = rf"(?:{GAP}|{DASH})(?:quarter|(?P<half>half)){END}"

RULES: tuple[Rule, ...] = (
    rule(
        "the third quarter of 2024; third-quarter; the first half of this year",
        "the ordinal mod number digit direction",
        rf"(?:the{GAP})?(?:(?P<year0>{YEAR}){GAP})?(?:fiscal[ -])?(?P<nth>first|second|third"
        rf"|fourth|last|final|latter|1st|2nd|3rd|4th){_QUARTERLY}(?P<digit>(?!))?{_OF_YEAR}?",
        _quarter,
    ),
    rule(
        "last year's third quarter",
        "direction the",
        rf"(?P<yearref>(?:the{GAP})?(?:this|last|next|previous|same){GAP}year)['\u2019]s{GAP}"
        rf"(?P<nth>first|second|third|fourth|last){_QUARTERLY}(?P<digit>(?!))?",
        _quarter,
    ),
    rule(
        "from 2019 to 2023; 2021-2024; 2024-25",
        "digit",
        rf"(?<![\d.,/-])(?P<year>(?:1[5-9]|20|21)\d\d)(?:{GAP}?(?:{DASH}){GAP}?|{GAP}(?:to|through"
        rf"|until|till){GAP})(?P<year2>(?:1[5-9]|20|21)\d\d|(?<=\d[-\u2010-\u2015])\d\d)(?!\d"
        rf"|[.,]\d|{DASH}|%|{GAP}?(?:[ap]\.?m\b|gmt|hours))",
        _years,
    ),
    rule(
        "the academic year 2024/25",
        "digit",
        r"(?<![\d.,/-])(?P<year>20\d\d)/(?P<year2>20\d\d|\d\d)(?![\w/])",
        _years,
    ),
    rule(
        "in 2019; the 2015 accord; early 2025; nineteen ninety-six",
        "digit mod number the",
        rf"(?P<mod>{MOD})?(?<![\d.,/])(?P<year>{YEAR}|{YEAR_SPELT})(?!{GAP}(?:hours|hrs|gmt|utc)\b)",
        _year,
    ),
    rule(
        "the late 1970s; the '90s; the nineties",
        "digit mod the decade",
        rf"(?:the{GAP})?(?P<mod>{MOD})?(?:['\u2019]?(?P<decade>(?:1[5-9]|20)\d0|(?<=['\u2019])\d0"
        rf"|(?<=the )\d0)['\u2019]?s|(?P<word>{'|'.join(_DECADE_WORDS)})){END}",
        _decade,
    ),
    rule(
        "the 20th century",
        "the digit mod ordinal",
        rf"(?:the{GAP})?(?P<mod>{MOD})?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth"
        r"|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
        rf"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[ -]century{END}",
        _century,
    ),
    rule(
        "last summer; the spring of 2024; this past winter; autumn 2023",
        "the mod direction season",
        rf"(?P<mod>{MOD})?(?P<the>the{GAP})?(?P<dir>(?:(?:this|the){GAP})?(?:last|next|past|coming"
        rf"|following|current|this|that|same)(?={GAP}))?(?(dir){GAP})(?P<mod2>(?:early|late|mid)[ -])?"
        rf"(?P<season>{SEASON}){_OF_YEAR}?",
        _season,
    ),
    rule(
        "Q3 2024; H1 2025",
        "quarter",
        rf"(?P<nth>(?!))?(?:q|(?P<half>h))(?P<digit>[1-4]){_OF_YEAR}",
        _quarter,
    ),
    rule(
        "fiscal 2024; FY2024-25; the current fiscal year",
        "the fiscal direction",
        rf"(?:the{GAP})?(?:(?P<ref>this|last|next|(?:the{GAP})?(?:current|coming|previous|past"
        rf"|following|same)){GAP}(?:fiscal|financial){GAP}year|(?:(?:fiscal|financial){GAP}(?:year{GAP})?"
        rf"|fy{GAP}?)(?:(?P<year>{YEAR}|(?:19|20)\d\d)|(?P<short>(?<=fy)\d\d))(?:[-/\u2013](?P<year2>\d{{2"
        rf"}}|\d{{4}}))?){END}",
        _fiscal,
    ),
    rule(
        "by year's end; at year-end",
        "unit the",
        rf"(?:the{GAP})?(?P<unit>year|month|week)(?:['\u2019]s{GAP}|[- ])(?P<end>end){END}",
        _year_end,
    ),
)
