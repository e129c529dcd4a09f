"""The deadlines that were stated for one undertaking, in the order of their saying, each with its slippage.

Every stated date stays a claim of its own; where a date is imprecise its slippage is an interval of days.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from accord.model.ids import FindingId
from accord.model.record import Deadline
from accord.model.when import When, iso_day
from accord.record.nodes import CommitmentAtom

# 10 days: a communique is reported for a week; what is said a fortnight later is said again
ONE_OCCASION = 10


def ends(due: When) -> tuple[date, date] | None:
    """The days between which a deadline ends: "no later than" names its last day, "in June" any day of June."""
    if due.latest is None:
        return None
    return (due.earliest or due.latest, due.latest)


def slippage(first: When, other: When) -> tuple[int, int] | None:
    """How many days later the other deadline is, at least and at most; None where one of them says too little."""
    one, two = ends(first), ends(other)
    if one is None or two is None:
        return None
    return (two[0] - one[1]).days, (two[1] - one[0]).days


def series_of(said: Iterable[CommitmentAtom], *, finding: Mapping[str, FindingId]) -> tuple[Deadline, ...]:
    """The deadlines of accounts that belong together, as stated. `finding` tells which one each account is part of."""
    claims: dict[tuple[str, FindingId], list[CommitmentAtom]] = {}
    for atom in said:
        if atom.fact.due.value:
            claims.setdefault((atom.fact.due.value, finding[atom.id]), []).append(atom)
    ordered = sorted(claims.items(), key=lambda item: (_first_said(item[1]), item[0]))
    found: list[Deadline] = []
    first: When | None = None
    for (value, id_), atoms in ordered:
        due = atoms[0].fact.due
        moved = slippage(first, due) if first is not None and first.value != value else None
        names = tuple(sorted({atom.where.name for atom in atoms}))
        quote = min((atom for atom in atoms), key=lambda atom: (atom.where.name, atom.id)).fact.evidence[0].text
        found.append(Deadline(value, _told(atoms), names, id_, quote, *(moved or (None, None))))
        if first is None and due.latest is not None:
            first = due
    return tuple(found)


def _first_said(atoms: Iterable[CommitmentAtom]) -> str:
    return min((iso_day(_day(atom)) or "" for atom in atoms), default="")


def _day(atom: CommitmentAtom) -> date | None:
    """The last day on which these words may have been said: a fresh report's is that on which it came out.

    Reports of one meeting may date it apart; a deadline that one tells two days later is not the earlier for that.
    """
    return atom.where.published if _is_fresh(atom) else atom.said


def _is_fresh(atom: CommitmentAtom) -> bool:
    published = atom.where.published
    return bool(atom.said and published and 0 <= (published - atom.said).days <= ONE_OCCASION)


def _told(atoms: Iterable[CommitmentAtom]) -> str | None:
    """When it was said first, as precise as that is known: a day, a month, or the days between which it was."""
    dated = [atom for atom in atoms if _day(atom) is not None]
    if not dated:
        return None
    first = min(dated, key=lambda atom: (iso_day(_day(atom)) or "", atom.id))
    since, last = iso_day(None if _is_fresh(first) else first.said_since), iso_day(_day(first))
    if since is None or last is None or since == last:
        return last
    return last[:7] if since[:7] == last[:7] else f"{since}/{last}"
