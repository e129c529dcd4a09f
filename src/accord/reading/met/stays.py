"""The days of a stay told in several sentences, and those of what is still to come in it: "arrived on Monday ... his
two-day stay ... will meet".

A stay is counted only from a day that the words make its first; what lies ahead has its days only where it is said to.
"""

from datetime import timedelta

from spacy.tokens import Token

from accord.model.codes import EngagementStatus as Status
from accord.model.edtf import spell
from accord.model.when import When
from accord.reading.met.calendar import one_day
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS, Draft
from accord.reading.met.rows import left
from accord.reading.met.stretch import counted_days
from accord.reading.scene import Scene

_STAYS = frozenset({"visit", "stay", "trip", "tour", "sojourn", "which"})
_DRILLS = frozenset("exercise drill manoeuvre maneuver training course edition game which it".split())
_ACTS = frozenset({"signing", "ceremony", "handover"})
# a stay of more days dates none of its meetings; talks are told at most so many sentences from the stay they are in
_LONGEST, _NEAR = 7, 4
_SHORT_WAY = 4


def stays(scene: Scene, contacts: list[Contact], dates: list[When]) -> list[When]:
    """The dates, those of stays with all their days, and those of what is planned during a stay with its days."""
    out = list(dates)
    for number, stay in enumerate(contacts):
        if stay.group in ("exercise", "training") and not any(d.past for d in stay.drafts):
            out[number] = _to_its_end(scene, stay, dates[number]) or dates[number]
        if stay.group == "visit" and not any(d.past for d in stay.drafts):
            whole = _counted(stay, dates[number]) or _of_its_day(stay, contacts, dates)
            out[number] = whole or _to_its_end(scene, stay, dates[number]) or dates[number]
    for number, contact in enumerate(contacts):
        if contact.status is Status.PLANNED and contact.group in (TALKS, *_ACTS) and out[number].value is None:
            out[number] = _planned_in(scene, contact, contacts, out) or out[number]
    for number, contact in enumerate(contacts):
        if contact.status is Status.PLANNED and contact.group in _ACTS and out[number].value is None:
            out[number] = _at_meeting(contact, contacts, out) or out[number]
    return out


def _counted(stay: Contact, own: When) -> When | None:
    """From its first day on, "arrived on Monday" and "during his two-day stay", or back from its last: "is on a
    two-day visit through Tuesday".
    """
    days = next((d.days for d in stay.drafts if d.days), None)
    value, first = own.value or "", own.earliest
    if days is None or days == 1:
        return None
    if value.startswith("../") and own.latest is not None and value.endswith(own.latest.isoformat()):
        return counted_days(own.latest - timedelta(days=days - 1), days, own)
    if first is None:
        return None
    begun = any(d.begins and d.date.earliest == first for d in stay.drafts)
    if not value.endswith("/..") and not (begun and one_day(own)):
        return None
    return counted_days(first, days, own)


_ENDS = frozenset({"end", "conclude", "finish", "last", "continue", "run"})
_GOES = frozenset({"return", "fly", "head", "go", "travel"})
_HOME = frozenset({"home", "back"})


def _to_its_end(scene: Scene, stay: Contact, own: When) -> When | None:
    """With the last day, still to come: "arrived on Monday ... is to leave on Wednesday", "The visit ends on"."""
    if stay.status is not Status.ONGOING or scene.published is None or not (own.value or "/..").endswith("/.."):
        return None
    opening = stay.opening
    start = scene.sentences[opening.sentence].start
    far = scene.sentences[min(opening.sentence + _LONGEST, len(scene.sentences) - 1)].end
    for first, last, expression in scene.times:
        when = scene.when(expression)
        open_start = (when.value or "").startswith("../")
        if not start <= first < far or when.latest is None or not (one_day(when) or open_start):
            continue
        if when.latest < scene.published or not _is_its_end(scene, stay, scene.doc[first:last].root):
            continue
        evidence = (*own.evidence, scene.span(first, last))
        if own.earliest is None:
            return When(f"../{when.latest.isoformat()}", when.basis, "only its last day is told", evidence)
        if when.latest > own.earliest:
            return When(spell(own.earliest, when.latest), when.basis, "from its first to its last day", evidence)
    return None


