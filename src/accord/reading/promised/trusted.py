"""A word that is surely the action of an undertaking, with whose it is -> the commitment, where grammar names no doer.

"It'll be taught from January", "the request would be relayed": who does it stands somewhere else in the text. What is
a question, a guess, done already or held by a commitment that was read is none.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.promised.filling import filled
from accord.reading.promised.frame import doubtful
from accord.reading.promised.holding import is_verbal
from accord.reading.promised.pointed import conduct_at, is_heading
from accord.reading.promised.telling import disowned, is_mood, is_standing
from accord.reading.promised.undertaking import Undertaking
from accord.reading.scene import Scene

# below every rule: what a network alone tells
_SURE = 0.45


def trusted(
    scene: Scene,
    word: Token,
    *,
    by: tuple[str, ...],
    toward: tuple[str, ...],
    strength: Strength,
    found: Iterable[Commitment],
    attributions: Sequence[Attribution],
) -> Commitment | None:
    """The commitment whose action `word` heads; its sides, which have nobody in common, and its strength are told from
    outside.
    """
    at = scene.span(word.i, word.i + 1)
    if (
        is_heading(scene, word)
        or is_mood(word)
        or is_standing(word)
        or not by
        or any(e.overlaps(at) for c in found for e in c.evidence)
    ):
        return None
    conduct = conduct_at(scene, word)
    if conduct is None or (is_verbal(word) and (doubtful(scene, word) or _is_done(word))):
        return None
    undertaking = Undertaking(
        "trusted",
        strength,
        conduct,
        by,
        conduct.start,
        (word.i, word.i + 1),
        _SURE,
        toward,
    )
    said = attribution_at(attributions, word.i)
    if said is not None and disowned(said, undertaking):
        return None
    return filled(scene, undertaking)


def _is_done(word: Token) -> bool:
    """ "The lanes were opened": told as a fact of the past, with no modal and no infinitive."""
    helpers = [c for c in word.children if c.dep_ in ("aux", "auxpass")]
    if word.dep_ != "ROOT" or any(c.tag_ in ("MD", "TO") for c in helpers):
        return False
    return word.tag_ == "VBD" or any(c.lower_ in ("was", "were", "has", "have", "had") for c in helpers)
