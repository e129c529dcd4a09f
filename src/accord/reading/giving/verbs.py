"""Verbs of giving, receiving, asking, taking in, learning and thanking -> drafts of assistance.

Parse first, surface order where it failed; a verb with everyday objects needs a receiver told beside it.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.sides import Side, codes_of, givers, hosts, owners, receivers, sources
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, first_thing, phrase, things
from accord.reading.scene import Actor, Scene

_WITH_PARTICLE = frozenset({"hand over", "set up", "take in", "pay for", "step up"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_REACH = 14


def lemma_of(verb: Token) -> str:
    """The lemma with its particle: "hand over", "set up"."""
    lemma = verb.lemma_.lower()
    following = verb.i + 1
    for word in [c.lower_ for c in verb.children if c.dep_ == "prt"] + (
        [verb.doc[following].lower_] if following < len(verb.doc) else []
    ):
        if f"{lemma} {word}" in _WITH_PARTICLE:
            return f"{lemma} {word}"
    return lemma


def by_verb(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """All drafts of one verb, by what it does."""
    lemma = lemma_of(verb)
    if lemma in words.takes_in and lemma not in ("train", "invite"):
        taken = list(_taking_in(scene, verb, words))
        yield from taken
        if taken:
            return
    if lemma in words.give:
        found = list(_giving(scene, verb, lemma, words))
        yield from found
        if found:
            return
    if lemma in words.receive:
        yield from _receiving(scene, verb, words)
    if lemma in words.ask:
        yield from _asking(scene, verb, words)
    if lemma in words.learns:
        yield from _learning(scene, verb, words)
    if lemma in words.thank:
        yield from _thanking(scene, verb, words)
    if lemma in words.contract_verbs:
        yield from _contracting(scene, verb, words)
    if lemma in words.contains:
        yield from _containing(scene, verb, words)


def _objects(scene: Scene, verb: Token, words: GivingWords) -> list[Token]:
    objects = [c for c in verb.children if c.dep_ in _OBJECTS]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        objects.append(verb.head)  # "courses offered by the institute"
    if verb.dep_ == "relcl" and not any(c.pos_ == "NOUN" for c in objects):
        objects = [verb.head]
    if not any(things(scene, o, words) for o in objects):
        end = min(verb.i + _REACH, scene.sentence_of(verb.i).end)
        lost = first_thing(scene, verb.i + 1, end, words) if verb.dep_ != "acl" else None
        if lost is not None and (not objects or any(o.i <= lost.i for o in objects)) and not _far(scene, verb, lost):
            objects.append(lost)
    return objects


def _far(scene: Scene, verb: Token, noun: Token) -> bool:
    """Whether another clause, or a preposition that cannot lead to the object, stands between the two."""
    return any(
        t.pos_ in ("VERB", "AUX", "SCONJ")
        or t.text in {",", ";"}
        or (t.pos_ == "ADP" and t.lower_ not in ("of", "up", "over"))
        for t in scene.doc[verb.i + 1 : noun.left_edge.i if noun.left_edge.i > verb.i else noun.i]
    )


def _giving(scene: Scene, verb: Token, lemma: str, words: GivingWords) -> Iterator[Draft]:
    provider = givers(scene, verb, words)
    if provider.closed or _is_asked(scene, verb, words):
        return
    objects = _objects(scene, verb, words)
    given = _dedupe([thing for noun in objects for thing in things(scene, noun, words)])
    whom: list[Actor] = []
    if lemma in words.gives_with:
        behind = [
            t
            for p in verb.children
            if p.lower_ in ("with", "in") and p.dep_ == "prep"
            for n in p.children
            for t in things(scene, n, words)
        ]
        behind = behind or _with_things(scene, verb, words)
        if behind:
            whom = [
                a for o in objects for a in (scene.conjuncts(o) or scene.actors_under(o)) if a.start < behind[0].start
            ]
            given = behind
    given = _by_itself(scene, verb, lemma, objects, given, words)
    if lemma in ("assist", "help") and not given:
        given, whom = _helping(scene, verb, objects)
    only = words.only_with.get(lemma)
    if only is not None and lemma not in ("expand", "increase", "double", "raise", "step up"):
        advises = only is AssistanceType.INTELLIGENCE and any(
            t.lower_ == "with" for t in scene.doc[verb.i + 1 : verb.i + 4]
        )
        given = [g for g in given if g.kind is only or (advises and g.kind is AssistanceType.ADVICE)]
    if lemma in ("deploy", "dispatch"):
        given = [g for g in given if g.kind not in (AssistanceType.EQUIPMENT, AssistanceType.INFRASTRUCTURE)]
    if not given:
        return
    plain = words.give.get(lemma, Stage.DELIVERED)
    recipient = Side(codes_of(a for a in whom if not set(a.parties) <= set(provider.codes)))
    if not recipient.codes:
        recipient = receivers(scene, verb, given, provider.codes, words)
    if not recipient.codes and (
        only or lemma in words.by_itself or given[0].kind in (AssistanceType.INFRASTRUCTURE, AssistanceType.TRAINING)
    ):
        host = hosts(scene, verb.i + 1, provider.codes)
        recipient = host if host.codes or host.closed else recipient
    if lemma in words.needs_receiver and not (recipient.codes or recipient.multinational):
        return
    if plain is Stage.CONTRACTED:
        given = [g for g in given if is_military(g, words)]
    stage = stage_of(scene, verb, plain, words)
    governor = verb.head
    if verb.dep_ in ("xcomp", "ccomp", "pcomp") and governor.lemma_ in ("suggest", "propose") and not recipient.codes:
        return  # "suggested setting up an assembly plant": a venture, no gift
    if _is_hoped(verb, words):
        if recipient.codes:
            yield from drafts(scene, verb, given, provider=provider, recipient=recipient, stage=Stage.REQUESTED)
        return
    yield from drafts(scene, verb, given, provider=provider, recipient=recipient, stage=stage)


def _is_asked(scene: Scene, verb: Token, words: GivingWords) -> bool:
    """ "asked Peru to sell it two vessels": told by the verb of asking."""
    at = verb
    for _ in range(3):
        if at.head.i == at.i or at.dep_ not in ("xcomp", "ccomp", "conj", "advcl", "acl"):
            return False
        at = at.head
        if at.lemma_ in words.ask and at.pos_ == "VERB" and at.i < verb.i:
            return at.lemma_ != "seek" or not scene.subjects(verb)
        if at.lemma_ in words.request_nouns and at.pos_ == "NOUN":
            return True
    return False


def _is_hoped(verb: Token, words: GivingWords) -> bool:
    """ "expressed hope that Peru will expand the places for its cadets": a wish turned to the other side."""
    if verb.dep_ not in ("ccomp", "acl") or verb.head.lemma_ not in words.hope:
        return False
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _containing(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "The contract also includes training for 120 technicians": terms of a text."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in words.texts or subject.lemma_.lower() in ("programme", "plan"):
        return
    given = [t for noun in _objects(scene, verb, words) for t in things(scene, noun, words)]
    stage = Stage.CONTRACTED if subject.lemma_.lower() in ("contract", "deal") else Stage.APPROVED
    people = tuple(dict.fromkeys(c for g in given for c in codes_of(scene.actors_in(g.start, g.end))))
    yield from drafts(scene, verb, given, provider=Side(), recipient=Side(people[:1]), stage=stage)


def _dedupe(given: Sequence[Thing]) -> list[Thing]:
    kept: list[Thing] = []
    for thing in sorted(given, key=lambda t: (t.start, -t.end)):
        if not any(k.start <= thing.head.i < k.end and k.kind is thing.kind for k in kept):
            kept.append(thing)
    return kept


def _with_things(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "will provide the Lebanese army with 70 tons of food": the first "with" behind the verb, by surface."""
    limit = min(verb.i + _REACH, scene.sentence_of(verb.i).end)
    for at in range(verb.i + 1, limit):
        token = scene.doc[at]
        if token.lower_ == "with":
            noun = first_thing(scene, at + 1, min(at + 8, limit), words)
            return things(scene, noun, words) if noun is not None and not _far(scene, token, noun) else []
        if token.pos_ in ("VERB", "AUX") or token.text in {",", ";"}:
            break
    return []


