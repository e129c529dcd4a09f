"""Where several readers differ on one document -> a page, and the same as one JSON object. Nobody is shown as right."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from accord.model.codes import Kind
from accord.model.document import Document
from accord.model.span import Span
from accord.views.page import Block, Heading, Page, Paragraph, Tone, joined, said
from accord.views.plain_text import printable, shortened

# 160 characters of the words that the readers disagree about
_QUOTE = 160


class Differs(Protocol):
    """One thing that readers do not read alike (`accord.reading.differences.Difference`)."""

    @property
    def kind(self) -> Kind:
        """The kind of fact."""

    @property
    def evidence(self) -> Span:
        """The words it is about."""

    @property
    def slots(self) -> Mapping[str, Mapping[str, Any] | None]:
        """For each reader the values it gives; None if it did not find the thing."""


def differences_page(document: Document, readers: Sequence[str], found: Sequence[Differs]) -> Page:
    """The document's name, then each difference with the words it is about."""
    blocks: list[Block] = [Heading(printable(document.name))]
    if not found:
        return (*blocks, Paragraph(said(f"{' and '.join(readers)} read it alike."), indent=2))
    for kind in Kind:
        of_kind = [one for one in found if one.kind is kind]
        if not of_kind:
            continue
        blocks.append(Heading(f"{kind.value.capitalize()} ({len(of_kind)} differ)"))
        for one in of_kind:
            blocks.append(Paragraph(said(f"“{shortened(one.evidence.text, _QUOTE)}”", Tone.QUOTE), indent=2))
            blocks.extend(
                Paragraph(joined((said(f"{reader}:", Tone.STRONG), said(_values(values)))), indent=4)
                for reader, values in one.slots.items()
            )
    return tuple(blocks)


def _values(values: Mapping[str, Any] | None) -> str:
    if values is None:
        return "not found"
    return "; ".join(f"{slot} {_value(value)}" for slot, value in values.items())


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)


def differences_line(document: Document, readers: Sequence[str], found: Sequence[Differs]) -> dict[str, Any]:
    """The differences as one object."""
    return {
        "kind": "differences",
        "document": document.name,
        "readers": list(readers),
        "differences": [
            {
                "kind": one.kind.value,
                "start": one.evidence.start,
                "end": one.evidence.end,
                "quote": one.evidence.text,
                "readers": one.slots,
            }
            for one in found
        ],
    }
