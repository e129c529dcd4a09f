"""Accounts of one finding to a page that sets them side by side, field for field, and marks where they differ."""

from collections.abc import Iterable, Sequence
from typing import Any

from accord.model.store import Account
from accord.views import cells
from accord.views.dates import readable
from accord.views.page import Column, Heading, Page, Paragraph, Table, Tone, Words, joined, said, stacked
from accord.views.plain_text import printable, shortened

# 3 accounts beside each other: at 80 columns a fourth leaves less than 20 characters to each
_BESIDE = 3
_DIFFERENT = "≠"


def account_line(finding_id: str, account: Account) -> dict[str, Any]:
    """What one document says, as one object."""
    return {
        "finding": finding_id,
        "kind": "account",
        "document": account.document,
        "document_id": account.document_id,
        "outlet": account.outlet,
        "published": account.published,
        "slots": account.slots,
        "quotes": [{"start": span.start, "end": span.end, "quote": span.text} for span in account.quotes],
    }


def comparison_page(finding_id: str, accounts: Sequence[Account]) -> Page:
    """The accounts in tables of a few columns each."""
    if not accounts:
        return (Paragraph(said(f"No document speaks of {finding_id}.")),)
    fields = _fields(accounts)
    differing = {
        field for field in fields if len({shown_value(account.slots.get(field)) for account in accounts} - {""}) > 1
    }
    count, unlike = cells.count_of(len(accounts), "account"), cells.count_of(len(differing), "field")
    blocks: list[Heading | Paragraph | Table] = [Heading(f"{finding_id}  {count}, {unlike} not alike")]
    blocks.extend(
        _side_by_side(accounts[start : start + _BESIDE], fields, differing)
        for start in range(0, len(accounts), _BESIDE)
    )
    if differing:
        blocks.append(Paragraph(said(f"{_DIFFERENT} the accounts differ.", Tone.QUIET)))
    return tuple(blocks)


def _fields(accounts: Iterable[Account]) -> list[str]:
    found: dict[str, None] = {}
    for account in accounts:
        found.update((field, None) for field, value in account.slots.items() if shown_value(value))
    return list(found)


def _side_by_side(accounts: Sequence[Account], fields: Sequence[str], differing: set[str]) -> Table:
    columns = (Column(""), *(Column(printable(account.document), weight=1) for account in accounts))
    head = (said("told by", Tone.QUIET), *(_source(account) for account in accounts))
    rows: list[tuple[Words, ...]] = [head]
    for field in fields:
        differs = field in differing
        label = joined((said(cells.spoken(field), Tone.QUIET), said(_DIFFERENT if differs else None, Tone.WARNING)))
        tone = Tone.STRONG if differs else Tone.PLAIN
        rows.append((label, *(said(shown_value(account.slots.get(field)) or "–", tone) for account in accounts)))
    rows.append((said("words", Tone.QUIET), *(_words(account) for account in accounts)))
    return Table(columns, tuple(rows))


def _source(account: Account) -> Words:
    return joined((said(account.outlet), said(readable(account.published) or "undated")), ", ")


def _words(account: Account) -> Words:
    return stacked(said(f"“{shortened(printable(span.text), 300)}”") for span in account.quotes)


def shown_value(value: object) -> str:
    """The value of a slot in words; nothing for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(shown_value(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {shown_value(item)}" for key, item in value.items())
    return printable(str(value)).replace("_", " ")
