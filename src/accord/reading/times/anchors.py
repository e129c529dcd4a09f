"""A name that fits many dates (Tuesday, June 4, summer) -> the one that is meant, against publication and tense.

News names what is near: the direction of the tense decides, unless it would lead most of a year away.
"""

import re
from datetime import date, timedelta

from accord.model.codes import Basis
from accord.model.when import Distance, Step
from accord.reading.times.expression import Tense
from accord.reading.times.periods import Period, Unit, period, season
from accord.reading.times.sense import Scene

# 300 days: "July 30" in a past clause published on July 24 is next week, not 359 days ago.
_FAR = timedelta(days=300)
_SINCE = re.compile(r"\bsince\s+$")
_DEADLINE = re.compile(r"\b(?:by|before|until|till|through|than|prior\s+to)\s+(?:the\s+)?$")
# "has been put back from November to February": told as done, for a time to come
_MOVED_TO = re.compile(
    r"\b(?:has|have|is|are|will)\s+(?:now\s+)?(?:be\s+|been\s+)?(?:put\s+(?:off|back)|postponed|moved|shifted|deferred|delayed|pushed(?:\s+back)?|rescheduled|"
    r"brought\s+forward)\s+(?:from\s+[\w ]{2,20}?\s+)?(?:to|until|till)\s+(?:the\s+)?$"
)
# "the summit that ends on Friday": what is told in the present is still to come
_TO_COME = re.compile(
    r"\b(?:ends|begins|opens|starts|closes|concludes|convenes|kicks\s+off|takes\s+place|runs\s+(?:to|until|through))\s+"
    r"(?:here\s+)?(?:on\s+)?$"
)
# "is in Suva until Friday", "arrived on Monday for talks through Friday": the end of what goes on is still to come
_UNTIL = re.compile(r"\b(?:until|till|through)\s+(?:this\s+)?$")
_BEGUN = re.compile(
    r"\b(?:arriv(?:ed|ing)|landed|(?:has|have)\s+been|began|begun|started|opened|kicked\s+off|launched|embarked|flew|set\s+off|departed|left\s+for)\b"
    r"[^.;]{0,120}$"
)
PUBLICATION = "counted from the date of publication"
MENTIONED = "counted from the date mentioned before"


def weekday(scene: Scene, number: int, direction: str, week: str = "") -> date | None:
    """The day that a weekday (1 Monday .. 7 Sunday) means; `direction` is last, next, this ... or empty."""
    anchor = scene.anchor
    if direction in {"following", "previous"}:
        if scene.day is None:
            return None
        base = scene.day.first
        return _ahead(base, number, strict=True) if direction == "following" else _back(base, number, strict=True)
    if anchor is None:
        return None
    if week:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks={"last": -1, "next": 1}.get(week, 0))
        return monday + timedelta(days=number - 1)
    if direction in {"last", "past"}:
        return _back(anchor, number, strict=True)
    if direction == "coming":
        return _ahead(anchor, number, strict=True)
    if direction == "next":
        found = _ahead(anchor, number, strict=True)
        # "next Friday" said on a Monday skips the Friday of the same week.
        return found + timedelta(weeks=found.isocalendar().week == anchor.isocalendar().week)
    if scene.tense is Tense.FUTURE or _TO_COME.search(scene.before(scene.start)) or _goes_on(scene):
        return _ahead(anchor, number, strict=False)
    if direction == "this" and scene.tense is not Tense.PAST:
        return _ahead(anchor, number, strict=False)
    return _back(anchor, number, strict=False)


def weekday_distance(scene: Scene, number: int, direction: str, week: str) -> Distance:
    """How far from an unknown day of publication that weekday lies, by the same rules."""
    if week:
        step = {"last": -1, "next": 1}.get(week, 0)
        return Distance(Step.WEEK, step, step, number)
    if direction in {"last", "past"}:
        return Distance(Step.DAY, -7, -1, number)
    if direction in {"coming", "next"}:
        return Distance(Step.DAY, 1, 13 if direction == "next" else 7, number)
    if scene.tense is Tense.FUTURE or (direction == "this" and scene.tense is not Tense.PAST) or _goes_on(scene):
        return Distance(Step.DAY, 0, 6, number)
    return Distance(Step.DAY, -6, 0, number)


def _goes_on(scene: Scene) -> bool:
    """Whether the day is the end of what goes on at publication."""
    if not _UNTIL.search(scene.before(scene.start)):
        return False
    return scene.tense is Tense.PRESENT or _BEGUN.search(scene.before(scene.start, 150)) is not None


