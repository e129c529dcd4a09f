"""One finding with its evidence in context, and what each document says of it. Never writes."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from accord.model.document import DocumentId
from accord.model.judgement import Judgement, Verdict, in_force
from accord.model.store import Account, Explanation, Quote
from accord.store.asking import Asking


class Explaining(Asking):
    """The part of the store that shows why a finding stands."""

    def explain(self, finding_id: str, *, words: int = 12, today: date | None = None) -> Explanation:
        """The finding with the words around each quote and all reasons."""
        from accord.model.lines import conflict_from_line, finding_from_line, question_from_line

        line = self.line(finding_id, today=today)
        finding = finding_from_line(line)
        texts: dict[str, str] = {}
        quotes = []
        for against, evidence in ((False, finding.support), (True, finding.against)):
            for support in evidence:
                if support.document_id not in texts:
                    texts[support.document_id] = self.document(support.document_id).text
                text = texts[support.document_id]
                before = _last_words(text[max(0, support.span.start - 40 * words) : support.span.start], words)
                after = _first_words(text[support.span.end : support.span.end + 40 * words], words)
                quotes.append(Quote(support, before, after, against))
        conflicts = [
            conflict_from_line(json.loads(row[0]))
            for row in self._all("SELECT json FROM conflicts WHERE finding = ? ORDER BY field", (finding.id,))
        ]
        questions = [
            question_from_line(json.loads(row[0]))
            for row in self._all(
                "SELECT q.json FROM questions_about a JOIN questions q ON q.id = a.question "
                "WHERE a.finding = ? ORDER BY q.id",
                (finding.id,),
            )
        ]
        reasons = [*finding.because, *line.get("date_reasons", ())]
        decided = set(finding.judgements)
        return Explanation(
            finding,
            tuple(quotes),
            tuple(dict.fromkeys(reasons)),
            tuple(judgement for judgement in self.judgements() if judgement.id in decided),
            tuple(conflicts),
            tuple(questions),
        )

    def compare(self, finding_id: str) -> list[Account]:
        """What each document says of it, earliest first."""
        from accord.model.lines import finding_from_line

        line = self.line(finding_id)
        kind = line["kind"]
        by_document: dict[str, list[dict[str, Any]]] = {}
        for support in line["support"]:
            by_document.setdefault(support["document_id"], []).append(support)
        accounts = []
        found = finding_from_line(line)
        told = [one for one in in_force(self.judgements()) if one.verdict is Verdict.TELL]
        for document_id, quotes in by_document.items():
            document, _ = self.source(DocumentId(document_id))
            spans = {(quote["start"], quote["end"]) for quote in quotes}
            slots = self._slots_in(document_id, "people" if kind == "actors" else kind, spans, told)
            accounts.append(
                Account(
                    document.id,
                    document.name,
                    document.source.outlet,
                    document.published.value,
                    slots,
                    tuple(s.span for s in found.support if s.document_id == document_id),
                )
            )
        return accounts

    def _slots_in(
        self, document_id: str, kind: str, spans: set[tuple[int, int]], told: Sequence[Judgement]
    ) -> dict[str, Any]:
        row = self._one("SELECT json FROM readings WHERE document_id = ? ORDER BY n DESC LIMIT 1", (document_id,))
        facts = json.loads(row[0]).get(kind, []) if row else []
        facts += [
            json.loads(one.value or "{}")
            | {"evidence": [{"start": a.span.start, "end": a.span.end} for a in one.about[0]]}
            for one in told
            if one.field == kind and one.about[0][0].document_id == document_id
        ]
        best: dict[str, Any] = {}
        shared_most = 0
        for fact in facts:
            shared = len(spans & {(span["start"], span["end"]) for span in fact["evidence"]})
            if shared > shared_most:
                best, shared_most = fact, shared
        hidden = ("evidence", "cues", "confidence", "date_when", "due_when", "mandate")
        return {name: value for name, value in best.items() if name not in hidden}


def _last_words(text: str, words: int) -> str:
    return " ".join(text.split()[-words:]) if words else ""


def _first_words(text: str, words: int) -> str:
    return " ".join(text.split()[:words])
