"""Lines that open with a state and a colon -> drafts: "Armenia: rescue dogs and 22 rescuers in Khoy since Sunday".

The state gives what stands behind it; the words of the line tell how far it has come. One such line alone is no list.
"""

from collections.abc import Iterator

from spacy.tokens import Span as Sentence

from accord.lexicon.giving import GivingWords
from accord.model.codes import Stage
from accord.reading.giving.drafts import Draft
from accord.reading.giving.sides import Side
from accord.reading.giving.things import things
from accord.reading.giving.whom import dateline, headline
from accord.reading.scene import Actor, ActorKind, Scene

_STAGES = {
    "delivered": Stage.DELIVERED,
    "handed": Stage.DELIVERED,
    "sent": Stage.DELIVERED,
    "given": Stage.DELIVERED,
    "approved": Stage.APPROVED,
    "agreed": Stage.APPROVED,
    "offered": Stage.OFFERED,
    "promised": Stage.OFFERED,
    "pledged": Stage.OFFERED,
    "planned": Stage.OFFERED,
    "asked": Stage.REQUESTED,
    "requested": Stage.REQUESTED,
    "ended": Stage.ENDED,
}
_NAMED = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})
# fewer lines are no list
_LINES = 2
# so far behind the colon the thing may stand
_REACH = 8


def by_label(scene: Scene, words: GivingWords) -> Iterator[Draft]:
    """The things behind the labels of a list."""
    lines = [(s, a) for s in scene.sentences for a in _label(scene, s)]
    if len(lines) < _LINES:
        return
    for sentence, actor in lines:
        yield from _line(scene, sentence, actor, words)


def labelled(scene: Scene) -> dict[int, tuple[str, ...]]:
    """The state of the line "FRANCE:" above each sentence, by its number, where several such lines make a list."""
    labels = {n: codes for n in scene.headings if (codes := _heads(scene, scene.sentences[n]))}
    if len(labels) < _LINES:
        return {}
    told: dict[int, tuple[str, ...]] = {}
    above: tuple[str, ...] = ()
    for number in range(len(scene.sentences)):
        told[number] = above
        if number in scene.headings:
            above = labels.get(number, ())
    return told


def _heads(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """ "FRANCE:", "SOUTH KOREA": a heading that is a state's name and nothing else."""
    words = [t for t in sentence if not t.is_space and t.text not in {":", "*", "-", "–", "•"}]
    named = scene.actor_at(words[0].i) if words else None
    whole = named is not None and named.kind in _NAMED and named.end > words[-1].i
    return named.parties if named is not None and whole and len(named.parties) == 1 else ()


def _label(scene: Scene, sentence: Sentence) -> Iterator[Actor]:
    for actor in scene.actors_in(sentence.start, sentence.start + 3):
        behind = scene.doc[actor.end : actor.end + 1]
        if actor.kind in _NAMED and len(actor.parties) == 1 and behind and behind[0].text == ":":
            yield actor
            return


def _line(scene: Scene, sentence: Sentence, actor: Actor, words: GivingWords) -> Iterator[Draft]:
    for token in scene.doc[actor.end + 1 : min(actor.end + _REACH, sentence.end)]:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN"):
            return  # told by its verb
        given = things(scene, token, words) if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound" else []
        if not given:
            continue
        behind = scene.doc[given[-1].end : given[-1].end + 1]
        verbal = behind[0] if behind else token
        if any(t.tag_ in ("VBN", "VBD") for t in (scene.doc[given[-1].end - 1], verbal)):
            return  # "50 containers delivered": told by its verb
        receiver = tuple(c for c in headline(scene) or dateline(scene) if c not in actor.parties)
        told = next((_STAGES[t.lower_] for t in sentence if t.lower_ in _STAGES and t.i > token.i), Stage.ONGOING)
        for thing in given:
            start, end = scene.trim(actor.start if thing is given[0] else thing.start, thing.end)
            yield Draft(
                thing.head.i, thing, start, end, Side(actor.parties), Side(receiver, multinational=not receiver), told
            )
        return
