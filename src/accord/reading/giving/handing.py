"""Nouns of handing over, selling and buying -> drafts: "the transfer of three boats", "the sale to Peru of radars".

The stage is that of the verb above: what is announced is offered, what is notified or allocated approved.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.objects import is_military
from accord.reading.giving.sides import Side, codes_of, first_named, owners, receivers, sources
from accord.reading.giving.stages import discussed
from accord.reading.giving.terms import under_terms
from accord.reading.giving.things import first_thing, things
from accord.reading.scene import Scene

_SIDES_REACH = 9
_CONSENTS = frozenset(
    {"approval", "consent", "clearance", "nod", "go-ahead", "ahead", "authorisation", "authorization"}
)
_MARKS = frozenset({"mark", "celebrate", "witness", "commemorate"})


def handed(scene: Scene, noun: Token, plain: Stage, words: GivingWords) -> Iterator[Draft]:
    """ "notified Chile of the planned transfer of three patrol boats", "prospects for the supply of fire engines"."""
    of = behind_sides(scene, noun)
    if noun.dep_ in ("compound", "amod") or of is None:
        return
    head = first_thing(scene, of + 1, min(of + 11, scene.sentence_of(noun.i).end), words)
    given = things(scene, head, words) if head is not None and adjoins(scene, of, head) else []
    if noun.lemma_ == "contribution":
        given = [g for g in given if g.kind is AssistanceType.FUNDING]
    if plain is Stage.CONTRACTED:
        given = [g for g in given if is_military(g, words)]
    if not given or any(t.lower_ == "joint" for t in scene.doc[noun.left_edge.i : noun.i]):
        return
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    thanked = any(t.lemma_ in words.thanks for t in scene.doc[max(0, noun.i - 10) : noun.i])
    thanked = thanked or any(t.lemma_.lower() in words.thank for t in noun.ancestors if t.pos_ == "VERB")
    if thanked or (verb is not None and (verb.lemma_ in words.thank or verb.lemma_ in words.receive)):
        return  # told by the verb of thanks or of receiving: "received two boats and a supply of spare parts"
    provider = owners(scene, noun) or sources(scene, noun, *(g.head for g in given)) or by_right_behind(scene, noun)
    stage = _stage_of_noun(scene, noun, verb, plain, words)
    subject = codes_of(scene.subjects(verb)) if verb is not None else ()
    if noun.lemma_ == "loan" and noun.dep_ == "dobj" and verb is not None and verb.lemma_ in words.give:
        return  # "is providing a loan of up to 20 million euros": told by the verb
    if verb is not None and verb.lemma_ in ("take", "welcome", "await") and not provider:
        return  # "took delivery of a boat": told by the verb of receiving
    if not provider and stage not in (Stage.DISCUSSED, Stage.REQUESTED):
        provider = subject if len(subject) == 1 else ()
    if noun.lemma_ in ("purchase", "procurement"):
        if noun.head.lower_ == "for" and noun.dep_ == "pobj":
            return  # "10 million euros for the purchase of drones": told by the money
        partner = codes_of(
            a for t in noun.ancestors for c in t.children if c.lower_ == "with" for a in scene.actors_under(c)
        )
        seller = sources(scene, noun, *(g.head for g in given)) or tuple(c for c in partner if c not in subject)[:1]
        buyer = owners(scene, noun) or tuple(c for c in subject if c not in seller)
        yield from drafts(scene, noun, given, provider=Side(seller), recipient=Side(buyer), stage=stage)
        return
    asking = next((t for t in noun.ancestors if t.lemma_ in words.ask and t.pos_ == "VERB"), None)
    if asking is not None and stage is not Stage.CONTRACTED:
        asker = codes_of(scene.subjects(asking))
        asked = codes_of(a for a in scene.actors_in(asking.i + 1, noun.i) if not set(a.parties) & set(asker))[:1]
        bought = any(
            t.tag_ in ("VBN", "VBD") and t.lemma_ in words.buy | {"contract"}
            for t in scene.doc[given[0].head.i + 1 : given[-1].end + 4]
        )
        stage = Stage.CONTRACTED if bought else Stage.REQUESTED
        yield from drafts(scene, noun, given, provider=Side(asked), recipient=Side(asker), stage=stage)
        return
    recipient = receivers(scene, noun, given, provider, words)
    between = codes_of(a for a in scene.actors_in(noun.i + 1, of) if scene.doc[a.start - 1].lower_ == "to")
    if between:
        recipient = Side(tuple(c for c in between if c not in provider))
    if noun.lemma_ == "airdrop" and not recipient.codes:
        over = next((t.i for t in scene.doc[of : of + _SIDES_REACH] if t.lower_ in ("over", "on", "in")), None)
        recipient = Side(tuple(p.code for p in scene.places if over is not None and over < p.start <= over + 3)[:1])
    if not recipient.codes and verb is not None and verb.lemma_ in ("notify", "inform", "tell", "assure"):
        recipient = Side(codes_of(scene.objects(verb)))
    yield from drafts(scene, noun, given, provider=Side(provider), recipient=recipient, stage=stage)


def adjoins(scene: Scene, at: int, head: Token) -> bool:
    """Whether a thing stands right behind its "of", with no verb, comma or other preposition between."""
    return not any(
        (t.pos_ in ("VERB", "AUX", "SCONJ") and t.dep_ != "amod" and t.tag_ != "VBN")
        or t.text in {",", ";"}
        or (t.pos_ == "ADP" and t.lower_ != "of")
        for t in scene.doc[at + 1 : max(at + 1, head.left_edge.i)]
    )


def by_right_behind(scene: Scene, noun: Token) -> tuple[str, ...]:
    """ "the pledge by Peru of two boats", wherever the parser hung the "by"."""
    at = noun.i + 1
    if at >= len(scene.doc) or scene.doc[at].lower_ != "by":
        return ()
    return first_named(scene, at + 1, at + 3)


def behind_sides(scene: Scene, noun: Token) -> int | None:
    """Where the "of" stands behind a noun of handing over: "the sale to Peru of boats", "the gift by Peru of boats"."""
    at = noun.i + 1
    end = scene.sentence_of(noun.i).end
    while at < end and at - noun.i < _SIDES_REACH and scene.doc[at].lower_ != "of":
        if scene.doc[at].lower_ in ("to", "by", "from", "the", "and"):
            at += 1
            continue
        actor = scene.actor_at(at)
        if actor is None or not actor.parties:
            return None
        at = actor.end
    return at if at < end and scene.doc[at].lower_ == "of" else None


def is_let(verb: Token) -> bool:
    """ "gave the green light for", "gave its consent to", "got the go-ahead for"."""
    if verb.lemma_ not in ("give", "get", "receive", "win"):
        return False
    nouns = [c for c in verb.children if c.dep_ == "dobj"]
    green = any(n.lower_ == "light" and any(c.lower_ == "green" for c in n.children) for n in nouns)
    return green or any(n.lemma_ in _CONSENTS for n in nouns)


def _stage_of_noun(scene: Scene, noun: Token, verb: Token | None, plain: Stage, words: GivingWords) -> Stage:
    before = {t.lower_ for t in scene.doc[noun.left_edge.i : noun.i]}
    if discussed(noun, words):
        return Stage.DISCUSSED
    lemma = verb.lemma_ if verb is not None else ""
    if verb is not None and is_let(verb):
        return Stage.APPROVED  # "gave the green light for the delivery of tanks"
    if lemma in words.end:
        return Stage.ENDED
    if lemma in _MARKS:
        return plain  # "a ceremony to mark the handover of two boats"
    text = next((t for t in noun.ancestors if t.lemma_.lower() in words.texts and t.pos_ == "NOUN"), None)
    if text is not None and plain is not Stage.CONTRACTED:
        return Stage.APPROVED if lemma in words.signs else Stage.DISCUSSED
    if lemma in words.decide or lemma in ("notify", "allocate"):
        return Stage.APPROVED
    if lemma in words.go_on:
        return Stage.ONGOING
    if plain is Stage.CONTRACTED:
        return plain
    if lemma in words.ask:
        return Stage.REQUESTED
    if verb is not None and under_terms(scene, verb, words):
        return Stage.APPROVED
    if (
        lemma in words.ready
        or before & {"planned", "future", "upcoming", "promised", "pledged"}
        or (verb is not None and verb.tag_ == "VB")
    ):
        return Stage.OFFERED
    return plain
