"""Turns words into the states they name, by `states.yaml`. The longest phrase wins; what cannot be told apart says so.

Which state `Congo` or `Dominican` means is settled by the other states in the same words where they decide it; `settle`
does the same with what the rest of a document names.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from accord.lexicon.load import Fields, load, split
from accord.lexicon.organisations import OrganisationKind, organisation_index
from accord.lexicon.phrases import PhraseTrie, Pieces, pieces_of


class How(StrEnum):
    """By what sort of word a state is named, from the surest to the weakest."""

    NAME = "name"
    ABBREVIATION = "abbreviation"
    DEMONYM = "demonym"
    PREFIX = "prefix"
    CAPITAL = "capital"
    METONYM = "metonym"
    CITY = "city"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class State:
    """A state or a regional government (then `part_of` is its state) with all the words for it; `names[0]` is shown."""

    code: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    metonyms: Mapping[str, str] | None = None
    part_of: str | None = None
    titles: tuple[str, ...] = ()
    """Offices that no other state has: "Taoiseach"."""

    @property
    def name(self) -> str:
        """The short English name."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class StateMatch:
    """Words `start` to `end` (exclusive) name `code`.

    `stands_for` is the institution a metonym means; `alternatives` are codes it may mean as well; `doubt` says why it
    may be no state at all; `compound` is the rest of a hyphenated word that takes the state's own action away
    ("pro-", "-backed", "-based", "ethnic").
    """

    start: int
    end: int
    code: str
    how: How
    stands_for: str | None = None
    alternatives: tuple[str, ...] = ()
    doubt: str = ""
    compound: str = ""


@dataclass(frozen=True, slots=True)
class _Form:
    codes: tuple[str, ...]
    how: How | None  # None: a phrase that is no state
    stands_for: str | None = None
    alternatives: tuple[str, ...] = ()
    person: bool = False
    common: bool = False
    together: bool = False  # names all of `codes`


_NOTHING = _Form((), None)
_STATE = Fields(
    required={"names": str},
    optional=dict.fromkeys(("short", "demonyms", "capital", "cities", "places", "metonyms", "part_of", "titles"), str),
)
_SCHEMA = Fields(
    required={
        "states": {str: _STATE},
        "regions": {str: _STATE},
        "prefixes": {str: str},
        "pairs": {str: str},
        "shared": {str: str},
        "person": str,
        "common": str,
        "not_states": {str: str},
        "beside": str,
    }
)
_SLOTS = (
    ("names", How.NAME),
    ("abbreviations", How.ABBREVIATION),
    ("demonyms", How.DEMONYM),
    ("capitals", How.CAPITAL),
    ("cities", How.CITY),
    ("places", How.PLACE),
)
_ORDER = {how: rank for rank, how in enumerate(How)}
# "anti-Turkish rhetoric", "pro-Iranian groups": the state is spoken of, it does not act
_BEFORE = frozenset("pro anti non post pre ex un".split())
# "the Qatar-based channel", "Russian-made jets", "Turkish-speaking"
_AFTER = frozenset(
    "based backed born made built occupied controlled held style bound funded aligned linked supported allied owned"
    " speaking language trained sponsored administered supplied affiliated registered flagged friendly watchers".split()
)
_ARTICLES = frozenset("al el as ad an ar at az ash".split())
_TONGUE = frozenset("in into speak speaks speaking spoke fluent".split())
# "US$4 million", "20 million Canadian dollars", "a US-dollar loan": whose money it is counted in does not act
_MONEY = frozenset(
    "dollar dollars pound pounds franc francs rupee rupees yuan yen dinar dinars dirham dirhams riyal riyals rial rials"
    " lira liras shilling shillings peso pesos krone kroner krona kronor zloty zlotys taka baht ringgit".split()
)
_TOWNS = frozenset({How.CAPITAL, How.CITY, How.PLACE})
_STOPS = frozenset('.!?:;—\n"“”')
_TITLES = frozenset("mr mrs ms dr sir rep sen senator congressman congresswoman lord lady coach judge justice".split())


