"""Accounts in copies of a document stand behind the account in the original: they add support and decide nothing.

So a reprint, on whatever day it is published, changes no date, no merge and no count of independent sources.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from accord.model.shelf import Folded, Link, NodeId
from accord.record.cluster import Decided, pair

Words = tuple[str, str]
"""What makes two accounts one where one document is a copy of the other: their sort and their words."""

_OF_ITS_DOCUMENT = frozenset(
    {"document", "stands", "published", "first", "last", "date", "date_basis", "people", "lists", "states", "parent"}
)
"""Slots of a profile that hang on the document it stands in."""


def words_of_profile(profile: Mapping[str, Any]) -> Words:
    """What a profile says beside the document it stands in."""
    said = {name: value for name, value in profile.items() if name not in _OF_ITS_DOCUMENT}
    return "profile", json.dumps(said, sort_keys=True, ensure_ascii=False)


def links_without(links: Sequence[Link], hidden: Mapping[NodeId, NodeId]) -> list[Link]:
    """The links between accounts that stand for themselves."""
    return [link for link in links if link.a not in hidden and link.b not in hidden]


def decided_without(decided: Decided, hidden: Mapping[NodeId, NodeId]) -> Decided:
    """What people decided on copies, said of their originals."""

    def moved(decisions: Mapping[tuple[NodeId, NodeId], str]) -> dict[tuple[NodeId, NodeId], str]:
        found: dict[tuple[NodeId, NodeId], str] = {}
        for (a, b), judgement in decisions.items():
            between = pair(hidden.get(a, a), hidden.get(b, b))
            if between[0] != between[1]:
                found[between] = judgement
        return found

    return Decided(moved(decided.same), moved(decided.different), moved(decided.unsure))


def gathered(items: Mapping[NodeId, Iterable[Any]], hidden: Mapping[NodeId, NodeId]) -> dict[NodeId, tuple[Any, ...]]:
    """What is kept for nodes, with that of copies under their originals, each once."""
    found: defaultdict[NodeId, dict[Any, None]] = defaultdict(dict)
    for node in sorted(items, key=lambda one: (one in hidden, one)):
        found[hidden.get(node, node)].update(dict.fromkeys(items[node]))
    return {node: tuple(some) for node, some in found.items()}


def with_copies(
    folded: Folded, hidden: Mapping[NodeId, NodeId], *, names_of: Callable[[list[NodeId]], Mapping[NodeId, str]]
) -> Folded:
    """The findings with the accounts of copies among their nodes, and the copies named where their originals are.

    `names_of` tells the names of the documents of accounts.
    """
    if not hidden:
        return folded
    copies: defaultdict[NodeId, list[NodeId]] = defaultdict(list)
    for node, original in hidden.items():
        copies[original].append(node)
    findings = []
    names = names_of(sorted({*hidden, *hidden.values()})) if folded.conflicts else {}
    named: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for kept in folded.findings:
        nodes = set(kept.nodes)
        for node in kept.nodes:
            for copy in copies.get(node, ()):
                nodes.add(copy)
                if node in names and copy in names:
                    named[kept.id][names[node]].add(names[copy])
        findings.append(replace(kept, nodes=tuple(sorted(nodes))))
    conflicts = tuple(_naming(conflict, named[conflict["finding"]]) for conflict in folded.conflicts)
    return replace(folded, findings=tuple(findings), conflicts=conflicts)


def _naming(conflict: dict[str, Any], copies: Mapping[str, set[str]]) -> dict[str, Any]:
    """The conflict with the copies of each document beside it."""
    values = [
        {
            **value,
            "documents": sorted(
                {*value["documents"], *(one for name in value["documents"] for one in copies.get(name, ()))}
            ),
        }
        for value in conflict["values"]
    ]
    return {**conflict, "values": values}
