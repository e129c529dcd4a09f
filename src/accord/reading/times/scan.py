"""Text -> the times it names: at each word that can open an expression the longest rule that makes sense of it wins.

What cannot be said stays None; neighbours that name one time ("10 a.m. on Tuesday") become one expression.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from accord.model.edtf import is_valid
from accord.model.when import UNKNOWN, When
from accord.reading.times.expression import Tense, TimeExpression, TimeRole, TimexType
from accord.reading.times.grammar import WORDS
from accord.reading.times.openers import RULES_BY_WORD, RULES_FOR_DIGITS
from accord.reading.times.periods import Period, Unit
from accord.reading.times.roles import place
from accord.reading.times.sense import Rule, Scene, Sense
from accord.reading.times.tense import tense_near

_TOKEN = re.compile(r"(?<!\w)(?:[a-z]+|\d+)")
_CLOCK_JOIN = re.compile(r",?\s+(?:(?:on|at|around|about|of|in)\s+)?(?:the\s+)?|\s*\(\s*|,\s*")
_SAME_DAY_JOIN = re.compile(r",?\s*\(?")
_OTHER_CALENDAR_JOIN = re.compile(r"\s*\(|,?\s+(?:corresponding\s+to|equivalent\s+to|or)\s+(?:the\s+)?|/\s*")
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$")
# "put back from November to February": the one is the old time, the other the new one
_MOVED = re.compile(
    r"\b(?:put\s+(?:off|back)|postponed|moved|shifted|deferred|delayed|pushed(?:\s+back)?|rescheduled|brought\s+forward|changed)\s+from\s+(?:the\s+)?$"
)
# 40: as far back as a rule looks
_BEFORE = 40
_TO = re.compile(r"\s+(?:to|until|till|through)\s+(?:the\s+)?")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")


def scan_times(
    text: str, *, anchor: date | None, tense_at: Callable[[int], Tense] | None = None
) -> tuple[TimeExpression, ...]:
    """Every time named in `text`, in order, resolved against the publication date `anchor` where it is known.

    `tense_at` gives the tense of the clause around a character offset; without it a light look at the words decides.
    """
    found: list[tuple[TimeExpression, Sense]] = []
    for expression, sense in _expressions(text, anchor, tense_at):
        joined = _join(text, found[-1], (expression, sense)) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append((expression, sense))
    return tuple(_of_a_known_time(one) for one in _ranges(text, [expression for expression, _ in found]))


# "Vola, who arrived in Apia on Sunday, ...": told beside the story, so that "the same day" is not that one
_ASIDE = re.compile(r",\s+(?:who|which|whose)\s[^,;.]*$")


def _of_a_known_time(expression: TimeExpression) -> TimeExpression:
    """The expression; without a value where that is no time of reports: "July 24" on a page of the year 1."""
    value = expression.when.value
    return expression if value is None or is_valid(value) else replace(expression, when=UNKNOWN)


def _expressions(
    text: str, anchor: date | None, tense_at: Callable[[int], Tense] | None
) -> Iterator[tuple[TimeExpression, Sense]]:
    lower = _lower(text)

    def near(offset: int) -> Tense | None:
        return tense_at(offset) if tense_at else tense_near(text, offset)

    mentioned: Period | None = None
    day: Period | None = None
    reached = 0
    for token in _TOKEN.finditer(lower):
        start = token.start()
        if start < reached:
            continue
        word = token[0]
        rules = RULES_FOR_DIGITS if word[0] in "0123456789" else RULES_BY_WORD.get(word)
        if not rules:
            continue
        scene = Scene(text, lower, start, anchor, mentioned, day, near)
        answer = _longest(rules, scene)
        if answer is None:
            continue
        end, sense = answer
        reached = end
        role, when = place(sense, scene, start, end)
        yield (
            TimeExpression(start, end, text[start:end], sense.type, sense.value, when, role, sense.clock),
            sense,
        )
        if sense.period is not None:
            mentioned = sense.period
            aside = day is not None and _ASIDE.search(scene.before(start, 120)) is not None
            day = mentioned if mentioned.unit is Unit.DAY and not aside else day


def _lower(text: str) -> str:
    """The text in lower case, letter for letter: a capital that would become two stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _longest(rules: tuple[Rule, ...], scene: Scene) -> tuple[int, Sense] | None:
    matches = [(match.end(), rule, match) for rule in rules if (match := rule.pattern.match(scene.lower, scene.start))]
    if _MOVED.search(scene.before(scene.start)):
        matches = [found for found in matches if not _TO.search(found[2][0])]
    matches.sort(key=lambda found: -found[0])
    for end, rule, match in matches:
        try:
            sense = rule.read(match, scene)
        except (ValueError, OverflowError):
            continue  # a year 0 or 12,000: no date of any record
        if sense is not None:
            return sense.end or end, sense
    return None


