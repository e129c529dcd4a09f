"""Clusters of contacts into the same without lines that only sum up a visit: "the discussions held during the visit".

What names nobody, no forum, no day and no place of its own, and was held in the course of a visit of which meetings are
told, stands as evidence with the visit; nothing is taken away, and what says more stays a contact.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from accord.model.codes import EngagementStatus
from accord.model.shelf import NodeId
from accord.record.cluster import Cluster
from accord.record.contact_keys import FAMILIES
from accord.record.nodes import EngagementAtom

_MANY = re.compile(r"\b(?:discussions|talks|meetings|consultations|conversations)\b")


def with_summaries(
    clusters: Sequence[Cluster], atoms: Mapping[NodeId, EngagementAtom]
) -> tuple[list[Cluster], frozenset[NodeId]]:
    """The clusters, summaries among those of their visits, and the nodes that are summaries."""
    of = {node: at for at, one in enumerate(clusters) for node in one.nodes}
    visit_of = {at: _visit(one, atoms, of) for at, one in enumerate(clusters)}
    held_in: defaultdict[int, list[int]] = defaultdict(list)
    for at, visit in visit_of.items():
        if visit is not None and visit != at:
            held_in[visit].append(at)
    gone: dict[int, int] = {}
    for visit, meetings in held_in.items():
        bare = [at for at in meetings if all(is_summary(atoms[node]) for node in clusters[at].nodes)]
        if len(bare) < len(meetings):
            gone.update(dict.fromkeys(bare, visit))
    summed: defaultdict[int, list[NodeId]] = defaultdict(list)
    for at, visit in gone.items():
        summed[visit].extend(clusters[at].nodes)
    merged = [
        replace(one, nodes=tuple(sorted((*one.nodes, *summed.get(at, ()))))) if at in summed else one
        for at, one in enumerate(clusters)
        if at not in gone
    ]
    return sorted(merged, key=lambda one: one.nodes[0]), frozenset(node for nodes in summed.values() for node in nodes)


def _visit(one: Cluster, atoms: Mapping[NodeId, EngagementAtom], of: Mapping[NodeId, int]) -> int | None:
    visits = sorted({of[visit] for node in one.nodes if (visit := atoms[node].visit) is not None and visit in of})
    return visits[0] if visits else None


def is_summary(atom: EngagementAtom) -> bool:
    """Whether a contact is only told as what there was of talks in the course of a visit."""
    fact = atom.fact
    return (
        atom.visit is not None
        and FAMILIES[fact.type] == "talk"
        and fact.status is EngagementStatus.HELD
        and not (atom.people or atom.offices or fact.body or fact.ordinal or atom.ties)
        and not (fact.place or atom.moved)
        and _MANY.search(atom.text) is not None
    )
