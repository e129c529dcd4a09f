"""Documents into nodes that are compared with others, and nodes that stand behind one that is.

An account in a copy stands behind that of its original, and of many accounts in the same words a few speak for the
rest; who stands for whom hangs on the documents alone, not on the order in which they came.
"""

import heapq
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from accord.model.document import DocumentId
from accord.model.shelf import NodeId, Placed, Shelf
from accord.record.copies import Words, words_of_profile
from accord.record.copy_groups import Order, order_of
from accord.record.library import Library, document_part, label_of
from accord.record.nodes import short
from accord.record.prepare import Prepared
from accord.record.same_words import LEADERS
from accord.record.tellings import is_telling

BEHIND = "behind"
"""Relation of an account in a copy to that in the original."""

ALIKE = "alike"
"""Relation of accounts in the same words to the first of them, where there are more than are compared."""

Turn = tuple[Words, int]
"""The words of an account, and which of those in the same words of one document it is."""


def turns_of(prepared: Prepared) -> dict[NodeId, Turn]:
    """The accounts of one document that hang on it: facts, and profiles that nothing but it knows."""
    words: dict[NodeId, Words] = {}
    order: dict[NodeId, tuple[str, int]] = {}
    for placed in prepared.placed:
        start = min((piece[0] for piece in placed.evidence), default=0)
        if is_telling(placed.node):
            continue
        if (atom := prepared.atoms.get(placed.node)) is not None:
            words[placed.node] = (atom.id[0], atom.text)
            order[placed.node] = (label_of(atom), start)
        elif placed.profile is not None and placed.profile.get("document"):
            words[placed.node] = words_of_profile(placed.profile)
            order[placed.node] = ("", start)
    turns: defaultdict[Words, int] = defaultdict(int)
    found: dict[NodeId, Turn] = {}
    for node in sorted(words, key=lambda one: (*order[one], one)):
        found[node] = (words[node], turns[words[node]])
        turns[words[node]] += 1
    return found


def spoken_for(alike: Mapping[NodeId, NodeId]) -> dict[NodeId, NodeId]:
    """Of accounts and the first in the same words, those that are not among the few that are compared."""
    groups: defaultdict[NodeId, list[NodeId]] = defaultdict(list)
    for node, first in alike.items():
        groups[first].append(node)
    return {node: first for first, nodes in groups.items() for node in sorted(nodes)[LEADERS - 1 :]}


