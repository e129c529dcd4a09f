"""Sentences into the contacts that they deny: "denied that X had met Y", "no meeting of X and Y took place".

Only where the sentence names two people, or two states and a town, so that it is known which contact is meant.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accord.model.reading import Person
from accord.record.mentioned import people_in, states_in
from accord.record.words import plain

_CONTACT = r"(?:meetings?|encounter|talks|consultations|visit|call|conversation)"
_DENIED = re.compile(
    r"\b(?:denie[sd]|denying|dismissed|refuted|rejected\s+(?:\w+\s+){0,2}?(?:reports?|claims?))\b[^.;]*?\b(?:met|meeting|talks|spoke|spoken|"
    r"received|called)\b"
    rf"|\b(?:no|any)\s+(?:such\s+)?{_CONTACT}\b[^.;]{{0,80}}?\b(?:took\s+place|taken\s+place|(?:was|were|had\s+been)\s+held|happened)\b"
    rf"|\b{_CONTACT}\b[^.;]{{0,80}}?\b(?:never|(?:did|had)\s+not)\s+(?:take|taken|took)\s+place\b"
    r"|\b(?:did|had|has)\s+(?:not|never)\s+(?:meet|met|spoken|spoke|received|receive)\b"
    r"|\bnever\s+met\b",
    re.IGNORECASE,
)
# "no talks between the ministers were held"; "no formal talks", "no further meeting" deny a sort of them only
_NONE_HELD = re.compile(
    r"\bno\s+(?:meetings?|talks|consultations|negotiations)\b[^.;,]{0,80}?\b(?:took\s+place|taken\s+place|(?:was|were|had\s+been)\s+held|happened)\b",
    re.IGNORECASE,
)
_SIDES = 2


@dataclass(frozen=True, slots=True)
class Denial:
    """What is denied, in its words, and the names of those whose contact it was; else states and sentence."""

    words: str
    people: tuple[str, ...]
    states: frozenset[str] = frozenset()
    sentence: str = ""


def denials_in(sentences: Iterable[str], people: tuple[Person, ...]) -> Iterator[Denial]:
    """The contacts that sentences deny, in order."""
    for sentence in sentences:
        if match := _DENIED.search(sentence):
            named = tuple(dict.fromkeys(person.name for _, person in people_in(sentence, people)))
            if len(named) > 1:
                yield Denial(" ".join(match[0].split()), named)
            elif _NONE_HELD.search(sentence) and len(states := states_in(sentence)) == _SIDES:
                yield Denial(" ".join(match[0].split()), (), states, plain(sentence))
