"""Words that somebody else than the rules takes for cues -> the facts that the rules fill around them.

Who points at a word judges the wording; whose it is, of what kind and when is read from the words around it by the same
rules, which refuse what these do not bear out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from accord.model.codes import AssistanceType, EngagementType, Stage, Strength
from accord.model.reading import Assistance, Commitment
from accord.reading.attribution import Attribution
from accord.reading.giving import pointed as giving
from accord.reading.promised import pointed as promised
from accord.reading.promised.speakers import spoken
from accord.reading.promised.trusted import trusted
from accord.reading.scene import Scene

# where a word of the lexicon tells how strong an undertaking is, the rules have judged it already
_OPEN = frozenset({Strength.PLANS, Strength.AGREES, Strength.SHALL})
# of lines that the rules fill around a word that is surely a cue, the share that gold has too: 26 of 43 promises, 11 of
# 18 of assistance, 22 of 40 contacts on b07, b15 and b18
_HOLD = 0.6


@dataclass(frozen=True, slots=True)
class Hint:
    """A token that is said to tell a fact, and how sure that is (0 to 1).

    The others are told where who points is sure enough of the word to be believed where its words tell nothing: who
    undertakes or gives it (`by`), to whom (`toward`) and of what sort it is; of a contact its `parties` and its sort.
    """

    at: int
    sure: float
    by: tuple[str, ...] = ()
    toward: tuple[str, ...] = ()
    strength: Strength | None = None
    type: AssistanceType | None = None
    stage: Stage | None = None
    parties: frozenset[str] = frozenset()
    contact: EngagementType | None = None

    @property
    def confidence(self) -> float:
        """How sure a line is that the rules fill around the word."""
        return round(_HOLD * self.sure, 2)


@dataclass(frozen=True, slots=True)
class Hints:
    """The words pointed at, by the kind of fact that they are said to tell."""

    commitments: tuple[Hint, ...] = ()
    assistance: tuple[Hint, ...] = ()
    engagements: tuple[Hint, ...] = ()
    instruments: tuple[Hint, ...] = ()
    bodies: tuple[Hint, ...] = ()


NO_HINTS = Hints()
"""Where nobody points at anything."""


def with_commitments(
    scene: Scene, found: tuple[Commitment, ...], hints: Sequence[Hint], *, attributions: Sequence[Attribution]
) -> tuple[Commitment, ...]:
    """The commitments found with those that the words tell of, in the order of the text."""
    if not hints:
        return found
    scene, told = spoken(scene, attributions), list(found)
    for hint in _surest_first(hints):
        one = promised.pointed(scene, scene.doc[hint.at], attributions=attributions, found=told)
        if one is not None and one.strength in _OPEN:
            told.append(replace(one, confidence=hint.confidence))
        elif one is None and hint.strength is not None:
            one = trusted(
                scene,
                scene.doc[hint.at],
                by=hint.by,
                toward=hint.toward,
                strength=hint.strength,
                found=told,
                attributions=attributions,
            )
            told += () if one is None else (replace(one, confidence=hint.confidence),)
    return tuple(sorted(told, key=lambda c: c.evidence[0].start))


def with_assistance(
    scene: Scene, found: tuple[Assistance, ...], hints: Sequence[Hint], *, attributions: Sequence[Attribution]
) -> tuple[Assistance, ...]:
    """The assistance found with that which the words tell of, in the order of the text."""
    told = list(found)
    for hint in _surest_first(hints):
        word = scene.doc[hint.at]
        more = giving.pointed(scene, word, attributions=attributions, read=told)
        if not more and hint.type is not None and hint.stage is not None:
            more = giving.trusted(
                scene,
                word,
                provider=next(iter(hint.by), None),
                recipient=next(iter(hint.toward), None),
                kind=hint.type,
                stage=hint.stage,
                read=told,
            )
        told += (replace(one, confidence=hint.confidence) for one in more)
    return tuple(sorted(told, key=lambda a: a.evidence[0].start))


def _surest_first(hints: Sequence[Hint]) -> list[Hint]:
    return sorted(hints, key=lambda hint: (-hint.sure, hint.at))
