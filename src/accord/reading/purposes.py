"""What each voice says a body is for: "the commission is to set a timetable", "it is not a negotiation about bases".

It takes a named voice and a clause whose subject is the body; what one party says is never joined with another's words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.assessing import AssessingWords, assessing_words
from accord.model.reading import Body, Purpose
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.promised.conduct import trimmed, verb_after
from accord.reading.promised.reaching import reach
from accord.reading.scene import Scene, parties_of


def with_purposes(
    scene: Scene, *, bodies: Sequence[Body], attributions: Sequence[Attribution] = ()
) -> tuple[Body, ...]:
    """The bodies with what each voice of the document says they are for."""
    found: dict[int, list[Purpose]] = {}
    for at, purpose in _told(scene, bodies, attributions):
        if purpose not in found.setdefault(at, []):
            found[at].append(purpose)
    return tuple(replace(body, purposes=tuple(found.get(at, ()))) for at, body in enumerate(bodies))


def _told(scene: Scene, bodies: Sequence[Body], attributions: Sequence[Attribution]) -> Iterator[tuple[int, Purpose]]:
    words = assessing_words()
    for verb in scene.doc:
        if verb.pos_ not in ("VERB", "AUX") or scene.sentence_number(verb.i) in scene.headings:
            continue
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i), None)
        if subject is None:
            continue
        body = _body(scene, _meant(subject, words), bodies)
        stretch = _purpose(scene, verb, subject, words) if body is not None else None
        if body is None or stretch is None:
            continue
        said = attribution_at(attributions, verb.i)
        if said is None or not said.speakers or said.gloss or said.conditional:
            continue
        denied = said.denied or any(c.dep_ == "neg" for c in verb.children)
        text = scene.text(*stretch)
        voices = parties_of(said.speakers) or tuple(actor.name for actor in said.speakers[:1])
        for party in voices:
            yield body, Purpose(party, f"not {text}" if denied else text, scene.sentence_span(verb.i))


def _meant(subject: Token, words: AssessingWords) -> Token:
    """The body in "the purpose of the commission"; else the subject itself."""
    if subject.lemma_.lower() in words.aims:
        for link in subject.children:
            if link.lower_ == "of":
                return next((c for c in link.children if c.dep_ == "pobj"), subject)
        owner = next((c for c in subject.children if c.dep_ == "poss"), None)
        return owner or subject
    return subject


def _body(scene: Scene, noun: Token, bodies: Sequence[Body]) -> int | None:
    """The body that a noun phrase names; a bare "the commission" is the only one of the document."""
    span = scene.span(noun.left_edge.i, noun.right_edge.i + 1)
    for at, body in enumerate(bodies):
        if any(span.overlaps(cue) for cue in body.cues):
            return at
    return None


def _purpose(scene: Scene, verb: Token, subject: Token, words: AssessingWords) -> tuple[int, int] | None:
    """The words that tell the purpose: what stands behind "is to", "aims to", "was formed to", "is not"."""
    lemma = verb.lemma_.lower()
    stop = reach(scene, verb)
    if lemma == "be" and (noun := _is_a(verb, words)) is not None:
        return noun.left_edge.i, trimmed(scene, noun.left_edge.i, min(stop, noun.right_edge.i + 1))
    formed = subject.dep_ == "nsubjpass" and lemma in words.forming
    if not (lemma == "be" or lemma in words.aiming or formed):
        return None
    for at in range(verb.i + 1, min(stop, verb.i + (12 if formed else 5))):
        if scene.doc[at].lower_ == "to" and (found := verb_after(scene.doc, at + 1, stop)) is not None:
            if lemma == "be" and found.lemma_ in words.meetings:
                return None  # "the commission is to meet in May": a date, no purpose
            return found.i, trimmed(scene, found.i, stop)
    return None


def _is_a(verb: Token, words: AssessingWords) -> Token | None:
    """ "is not a negotiation about withdrawal", "is a forum for talks about borders": the noun."""
    noun = next((c for c in verb.children if c.dep_ == "attr" and c.i > verb.i), None)
    told = noun is not None and any(c.dep_ == "prep" and c.i > noun.i for c in noun.children)
    return noun if noun is not None and told and noun.lemma_.lower() in words.purposes else None
