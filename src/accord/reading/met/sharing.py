"""Dates that contacts of one clause or one day share: "travelled to Lima and met today", "inked the pact after talks".

Only a contact without any time of its own takes one over, and only from a contact of the same status.
"""

from accord.model.when import UNKNOWN, When
from accord.reading.met.draft import TALKS, Draft
from accord.reading.met.merge import Contact
from accord.reading.met.news_day import news_day, one_day
from accord.reading.scene import Scene

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
_ACTS = frozenset({"signing", "ceremony", "handover"})


def shared_dates(scene: Scene, contacts: list[Contact]) -> list[When]:
    """The date of each contact, its own or one that it shares with another."""
    dates = [contact.date for contact in contacts]
    for number, contact in enumerate(contacts):
        if not _says(dates[number]):
            dates[number] = news_day(scene, contact) or dates[number]
    for _ in range(2):
        for number, contact in enumerate(contacts):
            if not _says(dates[number]) and not (contact.day_words and not _same_day(contact.day_words)):
                dates[number] = _from_others(scene, contact, contacts, dates)
    return dates


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
            or other.status is not contact.status
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
    """The day that "earlier in the day" means: the last one named, up to three sentences back."""
    for draft in contact.drafts:
        sentence = scene.sentence_of(draft.at)
        if not any(t.lower_ == "day" and t.nbor(-1).lower_ in ("the", "same", "that") for t in sentence if t.i > 0):
            continue
        first = scene.sentences[max(0, draft.sentence - 3)].start
        days = [e for e in scene.times_in(first, sentence.start) if one_day(e.when)]
        if days:
            return scene.when(days[-1])
    return None


def _same_day(words: str) -> bool:
    return "same day" in words or "that day" in words or "the day" in words


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
    if not 0 < gap <= 3 or not one_day(date) or partner.group not in (TALKS, *_ACTS):
        return False
    if draft.group in ("signing", "ceremony") and partner.group == TALKS:
        return True
    words = {t.lower_ for t in scene.sentence_of(draft.at)}
    return (
        gap <= 2
        and bool(words & _SAME_DAY)
        and draft.group in (TALKS, *_ACTS)
        and not words & {"earlier"} - ({"earlier"} if "day" in words else set())
    )


def _coordinated(scene: Scene, one: Draft, other: Draft) -> bool:
    a, b = scene.doc[one.at], scene.doc[other.at]
    return a in b.conjuncts or b in a.conjuncts
