"""A scene -> its engagements: one entry for each contact between parties, however often the document mentions it.

It takes a contact word and a handle (date, place, body, round or a named participant); without them nothing is said.
"""

from collections.abc import Iterable

from accord.lexicon.contacts import contact_words
from accord.lexicon.times import WEEKDAYS
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.reading import Body, Engagement
from accord.model.when import When
from accord.reading.met.agreeing import without_agreeing
from accord.reading.met.attendance import with_attendance
from accord.reading.met.bodies import named_bodies
from accord.reading.met.body_cues import body_cues
from accord.reading.met.calendar import by_calendar
from accord.reading.met.contact import Contact
from accord.reading.met.counted import counted_from
from accord.reading.met.cues import find_cues
from accord.reading.met.draft import TALKS, Draft
from accord.reading.met.filling import Told, filled
from accord.reading.met.merge import merge
from accord.reading.met.parties import MULTILATERAL, parties_for, people_for
from accord.reading.met.pointed import Pointed, with_pointed
from accord.reading.met.series import in_row
from accord.reading.met.sharing import going_on, shared_dates
from accord.reading.met.stays import stays
from accord.reading.met.stretch import lasts
from accord.reading.naming import is_organisation
from accord.reading.saying.attributed import Attribution
from accord.reading.scene import Actor, Scene

# words that tell of a day even where the date of publication is not known
_DAYS = WEEKDAYS | {"today", "yesterday", "tomorrow", "night"}


def find_engagements(
    scene: Scene,
    *,
    bodies: tuple[Body, ...] = (),
    attributions: Iterable[Attribution] = (),
    pointed: Iterable[Pointed] = (),
) -> tuple[Engagement, ...]:
    """The contacts that the scene tells of, in the order of their first mention.

    `bodies` are those found in the same scene; `attributions` say who "I" and "we" are; `pointed` are words that
    are known from elsewhere to tell of a contact, if what stands around them bears it out.
    """
    words = contact_words()
    # 4: match reports name 6 or more of these words; news of states that mentions a game at most 2
    if len({t.lower_ for t in scene.doc if t.lower_ in words.sport}) >= 4:
        return ()
    cues = find_cues(scene, words=words)
    named = named_bodies(scene, words=words, bodies=bodies)
    cues = sorted([*cues, *body_cues(scene, cues, named=named)], key=lambda c: c.at)
    clauses = counted_from(scene, {cue.at for cue in cues})
    known = Told(cues, named, words, said=tuple(attributions), clauses=clauses)
    drafts = [draft for cue in cues for draft in filled(scene, cue, known)]
    contacts = without_agreeing(scene, merge(in_row(scene, drafts)))
    with_attendance(scene, contacts, cues)
    found = _engagements(scene, contacts, bodies)
    if pointed := tuple(pointed):
        read = [c for c, e in zip(contacts, found, strict=True) if e is not None]
        found = _engagements(scene, with_pointed(scene, contacts, pointed, known, read=read), bodies)
    return tuple(e for e in found if e is not None)


def _engagements(scene: Scene, contacts: list[Contact], bodies: tuple[Body, ...]) -> list[Engagement | None]:
    """The entry for each contact, None for what does not make one."""
    dates = going_on(scene, contacts, stays(scene, contacts, shared_dates(scene, contacts)))
    return [_engagement(scene, c, date, contacts, bodies) for c, date in zip(contacts, dates, strict=True)]


def _engagement(
    scene: Scene, contact: Contact, date: When, contacts: list[Contact], bodies: tuple[Body, ...]
) -> Engagement | None:
    """The entry for a contact; None where it has no handle or fewer than two parties."""
    parties = parties_for(scene, contact, contacts, bodies)
    dropped = (
        contact.group == TALKS
        and len(contact.parties) > 1
        and any(scene.doc[d.at].head.lemma_ in ("postpone", "cancel") for d in contact.drafts)
    )
    lasting = any(lasts(scene, d) for d in contact.drafts)
    handles = (
        date.value,
        date.distance,
        _DAYS.intersection(contact.day_words.split()),
        contact.place,
        dropped,
        any(d.titled for d in contact.drafts),
        contact.body,
        contact.ordinal,
        contact.people,
        any(d.anchor is False for d in contact.drafts),
        lasting,
    )
    initialled = any(scene.doc[d.at].lemma_.startswith("initial") for d in contact.drafts)
    signed = (contact.group == "signing" or initialled) and any(d.verb for d in contact.drafts)
    acted = signed or (contact.group == "handover" and len(contact.parties) > 1)
    acted = acted or any(d.vouched for d in contact.drafts)
    if not any(handles) and not (acted and len(parties) > 1):
        return None
    if all(d.weak for d in contact.drafts) or (date.value is None and _recurs(scene, contact)):
        return None
    if all(d.heading for d in contact.drafts) and not _headline_alone(contact, parties):
        return None
    alone = (
        (contact.group == "visit" and contact.people and contact.place)
        or contact.type in MULTILATERAL
        or any(is_organisation(p) for p in parties)
        or (contact.group in (TALKS, "ceremony", "signing") and len(contact.people) > 1)
    )
    if _only_promised(scene, contact) or not parties or (len(parties) < 2 and not alone):
        return None
    told = [d for d in contact.drafts if not d.heading] or contact.drafts
    spans = {scene.span(*e) for d in told for e in d.evidence}
    return Engagement(
        evidence=tuple(sorted(spans)),
        cues=tuple(dict.fromkeys(scene.span(*c) for d in told for c in d.cues)),
        confidence=_confidence(contact, parties, date),
        type=Type.NEGOTIATION if lasting else contact.type,
        status=_status(scene, contact, date, contacts),
        parties=parties,
        participants=people_for(contact, contacts),
        body=contact.body,
        ordinal=contact.ordinal,
        date=date,
        place=contact.place,
    )


