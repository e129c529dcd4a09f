"""Police, troops and observers whom one state sends to another, and training missions begun or ended -> drafts.

Whom they go to must be told beside them; soldiers count only where the sentence says that they help or keep a peace.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.sides import Side, codes_of, first_named, givers, hosts, owners, receivers
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene

_SENDS = frozenset(
    (
        "send dispatch despatch deploy second assign contribute depute detail post provide offer pledge promise lend"
    ).split()
)
# who comes to keep order or to watch helps whoever lets him in
_GUARDIANS = frozenset(
    "policeman policewoman gendarme peacekeeper observer monitor paramilitary constable carabiniere".split()
)
_ORDER = frozenset({"police", "gendarmerie", "constabulary"})
_ANYBODY = frozenset({"personnel", "people", "responder", "staff", "person", "volunteer"})
_DEFENCE = frozenset({"security", "defence", "defense"})
_KEEPERS = frozenset({"policeman", "peacekeeper", "gendarme"})
_FORCES = frozenset("soldier troop serviceman marine paratrooper commando".split())
_GROUPS = frozenset("team contingent battalion company unit group detachment platoon number total".split())
_COUNTS = frozenset("hundreds thousands dozens scores additional more extra further several".split())
# what makes soldiers abroad a help and no invasion
_PEACE = frozenset(
    (
        "peacekeeping peace-keeping stabilisation stabilization un-backed un-led au-led peace stability mandate "
        "insurgent insurgency jihadist gang ebola flood earthquake election elections"
    ).split()
)
_HELPS = frozenset({"help", "assist", "support", "protect", "guard", "reinforce", "aid"})
_OCCASIONS = frozenset(
    (
        "exercise exercises drill drills manoeuvres maneuvers parade visit talks tournament competition games ceremony "
        "invasion invade seminar attend study investigate arrest question interrogate escort collect exam course "
        "training"
    ).split()
)
_ASKED = frozenset({"at", "on", "upon", "after", "following"})
_TEACHES = frozenset({"training", "advisory", "capacity-building", "mentoring"})
_COMPLETES = frozenset({"complete", "conclude", "finish"})
_TWO = 2
_BEGINS = frozenset({"launch", "begin", "start", "extend", "prolong", "renew"})


def personnel(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Fiji sent 40 police officers to Tonga", "100 Fijian peacekeepers will be deployed to Tonga"."""
    if verb.lemma_.lower() not in _SENDS:
        return
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and _is_crew(c)), None)
    if noun is None or any(t.lower_ in _OCCASIONS for t in scene.doc[slice(*scene.clause(verb))]):
        return
    if any(t.lemma_ in words.by_itself and t.tag_ == "VB" and t.i > verb.i for t in verb.subtree):
        return  # "deployed to train recruits": told by the verb of training
    if _people(noun) in _FORCES and not _in_peace(scene, verb):
        return
    provider = givers(scene, verb, words)
    several: tuple[str, ...] = ()
    if noun.dep_ == "nsubjpass" and not provider.codes:
        own = first_named(scene, noun.left_edge.i, noun.i + 1)
        own = own or codes_of(a for c in noun.children if c.lower_ == "of" for a in scene.actors_under(c))[:1]
        if not own:  # "300 personnel from Fiji and Tonga have been deployed"
            several = codes_of(a for c in noun.children if c.lower_ == "from" for a in scene.actors_under(c))
        provider = Side(own or several)
    if provider.closed or not (len(provider.codes) == 1 or several):
        return
    thing = Thing(noun, *phrase(scene, noun), AssistanceType.OTHER)
    recipient = receivers(scene, verb, [thing], provider.codes, words)
    if not recipient.codes and not recipient.closed:
        recipient = hosts(scene, noun.i, provider.codes)
    if not recipient.codes:
        recipient = Side(_at_request(scene, verb, provider.codes))
    if not recipient.codes and not recipient.closed and verb.dep_ in ("conj", "xcomp", "ccomp"):
        recipient = hosts(scene, scene.sentence_of(verb.i).start, provider.codes)
    if (
        not recipient.codes
        and not recipient.closed
        and len(scene.sides) == _TWO
        and _is_of_one(scene, verb, noun, provider)
    ):
        recipient = Side(tuple(c for c in scene.sides if c not in provider.codes))
    if len(recipient.codes) != 1:
        return
    stage = stage_of(scene, verb, words.give.get(verb.lemma_.lower(), Stage.DELIVERED), words)
    yield from drafts(scene, verb, [thing], provider=provider, recipient=recipient, stage=stage)


