"""`giving.yaml` -> the words of assistance: what is given, and the verbs and nouns of giving, receiving, asking.

Every word stands there once for what it does, in its lemma, beside a sentence that shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from accord.lexicon.load import Fields, load, split
from accord.model.codes import AssistanceType, Stage

_MAPPED = ("items", "give", "by_itself", "only_with", "handing_nouns", "programmes", "currencies")


@dataclass(frozen=True, slots=True)
class GivingWords:
    """Lemmas by what they do; `items` maps the head noun of what is given to its type, `give` a verb to its stage."""

    items: Mapping[str, AssistanceType]
    give: Mapping[str, Stage]
    by_itself: Mapping[str, AssistanceType]
    only_with: Mapping[str, AssistanceType]
    handing_nouns: Mapping[str, Stage]
    programmes: Mapping[str, tuple[AssistanceType, str]]
    currencies: Mapping[str, str]
    containers: frozenset[str]
    learners: frozenset[str]
    schools: frozenset[str]
    help_nouns: frozenset[str]
    sent_people: frozenset[str]
    fighting: frozenset[str]
    material: frozenset[str]
    humanitarian: frozenset[str]
    financial: frozenset[str]
    technical: frozenset[str]
    secret: frozenset[str]
    arms: frozenset[str]
    armed: frozenset[str]
    gives_with: frozenset[str]
    gives_whom: frozenset[str]
    needs_receiver: frozenset[str]
    takes_in: frozenset[str]
    learns: frozenset[str]
    receive: frozenset[str]
    buy: frozenset[str]
    ask: frozenset[str]
    hope: frozenset[str]
    thank: frozenset[str]
    thanks: frozenset[str]
    efforts: frozenset[str]
    helpful: frozenset[str]
    request_nouns: frozenset[str]
    offer_nouns: frozenset[str]
    lenders: frozenset[str]
    contract_nouns: frozenset[str]
    contract_verbs: frozenset[str]
    texts: frozenset[str]
    signs: frozenset[str]
    missions: frozenset[str]
    programme_ends: frozenset[str]
    undertakings: frozenset[str]
    discuss: frozenset[str]
    discuss_nouns: frozenset[str]
    dwell: frozenset[str]
    pondering: frozenset[str]
    end: frozenset[str]
    go_on: frozenset[str]
    ready: frozenset[str]
    decide: frozenset[str]
    refuse: frozenset[str]
    doubtful: frozenset[str]
    open_receivers: frozenset[str]
    institutions: frozenset[str]
    contains: frozenset[str]
    outlaws: frozenset[str]
    companies: frozenset[str]
    sport: frozenset[str]

    @property
    def people(self) -> frozenset[str]:
        """Those who learn, those who are sent, and what they are sent as."""
        return self.learners | self.missions | self.sent_people


_PLAIN = tuple(slot.name for slot in fields(GivingWords) if slot.name not in _MAPPED)
_SCHEMA = Fields(required={key: {str: str} for key in _MAPPED} | dict.fromkeys(_PLAIN, str))


@cache
def giving_words() -> GivingWords:
    """The words of `giving.yaml`."""
    data = load("giving", schema=_SCHEMA)
    return GivingWords(
        items=_types(data["items"]),
        give=_stages(data["give"]),
        by_itself=_types(data["by_itself"]),
        only_with=_types(data["only_with"]),
        handing_nouns=_stages(data["handing_nouns"]),
        currencies=dict(data["currencies"]),
        programmes={
            name: (AssistanceType(value.split()[0]), value.split()[1]) for name, value in data["programmes"].items()
        },
        **{name: frozenset(split(data[name])) for name in _PLAIN},
    )


def _types(data: Mapping[str, str]) -> dict[str, AssistanceType]:
    return {word.lower(): AssistanceType(kind) for kind, text in data.items() for word in split(text)}


def _stages(data: Mapping[str, str]) -> dict[str, Stage]:
    return {word: Stage(stage) for stage, text in data.items() for word in split(text)}
