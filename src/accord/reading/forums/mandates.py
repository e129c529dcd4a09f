"""The words that say what a body is for: behind its name ("tasked with", "which oversees") or as its predicate.

Each is the shortest stretch that carries the task, from its link to the end of the clause.
"""

from accord.lexicon.bodies import BodyWords
from accord.model.span import Span
from accord.reading.forums.folding import Draft
from accord.reading.scene import Scene

_SOURCES = frozenset({"said", "according", "he", "she", "it", "the"})
_ENDS = frozenset({".", ";", "”", '"', ":", "—", "–"})


def mandates_of(scene: Scene, draft: Draft, *, words: BodyWords) -> tuple[Span, ...]:
    """The mandate of a body, at most two stretches."""
    found: list[tuple[int, int]] = []
    places = sorted([(c.start, c.end) for c in draft.members] + draft.mentions)
    for start, end in places:
        stretch = _behind(scene, end, words) or _predicate(scene, start, end, words)
        if stretch is not None and not any(a < stretch[1] and stretch[0] < b for a, b in found):
            found.append(stretch)
    return tuple(scene.span(*scene.trim(a, b)) for a, b in found[:2])


def _behind(scene: Scene, at: int, words: BodyWords) -> tuple[int, int] | None:
    doc, last = scene.doc, scene.sentence_of(at - 1).end
    if at < last and doc[at].text == "(":
        while at < last and doc[at].text != ")":
            at += 1
        at += 1
    if at < last and doc[at].text == ",":
        at += 1
    if at + 2 >= last:
        return None
    link = doc[at]
    if link.lower_ in {"which", "that"}:
        verb = next((t for t in doc[at + 1 : min(at + 4, last)] if t.pos_ in {"VERB", "AUX"}), None)
        if verb is None or not _purposeful(scene, verb.i, last, words):
            return None
        return at, _clause_end(scene, at, last)
    if link.lower_ == "to" and doc[at + 1].tag_ == "VB":
        return at, _clause_end(scene, at, last)
    if link.lower_ in words["mandate_links"] and link.tag_ in {"VBN", "JJ", "VBD"}:
        for step in (1, 2, 3):
            if at + step < last and doc[at + step].lower_ in {"with", "to", "at", "for", "on"}:
                return at, _clause_end(scene, at, last)
    return None


def _purposeful(scene: Scene, at: int, last: int, words: BodyWords) -> bool:
    token = scene.doc[at]
    if token.lower_ in {"will", "shall", "would", "aims", "seeks"}:
        return not any(t.lemma_ in {"meet", "hold", "convene"} for t in scene.doc[at + 1 : min(at + 3, last)]) or any(
            t.lower_ == "to" for t in scene.doc[at : min(at + 10, last)]
        )
    return token.lemma_ in words["mandate_verbs"] and token.tag_ in {"VBZ", "VBP", "VB"}


def _predicate(scene: Scene, start: int, end: int, words: BodyWords) -> tuple[int, int] | None:
    """What a sentence with the body as its subject sets it to do: "The committee will monitor ..."."""
    doc, sentence = scene.doc, scene.sentence_of(start)
    last = sentence.end
    if start - sentence.start > 3 or end + 1 >= last:
        return None
    at = end
    while at < last and at < end + 4 and doc[at].pos_ not in {"VERB", "AUX"}:
        at += 1
    if at >= last or doc[at].pos_ not in {"VERB", "AUX"}:
        return None
    token = doc[at]
    if token.lower_ in {"will", "shall", "would"}:
        verb = next((t for t in doc[at + 1 : min(at + 4, last)] if t.tag_ == "VB"), None)
        if verb is None or verb.lemma_ not in words["mandate_verbs"]:
            return None
        return verb.i, _clause_end(scene, verb.i, last)
    if token.lemma_ in {"aim", "seek"} or (token.lemma_ in words["mandate_verbs"] and token.tag_ == "VBZ"):
        return at, _clause_end(scene, at, last)
    return None


def _clause_end(scene: Scene, at: int, last: int) -> int:
    """The end of the clause: a stop, or a comma behind which another predicate or a source begins."""
    doc, end = scene.doc, at
    while end < last and doc[end].text not in _ENDS:
        if doc[end].text == "," and end + 1 < last:
            following = doc[end + 1]
            if (following.pos_ == "AUX" and end - at > 2) or (following.lower_ in _SOURCES and end - at > 4):
                break
        end += 1
    return end
