"""A visit and the mention of its length into one contact: "Minister visits Lima ... at the start of a four-day visit".

Only where the document tells of no other visit of these states, and nothing parts the two.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from accord.model.codes import EngagementType
from accord.model.reading import Engagement
from accord.record.stated_dates import HELD

_LENGTH = re.compile(
    r"(?:an?|the|his|her|their)\s+(?:[a-z]+\s+)?[a-z]+-day\s+(?:[a-z]+\s+)*(?:visit|stay|trip|tour)\b", re.IGNORECASE
)
# the visit and its length
_TWO = 2


def one_stay(facts: list[Engagement], *, fits: Callable[[Engagement, Engagement], bool]) -> list[Engagement]:
    """The contacts with the visit of a headline or a lead and "a four-day visit" as one, if `fits` lets them be."""
    visits = [fact for fact in facts if fact.type is EngagementType.VISIT and fact.status in HELD]
    if len(visits) != _TWO or frozenset(visits[0].parties) != frozenset(visits[1].parties):
        return facts
    told = [fact for fact in visits if len(fact.evidence) == 1 and _LENGTH.match(fact.evidence[0].text)]
    if len(told) != 1:
        return facts
    (stay,) = told
    other = visits[0] if visits[1] is stay else visits[1]
    if stay.participants or (other.date.value and stay.date.value) or not fits(stay, other):
        return facts
    date = stay.date if stay.date.value else other.date
    whole = replace(other, evidence=(*other.evidence, *stay.evidence), date=date, place=other.place or stay.place)
    return [whole if fact is other else fact for fact in facts if fact is not stay]
