"""The contacts of one document with all that a comparison needs: who, offices, forum, days, matter.

What the reading leaves out is taken from the document only where it can be nothing else.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from accord.model.codes import BodyType, EngagementStatus, EngagementType, InstrumentStatus
from accord.model.document import Document
from accord.model.reading import Body, Engagement, Fact, Person, Reading
from accord.model.shelf import NodeId
from accord.record.bodies import same_name
from accord.record.called import names_of_its_own
from accord.record.durations import days_taken, holds_day, with_its_days
from accord.record.names import likeness, name_parts
from accord.record.nodes import EngagementAtom, Telling, Topic, Where, Who, evidence_text
from accord.record.off_plan import told_as_moved
from accord.record.offices import names_a_state, office, offices_in, same_office
from accord.record.one_stay import one_stay
from accord.record.places import compatible, towns_told
from accord.record.stated_dates import HELD, LASTING
from accord.record.timeline import WEEKDAYS
from accord.record.words import EVERYWHERE, STOP, plain, stem, words_of

_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")


# 7 days: what a report opens with as held took place within the week before
NEWS = timedelta(days=7)

# 600 characters: masthead, headline and first paragraphs
_OPENING = 600

# 2000 characters: the matter of a report stands in its beginning, the rest is background
_BEGINNING = 2000


def topic_of(document: Document, reading: Reading) -> frozenset[str]:
    """What the document is about: stems without states, offices, names and the words of every meeting."""
    names = {part for person in reading.people for part in name_parts(person.name)}
    found: set[str] = set()
    for word in words_of(f"{document.title or ''} {document.text[:_BEGINNING]}"):
        if len(word) > 3 and word not in STOP and word not in names and not word[0].isdigit():
            form = stem(word)
            if form not in EVERYWHERE and not names_a_state(word):
                found.add(form)
    return frozenset(found)


class Contacts:
    """The contacts of one document; used once."""

    def __init__(
        self,
        document: Document,
        reading: Reading,
        where: Where,
        number: Callable[[str, Fact], NodeId],
        *,
        topic: Topic,
        telling: Telling,
    ) -> None:
        self._document = document
        self._reading = reading
        self._where = where
        self._number = number
        self._topic = topic
        self._telling = telling

    def atoms(self) -> list[EngagementAtom]:
        """One atom for each contact, in the reading's order; visits are not joined yet."""
        facts = self._told_once([self._completed(fact) for fact in self._reading.engagements])
        text, published = self._document.text, self._where.published
        facts = [with_its_days(fact, text=text, facts=facts, published=published) for fact in facts]
        begins = [min((span.start for span in fact.evidence), default=0) for fact in facts]
        lead_start = min(begins, default=-1)
        days = self._days_of_talks(facts)
        towns = towns_told(self._document)
        atoms = (
            self._atom(fact, facts, lead=start == lead_start and self._is_news(fact, start), days=days)
            for fact, start in zip(facts, begins, strict=True)
        )
        return [
            replace(
                atom,
                towns=frozenset() if atom.fact.place else towns,
                telling=self._telling,
                hosts=self._hosts(atom, known=atom.lead),
                called=names_of_its_own(atom.fact),
                signed=self._signed(atom.fact),
                days=days_taken(atom.fact, text=self._document.text, facts=facts),
            )
            for atom in atoms
        ]

    def occasions(self, found: Sequence[Engagement]) -> list[EngagementAtom]:
        """What the document names only to count a day from: to be found in others."""
        atoms = (self._atom(fact, [], lead=False, days=set()) for fact in found)
        towns = towns_told(self._document) if found else frozenset()
        return [
            replace(
                atom,
                people=tuple(self._as_told(who, atom.fact.evidence[0].end) for who in atom.people),
                near=None,
                towns=frozenset() if atom.fact.place else towns,
                called=names_of_its_own(atom.fact),
                hosts=self._hosts(atom, known=True),
                referred=True,
                occasion=True,
            )
            for atom in atoms
        ]

    def _as_told(self, who: Who, end: int) -> Who:
        """Somebody by his surname alone, where the text gives no more up to there: a namesake may follow."""
        told = plain(self._document.text[:end])
        return who if plain(who.name) in told or " " not in who.name else replace(who, name=who.name.split()[-1])

    def _signed(self, fact: Engagement) -> tuple[str, ...]:
        """What was signed: "the border agreement" of "the border agreement signed by the two sides in 2008"."""
        if fact.type is not EngagementType.SIGNING:
            return ()
        text = self._document.text
        before = [plain(text[max(0, span.start - _NAMES) : span.start]).rstrip() for span in fact.evidence]
        names = (
            instrument.name
            for instrument in self._reading.instruments
            if (
                frozenset(instrument.parties) <= frozenset(fact.parties)
                and _overlap(fact, instrument)
                and any(told.endswith(plain(_TAIL.sub("", instrument.name))) for told in before)
            )
            or any(plain(instrument.name) in plain(span.text) for span in fact.evidence)
        )
        return tuple(dict.fromkeys(names))

    def _hosts(self, atom: EngagementAtom, *, known: bool) -> tuple[Who, ...]:
        """The only official of a side that the document names, for talks that it opens with and names nobody of."""
        if atom.people or not known or len(atom.parties) != 2 or atom.fact.type not in _OF_TWO:
            return ()
        found = []
        for code in sorted(atom.parties):
            officials = [who for who in self._reading.people if who.settled_country == code and who.role]
            if len(officials) > 1:
                return ()
            if not officials:
                continue
            found.append(self._who(officials[0].name))
        return tuple(found)

    def _is_news(self, fact: Engagement, start: int) -> bool:
        """Whether a report opens with it as held, and not with what was once."""
        words = evidence_text(fact)
        return fact.status in HELD and start <= _OPENING and not (PAST.search(words) or words.startswith("when "))

    def _told_once(self, facts: list[Engagement]) -> list[Engagement]:
        """The talks a report opens with and the meeting it then describes are one, where nothing else is told."""
        once = [
            fact
            for fact in facts
            if fact.type in _ONCE
            and (fact.status in HELD or fact.status is EngagementStatus.PLANNED)
            and not fact.ordinal
        ]
        groups: dict[tuple[bool, bool, frozenset[str]], list[Engagement]] = {}
        for fact in once:
            sort = (fact.type in _TALKS, fact.status in HELD, frozenset(fact.parties))
            groups.setdefault(sort, []).append(fact)
        merged: dict[int, Engagement] = {}
        gone: set[int] = set()
        for group in groups.values():
            bare = [fact for fact in group if not fact.participants and not fact.body]
            full = [fact for fact in group if fact.participants and not fact.body]
            fitting = [(one, other) for one in bare for other in full if self._one_time(one, other)]
            if len(full) != 1 or not fitting:
                continue
            one, other = fitting[0]
            longer = not other.date.value or holds_day(one.date, other.date)
            date = one.date if one.date.value and longer else other.date
            merged[id(other)] = replace(
                other, evidence=(*other.evidence, *one.evidence), date=date, place=other.place or one.place
            )
            gone.add(id(one))
        return one_stay([merged.get(id(fact), fact) for fact in facts if id(fact) not in gone], fits=self._one_time)

    def _one_time(self, bare: Engagement, full: Engagement) -> bool:
        """Whether nothing parts them: days, offices, places, words like "separately"."""
        if any(one.overlaps(other) for one in bare.evidence for other in full.evidence):
            return False  # one sentence tells them as two: "on the day the ministers met, the working group gathered"
        a, b = bare.date, full.date
        if (
            a.earliest
            and a.latest
            and b.earliest
            and b.latest
            and not (a.earliest <= b.latest and b.earliest <= a.latest)
        ):
            return False
        if (a.value or "").startswith("XXXX") or (b.value or "").startswith("XXXX"):
            return False
        words = f"{evidence_text(bare)} {evidence_text(full)}"
        if _ANOTHER.search(words) or self._counted(bare, full) or compatible(bare.place, full.place) is False:
            return False
        offices = {who.office for who in map(self._who, full.participants) if who.office}
        told = offices_in(" . ".join(span.text for span in bare.evidence))
        return not told or not offices or any(same_office(one, other) for one in told for other in offices)

    def _counted(self, one: Engagement, other: Engagement) -> bool:
        """Whether one sentence tells both, and counts the day of the one from the other."""
        text = self._document.text
        for span in one.evidence:
            start = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
            before = plain(text[start : span.end])
            if any(start <= mine.start < span.end for mine in other.evidence) and _FROM_ANOTHER.search(before):
                return True
        return False

    def _completed(self, fact: Engagement) -> Engagement:
        """A numbered contact without a forum is of the one forum of its parties that the document names."""
        if fact.body and not fact.ordinal and fact.type in _ROUNDS and _FIRST_TIME.search(evidence_text(fact)):
            return replace(fact, ordinal=1)
        if not (fact.body or fact.ordinal or fact.participants) and fact.type in _TALKS and fact.status in HELD:
            # "officials first sat down in Lima to talk about fisheries": the first round, by whatever name
            return replace(fact, ordinal=1) if _FIRST_MET.search(evidence_text(fact)) else fact
        if fact.body or not fact.ordinal or fact.type in _NUMBERED_APART:
            return fact
        bodies = [
            body
            for body in self._reading.bodies
            if body.type in _MEETING_BODIES
            and (not body.parties or not fact.parties or frozenset(body.parties) & frozenset(fact.parties))
        ]
        close = [body for body in bodies if _overlap(fact, body)]
        chosen = close if len(close) == 1 else bodies
        return replace(fact, body=chosen[0].name) if len(chosen) == 1 else fact

    def _days_of_talks(self, facts: list[Engagement]) -> set[date]:
        """The days of the contacts that the document dates to the day and tells as held, by the weekday at least."""
        found = set()
        for fact in facts:
            if fact.status in HELD:
                near = self._near(fact, _weekday(evidence_text(fact)), lead=False, days=set())
                if near and near[0] == near[1]:
                    found.add(near[0])
        return found

    def _who(self, name: str) -> Who:
        best: Person | None = None
        for person in self._reading.people:
            if plain(person.name) == plain(name) or name in person.names:
                best = person
                break
            if likeness(person.name, name) >= 0.5 and best is None:
                best = person
        if best is None:
            return Who(name)
        return Who(best.name, best.settled_country, office(best.role), best.role)

    def _atom(self, fact: Engagement, facts: list[Engagement], *, lead: bool, days: set[date]) -> EngagementAtom:
        people = tuple(self._who(name) for name in fact.participants)
        words = evidence_text(fact)
        offices = {who.office for who in people if who.office}
        offices.update(offices_in(" . ".join(span.text for span in fact.evidence)))
        offices = {one for one in offices if not frozenset(one.split()) & _ANYBODY}
        first, last, month = fact.date.earliest, fact.date.latest, None
        value = fact.date.value or ""
        if value.startswith("XXXX-"):
            month = int(value[5:7]) if value[5:7].isdecimal() else None
        # "agreed on Tuesday to hold a meeting": the day is that of agreeing
        ahead = _AGREED_ON.sub(" ", words) if fact.status not in HELD else words
        weekday = _weekday(ahead) if first is None else None
        acronym = next(
            (
                body.acronym
                for body in self._reading.bodies
                if fact.body in (body.name, body.acronym, *body.names)
                or (fact.body and same_name(fact.body, body.name))
            ),
            None,
        )
        earlier = [
            other.date.latest
            for other in facts
            if other is not fact and other.status is EngagementStatus.HELD and other.date.latest and other.date.earliest
        ]
        made = frozenset(
            instrument.type.value
            for instrument in self._reading.instruments
            if instrument.status in (InstrumentStatus.SIGNED, InstrumentStatus.ISSUED, InstrumentStatus.NEGOTIATING,
                                     InstrumentStatus.IN_FORCE, InstrumentStatus.PROPOSED)
            and fact.type in (EngagementType.SIGNING, EngagementType.CEREMONY)
            and _overlap(fact, instrument)
        )  # fmt: skip
        near = self._near(fact, weekday, lead=lead, days=days)
        return EngagementAtom(
            self._number("engagements", fact), self._where, words, fact, frozenset(fact.parties), people,
            frozenset(offices), first, last, month, weekday, acronym, lead, max(earlier, default=None), None,
            near, self._topic, made, told_as_moved(fact, words, text=self._document.text),
        )  # fmt: skip

    def _near(self, fact: Engagement, weekday: int | None, *, lead: bool, days: set[date]) -> tuple[date, date] | None:
        """The days that date, weekday and publication leave: enough to find other reports of it by."""
        first, last = fact.date.earliest, fact.date.latest
        if first and last:
            return first, last
        if last and fact.type in LASTING and fact.status in HELD and (fact.date.value or "").startswith("../"):
            return last - NEWS, last  # "wound up her visit on Saturday"
        if fact.date.value is not None:
            return None
        published = self._where.published
        if fact.status in HELD:
            if weekday is not None and published:
                day = published - timedelta(days=(published.weekday() - weekday) % 7)
                return day, day
            if len(days) == 1 and not PAST.search(evidence_text(fact)):
                return min(days), min(days)
            return (published - NEWS, published) if lead and published else None
        if weekday is not None and published and fact.status is EngagementStatus.PLANNED:
            day = published + timedelta(days=(weekday - published.weekday()) % 7)
            return day, day
        return None