def _join(
    text: str, first: tuple[TimeExpression, Sense], second: tuple[TimeExpression, Sense]
) -> tuple[TimeExpression, Sense] | None:
    """One expression out of two neighbours that name one time, or None."""
    (left, left_sense), (right, right_sense) = first, second
    gap = text[left.end : right.start]
    if len(gap) > 20:
        return None
    if "Hijri" in right_sense.reason and left_sense.period and _OTHER_CALENDAR_JOIN.fullmatch(gap):
        return _over(text, first, second, left.value, left.when)
    named = "(" in gap or left.text.lower() in WORDS.weekdays
    if (
        _SAME_DAY_JOIN.fullmatch(gap)
        and named
        and left.value == right.value
        and left.type is right.type is TimexType.DATE
    ):
        return _over(
            text, second if right_sense.basis == "stated" else first, second, left.value, right.when, start=left.start
        )
    if not _CLOCK_JOIN.fullmatch(gap):
        return None
    day, moment = (left, right) if right.type is TimexType.TIME else (right, left)
    day_sense = left_sense if day is left else right_sense
    untied = moment.when.value is None and moment.type is TimexType.TIME and moment.value
    if not untied or "T" not in (moment.value or ""):
        return None
    code = (moment.value or "").partition("T")[2]
    if day.type is TimexType.TIME:
        return _over(text, first, second, left.value, left.when) if left.clock and right.clock and "(" in gap else None
    if day.type is not TimexType.DATE or not day_sense.period or day_sense.period.unit is not Unit.DAY:
        return None
    if "(" in gap:
        return None
    joined = replace(
        day,
        clock=moment.clock,
        type=TimexType.TIME,
        start=left.start,
        end=right.end,
        text=text[left.start : right.end],
        value=f"{day.value}T{code}" if "/" not in (day.value or "") else day.value,
    )
    return joined, day_sense


def _over(
    text: str,
    kept: tuple[TimeExpression, Sense],
    last: tuple[TimeExpression, Sense],
    value: str | None,
    when: When,
    *,
    start: int | None = None,
) -> tuple[TimeExpression, Sense]:
    first = kept[0].start if start is None else start
    end = last[0].end + (text[last[0].end : last[0].end + 1] == ")" and "(" in text[first : last[0].end])
    return replace(kept[0], start=first, end=end, text=text[first:end], value=value, when=when), kept[1]


def _is_day_after(left: TimeExpression, right: TimeExpression) -> bool:
    """Read "on Friday and Saturday": one meeting of two days."""
    first, last = left.when, right.when
    return (
        left.type is right.type is TimexType.DATE
        and first.earliest is not None
        and first.earliest == first.latest
        and last.earliest == last.latest == first.earliest + timedelta(days=1)
    )


def _ranges(text: str, found: list[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Read "from March 3 to May 5": both ends keep their own value and share the interval as their When."""
    for position, (left, right) in enumerate(pairwise(tuple(found))):
        gap, before = text[left.end : right.start], text[max(0, left.start - 20) : left.start].lower()
        opened = not _MOVED.search(text[max(0, left.start - _BEFORE) : left.start].lower()) and (
            (_FROM.search(before) and _TO.fullmatch(gap))
            or (_BETWEEN.search(before) and _AND.fullmatch(gap))
            or (_AND.fullmatch(gap) and _is_day_after(left, right))
        )
        if not opened or not left.when.value or not right.when.value:
            continue
        first, last = left.when.value.rpartition("/")[2], right.when.value.rpartition("/")[2]
        earliest, latest = When(first).earliest, When(last).latest
        if left.type is TimexType.DURATION or (earliest and latest and earliest > latest):
            continue
        when = replace(right.when, value=f"{first}/{last}")
        found[position] = replace(left, when=when, role=TimeRole.POINT)
        found[position + 1] = replace(right, when=when, role=TimeRole.POINT)
    return tuple(found)
