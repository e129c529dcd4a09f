"""Helpers who leave the state they were sent to -> drafts of assistance that has ended.

"Peru withdrew its 90 trainers from Fiji", "the last Danish instructors left Fiji"; soldiers may have come to fight.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.sides import Side, codes_of, first_named, place_at
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene

_WITHDRAWS = frozenset({"withdraw", "recall", "pull"})
_LEAVES = frozenset({"leave", "depart", "quit"})
_HELPERS = {
    **dict.fromkeys(("instructor", "trainer", "teacher"), AssistanceType.TRAINING),
    **dict.fromkeys(("adviser", "advisor", "expert", "specialist", "engineer"), AssistanceType.ADVICE),
    **dict.fromkeys(("doctor", "medic", "nurse"), AssistanceType.HUMANITARIAN),
    **dict.fromkeys(("peacekeeper", "policeman", "rescuer", "firefighter", "deminer"), AssistanceType.OTHER),
}


def gone(scene: Scene, verb: Token) -> Iterator[Draft]:
    """What a verb of withdrawing or leaving tells to have ended."""
    lemma = verb.lemma_.lower()
    if verb.tag_ not in ("VBD", "VBN") or any(c.dep_ == "neg" or c.tag_ == "MD" for c in verb.children):
        return
    if lemma in _WITHDRAWS:
        label: tuple[str, ...] = ("dobj", "nsubjpass")
    elif lemma in _LEAVES:
        label = ("nsubj",)
    else:
        return
    noun = next((c for c in verb.children if c.dep_ in label), None)
    kind = _HELPERS.get(noun.lemma_.lower()) if noun is not None else None
    if noun is None or kind is None:
        return
    own = first_named(scene, noun.left_edge.i, noun.i)
    if not own and lemma in _WITHDRAWS:
        own = codes_of(scene.subjects(verb))
    whence = _whence(scene, verb)
    if len(own) == 1 and whence and whence != own:
        thing = Thing(noun, *phrase(scene, noun), kind)
        yield from drafts(scene, verb, [thing], provider=Side(own), recipient=Side(whence), stage=Stage.ENDED)


def _whence(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "from Iraq", "left Latvia"."""
    nouns = [n for c in verb.children if c.lower_ == "from" for n in c.children]
    nouns += [c for c in verb.children if c.dep_ == "dobj" and verb.lemma_ in _LEAVES]
    for noun in nouns:
        code = place_at(scene, noun.i)
        codes = (code,) if code else codes_of(scene.conjuncts(noun))
        if codes:
            return codes[:1]
    return ()
