"""Whether what a verb seems to give is told by another word, is given back, or goes to nobody in particular.

"Asked Peru to sell vessels" is a request, "a loan to build a plant" money; only what is left is the verb's own gift.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.objects import lemma_of, objects_of
from accord.reading.giving.things import Thing, things
from accord.reading.scene import Scene

_AWAY = frozenset({"back", "home", "about", "forward", "together", "down", "forth"})
_SPENDS = frozenset({"use", "spend", "utilise", "utilize", "earmark", "allocate"})
_FITS = frozenset({"equip", "fit", "furnish"})
_AIMS = frozenset({"aim", "intend", "mean", "design", "seek"})
# "bought ten trucks to donate to Fiji"
_PASSES_ON = frozenset({"donate", "give", "hand over", "deliver", "send", "supply", "transfer", "gift"})
_PURSES = frozenset({"loan", "credit", "grant", "financing", "funding", "fund"})


def helps_somebody(scene: Scene, verb: Token) -> bool:
    """ "help Fiji train its police"; "is to help train doctors for Fiji" names nobody who is helped."""
    helped = [c for c in verb.children if c.dep_ == "nsubj"]
    helped += [c for c in verb.head.children if c.dep_ in ("dobj", "dative")]
    taught = any(c.dep_ == "dobj" for c in verb.children) and lemma_of(verb) in {"train", "retrain", "equip"}
    return not taught or any(scene.conjuncts(t) for t in helped)


def has_sides(noun: Token, words: GivingWords) -> bool:
    """ "announced the transfer to Ukraine of 14 howitzers": told by the noun of handing over."""
    following = noun.doc[noun.i + 1 : noun.i + 2]
    handing = noun.lemma_.lower() in words.handing_nouns
    return (
        handing and bool(following) and following[0].lower_ in ("to", "by") and "of" in {t.lower_ for t in noun.subtree}
    )


def is_worldwide(verb: Token) -> bool:
    """ "a programme which provides training throughout the world": what somebody always does, to nobody."""
    behind = {t.lower_ for t in verb.subtree if t.i > verb.i}
    return verb.dep_ == "relcl" and bool({"world", "worldwide", "globe", "globally"} & behind)


def goes_back(verb: Token) -> bool:
    """ "sent home 80 soldiers", "will hand back two boats": what is returned was no gift."""
    if verb.lemma_ == "bring" and any(c.lower_ in ("up", "in") and c.dep_ == "prt" for c in verb.children):
        return True
    if verb.lemma_ == "give" and any(c.lower_ in ("up", "in", "way") and c.i == verb.i + 1 for c in verb.children):
        return True
    return any(c.lower_ in _AWAY and c.i - verb.i < 3 for c in verb.children if c.i > verb.i)


def is_fitted(verb: Token, words: GivingWords) -> bool:
    """ "50 ambulances equipped with defibrillators": what a thing has in it is part of it, not given to it."""
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.lemma_ not in _FITS:
        return False
    return verb.head.lemma_.lower() in words.items and not any(c.dep_ == "agent" for c in verb.children)


def is_signed_for(scene: Scene, verb: Token, words: GivingWords) -> bool:
    """ "signed a loan agreement for financing a hospital": told by the loan."""
    if verb.tag_ != "VBG" or verb.head.lower_ != "for" or verb.head.head.lemma_ not in words.signs:
        return False
    return any(t.lemma_.lower() in _PURSES for t in scene.doc[scene.sentence_of(verb.i).start : verb.i])


def serves_money(scene: Scene, verb: Token, words: GivingWords) -> bool:
    """ "pledged 50 million pounds to help Jordan host refugees", "a loan to build a plant": told by the money."""
    above = next((t for t in verb.ancestors if t.pos_ == "VERB"), None)
    if verb.dep_ in ("acl", "advcl", "relcl", "xcomp") and verb.head.lemma_.lower() in _PURSES:
        return True  # "a loan to build a power plant"
    spent = verb.head if verb.dep_ in ("xcomp", "advcl") else None
    if spent is not None and spent.lemma_ in _SPENDS and any(c.dep_ == "nsubjpass" for c in spent.children):
        return True  # "the loan will be used to complete a hospital"
    if above is not None and above.lemma_ in words.receive and above.i < verb.i and lemma_of(verb) not in _PASSES_ON:
        return verb.dep_ in ("xcomp", "advcl", "acl", "relcl")  # "secured a loan to modernise its grid"
    if above is None or above.lemma_.lower() not in words.give or above.i > verb.i:
        return False
    helping = verb.lemma_ in ("help", "assist")
    return any(
        t.head.i < verb.i
        and (t.kind is AssistanceType.FUNDING or (helping and t.kind is AssistanceType.EQUIPMENT))
        and (helping or any(w.like_num for w in scene.doc[t.start : t.end]))
        for o in objects_of(scene, above, words)
        for t in things(scene, o, words)
    )


def is_asked(scene: Scene, verb: Token, words: GivingWords) -> bool:
    """ "asked Peru to sell it two vessels": told by the verb of asking."""
    at = verb
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for" and verb.head.head.lemma_ in words.request_nouns:
        return True  # "the request for extending a loan": told by the noun
    for _ in range(3):
        if at.head.i == at.i or at.dep_ not in ("xcomp", "ccomp", "conj", "advcl", "acl"):
            return False
        at = at.head
        if at.lemma_ in words.ask and at.pos_ == "VERB" and at.i < verb.i:
            return at.lemma_ != "seek" or not scene.subjects(verb)
        if at.lemma_ in words.request_nouns and at.pos_ == "NOUN":
            return True
    return False


def is_given_by_another(verb: Token, words: GivingWords) -> bool:
    """ "began a course given by instructors of the Civil Guard": told by the participle."""
    return lemma_of(verb) in words.only_with and any(
        c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in words.give and any(n.dep_ == "agent" for n in c.children)
        for o in verb.children
        if o.dep_ in ("dobj", "nsubjpass")
        for c in o.children
    )


def is_attended(scene: Scene, verb: Token, words: GivingWords) -> bool:
    """ "Fifty officers have begun a course": who learns gives none."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or words.only_with.get(lemma_of(verb)) is not AssistanceType.TRAINING:
        return False
    counted = any(c.like_num or c.dep_ == "nummod" for c in subject.children)
    return counted and subject.lemma_.lower() in words.learners and scene.conjuncts(subject) == []


