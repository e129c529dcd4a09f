"""Days counted from another contact: "Two days before the third session opened in Banjul, experts met at Brikama".

Only the contact that the same words name is counted from.
"""

import re
from collections.abc import Sequence

from accord.model.codes import EngagementStatus
from accord.model.shelf import NodeId
from accord.record.conduct import NUMBERS
from accord.record.nodes import EngagementAtom

_OFFSET = re.compile(
    r"\b(?:(?P<number>\w+)\s+days?|the\s+(?:very\s+)?(?P<next>day|eve))\s*(?P<way>before|after|following|ahead of|of)\b"
    r"(?P<rest>.{0,160})",
    re.IGNORECASE | re.DOTALL,
)
_HELD = (EngagementStatus.HELD, EngagementStatus.ONGOING)


def offset_of(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> tuple[NodeId, int] | None:
    """The other contact that an undated one is counted from, and the days after it (negative: before it).

    `text` is the document's text.
    """
    if atom.first is not None or atom.fact.status not in _HELD:
        return None
    for span in atom.fact.evidence:
        start = max(text.rfind(". ", 0, span.start) + 1, text.rfind("\n", 0, span.start) + 1)
        end = min((at for at in (text.find(". ", span.end), text.find("\n", span.end)) if at >= 0), default=len(text))
        match = _OFFSET.search(text, start, end)
        if match is None:
            continue
        days = _days(match)
        rest = match.start("rest"), match.end("rest")
        named = [
            other
            for other in others
            if other is not atom
            and any(one.start < rest[1] and one.end > rest[0] for one in other.fact.evidence)
            and not all(
                one.start < rest[1] and one.end > rest[0] for one in atom.fact.evidence if one in other.fact.evidence
            )
        ] or [
            other
            for other in others
            if other is not atom and any(one.start < rest[1] and one.end > rest[0] for one in other.fact.evidence)
        ]
        if days is not None and len(named) == 1:
            return named[0].id, days
    return None


def _days(match: re.Match[str]) -> int | None:
    way = match.group("way").lower()
    if match.group("number"):
        word = match.group("number").lower()
        count = NUMBERS.get(word) or (int(word) if word.isdigit() else None)
        if count is None or way == "of":
            return None
        return count if way in ("after", "following") else -count
    if match.group("next").lower() == "eve":
        return -1
    return 1 if way in ("after", "following") else -1 if way in ("before", "ahead of") else None
