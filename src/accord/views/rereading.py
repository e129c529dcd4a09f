"""What another reader would change in a record -> a page: counts by kind, then each finding added, lost or altered."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from accord.views import cells
from accord.views.page import Block, Column, Heading, Page, Paragraph, Table, Tone, joined, listed, said

WHATS = ("added", "lost", "altered")


class Changed(Protocol):
    """One finding that would change (`accord.pipeline.reread.Change`)."""

    @property
    def kind(self) -> str:
        """Its kind."""

    @property
    def what(self) -> str:
        """`added`, `lost` or `altered`."""

    @property
    def before(self) -> Mapping[str, Any] | None:
        """Its line as it is."""

    @property
    def after(self) -> Mapping[str, Any] | None:
        """Its line as it would be."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that would be altered."""


def rereading_page(changes: Sequence[Changed], *, most: int | None) -> Page:
    """The counts, then at most `most` changes of each sort and kind."""
    if not changes:
        return (Paragraph(said("Nothing would change.")),)
    kinds = list(dict.fromkeys(change.kind for change in changes))
    rows = tuple(
        (
            said(kind),
            *(
                said(str(sum(change.kind == kind and change.what == what for change in changes) or ""))
                for what in WHATS
            ),
        )
        for kind in kinds
    )
    columns = (Column("Kind", weight=1), *(Column(what.capitalize(), right=True) for what in WHATS))
    blocks: list[Block] = [Table(columns, rows)]
    for kind in kinds:
        for what in WHATS:
            found = [change for change in changes if change.kind == kind and change.what == what]
            if found:
                blocks.append(Heading(f"{kind.capitalize()} {what} ({len(found)})"))
                blocks.extend(block for change in found[:most] for block in _change(change))
                if most is not None and len(found) > most:
                    blocks.append(Paragraph(said(f"and {len(found) - most:,} more: --all", Tone.QUIET), indent=2))
    return tuple(blocks)


def _change(change: Changed) -> list[Block]:
    line = change.before or change.after or {}
    blocks: list[Block] = [Paragraph(joined((said(line.get("id"), Tone.QUIET), said(cells.headline(line)))), indent=2)]
    for field in change.fields:
        before, after = (side.get(field) for side in (change.before or {}, change.after or {}))
        words = joined((said(f"{field}:", Tone.QUIET), _value(before), said("→"), _value(after)))
        blocks.append(Paragraph(words, indent=4))
    return blocks


def _value(value: object) -> "Any":
    if isinstance(value, list):
        return listed(value) or said("none", Tone.QUIET)
    return said(value) or said("none", Tone.QUIET)
