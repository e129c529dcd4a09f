"""Which body or party evaluates what by which factors. It takes an evaluator, at least two named factors, and an end they serve.

"The committee will weigh the threat, the cost and the readiness of the force before it advises the ministers on deployment."
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.assessing import AssessingWords, assessing_words
from accord.model.reading import Assessment, Body
from accord.reading.scene import Actor, ActorKind, Scene


def find_assessments(scene: Scene, *, bodies: tuple[Body, ...] = ()) -> tuple[Assessment, ...]:
    """The assessments a document tells of, in the order of the text."""
    words = assessing_words()
    found = []
    for verb in scene.doc:
        if verb.lemma_ in words.verbs and verb.pos_ == "VERB":
            assessment = _assessment(scene, verb, words, bodies)
            if assessment is not None:
                found.append(assessment)
    return tuple(found)


def _assessment(scene: Scene, verb: Token, words: AssessingWords, bodies: tuple[Body, ...]) -> Assessment | None:
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if not objects:
        return None
    factors = _factors(scene, objects[0], words)
    sentence = scene.sentence_of(verb.i)
    outcome = _outcome(scene, verb, words)
    counted = any(t.lemma_ in words.factor_nouns for t in objects[0].subtree)
    if len(factors) < 2 or not (counted or outcome is not None):
        return None
    if verb.lemma_ not in words.sure_verbs and outcome is None:
        return None
    by = _evaluator(scene, verb, bodies)
    if by is None:
        return None
    subject = (
        scene.text(*outcome)
        if outcome is not None
        else _whether(scene, verb) or scene.text(*_bounds(scene, objects[0]))
    )
    return Assessment(
        evidence=(scene.span(sentence.start, sentence.end),),
        by=by,
        subject=subject,
        factors=tuple(factors),
        cues=(scene.span(verb.i, verb.i + 1),),
        confidence=0.8,
    )


def _bounds(scene: Scene, noun: Token) -> tuple[int, int]:
    cut_off = {
        t.i
        for c in noun.children
        if (c.dep_ in ("conj", "cc", "punct", "relcl", "appos") and c.i > noun.i)
        for t in c.subtree
    }
    inside = [t.i for t in noun.subtree if t.i not in cut_off]
    start, end = inside[0], inside[0] + 1
    while end in inside:
        end += 1
    return scene.trim(start, end)


def _factors(scene: Scene, noun: Token, words: AssessingWords) -> list[str]:
    """The coordinated objects; where the object is "three factors", what is listed after it."""
    heads = [noun, *noun.conjuncts]
    if noun.lemma_ in words.factor_nouns:
        listed = [c for c in noun.children if c.dep_ in ("appos", "conj") and c.i > noun.i]
        heads = [h for first in listed[:1] for h in (first, *first.conjuncts) if h is not noun]
        if not heads:
            heads = [h for h in noun.conjuncts if h.i > noun.i]
    factors = []
    for head in sorted(set(heads), key=lambda t: t.i):
        if head.pos_ not in ("NOUN", "PROPN", "PRON") or head.dep_ == "npadvmod":
            continue
        start, end = _bounds(scene, head)
        while start < end - 1 and scene.doc[start].lower_ in ("the", "a", "an"):
            start += 1
        factors.append(scene.text(start, end))
    return factors


def _outcome(scene: Scene, verb: Token, words: AssessingWords) -> tuple[int, int] | None:
    """What it serves: "before it advises ... on the timing", "with a view to recommending a timeline", "to decide whether ..."."""
    sentence = scene.sentence_of(verb.i)
    for token in scene.doc[verb.i + 1 : sentence.end]:
        if token.lemma_ in words.outcomes and token.pos_ in ("VERB", "NOUN"):
            for child in token.children:
                if child.dep_ in ("dobj", "ccomp", "prep") and child.i > token.i:
                    end = child.right_edge.i + 1
                    start = child.left_edge.i + (1 if child.dep_ == "prep" and child.lower_ in ("on", "about") else 0)
                    return scene.trim(start, min(end, sentence.end - (scene.doc[sentence.end - 1].is_punct)))
    return None


def _whether(scene: Scene, verb: Token) -> str | None:
    whether = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    return scene.text(whether.left_edge.i, whether.right_edge.i + 1) if whether is not None else None


def _evaluator(scene: Scene, verb: Token, bodies: Sequence[Body]) -> str | None:
    """A body named as subject, or set up for it ("establish a committee to analyze"), else the party or institution."""
    subject = next((c for t in (verb, verb.head) for c in t.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    places: list[Token] = [t for t in (subject, *verb.ancestors) if t is not None]
    for place in places:
        span = (
            scene.span(place.left_edge.i, place.right_edge.i + 1)
            if place is subject
            else scene.span(place.i, place.i + 1)
        )
        for body in bodies:
            forms = (body.name, *(body.names or ()), *((body.acronym,) if body.acronym else ()))
            if any(form and form in span.text for form in forms) or any(span.overlaps(cue) for cue in body.cues):
                return body.name
        for child in place.children:
            if child.dep_ == "dobj" and child.i < verb.i:
                wide = scene.span(child.left_edge.i, child.right_edge.i + 1)
                body_there = next((b for b in bodies if any(wide.overlaps(cue) for cue in b.cues)), None)
                if body_there is not None:
                    return body_there.name
    actors: list[Actor] = [
        a for a in scene.subjects(verb) if a.kind in (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.COLLECTIVE)
    ]
    return actors[0].name if actors else None
