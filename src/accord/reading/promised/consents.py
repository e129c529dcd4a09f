"""Consent to what was asked or offered: "She accepted", "Peru said yes", "Oman granted the waiver", "accepted to pay".

Where the words do not say to what, it comes from the request before them; without one close by nothing is promised.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.model.codes import Strength
from accord.reading.promised.agreed import agreed_by
from accord.reading.promised.conduct import infinitive, split_verbs, trimmed
from accord.reading.promised.parties import doers, toward
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import asserted, credible, first_of, opening
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene, parties_of

_CONSENTING = frozenset({"accept", "consent", "agree", "assent", "oblige", "comply"})
_GRANTING = frozenset({"grant", "approve", "accept", "honour", "honor"})
_BACK = frozenset({"it", "this", "that", "both", "former", "latter", "proposal", "offer", "idea", "wish"})
_ASKED = frozenset({"request", "waiver", "permission", "wish", "extension", "proposal", "demand", "this", "it"})
_CONTENT = frozenset({"xcomp", "ccomp", "advcl", "dobj", "oprd", "attr", "acomp"})
_LINKS = frozenset({"to", "on", "upon", "with", "in"})


def consents(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "General Ruiz accepted", "consented to the former", "granted the waiver at once", "this was accepted"."""
    if not asserted(verb) or any(c.tag_ == "MD" for c in verb.children):
        return
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if passive is not None:
        granted = verb.lemma_ in _GRANTING and passive.lemma_.lower() in _ASKED
        if not granted or passive.lemma_.lower() not in {"this", "it", "wish", "demand", "waiver", "extension"}:
            return
        yield from _consent(scene, verb, parties_of(scene.agents(verb)), passive.left_edge.i)
        return
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is not None and tells_what(thing):
        return  # "accepted an offer to train 20 divers": the noun's own rule
    granted = thing is not None and verb.lemma_ in {"grant", "approve"} and thing.lemma_.lower() in _ASKED
    if not granted and not (verb.lemma_ in _CONSENTING and _bare(verb)):
        return
    actors = doers(scene, verb)
    if parties_of(actors) and credible(scene, actors):
        first = opening(scene, verb, actors)
        yield from _consent(scene, verb, parties_of(actors), first)


def accepts(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    """ "they have accepted our request", "the invitation was accepted": the one who accepts undertakes it."""
    asked = {"request", "invitation", "proposal", "offer"}
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    noun = (
        passive
        if passive is not None and passive.lemma_ in asked
        else next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in asked), None)
    )
    if noun is None:
        yield from _accepts_to(scene, verb, stop)
        return
    actors = scene.agents(verb) if passive is not None else doers(scene, verb)
    if actors and not credible(scene, actors):
        return
    if noun.lemma_ == "offer" and tells_what(noun):
        return  # "accepted an offer to train 20 divers": the offer of whoever makes it
    if passive is None and (found := infinitive(scene, noun, stop=stop)) is not None and parties_of(actors):
        begin, head = found
        for conduct in split_verbs(scene, head, start=begin, stop=stop):
            by = parties_of(actors)
            first = first_of(scene, verb, conduct, actors)
            yield Undertaking(
                "accepted", Strength.COMMITS, conduct, by, first, (verb.i, verb.i + 1), 0.7, toward(scene, conduct, by)
            )
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


def _accepts_to(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    """ "accepted to waive the fee": what one has agreed to do."""
    actors = doers(scene, verb)
    by, found = parties_of(actors), infinitive(scene, verb, stop=stop, far=2)
    if found is None or not by or verb.lemma_ != "accept" or not credible(scene, actors):
        return
    begin, head = found
    strength = agreed_by(Strength.AGREES, by)
    for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
        first = first_of(scene, verb, conduct, actors) if number == 0 else conduct.start
        yield Undertaking(
            "accepted", strength, conduct, by, first, (verb.i, verb.i + 1), 0.75, toward(scene, conduct, by)
        )


def said_yes(scene: Scene, yes: Token) -> Iterator[Undertaking]:
    """ "Oman said yes on the spot"."""
    verb = yes.head
    if verb.lemma_ != "say" or verb.tag_ not in ("VBD", "VBN") or any(c.dep_ == "neg" for c in verb.children):
        return
    actors = doers(scene, verb)
    if parties_of(actors) and credible(scene, actors):
        first = opening(scene, verb, actors)
        yield from _consent(scene, verb, parties_of(actors), first)


def tells_what(noun: Token) -> bool:
    """Whether a request or offer says what for: "the request by Chad to take 30 cadets", "the offer of boats"."""
    named = noun.lemma_.lower() in {"request", "offer", "proposal", "wish", "demand"}
    return named and any(
        (c.dep_ in ("acl", "relcl") and any(g.tag_ == "TO" for g in c.children)) or c.lower_ in {"of", "for"}
        for c in noun.children
        if c.i > noun.i
    )


def _bare(verb: Token) -> bool:
    """Whether nothing says what is accepted but a word that points back."""
    for child in verb.children:
        if child.dep_ in _CONTENT and child.lemma_.lower() not in _BACK:
            return False
        if child.dep_ == "prep" and child.lower_ in _LINKS and child.i > verb.i:
            below = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if any(c.lemma_.lower() not in _BACK and c.lower_ != "principle" for c in below):
                return False
    return True


def _consent(scene: Scene, verb: Token, by: tuple[str, ...], first: int) -> Iterator[Undertaking]:
    conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, reach(scene, verb)))
    yield Undertaking("consent", Strength.COMMITS, conduct, by, first, (verb.i, verb.i + 1), 0.6)
