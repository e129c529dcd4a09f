"""Paragraphs that lean on a sentence before them: bullets under "the following was agreed:", numbered resolutions.

A bullet takes its force from its lead-in, a paragraph that opens with a bare verb its doer from the preamble.
"""

import re

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.scene import Actor, ActorKind, Scene

_MARK = re.compile(r"^(?:[-–—*•·▪‣●◦]|\(?(?:\d{1,2}|[a-z]|[IVX]{1,5})[.)]|\d{1,2}|[IVX]{1,5})$")
# A communique of a council runs to some forty paragraphs
_MANY = 40
_DECIDING = frozenset({"agree", "decide", "resolve", "settle", "conclude"})


def opens_item(scene: Scene, token: Token) -> bool:
    """Whether `token` is the first word of a numbered or bulleted paragraph: "3. Requests the Commission to ..."."""
    before = list(scene.doc[max(0, token.i - 4) : token.i])
    marks = []
    for t in reversed(before):
        if t.is_space and "\n" in t.text:
            break
        if not t.is_space:
            marks.append(t)
    else:
        if token.i > 4:
            return False
    return bool(marks) and all(_MARK.match(t.text) or t.text in {".", ")", "("} for t in marks)


def is_listed(scene: Scene, token: Token) -> bool:
    """A verb in the past that opens a bullet: "The ministers: - reaffirmed ..., - agreed ..."."""
    return token.tag_ in ("VBD", "VBN", "VBP") and token.dep_ != "amod" and opens_item(scene, token)


def is_resolving(scene: Scene, token: Token) -> bool:
    """A bare verb of the third person that opens a paragraph: "Calls upon", "Decides", even where tagged a noun."""
    return (
        token.tag_ in ("VBZ", "NNS", "NNPS")
        and token.text[0].isupper()
        and token.lower_.endswith("s")
        and opens_item(scene, token)
    )


def resolver(scene: Scene, token: Token) -> list[Actor]:
    """Who resolves: the body that the preamble names, before a comma and without a verb of its own."""
    number = scene.sentence_number(token.i)
    if is_listed(scene, token):
        return _before_colon(scene, token)
    for sentence in reversed(scene.sentences[max(0, number - _MANY) : number]):
        words = [t for t in sentence if not t.is_space]
        if not words or words[0].lower_ != "the":
            continue
        found = [a for a in scene.actors_in(sentence.start, sentence.start + 12) if a.parties]
        if found and found[0].kind in (ActorKind.ORGANISATION, ActorKind.STATE):
            return found[:1]
    if len(scene.sides) == 1:
        return [Actor(ActorKind.ORGANISATION, token.i, token.i + 1, token.i, token.text, scene.sides)]
    return []


def _before_colon(scene: Scene, token: Token) -> list[Actor]:
    """The doer of the lead-in: "The Ministers:" before the list."""
    for at in range(token.i - 1, max(0, token.i - 400), -1):
        if scene.doc[at].text == ":" and scene.doc[min(at + 1, token.i)].is_space:
            lead = [a for a in scene.actors_in(max(0, at - 12), at) if a.parties and a.kind is not ActorKind.TEXT]
            return lead[-1:]
    return []


def leads_to_terms(scene: Scene, at: int) -> bool:
    """Whether the paragraph is one of a list that "the following was agreed:" opens."""
    number = scene.sentence_number(at)
    sentence = scene.sentences[number]
    first = next((t for t in sentence if not t.is_space), None)
    if first is None or not (_MARK.match(first.text) or _breaks_before(scene, first)):
        return False
    for back in range(number - 1, max(-1, number - 12), -1):
        words = [t for t in scene.sentences[back] if not t.is_space]
        if not words:
            continue
        if words[-1].text == ":":
            return any(t.lemma_ in _DECIDING or t.lemma_.lower() in promising()["binding_texts"] for t in words)
        if not _MARK.match(words[0].text):
            return False
    return False


def _breaks_before(scene: Scene, token: Token) -> bool:
    return token.i > 0 and "\n" in scene.doc[token.i - 1].text_with_ws and scene.doc[token.i - 1].is_space
