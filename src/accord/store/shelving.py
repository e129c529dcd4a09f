"""Writes the derived tables as the fold uses them: nodes, keys, links, clusters.

Everything here can be dropped and folded again.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from accord.model.document import DocumentId
from accord.model.ids import FindingId
from accord.model.shelf import LETTERS, TELLING, Folded, Kept, Link, NodeId, Placed, Published
from accord.store.keeping import batches, dumps, marks
from accord.store.key_numbers import kept, key_number
from accord.store.looking_up import LookingUp

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
    "sketches",
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


class Shelving(LookingUp):
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
            "INSERT OR IGNORE INTO sketches VALUES (?,?)",
            [(numbers[p.node], dumps(p.sketch)) for p in placed if p.sketch is not None and p.emits],
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
        return dict(self._of_each("SELECT id, n FROM nodes WHERE id IN ({items})", nodes))

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
            for table in ("keys", "sketches"):
                self._db.execute(
                    f"DELETE FROM {table} WHERE node_n IN (SELECT n FROM nodes WHERE id IN ({many}))",  # noqa: S608
                    batch,
                )
            self._db.execute(f"DELETE FROM nodes WHERE id IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM relations WHERE node IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM links WHERE a IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM links WHERE b IN ({many})", batch)  # noqa: S608
            self._db.execute(f"DELETE FROM profiles WHERE id IN ({many})", batch)  # noqa: S608
        self._unfold(gone)
        return sorted(node for node in affected - set(gone) if not node.startswith(f"{TELLING}:"))

    def put_links(self, links: Iterable[Link]) -> None:
        """Keep links."""
        self._db.executemany(
            "INSERT OR REPLACE INTO links VALUES (?,?,?,?,?,?)",
            [
                (link.a, link.b, link.kind, link.verdict, round(link.score, 4), dumps(list(link.because)))
                for link in links
            ],
        )

    # -- reprints
    def put_origin(self, document_id: DocumentId, origin: DocumentId, because: Sequence[str]) -> None:
        """The document that this one repeats (itself if none)."""
        self._db.execute(
            "INSERT OR REPLACE INTO origins SELECT n, ?, ?, name, outlet, published FROM documents WHERE n = ?",
            (self._number(origin), dumps(list(because)), self._number(document_id)),
        )

    # -- what components came to
    def put_folded(self, kind: str, nodes: Sequence[NodeId], folded: Folded) -> None:
        """Replace what these nodes came to before."""
        self._unfold(nodes)
        if kind == "engagements":
            self._put_published(nodes, folded.published)
        for one in folded.findings:
            self._put_finding(kind, one)
        turns: Counter[tuple[str, str]] = Counter()
        for conflict in folded.conflicts:
            place = (conflict["finding"], conflict["field"])
            turns[place] += 1
            # of one finding reports may count boats otherwise and officers otherwise: both are kept
            turn = f" {turns[place]:03}" if turns[place] > 1 else ""
            self._db.execute(
                "INSERT OR REPLACE INTO conflicts VALUES (?,?,?)",
                (conflict["finding"], f"{conflict['field']}{turn}", dumps(conflict)),
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
        members = self._of_each("SELECT DISTINCT finding FROM members WHERE node IN ({items})", nodes)
        for batch in batches([row[0] for row in members]):
            many = marks(batch)
            about = self._all(f"SELECT DISTINCT question FROM questions_about WHERE finding IN ({many})", batch)  # noqa: S608
            questions = [row[0] for row in about]
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
