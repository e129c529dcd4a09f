"""The day a document was published, from all that gives one.

The first in the order of trust wins; what disagrees is told.

Order of trust: what a person says (`--published`), the sidecar file, the feed, the page's metadata, a date the text
labels as its publication, its dateline, its masthead, the banner above the headline, the address, the date of the last
change. A day without a year takes the year of another of these dates that is at most ten days away; a year is never
guessed.
"""

import re
from dataclasses import dataclass
from datetime import date

from accord.intake.dates import parse
from accord.intake.masthead import DateOfItsOwn, Place
from accord.model.codes import Basis
from accord.model.edtf import is_valid
from accord.model.errors import UsageError
from accord.model.span import Span
from accord.model.when import UNKNOWN, When

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/.-])")
# 10 days: a report is scraped, reprinted or updated within days of its dateline; the next candidate was a year away
_NEAR_DAYS = 10
_ORDER = (Place.LABEL, Place.DATELINE, Place.MASTHEAD, Place.BANNER)


@dataclass(frozen=True, slots=True)
class Claim:
    """One source of a date: what it says and where, with the words if they are in the text."""

    value: str
    where: str
    evidence: tuple[Span, ...] = ()
    basis: Basis = Basis.STATED
    note: str = ""


def given(value: str | None, *, where: str) -> Claim | None:
    """A date from outside the text; None if there is none in it."""
    if not value or not value.strip():
        return None
    value = value.strip()
    if is_valid(value) and re.match(r"\d{4}(?!\d)", value):
        day = re.match(r"\d{4}-\d\d-\d\d(?=T| )", value)
        return Claim(day[0] if day else value, where)
    printed = parse(value)
    return Claim(printed.value, where, note=printed.note) if printed and printed.has_year else None


def from_flag(value: str | None) -> Claim | None:
    """The date of `--published`. Raises UsageError for what is no date."""
    claim = given(value, where="given by hand")
    if value and claim is None:
        raise UsageError(f"{value!r} is no date", hint="write it as 2024-07-24, 2024-07 or 2024")
    return claim


def settle(outside: tuple[Claim | None, ...], *, own: tuple[DateOfItsOwn, ...], url: str | None) -> When:
    """The date of publication with basis and reason. `outside` is in the order of trust."""
    claims = [claim for claim in outside if claim is not None]
    claims += [_own(item) for place in _ORDER for item in _closest_first(own, place)]
    address = _address(url)
    claims += [address] if address else []
    claims += [_own(item) for item in own if item.place is Place.UPDATED]
    dated = [claim for claim in claims if not claim.value.startswith("X")]
    if not claims:
        return UNKNOWN
    best = claims[0]
    if best.value.startswith("X"):
        best = _with_year(best, dated)
    return When(best.value, best.basis, _reason(best, claims), best.evidence)


def _closest_first(own: tuple[DateOfItsOwn, ...], place: Place) -> list[DateOfItsOwn]:
    """With two lines of one kind the one closer to the report is its own; a banner stands farther off."""
    return sorted(
        (item for item in own if item.place is place),
        key=lambda item: -item.span.start if place is not Place.LABEL else item.span.start,
    )


def _own(item: DateOfItsOwn) -> Claim:
    basis = Basis.INFERRED if item.place is Place.UPDATED else Basis.STATED
    return Claim(item.printed.value, item.place.value, (item.span,), basis, item.printed.note)


def _address(url: str | None) -> Claim | None:
    found = _IN_ADDRESS.search(url or "")
    if not found:
        return None
    value = "-".join(part for part in found.groups() if part)
    return Claim(value, "in the address", basis=Basis.INFERRED) if is_valid(value) else None


def _with_year(claim: Claim, dated: list[Claim]) -> Claim:
    for other in dated:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", other.value):
            continue
        day = date.fromisoformat(other.value)
        for year in (day.year, day.year - 1, day.year + 1):
            try:
                candidate = date(year, int(claim.value[5:7]), int(claim.value[8:10]))
            except ValueError:
                continue
            if abs((candidate - day).days) <= _NEAR_DAYS:
                note = f"the year is that of {other.value} {other.where}"
                return Claim(candidate.isoformat(), claim.where, claim.evidence, Basis.RELATIVE, note)
    return Claim(claim.value, claim.where, claim.evidence, claim.basis, "no year is given")


def _reason(best: Claim, claims: list[Claim]) -> str:
    parts = [best.where]
    if best.note:
        parts.append(best.note)
    told: set[str] = set()
    for claim in claims:
        clash = not (
            claim.value.startswith(best.value)
            or best.value.startswith(claim.value)
            or claim.value[4:] == best.value[4:]
        )
        if clash and claim.value not in told:
            told.add(claim.value)
            parts.append(f"{claim.value} {claim.where} is trusted less")
    return "; ".join(parts)
