"""Loads that arrive and things placed at somebody's disposal -> drafts of assistance.

"A plane carrying 40 tons of relief goods from Kuwait arrived in Juba": the giver sends it, the place receives it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.sides import Side, codes_of, first_named, givers, hosts, receivers
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, first_thing, phrase, things
from accord.reading.giving.whom import dateline, struck
from accord.reading.scene import ActorKind, Scene

_ARRIVES = frozenset({"arrive", "land", "dock", "reach", "berth", "touch", "unload"})  # "touched down"
_CARRIES = frozenset({"carrying", "loaded", "with", "transporting", "bringing", "ferrying", "of"})
_PLACES = frozenset({"make", "place", "put"})
_LOADS = frozenset({"batch", "shipment", "consignment", "delivery", "tranche", "convoy", "load"})
_DISPOSAL = frozenset({"available", "disposal", "disposition", "service"})
_LEAVES = frozenset({"leave", "depart", "head"})
_PEOPLE = {
    **dict.fromkeys(("doctor", "medic", "nurse", "surgeon", "paramedic"), AssistanceType.HUMANITARIAN),
    **dict.fromkeys(("firefighter", "rescuer", "deminer", "sapper", "peacekeeper"), AssistanceType.OTHER),
}
_OCCASIONS = frozenset("exercise exercises drill drills visit talks parade patrol conference war front".split())
_ONE = frozenset({"a", "an", "another", "first", "second", "third", "fourth", "latest", "last", "new"})
_VESSELS = frozenset("ship vessel boat plane aircraft flight convoy train airlift jet".split())
_DESTINED = frozenset({"deliver", "distribute", "destine", "bound", "intend", "earmark", "distribution", "delivery"})
_RELIEF = frozenset("supply supplies aid relief food material item goods assistance medicine tent".split())
_RESCUING = frozenset("firefighting rescue relief medical water-bombing bombing aid search sar".split())
_JOINTS = frozenset({"and", ",", "the"})
_NEAR = 8
_FAR = 16
_GOODS = frozenset({AssistanceType.HUMANITARIAN, AssistanceType.EQUIPMENT})


def by_arrival(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "A Hungarian aircraft loaded with medical supplies landed in Dhaka": what it carries, whence, and where to."""
    subject = _subject(verb)
    if verb.lemma_ not in _ARRIVES or subject is None:
        return
    start = subject.left_edge.i
    load = next((t.i for t in scene.doc[start : verb.i] if t.lower_ in _CARRIES), None)
    end = verb.i
    if load is None and subject.lemma_.lower() in _VESSELS:
        end = min(verb.i + _FAR, scene.sentence_of(verb.i).end)  # "the ship reached Male with 100 tonnes of water"
        load = next((t.i for t in scene.doc[verb.i + 1 : end] if t.lower_ in _CARRIES - {"of"}), None)
    if load is None or subject.lemma_.lower() in _LOADS:
        yield from _load(scene, verb, subject, words)
        return
    noun = first_thing(scene, load + 1, end, words)
    given = [g for g in things(scene, noun, words) if g.kind in _GOODS] if noun is not None else []
    sent = _senders(scene, start, verb.i)
    if not sent or not given:
        return
    host = _destined(scene, verb, sent) or hosts(scene, verb.i, sent)
    if not host.codes:
        reached = tuple(p.code for p in scene.places if verb.i < p.start <= verb.i + 2)
        host = Side(tuple(c for c in reached if c not in sent))
    if host.codes or struck(scene):
        stage = Stage.OFFERED if _is_to_come(verb) else Stage.DELIVERED
        yield from drafts(scene, verb, given, provider=Side(sent), recipient=Side(host.codes), stage=stage)


