"""Documents into groups of copies, each with its original: the one that came out first.

Two documents that meet under a key and prove to repeat each other are of one group, and so is what repeats either; a
group is compared as one, so that the two thousandth copy of a text costs no more than the second.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from accord.model.document import DocumentId
from accord.model.shelf import Shelf
from accord.record.closeness import Outcome
from accord.record.library import Library, document_part
from accord.record.nodes import short
from accord.record.reprints import compare_copies, may_repeat

# 50 documents at a time: enough to ask the store for their neighbours at once
_CHUNK = 50

Order = tuple[str, str]
"""What comes first was published first; without a day it comes last."""


def order_of(document_id: DocumentId, published: str | None) -> Order:
    """The place of a document among its copies."""
    return published or "9999", document_id


class CopyGroups:
    """The groups of one shelf while documents come in; used once."""

    def __init__(self, shelf: Shelf, library: Library) -> None:
        self._shelf = shelf
        self._library = library
        self._of: dict[str, str] = {}
        """For documents of this run: another of the same group."""
        self._members: dict[str, list[str]] = {}
        self._ids: dict[str, DocumentId] = {}

    def take(self, documents: Sequence[DocumentId]) -> set[DocumentId]:
        """Find the groups of documents; returns those that stand under another original than before."""
        known = self._shelf.origins(documents)
        fresh = [document for document in documents if document not in known]
        moved: set[DocumentId] = set()
        for at in range(0, len(fresh), _CHUNK):
            moved |= self._take(fresh[at : at + _CHUNK])
        return moved

    def _take(self, chunk: Sequence[DocumentId]) -> set[DocumentId]:
        placed = {short(document): self._library.itself(short(document)) for document in chunk}
        for one in placed.values():
            self._shelf.put_keys(one)
        held = self._shelf.holders(key for one in placed.values() for key in one.probes)
        met = {
            name: {document_part(node) for key in one.probes for node in held.get(key, ()) if node.startswith("d:")}
            for name, one in placed.items()
        }
        self._know({*placed, *(other for others in met.values() for other in others)})
        for name in placed:
            self._join(name, met[name] - {name})
        return self._settle({self._root(name) for name in placed})

    def _know(self, names: set[str]) -> None:
        """The groups in which documents stand so far."""
        new = sorted(names - self._of.keys())
        ids = self._shelf.resolved(new)
        self._ids.update(zip(new, ids, strict=True))
        origins = {short(one): short(origin) for one, origin in self._shelf.origins(ids).items()}
        wanted = {origin for origin in origins.values() if origin not in self._of}
        for origin, copies in self._shelf.copies_of(self._shelf.resolved(sorted(wanted))).items():
            names_of = [short(one) for one in copies]
            self._ids.update(zip(names_of, copies, strict=True))
            self._of.update(dict.fromkeys(names_of, short(origin)))
            self._members[short(origin)] = names_of
        for name in new:
            if name not in self._of:
                self._of[name] = name
                self._members[name] = [name]

    def _root(self, name: str) -> str:
        while self._of[name] != name:
            self._of[name] = self._of[self._of[name]]
            name = self._of[name]
        return name

    def _join(self, name: str, met: set[str]) -> None:
        """Join a document to every group with a member that it repeats or is repeated by."""
        by_group: defaultdict[str, set[str]] = defaultdict(set)
        for other in met:
            by_group[self._root(other)].add(other)
        for root in sorted(by_group):
            if self._root(root) == self._root(name):
                continue
            # the original first: it is what copies are most like
            first = sorted(by_group[root], key=lambda one: (one != root, one))
            # a copy is found under the keys that its original lacks, and under the rest where the original is
            rest = sorted(set(self._members[root]) - by_group[root]) if root in met else []
            if any(self._repeats(name, other) for other in first) or any(
                self._repeats(name, other) and self._meets(name, other) for other in rest
            ):
                self._unite(root, self._root(name))

    def _unite(self, one: str, other: str) -> None:
        self._of[other] = one
        self._members[one] = self._members[one] + self._members.pop(other)

    def _repeats(self, one: str, other: str) -> bool:
        mine = self._library.copy(one)
        if not may_repeat(mine.shingles, self._library.shingles(other)):
            return False
        return compare_copies(mine, self._library.copy(other)).outcome is Outcome.SAME

    def _meets(self, one: str, other: str) -> bool:
        return not set(self._library.itself(one).probes).isdisjoint(self._library.itself(other).emits)

    def _settle(self, roots: Iterable[str]) -> set[DocumentId]:
        """Keep who is whose copy; returns the documents whose original is another than before."""
        moved: set[DocumentId] = set()
        for root in sorted({self._root(root) for root in roots}):
            ids = [self._ids[name] for name in self._members[root]]
            days = self._shelf.published(ids)
            origin = min(ids, key=lambda one: order_of(one, days[one]))
            before = self._shelf.origins(ids)
            for document in sorted(ids):
                if before.get(document) == origin:
                    continue
                if document in before:
                    moved.add(document)
                self._keep(document, origin, found=document not in before)
            self._rename(root, short(origin))
        return moved

    def _rename(self, root: str, origin: str) -> None:
        """Let the original stand for the group."""
        if root != origin:
            self._members[origin] = self._members.pop(root)
            self._of[origin] = origin
            self._of[root] = origin

    def _keep(self, document: DocumentId, origin: DocumentId, *, found: bool) -> None:
        """Keep the original of a document; `found` says that so far it is found under all of its keys."""
        name, first = short(document), short(origin)
        because: tuple[str, ...] = ()
        emits = self._library.itself(name).emits
        if document != origin:
            close = compare_copies(self._library.copy(name), self._library.copy(first))
            because = close.because if close.outcome is Outcome.SAME else ("a copy of a copy of it",)
            shared = set(self._library.itself(first).emits)
            emits = tuple(key for key in emits if key not in shared)
        self._shelf.put_origin(document, origin, because)
        if document != origin or not found:
            self._shelf.put_keys(replace(self._library.itself(name), emits=emits))
