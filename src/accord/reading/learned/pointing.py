"""A scene -> the words at which the network points: those that tell a promise, something given or a contact, if sure.

It points, and the rules fill what stands around the word, or refuse it. Of a promise, of something given and of a
contact it tells the sides and the sort too, for what grammar leaves open.
"""

from typing import Any

from accord.model.codes import AssistanceType, EngagementType, Stage, Strength
from accord.reading.hints import Hint, Hints
from accord.reading.learned.heads import OWNED
from accord.reading.learned.judging import Judged

# chosen on dev (b01, b08, b20) with gold-dev and 14 real reports in sight; lab/reports/learned.md has the figures at
# others
SURE = {"commitments": 0.6, "assistance": 0.6, "engagements": 0.7, "instruments": 0.8, "bodies": 0.9}
"""From which share on a word is pointed at, by the kind of fact."""
_OWNS = 0.5
"""From which share on a party has a part in a fact, or a contact is of a sort."""


def hints(judged: Judged) -> Hints:
    """The words of a scene that are pointed at."""
    return Hints(**{kind: _surer(judged, kind, share) for kind, share in SURE.items()})


def _surer(judged: Judged, kind: str, share: float) -> tuple[Hint, ...]:
    return tuple(
        Hint(at, sure, **(_sides(judged, kind, at) if kind in OWNED else {}))
        for at, sure in sorted(judged.cues[kind].items())
        if sure >= share
    )


def _sides(judged: Judged, kind: str, at: int) -> dict[str, Any]:
    """Whose it is and what sort, by the network alone."""
    owners = judged.owners(kind, at)
    if not owners:
        return {}
    if kind == "engagements":
        number, share = judged.answer("engagements.type", at)
        contact = tuple(EngagementType)[number] if share >= _OWNS else None
        return {"parties": frozenset(_owning(owners["parties"])), "contact": contact}
    first, second = ("by", "toward") if kind == "commitments" else ("provider", "recipient")
    by = _owning(owners[first])
    if not by:
        return {}
    toward = tuple(code for code in _owning(owners[second]) if code not in by)
    if kind == "commitments":
        return {"by": by, "toward": toward, "strength": tuple(Strength)[judged.answer("commitments.strength", at)[0]]}
    return {
        "by": by,
        "toward": toward,
        "type": tuple(AssistanceType)[judged.answer("assistance.type", at)[0]],
        "stage": tuple(Stage)[judged.answer("assistance.stage", at)[0]],
    }


def _owning(shares: dict[str, float]) -> tuple[str, ...]:
    return tuple(sorted(code for code, share in shares.items() if share >= _OWNS))
