"""Paragraphs that lean on a sentence before them: bullets under "the following was agreed:", numbered resolutions.

A bullet takes its force from its lead-in, a paragraph that opens with a bare verb its doer from the preamble.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.reading.focus import sides_at
from accord.reading.promised.agreed import agreed_by
from accord.reading.promised.conduct import split_verbs, trimmed, verb_after
from accord.reading.promised.nouns import is_action_noun
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_MARK = re.compile(r"^(?:[-–—*•·▪‣●◦]|\(?(?:\d{1,2}|[a-z]|[IVX]{1,5})[.)]|\d{1,2}|[IVX]{1,5})$")
# A communique of a council runs to some forty paragraphs
_MANY = 40
_LINKS = frozenset({"to", "on", "for"})
_PROVIDING = frozenset({"provide", "envisage", "foresee", "stipulate"})
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
    lettered = bool(marks) and marks[0].text == ")"  # "(a) to post"
    return bool(marks) and all(
        _MARK.match(t.text) or t.text in {".", ")", "("} or (lettered and len(t.text) == 1 and t.text.isalpha())
        for t in marks
    )


def begins_item(scene: Scene, token: Token) -> bool:
    """Whether a word that could head conduct is the first of a bullet."""
    if not token.i or token.nbor(-1).is_alpha or not token.is_alpha:
        return False
    return token.lower_ != "to" and opens_item(scene, token)


def is_listed(scene: Scene, token: Token) -> bool:
    """A verb that opens a bullet: "The ministers: - reaffirmed ..., - agreed ...", "1. agree to ..."."""
    told = token.tag_ in ("VBD", "VBN", "VBP") and token.dep_ != "amod"
    return (told or is_bare(token)) and opens_item(scene, token)


def is_bare(token: Token) -> bool:
    """ "agree", "instruct", of several, which the tagger takes for an infinitive."""
    return token.tag_ == "VB" and token.lower_ in promising().verbs and not any(c.tag_ == "TO" for c in token.lefts)


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


def from_item(scene: Scene, to: Token) -> Iterator[Undertaking]:
    """ "(a) to post two officers" in a list that "They decided:" opens: what its verb makes of it."""
    if not opens_item(scene, to) or (opening := _lead_in(scene, to)) is None:
        return
    verb, promise = opening
    by = parties_of(a for a in scene.subjects(verb) if a.kind is not ActorKind.TEXT) or scene.sides
    head = verb_after(scene.doc, to.i + 1, to.i + 4)
    if head is None or not by or promise.whose not in ("self", "both"):
        return
    strength = agreed_by(promise.strength, by)
    for conduct in split_verbs(scene, head, start=to.i, stop=scene.sentence_of(to.i).end):
        yield Undertaking("item", strength, conduct, by, conduct.start, (to.i, to.i + 1), 0.75)


def from_bullet(scene: Scene, token: Token) -> Iterator[Undertaking]:
    """ "Ministers committed to: - completing the wharf", "have agreed to - conduct", "provides for: - a seminar"."""
    if (opening := _lead_in(scene, token)) is None:
        return
    verb, promise = opening
    by = parties_of(a for a in scene.subjects(verb) if a.kind is not ActorKind.TEXT) or scene.sides
    if not by or promise.whose not in ("self", "both"):
        return
    strength = agreed_by(promise.strength, by)
    stop = scene.sentence_of(token.i).end
    for conduct in _content(scene, token, stop):
        yield Undertaking("item", strength, conduct, by, conduct.start, (token.i, token.i + 1), 0.7)


def _content(scene: Scene, token: Token, stop: int) -> list[Conduct]:
    """The conduct of a bullet: a verb in the base form or in -ing, an action noun, an event to be held."""
    following = scene.doc[token.i + 1] if token.i + 1 < stop else token
    bare = token.tag_ in ("VB", "VBP") or (token.tag_ in ("VBD", "VBN") and token.lower_ == token.lemma_)
    bare = bare or (token.tag_ == "NN" and token.dep_ == "ROOT" and following.tag_ in ("DT", ",", "CD", "PRP$"))
    if token.tag_ == "VBG" or bare:
        return split_verbs(scene, token, start=token.i, stop=stop)
    head = next((t for t in scene.doc[token.i : min(stop, token.i + 8)] if t.pos_ == "NOUN" and t.dep_ == "ROOT"), None)
    if head is None:
        return []
    event = head.lemma_.lower() in promising()["events"]
    if not event and not is_action_noun(head):
        return []
    return [Conduct(head.i, token.i, trimmed(scene, token.i, stop), noun=True)]


def _lead_in(scene: Scene, token: Token) -> tuple[Token, Promise] | None:
    """The verb of promising in the lead-in of a list, before its colon."""
    number = scene.sentence_number(token.i)
    for back in range(number - 1, max(-1, number - 14), -1):
        words = [t for t in scene.sentences[back] if not t.is_space]
        if words and (words[-1].text == ":" or words[-1].lower_ in _LINKS):
            told = [t for t in words if t.pos_ == "VERB" and t.lemma_.lower() in promising().verbs]
            provided = [t for t in words if t.lemma_ in _PROVIDING and t.pos_ == "VERB"]
            if told and not (provided and provided[-1].i > told[-1].i):
                return told[-1], promising().verbs[told[-1].lemma_.lower()]
            return (provided[-1], promising().verbs["agree"]) if provided and len(scene.sides) > 1 else None
        if not words or not (opens_item(scene, words[0]) or _MARK.match(words[0].text) or words[0].text == "("):
            return None
    return None


def _before_colon(scene: Scene, token: Token) -> list[Actor]:
    """The doer of the lead-in: "The Ministers:" before the list."""
    for at in range(token.i - 1, max(0, token.i - 400), -1):
        if scene.doc[at].text == ":" and scene.doc[min(at + 1, token.i)].is_space:
            lead = [a for a in scene.actors_in(max(0, at - 12), at) if a.parties and a.kind is not ActorKind.TEXT]
            if lead:
                return lead[-1:]
            break
    if token.tag_ in ("VB", "VBP") and len(scene.sides) > 1:
        # "The Ministers, ..., 1. agree to": those of the whole text
        return [sides_at(scene, token)]
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
