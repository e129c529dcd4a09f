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

_SIGNED = frozenset("agreement arrangement memorandum deal contract treaty protocol accord pact mou document".split())
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
    found += _programmes(scene, words)
    return _merged([*found, *_carried(scene, found, words)])


def _programmes(scene: Scene, words: GivingWords) -> Iterator[Assistance]:
    """Programmes by name: "including through Foreign Military Sales"; who receives is the other side or the forces named."""
    text = scene.clean.text
    for name, (kind, giver) in words.programmes.items():
        at = text.find(name)
        while at >= 0:
            span = scene.doc.char_span(at, at + len(name))
            if span is not None and not any(t.lemma_ == "request" for t in span.sent):
                sentence = span.sent
                receivers = [
                    a for a in scene.actors_in(sentence.start, sentence.end) if a.parties and giver not in a.parties
                ]
                discussed = any(t.lemma_ in words.discuss for t in sentence)
                provider = Actor(ActorKind.STATE, span.start, span.end, span.root.i, name, (giver,))
                stage = Stage.DISCUSSED if discussed else Stage.ONGOING
                for entry in _entry(
                    scene, span.root, _Given(span.root, span.start, span.end, kind), (provider,), receivers, stage
                ):
                    yield replace(entry, programme=name)
            at = text.find(name, at + 1)


def _carried(scene: Scene, found: Sequence[Assistance], words: GivingWords) -> Iterator[Assistance]:
    """Training and equipment spoken of without giver: "discussed training programmes", where all else in the text flows one way."""
    flows = {(f.provider, f.recipient) for f in found if f.provider and f.recipient}
    if len(flows) != 1:
        return
    provider, recipient = next(iter(flows))
    taken = [s for f in found for s in f.evidence]
    carried: dict[AssistanceType, list[Assistance]] = {}
    for noun in scene.doc:
        if (
            noun.lemma_ not in _CARRIED
            or noun.dep_ in ("compound", "amod")
            or scene.sentence_number(noun.i) in scene.headings
        ):
            continue
        kind = _kind(scene, noun, words)
        if kind is None and any(c.lower_ in ("training", "education") for c in noun.children):
            kind = AssistanceType.TRAINING
        start, end = _phrase(scene, noun)
        span = scene.span(start, end)
        spoken = any(v.lemma_ in words.discuss or v.lemma_ in _DWELLING for v in noun.ancestors)
        if (
            kind not in (AssistanceType.TRAINING, AssistanceType.EQUIPMENT)
            or not spoken
            or any(span.overlaps(t) for t in taken)
        ):
            continue
        stage = Stage.DISCUSSED if any(v.lemma_ in words.discuss for v in noun.ancestors) else Stage.ONGOING
        cue = (scene.span(noun.i, noun.i + 1),)
        item = scene.text(start, end)
        entry = Assistance((span,), provider, recipient, kind, item, None, stage, cues=cue, confidence=0.45)
        carried.setdefault(kind, []).append(entry)
    for entries in carried.values():
        fullest = max(entries, key=lambda e: len(e.item))
        yield replace(fullest, evidence=tuple(e.evidence[0] for e in entries), cues=tuple(e.cues[0] for e in entries))


_CARRIED = frozenset("training education program programme initiative equipment".split())
_DWELLING = frozenset("emphasize emphasise include enhance stress underscore".split())


