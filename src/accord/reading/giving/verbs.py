"""Verbs of giving, receiving, asking, taking in, learning and thanking -> drafts of assistance.

Parse first, surface order where it failed; a verb with everyday objects needs a receiver told beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.access import accessing
from accord.reading.giving.arriving import by_arrival, by_disposal, by_leaving
from accord.reading.giving.bearing import bearing, paid_kind
from accord.reading.giving.by_itself import help_in, of_verb
from accord.reading.giving.contracts import containing, contracting
from accord.reading.giving.courses import ending
from accord.reading.giving.doers import right_before, seat
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.funded import is_paid_by_another
from accord.reading.giving.gifts import assisted, assuring, considered, with_support
from accord.reading.giving.gone import gone
from accord.reading.giving.learning import learning, sent_to_learn, setting_out, studying, taking_in
from accord.reading.giving.letting import letting
from accord.reading.giving.loans import borrowing, lending
from accord.reading.giving.objects import REACH, dedupe, is_far, is_military, lemma_of, objects_of, referred
from accord.reading.giving.packages import bought_for, packaged
from accord.reading.giving.paid import PAYS, paying
from accord.reading.giving.parallel import sharing
from accord.reading.giving.payers import maker, payer
from accord.reading.giving.personnel import mission_course, personnel
from accord.reading.giving.receiving import asking, receiving
from accord.reading.giving.sides import (
    Side,
    codes_of,
    first_named,
    givers,
    hosts,
    is_by_name,
    is_given_to,
    receivers,
    sources,
    thanked_for,
)
from accord.reading.giving.stages import is_hoped, stage_of
from accord.reading.giving.thanking import thanking
from accord.reading.giving.things import Thing, first_thing, phrase, things
from accord.reading.giving.told_elsewhere import (
    goes_back,
    has_sides,
    helps_somebody,
    is_aim,
    is_asked,
    is_attended,
    is_cost,
    is_fitted,
    is_given_by_another,
    is_nowhere,
    is_purpose,
    is_signed_for,
    is_thing_that_helps,
    is_worldwide,
    serves_money,
)
from accord.reading.giving.whom import goes_nowhere, is_built, is_schooling, is_sent, is_sum, serves
from accord.reading.scene import Actor, Scene

_SENT = frozenset(
    {"send", "second", "dispatch", "deploy", "assign", "lend", "fly", "ship", "deliver", "detach", "attach"}
)
# of these the place where it is done receives: "distributed 1,200 food baskets in Aden"
_WHERE = frozenset({AssistanceType.INFRASTRUCTURE, AssistanceType.TRAINING, AssistanceType.HUMANITARIAN})
# "equipped two field hospitals": with what stands in them
_FITTED_OUT = frozenset({AssistanceType.INFRASTRUCTURE, AssistanceType.HUMANITARIAN})
_CIVIL = frozenset(
    "pump generator ambulance truck bus vehicle excavator bulldozer tractor crane boat container stretcher".split()
)
_SHIPPED = frozenset({AssistanceType.EQUIPMENT, AssistanceType.INFRASTRUCTURE})
# whose debt it is receives
_FORGIVES = frozenset({"write off", "forgive", "reschedule", "restructure"})
_HANDED = frozenset({"hand over", "donate", "transfer", "deliver", "present", "promise", "pledge", "supply", "send"})
_INTO = frozenset({"deposit", "inject"})
# what has been taken from somebody is no gift
_TAKEN = frozenset("confiscated seized stolen looted smuggled captured recovered trafficked".split())
# who lends soldiers helps; who sends them may go to war
_LENDING = frozenset({"contribute", "offer", "lend", "second", "provide", "pledge", "promise", "supply"})


def by_verb(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """All drafts of one verb, by what it does."""
    lemma = lemma_of(verb)
    taught = [*studying(scene, verb, words), *sent_to_learn(scene, verb, words), *setting_out(scene, verb, words)]
    yield from taught
    if taught:
        return
    if lemma in words.takes_in and lemma != "train":
        taken = list(taking_in(scene, verb, words))
        yield from taken
        if taken:
            return
    backed = list(with_support(scene, verb, words))
    yield from backed
    if backed:
        return
    access = list(accessing(scene, verb, words))
    yield from access
    if access or is_paid_by_another(scene, verb):
        return
    shown = [*packaged(scene, verb, words), *bought_for(scene, verb, words), *lending(scene, verb, words)]
    shown = shown or [*borrowing(scene, verb, words), *paying(scene, verb, words)]
    yield from shown
    if shown:
        return
    if lemma in words.give and not (is_given_by_another(verb, words) or is_fitted(verb, words)):
        found = list(_giving(scene, verb, lemma, words))
        yield from found
        if found:
            return
    yield from personnel(scene, verb, words)
    yield from mission_course(scene, verb, words)
    yield from letting(scene, verb, words)
    costs = list(bearing(scene, verb, words))
    yield from costs
    if costs:
        return
    if lemma in words.receive or (lemma == "take" and any(c.lemma_ == "delivery" for c in verb.children)):
        yield from receiving(scene, verb, words)
    if lemma in words.ask:
        yield from asking(scene, verb, words)
    yield from considered(scene, verb, words)
    yield from assuring(scene, verb, words)
    if lemma in words.learns:
        yield from learning(scene, verb, words)
    if lemma in words.thank:
        yield from thanking(scene, verb, words)
    if lemma in words.contract_verbs:
        yield from contracting(scene, verb, words)
    yield from ending(scene, verb, words)
    yield from by_arrival(scene, verb, words)
    yield from by_leaving(scene, verb, words)
    yield from gone(scene, verb)
    yield from assisted(scene, verb, words)
    yield from by_disposal(scene, verb, words)
    if lemma in words.contains:
        yield from containing(scene, verb, words)


def by_seconding(scene: Scene, token: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Peru and Chile will each second two instructors": the verb that parsers take for an ordinal."""
    before = [t.lower_ for t in scene.doc[max(0, token.i - 2) : token.i]]
    if not {"will", "would", "to", "shall"} & set(before):
        return
    sentence = scene.sentence_of(token.i)
    noun = first_thing(scene, token.i + 1, min(token.i + 8, sentence.end), words)
    if noun is None:
        return
    given = things(scene, noun, words)
    provider = codes_of(a for a in scene.actors_in(sentence.start, token.i) if a.parties)
    recipient = receivers(scene, token, given, provider, words)
    stage = stage_of(scene, token, Stage.OFFERED, words)
    yield from drafts(scene, noun, given, provider=Side(provider), recipient=recipient, stage=stage)


