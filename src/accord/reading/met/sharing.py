"""Dates that contacts of one clause or one day share: "travelled to Lima and met today", "inked the pact after talks".

Only a contact without any time of its own takes one over, and only from a contact of the same status.
"""

import re

from accord.model.codes import EngagementStatus as Status
from accord.model.edtf import spell
from accord.model.when import UNKNOWN, When
from accord.reading.met.calendar import one_day
from accord.reading.met.contact import Contact
from accord.reading.met.day_offset import day_offset, on_another_day
from accord.reading.met.draft import TALKS, Draft
from accord.reading.met.lead_day import lead_of, told_on
from accord.reading.met.news_day import news_day
from accord.reading.met.signed_there import signed_there
from accord.reading.scene import Scene
from accord.reading.times.relative import NEWS

_LINKS = frozenset(
    {
        "after",
        "following",
        "during",
        "at",
        "sidelines",
        "margins",
        "before",
        "while",
        "where",
        "as",
        "when",
        "on",
        "concluding",
    }
)
_SAME_DAY = frozenset({"afterwards", "afterward", "subsequently", "thereafter", "earlier", "later", "same"})
_PART_OF_DAY = frozenset({"afternoon", "evening", "morning", "noon"})
# a stay of more days dates none of its meetings
_STAY = 7
_AROUND = frozenset({"prior", "before", "ahead", "after", "following"})
_ACTS = frozenset({"signing", "ceremony", "handover"})


def shared_dates(scene: Scene, contacts: list[Contact]) -> list[When]:
    """The date of each contact, its own or one that it shares with another."""
    dates = [contact.date for contact in contacts]
    apart = [on_another_day(scene, contact) for contact in contacts]
    # "on the day of her arrival", "four months after they signed": what tells its day so shares nobody else's
    free = [(n, c) for n, c in enumerate(contacts) if all(_is_unbound(scene, d) for d in c.drafts if not d.heading)]
    for number, contact in enumerate(contacts):
        if apart[number] and not _says(dates[number]):
            dates[number] = day_offset(scene, contact) or dates[number]
    for number, contact in free:
        if not (_says(dates[number]) or apart[number]):
            dates[number] = news_day(scene, contact) or dates[number]
    for _ in range(2):
        for number, contact in free:
            if not _says(dates[number]) and (today := _first_day(scene, contact, contacts)) is not None:
                dates[number] = today
            if not (_says(dates[number]) or apart[number]) and not (
                contact.day_words and not _same_day(contact.day_words)
            ):
                dates[number] = _from_others(scene, contact, contacts, dates)
    lead = lead_of(scene, contacts, dates)
    for number, contact in free:
        if not (_says(dates[number]) or apart[number]):
            dates[number] = (
                told_on(scene, contact, lead) or signed_there(scene, contact, contacts, dates) or dates[number]
            )
    return dates


# "on the second day of his trip": a day of the stay that is told, which may be that of the news
_DAY_OF_STAY = re.compile(r"\b(?:first|second|third|opening|last|final|closing)\s+day\s+of\b", re.IGNORECASE)


def _is_unbound(scene: Scene, draft: Draft) -> bool:
    """Whether nothing in the sentence counts the day of what it tells from another."""
    told = draft.anchor is False and _DAY_OF_STAY.search(scene.sentence_of(draft.at).text) is not None
    return draft.anchor is None or told


def _first_day(scene: Scene, contact: Contact, contacts: list[Contact]) -> When | None:
    """The day of a report on a visit that began on that day, for what is told as done during it."""
    if contact.status is not Status.HELD or contact.group not in (TALKS, *_ACTS) or contact.day_words:
        return None
    if any(d.past or d.aside or d.heading for d in contact.drafts):
        return None
    for stay in contacts:
        first = stay.date.earliest
        if stay.group != "visit" or stay.status is not Status.ONGOING or first is None or first != scene.published:
            continue
        both = stay.with_host
        gap = contact.drafts[0].sentence - stay.drafts[0].sentence
        if 0 <= gap <= _STAY and (contact.parties == both or (not contact.parties and set(scene.sides) == both)):
            return When(spell(first, first), stay.date.basis, stay.date.reason)
    return None


