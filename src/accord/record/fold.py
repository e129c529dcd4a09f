"""Readings and judgements into the record.

Only what new documents and judgements touch is folded again; the result is that of a full fold.

Nodes meet under common keys and are compared in pairs; what hangs together by links is one component, and a component
is folded as
a whole from its own nodes, links and judgements. So neither the order of arrival nor the batches make a difference.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from accord.model.document import DocumentId
from accord.model.edtf import bounds
from accord.model.judgement import Judgement, in_force
from accord.model.record import Support
from accord.model.shelf import Folded, Link, NodeId, Placed, Shelf
from accord.record.anchors import decided_by, nodes_at
from accord.record.assistance import compare_assistance
from accord.record.bodies import compare_bodies
from accord.record.closeness import Closeness, Outcome
from accord.record.cluster import Decided, pair
from accord.record.commitments import (
    compare_assessments,
    compare_commitments,
    compare_statements,
)
from accord.record.context import Context, against
from accord.record.copies import (
    Words,
    behind,
    decided_without,
    gathered,
    links_without,
    same_words,
    with_copies,
    words_of_atom,
    words_of_profile,
)
from accord.record.engagements import compare_engagements
from accord.record.fold_actors import fold_actors
from accord.record.fold_bodies import fold_bodies
from accord.record.fold_claims import fold_assessments, fold_assistance, fold_statements
from accord.record.fold_commitments import fold_commitments
from accord.record.fold_engagements import fold_engagements
from accord.record.fold_instruments import fold_instruments
from accord.record.fulfilment import KIND, compare_fulfilment, telling
from accord.record.instruments import compare_instruments
from accord.record.library import Library, document_part, label_of, profile_label
from accord.record.nodes import KINDS, short
from accord.record.people import compare_people
from accord.record.prepare import Prepared, place_document
from accord.record.profiles import Seen, body_from, instrument_from, person_from
from accord.record.reprints import compare_copies

RULES = "7"
"""Changes whenever the same readings may fold to another record; a record folded by other rules is rebuilt."""

PROFILED = frozenset({"actors", "bodies", "instruments"})

# 50 documents at a time: enough to ask the store for their neighbours at once, few enough to hold them
_CHUNK = 50

Step = Callable[[str], None]


# 1000 documents in one transaction take about ten seconds on the reference machine; an interruption loses no more
# than that, and another writer waits no longer
_AT_ONCE = 1000


def fold_pending(shelf: Shelf, *, touched: Sequence[Judgement] = (), step: Step | None = None) -> None:
    """Fold in pending documents (1000 at most, the earliest first), and whatever the `touched` judgements bear on.

    All or nothing.
    """
    with shelf.transaction():
        _Fold(shelf, step or (lambda _: None)).run(touched)


class _Fold:
    """One fold; used once."""

    def __init__(self, shelf: Shelf, step: Step) -> None:
        self.shelf = shelf
        self.step = step
        self.library = Library(shelf)
        self.dirty: set[NodeId] = set()
        self.decided = Decided()
        self.judged: dict[NodeId, tuple[Judgement, ...]] = {}
        self.fulfilled: defaultdict[NodeId, dict[NodeId, Link]] = defaultdict(dict)

    def run(self, touched: Sequence[Judgement]) -> None:
        pending = self._in_order(self.shelf.pending())[:_AT_ONCE]
        for document_id in pending:
            self.dirty.update(self.shelf.drop_document_nodes(document_id))
        for at in range(0, len(pending), _CHUNK):
            self._place(pending[at : at + _CHUNK])
        self._reprints(pending)
        self._judgements(touched)
        self._fold_dirty()
        self.shelf.folded(pending)

    def _in_order(self, pending: Sequence[DocumentId]) -> list[DocumentId]:
        """By publication, so that documents that speak of one time are worked on together."""
        days = {document_id: published or "" for document_id, published in self.shelf.published(pending).items()}
        return sorted(pending, key=lambda document_id: (days[document_id], document_id))

    # -- nodes and links
    def _place(self, chunk: Sequence[DocumentId]) -> None:
        fresh: list[Placed] = []
        for document_id in chunk:
            prepared = self.library.prepared(short(document_id))
            itself = place_document(
                self.library.document(short(document_id)), self.library.copy(short(document_id)), prepared.told
            )
            known = self.shelf.profiles(placed.node for placed in prepared.placed if placed.profile is not None)
            self.shelf.put_document_nodes(document_id, (*prepared.placed, itself))
            for placed in (*prepared.placed, itself):
                if placed.kind != "documents":
                    self.dirty.add(placed.node)
                if placed.node not in known:
                    fresh.append(placed)
            self.step(document_id)
        self._link(fresh)

    def _link(self, fresh: Sequence[Placed]) -> None:
        held = self.shelf.holders(key for placed in fresh for key in placed.probes)
        pairs: dict[tuple[NodeId, NodeId], str] = {}
        for placed in fresh:
            for key in placed.probes:
                for other in held.get(key, ()):
                    if other == placed.node or (
                        document_part(other) and document_part(other) == document_part(placed.node)
                    ):
                        # what one document tells as two is two
                        continue
                    if other[0] == placed.node[0]:
                        pairs[pair(placed.node, other)] = placed.kind
                    elif "c" in (other[0], placed.node[0]) and key.startswith("f"):
                        # a promise and what may fulfil it; the promise is folded again
                        pairs[_promise_first(placed.node, other)] = KIND
        ends = {node for between in pairs for node in between}
        profiles = self.shelf.profiles(node for node in ends if not document_part(node))
        links: list[Link] = []
        copied: list[Link] = []
        for (a, b), kind in sorted(pairs.items()):
            close = self._compare(kind, a, b, profiles)
            if close is not None and close.outcome is not Outcome.DIFFERENT:
                if kind == KIND:
                    self.dirty.add(a)
                links.append(Link(a, b, kind, close.outcome.value, close.score, close.because))
                if kind == "documents" and close.outcome is Outcome.SAME:
                    copied.extend(self._copied(a, b))
        self.shelf.put_links((*links, *copied))

    def _copied(self, a: NodeId, b: NodeId) -> Iterator[Link]:
        """The accounts of a document and its copy, held together whatever else they would be compared by."""
        one, other = (self.library.prepared(document_part(node)) for node in (a, b))
        for first, second in same_words(_words(one), _words(other)):
            yield Link(first, second, KINDS[first[0]], Outcome.SAME.value, 1.0, ("one is a copy of the other",))

    def _compare(
        self, kind: str, a: NodeId, b: NodeId, profiles: Mapping[NodeId, Mapping[str, Any]]
    ) -> Closeness | None:
        if kind == "documents":
            return compare_copies(self.library.copy(document_part(a)), self.library.copy(document_part(b)))
        if kind == KIND:
            atoms = self.library.atoms((a, b))
            return compare_fulfilment(atoms[a], atoms[b]) if len(atoms) == 2 else None
        if kind in PROFILED:
            return _compare_profiles(kind, profiles[a], profiles[b])
        atoms = self.library.atoms((a, b))
        return _COMPARE[kind](atoms[a], atoms[b]) if len(atoms) == 2 else None

    # -- copies
    def _reprints(self, pending: Sequence[DocumentId]) -> None:
        start = [f"d:{short(document_id)}:" for document_id in pending]
        for nodes, links in self._components(start):
            by_node = dict(zip(nodes, self.shelf.resolved(document_part(node) for node in nodes), strict=True))
            days = self.shelf.published(by_node.values())
            for group in _joined(nodes, [link for link in links if link.verdict == "same"]):
                documents = sorted((by_node[node] for node in group), key=lambda id_: (days[id_] or "9999", id_))
                origin = documents[0]
                before = self.shelf.origins(documents)
                for node in group:
                    document = by_node[node]
                    because = next(
                        (link.because for link in links if node in (link.a, link.b) and link.verdict == "same"), ()
                    )
                    self.shelf.put_origin(document, origin, because if document != origin else ())
                    if before.get(document) not in (None, origin):
                        self.dirty.update(
                            other for other, kind in self.shelf.nodes_of_document(document) if kind != "documents"
                        )

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

    # -- components
    def _components(self, start: Iterable[NodeId]) -> list[tuple[list[NodeId], list[Link]]]:
        """Everything that hangs together with the start nodes, by links, by visits, and by what people decided."""
        joined: defaultdict[NodeId, set[NodeId]] = defaultdict(set)
        for a, b in (*self.decided.same, *self.decided.different, *self.decided.unsure):
            joined[a].add(b)
            joined[b].add(a)
        known: dict[NodeId, None] = dict.fromkeys(sorted(start))
        links: dict[tuple[NodeId, NodeId], Link] = {}
        edges: list[tuple[NodeId, NodeId]] = []
        frontier = list(known)
        while frontier:
            found: list[tuple[NodeId, NodeId]] = []
            for link in self.shelf.links_of(frontier):
                if link.kind == KIND:
                    self.fulfilled[link.a][link.b] = link
                    continue
                links[link.a, link.b] = link
                found.append((link.a, link.b))
            contacts = [node for node in frontier if node.startswith("e:")]
            for relation in ("within", "tied", "along"):
                found.extend(self.shelf.relations_of(contacts, relation))
                found.extend(self.shelf.relations_to(contacts, relation))
            found.extend((node, other) for node in frontier for other in joined.get(node, ()))
            edges.extend(found)
            frontier = sorted({node for edge in found for node in edge} - known.keys())
            known.update(dict.fromkeys(frontier))
        groups = _joined(list(known), edges)
        of = {node: at for at, group in enumerate(groups) for node in group}
        grouped: list[list[Link]] = [[] for _ in groups]
        for link in sorted(links.values(), key=lambda one: (one.a, one.b)):
            grouped[of[link.a]].append(link)
        return [(group, grouped[at]) for at, group in enumerate(groups)]

    def _fold_dirty(self) -> None:
        components = self._components(self.dirty)
        components.sort(key=lambda component: (document_part(component[0][0]), component[0][0]))
        for nodes, links in components:
            kind = KINDS[nodes[0].split(":", 1)[0]]
            self.shelf.put_folded(kind, nodes, self._fold_component(kind, nodes, links))

    def _fold_component(self, kind: str, nodes: Sequence[NodeId], links: Sequence[Link]) -> Folded:
        known = set(nodes)
        decided = Decided(*(
            {between: id_ for between, id_ in decisions.items() if between[0] in known and between[1] in known}
            for decisions in (self.decided.same, self.decided.different, self.decided.unsure)
        )) if self.judged else self.decided  # fmt: skip
        judged = {node: self.judged[node] for node in nodes if node in self.judged}
        if kind in PROFILED:
            return self._fold_profiles(kind, nodes, links, decided, judged)
        atoms = self.library.atoms(nodes)
        documents = {node: atom.where.id for node, atom in atoms.items()}
        origins = self._origins(documents.values())
        words = {node: words_of_atom(atom) for node, atom in atoms.items()}
        hidden = behind(words, document_of=documents, origin_of=origins, decided=decided)
        doubts = {}
        for node, atom in atoms.items():
            touching = [
                doubt
                for doubt in self.library.told(document_part(node)).doubts
                if any(one.overlaps(other) for one in doubt.evidence for other in atom.fact.evidence)  # type: ignore[attr-defined]
            ]
            if touching:
                doubts[node] = tuple(touching)
        own = {node: atom for node, atom in atoms.items() if node not in hidden}
        proposed = self._proposed(own) if kind == "commitments" else {}
        context = Context(origins, gathered(judged, hidden), gathered(doubts, hidden), proposed)
        folded = _FOLD_ATOMS[kind](own, links_without(links, hidden), decided_without(decided, hidden), context)
        return with_copies(folded, hidden, names={node: atom.where.name for node, atom in atoms.items()})

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
        documents = {node: str(one["document"]) for node, one in profiles.items() if one.get("document")}
        words = {node: words_of_profile(profiles[node]) for node in documents}
        hidden = behind(words, document_of=documents, origin_of=self._origins(documents.values()), decided=decided)
        own = {node: profile for node, profile in profiles.items() if node not in hidden}
        context = Context({}, gathered(judged, hidden), {})
        folded = _FOLD_PROFILES[kind](
            own, links_without(links, hidden), decided_without(decided, hidden), context, seen
        )
        return with_copies(folded, hidden, names={node: seen[node].names[0] for node in profiles})

    def _origins(self, documents: Iterable[str]) -> dict[str, str]:
        """The original of each document that is a copy or has one."""
        found = self.shelf.origins(DocumentId(id_) for id_ in set(documents))
        return {str(one): str(origin) for one, origin in found.items()}

    def _proposed(self, nodes: Iterable[NodeId]) -> dict[NodeId, tuple[Support, ...]]:
        """What may fulfil each promise, but for what stands in a copy of the document that tells the promise."""
        found: dict[NodeId, tuple[Support, ...]] = {}
        for node in nodes:
            if links := self.fulfilled.get(node):
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


_COMPARE: dict[str, Callable[[Any, Any], Closeness]] = {
    "engagements": compare_engagements,
    "commitments": compare_commitments,
    "assistance": compare_assistance,
    "assessments": compare_assessments,
    "statements": compare_statements,
}

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


def _compare_profiles(kind: str, a: Mapping[str, Any], b: Mapping[str, Any]) -> Closeness | None:
    if kind == "actors":
        return compare_people(person_from(a), person_from(b)) if a["type"] == b["type"] == "person" else None
    if kind == "bodies":
        return compare_bodies(body_from(a), body_from(b))
    return compare_instruments(instrument_from(a), instrument_from(b))


def _words(prepared: Prepared) -> dict[NodeId, Words]:
    """The accounts of one document that hang on it: facts, and profiles that nothing but it knows."""
    found = {node: words_of_atom(atom) for node, atom in prepared.atoms.items()}
    for placed in prepared.placed:
        if placed.profile is not None and placed.profile.get("document"):
            found[placed.node] = words_of_profile(placed.profile)
    return found


def _promise_first(a: NodeId, b: NodeId) -> tuple[NodeId, NodeId]:
    return (a, b) if a.startswith("c") else (b, a)


def _day(value: str | None) -> date | None:
    return bounds(value)[1]


def _joined(nodes: Sequence[NodeId], edges: Iterable[Any]) -> list[list[NodeId]]:
    """The nodes in groups that edges hold together; groups and their nodes in order."""
    of = {node: node for node in nodes}

    def root(node: NodeId) -> NodeId:
        while of[node] != node:
            of[node] = of[of[node]]
            node = of[node]
        return node

    for edge in edges:
        a, b = (edge.a, edge.b) if isinstance(edge, Link) else edge
        if a in of and b in of:
            one, other = sorted((root(a), root(b)))
            of[other] = one
    groups: defaultdict[NodeId, list[NodeId]] = defaultdict(list)
    for node in nodes:
        groups[root(node)].append(node)
    return [sorted(groups[key]) for key in sorted(groups)]