def _giving(scene: Scene, verb: Token, lemma: str, words: GivingWords) -> Iterator[Draft]:
    provider = givers(scene, verb, words)
    if provider.closed or is_asked(scene, verb, words) or is_attended(scene, verb, words):
        return
    provider = provider if provider.codes else Side(seat(scene, verb))
    if verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBD"):
        provider = Side(right_before(scene, verb))  # "US sponsored courses"
    under_help = verb.head.lemma_ in ("help", "assist") and verb.dep_ in ("ccomp", "xcomp")
    if under_help and helps_somebody(scene, verb):
        return  # told by the verb of help
    if is_signed_for(scene, verb, words) or is_cost(verb):
        return
    if lemma in ("help", "assist") and verb.tag_ == "VB" and list(personnel(scene, verb.head, words)):
        return  # "deployed 40 officers to help the police": told by those who are sent
    if lemma in ("help", "assist") and is_aim(verb, words):
        return  # "handed over equipment, aiming to help it fulfil its role": told by the gift
    if verb.dep_ == "conj" and is_purpose(verb, words):
        return  # "handed over 30 helicopters to help fight rebels and provide relief": told by the gift
    if verb.tag_ == "VB" and verb.dep_ != "conj" and serves_money(scene, verb, words):
        return  # "pledged 50 million pounds to help Jordan host refugees": told by the verb of pledging
    objects = objects_of(scene, verb, words)
    given = dedupe([t for n in objects if not has_sides(n, words) for t in things(scene, n, words)])
    whom: list[Actor] = []
    if lemma in words.gives_with:
        behind = [
            t
            for p in verb.children
            if (p.lower_ == "with" or (p.lower_ == "in" and lemma in words.help_nouns)) and p.dep_ == "prep"
            for n in p.children
            if p.lower_ == "with" or n.tag_ != "VBG"
            for t in things(scene, n, words)
        ]
        behind = behind or _with_things(scene, verb, words)
        if behind:
            whom = [
                a for o in objects for a in (scene.conjuncts(o) or scene.actors_under(o)) if a.start < behind[0].start
            ]
            given = behind
    sums = [g for g in given if g.kind is AssistanceType.FUNDING and _is_worth(g)]
    given = [g for g in given if g not in sums] or given
    given = given or referred(scene, verb, words) or _seconded(scene, verb, words)
    given = of_verb(scene, verb, lemma, objects, given, words)
    helping = lemma in ("assist", "help")
    if helping and not provider.codes and is_thing_that_helps(scene, verb):
        return
    if helping and not given:
        given, whom = help_in(scene, verb, objects, words)
    only = words.only_with.get(lemma)
    if only is not None and lemma not in ("expand", "increase", "double", "raise", "step up"):
        advises = only is AssistanceType.INTELLIGENCE and any(
            t.lower_ == "with" for t in scene.doc[verb.i + 1 : min(verb.i + REACH, scene.sentence_of(verb.i).end)]
        )
        built = lemma == "build" and any(is_military(g, words) for g in given)  # "will build four corvettes for Peru"
        if not built:
            given = [
                g for g in given if g.kind is only or _is_ward(g, only) or (advises and g.kind is AssistanceType.ADVICE)
            ]
    if lemma in ("deploy", "dispatch"):
        given = [g for g in given if g.kind not in _SHIPPED or _is_civil(g, words)]
    if lemma not in _LENDING and not serves(scene, verb):
        given = [g for g in given if g.head.lemma_.lower() not in words.fighting or g.kind is not AssistanceType.OTHER]
    given = [g for g in given if not any(t.lower_ in _TAKEN for t in scene.doc[g.head.left_edge.i : g.head.i])]
    given = [g for g in given if lemma not in PAYS or not any(t.lower_ == "own" for t in scene.doc[g.start : g.end])]
    if not given or goes_back(verb) or is_worldwide(verb):
        return
    if lemma in PAYS:
        given = [replace(g, kind=paid_kind(g, words)) for g in given]
    if lemma == "equip" and not whom:
        given = [replace(g, kind=AssistanceType.EQUIPMENT) if g.kind in _FITTED_OUT else g for g in given]
    plain = words.give.get(lemma, Stage.DELIVERED)
    if (
        only is AssistanceType.INFRASTRUCTURE
        and given[0].kind is AssistanceType.EQUIPMENT
        and lemma not in ("install", "instal")
    ):
        plain = Stage.CONTRACTED
    if not provider.codes and lemma in words.gives_with and any(c.dep_ == "nsubjpass" for c in verb.children):
        whose = first_named(scene, given[0].start, given[0].head.i)
        taken = [a for c in verb.children if c.dep_ == "nsubjpass" for a in scene.actors_under(c)]
        if whose and not set(codes_of(taken)) & set(whose):
            provider, whom = Side(whose), whom or taken  # "the guards would be equipped with Peruvian radios"
    if not provider.codes and any(c.dep_ == "nsubjpass" for c in verb.children):
        provider = Side(codes_of(scene.objects(verb, "from"))[:1])  # "food will be sent to Chad from Mali"
    if not provider.codes and lemma in _HANDED:
        provider = Side(maker(scene, verb, given))
    if not provider.codes:
        provider = Side(payer(scene, verb, given) or _of_those_sent(scene, verb, given, words))
    if is_given_to(verb):
        given = [g for g in given if g.head.dep_ != "nsubjpass"]
        whom = scene.passive_subjects(verb)
        if not given:
            return
    hosted = False
    recipient = Side(codes_of(a for a in whom if not set(a.parties) <= set(provider.codes)))
    if not recipient.codes and lemma in words.by_itself:
        # "to train Ukrainian pilots at a base in Romania": whose people they are, before where it is done
        own = codes_of(a for g in given for a in scene.actors_in(g.start, g.end) if is_by_name(scene, a))
        own = tuple(c for c in own if c not in provider.codes)
        recipient = Side(own if len(own) == 1 else ())
    if not recipient.codes:
        recipient = receivers(scene, verb, given, provider.codes, words)
    if not recipient.codes and lemma in _INTO:
        into = [c for t in (verb, given[0].head) for c in t.children if c.lower_ in ("in", "into", "with", "at")]
        recipient = Side(
            tuple(c for c in codes_of(a for p in into for a in scene.actors_under(p)) if c not in provider.codes)
        )
    if not recipient.codes and lemma in _FORGIVES:
        owing = (a for a in scene.actors_in(verb.i + 1, verb.right_edge.i + 1) if a.parties)
        recipient = Side(tuple(c for c in codes_of(owing) if c not in provider.codes)[:1])
    if not recipient.codes and (only or lemma in words.by_itself or lemma in PAYS or given[0].kind in _WHERE):
        host = hosts(scene, verb.i + 1, provider.codes)
        if host.codes and not provider.codes and any(c.dep_ == "nsubjpass" for c in verb.children):
            provider, host, hosted = host, Side(), True  # "crews will be trained in Auckland"
        elif not (host.codes or host.closed):
            host = hosts(scene, verb.left_edge.i, provider.codes)  # "the mission in Mali has trained 300 soldiers"
        built = (lemma in PAYS or given[0].kind is AssistanceType.INFRASTRUCTURE) and given[0].start < verb.i
        if built and not (host.codes or host.closed):
            host = hosts(scene, given[0].start, provider.codes)  # "the laboratory in Lima, funded by Chile"
        recipient = host if host.codes or host.closed else recipient
    if lemma in words.by_itself and not recipient.codes and is_nowhere(scene, verb, given[0], provider.codes):
        return
    thanked = thanked_for(scene, verb, words)
    if not recipient.codes and thanked is not None:
        recipient = Side(tuple(c for c in thanked[1] if c not in provider.codes))
    if not recipient.codes and given[0].kind is AssistanceType.TRAINING:
        recipient = Side(tuple(c for c in sources(scene, given[0].head) if c not in provider.codes))
    if not recipient.codes and verb.dep_ == "xcomp" and verb.head.lemma_ in ("agree", "sign", "arrange"):
        # "agreed with Fiji to provide it with radars"
        recipient = Side(tuple(c for c in codes_of(scene.objects(verb.head, "with")) if c not in provider.codes))
    taught = _whom_they_teach(scene, verb, provider.codes, words) if lemma in _SENT else ()
    recipient = Side(taught) if taught else recipient
    if lemma in words.needs_receiver and not (recipient.codes or recipient.multinational):
        sure = [
            g
            for g in given
            if is_sent(scene, verb, g)
            or is_built(scene, verb, g)
            or is_sum(scene, verb, g)
            or is_schooling(scene, verb, g)
        ]
        if not provider.codes or recipient.closed:
            return
        if not sure:
            stage = stage_of(scene, sharing(verb), plain, words)
            lost = [g for g in given if goes_nowhere(scene, verb, g)]
            for draft in drafts(scene, verb, lost, provider=provider, recipient=Side(), stage=stage):
                yield replace(draft, known=True)
            return
        given = sure
    if plain is Stage.CONTRACTED:
        given = [g for g in given if is_military(g, words)]
    stage = stage_of(scene, verb.head if under_help else sharing(verb), plain, words)
    governor = verb.head
    if stage is Stage.APPROVED and governor.lemma_ == "contract":
        stage = Stage.CONTRACTED  # "signed a contract to supply six boats"
    proposed = verb.dep_ in ("xcomp", "ccomp", "pcomp") and governor.lemma_ in ("suggest", "propose")
    if proposed and given[0].kind is AssistanceType.INFRASTRUCTURE:
        return  # "suggested setting up an assembly plant": a venture, no gift
    if is_hoped(verb, words):
        yield from drafts(scene, verb, given, provider=provider, recipient=recipient, stage=Stage.REQUESTED)
        return
    made = drafts(scene, verb, given, provider=provider, recipient=recipient, stage=stage)
    yield from (replace(draft, hosted=hosted) for draft in made)