def _from_others(scene: Scene, contact: Contact, contacts: list[Contact], dates: list[When]) -> When:
    before = _day_before(scene, contact)
    if before is not None:
        return before
    near: tuple[int, When] | None = None
    for other, date in zip(contacts, dates, strict=True):
        if (
            other is contact
            or not _says(date)
            or (date.value or "").endswith("..")
            or (other.status is not contact.status and not (other.group == "visit" and contact.status is Status.HELD))
        ):
            continue
        for draft in contact.drafts:
            if draft.heading:
                continue
            for partner in other.drafts:
                if partner.heading or not _shares(scene, draft, partner, date):
                    continue
                apart = abs(draft.at - partner.at)
                if near is None or apart < near[0]:
                    near = apart, date
    return near[1] if near is not None else UNKNOWN


def _day_before(scene: Scene, contact: Contact) -> When | None:
    """The day that "earlier in the day", "In the afternoon" means: the last one named, up to some sentences back."""
    for draft in contact.drafts:
        sentence = scene.sentence_of(draft.at)
        reach = 3
        if not any(t.lower_ == "day" and t.nbor(-1).lower_ in ("the", "same", "that") for t in sentence if t.i > 0):
            if contact.status is not Status.HELD or not _at_an_hour(scene, draft):
                continue
            reach = _PART_REACH
        first = scene.sentences[max(0, draft.sentence - reach)].start
        told = scene.times_in(first, sentence.start)
        days = [e for e in told if one_day(e.when) and _has_come(scene, e.when)]
        if days and not (days[-1] is not told[-1] and _long_ago(scene, days[-1].when)):
            return scene.when(days[-1])
    return None


def _long_ago(scene: Scene, day: When) -> bool:
    """ "delivered on 6 May, and will be ready in spring. They sat on the same day": of the news, if that is of June."""
    return scene.published is not None and day.latest is not None and scene.published - day.latest >= NEWS


# "opened a post on Tuesday ... In the afternoon the two chiefs": sentences from the day named to the part of it
_PART_REACH = 8


def _has_come(scene: Scene, day: When) -> bool:
    return day.earliest is None or scene.published is None or day.earliest <= scene.published


def _at_an_hour(scene: Scene, draft: Draft) -> bool:
    """Whether it is told of a part of a day named before: "In the afternoon they", "called on her in the evening"."""
    sentence = scene.sentence_of(draft.at)
    words = [t.lower_ for t in sentence]
    parts = [n for n, word in enumerate(words) if word in _PART_OF_DAY and n > 0]
    if not parts or words[parts[0] - 1] not in ("the", "that", "same") or "of" in words[parts[0] + 1 : parts[0] + 2]:
        return False
    opens = parts[0] <= _OPENS and sentence.start + parts[0] < draft.at
    return opens or (words[max(0, parts[0] - 2)] == "in" and _only_an_hour(draft))


# "In the late afternoon": words up to the part of the day that opens a sentence
_OPENS = 3


def _only_an_hour(draft: Draft) -> bool:
    """Whether the part of a day is all that the words say of its day."""
    return bool(_PART_OF_DAY.intersection(draft.day_words.split())) and draft.date.value is None


def _same_day(words: str) -> bool:
    said = words.split()
    part = bool(_PART_OF_DAY.intersection(said)) and set(said) <= _PART_OF_DAY | {"the", "same", "that", "later", "in"}
    on_it = "the day" in words and not {"before", "after", "earlier", "later"}.intersection(said)
    return "same day" in words or "that day" in words or on_it or part


def _says(date: When) -> bool:
    """Whether it dates something, be it from a day of publication that is not known."""
    return date.value is not None or date.distance is not None


