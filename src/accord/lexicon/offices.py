"""Turns words into the offices and institutions they name, by the parts in `offices.yaml`. The longest parse wins.

    office       [modifier | portfolio ["and" portfolio] | institution]* head [("of"|"for"|"to"|"on"|"at") area]
    institution  [modifier | portfolio]* noun ["of" portfolio]

"Acting Under Secretary of Labour for Maritime Affairs", "deputy foreign minister", "Defence Ministry
spokesman". A state before an office is left outside ("Kenyan Interior Minister"), one in its tail stands inside
("Ambassador to Peru"): the caller may cut the tail.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from accord.lexicon.load import Fields, load, split
from accord.lexicon.organisations import OrganisationIndex, organisation_index
from accord.lexicon.phrases import PhraseTrie, Pieces, pieces_of
from accord.lexicon.states import StateIndex, state_index


class OfficeCategory(StrEnum):
    """What sort of office."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    MINISTER = "minister"
    DEPUTY = "deputy"
    MILITARY = "military"
    SECURITY = "security"
    DIPLOMAT = "diplomat"
    SPOKESPERSON = "spokesperson"
    LEGISLATOR = "legislator"
    OFFICIAL = "official"
    EXPERT = "expert"
    OTHER = "other"


class InstitutionCategory(StrEnum):
    """What sort of institution of a state."""

    MINISTRY = "ministry"
    PRESIDENCY = "presidency"
    PARLIAMENT = "parliament"
    MILITARY = "military"
    POLICE = "police"
    AGENCY = "agency"
    MISSION = "mission"


LEVELS: Mapping[OfficeCategory, int] = {
    OfficeCategory.HEAD_OF_STATE: 1,
    OfficeCategory.HEAD_OF_GOVERNMENT: 2,
    OfficeCategory.MINISTER: 3,
    OfficeCategory.DEPUTY: 4,
    OfficeCategory.MILITARY: 4,
    OfficeCategory.SECURITY: 4,
    OfficeCategory.DIPLOMAT: 4,
    OfficeCategory.LEGISLATOR: 4,
    OfficeCategory.SPOKESPERSON: 5,
    OfficeCategory.OFFICIAL: 5,
    OfficeCategory.EXPERT: 6,
    OfficeCategory.OTHER: 7,
}
"""How high an office stands, 1 the highest; a deputy's modifier lowers it by one."""


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """Words `start` to `end` (exclusive) are an office.

    `head` is the head noun in lower case, `tail` the word where "of ...", "for ..." starts (`end` without one), `field`
    the portfolio's field ("defence"), `modifiers` their groups (`lower acting former higher`); `weak` heads ("head",
    "general", "officer") are as often no office in lower case.
    """

    start: int
    end: int
    head: str
    category: OfficeCategory
    level: int
    tail: int
    field: str | None = None
    modifiers: tuple[str, ...] = ()
    plural: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class InstitutionMatch:
    """Words `start` to `end` (exclusive) are an institution; `head` is its noun, `field` of its portfolio."""

    start: int
    end: int
    head: str
    category: InstitutionCategory
    field: str | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    phrase: str
    category: str
    plural: bool
    weak: bool
    field: str | None = None
    rank: bool = False


@dataclass(frozen=True, slots=True)
class _Parse:
    end: int
    head: _Head
    field: str | None
    modifiers: tuple[str, ...]


SCHEMA = Fields(
    required={
        "honorifics": str,
        "ranks": str,
        "heads": {str: str},
        "callings": str,
        "modifiers": {str: str},
        "portfolios": {str: str},
        "areas": str,
        "not_offices": str,
        "institutions": {str: str},
        "weak": str,
    }
)
_OPENERS = frozenset("of for to on at".split())
_LINKS = frozenset("the of for s".split())
# 7: "former acting first deputy interior and justice minister" takes six steps to its head
_DEEPEST = 7


