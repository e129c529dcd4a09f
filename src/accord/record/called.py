"""The names of its own that an exercise, a course or a conference has by its sentences: "Exercise Amber Shield".

Only what is in quotation marks, follows the word for it, or is spoken of as having begun or ended.
"""

import re

from accord.model.codes import EngagementType
from accord.model.reading import Engagement
from accord.record.words import plain

_EVENTS = (EngagementType.EXERCISE, EngagementType.TRAINING, EngagementType.CONFERENCE)
_QUOTED_NAME = re.compile(r"[\"“]([A-Z][\w'’-]*(?: [\w'’-]+){0,4})[\"”]")
_NAMED_AFTER = re.compile(r"\b(?:[Ee]xercise|[Dd]rill|[Mm]anoeuvres|[Oo]peration)\s+([A-Z]\w+(?: [A-Z]\w+)*)")
_LAST_NAMED = re.compile(
    r"\b(?:end|start|beginning|close|eve)\s+of\s+([A-Z]\w+ [A-Z]\w+)\b"
    r"|^([A-Z]\w+ [A-Z]\w+)(?=\s+(?:began|started|opened|ended|was\s+over)\b|$)"
)


def names_of_its_own(fact: Engagement) -> frozenset[str]:
    """The names of its own that an exercise or a forum has by its sentences."""
    if fact.type not in _EVENTS:
        return frozenset()
    words = " ".join(" ".join(span.text.split()) for span in fact.evidence)
    return frozenset(
        plain(name)
        for pattern in (_QUOTED_NAME, _NAMED_AFTER, _LAST_NAMED)
        for match in pattern.finditer(words)
        for name in match.groups()
        if name
    )
