"""Who does what is told in the passive: "the boats will be delivered", "talks will be held".

The doer is named behind "by", owns the thing, is the other of whoever gets it, or says so; of an event it is the sides.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.frame import Frame
from accord.reading.promised.parties import doers, governor
from accord.reading.promised.wishes import other_side
from accord.reading.scene import Actor, Scene, parties_of

_DONE_TO = frozenset(
    """return release free hand extradite repatriate transfer deport evacuate admit train treat pay compensate
    surrender""".split()
)
_GIVEN_TO = frozenset({"give", "grant", "offer", "provide", "allow"})
_TAUGHT = frozenset({"train", "treat", "instruct", "teach"})
_HANDED_TO = frozenset("deliver hand donate supply transfer lend ship dispatch".split()) | _GIVEN_TO


def doer_of_passive(scene: Scene, verb: Token, subject: Token, frame: Frame) -> tuple[str, ...]:
    """Whose act it is; of an event all who take part."""
    if agents := scene.agents(verb) or _owner_behind(scene, verb):
        return parties_of(agents)
    within = parties_within(scene, subject, verb)
    if subject.lemma_.lower() in promising()["events"]:
        return within or in_view(scene, subject) or parties_of(frame.voices)
    owners = parties_of(a for c in subject.children if c.dep_ == "poss" for a in scene.conjuncts(c))
    if not owners and subject.lemma_.lower() in promising()["servants"]:
        owners = parties_of(scene.actors_under(subject))
    spoken = parties_of(frame.voices)
    if frame.rule == "that" and frame.strength is Strength.AGREES and len(spoken) > 1:
        return spoken  # "The sides agreed that ten Peruvian officers will be enrolled"
    if host := _trained_in(scene, verb, subject):
        return host
    if verb.lemma_ in _DONE_TO and spoken:
        return spoken  # "said their boats would be returned": whoever holds them
    near = [a for a in scene.actors_under(subject) if subject.i in (a.head, scene.doc[a.head].head.i)]
    theirs = owners or parties_of(near)
    if (verb.lemma_ in _DONE_TO or verb.lemma_ in _GIVEN_TO) and (giver := other_side(scene, theirs)):
        return giver  # "Ugandan officers will be trained", "Uganda will be given access"
    if verb.lemma_ in _HANDED_TO and not theirs and (giver := other_side(scene, _receiver(scene, verb))):
        return giver  # "two boats will be delivered to the Somali coast guard"
    if frame.rule == "that" and frame.strength is Strength.COMMITS and spoken:
        return owners or spoken  # "assured them that places would be found"
    above = verb.head if verb.dep_ == "conj" else None
    if not owners and above is not None and above.lemma_ in promising().verbs and above.tag_ in ("VBN", "VBD"):
        owners = parties_of(doers(scene, above))  # "Chad has undertaken to ..., and the first will be returned"
    if not owners and (giver := _told_before(scene, subject)):
        return giver
    both = in_view(scene, subject)
    if not owners and verb.lemma_ in promising()["joint_acts"] and len(both) > 1:
        return both
    return owners or spoken or (both if len(both) == 2 else ())


def _owner_behind(scene: Scene, verb: Token) -> list[Actor]:
    """ "will be financed by Peru's aid", "by a Peruvian loan": whose means they are."""
    means = [p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
    return [a for p in means for a in scene.actors_in(p.left_edge.i, p.i) if len(a.parties) == 1][:1]


def _receiver(scene: Scene, verb: Token) -> tuple[str, ...]:
    """To whom something is to be handed: "to the Somali coast guard", "for Niger"."""
    links = [c for c in verb.children if c.dep_ in ("prep", "dative") and c.lower_ in {"to", "for"}]
    return parties_of(a for link in links for p in link.children for a in scene.actors_under(p))


def _trained_in(scene: Scene, verb: Token, subject: Token) -> tuple[str, ...]:
    """ "Ten Maltese divers will be trained in Lisbon": the side to whose country those who are taught come."""
    if verb.lemma_ not in _TAUGHT:
        return ()
    links = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"in", "at"} and c.i > verb.i]
    codes = {p.code for p in scene.places if any(p.start == c.i + 1 for c in links)} & set(scene.sides)
    theirs = set(parties_of(scene.actors_under(subject)))
    return tuple(codes) if len(codes) == 1 and not codes & theirs else ()


def _told_before(scene: Scene, subject: Token) -> tuple[str, ...]:
    """Who did something with the same thing just before: "donated a chamber. The chamber is to be installed"."""
    number = scene.sentence_number(subject.i)
    if number == 0 or subject.pos_ != "NOUN" or not any(c.lower_ in {"the", "its"} for c in subject.children):
        return ()
    for token in scene.sentences[number - 1]:
        if token.lemma_ == subject.lemma_ and token.dep_ in ("dobj", "conj", "pobj") and (verb := governor(token)):
            found = parties_of(doers(scene, verb))
            return found if len(found) == 1 and verb.tag_ in ("VBD", "VBZ", "VBN", "VB") else ()
    return ()


def parties_within(scene: Scene, subject: Token, verb: Token) -> tuple[str, ...]:
    """The parties named in an event's own words: "talks between Peru and Chile", "with the participation of Oman"."""
    found = {c for a in scene.actors_under(subject) for c in a.parties}
    for child in verb.children:
        if child.lower_ in {"with", "between", "among", "by"}:
            found |= {c for a in scene.actors_under(child) for c in a.parties}
    if len(found) == 1 and found <= set(scene.sides):
        found |= set(scene.sides)
    return tuple(sorted(found))
