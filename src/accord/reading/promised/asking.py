"""Verbs that ask, urge, invite, instruct or accept: the conduct is another's, or is taken over from another's words.

The one addressed stands between the verb and its link; where nobody is named the conduct is nobody's.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import complement, infinitive, pieces, split_verbs, trimmed
from accord.reading.promised.nouns import is_action_noun, is_means
from accord.reading.promised.parties import addressed, doers, open_conduct, toward
from accord.reading.promised.tasks import TASKING, WITH, can_charge, tasked, with_ing
from accord.reading.promised.telling import credible, first_of, opening
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.wishes import (
    asked_against,
    asked_that,
    asked_whether,
    can_act,
    is_the_other,
    is_wanted_done,
    other_near,
    other_side,
    wants,
)
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

# "both ministers called on the warring parties to": whose war it is stands elsewhere
_WARRING = frozenset(
    "warring conflicting rival opposing belligerent fighting involved concerned relevant related other".split()
)
# "asked for comment", "requested anonymity": no undertaking of another state
_FRIENDS = frozenset({"partner", "partners", "neighbours", "neighbors", "neighbour", "neighbor", "allies", "friends"})
_ASKED_IDLY = frozenset(
    """anonymity answer calm clarification comment detail explanation forgiveness interview name opinion patience
    permission pardon reaction response seat time vote way""".split()
)


_CLAUSES = frozenset({"VB", "VBN", "VBP", "VBZ"})
_WORLDWIDE = frozenset({"international", "foreign", "outside", "global"})
_TO_THE_PRESS = frozenset({"comment", "reaction", "interview", "response"})
_WHETHER = frozenset({"ask", "inquire", "enquire"})
# "sought asylum, refuge, office": of no other state
_SOUGHT_ANYWAY = frozenset(
    "asylum refuge office election re-election solution way answer consensus damage compromise balance profit".split()
)


def instructs(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    """ "instructed their ministers to finalise the treaty": those who can command undertake it."""
    if not can_charge(verb):
        return
    given = list(tasked(scene, verb, stop))
    if given or any(c.dep_ == "nsubjpass" for c in verb.children):
        yield from given
        return
    actors = doers(scene, verb)
    by = parties_of(actors)
    if any(c.dep_ == "dobj" and c.lemma_ in {"invitation", "request", "call"} for c in verb.children):
        return  # "directed an invitation to her peer to visit"
    plain, gerund = infinitive(scene, verb, stop=stop), with_ing(scene, verb, stop)
    found = gerund or plain if verb.lemma_ in WITH else plain or gerund
    if not by or found is None or not credible(scene, actors):
        return
    begin, head = found
    told = set(parties_of(addressed(scene, verb.i + 1, begin)))
    if begin == verb.i + 1 or (told and not told & set(by)):
        return
    strength = Strength.AGREES if len(by) > 1 else Strength.COMMITS
    for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
        first = first_of(scene, verb, conduct, actors) if number == 0 else conduct.start
        yield Undertaking(
            "instruct", strength, conduct, by, first, (verb.i, verb.i + 1), 0.65, toward(scene, conduct, by)
        )


def invites(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    """ "invited the Omani minister to visit Tokyo": the host undertakes it."""
    actors = doers(scene, verb)
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    if passive:
        actors = scene.agents(verb)
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
        toward(scene, conduct, by, guests[:1]) or (other_side(scene, by) if not guests else ()),
        verb="invite",
    )


def asks(scene: Scene, verb: Token, promise: Promise, stop: int) -> Iterator[Undertaking]:
    """The conduct is the other's: "urged Bolivia to ratify", "called on donors to pay", "asked Kenya for boats"."""
    is_passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    actors = [] if is_passive else doers(scene, verb)
    passive = scene.passive_subjects(verb)
    unknown = any(c.dep_ == "nsubj" and (c.tag_ == "NNP" or c.lower_ in {"he", "she"}) for c in verb.children)
    if (not actors and not is_passive and not unknown) or (actors and not credible(scene, actors)):
        return
    if verb.lemma_ == "call" and not any(c.lower_ in {"on", "upon", "for"} for c in scene.doc[verb.i + 1 : verb.i + 4]):
        return
    if verb.lemma_ == "turn" and not ("for" in {t.lower_ for t in scene.doc[verb.i : stop]} and _turns_to(scene, verb)):
        return
    if verb.lemma_ in {"press", "push", "warn", "insist"} and not {"to", "for", "on", "that", "against"} & {
        t.lower_ for t in scene.doc[verb.i + 1 : stop]
    }:
        return
    first = opening(scene, verb, actors or passive)
    cue = (verb.i, verb.i + 1)
    if verb.lemma_ in TASKING and (given := list(tasked(scene, verb, stop))):
        yield from given
        return
    if verb.lemma_ in _WHETHER and (put := list(asked_whether(scene, verb, stop, first))):
        yield from put
        return
    if verb.lemma_ == "warn" and (against := list(asked_against(scene, verb, promise, stop, first))):
        yield from against
        return
    clause = _said_clause(verb) if "that" in promise.links else None
    if clause is not None:
        yield from asked_that(scene, verb, promise, clause, stop, first)
        return
    to = None if is_passive else infinitive(scene, verb, stop=stop)
    if verb.lemma_ == "want" and (done := is_wanted_done(verb)) is not None:
        to = (done.i, done)
    if promise.name != "count" and to is not None and (wished := list(wants(scene, verb, promise, stop, to))):
        yield from wished
        return
    if (found := _asked_to(scene, verb, stop)) is not None:
        begin, head = found
        asked = passive if is_passive else addressed(scene, verb.i + 1, begin)
        if promise.name == "count" and (is_passive or not parties_of(asked) or not can_act(scene, verb, head)):
            return
        own = parties_of(actors)
        if is_the_other(scene, verb.i + 1, begin) and (opposite := other_side(scene, own)):
            asked = [replace(asked[0], parties=opposite)] if asked else []
        if not is_passive and (verb.i + 1 == begin or scene.doc[verb.i + 1].lower_ == "not"):
            return  # "asked to speak", "asked not to be named"
        if scene.doc[verb.i + 1].lower_ in {"himself", "itself", "themselves"}:
            return
        if own and set(parties_of(asked)) == set(own) and not _organs_of(asked):
            others = _FRIENDS | _WARRING if len(own) > 1 else _FRIENDS
            if not any(t.lower_ in others for t in scene.doc[verb.i + 1 : begin]):
                return  # "urged its residents to stay indoors"
            asked = []  # "calls on its partners to hand over the assets"
        ours = len(own) == 1 and set(parties_of(asked)) == set(scene.sides)
        if not ours and own and set(own) < set(parties_of(asked)):
            # "Oman and Kenya called on all parties in Sudan to hold their fire": not their own
            asked = [replace(a, parties=tuple(c for c in a.parties if c not in own)) for a in asked]
        if not parties_of(asked) and own and _members(scene, verb.i + 1, begin):
            asked = actors  # "urged members to pay": the organisation's
        whose = parties_of(asked)
        if not whose and is_the_other(scene, verb.i + 1, begin):
            whose = other_side(scene, own)
        for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
            yield Undertaking(
                promise.name,
                promise.strength,
                conduct,
                whose,
                first if number == 0 else conduct.start,
                cue,
                0.85,
                own if whose else (),
            )
        return
    if promise.name != "count":
        yield from _asks_for(scene, verb, promise, stop, actors, passive if is_passive else [], first)


