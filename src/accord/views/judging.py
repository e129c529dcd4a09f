"""Judgements to lines and to a page: who decided what, when and why, and whether it still holds."""

from collections.abc import Sequence
from typing import Any

from accord.model.judgement import Judgement, Verdict
from accord.model.store import HistoryItem
from accord.views.page import Column, Page, Paragraph, Table, Tone, Words, joined, listed, said, stacked
from accord.views.plain_text import shortened

_TONES = {"undone": Tone.QUIET, "orphan": Tone.WARNING}


def judgement_line(judgement: Judgement) -> dict[str, Any]:
    """The judgement as one object."""
    return {
        "id": judgement.id,
        "kind": "judgement",
        "verdict": judgement.verdict.value,
        "who": judgement.who,
        "when": judgement.when,
        "why": judgement.why,
        "field": judgement.field,
        "value": judgement.value,
        "undoes": judgement.undoes,
        "about": [
            [
                {
                    "kind": a.kind,
                    "document_id": a.document_id,
                    "start": a.span.start,
                    "end": a.span.end,
                    "quote": a.span.text,
                }
                for a in group
            ]
            for group in judgement.about
        ],
        "quote": judgement.quote.span.text if judgement.quote else None,
        "details": list(judgement.details),
    }


def history_line(item: HistoryItem) -> dict[str, Any]:
    """The judgement with its state and the findings it bears on now."""
    return {**judgement_line(item.judgement), "state": item.state, "findings": list(item.findings)}


def verdict(judgement: Judgement) -> str:
    """What was decided in a few words: `correct date = 2024-04-16`, `undo j-12`."""
    if judgement.undoes:
        return f"undo {judgement.undoes}"
    if judgement.verdict is Verdict.TELL:
        return f"tell of {judgement.field}"
    if judgement.field:
        return f"{judgement.verdict.value} {judgement.field} = {judgement.value}"
    return f"{judgement.verdict.value} {judgement.value}" if judgement.value else judgement.verdict.value


def history_page(items: Sequence[HistoryItem]) -> Page:
    """All judgements, oldest first."""
    if not items:
        return (Paragraph(said("Nobody has decided anything yet.")),)
    columns = (
        Column("ID"),
        Column("When"),
        Column("Who"),
        Column("What", weight=2),
        Column("Why", weight=2),
        Column("State"),
    )
    return (Table(columns, tuple(_row(item) for item in items)),)


def _row(item: HistoryItem) -> tuple[Words, ...]:
    judgement = item.judgement
    words = [
        said(f"“{shortened(' '.join(group[0].span.text.split()), 80)}”", Tone.QUIET)
        for group in judgement.about
        if group
    ]
    what = stacked((joined((said(verdict(judgement), Tone.STRONG), listed(item.findings))), *words))
    tone = _TONES.get(item.state, Tone.PLAIN)
    return (
        said(judgement.id, Tone.QUIET),
        said(judgement.when[:16].replace("T", " ")),
        said(judgement.who),
        what,
        said(judgement.why),
        said(item.state, tone),
    )
