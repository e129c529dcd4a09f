"""The words of assessment: evaluating verbs and nouns, nouns for what is weighed, and what an assessment leads to."""

from dataclasses import dataclass, fields
from functools import cache

from accord.lexicon.load import Fields, load, split


@dataclass(frozen=True, slots=True)
class AssessingWords:
    """Lemmas; `sure_verbs` evaluate in any context, the other `verbs` only beside named factors or an outcome."""

    verbs: frozenset[str]
    sure_verbs: frozenset[str]
    nouns: frozenset[str]
    factor_nouns: frozenset[str]
    outcomes: frozenset[str]


@cache
def assessing_words() -> AssessingWords:
    """The words of `assessing.yaml`."""
    names = [slot.name for slot in fields(AssessingWords)]
    data = load("assessing", schema=Fields(required=dict.fromkeys(names, str)))
    return AssessingWords(**{name: frozenset(split(data[name])) for name in names})