def _turns_to(scene: Scene, verb: Token) -> bool:
    """ "turned to Sweden for icebreakers"; not "turned to dialogue"."""
    return scene.doc[verb.i + 1].lower_ == "to" and bool(scene.actors_in(verb.i + 2, verb.i + 5))


def _organs_of(asked: list[Actor]) -> bool:
    """Whether those asked are institutions of their own: "the council requests the commission to ..."."""
    return any(a.kind is ActorKind.ORGANISATION for a in asked)


def _members(scene: Scene, start: int, end: int) -> bool:
    """ "members", "member states" of the organisation that asks."""
    return any(t.lower_ in {"members", "member"} for t in scene.doc[start:end])


def _said_clause(verb: Token) -> Token | None:
    """The finite or bare clause behind "that"; "wants Peru to act" has none."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.tag_ in _CLAUSES and child.i > verb.i:
            return None if any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children) else child
    return None


def _asked_to(scene: Scene, verb: Token, stop: int) -> tuple[int, Token] | None:
    """The infinitive of the one addressed; not the purpose of the asking ("called for talks to end the war")."""
    found = infinitive(scene, verb, stop=stop)
    if found is None:
        return None
    begin, head = found
    if any(c.dep_ == "mark" and c.lower_ == "for" and c.i > verb.i for c in head.children) or _for_whom(scene, verb):
        return found  # "called for Islamabad to publish the terms"
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i < begin and any(c.lower_ == "that" for c in child.children):
            return None  # "warned that Kyiv was running out of means to defend itself"
        if child.dep_ == "dobj" and child.i < begin and scene.actor_at(child.i) is None and is_action_noun(child):
            return None  # "requested assistance to set up a laboratory": a purpose
    before = {t.lower_ for t in scene.doc[verb.i + 1 : begin]}
    if "for" in before and verb.lemma_ in {"call", "appeal", "ask", "press", "push"} and "on" not in before:
        return None
    if verb.lemma_ in {"demand", "advocate", "recommend"}:
        return None
    return found


def _for_whom(scene: Scene, verb: Token) -> bool:
    """Whether somebody stands behind "for", whatever else the parse made of it: "called for Minister Obure to act"."""
    asked = [scene.actor_at(p.i) for c in verb.children if c.lower_ == "for" for p in c.children if c.dep_ == "prep"]
    return any(a is not None and a.kind is not ActorKind.TEXT and bool(a.parties) for a in asked)


def _asks_for(
    scene: Scene, verb: Token, promise: Promise, stop: int, actors: list[Actor], passive: list[Actor], first: int
) -> Iterator[Undertaking]:
    doc = scene.doc
    cue = (verb.i, verb.i + 1)
    own = parties_of(actors)
    by_which = "on" if verb.lemma_ == "insist" else "for"
    link = next(
        (
            t
            for t in doc[verb.i + 1 : stop]
            if t.lower_ == by_which and (t.head.i == verb.i or t.i - verb.i <= 2 or scene.actor_at(t.i - 1) is not None)
        ),
        None,
    )
    if (
        by_which in promise.links
        and link is not None
        and verb.lemma_ not in {"urge", "encourage", "press"} | {"request"}
    ):
        head = complement(scene, link, stop=stop)
        if head is None or head.lemma_.lower() in _TO_THE_PRESS:
            return
        found = pieces(scene, head, start=link.i + 1, stop=stop)
        strength = promise.strength
        wanted = is_means(head) or (strength is Strength.REQUESTS and _is_wanted(head))
        if not found and wanted and (strength is Strength.REQUESTS or verb.lemma_ == "appeal"):
            strength = Strength.REQUESTS
            found = [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]
        asked = addressed(scene, verb.i + 1, link.i) or passive
        for number, conduct in enumerate(found):
            whose = parties_of(asked) or _whose_noun(scene, conduct, own)
            if not whose and strength is Strength.URGES:
                whose = open_conduct(scene, conduct, actors, [])
            if not whose and (strength is Strength.REQUESTS or promise.name == "demand"):
                whose = other_side(scene, own) or (
                    other_near(scene, own, verb.i) if strength is Strength.REQUESTS else ()
                )
            verb_word = (
                "provide"
                if conduct.noun and not is_action_noun(doc[conduct.head]) and strength is Strength.REQUESTS
                else None
            )
            yield Undertaking(
                promise.name,
                strength,
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
            whose = _whose_noun(scene, conduct, own)
            strength = promise.strength
            if not whose and any(t.lower_ in _WORLDWIDE for t in doc[conduct.start : conduct.end]):
                continue  # "sought international assistance": asked of nobody in particular
            if not whose and strength is Strength.URGES:
                whose = open_conduct(scene, conduct, actors, [])
            if strength is Strength.REQUESTS and not whose and not own:
                return
            if (
                not whose
                and promise.name in {"urge", "request", "seek", "demand"}
                and len(own) == 1
                and len(scene.sides) == 2
                and own[0] in scene.sides
            ):
                whose = tuple(s for s in scene.sides if s not in own)
            if promise.name == "seek" and not whose:
                return
            if promise.name == "request" and not whose:
                whose = other_near(scene, own, verb.i)
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


def _is_wanted(noun: Token) -> bool:
    """Whether a thing asked for is more than words: "asked for longer hours"; not "asked for comment"."""
    lemma = noun.lemma_.lower()
    if lemma == "time" and any(c.lower_ in {"more", "further", "extra"} for c in noun.children):
        return True
    return noun.pos_ == "NOUN" and lemma not in promising()["no_conduct"] | _ASKED_IDLY | promising()["events"]


def _asked_objects(scene: Scene, verb: Token, stop: int) -> list[Conduct]:
    for child in verb.children:
        if child.dep_ == "dobj" and verb.i < child.i < stop and scene.actor_at(child.i) is None:
            if is_action_noun(child):
                return pieces(scene, child, start=child.left_edge.i, stop=stop)
            wanted = verb.lemma_ in {"seek", "request"} and _is_wanted(child) and child.lemma_ not in _SOUGHT_ANYWAY
            if wanted or (is_means(child) and verb.lemma_ in {"request", "solicit", "demand"}):
                return [Conduct(child.i, child.left_edge.i, trimmed(scene, child.left_edge.i, stop), noun=True)]
    return []


def _whose_noun(scene: Scene, conduct: Conduct, own: tuple[str, ...]) -> tuple[str, ...]:
    """Whose conduct a noun names: "Iraq's withdrawal", "assistance from India"; "their transfer" is not their own."""
    head = scene.doc[conduct.head]
    undergone = head.lemma_.lower() in promising()["done_to"]
    for child in head.children:
        if child.dep_ == "poss" and (found := parties_of(scene.conjuncts(child))):
            if undergone and set(own) <= set(found):
                break
            return found
    for at in range(conduct.start, conduct.end):
        token = scene.doc[at]
        if token.lower_ in {"from", "by"} and at + 1 < conduct.end:
            found = parties_of([a for c in token.children for a in scene.conjuncts(c)])
            if found:
                return found
    return ()
