"""Verbs that promise, decide, offer, ask or urge, with the conduct they lead to. What is only possible, denied or wished for is left out."""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import (
    complement,
    infinitive,
    is_action_noun,
    is_means,
    pieces,
    reach,
    split_verbs,
    trimmed,
    voiced_pieces,
)
from accord.reading.promised.parties import (
    addressed,
    analyst,
    counterpart,
    doers,
    is_joint,
    named,
    open_conduct,
    possessor,
    subject_of,
    toward,
)
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_UNSURE = frozenset({"can", "could", "may", "might", "should", "must", "would", "ca"})
_HYPOTHETICAL = frozenset({"if", "whether", "unless", "should", "until", "without", "before"})
_WISHED = frozenset(
    "expect hope want wish fail refuse decline urge ask request call need likely ready able hesitate seek persuade press try tend"
    " encourage convince force rule deny invite plan intend be".split()
)
_MODAL = frozenset({"will", "would", "shall", "should", "must"})
_SPEAKS = frozenset({ActorKind.TEXT})
_PHRASE = frozenset({"DET", "NUM", "NOUN", "ADJ", "PROPN"})
# "the two sides agreed that close cooperation was essential"
_CRUCIAL = frozenset("essential critical crucial important vital necessary imperative key needed indispensable".split())


def from_verb(scene: Scene, verb: Token, promise: Promise) -> Iterator[Undertaking]:
    """The undertakings that a verb of the lexicon tells."""
    if not asserted(verb):
        return
    stop = reach(scene, verb)
    links = promise.links
    if "forward" in links:
        yield from _looks_forward(scene, verb, stop)
    elif "out" in links:
        yield from _rules_out(scene, verb, stop)
    elif "asked" in links:
        yield from _accepts(scene, verb, stop)
    elif "invite" in links:
        yield from _invites(scene, verb, stop)
    elif promise.whose == "other":
        yield from _asks(scene, verb, promise, stop)
    else:
        yield from _undertakes(scene, verb, promise, stop)


def asserted(verb: Token) -> bool:
    """Whether the text says that it was done: no "could agree", "failed to agree", "if they agree", "the agreed measures"."""
    if verb.dep_ in ("amod", "compound"):
        return False
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _UNSURE):
            return False
        if child.dep_ in ("mark", "advmod") and child.lower_ in _HYPOTHETICAL:
            return False
        if child.dep_ == "aux" and child.lower_ in {"will", "'ll"}:
            return False
    if verb.tag_ == "VB":
        return False
    if (
        verb.tag_ == "VBG"
        and verb.dep_ in ("pcomp", "csubj", "nsubj")
        and verb.head.lower_ not in {"in", "by", "while", "after"}
    ):
        return False
    above = verb.head
    return not (verb.dep_ == "xcomp" and above.lemma_ in _WISHED)


def credible(scene: Scene, actors: list[Actor]) -> bool:
    """Whether at least one of the actors speaks for somebody."""
    return bool(actors) and not all(analyst(scene, actor) for actor in actors)


def first_of(scene: Scene, verb: Token, conduct: Conduct, actors: list[Actor]) -> int:
    """Where the clause begins that says it: at its subject when that stands close before, else at the verb."""
    start = min((a.start for a in actors if scene.sentence_of(verb.i).start <= a.start < verb.i), default=verb.i)
    return min(start, conduct.start, verb.i)


