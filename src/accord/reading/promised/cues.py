"""What a verb, a noun or a text makes of the conduct that it governs: whose it is and how strongly.

The words around the cue name the doer; where they name none it is the other side that is asked, or both that agree.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.agreed import agreed_by
from accord.reading.promised.bearers import beside, between, is_private, speaking
from accord.reading.promised.frame import HYPOTHETICAL, Frame, frame_of, related
from accord.reading.promised.parties import (
    counterpart,
    doers,
    is_joint,
    named,
    open_conduct,
    own_subject,
    possessor,
    voice,
)
from accord.reading.promised.passives import doer_of_passive, parties_within
from accord.reading.promised.telling import opening
from accord.reading.promised.undertaking import Conduct
from accord.reading.promised.wishes import other_near, other_side
from accord.reading.scene import Actor, ActorKind, Scene, parties_of


@dataclass(frozen=True, slots=True)
class Hold:
    """Whose the conduct is, how strong its words make it (None: they do not tell), the cue, where the clause begins."""

    by: tuple[str, ...]
    strength: Strength | None
    cue: int
    first: int
    asking: tuple[str, ...] = ()
    """Who asks for it, where it is another's."""


def by_point(scene: Scene, conduct: Conduct, subject: Token) -> Hold | None:
    """ "Another point that we agreed upon is controlling the border": what the verb that settles it makes of it."""
    for child in subject.children:
        if child.dep_ == "relcl" and child.i > subject.i and (promise := promising().verbs.get(child.lemma_.lower())):
            return by_verb(scene, conduct, child, promise)
    return None


def cue_above(verb: Token) -> tuple[Token, Promise] | None:
    """The word of promising whose clause the verb heads."""
    above = verb.head
    if verb.dep_ not in ("ccomp", "xcomp", "advcl", "acl", "relcl", "conj") or above.i == verb.i:
        return None
    words = promising()
    if (promise := words.verbs.get(above.lemma_.lower())) is not None and above.pos_ == "VERB":
        return above, promise
    if (promise := words.nouns.get(above.lemma_.lower())) is not None and above.pos_ == "NOUN":
        return above, promise
    return None


def formula_between(verb: Token, conduct: Conduct) -> Token | None:
    """ "turned down a request by Germany | to let": the noun that leads to it, whatever the parse hung it on."""
    return next(
        (
            c
            for c in verb.children
            if c.dep_ == "dobj" and verb.i < c.i < conduct.start and c.lemma_.lower() in promising().nouns
        ),
        None,
    )


def by_verb(scene: Scene, conduct: Conduct, verb: Token, promise: Promise) -> Hold:
    """What a verb of promising or asking makes of it."""
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    actors = speaking(scene, doers(scene, verb))
    own = parties_of(actors)
    if promise.whose == "open":
        by = open_conduct(scene, conduct, actors, [])
        return Hold(by, promise.strength, verb.i, opening(scene, verb, actors))
    if promise.whose == "other":
        if passive:
            heard, own = speaking(scene, scene.passive_subjects(verb)), parties_of(scene.agents(verb))
        else:
            heard = asked(scene, verb, conduct)
        others = [replace(a, parties=tuple(p for p in a.parties if p not in own)) for a in heard]
        by = parties_of(others) or parties_of(heard) or owners(scene, conduct)
        if not by and (is_joint(scene, conduct) or promise.strength is Strength.URGES):
            by = open_conduct(scene, conduct, actors, [])
        by = by or other_side(scene, own) or other_near(scene, own, verb.i)
        return Hold(by, promise.strength, verb.i, opening(scene, verb, actors), () if by == own else own)
    partners = counterpart(scene, verb, "with") if promise.whose == "both" else []
    by = parties_of([*actors, *partners])
    subject = own_subject(verb)
    several = subject is not None and subject.tag_ == "NNS" and subject.lemma_.lower() in promising()["offices"]
    if not by and (promise.strength is Strength.AGREES or several):
        by = in_view(scene, verb)
    if not by:
        by = owners(scene, conduct) or parties_of(speaking(scene, voice(scene, verb)))
    return Hold(by, agreed_by(promise.strength, by), verb.i, opening(scene, verb, actors))


def asked(scene: Scene, verb: Token, conduct: Conduct) -> list[Actor]:
    """Who stands between the verb of asking and what is asked, or behind "from"."""
    stop = max(verb.i + 1, conduct.start)
    near = [a for a in scene.actors_in(verb.i + 1, stop) if a.kind is not ActorKind.TEXT and a.parties]
    objects = [a for a in scene.objects(verb) if a in near] or scene.objects(verb, "on", "upon", "to", "for")
    if objects or near:
        return speaking(scene, objects or near)
    return speaking(scene, scene.objects(verb, "from"))


def owners(scene: Scene, conduct: Conduct) -> tuple[str, ...]:
    """Whose conduct a noun names by itself: "Iraq's withdrawal", "action by the council"."""
    return parties_of(speaking(scene, possessor(scene, scene.doc[conduct.head]))) if conduct.noun else ()


