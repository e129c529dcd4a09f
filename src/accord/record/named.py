"""The people, states, bodies and texts of a document into nodes with a profile, by which other documents find them.

What a name stands for here is kept with it; whether it is the same elsewhere is decided later.
"""

import json
from collections import Counter
from dataclasses import asdict, replace
from datetime import timedelta
from functools import cached_property
from typing import Any

from accord.lexicon.states import state
from accord.model.codes import (
    Act,
    EngagementType,
    InstrumentStatus,
    InstrumentType,
)
from accord.model.document import Document
from accord.model.reading import Body, Fact, Instrument, Reading
from accord.model.shelf import NodeId, Placed
from accord.model.span import Span
from accord.model.when import iso_day
from accord.record.belonging import made_at
from accord.record.bodies import BodyProfile, body_keys, same_name, taken_apart
from accord.record.instruments import InstrumentProfile, instrument_keys, is_proper
from accord.record.lists import lists_in
from accord.record.names import name_parts
from accord.record.nodes import (
    Atom,
    EngagementAtom,
    Where,
    atom_id,
    profile_id,
    where_of,
)
from accord.record.origins import origin_in
from accord.record.people import PersonProfile, person_keys
from accord.record.places import states_told
from accord.record.stated_dates import HELD
from accord.record.wordings import bare, wordings_in
from accord.record.words import plain

# 4: a report of more states than that tells nothing of whose its people are
_MOST_STATES = 4


