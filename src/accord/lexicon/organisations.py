"""Turns words into the organisations they name, by `organisations.yaml`: parties, their parts, armed groups, media.

An abbreviation that stands for other things too counts only where its surroundings say so (brackets, a verb of saying,
the long name in the same words).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from accord.lexicon.load import Fields, load, split
from accord.lexicon.phrases import PhraseTrie, Pieces, pieces_of


class OrganisationKind(StrEnum):
    """What sort of organisation."""

    IGO = "igo"
    AGENCY = "agency"
    MISSION = "mission"
    COMMAND = "command"
    GROUP = "group"
    THREAT = "threat"
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation with all its names; `country` is of media and commands, `members` of groups."""

    code: str
    names: tuple[str, ...]
    kind: OrganisationKind
    parent: str | None = None
    country: str | None = None
    members: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name to show."""
        return self.names[0] if self.names else self.code

    @property
    def party(self) -> bool:
        """Whether it acts beside states in its own name. A command acts for its state, a group is its members."""
        return self.kind in {OrganisationKind.IGO, OrganisationKind.AGENCY, OrganisationKind.MISSION}

    @property
    def threat(self) -> bool:
        """Whether cooperation is directed at it."""
        return self.kind is OrganisationKind.THREAT

    @property
    def media(self) -> bool:
        """Whether it reports only."""
        return self.kind is OrganisationKind.MEDIA


@dataclass(frozen=True, slots=True)
class OrganisationMatch:
    """Words `start` to `end` (exclusive) name `organisation`; `abbreviated` if by its short form in capitals."""

    start: int
    end: int
    organisation: Organisation
    abbreviated: bool

    @property
    def code(self) -> str:
        """The short name in capitals; for media the name."""
        return self.organisation.code


@dataclass(frozen=True, slots=True)
class _Form:
    organisation: Organisation | None
    guarded: bool = False
    shouted: bool = False
    abbreviated: bool = False


_SCHEMA = Fields(
    required={
        "parties": {str: str},
        "agencies": {str: {str: str}},
        "commands": {str: {str: str}},
        "groups": {str: Fields(required={"members": str, "names": str})},
        "threats": {str: str},
        "media": {str: {str: str}},
        "guarded": str,
        "shouted": str,
        "missions": str,
        "not_organisations": str,
    }
)
_CUES_BEFORE = frozenset("( [ the told by via to with agency agencies broadcaster newspaper outlet channel".split())
_CUES_AFTER = frozenset(
    ") ] said says reported reports quoted cited citing agency news correspondent newspaper broadcaster website".split()
)


class OrganisationIndex:
    """Finds organisations in word sequences; built once from the lexicon, then read only."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.organisations: dict[str, Organisation] = {o.code: o for o in _organisations(data)}
        guarded, shouted = frozenset(split(data["guarded"])), frozenset(split(data["shouted"]))
        self._trie: PhraseTrie[_Form] = PhraseTrie()
        for phrase in split(data["not_organisations"]):
            self._trie.add(phrase, _Form(None))
        known: set[str] = set()
        for entry in self.organisations.values():
            for phrase in (entry.code, *entry.names):
                if phrase in known:  # the first one in the file keeps a name that two share
                    continue
                known.add(phrase)
                short = phrase.upper() == phrase and " " not in phrase
                self._trie.add(phrase, _Form(entry, phrase in guarded, phrase in shouted, short))

    def find_organisations(self, words: Sequence[str]) -> list[OrganisationMatch]:
        """The organisations that `words` name, in order."""
        pieces = pieces_of(words)
        found: list[OrganisationMatch] = []
        doubtful: list[OrganisationMatch] = []
        at, stop = 0, len(pieces.keys)
        while at < stop:
            hit = self._trie.longest(pieces, at) if self._trie.starts(pieces.keys[at]) else None
            if hit is None:
                at += 1
                continue
            end, forms = hit
            form = forms[0]
            if form.organisation is not None and not (form.shouted and _is_loud(pieces)):
                start, last = pieces.words[at], pieces.words[end - 1] + 1
                match = OrganisationMatch(start, last, form.organisation, form.abbreviated)
                (doubtful if form.guarded and not _is_cued(pieces, at, end) else found).append(match)
            at = end
        if doubtful:
            sure = {match.code for match in found}
            found.extend(match for match in doubtful if match.code in sure)
            found.sort(key=lambda match: match.start)
        return found

    def name_end(self, pieces: Pieces, at: int) -> int | None:
        """The end of the organisation's name that starts at piece `at`, or None."""
        hit = self._trie.longest(pieces, at)
        return hit[0] if hit is not None and hit[1][0].organisation is not None else None


@cache
def organisation_index() -> OrganisationIndex:
    """The index over `organisations.yaml`, made at first use."""
    return OrganisationIndex(load("organisations", schema=_SCHEMA))


def find_organisations(words: Sequence[str]) -> list[OrganisationMatch]:
    """The organisations that `words` name, in order (see OrganisationIndex.find_organisations)."""
    return organisation_index().find_organisations(words)


def organisation(code: str) -> Organisation | None:
    """The organisation of a code."""
    return organisation_index().organisations.get(code)


def _organisations(data: Mapping[str, Any]) -> Iterable[Organisation]:
    missions = frozenset(split(data["missions"]))
    for code, names in data["parties"].items():
        yield Organisation(code, split(names), OrganisationKind.IGO)
    for parent, parts in data["agencies"].items():
        for code, names in parts.items():
            kind = OrganisationKind.MISSION if code in missions else OrganisationKind.AGENCY
            yield Organisation(code, split(names), kind, parent=parent)
    for country, parts in data["commands"].items():
        for code, names in parts.items():
            yield Organisation(code, split(names), OrganisationKind.COMMAND, country=country)
    for code, group in data["groups"].items():
        yield Organisation(code, split(group["names"]), OrganisationKind.GROUP, members=split(group["members"]))
    for code, names in data["threats"].items():
        yield Organisation(code, split(names), OrganisationKind.THREAT)
    for country, outlets in data["media"].items():
        for name, names in outlets.items():
            yield Organisation(name, (name, *split(names)), OrganisationKind.MEDIA, country=country)


def _is_loud(pieces: Pieces) -> bool:
    return all(text.isupper() for text in pieces.texts if text.isalpha())


def _is_cued(pieces: Pieces, at: int, end: int) -> bool:
    return (at > 0 and pieces.keys[at - 1] in _CUES_BEFORE) or (
        end < len(pieces.keys) and pieces.keys[end] in _CUES_AFTER
    )
