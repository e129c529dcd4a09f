"""Whether something was put off, and how far from its plan it took place: "signed, a week later than planned".

Only days and up to two weeks are told to the day; of more nothing is said.
"""

import re

from accord.model.reading import Engagement
from accord.record.conduct import count_of
from accord.record.words import plain, small

_OFF_PLAN = re.compile(
    r"\b(?:(?P<many>\w+)\s+(?P<unit>day|week|fortnight)s?\s+(?P<way>later|earlier|sooner)\s+than\s+"
    r"(?:(?:first|originally|initially)\s+)?(?:planned|scheduled|foreseen|announced|intended|due|called\s+for|set)"
    r"|(?P<behind>\w+)\s+(?P<late>day|week|fortnight)s?\s+(?:behind|ahead\s+of)\s+schedule)\b",
    re.IGNORECASE,
)
_STEPS = {"day": 1, "week": 7, "fortnight": 14}
# two weeks are told to the day, more are told roughly
_TOLD_EXACTLY = 14


def days_off_plan(text: str) -> tuple[int, str] | None:
    """By how many days it was later than planned (below nought: earlier), and the words that say so."""
    match = _OFF_PLAN.search(text)
    if match is None:
        return None
    word, unit = small(match["many"] or match["behind"]), small(match["unit"] or match["late"])
    many = 1 if word == "a" else count_of(word)
    if many is None or not 0 < (days := many * _STEPS[unit]) <= _TOLD_EXACTLY:
        return None
    earlier = "ahead" in match[0].lower() or small(match["way"] or "") in ("earlier", "sooner")
    return (-days if earlier else days), " ".join(match[0].split())


# "Tomorrow's meeting has been postponed to mid-March"
_MOVED = re.compile(
    r"\b(?:postpon\w+|put (?:off|back)|reschedul\w+|deferred|delayed|pushed (?:back|to)|moved (?:to|from|up)|slipped to"
    r"|shifted (?:to|from)|brought forward|(?:first|originally|initially) (?:planned|scheduled|set|due|called)"
    r"|(?:later|earlier) than (?:(?:first |originally |initially )?planned|scheduled|announced|foreseen|intended)"
    r"|(?:had|has) been (?:called|planned|scheduled|set|due|meant|foreseen) (?:for|to)"
    r"|\w+ (?:days?|weeks?|fortnights?|months?) (?:too )?late\b|behind schedule"
    r"|(?:was|were) (?:due|planned|scheduled|set|expected|foreseen)\b[^.;]{0,80}?\b(?:will|would|is|are) now\b"
    r"|(?:was|were) to have (?:been )?\w+(?:ed|en|un|ld|et)"
    r"|should have (?:already )?(?:taken place|been held|met|begun|started|opened|been signed))\b"
)

_NEXT = re.compile(
    r"[.\s]{0,3}(?P<sentence>(?:The|This|Their|It)(?:\s+(?:\w+\s+)?(?:meeting|talks|visit|session|round|event|exercise|trip|course|training|drill|"
    r"patrols?|conference|forum|summit|ceremony|signing|committee))?\s+(?:had|was|were|has|should)\s[^.;\n]{4,120})"
)
"""A sentence that goes on about the contact of the one before."""


def told_as_moved(fact: Engagement, words: str, *, text: str) -> bool:
    """Whether a contact is told as put off, by its own `words` or the next sentence: "It had been put off"."""
    if _MOVED.search(words):
        return True
    nexts = (_NEXT.match(text, span.end) for span in fact.evidence)
    return any(told is not None and _MOVED.search(plain(told["sentence"])) for told in nexts)