def by_noun(
    scene: Scene,
    conduct: Conduct,
    noun: Token,
    promise: Promise,
    holders: list[Actor],
    voices: list[Actor],
    above: Token | None,
) -> Hold:
    """What a noun of promising or asking makes of it."""
    spoken = voices or (speaking(scene, doers(scene, above)) if above is not None else [])
    spoken = spoken or speaking(scene, voice(scene, above if above is not None else noun))
    first = opening(scene, noun.left_edge, voices or holders)
    if promise.whose == "open":
        by = open_conduct(scene, conduct, holders or spoken, []) or parties_of(holders)
        return Hold(by, promise.strength, noun.i, first)
    if promise.whose == "other":
        asking = parties_of(holders) or parties_of(voices)
        near = [
            a
            for a in scene.actors_in(noun.i + 1, max(noun.i + 1, conduct.start))
            if a.parties and a.kind is not ActorKind.TEXT and a not in holders
        ]
        by = parties_of(near) or (open_conduct(scene, conduct, spoken, []) if is_joint(scene, conduct) else ())
        by = by or other_side(scene, asking) or other_near(scene, asking, noun.i)
        return Hold(by, promise.strength, noun.i, first, () if by == asking else asking)
    by = parties_of(holders) or parties_of(voices)
    shared = any(c.lower_ in {"mutual", "shared", "common", "joint"} for c in noun.children)
    if len(by) == 1 and shared:
        near = scene.actors_in(scene.sentence_of(noun.i).start, noun.i)
        by = parties_of(speaking(scene, near)) if len(parties_of(near)) > 1 else by
    if len(by) == 1 and shared and set(by) < set(scene.sides):
        by = scene.sides
    if promise.strength is Strength.AGREES and (both := between(scene, noun)):
        by = both
    if not by and promise.strength is Strength.AGREES:
        by = in_view(scene, noun)
    by = by or parties_of(spoken)
    return Hold(by, agreed_by(promise.strength, by), noun.i, first)


def by_text(scene: Scene, text: Token, verb: Token | None) -> Hold | None:
    """ "signed a memorandum to strengthen", "the deal to build": those whose text it is."""
    near = [a for a in scene.actors_under(text) if a.parties and a.kind is not ActorKind.TEXT and a.head < text.i + 8]
    actors = speaking(scene, doers(scene, verb)) if verb is not None else []
    partners = counterpart(scene, verb, "with") if verb is not None else []
    within = [a for c in text.children if c.lower_ == "with" for a in scene.actors_under(c) if a.parties]
    by = between(scene, text) or parties_of([*actors, *partners, *within])
    if len(by) == 1 and by[0] in scene.sides and len(scene.sides) == 2:
        by = scene.sides
    by = by or parties_of(near) or in_view(scene, text)
    if not by:
        return None
    strength = Strength.AGREES if len(by) > 1 else Strength.COMMITS
    if text.lemma_.lower() in {"plan", "programme", "program"}:
        strength = Strength.PLANS
    return Hold(by, strength, text.i, opening(scene, text.left_edge, actors))


def by_modal(
    scene: Scene, conduct: Conduct, verb: Token, top: Token, modal: Token, subject: Token | None
) -> Hold | None:
    """ "will VERB", "should VERB", "the boats will be delivered"."""
    if subject is None:
        return None
    frame = frame_of(scene, modal, top)
    if frame is None:
        if modal.lower_ not in {"should", "must", "would"} or _is_conditional(scene, top):
            return None
        plain = Strength.PLANS if modal.lower_ == "would" else Strength.URGES
        frame = Frame(plain, "should", tuple(speaking(scene, voice(scene, top))))
    strength = frame.strength
    if modal.lower_ in {"may", "might"}:
        above = cue_above(top)
        strength = Strength.SHALL if above is None else above[1].strength
    strength = Strength.OFFERS if modal.lower_ in {"can", "could"} else strength
    cue = modal.i
    subject = related(subject, top)
    if conduct.subject is not None and subject.dep_ == "nsubjpass":
        by = doer_of_passive(scene, verb, subject, frame)
        return Hold(by, strength, cue, min(conduct.subject[0], cue))
    actors = speaking(scene, named(scene, subject, top))
    by = parties_of(actors)
    if not by and subject.lemma_.lower() in promising()["events"]:
        by = parties_within(scene, subject, top) or in_view(scene, subject)
    if not by and not is_private(scene, subject):
        by = beside(scene, subject) or parties_of(speaking(scene, list(frame.voices)))
    return Hold(by, strength, cue, opening(scene, modal, actors))


def is_told_able(scene: Scene, verb: Token, modal: Token) -> bool:
    """ "could send", said by somebody of his own side and under no "if", is an offer; else a mere possibility."""
    if modal.lower_ in {"may", "might"}:
        above = cue_above(verb)
        settled = above is not None and above[1].strength in (Strength.AGREES, Strength.COMMITS)
        return settled or any(c.dep_ == "neg" for c in verb.children)
    if modal.lower_ not in {"can", "could"}:
        return True
    return not _is_conditional(scene, verb) and bool(parties_of(voice(scene, verb)))


def _is_conditional(scene: Scene, verb: Token) -> bool:
    return any(t.lower_ in HYPOTHETICAL for t in scene.sentence_of(verb.i))
