"""A verb of giving -> what is given, by whom, to whom and how far it has come: "donated two boats to Fiji".

What another word tells better (a pledge, a purchase, those who are sent) is left to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.bearing import paid_kind
from accord.reading.giving.by_itself import help_in, of_verb
from accord.reading.giving.doers import right_before, seat
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.objects import REACH, dedupe, is_far, is_military, objects_of, referred
from accord.reading.giving.paid import PAYS
from accord.reading.giving.parallel import sharing
from accord.reading.giving.payers import maker, payer
from accord.reading.giving.personnel import personnel
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
from accord.reading.giving.things import Thing, first_thing, phrase, things
from accord.reading.giving.told_elsewhere import (
    goes_back,
    has_sides,
    helps_somebody,
    is_aim,
    is_asked,
    is_attended,
    is_cost,
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


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb of giving in its scene."""

    scene: Scene
    verb: Token
    lemma: str
    words: GivingWords

    @property
    def is_passive(self) -> bool:
        """Whether its subject is what is given or who is given something."""
        return any(c.dep_ == "nsubjpass" for c in self.verb.children)

    @property
    def only(self) -> AssistanceType | None:
        """The one type that the verb gives: what is built is infrastructure."""
        return self.words.only_with.get(self.lemma)

    @property
    def is_help(self) -> bool:
        """Whether it is the verb of help itself."""
        return self.lemma in ("help", "assist")

    @property
    def serves_help(self) -> bool:
        """Whether it tells what somebody is helped to do."""
        return self.verb.head.lemma_ in ("help", "assist") and self.verb.dep_ in ("ccomp", "xcomp")


def gives(scene: Scene, verb: Token, lemma: str, words: GivingWords) -> Iterator[Draft]:
    """The drafts of one verb of giving."""
    deed = _Deed(scene, verb, lemma, words)
    provider = givers(scene, verb, words)
    if provider.closed or is_asked(scene, verb, words) or is_attended(scene, verb, words):
        return
    provider = provider if provider.codes else Side(seat(scene, verb))
    if verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBD"):
        provider = Side(right_before(scene, verb))  # "US sponsored courses"
    if _is_told_otherwise(deed) or (deed.is_help and not provider.codes and is_thing_that_helps(scene, verb)):
        return
    given, whom = _given(deed)
    given = _of_fitting_kinds(deed, given)
    if not given or goes_back(verb) or is_worldwide(verb):
        return
    if lemma in PAYS:
        given = [replace(g, kind=paid_kind(g, words)) for g in given]
    if lemma == "equip" and not whom:
        given = [replace(g, kind=AssistanceType.EQUIPMENT) if g.kind in _FITTED_OUT else g for g in given]
    plain = _plain_stage(deed, given[0])
    provider, whom = _provider(deed, given, provider, whom)
    if is_given_to(verb):
        given = [g for g in given if g.head.dep_ != "nsubjpass"]
        whom = scene.passive_subjects(verb)
        if not given:
            return
    recipient, hosted = _named_receiver(deed, given, whom, provider), False
    if not recipient.codes and (deed.only or lemma in words.by_itself or lemma in PAYS or given[0].kind in _WHERE):
        provider, recipient, hosted = _by_place(deed, given[0], provider, recipient)
    if lemma in words.by_itself and not recipient.codes and is_nowhere(scene, verb, given[0], provider.codes):
        return
    recipient = _receiver_elsewhere(deed, given[0], provider, recipient)
    if lemma in words.needs_receiver and not (recipient.codes or recipient.multinational):
        if not provider.codes or recipient.closed:
            return
        sure = [g for g in given if _needs_nobody(deed, g)]
        if not sure:
            yield from _lost(deed, given, provider, plain)
            return
        given = sure
    yield from _drafted(deed, given, provider, recipient, plain=plain, hosted=hosted)


def _is_told_otherwise(deed: _Deed) -> bool:
    """Whether it is no gift of its own: a cost, a signature, or the purpose of what another verb gives."""
    scene, verb, words = deed.scene, deed.verb, deed.words
    if deed.serves_help and helps_somebody(scene, verb):
        return True  # told by the verb of help
    if is_signed_for(scene, verb, words) or is_cost(verb):
        return True
    if deed.is_help and verb.tag_ == "VB" and list(personnel(scene, verb.head, words)):
        return True  # "deployed 40 officers to help the police": told by those who are sent
    if deed.is_help and is_aim(verb, words):
        return True  # "handed over equipment, aiming to help it fulfil its role": told by the gift
    if verb.dep_ == "conj" and is_purpose(verb, words):
        return True  # "handed over 30 helicopters to help fight rebels and provide relief": told by the gift
    # "pledged 50 million pounds to help Jordan host refugees": told by the verb of pledging
    return verb.tag_ == "VB" and verb.dep_ != "conj" and serves_money(scene, verb, words)


