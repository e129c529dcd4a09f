"""Whether the date of a mention may be that of a contact told before: the same day, or a day within the time told.

Two dates that exclude each other are of two contacts; only a visit may be told by its first and its last day.
"""

from accord.model.codes import EngagementStatus as Status
from accord.model.when import UNKNOWN, Step, When
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS, Draft

# two mentions of a visit to one state may name its first and its last day, at most this far apart
_VISIT_DAYS = 8
# "next week", "in March"; what is foreseen for some time of the year may be another than what is told of a month
_MONTH = 31


def date_fits(contact: Contact, draft: Draft) -> bool:
    """Whether the dates of a contact and of a mention do not exclude each other."""
    a, b = contact.date, draft.date
    if draft.status is Status.HELD and all(d.coming for d in contact.drafts) and not draft.coming:
        a = UNKNOWN
    if a.distance is not None and b.distance is not None and a.distance != b.distance:
        # "his visit today", "arrived yesterday evening": two days of one visit
        return draft.group == "visit" and a.distance.step is b.distance.step is Step.DAY
    if draft.group == "visit" and contact.state == draft.state:
        if b.distance is not None and a.distance is None and not set(contact.people) & set(draft.people):
            return False  # "during his stay ... the visit that a corvette paid last month"
        return _days_apart(a, b) < _VISIT_DAYS
    if a.value is not None and b.value is not None and a.value != b.value:
        if draft.group == "exercise" and draft.takes_up and a.earliest and b.earliest and b.latest:
            # "began today ... This year's exercise"
            return b.earliest <= a.earliest and (a.latest is None or a.latest <= b.latest)
        if draft.group == "exercise" and draft.bare and b.earliest is None and b.latest is not None:
            return b.latest == a.latest or a.latest is None  # "began today ... The drill will last until Friday"
        if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
            return False
        if a.latest < b.earliest or b.latest < a.earliest:
            return False
        if _narrows(contact, draft) and b.earliest >= a.earliest and b.latest <= a.latest:
            return True
        return bool(set(contact.people) & set(draft.people)) or bool(draft.body and contact.body)
    if a.value is None and b.value is None and contact.day_words and draft.day_words:
        return contact.day_words == draft.day_words
    if b.value is not None and a.value is None and not draft.bare and not (set(contact.people) & set(draft.people)):
        # a mention with a date of its own is another one, unless it stands close by
        reach = 1 if draft.group == TALKS else 4
        return any(draft.sentence - d.sentence <= reach or d.heading for d in contact.drafts)
    return True


def _narrows(contact: Contact, draft: Draft) -> bool:
    """Whether talks foreseen for some time are those told more closely: "talks next week ... will meet on Tuesday"."""
    ahead = contact.status is draft.status is Status.PLANNED and draft.group == TALKS and not draft.fresh
    named = contact.people or contact.body or contact.ordinal or contact.place
    first, last = contact.date.earliest, contact.date.latest
    soon = first is not None and last is not None and (last - first).days <= _MONTH
    return ahead and soon and not named and bool(draft.parties) and draft.parties <= contact.parties


def _days_apart(one: When, other: When) -> int:
    # a visit that goes on has no last day yet; one "by May" has no first
    gaps = [(b.earliest - a.latest).days for a, b in ((one, other), (other, one)) if b.earliest and a.latest]
    return max(gaps, default=0)