def _by_itself(
    scene: Scene, verb: Token, lemma: str, objects: Sequence[Token], given: list[Thing], words: GivingWords
) -> list[Thing]:
    """ "will train 200 gendarmes": whom one trains or advises is the thing, with the verb's own type."""
    kind = words.by_itself.get(lemma)
    if kind is None:
        return given
    people = [o for o in objects if o.i > verb.i or o.dep_ == "nsubjpass"]
    if people and kind is AssistanceType.ADVICE and not _is_foreign(scene, people[0], words):
        return []
    if people:
        start, end = phrase(scene, people[0])
        if people[0].i > verb.i:
            start = verb.i
        return [Thing(people[0], start, end, kind)]
    if verb.dep_ in ("amod", "nsubj", "compound") or (verb.tag_ not in ("VB", "VBG") and verb.dep_ != "conj"):
        return []
    return _bare_list(scene, verb, kind, words)


def _is_foreign(scene: Scene, noun: Token, words: GivingWords) -> bool:
    """ "advises the Peruvian army"; "advised the council on the matter" is talk."""
    start, end = phrase(scene, noun)
    named = any(a.parties for a in scene.actors_in(start, end))
    lemma = noun.lemma_.lower()
    return lemma in words.institutions or (named and (lemma in words.learners or scene.actor_at(noun.i) is not None))