def _given(deed: _Deed) -> tuple[list[Thing], list[Actor]]:
    """What is given, and to whom where the object is the receiver: "provided | the army | with 70 tons of food"."""
    scene, verb, lemma, words = deed.scene, deed.verb, deed.lemma, deed.words
    objects = objects_of(scene, verb, words)
    given = dedupe([t for n in objects if not has_sides(n, words) for t in things(scene, n, words)])
    whom: list[Actor] = []
    behind = _behind_with(deed) if lemma in words.gives_with else []
    if behind:
        first = behind[0].start
        whom = [a for o in objects for a in (scene.conjuncts(o) or scene.actors_under(o)) if a.start < first]
        given = behind
    sums = [g for g in given if g.kind is AssistanceType.FUNDING and _is_worth(g)]
    given = [g for g in given if g not in sums] or given
    given = given or referred(scene, verb, words) or _seconded(scene, verb, words)
    given = of_verb(scene, verb, lemma, objects, given, words)
    return help_in(scene, verb, objects, words) if deed.is_help and not given else (given, whom)


def _behind_with(deed: _Deed) -> list[Thing]:
    """The things behind "with" or, of help, behind "in"."""
    scene, verb, words = deed.scene, deed.verb, deed.words
    behind = [
        t
        for p in verb.children
        if (p.lower_ == "with" or (p.lower_ == "in" and deed.lemma in words.help_nouns)) and p.dep_ == "prep"
        for n in p.children
        if p.lower_ == "with" or n.tag_ != "VBG"
        for t in things(scene, n, words)
    ]
    return behind or _with_things(scene, verb, words)


def _of_fitting_kinds(deed: _Deed, given: list[Thing]) -> list[Thing]:
    """Those of the things that a verb of this meaning gives: who deploys ships gives nothing."""
    scene, verb, lemma, words = deed.scene, deed.verb, deed.lemma, deed.words
    only = deed.only
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
    return [g for g in given if lemma not in PAYS or not any(t.lower_ == "own" for t in scene.doc[g.start : g.end])]


def _plain_stage(deed: _Deed, thing: Thing) -> Stage:
    """The stage of the verb without its helping verbs; equipment that is built is bought."""
    bought = deed.only is AssistanceType.INFRASTRUCTURE and thing.kind is AssistanceType.EQUIPMENT
    if bought and deed.lemma not in ("install", "instal"):
        return Stage.CONTRACTED
    return deed.words.give.get(deed.lemma, Stage.DELIVERED)


def _provider(deed: _Deed, given: list[Thing], provider: Side, whom: list[Actor]) -> tuple[Side, list[Actor]]:
    """Who gives, where the verb's own words name nobody: whose the things or people are; and who is given to."""
    scene, verb, lemma = deed.scene, deed.verb, deed.lemma
    if not provider.codes and lemma in deed.words.gives_with and deed.is_passive:
        whose = first_named(scene, given[0].start, given[0].head.i)
        taken = [a for c in verb.children if c.dep_ == "nsubjpass" for a in scene.actors_under(c)]
        if whose and not set(codes_of(taken)) & set(whose):
            provider, whom = Side(whose), whom or taken  # "the guards would be equipped with Peruvian radios"
    if not provider.codes and deed.is_passive:
        provider = Side(codes_of(scene.objects(verb, "from"))[:1])  # "food will be sent to Chad from Mali"
    if not provider.codes and lemma in _HANDED:
        provider = Side(maker(scene, verb, given))
    if not provider.codes:
        provider = Side(payer(scene, verb, given) or _of_those_sent(scene, verb, given, deed.words))
    return provider, whom


