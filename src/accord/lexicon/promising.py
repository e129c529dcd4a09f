"""promising.yaml -> the words that promise, plan, offer, ask and urge, checked.

A lemma has one entry among the verbs, one among the nouns.
"""

from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import Fields, LexiconError, load, split
from accord.model.codes import Strength

_LISTS = (
    "voicing gloss_verbs analysts action_nouns no_conduct means currencies stative willed scheduled_verbs event_verbs",
    "events bodies servants offices texts term_verbs forming provisions purposes cooperative joint_objects conditions",
    "condition_phrases reporting denying",
    "calendar_verbs joint_acts aims perhaps foreseeing hopes binding_texts aid wishing organs visiting",
    "works coming_about beginnings done_to",
)
LISTS = tuple(name for row in _LISTS for name in row.split())
_ENTRY = Fields({"words": str, "strength": str, "links": str, "example": str}, {"whose": str})
_SCHEMA = Fields(
    {
        "verbs": {str: _ENTRY},
        "adjectives": {str: _ENTRY},
        "nouns": {str: _ENTRY},
        "acts": {str: str},
        "light": {str: str},
        **dict.fromkeys(LISTS, str),
    }
)


@dataclass(frozen=True, slots=True)
class Promise:
    """One entry: how strong its words make what follows, which links lead there, and whose conduct it is."""

    name: str
    strength: Strength
    links: frozenset[str]
    whose: str
    example: str


@dataclass(frozen=True, slots=True)
class Promising:
    """All entries by lemma, and the word lists around them."""

    verbs: dict[str, Promise]
    adjectives: dict[str, Promise]
    nouns: dict[str, Promise]
    acts: dict[str, str]
    """The verb of an action noun: "extradition" of "extradite"."""
    light: dict[str, frozenset[str]]
    """The nouns of conduct that go with a plain verb: "take steps", "exercise restraint"."""
    lists: dict[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


def _by_lemma(section: str, entries: dict[str, dict[str, str]]) -> dict[str, Promise]:
    found: dict[str, Promise] = {}
    for name, entry in entries.items():
        links = frozenset(split(entry["links"]))
        promise = Promise(name, Strength(entry["strength"]), links, entry.get("whose", "self"), entry["example"])
        for word in split(entry["words"]):
            if word in found:
                raise LexiconError(f"promising.yaml: {section}: {word!r} stands twice", hint="leave it in one entry")
            found[word] = promise
    return found


@cache
def promising() -> Promising:
    """The lexicon of promising, read once."""
    data = load("promising", schema=_SCHEMA)
    return Promising(
        verbs=_by_lemma("verbs", data["verbs"]),
        adjectives=_by_lemma("adjectives", data["adjectives"]),
        nouns=_by_lemma("nouns", data["nouns"]),
        acts={noun: verb for verb, words in data["acts"].items() for noun in split(words)},
        light={verb: frozenset(split(words)) for verb, words in data["light"].items()},
        lists={name: frozenset(split(data[name])) for name in LISTS},
    )
