"""A reader of a tiny language of sentences: tests of the record need no model and say plainly what a text holds.

Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02.
BR and AR held round 2 of the Border Working Group in Lima on 2024-05-02.
Ana Silva (Foreign Minister, BR) visited AR, Buenos Aires on 2024-05.
BR will open two crossings for AR by 2024-12.
BR asks AR to open two crossings by 2024-12.
AR approved armoured cars for BR.
BR and AR signed the Lima Border Protocol on 2024-05-02.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator

from accord.model.codes import (
    Area,
    AssistanceType,
    Basis,
    BodyType,
    EngagementStatus,
    EngagementType,
    InstrumentStatus,
    InstrumentType,
    Stage,
    Strength,
)
from accord.model.document import Document, DocumentId, Source
from accord.model.reading import Assistance, Body, Commitment, Engagement, Instrument, Person, Reading
from accord.model.span import Span, cut
from accord.model.when import UNKNOWN, When

_PERSON = r"([A-Z][\w. -]+?) \(([^,()]+), ([A-Z]{2})\)"
_DATE = r"(?: on ([0-9X/.-]+\d))?"
_STATUS = {
    "met": EngagementStatus.HELD,
    "will meet": EngagementStatus.PLANNED,
    "cancelled talks with": EngagementStatus.CANCELLED,
}
_MET = re.compile(rf"{_PERSON} (met|will meet|cancelled talks with) {_PERSON} in ([A-Z][\w ]+?){_DATE}\.")
_VISITED = re.compile(rf"{_PERSON} visited ([A-Z]{{2}}), ([A-Z][\w ]+?){_DATE}\.")
_ROUND = re.compile(
    rf"([A-Z]{{2}}) and ([A-Z]{{2}}) held (?:round (\d+) of )?the ([A-Z][\w ]+?)(?: \(([A-Z]+)\))? "
    rf"in ([A-Z][\w ]+?){_DATE}\."
)
_WILL = re.compile(r"([A-Z]{2}) will ([\w ]+?) for ([A-Z]{2})(?: by ([0-9-]+))?\.")
_ASKS = re.compile(r"([A-Z]{2}) asks ([A-Z]{2}) to ([\w ]+?)(?: by ([0-9-]+))?\.")
_GAVE = re.compile(
    r"([A-Z]{2}) (discussed|requested|approved|contracted|delivered) ([\w ]+?) (for|from|to) ([A-Z]{2})\."
)
_SIGNED = re.compile(rf"([A-Z]{{2}}) and ([A-Z]{{2}}) signed the ([A-Z][\w ]+?){_DATE}\.")


def when(value: str | None) -> When:
    """A stated date."""
    return When(value, Basis.STATED, "stated in the sentence") if value else UNKNOWN


class MiniReader:
    """Reads the sentences above and nothing else; fails on a text that says BREAK."""

    name = "mini"
    languages = frozenset({"en"})

    def __init__(self, version: str = "1") -> None:
        self.version = version

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        return (self.read(document) for document in documents)

    def read(self, document: Document) -> Reading:
        text = document.text
        if "BREAK" in text:
            raise ValueError("no such sentence")
        people: dict[str, Person] = {}
        engagements, bodies, instruments, commitments = [], {}, [], []

        def person(name: str, role: str, country: str, span: Span) -> str:
            people.setdefault(name, Person((span,), name, role, None, country))
            return name

        for match in _MET.finditer(text):
            a, role_a, ca, verb, b, role_b, cb, place, date = match.groups()
            span = cut(text, match.start(), match.end())
            names = (person(a, role_a, ca, span), person(b, role_b, cb, span))
            engagements.append(
                Engagement(
                    (span,),
                    EngagementType.MEETING,
                    _STATUS[verb],
                    tuple(sorted((ca, cb))),
                    names,
                    date=when(date),
                    place=place,
                )
            )
        for match in _VISITED.finditer(text):
            a, role, ca, cb, place, date = match.groups()
            span = cut(text, match.start(), match.end())
            name = person(a, role, ca, span)
            engagements.append(
                Engagement(
                    (span,),
                    EngagementType.VISIT,
                    EngagementStatus.HELD,
                    tuple(sorted((ca, cb))),
                    (name,),
                    date=when(date),
                    place=place,
                )
            )
        for match in _ROUND.finditer(text):
            ca, cb, number, body, acronym, place, date = match.groups()
            span = cut(text, match.start(), match.end())
            bodies.setdefault(body, Body((span,), body, acronym, BodyType.WORKING_GROUP, tuple(sorted((ca, cb)))))
            engagements.append(
                Engagement(
                    (span,), EngagementType.SESSION, EngagementStatus.HELD, tuple(sorted((ca, cb))), (), body,
                    int(number) if number else None, when(date), place,
                )
            )  # fmt: skip
        for match in _WILL.finditer(text):
            by, action, toward, due = match.groups()
            span = cut(text, match.start(), match.end())
            commitments.append(Commitment((span,), (by,), (toward,), Strength.PLANS, action, when(due), (Area.BRD,)))
        for match in _ASKS.finditer(text):
            asking, by, action, due = match.groups()
            span = cut(text, match.start(), match.end())
            commitments.append(Commitment((span,), (by,), (asking,), Strength.REQUESTS, action, when(due)))
        assistance = []
        for match in _GAVE.finditer(text):
            one, stage, item, link, other = match.groups()
            provider, recipient = (other, one) if link == "from" else (one, other)
            span = cut(text, match.start(), match.end())
            assistance.append(
                Assistance((span,), provider, recipient, AssistanceType.EQUIPMENT, item, None, Stage(stage))
            )
        for match in _SIGNED.finditer(text):
            ca, cb, name, date = match.groups()
            span = cut(text, match.start(), match.end())
            instruments.append(
                Instrument(
                    (span,), name, InstrumentType.PROTOCOL, InstrumentStatus.SIGNED, tuple(sorted((ca, cb))), when(date)
                )
            )
        return Reading(
            document.id, self.name, self.version, tuple(people.values()), tuple(engagements), tuple(bodies.values()),
            tuple(instruments), tuple(commitments), tuple(assistance),
        )  # fmt: skip


def document(text: str, *, name: str = "", published: str | None = None, outlet: str | None = None) -> Document:
    """A document of this text; its name is made of the text unless given."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        DocumentId(digest),
        name or f"{digest[:8]}.txt",
        text,
        language="en",
        published=when(published),
        source=Source(outlet),
    )
