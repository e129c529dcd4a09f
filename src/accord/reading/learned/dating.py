"""Contacts without a day -> the same with the time that the network takes for theirs, where it is sure.

A day that the rules read stands, and so does their silence on the times of the sentence itself: the network tells the
one of another sentence. How much it says is what its words say and no more.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from accord.model.codes import Basis, EngagementType
from accord.model.reading import Engagement
from accord.model.when import When
from accord.reading.joined_times import joined
from accord.reading.learned.judging import Judged
from accord.reading.learned.timing import Time
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

# 0.6: of contacts that gold has too, on 482 texts that neither rules nor network had seen, 38 times right, 9 wrong; in
# the same sentence 16 right, 22 wrong
SURE = 0.6
"""From which share on a time is taken."""
# what lasts, and is told again in passing: of visits two were dated rightly, two wrongly
_LASTING = frozenset({EngagementType.VISIT, EngagementType.EXERCISE})
# sentences at the top of a text, where a page bears its day
_TOP = 3


def with_dates(judged: Judged, engagements: Iterable[Engagement]) -> tuple[Engagement, ...]:
    """The contacts with when they took place."""
    found = []
    for one in engagements:
        when = _time_of(judged, one) if one.date.value is None and one.type not in _LASTING else None
        sure = round(min(one.confidence, SURE), 2)
        found.append(one if when is None else replace(one, date=when, confidence=sure))
    return tuple(found)


def _time_of(judged: Judged, contact: Engagement) -> When | None:
    """The time that is surely its own, by the word that most likely tells it."""
    at = judged.surest("engagements", contact)
    if at is None or any(_of_other_days(span.text) for span in contact.evidence):
        return None
    scene, number = judged.scene, judged.scene.sentence_number(at)
    shares: defaultdict[str, float] = defaultdict(float)
    told: dict[str, TimeExpression] = {}
    for time, share in judged.times(at):
        first, _, expression = time
        if scene.sentence_number(first) != number and _may_be(scene, time):
            value = expression.when.value or ""
            shares[value] += share
            told.setdefault(value, expression)
    best = max(sorted(shares), key=lambda value: shares[value], default="")
    if not best or shares[best] < SURE:
        return None
    when = joined(scene, told[best]) or scene.when(told[best])
    return replace(when, basis=Basis.INFERRED, reason="told in a sentence near it")


def _may_be(scene: Scene, time: Time) -> bool:
    """Whether a time can be a contact's: no length, no end or beginning of what goes on, not the day that a page
    bears.
    """
    first, _, expression = time
    if expression.type in (TimexType.SET, TimexType.DURATION) or expression.role is not TimeRole.POINT:
        return False
    if _END_OF_STAY.search(scene.sentence_of(first).text):
        return False
    borne = scene.sentence_number(first) < _TOP and bool(re.search(r"\d", expression.text))
    return not (borne and expression.when.latest == scene.published)


# "concluded yesterday an official visit": what else the text tells was on any day of it
_END_OF_STAY = re.compile(
    r"\b(?:conclud\w+|wound\s+up|wrapped\s+up|wrapping\s+up|ended|ending|complet\w+|finish\w+|return\w*|back|left|departed)\b"
    r"[^.;]*\b(?:visit|trip|tour|stay)\b"
    r"|\b(?:visit|trip|tour|stay)\b[^.;]*\b(?:concluded|ended|came\s+to\s+an\s+end)\b",
    re.IGNORECASE,
)


def _of_other_days(words: str) -> bool:
    """ "at a two-day meeting", "had met earlier": several days, or one before those that the text tells of."""
    return re.search(r"\b(?:\w+-day|earlier|previous(?:ly)?)\b", words, re.IGNORECASE) is not None