# "the framework agreement" may be said of what was called "the Peru-Chile framework agreement"
_TAIL = re.compile(r"^(?:[A-Z][\w'’]*(?:[-–][A-Z][\w'’]*)+|[A-Z][\w'’]*)\s+(?=\w+\s+\w+)")

# 200 characters: the longest name of a text
_NAMES = 200

_ROUNDS = (EngagementType.SESSION, EngagementType.DIALOGUE)
_FIRST_TIME = re.compile(
    r"\b(?:(?:met|sat|gathered|convened|came together|conferred)\b[^.;]{0,40}\bfor the first time"
    r"|inaugural (?:session|meeting|round)"
    r"|(?:its|their) first (?:session|meeting|sitting|round))\b"
)

_FIRST_MET = re.compile(
    r"\bfirst (?:met|sat down|sat together|came together|gathered|convened)\b(?![^.;]*\bsince\b)"
    r"|\b(?:met|sat down|came together|gathered|convened)\b[^.;]{0,40}\bfor the first time\b"
    # "for the first time in three years" is no first round, "for the first time in Lima" is one
    r"(?! (?:since\b|in (?:[\w-]+ ){0,4}(?:years?|decades?|months|weeks|history|generations?|memory)\b))"
)

_YET_TO_SETTLE = r"details|touches|obstacles|hurdles|preparations|points|issues|differences|gaps|minute|moment"
PAST = re.compile(rf"\b(?:last(?! (?:{_YET_TO_SETTLE})\b)|ago|earlier|previous\w*|since|had|inaugural|first)\b")