def is_cost(verb: Token) -> bool:
    """ "will bear the cost of delivering the equipment": told by who bears it."""
    of = verb.head
    return verb.tag_ == "VBG" and of.lower_ == "of" and of.head.lemma_.lower() in ("cost", "expense", "price")


def is_aim(verb: Token, words: GivingWords) -> bool:
    """ "handed over equipment, aiming to help it", "vehicles intended to help it": what a gift is for."""
    aiming = verb.head
    if verb.tag_ != "VB" or aiming.lemma_ not in _AIMS or aiming.tag_ not in ("VBG", "VBN"):
        return False
    above = next((t for t in aiming.ancestors if t.pos_ == "VERB"), None)
    return above is not None and lemma_of(above) in words.give and aiming.dep_ in ("advcl", "acl")


def is_purpose(verb: Token, words: GivingWords) -> bool:
    """Whether a coordinated infinitive tells with others what a gift is for."""
    first = verb.head
    if verb.tag_ != "VB" or first.tag_ != "VB" or any(c.dep_ in ("aux", "nsubj") for c in verb.children):
        return False
    top = first.head if first.dep_ in ("xcomp", "ccomp") and first.head.lemma_ in ("help", "assist") else first
    above = top.head
    return (
        top.dep_ in ("advcl", "acl")
        and above.pos_ == "VERB"
        and words.give.get(lemma_of(above)) is Stage.DELIVERED
        and any(c.dep_ in ("dobj", "nsubjpass") for c in above.children)
        and first.lemma_ not in words.give
    )


def is_thing_that_helps(scene: Scene, verb: Token) -> bool:
    """ "the radar would help the country to detect aircraft", "the radar is to help detect aircraft"."""
    if any(c.dep_ == "nsubj" and c.pos_ == "NOUN" for c in verb.children):
        return True
    above = verb.head.children if verb.tag_ == "VB" and verb.head.pos_ == "VERB" else ()
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.pos_ == "NOUN" and scene.actor_at(c.i) is None for c in above)


def is_nowhere(scene: Scene, verb: Token, thing: Thing, provider: Sequence[str]) -> bool:
    """ "U.S. troops could be involved in training local forces": whose they are is told nowhere."""
    if not any(c.lower_ == "local" for c in thing.head.children):
        return False
    sentence = scene.sentence_of(verb.i)
    named = {c for a in scene.actors_in(sentence.start, sentence.end) for c in a.parties}
    named |= {p.code for p in scene.places if sentence.start <= p.start < sentence.end}
    return not named - set(provider)
