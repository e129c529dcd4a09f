"""Puts mentions of one contact together. They stay apart when their people, days, states, bodies or status clash.

A mention that names nobody ("the talks") joins the nearest contact before it that it can be.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.when import UNKNOWN, Step, When
from accord.reading.met.best_date import best_date
from accord.reading.met.calendar import one_day
from accord.reading.met.draft import TALKS, Draft

# two mentions of a visit to one state may name its first and its last day, at most this far apart
_VISIT_DAYS = 8
_HAPPENED = frozenset({Status.HELD, Status.ONGOING})
# the more particular name of a contact wins: "talks" that are a round of a dialogue are a dialogue
_PARTICULAR = (Type.SESSION, Type.DIALOGUE, Type.NEGOTIATION, Type.CALL, Type.MEETING)


@dataclass(slots=True)
class Contact:
    """The mentions of one contact so far; lives only while a document is read."""

    drafts: list[Draft] = field(default_factory=list)

    @property
    def group(self) -> str:
        """The group of its types."""
        return self.drafts[0].group

    @property
    def parties(self) -> frozenset[str]:
        """The codes of all its mentions."""
        return frozenset().union(*(d.parties for d in self.drafts))

    @property
    def people(self) -> tuple[str, ...]:
        """The names of all its mentions, each once."""
        return tuple(dict.fromkeys(name for d in self.drafts for name in d.people))

    @property
    def opening(self) -> Draft:
        """Its first mention, one that is no heading if there is any."""
        return next((d for d in self.drafts if not d.heading), self.drafts[0])

    @property
    def status(self) -> Status:
        """The status that its firmest mention gives, the first of them."""
        firm = [d.status for d in self.drafts if d.firm and not d.heading] or [d.status for d in self.drafts if d.firm]
        told = [d.status for d in self.drafts if not d.heading]
        if not firm and any(d.coming for d in self.drafts) and Status.HELD in told:
            return Status.HELD  # "arrived to meet her counterpart ... after the meeting"
        if not firm:
            return self.opening.status
        for strong in (Status.CANCELLED, Status.ONGOING):
            if strong in firm:
                return strong
        return firm[0] if Status.PLANNED not in firm or firm[0] is not Status.PROPOSED else Status.PLANNED

    @property
    def date(self) -> When:
        """The most precise date among its mentions, the first of equals."""
        ahead = self.status is Status.PLANNED  # the day of coming is not that of what is still to come
        ahead = ahead or any(not d.coming and d.date.value is not None for d in self.drafts)
        dated = [d.date for d in self.drafts if d.date.value is not None and not (ahead and d.coming)]
        if not dated:
            far = (d.date for d in self.drafts if d.date.distance is not None and not (ahead and d.coming))
            return next(far, UNKNOWN)
        return best_date(dated, stay=self.group == "visit")

    @property
    def day_words(self) -> str:
        """The words of its day, if any mention has them."""
        return next((d.day_words for d in self.drafts if d.day_words), "")

    @property
    def body(self) -> str | None:
        """The body it belongs to, by the longest name."""
        return max((d.body for d in self.drafts if d.body), key=len, default=None)

    @property
    def ordinal(self) -> int | None:
        """Which round or session it is."""
        return next((d.ordinal for d in self.drafts if d.ordinal is not None), None)

    @property
    def place(self) -> str | None:
        """The first place that a mention gives."""
        return next((d.place for d in self.drafts if d.place), None)

    @property
    def state(self) -> str | None:
        """The state of that place."""
        return next((d.state for d in self.drafts if d.state), None)

    @property
    def with_host(self) -> frozenset[str]:
        """The codes of all its mentions, and that of the state of its place."""
        return self.parties | ({self.state} if self.state is not None else frozenset())

    @property
    def type(self) -> Type:
        """The most particular type among its mentions."""
        types = {d.type for d in self.drafts}
        return next((t for t in _PARTICULAR if t in types), self.drafts[0].type)

    def people_by_party(self) -> dict[str, set[str]]:
        """Its named people by the code of their party."""
        found: dict[str, set[str]] = {}
        for draft in self.drafts:
            for party, name in draft.people_of:
                found.setdefault(party, set()).add(name)
        return found


def merge(drafts: Iterable[Draft]) -> list[Contact]:
    """The contacts that the mentions tell of, in the order of their first mention."""
    contacts: list[Contact] = []
    for draft in drafts:
        home = (
            None
            if draft.fresh and draft.bare
            else next((c for c in _nearest_first(contacts, draft) if same(c, draft)), None)
        )
        if home is None:
            contacts.append(Contact([draft]))
        else:
            home.drafts.append(draft)
    return contacts


def _nearest_first(contacts: list[Contact], draft: Draft) -> list[Contact]:
    """Candidates, best first: those that share people, then those told of their own, then the nearest before."""
    kin = [c for c in contacts if c.group == draft.group]
    return sorted(
        kin,
        key=lambda c: (
            draft.bare and _happened(c.status) is _happened(draft.status),
            # "The meeting, attended by the crown prince": the meeting of his own state
            draft.bare and bool(draft.parties) and draft.parties <= c.parties,
            not draft.people and c.drafts[-1].sentence == draft.sentence,
            len(set(c.people) & set(draft.people)),
            bool(draft.body and c.body and _same_name(draft.body, c.body)),
            not all(d.aside for d in c.drafts),
            c.drafts[-1].at,
        ),
        reverse=True,
    )


def _happened(status: Status) -> bool:
    return status in _HAPPENED


def same(contact: Contact, draft: Draft) -> bool:
    """Whether a mention may be of a contact."""
    if draft.anchor is not None and any(
        d.sentence == draft.sentence and d.anchor is not draft.anchor for d in contact.drafts
    ):
        return False  # "On the day before the ministers had their talks, the heads of police met"
    if not (_status_fits(contact, draft) and _body_fits(contact, draft) and _date_fits(contact, draft)):
        return False
    if contact.state and draft.state and contact.state != draft.state:
        return False
    if _by_phone_and_in_person(contact, draft) or _background(contact, draft):
        return False
    if any(_two_clauses(d, draft) for d in contact.drafts):
        return False
    if _another_host(contact, draft):
        return False
    if draft.bare:
        return draft.takes_up and not draft.fresh
    if _besides_a_session(contact, draft):
        return False
    if draft.fresh and draft.group == "visit" and not draft.people and contact.people:
        return False
    if draft.fresh and len(set(contact.people) & set(draft.people)) < min(2, len(draft.people)):
        return False
    return _people_fit(contact, draft) and _parties_fit(contact, draft)


def _by_phone_and_in_person(contact: Contact, draft: Draft) -> bool:
    """Whether one was a call and the other took place somewhere: "met at the border post ... spoke by telephone"."""
    if draft.type is Type.CALL and not draft.bare:
        return all(d.type is not Type.CALL for d in contact.drafts) and any(d.place for d in contact.drafts)
    calls = all(d.type is Type.CALL for d in contact.drafts)
    return bool(calls and draft.state and draft.type is not Type.CALL and draft.group == TALKS)


def _another_host(contact: Contact, draft: Draft) -> bool:
    """Whether somebody without a name was met, and others by name before: "also called on the Speaker"."""
    if draft.courtesy and not any(d.courtesy or d.heading for d in contact.drafts):
        return len(set(draft.people) & set(contact.people)) < _TWO
    mine = {s.office for s in draft.sides if s.office}
    if not mine or not set(draft.people) & set(contact.people):
        return False
    theirs = {s.office for d in contact.drafts for s in d.sides if s.office}
    return not mine & theirs and (bool(theirs) or len(contact.people_by_party()) > 1)


_TWO = 2


def _besides_a_session(contact: Contact, draft: Draft) -> bool:
    """Whether two people by name met besides the session of a body told before, of which nobody is named."""
    session = (contact.body or contact.ordinal) and not contact.people and not all(d.heading for d in contact.drafts)
    pair = draft.verb and draft.group == TALKS and not draft.body and draft.ordinal is None
    return bool(session and pair and len([s for s in draft.sides if s.people]) >= _TWO)


def _background(contact: Contact, draft: Draft) -> bool:
    """Whether one is dated long before the news and the other is not: "Talks on it began in 2019"."""
    if draft.another and not draft.past and draft.date.value is None and all(d.past for d in contact.drafts):
        return True  # "In 2013 they signed a memorandum. ... Following the talks, they signed an agreement"
    return draft.past and contact.date.value is None and draft.sentence - contact.drafts[-1].sentence > 1


def _two_clauses(a: Draft, b: Draft) -> bool:
    """Whether two mentions of one sentence are two contacts: "on the day the ministers met, the group gathered".

    Either two verbs whose subjects are other people, or a noun that the other is counted from.
    """
    if a.sentence != b.sentence or a.at == b.at:
        return False
    if a.verb and b.verb:
        first, second = (set(d.sides[0].people) if d.sides else set() for d in (a, b))
        return bool(a.sides and b.sides) and bool(first or second) and not first & second
    noun, verb = (a, b) if b.verb else (b, a)
    return noun.counted_from and verb.verb and bool(verb.people) and not set(noun.people) & set(verb.people)


def _status_fits(contact: Contact, draft: Draft) -> bool:
    a, b = contact.status, draft.status
    if a is b:
        return True
    if a is Status.HELD and b is Status.PLANNED and all(d.heading and d.verb for d in contact.drafts):
        # "Ministers of Peru and Chile meet in Lima", says the headline of what is to come
        return bool(set(contact.people) & set(draft.people)) or draft.parties == contact.parties
    if all(d.heading and not d.firm for d in contact.drafts):
        return True  # "Ministers meet in Lima" heads what was held as well as what is still to come
    if {a, b} <= _HAPPENED and draft.group == TALKS and b is Status.ONGOING and one_day(contact.date):
        return False  # "met on Monday ... to support the ongoing peace talks"
    if {a, b} <= _HAPPENED:
        return (
            draft.group != TALKS
            or not draft.firm
            or draft.sentence - contact.drafts[-1].sentence <= 1
            or all(d.heading for d in contact.drafts)
        )
    if a is Status.PLANNED and b is Status.HELD and all(d.coming for d in contact.drafts):
        # "arrived on Sunday for talks with her counterpart ... The two met on Monday"
        return bool(set(contact.people) & set(draft.people)) or draft.parties == contact.parties or draft.bare
    if draft.bare and not draft.firm:
        # "the sixth meeting will take place soon. In 2012 they began such meetings": a day of its own is of another
        return draft.date.value is None or contact.date.value is not None
    if Status.PROPOSED in (a, b) or {a, b} == {Status.PLANNED, Status.CANCELLED}:
        return {a, b} == {Status.PROPOSED, Status.PLANNED} or {a, b} == {Status.PLANNED, Status.CANCELLED}
    if {a, b} == {Status.PLANNED, Status.ONGOING}:
        return draft.group == "visit" and (draft.date.value is None or _one_stay(contact, draft))
    return (
        not draft.firm
        and not draft.bare
        and bool(set(contact.people) & set(draft.people) or draft.parties == contact.parties)
        and draft.date.value is None
    )


def _one_stay(contact: Contact, draft: Draft) -> bool:
    """Whether the days of a visit still to come are those of one just begun: "reached Lima today ... from 5 to 8"."""
    a, b = contact.date, draft.date
    if not set(contact.people) & set(draft.people) or a.earliest is None or a.latest is None:
        return False
    return b.earliest is not None and b.latest is not None and a.earliest <= b.latest and b.earliest <= a.latest


def _body_fits(contact: Contact, draft: Draft) -> bool:
    if draft.ordinal is not None and contact.ordinal is not None and draft.ordinal != contact.ordinal:
        return False
    if draft.body and contact.body and not _same_name(draft.body, contact.body):
        return False
    if draft.body and draft.ordinal is not None and not contact.body and contact.people and not draft.people:
        return any(d.heading or d.sentence == draft.sentence for d in contact.drafts) and not any(
            d.sentence == draft.sentence and d.group != TALKS for d in contact.drafts
        )
    if draft.ordinal is not None and contact.ordinal is None and draft.group == TALKS:
        return any(
            d.body or d.type in (Type.SESSION, Type.DIALOGUE) or d.heading or draft.sentence - d.sentence <= 1
            for d in contact.drafts
        )
    return True


def _same_name(a: str, b: str) -> bool:
    x, y = {w.lower() for w in a.split()}, {w.lower() for w in b.split()}
    return len(x & y) / min(len(x), len(y)) >= 0.6


def _date_fits(contact: Contact, draft: Draft) -> bool:
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
        if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
            return False
        if a.latest < b.earliest or b.latest < a.earliest:
            return False
        return bool(set(contact.people) & set(draft.people)) or bool(draft.body and contact.body)
    if a.value is None and b.value is None and contact.day_words and draft.day_words:
        return contact.day_words == draft.day_words
    if b.value is not None and a.value is None and not draft.bare and not (set(contact.people) & set(draft.people)):
        # a mention with a date of its own is another one, unless it stands close by
        reach = 1 if draft.group == TALKS else 4
        return any(draft.sentence - d.sentence <= reach or d.heading for d in contact.drafts)
    return True


def _days_apart(one: When, other: When) -> int:
    # a visit that goes on has no last day yet; one "by May" has no first
    gaps = [(b.earliest - a.latest).days for a, b in ((one, other), (other, one)) if b.earliest and a.latest]
    return max(gaps, default=0)


def _people_fit(contact: Contact, draft: Draft) -> bool:
    if len(contact.people) > 1 and draft.group == TALKS and not draft.heading:
        # "A met B. ... A had held talks with C": each side that is named must be known by somebody
        sides = [set(s.people) for s in draft.sides if s.people]
        if len(sides) > 1 and sum(bool(s & set(contact.people)) for s in sides) < 2:
            return False
    known = contact.people_by_party()
    mine: dict[str, set[str]] = {}
    for party, name in draft.people_of:
        mine.setdefault(party, set()).add(name)
    for party, names in mine.items():
        if party in known and not names & known[party]:
            return False
    return not (
        set(draft.people)
        and set(contact.people)
        and not set(draft.people) & set(contact.people)
        and not draft.parties <= contact.parties
    )


# "Readout of the video call, 27 February" is of the call that the first sentences tell
_HEADED = 3


def _parties_fit(contact: Contact, draft: Draft) -> bool:
    a, b = contact.parties, draft.parties
    gap = draft.sentence - contact.drafts[-1].sentence
    taken_up = draft.takes_up and not draft.verb
    if draft.group == "visit" and contact.state is not None and contact.state == draft.state:
        # "A Fijian corvette arrived in Apia. ... The visit to the Samoan port"
        a, b = (contact.with_host if a else a), (draft.with_host if b else b)
    if not a and not contact.people and all(d.heading for d in contact.drafts):
        return gap <= _HEADED
    if not a and not contact.people and contact.group == TALKS and gap == 0:
        return contact.status is draft.status  # "In a meeting held in Lima, A and B exchanged views"
    if not a and not contact.people and contact.group in ("signing", "handover"):
        return gap <= 2
    if a and not b and taken_up and gap <= 2:
        return True  # "General A led the delegation in the meeting": whose general, nobody says
    if not a or not b:
        return bool(set(contact.people) & set(draft.people)) or (not a and not b)
    if b < a and len(a) > 2 and len(b) <= 2 and draft.people and not contact.people and not taken_up:
        return False
    if a <= b or b <= a:
        return len(a & b) >= 2 or (min(len(a), len(b)) == 1 and _close(contact, draft))
    return len(a & b) / len(a | b) >= 0.5 and bool(set(contact.people) & set(draft.people))


def _close(contact: Contact, draft: Draft) -> bool:
    """Whether a mention of one party may be of the contact: it shares people or has no day and place of its own."""
    if set(contact.people) & set(draft.people):
        return True
    return (draft.date.value is None or draft.date.value == contact.date.value) and (
        draft.place is None
        or contact.place is None
        or draft.place in contact.place
        or contact.place in draft.place
        or (draft.group == "handover" and draft.state is not None and draft.state == contact.state)
    )