def _shares(scene: Scene, draft: Draft, partner: Draft, date: When) -> bool:
    """Whether what `draft` tells of was on the date of `partner`."""
    if draft.sentence == partner.sentence and draft.anchor is not partner.anchor:
        return False  # "on Tuesday, a year after the two signed the accord"
    if draft.within == partner.at:
        return True
    if partner.within == draft.at:
        return draft.group == "forum"
    if draft.sentence == partner.sentence:
        if _coordinated(scene, draft, partner):
            return True
        low, high = sorted((draft.at, partner.at))
        between = {t.lower_ for t in scene.doc[low:high]}
        ahead = scene.doc[max(0, low - 3) : low]
        linked = bool(between & {"after", "following", "during", "when"}) or any(t.lower_ in _LINKS for t in ahead)
        dated = one_day(date) or "when" in between
        return linked and dated and draft.group != "visit" and {draft.group, partner.group} & _ACTS != set()
    gap = draft.sentence - partner.sentence
    if 0 < gap <= 2 and one_day(date) and draft.group == "visit" and partner.group in (TALKS, "visit"):
        # "met the chief of staff on Monday. In the afternoon he visited the shipyard"
        return _goes_on(scene, draft) and draft.parties <= partner.parties
    if partner.group == "visit" and partner.past and gap == 1 and draft.group == TALKS and not one_day(date):
        # "visited Lima in May 2019 ... He also spoke with"
        also = any(t.lower_ == "also" for t in scene.doc[scene.sentence_of(draft.at).start : draft.at])
        return also and draft.status is Status.HELD and draft.parties == partner.with_host
    if partner.group == "visit" and draft.group != "visit" and 0 <= gap <= 3 and not one_day(date):
        return _during_stay(scene, draft, partner, date)
    if partner.group == "visit" and 0 < gap <= 2 and one_day(date) and draft.group in (TALKS, "signing"):
        # "It was the visit of A on Wednesday that ... He signed in Lima"
        return draft.status is Status.HELD and not draft.past and bool(set(draft.people) & set(partner.people))
    if not 0 < gap <= 3 or not one_day(date) or partner.group not in (TALKS, *_ACTS):
        return False
    words = {t.lower_ for t in scene.sentence_of(draft.at)}
    if partner.group in _ACTS and draft.group == TALKS and words & {"ceremony", "signing"} and words & _AROUND:
        return draft.status is Status.HELD  # "Prior to the ceremony, the ministers held talks"
    if draft.group in ("signing", "ceremony") and partner.group == TALKS:
        return draft.status is Status.HELD
    return (
        gap <= 2
        and not (gap > 1 and _long_ago(scene, date))
        and bool(words & _SAME_DAY)
        and draft.group in (TALKS, *_ACTS)
        and not words & {"earlier"} - ({"earlier"} if "day" in words else set())
    )


def _goes_on(scene: Scene, draft: Draft) -> bool:
    """Whether a sentence goes on with the day of the one before: "Later", "In the afternoon"."""
    opening = {t.lower_ for t in scene.doc[scene.sentence_of(draft.at).start : draft.at][:4]}
    return bool(opening & (_PART_OF_DAY | {"later", "afterwards", "subsequently"}))


def _during_stay(scene: Scene, draft: Draft, partner: Draft, date: When) -> bool:
    """Whether a contact took place during a short visit with a first and a last day, by the same visitor."""
    first, last = date.earliest, date.latest
    if first is None or last is None or (last - first).days >= _STAY or draft.status is not Status.HELD:
        return False
    if draft.past or draft.group not in (TALKS, *_ACTS):
        return False
    if draft.bare and not draft.people and set(scene.sides) == partner.with_host:
        return True  # "The two sides signed an arrangement", in the communique on the visit
    if draft.parties - partner.with_host:
        return False  # "Earlier, he met his Ethiopian counterpart", in a report on a visit to Mozambique
    shared = set(draft.people) & set(partner.people)
    return bool(shared) or (draft.parties == partner.with_host and len(draft.parties) > 1)


def _coordinated(scene: Scene, one: Draft, other: Draft) -> bool:
    a, b = scene.doc[one.at], scene.doc[other.at]
    return a in b.conjuncts or b in a.conjuncts


def going_on(scene: Scene, contacts: list[Contact], dates: list[When]) -> list[When]:
    """The dates, with a visit that goes on open at its end: it was on since the first day that something is told of."""
    out = list(dates)
    for number, stay in enumerate(contacts):
        if stay.group != "visit" or stay.status is not Status.ONGOING or scene.published is None:
            continue
        own = dates[number]
        if own.value is not None:
            if one_day(own) and own.latest == scene.published:
                out[number] = When(f"{own.value}/..", own.basis, "the visit goes on", own.evidence)
            continue
        held = [
            d
            for c, d in zip(contacts, dates, strict=True)
            if c.group == TALKS
            and c.status is Status.HELD
            and one_day(d)
            and d.earliest is not None
            and 0 <= (scene.published - d.earliest).days < _STAY
            and (set(c.people) & set(stay.people) or (c.parties == stay.with_host and not stay.people))
        ]
        if held and not stay.day_words:
            first = min(held, key=lambda d: str(d.value))
            out[number] = When(f"{first.value}/..", first.basis, "the visit goes on", first.evidence)
    return out
