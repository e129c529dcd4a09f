"""Dates contacts, and documents that came without a date, from all that documents say of them together.

Every step is kept as a reason; nothing is made more precise than they allow. What reports state is never overridden:
bounds that it excludes are left out, and statements that exclude each other are shown, never averaged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from accord.model.codes import Basis
from accord.model.edtf import spell
from accord.model.shelf import Published
from accord.model.when import When
from accord.record.bounding import LOOSE, RELATED, USUAL, document_node, of_contacts, of_documents
from accord.record.nodes import EngagementAtom, Where
from accord.record.stated_dates import Stated, disagreeing, stated_of
from accord.record.timeline import Span, settle

# 366 days: an interval longer than a year dates nothing
_TOO_WIDE = 366


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of one contact, why, and the values that documents state, with the documents."""

    when: When
    reasons: tuple[str, ...]
    values: tuple[tuple[str, tuple[str, ...]], ...]
    """More than one only if they exclude each other."""
    first: date | None = None
    last: date | None = None


def date_all(
    groups: Mapping[str, Sequence[EngagementAtom]], within: Mapping[str, str], *, origins: Mapping[str, str]
) -> tuple[dict[str, Dated], tuple[Published, ...]]:
    """Dates for all contacts of a component, and for the documents without a date that tell of them.

    `groups` are the reports of each; `within` says which visit one took place in.
    `origins` gives the document that a document repeats, so that a copy adds no weight.
    """
    stated = {key: stated_of(atoms, origins) for key, atoms in sorted(groups.items())}
    key_of = {atom.id: key for key, atoms in groups.items() for atom in atoms}
    wheres = {atom.where.id: atom.where for atoms in groups.values() for atom in atoms}
    undated = {id_: where for id_, where in wheres.items() if where.published is None}
    said = [
        *of_contacts(groups, stated, within, origins=origins, key_of=key_of),
        *of_documents(undated, origins=origins, published=wheres),
    ]
    spans = settle(said, nodes=[*groups, *map(document_node, undated.values())])
    dated = {key: _result(stated[key], spans[key], disagreeing(atoms, origins)) for key, atoms in groups.items()}
    return dated, tuple(
        found
        for id_, where in sorted(undated.items())
        if (found := _published(where, spans[document_node(where)])) is not None
    )


def _published(where: Where, span: Span) -> Published | None:
    """When a document without a date came out, if it can be told to the year at least."""
    if span.first is None or span.last is None or (span.last - span.first).days > _TOO_WIDE:
        return None
    if max(span.ranks) >= USUAL:
        return None
    return Published(where.id, _spelt(span), span.reasons)


def _result(stated: Stated, span: Span, values: tuple[tuple[str, tuple[str, ...]], ...]) -> Dated:
    reasons = tuple(dict.fromkeys((*span.reasons, *(f"not used: {why}" for why in span.left_out))))
    when = stated.when
    own = (None, None) if stated.foreseen else (stated.first, stated.last)
    if stated.begins and span.first is not None and span.first == span.last:
        why = (*reasons, "that is the day on which it began")
        if stated.days:
            last = span.first + timedelta(days=stated.days - 1)
            why = (*why, f"it took {stated.days} days")
            return Dated(
                When(f"{span.first}/{last}", Basis.INFERRED, "; ".join(why), when.evidence),
                why,
                values,
                span.first,
                last,
            )
        return Dated(When(f"{span.first}/..", Basis.INFERRED, "; ".join(why), when.evidence), why, values, span.first)
    if (span.first, span.last) == (when.earliest, when.latest) or span.first is None or span.last is None:
        return _open(when, span, reasons, values) or Dated(when, reasons if when.value else (), values, *own)
    if (span.last - span.first).days > _TOO_WIDE or (LOOSE in span.ranks and (span.snapped or span.first != span.last)):
        return Dated(when, reasons if when.value else (), values, *own)
    value = _spelt(span)
    if own[0] and own[1] and "/" in value and not stated.open and own == (when.earliest, when.latest):
        value = spell(span.first, span.last) if span.named else _coarsest(span.first, span.last, when)
    if value == when.value:
        return Dated(when, reasons, values, *own)
    return Dated(When(value, Basis.INFERRED, "; ".join(reasons), when.evidence), reasons, values, span.first, span.last)


def _open(
    when: When, span: Span, reasons: tuple[str, ...], values: tuple[tuple[str, tuple[str, ...]], ...]
) -> Dated | None:
    """After or before another contact, where that is all that is known; None where it is not."""
    if when.value is not None or (span.first is None) is (span.last is None) or set(span.ranks) != {RELATED}:
        return None
    since = f"{span.first:%Y-%m}" if span.first and span.first.day == 1 else f"{span.first}"
    value = f"{since}/.." if span.first else f"../{span.last}"
    return Dated(When(value, Basis.INFERRED, "; ".join(reasons), when.evidence), reasons, values, span.first, span.last)


def _spelt(span: Span) -> str:
    """The bounds as a date; only the month where what is merely usual, or a weekday, moved them within it."""
    first, last = span.first, span.last
    assert first is not None
    assert last is not None
    value = spell(first, last)
    if "/" in value and (first.year, first.month) == (last.year, last.month) and (USUAL in span.ranks or span.snapped):
        return f"{first.year:04d}-{first.month:02d}"
    return value


def _coarsest(first: date, last: date, stated: When) -> str:
    """What is left of a stated unit: the month if it lies in one, the stated value if little was gained."""
    if all(len(end) == 10 for end in (stated.value or "").split("/")):
        return spell(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}"
    if stated.earliest and stated.latest and (last - first) * 2 > stated.latest - stated.earliest + timedelta(days=1):
        return stated.value or spell(first, last)
    return spell(first, last)
