"""Puts mentions of one contact together. They stay apart when their people, days, states, bodies or status clash.

A mention that names nobody ("the talks") joins the nearest contact before it that it can be.
"""

from collections.abc import Iterable

from accord.lexicon.phrases import fold
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.forums.counting import stem
from accord.reading.met.calendar import one_day
from accord.reading.met.contact import Contact
from accord.reading.met.dates_fit import date_fits
from accord.reading.met.draft import TALKS, Draft

_HAPPENED = frozenset({Status.HELD, Status.ONGOING})


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
            # "Sunday's talks": those that were held on Sunday
            draft.bare and draft.date.value is not None and draft.date.value == c.date.value,
            draft.bare and (c.status in _HAPPENED) is (draft.status in _HAPPENED),
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


def same(contact: Contact, draft: Draft) -> bool:
    """Whether a mention may be of a contact."""
    if draft.anchor is not None and any(
        d.sentence == draft.sentence and d.anchor is not draft.anchor for d in contact.drafts
    ):
        return False  # "On the day before the ministers had their talks, the heads of police met"
    if (draft.past or draft.fresh) and all(d.anchor and d.sentence != draft.sentence for d in contact.drafts):
        return False  # "nine days after the meeting of the two. ... The previous session had been held in Dakar"
    if not (_status_fits(contact, draft) and _body_fits(contact, draft) and date_fits(contact, draft)):
        return False
    if contact.state and draft.state and contact.state != draft.state:
        return False
    if draft.another_day and contact.status is Status.HELD and not _named_before(contact, draft):
        return False
    if _by_phone_and_in_person(contact, draft) or _background(contact, draft) or _another_host(contact, draft):
        return False
    if any(_two_clauses(d, draft) for d in contact.drafts):
        return False
    if draft.bare:
        return draft.takes_up and not draft.fresh
    if _besides_a_session(contact, draft):
        return False
    if draft.fresh and draft.group == "visit" and not draft.people and contact.people:
        return False
    shared = len(set(contact.people) & set(draft.people))
    named_now = all(d.apart for d in contact.drafts) and contact.parties == draft.parties and len(contact.people) == 1
    # but "met her Fijian and Tongan counterparts ... In a separate meeting, she and Sina Fonua of Tonga"
    if draft.fresh and shared < min(2, len(draft.people)) and not (shared and named_now):
        return False
    return _people_fit(contact, draft) and _parties_fit(contact, draft)


def _named_before(contact: Contact, draft: Draft) -> bool:
    """Whether a headline or the draft's own sentence tells of a contact, or its own people were there."""
    close = any(d.heading or d.sentence >= draft.sentence for d in contact.drafts)
    return close or bool(set(contact.people) & set(draft.people))


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
    mine = {_as_envoy(s.office) for s in draft.sides if s.office}
    if not mine or not set(draft.people) & set(contact.people):
        return False
    theirs = {_as_envoy(s.office) for d in contact.drafts for s in d.sides if s.office}
    return not mine & theirs and (bool(theirs) or len(contact.people_by_party()) > 1)


def _as_envoy(office: str) -> str:
    """One word for those who stand for a state: "the new envoy", "the new ambassador"."""
    return "envoy" if office.split()[-1:] in (["ambassador"], ["envoy"]) else office


_TWO = 2


def _besides_a_session(contact: Contact, draft: Draft) -> bool:
    """Whether two people by name met besides the session of a body told before, of which nobody is named."""
    sat = contact.type is not Type.DIALOGUE and (contact.body or contact.ordinal)
    session = sat and not contact.people and not all(d.heading for d in contact.drafts)
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
    if a is Status.PLANNED and b in _HAPPENED and _spoken_of(contact, draft):
        return True
    if a is Status.HELD and b is Status.PLANNED and all(d.heading and d.verb for d in contact.drafts):
        # "Ministers of Peru and Chile meet in Lima", says the headline of what is to come
        return bool(set(contact.people) & set(draft.people)) or draft.parties == contact.parties
    if all(d.heading and not d.firm for d in contact.drafts):
        return True  # "Ministers meet in Lima" heads what was held as well as what is still to come
    of_all = len(draft.parties) > _TWO and draft.parties == contact.parties
    if {a, b} <= _HAPPENED and draft.group == TALKS and b is Status.ONGOING and one_day(contact.date) and not of_all:
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
    if {a, b} == {Status.PLANNED, Status.ONGOING} and draft.group in ("exercise", "training"):
        last = contact.date.latest  # "began on Monday ... The drills will last until 13 November"
        return draft.bare and (last is None or draft.date.latest is None or draft.date.latest <= last)
    if {a, b} == {Status.PLANNED, Status.ONGOING}:
        return draft.group == "visit" and (draft.date.value is None or _one_stay(contact, draft))
    return (
        not draft.firm
        and not draft.bare
        and bool(set(contact.people) & set(draft.people) or draft.parties == contact.parties)
        and draft.date.value is None
    )


def _spoken_of(contact: Contact, draft: Draft) -> bool:
    """Whether a visit of which only the use was told has come: "The visit will deepen ties. ... The ships arrived"."""
    open_yet = not any(d.firm or d.date.value for d in contact.drafts)
    return open_yet and not draft.bare and draft.group == "visit" and draft.with_host == contact.with_host


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
    x, y = _words(a), _words(b)
    own = (x - _OF_ANY, y - _OF_ANY)
    if own[0] - own[1] and own[1] - own[0]:
        return False  # "Joint Trade Committee", "Joint Border Committee": each is for something else
    return len(x & y) / max(1, min(len(x), len(y))) >= 0.6


def _words(name: str) -> set[str]:
    return {stem(fold(w)) for w in name.replace(".", "").replace("-", " ").split()} - _SHARED


_SHARED = frozenset("joint mixed bilateral the of on for and in".split())
_OF_ANY = frozenset(stem(word) for word in "high higher level commission committee council".split())


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
    if not a and not contact.people and taken_up and not draft.people and contact.group in ("forum", "exercise"):
        return gap <= 2  # "said at a conference in Lima ... The conference drew ministers from"
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
