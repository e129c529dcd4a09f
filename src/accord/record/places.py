"""Places held against each other: a capital lies in its state, a building in its city.

What is not known is not decided.
"""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from accord.lexicon.states import code_of, state, state_index
from accord.model.document import Document
from accord.record.timeline import CALENDAR
from accord.record.words import plain, words_of

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")

_EMPTY = frozenset("the city of in at ministry headquarters palace building".split())
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)


@lru_cache(maxsize=16384)
def state_of(place: str | None) -> str | None:
    """The state a place lies in, if the lexicon knows it."""
    if not place:
        return None
    for part in (place, *place.split(",")):
        code = code_of(part.strip())
        if code:
            return code
    return None


# 3000 characters: a report names its states in its beginning
_BEGINNING = 3000


def states_told(document: Document) -> frozenset[str]:
    """The states that a document names, by name, people or capital, and that of its outlet's domain."""
    text = f"{document.title or ''} {document.text[:_BEGINNING]}"
    found = {match.code for match in state_index().find_states(_TOKEN.findall(text)) if not match.doubt}
    host = (document.source.url or "").partition("://")[2].partition("/")[0].partition(":")[0]
    domain = host.rpartition(".")[2].upper()
    if state(domain) is not None:
        found.add(domain)
    return frozenset(found)


@lru_cache(maxsize=16384)
def town_in(place: str | None) -> str:
    """The town that a place is; empty for a state or a capital, which are spoken of wherever their state is."""
    if not place or any(is_whole_state(name) or _capital(name) for name in (place, _bare(place))):
        return ""
    return city(place)


# what stands before a town; after "of" anything may stand
_AT = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Tt]o|[Ff]rom)\s+(?P<town>[^\W\d_a-z][\w'’-]+)(?P<more>[ \t][^\W\d_a-z][\w'’-]+)?"
)
# "NEIAFU - The ship", "LOS ANDES, 3 May (AGN) -- ": where a local paper stands
_DATELINE = re.compile(
    r"^(?P<town>[^\W\d_a-z]{3,}(?:[ ][^\W\d_a-z]{2,}){0,2})(?:,[^\n]{1,30})?(?:[ ]\([^)\n]{1,20}\))?[ ]?(?:--?|–|—)[ ]",
    re.MULTILINE,
)

# 12 towns: a report; what speaks of more is no sign of any
_MOST = 12


def towns_told(document: Document) -> frozenset[str]:
    """The towns that a document speaks of, as far as its words show: "in Hodonin"; states and capitals tell nothing."""
    told = _AT.finditer(document.text[:_BEGINNING])
    names = {name for match in told for name in (match["town"], f"{match['town']}{match['more'] or ''}")}
    names.update(match["town"].title() for match in _DATELINE.finditer(document.text[:_BEGINNING]))
    found = frozenset(town for name in names if (town := town_in(name)) and not set(town.split()) & CALENDAR)
    return found if len(found) <= _MOST else frozenset()


@lru_cache(maxsize=16384)
def is_whole_state(place: str) -> bool:
    """Whether the place is a state and no place within it."""
    code = state_of(place)
    known = state(code) if code else None
    return bool(known) and plain(place) in {plain(name) for name in (*known.names, *known.abbreviations)}  # type: ignore[union-attr]


@lru_cache(maxsize=16384)
def city(place: str) -> str:
    """One name for a capital whatever its spelling."""
    capital = _capital(place) or _capital(_bare(place))
    return capital or " ".join(word for word in words_of(place) if word not in _EMPTY)


def _bare(place: str) -> str:
    """The name alone: "Lima" of "Lima's" and of "the city of Lima"."""
    return " ".join(_POSSESSIVE.sub("", word) for word in place.split() if plain(word) not in _EMPTY)


def _capital(place: str) -> str | None:
    """The first name of the capital that a place is; None for any other place."""
    code = state_of(place)
    known = state(code) if code else None
    return plain(known.capitals[0]) if known and plain(place) in {plain(name) for name in known.capitals} else None


