"""The words of saying, ready for look-up: which verbs and nouns report that somebody said something, and in what act.

A verb with further words ("call for") counts only when these follow it; the longest entry wins. Data: `saying.yaml`.
"""

from collections import defaultdict
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from typing import Any

from accord.lexicon.load import Fields, LexiconError, load, split
from accord.model.codes import Act


class Frame(StrEnum):
    """What must follow a verb for it to be a verb of saying."""

    ANY = "any"
    CLAUSE = "clause"  # a clause, a quotation, or the verb stands in brackets: ", she added"
    REQUEST = "request"  # an infinitive or "for": "called on donors to give", not "called on the mayor"
    NAMING = "naming"  # an object and a name for it: "called the accord a victory"
    TARGET = "target"  # anything but a person: "welcomed the truce", not "welcomed the minister"
    OBJECT = "object"  # one of the objects of saying: "voiced concern"


@dataclass(frozen=True, slots=True)
class SayingVerb:
    """One verb entry: the words that must follow the lemma, the frame, and the act (None: the content decides)."""

    lemma: str
    tail: tuple[str, ...]
    frame: Frame
    act: Act | None
    nouns: frozenset[str] | None = None
    """With the frame `object`: which objects count; None if all objects of saying do."""


@dataclass(frozen=True, slots=True)
class SayingWords:
    """All of `saying.yaml`: the verbs by lemma, the objects with their acts, and the sets of lemmas it explains."""

    verbs: dict[str, tuple[SayingVerb, ...]]
    objects: dict[str, Act]
    denied: frozenset[str]
    importance: frozenset[str]
    judged: frozenset[str]
    merits: frozenset[str]
    stressing: frozenset[str]
    acknowledging: frozenset[str]
    doing: frozenset[str]
    things: frozenset[str]
    speech: frozenset[str]
    telling: frozenset[str]
    texts: frozenset[str]
    text_verbs: frozenset[str]
    vague: frozenset[str]
    bare: frozenset[str]
    speakers: frozenset[str]
    predicates: frozenset[str]
    effects: frozenset[str]
    plain_effects: frozenset[str]
    regarding: frozenset[str]
    conduct: frozenset[str]
    events: frozenset[str]
    harsh: frozenset[str]
    want_modals: frozenset[str]
    want_verbs: frozenset[str]
    want_predicates: frozenset[str]
    asking: frozenset[str]
    promise_predicates: frozenset[str]
    promise_verbs: frozenset[str]
    bound: frozenset[str]
    minding: frozenset[str]
    thanks: frozenset[str]
    untrue: frozenset[str]
    absent: frozenset[str]
    intending: frozenset[str]
    refusing: frozenset[str]
    owned: frozenset[str]
    blocs: frozenset[str]
    issuers: frozenset[str]
    gatherings: frozenset[str]
    glosses: frozenset[str]
    outlets: frozenset[str]
    naming_the_last: frozenset[str]
    diplomats: frozenset[str]
    granting: frozenset[str]
    vowed_never: frozenset[str]
    takes_place: frozenset[str]
    appointments: frozenset[str]
    moving: frozenset[str]
    crews: frozenset[str]
    pledging: frozenset[str]
    scathing: frozenset[str]


_EXAMPLE = {"example": str}
_SCHEMA = Fields(
    {
        "verbs": [Fields({**_EXAMPLE, "act": str, "frame": str, "verbs": str})],
        "carriers": [Fields({**_EXAMPLE, "act": str, "verbs": str, "nouns": str})],
        "objects": [Fields({**_EXAMPLE, "act": str, "nouns": str})],
        "sets": {str: Fields({**_EXAMPLE, "words": str})},
    }
)


@lru_cache(maxsize=1)
def saying_words() -> SayingWords:
    """The words of saying, loaded once a process. Raises LexiconError if the file does not fit."""
    data = load("saying", schema=_SCHEMA)
    sets = {name: frozenset(split(entry["words"])) for name, entry in data["sets"].items()}
    wanted = {field.name for field in fields(SayingWords)} - {"verbs", "objects"}
    if wanted != sets.keys():
        odd = ", ".join(sorted(wanted ^ sets.keys()))
        raise LexiconError(f"saying.sets does not fit SayingWords: {odd}", hint="name the set in both or in neither")
    objects = {noun: Act(group["act"]) for group in data["objects"] for noun in split(group["nouns"])}
    return SayingWords(verbs=_verbs(data), objects=objects, **sets)


def _verbs(data: Any) -> dict[str, tuple[SayingVerb, ...]]:
    """The entries of each lemma: those with most further words first, else in the order of the file."""
    entries: defaultdict[str, list[SayingVerb]] = defaultdict(list)
    for group in (*data["carriers"], *data["verbs"]):
        act = None if group["act"] == "content" else Act(group["act"])
        listed = group.get("nouns", "any")
        nouns = None if listed == "any" else frozenset(split(listed))
        frame = Frame(group.get("frame", Frame.OBJECT))
        for lemma, *tail in map(str.split, split(group["verbs"])):
            entries[lemma].append(SayingVerb(lemma, tuple(tail), frame, act, nouns))
    return {lemma: tuple(sorted(found, key=lambda v: -len(v.tail))) for lemma, found in entries.items()}
