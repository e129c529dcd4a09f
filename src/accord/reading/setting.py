"""Gathers what in a text implies a country: its datelines, its outlet, the institutions and capitals it names.

Nothing is decided here; `allegiance` weighs it for each person.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from spacy.tokens import Doc

from accord.lexicon.organisations import organisation_index
from accord.lexicon.states import How, StateMatch, state_index
from accord.model.document import Document
from accord.reading.institutions import Institution

_PRESS = frozenset(
    "news agency times post herald tribune daily gazette press tv radio online today observer wire media chronicle "
    "mirror star echo voice bulletin journal review express weekly monitor telegraph citizen courier blog magazine "
    "newsletter forum newswire broadcasting fm".split()
)

_LETTERS_OF_A_STATE = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """What implies a country: the institutions and states named, the outlet's own state if it is an office, the
    dateline's.
    """

    plain: Sequence[Institution]
    states: Mapping[int, str]
    official: str | None
    homes: tuple[tuple[int, str, bool], ...]
    """The states of the datelines, each with the token from which it holds and whether its capital is named."""
    sides: tuple[str, ...]
    nations: Mapping[int, str]
    """Tokens that stand for a state, without those of organisations."""
    capitals: Mapping[int, str]
    """Tokens that name a capital as a place."""
    outlet: str | None
    """The state under whose domain the outlet publishes, if the text is about that state: "news.example.pe" on Peru."""
    first_line: int
    """Where the headline ends."""
    domain: str | None = None
    """The state under whose domain the outlet publishes, whatever the text is about."""
    towns: Mapping[int, str] = field(default_factory=dict)
    """Tokens that name a town, capital or other place inside a state."""
    heading_starts: Set[int] = frozenset()
    """First tokens of headlines and subheadings."""
    abroad: bool = False
    """Whether the outlet is an embassy: officials without a state in its texts are of the state where it stands."""

    @property
    def state_sides(self) -> tuple[str, ...]:
        """The sides but for organisations, which have no ministers of their own."""
        return tuple(code for code in self.sides if len(code) == _LETTERS_OF_A_STATE)

    def home(self, at: int) -> str | None:
        """The state of the dateline above token `at`, where the text is about it or comes from its capital."""
        code, capital = self.dateline(at)
        return code if capital or len(self.sides) < 2 or code in self.sides else None

    def dateline(self, at: int) -> tuple[str | None, bool]:
        """The state of the last dateline above token `at`, whatever the text is about, and whether it is a capital."""
        above = [(code, capital) for start, code, capital in self.homes if start <= at]
        return above[-1] if above else (None, False)


# Country domains that anybody uses.
_ANYBODY = frozenset("io ai co tv me ly fm am cc ws nu gg to sh la ac eu su ag vc gl st".split())


# "Ministry of Defence" at a domain of its state.
_OFFICES = frozenset(
    "ministry department government presidency chancellery cabinet embassy minister president police office".split()
)


_EMBASSIES = frozenset({"embassy", "mission", "consulate", "embassies"})
_TOWNS = frozenset({How.CITY, How.PLACE, How.CAPITAL})


def is_embassy(outlet: str) -> bool:
    """Whether an outlet is an embassy, mission or consulate: a town in its name only says where it stands."""
    return bool(_EMBASSIES & set(outlet.lower().replace("-", " ").split()))


def domain_state(document: Document) -> str | None:
    """The state of the country domain that the outlet publishes under, else that of a national paper or agency."""
    outlet = (document.source.outlet or "").strip()
    host = (document.source.url or "").partition("://")[2].partition("/")[0].partition(":")[0]
    if not host and "." in outlet and " " not in outlet:
        host = outlet
    domain = host.rpartition(".")[2].lower()
    code = "GB" if domain == "uk" else domain.upper()
    return code if len(domain) == 2 and domain not in _ANYBODY else _of_paper(outlet)


# Agencies and channels that report on all the world: their home tells nothing of an official without a state.
_WORLDWIDE = frozenset(
    """reuters|afp|ap|upi|bloomberg|cnn|xinhua|sputnik|rt|bbc|cgtn|dpa|efe|ansa|voa|rfe/rl|rfa|axios|politico|al-monitor
    |al jazeera|france 24|iran international|al-hurra|associated press|asharq al-awsat|prensa latina|anadolu|tass
    |financial times|the economist|the guardian|newsweek|defense news|global times|interfax|al arabiya
    |europa press""".replace("\n    ", "").split("|")
)


def _of_paper(outlet: str) -> str | None:
    """The state of a paper or agency that writes at home: by the list of media, or by the state in its name."""
    name = outlet.lower()
    for found in organisation_index().organisations.values():
        if found.media and found.country and name in {n.lower() for n in found.names}:
            return None if name in _WORLDWIDE or found.code.lower() in _WORLDWIDE else found.country
    named = state_index().find_states(outlet.replace("(", " ").replace(")", " ").split())
    codes = {m.code for m in named if not (is_embassy(outlet) and m.how in _TOWNS)}
    return codes.pop() if len(codes) == 1 else None


def official_home(document: Document) -> str | None:
    """The state whose office the outlet is: "The White House", "Ministry of Defence of Peru"; not a news agency."""
    outlet = document.source.outlet
    words = {word.lower().strip(",.()") for word in (outlet or "").replace("-", " ").split()}
    if not outlet or (words & _PRESS and not words & _OFFICES):
        return None
    found = state_index().find_states(outlet.replace(",", " ").split())
    # "Halifax Harbour Club", "Sundays in Nairobi": a town's name makes no state's office
    if found and (found[0].how not in _TOWNS or (words & _OFFICES and not is_embassy(outlet))):
        return found[0].code
    return domain_state(document) if words & _OFFICES else None


def dateline_states(
    doc: Doc, datelines: Sequence[tuple[int, int]], states: Sequence[StateMatch]
) -> tuple[tuple[int, str, bool], ...]:
    """The state of each dateline, with the token where what it opens begins: "NAIROBI, March 3 (Agency) --"."""
    found = []
    for start, end in datelines:
        inside = [m for m in states if start <= doc[m.start].idx < end]
        if inside:
            found.append((inside[-1].end, inside[0].code, inside[0].how is How.CAPITAL))
    return tuple(found)