def _undertakes(scene: Scene, verb: Token, promise: Promise, stop: int) -> Iterator[Undertaking]:
    actors = doers(scene, verb)
    subject = subject_of(verb)
    impersonal = subject is not None and subject.lower_ == "it" and promise.name == "decide"
    if not actors and not impersonal:
        return
    if actors and not credible(scene, actors):
        return
    if actors and not parties_of(actors) and "object" in promise.links:
        # "McGurk pledged full U.S. support": whose support it is
        thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
        actors = [*actors, *possessor(scene, thing)] if thing is not None else actors
    partners = counterpart(scene, verb, "with") if promise.whose == "both" else []
    by = parties_of([*actors, *partners])
    if (
        not by
        and promise.name == "decide"
        and (subject is None or subject.lower_ in {"it", "they"} or not actors or _is_collective(actors))
    ):
        by = scene.sides
    if not by:
        return
    strength = promise.strength
    if strength is Strength.AGREES and len(by) == 1 and not _is_collective(actors):
        strength = Strength.COMMITS
    links = promise.links
    found = _linked(scene, verb, promise, stop)
    if not found and "that" in links:
        yield from _that_clause(scene, verb, promise, by, actors, strength)
        return
    for number, piece in enumerate(found):
        conduct, whose = piece, by
        if promise.name == "propose" and is_joint(scene, conduct) and len(by) == 1 and by[0] in scene.sides:
            whose = scene.sides
        yield Undertaking(
            promise.name,
            strength,
            conduct,
            whose,
            first_of(scene, verb, conduct, actors) if number == 0 else conduct.start,
            (verb.i, verb.i + 1),
            0.9 if "to" in links else 0.8,
            toward(
                scene, conduct, whose, [] if promise.whose == "both" else counterpart(scene, verb, "to", "with", "for")
            ),
            verb=_giving(scene, conduct) if conduct.noun and "object" in links else None,
        )


def _is_collective(actors: list[Actor]) -> bool:
    return any(a.kind is ActorKind.COLLECTIVE or len(a.parties) > 1 for a in actors)


def _giving(scene: Scene, conduct: Conduct) -> str | None:
    """ "pledged $5 million" promises to provide it; "pledged continued support" is its own action."""
    return None if is_action_noun(scene.doc[conduct.head]) else "provide"


def _linked(scene: Scene, verb: Token, promise: Promise, stop: int) -> list[Conduct]:
    links = promise.links
    if "to" in links and (found := infinitive(scene, verb, stop=stop)) is not None and _its_own(scene, verb, *found):
        begin, head = found
        if head.lemma_ in {"commit", "undertake"} and (
            inner := list(voiced_pieces(scene, head, frozenset({"to", "to_ing"}), stop=stop))
        ):
            return inner
        return split_verbs(scene, head, start=begin, stop=stop)
    if any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        links = links - {"to", "to_ing"}
    if found_pieces := list(voiced_pieces(scene, verb, links, stop=stop)):
        return [p for p in found_pieces if not _on_need(scene, p)]
    if "ing" in links:
        for child in verb.children:
            if child.tag_ == "VBG" and child.i > verb.i and child.dep_ in ("xcomp", "dobj", "ccomp"):
                return split_verbs(scene, child, start=child.i, stop=stop)
    if "object" in links:
        return _objects(scene, verb, stop)
    return []


def _its_own(scene: Scene, verb: Token, begin: int, head: Token) -> bool:
    """Whether no other link comes first: "agreed on measures to ...", "agreed that it was vital to ...", "pledged support to ..."."""
    for child in verb.children:
        if verb.i < child.i < begin and child.i != head.i:
            if child.dep_ in ("ccomp", "dobj") and head in child.subtree or child.dep_ == "ccomp":
                return False
            if (
                child.lower_ in {"on", "upon"}
                and not scene.times_in(child.i, begin)
                and any(p.dep_ in ("pobj", "pcomp") for p in child.children)
            ):
                return False
            if child.dep_ == "dobj":
                return False
    return True


def _on_need(scene: Scene, conduct: Conduct) -> bool:
    """ "agreed on the need to ...": the noun's own rule tells it."""
    return scene.doc[conduct.head].lemma_ in promising().nouns


def _objects(scene: Scene, verb: Token, stop: int) -> list[Conduct]:
    """Direct objects that name conduct or means: "pledged $5 million in aid", "promised Niger a hundred trucks"."""
    for child in verb.children:
        if child.dep_ not in ("dobj", "oprd", "attr") or not verb.i < child.i < stop:
            continue
        money = any(t.text in "$€£¥" for t in child.subtree)
        if child.pos_ in ("NOUN", "PROPN", "NUM") and (is_action_noun(child) or is_means(child) or money):
            start = child.left_edge.i
            return [Conduct(child.i, start, trimmed(scene, start, stop), noun=True)]
    doc = scene.doc
    for at in range(verb.i + 1, min(stop, verb.i + 9)):
        if doc[at].pos_ not in _PHRASE:
            return []
        # the parse lost the object: the last noun of a phrase that counts something
        ends = at + 1 == len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "NUM", "ADJ"}
        if ends and doc[at].pos_ == "NOUN" and is_means(doc[at]):
            start = next(i for i in range(verb.i + 1, at + 1) if doc[i].pos_ in {"DET", "NUM", "NOUN", "ADJ"})
            return [Conduct(at, start, trimmed(scene, start, stop), noun=True)]
    return []