class StateIndex:
    """Finds states in word sequences; built once from the lexicon, then read only."""

    def __init__(self, data: Mapping[str, Any], *, besides: Iterable[str] = ()) -> None:
        """`besides` are names of other things, which keep the state inside them from being found."""
        self.states: dict[str, State] = {
            code: _state(code, fields) for part in ("states", "regions") for code, fields in data[part].items()
        }
        self._beside = frozenset(word.lower() for word in data["beside"].split())
        self._prefixes = {prefix.lower(): code for prefix, code in data["prefixes"].items()}
        self._titles = {title.lower(): entry.code for entry in self.states.values() for title in entry.titles}
        self._trie: PhraseTrie[_Form] = PhraseTrie()
        known: set[str] = set()
        for phrase, form in _forms(self.states, data):
            self._trie.add(phrase, form)
            known.add(phrase)
        for phrase in besides:
            if phrase not in known:
                self._trie.add(phrase, _NOTHING)

    def of_title(self, role: str) -> str | None:
        """The state of an office that no other has: "Taoiseach", "Custodian of the Two Holy Mosques King"."""
        held = f" {role.lower()} "
        return next((code for title, code in self._titles.items() if f" {title} " in held), None)

    def find_states(self, words: Sequence[str]) -> list[StateMatch]:
        """The states that `words` name, in order. A hyphenated pair in one word gives two matches of that word."""
        pieces = pieces_of(words)
        found: list[StateMatch] = []
        at, stop = 0, len(pieces.keys)
        while at < stop:
            key = pieces.keys[at]
            if (
                pieces.glued[at]
                and key in self._prefixes
                and pieces.texts[at][0].isupper()
                and self._pairs_up(pieces, at)
            ):
                place = pieces.words[at]
                found.append(StateMatch(place, place + 1, self._prefixes[key], How.PREFIX))
                at += 1
                continue
            hit = self._trie.longest(pieces, at) if self._trie.starts(key) else None
            if hit is None:
                at += 1
                continue
            end, forms = hit
            found.extend(self._matches(pieces, at, end, forms[0]))
            at = end
        sure = {match.code for match in found if not match.alternatives}
        return settle(found, sure)

    def code_of(self, phrase: str) -> str | None:
        """The code of the state that `phrase` as a whole names (any sort of word), or None."""
        forms = self._trie.exact(phrase)
        return forms[0].codes[0] if forms and forms[0].how is not None else None

    def starts(self, key: str) -> bool:
        """Whether any known phrase starts with the folded piece `key`."""
        return self._trie.starts(key)

    def name_end(self, pieces: Pieces, at: int, *, towns: bool = True) -> int | None:
        """The end of the state's name that starts at piece `at`, or None; with `towns`, its cities and places too."""
        hit = self._trie.longest(pieces, at)
        if hit is None or (how := hit[1][0].how) is None or (how in _TOWNS and not towns):
            return None
        return hit[0]

    def metonym_end(self, pieces: Pieces, at: int) -> int | None:
        """The end of the metonym that starts at piece `at` ("Pentagon spokesman"), or None."""
        hit = self._trie.longest(pieces, at)
        return hit[0] if hit is not None and hit[1][0].how is How.METONYM else None

    def _pairs_up(self, pieces: Pieces, at: int) -> bool:
        """Whether a state or a further prefix follows the hyphen ("Sino-Russian")."""
        if at + 1 >= len(pieces.keys) or not pieces.texts[at][0].isupper():
            return False
        hit = self._trie.longest(pieces, at + 1)
        return pieces.keys[at + 1] in self._prefixes or (
            hit is not None and hit[1][0].how is not None and self._trie.longest(pieces, at) is None
        )

    def _matches(self, pieces: Pieces, at: int, end: int, form: _Form) -> Iterable[StateMatch]:
        if form.how is None or (form.common and self._is_word(pieces, at, form.how)):
            return
        if at > 0 and pieces.glued[at - 1] and pieces.keys[at - 1] in _ARTICLES:
            return  # "Sheikh Ahmad Al-Sabah", "Haydar al-Masri": part of a name
        doubt = ""
        if (form.person and not _is_owner(pieces, at, form.how)) or form.how in _TOWNS:
            verdict = self._named_with(pieces, at, end)
            # "Mr. Rosso", "John Rosso" are no town of Mauritania, "Rosso Bridge" may be one
            if verdict and (form.person or (verdict == "before" and form.how in {How.CITY, How.PLACE})):
                return
            doubt = "part of a longer name" if verdict else ""
        if (form.how is How.DEMONYM and _is_tongue(pieces, at, end)) or _is_money(pieces, at, end, form.how):
            return
        compound = _compound(pieces, at, end)
        if compound in {"-speaking", "-language"}:
            return
        start, stop = pieces.words[at], pieces.words[end - 1] + 1
        for code in form.codes if form.together else form.codes[:1]:
            yield StateMatch(start, stop, code, form.how, form.stands_for, form.alternatives, doubt, compound)

    def _is_word(self, pieces: Pieces, at: int, how: How) -> bool:
        """Whether capitals tell nothing: at the start of a sentence, for abbreviations in a line of capitals."""
        if how is How.ABBREVIATION:
            return all(text.isupper() for text in pieces.texts if text.isalpha())
        return self._opens(pieces, at)

    def _opens(self, pieces: Pieces, at: int) -> bool:
        return at == 0 or pieces.keys[at - 1] in _STOPS

    def _named_with(self, pieces: Pieces, at: int, end: int) -> str:
        """`before` or `after`, where a title or an unknown capitalised word stands right beside, else nothing."""
        if _is_headline(pieces):
            return ""
        if at > 0:
            before = pieces.keys[at - 1]
            if before in _TITLES and pieces.texts[at - 1][0].isupper():
                return "before"
            # at the start of a sentence every word has a capital: "Visiting Jordan, ..." but "Carlos Medina said"
            plain = self._opens(pieces, at - 1) and before.endswith(("ing", "ed", "ly"))
            if not pieces.glued[at - 1] and not plain and self._is_unknown_name(pieces, at - 1):
                return "before"
        if end < len(pieces.keys) and not pieces.glued[end - 1] and self._is_unknown_name(pieces, end):
            return "after"
        return ""

    def _is_unknown_name(self, pieces: Pieces, at: int) -> bool:
        text, key = pieces.texts[at], pieces.keys[at]
        return (
            text[0].isupper()
            and text.isalpha()
            and not (len(text) > 1 and text.isupper())
            and key not in self._beside
            and not self._trie.starts(key)
        )