# "Presidential Palace", "Lima province": what may be in a town, or hold it
IN_OR_AROUND = frozenset(
    "palace ministry headquarters building airport base port harbour harbor province region county district department "
    "governorate state hotel villa house hall castle centre center university academy institute school museum border "
    "crossing bridge post camp barracks garrison yard shipyard station strait sea ocean gulf bay river lake island "
    "islands valley coast peninsula mountain mountains north south east west northern southern eastern western central "
    "residence office embassy secretariat chancellery parliament city capital town village area zone point park range "
    "ground square street road quarter suburb municipality oblast prefecture canton emirate wilaya rayon "
    "bhaban bhavan bhawan mahal sadan saray qasr istana palacio palazzo chateau schloss casa quinta hacienda".split()
)
# 2 words: "Punta Arenas"; longer names are seldom those of a town alone
_TOWN = 2


def two_towns(a: str, b: str) -> bool:
    """Whether two places that nobody knows are told as two towns, by names that share no word.

    Beside a known town the unknown one may be a house or a quarter of it.
    """
    first, second = set(words_of(a)), set(words_of(b))
    if first & second or (first | second) & IN_OR_AROUND or not (a[:1].isupper() and b[:1].isupper()):
        return False
    if state_of(a) or state_of(b) or "," in a + b:
        return False
    return 0 < len(first) <= _TOWN and 0 < len(second) <= _TOWN and not _one_name(a, b)


# 0.6: one name in two spellings: "Kishinev" and "Chisinau" are beyond this, "Moyale" and "Moyyale" are not
_ALIKE = 0.6
# 0.75: two spellings of one town, both of which the lexicon lists; of two towns of one state no names are so near
_SPELT_ALIKE = 0.75


def _one_name(a: str, b: str, *, alike: float = _ALIKE) -> bool:
    """Whether two places may have one name in two spellings."""
    return SequenceMatcher(None, plain(a), plain(b)).ratio() >= alike


def two_places(a: str, b: str) -> bool:
    """Whether two places cannot be one, by what is known of them or as towns of unlike names."""
    return compatible(a, b) is False or two_towns(a, b)


def town_or_capital(a: str, b: str) -> bool:
    """Whether one place is a capital or another known town, and the other is told by a name of its own.

    A quarter of the capital is so told as well: whether it is one, the reports must leave no room for.
    """
    known = [place for place in (a, b) if not is_whole_state(place) and is_known_town(place)]
    unknown = [place for place in (a, b) if state_of(place) is None]
    if len(known) != 1 or len(unknown) != 1 or "," in unknown[0] or not unknown[0][:1].isupper():
        return False
    words = words_of(unknown[0])
    if _one_name(known[0], unknown[0]):
        return False
    return 0 < len(words) <= _TOWN and not set(words) & IN_OR_AROUND and not set(words) & set(words_of(known[0]))


@lru_cache(maxsize=16384)
def is_known_town(place: str) -> bool:
    """Whether the place is a capital or another town that the lexicon of states lists."""
    towns = _towns_of(state_of(place))
    return plain(place) in towns or plain(_bare(place)) in towns


@lru_cache(maxsize=512)
def _towns_of(code: str | None) -> frozenset[str]:
    """The capitals and other towns of a state that the lexicon lists."""
    known = state(code) if code else None
    return frozenset(plain(name) for name in (*known.capitals, *known.cities)) if known else frozenset()


def compatible(a: str | None, b: str | None) -> bool | None:
    """True if two places may be one (or one lies in the other), False if they cannot, None if it cannot be told."""
    if not a or not b:
        return None
    first, second = city(a), city(b)
    if first == second or set(first.split()) <= set(second.split()) or set(second.split()) <= set(first.split()):
        return True
    one, other = state_of(a), state_of(b)
    if one and other and one != other:
        return False
    if one and other and (is_whole_state(a) or is_whole_state(b)):
        return True
    if one and other:
        towns = _towns_of(one)
        unlike = plain(a) in towns and plain(b) in towns and not _one_name(a, b, alike=_SPELT_ALIKE)
        return False if unlike else None
    return None
