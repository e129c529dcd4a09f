"""The words around an offset -> PAST, PRESENT or FUTURE, for callers without a parse.

The nearest verb before the expression in its sentence decides, else the first one after it.
"""

import re

from accord.reading.times.expression import Tense

_SENTENCE_BREAK = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z])|\n\s*\n")
_IRREGULAR = (
    "was|were|had|did|said|told|met|held|went|came|took|made|gave|got|began|saw|spoke|left|led|sent|kept|brought|became|"
    "found|won|lost|paid|bought|sold|built|wrote|knew|thought|felt|stood|ran|rose|fell|grew|flew|drew|shot|struck|fought|"
    "sat|threw|broke|chose|drove|sought|taught|heard|laid|lay|arose|overthrew|withdrew|underwent|reiterated"
)
# "The two sides are to meet", "a visit scheduled for", "agreed to hold": the act is still to come.
_CUE = re.compile(
    r"(?P<future>\b(?:will|won't|shall|would|must|'ll|\u2019ll)\b(?:\s+(?:also|not|[a-z]+ly))?"
    r"(?:\s+be)?(?:\s+[a-z]+ed\b)?|\bgoing\s+to\b|\b(?:is|are|was|were|be)\s+(?:also\s+)?"
    r"(?:set|due|scheduled|expected|slated|planned|likely|about|poised|to)\b(?!\s+(?:been|have))|"
    r"\b(?:set|due|scheduled|slated|planned|expected|plann?(?:s|ing)?|intends?|agreed|vowed|pledged|promised|decided|"
    r"hopes?|aims?|wants?|invited)\s+(?:\w+\s+)?(?:to|for|on|in|at|by)\b|\bto\s+be\b(?:\s+[a-z]+ed\b)?"
    r"|\b(?:agreements?|deal|plans?|decision|proposal|bid|invitation|order|deadline)\s+to\b"
    r"|\bupcoming\b|\bforthcoming\b|\bscheduled\b)"
    rf"|(?P<past>\b(?:{_IRREGULAR})\b|(?<![-\w])(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )"
    r"(?<!\bhis )(?<!\btheir )(?<!\bof )"
    r"[a-z]{2,}[^e\W]ed\b|\b(?:has|have)\s+(?:\w+\s+)?(?:been|\w+ed)\b)"
    r"|(?P<present>\b(?:is|are|has|have)\b)"
)
# "The president is on a visit starting Monday."
_STARTING = re.compile(r"\b(?:starting|beginning|opening)\s+(?:on\s+|from\s+)?$")
_INFINITIVE = re.compile(r"\bto\s+[a-z]+\b")


def tense_near(text: str, offset: int) -> Tense | None:
    """The tense of the clause around `offset`; None where no verb is near."""
    opening = max(0, offset - 220)
    for found in _SENTENCE_BREAK.finditer(text, opening, offset):
        opening = found.end()
    found_end = _SENTENCE_BREAK.search(text, offset, min(len(text), offset + 160))
    closing = found_end.start() + 1 if found_end else min(len(text), offset + 160)
    cues = list(_CUE.finditer(text, opening, offset))
    cue = cues[-1] if cues else _CUE.search(text, offset, closing)
    if (cue is None or cue.lastgroup == "present") and _STARTING.search(text[opening:offset]):
        return Tense.FUTURE
    if cue is None:
        return Tense.FUTURE if _INFINITIVE.search(text, opening, offset) else None
    return Tense(cue.lastgroup or "past")