def settle(matches: Sequence[StateMatch], named: Iterable[str]) -> list[StateMatch]:
    """The matches, with shared words decided where just one of their codes is among `named` (in the document)."""
    known = frozenset(named)
    settled: list[StateMatch] = []
    for match in matches:
        if match.alternatives:
            fitting = [code for code in (match.code, *match.alternatives) if code in known]
            if len(fitting) == 1:
                settled.append(replace(match, code=fitting[0], alternatives=()))
                continue
        settled.append(match)
    return settled


@cache
def state_index() -> StateIndex:
    """The index over `states.yaml`, made at first use."""
    # "Organization of American States" and "Islamic State of Iraq" name no state; a command ("US Central Command") does
    named = organisation_index().organisations.values()
    longer = (
        phrase
        for entry in named
        if entry.kind not in {OrganisationKind.COMMAND, OrganisationKind.GROUP}
        for phrase in entry.names
        if " " in phrase and not phrase.startswith(("US ", "United States "))
    )
    return StateIndex(load("states", schema=_SCHEMA), besides=longer)


def find_states(words: Sequence[str]) -> list[StateMatch]:
    """The states that `words` name, in order (see StateIndex.find_states)."""
    return state_index().find_states(words)


def state(code: str) -> State | None:
    """The state or regional government of an ISO code."""
    return state_index().states.get(code)


def code_of(phrase: str) -> str | None:
    """The code of the state that `phrase` as a whole names, or None."""
    return state_index().code_of(phrase)


