"""Deadlines that are told by what runs out: "over three years", "before the month is out".

They are counted from publication; without its day there is none.
"""

import re
from dataclasses import replace
from datetime import date

from accord.model.codes import Basis
from accord.model.edtf import is_valid
from accord.model.when import UNKNOWN, When
from accord.reading.promised.undertaking import Conduct
from accord.reading.scene import Scene
from accord.reading.times.durations import due_within
from accord.reading.times.expression import TimexType

_LENGTH = re.compile(r"P(\d+)[YM]$")
_COUNTED = "counted from the date of publication"
# a plan over twenty years is none that anybody would hold against its day
_MOST_YEARS = 9
_OUT = re.compile(
    r"\bbefore (?:the|this) (?P<unit>year|month) (?:is|was|had been) (?:out|over|up)\b"
    r"|\bbefore (?:the|this) (?P<ends>year|month) (?:ends|ended|closes|closed|runs? out)\b",
    re.IGNORECASE,
)


def counted_out(scene: Scene, conduct: Conduct) -> When:
    """When what the conduct's words count is over; UNKNOWN where they count nothing."""
    if scene.published is None or conduct.negated:
        return UNKNOWN
    start = conduct.subject[0] if conduct.subject is not None else conduct.start
    sentence = scene.sentence_of(conduct.head)
    if (found := _OUT.search(scene.text(start, min(sentence.end, conduct.end + 6)))) is not None:
        return _at_the_end(scene.published, found["unit"] or found["ends"])
    for expression in scene.times_in(conduct.start, conduct.end):
        first, _ = scene.tokens_of(expression)
        length = _LENGTH.match(expression.value or "")
        if expression.type is not TimexType.DURATION or length is None or scene.doc[first - 1].lower_ != "over":
            continue
        value = due_within(expression.value, scene.published)
        if value is not None and int(length[1]) <= _MOST_YEARS:
            # "../2027" of whole years ends in the month of publication
            end = f"{value}-{scene.published.month:02d}" if len(value) == len("../2027") else value
            return replace(scene.when(expression), value=end, basis=Basis.RELATIVE, reason=_COUNTED)
    return UNKNOWN


def _at_the_end(published: date, unit: str) -> When:
    value = f"../{published:%Y}" if unit.lower() == "year" else f"../{published:%Y-%m}"
    return When(value, Basis.RELATIVE, _COUNTED) if is_valid(value) else UNKNOWN