class OfficeIndex:
    """Finds offices, institutions and honorifics in word sequences; built once from the lexicon, then read only."""

    def __init__(self, data: Mapping[str, Any], *, states: StateIndex, organisations: OrganisationIndex) -> None:
        """`states` and `organisations` are known in the tails of offices ("Ambassador to Peru")."""
        weak = frozenset(split(data["weak"]))
        self._names = (states, organisations)
        self._modifiers = _group_trie(data["modifiers"])
        self._portfolios = _group_trie(data["portfolios"])
        self._heads = _head_trie(data["heads"], weak, self._portfolios)
        self._institutions = _head_trie(data["institutions"], weak, self._portfolios)
        self._areas = _group_trie({"area": data["areas"]})
        self._titles: PhraseTrie[str] = PhraseTrie()
        for group in ("honorifics", "ranks"):
            for phrase in split(data[group]):
                self._titles.add(phrase, group)
        # capitalised only: "the general said" is an office, "in general" is none
        for phrase in split(data["ranks"]):
            if not self._heads.exact(phrase):
                self._heads.add(phrase, _Head(phrase.lower(), "military", plural=False, weak=False, rank=True))
        self._never: PhraseTrie[bool] = PhraseTrie()
        for phrase in split(data["not_offices"]):
            self._never.add(phrase, True, any_case=phrase.islower())

    def find_offices(self, words: Sequence[str]) -> list[OfficeMatch]:
        """The offices in `words`, in order."""
        pieces = pieces_of(words)
        found: list[OfficeMatch] = []
        at = 0
        while at < len(pieces.keys):
            if (never := self._never.longest(pieces, at)) is not None:
                at = never[0]
                continue
            parse = self._office(pieces, at, 0) if self._may_open(pieces.keys[at]) else None
            if parse is None:
                at += 1
                continue
            end, field = self._tail(pieces, parse.end)
            found.append(_office_match(pieces, at, end, parse, parse.field or field))
            at = end
        return found

    def find_institutions(self, words: Sequence[str]) -> list[InstitutionMatch]:
        """The institutions in `words`, in order; those that are part of an office ("Ministry spokesman") as well."""
        pieces = pieces_of(words)
        found: list[InstitutionMatch] = []
        at = 0
        while at < len(pieces.keys):
            parse = self._institution(pieces, at, 0)
            if parse is None:
                at += 1
                continue
            end, field = (
                self._tail(pieces, parse.end) if pieces.keys[parse.end : parse.end + 1] == ["of"] else (0, None)
            )
            end = max(end, parse.end)
            found.append(
                InstitutionMatch(
                    start=pieces.words[at],
                    end=pieces.words[end - 1] + 1,
                    head=parse.head.phrase,
                    category=InstitutionCategory(parse.head.category),
                    field=parse.field or field,
                    weak=parse.head.weak and end == parse.end and parse.field is None,
                )
            )
            at = end
        return found

    def titles_end(self, words: Sequence[str], at: int = 0) -> int:
        """Where the name starts in words that open with honorifics and ranks: 3 in `Lt. Gen. Dr. Amina Sow`."""
        pieces = pieces_of(words[at:])
        here = 0
        while here < len(pieces.keys) and (hit := self._titles.longest(pieces, here)) is not None:
            here = hit[0]
            while here < len(pieces.keys) and pieces.keys[here] == ".":
                here += 1
        return at + (pieces.words[here - 1] + 1 if here else 0)

    def _may_open(self, key: str) -> bool:
        return (
            self._heads.starts(key)
            or self._modifiers.starts(key)
            or self._portfolios.starts(key)
            or self._institutions.starts(key)
            or self._names[0].starts(key)
        )

    def _office(self, pieces: Pieces, at: int, depth: int) -> _Parse | None:
        """The longest office that starts at piece `at`, without its tail."""
        if at >= len(pieces.keys) or depth > _DEEPEST:
            return None
        best: _Parse | None = None
        if (hit := self._heads.longest(pieces, at)) is not None:
            best = _Parse(hit[0], hit[1][0], hit[1][0].field, ())
        for trie in (self._portfolios, self._modifiers):
            if (group := trie.longest(pieces, at)) is None:
                continue
            end, names = group
            rest = self._office(pieces, end, depth + 1)
            if rest is None and trie is self._portfolios and pieces.keys[end : end + 1] == ["and"]:
                # "foreign and defence ministers"
                rest = self._office(pieces, end + 1, depth + 1)
                rest = rest if rest is not None and rest.field is not None else None
            if rest is not None and _fits(rest.head, names[0]) and (best is None or rest.end > best.end):
                best = _joined(rest, names[0], is_modifier=trie is self._modifiers)
        if depth < 2:
            body = self._institution(pieces, at, depth)
            house = self._names[0].metonym_end(pieces, at) if body is None and depth == 0 else None
            before = body.end if body is not None else house
            if before is None:
                return best
            start = before + 1 if pieces.keys[before : before + 1] == ["s"] else before
            rest = self._office(pieces, start, depth + 1)
            if rest is not None and not rest.head.rank and (best is None or rest.end > best.end):
                field = rest.field or (body.field if body is not None else None)
                best = _Parse(rest.end, rest.head, field, rest.modifiers)
        return best

    def _institution(self, pieces: Pieces, at: int, depth: int) -> _Parse | None:
        """The longest institution that starts at piece `at`, without its tail."""
        if at >= len(pieces.keys) or depth > _DEEPEST:
            return None
        best: _Parse | None = None
        if (hit := self._institutions.longest(pieces, at)) is not None:
            best = _Parse(hit[0], hit[1][0], hit[1][0].field, ())
        for trie in (self._portfolios, self._modifiers):
            if (group := trie.longest(pieces, at)) is None:
                continue
            end, names = group
            rest = self._institution(pieces, end, depth + 1)
            if rest is not None and (best is None or rest.end > best.end):
                best = _joined(rest, names[0], is_modifier=trie is self._modifiers)
        return best

    def _tail(self, pieces: Pieces, start: int) -> tuple[int, str | None]:
        """The end of "of ..." after a head that ends at `start` (`start` itself without one), and its field."""
        end, field, at = start, None, start
        stop = len(pieces.keys)
        while at < stop and pieces.keys[at] in _OPENERS:
            reached, found = self._superior(pieces, at) or self._area(pieces, at + 1)
            if reached is None:
                break
            end = at = reached
            field = field or found
        return end, field

    def _superior(self, pieces: Pieces, at: int) -> tuple[int, None] | None:
        """The end of the office that "to the" opens ("Chief of Staff to the Interior Minister"), or None."""
        if pieces.keys[at : at + 2] != ["to", "the"]:
            return None
        parse = self._office(pieces, at + 2, 1)
        if parse is None and (first := self._portfolios.longest(pieces, at + 2)) is not None:
            parse = self._office(pieces, first[0] + 1, 1) if pieces.keys[first[0] : first[0] + 1] == ["and"] else None
        return (parse.end, None) if parse is not None and not parse.head.weak else None

    def _area(self, pieces: Pieces, start: int) -> tuple[int | None, str | None]:
        """The end of the area that starts at piece `start`, and its field; a name after it stays outside."""
        at, end, strangers = start, None, 0
        field: str | None = None
        while at < len(pieces.keys):
            # a town after unknown capitals is a surname: "of the Survey Bureau Ana Lima"
            known = self._known(pieces, at, towns=not strangers)
            if known is not None:
                at, found = known
                end, strangers, field = at, 0, field or found
            elif not strangers and end is not None and pieces.keys[at] == "and":
                # "Interior and Defence Minister Y" after "of" starts the next office
                after = self._known(pieces, at + 1)
                if after is None or self._office(pieces, at + 1, 1) is not None:
                    break
                at += 1
            elif not strangers and pieces.keys[at] in _LINKS:
                at += 1
            elif pieces.texts[at][0].isupper() and strangers < 3 and pieces.texts[at].isalpha():
                strangers += 1
                at += 1
            else:
                break
        return end, field

    def _known(self, pieces: Pieces, at: int, *, towns: bool = True) -> tuple[int, str | None] | None:
        """The end of the portfolio, area, institution, state or organisation at piece `at`, and its field."""
        if at >= len(pieces.keys):
            return None
        found: list[tuple[int, str | None]] = []
        if (hit := self._portfolios.longest(pieces, at)) is not None:
            found.append((hit[0], hit[1][0]))
        if (hit := self._areas.longest(pieces, at)) is not None:
            found.append((hit[0], None))
        body = self._institution(pieces, at, 0)
        if body is not None and (not body.head.weak or pieces.texts[body.end - 1][0].isupper()):
            found.append((body.end, body.field))
        states, organisations = self._names
        ends = (states.name_end(pieces, at, towns=towns), organisations.name_end(pieces, at))
        found.extend((end, None) for end in ends if end is not None)
        return max(found, key=lambda known: known[0], default=None)


