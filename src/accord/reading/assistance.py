"""Who gives whom what means, and how far it has come. A line takes a thing given and a giver or receiver that the text names.

"Peru handed over two patrol boats to Chile": a verb of giving, an item, its giver and its receiver.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords, giving_words
from accord.model.codes import AssistanceType, Stage
from accord.model.reading import Assistance
from accord.reading.attribution import Attribution
from accord.reading.scene import Actor, ActorKind, Scene

_READY = frozenset("ready willing prepared able".split())
_RECEIVING_PREPOSITIONS = ("to", "for")
_HUMANITARIAN = frozenset("humanitarian relief medical food emergency".split())
_VERB_TYPES = {
    "train": AssistanceType.TRAINING,
    "equip": AssistanceType.EQUIPMENT,
    "build": AssistanceType.INFRASTRUCTURE,
    "construct": AssistanceType.INFRASTRUCTURE,
    "rebuild": AssistanceType.INFRASTRUCTURE,
    "fund": AssistanceType.FUNDING,
    "finance": AssistanceType.FUNDING,
    "co-finance": AssistanceType.FUNDING,
    "advise": AssistanceType.ADVICE,
    "mentor": AssistanceType.ADVICE,
}
_AMOUNTS = frozenset("$ € £ ¥ million billion mln bln".split())


@dataclass(frozen=True, slots=True)
class _Given:
    """One thing given: its head token, where its words stand, the type."""

    head: Token
    start: int
    end: int
    type: AssistanceType


def find_assistance(scene: Scene, *, attributions: Sequence[Attribution] = ()) -> tuple[Assistance, ...]:
    """The assistance a document tells of, in the order of the text; the same thing said twice is one entry."""
    words = giving_words()
    found: list[Assistance] = []
    for token in scene.doc:
        if scene.sentence_number(token.i) in scene.headings:
            continue
        if token.pos_ in ("VERB", "AUX") or token.dep_ in ("ROOT", "acl", "relcl", "pcomp"):
            found += _by_verb(scene, token, words)
        elif token.pos_ in ("NOUN", "PROPN"):
            found += _by_noun(scene, token, words)
    return _merged(found)


def _lemma(token: Token) -> str:
    """The lemma, with its particle: "hand over"."""
    particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), "")
    joined = f"{token.lemma_} {particle}" if particle else token.lemma_
    return joined if joined == "hand over" else token.lemma_.lower()


def _by_verb(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Assistance]:
    lemma = _lemma(verb)
    if lemma in words.give:
        yield from _giving(scene, verb, lemma, words)
    elif lemma in words.receive:
        yield from _receiving(scene, verb, words)
    elif lemma in words.ask:
        yield from _asking(scene, verb, words)


def _giving(scene: Scene, verb: Token, lemma: str, words: GivingWords) -> Iterator[Assistance]:
    givers = scene.subjects(verb)
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "attr", "oprd")]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        objects.append(verb.head)  # "courses offered by the institute"
        givers = [a for c in verb.children if c.dep_ == "agent" for a in scene.actors_under(c)]
    if verb.dep_ == "relcl" and not objects:
        objects.append(verb.head)
    given = [item for noun in objects for item in _things(scene, noun, words)]
    if lemma in _VERB_TYPES and lemma not in ("fund", "finance", "co-finance", "equip") and not given:
        given = [_Given(noun, *_phrase(scene, noun), _VERB_TYPES[lemma]) for noun in objects if lemma in ("train", "advise", "mentor", "build", "construct", "rebuild")]
    if lemma in ("support", "equip", "provide", "supply", "help", "assist", "present", "back", "finance", "fund"):
        given += [item for p in verb.children if p.lower_ in ("with", "in") and p.dep_ == "prep" for n in p.children for item in _things(scene, n, words)]
    if lemma == "train" and any(n.lemma_ in ("soldier", "officer") for n in objects) and not givers:
        return
    if lemma in ("share",) and not any(g.type is AssistanceType.INTELLIGENCE for g in given):
        return
    receivers = _receivers(scene, verb, objects, givers)
    stage = _stage(scene, verb, words.give[lemma], words)
    for item in given:
        yield from _entry(scene, verb, item, givers, receivers or _owners(scene, item, givers), stage)


def _receiving(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Assistance]:
    receivers = scene.subjects(verb)
    givers = scene.objects(verb, "from")
    given = [item for c in verb.children if c.dep_ == "dobj" for item in _things(scene, c, words)]
    for item in given:
        source = givers or [a for c in item.head.children if c.lower_ == "from" for a in scene.actors_under(c)]
        if source:
            stage = Stage.CONTRACTED if verb.lemma_ in ("purchase", "buy", "procure", "import") else _stage(scene, verb, Stage.DELIVERED, words)
            yield from _entry(scene, verb, item, source, receivers, stage)


def _asking(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Assistance]:
    receivers = scene.subjects(verb)
    asked = scene.objects(verb) + scene.objects(verb, "from", "to", "on", "of")
    things = [c for c in verb.children if c.dep_ == "dobj"]
    for preposition in verb.children:
        if preposition.lower_ == "for" and preposition.dep_ == "prep":
            things += [c for c in preposition.children if c.dep_ == "pobj"]
    wanted = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and _lemma(c) in words.give), None)
    if wanted is not None:
        things += [c for c in wanted.children if c.dep_ == "dobj"]
        asked = asked or [a for c in wanted.children if c.dep_ == "nsubj" for a in scene.conjuncts(c)]
    for noun in things:
        for item in _things(scene, noun, words):
            givers = [a for a in asked if not set(a.parties) & {p for r in receivers for p in r.parties}]
            givers = givers or [a for c in item.head.children if c.lower_ == "from" for a in scene.actors_under(c)]
            yield from _entry(scene, verb, item, givers, receivers, Stage.REQUESTED)


def _by_noun(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Assistance]:
    """ "Peruvian assistance to Chile", "a request for radars from Peru", "the pledge of two aircraft"."""
    lemma = noun.lemma_.lower()
    if lemma in words.request_nouns or lemma in words.offer_nouns:
        asking = lemma in words.request_nouns
        things = [n for p in noun.children if p.lower_ in ("for", "of") for n in p.children if n.dep_ == "pobj"]
        things += [n for v in noun.children if v.dep_ in ("acl", "relcl") and _lemma(v) in words.give for n in v.children if n.dep_ == "dobj"]
        if not things:
            return
        owner = [a for c in noun.children if c.dep_ in ("poss", "amod", "compound") for a in scene.actors_under(c)]
        owner += [a for p in noun.children if p.lower_ in ("by", "of") for a in scene.actors_under(p) if a.parties]
        owner = owner or _subject_above(scene, noun)
        for thing in things:
            for item in _things(scene, thing, words):
                others = [a for p in (*noun.children, *item.head.children, *noun.head.children) if p.lower_ in ("from", "to") for a in scene.actors_under(p)]
                if asking:
                    yield from _entry(scene, noun, item, others, owner, Stage.REQUESTED)
                else:
                    yield from _entry(scene, noun, item, owner, others or _owners(scene, item, owner), Stage.OFFERED)
        return
    if words.items.get(lemma) is not AssistanceType.OTHER or noun.dep_ in ("compound", "amod"):
        return
    givers = [a for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod") for a in scene.actors_under(c) if a.parties]
    receivers = [a for p in noun.children if p.lower_ in _RECEIVING_PREPOSITIONS for a in scene.actors_under(p) if a.parties]
    if not givers or not receivers:
        return
    stage = Stage.DISCUSSED if any(v.lemma_ in words.discuss for v in noun.ancestors) else Stage.ONGOING
    kind = AssistanceType.HUMANITARIAN if any(c.lower_ in _HUMANITARIAN for c in noun.children) else AssistanceType.OTHER
    yield from _entry(scene, noun, _Given(noun, *_phrase(scene, noun), kind), givers, receivers, stage)


def _subject_above(scene: Scene, noun: Token) -> list[Actor]:
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return scene.subjects(verb) if verb is not None else []


def _phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """The noun phrase of what is given, without its relative clauses and coordinated nouns."""
    cut_off = {t.i for c in noun.children if c.dep_ in ("conj", "relcl", "acl", "appos", "punct") and c.i > noun.i for t in c.subtree}
    inside = [t.i for t in noun.subtree if t.i not in cut_off]
    start = inside[0]
    end = start + 1
    while end in set(inside):
        end += 1
    return scene.trim(start, max(end, noun.i + 1))


def _things(scene: Scene, noun: Token, words: GivingWords) -> Iterator[_Given]:
    """What is given, each coordinated noun by itself, where the lexicon knows its kind."""
    for head in (noun, *noun.conjuncts):
        kind = _kind(scene, head, words)
        if kind is not None:
            yield _Given(head, *_phrase(scene, head), kind)


def _kind(scene: Scene, head: Token, words: GivingWords) -> AssistanceType | None:
    lemma = head.lemma_.lower()
    modifiers = {c.lower_ for c in head.children}
    if lemma in ("program", "programme", "team", "number", "group", "set", "package", "batch", "series", "lot", "fleet", "delivery", "provision", "transfer", "supply", "construction", "list"):
        inner = [n for p in head.children if p.lower_ == "of" for n in p.children] + [c for c in head.children if c.dep_ == "compound"]
        for noun in inner:
            kind = _kind(scene, noun, words)
            if kind is not None:
                return kind
    actor = scene.actor_at(head.i)
    if actor is not None and actor.kind is not ActorKind.OFFICE:
        return None
    if modifiers & _AMOUNTS or head.text in _AMOUNTS or head.ent_type_ == "MONEY":
        return AssistanceType.FUNDING
    kind = words.items.get(lemma)
    if kind is AssistanceType.OTHER and modifiers & _HUMANITARIAN:
        return AssistanceType.HUMANITARIAN
    if kind is AssistanceType.OTHER and modifiers & {"financial", "budgetary", "monetary"}:
        return AssistanceType.FUNDING
    if kind is AssistanceType.OTHER and modifiers & {"technical", "advisory", "regulatory"}:
        return AssistanceType.ADVICE
    if lemma in ("supply", "supplies") and not modifiers & (_HUMANITARIAN | {"relief"}):
        return None
    return kind


def _receivers(scene: Scene, verb: Token, objects: Sequence[Token], givers: Sequence[Actor]) -> list[Actor]:
    given_by = {p for g in givers for p in g.parties}
    found = scene.objects(verb, *_RECEIVING_PREPOSITIONS)
    found += [a for c in verb.children if c.dep_ == "dative" for a in scene.conjuncts(c)]
    found += [a for o in objects for p in o.children if p.lower_ in _RECEIVING_PREPOSITIONS for a in scene.actors_under(p)]
    if _lemma(verb) in ("support", "assist", "help", "equip", "provide", "supply", "give", "promise", "offer", "send", "back", "present"):
        found += [a for o in objects for a in scene.conjuncts(o)]
    return [a for a in found if a.parties and not set(a.parties) <= given_by]


def _owners(scene: Scene, item: _Given, givers: Sequence[Actor]) -> list[Actor]:
    """ "train 200 Chilean police officers": the state whose people or forces the item names."""
    given_by = {p for g in givers for p in g.parties}
    return [a for a in scene.actors_in(item.start, item.end) if a.parties and not set(a.parties) & given_by]


def _stage(scene: Scene, verb: Token, plain: Stage, words: GivingWords) -> Stage:
    """How far it has come, by mood and tense: "will supply" is offered, "has supplied" delivered, "is supplying" ongoing."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    governor = verb.head if verb.dep_ in ("xcomp", "ccomp", "acl", "pcomp", "advcl") else None
    if any(t.lemma_ in words.discuss for t in verb.ancestors):
        return Stage.DISCUSSED
    if governor is not None:
        if governor.lemma_ in words.end:
            return Stage.ENDED
        if governor.lower_ in _READY or governor.lemma_ in ("offer", "pledge", "promise", "vow", "plan", "intend", "agree", "decide", "commitment", "offer", "invite"):
            return Stage.OFFERED
        if governor.lemma_ in ("approve", "authorise", "authorize"):
            return Stage.APPROVED
        if governor.lemma_ in ("continue", "begin", "start", "keep"):
            return Stage.ONGOING
    if auxiliaries & {"will", "would", "shall", "to", "can", "could", "'ll"}:
        return Stage.OFFERED if plain is not Stage.CONTRACTED else Stage.CONTRACTED
    if verb.tag_ in ("VBD", "VBN"):
        return plain if not (plain is Stage.ONGOING and auxiliaries & {"have", "has", "had"}) else Stage.DELIVERED
    if plain is Stage.DELIVERED and verb.tag_ in ("VBG", "VBZ", "VBP"):
        return Stage.ONGOING
    return plain


