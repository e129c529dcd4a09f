"""Accounts in copies of a document stand behind the account in the original: they add support and decide nothing.

So a reprint, on whatever day it is published, changes no date, no merge and no count of independent sources.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from accord.model.shelf import Folded, Link, NodeId
from accord.record.cluster import Decided, pair
from accord.record.nodes import Atom

Words = tuple[str, str]
"""What makes two accounts one where one document is a copy of the other: their sort and their words."""

_OF_ITS_DOCUMENT = frozenset(
    {"document", "stands", "published", "first", "last", "date", "date_basis", "people", "lists", "states", "parent"}
)
"""Slots of a profile that hang on the document it stands in."""


def words_of_atom(atom: Atom) -> Words:
    """The words of an account."""
    return atom.id.split(":", 1)[0], atom.text


def words_of_profile(profile: Mapping[str, Any]) -> Words:
    """What a profile says beside the document it stands in."""
    said = {name: value for name, value in profile.items() if name not in _OF_ITS_DOCUMENT}
    return "profile", json.dumps(said, sort_keys=True, ensure_ascii=False)


def same_words(one: Mapping[NodeId, Words], other: Mapping[NodeId, Words]) -> list[tuple[NodeId, NodeId]]:
    """The accounts of two documents that are told in the same words, in pairs."""
    by_words: defaultdict[Words, list[NodeId]] = defaultdict(list)
    for node, words in one.items():
        by_words[words].append(node)
    return sorted(pair(a, b) for b, words in other.items() for a in by_words.get(words, ()) if a != b)


def behind(
    words: Mapping[NodeId, Words],
    *,
    document_of: Mapping[NodeId, str],
    origin_of: Mapping[str, str],
    decided: Decided,
) -> dict[NodeId, NodeId]:
    """For each account in a copy the one in the original, or in the first copy that has it.

    What a person parted from the rest stands for itself. Of several accounts in the same words each stands behind the
    one of its turn.
    """
    groups: defaultdict[tuple[str, Words], dict[str, list[NodeId]]] = defaultdict(dict)
    for node in sorted(words):
        document = document_of.get(node)
        if document is not None:
            origin = origin_of.get(document, document)
            groups[origin, words[node]].setdefault(document, []).append(node)
    parted = {node for between in decided.different for node in between}
    found: dict[NodeId, NodeId] = {}
    for (origin, _), by_document in sorted(groups.items()):
        if len(by_document) < 2:
            continue
        # the original, but for a copy that tells it more often: "signed ... signed" in one, once in the other
        first, *rest = sorted(by_document, key=lambda one: (-len(by_document[one]), one != origin, one))
        originals = by_document[first]
        for document in rest:
            for turn, node in enumerate(by_document[document]):
                if node not in parted and turn < len(originals):
                    found[node] = originals[turn]
    return found


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


def with_copies(folded: Folded, hidden: Mapping[NodeId, NodeId], *, names: Mapping[NodeId, str]) -> Folded:
    """The findings with the accounts of copies among their nodes, and the copies named where their originals are.

    `names` are those of the documents.
    """
    if not hidden:
        return folded
    copies: defaultdict[NodeId, list[NodeId]] = defaultdict(list)
    for node, original in hidden.items():
        copies[original].append(node)
    findings = []
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
