"""What surrounds an assessment: whose work it draws on, what it recommends, the timeline it is to yield.

Each is in the words of the text; what is only to be recommended is no recommendation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.assessing import assessing_words
from accord.model.reading import Assessment, Body
from accord.model.span import Span
from accord.reading.scene import Scene

_FEEDING = frozenset({"advise", "brief", "inform", "assist", "support", "report", "submit", "present"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_TIMES = frozenset({"timeline", "timetable", "schedule", "calendar", "roadmap"})
_ENDS = frozenset({",", ";", ".", ":", '"', "”", "(", "\u2013", "\u2014"})
_BASES = (
    "drawing on",
    "draws on",
    "informed by",
    "advised by",
    "input from",
    "inputs from",
    "reports of",
    "reports by",
)


def completed(scene: Scene, found: Sequence[Assessment], *, bodies: Sequence[Body]) -> tuple[Assessment, ...]:
    """The assessments with what the document tells around them."""
    return tuple(
        replace(
            one,
            inputs=tuple(dict.fromkeys(_inputs(scene, names))),
            recommendation=_recommendation(scene, names),
            timeline=_timeline(scene, one, names),
        )
        for one in found
        for names in (_named(one, bodies),)
    )


def _named(assessment: Assessment, bodies: Sequence[Body]) -> tuple[Span, ...]:
    """Where the document names who assesses; where it is no known body only its own sentence."""
    body = next((one for one in bodies if assessment.by in (one.name, one.acronym, *one.names)), None)
    return (*assessment.evidence, *(body.cues if body is not None else ()))


def _names_it(scene: Scene, token: Token | None, names: Sequence[Span]) -> bool:
    if token is None:
        return False
    span = scene.span(token.i, token.i + 1)
    return any(span.overlaps(name) and name.end - name.start < 100 for name in names)


def _near(scene: Scene, names: Sequence[Span]) -> Iterator[Token]:
    """The tokens of the sentences that name who assesses."""
    for number, sentence in enumerate(scene.sentences):
        if number not in scene.headings and any(
            scene.span(sentence.start, sentence.end).overlaps(name) for name in names
        ):
            yield from sentence


def _phrase(scene: Scene, noun: Token, *, whole: bool = False) -> str:
    """The noun with what belongs to it, without article."""
    inside = sorted(
        t.i for t in noun.subtree if whole or not any(a.dep_ in ("relcl", "appos", "conj", "cc") for a in _up(t, noun))
    )
    start = end = noun.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    while scene.doc[start].lower_ in _ARTICLES and start < noun.i:
        start += 1
    first, last = scene.trim(start, end + 1)
    return scene.text(first, last).strip(' ,;."”')


def _up(token: Token, stop: Token) -> Iterator[Token]:
    while token.i != stop.i:
        yield token
        token = token.head


def _inputs(scene: Scene, names: Sequence[Span]) -> Iterator[str]:
    feeders = assessing_words().feeders
    for token in _near(scene, names):
        if token.lemma_ in _FEEDING and token.pos_ == "VERB":
            to_it = any(_names_it(scene, t, names) for c in token.children if c.i > token.i for t in (c, *c.children))
            subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
            if to_it and subject is not None and subject.lemma_.lower() in feeders:
                yield _phrase(scene, subject)
        elif token.dep_ == "pobj" and token.lemma_.lower() in feeders:
            before = scene.doc[max(0, token.left_edge.i - 2) : token.left_edge.i].text.lower()
            if before.endswith(_BASES):
                yield _phrase(scene, token)


def _recommendation(scene: Scene, names: Sequence[Span]) -> str | None:
    """ "The commission recommended that the mission end by 2025": what was recommended, if it was."""
    for token in _near(scene, names):
        if token.lemma_ != "recommend" or token.tag_ not in ("VBD", "VBN", "VBZ"):
            continue
        if any(c.dep_ == "neg" or c.tag_ == "MD" for c in token.children):
            continue
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        thing = next((c for c in token.children if c.dep_ in ("ccomp", "dobj", "xcomp") and c.i > token.i), None)
        if thing is not None and _names_it(scene, subject, names):
            words = _phrase(scene, thing, whole=True)
            return words.removeprefix("that ") or None
    return None


def _timeline(scene: Scene, assessment: Assessment, names: Sequence[Span]) -> str | None:
    """ "a timetable for ending the mission by September 2025"; the assessment's own sentence first."""
    found = [t for t in _near(scene, names) if t.pos_ == "NOUN" and t.lemma_.lower() in _TIMES and _goes_on(scene, t)]
    own = [t for t in found if any(scene.span(t.i, t.i + 1).overlaps(one) for one in assessment.evidence)]
    for noun in (*own, *found):
        start, end = noun.i, noun.i + 1
        while scene.doc[start - 1].pos_ == "ADJ" and start > 0:
            start -= 1
        last = scene.sentence_of(noun.i).end
        # off the surface: parsers hang "for ending the mission" on the verb before
        while (
            end < last and scene.doc[end].text not in _ENDS and scene.doc[end].tag_ not in ("MD", "VBD", "VBZ", "VBP")
        ):
            end += 1
        return scene.text(*scene.trim(start, end))
    return None


def _goes_on(scene: Scene, noun: Token) -> bool:
    following = scene.doc[noun.i + 1 : noun.i + 2]
    return bool(following) and following[0].lower_ in {"for", "of", "to", "on"}
