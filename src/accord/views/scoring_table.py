"""Figures of a reader on gold -> a table a kind a row, and the misses of one kind as lines."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from accord.views.page import Block, Column, Heading, Note, Page, Paragraph, Table, Tone, joined, said
from accord.views.scoring import KINDS, Miss


def scoring_page(figures: Mapping[str, Any], *, reader: str) -> Page:
    """Precision, recall, found F1 and right F1 for each kind, then the means."""
    columns = (
        Column("Kind", weight=1),
        *(Column(title, right=True) for title in ("Precision", "Recall", "Found F1", "Right F1", "In gold")),
    )
    rows = []
    for kind in ("furniture", *KINDS, "areas"):
        row = figures["kinds"][kind]
        if not row["held"]:
            continue
        right = f"{row['right']:.3f}" if "right" in row else ""
        count = f"{row['n']:,}" if "n" in row else ""
        cells = (kind, f"{row['p']:.3f}", f"{row['r']:.3f}", f"{row['f']:.3f}", right, count)
        rows.append(tuple(said(cell) for cell in cells))
    means = ("mean", "", "", f"{figures['found_macro_f1']:.3f}", f"{figures['right_macro_f1']:.3f}", "")
    rows.append(tuple(said(cell, Tone.STRONG) for cell in means))
    note = f"{reader}: {figures['documents']:,} documents, {figures['broken_spans']:,} broken spans."
    return (Table(columns, tuple(rows), (Note(note),)),)


def misses_page(misses: Sequence[Miss]) -> Page:
    """Each miss: missed, read too much, or gold beside what was read."""
    blocks: list[Block] = []
    for miss in misses:
        what = "read wrongly" if miss.gold and miss.read else "missed" if miss.gold else "too much"
        blocks.append(Heading(f"{miss.document}: {what}"))
        for name, item in (("gold", miss.gold), ("read", miss.read)):
            if item is not None:
                blocks.append(Paragraph(joined((said(f"{name}:", Tone.QUIET), said(_short(item)))), indent=2))
    return tuple(blocks)


def _short(item: Mapping[str, Any]) -> str:
    skipped = {"cues", "confidence", "names"}
    return json.dumps(
        {key: value for key, value in item.items() if key not in skipped and not key.endswith("_when")},
        ensure_ascii=False,
    )