def _state(code: str, fields: Mapping[str, str]) -> State:
    pairs = (pair.partition(" = ") for pair in split(fields.get("metonyms", "")))
    return State(
        code=code,
        names=split(fields["names"]),
        abbreviations=split(fields.get("short", "")),
        demonyms=split(fields.get("demonyms", "")),
        capitals=split(fields.get("capital", "")),
        cities=split(fields.get("cities", "")),
        places=split(fields.get("places", "")),
        metonyms={form: institution for form, _, institution in pairs},
        part_of=fields.get("part_of"),
        titles=split(fields.get("titles", "")),
    )


def _forms(states: Mapping[str, State], data: Mapping[str, Any]) -> Iterable[tuple[str, _Form]]:
    """Every phrase once; one that several states share goes to its surest use, the others are alternatives."""
    uses: dict[str, list[tuple[int, str, How, str | None]]] = {}
    for code, entry in states.items():
        for slot, how in _SLOTS:
            for phrase in getattr(entry, slot):
                uses.setdefault(phrase, []).append((_ORDER[how], code, how, None))
        for phrase, stands_for in (entry.metonyms or {}).items():
            uses.setdefault(phrase, []).append((_ORDER[How.METONYM], code, How.METONYM, stands_for))
    shared = {phrase: split(codes) for phrase, codes in data["shared"].items()}
    pairs = {phrase: split(codes) for phrase, codes in data["pairs"].items()}
    persons, commons = frozenset(split(data["person"])), frozenset(split(data["common"]))
    seen = {phrase for text in data["not_states"].values() for phrase in split(text)} - uses.keys()
    for phrase in seen:
        yield phrase, _NOTHING
    for phrase, codes in pairs.items():
        yield phrase, _Form(codes, How.NAME, together=True)
    for phrase, found in uses.items():
        rank, code, how, institution = min(found, key=lambda use: use[0])
        codes = shared.get(phrase) or (code, *sorted({c for r, c, _, _ in found if r == rank} - {code}))
        yield (
            phrase,
            _Form(codes[:1], how, institution, codes[1:], person=phrase in persons, common=phrase in commons),
        )


def _is_headline(pieces: Pieces) -> bool:
    """Whether nearly every longer word has a capital, so that capitals tell nothing."""
    if pieces.in_capitals is None:
        longer = [text for text in pieces.texts if len(text) > 3 and text.isalpha()]
        # 0.8: "Jordan King Meets Visiting Chad President in Amman" has 1.0, news sentences rich in names stay under 0.7
        pieces.in_capitals = len(longer) >= 4 and sum(text[0].isupper() for text in longer) / len(longer) >= 0.8
    return pieces.in_capitals


def _is_owner(pieces: Pieces, at: int, how: How) -> bool:
    """ "Minister of Defence of Georgia Nino Beridze": what "of" joins to a title in capitals is a state."""
    return how is How.NAME and at > 1 and pieces.keys[at - 1] == "of" and pieces.texts[at - 2][0].isupper()


def _is_tongue(pieces: Pieces, at: int, end: int) -> bool:
    """Whether the adjective is a language: "said in Turkish.", "fluent in Persian,"."""
    return (
        at > 0
        and pieces.keys[at - 1] in _TONGUE
        and (end == len(pieces.keys) or pieces.keys[end] in {".", ",", ";", ")", "that", "language"})
    )


def _is_money(pieces: Pieces, at: int, end: int, how: How) -> bool:
    """Whether the name only tells which money is meant; not in "South Korea won" and "gave Chile $4 million"."""
    if end >= len(pieces.keys) or how in _TOWNS:
        return False
    if pieces.keys[end] == "$":
        article = at > 0 and pieces.keys[at - 1] == "the" and pieces.words[at] != pieces.words[end]
        return how is How.ABBREVIATION and not article
    return pieces.keys[end] in _MONEY or (how is How.DEMONYM and pieces.keys[end] == "won")


def _compound(pieces: Pieces, at: int, end: int) -> str:
    if at > 0 and pieces.glued[at - 1] and pieces.keys[at - 1] in _BEFORE:
        return f"{pieces.keys[at - 1]}-"
    if at > 0 and pieces.keys[at - 1] == "ethnic":
        return "ethnic"
    if pieces.glued[end - 1] and end < len(pieces.keys) and pieces.keys[end] in _AFTER:
        return f"-{pieces.keys[end]}"
    return ""
