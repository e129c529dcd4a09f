"""Sentences into which states beyond those that meet had people there, and which are said to have had none.

A state that an account only names was neither there nor away.
"""

import re
from collections.abc import Iterator

from accord.model.reading import Reading
from accord.record.mentioned import states_in

NOBODY_ELSE = "*"
"""Stands for all other states, where an account says that no third party was there."""

_JOINED = re.compile(
    r"\b(?:joined|attended|took\s+part|taken\s+part|takes\s+part|participated|sat\s+in|sat\s+(?:at|with)|at\s+the\s+table|(?:was|were|are|is)\s+(?:also\s+)?"
    r"(?:present|there|represented)|also\s+(?:present|there|attending|at)|in\s+attendance|accompanied\s+by|with\s+the\s+participation|in\s+the\s+presence|"
    r"as\s+(?:an\s+)?observers?|sent\s+an?\s+(?:\w+\s+)?observer|with\s+(?:them|him|her)\s+(?:was|were|came)|followed\s+(?:the|it)|"
    r"looked\s+on|(?:was|were)\s+a\s+party\s+to)\b",
    re.IGNORECASE,
)
_SENT = (
    r"observers?|secretary|ministers?|envoys?|ambassadors?|representatives?|police|officers?|officials?|delegations?|experts?|diplomats?|"
    r"delegates?|teams?|soldiers|troops|crews?"
)
_GUESTS = re.compile(
    rf"\b(?:{_SENT}|general|colonel|counterparts?|colleagues?|chiefs?|participation|presence|represented)\b",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(
    r"\b(?:will|would|shall|to\s+be|invited|not|no|nobody|never|without|last\s+year|in\s+(?:19|20)\d\d|previous|earlier|next|expected|may|could|should)\b",
    re.IGNORECASE,
)
_TO_A_PLACE = re.compile(r"\b(?:in|at|to|near|through|from)\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*")
_FROM_A_STATE = re.compile(
    rf"\b(?:{_SENT}|generals?|colonels?)\s+(?:from|of)\s+(?P<state>(?:the\s+)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)"
)
"""Whose people they are: "an observer from Peru"; other towns and states after "in", "at", "to" are places."""

_NOT_THERE = re.compile(
    r"(?P<who>[A-Z][^.;,]{1,60}?)\s+(?:(?:was|were)\s+not\s+(?:\w+\s+)?(?:represented|present|there|at\s+the\s+table|among\s+them|a\s+party|involved)|"
    r"(?:did\s+not|had\s+not)\s+(?:take\s+part|taken\s+part|attend(?:ed)?|send|sent|participate)|(?:stayed|was|were)\s+(?:away|absent)|had\s+sent\s+nobody)\b"
)
_NO_THIRD = re.compile(
    r"\b(?:no|without\s+(?:an?|any))\s+(?:third|other|foreign)\s+(?:party|parties|country|countries|state|states|side|observers?)\b[^.;]{0,40}|"
    r"\b(?:exclusively|strictly|only|solely)\s+(?:between|by)\s+the\s+two\s+(?:sides|parties|countries|states|delegations|navies|armies)\b",
    re.IGNORECASE,
)
_OF_PRESENCE = re.compile(
    r"\b(?:present|presence|took\s+part|taken\s+part|participa\w+|attend\w*|represented|involved|there|met|held|meeting|talks|exercise|drill|"
    r"observers?|invited)\b",
    re.IGNORECASE,
)


def absent_in(sentence: str) -> Iterator[str]:
    """The states whose people, by a sentence, were not there."""
    if _NO_THIRD.search(sentence) and _OF_PRESENCE.search(sentence):
        yield NOBODY_ELSE
    for match in _NOT_THERE.finditer(sentence):
        yield from states_in(match["who"])


def joined_in(sentence: str, reading: Reading) -> Iterator[str]:
    """States beyond those that meet, whose people a sentence says joined."""
    if not _JOINED.search(sentence) or not _GUESTS.search(sentence) or _NOT_THEN.search(sentence):
        return
    whose = " ".join(match["state"] for match in _FROM_A_STATE.finditer(sentence))
    told = f"{_TO_A_PLACE.sub(' ', sentence)} . {whose}"
    for person in reading.people:
        told = told.replace(person.name.split()[-1], " ")  # "Mrs Montenegro" is no state
    main = {code for contact in reading.engagements for code in contact.parties}
    pairs = [set(contact.parties) for contact in reading.engagements if len(contact.parties) == 2]
    for code in states_in(told):
        if not main or code not in main or all(code not in pair for pair in pairs):
            yield code
