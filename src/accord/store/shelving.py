"""The derived tables as the fold uses them: nodes, keys, links, clusters.

Everything here can be dropped and folded again.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from accord.model.document import DocumentId
from accord.model.record import FindingId
from accord.model.shelf import LETTERS, TELLING, Folded, Kept, Link, NodeId, Placed, Published
from accord.store.keeping import BATCH, Keeping, batches, dumps, marks
from accord.store.key_numbers import QUARTERS, kept, key_number, looked_under

_DERIVED = (
    "questions_about",
    "questions",
    "conflicts",
    "terms",
    "members",
    "findings",
    "told_dates",
    "origins",
    "links",
    "relations",
    "evidence",
    "keys",
    "profiles",
    "told",
    "quotes",
    "nodes",
)


def finding_id(node: NodeId) -> FindingId:
    """The id of a finding that this node founds."""
    letter = node.split(":", 1)[0]
    return FindingId(f"{letter}-{hashlib.sha1(node.encode(), usedforsecurity=False).hexdigest()[:10]}")


def folded(slot: str, value: str) -> str:
    """The value as it is looked up: names in one case."""
    return value.casefold() if slot in ("person", "body") else value


@dataclass(frozen=True, slots=True)
class _Spread:
    """Where the nodes of a finding stand."""

    reports: int
    independent: int
    first_report: str | None
    latest_report: str | None
    outlets: frozenset[str]
    acts: frozenset[str]


class Shelving(Keeping):
    """The part of the store that the fold works on."""

    def forget_derived(self) -> None:
        """Drop everything folded; every document with a reading is pending again."""
        with self.transaction():
            for table in _DERIVED:
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608
            self._db.execute("INSERT INTO quotes_text(quotes_text) VALUES ('delete-all')")
            self._db.execute("INSERT OR IGNORE INTO pending SELECT DISTINCT document_id FROM readings")
            self._db.execute(
                "INSERT OR IGNORE INTO pending SELECT DISTINCT documents.id FROM judgements "
                "JOIN documents ON documents.id = json_extract(judgements.json, '$.about[0][0][1]') "
                "WHERE judgements.verdict = 'tell'"
            )

    def folded(self, document_ids: Iterable[DocumentId]) -> None:
        """Take them off the list."""
        self._db.executemany("DELETE FROM pending WHERE document_id = ?", [(id_,) for id_ in document_ids])

    # -- nodes of a document
    def put_document_nodes(self, document_id: DocumentId, placed: Sequence[Placed]) -> None:
        """Keep the nodes of one document."""
        n = self._number(document_id)
        self._db.executemany(
            "INSERT OR IGNORE INTO profiles VALUES (?,?,?)",
            [(p.node, p.kind, dumps(p.profile)) for p in placed if p.profile is not None],
        )
        numbers = self._node_numbers([p.node for p in placed if p.emits])
        self._db.executemany(
            "INSERT OR IGNORE INTO keys VALUES (?,?)",
            sorted({(key_number(key), numbers[p.node]) for p in placed for key in kept(p.emits)}),
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO evidence (document_n, start, end, node, kind, speaker, act) VALUES (?,?,?,?,?,?,?)",
            [(n, start, end, p.node, p.kind, speaker, act) for p in placed for start, end, speaker, act in p.evidence],
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO relations VALUES (?,?,?)",
            [(p.node, relation, target) for p in placed for relation, target in p.relations],
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO told VALUES (?,?,?,?)",
            [(slot, folded(slot, value), n, value) for p in placed for slot, value in p.told],
        )
        self._put_quotes(n)

    def put_keys(self, placed: Placed) -> None:
        """Let a node be found by these keys and no others."""
        numbers = self._node_numbers([placed.node])
        self._db.execute("DELETE FROM keys WHERE node_n = ?", (numbers[placed.node],))
        self._db.executemany(
            "INSERT OR IGNORE INTO keys VALUES (?,?)",
            sorted({(key_number(key), numbers[placed.node]) for key in kept(placed.emits)}),
        )

    def drop_links(self, nodes: Iterable[NodeId]) -> None:
        """Drop what links these nodes to others."""
        for batch in batches(nodes):
            self._db.execute(f"DELETE FROM links WHERE a IN ({marks(batch)})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM links WHERE b IN ({marks(batch)})", batch)  # noqa: S608

    def put_relations(self, relations: Iterable[tuple[NodeId, str, NodeId]]) -> None:
        """Keep relations of nodes to others."""
        self._db.executemany("INSERT OR IGNORE INTO relations VALUES (?,?,?)", list(relations))

    def drop_relations(self, relation: str, target: NodeId) -> None:
        """Drop the relations of one sort to a node."""
        self._db.execute("DELETE FROM relations WHERE target = ? AND relation = ?", (target, relation))

    def _node_numbers(self, nodes: Sequence[NodeId]) -> dict[NodeId, int]:
        """The numbers that nodes go by in `keys`; new ones get one."""
        self._db.executemany("INSERT OR IGNORE INTO nodes (id) VALUES (?)", [(node,) for node in nodes])
        numbers: dict[NodeId, int] = {}
        for batch in batches(nodes):
            numbers.update(self._all(f"SELECT id, n FROM nodes WHERE id IN ({marks(batch)})", batch))  # noqa: S608
        return numbers

    def _put_quotes(self, n: int) -> None:
        """Index the words of each stretch of evidence of a document."""
        spans = self._all('SELECT DISTINCT start, "end" FROM evidence WHERE document_n = ? ORDER BY 1, 2', (n,))
        ((text,),) = self._all("SELECT text FROM documents WHERE n = ?", (n,))
        for start, end in spans:
            number = self._db.execute(
                'INSERT INTO quotes (document_n, start, "end") VALUES (?,?,?)', (n, start, end)
            ).lastrowid
            self._db.execute("INSERT INTO quotes_text (rowid, text) VALUES (?,?)", (number, text[start:end]))

    def _drop_quotes(self, n: int) -> None:
        rows = self._all('SELECT n, start, "end" FROM quotes WHERE document_n = ?', (n,))
        if not rows:
            return
        ((text,),) = self._all("SELECT text FROM documents WHERE n = ?", (n,))
        self._db.executemany(
            "INSERT INTO quotes_text (quotes_text, rowid, text) VALUES ('delete', ?, ?)",
            [(number, text[start:end]) for number, start, end in rows],
        )
        self._db.execute("DELETE FROM quotes WHERE document_n = ?", (n,))

    def drop_document_nodes(self, document_id: DocumentId) -> list[NodeId]:
        """Drop what was kept for a document; returns the nodes whose clusters must be folded again."""
        n = self._number(document_id)
        nodes = [row[0] for row in self._all("SELECT DISTINCT node FROM evidence WHERE document_n = ?", (n,))]
        affected = set(self.companions(nodes))
        # what the document tells as done has no evidence of its own: it is no finding's
        nodes.append(f"{TELLING}:{document_id[:20]}:")
        self._drop_quotes(n)
        self._db.execute("DELETE FROM told WHERE document_n = ?", (n,))
        self._db.execute("DELETE FROM told_dates WHERE document_n = ?", (n,))
        self._db.execute("DELETE FROM evidence WHERE document_n = ?", (n,))
        left = set(self.evidence_of(nodes))
        gone = [node for node in nodes if node not in left]
        affected.update(node for pair in self._pairs(gone) for node in pair)
        for batch in batches(gone):
            many = marks(batch)
            self._db.execute(
                f"DELETE FROM keys WHERE node_n IN (SELECT n FROM nodes WHERE id IN ({many}))",  # noqa: S608
                batch,
            )
            self._db.execute(f"DELETE FROM nodes WHERE id IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM relations WHERE node IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM links WHERE a IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM links WHERE b IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM profiles WHERE id IN ({many})", batch)  # noqa: S608
        self._unfold(gone)
        return sorted(node for node in affected - set(gone) if not node.startswith(f"{TELLING}:"))

    def _pairs(self, nodes: Iterable[NodeId]) -> Iterator[tuple[NodeId, NodeId]]:
        for link in self.links_of(nodes):
            yield link.a, link.b

    def companions(self, nodes: Iterable[NodeId]) -> list[NodeId]:
        """The nodes that share a finding with any of these, themselves included."""
        found: dict[NodeId, None] = {}
        for batch in batches(nodes):
            rows = self._all(
                "SELECT DISTINCT m.node FROM members w JOIN members m ON m.finding = w.finding "  # noqa: S608
                f"WHERE w.node IN ({marks(batch)})",
                batch,
            )
            found.update((row[0], None) for row in rows)
        return list(found)

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

    # -- looking up
    def holders(self, keys: Iterable[str]) -> dict[str, list[NodeId]]:
        """The nodes found by each key."""
        found: defaultdict[str, list[NodeId]] = defaultdict(list)
        texts: defaultdict[int, list[str]] = defaultdict(list)
        quarters = self._quarters()
        for text in dict.fromkeys(keys):
            for number in looked_under(text, quarters):
                texts[number].append(text)
        wanted = sorted(texts)
        for start in range(0, len(wanted), BATCH):
            batch = wanted[start : start + BATCH]
            for number, node in self._all(
                "SELECT k.key, n.id FROM keys k CROSS JOIN nodes n ON n.n = k.node_n "  # noqa: S608
                f"WHERE k.key IN ({marks(batch)})",
                batch,
            ):
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
        found: dict[NodeId, dict[str, Any]] = {}
        for batch in batches(nodes):
            for id_, plain in self._all(f"SELECT id, json FROM profiles WHERE id IN ({marks(batch)})", batch):  # noqa: S608
                found[id_] = json.loads(plain)
        return found

    def put_links(self, links: Iterable[Link]) -> None:
        """Keep links."""
        self._db.executemany(
            "INSERT OR REPLACE INTO links VALUES (?,?,?,?,?,?)",
            [
                (link.a, link.b, link.kind, link.verdict, round(link.score, 4), dumps(list(link.because)))
                for link in links
            ],
        )

    def links_of(self, nodes: Iterable[NodeId]) -> list[Link]:
        """All links that touch the nodes, in order."""
        found: dict[tuple[str, str], Link] = {}
        for batch in batches(nodes):
            for column in ("a", "b"):
                for a, b, kind, verdict, score, because in self._all(
                    f"SELECT a, b, kind, verdict, score, because FROM links WHERE {column} IN ({marks(batch)})",  # noqa: S608
                    batch,
                ):
                    found[a, b] = Link(a, b, kind, verdict, score, tuple(json.loads(because)))
        return [found[pair] for pair in sorted(found)]

    def relations_of(self, nodes: Iterable[NodeId], relation: str) -> list[tuple[NodeId, NodeId]]:
        """Pairs (node, target) of one relation, from these nodes."""
        return self._relations(nodes, relation, "node")

    def relations_to(self, nodes: Iterable[NodeId], relation: str) -> list[tuple[NodeId, NodeId]]:
        """Pairs (node, target) of one relation, to these nodes."""
        return self._relations(nodes, relation, "target")

    def _relations(self, nodes: Iterable[NodeId], relation: str, column: str) -> list[tuple[NodeId, NodeId]]:
        found: list[tuple[NodeId, NodeId]] = []
        for batch in batches(nodes):
            rows = self._all(
                f"SELECT node, target FROM relations WHERE relation = ? AND {column} IN ({marks(batch)})",  # noqa: S608
                [relation, *batch],
            )
            found.extend((row[0], row[1]) for row in rows)
        return sorted(found)

    def evidence_of(self, nodes: Iterable[NodeId]) -> dict[NodeId, list[tuple[str, int, int]]]:
        """Document id, start and end of each piece of evidence."""
        found: defaultdict[NodeId, list[tuple[str, int, int]]] = defaultdict(list)
        for batch in batches(nodes):
            for node, document, start, end in self._all(
                f'SELECT e.node, d.id, e.start, e."end" FROM evidence e JOIN documents d ON d.n = e.document_n '  # noqa: S608
                f"WHERE e.node IN ({marks(batch)}) ORDER BY e.node, d.id, e.start, e.end",
                batch,
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
        found: dict[NodeId, tuple[tuple[str, ...], tuple[str, ...], str | None, str | None]] = {}
        for batch in batches(nodes):
            for node, origins, first_name, last_name, first, last in self._all(
                "SELECT e.node, group_concat(DISTINCT o.origin_n), min(o.name), max(o.name), "  # noqa: S608
                "min(nullif(o.published, '')), max(CASE WHEN o.published < 'A' THEN o.published END) "
                "FROM evidence e JOIN origins o ON o.document_n = e.document_n "
                f"WHERE e.node IN ({marks(batch)}) GROUP BY e.node",
                batch,
            ):
                found[node] = (tuple(origins.split(",")), tuple(sorted({first_name, last_name})), first, last)
        return found

    # -- reprints
    def put_origin(self, document_id: DocumentId, origin: DocumentId, because: Sequence[str]) -> None:
        """The document that this one repeats (itself if none)."""
        self._db.execute(
            "INSERT OR REPLACE INTO origins SELECT n, ?, ?, name, outlet, published FROM documents WHERE n = ?",
            (self._number(origin), dumps(list(because)), self._number(document_id)),
        )

    def copies_of(self, origins: Iterable[DocumentId]) -> dict[DocumentId, list[DocumentId]]:
        """The documents that have these as their originals, the originals among them."""
        found: defaultdict[DocumentId, list[DocumentId]] = defaultdict(list)
        for batch in batches(origins):
            for origin, document in self._all(
                "SELECT x.id, d.id FROM documents x JOIN origins o ON o.origin_n = x.n "  # noqa: S608
                f"JOIN documents d ON d.n = o.document_n WHERE x.id IN ({marks(batch)}) ORDER BY 1, 2",
                batch,
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
        found: dict[DocumentId, DocumentId] = {}
        for batch in batches(document_ids):
            rows = self._all(
                "SELECT d.id, x.id FROM origins o JOIN documents d ON d.n = o.document_n "  # noqa: S608
                "JOIN documents x ON x.n = o.origin_n "
                f"WHERE d.id IN ({marks(batch)})",
                batch,
            )
            found.update((DocumentId(row[0]), DocumentId(row[1])) for row in rows)
        return found

    # -- what components came to
    def put_folded(self, kind: str, nodes: Sequence[NodeId], folded: Folded) -> None:
        """Replace what these nodes came to before."""
        self._unfold(nodes)
        if kind == "engagements":
            self._put_published(nodes, folded.published)
        for one in folded.findings:
            self._put_finding(kind, one)
        for conflict in folded.conflicts:
            self._db.execute(
                "INSERT OR REPLACE INTO conflicts VALUES (?,?,?)",
                (conflict["finding"], conflict["field"], dumps(conflict)),
            )
        for question in folded.questions:
            self._db.execute(
                "INSERT OR REPLACE INTO questions VALUES (?,?,?,?)",
                (question["id"], question["question"], question["weight"], dumps(question)),
            )
            self._db.executemany(
                "INSERT OR IGNORE INTO questions_about VALUES (?,?)",
                [(finding, question["id"]) for finding in question["about"]],
            )

    def told_dates(self, document_ids: Iterable[DocumentId]) -> dict[DocumentId, str]:
        """When documents without a date came out, as far as it was found from what they tell."""
        found: dict[DocumentId, str] = {}
        for batch in batches(document_ids):
            rows = self._all(
                "SELECT d.id, t.value FROM told_dates t JOIN documents d ON d.n = t.document_n "  # noqa: S608
                f"WHERE d.id IN ({marks(batch)})",
                batch,
            )
            found.update((DocumentId(row[0]), row[1]) for row in rows)
        return found

    def _put_published(self, nodes: Sequence[NodeId], published: Sequence[Published]) -> None:
        for batch in batches(nodes):
            self._db.execute(
                "DELETE FROM told_dates WHERE document_n IN "  # noqa: S608
                f"(SELECT document_n FROM evidence WHERE node IN ({marks(batch)}))",
                batch,
            )
        self._db.executemany(
            "INSERT OR REPLACE INTO told_dates VALUES (?,?,?)",
            [(self._number(DocumentId(one.document_id)), one.value, dumps(list(one.reasons))) for one in published],
        )

    def _put_finding(self, kind: str, kept: Kept) -> None:
        spread = self._spread(kept.nodes)
        line = {**kept.line, "first_report": spread.first_report, "latest_report": spread.latest_report}
        status = kept.status
        if status == "reported" and spread.independent > 1:
            status = "corroborated"
        self._db.execute(
            "INSERT INTO findings (id, kind, label, first, last, status, due, reports, independent, first_report, "
            "latest_report, json) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                kept.id, kind, kept.label, kept.first, kept.last, status, kept.due, spread.reports, spread.independent,
                spread.first_report, spread.latest_report, dumps(line),
            ),
        )  # fmt: skip
        self._db.executemany(
            "INSERT INTO members VALUES (?,?,?)", [(node, kept.id, finding_id(node)) for node in kept.nodes]
        )
        terms = {
            *(("party", party) for party in kept.parties),
            *(("person", name) for name in kept.people),
            *(("body", name) for name in kept.bodies),
            *(("area", area) for area in kept.areas),
            *(("outlet", outlet) for outlet in spread.outlets),
            *(("act", act) for act in spread.acts),
            *(("participant", name) for name in line.get("participants", ())),
        }
        if kind == "engagements" and line.get("body"):
            terms.add(("forum", line["body"]))
        if sort := line.get("type") or line.get("strength"):
            terms.add(("type", sort))
        self._db.executemany(
            "INSERT OR IGNORE INTO terms VALUES (?,?,?,?,?)",
            [(slot, LETTERS[kind], folded(slot, value), kept.id, value) for slot, value in sorted(terms)],
        )

    def _unfold(self, nodes: Iterable[NodeId]) -> None:
        """Drop the findings these nodes are in."""
        findings: dict[str, None] = {}
        for batch in batches(nodes):
            rows = self._all(f"SELECT DISTINCT finding FROM members WHERE node IN ({marks(batch)})", batch)  # noqa: S608
            findings.update((row[0], None) for row in rows)
        for batch in batches(findings):
            many = marks(batch)
            questions = [
                row[0]
                for row in self._all(f"SELECT DISTINCT question FROM questions_about WHERE finding IN ({many})", batch)  # noqa: S608
            ]
            for ids in batches(questions):
                self._db.execute(f"DELETE FROM questions_about WHERE question IN ({marks(ids)})", ids)  # noqa: S608
                self._db.execute(f"DELETE FROM questions WHERE id IN ({marks(ids)})", ids)  # noqa: S608
            for table in ("conflicts", "terms", "members"):
                self._db.execute(f"DELETE FROM {table} WHERE finding IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM findings WHERE id IN ({many})", batch)  # noqa: S608

    def derived(self) -> Iterator[str]:
        """Every derived row as text, in an order and a form that do not depend on the order of arrival."""
        numbers = dict(self._all("SELECT n, id FROM documents"))
        nodes = dict(self._all("SELECT n, id FROM nodes"))
        for table in sorted(_DERIVED):
            names = [row[1] for row in self._all(f"PRAGMA table_info({table})")]
            rows = []
            for row in self._all(f"SELECT * FROM {table}"):  # noqa: S608
                values = [
                    numbers[value]
                    if name in ("document_n", "origin_n")
                    else nodes[value]
                    if name == "node_n"
                    else value
                    for name, value in zip(names, row, strict=True)
                    if name != "n"
                ]
                rows.append(f"{table} {dumps(values)}")
            yield from sorted(rows)