class Standing:
    """Places documents; used once."""

    def __init__(self, shelf: Shelf, library: Library, dirty: set[NodeId]) -> None:
        self._shelf = shelf
        self._library = library
        self._dirty = dirty
        self._waiting: list[tuple[Order, DocumentId]] = []
        self._first: dict[DocumentId, dict[Turn, tuple[Order, NodeId]]] = {}
        """For each original the accounts that stand for those of its copies."""
        self._alike: dict[str, list[NodeId]] = {}
        self._fresh: dict[NodeId, Placed] = {}
        self._silent: set[NodeId] = set()

    def place(
        self, documents: Iterable[DocumentId], *, at_once: int
    ) -> Iterator[tuple[list[DocumentId], list[Placed]]]:
        """Place documents, so many at once: which, and the nodes that are to be compared."""
        self._again(documents)
        while self._waiting:
            chunk = [heapq.heappop(self._waiting) for _ in range(min(at_once, len(self._waiting)))]
            yield self._place(chunk)

    # -- what must be placed again
    def _again(self, documents: Iterable[DocumentId]) -> None:
        """Take documents out, and those whose accounts stood behind theirs or now speak for the rest."""
        todo = list(documents)
        known = {document for _, document in self._waiting}
        while todo:
            batch = [document for document in dict.fromkeys(todo) if document not in known]
            known.update(batch)
            todo = []
            for document, published in self._shelf.published(batch).items():
                heapq.heappush(self._waiting, (order_of(document, published), document))
            for document in batch:
                todo.extend(self._take_out(document))

    def _take_out(self, document: DocumentId) -> list[DocumentId]:
        nodes = [node for node, _ in self._shelf.nodes_of_document(document)]
        again = {document_part(node) for node, _ in self._shelf.relations_to(nodes, BEHIND)}
        firsts = {target for _, target in self._shelf.relations_of(nodes, ALIKE)}
        firsts.update(target for _, target in self._shelf.relations_to(nodes, ALIKE))
        groups = {first: [node for node, _ in self._shelf.relations_to([first], ALIKE)] for first in sorted(firsts)}
        self._dirty.update(self._shelf.drop_document_nodes(document))
        gone = set(nodes)
        for first, others in groups.items():
            # of those that are left the first few speak for the rest
            left = sorted({first, *others} - gone)
            spoke = sorted({first, *others})[:LEADERS]
            self._shelf.drop_relations(ALIKE, first)
            if len(left) > LEADERS:
                self._shelf.put_relations((node, ALIKE, left[0]) for node in left[1:])
            again.update(document_part(node) for node in left[:LEADERS] if node not in spoke)
            self._dirty.update(left)
        for firsts_of in self._first.values():
            for turn in [turn for turn, (_, node) in firsts_of.items() if node in gone]:
                del firsts_of[turn]
        for members in self._alike.values():
            members[:] = [node for node in members if node not in gone]
        return self._shelf.resolved(sorted(again))

    # -- placing
    def _place(self, chunk: Sequence[tuple[Order, DocumentId]]) -> tuple[list[DocumentId], list[Placed]]:
        """Place these in order, as far as none that comes before one of them has to be placed again first."""
        self._fresh, self._silent = {}, set()
        prepared = {document: self._library.prepared(short(document)) for _, document in chunk}
        origins = self._shelf.origins(prepared)
        own: dict[DocumentId, list[Placed]] = {}
        keys: dict[NodeId, str] = {}
        for at, (order, document) in enumerate(chunk):
            if self._waiting and self._waiting[0] < (order, document):
                for later in chunk[at:]:
                    heapq.heappush(self._waiting, later)
                break
            behind = self._behind(order, origins[document], prepared[document])
            own[document] = [
                replace(placed, emits=(), probes=(), relations=((BEHIND, behind[placed.node]),))
                if placed.node in behind
                # what a copy tells as done is told by its original
                else replace(placed, emits=(), probes=())
                if is_telling(placed.node) and origins[document] != document
                else placed
                for placed in prepared[document].placed
            ]
            keys.update((node, key) for node, key in prepared[document].same_words.items() if node not in behind)
        # only now: to find what stands behind what may have taken documents out, and with them what they alone knew
        known = self._shelf.profiles(
            placed.node for one in prepared.values() for placed in one.placed if placed.profile is not None
        )
        self._meet(keys)
        for document, nodes in own.items():
            self._put(document, nodes, keys, told=prepared[document].told, known=known)
        return list(own), list(self._fresh.values())

    def _behind(self, order: Order, origin: DocumentId, prepared: Prepared) -> dict[NodeId, NodeId]:
        """For each account of a copy the one in the first document of its group that has it."""
        if origin not in self._first:
            self._first[origin] = {}
            for other in self._shelf.standing(origin):
                self._take_in(origin, other)
        firsts = self._first[origin]
        found: dict[NodeId, NodeId] = {}
        for node, turn in turns_of(prepared).items():
            known = firsts.get(turn)
            if known is not None and known[0] < order:
                found[node] = known[1]
                continue
            if known is not None and known[1] != node:
                # what stood for it came out later than this: it and what is behind it are placed again
                self._again(self._shelf.resolved([document_part(known[1])]))
            firsts[turn] = (order, node)
        return found

    def _take_in(self, origin: DocumentId, document: DocumentId) -> None:
        turns = turns_of(self._library.prepared(short(document)))
        hidden = {node for node, _ in self._shelf.relations_of(turns, BEHIND)}
        order = order_of(document, self._shelf.published([document])[document])
        firsts = self._first[origin]
        for node, turn in turns.items():
            if node not in hidden and (turn not in firsts or order < firsts[turn][0]):
                firsts[turn] = (order, node)

    def _meet(self, keys: Mapping[NodeId, str]) -> None:
        """Look up who else tells the same in the same words."""
        held = self._shelf.holders(dict.fromkeys(keys.values()))
        self._alike = {
            key: sorted(node for node in held.get(key, ()) if node[0] == key[2]) for key in set(keys.values())
        }

    def _put(
        self,
        document: DocumentId,
        placed: Sequence[Placed],
        keys: Mapping[NodeId, str],
        *,
        told: tuple[tuple[str, str], ...],
        known: Mapping[NodeId, object],
    ) -> None:
        nodes: dict[NodeId, Placed] = {}
        for one in placed:
            if not is_telling(one.node):
                self._dirty.add(one.node)
            nodes[one.node] = node = self._among_alike(one, keys[one.node]) if one.node in keys else one
            if (node.emits or node.probes) and node.node not in known:
                self._fresh[node.node] = node
        for one in placed:
            if one.node in self._silent:
                nodes[one.node] = replace(one, emits=(keys[one.node],), probes=())
        itself = Placed(f"d:{short(document)}:", "documents", told=told)
        self._shelf.put_document_nodes(document, (itself, *nodes.values()))

    def _among_alike(self, placed: Placed, key: str) -> Placed:
        """The node with its keys if it is one of the few that speak for all in the same words, else without."""
        members, node = self._alike[key], placed.node
        insort(members, node)
        full = replace(placed, emits=(*placed.emits, key))
        if len(members) <= LEADERS:
            return full
        first = members[0]
        if len(members) == LEADERS + 1 or node == first:
            self._shelf.drop_relations(ALIKE, members[1])
            self._shelf.put_relations((other, ALIKE, first) for other in members[1:])
        else:
            self._shelf.put_relations([(node, ALIKE, first)])
        if node in members[:LEADERS]:
            self._silence(members[LEADERS], key)
            return full
        return replace(placed, emits=(key,), probes=())

    def _silence(self, node: NodeId, key: str) -> None:
        """Another speaks for this one from now on."""
        self._shelf.put_keys(Placed(node, "", (key,)))
        self._shelf.drop_links([node])
        self._dirty.add(node)
        self._fresh.pop(node, None)
        self._silent.add(node)