def _that_clause(
    scene: Scene, verb: Token, promise: Promise, by: tuple[str, ...], actors: list[Actor], strength: Strength
) -> Iterator[Undertaking]:
    """ "agreed that both would remain engaged", "vowed that it will respond", "agreed that close cooperation was essential"."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and c.pos_ in ("VERB", "AUX")), None)
    if clause is None:
        return
    if clause.lemma_ == "be" and any(c.dep_ in ("acomp", "attr") and c.lower_ in _CRUCIAL for c in clause.children):
        subject = next((c for c in clause.children if c.dep_ in ("nsubj", "csubj")), None)
        if subject is not None:
            for conduct in pieces(scene, subject, start=subject.left_edge.i, stop=subject.right_edge.i + 1):
                whose = open_conduct(scene, conduct, actors, [])
                end = reach(scene, clause)
                yield Undertaking(
                    promise.name,
                    Strength.URGES,
                    conduct,
                    whose,
                    first_of(scene, verb, conduct, actors),
                    (verb.i, verb.i + 1),
                    0.6,
                    after=(conduct.end, end),
                )


def _looks_forward(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    if verb.i + 2 >= len(scene.doc) or scene.doc[verb.i + 1].lower_ != "forward":
        return
    actors = doers(scene, verb)
    by = parties_of(actors)
    to = scene.doc[verb.i + 2]
    if not by or to.lower_ != "to" or not credible(scene, actors):
        return
    head = complement(scene, to, stop=stop)
    if head is None or head.lemma_ in {"be", "hear", "receive", "have"}:
        return
    if not (
        head.tag_ == "VBG" or head.lemma_ in {"cooperation", "visit", "meeting", "collaboration", "implementation"}
    ):
        return
    for number, conduct in enumerate(pieces(scene, head, start=to.i + 1, stop=stop)):
        yield Undertaking(
            "look",
            Strength.PLANS,
            conduct,
            by,
            first_of(scene, verb, conduct, actors) if number == 0 else conduct.start,
            (verb.i, to.i + 1),
            0.75,
            toward(scene, conduct, by),
        )


def _rules_out(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    if not any(c.lower_ == "out" for c in verb.children):
        return
    actors = doers(scene, verb)
    by = parties_of(actors)
    head = next((c for c in verb.subtree if verb.i < c.i < stop and (c.tag_ == "VBG" or is_action_noun(c))), None)
    if by and head is not None and credible(scene, actors):
        conduct = Conduct(
            head.i,
            head.left_edge.i if head.tag_ != "VBG" else head.i,
            trimmed(scene, head.i, stop),
            noun=head.tag_ != "VBG",
            negated=True,
        )
        yield Undertaking(
            "rule_out", Strength.COMMITS, conduct, by, first_of(scene, verb, conduct, actors), (verb.i, verb.i + 2), 0.7
        )


def _accepts(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    """ "they have accepted our request", "the invitation was accepted": the one who accepts undertakes it."""
    asked = {"request", "invitation", "proposal", "offer"}
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    noun = (
        passive
        if passive is not None and passive.lemma_ in asked
        else next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in asked), None)
    )
    if noun is None:
        return
    actors = (
        [a for c in verb.children if c.dep_ == "agent" for p in c.children for a in scene.conjuncts(p)]
        if passive is not None
        else doers(scene, verb)
    )
    if actors and not credible(scene, actors):
        return
    first = (
        passive.left_edge.i
        if passive is not None
        else first_of(scene, verb, Conduct(noun.i, noun.i, noun.i + 1), actors)
    )
    conduct = Conduct(
        verb.i,
        verb.i,
        trimmed(scene, verb.i, stop),
        subject=(noun.left_edge.i, noun.i + 1) if passive is not None else None,
    )
    yield Undertaking("accept", Strength.COMMITS, conduct, parties_of(actors), first, (verb.i, verb.i + 1), 0.6)


def _invites(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    actors = doers(scene, verb)
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    if passive:
        actors = [a for c in verb.children if c.dep_ == "agent" for p in c.children for a in scene.conjuncts(p)]
    by = parties_of(actors)
    guests = [a for a in scene.actors_in(verb.i, stop) if not set(a.parties) & set(by)]
    if not by or not credible(scene, actors):
        return
    conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop))
    yield Undertaking(
        "invite",
        Strength.OFFERS,
        conduct,
        by,
        first_of(scene, verb, conduct, actors),
        (verb.i, verb.i + 1),
        0.9,
        toward(scene, conduct, by, guests[:1]),
        verb="invite",
    )


def _asks(scene: Scene, verb: Token, promise: Promise, stop: int) -> Iterator[Undertaking]:
    """Verbs whose conduct is the other's: "urged Bolivia to ratify", "called on donors to pay", "asked Kenya for helicopters"."""
    actors = doers(scene, verb) if not any(c.dep_ == "nsubjpass" for c in verb.children) else []
    passive = [a for a in scene.passive_subjects(verb)]
    is_passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    if (not actors and not is_passive) or (actors and not credible(scene, actors)):
        return
    if verb.lemma_ == "call" and not any(c.lower_ in {"on", "upon", "for"} for c in scene.doc[verb.i + 1 : verb.i + 4]):
        return
    if verb.lemma_ in {"press", "push", "warn", "insist"} and not {"to", "for", "on"} & {
        t.lower_ for t in scene.doc[verb.i + 1 : stop]
    }:
        return
    first = first_of(scene, verb, Conduct(verb.i, verb.i, verb.i + 1), actors or passive)
    cue = (verb.i, verb.i + 1)
    if (
        "that" in promise.links
        and (
            clause := next(
                (
                    c
                    for c in verb.children
                    if c.dep_ == "ccomp" and c.tag_ in ("VB", "VBN", "VBP", "VBZ") and c.i > verb.i
                ),
                None,
            )
        )
        is not None
    ):
        yield from _asked_that(scene, verb, promise, clause, stop, first)
        return
    if (found := _asked_to(scene, verb, stop)) is not None:
        begin, head = found
        asked = passive if is_passive else addressed(scene, verb.i + 1, begin)
        own = parties_of(actors)
        if not is_passive and (verb.i + 1 == begin or scene.doc[verb.i + 1].lower_ == "not"):
            return  # "asked to speak", "asked not to be named"
        if scene.doc[verb.i + 1].lower_ in {"himself", "itself", "themselves"}:
            return
        for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
            yield Undertaking(
                promise.name,
                promise.strength,
                conduct,
                parties_of(asked),
                first if number == 0 else conduct.start,
                cue,
                0.85,
                own if asked else (),
            )
        return
    yield from _asks_for(scene, verb, promise, stop, actors, first)


