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


_LIST_ENDS = frozenset("before after with in so while which that who whether when until".split())


def _factors(scene: Scene, noun: Token, words: AssessingWords) -> list[str]:
    """What is weighed, read off the surface, since parsers seldom get such lists right: "the threat, the cost and the capacity of X".

    Where the object only counts ("three factors"), the list begins behind it.
    """
    start = noun.left_edge.i
    if noun.lemma_ in words.factor_nouns:
        start = noun.i + 1
        while start < len(scene.doc) and scene.doc[start].text in {",", ":", "-", "--", "namely", "including"}:
            start += 1
    parts: list[list[Token]] = [[]]
    limit = scene.sentence_of(noun.i).end
    for at in range(start, limit):
        token = scene.doc[at]
        after_comma = not parts[-1]
        if (
            token.text in {";", ".", ":", '"'}
            or token.tag_ in ("VBD", "VBZ", "VBP", "MD")
            or (token.lower_ in _LIST_ENDS and (after_comma or token.lower_ not in ("in", "with", "after")))
        ):
            break
        if token.text == "," or (
            token.lower_ == "and"
            and _opens_item(scene, at + 1, limit)
            and (len(parts) > 1 or token.head.dep_ in ("dobj", "appos"))
        ):
            if parts[-1]:
                parts.append([])
        elif token.lower_ != "and" or parts[-1]:
            parts[-1].append(token)
    factors = []
    for part in parts:
        while part and part[0].lower_ in ("the", "a", "an", "and"):
            part = part[1:]
        if part and any(t.pos_ in ("NOUN", "PROPN") for t in part):
            factors.append(scene.text(part[0].i, part[-1].i + 1))
    return factors


def _opens_item(scene: Scene, at: int, limit: int) -> bool:
    return at < limit and scene.doc[at].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON")


def _outcome(scene: Scene, verb: Token, words: AssessingWords) -> tuple[int, int] | None:
    """What it serves: "before it advises ... on the timing", "with a view to recommending a timeline", "to decide whether ..."."""
    sentence = scene.sentence_of(verb.i)
    for token in scene.doc[verb.i + 1 : sentence.end]:
        if token.lemma_ in words.outcomes and token.pos_ in ("VERB", "NOUN"):
            for child in token.children:
                if (
                    child.dep_ in ("ccomp", "prep", "xcomp", "dobj")
                    and child.i > token.i
                    and not (child.dep_ == "dobj" and any(c.lower_ in ("on", "about") for c in token.children))
                ):
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