_NUMBERED_APART = (EngagementType.VISIT, EngagementType.CALL, EngagementType.EXERCISE, EngagementType.TRAINING)
"""Contacts that have rows of their own: "the third patrol" is none of the committee."""

_OF_TWO = (EngagementType.MEETING, EngagementType.CALL, EngagementType.NEGOTIATION)
"""Contacts of one principal from each side."""

_MEETING_BODIES = (
    BodyType.COMMISSION, BodyType.COMMITTEE, BodyType.DIALOGUE, BodyType.WORKING_GROUP, BodyType.COUNCIL,
)  # fmt: skip
"""Bodies that meet in sessions; a border post does not."""

_ANYBODY = frozenset(
    "official officials diplomat diplomats delegate delegates spokesman spokeswoman spokesperson".split()
)
"""Words for people of any office: "a customs union official who took part" tells not who met."""

_TALKS = (EngagementType.MEETING, EngagementType.OTHER, EngagementType.NEGOTIATION)

_ONCE = (*_TALKS, EngagementType.HANDOVER)
"""Contacts that a report opens with and then tells with who took part: "was handed over ... gave the keys to"."""

_FROM_ANOTHER = re.compile(
    r"\b(?:same day|eve of|(?:day|night|morning|days|weeks?|fortnight|months?) (?:before|after|ahead of|prior to))\b"
)
_ANOTHER = re.compile(
    r"\b(?:separate|separately|another|also met|later|then|earlier|last met|previous|ago|again|delegations?)\b"
)


_AGREED_ON = re.compile(
    r"\b(?:agreed|decided|pledged|promised|undertook|resolved|said|announced|told|stated)\b(?: [a-z]+){0,2}? "
    rf"(?:on )?(?:last )?(?:{'|'.join(WEEKDAYS)})\b"
)


def _weekday(words: str) -> int | None:
    """The only weekday that the words name; "last Tuesday" may be of the week before."""
    named = set(_WEEKDAY.findall(words))
    return WEEKDAYS.index(named.pop()) if len(named) == 1 and "last " not in words else None


def _overlap(fact: Fact, other: Fact | Body) -> bool:
    return any(one.overlaps(two) for one in fact.evidence for two in other.evidence)
