"""Sentences into what they say was not agreed on: denied, only talked about, still to be decided.

Held against what other reports of the same days tell as agreed; what one document tells as both is no clash.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accord.model.reading import Commitment
from accord.record.conduct import one_form
from accord.record.deeds import ASKING, deed_of
from accord.record.wishes import things_in
from accord.record.words import EVERYWHERE, stem

_OPEN = re.compile(
    r"\b(?:denied|denies|rejected)\s+(?:\w+\s+){0,3}?(?:that\b|having\b|reports?\b|claims?\b)[^.;]*\b(?:agreed|promised|decided|accepted|"
    r"committed|undertaken|pledged|agreement|deal|commitment)\b"
    r"|\b(?:made|gave|given|took|taken|reached|entered\s+into)\s+no\s+(?:\w+\s+)?(?:promises?|commitments?|decisions?|agreement|undertaking)\b"
    r"|\bno\s+(?:\w+\s+)?(?:promises?|commitments?|decisions?|agreement|undertaking)\b[^.;]{0,40}?\b(?:was|were|has\s+been|have\s+been|"
    r"had\s+been)\s+(?:\w+\s+)?(?:made|given|taken|reached)\b"
    r"|\b(?:did\s+not|had\s+not|has\s+not|have\s+not|never)\s+(?:yet\s+)?(?:agreed?|promised?|committed?|accepted?|decided?)\b"
    r"|\b(?:was|were)\s+(?:only|merely|just|simply)\s+(?:discussed|mentioned|raised|considered|touched\s+(?:up)?on|talked\s+about)\b"
    r"|\b(?:discussed|studied|examined|considered|explored|looked\s+at|weighed|talked\s+about)\s+(?:the|an?|their|this)\s+(?:\w+\s+){0,2}?"
    r"(?:possibility|proposal|proposition|idea|prospect|option|feasibility|suggestion|request)\b"
    r"|\b(?:discussed|studied|examined|considered|explored|weighed)\s+(?:the\s+|a\s+)?(?:possible|potential|eventual)\b"
    r"|\b(?:is|was|are|were|remains?|remained)\s+(?:still\s+|only\s+|currently\s+)?(?:under\s+(?:study|consideration|discussion|examination)|"
    r"being\s+(?:studied|considered|examined)|to\s+be\s+decided)\b"
    r"|\b(?:was|were)\s+not\s+(?:on\s+the\s+agenda|discussed|raised|agreed(?:\s+(?:up)?on)?)\b"
    r"|\bnegotiations\s+(?:have|had)\s+not\s+(?:yet\s+)?(?:begun|started)\b"
    r"|\bwill\s+(?:study|consider|examine|look\s+into)\s+(?:the|an?|their|this)\s+(?:\w+\s+){0,2}?(?:proposal|proposition|idea|request|"
    r"possibility)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"[\"“]?(?:no|nothing|neither)\b", re.IGNORECASE)
_TROOPS = frozenset("force brigade unit battalion contingent company detachment squad".split())


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """One sentence: its words, and the stems of the things it speaks of."""

    words: str
    things: frozenset[str]


def left_open_in(sentences: list[str]) -> Iterator[LeftOpen]:
    """What sentences leave open, in order."""
    for at, sentence in enumerate(sentences):
        match = _OPEN.search(sentence)
        if match is None:
            continue
        # "No decision was made": of what was told before
        told = f"{sentences[at - 1]} {sentence}" if at and _NOTHING.match(sentence) else sentence
        if things := _things(told):
            yield LeftOpen(" ".join(match.group().split()), things)


def agreed_things(commitments: Iterable[Commitment]) -> frozenset[str]:
    """The things of what the document tells as undertaken, but for what one side only asks for."""
    return (
        frozenset(
            _of_one_kind(thing)
            for commitment in commitments
            if commitment.strength not in ASKING
            for thing in deed_of(commitment.action).things
        )
        - EVERYWHERE
        - {"text"}
    )


def _things(sentence: str) -> frozenset[str]:
    return frozenset(_of_one_kind(one_form(thing)) for thing in things_in(sentence)) - EVERYWHERE


_SUMS = frozenset(stem(word) for word in "million billion euros dollars yen francs rupees pounds funds funding".split())


def _of_one_kind(thing: str) -> str:
    if thing in _SUMS:
        return "money"
    return "force" if thing in _TROOPS or thing == stem("force") else thing
