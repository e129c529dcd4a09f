"""Readings and judgements into the record.

Only what new documents and judgements touch is folded again; the result is that of a full fold.

Nodes meet under common keys and are compared in pairs (`linking`); what hangs together by links is one component
(`components`), and a component is folded as a whole from its own nodes, links and judgements. So neither the order of
arrival nor the batches make a difference.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from accord.model.document import DocumentId
from accord.model.edtf import bounds
from accord.model.judgement import Judgement, in_force
from accord.model.record import Support
from accord.model.shelf import Folded, Link, NodeId, Shelf
from accord.model.when import When
from accord.record.anchors import decided_by, nodes_at
from accord.record.closeness import Outcome
from accord.record.cluster import Decided, pair
from accord.record.components import Components
from accord.record.context import Context, against
from accord.record.copies import (
    decided_without,
    gathered,
    links_without,
    with_copies,
)
from accord.record.copy_groups import CopyGroups
from accord.record.fold_actors import fold_actors
from accord.record.fold_bodies import fold_bodies
from accord.record.fold_claims import fold_assessments, fold_assistance, fold_statements
from accord.record.fold_commitments import fold_commitments
from accord.record.fold_engagements import fold_engagements
from accord.record.fold_instruments import fold_instruments
from accord.record.fulfilment import telling
from accord.record.library import Library, document_part, label_of, profile_label
from accord.record.linking import link_fresh
from accord.record.nodes import KINDS, short
from accord.record.profiles import PROFILED, Seen
from accord.record.ready import NOTHING_AHEAD, Ahead
from accord.record.standing import Standing, spoken_for
from accord.record.stories import MOST_BESIDE
from accord.record.tellings import TellingAtom

RULES = "41"
"""Changes whenever the same readings may fold to another record; a record folded by other rules is rebuilt."""

# 50 documents at a time: enough to ask the store for their neighbours at once, few enough to hold them
_CHUNK = 50

Step = Callable[[str], None]


# 1000 documents in one transaction take about ten seconds on the reference machine; an interruption loses no more
# than that, and another writer waits no longer
_AT_ONCE = 1000


def fold_pending(
    shelf: Shelf, *, touched: Sequence[Judgement] = (), step: Step | None = None, ahead: Ahead = NOTHING_AHEAD
) -> None:
    """Fold in pending documents (1000 at most, the earliest first), and whatever the `touched` judgements bear on.

    What `ahead` has made ready is not made again. All or nothing.
    """
    with shelf.transaction():
        _Fold(shelf, step or (lambda _: None), ahead).run(touched)


def in_order(shelf: Shelf, pending: Sequence[DocumentId]) -> list[DocumentId]:
    """Documents as they are folded in: by publication, so that those that speak of one time are worked on together."""
    days = {document_id: published or "" for document_id, published in shelf.published(pending).items()}
    return sorted(pending, key=lambda document_id: (days[document_id], document_id))


class _Fold:
    """One fold; used once."""

    def __init__(self, shelf: Shelf, step: Step, ahead: Ahead) -> None:
        self.shelf = shelf
        self.step = step
        self.library = Library(shelf, ahead)
        self.dirty: set[NodeId] = set()
        self.decided = Decided()
        self.judged: dict[NodeId, tuple[Judgement, ...]] = {}
        self.components = Components(shelf)
        self.spoken_for: dict[NodeId, NodeId] = {}

    def run(self, touched: Sequence[Judgement]) -> None:
        pending = in_order(self.shelf, self.shelf.pending())[:_AT_ONCE]
        moved = CopyGroups(self.shelf, self.library).take(pending)
        waiting = set(pending)
        standing = Standing(self.shelf, self.library, self.dirty)
        for documents, fresh in standing.place((*pending, *sorted(moved - waiting)), at_once=_CHUNK):
            self.dirty.update(link_fresh(fresh, self.shelf, self.library))
            for document_id in documents:
                if document_id in waiting:
                    self.step(document_id)
        self._judgements(touched)
        self._fold_dirty()
        self.shelf.folded(pending)

    # -- judgements
    def _judgements(self, touched: Sequence[Judgement]) -> None:
        judgements = self.shelf.judgements()
        forced = in_force(judgements)
        groups = [
            (judgement, [self._nodes(judgement, side) for side in range(len(judgement.about))]) for judgement in forced
        ]
        self.decided, self.judged = decided_by(groups)
        by_id = {judgement.id: judgement for judgement in judgements}
        wanted = list(touched)
        for judgement in touched:
            target = judgement
            while target.undoes and target.undoes in by_id:
                target = by_id[target.undoes]
                wanted.append(target)
        for judgement in wanted:
            for side in range(len(judgement.about)):
                self.dirty.update(self._nodes(judgement, side))

    def _nodes(self, judgement: Judgement, side: int) -> list[NodeId]:
        found: dict[NodeId, None] = {}
        for anchor in judgement.about[side]:
            labels: dict[NodeId, str] = {}
            if self.shelf.holds(anchor.document_id):
                prepared = self.library.prepared(short(anchor.document_id))
                labels = {node: label_of(atom) for node, atom in prepared.atoms.items()}
                labels |= {placed.node: profile_label(placed.profile) for placed in prepared.placed if placed.profile}
            found.update((node, None) for node in nodes_at(self.shelf, anchor, labels=labels))
        return list(found)

    def _fold_dirty(self) -> None:
        contacts = {node for node in self.dirty if node.startswith("e:")}
        # contacts first: they date documents, and so the deadlines ("in July") that these tell
        moved = self._fold_all_of(contacts)
        told = {node for document_id in moved for node, _ in self.shelf.nodes_of_document(document_id)}
        self._fold_all_of({node for node in self.dirty if node not in contacts} | {n for n in told if n[0] == "c"})

    def _fold_all_of(self, start: Iterable[NodeId]) -> list[DocumentId]:
        """Fold the components of these nodes; returns the documents that are dated otherwise than before by it."""
        components = self.components.around(start, self.decided)
        self.spoken_for = spoken_for(self.components.alike)
        documents = self._undated(nodes for nodes, _ in components)
        before = self.shelf.told_dates(documents)
        components.sort(key=lambda component: (document_part(component[0][0]), component[0][0]))
        for nodes, links in components:
            kind = KINDS[nodes[0].split(":", 1)[0]]
            self.shelf.put_folded(kind, nodes, self._fold_component(kind, nodes, links))
        after = self.shelf.told_dates(documents)
        return [document_id for document_id in documents if before.get(document_id) != after.get(document_id)]

    def _undated(self, components: Iterable[Sequence[NodeId]]) -> list[DocumentId]:
        """The documents without a date among those of contacts."""
        shorts = {document_part(node) for nodes in components for node in nodes if node.startswith("e:")}
        ids = self.shelf.resolved(sorted(shorts))
        days = self.shelf.published(ids)
        return [id_ for id_ in ids if days.get(id_) is None]

    def _fold_component(self, kind: str, nodes: Sequence[NodeId], links: Sequence[Link]) -> Folded:
        known = set(nodes)
        decided = Decided(*(
            {between: id_ for between, id_ in decisions.items() if between[0] in known and between[1] in known}
            for decisions in (self.decided.same, self.decided.different, self.decided.unsure)
        )) if self.judged else self.decided  # fmt: skip
        judged = {node: self.judged[node] for node in nodes if node in self.judged}
        if kind in PROFILED:
            return self._fold_profiles(kind, nodes, links, decided, judged)
        hidden, alike = (
            self._standing_in(nodes, self.components.behind, decided),
            self._standing_in(nodes, self.spoken_for, decided),
        )
        atoms = self.library.atoms(node for node in nodes if node not in hidden)
        links = (*links, *self._parted(nodes, kind, hidden, alike))
        doubts = {}
        for node, atom in atoms.items():
            touching = [
                doubt
                for doubt in self.library.told(document_part(node)).doubts
                if any(one.overlaps(other) for one in doubt.evidence for other in atom.fact.evidence)  # type: ignore[attr-defined]
            ]
            if touching:
                doubts[node] = tuple(touching)
        context = Context(
            self._origins(atom.where.id for atom in atoms.values()),
            gathered(judged, hidden),
            doubts,
            self._proposed(atoms) if kind == "commitments" else {},
            alike,
            self._beside(atoms) if kind == "engagements" else {},
            self._came_out(atoms.values()) if kind == "commitments" else {},
        )
        said = decided_without(decided, {**alike, **{node: alike.get(base, base) for node, base in hidden.items()}})
        folded = _FOLD_ATOMS[kind](atoms, links_without(links, hidden), said, context)
        return with_copies(folded, hidden, names_of=self._names)

    def _beside(self, nodes: Iterable[NodeId]) -> dict[NodeId, tuple[TellingAtom, ...]]:
        """The documents without contacts that tell of the occasion of each contact, a few of the nearest in matter."""
        found: dict[NodeId, tuple[TellingAtom, ...]] = {}
        for node in nodes:
            if links := self.components.beside.get(node):
                nearest = sorted(links.values(), key=lambda link: (-link.score, link.b))[:MOST_BESIDE]
                told = self.library.atoms([link.b for link in nearest])
                known = [told[link.b] for link in nearest if link.b in told]
                found[node] = tuple(atom for atom in known if isinstance(atom, TellingAtom))
        return found

    def _came_out(self, atoms: Iterable[Any]) -> dict[str, When]:
        undated = sorted({DocumentId(atom.where.id) for atom in atoms if atom.where.published is None})
        return {str(id_): When(value) for id_, value in self.shelf.told_dates(undated).items()}

    def _standing_in(
        self, nodes: Sequence[NodeId], stands: Mapping[NodeId, NodeId], decided: Decided
    ) -> dict[NodeId, NodeId]:
        """For each node the one that stands for it; what a person parted from the rest stands for itself."""
        parted = {node for between in decided.different for node in between}
        return {node: stands[node] for node in nodes if node in stands and node not in parted}

    def _parted(
        self, nodes: Sequence[NodeId], kind: str, hidden: Mapping[NodeId, NodeId], alike: Mapping[NodeId, NodeId]
    ) -> Iterator[Link]:
        """Links of what a person parted from the rest: without that it is what it repeats."""
        for stands, kept, because in (
            (self.components.behind, hidden, "one is a copy of the other"),
            (self.spoken_for, alike, "told in the same words"),
        ):
            for node in nodes:
                if node in stands and node not in kept:
                    base = hidden.get(stands[node], stands[node])
                    if base != node:
                        yield Link(*pair(node, base), kind, Outcome.SAME.value, 1.0, (because,))

    def _names(self, nodes: list[NodeId]) -> dict[NodeId, str]:
        """The name of the document of each account; of a profile that of one it stands in."""
        return {node: names[0] for node, (_, names, _, _) in self.shelf.seen(nodes).items()}

    def _fold_profiles(
        self,
        kind: str,
        nodes: Sequence[NodeId],
        links: Sequence[Link],
        decided: Decided,
        judged: Mapping[NodeId, tuple[Judgement, ...]],
    ) -> Folded:
        profiles = self.shelf.profiles(nodes)
        seen = {
            node: Seen(origins, names, _day(first), _day(last))
            for node, (origins, names, first, last) in self.shelf.seen(profiles).items()
        }
        profiles = {node: profile for node, profile in profiles.items() if node in seen}
        hidden = self._standing_in(nodes, self.components.behind, decided)
        links = (*links, *self._parted(nodes, kind, hidden, {}))
        own = {node: profile for node, profile in profiles.items() if node not in hidden}
        context = Context({}, gathered(judged, hidden), {})
        folded = _FOLD_PROFILES[kind](
            own, links_without(links, hidden), decided_without(decided, hidden), context, seen
        )
        return with_copies(folded, hidden, names_of=self._names)

    def _origins(self, documents: Iterable[str]) -> dict[str, str]:
        """The original of each document that is a copy or has one."""
        found = self.shelf.origins(DocumentId(id_) for id_ in set(documents))
        return {str(one): str(origin) for one, origin in found.items()}

    def _proposed(self, nodes: Iterable[NodeId]) -> dict[NodeId, tuple[Support, ...]]:
        """What may fulfil each promise, but for what stands in a copy of the document that tells the promise."""
        found: dict[NodeId, tuple[Support, ...]] = {}
        for node in nodes:
            if links := self.components.fulfilled.get(node):
                promise = self.library.atoms([node])[node]
                done = self.library.atoms(sorted(links))
                origins = self.shelf.origins(DocumentId(atom.where.id) for atom in (promise, *done.values()))
                mine = origins.get(DocumentId(promise.where.id), promise.where.id)
                told: dict[tuple[str, str], NodeId] = {}
                for other, atom in done.items():
                    origin = origins.get(DocumentId(atom.where.id), atom.where.id)
                    # what a copy tells as done is told by its original
                    if origin != mine and (atom.where.id == origin or (origin, atom.text) not in told):
                        told[origin, atom.text] = other
                found[node] = tuple(
                    support
                    for other, atom in done.items()
                    if other in told.values()
                    for support in against(atom, telling(promise, atom), "; ".join(links[other].because))
                )
        return found


_FOLD_ATOMS: dict[str, Callable[[Any, Sequence[Link], Decided, Context], Folded]] = {
    "engagements": fold_engagements,
    "commitments": fold_commitments,
    "assistance": fold_assistance,
    "assessments": fold_assessments,
    "statements": fold_statements,
}

_FOLD_PROFILES: dict[str, Callable[[Any, Sequence[Link], Decided, Context, Mapping[NodeId, Seen]], Folded]] = {
    "actors": fold_actors,
    "bodies": fold_bodies,
    "instruments": fold_instruments,
}


def _day(value: str | None) -> date | None:
    return bounds(value)[1]
