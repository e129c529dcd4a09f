"""What is called a gift, and what is done with somebody's money -> drafts: "a gift from Peru", "with Peruvian support".

The giver stands beside the word; who receives is told by "to", or is whoever does it with that support.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.objects import objects_of
from accord.reading.giving.sides import Side, codes_of, owners, receivers, sources
from accord.reading.giving.stages import is_ahead
from accord.reading.giving.things import Thing, phrase, things
from accord.reading.scene import Scene

_GIFTS = frozenset({"gift", "donation", "present"})
_BACKING = frozenset("support funding help assistance aid fund money financing grant backing expense loan".split())
_WITH = frozenset({"with", "through", "at", "by", "under"})
_MAKES = frozenset({AssistanceType.INFRASTRUCTURE, AssistanceType.EQUIPMENT, AssistanceType.TRAINING})


def by_gift(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "The boat is a gift by Slovenia to Albania", "the pump, a gift from Japan"."""
    if noun.lemma_.lower() not in _GIFTS or noun.dep_ not in ("attr", "appos"):
        return
    of = next((c for c in noun.children if c.lower_ == "of" and c.i == noun.i + 1), None)
    whose = codes_of(a for n in of.children for a in scene.conjuncts(n)) if of is not None else ()
    if of is not None and len(whose) != 1:
        return  # told by the noun of handing over
    named = noun.head if noun.dep_ == "appos" else next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
    given = things(scene, named, words) if named is not None else []
    provider = whose or owners(scene, noun) or sources(scene, noun)
    if not given or not provider:
        return
    recipient = receivers(scene, noun, [Thing(noun, noun.i, noun.i + 1, given[0].kind)], provider, words)
    future = any(t.lower_ in ("will", "shall") for t in noun.head.children)
    stage = Stage.OFFERED if future else Stage.DELIVERED
    yield from drafts(scene, noun, given, provider=Side(provider), recipient=recipient, stage=stage)


