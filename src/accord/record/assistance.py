"""Reports of assistance held against each other: one request or gift at its several stages.

What is asked for in one year and delivered in another is one course; the same stage told years apart is another gift.
"""

from accord.model.codes import Stage
from accord.record.closeness import Closeness, Outcome, apart
from accord.record.keys import Keys, word_pairs
from accord.record.nodes import AssistanceAtom
from accord.record.words import jaccard, plain

STAGES = (
    Stage.DISCUSSED,
    Stage.REQUESTED,
    Stage.OFFERED,
    Stage.APPROVED,
    Stage.CONTRACTED,
    Stage.ONGOING,
    Stage.DELIVERED,
    Stage.ENDED,
)
"""The course of assistance."""

# 400 days: one gift is reported for a year
_ONE_GIFT = 400

# 3 years from a request to delivery; contracts of the FMS kind take that long
_COURSE = 3


def assistance_keys(atom: AssistanceAtom) -> Keys:
    """The keys assistance is found by: giver, receiver, sort, two stems, and the years it may be told in."""
    base = f"h|{atom.fact.provider}|{atom.fact.recipient}|{atom.fact.type.value}"
    published = atom.where.published
    words = word_pairs(atom.stems)
    if published is None:
        keys = tuple(f"{base}|{pair}|none" for pair in words)
        return keys, keys
    emits = tuple(f"{base}|{pair}|{published.year}" for pair in words)
    around = range(published.year - _COURSE, published.year + _COURSE + 1)
    return emits, tuple(f"{base}|{pair}|{year}" for pair in words for year in around)


def compare_assistance(a: AssistanceAtom, b: AssistanceAtom) -> Closeness:
    """Whether two reports are of one assistance, at whatever stage."""
    if a.where.id == b.where.id:
        return apart("one document tells them as two")
    if (a.fact.provider, a.fact.recipient, a.fact.type) != (b.fact.provider, b.fact.recipient, b.fact.type):
        return apart("other giver, receiver or sort")
    if a.fact.programme and b.fact.programme and plain(a.fact.programme) != plain(b.fact.programme):
        return apart("other programmes")
    close = jaccard(a.stems, b.stems)
    # 0.5: "32 armoured vehicles" and "armoured vehicles" 0.67; "training of pilots" and "training of police" 0.33
    if close < 0.5:
        return apart("other means")
    because: tuple[str, ...] = (f"{a.fact.item} / {b.fact.item}", f"both from {a.fact.provider} to {a.fact.recipient}")
    days = abs((a.where.published - b.where.published).days) if a.where.published and b.where.published else 0
    if days > _ONE_GIFT:
        early, late = sorted((a, b), key=lambda atom: str(atom.where.published))
        if close < 0.6 or STAGES.index(late.fact.stage) <= STAGES.index(early.fact.stage):
            return apart("more than a year apart")
        because = (*because, f"{early.fact.stage.value}, then {late.fact.stage.value}")
    # accounts of one stage belong together first, where a document tells of two stages
    return Closeness(round(0.9 * close + 0.1 * (a.fact.stage is b.fact.stage), 4), Outcome.SAME, because)