@cache
def office_index() -> OfficeIndex:
    """The index over `offices.yaml`, made at first use."""
    return OfficeIndex(load("offices", schema=SCHEMA), states=state_index(), organisations=organisation_index())


def find_offices(words: Sequence[str]) -> list[OfficeMatch]:
    """The offices in `words`, in order (see OfficeIndex)."""
    return office_index().find_offices(words)


def find_institutions(words: Sequence[str]) -> list[InstitutionMatch]:
    """The institutions of states in `words`, in order (see OfficeIndex)."""
    return office_index().find_institutions(words)


def titles_end(words: Sequence[str], at: int = 0) -> int:
    """Where the name starts in words that open with honorifics and ranks at `at`."""
    return office_index().titles_end(words, at)


def _head_trie(groups: Mapping[str, str], weak: frozenset[str], portfolios: PhraseTrie[str]) -> PhraseTrie[_Head]:
    trie: PhraseTrie[_Head] = PhraseTrie()
    known: set[str] = set()
    for category, text in groups.items():
        for phrase in split(text):
            # "police chief" and "foreign secretary" are heads that hold their portfolio
            held = portfolios.exact(phrase.rpartition(" ")[0])
            for form, plural in ((phrase, False), (_plural(phrase), True)):
                if form not in known:
                    known.add(form)
                    trie.add(
                        form,
                        _Head(phrase.lower(), category, plural, phrase in weak, held[0] if held else None),
                        any_case=form.islower(),
                    )
    return trie


