"""Those on the other side of giving, teaching and calling: "gave the police", "train officers", "both counterparts".

Only whom the words of the clause name or count is taken.
"""

from spacy.tokens import Token

from accord.lexicon.states import state_index
from accord.reading.focus import sides_at
from accord.reading.met.brought import what_moves
from accord.reading.met.draft import Cue, Side
from accord.reading.met.goods import presented_with
from accord.reading.met.rows import left, run, side, with_group
from accord.reading.scene import Actor, ActorKind, Scene

SENDS_HOME = frozenset({"send", "deport", "repatriate", "expel", "release", "free"})
_FREES = frozenset({"release", "free"})
SENDS = frozenset({"send", "dispatch", "deploy", "despatch"})
_STAYS = frozenset({"stay", "remain", "come", "arrive"})
_TRAINS_OR_LEARNS = frozenset({"nsubj", "dobj", "agent", "nsubjpass", "dative"})
_GUEST = frozenset("guest visitor host visiting".split())


def recipients(scene: Scene, cue: Cue, limit: int) -> list[Actor]:
    """Those after "to" behind the verb: "handed over to the Togolese navy"."""
    found = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"to"}))
    return [a for a in found if a.kind is not ActorKind.COLLECTIVE or len(a.parties) == 1]


def given_to(scene: Scene, cue: Cue, verb: Token, limit: int) -> list[Actor]:
    """Who is given something: "gave two boats to A", "gave A two boats", "presented A with two boats"."""
    found = recipients(scene, cue, limit) or scene.receivers(verb)
    return found or (scene.objects(verb) if presented_with(verb) else [])


def brought_sides(scene: Scene, cue: Cue, verb: Token, limit: int) -> list[Side]:
    """From whom and to whom something is brought; whose it is where nothing else tells: "two Saudi planes landed"."""
    source = with_group(scene, cue.at + 1, limit, prepositions=frozenset({"from", "by"}))
    to = recipients(scene, cue, limit)
    moved = what_moves(verb)
    if any(c.dep_ == "dobj" for c in verb.children):
        source, to = source or left(scene, verb), to or home_of(scene, verb)
    elif not source and moved is not None:
        source = [a for a in scene.actors_under(moved) if a.person is None and a.parties and a.end <= cue.at]
    sides = [side(scene, source), side(scene, [a for a in to if a not in source])]
    out = {p.code for p in scene.places if cue.at < p.start < limit and scene.doc[p.start - 1].lower_ == "from"}
    return sides if any(s.parties & out for s in sides) else [*sides, Side(frozenset(out))]


def home_of(scene: Scene, verb: Token) -> list[Actor]:
    """The state of those who are sent home, by their nationality: "has sent home 80 Chadian soldiers"."""
    sent = [c for c in verb.children if c.dep_ == "dobj"]
    if verb.lemma_ in _FREES:  # several who are counted, no hostages
        sent += [c for c in verb.children if c.dep_ == "nsubjpass"]
        sent = [
            n
            for n in sent
            if n.tag_ in ("NNS", "NNPS")
            and any(c.dep_ == "nummod" for c in n.children)
            and n.lemma_ not in ("hostage", "captive")
        ]
    told = [
        a for noun in sent for a in scene.actors_under(noun) if a.start <= noun.i and a.person is None and a.parties
    ]
    if told:
        return told
    # "sent back 6,100 Chadians": no actor of their own
    codes = {m.code for noun in sent for m in state_index().find_states([noun.text])}
    return [Actor(ActorKind.STATE, n.i, n.i + 1, n.i, n.text, parties=(code,)) for n in sent for code in sorted(codes)]


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
        taught = verb.lemma_ == "teach" and child.lower_ == "to"
        if child.dep_ in _TRAINS_OR_LEARNS or child.i == verb.head.i or taught:
            inside = [a for a in scene.actors_under(child) if a.kind is not ActorKind.PRONOUN]
            sides.append(side(scene, inside))
        elif verb.lemma_ == "graduate" and child.lower_ in ("from", "at", "of"):
            school = [a for a in scene.actors_under(child) if a.person is None and a.kind is not ActorKind.PRONOUN]
            sides.append(side(scene, school))  # "graduated from a course run by Danish trainers"
    return sides


def told_whom(scene: Scene, start: int, limit: int) -> list[Actor]:
    """Who is told something face to face: "told her guest, Minister A", "told visiting Minister B", "told Minister C at
    his office".
    """
    for at in range(start, min(start + 4, limit)):
        if scene.doc[at].lower_ in _GUEST:
            actor = scene.actor_at(at)
            return run(scene, actor.start if actor is not None else at + 1, limit)
    here = (t for t in scene.doc[start:limit] if t.lower_ in _OFFICES and t.dep_ == "pobj")
    if any(t.head.lower_ in ("at", "in") and any(c.tag_ == "PRP$" for c in t.children) for t in here):
        return run(scene, start, limit)
    return []


_OFFICES = frozenset({"office", "offices", "residence", "ministry", "palace", "headquarters"})


def whom(scene: Scene, verb: Token) -> list[Actor]:
    """Who is met by a clause on the name: "Ambassador A, whom the minister received on Wednesday"."""
    if verb.dep_ != "relcl" or not any(c.lower_ == "whom" and c.dep_ == "dobj" for c in verb.children):
        return []
    actor = scene.actor_at(verb.head.i)
    return [actor] if actor is not None else []
