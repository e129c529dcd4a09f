"""All mentions of one contact, and what they say of it together: its parties, its people, its status, its date.

Of what several mentions say the firmest status, the most precise date and the longest name count.
"""

from dataclasses import dataclass, field

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.when import UNKNOWN, When
from accord.reading.met.best_date import best_date
from accord.reading.met.draft import Draft

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
        come = [d.status for d in self.drafts if d.status is not Status.PLANNED and d.date.value is not None]
        if not firm and self.group == "visit" and self.opening.status is Status.PLANNED and come:
            return come[0]  # "The visit will deepen ties, A said. ... The frigates arrived on Tuesday"
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
