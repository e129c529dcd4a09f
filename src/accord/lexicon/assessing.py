"""`assessing.yaml` -> the words of assessment: evaluating verbs and nouns, what is weighed, and what it leads to.

Every word is a lemma, except `bases`, `conditions` and `grounds`, which are phrases as they stand in a text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache

from accord.lexicon.load import Fields, load, split


@dataclass(frozen=True, slots=True)
class AssessingWords:
    """Lemmas by what they do; `sure_verbs` evaluate in any context, the others only beside an outcome or a basis."""

    verbs: frozenset[str]
    sure_verbs: frozenset[str]
    deciding_verbs: frozenset[str]
    nouns: frozenset[str]
    factor_nouns: frozenset[str]
    outcomes: frozenset[str]
    effects: frozenset[str]
    evaluators: frozenset[str]
    feeders: frozenset[str]
    aiming: frozenset[str]
    aims: frozenset[str]
    forming: frozenset[str]
    purposes: frozenset[str]
    meetings: frozenset[str]
    ending: frozenset[str]
    presence: frozenset[str]
    decisions: frozenset[str]
    principles: frozenset[str]
    bases: Mapping[str, tuple[tuple[str, ...], ...]]
    """By their first word."""
    conditions: frozenset[tuple[str, ...]]
    counted: frozenset[str]
    judgements: frozenset[str]
    measures: frozenset[str]
    drawbacks: frozenset[str]
    situations: frozenset[str]
    matters: frozenset[str]
    waiting: frozenset[str]
    causing: frozenset[str]
    covering: frozenset[str]
    grounds: frozenset[tuple[str, ...]]


@cache
def assessing_words() -> AssessingWords:
    """The words of `assessing.yaml`."""
    names = [slot.name for slot in fields(AssessingWords)]
    data = load("assessing", schema=Fields(required=dict.fromkeys(names, str)))
    phrases = {name: tuple(tuple(p.split()) for p in split(data[name])) for name in ("bases", "conditions", "grounds")}
    lemmas = {name: frozenset(split(data[name])) for name in names if name not in phrases}
    return AssessingWords(
        **lemmas,
        bases=_by_first(phrases["bases"]),
        conditions=frozenset(phrases["conditions"]),
        grounds=frozenset(phrases["grounds"]),
    )


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found
