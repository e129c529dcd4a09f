"""What an actor is told to do later: "will", "shall", "would" in reported speech, "should" from a named voice.

Conduct of an identified actor counts; what nobody does by will and what is foreseen does not.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.agenda import dated, event, is_bodily, lead
from accord.reading.promised.conduct import split_verbs, trimmed
from accord.reading.promised.effects import is_effect
from accord.reading.promised.frame import (
    Frame,
    behind_participle,
    doubtful,
    frame_of,
    in_relative_under,
    related,
    subject_within,
)
from accord.reading.promised.parties import analyst, listed, named, toward, voice
from accord.reading.promised.reaching import reach
from accord.reading.promised.receiving import received
from accord.reading.promised.telling import idle
from accord.reading.promised.things import begun, comes_about, is_work, thing
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_GIVING = frozenset(
    """contribute send provide supply lend give donate offer deploy train host treat second dispatch spare deliver
    """.split()
)
_ASIDES = frozenset({"highlight", "like", "mention", "argue", "suggest", "recall", "recommend", "hope", "love"})
_STUDIES = frozenset({"study", "survey", "audit", "review"})
_TELLING = frozenset({"say", "add", "tell", "report", "announce", "estimate", "note", "explain"})
_DONE = frozenset({"complete", "finish", "deliver", "hand", "install", "commission", "finalise", "finalize"})
_ASKED = frozenset({"request", "invitation", "proposal", "offer"})


def from_modal(scene: Scene, modal: Token) -> Iterator[Undertaking]:
    """ "will VERB", "would VERB" in reported speech, "shall VERB", "should VERB" from a named voice."""
    verb = modal.head
    # "will exempt imports": a verb that the tagger took for an adjective still governs its modal
    close = 0 < verb.i - modal.i <= 2 and verb.tag_ in ("JJ", "NN", "NNP")
    if modal.dep_ != "aux" or verb.i < modal.i or (verb.pos_ not in ("VERB", "AUX") and not close):
        return
    if any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children):
        return  # "will have bought something that works"
    if modal.lower_ == "should" and _is_timed(scene, verb):
        frame: Frame | None = Frame(Strength.PLANS, "will", tuple(voice(scene, verb)))
    else:
        frame = frame_of(scene, modal, verb)
    if frame is None or doubtful(scene, verb):
        return
    yield from _coming(scene, verb, modal, frame)


def _is_timed(scene: Scene, verb: Token) -> bool:
    """ "Work should begin next year", "the study should be completed in May": when it is to be there."""
    subject = subject_within(verb)
    if subject is None or subject.i > verb.i or not (is_work(subject) or subject.lemma_ in _STUDIES):
        return False
    above = verb.head if verb.dep_ == "ccomp" else None
    if above is not None and above.lemma_ not in _TELLING and above.i < verb.i:
        return False
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    coming = comes_about(verb) if not passive else verb.lemma_ in _DONE
    return coming and dated(scene, verb.i, reach(scene, verb)) and not any(c.dep_ == "neg" for c in verb.children)


def from_able(scene: Scene, modal: Token) -> Iterator[Undertaking]:
    """ "replied that it could contribute 850 troops": what a side says it can give is an offer."""
    verb = modal.head
    if modal.dep_ != "aux" or verb.lemma_ not in _GIVING or verb.dep_ in ("relcl", "acl", "advcl", "pcomp"):
        return
    if verb.pos_ != "VERB" or doubtful(scene, verb):
        return
    if any(c.dep_ in ("neg", "auxpass") or c.lower_ in {"have", "only"} for c in verb.children):
        return
    subject = subject_within(verb)
    thing = next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
    if subject is None or thing is None or thing.lower_ in {"it", "what", "that"}:
        return
    actors = [a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT]
    by, said = parties_of(actors), parties_of(voice(scene, verb))
    own = subject.lower_ in {"we", "it", "they"} or any(a.kind in (ActorKind.STATE, ActorKind.OFFICE) for a in actors)
    if len(by) != 1 or not own or (said and said != by) or any(analyst(scene, a) for a in actors):
        return
    stop = reach(scene, verb)
    for number, conduct in enumerate(split_verbs(scene, verb, start=verb.i, stop=stop)):
        first = min(*(a.start for a in actors), modal.i) if number == 0 else conduct.start
        first = max(first, scene.sentence_of(verb.i).start)
        yield Undertaking(
            "able", Strength.OFFERS, conduct, by, first, (modal.i, modal.i + 1), 0.65, toward(scene, conduct, by)
        )


def _coming(scene: Scene, verb: Token, cue: Token, frame: Frame) -> Iterator[Undertaking]:
    words = promising()
    subject = subject_within(verb)
    beside = _beside(scene, verb, cue)
    if (taken := behind_participle(verb)) is not None:
        subject, beside = taken, []
    if subject is None and not beside:
        return
    if subject is None or (beside and beside[0].head != subject.i and verb.dep_ == "conj" and subject.head.i != verb.i):
        subject = scene.doc[beside[0].head]
    subject = related(subject, verb)
    torn = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < subject.i), None)
    if torn is not None and is_work(torn) and comes_about(verb):
        subject = torn
    passive = subject.dep_ == "nsubjpass" or any(c.dep_ == "auxpass" for c in verb.children)
    lemma = verb.lemma_.lower()
    if cue.lower_ == "would" and subject.lower_ in {"i", "we"} and lemma in words["reporting"] | _ASIDES:
        return  # "I would highlight", "we would like to thank"
    if is_effect(scene, verb, subject, passive=passive):
        return
    if subject.pos_ == "PROPN" and subject.left_edge.lower_ in {"a", "an"} and subject.left_edge.head.i == subject.i:
        return  # "a peaceful and stable Chad would help improve links": a state of affairs
    actors = [a for a in (beside or named(scene, subject, verb)) if a.kind is not ActorKind.TEXT]
    if not parties_of(actors) and all(a.kind in (ActorKind.ORGANISATION, ActorKind.OFFICE) for a in actors):
        actors = []  # "a centre", "the delegation": of nobody by itself
    negated = any(c.dep_ in ("neg", "preconj") and c.lower_ not in {"either", "both"} for c in verb.children)
    negated = negated or any(c.lower_ in {"no", "neither"} for c in subject.children) or subject.lower_ == "none"
    stop = reach(scene, verb)
    body = is_bodily(scene, subject)
    if verb.dep_ == "relcl" and (not actors or lemma in words["stative"]) and not body and not in_relative_under(verb):
        # "a protocol, which will be signed on Friday": what is done to a text or a thing on its day
        if not passive or not (subject.lemma_.lower() in words["texts"] or is_work(subject)):
            return
        if not dated(scene, verb.i, stop) or scene.doc[verb.left_edge.i - 1].text != ",":
            return
    if (
        not passive
        and is_work(subject)
        and comes_about(verb)
        and (dated(scene, verb.i, stop) or begun(scene, verb.i, stop))
    ):
        # "two joint checkpoints are to open", "a campaign on the border of both will begin": nobody's own act
        yield from thing(scene, verb, cue, frame, subject, negated=negated, stop=stop)
        return
    if actors and not passive and (body is False or frame.rule != "will"):
        by = parties_of(actors)
        if (lemma in words["stative"] and lemma not in words["willed"] and not _is_handing(verb)) or lemma == "be":
            return
        if lemma == "accept" and any(c.dep_ == "dobj" and c.lemma_ in _ASKED for c in verb.children):
            conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), negated=negated)
            yield Undertaking(
                "accept", Strength.COMMITS, conduct, by, min(a.start for a in actors), (cue.i, verb.i + 1), 0.7
            )
            return
        if lemma == "send" and any(c.lemma_ in {"signal", "message"} for c in verb.children):
            return
        if frame.rule == "hope" and (set(by) & set(parties_of(frame.voices)) or not _stately(actors)):
            return  # the hope for one's own or for common success
        if idle(verb):
            yield from received(scene, verb, cue, frame.strength, by, min(*(a.start for a in actors), cue.i))
            return
        if not by or any(analyst(scene, a) for a in actors) or (body and frame.rule == "should"):
            return
        if frame.rule == "should" and lemma in words["stative"] - words["willed"]:
            return
        clause = verb.left_edge.i if beside == [] else scene.sentence_of(verb.i).start
        for number, conduct in enumerate(split_verbs(scene, verb, start=verb.i, stop=stop)):
            whole = Conduct(
                conduct.head, conduct.start, conduct.end, negated=conduct.negated or (negated and number == 0)
            )
            near = [a.start for a in actors if a.start >= clause] or [subject.left_edge.i]
            first = min(*near, cue.i) if number == 0 else conduct.start
            yield Undertaking(
                frame.rule,
                _own(frame.strength, by, subject),
                whole,
                _together(scene, whole, by, subject),
                lead(scene, verb, first),
                (cue.i, cue.i + 1),
                0.8,
                toward(scene, whole, by),
                after=_before(scene, verb, first) if number == 0 else None,
            )
        return
    if frame.rule == "hope":
        return
    yield from event(scene, verb, cue, frame, subject, passive=passive, negated=negated, stop=stop)


def _is_handing(verb: Token) -> bool:
    """ "will turn the base over to Gabon", "will turn back the boats"."""
    return verb.lemma_ == "turn" and any(
        c.dep_ in ("prt", "advmod") and c.lower_ in {"over", "back"} for c in verb.children
    )


def _together(scene: Scene, conduct: Conduct, by: tuple[str, ...], subject: Token) -> tuple[str, ...]:
    """ "We will build the road together": both, whoever says so."""
    joint = any(t.lower_ in {"together", "jointly"} for t in scene.doc[conduct.head - 1 : conduct.end])
    both = subject.lower_ == "we" and joint and len(scene.sides) == 2 and set(by) <= set(scene.sides)
    return scene.sides if both else by


def _own(strength: Strength, by: tuple[str, ...], subject: Token) -> Strength:
    """What one side alone shall do is its undertaking; what each Party shall do is a rule."""
    if strength is Strength.AGREES and len(by) == 1:
        return Strength.COMMITS  # "under the deal, Oslo will pay": its own part
    each = subject.tag_ in ("NNS", "NNPS") or any(c.lower_ in {"each", "either", "any"} for c in subject.children)
    return Strength.COMMITS if strength is Strength.SHALL and len(by) == 1 and not each else strength


def _stately(actors: list[Actor]) -> bool:
    return all(a.kind in (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.OFFICE, ActorKind.PERSON) for a in actors)


def _beside(scene: Scene, verb: Token, cue: Token) -> list[Actor]:
    """The actor right before the modal, where the verb has no subject: "... and Malta would train its crew"."""
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return []
    actor = scene.actor_at(cue.i - 1)
    if actor is None or actor.kind is ActorKind.TEXT or actor.end != cue.i:
        return []
    return listed(scene, [actor])


def _before(scene: Scene, verb: Token, first: int) -> tuple[int, int]:
    """Where a time may stand before the conduct: "Next week, Chad will ...", "Chad will this year ..."."""
    return (lead(scene, verb, first), verb.i)
