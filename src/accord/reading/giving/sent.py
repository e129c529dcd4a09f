"""People of one state at work in another -> drafts: trainers, advisers, doctors, and those who are lent or deployed.

Whose they are must stand beside them, and where they work; who comes to exercise, to visit or to talk helps nobody.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.handing import is_let
from accord.reading.giving.sides import Side, codes_of, first_named, hosts, receivers
from accord.reading.giving.terms import under_terms
from accord.reading.giving.things import Thing, phrase
from accord.reading.giving.whom import dateline
from accord.reading.scene import Scene
from accord.reading.texts.ahead import ahead_now

_WORKING = frozenset("work be serve operate station deploy arrive remain stay base go travel".split())
_AIDING = frozenset({"help", "assist", "advise", "support", "aid"})
_ORDERS = frozenset({"announce", "order", "approve", "authorise", "authorize"})
_DEPLOYMENTS = frozenset("deployment secondment presence stationing dispatch despatch sending".split())
_GOING = frozenset({"deploy", "go", "travel", "arrive", "come", "fly"})
_DEPLOYED = frozenset("deploy station serve help assist guard support reinforce".split())
_DEPLOYING = {
    **dict.fromkeys(("request", "seek", "ask"), Stage.REQUESTED),
    **dict.fromkeys(("approve", "authorise", "authorize", "agree", "sign", "endorse"), Stage.APPROVED),
    **dict.fromkeys(("discuss", "consider", "mull", "weigh"), Stage.DISCUSSED),
    **dict.fromkeys(("offer", "pledge", "promise", "propose", "announce"), Stage.OFFERED),
    "end": Stage.ENDED,
}
_SIDES = 2
_GROUPS = frozenset({"team", "crew", "group", "contingent", "unit", "convoy"})
_TEAMS = frozenset({"team", "mission", "delegation", "group"})
_ADVISING = frozenset("develop draft reform restructure improve strengthen prepare plan design advise assess".split())
_COMING = frozenset({"arrive", "come", "fly", "remain", "stay", "travel", "leave", "go"})
_HELPING = frozenset(
    (
        "help assist support fight train guard repair rebuild restore clear search rescue treat inspect advise assess "
        "survey teach demine install vaccinate battle extinguish coach instruct mentor patrol reinforce"
    ).split()
)
_EXPERTS = frozenset("engineer expert specialist technician consultant scientist inspector analyst geologist".split())
_LEAVING = frozenset({"leave", "return", "withdraw", "depart"})
# who comes for these helps nobody
_OCCASIONS = frozenset(
    (
        "exercise exercises drill drills manoeuvres maneuvers parade visit talks meeting conference tournament "
        "competition summit session delegation seminar ceremony negotiations games war invasion fighting killed"
    ).split()
)


def sent(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "a Turkish training mission has worked in Gambia", "30 Greek firefighters are deployed in Bulgaria"."""
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return
    before = {t.lower_ for t in scene.doc[noun.left_edge.i : noun.i]}
    lemma = noun.lemma_.lower()
    inner = next((n for c in noun.children if c.lower_ == "of" for n in c.children if n.lemma_ in words.missions), None)
    lemma = inner.lemma_ if inner is not None else lemma  # "a team of instructors"
    kind = _kind(lemma, before)
    verb = noun.head
    if verb.lemma_ == "be":
        verb = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), verb)  # "are to go"
    if verb.lemma_ in _AIDING:
        plain = AssistanceType.ADVICE if lemma in _EXPERTS else AssistanceType.OTHER
        aid = list(_aiding(scene, noun, verb, kind or plain))
        yield from aid
        if aid:
            return
    if kind is None or verb.lemma_ not in _WORKING:
        yield from _deployed(scene, noun, verb)
        return
    start = noun.left_edge.i
    givers = tuple(codes_of(a for a in scene.actors_in(start, noun.right_edge.i + 1) if a.parties))[:1]
    host = hosts(scene, verb.i, givers)
    if not host.codes and verb.lemma_ in _GOING:
        host = receivers(scene, verb, [Thing(noun, start, noun.i + 1, kind)], givers, words)
    if not host.codes and not givers:
        return
    first, last = phrase(scene, noun)
    future = ahead_now(verb)
    stage = Stage.OFFERED if future else Stage.ONGOING
    if future and under_terms(scene, verb, words):
        stage = Stage.APPROVED
    if verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in words.hope | {"like", "ask"}:
        stage = Stage.REQUESTED  # "would like Peruvian instructors to stay on"
    yield from drafts(scene, verb, [Thing(noun, first, last, kind)], provider=Side(givers), recipient=host, stage=stage)


def _aiding(scene: Scene, noun: Token, verb: Token, kind: AssistanceType) -> Iterator[Draft]:
    """ "Swiss experts assist the Armenian government", "advisers in Tonga's police are helping to draft it"."""
    givers = first_named(scene, noun.left_edge.i, noun.i + 1)
    others = [a for a in scene.actors_in(noun.i + 1, scene.clause(verb)[1]) if a.parties and a.parties != givers]
    host = hosts(scene, noun.i, givers) if not others else Side(others[0].parties)
    if len(givers) != 1 or len(host.codes) != 1:
        return
    past = verb.tag_ in ("VBD", "VBN")
    stage = Stage.OFFERED if ahead_now(verb) else Stage.DELIVERED if past else Stage.ONGOING
    thing = Thing(noun, *phrase(scene, noun), kind)
    yield from drafts(scene, verb, [thing], provider=Side(givers), recipient=host, stage=stage)