def _group_trie(groups: Mapping[str, str]) -> PhraseTrie[str]:
    trie: PhraseTrie[str] = PhraseTrie()
    for group, text in groups.items():
        for phrase in split(text):
            trie.add(phrase, group, any_case=phrase.islower())
    return trie


def _plural(phrase: str) -> str:
    """The plural of a head: its first noun before "of" or "to", else its last word."""
    if phrase.isupper():
        return f"{phrase}s"
    for link in (" of ", " to ", " for ", "-in-", " in ", "-at-", " at "):
        if link in phrase:
            first, _, rest = phrase.partition(link)
            return f"{_plural(first)}{link}{rest}"
    if phrase.endswith("man"):
        return f"{phrase[:-3]}men"
    if phrase.endswith("y"):
        return f"{phrase[:-1]}ies"
    return phrase if phrase.endswith("s") else f"{phrase}s"


def _fits(head: _Head, group: str) -> bool:
    """Whether a modifier or portfolio can stand before the head: "Army chief General Rathore" are two titles."""
    return not head.rank or group in {"former", "acting"}


def _joined(rest: _Parse, group: str, *, is_modifier: bool) -> _Parse:
    if is_modifier:
        return _Parse(rest.end, rest.head, rest.field, (group, *rest.modifiers))
    return _Parse(rest.end, rest.head, group, rest.modifiers)


def _office_match(pieces: Pieces, at: int, end: int, parse: _Parse, field: str | None) -> OfficeMatch:
    category = OfficeCategory(parse.head.category)
    lowered = "lower" in parse.modifiers
    level = LEVELS[category] + lowered
    if lowered and level <= LEVELS[OfficeCategory.DEPUTY]:
        category = OfficeCategory.DEPUTY
    bare = end == parse.end and field is None and not parse.modifiers
    return OfficeMatch(
        start=pieces.words[at],
        end=pieces.words[end - 1] + 1,
        head=parse.head.phrase,
        category=category,
        level=level,
        tail=pieces.words[parse.end - 1] + 1,
        field=field,
        modifiers=parse.modifiers,
        plural=parse.head.plural,
        weak=parse.head.weak and bare and pieces.texts[at][0].islower(),
    )