def _asked_that(
    scene: Scene, verb: Token, promise: Promise, clause: Token, stop: int, first: int
) -> Iterator[Undertaking]:
    """ "demanded that Rome release the ship", "recommended that it be submitted": the bare form or "should", never a mere report."""
    bare = clause.tag_ == "VB" or any(
        c.dep_ in ("aux", "auxpass") and c.lower_ in {"be", "should"} for c in clause.children
    )
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if (
        subject is None
        or not bare
        or any(c.dep_ == "aux" and c.lower_ not in {"be", "should"} for c in clause.children)
    ):
        return
    passive = subject.dep_ == "nsubjpass"
    by = () if passive else parties_of(named(scene, subject, clause))
    if passive:
        by = parties_of(doers(scene, verb))
    for number, conduct in enumerate(split_verbs(scene, clause, start=clause.i, stop=stop)):
        whole = Conduct(
            conduct.head,
            conduct.start,
            conduct.end,
            negated=conduct.negated,
            subject=(subject.left_edge.i, clause.i) if passive and number == 0 else None,
        )
        yield Undertaking(
            promise.name,
            promise.strength,
            whole,
            by,
            first if number == 0 else conduct.start,
            (verb.i, verb.i + 1),
            0.75,
        )


def _asked_to(scene: Scene, verb: Token, stop: int) -> tuple[int, Token] | None:
    """The infinitive of the one addressed; not the purpose of the asking ("called for talks to end the war")."""
    found = infinitive(scene, verb, stop=stop)
    if found is None:
        return None
    begin, _ = found
    before = {t.lower_ for t in scene.doc[verb.i + 1 : begin]}
    if "for" in before and verb.lemma_ in {"call", "appeal", "ask", "press", "push"} and "on" not in before:
        return None
    if verb.lemma_ in {"demand", "advocate", "recommend"}:
        return None
    return found


