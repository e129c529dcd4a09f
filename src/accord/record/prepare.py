"""A document and its reading into nodes: atoms and profiles with keys, evidence and relations.

Pure: the same document gives the same nodes.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

from accord.lexicon.states import state
from accord.model.codes import (
    Act,
    EngagementType,
    InstrumentStatus,
    InstrumentType,
    Strength,
)
from accord.model.document import Document
from accord.model.reading import Assessment, Body, Commitment, Doubt, Fact, Instrument, Purpose, Reading
from accord.model.shelf import NodeId, Placed
from accord.model.span import Span
from accord.model.when import iso_day
from accord.record.accounts import account_of
from accord.record.assistance import assistance_keys
from accord.record.belonging import made_at, outcome_of, visit_of
from accord.record.bodies import BodyProfile, body_keys, same_name, taken_apart
from accord.record.commitments import assessment_keys, commitment_keys, statement_keys
from accord.record.conduct import conduct_stems, numbers_in
from accord.record.contact_keys import engagement_keys
from accord.record.contacts import HELD, Contacts, topic_of
from accord.record.fulfilment import fulfilment_keys
from accord.record.instruments import InstrumentProfile, instrument_keys, is_proper
from accord.record.keys import Keys, by_quarter
from accord.record.lists import lists_in
from accord.record.names import name_parts
from accord.record.nodes import (
    AssessmentAtom,
    AssistanceAtom,
    Atom,
    CommitmentAtom,
    EngagementAtom,
    StatementAtom,
    Telling,
    Topic,
    Where,
    atom_id,
    digest,
    evidence_text,
    profile_id,
    short,
    where_of,
)
from accord.record.offsets import ties_of, told_as_known
from accord.record.origins import origin_in
from accord.record.people import PersonProfile, person_keys
from accord.record.places import states_told
from accord.record.reprints import Copy, reprint_keys, spun_keys
from accord.record.stories import story_keys, story_of
from accord.record.tellings import TellingAtom, done_in, telling_id
from accord.record.told import Told, told_in
from accord.record.wordings import bare, wordings_in
from accord.record.words import means, plain, stems

# 4: a report of more states than that tells nothing of whose its people are
_MOST_STATES = 4

_QUOTE = re.compile(r"[\"“”«»„](.+?)[\"“”«»]", re.DOTALL)
# "not deliver the first until September" is to deliver it then; "no later than May" is a term
_TERM = (
    r"until\b|before (?:\d|next|the (?:end|start|beginning)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february"
    r"|march|april|may|june|july|august|september|october|november|december)"
)
_NEGATIVE = re.compile(
    rf"\b(?:not(?!\b.*\b(?:{_TERM}))|no(?! later)|never|refrain|avoid|without|cease|stop|end(?! of))\b"
)

A = TypeVar("A", bound=Atom)


def _contact_keys(atom: EngagementAtom) -> Keys:
    """The keys of a contact, and of its document's story where it opens it."""
    (found_by, looks), (of_story, beside) = engagement_keys(atom), story_keys(atom)
    return (*found_by, *of_story), (*looks, *beside)


# 12 contacts: an undated text that tells of more is a chronicle, no report of a time
_TOGETHER = 12


def _unconditional(commitment: Commitment) -> str:
    """What is undertaken, without the condition in its wording: "deliver the boats if the trials end well"."""
    condition = commitment.condition.text if commitment.condition is not None else ""
    return commitment.action.replace(condition, "").strip(" ,") or commitment.action


def _is_by(assessment: Assessment, body: Body) -> bool:
    """Whether the body is the one that weighs."""
    return assessment.by in (body.name, body.acronym, *body.names) or bool(same_name(assessment.by, body.name))


# 20: sentences shorter than this ("He thanked him.") are repeated by chance
_TELLING = 20


@dataclass(frozen=True, slots=True)
class Prepared:
    """All nodes of one document: what is kept of them, and the atoms and profiles themselves."""

    placed: tuple[Placed, ...]
    atoms: dict[NodeId, Atom] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    told: Told = ()


def prepare(document: Document, reading: Reading, *, only_atoms: bool = False) -> Prepared:
    """The nodes of one document; with `only_atoms` without what is kept of them, for a comparison with others."""
    return _Preparation(document, reading, placing=not only_atoms).done()


