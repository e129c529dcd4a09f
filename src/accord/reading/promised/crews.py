"""People who act for a state that is not named beside them: "the team", "the investigators", "inspectors".

They are of whoever speaks of them; of both sides only where a joint text does.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.frame import Frame
from accord.reading.scene import ActorKind, Scene, parties_of
from accord.reading.times.expression import TimexType

TEAMS = frozenset({"group", "batch", "lot", "platoon", "company", "wave"})
_BY_TRADE = ("tors", "ners", "perts", "cians", "eers")


def is_people(subject: Token) -> bool:
    """Whether the word means people by what they do for a state."""
    lemma = subject.lemma_.lower()
    by_trade = subject.tag_ == "NNS" and subject.lower_.endswith(_BY_TRADE) and lemma != "partner"
    return lemma in promising()["servants"] | TEAMS or by_trade


def is_theirs(frame: Frame) -> bool:
    """Whether somebody who speaks, or a text of both, tells of its own people."""
    return bool(frame.voices) or frame.strength is Strength.AGREES


def lasts(scene: Scene, start: int, stop: int) -> bool:
    """ "will work in the area for 15 days": a task, not what a body is for."""
    return any(e.type is TimexType.DURATION for e in scene.times_in(start, stop))


def whose_people(scene: Scene, subject: Token, frame: Frame) -> tuple[str, ...]:
    """The state they belong to: that beside them, that which speaks, both of a joint text."""
    within = parties_of(scene.actors_under(subject))
    spoken = parties_of(a for a in frame.voices if a.kind is not ActorKind.TEXT)
    text = any(a.kind is ActorKind.TEXT for a in frame.voices) or frame.strength is Strength.AGREES
    text = text or _a_text_says(scene, subject)
    of_both = len(scene.sides) == 2 and subject.tag_ == "NNS" and any(c.lower_ == "the" for c in subject.children)
    return within or spoken or (scene.sides if text or of_both else ())


def _a_text_says(scene: Scene, subject: Token) -> bool:
    """ "The investigators will report within 30 days, the communiqué said"."""
    texts, reporting = promising()["texts"], promising()["reporting"]
    return any(
        t.dep_ == "nsubj" and t.lemma_.lower() in texts and t.head.lemma_ in reporting
        for t in scene.sentence_of(subject.i)
    )