def _asks_for(
    scene: Scene, verb: Token, promise: Promise, stop: int, actors: list[Actor], first: int
) -> Iterator[Undertaking]:
    doc = scene.doc
    cue = (verb.i, verb.i + 1)
    own = parties_of(actors)
    link = next(
        (t for t in doc[verb.i + 1 : stop] if t.lower_ == "for" and (t.head.i == verb.i or t.i - verb.i <= 2)), None
    )
    if "for" in promise.links and link is not None and verb.lemma_ not in {"urge", "encourage", "press"} | {"request"}:
        head = complement(scene, link, stop=stop)
        if head is None:
            return
        found = pieces(scene, head, start=link.i + 1, stop=stop)
        if not found and promise.strength is Strength.REQUESTS and is_means(head):
            found = [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]
        asked = addressed(scene, verb.i + 1, link.i)
        for number, conduct in enumerate(found):
            whose = parties_of(asked) or _whose_noun(scene, conduct)
            if not whose and promise.strength is Strength.URGES:
                whose = open_conduct(scene, conduct, actors, [])
            verb_word = (
                "provide"
                if conduct.noun and not is_action_noun(doc[conduct.head]) and promise.strength is Strength.REQUESTS
                else None
            )
            yield Undertaking(
                promise.name,
                promise.strength,
                conduct,
                whose,
                first if number == 0 else conduct.start,
                cue,
                0.8,
                own if whose != own else (),
                verb=verb_word,
            )
        return
    if "object" in promise.links:
        for number, conduct in enumerate(_asked_objects(scene, verb, stop)):
            whose = _whose_noun(scene, conduct)
            strength = promise.strength
            if strength is Strength.REQUESTS and not whose and not own:
                return
            if (
                not whose
                and promise.name in {"urge", "request"}
                and len(own) == 1
                and len(scene.sides) == 2
                and own[0] in scene.sides
            ):
                whose = tuple(s for s in scene.sides if s not in own)
            yield Undertaking(
                promise.name,
                strength,
                conduct,
                whose,
                first if number == 0 else conduct.start,
                cue,
                0.7,
                own,
                verb=None if is_action_noun(doc[conduct.head]) else "provide",
            )


def _asked_objects(scene: Scene, verb: Token, stop: int) -> list[Conduct]:
    for child in verb.children:
        if child.dep_ == "dobj" and verb.i < child.i < stop and scene.actor_at(child.i) is None:
            if is_action_noun(child):
                return pieces(scene, child, start=child.left_edge.i, stop=stop)
            if is_means(child) and verb.lemma_ in {"request", "solicit", "demand"}:
                return [Conduct(child.i, child.left_edge.i, trimmed(scene, child.left_edge.i, stop), noun=True)]
    return []


def _whose_noun(scene: Scene, conduct: Conduct) -> tuple[str, ...]:
    """Whose conduct a noun names: "Iraq's withdrawal", "assistance from India", "action by the council"."""
    head = scene.doc[conduct.head]
    for child in head.children:
        if child.dep_ == "poss" and (found := parties_of(scene.conjuncts(child))):
            return found
    for at in range(conduct.start, conduct.end):
        token = scene.doc[at]
        if token.lower_ in {"from", "by"} and at + 1 < conduct.end:
            found = parties_of([a for c in token.children for a in scene.conjuncts(c)])
            if found:
                return found
    return ()