def _bare_list(scene: Scene, verb: Token, kind: AssistanceType, words: GivingWords) -> list[Thing]:
    """ "remain there to train; advise; assist, and exchange intelligence": verbs of help without an object, read along the surface."""
    if not any(t.lower_ == "to" for t in scene.doc[max(0, verb.i - 6) : verb.i]):
        return []
    end = verb.i + 1
    limit = scene.sentence_of(verb.i).end
    found = [Thing(verb, verb.i, end, kind)]
    at = end
    while at < limit and at - end < 8:
        token = scene.doc[at]
        other = words.by_itself.get(token.lemma_.lower())
        following = scene.doc[at + 1 : at + 2]
        if token.lemma_ in ("exchange", "share") and following and following[0].lower_ == "intelligence":
            found.append(Thing(following[0], at, at + 2, AssistanceType.INTELLIGENCE, listed=True))
            break
        if other is not None:
            found.append(Thing(token, at, at + 1, other, listed=True))
        elif token.text not in {",", ";", "and", "assist", "support", "mentor", "equip"}:
            break
        at += 1
    return found


def _helping(scene: Scene, verb: Token, objects: Sequence[Token]) -> tuple[list[Thing], list[Actor]]:
    """ "to assist Indonesia in the conversion of two aircraft": help with a named matter."""
    whom = [a for o in objects for a in scene.conjuncts(o) if a.parties]
    matters = [
        c
        for c in verb.children
        if c.i > verb.i and (c.dep_ in ("xcomp", "ccomp") or (c.lower_ in ("in", "with") and c.dep_ == "prep"))
    ]
    if not whom or not matters:
        return [], []
    start, end = scene.trim(matters[0].left_edge.i, matters[0].right_edge.i + 1)
    if scene.doc[start].lower_ in ("in", "with", "to"):
        start += 1
    if end <= start:
        return [], []
    return [Thing(verb, start, end, AssistanceType.OTHER)], whom


def is_military(thing: Thing, words: GivingWords) -> bool:
    """Whether it is a military means, which states sell each other; anything else that is sold is trade."""
    before = {t.lower_ for t in thing.head.doc[thing.start : thing.head.i]} | {
        t.lemma_.lower() for t in thing.head.doc[thing.start : thing.end]
    }
    return thing.kind is AssistanceType.EQUIPMENT and (
        thing.head.lemma_.lower() in words.arms or bool(before & (words.armed | words.arms))
    )


