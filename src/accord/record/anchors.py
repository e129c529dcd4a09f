"""Judgements to the nodes they are about, by kind, document and words, so that they outlive a better reading.

What is gone is an orphan.

Of several facts on the same words the one most like the judged one is meant: an anchor's kind carries its sort or
name after a slash.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.fuzz import ratio

from accord.model.judgement import Anchor, Judgement, Verdict
from accord.model.shelf import LETTERS, NodeId, Shelf
from accord.model.span import Span
from accord.record.cluster import Decided, pair

# 0.3: a new reading may cut the evidence to a clause or widen it to two sentences
_SHARED = 0.3


def nodes_at(shelf: Shelf, anchor: Anchor, *, labels: dict[NodeId, str]) -> list[NodeId]:
    """The nodes that an anchor means now: those sharing most of its words, and of those the most alike.

    `labels` names nodes.
    """
    letter = LETTERS[anchor.kind.split("/", 1)[0]]
    _, _, sort = anchor.kind.partition("/")
    found = shelf.placed_in(anchor.document_id, anchor.span.start, anchor.span.end, letter)
    spans = shelf.evidence_of(found)
    shared: dict[NodeId, float] = {}
    for node in found:
        for document, start, end in spans.get(node, ()):
            if document == anchor.document_id:
                both = min(end, anchor.span.end) - max(start, anchor.span.start)
                either = max(end, anchor.span.end) - min(start, anchor.span.start)
                shared[node] = max(shared.get(node, 0.0), both / either)
    best = max(shared.values(), default=0.0)
    if best < _SHARED:
        return []
    near = [node for node, part in shared.items() if part >= best - 0.001]
    if len(near) > 1 and sort:
        near.sort(key=lambda node: (-ratio(labels.get(node, ""), sort), node))
    return near[:1]


# 40: more places than any re-reading will move at once
_MOST = 40


def anchors_of(shelf: Shelf, kind: str, nodes: Sequence[NodeId], *, labels: dict[NodeId, str]) -> tuple[Anchor, ...]:
    """What a judgement about these nodes is anchored to: for each, the words that found it in each document."""
    found: list[Anchor] = []
    for node, places in sorted(shelf.evidence_of(nodes).items()):
        label = labels.get(node, "")
        seen: set[str] = set()
        for document_id, start, end in places:
            if document_id in seen or len(found) >= _MOST:
                continue
            seen.add(document_id)
            document = shelf.document(document_id)
            found.append(Anchor(f"{kind}/{label}", document.id, Span(start, end, document.text[start:end])))
    return tuple(found)


def decided_by(
    groups: Sequence[tuple[Judgement, Sequence[Sequence[NodeId]]]],
) -> tuple[Decided, dict[NodeId, tuple[Judgement, ...]]]:
    """What the judgements in force decide on pairs of nodes, and which bear on each node."""
    same: dict[tuple[NodeId, NodeId], str] = {}
    different: dict[tuple[NodeId, NodeId], str] = {}
    unsure: dict[tuple[NodeId, NodeId], str] = {}
    bearing: defaultdict[NodeId, list[Judgement]] = defaultdict(list)
    for judgement, sides in groups:
        for node in {node for side in sides for node in side}:
            bearing[node].append(judgement)
        if len(sides) < 2 or not all(sides):
            continue
        pairs = [pair(a, b) for a in sides[0] for b in sides[1] if a != b]
        if judgement.verdict is Verdict.SAME:
            # every account of the one with every account of the other: none is left behind
            same.update((between, judgement.id) for between in pairs)
            _forget(different, unsure, pairs=pairs)
        elif judgement.verdict is Verdict.DIFFERENT:
            different.update((between, judgement.id) for between in pairs)
            _forget(same, unsure, pairs=pairs)
        elif judgement.verdict is Verdict.UNSURE:
            unsure.update((between, judgement.id) for between in pairs)
            _forget(same, different, pairs=pairs)
    return Decided(same, different, unsure), {node: tuple(found) for node, found in bearing.items()}


def _forget(*decisions: dict[tuple[NodeId, NodeId], str], pairs: Iterable[tuple[NodeId, NodeId]]) -> None:
    """A later decision on the same pair replaces the earlier one."""
    for between in pairs:
        for decision in decisions:
            decision.pop(between, None)
