"""Verbs of bearing a cost and of treating the sick -> drafts of assistance.

"Peru will bear the cost of the repair", "paid a third of the work": funding, for whoever is named or the other side.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import Side, codes_of, givers, hosts, receivers
from accord.reading.giving.stages import is_hoped, stage_of
from accord.reading.giving.sums import SIGNS
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene

_BEARING = frozenset(
    {"bear", "cover", "foot", "meet", "shoulder", "defray", "pay", "underwrite", "assume", "pick", "finance", "fund"}
)
_COSTS = frozenset(
    (
        "cost costs bill expense expenses fee fees fare rent salary salaries wage wages upkeep tuition lodging board "
        "accommodation airfare ticket allowance travel subsistence tab housing meal stipend"
    ).split()
)
_BARE = frozenset({"cost", "costs", "expense", "expenses"})
_CARING = frozenset({"treat", "evacuate", "fly", "airlift", "medevac"})
_KEEP = frozenset("fuel food transport maintenance insurance electricity water".split())
_SHARES = frozenset("half third quarter fifth percent percentage share part cent".split())
# what one pays for oneself is given to nobody
OWN = frozenset({"its", "their", "own", "his", "her", "our"})
_SICK = frozenset("wounded patient injured victim casualty sick child soldier people survivor burned them".split())


def bearing(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "will bear the cost of electricity", "pays a third of the software", "will treat the wounded without charge"."""
    lemma = verb.lemma_.lower()
    thing = _cost(scene, verb, words) if lemma in _BEARING else _treated(scene, verb) if lemma in _CARING else None
    if thing is None or _is_use(scene, verb):
        return
    provider = givers(scene, verb, words)
    treated = thing.kind is AssistanceType.HUMANITARIAN
    if treated and not (provider.codes or provider.closed) and any(c.dep_ == "nsubjpass" for c in verb.children):
        whose = codes_of(a for a in scene.actors_in(thing.start, thing.end) if a.parties)
        where = hosts(scene, verb.i, whose)  # "120 Sudanese patients were being treated in Aswan"
        provider = where if whose else provider
    if provider.closed or not provider.codes or len(provider.codes) > 1:
        return
    recipient = receivers(scene, verb, [thing], provider.codes, words)
    whom = [
        a for a in scene.actors_in(verb.i + 1, thing.start) if a.parties and not set(a.parties) & set(provider.codes)
    ]
    whom = whom or (
        [a for a in scene.actors_in(thing.start, thing.end) if a.parties and a.parties != provider.codes]
        if treated
        else []
    )
    if whom:
        recipient = Side(codes_of(whom[:1]))
    if not (recipient.codes or recipient.closed or recipient.multinational) and not treated:
        recipient = hosts(scene, thing.head.i, provider.codes)  # "70 percent of the cost of a road in Benin"
    stage = Stage.REQUESTED if is_hoped(verb, words) else stage_of(scene, verb, Stage.DELIVERED, words)
    yield from drafts(scene, verb, [thing], provider=provider, recipient=recipient, stage=stage)


def _is_use(scene: Scene, verb: Token) -> bool:
    """ "pledged 60 million dollars to cover the soldiers' salaries": what the money is for."""
    above = next((t for t in verb.ancestors if t.pos_ == "VERB"), None)
    if verb.tag_ != "VB" or verb.dep_ not in ("advcl", "xcomp", "acl", "relcl") or above is None or above.i > verb.i:
        return False
    return any(t.lower_ in SIGNS for t in scene.doc[above.i + 1 : verb.i])


def _cost(scene: Scene, verb: Token, words: GivingWords) -> Thing | None:
    """What is paid: the cost or share that is the object, else what "for" names behind "pay"."""
    paid_for = verb.lemma_ == "pay" and any(c.lower_ == "for" and not list(c.children) for c in verb.children)
    for child in verb.children:
        if paid_for and child.dep_ == "nsubjpass":
            start, end = phrase(scene, child)
            return Thing(child, start, end, AssistanceType.FUNDING)  # "the radar will be paid for by Spain"
        kept = verb.lemma_ in ("cover", "shoulder", "pay") and child.lemma_.lower() in _KEEP
        if child.dep_ in ("dobj", "nsubjpass") and (kept or child.lemma_.lower() in _COSTS | _SHARES):
            if child.lemma_.lower() in _SHARES and not any(c.lower_ == "of" for c in child.children):
                return None
            told = any(c.lower_ in ("of", "for") or c.dep_ in ("amod", "compound") for c in child.children)
            if child.lemma_.lower() in _BARE and not (told or _borne_by(child)):
                return None  # "will train them and bear the cost"
            start, end = phrase(scene, child)
            return None if _is_own(child) else Thing(child, start, end, AssistanceType.FUNDING)
        if verb.lemma_ == "pay" and child.dep_ == "prep" and child.lower_ == "for" and child.i > verb.i:
            nouns = [n for n in child.children if n.dep_ == "pobj" and n.pos_ == "NOUN"]
            if nouns and not any(t.lower_ in OWN for t in nouns[0].subtree):
                start, end = phrase(scene, nouns[0])
                paid = Thing(nouns[0], start, end, kind_of(scene, nouns[0], words) or AssistanceType.FUNDING)
                return replace(paid, kind=paid_kind(paid, words))
    return None


def paid_kind(thing: Thing, words: GivingWords) -> AssistanceType:
    """ "pay for a bridge": money; "pay for the training of 40 nurses": training, for it is told who learns."""
    if thing.kind is not AssistanceType.TRAINING:
        return AssistanceType.FUNDING
    taught = [n for c in thing.head.children if c.lower_ in ("of", "for") for n in c.children]
    told = any(n.lemma_.lower() in words.learners and any(c.like_num for c in n.subtree) for n in taught)
    return AssistanceType.TRAINING if told else AssistanceType.FUNDING


def _borne_by(cost: Token) -> bool:
    """ "The costs will be borne by Fiji", "all expenses being met by Fiji": of what was told before."""
    definite = any(c.lower_ in ("the", "all") for c in cost.children)
    return cost.dep_ == "nsubjpass" and definite and any(c.dep_ == "agent" for c in cost.head.children)


def _is_own(cost: Token) -> bool:
    """ "bears its own costs", "pays its rent"; not "bears its running costs", "pays a third of its cost"."""
    words = {t.lower_ for t in cost.subtree}
    if not words & OWN:
        return False
    given = cost.lemma_.lower() in _SHARES or any(c.dep_ in ("amod", "compound") for c in cost.children)
    return "own" in words or not (given and "its" in words)


def _treated(scene: Scene, verb: Token) -> Thing | None:
    """The sick or wounded who are treated."""
    for child in verb.children:
        sick = child.lemma_.lower() in _SICK or child.lower_ in _SICK
        sick = sick or any(c.lower_ in ("wounded", "injured", "sick", "burned") for c in child.children)
        sick = sick and (verb.lemma_ == "treat" or child.lemma_.lower() not in ("people", "soldier", "child"))
        if child.dep_ in ("dobj", "nsubjpass") and sick:
            start, end = phrase(scene, child)
            return Thing(child, start, end, AssistanceType.HUMANITARIAN)
    return None