def _is_of_one(scene: Scene, verb: Token, noun: Token, provider: Side) -> bool:
    """ "Ten Fijian officers will be deployed at the airport": of one of the two, in no place of his."""
    start, end = scene.clause(verb)
    named = scene.parties_in(start, end)
    at_home = any(verb.i < p.start < end and p.code in provider.codes for p in scene.places)
    own = first_named(scene, noun.left_edge.i, noun.i + 1) == provider.codes
    return own and not at_home and len(provider.codes) == 1 and named <= set(scene.sides)


def _at_request(scene: Scene, verb: Token, provider: Sequence[str]) -> tuple[str, ...]:
    """ "at the request of Peru", "at Peru's invitation": whoever asked for them."""
    sentence = scene.sentence_of(verb.i)
    for noun in sentence:
        if noun.lemma_ in ("request", "invitation", "appeal") and noun.dep_ == "pobj" and noun.head.lower_ in _ASKED:
            by = codes_of(a for c in noun.children if c.lower_ in ("of", "from", "by") for a in scene.actors_under(c))
            return tuple(c for c in owners(scene, noun) or by if c not in provider)[:1]
    return ()


def _people(noun: Token) -> str:
    """ "40 police officers", "a contingent of 200 gendarmes": what those are who are sent."""
    inner = next((n for c in noun.children if c.lower_ == "of" for n in c.children if n.dep_ == "pobj"), None)
    if noun.lemma_.lower() in _GROUPS and inner is not None:
        return _people(inner)
    lemma = noun.lemma_.lower()
    if lemma in ("officer", "force", "personnel", "unit", "police", "agent", "member"):
        beside = _ORDER | _DEFENCE if lemma == "agent" else _ORDER
        named = lemma == "police" or any(c.lower_ in beside for c in noun.subtree)
        return "policeman" if named else ""
    return lemma


def _is_crew(noun: Token) -> bool:
    if noun.lemma_.lower() in _ANYBODY and any(c.like_num or c.dep_ == "nummod" for c in noun.children):
        # "300 personnel from Fiji have been deployed to help"
        return any(t.lemma_ in _HELPS and t.tag_ == "VB" and t.i > noun.i for t in noun.head.subtree)
    people = _people(noun)
    if people not in _GUARDIANS | _FORCES:
        return False
    if people == "policeman" and any(c.text[:1].isupper() for c in noun.children if c.i < noun.i):
        return True  # "Australian police officers will be deployed"
    if people in _KEEPERS and noun.tag_ == "NNS" and noun.lemma_.lower() not in _GROUPS:
        return True
    numbers = [c for c in noun.subtree if c.like_num or c.dep_ == "nummod" or c.lower_ in _COUNTS]
    return bool(numbers) or (noun.lemma_.lower() in _GROUPS and noun.left_edge.lower_ in ("a", "an"))


def _in_peace(scene: Scene, verb: Token) -> bool:
    sentence = scene.sentence_of(verb.i)
    if any(t.lemma_.lower() in _PEACE or t.lower_ in _PEACE for t in sentence):
        return True
    if any(t.lemma_ == "request" and t.dep_ == "pobj" and t.head.lower_ in _ASKED for t in sentence):
        return True
    return any(t.lemma_ in _HELPS and t.tag_ == "VB" and t.i > verb.i for t in sentence)


def mission_course(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "ended its training mission in Chad", "has extended the advisory mission in Chad": how far a mission is."""
    lemma = verb.lemma_.lower()
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_ == "mission"), None)
    if noun is None or lemma not in words.end | _BEGINS | _COMPLETES or verb.tag_ not in ("VBD", "VBN", "VBZ"):
        return
    before = {t.lower_ for t in scene.doc[noun.left_edge.i : noun.i]} & _TEACHES
    if not before or any(c.dep_ == "neg" for c in verb.children):
        return
    own = owners(scene, noun) or givers(scene, verb, words).codes
    host = hosts(scene, noun.i, own)
    if len(own) != 1 or len(host.codes) != 1:
        return
    kind = AssistanceType.ADVICE if "advisory" in before else AssistanceType.TRAINING
    thing = Thing(noun, *phrase(scene, noun), kind)
    stage = Stage.ENDED if lemma in words.end | _COMPLETES else Stage.ONGOING
    yield from drafts(scene, verb, [thing], provider=Side(own), recipient=host, stage=stage)
