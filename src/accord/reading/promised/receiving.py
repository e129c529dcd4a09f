"""What a side will receive is another's to give: "Warsaw will receive the last guns from Seoul by November".

The giver is named behind "from", or it is the other of two states; where neither is told nothing is promised.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.model.codes import Strength
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.nouns import is_means
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import RECEIVING
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.wishes import other_side
from accord.reading.scene import ActorKind, Scene


def received(
    scene: Scene, verb: Token, cue: Token, strength: Strength, by: tuple[str, ...], first: int
) -> Iterator[Undertaking]:
    """The giving that `by` is told to receive."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    delivery = verb.lemma_ == "take"
    if delivery and thing is not None:
        # "will take delivery of ten tanks from Oman"
        thing = next((p for c in thing.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"), None)
    if (not delivery and verb.lemma_ not in RECEIVING) or thing is None or not by:
        return
    stop = reach(scene, verb)
    behind = next((t for t in scene.doc[thing.i : stop] if t.lower_ == "from"), None)
    giver: tuple[str, ...] = ()
    if behind is not None:
        near = [a for a in scene.actors_in(behind.i + 1, behind.i + 4) if a.parties and a.kind is not ActorKind.TEXT]
        giver = near[0].parties if near else ()
    elif is_means(thing):
        giver = other_side(scene, by)
    if not giver or set(giver) & set(by):
        return
    conduct = Conduct(thing.i, thing.left_edge.i, trimmed(scene, thing.left_edge.i, stop), noun=True)
    yield Undertaking("receive", strength, conduct, giver, first, (cue.i, cue.i + 1), 0.65, by, verb="deliver")