def _receiving(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    recipient = Side(codes_of(scene.subjects(verb)))
    given = [t for noun in _objects(scene, verb, words) for t in things(scene, noun, words)]
    bought = verb.lemma_ in words.buy
    if bought:
        given = [g for g in given if is_military(g, words)]
    if not given:
        return
    source = codes_of(scene.objects(verb, "from")) or sources(scene, *(g.head for g in given))
    if not source:
        end = min(given[-1].end + 8, scene.sentence_of(verb.i).end)
        source = _after_from(scene, given[0].start, end)
    source = source or (codes_of(a for g in given for a in scene.actors_in(g.start, g.head.i)) if not bought else ())
    source = source or _in_deal_with(scene, verb, words)
    if not source and any(c.dep_ == "nsubjpass" for c in verb.children) and given[0].kind is AssistanceType.FUNDING:
        stage = stage_of(scene, verb, Stage.DELIVERED, words)  # "so far, 9 million euros has been received"
        yield from drafts(scene, verb, given, provider=Side(), recipient=Side(), stage=stage)
    if not source:
        return
    plain = Stage.CONTRACTED if bought else stage_of(scene, verb, Stage.DELIVERED, words)
    yield from drafts(scene, verb, _dedupe(given), provider=Side(source), recipient=recipient, stage=plain)


def _after_from(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    for at in range(start, end):
        if scene.doc[at].lower_ == "from":
            return codes_of([a for a in scene.actors_in(at + 1, min(at + 5, len(scene.doc))) if a.parties][:1])
    return ()


def _in_deal_with(scene: Scene, verb: Token, words: GivingWords) -> tuple[str, ...]:
    """ "clinched a deal with Sweden to buy 120 vehicles": the seller behind the deal."""
    for governor in [verb.head, *verb.head.children]:
        if governor.lemma_ in words.contract_nouns or governor.lemma_ in words.contract_verbs:
            sellers = [
                a
                for c in governor.children
                if c.lower_ == "with"
                for a in scene.actors_under(c)
                if a.parties and a.start < verb.i
            ]
            if sellers:
                return codes_of(sellers[:1])
    return ()


def _asking(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    asking = codes_of(scene.subjects(verb))
    asked = codes_of(scene.objects(verb) + scene.objects(verb, "from", "to", "on", "of"))
    sentence = scene.sentence_of(verb.i)
    given: list[Thing] = [t for c in verb.children if c.dep_ == "dobj" for t in things(scene, c, words)]
    for at in range(verb.i + 1, min(verb.i + 30, sentence.end)):
        token = scene.doc[at]
        if token.text in {";"} or (token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ != "relcl" and at > verb.i + 1):
            break
        if token.lower_ == "for" or (token.tag_ == "VB" and lemma_of(token) in words.give):
            noun = first_thing(scene, at + 1, min(at + 10, sentence.end), words)
            if noun is not None and not _far(scene, token, noun):
                given += things(scene, noun, words)
            kind = words.by_itself.get(token.lemma_)
            if kind is not None:
                people = [c for c in token.children if c.dep_ == "dobj"]
                given += [Thing(p, at, phrase(scene, p)[1], kind) for p in people]
    given = _dedupe(given)
    if not given:
        return
    if verb.lemma_ == "call" and not any(t.lower_ in ("on", "upon") for t in scene.doc[verb.i + 1 : verb.i + 2]):
        return
    if not asked:
        asked = codes_of(
            a
            for c in verb.children
            if c.dep_ in ("xcomp", "ccomp")
            for s in c.children
            if s.dep_ == "nsubj"
            for a in scene.conjuncts(s)
        )
    possessed = owners(scene, given[0].head)
    asked = (
        tuple(c for c in asked if c not in asking)
        or tuple(c for c in possessed if c not in asking)
        or sources(scene, *(g.head for g in given))
    )
    people = tuple(c for g in given for c in codes_of(scene.actors_in(g.start, g.end)) if c not in asked)
    if asking and not asked:
        between = [a for a in scene.actors_in(verb.i + 1, given[0].start) if a.parties]
        asked = tuple(c for c in codes_of(between[:1]) if c not in asking)
    stage = Stage.CONTRACTED if any(_already_bought(g, words) for g in given) else Stage.REQUESTED
    yield from drafts(scene, verb, given, provider=Side(asked), recipient=Side(asking or people), stage=stage)


def _already_bought(thing: Thing, words: GivingWords) -> bool:
    """ "requested delivery of the vehicles Senegal purchased in 2023": under contract, whoever asks for it now."""
    after = thing.head.doc[thing.head.i + 1 : thing.head.i + 6]
    inside = thing.head.doc[thing.start : thing.end]
    return any(t.lemma_ in words.buy and t.tag_ in ("VBN", "VBD") for t in (*inside, *after))


def _learners(scene: Scene, noun: Token, words: GivingWords) -> tuple[str, ...]:
    """The state whose people are taught: "12 Zimbabwean students", "ten South African cadets"."""
    if noun.lemma_.lower() not in words.learners and noun.lemma_.lower() not in words.containers:
        return ()
    start, end = phrase(scene, noun)
    return codes_of([a for a in scene.actors_in(start, end) if a.parties][:1])


def _taking_in(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "ready to accept 40 Georgian officers in its training centres", "the university will admit 12 Zambian students"."""
    sentence = scene.sentence_of(verb.i)
    for noun in (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "ccomp")):
        people = _learners(scene, noun, words)
        if not people or not any(c.like_num or c.dep_ == "nummod" for t in (noun, *noun.children) for c in t.children):
            continue
        near = {
            t.lemma_.lower()
            for t in scene.doc[max(sentence.start, verb.i - 8) : min(noun.right_edge.i + 12, sentence.end)]
        }
        kind = AssistanceType.TRAINING if near & words.schools else None
        if near & {"rehabilitation", "treatment", "hospital", "wounded"}:
            kind = AssistanceType.HUMANITARIAN  # "will receive 120 wounded soldiers for rehabilitation"
        if kind is None:
            continue
        provider = tuple(c for c in codes_of(scene.subjects(verb)) if c not in people)
        start, end = phrase(scene, noun)
        thing = Thing(noun, start, end, kind)
        stage = stage_of(scene, verb, Stage.DELIVERED, words)
        yield from drafts(scene, verb, [thing], provider=Side(provider), recipient=Side(people), stage=stage)


def _learning(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "14 Ukrainian gunners had completed a course in Poland", "recruits would leave for Lima for a training programme"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return
    people = _learners(scene, subject, words)
    if not people:
        return
    end = min(verb.i + 20, scene.sentence_of(verb.i).end)
    noun = next(
        (
            t
            for t in scene.doc[verb.i + 1 : end]
            if t.pos_ in ("NOUN", "PROPN") and t.lemma_.lower() in _COURSES and not _heads_on(t)
        ),
        None,
    )
    if noun is None:
        return
    places = [p.code for p in scene.places if verb.i < p.start < end and p.code not in people]
    teachers = [a for a in scene.actors_in(verb.i + 1, end) if a.parties and not set(a.parties) & set(people)]
    provider = codes_of(teachers[:1]) or tuple(places[:1])
    start, last = phrase(scene, noun)
    stage = stage_of(scene, verb, Stage.DELIVERED, words)
    yield from drafts(
        scene,
        verb,
        [Thing(noun, start, last, AssistanceType.TRAINING)],
        provider=Side(provider),
        recipient=Side(people),
        stage=stage,
    )


_COURSES = frozenset(
    "course training programme program workshop seminar retraining traineeship internship scholarship".split()
)


def _heads_on(noun: Token) -> bool:
    following = noun.i + 1
    return (
        following < len(noun.doc)
        and noun.doc[following].pos_ in ("NOUN", "PROPN")
        and noun.doc[following].lemma_.lower() not in _COURSES
    )


def _thanking(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "thanked Japan for the patrol vessel", "gratitude to the agency for its efforts in recovering artifacts"."""
    recipient = codes_of(scene.subjects(verb))
    sentence = scene.sentence_of(verb.i)
    end = min(verb.i + 40, sentence.end)
    thanked = tuple(c for c in codes_of(a for a in scene.actors_in(verb.i + 1, end)) if c not in recipient)[:1]
    if not thanked and not any(c.dep_ == "dobj" for c in verb.children):
        return
    yield from thanks_for(scene, verb, end, Side(thanked), Side(recipient), words)


def thanks_for(
    scene: Scene, cue: Token, end: int, provider: Side, recipient: Side, words: GivingWords
) -> Iterator[Draft]:
    """The things behind "for" or "including" in a formula of thanks."""
    for at in range(cue.i + 1, end):
        token = scene.doc[at]
        if token.lower_ not in ("for", "including", "of") or (token.lower_ == "of" and not _praised(scene, at, words)):
            continue
        noun = first_thing(scene, at + 1, min(at + 14, end), words)
        if noun is not None and (token.lower_ == "including" or not _far(scene, token, noun)):
            stage = (
                Stage.ONGOING
                if any(t.lower_ in ("continued", "continuing", "ongoing") for t in scene.doc[at : noun.i])
                else Stage.DELIVERED
            )
            if any(t.lemma_ in words.offer_nouns for t in scene.doc[at : noun.i]):
                return  # told by the noun of offering
            given = things(scene, noun, words)
            helped = receivers(scene, cue, given, provider.codes, words)  # "thanked Japan for its assistance to Peru"
            recipient = helped if helped.codes else recipient
            yield from drafts(scene, noun, given, provider=provider, recipient=recipient, stage=stage)
            return
        effort = next((t for t in scene.doc[at + 1 : min(at + 12, end)] if t.lemma_ in words.efforts), None)
        if effort is not None:
            deed = next(
                (
                    t
                    for t in scene.doc[effort.i + 1 : min(effort.i + 4, end)]
                    if t.tag_ == "VBG" and t.lemma_ in words.helpful
                ),
                None,
            )
            if deed is not None:
                last = scene.trim(deed.i, min(deed.right_edge.i + 1, end))[1]
                stop = next((i for i in range(deed.i, last) if scene.doc[i].text == ","), last)
                thing = Thing(deed, deed.i, stop, words.by_itself.get(deed.lemma_, AssistanceType.OTHER))
                yield from drafts(scene, effort, [thing], provider=provider, recipient=recipient, stage=Stage.DELIVERED)
                return


def _praised(scene: Scene, at: int, words: GivingWords) -> bool:
    """ "praised the provision of two boats": handing nouns take "of"."""
    return at > 0 and scene.doc[at - 1].lemma_.lower() in words.handing_nouns


def _contracting(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Korea and Peru signed a contract for six batteries": who sells is told elsewhere."""
    noun = next(
        (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_ in words.contract_nouns), None
    )
    if noun is None:
        return
    sentence = scene.sentence_of(verb.i)
    end = min(verb.i + 25, sentence.end)
    for at in range(noun.i + 1, end):
        token = scene.doc[at]
        if token.lower_ in ("for", "on", "of") or token.lemma_ in words.buy | {"supply", "deliver", "provide"}:
            head = first_thing(scene, at + 1, min(at + 14, end), words)
            if head is None or _far(scene, token, head):
                continue
            given = [g for g in things(scene, head, words) if is_military(g, words)]
            signers = codes_of(scene.subjects(verb) + scene.objects(verb, "with"))
            partner = codes_of(a for c in noun.children if c.lower_ == "with" for a in scene.actors_under(c))
            both = tuple(dict.fromkeys((*signers, *partner)))
            if token.lemma_ in words.buy and len(both) > 1:
                return  # told by the verb of buying
            if given and len(both) == 2:
                yield from drafts(
                    scene, verb, given, provider=Side(), recipient=Side(), stage=Stage.CONTRACTED, between=both
                )
            return