def on_loan(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "The simulator is on loan from the Peruvian navy", "two Saudi helicopters came to Bahrain's aid"."""
    lead = noun.head.lower_ if noun.dep_ == "pobj" else ""
    verb = noun.head.head
    if noun.lemma_ == "loan" and lead == "on":
        provider = sources(scene, noun, noun.head, verb)
        thing = next(
            (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), verb if verb.pos_ == "NOUN" else None
        )
        given = things(scene, thing, words) if thing is not None else []
        if provider and given:
            yield from drafts(scene, noun, given, provider=Side(provider), recipient=Side(), stage=Stage.ONGOING)
    if noun.lemma_ == "offer" and lead == "on" and verb.lemma_ == "be":
        thing = next((c for c in verb.children if c.dep_ == "nsubj"), None)  # "eight more scholarships are on offer"
        given = things(scene, thing, words) if thing is not None else []
        yield from drafts(scene, noun, given, provider=Side(), recipient=Side(), stage=Stage.OFFERED)
    if noun.lemma_ in ("aid", "help", "rescue", "assistance") and lead == "to" and verb.lemma_ == "come":
        helped = owners(scene, noun)
        thing = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        given = things(scene, thing, words) if thing is not None else []
        provider = codes_of([a for g in given for a in scene.actors_in(g.start, g.head.i) if a.parties][:1])
        if helped and given and provider:
            yield from drafts(
                scene, verb, given, provider=Side(provider), recipient=Side(helped), stage=Stage.DELIVERED
            )


def considered(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "his government was considering a second radar for Peru": a thing weighed for another state is discussed."""
    if verb.lemma_ not in ("consider", "study", "weigh", "mull", "contemplate") or not codes_of(scene.subjects(verb)):
        return
    told = [t for o in objects_of(scene, verb, words) for t in things(scene, o, words)]
    given = [t for t in told if t.kind in _MAKES or (t.kind is AssistanceType.FUNDING and _is_summed(scene, t))]
    provider = codes_of(scene.subjects(verb)[:1])
    recipient = receivers(scene, verb, given, provider, words) if given else Side()
    if len(provider) == 1 and given and recipient.codes:
        yield from drafts(scene, verb, given, provider=Side(provider), recipient=recipient, stage=Stage.DISCUSSED)


def _is_summed(scene: Scene, thing: Thing) -> bool:
    return any(t.like_num for t in scene.doc[thing.start : thing.end])


def assuring(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "assured Tonga of continued training for its police": what one assures another of is promised."""
    if verb.lemma_ != "assure":
        return
    provider = codes_of(scene.subjects(verb)[:1])
    whom = tuple(c for c in codes_of(scene.objects(verb)) if c not in provider)
    given = [
        t
        for c in verb.children
        if c.lower_ in ("of", "with") and c.i > verb.i
        for n in c.children
        for t in things(scene, n, words)
    ]
    if len(provider) == 1 == len(whom) and given:
        yield from drafts(scene, verb, given, provider=Side(provider), recipient=Side(whom), stage=Stage.OFFERED)


def as_gift(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "a patrol craft as a gift from Tonga to Fiji", "arrived as a donation from Tonga"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "as" or noun.lemma_.lower() not in _GIFTS | {"presentation"}:
        return
    above = noun.head.head
    provider = owners(scene, noun) or sources(scene, noun, above)
    named = [above, *(c for c in above.children if c.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj"))]
    given = next((g for t in named if t.pos_ in ("NOUN", "PROPN") and (g := things(scene, t, words))), [])
    if not given or len(provider) != 1:
        return
    whom = receivers(scene, noun, [Thing(noun, noun.i, noun.i + 1, given[0].kind)], provider, words)
    subject = tuple(c for c in codes_of(scene.subjects(above)) if c not in provider)
    recipient = whom if whom.codes else Side(subject[:1])
    yield from drafts(scene, noun, given, provider=Side(provider), recipient=recipient, stage=Stage.DELIVERED)


def assisted(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "With technical assistance from Peru, Fiji is mapping its reefs": whoever does it with that help receives it."""
    doers = codes_of(scene.subjects(verb))
    if len(doers) != 1 or any(c.dep_ == "neg" for c in verb.children):
        return
    for backing in (n for c in verb.children if c.lower_ in _WITH for n in c.children if n.lemma_ in words.help_nouns):
        provider = tuple(c for c in owners(scene, backing) or sources(scene, backing) if c not in doers)
        given = things(scene, backing, words) or [Thing(backing, *phrase(scene, backing), AssistanceType.OTHER)]
        if len(provider) == 1 and given[0].head.i == backing.i:
            past = verb.tag_ in ("VBD", "VBN") and not any(c.tag_ == "MD" for c in verb.children)
            stage = Stage.OFFERED if is_ahead(verb) else Stage.DELIVERED if past else Stage.ONGOING
            yield from drafts(scene, verb, given[:1], provider=Side(provider), recipient=Side(doers), stage=stage)
            return


def with_support(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "With US support, Jordan has built 150 towers", "opened a clinic with funding from Japan": the doer receives."""
    doers = codes_of(scene.subjects(verb))
    if len(doers) != 1 or verb.lemma_.lower() not in words.give:
        return
    for backing in (n for c in verb.children if c.lower_ in _WITH for n in c.children if n.lemma_ in _BACKING):
        provider = tuple(c for c in owners(scene, backing) or sources(scene, backing) if c not in doers)
        given = [t for o in objects_of(scene, verb, words) for t in things(scene, o, words) if t.kind in _MAKES]
        if len(provider) == 1 and given:
            stage = (
                Stage.OFFERED if any(c.lower_ in ("will", "would", "to") for c in verb.children) else Stage.DELIVERED
            )
            yield from drafts(scene, verb, given, provider=Side(provider), recipient=Side(doers), stage=stage)
            return
