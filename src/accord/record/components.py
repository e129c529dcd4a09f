"""Nodes into the components they are folded in: all that hangs together by links, by visits, by what people decided.

A component is the same whichever of its nodes it is looked for from, so it may be folded whole and on its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from accord.model.shelf import Link, NodeId, Shelf
from accord.record.cluster import Decided
from accord.record.fulfilment import KIND
from accord.record.standing import ALIKE, BEHIND
from accord.record.stories import STORY

Component = tuple[list[NodeId], list[Link]]
"""Nodes and the links between them, both in order."""


class Components:
    """Finds components, and keeps what was met on the way: what stands for which node, and what is laid beside it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.fulfilled: defaultdict[NodeId, dict[NodeId, Link]] = defaultdict(dict)
        self.beside: defaultdict[NodeId, dict[NodeId, Link]] = defaultdict(dict)
        self.behind: dict[NodeId, NodeId] = {}
        self.alike: dict[NodeId, NodeId] = {}

    def around(self, start: Iterable[NodeId], decided: Decided) -> list[Component]:
        """Everything that hangs together with the start nodes, by what people `decided` too."""
        joined: defaultdict[NodeId, set[NodeId]] = defaultdict(set)
        for a, b in (*decided.same, *decided.different, *decided.unsure):
            joined[a].add(b)
            joined[b].add(a)
        known: dict[NodeId, None] = dict.fromkeys(sorted(start))
        links: dict[tuple[NodeId, NodeId], Link] = {}
        edges: list[tuple[NodeId, NodeId]] = []
        frontier = list(known)
        while frontier:
            found: list[tuple[NodeId, NodeId]] = []
            for link in self._shelf.links_of(frontier):
                if link.kind == KIND:
                    self.fulfilled[link.a][link.b] = link
                    continue
                if link.kind == STORY:
                    self.beside[link.a][link.b] = link
                    continue
                links[link.a, link.b] = link
                found.append((link.a, link.b))
            for relation, kept in ((BEHIND, self.behind), (ALIKE, self.alike)):
                held = self._shelf.relations_of(frontier, relation) + self._shelf.relations_to(frontier, relation)
                kept.update(held)
                found.extend(held)
            contacts = [node for node in frontier if node.startswith("e:")]
            for relation in ("within", "tied", "along"):
                found.extend(self._shelf.relations_of(contacts, relation))
                found.extend(self._shelf.relations_to(contacts, relation))
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