def _entry(scene: Scene, cue: Token, item: _Given, givers: Sequence[Actor], receivers: Sequence[Actor], stage: Stage) -> Iterator[Assistance]:
    """One entry where at least giver or receiver is one party and the two are not the same."""
    providers = tuple(dict.fromkeys(p for g in givers for p in g.parties))
    recipients = tuple(p for p in dict.fromkeys(p for r in receivers for p in r.parties) if p not in providers)
    provider = providers[0] if len(providers) == 1 else None
    recipient = recipients[0] if recipients and len(set(recipients)) == 1 else None
    sides = set(scene.sides)
    if len(sides) == 2:
        if provider in sides and recipient is None and not recipients:
            recipient = next(iter(sides - {provider}))
        elif recipient in sides and provider is None and not providers:
            provider = next(iter(sides - {recipient}))
    if provider is None and recipient is None:
        return
    if provider is None and stage is not Stage.REQUESTED:
        return
    start, end = _evidence(scene, cue, item)
    amount = next((scene.text(*_phrase(scene, t)) for t in scene.doc[item.start : item.end] if t.text in _AMOUNTS or t.ent_type_ == "MONEY"), None)
    sure = provider is not None and recipient is not None
    yield Assistance(
        evidence=(scene.span(start, end),),
        provider=provider,
        recipient=recipient,
        type=item.type,
        item=scene.text(item.start, item.end).removeprefix("the "),
        programme=None,
        stage=stage,
        amount=amount,
        cues=(scene.span(cue.i, cue.i + 1),),
        confidence=0.8 if sure else 0.5,
    )


def _evidence(scene: Scene, cue: Token, item: _Given) -> tuple[int, int]:
    """The clause of the verb for the first thing given, the words of the thing for those coordinated with it."""
    if item.head.dep_ == "conj":
        return item.start, item.end
    if cue.pos_ == "VERB":
        start, end = scene.clause(cue)
        if start <= item.start and item.end <= end:
            return start, end
    return scene.trim(min(cue.i, item.start), max(cue.i + 1, item.end))


def _merged(found: Sequence[Assistance]) -> tuple[Assistance, ...]:
    """One entry for what is said twice: same sides, type and overlapping words; the surer one stays."""
    kept: list[Assistance] = []
    for entry in found:
        twin = next(
            (
                k
                for k in kept
                if k.type is entry.type
                and {k.provider, k.recipient} & {entry.provider, entry.recipient} - {None}
                and (any(a.overlaps(b) for a in k.evidence for b in entry.evidence) and (k.item in entry.item or entry.item in k.item))
            ),
            None,
        )
        if twin is None:
            kept.append(entry)
        elif entry.confidence > twin.confidence:
            kept[kept.index(twin)] = replace(entry, evidence=twin.evidence)
    return tuple(kept)