def _is_its_end(scene: Scene, stay: Contact, day: Token) -> bool:
    """Whether a day is that on which the visitor leaves or the visit ends."""
    at = day
    for _ in range(_SHORT_WAY):
        if at.pos_ == "VERB" or at.head.i == at.i:
            break
        at = at.head
    home = any(c.lower_ in _HOME for c in at.children)
    if at.lemma_ in ("leave", "depart") or (at.lemma_ in _GOES and home):
        who = {scene.people[a.person].name for a in left(scene, at) if a.person is not None}
        return bool(who & set(stay.people))
    if at.lemma_ not in _ENDS:
        return False
    until = any(t.lower_ in ("until", "till", "through") for t in scene.doc[max(0, day.left_edge.i - 1) : day.i])
    subjects = [at, at.head] if at.dep_ == "conj" else [at]
    what = [c for verb in subjects for c in verb.children if c.dep_ == "nsubj"]
    if any(c.lower_ in ("which", "that") for c in what):
        what = [t for t in scene.sentence_of(at.i) if t.i < at.i]
    called = _STAYS if stay.group == "visit" else _DRILLS
    return (until or at.lemma_ in _OVER) and any(c.lemma_.lower() in called for c in what)


_OVER = frozenset({"end", "conclude", "finish"})


def _of_its_day(stay: Contact, contacts: list[Contact], dates: list[When]) -> When | None:
    """The day of a visit of one day: that of the talks held during it."""
    if stay.date.value is not None or all(d.days != 1 for d in stay.drafts) or stay.day_words:
        return None
    for other, date in zip(contacts, dates, strict=True):
        if other.group not in (TALKS, "signing") or other.status is not Status.HELD or date.value is None:
            continue
        gap = other.drafts[0].sentence - stay.drafts[0].sentence
        if one_day(date) and other.parties == stay.with_host and abs(gap) <= _NEAR:
            return date
    return None


def _at_meeting(contact: Contact, contacts: list[Contact], dates: list[When]) -> When | None:
    """The day of the talks at which something is to be signed: "is expected to be signed at the meeting"."""
    within = {d.within for d in contact.drafts if d.within is not None}
    for other, date in zip(contacts, dates, strict=True):
        if other.status is Status.PLANNED and date.value is not None and within & {d.at for d in other.drafts}:
            return date if not contact.day_words else None
    return None


def _planned_in(scene: Scene, contact: Contact, contacts: list[Contact], dates: list[When]) -> When | None:
    """The days of the stay during which something is to be done, or of the way that somebody goes for its sake."""
    if contact.day_words:
        return None
    for stay, date in zip(contacts, dates, strict=True):
        if stay.group != "visit" or stay.status not in (Status.PLANNED, Status.ONGOING):
            continue
        first, last = date.earliest, date.latest
        if date.value is None or first is None or last is None or (last - first).days >= _LONGEST:
            continue
        if not (set(contact.people) & set(stay.people) or contact.parties == stay.with_host):
            continue
        for draft in contact.drafts:
            if one_day(date) and stay.status is Status.PLANNED and _for_its_sake(scene, draft, stay):
                return date
            gap = draft.sentence - stay.drafts[0].sentence
            if 0 <= gap <= _NEAR and not one_day(date) and (_during(scene, draft) or _by_guest(draft, stay, gap)):
                return date
    return None


def _by_guest(draft: Draft, stay: Contact, gap: int) -> bool:
    """Whether the guest himself will meet his hosts in a stay just told as planned: "In Lima, she will meet"."""
    same = set(draft.people) & set(stay.people)
    return bool(same) and gap > 0 and stay.status is Status.PLANNED and draft.parties <= stay.with_host


def _during(scene: Scene, draft: Draft) -> bool:
    """Whether the words say that it is to be during the stay: "During his visit he will meet", "during which"."""
    for token in scene.sentence_of(draft.at):
        if token.lower_ == "during" and token.i < draft.at:
            return any(t.lower_ in _STAYS for t in scene.doc[token.i + 1 : token.i + 2 * _SHORT_WAY])
    return False


def _for_its_sake(scene: Scene, draft: Draft, stay: Contact) -> bool:
    """Whether somebody goes there for it: "will fly to Lima tomorrow to meet", "will visit Lima for talks"."""
    goals = {d.at for d in stay.drafts if d.sentence == draft.sentence}
    at = scene.doc[draft.at]
    for _ in range(_SHORT_WAY):
        if at.i in goals:
            return True
        if at.head.i == at.i:
            return False
        at = at.head
    return False