def place_document(document: Document, copy: Copy, told: Told) -> Placed:
    """The node of the document itself, by which copies of it are found."""
    keys = reprint_keys(copy)
    found_by, looks = spun_keys(copy, document.published.latest)
    return Placed(f"d:{short(document.id)}:", "documents", (*keys, *found_by), (*keys, *looks), told=told)


class _Preparation:
    """One document on its way; used once."""

    def __init__(self, document: Document, reading: Reading, *, placing: bool) -> None:
        self.placing = placing
        self.document = document
        self.reading = reading
        self.where: Where = where_of(document)
        self.placed: list[Placed] = []
        self.atoms: dict[NodeId, Atom] = {}
        self._turns: Counter[str] = Counter()
        self._bodies: dict[str, NodeId] = {}
        self._instruments: list[tuple[Instrument, NodeId]] = []
        self._made: dict[Body | Instrument, NodeId] = {}
        self._engagements: list[EngagementAtom] = []

    def done(self) -> Prepared:
        self._engagements = Contacts(self.document, self.reading, self.where, self._id).atoms()
        if self.placing:
            self._people()
            for instrument in self.reading.instruments:
                self._instrument_node(instrument, ())
            for body in self.reading.bodies:
                self._body_node(body, ())
        self._place_engagements()
        self._commitments()
        self._assistance()
        self._assessments()
        self._statements()
        self._tellings()
        told = told_in(self.reading) if self.placing else ()
        return Prepared(tuple(self.placed), self.atoms, self.reading.doubts, told)

    def _id(self, kind: str, fact: Fact) -> NodeId:
        turn = 0
        while (found := atom_id(kind, self.document.id, fact, turn)) and self._turns[found]:
            turn += 1
        self._turns[found] += 1
        return found

    def _evidence(self, fact: Fact) -> tuple[tuple[int, int, str | None, str | None], ...]:
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

    # -- profiles
    def _people(self) -> None:
        for person in self.reading.people:
            # who is told without a state belongs to one of those that the report brings together
            states = () if person.country else self._states()
            profile = PersonProfile(
                person.name, person.country, person.role, person.organisation, tuple(sorted(person.names)), "", states
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

    def _states(self) -> tuple[str, ...]:
        """The states that the report is about: those that meet, bind themselves, sit together and have people in it."""
        reading = self.reading
        codes = {code for contact in reading.engagements for code in contact.parties}
        codes.update(code for body in reading.bodies for code in body.parties)
        codes.update(code for text in reading.instruments for code in text.parties)
        codes.update(code for fact in reading.commitments for code in (*fact.by, *fact.toward))
        codes.update(person.country for person in reading.people if person.country)
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
        self.placed.append(Placed(node, kind, emits, probes, self._evidence(fact), relations, profile))
        return node

    def _above(self, name: str | None, below: tuple[str, ...]) -> NodeId | None:
        """The node of the body or text of that name in this document; None where it is not told, or in a circle."""
        if name is None or name in below:
            return None
        body = next((one for one in self.reading.bodies if one.name == name), None)
        if body is not None:
            return self._body_node(body, below)
        instrument = next((one for one in self.reading.instruments if one.name == name), None)
        return self._instrument_node(instrument, below) if instrument is not None else None

    def _body_node(self, body: Body, below: tuple[str, ...]) -> NodeId:
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

    def _instrument_node(self, instrument: Instrument, below: tuple[str, ...]) -> NodeId:
        if (known := self._made.get(instrument)) is not None:
            return known
        makers = [
            atom
            for atom in self._engagements
            if atom.fact.type is EngagementType.SIGNING and atom.fact.status in HELD and made_at(atom.fact, instrument)
        ]
        first, last = instrument.date.earliest, instrument.date.latest
        people: tuple[str, ...] = ()
        if makers:
            people = tuple(sorted({name_parts(who.name)[-1] for who in makers[0].people if name_parts(who.name)}))
            if first is None:
                first, last = makers[0].first, makers[0].last
        fresh = instrument.status in (InstrumentStatus.SIGNED, InstrumentStatus.ISSUED) and self.where.published
        if (
            (first is None or last is None)
            and fresh
            and self.where.published
            and instrument.status is not InstrumentStatus.IN_FORCE
        ):
            # a fortnight: a text reported as just signed or issued
            first, last = self.where.published - timedelta(days=14), self.where.published
        shared = (
            is_proper(instrument.name)
            and instrument.type is not InstrumentType.JOINT_STATEMENT
            and (
                instrument.status not in (InstrumentStatus.SIGNED, InstrumentStatus.ISSUED)
                or instrument.date.value is not None
            )
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
            plain_profile["lists"] = self._lists(instrument)
        if document:
            plain_profile["stands"] = ";".join(f"{span.start}-{span.end}" for span in sorted(instrument.evidence))
        emits, probes = instrument_keys(profile)
        if above := self._above(instrument.parent, (*below, instrument.name)):
            plain_profile["parent"] = above
        node = self._made[instrument] = self._profile("instruments", plain_profile, emits, probes, instrument)
        self._instruments.append((instrument, node))
        return node

    def _lists(self, instrument: Instrument) -> list[dict[str, Any]]:
        return lists_in(instrument, self.reading, self.document.text)

    # -- engagements
    def _place_engagements(self) -> None:
        visits = [atom for atom in self._engagements if atom.fact.type is EngagementType.VISIT]
        ties_by = {atom.id: ties_of(atom, self.document.text, self._engagements) for atom in self._engagements}
        counted_from = {tie.target for ties in ties_by.values() for tie in ties if tie.named}
        for atom in self._engagements:
            relations: list[tuple[str, NodeId]] = []
            visit = visit_of(atom, visits)
            if visit in {tie.target for tie in ties_by[atom.id]} or any(
                tie.target == atom.id for tie in ties_by.get(visit or "", ())
            ):
                # "visited the mill the day after his talks": these were not part of the visit
                visit = None
            if visit:
                relations.append(("within", visit))
            if atom.fact.body and (body := self._body_named(atom.fact.body)):
                relations.append(("body", body))
            relations.extend(
                ("outcome", node) for instrument, node in self._instruments if outcome_of(atom, instrument)
            )
            ties = ties_by[atom.id]
            relations.extend(("tied", tie.target) for tie in ties)
            if (
                self.where.published is None
                and atom is not self._engagements[0]
                and len(self._engagements) <= _TOGETHER
            ):
                # what one undated document tells helps to date it, and so the rest of what it tells
                relations.append(("along", self._engagements[0].id))
            referred = len(atom.fact.evidence) == 1 and not atom.dated and atom.id in counted_from
            referred = referred or told_as_known(atom, self.document.text)
            story = story_of(self.reading, self._states()) if atom is self._engagements[0] else None
            complete = replace(atom, visit=visit, ties=ties, referred=referred, story=story)
            self._atom("engagements", complete, atom.fact, _contact_keys, tuple(relations))
        self._engagements = [atom for atom in self.atoms.values() if isinstance(atom, EngagementAtom)]

    def _body_named(self, name: str) -> NodeId | None:
        found = self._bodies.get(plain(name))
        if found is None:
            found = next((node for other, node in self._bodies.items() if same_name(other, name)), None)
        return found

    def _atom(
        self, kind: str, atom: A, fact: Fact, keys: Callable[[A], Keys], relations: tuple[tuple[str, NodeId], ...] = ()
    ) -> None:
        self.atoms[atom.id] = atom
        if not self.placing:
            return
        emits, probes = keys(atom)
        if len(atom.text) >= _TELLING:
            words = f"t|{kind}|{digest(atom.text)}"
            own, around = by_quarter(self.where.published)
            emits = (*emits, *(f"{words}|{when}" for when in own))
            probes = (*probes, *(f"{words}|{when}" for when in around))
        found_by, looks = fulfilment_keys(atom)
        evidence = self._evidence(fact)
        self.placed.append(Placed(atom.id, kind, (*emits, *found_by), (*probes, *looks), evidence, relations))

    # -- what comes of them
    def _engagement_of(self, fact: Fact, parties: frozenset[str]) -> EngagementAtom | None:
        held = [atom for atom in self._engagements if atom.fact.status in HELD]
        for atom in held:
            if any(one.overlaps(other) for one in fact.evidence for other in atom.fact.evidence) and (
                parties & atom.parties or not parties
            ):
                return atom
        lead = next((atom for atom in held if atom.lead), None)
        return lead if lead and (parties <= lead.parties or not parties) else None

    def _commitments(self) -> None:
        for fact in self.reading.commitments:
            parties = frozenset((*fact.by, *fact.toward))
            origin = self._engagement_of(fact, parties)
            relations: list[tuple[str, NodeId]] = [("engagement", origin.id)] if origin else []
            said, since = self.where.published, None
            if origin and origin.first and origin.last and (origin.last - origin.first).days <= 31:
                said, since = origin.last, origin.first
            if fact.strength in (Strength.SHALL, Strength.AGREES):
                relations.extend(
                    ("instrument", node)
                    for instrument, node in self._instruments
                    if parties <= set(instrument.parties)
                    and (
                        any(one.overlaps(other) for one in fact.evidence for other in instrument.evidence)
                        or (len(self._instruments) == 1 and instrument.status is InstrumentStatus.SIGNED)
                    )
                )
            atom = CommitmentAtom(
                self._id("commitments", fact), self.where, evidence_text(fact), fact, frozenset(fact.by),
                conduct_stems(_unconditional(fact)),
                bool(_NEGATIVE.search(plain(fact.action))), origin.id if origin else None, said,
                origin.parties if origin and parties <= origin.parties else parties,
                tuple(sorted(numbers_in(fact.action).items())),
                since,
            )  # fmt: skip
            self._atom("commitments", atom, fact, commitment_keys, tuple(relations[:2]))

    def _assistance(self) -> None:
        for fact in self.reading.assistance:
            parties = frozenset(filter(None, (fact.provider, fact.recipient)))
            around = frozenset(self._states())
            if len(parties) < 2 and len(around) == 2 and parties <= around:
                parties = around
            atom = AssistanceAtom(
                self._id("assistance", fact),
                self.where,
                evidence_text(fact),
                fact,
                frozenset(means(fact.item)),
                parties,
            )
            self._atom("assistance", atom, fact, assistance_keys)

    def _assessments(self) -> None:
        told: set[str] = set()
        for fact in self.reading.assessments:
            body = next((one for one in self.reading.bodies if _is_by(fact, one)), None)
            told.update({body.name} if body is not None else ())
            self._assessment(fact, body.purposes if body is not None else ())
        for body in self.reading.bodies:
            # a purpose told where nothing is weighed stands with the assessment that other documents tell
            if body.purposes and body.name not in told:
                spans = tuple(dict.fromkeys(purpose.span for purpose in body.purposes))
                self._assessment(Assessment(spans, by=body.name, subject=body.purposes[0].purpose), body.purposes)

    def _assessment(self, fact: Assessment, purposes: tuple[Purpose, ...]) -> None:
        named = taken_apart(fact.by)
        by = " ".join(sorted((*named.function, named.sort))).strip()
        atom = AssessmentAtom(
            self._id("assessments", fact),
            self.where,
            evidence_text(fact),
            fact,
            frozenset(stems(fact.subject)),
            by,
            purposes,
        )
        self._atom("assessments", atom, fact, assessment_keys)

    def _tellings(self) -> None:
        """What the sentences tell as done, but for those with a promise; of a document without contacts its story."""
        states = self._states()
        if len(states) < 2:
            return
        story = None if self._engagements else story_of(self.reading, states)
        promises = (atom for atom in self.atoms.values() if isinstance(atom, CommitmentAtom))
        known = [span for atom in promises for span in atom.fact.evidence]
        done = tuple(done_in(self.document, known))
        if not done and story is None:
            return
        node = telling_id(short(self.document.id))
        atom = TellingAtom(
            node, self.where, "", done, frozenset(states), story,
            Topic(partial(topic_of, self.document, self.reading)),
            Telling(partial(account_of, self.document, self.reading)),
        )  # fmt: skip
        self.atoms[node] = atom
        if self.placing:
            (found_by, looks), (of_story, beside) = fulfilment_keys(atom), story_keys(atom)
            self.placed.append(Placed(node, "tellings", (*found_by, *of_story), (*looks, *beside)))

    def _statements(self) -> None:
        for fact in self.reading.statements:
            quoted = max(_QUOTE.findall(" ".join(span.text for span in fact.evidence)), key=len, default="")
            # eight words: shorter quotations ("strategic partnership") are nobody's own
            quote = plain(quoted).strip(" .,;") if len(quoted.split()) >= 8 else None
            atom = StatementAtom(self._id("statements", fact), self.where, evidence_text(fact), fact, quote)
            self._atom("statements", atom, fact, statement_keys)
