"""Undertakings and assistance into all that a comparison with another document's looks at, as the store keeps it, and
back.

What is told of two states for years meets under their keys and is mostly apart; so no document is read again for that.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from accord.model.codes import AssistanceType, Stage, Strength
from accord.model.reading import Assistance, Commitment
from accord.model.shelf import LETTERS, NodeId
from accord.model.when import When, iso_day
from accord.record.nodes import AssistanceAtom, Atom, CommitmentAtom, Where

Sketch = dict[str, Any]
"""A JSON object; its evidence stays with the document, where only what is linked looks for it."""


SKETCHED = frozenset({LETTERS["commitments"], LETTERS["assistance"]})
"""The letters of the facts of which it is kept."""


def sketch_of(atom: Atom) -> Sketch | None:
    """What is kept of a fact beside its keys; None for what is compared with few, or by much of its document."""
    match atom:
        case CommitmentAtom():
            return _common(atom) | {
                "by": list(atom.fact.by),
                "toward": list(atom.fact.toward),
                "strength": atom.fact.strength.value,
                "action": atom.fact.action,
                "due": atom.fact.due.value,
                "negative": atom.negative,
                "said": iso_day(atom.said),
                "numbers": [list(one) for one in atom.numbers],
                "conduct": atom.conduct,
            }
        case AssistanceAtom():
            fact = atom.fact
            return _common(atom) | {
                "provider": fact.provider,
                "recipient": fact.recipient,
                "type": fact.type.value,
                "item": fact.item,
                "programme": fact.programme,
                "stage": fact.stage.value,
            }
    return None


def _common(atom: CommitmentAtom | AssistanceAtom) -> Sketch:
    where = atom.where
    return {
        "document": [where.id, where.name, iso_day(where.published)],
        "text": atom.text,
        "stems": sorted(atom.stems),
        "parties": sorted(atom.parties),
    }


def from_sketch(node: NodeId, kept: Mapping[str, Any]) -> Atom:
    """The fact as far as comparisons go: without evidence, and without what only a finding shows."""
    document, name, published = kept["document"]
    where = Where(document, name, None, _day(published))
    stems, parties = frozenset(kept["stems"]), frozenset(kept["parties"])
    if "action" not in kept:
        given = Assistance(
            (),
            provider=kept["provider"],
            recipient=kept["recipient"],
            type=AssistanceType(kept["type"]),
            item=kept["item"],
            programme=kept["programme"],
            stage=Stage(kept["stage"]),
        )
        return AssistanceAtom(node, where, kept["text"], given, stems, parties)
    undertaken = Commitment(
        (),
        by=tuple(kept["by"]),
        toward=tuple(kept["toward"]),
        strength=Strength(kept["strength"]),
        action=kept["action"],
        due=When(kept["due"]),
    )
    return CommitmentAtom(
        node, where, kept["text"], undertaken, frozenset(kept["by"]), stems, kept["negative"], None, _day(kept["said"]),
        parties, tuple((noun, number) for noun, number in kept["numbers"]), conduct=kept["conduct"],
    )  # fmt: skip


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
