"""Clock times and parts of the day (10:30 GMT, 7 p.m., noon, in the evening) -> their sense.

A clock time alone names no day: its EDTF value stays unknown until the scan joins it to a day beside it.
"""

import re
from datetime import time

from accord.model.codes import Basis
from accord.reading.times.expression import TimexType
from accord.reading.times.grammar import DASH, END, GAP, WORDS, either
from accord.reading.times.periods import Period, Unit, period
from accord.reading.times.sense import Rule, Scene, Sense, rule

_NO_DAY = "a time of day, tied to no day"
_SCORE = re.compile(r"\s*(?:win|victory|defeat|lead|loss|vote|ratio|against)\b|:\d")


def _day(scene: Scene) -> Period | None:
    if scene.day:
        return scene.day
    return period(Unit.DAY, scene.anchor) if scene.anchor else None


def _clock(match: re.Match[str], scene: Scene) -> Sense | None:
    hours, minutes = int(match["h"]), int(match["m"] or 0)
    half = (match["half"] or "").replace(".", "")
    if not half and not match["zone"] and not match["word"]:
        if match["m"] is None or match["sep"] != ":":
            return None
        if match["s"]:
            return _at(scene, f"{hours:02d}:{minutes:02d}{match['s']}") if hours < 24 else None
        if _SCORE.match(scene.after(match.end())) or not re.search(
            r"\b(?:at|by|from|until|around|about|before|after|to|since|between|and)\s+$|[(]$|^$|\n$",
            scene.before(match.start()),
        ):
            return None
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    try:
        moment = time(hours % 24, minutes)
    except ValueError:
        return None
    if hours > 24:
        return None
    return _at(scene, f"{moment:%H:%M}" if hours < 24 else "24:00")


def _at(scene: Scene, code: str) -> Sense:
    day = _day(scene)
    value = f"{day.timex}T{code}" if day else f"T{code}"
    return Sense(TimexType.TIME, value, None, Basis.UNKNOWN, _NO_DAY, clock=":" in code)


def _named(match: re.Match[str], scene: Scene) -> Sense | None:
    """Read "in the evening", "at noon", "overnight"."""
    name = match["name"]
    if name == "overnight":
        return _at(scene, "NI")
    code = WORDS.day_parts[name]
    if ":" not in code and not match["the"] and not match["mid"]:
        return None
    return _at(scene, code)


_HALF = r"(?P<half>[ap]\.?[^\S\n]?m\b\.?)"
_ZONE = rf"(?P<zone>[+-]\d{{4}}(?!\d)|{either(WORDS.zones)}{END}(?:[+-]\d{{1,2}})?|local{GAP}time|[a-z]+{GAP}time{END})"

RULES: tuple[Rule, ...] = (
    rule(
        "10:30 GMT; 7 p.m. EST; 1430 local time; 10 o'clock; 14:30",
        "digit",
        r"(?<![\d.,:$/-])(?P<h>[01]?\d|2[0-4])(?:(?P<sep>[:.]|(?=\d\d(?!\d)))(?P<m>[0-5]\d)"
        rf"(?P<s>:[0-5]\d)?)?(?![\d%])(?:{GAP}?{_HALF}|{GAP}?(?P<word>o['\u2019]clock|hours{END}"
        rf"(?<=\d\d\d\d hours)|hrs{END}))?(?:{GAP}?(?:\({GAP}?)?{_ZONE}\)?)?",
        _clock,
    ),
    rule(
        "in the evening; at noon; overnight; early in the morning",
        "part the",
        rf"(?P<the>the{GAP}(?:early{GAP}|late{GAP})?)?(?:(?P<mid>mid)[- ])?(?P<name>noon|midday"
        rf"|midnight|morning|afternoon|evening|night|overnight){END}(?!{DASH})",
        _named,
    ),
)
