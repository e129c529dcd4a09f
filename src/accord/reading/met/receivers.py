"""Those on the other side of giving, teaching and calling: "gave the police", "train officers", "both counterparts".

Only whom the words of the clause name or count is taken.
"""

from spacy.tokens import Token

from accord.reading.focus import sides_at
from accord.reading.met.draft import Cue, Side
from accord.reading.met.rows import run, side, with_group
from accord.reading.scene import Actor, ActorKind, Scene

SENDS_HOME = frozenset({"send", "deport", "repatriate", "expel"})
SENDS = frozenset({"send", "dispatch", "deploy", "despatch"})
_STAYS = frozenset({"stay", "remain", "come", "arrive"})
_GUEST = frozenset("guest visitor host visiting".split())


def recipients(scene: Scene, cue: Cue, limit: int) -> list[Actor]:
    """Those after "to" behind the verb: "handed over to the Togolese navy"."""
    found = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"to"}))
    return [a for a in found if a.kind is not ActorKind.COLLECTIVE or len(a.parties) == 1]


def home_of(scene: Scene, verb: Token) -> list[Actor]:
    """The state of those who are sent home, by their nationality: "has sent home 80 Chadian soldiers"."""
    sent = [c for c in verb.children if c.dep_ == "dobj"]
    return [
        a for noun in sent for a in scene.actors_under(noun) if a.start <= noun.i and a.person is None and a.parties
    ]


def counterparts(scene: Scene, start: int, limit: int) -> list[Actor]:
    """Those whom "both of his counterparts" means in a text on two other states."""
    for token in scene.doc[start:limit]:
        ahead = {t.lower_ for t in scene.doc[max(start, token.i - 3) : token.i]}
        if token.lower_ in ("counterparts", "colleagues") and ahead & {"both", "two"} and len(scene.sides) == 2:
            return [sides_at(scene, token)]
    return []


def trained(scene: Scene, verb: Token) -> list[Side]:
    """Trainers and trainees, by whatever states their phrases name: "Danish instructors train Ghanaian officers"."""
    sides = []
    children = [*verb.children, *([verb.head] if verb.dep_ == "acl" else [])]
    if verb.dep_ == "xcomp" and verb.head.lemma_ in ("begin", "start", "finish", "resume", "continue"):
        children += [c for c in verb.head.children if c.dep_ == "nsubj"]  # "Danish instructors began training"
    if verb.dep_ in ("xcomp", "advcl", "acl") and verb.tag_ == "VB":
        sends = verb.head if verb.head.lemma_ in SENDS else verb.head.head  # "sent instructors to Kidal to train"
        children += [c for c in sends.children if c.dep_ == "nsubj" and sends.lemma_ in SENDS | _STAYS]
    for child in children:
        if child.dep_ in ("nsubj", "dobj", "agent", "nsubjpass") or child.i == verb.head.i:
            inside = [a for a in scene.actors_under(child) if a.kind is not ActorKind.PRONOUN]
            sides.append(side(scene, inside))
        elif verb.lemma_ == "graduate" and child.lower_ in ("from", "at", "of"):
            school = [a for a in scene.actors_under(child) if a.person is None and a.kind is not ActorKind.PRONOUN]
            sides.append(side(scene, school))  # "graduated from a course run by Danish trainers"
    return sides


def guest(scene: Scene, start: int, limit: int) -> list[Actor]:
    """Who is told as host or guest: "told her guest, Minister A", "told visiting Minister B"."""
    for at in range(start, min(start + 4, limit)):
        if scene.doc[at].lower_ in _GUEST:
            actor = scene.actor_at(at)
            return run(scene, actor.start if actor is not None else at + 1, limit)
    return []