def _senders(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The first party named before the verb, with those joined to it: "flights from Peru and Chile"."""
    named = [a for a in scene.actors_in(start, end) if len(a.parties) == 1]
    joined = named[:1]
    for actor in named[1:]:
        between = scene.doc[joined[-1].end : actor.start]
        if not between or any(t.lower_ not in _JOINTS for t in between):
            break
        joined.append(actor)
    return codes_of(joined)


def _is_to_come(verb: Token) -> bool:
    """ "More aid would come, including two planes with tents landing in Suva today"."""
    return any(c.tag_ == "MD" for t in (verb, *verb.ancestors) for c in t.children if t.pos_ in ("VERB", "AUX"))


def _subject(verb: Token) -> Token | None:
    """What arrives or leaves; "the plane, carrying food, headed to Jordan" is no participle of the plane."""
    labels = ("nsubj", "nsubjpass")  # "the flour was unloaded at the port"
    subject = next((c for c in verb.children if c.dep_ in labels and c.i < verb.i), None)
    if subject is None and verb.dep_ == "acl" and verb.head.lemma_.lower() in _VESSELS | _LOADS:
        # "with the first shipment of tents from Peru landing in Suva on Sunday"
        return verb.head if verb.head.dep_ == "ROOT" or verb.tag_ == "VBG" else None
    return subject


def _destined(scene: Scene, verb: Token, sent: Sequence[str]) -> Side | None:
    """ "landed in Jordan with food to be distributed in Syria", "relief for Syria": whom it is for."""
    sentence = scene.sentence_of(verb.i)
    for at in range(sentence.start, sentence.end - 1):
        token = scene.doc[at]
        purposed = token.lemma_.lower() in _DESTINED and token.tag_ in ("VB", "VBN", "VBG", "NN", "JJ")
        meant = token.lower_ == "for" and token.head.lemma_.lower() in _RELIEF
        helping = token.lemma_ == "provide" and token.tag_ == "VB"
        if not (purposed or meant or helping):
            continue
        near = scene.doc[at : min(at + _NEAR, sentence.end)]
        lead = next((t.i for t in near if t.lower_ in ("to", "in", "for") and t.tag_ != "TO"), None)
        if lead is None:
            continue
        named = first_named(scene, lead + 1, min(lead + 4, sentence.end))
        named = named or tuple(p.code for p in scene.places if lead < p.start <= lead + 3)[:1]
        if named and named[0] not in sent:
            return Side(named)
    return None


def _load(scene: Scene, verb: Token, subject: Token, words: GivingWords) -> Iterator[Draft]:
    """ "A first batch of 70 tonnes of food had arrived in May", "a Moroccan field hospital is expected in Abeche"."""
    counted = any(c.like_num or c.dep_ == "nummod" or c.lower_ in _ONE for c in subject.children)
    load = subject.lemma_.lower() in _LOADS  # "a consignment of Emirati aid" is goods, whatever is in it
    sent = _senders(scene, subject.left_edge.i, verb.i)
    counted = counted or (bool(sent) and subject.tag_ == "NNS" and _rescues(subject))
    counted = counted or (bool(sent) and subject.lemma_.lower() in words.help_nouns)  # "American aid arrived"
    given = [g for g in things(scene, subject, words) if load or g.kind in _GOODS] if counted else []
    if not given or _for_an_occasion(verb, subject):
        return
    host = _destined(scene, verb, sent) or hosts(scene, verb.i, sent)
    ahead = _is_to_come(verb) or any(c.lower_ == "to" for c in verb.children)
    stage = Stage.OFFERED if ahead else Stage.DELIVERED
    yield from drafts(scene, verb, given, provider=Side(sent), recipient=Side(host.codes), stage=stage)


def _for_an_occasion(verb: Token, subject: Token) -> bool:
    """ "A Samoan patrol vessel arrived in Suva for a four-day port call": it goes home again."""
    aims = [c for t in (verb, *verb.children) for c in t.children if c.lower_ == "for" and c.i > verb.i]
    goals = {g.lower_ for aim in aims for g in aim.children if g.dep_ == "pobj"}
    return subject.lemma_.lower() in _VESSELS and bool(goals & (_OCCASIONS | {"call", "stop", "stopover", "review"}))


def _rescues(subject: Token) -> bool:
    """ "Greek firefighting planes", "Turkish rescue teams": whoever comes with them comes to help."""
    return any(t.lower_ in _RESCUING for t in subject.doc[subject.left_edge.i : subject.i])


def by_leaving(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "A convoy of 65 trucks with food left Amman for Gaza", "two Croatian planes are on their way to Greece"."""
    subject = _subject(verb)
    if subject is None or not (verb.lemma_ in _LEAVES or _is_on_way(verb)):
        return
    given = [g for g in things(scene, subject, words) if g.kind in _GOODS or g.head.lemma_.lower() in words.sent_people]
    given = given or _healers(scene, subject)
    if not given:
        return
    end = scene.sentence_of(verb.i).end
    to = next((t.i for t in scene.doc[verb.i + 1 : end] if t.lower_ in ("for", "to") and t.tag_ != "TO"), None)
    if to is None or to - verb.i > _NEAR or any(t.lower_ in _OCCASIONS for t in scene.doc[verb.i : end]):
        return
    whose = _senders(scene, subject.left_edge.i, verb.i)
    if len(whose) > 1:
        return  # "teams from Peru, Chile and others departed": nobody's alone
    origin = next((p.code for p in scene.places if verb.i < p.start < to), None)
    sent = whose or ((origin,) if origin else _teller(scene, verb) or dateline(scene))
    bound = _destined(scene, verb, sent)
    target = bound.codes if bound is not None else first_named(scene, to + 1, to + _NEAR)
    target = target or tuple(p.code for p in scene.places if to < p.start <= to + _NEAR)[:1]
    if len(sent) != 1 or not target or target == sent:
        return
    stage = Stage.OFFERED if any(c.tag_ == "MD" or c.lower_ == "to" for c in verb.children) else Stage.ONGOING
    yield from drafts(scene, verb, given, provider=Side(sent), recipient=Side(target), stage=stage)


def _teller(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "South Korea said a rescue team departed": whoever tells of its leaving sends it."""
    told = verb.head
    if verb.dep_ != "ccomp" or told.lemma_ not in ("say", "announce", "report"):
        return ()
    return codes_of([a for a in scene.subjects(told) if a.kind is ActorKind.STATE and len(a.parties) == 1][:1])


def _is_on_way(verb: Token) -> bool:
    """ "are on their way to", "is en route to"."""
    following = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5]]
    return verb.lemma_ == "be" and ("way" in following[:3] or following[:2] == ["en", "route"])


def _healers(scene: Scene, subject: Token) -> list[Thing]:
    """ "a team of 40 Hungarian doctors", "12 Cuban medics"."""
    inner = [n for c in subject.children if c.lower_ == "of" for n in c.children]
    for noun in (subject, *inner):
        kind = _PEOPLE.get(noun.lemma_.lower())
        if kind is not None and any(c.like_num or c.dep_ == "nummod" for t in (noun, subject) for c in t.children):
            return [Thing(subject, *phrase(scene, subject), kind)]
    return []


def by_disposal(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "will make its laboratory available to Latvian experts", "placed two aircraft at Senegal's disposal"."""
    if verb.lemma_ not in _PLACES:
        return
    end = min(verb.i + 16, scene.sentence_of(verb.i).end)
    at = next((t.i for t in scene.doc[verb.i + 1 : end] if t.lower_ in _DISPOSAL), None)
    noun = first_thing(scene, verb.i + 1, at, words) if at is not None else None
    if at is not None and noun is None:  # "a plane would be placed at Fiji's disposal"
        noun = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    behind = noun is None and at is not None and at - verb.i <= 2 and scene.doc[at].lower_ == "available"
    if behind and at is not None:
        noun = first_thing(scene, at + 1, end, words)  # "made available 5,000 kits"
    if noun is None or at is None:
        return
    given = [g if behind or g.start < verb.i else replace(g, end=min(g.end, at)) for g in things(scene, noun, words)]
    provider = givers(scene, verb, words)
    whose = codes_of(
        a for a in scene.actors_in(max(verb.i + 1, at - 4), end) if not set(a.parties) & set(provider.codes)
    )
    behind_it = scene.doc[at + 1 : at + 2]
    nobody = scene.doc[at - 1].lower_ in ("its", "their", "own") or (bool(behind_it) and behind_it[0].lower_ == "of")
    recipient = Side(whose[:1], closed=not whose and nobody)
    if scene.doc[at].lower_ == "available":
        recipient = receivers(scene, verb, given, provider.codes, words)
    if not provider.closed:
        stage = stage_of(scene, verb, Stage.DELIVERED, words)
        yield from drafts(scene, verb, given, provider=provider, recipient=recipient, stage=stage)
