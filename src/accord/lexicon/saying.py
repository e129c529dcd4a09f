"""The words of saying, ready for look-up: which verbs and nouns report that somebody said something, and what is done by it.

A verb with further words ("call for") counts only when these follow it; the longest entry wins. Data: `saying.yaml`.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from accord.lexicon.load import Fields, load, split
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
    """One entry of the verbs: the words that must follow the lemma, the frame, and the act (None: the content decides)."""

    lemma: str
    tail: tuple[str, ...]
    frame: Frame
    act: Act | None
    nouns: frozenset[str] | None = None
    """With the frame `object`: which objects count; None if all objects of saying do."""


@dataclass(frozen=True, slots=True)
class SayingWords:
    """All of `saying.yaml`; sets hold lemmas in lower case."""

    verbs: dict[str, tuple[SayingVerb, ...]]
    objects: dict[str, Act]
    denied: frozenset[str]
    importance: frozenset[str]
    judged: frozenset[str]
    speech: frozenset[str]
    telling: frozenset[str]
    texts: frozenset[str]
    text_verbs: frozenset[str]
    vague: frozenset[str]
    bare: frozenset[str]
    speakers: frozenset[str]
    predicates: frozenset[str]
    effects: frozenset[str]
    conduct: frozenset[str]
    events: frozenset[str]
    harsh: frozenset[str]
    merits: frozenset[str]
    want_modals: frozenset[str]
    want_verbs: frozenset[str]
    want_predicates: frozenset[str]
    promise_predicates: frozenset[str]
    promise_verbs: frozenset[str]
    gatherings: frozenset[str]
    glosses: frozenset[str]


_EXAMPLE = {"example": str}
_SCHEMA = Fields(
    {
        "verbs": [Fields({**_EXAMPLE, "act": str, "frame": str, "verbs": str})],
        "objects": [Fields({**_EXAMPLE, "act": str, "nouns": str})],
        "carriers": [Fields({**_EXAMPLE, "verbs": str, "nouns": str})],
        "denied": Fields({**_EXAMPLE, "nouns": str}),
        "importance": Fields({**_EXAMPLE, "nouns": str}),
        "judged": Fields({**_EXAMPLE, "nouns": str}),
        "formulas": Fields({**_EXAMPLE, "speech": str, "telling": str}),
        "texts": Fields({**_EXAMPLE, "nouns": str, "verbs": str}),
        "vague": Fields({**_EXAMPLE, "nouns": str}),
        "bare": Fields({**_EXAMPLE, "nouns": str}),
        "speakers": Fields({**_EXAMPLE, "nouns": str}),
        "evaluation": Fields({**_EXAMPLE, "predicates": str, "effects": str}),
        "conduct": Fields({**_EXAMPLE, "verbs": str}),
        "events": Fields({**_EXAMPLE, "verbs": str}),
        "harsh": Fields({**_EXAMPLE, "words": str}),
        "merits": Fields({**_EXAMPLE, "nouns": str}),
        "wanting": Fields({**_EXAMPLE, "modals": str, "verbs": str, "predicates": str}),
        "promising": Fields({**_EXAMPLE, "predicates": str, "verbs": str}),
        "gatherings": Fields({**_EXAMPLE, "verbs": str}),
        "glosses": Fields({**_EXAMPLE, "verbs": str}),
    }
)


@lru_cache(maxsize=1)
def saying_words() -> SayingWords:
    """The words of saying, loaded once a process. Raises LexiconError if the file does not fit."""
    data = load("saying", schema=_SCHEMA)

    def words(section: str, field: str) -> frozenset[str]:
        return frozenset(split(data[section][field]))

    return SayingWords(
        verbs=_verbs(data),
        objects={noun: Act(group["act"]) for group in data["objects"] for noun in split(group["nouns"])},
        denied=words("denied", "nouns"),
        importance=words("importance", "nouns"),
        judged=words("judged", "nouns"),
        speech=words("formulas", "speech"),
        telling=words("formulas", "telling"),
        texts=words("texts", "nouns"),
        text_verbs=frozenset(verb.split()[0] for verb in words("texts", "verbs")),
        vague=words("vague", "nouns"),
        bare=words("bare", "nouns"),
        speakers=words("speakers", "nouns"),
        predicates=words("evaluation", "predicates"),
        effects=words("evaluation", "effects"),
        conduct=words("conduct", "verbs"),
        events=words("events", "verbs"),
        harsh=words("harsh", "words"),
        merits=words("merits", "nouns"),
        want_modals=words("wanting", "modals"),
        want_verbs=words("wanting", "verbs"),
        want_predicates=words("wanting", "predicates"),
        promise_predicates=words("promising", "predicates"),
        promise_verbs=words("promising", "verbs"),
        gatherings=words("gatherings", "verbs"),
        glosses=words("glosses", "verbs"),
    )


def _verbs(data: Any) -> dict[str, tuple[SayingVerb, ...]]:
    """The entries of each lemma, those with most further words first."""
    entries: defaultdict[str, list[SayingVerb]] = defaultdict(list)
    for group in data["verbs"]:
        act = None if group["act"] == "content" else Act(group["act"])
        for lemma, *tail in map(str.split, split(group["verbs"])):
            entries[lemma].append(SayingVerb(lemma, tuple(tail), Frame(group["frame"]), act))
    for group in data["carriers"]:
        nouns = None if group["nouns"] == "any" else frozenset(split(group["nouns"]))
        for lemma, *tail in map(str.split, split(group["verbs"])):
            entries[lemma].append(SayingVerb(lemma, tuple(tail), Frame.OBJECT, None, nouns))
    return {lemma: tuple(sorted(found, key=lambda v: -len(v.tail))) for lemma, found in entries.items()}