class Named:
    """What one document names, on its way into nodes; used once."""

    def __init__(self, document: Document, reading: Reading, *, placing: bool) -> None:
        self.placing = placing
        self.document = document
        self.reading = reading
        self.where: Where = where_of(document)
        self.placed: list[Placed] = []
        self.atoms: dict[NodeId, Atom] = {}
        self._turns: Counter[str] = Counter()
        self._bodies: dict[str, NodeId] = {}
        self.instruments: list[tuple[Instrument, NodeId]] = []
        self._made: dict[Body | Instrument, NodeId] = {}
        self.engagements: list[EngagementAtom] = []

    def id_of(self, kind: str, fact: Fact) -> NodeId:
        """The id of a fact told here; the second of two with the same words gets the next turn."""
        turn = 0
        while (found := atom_id(kind, self.document.id, fact, turn)) and self._turns[found]:
            turn += 1
        self._turns[found] += 1
        return found

    def evidence_of(self, fact: Fact) -> tuple[tuple[int, int, str | None, str | None], ...]:
        """Where the evidence stands: start, end, who says it and in which act."""
        return tuple((span.start, span.end, *self._said(span)) for span in fact.evidence)

    def _said(self, span: Span) -> tuple[str | None, str | None]:
        """Who says the words of a span, and in which act; the statement that shares most of it."""
        best: tuple[int, str, Act] | None = None
        for statement in self.reading.statements:
            for other in statement.evidence:
                shared = min(span.end, other.end) - max(span.start, other.start)
                # half: a statement that only touches the sentence does not speak for it
                if shared * 2 >= min(span.end - span.start, other.end - other.start) and (
                    best is None or shared > best[0]
                ):
                    best = (shared, statement.speaker, statement.act)
        return (best[1], best[2].value) if best else (None, None)

    def people(self) -> None:
        """The people, and the states and organisations that meet."""
        for person in self.reading.people:
            # who is told without a state belongs to one of those that the report brings together
            states = () if person.settled_country else self.states
            profile = PersonProfile(
                person.name,
                person.settled_country,
                person.role,
                person.organisation,
                tuple(sorted(person.names)),
                "",
                states,
            )
            vague = not profile.country and not profile.role
            lone = len(name_parts(person.name)) < 2 and not (profile.country and profile.role)
            if vague or lone:
                profile = replace(profile, document=self.document.id)
            emits, probes = person_keys(profile)
            self._profile("actors", asdict(profile) | {"type": "person"}, emits, probes, person)
        parties: dict[str, Fact] = {}
        for engagement in self.reading.engagements:
            for code in engagement.parties:
                parties.setdefault(code, engagement)
        for code, fact in parties.items():
            known = state(code)
            plain_profile = {
                "type": "state" if known else "organisation",
                "name": known.name if known else code,
                "country": code,
            }
            self._profile("actors", plain_profile, (), (), fact)

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The states that the report is about: those that meet, bind themselves, sit together and have people in it."""
        reading = self.reading
        codes = {code for contact in reading.engagements for code in contact.parties}
        codes.update(code for body in reading.bodies for code in body.parties)
        codes.update(code for text in reading.instruments for code in text.parties)
        codes.update(code for fact in reading.commitments for code in (*fact.by, *fact.toward))
        codes.update(person.settled_country for person in reading.people if person.settled_country)
        if len(codes) < 2:
            codes.update(states_told(self.document))
        return tuple(sorted(codes)) if len(codes) <= _MOST_STATES else ()

    def _profile(
        self, kind: str, profile: dict[str, Any], emits: tuple[str, ...], probes: tuple[str, ...], fact: Fact
    ) -> NodeId:
        # what it stands under is part of the profile, so that a relation lives and dies with its node
        above = profile.get("parent")
        node = profile_id(kind, json.dumps(profile, sort_keys=True, ensure_ascii=False))
        relations = (("parent", NodeId(above)),) if above else ()
        self.placed.append(Placed(node, kind, emits, probes, self.evidence_of(fact), relations, profile))
        return node

    def _above(self, name: str | None, below: tuple[str, ...]) -> NodeId | None:
        """The node of the body or text of that name in this document; None where it is not told, or in a circle."""
        if name is None or name in below:
            return None
        body = next((one for one in self.reading.bodies if one.name == name), None)
        if body is not None:
            return self.body_node(body, below)
        instrument = next((one for one in self.reading.instruments if one.name == name), None)
        return self.instrument_node(instrument, below) if instrument is not None else None

    def body_node(self, body: Body, below: tuple[str, ...]) -> NodeId:
        """The node of a body, made once; `below` are the names that led here."""
        if (known := self._made.get(body)) is not None:
            return known
        names = tuple(dict.fromkeys(bare(name) for name in (body.name, *body.names, *wordings_in(body))))
        factors: tuple[str, ...] = ()
        for assessment in self.reading.assessments:
            if any(plain(assessment.by) == plain(name) for name in (*names, body.acronym or body.name)) or same_name(
                assessment.by, body.name
            ):
                factors = tuple(dict.fromkeys((*factors, *assessment.factors)))
        mandate = tuple(self.document.text[span.start : span.end] for span in body.mandate)
        profile = BodyProfile(names, body.acronym, body.type, frozenset(body.parties), factors, mandate)
        vague = not body.parties and len(taken_apart(body.name).function) < 2
        plain_profile: dict[str, Any] = {
            "names": list(names), "acronym": body.acronym, "type": body.type.value, "parties": sorted(body.parties),
            "factors": list(factors), "mandate": list(mandate), "document": self.document.id if vague else "",
        }  # fmt: skip
        if told := origin_in(body):
            plain_profile["origin"] = told
        if body.purposes:
            plain_profile["purposes"] = [
                {"party": one.party, "purpose": one.purpose, "quote": one.span.text} for one in body.purposes
            ]
        emits, probes = body_keys(profile)
        if above := self._above(body.parent, (*below, body.name)):
            plain_profile["parent"] = above
        node = self._made[body] = self._profile("bodies", plain_profile, emits, probes, body)
        for name in (*names, body.acronym):
            if name:
                self._bodies.setdefault(plain(name), node)
        return node

    def instrument_node(self, instrument: Instrument, below: tuple[str, ...]) -> NodeId:
        """The node of a text, made once; `below` are the names that led here."""
        if (known := self._made.get(instrument)) is not None:
            return known
        makers = [
            atom
            for atom in self.engagements
            if atom.fact.type is EngagementType.SIGNING and atom.fact.status in HELD and made_at(atom.fact, instrument)
        ]
        first, last = instrument.date.earliest, instrument.date.latest
        people: tuple[str, ...] = ()
        if makers:
            people = tuple(sorted({name_parts(who.name)[-1] for who in makers[0].people if name_parts(who.name)}))
            if first is None:
                first, last = makers[0].first, makers[0].last
        fresh = instrument.status in (InstrumentStatus.SIGNED, InstrumentStatus.ISSUED)
        if (first is None or last is None) and fresh and self.where.published:
            # a fortnight: a text reported as just signed or issued
            first, last = self.where.published - timedelta(days=14), self.where.published
        lists = lists_in(instrument, self.reading, self.document.text)
        # a list of its contents is one document's account of it
        shared = (
            not lists
            and is_proper(instrument.name)
            and instrument.type is not InstrumentType.JOINT_STATEMENT
            and (not fresh or instrument.date.value is not None)
        )
        document = "" if shared else self.document.id
        profile = InstrumentProfile(
            instrument.name, instrument.type, instrument.status, frozenset(instrument.parties),
            instrument.date.value,
            instrument.date.earliest if shared else first, instrument.date.latest if shared else last,
            instrument.areas, document,
            () if shared else people, None if shared else self.where.published,
        )  # fmt: skip
        plain_profile: dict[str, Any] = {
            "name": profile.name, "type": profile.type.value, "status": profile.status.value, "parties":
            sorted(profile.parties),
            "date": profile.date, "date_basis": instrument.date.basis.value, "first": iso_day(profile.first),
            "last": iso_day(profile.last),
            "areas": [area.value for area in profile.areas], "document": document, "people": list(profile.people),
            "published": iso_day(profile.published),
        }  # fmt: skip
        if not shared:
            plain_profile["lists"] = lists
        if document:
            plain_profile["stands"] = ";".join(f"{span.start}-{span.end}" for span in sorted(instrument.evidence))
        emits, probes = instrument_keys(profile)
        if above := self._above(instrument.parent, (*below, instrument.name)):
            plain_profile["parent"] = above
        node = self._made[instrument] = self._profile("instruments", plain_profile, emits, probes, instrument)
        self.instruments.append((instrument, node))
        return node

    def body_named(self, name: str) -> NodeId | None:
        """The node of the body that goes by this name here."""
        found = self._bodies.get(plain(name))
        if found is None:
            found = next((node for other, node in self._bodies.items() if same_name(other, name)), None)
        return found
