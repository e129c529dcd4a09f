"""People who act for a state that is not named beside them: "the team", "the investigators", "inspectors".

They are of whoever speaks of them; of both sides only where a joint text does. Who goes to a country is not of it.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.frame import Frame
from accord.reading.promised.wishes import other_side
from accord.reading.scene import ActorKind, Scene, parties_of
from accord.reading.times.expression import TimexType

_SETTING_OUT = frozenset("travel go fly leave depart sail head set move".split())
_BOUND_FOR = frozenset({"to", "for"})
_TAUGHT = frozenset({"train", "study", "learn"})
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


def sender(scene: Scene, verb: Token, subject: Token, by: tuple[str, ...]) -> tuple[str, ...]:
    """Whose the people are who "will travel to Lusaka": `by`, but not of the country they go to; then of the other."""
    named = (ActorKind.STATE, ActorKind.COLLECTIVE)
    if not is_people(subject) or any(a.kind in named for a in scene.actors_under(subject)):
        return by
    host = _destination(scene, verb)
    theirs = not by or by == host or set(by) == set(scene.sides)
    return other_side(scene, host) or by if host and theirs else by


def is_sent(scene: Scene, verb: Token, subject: Token) -> bool:
    """ "Two officers are leaving for Lusaka": people who set out for a country."""
    return is_people(subject) and verb.lemma_ in _SETTING_OUT and bool(_destination(scene, verb))


def _destination(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The state of the place that somebody sets out for or is taught in."""
    links = _BOUND_FOR if verb.lemma_ in _SETTING_OUT else {"in", "at"} if verb.lemma_ in _TAUGHT else set()
    ends = [c.i + 1 for c in verb.children if c.dep_ == "prep" and c.lower_ in links and c.i > verb.i]
    codes = {p.code for p in scene.places if p.start in ends}
    return tuple(codes) if len(codes) == 1 else ()


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
