"""Verbs that promise, decide, plan or offer, with the conduct they lead to.

What is only possible, denied or wished for is left out.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.agreement import met_before
from accord.reading.promised.asking import asks, instructs, invites
from accord.reading.promised.conduct import complement, infinitive, pieces, split_verbs, trimmed, voiced_pieces
from accord.reading.promised.consents import accepts
from accord.reading.promised.items import is_bare, is_listed
from accord.reading.promised.nouns import is_action_noun
from accord.reading.promised.objects import (
    giving,
    is_given_to,
    objects,
    promised_to,
    takes_the_relative,
    told_by_a_noun,
)
from accord.reading.promised.parties import (
    counterpart,
    doers,
    is_joint,
    named,
    open_conduct,
    possessor,
    subject_of,
    toward,
)
from accord.reading.promised.permits import authorised
from accord.reading.promised.reaching import reach
from accord.reading.promised.receiving import received
from accord.reading.promised.telling import asserted, came_to, credible, does_not, first_of, idle, opening
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.wishes import asked_that, is_wanted_done, whose
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_RECIPROCAL = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "other", "another"})
# "parliament approved the deployment of troops"; not "approved the results", "approved a loan"
_APPROVED = frozenset(
    """deployment dispatch despatch purchase sale opening reopening extension withdrawal transfer supply delivery
    construction establishment creation export""".split()
)
_HELPING = frozenset({"cooperation", "co-operation", "collaboration", "assistance", "help", "facilitation", "backing"})
_SOUGHT_AFTER = frozenset({"way", "means", "solution", "opportunity", "avenue", "answer", "option", "possibility"})
_POINTING = frozenset({"it", "which", "that", "this"})
_WANTING = frozenset({"want"})
_STATES = frozenset({ActorKind.STATE, ActorKind.COLLECTIVE})
# "the two sides agreed that close cooperation was essential"
CRUCIAL = frozenset("essential critical crucial important vital necessary imperative key needed indispensable".split())


def from_verb(scene: Scene, verb: Token, promise: Promise) -> Iterator[Undertaking]:
    """The undertakings that a verb of the lexicon tells."""
    refused = promise.name == "plan" and does_not(verb)
    told = asserted(verb) or (promise.whose == "other" and came_to(verb)) or (is_bare(verb) and is_listed(scene, verb))
    if not refused and not told:
        return
    stop = reach(scene, verb)
    links = promise.links
    if verb.lemma_ == "seek" and any(c.dep_ == "dobj" and c.lemma_ in _SOUGHT_AFTER for c in verb.children):
        return  # "are seeking ways to raise exports": asked of nobody
    if found := list(whose(scene, verb)):
        yield from found
    elif "forward" in links:
        yield from _looks_forward(scene, verb, stop)
    elif "out" in links:
        yield from _rules_out(scene, verb, stop)
    elif "asked" in links:
        yield from accepts(scene, verb, stop)
    elif "told" in links:
        yield from instructs(scene, verb, stop)
    elif "invite" in links:
        yield from invites(scene, verb, stop)
    elif verb.lemma_ in _WANTING and not _wants_another(scene, verb, stop):
        if verb.tag_ in ("VBZ", "VBP") and all(a.kind in _STATES for a in doers(scene, verb)):
            yield from _undertakes(scene, verb, promising().verbs["plan"], stop)
    elif promise.whose == "open":
        yield from _stresses(scene, verb, promise, stop)
    elif promise.whose == "other":
        yield from asks(scene, verb, promise, stop)
    elif refused:
        for undertaking in _undertakes(scene, verb, promise, stop):
            yield replace(undertaking, conduct=replace(undertaking.conduct, negated=True))
    else:
        yield from _undertakes(scene, verb, promise, stop)


def _wants_another(scene: Scene, verb: Token, stop: int) -> bool:
    """ "wants Peru to act": neither "wants to act" nor "wanted for fraud"."""
    own = any(c.dep_ == "nsubj" for c in verb.children)
    if own and is_wanted_done(verb):
        return True
    return own and scene.doc[verb.i + 1].lower_ != "to" and infinitive(scene, verb, stop=stop) is not None


def _undertakes(scene: Scene, verb: Token, promise: Promise, stop: int) -> Iterator[Undertaking]:
    actors = doers(scene, verb)
    subject = subject_of(verb)
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and promise.name == "plan":
        return  # "talks aimed at ending the war": a purpose
    if passive and promise.name == "plan":
        return  # "it is planned to be signed": on the calendar
    if verb.lemma_ == "aim" and subject is not None and subject.lower_ in _POINTING:
        return  # "announced the deal, stating that it aims to ...": what a thing is for
    if promise.name == "plan" and any(c.lower_ == "had" for c in verb.children):
        return  # "had planned to visit Bishkek": what was meant once
    if passive and promise.name in ("pledge", "offer") and "object" in promise.links and is_given_to(verb):
        yield from promised_to(scene, verb, promise, stop)
        return
    if passive and promise.name == "decide" and subject is not None and subject.lower_ == "it":
        actors = []  # "It was decided to launch"
    impersonal = subject is not None and subject.lower_ == "it" and promise.name == "decide"
    if not actors and not impersonal:
        return
    if actors and not credible(scene, actors):
        return
    if actors and not parties_of(actors) and "object" in promise.links:
        # "McGurk pledged full U.S. support": whose support it is
        thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
        actors = [*actors, *possessor(scene, thing)] if thing is not None else actors
    partners = [*counterpart(scene, verb, "with"), *met_before(scene, verb)] if promise.whose == "both" else []
    by = parties_of([*actors, *partners])
    if (
        not by
        and promise.name == "decide"
        and (subject is None or subject.lower_ in {"it", "they"} or not actors or _is_collective(actors))
    ):
        by = in_view(scene, verb)
    if verb.lemma_ == "agree" and subject is not None and subject.lower_ == "we" and set(by) <= set(scene.sides):
        by = by if len(by) > 1 else scene.sides  # "We have agreed to draft a plan": it takes two
    if not by:
        return
    strength = promise.strength
    if strength is Strength.AGREES and len(by) == 1 and not _is_collective(actors):
        strength = Strength.COMMITS
    links = promise.links
    found = _linked(scene, verb, promise, stop)
    if promise.name == "plan" and verb.lemma_ != "plan":
        found = [c for c in found if not c.noun]  # "aims at a visit", "means business"
    if promise.name == "approve":
        found = [c for c in found if not c.noun or scene.doc[c.head].lemma_.lower() in _APPROVED]
    if not found and "that" in links:
        yield from _that_clause(scene, verb, promise, actors)
        return
    for number, piece in enumerate(found):
        conduct, whose = piece, by
        if not conduct.noun and idle(head := scene.doc[conduct.head]):  # "plans to receive the ships by May"
            yield from received(scene, head, verb, strength, by, first_of(scene, verb, conduct, actors))
            continue
        if takes_the_relative(scene, verb, conduct) or told_by_a_noun(scene, verb, conduct):
            continue  # "trafficking, which both nations aim to reduce further"
        if any(t.lower_ == "seized" for t in scene.doc[conduct.start : conduct.end]):
            continue  # "decides to remain seized of the matter"
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
                scene,
                conduct,
                whose,
                []
                if promise.whose == "both"
                else [*scene.objects(verb), *counterpart(scene, verb, "to", "with", "for"), *scene.receivers(verb)],
            ),
            verb=giving(scene, conduct) if conduct.noun and "object" in links else None,
        )


def _is_collective(actors: list[Actor]) -> bool:
    return any(a.kind is ActorKind.COLLECTIVE or len(a.parties) > 1 for a in actors)


def _linked(scene: Scene, verb: Token, promise: Promise, stop: int) -> list[Conduct]:
    links = promise.links
    if promise.name == "approve" and (told := authorised(scene, verb, stop)) is not None:
        return split_verbs(scene, told[1], start=told[0], stop=stop)
    gerund = scene.doc[verb.i + 1] if "ing" in links and verb.i + 1 < stop else None
    if gerund is not None and gerund.tag_ == "VBG" and gerund.dep_ in ("xcomp", "dobj", "ccomp", "pcomp"):
        return split_verbs(scene, gerund, start=gerund.i, stop=stop)  # "suggested setting up a desk to swap data"
    found = infinitive(scene, verb, stop=stop) if "to" in links else None
    if found is not None and not _its_own(scene, verb, *found):
        links = links - {"to", "to_ing"}
    elif found is not None:
        begin, head = found
        if head.lemma_ in {"commit", "undertake"} and (
            inner := list(voiced_pieces(scene, head, frozenset({"to", "to_ing"}), stop=stop))
        ):
            return inner
        return split_verbs(scene, head, start=begin, stop=stop)
    if any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        links = links - {"to", "to_ing"}
    if verb.lemma_ in {"assure", "reassure"} and (full := _assured_of(scene, verb, stop)):
        return full
    if found_pieces := list(voiced_pieces(scene, verb, links, stop=stop)):
        return [p for p in found_pieces if not _on_need(scene, p)]
    if "ing" in links:
        for child in verb.children:
            if child.tag_ == "VBG" and child.i > verb.i and child.dep_ in ("xcomp", "dobj", "ccomp"):
                return split_verbs(scene, child, start=child.i, stop=stop)
    if "object" in links:
        return objects(scene, verb, stop)
    return []


def _assured_of(scene: Scene, verb: Token, stop: int) -> list[Conduct]:
    """ "assured the ambassador of full cooperation in tracing the ship": an act, and with whom or in what."""
    link = next((t for t in scene.doc[verb.i + 1 : stop] if t.lower_ == "of"), None)
    head = complement(scene, link, stop=stop) if link is not None else None
    if link is not None and head is not None and head.tag_ == "VBG" and link.i - verb.i <= 14:
        return split_verbs(scene, head, start=head.i, stop=stop)
    if link is None or head is None or head.lemma_.lower() not in _HELPING or link.i - verb.i > 14:
        return []
    return [Conduct(head.i, head.left_edge.i, trimmed(scene, head.left_edge.i, stop), noun=True)]


def _its_own(scene: Scene, verb: Token, begin: int, head: Token) -> bool:
    """Whether no other link comes first: "agreed on measures to ...", "agreed that it was vital to ..."."""
    if any(t.lower_ == "that" and t.dep_ == "mark" and t.i < begin for t in scene.doc[verb.i + 1 : begin]):
        return False  # "assured him that all had been done to net the culprits"
    for child in verb.children:
        if verb.i < child.i < begin and child.i != head.i:
            if (child.dep_ in ("ccomp", "dobj") and head in child.subtree) or child.dep_ == "ccomp":
                return False
            if (
                child.lower_ in {"on", "upon"}
                and not scene.times_in(child.i, begin)
                and any(p.dep_ in ("pobj", "pcomp") for p in child.children)
            ):
                return False
            if child.dep_ == "dobj" and not _is_the_other(scene, child):
                return False
    return True


def _is_the_other(scene: Scene, noun: Token) -> bool:
    """ "committed themselves to", "promised each other to", "assured Malawi to": to whom, not what."""
    return noun.lower_ in _RECIPROCAL or scene.actor_at(noun.i) is not None


def _on_need(scene: Scene, conduct: Conduct) -> bool:
    """ "agreed on the need to ...": the noun's own rule tells it."""
    return scene.doc[conduct.head].lemma_ in promising().nouns