def _status(scene: Scene, contact: Contact, date: When, contacts: list[Contact]) -> Status:
    """The status of a contact; a visit goes on whose last day is still to come, or whose guest is met."""
    if contact.group == "visit" and contact.status is Status.PLANNED and _is_there(contact, contacts):
        return Status.ONGOING
    if contact.group != "visit" or contact.status is not Status.HELD:
        return contact.status
    paid = any(scene.doc[d.at].head.lemma_ == "pay" for d in contact.drafts)
    loosely = "week" in contact.day_words
    return by_calendar(scene, contact.status, date, firm=True, kind=contact.type, over=paid, loosely=loosely)


def _is_there(contact: Contact, contacts: list[Contact]) -> bool:
    """Whether a visit of which only its use is foreseen is that of a guest just met: "the visit will be successful"."""
    if contact.date.value is not None or any(d.firm for d in contact.drafts):
        return False
    return any(
        c.group == TALKS
        and c.status is Status.HELD
        and c.drafts[0].sentence < contact.drafts[0].sentence
        and not c.drafts[0].past
        and set(c.people) & set(contact.people)
        and c.parties == contact.with_host
        for c in contacts
    )


def _recurs(scene: Scene, contact: Contact) -> bool:
    """Whether what is planned is a rule, no contact of its own: "the group will meet every three months"."""
    if contact.status is not Status.PLANNED:
        return False
    every = (t for d in contact.drafts for t in scene.sentence_of(d.at) if t.lower_ == "every")
    return any(_PERIODS.intersection(t.lemma_.lower() for t in scene.doc[e.i + 1 : e.i + 4]) for e in every)


_PERIODS = frozenset({"day", "week", "month", "year", "quarter", "summer", "spring", "autumn", "winter"})


def _headline_alone(contact: Contact, parties: tuple[str, ...]) -> bool:
    """Whether a headline tells enough of a contact by itself: it has people, or it is one line of a digest."""
    if len(parties) < 2 or contact.status is Status.PROPOSED:
        return False
    line = all(d.sentence > 0 for d in contact.drafts) and len(contact.parties) > 1
    return bool(contact.people) or (line and bool(contact.place or contact.body or contact.ordinal))


def _only_promised(scene: Scene, contact: Contact) -> bool:
    """Whether what is still to come is conduct, no contact: "will train ten officers", "agreed on joint patrols"."""
    if contact.status is not Status.PLANNED or contact.ordinal is not None or any(d.pointed for d in contact.drafts):
        return False
    named = contact.people and any(a.person is not None for d in contact.drafts for a in _within_sentence(scene, d))
    if named or (contact.people and contact.type is not Type.EXERCISE):
        return False
    patrols = all(scene.doc[d.at].lower_ == "patrols" for d in contact.drafts)
    if contact.type is Type.TRAINING and (contact.date.value is not None or contact.place):
        return False
    dated = contact.date.value is not None
    return contact.type is Type.TRAINING or (contact.type is Type.EXERCISE and patrols and not dated)


def _within_sentence(scene: Scene, draft: Draft) -> list[Actor]:
    sentence = scene.sentence_of(draft.at)
    return scene.actors_in(sentence.start, sentence.end)


# 0.5 for a cue with its parties; each slot that the words fill makes a wrong reading less likely.
def _confidence(contact: Contact, parties: tuple[str, ...], date: When) -> float:
    score = 0.5
    score += 0.15 * (len(contact.parties) >= 2)
    score += 0.1 * bool(contact.people)
    score += 0.1 * (date.value is not None)
    score += 0.05 * bool(contact.place)
    score += 0.05 * bool(contact.body)
    score += 0.05 * (len(contact.drafts) > 1)
    score = min(score, 1.0) * (1.0 if len(parties) > 1 else 0.7)
    return round(min(score, max(d.sure for d in contact.drafts)), 2)