def _lemma(token: Token) -> str:
    """The lemma, with its particle: "hand over"."""
    particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), "")
    joined = f"{token.lemma_} {particle}" if particle else token.lemma_
    return joined if joined in ("hand over", "set up") else token.lemma_.lower()


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
    receiver = next((c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"), None)
    if receiver is not None and not objects:
        # "has promised Niger a hundred trucks": parsers tend to lose the second object
        objects = [t for t in scene.doc[receiver.i + 1 : receiver.i + 8] if t.pos_ == "NOUN" and t.dep_ != "compound"][
            :1
        ]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        objects.append(verb.head)  # "courses offered by the institute"
        givers = [a for c in verb.children if c.dep_ == "agent" for a in scene.actors_under(c)]
    if verb.dep_ == "relcl" and not objects:
        objects.append(verb.head)
    given = [item for noun in objects for item in _things(scene, noun, words)]
    if lemma in ("train", "advise", "mentor") and not given:
        given = [_Given(noun, *_phrase(scene, noun), _VERB_TYPES[lemma]) for noun in objects]
        given = given or _bare(scene, verb, _VERB_TYPES[lemma])
    if lemma in ("assist", "help") and not given:
        parties = [o for o in objects if any(a.parties for a in scene.conjuncts(o))]
        matters = [
            c
            for c in verb.children
            if c.dep_ in ("xcomp", "ccomp") or (c.lower_ in ("in", "with") and c.dep_ == "prep")
        ]
        if parties and matters:
            given = [
                _Given(verb, *scene.trim(matters[0].left_edge.i, matters[0].right_edge.i + 1), AssistanceType.OTHER)
            ]
    if lemma in ("set up", "establish", "open", "build", "construct", "rebuild", "renovate"):
        given = [g for g in given if g.type is AssistanceType.INFRASTRUCTURE]
    if lemma in ("organise", "organize", "conduct", "run", "arrange", "hold"):
        given = [g for g in given if g.type is AssistanceType.TRAINING]
    if lemma in ("support", "equip", "provide", "supply", "help", "assist", "present", "back", "finance", "fund"):
        given += [
            item
            for p in verb.children
            if p.lower_ in ("with", "in") and p.dep_ == "prep"
            for n in p.children
            for item in _things(scene, n, words)
        ]
    if lemma in ("share",) and not any(g.type is AssistanceType.INTELLIGENCE for g in given):
        return
    receivers = _receivers(scene, verb, objects, givers)
    if (
        lemma
        in ("set up", "establish", "open", "build", "construct", "train", "advise", "mentor", "organise", "organize")
        and not receivers
    ):
        receivers = _hosts(scene, verb, givers)
    stage = _stage(scene, verb, words.give[lemma], words)
    for item in given:
        yield from _entry(scene, verb, item, givers, receivers or _owners(scene, item, givers), stage)


def _bare(scene: Scene, verb: Token, kind: AssistanceType) -> list[_Given]:
    """ "personnel remain there to train, advise and assist": verbs of help without an object, up to the next comma or verb."""
    if verb.dep_ in ("amod", "nsubj", "compound") or not any(
        c.tag_ == "TO" for t in (verb, verb.head) for c in t.children
    ):
        return []
    return [_Given(verb, verb.i, verb.i + 1, kind)]


def _hosts(scene: Scene, verb: Token, givers: Sequence[Actor]) -> list[Actor]:
    """The state in which it is done: "set up a laboratory in Moldova", "to train forces in Peru"."""
    given_by = {p for g in givers for p in g.parties}
    sentence = scene.sentence_of(verb.i)
    found = []
    for place in scene.places:
        if verb.i - 12 <= place.start < sentence.end and place.start >= sentence.start and place.code not in given_by:
            before = scene.doc[place.start - 1].lower_ if place.start else ""
            if before in ("in", "at", "across"):
                found.append(Actor(ActorKind.STATE, place.start, place.end, place.start, "", (place.code,)))
    return found[:1]


def _receiving(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Assistance]:
    receivers = scene.subjects(verb)
    givers = scene.objects(verb, "from")
    given = [item for c in verb.children if c.dep_ == "dobj" for item in _things(scene, c, words)]
    for item in given:
        source = givers or [a for c in item.head.children if c.lower_ == "from" for a in scene.actors_under(c)]
        if source:
            stage = (
                Stage.CONTRACTED
                if verb.lemma_ in ("purchase", "buy", "procure", "import")
                else _stage(scene, verb, Stage.DELIVERED, words)
            )
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
        things += [
            n
            for v in noun.children
            if v.dep_ in ("acl", "relcl") and _lemma(v) in words.give
            for n in v.children
            if n.dep_ == "dobj"
        ]
        if not things:
            return
        owner = [a for c in noun.children if c.dep_ in ("poss", "amod", "compound") for a in scene.actors_under(c)]
        owner += [a for p in noun.children if p.lower_ in ("by", "of") for a in scene.actors_under(p) if a.parties]
        owner = owner or _subject_above(scene, noun)
        for thing in things:
            for item in _things(scene, thing, words):
                others = [
                    a
                    for p in (*noun.children, *item.head.children, *noun.head.children)
                    if p.lower_ in ("from", "to")
                    for a in scene.actors_under(p)
                ]
                if asking:
                    yield from _entry(scene, noun, item, others, owner, Stage.REQUESTED)
                else:
                    yield from _entry(scene, noun, item, owner, others or _owners(scene, item, owner), Stage.OFFERED)
        return
    if lemma in ("mission", "team", "contingent", "detachment"):
        yield from _mission(scene, noun)
    if lemma == "expertise" and any(v.lemma_ in words.discuss for v in noun.ancestors):
        owners = [a for p in noun.children if p.lower_ == "of" for a in scene.actors_under(p) if a.parties]
        yield from _entry(
            scene, noun, _Given(noun, *_phrase(scene, noun), AssistanceType.ADVICE), owners, (), Stage.DISCUSSED
        )
    if words.items.get(lemma) is not AssistanceType.OTHER or noun.dep_ in ("compound", "amod") or not _material(noun):
        return
    givers = [
        a
        for c in noun.children
        if c.dep_ in ("poss", "amod", "compound", "nmod")
        for a in scene.actors_under(c)
        if a.parties
    ]
    receivers = [
        a for p in noun.children if p.lower_ in _RECEIVING_PREPOSITIONS for a in scene.actors_under(p) if a.parties
    ]
    if not givers or not receivers:
        return
    stage = Stage.DISCUSSED if any(v.lemma_ in words.discuss for v in noun.ancestors) else Stage.ONGOING
    kind = (
        AssistanceType.HUMANITARIAN if any(c.lower_ in _HUMANITARIAN for c in noun.children) else AssistanceType.OTHER
    )
    yield from _entry(scene, noun, _Given(noun, *_phrase(scene, noun), kind), givers, receivers, stage)


# "unwavering support for Israel's right" gives nothing; "military support" and plain "assistance" do.
_MATERIAL = frozenset(
    "military security financial material technical logistical economic development defence defense budget medical lethal".split()
)


def _material(noun: Token) -> bool:
    return noun.lemma_ in ("assistance", "aid") or bool({c.lower_ for c in noun.children} & (_MATERIAL | _HUMANITARIAN))


def _mission(scene: Scene, noun: Token) -> Iterator[Assistance]:
    """ "a Turkish training mission has worked in Gambia", "the advisory mission is in Peru"."""
    modifiers = {c.lower_ for c in noun.children}
    kind = (
        AssistanceType.TRAINING
        if "training" in modifiers
        else AssistanceType.ADVICE
        if modifiers & {"advisory", "advisers", "advisors"}
        else None
    )
    if kind is None or noun.dep_ not in ("nsubj", "nsubjpass"):
        return
    givers = [a for c in noun.children for a in scene.actors_under(c) if a.parties and a.start < noun.i]
    hosts = _hosts(scene, noun, givers)
    if hosts:
        yield from _entry(scene, noun, _Given(noun, *_phrase(scene, noun), kind), givers, hosts, Stage.ONGOING)


def _subject_above(scene: Scene, noun: Token) -> list[Actor]:
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return scene.subjects(verb) if verb is not None else []


def _phrase(scene: Scene, noun: Token) -> tuple[int, int]:
    """The noun phrase of what is given, without its relative clauses and coordinated nouns."""
    cut_off = {
        t.i
        for c in noun.children
        if c.dep_ in ("conj", "relcl", "acl", "appos", "punct") and c.i > noun.i
        for t in c.subtree
    }
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
    if lemma in (
        "program",
        "programme",
        "team",
        "number",
        "group",
        "set",
        "package",
        "batch",
        "series",
        "lot",
        "fleet",
        "delivery",
        "provision",
        "transfer",
        "supply",
        "construction",
        "list",
    ):
        inner = [n for p in head.children if p.lower_ == "of" for n in p.children] + [
            c for c in head.children if c.dep_ == "compound"
        ]
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
    if lemma in ("support", "help", "backing") and not _material(head) and not modifiers & {"regulatory", "advisory"}:
        return None
    if lemma in ("datum", "information") and not modifiers & {"radar", "satellite", "intelligence"}:
        return None
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
    found += [
        a for o in objects for p in o.children if p.lower_ in _RECEIVING_PREPOSITIONS for a in scene.actors_under(p)
    ]
    if _lemma(verb) in (
        "support",
        "assist",
        "help",
        "equip",
        "provide",
        "supply",
        "give",
        "promise",
        "offer",
        "send",
        "back",
        "present",
    ):
        found += [a for o in objects for a in scene.conjuncts(o)]
    return [a for a in found if a.parties and not set(a.parties) <= given_by]


def _owners(scene: Scene, item: _Given, givers: Sequence[Actor]) -> list[Actor]:
    """ "train 200 Chilean police officers": the state whose people or forces the item names."""
    given_by = {p for g in givers for p in g.parties}
    return [a for a in scene.actors_in(item.start, item.end) if a.parties and not set(a.parties) & given_by]


def _stage(scene: Scene, verb: Token, plain: Stage, words: GivingWords) -> Stage:
    """How far it has come, by mood and tense: "will supply" is offered, "has supplied" delivered, "is supplying" ongoing."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    sentence = scene.sentence_of(verb.i)
    lead = scene.doc[sentence.start : min(sentence.start + 4, sentence.end)]
    if any(t.lower_ in ("under", "according") for t in lead[:1]) and any(t.lemma_ in _SIGNED for t in sentence[:8]):
        return Stage.APPROVED  # "Under the agreement, Peru is to supply ..."
    governor = verb.head if verb.dep_ in ("xcomp", "ccomp", "acl", "pcomp", "advcl") else None
    if any(t.lemma_ in words.discuss for t in verb.ancestors):
        return Stage.DISCUSSED
    if governor is not None:
        if governor.lemma_ in words.end:
            return Stage.ENDED
        if governor.lower_ in _READY or governor.lemma_ in (
            "offer",
            "pledge",
            "promise",
            "vow",
            "plan",
            "intend",
            "agree",
            "decide",
            "commitment",
            "offer",
            "invite",
        ):
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


def _entry(
    scene: Scene, cue: Token, item: _Given, givers: Sequence[Actor], receivers: Sequence[Actor], stage: Stage
) -> Iterator[Assistance]:
    """One entry where at least giver or receiver is one party and the two are not the same."""
    providers = tuple(dict.fromkeys(p for g in givers for p in g.parties))
    recipients = tuple(p for p in dict.fromkeys(p for r in receivers for p in r.parties) if p not in providers)
    provider = providers[0] if len(providers) == 1 else None
    recipient = recipients[0] if recipients and len(set(recipients)) == 1 else None
    sides = set(scene.sides)
    strangers = {p for a in scene.actors_in(*_bounds(scene, cue)) for p in a.parties} - sides
    if len(sides) == 2 and not strangers:
        if provider in sides and recipient is None and not recipients:
            recipient = next(iter(sides - {provider}))
        elif recipient in sides and provider is None and not providers:
            provider = next(iter(sides - {recipient}))
    if provider is None and recipient is None:
        return
    if provider is None and stage is not Stage.REQUESTED:
        return
    start, end = _evidence(scene, cue, item)
    amount = next(
        (
            scene.text(*_phrase(scene, t))
            for t in scene.doc[item.start : item.end]
            if t.text in _AMOUNTS or t.ent_type_ == "MONEY"
        ),
        None,
    )
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


def _bounds(scene: Scene, cue: Token) -> tuple[int, int]:
    sentence = scene.sentence_of(cue.i)
    return sentence.start, sentence.end


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
                and (
                    any(a.overlaps(b) for a in k.evidence for b in entry.evidence)
                    and (k.item in entry.item or entry.item in k.item)
                )
            ),
            None,
        )
        if twin is None:
            kept.append(entry)
        elif entry.confidence > twin.confidence:
            kept[kept.index(twin)] = replace(entry, evidence=twin.evidence)
    return tuple(kept)
