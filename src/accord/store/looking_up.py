"""Reads the derived tables for the fold: who holds a key, what links to what, where a node stands.

Nothing is written here; every answer comes in an order that does not depend on the order of arrival.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from accord.model.document import DocumentId
from accord.model.shelf import Link, NodeId
from accord.store.keeping import Keeping, dumps
from accord.store.key_numbers import QUARTERS, looked_under


@dataclass(frozen=True, slots=True)
class _Spread:
    """Where the nodes of a finding stand."""

    reports: int
    independent: int
    first_report: str | None
    latest_report: str | None
    outlets: frozenset[str]
    acts: frozenset[str]


class LookingUp(Keeping):
    """The part of the store in which the fold looks up what it kept."""

    def _pairs(self, nodes: Iterable[NodeId]) -> Iterator[tuple[NodeId, NodeId]]:
        for link in self.links_of(nodes):
            yield link.a, link.b

    def companions(self, nodes: Iterable[NodeId]) -> list[NodeId]:
        """The nodes that share a finding with any of these, themselves included."""
        together = (
            "SELECT DISTINCT m.node FROM members w JOIN members m ON m.finding = w.finding WHERE w.node IN ({items})"
        )
        return list(dict.fromkeys(row[0] for row in self._of_each(together, nodes)))

    def nodes_in(self, finding_id: str) -> list[NodeId]:
        """The nodes a finding is made of, in order."""
        return [row[0] for row in self._all("SELECT node FROM members WHERE finding = ? ORDER BY node", (finding_id,))]

    def nodes_of_document(self, document_id: DocumentId) -> list[tuple[NodeId, str]]:
        """Nodes that have evidence in it, with their kinds."""
        return [
            (row[0], row[1])
            for row in self._all(
                "SELECT DISTINCT node, kind FROM evidence WHERE document_n = ? ORDER BY node",
                (self._number(document_id),),
            )
        ]

    def placed_in(self, document_id: DocumentId, start: int, end: int, letter: str) -> list[NodeId]:
        """Nodes of a kind letter with evidence overlapping a stretch of a document."""
        row = self._one("SELECT n FROM documents WHERE id = ?", (document_id,))
        if row is None:
            return []
        rows = self._all(
            "SELECT DISTINCT node FROM evidence WHERE document_n = ? AND start < ? AND end > ? "
            "AND node >= ? AND node < ? ORDER BY node",
            (row[0], end, start, f"{letter}:", f"{letter};"),
        )
        return [row[0] for row in rows]

    def holders(self, keys: Iterable[str]) -> dict[str, list[NodeId]]:
        """The nodes found by each key."""
        found: defaultdict[str, list[NodeId]] = defaultdict(list)
        texts: defaultdict[int, list[str]] = defaultdict(list)
        quarters = self._quarters()
        for text in dict.fromkeys(keys):
            for number in looked_under(text, quarters):
                texts[number].append(text)
        held = "SELECT k.key, n.id FROM keys k CROSS JOIN nodes n ON n.n = k.node_n WHERE k.key IN ({items})"
        for number, node in self._of_each(held, sorted(texts)):
            for text in texts[number]:
                found[text].append(node)
        return dict(found)

    def _quarters(self) -> list[int]:
        """The quarters that keys end in."""
        found: list[int] = []
        after, last = (quarter << 48 for quarter in QUARTERS)
        while row := self._one("SELECT min(key) FROM keys WHERE key >= ? AND key < ?", (after, last)):
            if row[0] is None:
                break
            found.append(row[0] >> 48)
            after = (found[-1] + 1) << 48
        return found

    def profiles(self, nodes: Iterable[NodeId]) -> dict[NodeId, dict[str, Any]]:
        """The profiles among the nodes."""
        rows = self._of_each("SELECT id, json FROM profiles WHERE id IN ({items})", nodes)
        return {id_: json.loads(plain) for id_, plain in rows}

    def sketches(self, nodes: Iterable[NodeId]) -> dict[NodeId, dict[str, Any]]:
        """What was kept of facts for comparisons."""
        kept = "SELECT n.id, s.json FROM nodes n JOIN sketches s ON s.node_n = n.n WHERE n.id IN ({items})"
        return {id_: json.loads(plain) for id_, plain in self._of_each(kept, nodes)}

    def links_of(self, nodes: Iterable[NodeId]) -> list[Link]:
        """All links that touch the nodes, in order."""
        found: dict[tuple[str, str], Link] = {}
        ends = tuple(nodes)
        for column in ("a", "b"):
            touching = f"SELECT a, b, kind, verdict, score, because FROM links WHERE {column} IN ({{items}})"  # noqa: S608
            for a, b, kind, verdict, score, because in self._of_each(touching, ends):
                found[a, b] = Link(a, b, kind, verdict, score, tuple(json.loads(because)))
        return [found[pair] for pair in sorted(found)]

    def relations_of(self, nodes: Iterable[NodeId], relation: str) -> list[tuple[NodeId, NodeId]]:
        """Pairs (node, target) of one relation, from these nodes."""
        return self._relations(nodes, relation, "node")

    def relations_to(self, nodes: Iterable[NodeId], relation: str) -> list[tuple[NodeId, NodeId]]:
        """Pairs (node, target) of one relation, to these nodes."""
        return self._relations(nodes, relation, "target")

    def _relations(self, nodes: Iterable[NodeId], relation: str, column: str) -> list[tuple[NodeId, NodeId]]:
        related = f"SELECT node, target FROM relations WHERE relation = ? AND {column} IN ({{items}})"  # noqa: S608
        return sorted((row[0], row[1]) for row in self._of_each(related, nodes, before=(relation,)))

    def evidence_of(self, nodes: Iterable[NodeId]) -> dict[NodeId, list[tuple[str, int, int]]]:
        """Document id, start and end of each piece of evidence."""
        found: defaultdict[NodeId, list[tuple[str, int, int]]] = defaultdict(list)
        for node, document, start, end in self._of_each(
            'SELECT e.node, d.id, e.start, e."end" FROM evidence e JOIN documents d ON d.n = e.document_n '
            "WHERE e.node IN ({items}) ORDER BY e.node, d.id, e.start, e.end",
            nodes,
        ):
            found[node].append((document, start, end))
        return dict(found)

    def spread(self, nodes: Sequence[NodeId]) -> tuple[int, int, str | None, str | None]:
        """How many documents support them, how many independent ones, first and latest day of publication."""
        found = self._spread(nodes)
        return found.reports, found.independent, found.first_report, found.latest_report

    def _spread(self, nodes: Sequence[NodeId]) -> _Spread:
        among = (
            "FROM evidence e JOIN origins o ON o.document_n = e.document_n "
            "WHERE e.node IN (SELECT value FROM json_each(?))"
        )
        many = (dumps(list(nodes)),)
        # a day of an unknown year (XXXX-11-14) is no bound
        ((reports, independent, first, latest),) = self._all(
            "SELECT count(DISTINCT e.document_n), count(DISTINCT o.origin_n), "
            "min(CASE WHEN o.published BETWEEN '0' AND ':' THEN o.published END), "
            f"max(CASE WHEN o.published BETWEEN '0' AND ':' THEN o.published END) {among}",
            many,
        )
        outlets = self._all(f"SELECT DISTINCT o.outlet {among} AND o.outlet != ''", many)
        acts = self._all(
            "SELECT DISTINCT act FROM evidence WHERE node IN (SELECT value FROM json_each(?)) AND act != ''", many
        )
        return _Spread(
            reports, independent, first, latest, frozenset(row[0] for row in outlets), frozenset(row[0] for row in acts)
        )

    def seen(
        self, nodes: Iterable[NodeId]
    ) -> dict[NodeId, tuple[tuple[str, ...], tuple[str, ...], str | None, str | None]]:
        """Where each node stands.

        The origins of its documents, a few of their names, first and last day of publication.
        """
        rows = self._of_each(
            "SELECT e.node, group_concat(DISTINCT o.origin_n), min(o.name), max(o.name), "
            "min(nullif(o.published, '')), max(CASE WHEN o.published < 'A' THEN o.published END) "
            "FROM evidence e JOIN origins o ON o.document_n = e.document_n WHERE e.node IN ({items}) GROUP BY e.node",
            nodes,
        )
        return {
            node: (tuple(origins.split(",")), tuple(sorted({first_name, last_name})), first, last)
            for node, origins, first_name, last_name, first, last in rows
        }

    def copies_of(self, origins: Iterable[DocumentId]) -> dict[DocumentId, list[DocumentId]]:
        """The documents that have these as their originals, the originals among them."""
        found: defaultdict[DocumentId, list[DocumentId]] = defaultdict(list)
        for origin, document in self._of_each(
            "SELECT x.id, d.id FROM documents x JOIN origins o ON o.origin_n = x.n "
            "JOIN documents d ON d.n = o.document_n WHERE x.id IN ({items}) ORDER BY 1, 2",
            origins,
        ):
            found[DocumentId(origin)].append(DocumentId(document))
        return dict(found)

    def standing(self, origin: DocumentId) -> list[DocumentId]:
        """The copies of a document, itself among them, with an account that stands behind no other."""
        rows = self._all(
            "SELECT d.id FROM documents x JOIN origins o ON o.origin_n = x.n JOIN documents d ON d.n = o.document_n "
            "WHERE x.id = ? AND EXISTS (SELECT 1 FROM evidence e LEFT JOIN profiles p ON p.id = e.node "
            "WHERE e.document_n = d.n AND (p.id IS NULL OR json_extract(p.json, '$.document') != '') AND NOT EXISTS "
            "(SELECT 1 FROM relations r WHERE r.node = e.node AND r.relation = 'behind')) ORDER BY d.id",
            (origin,),
        )
        return [DocumentId(row[0]) for row in rows]

    def origins(self, document_ids: Iterable[DocumentId]) -> dict[DocumentId, DocumentId]:
        """The origin of each."""
        rows = self._of_each(
            "SELECT d.id, x.id FROM origins o JOIN documents d ON d.n = o.document_n "
            "JOIN documents x ON x.n = o.origin_n WHERE d.id IN ({items})",
            document_ids,
        )
        return {DocumentId(row[0]): DocumentId(row[1]) for row in rows}

    def told_dates(self, document_ids: Iterable[DocumentId]) -> dict[DocumentId, str]:
        """When documents without a date came out, as far as it was found from what they tell."""
        rows = self._of_each(
            "SELECT d.id, t.value FROM told_dates t JOIN documents d ON d.n = t.document_n WHERE d.id IN ({items})",
            document_ids,
        )
        return {DocumentId(row[0]): row[1] for row in rows}