def _builds_up(verb: Token) -> bool:
    """ "will come to help develop the security sector": a team that shows how advises."""
    return any(t.lemma_ in _ADVISING and t.tag_ == "VB" for t in verb.subtree if t.i > verb.i)


def deployment(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "the deployment of 34 Civil Guards in Dakar, which Spain has kept up since 2006"."""
    if noun.lemma_.lower() not in _DEPLOYMENTS:
        return
    people = next((n for c in noun.children if c.lower_ == "of" for n in c.children), None)
    sized = people is not None and any(
        c.like_num or c.dep_ == "nummod" or c.lower_ == "member" for c in people.children
    )
    if people is None or not (sized or _is_police(people)):
        return
    if any(t.lower_ in _OCCASIONS for t in scene.sentence_of(noun.i)):
        return
    givers = first_named(scene, noun.left_edge.i, people.i + 1)
    keeper = next((c for c in noun.subtree if c.dep_ == "relcl"), None)
    givers = givers or (codes_of(scene.subjects(keeper)[:1]) if keeper is not None else ())
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    thing = Thing(people, *phrase(scene, people), AssistanceType.OTHER)
    if not givers and verb is not None and (verb.lemma_ in _ORDERS or is_let(verb)):
        givers = codes_of(scene.subjects(verb)[:1])
    host = hosts(scene, people.i, givers)
    if not host.codes and givers:
        host = receivers(scene, noun, [thing], givers, words)  # "the deployment of 35 officers to Tonga"
    if not host.codes:
        return
    stage = _DEPLOYING.get(verb.lemma_, Stage.ONGOING) if verb is not None else Stage.ONGOING
    stage = Stage.APPROVED if verb is not None and is_let(verb) else stage
    yield from drafts(scene, noun, [thing], provider=Side(givers), recipient=host, stage=stage)


def _is_police(noun: Token) -> bool:
    """ "Fijian police", "Fijian police officers": whose they are is told, how many is not."""
    named = noun.lemma_.lower() == "police" or any(c.lower_ == "police" for c in noun.children)
    return named and any(c.text[:1].isupper() for c in noun.children if c.i < noun.i)


def _kind(lemma: str, before: set[str]) -> AssistanceType | None:
    if "training" in before or lemma in ("instructor", "trainer"):
        return AssistanceType.TRAINING
    if before & {"advisory", "advisers", "advisors"} or lemma in ("adviser", "advisor"):
        return AssistanceType.ADVICE
    if "medical" in before or lemma in ("doctor", "medic", "nurse"):
        return AssistanceType.HUMANITARIAN
    return None


def _deployed(scene: Scene, noun: Token, verb: Token) -> Iterator[Draft]:
    """ "Twelve Slovenian police officers who help to guard the border of Serbia", "60 Fijian officers will fly in"."""
    inner = [n for c in noun.children if c.lower_ == "of" for n in c.children if noun.lemma_ in _GROUPS]
    counted = any(c.like_num or c.dep_ == "nummod" for t in (noun, *inner) for c in t.children)
    helping = next(
        (
            c
            for c in noun.children
            if c.dep_ == "relcl" and any(t.lemma_ in ("help", "assist", "guard") for t in c.subtree)
        ),
        None,
    )
    purpose = verb.lemma_ in _COMING and any(
        t.lemma_ in _HELPING and t.tag_ == "VB" and t.nbor(-1).lower_ == "to" for t in verb.subtree if t.i > verb.i
    )
    team = purpose and noun.lemma_.lower() in _TEAMS and noun.left_edge.lower_ in ("a", "an")
    if not (counted or team or (_is_police(noun) and purpose)) or not (
        verb.lemma_ in _DEPLOYED or purpose or helping is not None
    ):
        return
    sentence = scene.sentence_of(noun.i)
    if any(t.lower_ in _OCCASIONS for t in sentence):
        return
    start, end = phrase(scene, noun)
    givers = first_named(scene, start, noun.i + 1)
    if not givers and inner:
        givers = first_named(scene, inner[0].left_edge.i, inner[0].i + 1)  # "a team of 15 Italian firefighters"
    givers = givers or codes_of(a for c in noun.children if c.lower_ == "from" for a in scene.actors_under(c))
    givers = givers or (dateline(scene) if purpose else ())
    if not givers:
        return
    host = hosts(scene, noun.i, givers)
    if not host.codes and purpose:
        host = Side(tuple(p.code for p in scene.places if verb.i < p.start < verb.i + 4 and p.code not in givers)[:1])
    if not host.codes:
        others = [a for a in scene.actors_in(noun.i + 1, verb.right_edge.i + 1) if a.parties and a.parties != givers]
        host = Side(codes_of(others[:1])) if helping is not None or verb.lemma_ in ("help", "assist") else host
    if not host.codes and (helping is None or len(scene.sides) != _SIDES):
        return
    future = ahead_now(verb)
    stage = Stage.OFFERED if future and helping is None else Stage.ONGOING
    if purpose and verb.lemma_ in _GOING and verb.tag_ in ("VBP", "VBZ"):
        stage = Stage.APPROVED  # "six Peruvian divers arrive on Monday to search the wreck"
    if helping is not None and verb.tag_ == "VBD" and any(c.lower_ == "home" for c in verb.children):
        stage = Stage.ENDED
    if verb.lemma_ in _LEAVING and not (future or purpose):
        stage = Stage.ENDED
    advises = (team and _builds_up(verb)) or any(t.lemma_.lower() in _EXPERTS for t in (noun, *inner))
    thing = Thing(noun, start, end, AssistanceType.ADVICE if advises else AssistanceType.OTHER)
    yield from drafts(scene, verb, [thing], provider=Side(givers), recipient=host, stage=stage)
