"""Prepared documents by the beginning of their ids, as many as fit.

Made again from document and reading when they are needed again.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from accord.model.document import Document, DocumentId
from accord.model.judgement import Judgement, in_force
from accord.model.reading import Reading
from accord.model.shelf import NodeId, Placed, Shelf
from accord.record.by_hand import told_by_hand, with_hand_facts
from accord.record.nodes import (
    AssessmentAtom,
    AssistanceAtom,
    Atom,
    CommitmentAtom,
    EngagementAtom,
    StatementAtom,
)
from accord.record.prepare import Prepared, place_document, prepare
from accord.record.ready import NOTHING_AHEAD, Ahead
from accord.record.reprints import Copy, copy_of, shingles_of
from accord.record.sketches import SKETCHED, from_sketch

# 1500 documents of 350 words take about 150 MB
_ROOM = 1500

# 4000 of which only the facts are held take about as much
_ROOM_FOR_FACTS = 4000

T = TypeVar("T")


class Library:
    """Prepared documents of one shelf."""

    def __init__(self, shelf: Shelf, ahead: Ahead = NOTHING_AHEAD) -> None:
        self._shelf = shelf
        self._ahead = ahead
        self._kept: OrderedDict[str, Prepared] = OrderedDict()
        self._told: OrderedDict[str, Prepared] = OrderedDict()
        self._copies: OrderedDict[str, Copy] = OrderedDict()
        self._documents: OrderedDict[str, Document] = OrderedDict()
        self._themselves: dict[str, Placed] = {}
        self._by_hand: Mapping[DocumentId, tuple[Judgement, ...]] | None = None
        self._shingles: dict[str, array[int]] = {}

    def document(self, short: str) -> Document:
        """The document whose id begins so."""
        return self._documents.get(short) or self._hold(short, self._shelf.document(short))

    def _hold(self, short: str, document: Document) -> Document:
        _keep(self._documents, short, document)
        return document

    def prepared(self, short: str) -> Prepared:
        """The nodes of the document whose id begins so."""
        if short not in self._kept:
            self._look_ahead(short)
        found = self._kept.get(short)
        if found is None:
            document, reading = self._source(short)
            self._hold(short, document)
            found = prepare(document, reading) if reading is not None else Prepared(())
            _keep(self._kept, short, found)
        else:
            self._kept.move_to_end(short)
        return found

    def told(self, short: str) -> Prepared:
        """The same without what is kept of the nodes: enough for comparing, and made in less time."""
        found = self._kept.get(short) or self._told.get(short)
        if found is None:
            document, reading = self._source(short)
            found = prepare(document, reading, only_atoms=True) if reading is not None else Prepared(())
            _keep(self._told, short, found, room=_ROOM_FOR_FACTS)
        return found

    def _source(self, short: str) -> tuple[Document, Reading | None]:
        """A document with its reading and what people told of it by hand."""
        document, reading = self._shelf.source(DocumentId(short))
        told = self._told_by_hand(document.id)
        return document, with_hand_facts(document, reading, told) if told else reading

    def _told_by_hand(self, document_id: DocumentId) -> tuple[Judgement, ...]:
        if self._by_hand is None:
            self._by_hand = told_by_hand(in_force(self._shelf.judgements()))
        return self._by_hand.get(document_id, ())

    def _look_ahead(self, short: str) -> None:
        """Take over what was made ready of a document, but for nodes that lack what people told of it by hand."""
        ready = self._ahead.take(short)
        if ready is None:
            return
        _keep(self._copies, short, ready.copy)
        self._themselves[short] = ready.itself
        if not self._told_by_hand(DocumentId(ready.copy.id)):
            _keep(self._kept, short, ready.prepared)

    def itself(self, short: str) -> Placed:
        """The node of the document whose id begins so, by which copies of it are found."""
        if short not in self._themselves:
            self._look_ahead(short)
        found = self._themselves.get(short)
        if found is None:
            found = self._themselves[short] = place_document(self.document(short), self.copy(short), ())
        return found

    def copy(self, short: str) -> Copy:
        """The document whose id begins so, as the search for copies sees it."""
        if short not in self._copies:
            self._look_ahead(short)
        found = self._copies.get(short)
        if found is None:
            found = copy_of(self.document(short))
            _keep(self._copies, short, found)
        return found

    def shingles(self, short: str) -> "array[int]":
        """The word triples of the document whose id begins so, in little room (a kilobyte), so that all are kept."""
        found = self._shingles.get(short)
        if found is None:
            known = self._copies.get(short)
            triples = known.shingles if known is not None else shingles_of(self.document(short))
            found = self._shingles[short] = array("L", sorted(triples))
        return found

    def sketched(self, nodes: Iterable[NodeId]) -> dict[NodeId, Atom]:
        """Of these facts what comparisons look at, as it was kept.

        What was not kept is missing, and so is what documents at hand tell: it is found in these.
        """
        at_hand = self._kept.keys() | self._told.keys()
        far = sorted({node for node in nodes if node[0] in SKETCHED and document_part(node) not in at_hand})
        return {node: from_sketch(node, kept) for node, kept in self._shelf.sketches(far).items()}

    def atoms(self, nodes: Iterable[NodeId]) -> dict[NodeId, Atom]:
        """The atoms of these ids."""
        found = {}
        for node in nodes:
            atom = self.told(document_part(node)).atoms.get(node)
            if atom is not None:
                found[node] = atom
        return found


def _keep(kept: OrderedDict[str, T], short: str, item: T, *, room: int = _ROOM) -> None:
    """Keep one more, and no more than there is room for."""
    kept[short] = item
    if len(kept) > room:
        kept.popitem(last=False)


def document_part(node: NodeId) -> str:
    """The beginning of the id of the document an atom is of; empty for a profile."""
    return node[2 : node.index(":", 2)]


def label_of(atom: Atom) -> str:
    """What tells an atom from others on the same words: its sort, action, item."""
    match atom:
        case EngagementAtom():
            return atom.fact.type.value
        case CommitmentAtom():
            return atom.fact.action
        case AssistanceAtom():
            return f"{atom.fact.type.value} {atom.fact.item}"
        case AssessmentAtom():
            return atom.fact.subject
        case StatementAtom():
            return f"{atom.fact.act.value} {atom.fact.speaker}"
        case _:
            return ""


def labels_of(shelf: Shelf, nodes: Iterable[NodeId]) -> dict[NodeId, str]:
    """What tells each node from others on the same words; profiles need nothing, they are found by what they say."""
    library = Library(shelf)
    nodes = list(nodes)
    wanted = [node for node in nodes if document_part(node)]
    labels = {node: label_of(atom) for node, atom in library.atoms(wanted).items()}
    profiles = shelf.profiles(node for node in nodes if not document_part(node))
    return labels | {node: profile_label(profile) for node, profile in profiles.items()}


def profile_label(profile: Mapping[str, Any]) -> str:
    """The name of a profile."""
    return str(profile.get("name") or profile["names"][0])
