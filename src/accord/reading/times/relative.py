"""Dates said by their distance (yesterday, last month, two days earlier, a decade ago) -> their sense.

Counted from publication, or from the date mentioned before where the words say so ("the following day").
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from accord.model.codes import Basis
from accord.model.when import Distance, Step
from accord.reading.times.anchors import MENTIONED, PUBLICATION, relative_basis, weekday, weekday_distance
from accord.reading.times.durations import iso_period, quantity, singular
from accord.reading.times.expression import TimexType
from accord.reading.times.grammar import (
    COUNT,
    DASH,
    DAY_PART,
    END,
    FULL_WEEKDAY,
    GAP,
    MOD,
    SIZE,
    UNIT,
    UNITS,
    WORDS,
)
from accord.reading.times.periods import Period, Unit, add_months, period, shift
from accord.reading.times.sense import Rule, Scene, Sense, dated, rule, unresolved

_NO_ANCHOR = "the date of publication is not known"
_NO_MENTION = "the date it is counted from is not named before"
_TOLD_BEFORE = re.compile(r"\s+before(?=\s*[,.;])")
_OF_THAT_WEEK = re.compile(r"\s+(?:of|in)\s+(?:the\s+same|that)\s+week\b")
_OF_ANOTHER = re.compile(r"\s+(?:just\s+)?(?:before|after|preceding|following)\s+(?:the|his|her|their|its)\b")
_OF_IT = re.compile(r"\s+of\s+(?:the|his|her|their|its|a|an|this|that|talks|\w+ing\b)", re.IGNORECASE)
_STEPS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
_COUNTED = {"day": Step.DAY, "week": Step.WEEK, "month": Step.MONTH, "year": Step.YEAR}
_OFFSETS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def part_code(words: str | None) -> str:
    """`MO`, `12:00` ... of "early morning", "noon"; nothing for nothing."""
    return WORDS.day_parts[re.split(r"[\s-]+", words)[-1].removeprefix("mid") or words] if words else ""


def with_part(sense: Sense, words: str | None) -> Sense:
    """The same day with its part: "Tuesday evening" is a TIME on that Tuesday."""
    if not words:
        return sense
    code = WORDS.day_parts.get(words) or part_code(words)
    value = f"{sense.value}T{code}" if sense.value else None
    return replace(sense, type=TimexType.TIME, value=value, clock=":" in code)


def _day_word(match: re.Match[str], scene: Scene) -> Sense:
    if scene.anchor is None:
        off = _OFFSETS[re.sub(r"\s+", " ", match["name"])]
        return with_part(unresolved(None, _NO_ANCHOR, distance=Distance(Step.DAY, off, off)), match["part"])
    name = re.sub(r"\s+", " ", match["name"])
    day = scene.anchor + timedelta(days=_OFFSETS[name])
    found = dated(period(Unit.DAY, day), basis=Basis.RELATIVE, reason=PUBLICATION)
    return with_part(found, "night" if name == "tonight" else match["part"] or match["part0"])


def _in_week_told(scene: Scene, number: int) -> Sense:
    """Read "on the Monday of the same week": of the week of the day that was told, not of that of the report."""
    if scene.day is None:
        far = Distance(Step.YEAR, -1, 0, number) if scene.anchor is None else None
        return unresolved(f"XXXX-WXX-{number}", _NO_MENTION, distance=far)
    day = scene.day.first + timedelta(days=number - scene.day.first.isoweekday())
    return dated(period(Unit.DAY, day), basis=Basis.RELATIVE, reason=MENTIONED)


def _weekday(match: re.Match[str], scene: Scene) -> Sense | None:
    number = WORDS.weekdays[match["weekday"]]
    week = (match["week"] or "").split(" ")[0 if not (match["week"] or "").startswith("of ") else 1]
    direction = ((match["dir"] or "").split() or [""])[-1]
    one = scene.before(match.start("weekday")).rstrip().endswith(" the")
    if one and not direction and not week and _TOLD_BEFORE.match(scene.after(match.end("weekday"))):
        far = Distance(Step.YEAR, -1, 0, number) if scene.anchor is None else None
        return unresolved(f"XXXX-WXX-{number}", _NO_MENTION, distance=far)
    if one and not direction and not week and _OF_ANOTHER.match(scene.after(match.end("weekday"))):
        # "on the Sunday before the campaign": not of the week of the report; "signed on Sunday after the talks" is
        far = Distance(Step.YEAR, -1, 0, number) if scene.anchor is None else None
        return unresolved(f"XXXX-WXX-{number}", _NO_MENTION, distance=far)
    if not direction and not week and _OF_THAT_WEEK.match(scene.after(match.end("weekday"))):
        return _in_week_told(scene, number)
    day = weekday(scene, number, direction, week)
    part = match["part"] or match["part0"]
    if day is None:
        reason = _NO_MENTION if direction in {"following", "previous"} else _NO_ANCHOR
        far = None if reason is _NO_MENTION else weekday_distance(scene, number, direction, week)
        return with_part(unresolved(f"XXXX-WXX-{number}", reason, distance=far), part)
    reason = MENTIONED if direction in {"following", "previous"} else PUBLICATION
    found = dated(period(Unit.DAY, day), basis=Basis.RELATIVE, reason=reason)
    if match["weekday2"] and (WORDS.weekdays[match["weekday2"]] - number) % 7 < 6:
        days = (WORDS.weekdays[match["weekday2"]] - number) % 7
        last = period(Unit.DAY, day + timedelta(days=days))
        value = f"{day.isoformat()}/{last.edtf}"
        return Sense(TimexType.DATE, value, value, Basis.RELATIVE, reason, last)
    return with_part(found, part)


def _unit(name: str) -> Unit:
    return {"fortnight": Unit.WEEK}.get(name) or Unit(name)


def _this_unit(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "this week", "last month", "that year"; a bare "the year" is left alone."""
    direction = re.sub(r"^(?:the|this)\s+(?=\w)", "", match["dir"])
    unit = _unit(match["unit"])
    if (
        unit in (Unit.DAY, Unit.WEEK)
        and direction in ("last", "next", "following", "previous")
        and _OF_IT.match(scene.after(match.end()))
    ):
        return None  # "the last day of the visit", "the following weeks of training": counted from what is named
    mentioned = direction in {"that", "same", "following", "previous", "preceding", "ensuing", "subsequent"}
    if direction == "the":
        return _the_unit(match, scene, unit)
    if mentioned and not (direction == "previous" and scene.mentioned is None):
        return _from_mention(scene, direction, unit)
    if direction in {"past", "coming", "upcoming"} and match["dir"].startswith("the") and unit is not Unit.WEEKEND:
        return None  # "over the past year": a span, read elsewhere
    steps = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "upcoming": 1}.get(
        direction, 0
    )
    if unit is Unit.DAY and direction == "next":
        return _from_mention(scene, "following", unit)  # of what was told; that of publication is "tomorrow"
    if scene.anchor is None:
        if unit is Unit.DAY and direction == "previous":
            return unresolved(None, _NO_MENTION)  # of what was told, as "the next day"
        return unresolved(None, _NO_ANCHOR, distance=_units_away(unit, steps))
    base = scene.anchor
    if unit is Unit.WEEKEND and steps == -1 and scene.anchor.isoweekday() > 5:
        steps = -1
    found = shift(period(unit, base), steps)
    closing = bool(match["mod"]) and any(word in match["mod"] for word in ("end", "close", "last", "final"))
    return Sense(TimexType.DATE, found.timex, found.edtf, Basis.RELATIVE, PUBLICATION, found, closing=closing)


