"""A document and its reading into nodes: atoms and profiles with keys, evidence and relations.

Pure: the same document gives the same nodes.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from accord.model.codes import EngagementType, InstrumentStatus, Kind, Strength
from accord.model.document import Document
from accord.model.reading import Assessment, Body, Commitment, Doubt, Engagement, Fact, Purpose, Reading
from accord.model.shelf import NodeId, Placed
from accord.model.span import cut
from accord.record.accounts import account_of
from accord.record.assistance import assistance_keys
from accord.record.belonging import outcome_of, visit_of
from accord.record.bodies import same_name, taken_apart
from accord.record.commitments import assessment_keys, commitment_keys, statement_keys
from accord.record.conduct import conduct_stems, numbers_in, with_its_thing
from accord.record.contact_keys import engagement_keys
from accord.record.contacts import Contacts, topic_of
from accord.record.day_of_it import sentence_around
from accord.record.fulfilment import fulfilment_keys
from accord.record.keys import Keys, by_quarter
from accord.record.mentioned import people_in
from accord.record.named import Named
from accord.record.nodes import (
    AssessmentAtom,
    AssistanceAtom,
    Atom,
    CommitmentAtom,
    EngagementAtom,
    StatementAtom,
    Telling,
    Topic,
    digest,
    evidence_text,
    short,
)
from accord.record.occasions import occasions_of
from accord.record.offices import offices_in
from accord.record.offsets import ties_of, told_as_known, without_circles
from accord.record.reprints import Copy, reprint_keys, spun_keys
from accord.record.same_words import same_words_key
from accord.record.sketches import sketch_of
from accord.record.stated_dates import HELD
from accord.record.stories import story_keys, story_of
from accord.record.tellings import TellingAtom, done_in, telling_id
from accord.record.timeline import MONTHS, WEEKDAYS
from accord.record.told import Told, told_in
from accord.record.told_clauses import clause_told_in
from accord.record.words import means, plain, stems

_QUOTE = re.compile(r"[\"“”«»„](.+?)[\"“”«»]", re.DOTALL)
# "not deliver the first until September" is to deliver it then; "no later than May" is a term
_TERM = rf"until\b|before (?:\d|next|the (?:end|start|beginning)|{'|'.join((*WEEKDAYS, *MONTHS))})"
_NEGATIVE = re.compile(
    rf"(?<![\w-])(?:not(?!\b.*\b(?:{_TERM}))|no(?! later)|never|refrain|avoid|without|cease|stop|end(?! of))\b"
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


def _of_one_telling(atom: EngagementAtom, visit: NodeId | None, visits: Sequence[EngagementAtom]) -> bool:
    """Whether a contact and a visit are told in the same words."""
    return any(
        one.overlaps(other)
        for stay in visits
        if stay.id == visit
        for one in stay.fact.evidence
        for other in atom.fact.evidence
    )


def _is_by(assessment: Assessment, body: Body) -> bool:
    """Whether the body is the one that weighs."""
    return assessment.by in (body.name, body.acronym, *body.names) or bool(same_name(assessment.by, body.name))


# 250 characters: the sentence before
_JUST_BEFORE = 250

# 20: sentences shorter than this ("He thanked him.") are repeated by chance
_TELLING = 20


@dataclass(frozen=True, slots=True)
class Prepared:
    """All nodes of one document: what is kept of them, and the atoms and profiles themselves."""

    placed: tuple[Placed, ...]
    atoms: dict[NodeId, Atom] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    told: Told = ()
    same_words: dict[NodeId, str] = field(default_factory=dict)
    """The keys of what others may tell in the same words."""


def prepare(document: Document, reading: Reading, *, only_atoms: bool = False) -> Prepared:
    """The nodes of one document; with `only_atoms` without what is kept of them, for a comparison with others."""
    return _Preparation(document, _with_words(reading), placing=not only_atoms).done()


def _with_words(reading: Reading) -> Reading:
    """The reading without facts that no words of the document say: a fact stands with its evidence or not at all."""
    kept = {kind.value: tuple(fact for fact in reading.facts(kind) if fact.evidence) for kind in Kind}
    if all(len(facts) == len(reading.facts(Kind(name))) for name, facts in kept.items()):
        return reading
    return replace(reading, **kept)  # type: ignore[arg-type]


def place_document(document: Document, copy: Copy, told: Told) -> Placed:
    """The node of the document itself, by which copies of it are found."""
    keys = reprint_keys(copy)
    found_by, looks = spun_keys(copy, document.published.latest)
    return Placed(f"d:{short(document.id)}:", "documents", (*keys, *found_by), (*keys, *looks), told=told)


class _Preparation(Named):
    """One document on its way; used once."""

    def done(self) -> Prepared:
        # one for all: each is made once, and only when it is first asked for
        self._topic = Topic(partial(topic_of, self.document, self.reading))
        self._telling = Telling(partial(account_of, self.document, self.reading))
        contacts = Contacts(
            self.document, self.reading, self.where, self.id_of, topic=self._topic, telling=self._telling
        )
        self.engagements = contacts.atoms()
        facts = [atom.fact for atom in self.engagements]
        found = occasions_of(facts, text=self.document.text, reading=self.reading, states=self.states)
        self._occasions = contacts.occasions(found)
        if self.placing:
            self.people()
            for instrument in self.reading.instruments:
                self.instrument_node(instrument, ())
            for body in self.reading.bodies:
                self.body_node(body, ())
        self._place_engagements()
        self._commitments()
        self._assistance()
        self._assessments()
        self._statements()
        self._tellings()
        if not self.placing:
            return Prepared((), self.atoms, self.reading.doubts)
        keys = {node: key for node, atom in self.atoms.items() if (key := same_words_key(atom)) is not None}
        return Prepared(tuple(self.placed), self.atoms, self.reading.doubts, told_in(self.reading), keys)

    # -- engagements
    def _place_engagements(self) -> None:
        visits = [atom for atom in self.engagements if atom.fact.type is EngagementType.VISIT]
        known = [*self.engagements, *self._occasions]
        ties_by = without_circles({atom.id: ties_of(atom, self.document.text, known) for atom in self.engagements})
        counted_from = {tie.target for ties in ties_by.values() for tie in ties if tie.named}
        # what a day is counted from is told as known: talks that the text then tells are no occasion of it
        ties_by |= {node: tuple(tie for tie in ties_by[node] if tie.named) for node in counted_from if node in ties_by}
        for atom in self.engagements:
            relations: list[tuple[str, NodeId]] = []
            visit = visit_of(atom, visits)
            if visit in {tie.target for tie in ties_by[atom.id]} or any(
                tie.target == atom.id for tie in ties_by.get(visit or "", ())
            ):
                # "visited the mill the day after his talks": these were not part of the visit
                visit = None
            if any(tie.named and not tie.inside for tie in ties_by[atom.id]) and not _of_one_telling(
                atom, visit, visits
            ):
                # its day is counted from another contact, and only the people are those of the visit
                visit = None
            if visit:
                relations.append(("within", visit))
            if atom.fact.body and (body := self.body_named(atom.fact.body)):
                relations.append(("body", body))
            relations.extend(("outcome", node) for instrument, node in self.instruments if outcome_of(atom, instrument))
            ties = ties_by[atom.id]
            relations.extend(("tied", tie.target) for tie in ties)
            if self.where.published is None and atom is not self.engagements[0] and len(self.engagements) <= _TOGETHER:
                # what one undated document tells helps to date it, and so the rest of what it tells
                relations.append(("along", self.engagements[0].id))
            referred = len(atom.fact.evidence) == 1 and not atom.dated and atom.id in counted_from
            counted = any(tie.named and not tie.inside for tie in ties)
            referred = referred or (not counted and told_as_known(atom, self.document.text))
            story = story_of(self.reading, self.states) if atom is self.engagements[0] else None
            complete = replace(atom, visit=visit, ties=ties, referred=referred, story=story)
            if atom.fact.body and any(
                tie.named and tie.target == other.id and other.fact.body == atom.fact.body
                for tie in ties
                for other in self.engagements
            ):
                # "called on her the day before the sixth round": the forum is that of the round
                complete = replace(complete, fact=replace(atom.fact, body=None, ordinal=None), acronym=None)
            clause = clause_told_in(atom, self.document.text, self.engagements)
            if clause and referred:
                complete = replace(complete, fact=self._told_in_clause(complete.fact, clause))
            if clause and not clause.lstrip().lower().startswith(("his ", "her ", "their ")):
                # the rest of its sentence tells of another contact
                text, people = atom.text, atom.people
                if referred:
                    text, named = plain(clause), {who.name for _, who in people_in(clause, self.reading.people)}
                    # whom the rest of the sentence, or the next one, names was not there
                    people = tuple(who for who in people if who.name in named)
                offices = frozenset((*offices_in(clause), *(who.office for who in people if who.office)))
                complete = replace(complete, text=text, offices=offices, people=people)
            self._atom("engagements", complete, complete.fact, _contact_keys, tuple(relations))
        self.engagements = [atom for atom in self.atoms.values() if isinstance(atom, EngagementAtom)]
        for atom in self._occasions:
            if atom.id in counted_from:
                self._place_occasion(atom)

    def _told_in_clause(self, fact: Engagement, clause: str) -> Engagement:
        """A contact with the clause as its evidence, where its whole sentence is that of another contact too."""
        beside = (other for other in self.engagements if other.fact.cues != fact.cues)
        if not any(fact.evidence[0] in other.fact.evidence for other in beside):
            return fact
        (span,) = fact.evidence
        start = self.document.text.find(clause, span.start, span.end)
        # a clause that the evidence does not hold whole is no part of it
        if start < 0:
            return fact
        return replace(fact, evidence=(cut(self.document.text, start, start + len(clause)),))

    def _place_occasion(self, atom: EngagementAtom) -> None:
        """What a day is counted from, to be found in other documents; it makes no finding by itself."""
        self.atoms[atom.id] = atom
        if self.placing:
            self.placed.append(Placed(atom.id, "engagements", *engagement_keys(atom), self.evidence_of(atom.fact)))

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
        evidence = self.evidence_of(fact)
        keys_of = (*emits, *found_by), (*probes, *looks)
        self.placed.append(Placed(atom.id, kind, *keys_of, evidence, relations, sketch=sketch_of(atom)))

    # -- what comes of them
    def _engagement_of(self, fact: Fact, parties: frozenset[str]) -> EngagementAtom | None:
        held = [atom for atom in self.engagements if atom.fact.status in HELD]
        for atom in held:
            if any(one.overlaps(other) for one in fact.evidence for other in atom.fact.evidence) and (
                parties & atom.parties or not parties
            ):
                return atom
        lead = next((atom for atom in held if atom.lead), None)
        return lead if lead and (parties <= lead.parties or not parties) else None

    def _of_two(self, parties: frozenset[str]) -> frozenset[str]:
        """The parties of a fact; where one is left out and the document is about two states, these."""
        around = frozenset(self.states)
        return around if len(parties) < 2 and len(around) == 2 and parties <= around else parties

    def _commitments(self) -> None:
        for fact in self.reading.commitments:
            parties = frozenset((*fact.by, *fact.toward))
            origin = self._engagement_of(fact, parties)
            between = origin.parties if origin and parties <= origin.parties else self._of_two(parties)
            relations: list[tuple[str, NodeId]] = [("engagement", origin.id)] if origin else []
            said, since = self.where.published, None
            if origin and origin.first and origin.last and (origin.last - origin.first).days <= 31:
                said, since = origin.last, origin.first
            if fact.strength in (Strength.SHALL, Strength.AGREES):
                relations.extend(
                    ("instrument", node)
                    for instrument, node in self.instruments
                    if parties <= set(instrument.parties)
                    and (
                        any(one.overlaps(other) for one in fact.evidence for other in instrument.evidence)
                        or (len(self.instruments) == 1 and instrument.status is InstrumentStatus.SIGNED)
                    )
                )
            told = min(fact.evidence)
            begins, _ = sentence_around(self.document.text, told.start, told.end)
            # "two of the four boats were delivered. The remaining two will arrive in May"
            before = self.document.text[max(0, begins - _JUST_BEFORE) : begins].rpartition("\n")[2]
            conduct = with_its_thing(_unconditional(fact), self.document.text[begins : told.end], before=before)
            atom = CommitmentAtom(
                self.id_of("commitments", fact), self.where, evidence_text(fact), fact, frozenset(fact.by),
                conduct_stems(conduct),
                bool(_NEGATIVE.search(plain(fact.action))), origin.id if origin else None, said,
                between,
                tuple(sorted(numbers_in(conduct).items())),
                since,
                conduct,
            )  # fmt: skip
            self._atom("commitments", atom, fact, commitment_keys, tuple(relations[:2]))

    def _assistance(self) -> None:
        for fact in self.reading.assistance:
            parties = self._of_two(frozenset(filter(None, (fact.provider, fact.recipient))))
            atom = AssistanceAtom(
                self.id_of("assistance", fact),
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
            self.id_of("assessments", fact),
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
        states = self.states
        # a ministry's own release may name the other side only, and is known by its people
        if len(states) < 2 and (self.engagements or not self.reading.people):
            return
        story = None if self.engagements else story_of(self.reading, states)
        promises = (atom for atom in self.atoms.values() if isinstance(atom, CommitmentAtom))
        known = [span for atom in promises for span in atom.fact.evidence]
        done = tuple(done_in(self.document, known)) if len(states) > 1 else ()
        if not done and story is None:
            return
        node = telling_id(short(self.document.id))
        atom = TellingAtom(node, self.where, "", done, frozenset(states), story, self._topic, self._telling)
        self.atoms[node] = atom
        if self.placing:
            (found_by, looks), (of_story, beside) = fulfilment_keys(atom), story_keys(atom)
            self.placed.append(Placed(node, "tellings", (*found_by, *of_story), (*looks, *beside)))

    def _statements(self) -> None:
        for fact in self.reading.statements:
            quoted = max(_QUOTE.findall(" ".join(span.text for span in fact.evidence)), key=len, default="")
            # eight words: shorter quotations ("strategic partnership") are nobody's own
            quote = plain(quoted).strip(" .,;") if len(quoted.split()) >= 8 else None
            atom = StatementAtom(self.id_of("statements", fact), self.where, evidence_text(fact), fact, quote)
            self._atom("statements", atom, fact, statement_keys)