def _named_receiver(deed: _Deed, given: list[Thing], whom: Sequence[Actor], provider: Side) -> Side:
    """Who is given to by the words around the verb and the things."""
    scene, verb, lemma, words = deed.scene, deed.verb, deed.lemma, deed.words
    recipient = Side(codes_of(a for a in whom if not set(a.parties) <= set(provider.codes)))
    if not recipient.codes and lemma in words.by_itself:
        # "to train Ukrainian pilots at a base in Romania": whose people they are, before where it is done
        own = codes_of(a for g in given for a in scene.actors_in(g.start, g.end) if is_by_name(scene, a))
        own = _without(own, provider)
        recipient = Side(own if len(own) == 1 else ())
    if not recipient.codes:
        recipient = receivers(scene, verb, given, provider.codes, words)
    if not recipient.codes and lemma in _INTO:
        into = [c for t in (verb, given[0].head) for c in t.children if c.lower_ in ("in", "into", "with", "at")]
        recipient = Side(_without(codes_of(a for p in into for a in scene.actors_under(p)), provider))
    if not recipient.codes and lemma in _FORGIVES:
        owing = (a for a in scene.actors_in(verb.i + 1, verb.right_edge.i + 1) if a.parties)
        recipient = Side(_without(codes_of(owing), provider)[:1])
    return recipient


def _by_place(deed: _Deed, thing: Thing, provider: Side, recipient: Side) -> tuple[Side, Side, bool]:
    """Provider and recipient by where it is done, and whether the place gives: "crews will be trained in Auckland"."""
    scene, verb, hosted = deed.scene, deed.verb, False
    host = hosts(scene, verb.i + 1, provider.codes)
    if host.codes and not provider.codes and deed.is_passive:
        provider, host, hosted = host, Side(), True
    elif not (host.codes or host.closed):
        host = hosts(scene, verb.left_edge.i, provider.codes)  # "the mission in Mali has trained 300 soldiers"
    built = (deed.lemma in PAYS or thing.kind is AssistanceType.INFRASTRUCTURE) and thing.start < verb.i
    if built and not (host.codes or host.closed):
        host = hosts(scene, thing.start, provider.codes)  # "the laboratory in Lima, funded by Chile"
    return provider, host if host.codes or host.closed else recipient, hosted


def _receiver_elsewhere(deed: _Deed, thing: Thing, provider: Side, recipient: Side) -> Side:
    """Who is given to by who thanks, who is taught or with whom it is agreed, where nothing nearer tells."""
    scene, verb, words = deed.scene, deed.verb, deed.words
    thanked = thanked_for(scene, verb, words)
    if not recipient.codes and thanked is not None:
        recipient = Side(_without(thanked[1], provider))
    if not recipient.codes and thing.kind is AssistanceType.TRAINING:
        recipient = Side(_without(sources(scene, thing.head), provider))
    if not recipient.codes and verb.dep_ == "xcomp" and verb.head.lemma_ in ("agree", "sign", "arrange"):
        # "agreed with Fiji to provide it with radars"
        recipient = Side(_without(codes_of(scene.objects(verb.head, "with")), provider))
    taught = _whom_they_teach(scene, verb, provider.codes, words) if deed.lemma in _SENT else ()
    return Side(taught) if taught else recipient


def _without(codes: Sequence[str], provider: Side) -> tuple[str, ...]:
    return tuple(code for code in codes if code not in provider.codes)


def _needs_nobody(deed: _Deed, thing: Thing) -> bool:
    """Whether a thing is surely given though nobody is named as receiver."""
    return any(sign(deed.scene, deed.verb, thing) for sign in (is_sent, is_built, is_sum, is_schooling))


def _lost(deed: _Deed, given: Sequence[Thing], provider: Side, plain: Stage) -> Iterator[Draft]:
    """What goes to nobody that is told."""
    scene, verb = deed.scene, deed.verb
    stage = stage_of(scene, sharing(verb), plain, deed.words)
    lost = [g for g in given if goes_nowhere(scene, verb, g)]
    for draft in drafts(scene, verb, lost, provider=provider, recipient=Side(), stage=stage):
        yield replace(draft, known=True)


def _drafted(
    deed: _Deed, given: Sequence[Thing], provider: Side, recipient: Side, *, plain: Stage, hosted: bool
) -> Iterator[Draft]:
    scene, verb, words, governor = deed.scene, deed.verb, deed.words, deed.verb.head
    if plain is Stage.CONTRACTED:
        given = [g for g in given if is_military(g, words)]
    if not given:
        return
    stage = stage_of(scene, governor if deed.serves_help else sharing(verb), plain, words)
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