def year_distance(words: str, direction: str = "") -> Distance | None:
    """How far from an unknown year of publication "of this year", "last summer", "next July" lie."""
    if any(word in words for word in ("that", "same", "following", "previous")):
        return None
    if words:
        step = any(word in words for word in ("next", "coming")) - any(word in words for word in ("last", "past"))
        return Distance(Step.YEAR, step, step)
    if direction in {"last", "past"}:
        return Distance(Step.YEAR, -1, 0)
    if direction in {"next", "coming"}:
        return Distance(Step.YEAR, 0, 1)
    return Distance(Step.YEAR, 0, 0) if direction in {"this", "current"} else None


def month_distance(scene: Scene) -> Distance | None:
    """How far from an unknown month of publication a bare month lies, by the tense around it."""
    if scene.tense is Tense.PAST:
        return Distance(Step.MONTH, -11, 0)
    return Distance(Step.MONTH, 0, 11) if scene.tense is Tense.FUTURE else None


def _back(base: date, number: int, *, strict: bool) -> date:
    days = (base.isoweekday() - number) % 7
    return base - timedelta(days=7 if strict and not days else days)


def _ahead(base: date, number: int, *, strict: bool) -> date:
    days = (number - base.isoweekday()) % 7
    return base + timedelta(days=7 if strict and not days else days)


def nearest(scene: Scene, candidates: list[Period], direction: str = "") -> Period | None:
    """Of the same unit in neighbouring years, the one that publication, tense and last/next point to."""
    anchor = scene.anchor
    if anchor is None or not candidates:
        return None
    past = [found for found in candidates if found.first <= anchor]
    future = [found for found in candidates if found.last >= anchor]
    if not direction and past and _SINCE.search(scene.before(scene.start)):
        return past[-1]  # "will train, as since January, in Lima"; "in force since January 1"
    if direction in {"last", "past"}:
        past = [found for found in past if found.last < anchor] or past
        return past[-1] if past else None
    if direction in {"next", "coming"}:
        future = [found for found in future if found.first > anchor] or future
        return future[0] if future else None
    if direction == "this":
        return next((found for found in candidates if found.first.year == anchor.year), None)
    near = min(candidates, key=lambda found: _distance(found, anchor))
    chosen = near
    if future and _MOVED_TO.search(scene.before(scene.start, 80)):
        return future[0]
    if _DEADLINE.search(scene.before(scene.start)):
        ahead = future[0] if scene.tense is Tense.FUTURE and future else near
        # "extended through January": the verb is past, the date is not
        return ahead if _distance(ahead, anchor) <= _FAR else near
    if scene.tense is Tense.PAST and past:
        chosen = past[-1]
    elif scene.tense is Tense.FUTURE and future:
        chosen = future[0]
    return chosen if _distance(chosen, anchor) <= _FAR else near


def _distance(found: Period, anchor: date) -> timedelta:
    if found.first <= anchor <= found.last:
        return timedelta(0)
    return min(abs(found.first - anchor), abs(found.last - anchor))


def years_around(scene: Scene) -> range:
    """The years in which a date without one is looked for."""
    year = scene.anchor.year if scene.anchor else 0
    return range(year - 1, year + 2) if year else range(0)


def days_named(scene: Scene, month: int, day: int) -> list[Period]:
    """The days of that name around publication, in order."""
    found: list[Period] = []
    for year in years_around(scene):
        try:
            found.append(period(Unit.DAY, date(year, month, day)))
        except ValueError:
            continue  # 29 February of a common year
    return found


def months_named(scene: Scene, month: int) -> list[Period]:
    """The months of that name around publication, in order."""
    return [period(Unit.MONTH, date(year, month, 1)) for year in years_around(scene)]


def seasons_named(scene: Scene, code: int) -> list[Period]:
    """The seasons of that name around publication, in order."""
    return [season(year, code) for year in years_around(scene)]


def year_of(scene: Scene, words: str) -> int | None:
    """The year that "this year", "of last year", "the same year" means; None where it cannot be said."""
    if words.startswith("of the year"):
        words = "this"
    if any(word in words for word in ("that", "same", "following", "previous")):
        base = scene.mentioned.first.year if scene.mentioned else None
        if base is None and "previous" in words and scene.anchor:
            base = scene.anchor.year
        step = ("following" in words) - ("previous" in words)
    else:
        base = scene.anchor.year if scene.anchor else None
        step = any(word in words for word in ("next", "coming")) - any(word in words for word in ("last", "past"))
    return None if base is None else base + step


def relative_basis(scene: Scene) -> tuple[Basis, str]:
    """Basis and reason of what was counted from publication."""
    return (Basis.RELATIVE, PUBLICATION) if scene.anchor else (Basis.UNKNOWN, "the date of publication is not known")
