"""Nodes of new documents into links with those they meet under a key; what a comparison does not settle is no link.

Which pairs are compared hangs on their keys alone, so neither the order of arrival nor the batches make a difference.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from accord.model.shelf import Link, NodeId, Placed, Shelf
from accord.record.assistance import compare_assistance
from accord.record.bodies import compare_bodies
from accord.record.closeness import Closeness, Outcome
from accord.record.cluster import pair
from accord.record.commitments import compare_assessments, compare_commitments, compare_statements
from accord.record.engagements import compare_reports
from accord.record.fulfilment import KIND, compare_fulfilment
from accord.record.instruments import compare_instruments
from accord.record.library import Library, document_part
from accord.record.nodes import Atom, EngagementAtom
from accord.record.people import compare_people
from accord.record.profiles import PROFILED, body_from, instrument_from, person_from
from accord.record.stories import STORY, compare_stories
from accord.record.tellings import TellingAtom, is_telling

Pair = tuple[NodeId, NodeId]


def link_fresh(fresh: Sequence[Placed], shelf: Shelf, library: Library) -> set[NodeId]:
    """Compare fresh nodes with all that they meet and keep the links.

    Returns the nodes to be folded again though no link of a component touches them: those that something was laid
    beside.
    """
    held = shelf.holders(key for placed in fresh for key in placed.probes)
    pairs: dict[Pair, str] = {}
    for placed in fresh:
        pairs.update(_pairs(placed, [(key[0], held[key]) for key in placed.probes if key in held]))
    ends = {node for between in pairs for node in between}
    compare = _Comparison(shelf, library, ends)
    beside: set[NodeId] = set()
    links: list[Link] = []
    for (a, b), kind in sorted(pairs.items()):
        close = compare(kind, a, b)
        if close is not None and close.outcome is not Outcome.DIFFERENT:
            if kind in (KIND, STORY):
                beside.add(a)
            links.append(Link(a, b, kind, close.outcome.value, close.score, close.because))
    shelf.put_links(links)
    return beside


def _pairs(placed: Placed, met: Sequence[tuple[str, Sequence[NodeId]]]) -> Iterator[tuple[Pair, str]]:
    """The pairs of a node with those it meets, given with the first letters of the keys, and what they are held as."""
    node, own = placed.node, document_part(placed.node)
    if not is_telling(node):
        # what one document tells as two is two
        for other in {other for _, others in met for other in others if other[0] == node[0]}:
            if other != node and _from_another(other, own):
                yield pair(node, other), placed.kind
    for other in {other for letter, others in met for other in others if letter == "o"}:
        # a contact and a document without contacts that may tell of its occasion; the contact is folded again
        if "e" in (other[0], node[0]) and is_telling(other) is not is_telling(node):
            yield ((node, other) if is_telling(other) else (other, node)), STORY
    for other in {other for letter, others in met for other in others if letter == "f" and other[0] != node[0]}:
        # a promise and what may fulfil it; the promise is folded again
        if "c" in (other[0], node[0]) and _from_another(other, own):
            yield _promise_first(node, other), KIND


class _Comparison:
    """Compares two nodes of these by what is known of them."""

    def __init__(self, shelf: Shelf, library: Library, ends: set[NodeId]) -> None:
        self._library = library
        self._profiles = shelf.profiles(node for node in ends if not document_part(node))
        self._sketched = library.sketched(ends)

    def __call__(self, kind: str, a: NodeId, b: NodeId) -> Closeness | None:
        """How close they are; None where they cannot be compared."""
        if kind in PROFILED:
            return _compare_profiles(kind, self._profiles[a], self._profiles[b])
        known = {node: self._sketched[node] for node in (a, b) if node in self._sketched}
        atoms: dict[NodeId, Atom] = known | self._library.atoms(node for node in (a, b) if node not in known)
        if kind == STORY:
            contact, told = atoms.get(a), atoms.get(b)
            if not isinstance(contact, EngagementAtom) or not isinstance(told, TellingAtom):
                return None
            return compare_stories(contact, told)
        if len(atoms) < 2:
            return None
        return compare_fulfilment(atoms[a], atoms[b]) if kind == KIND else _COMPARE[kind](atoms[a], atoms[b])


_COMPARE: dict[str, Callable[[Any, Any], Closeness]] = {
    "engagements": compare_reports,
    "commitments": compare_commitments,
    "assistance": compare_assistance,
    "assessments": compare_assessments,
    "statements": compare_statements,
}


def _compare_profiles(kind: str, a: Mapping[str, Any], b: Mapping[str, Any]) -> Closeness | None:
    if kind == "actors":
        return compare_people(person_from(a), person_from(b)) if a["type"] == b["type"] == "person" else None
    if kind == "bodies":
        return compare_bodies(body_from(a), body_from(b))
    return compare_instruments(instrument_from(a), instrument_from(b))


def _from_another(node: NodeId, document: str) -> bool:
    """Whether a node stands in another document than this, or in several."""
    return not document or document_part(node) != document


def _promise_first(a: NodeId, b: NodeId) -> tuple[NodeId, NodeId]:
    return (a, b) if a.startswith("c") else (b, a)