def _the_unit(match: re.Match[str], scene: Scene, unit: Unit) -> Sense | None:
    """Read "the end of the year", "later in the week", "over the weekend": of now. A bare "the year" is left alone."""
    mod = match["mod"] or ""
    if unit is not Unit.WEEKEND and not mod:
        return None
    if unit is Unit.DAY or "days" in mod or "months" in mod:
        return None if unit is not Unit.DAY else _same_day(scene)
    if scene.anchor is None:
        return unresolved(None, _NO_ANCHOR, distance=_units_away(unit, 0))
    base = scene.anchor
    if unit is Unit.WEEKEND and scene.anchor.isoweekday() < 6 and str(scene.tense) != "future":
        base -= timedelta(weeks=1)
    closing = any(word in mod for word in ("end", "close", "last", "final"))
    found = period(unit, base)
    return Sense(TimexType.DATE, found.timex, found.edtf, Basis.RELATIVE, PUBLICATION, found, closing=closing)


def _day_of_month(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "the 14th of this month"; of the month that is told, the last one where that day is still to come."""
    if scene.anchor is None:
        return unresolved(None, _NO_ANCHOR)
    direction = match["dir"].split()[0]
    month = shift(period(Unit.MONTH, scene.anchor), {"last": -1, "next": 1}.get(direction, 0))
    day = month.first + timedelta(days=int(match["day"]) - 1)
    if direction == "the" and day > scene.anchor and str(scene.tense) != "future":
        month = shift(month, -1)
        day = month.first + timedelta(days=int(match["day"]) - 1)
    if day > month.last:
        return None
    return dated(period(Unit.DAY, day), basis=Basis.RELATIVE, reason=PUBLICATION)


def _units_away(unit: Unit, steps: int) -> Distance | None:
    return Distance(Step(unit.value), steps, steps) if unit in _STEPS else None


NEWS = timedelta(days=7)
"""What was told longer ago than this is background, and "later in the day" goes back to the news."""

_TWO_DAYS = "of the day of the news or of one told as past"


def _same_day(scene: Scene) -> Sense | None:
    """Read "earlier in the day": of the day named before, where the news is of that day, else of publication."""
    named = scene.day.first if scene.day is not None else None
    if named is not None and (scene.anchor is None or abs(named - scene.anchor) < NEWS):
        return dated(period(Unit.DAY, named), basis=Basis.RELATIVE, reason=MENTIONED)
    if scene.anchor is None:
        return None
    return dated(period(Unit.DAY, scene.anchor), basis=Basis.RELATIVE, reason=PUBLICATION)


def _from_mention(scene: Scene, direction: str, unit: Unit) -> Sense:
    base = scene.day if unit is Unit.DAY else scene.mentioned
    if base is None:
        return unresolved(None, _NO_MENTION)
    told_since = unit is Unit.DAY and direction in ("same", "that") and scene.mentioned is not scene.day
    if told_since and scene.anchor is not None and abs(base.first - scene.anchor) >= NEWS:
        # "delivered on 6 May, ... ready in spring. The committee sat on the same day": as well that of the news
        return unresolved(None, _TWO_DAYS)
    steps = {"following": 1, "ensuing": 1, "subsequent": 1, "previous": -1, "preceding": -1}.get(direction, 0)
    found = shift(period(unit, base.last if steps > 0 else base.first), steps)
    return dated(found, basis=Basis.RELATIVE, reason=MENTIONED)


def _part_of_day(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "this morning", "last night", "the next morning"."""
    direction = re.sub(r"^the\s+", "", match["dir"])
    code = part_code(match["part"])
    base = scene.anchor
    reason = PUBLICATION
    steps = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(direction, 0)
    if direction in {"next", "following", "previous", "same", "that"} and scene.day:
        base, reason = scene.day.first, MENTIONED
    elif direction in {"next", "following", "previous"}:
        return unresolved(None, _NO_MENTION, type_=TimexType.TIME)
    if base is None:
        said = direction in {"this", "last"}
        far = Distance(Step.DAY, steps, steps) if said else None
        return unresolved(None, _NO_ANCHOR, type_=TimexType.TIME, distance=far)
    day = period(Unit.DAY, base + timedelta(days=steps))
    return Sense(TimexType.TIME, f"{day.timex}T{code}", day.edtf, Basis.RELATIVE, reason, day)


def _distance(match: re.Match[str], scene: Scene) -> Sense | None:
    """Two days ago, a year earlier, three weeks later, ten days from now."""
    way = re.sub(r"\s+", " ", match["way"])
    if not match["count"] and not match["unit"].endswith("s"):
        return None
    number = quantity(match["count"]) if match["count"] else None
    name = singular(match["unit"])
    sign = -1 if way in {"ago", "earlier", "before", "back", "previously", "prior", "before that"} else 1
    now = way in {"ago", "from now", "hence", "from today", "back"}
    if number is None:
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF", "the number is not said")
    if name in {"hour", "minute", "second"}:
        return _hours_away(scene, now=now)
    base, reason = (scene.anchor, PUBLICATION) if now else (None, MENTIONED)
    if not now:
        mentioned = scene.day if name in {"day", "night"} else scene.mentioned
        base = mentioned.first if mentioned and _is_fine_enough(mentioned, name) else None
        if base is None and sign < 0 and scene.anchor:
            base, reason = scene.anchor, PUBLICATION
    if base is None:
        exact = now and number == int(number) and not match["size"] and name in _COUNTED
        far = Distance(_COUNTED[name], sign * int(number), sign * int(number)) if exact else None
        return unresolved(None, _NO_ANCHOR if now else _NO_MENTION, distance=far)
    if name == "year" and number == 1 and scene.mentioned and scene.mentioned.unit is Unit.QUARTER:
        # "... in the third quarter, against a loss a year earlier": the quarter of the year before.
        return dated(shift(scene.mentioned, -4), basis=Basis.RELATIVE, reason=MENTIONED) if sign < 0 else None
    found = _stepped(base, sign * number, name, scene.mentioned if not now else None)
    rough = (
        bool(match["size"]) or (name in {"decade", "century"}) or (name == "year" and number >= 10 and number % 5 == 0)
    )
    edtf = f"{found.edtf}~" if rough and "/" not in found.edtf else found.edtf
    return Sense(TimexType.DATE, found.timex, edtf, Basis.RELATIVE, reason, found)


def _is_fine_enough(mentioned: Period, name: str) -> bool:
    """Whether steps of days, months or years can be counted from it: "two days earlier" than 2019 is nowhere."""
    rank = [Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR]
    step = {"night": Unit.DAY, "fortnight": Unit.WEEK, "quarter": Unit.MONTH, "decade": Unit.YEAR, "century": Unit.YEAR}
    unit = {Unit.WEEKEND: Unit.WEEK, Unit.QUARTER: Unit.MONTH, Unit.SEASON: Unit.MONTH}.get(
        mentioned.unit, mentioned.unit
    )
    return unit in rank and rank.index(unit) <= rank.index(step.get(name) or Unit(name))


def _hours_away(scene: Scene, *, now: bool) -> Sense:
    """Read "three hours ago": publication has a day and no hour, so nothing is said beyond the day in TIMEX3."""
    day = scene.anchor if now else None
    if day is None:
        return unresolved("PAST_REF", _NO_ANCHOR if now else _NO_MENTION)
    return Sense(TimexType.TIME, day.isoformat(), None, Basis.UNKNOWN, "the hour of publication is not known")


def _stepped(base: date, steps: float, name: str, mentioned: Period | None) -> Period:
    match name:
        case "day" | "night":
            return period(Unit.DAY, base + timedelta(days=round(steps)))
        case "week" | "fortnight":
            day = base + timedelta(days=round(steps * (14 if name == "fortnight" else 7)))
            return period(Unit.DAY if mentioned and mentioned.unit is Unit.DAY else Unit.WEEK, day)
        case "month" | "quarter":
            return period(Unit.MONTH, add_months(base, round(steps * (3 if name == "quarter" else 1))))
    years = steps * {"decade": 10, "century": 100}.get(name, 1)
    if years != int(years):
        return period(Unit.MONTH, add_months(base, round(years * 12)))
    return period(Unit.YEAR, add_months(base, round(years) * 12))


_LASTS = re.compile(r"\b(?:will|would|to|could|can|may|might|should|must|not|did|does|expected to)\s+$")


def _span(match: re.Match[str], scene: Scene) -> Sense | None:
    """Over the past six months; in the coming weeks: a length that ends or begins now."""
    ahead = match["dir"].split()[-1] in {"next", "coming", "upcoming", "following"}
    words, unit_name = match["count"], match["unit"]
    if match["dir"] == "last" and not match["the"] and _LASTS.search(scene.before(match.start())):
        return None  # "a visit that will last several days"
    if not words and not unit_name.endswith("s") and not (match["the"] and match["dir"] in {"past", "coming"}):
        return None  # "last year" is a date
    number = quantity(words) if words else (None if unit_name.endswith("s") else 1.0)
    name = singular(unit_name)
    value = iso_period(number, name)
    if number is None or scene.anchor is None or name in {"hour", "minute", "second"}:
        reason = "how long is not said" if number is None else _NO_ANCHOR
        return Sense(TimexType.DURATION, value, None, Basis.UNKNOWN, reason, ahead=ahead, back=not ahead)
    unit = {
        "day": Unit.DAY,
        "night": Unit.DAY,
        "week": Unit.DAY,
        "fortnight": Unit.DAY,
        "month": Unit.MONTH,
        "quarter": Unit.MONTH,
    }.get(name, Unit.YEAR)
    far = _stepped(scene.anchor, number if ahead else -number, name, None)
    if unit is Unit.DAY:
        days = round(number * {"week": 7, "fortnight": 14}.get(name, 1))
        far = period(Unit.DAY, scene.anchor + timedelta(days=days if ahead else -days))
    near = period(unit, scene.anchor)
    edtf = f"{near.edtf}/{far.edtf}" if ahead else f"{far.edtf}/{near.edtf}"
    return Sense(TimexType.DURATION, value, edtf, Basis.RELATIVE, PUBLICATION, ahead=ahead, back=not ahead)


def _day_before(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "the day before", "a day after", "on the eve": at the end of a clause, from the date mentioned before."""
    if scene.day is None:
        return unresolved(None, _NO_MENTION)
    found = shift(scene.day, 1 if match["way"] == "after" else -1)
    return dated(found, basis=Basis.RELATIVE, reason=MENTIONED)


def _year_earlier(_: re.Match[str], scene: Scene) -> Sense | None:
    """Read "the year-earlier period", "year-ago"."""
    if scene.anchor is None:
        return unresolved(None, _NO_ANCHOR)
    if scene.mentioned and scene.mentioned.unit is Unit.QUARTER and scene.mentioned.first.year == scene.anchor.year:
        return dated(shift(scene.mentioned, -4), basis=Basis.RELATIVE, reason=MENTIONED)
    basis, reason = relative_basis(scene)
    return dated(shift(period(Unit.YEAR, scene.anchor), -1), basis=basis, reason=reason)


_CLAUSE_END = r"(?=\s*(?:[.,;:)\"\u201d]|\n|$|\b(?:and|but|in|at|when|with|by|to|for|on)\b))"
# "The day before he had met": told before, not the day before he met
_HAD = rf"(?={GAP}(?:he|she|they|the{GAP}two){GAP}had\b(?![^.\n]*(?:;|,{GAP}(?:he|she|they|it|the|his|her|their)\b)))"
_HOW = rf"(?P<mod>(?:(?:early|late|later|earlier)(?:{GAP}on)?{GAP}))?"
_PART = rf"(?:{GAP}(?:in{GAP}the{GAP}|at{GAP})?(?P<part>{DAY_PART}))?"
_PART_FIRST = rf"(?:(?P<part0>{DAY_PART}){GAP}(?:on{GAP}|of{GAP})?)?"

RULES: tuple[Rule, ...] = (
    rule(
        "late yesterday; tomorrow morning; the day before yesterday",
        "mod today the part",
        rf"{_HOW}{_PART_FIRST}(?P<name>the{GAP}day{GAP}before{GAP}yesterday|the{GAP}day{GAP}after{GAP}tomor"
        rf"row|today|yesterday|tomorrow|tonight){END}{_PART}",
        _day_word,
    ),
    rule(
        "next Tuesday; Friday evening; Monday to Wednesday; noon Thursday; Tuesday last week",
        "mod weekday direction the part",
        rf"{_HOW}{_PART_FIRST}(?P<dir>(?:(?:this|the){GAP})?(?:last|next|this|coming|past|following"
        rf"|previous){GAP})?(?P<weekday>{FULL_WEEKDAY})"
        rf"(?:(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until){GAP})(?P<weekday2>{FULL_WEEKDAY})"
        rf"(?!{GAP}(?:morning|afternoon|evening|night)))?"
        rf"{_PART}(?:,?{GAP}(?P<week>(?:of{GAP})?(?:last|next|this){GAP}week){END})?",
        _weekday,
    ),
    rule(
        "the 14th of this month; the 3rd of last month; the 28th of the month",
        "digit",
        rf"(?:the{GAP})?(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th){GAP}of{GAP}(?P<dir>this|last|next"
        rf"|the(?:{GAP}current)?){GAP}month{END}",
        _day_of_month,
    ),
    rule(
        "this week; later this year; the end of next month; that day; the same year",
        "mod the direction",
        rf"(?P<mod>{MOD})?(?P<dir>(?:the|this){GAP}(?:last|next|coming|past|following|previous"
        r"|preceding|current|same|upcoming|ensuing|subsequent)|this|last|next|that|same|previous"
        r"|following|the)"
        rf"{GAP}(?P<unit>day|week|weekend|month|quarter|year|decade|century){END}(?!['\u2019]s{GAP}end)",
        _this_unit,
    ),
    rule(
        "this morning; last night; the next morning",
        "mod direction the",
        rf"(?P<mod>(?:(?:early|late|later|earlier){GAP}))?(?P<dir>(?:the{GAP})?(?:next|following"
        rf"|previous|same)|this|last|that){GAP}(?P<part>(?:morning|afternoon|evening|night)){END}",
        _part_of_day,
    ),
    rule(
        "two days ago; about a decade ago; a week later; ten days from now; a year earlier",
        "number digit size unit the",
        rf"(?P<size>{SIZE})?(?:(?P<count>{COUNT})(?:{GAP}|{DASH}))?(?:or{GAP}so{GAP})?(?P<unit>{UNITS}"
        rf"|{UNIT})(?:{GAP}or{GAP}(?:so|more))?{GAP}"
        rf"(?P<way>ago|earlier|later|from{GAP}now|from{GAP}today|hence|back{END}(?={GAP}?[.,;])"
        rf"|previously|(?:before|after|prior)(?=\s*(?:[.,;:]|\n|$))){END}",
        _distance,
    ),
    rule(
        "the past six months; the next few days; the past year; recent weeks",
        "the direction recent",
        rf"(?P<the>(?:the|these|this|his|her|their|its|our){GAP})?(?P<dir>past|last|next|coming"
        rf"|recent|upcoming|following|previous){GAP}"
        rf"(?:(?:{COUNT}{GAP}(?:to|or){GAP})?(?P<count>{COUNT}){GAP}(?:or{GAP}so{GAP}|consecutive{GAP}"
        rf"|full{GAP}|more{GAP})?)?(?P<unit>{UNITS}|{UNIT})(?:{GAP}or{GAP}(?:so|more){END})?",
        _span,
    ),
    rule(
        "the day before",
        "the number",
        rf"(?:(?:the|a|one){GAP}day|the{GAP}(?:evening|night)){GAP}(?P<way>before|after){END}(?:{GAP}that(?=,))?(?:{_CLAUSE_END}|{_HAD})"
        rf"|the{GAP}eve(?=\s*[.,;])",
        _day_before,
    ),
    rule(
        "the year-earlier period",
        "unit the",
        rf"(?:the{GAP})?year-(?:earlier|ago)(?:{GAP}(?:period|quarter|(?:first|second|third|fourth){GAP}qua"
        rf"rter)){END}|year-(?:earlier|ago){END}",
        _year_earlier,
    ),
)