def _is_civil(thing: Thing, words: GivingWords) -> bool:
    """ "dispatched four pumps": no ship and no arms, which are sent to war as well."""
    if thing.kind is not AssistanceType.EQUIPMENT or is_military(thing, words):
        return False
    return thing.head.lemma_.lower() in _CIVIL and any(t.like_num for t in thing.head.children)


def _whom_they_teach(scene: Scene, verb: Token, provider: Sequence[str], words: GivingWords) -> tuple[str, ...]:
    """ "sends instructors to Poland to help train Ukrainian soldiers": whoever is taught receives, not the host."""
    for deed in (t for t in verb.subtree if t.i > verb.i and (t.lemma_ in words.by_itself or t.lower_ == "training")):
        people = next((c for c in deed.children if c.dep_ == "dobj"), None)
        of = next((n for c in deed.children if c.lower_ == "of" for n in c.children), None)
        noun = people or of
        if noun is not None:
            named = scene.actors_in(noun.left_edge.i, noun.right_edge.i + 1)
            codes = codes_of(a for a in named if a.parties and is_by_name(scene, a))
            return tuple(c for c in codes if c not in provider)[:1]
    return ()


def _of_those_sent(scene: Scene, verb: Token, given: Sequence[Thing], words: GivingWords) -> tuple[str, ...]:
    """ "Two Norwegian experts have been seconded to the Georgian coastguard": whose they are gives them."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or verb.lemma_ not in _SENT | {"bring"}:
        return ()
    named = verb.head if subject.lower_ in ("that", "which") and verb.dep_ == "relcl" else subject
    if subject.dep_ == "nsubj" and named.lemma_.lower() not in words.texts:
        return ()  # "an agreement that will bring 120 Cuban nurses to Jamaica"
    return first_named(scene, given[0].start, given[0].head.i)


def _is_worth(thing: Thing) -> bool:
    """ "equipment worth 2 billion won": the sum tells what it costs."""
    before = thing.head.doc[max(0, thing.start - 2) : thing.start]
    return any(t.lower_ in ("worth", "valued", "costing") for t in before)


def _is_ward(thing: Thing, only: AssistanceType) -> bool:
    """ "has opened a field hospital in Beirut": relief that is built."""
    return only is AssistanceType.INFRASTRUCTURE and thing.head.lemma_ == "hospital"


def _seconded(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "to second one protocol officer for four months": whoever is seconded advises."""
    if verb.lemma_ not in ("second", "attach", "lend", "detail", "assign"):
        return []
    people = [
        c
        for c in verb.children
        if c.dep_ in ("dobj", "nsubjpass")
        and c.lemma_.lower() in words.learners | words.missions
        and any(n.dep_ == "nummod" or n.lower_ in ("a", "an") for n in c.children)
    ]
    return [Thing(p, *phrase(scene, p), AssistanceType.ADVICE) for p in people]


def _with_things(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "will provide the Lebanese army with 70 tons of food": the first "with" behind the verb, by surface."""
    limit = min(verb.i + REACH, scene.sentence_of(verb.i).end)
    for at in range(verb.i + 1, limit):
        token = scene.doc[at]
        if token.lower_ == "with":
            noun = first_thing(scene, at + 1, min(at + 8, limit), words)
            return things(scene, noun, words) if noun is not None and not is_far(scene, token, noun) else []
        if token.pos_ in ("VERB", "AUX") or token.text in {",", ";"}:
            break
    return []
