"""Days of a contact that was told just before: "On the closing day, the minister handed over two boats".

Only where the text tells of one contact that may take several days, or of one of that sort ("the eve of the session").
"""

import re
from collections.abc import Iterator, Sequence

from accord.lexicon.ordinals import ORDINALS
from accord.model.codes import EngagementType
from accord.record.nodes import EngagementAtom, Tie
from accord.record.stated_dates import HELD, LASTING
from accord.record.words import small

_DAY_OF_IT = re.compile(
    r"\s*(?:and\s+)?on\s+(?:the|its)\s+(?P<day>first|second|third|fourth|fifth|sixth|seventh|opening|last|final|closing|concluding)\s+day"
    r"(?!\s+of\b)",
    re.IGNORECASE,
)
NTH = {"opening": 0, **{word: number - 1 for word, number in ORDINALS.items()}}
"""How many days after the first a day so called is."""


def to_day_of_it(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    """A day of the only contact told before that may take several days: "On the closing day, ..."."""
    for span in atom.fact.evidence:
        start, end = sentence_around(text, span.start, span.end)
        match = _DAY_OF_IT.match(text, start, end)
        if match is None:
            continue
        lasting = [
            other
            for other in others
            if other.fact.type in LASTING
            and other.fact.status in HELD
            and not other.occasion
            and min(one.start for one in other.fact.evidence) < start
        ]
        if len(lasting) == 1 and lasting[0].parties & atom.parties:
            nth = NTH.get(small(match["day"]))
            said = f'"{" ".join(match[0].split()).lower()}" of the contact told before'
            yield Tie(lasting[0].id, said, nth or 0, nth or 0, from_first=nth is not None)
        return


_SUCH = {
    "visit": (EngagementType.VISIT,), "trip": (EngagementType.VISIT,), "session": (EngagementType.SESSION,),
    "talks": (EngagementType.MEETING, EngagementType.NEGOTIATION, EngagementType.DIALOGUE),
    "meeting": (EngagementType.MEETING, EngagementType.SESSION), "signing": (EngagementType.SIGNING,),
    "ceremony": (EngagementType.CEREMONY, EngagementType.SIGNING, EngagementType.HANDOVER),
    "exercise": (EngagementType.EXERCISE,), "drill": (EngagementType.EXERCISE,), "summit": (EngagementType.SUMMIT,),
    "conference": (EngagementType.CONFERENCE,), "dialogue": (EngagementType.DIALOGUE,),
    "consultations": (EngagementType.DIALOGUE, EngagementType.MEETING), "handover": (EngagementType.HANDOVER,),
}  # fmt: skip
_THE_SUCH = re.compile(rf"\s*(?:the|this|that)\s+(?P<such>{'|'.join(_SUCH)})\b(?!\s+(?:of|between|with|in|at)\b|['’])")


def told_as_such(match: re.Match[str], others: Sequence[EngagementAtom], start: int) -> list[EngagementAtom]:
    """The only contact of its sort told before that is spoken of as known: "on the eve of the session"."""
    such = _THE_SUCH.match(match["rest"])
    if such is None:
        return []
    sorts = _SUCH[such["such"]]
    return [other for other in others if other.fact.type in sorts and min(other.fact.evidence).start < start]


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence or the sentences around a stretch begin and end."""
    end -= text[end - 1 : end] == "."
    first = max(text.rfind(". ", 0, start) + 1, text.rfind("\n", 0, start) + 1)
    return first, min((at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0), default=len(text))
