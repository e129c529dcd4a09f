"""The words before an expression -> what it is in its clause: a point, a deadline, a beginning, a length.

A deadline keeps the precision of what is named: "before October" is over with September.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from accord.model.codes import Basis
from accord.model.when import When
from accord.reading.times.durations import due_within
from accord.reading.times.expression import Tense, TimeRole, TimexType
from accord.reading.times.periods import Period, Unit, add_months, period, shift
from accord.reading.times.sense import Scene, Sense

_DEADLINE = re.compile(
    r"\b(?:(?P<before>before|prior\s+to|ahead\s+of)|(?P<by>by(?:\s+no\s+later\s+than)?|until|till|no\s+later\s+than|"
    r"not\s+later\s+than|up\s+to|through|on\s+or\s+before)|(?P<within>within))\s+(?:(?:the"
    r"|about|around|at\s+least|at\s+the\s+latest)\s+)?$"
)
_SINCE = re.compile(r"\b(?:since|effective|with\s+effect\s+from|after)\s+(?:the\s+)?$")
# "As of today, 300 are missing" is a point; "as of 1 January" said in August is a beginning.
_AS_OF = re.compile(r"\bas\s+of\s+(?:the\s+)?$")
_ONWARD = re.compile(r"\s+onwards?\b")
_IN = re.compile(r"\bin\s+(?:about\s+|around\s+|just\s+)?$")
# "It will be the first visit in 15 years" looks back.
_FIRST_IN = re.compile(r"\b(?:first|last|only|once|[a-z]+est)\b(?:\s+[a-z-]+){0,3}\s+in\s+(?:[a-z]+\s+)?$")
_NOUN_AFTER = re.compile(r"['\u2019]s?\s|\s+[a-z]+(?:s|tion|ment|ing|ack|lks)\b")
_MID_YEAR = re.compile(r"(?:mid[ -]|the\s+middle\s+of\s+)\d{4}$")
_LENGTH = re.compile(r"P(\d+)([DWMY])")


def place(sense: Sense, scene: Scene, start: int, end: int) -> tuple[TimeRole, When]:
    """The role of an expression and the When that follows from it."""
    plain = When(value=sense.edtf, basis=sense.basis if sense.edtf else Basis.UNKNOWN, reason=sense.reason)
    before = scene.before(start, 30)
    cue = _DEADLINE.search(before)
    if sense.type is TimexType.SET:
        return TimeRole.POINT, plain
    if sense.type is TimexType.DURATION:
        return _length(
            sense, scene, plain, before=before, within=bool(cue and (cue["within"] or "later" in (cue["by"] or "")))
        )
    if cue and sense.value not in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}:
        told = _deadline(sense, plain, before=bool(cue["before"]))
        # "by mid-2026": the middle of the year is June
        middle = cue["by"] and _MID_YEAR.match(scene.before(end)[start - end :])
        return TimeRole.DEADLINE, replace(told, value=f"{told.value}-06") if middle else told
    if sense.edtf and (
        (_SINCE.search(before) and not (before.rstrip().endswith("after") and _NOUN_AFTER.match(scene.after(end))))
        or (_AS_OF.search(before) and scene.anchor and sense.period and sense.period.first > scene.anchor)
        or _ONWARD.match(scene.after(end))
    ):
        return TimeRole.SINCE, When(f"{sense.edtf.partition('/')[0]}/..", plain.basis, plain.reason)
    return TimeRole.POINT, replace(plain, distance=sense.distance)


def _length(sense: Sense, scene: Scene, plain: When, *, before: str, within: bool) -> tuple[TimeRole, When]:
    if sense.back:
        return TimeRole.SPAN_UNTIL_NOW, plain
    if within:
        value = due_within(sense.value, scene.anchor) if scene.anchor else None
        reason = "counted from the date of publication" if value else "what it is counted from has no known date"
        return TimeRole.DEADLINE, When(value, Basis.RELATIVE if value else Basis.UNKNOWN, reason)
    if sense.ahead:
        return TimeRole.SPAN_FROM_NOW, plain
    if (
        _IN.search(before)
        and not _FIRST_IN.search(scene.before(scene.start))
        and scene.anchor
        and scene.tense is Tense.FUTURE
    ):
        far = _after(scene.anchor, sense.value)
        if far is not None:
            return TimeRole.POINT, When(far.edtf, Basis.RELATIVE, "counted from the date of publication")
    return TimeRole.DURATION, plain


def _after(anchor: date, length: str | None) -> Period | None:
    found = _LENGTH.fullmatch(length or "")
    if not found:
        return None
    number = int(found[1])
    try:
        match found[2]:
            case "D":
                return period(Unit.DAY, anchor + timedelta(days=number))
            case "W":
                return period(Unit.WEEK, anchor + timedelta(weeks=number))
            case "M":
                return period(Unit.MONTH, add_months(anchor, number))
        return period(Unit.YEAR, add_months(anchor, 12 * number))
    except (ValueError, OverflowError):
        return None


def _just_before(named: Period, *, whole: bool) -> str:
    """The last unit that is over when `named` begins: September for October, the day before for a week or a stretch."""
    if named.first == date.min:
        return named.first.isoformat()
    if whole and named.unit in {Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.YEAR} and named.first.year > 1:
        return shift(named, -1).edtf
    return (named.first - timedelta(days=1)).isoformat()


def _deadline(sense: Sense, plain: When, *, before: bool) -> When:
    if not sense.edtf:
        return plain
    end = sense.edtf.rpartition("/")[2]
    if before and not sense.closing and sense.period and "/.." not in sense.edtf:
        end = _just_before(sense.period, whole="/" not in sense.edtf)
    return When(f"../{end}", plain.basis, plain.reason)
