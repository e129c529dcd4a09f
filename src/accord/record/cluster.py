"""Nodes of one component into clusters.

Nothing is merged across a hard reason against, and what could go two ways goes neither.

Links are taken best first, so the result depends on the nodes alone, not on the order in which they came. What people
decided goes first.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from accord.model.shelf import Link, NodeId

Apart = Callable[[NodeId, NodeId], str | None]
"""Why two nodes cannot be one; None if they can."""

Waived = Callable[[str, Sequence[NodeId], Sequence[NodeId]], bool]
"""Whether a reason against is none, seen all nodes of the two sides."""


def _never(_reason: str, _one: Sequence[NodeId], _other: Sequence[NodeId]) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided on pairs of nodes, and by which judgement."""

    same: dict[tuple[NodeId, NodeId], str] = field(default_factory=dict)
    different: dict[tuple[NodeId, NodeId], str] = field(default_factory=dict)
    unsure: dict[tuple[NodeId, NodeId], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Nodes that are one thing, in order of their ids, and the reason of each merge."""

    nodes: tuple[NodeId, ...]
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """A merge that only a person can settle: the nodes on both sides, why it may be and why not."""

    one: tuple[NodeId, ...]
    others: tuple[tuple[NodeId, ...], ...]
    because: tuple[str, ...]
    score: float


def pair(a: NodeId, b: NodeId) -> tuple[NodeId, NodeId]:
    """The two in order."""
    return (a, b) if a < b else (b, a)


class _Sets:
    """Disjoint sets with a veto.

    A set that people put together has parts: what clashes with one part may still belong to another.
    """

    def __init__(self, nodes: Iterable[NodeId]) -> None:
        self.of: dict[NodeId, NodeId] = {node: node for node in nodes}
        self.members: dict[NodeId, list[NodeId]] = {node: [node] for node in self.of}
        self.because: defaultdict[NodeId, list[str]] = defaultdict(list)
        self._part_of: dict[NodeId, NodeId] = dict(self.of)
        self._parts: dict[NodeId, list[NodeId]] = {node: [node] for node in self.of}

    def part(self, node: NodeId) -> list[NodeId]:
        """The nodes that hang together with this one without people's doing."""
        return self._parts[self._part_of[node]]

    def join(self, a: NodeId, b: NodeId, because: Iterable[str], *, by_person: bool = False) -> None:
        first, second = sorted((self._part_of[a], self._part_of[b]))
        if not by_person and first != second:
            for node in self._parts[second]:
                self._part_of[node] = first
            self._parts[first].extend(self._parts.pop(second))
        one, other = sorted((self.of[a], self.of[b]))
        if one == other:
            return
        for node in self.members[other]:
            self.of[node] = one
        self.members[one].extend(self.members.pop(other))
        self.because[one].extend((*self.because.pop(other, []), "; ".join(because)))


def cluster(
    nodes: Sequence[NodeId],
    links: Sequence[Link],
    *,
    apart: Apart,
    floating: Callable[[NodeId], bool],
    decided: Decided,
    alike: Mapping[NodeId, NodeId] = MappingProxyType({}),
    waived: Waived = _never,
    one_time: Callable[[Sequence[NodeId], Sequence[NodeId], Sequence[NodeId]], bool] = lambda *_: False,
) -> tuple[list[Cluster], list[Open]]:
    """Clusters in order of their smallest node, and what is open.

    What is `alike` goes where the node goes that speaks for it.

    Of two places for a group of which it is all one (`one_time`: the group and the two), the better is taken.

    A reason against is `waived` where other nodes of the two sides outweigh it.

    `floating` nodes carry too little (no date) to bind others: they are joined last, and only where one place is left
    for them.
    """
    nodes = [node for node in nodes if node not in alike]
    links = [link for link in links if link.a not in alike and link.b not in alike]
    sets = _Sets(nodes)
    known = set(nodes)
    for (a, b), judgement in sorted(decided.same.items()):
        if a in known and b in known:
            sets.join(a, b, (f"a person decided that they are the same ({judgement})",), by_person=True)

    def why_not(one: NodeId, other: NodeId) -> str | None:
        if decided.different:
            for a in sets.members[sets.of[one]]:
                for b in sets.members[sets.of[other]]:
                    if pair(a, b) in decided.different:
                        return f"a person decided that they are different ({decided.different[pair(a, b)]})"
        mine, theirs = sets.part(one), sets.part(other)
        for a in mine:
            for b in theirs:
                if pair(a, b) not in decided.same and (reason := apart(a, b)) and not waived(reason, mine, theirs):
                    return reason
        return None

    same = sorted((link for link in links if link.verdict == "same"), key=lambda link: (-link.score, link.a, link.b))
    held_back: dict[tuple[NodeId, NodeId], tuple[Link, str]] = {}
    floats = {node for node in nodes if floating(node)}
    for stage in (lambda link: not ({link.a, link.b} & floats), lambda link: link.a in floats and link.b in floats):
        for link in filter(stage, same):
            if sets.of[link.a] == sets.of[link.b]:
                continue
            reason = why_not(link.a, link.b)
            if reason:
                held_back[link.a, link.b] = (link, reason)
            else:
                sets.join(link.a, link.b, link.because)
    opened = _attach(sets, same, floats, why_not, held_back, one_time)
    opened.extend(_asked(sets, links, held_back, decided))
    for node, first in alike.items():
        sets.members[sets.of[first]].append(node)
    found = [
        Cluster(tuple(sorted(members)), tuple(sorted(set(sets.because.get(root, ())))))
        for root, members in sorted(sets.members.items())
    ]
    return found, opened


def _attach(
    sets: _Sets,
    same: Sequence[Link],
    floats: set[NodeId],
    why_not: Callable[[NodeId, NodeId], str | None],
    held_back: dict[tuple[NodeId, NodeId], tuple[Link, str]],
    one_time: Callable[[Sequence[NodeId], Sequence[NodeId], Sequence[NodeId]], bool],
) -> list[Open]:
    """Join floating groups to the one anchored group they fit; where two are left, it is open."""
    opened: list[Open] = []
    wishes: defaultdict[NodeId, dict[NodeId, Link]] = defaultdict(dict)
    for link in same:
        a_floats, b_floats = link.a in floats, link.b in floats
        if a_floats == b_floats:
            continue
        group, anchor = (sets.of[link.a], sets.of[link.b]) if a_floats else (sets.of[link.b], sets.of[link.a])
        if group != anchor:
            wishes[group].setdefault(anchor, link)
    for group in sorted(wishes):
        if group not in sets.members:
            continue
        fitting: dict[NodeId, Link] = {}
        for anchor, link in sorted(wishes[group].items()):
            root = sets.of[anchor]
            reason = None if root == group else why_not(link.a, link.b)
            if reason:
                held_back[link.a, link.b] = (link, reason)
            elif root != group:
                fitting.setdefault(root, link)
        if not fitting:
            continue
        best = sorted(fitting.items(), key=lambda item: (-item[1].score, item[0]))
        # 0.15: one sign more (a place, a forum) settles between two; less than that is asked
        settled = len(best) == 1 or best[0][1].score - best[1][1].score >= 0.15
        if settled or all(
            one_time(sets.members[group], sets.members[best[0][0]], sets.members[root]) for root, _ in best
        ):
            sets.join(group, best[0][0], best[0][1].because)
        else:
            opened.append(
                Open(
                    tuple(sorted(sets.members[group])),
                    tuple(tuple(sorted(sets.members[root])) for root, _ in best),
                    tuple(dict.fromkeys(reason for _, link in best for reason in link.because)),
                    best[0][1].score,
                )
            )
    return opened


def _asked(
    sets: _Sets, links: Sequence[Link], held_back: dict[tuple[NodeId, NodeId], tuple[Link, str]], decided: Decided
) -> list[Open]:
    """What comparisons left open between clusters, one question for each pair of clusters."""
    best: dict[tuple[NodeId, NodeId], tuple[Link, tuple[str, ...]]] = {}
    for link in links:
        against: tuple[str, ...] = ()
        if (link.a, link.b) in held_back:
            reason = held_back[link.a, link.b][1]
            # the other one of two facts of a document is no question: the better of the two was taken
            if reason.startswith(("one document", "a person")):
                continue
            against = (f"but {reason}",)
        elif link.verdict != "ask":
            continue
        between = pair(sets.of[link.a], sets.of[link.b])
        if between[0] == between[1]:
            continue
        settled = any(
            pair(a, b) in decided.different or pair(a, b) in decided.unsure
            for a in sets.members[between[0]]
            for b in sets.members[between[1]]
        )
        if not settled and (between not in best or link.score > best[between][0].score):
            best[between] = (link, against)
    return [
        Open(
            tuple(sorted(sets.members[one])),
            (tuple(sorted(sets.members[other])),),
            (*link.because, *against),
            link.score,
        )
        for (one, other), (link, against) in sorted(best.items())
    ]