def _that_clause(scene: Scene, verb: Token, promise: Promise, actors: list[Actor]) -> Iterator[Undertaking]:
    """ "proposed that they raise trade", "agreed that close cooperation was essential"; modals have their own rule."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and c.pos_ in ("VERB", "AUX")), None)
    if clause is None:
        return
    if promise.name == "decide" and any(c.dep_ == "auxpass" and c.lower_ == "be" for c in clause.children):
        yield from _be_done(scene, verb, promise, actors, clause)
        return
    if (
        promise.name == "decide"
        and clause.lemma_ == "need"
        and (agreed := infinitive(scene, clause, stop=reach(scene, clause)))
    ):
        yield from _needed(scene, verb, promise, actors, clause, agreed)
        return
    if promise.name in ("propose", "offer"):
        yield from asked_that(
            scene,
            verb,
            promise,
            clause,
            reach(scene, verb),
            opening(scene, verb, actors),
        )
        return
    if clause.lemma_ == "be" and any(c.dep_ in ("acomp", "attr") and c.lower_ in CRUCIAL for c in clause.children):
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


def _needed(
    scene: Scene, verb: Token, promise: Promise, actors: list[Actor], clause: Token, agreed: tuple[int, Token]
) -> Iterator[Undertaking]:
    """ "We have agreed that we need to widen patrols": settled between those who need it."""
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    by = parties_of(named(scene, subject, clause)) if subject is not None else ()
    whole = parties_of(actors)
    if subject is not None and subject.lower_ in {"we", "they"} and set(by) <= set(scene.sides):
        by = whole if len(whole) > 1 else scene.sides
    begin, head = agreed
    for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=reach(scene, clause)) if by else ()):
        first = first_of(scene, verb, conduct, actors) if number == 0 else conduct.start
        strength = promise.strength if len(by) > 1 else Strength.URGES
        yield Undertaking("decide", strength, conduct, by, first, (verb.i, verb.i + 1), 0.75)


def _be_done(scene: Scene, verb: Token, promise: Promise, actors: list[Actor], clause: Token) -> Iterator[Undertaking]:
    """ "agreed that a joint group be set up": the bare passive of what was settled; a modal has its own rule."""
    subject = next((c for c in clause.children if c.dep_ == "nsubjpass" and c.i < clause.i), None)
    by = parties_of(actors)
    if subject is None or not by or any(c.tag_ == "MD" or c.dep_ == "neg" for c in clause.children):
        return
    end = trimmed(scene, clause.i, reach(scene, clause))
    conduct = Conduct(clause.i, clause.i, end, subject=(subject.left_edge.i, subject.right_edge.i + 1))
    strength = promise.strength if len(by) > 1 else Strength.COMMITS
    first = opening(scene, verb, actors)
    yield Undertaking("decide", strength, conduct, by, first, (verb.i, verb.i + 1), 0.75)


def _stresses(scene: Scene, verb: Token, promise: Promise, stop: int) -> Iterator[Undertaking]:
    """ "emphasised on enhancing cooperation", "stressed expanding trade": an appeal without the word for it."""
    actors = doers(scene, verb)
    if not actors or not credible(scene, actors) or any(c.dep_ == "nsubjpass" for c in verb.children):
        return
    gerund = next((c for c in verb.children if c.tag_ == "VBG" and c.dep_ in ("xcomp", "ccomp", "dobj")), None)
    near = scene.doc[verb.i + 1 : verb.i + 2]
    if near and near[0].lower_ == "on":
        found = list(voiced_pieces(scene, verb, frozenset({"on"}), stop=stop))
    elif gerund is not None and 0 < gerund.i - verb.i <= 2 and not any(c.dep_ == "nsubj" for c in gerund.children):
        found = split_verbs(scene, gerund, start=gerund.i, stop=stop)
    else:
        return
    for number, conduct in enumerate(found):
        if _on_need(scene, conduct):
            continue
        first = first_of(scene, verb, conduct, actors) if number == 0 else conduct.start
        whose = open_conduct(scene, conduct, actors, [])
        yield Undertaking(promise.name, promise.strength, conduct, whose, first, (verb.i, verb.i + 1), 0.7)


def _looks_forward(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    if verb.i + 2 >= len(scene.doc):
        return
    actors = doers(scene, verb)
    by = parties_of(actors)
    if scene.doc[verb.i + 1].lower_ == "to" and by and credible(scene, actors):
        # "The two ministers look to contribute to a solution"
        for number, conduct in enumerate(voiced_pieces(scene, verb, frozenset({"to"}), stop=stop)):
            first = first_of(scene, verb, conduct, actors) if number == 0 else conduct.start
            aims = toward(scene, conduct, by)
            yield Undertaking("look", Strength.PLANS, conduct, by, first, (verb.i, verb.i + 1), 0.7, aims)
        return
    if scene.doc[verb.i + 1].lower_ != "forward":
        return
    to = scene.doc[verb.i + 2]
    if not by or to.lower_ != "to" or not credible(scene, actors):
        return
    head = complement(scene, to, stop=stop)
    if head is None or head.lemma_ in {"be", "hear", "receive", "have"}:
        return
    if not (
        head.tag_ == "VBG"
        or head.lemma_ in {"cooperation", "visit", "meeting", "collaboration", "implementation"}
        or (is_action_noun(head) and any(c.lower_ in {"of", "with", "continued", "closer"} for c in head.children))
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
    head = head or next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < stop), None)
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
