"""Profiles as the store keeps them (JSON objects) into the nouns that comparisons take, and where each stands.

Going there and back loses nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from accord.model.codes import Area, BodyType, InstrumentStatus, InstrumentType
from accord.record.bodies import BodyProfile
from accord.record.instruments import InstrumentProfile
from accord.record.people import PersonProfile

PROFILED = frozenset({"actors", "bodies", "instruments"})
"""The kinds whose nodes are profiles."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Where and when a profile stands: documents (by origin) and days of publication."""

    origins: tuple[str, ...]
    names: tuple[str, ...]
    first: date | None
    last: date | None


def person_from(plain_profile: Mapping[str, Any]) -> PersonProfile:
    """The profile that a JSON object spells."""
    return PersonProfile(
        plain_profile["name"],
        plain_profile.get("country"),
        plain_profile.get("role"),
        plain_profile.get("organisation"),
        tuple(plain_profile.get("names", ())),
        plain_profile.get("document", ""),
        tuple(plain_profile.get("states", ())),
    )


def body_from(plain_profile: Mapping[str, Any]) -> BodyProfile:
    """The profile that a JSON object spells."""
    return BodyProfile(
        tuple(plain_profile["names"]),
        plain_profile["acronym"],
        BodyType(plain_profile["type"]),
        frozenset(plain_profile["parties"]),
        tuple(plain_profile["factors"]),
        tuple(plain_profile["mandate"]),
    )


def instrument_from(plain_profile: Mapping[str, Any]) -> InstrumentProfile:
    """The profile that a JSON object spells."""

    def day(name: str) -> date | None:
        return date.fromisoformat(plain_profile[name]) if plain_profile[name] else None

    return InstrumentProfile(
        plain_profile["name"],
        InstrumentType(plain_profile["type"]),
        InstrumentStatus(plain_profile["status"]),
        frozenset(plain_profile["parties"]),
        plain_profile["date"],
        day("first"),
        day("last"),
        tuple(Area(area) for area in plain_profile["areas"]),
        plain_profile["document"],
        tuple(plain_profile["people"]),
        day("published"),
    )
