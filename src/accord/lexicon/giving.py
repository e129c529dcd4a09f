"""The words of assistance: what is given, and the verbs and nouns of giving, receiving, asking and offering."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import Fields, load, split
from accord.model.codes import AssistanceType, Stage

_SCHEMA = Fields(
    required={
        "items": {str: str},
        "give": {str: str},
        "receive": str,
        "ask": str,
        "request_nouns": str,
        "offer_nouns": str,
        "discuss": str,
        "programmes": {str: str},
        "end": str,
    }
)


@dataclass(frozen=True, slots=True)
class GivingWords:
    """Lemmas by what they do; `items` maps the head noun of what is given to its type, `give` a verb to its stage, `programmes` a name to type and giver."""

    items: Mapping[str, AssistanceType]
    give: Mapping[str, Stage]
    receive: frozenset[str]
    ask: frozenset[str]
    request_nouns: frozenset[str]
    offer_nouns: frozenset[str]
    discuss: frozenset[str]
    end: frozenset[str]
    programmes: Mapping[str, tuple[AssistanceType, str]]


@cache
def giving_words() -> GivingWords:
    """The words of `giving.yaml`."""
    data = load("giving", schema=_SCHEMA)
    return GivingWords(
        items={word.lower(): AssistanceType(kind) for kind, text in data["items"].items() for word in split(text)},
        give={word: Stage(stage) for stage, text in data["give"].items() for word in split(text)},
        receive=frozenset(split(data["receive"])),
        ask=frozenset(split(data["ask"])),
        request_nouns=frozenset(split(data["request_nouns"])),
        offer_nouns=frozenset(split(data["offer_nouns"])),
        discuss=frozenset(split(data["discuss"])),
        end=frozenset(split(data["end"])),
        programmes={
            name: (AssistanceType(value.split()[0]), value.split()[1]) for name, value in data["programmes"].items()
        },
    )
