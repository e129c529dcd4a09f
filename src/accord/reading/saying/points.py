"""Finds whose points a list is made of: "The Ministers:" above paragraphs that open with "1. Welcomed" or "express".

A verb that opens a paragraph speaks for somebody only where a header stands above it; elsewhere it is a command
("Share this").
"""

from spacy.tokens import Token

from accord.reading.scene import Actor, ActorKind, Scene

# points of a communique below its header, some of two or three sentences
_REACH = 24
_HEADERS = frozenset({":", ","})
# a meeting that has points of its own stands for those who met
_MET = frozenset({"meeting", "conference", "summit", "session", "council", "forum"})


def header_of(scene: Scene, token: Token) -> Actor | None:
    """The speaker of the point that a verb opens, None if it opens none."""
    if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
        return None
    number = scene.sentence_number(token.i)
    start = scene.sentences[number].start
    if token.i - start > 5 or (token.tag_ == "VBG" and token.dep_ != "ROOT"):
        return None
    colon = next((at for at in range(token.i - 1, max(token.i - 5, start), -1) if scene.doc[at].text == ":"), None)
    if colon is not None:  # the header and its first point may be one sentence
        return scene.actor_at(colon - 1) if token.is_title or "\n" in scene.doc[colon + 1].text else None
    if not _opens_line(scene, token, start):
        return None
    for above in reversed(scene.sentences[max(number - _REACH, 0) : number]):
        words = [t for t in above if not t.is_space]
        if not words or len(words) > 60:
            continue
        if words[-1].text not in _HEADERS:
            continue
        found = _named_in(scene, words)
        if found is not None:
            return found
        if words[-1].text == ":":
            return None
    return None


def _opens_line(scene: Scene, token: Token, start: int) -> bool:
    """Whether nothing but a number or a bullet stands before the verb in its paragraph."""
    doc = scene.doc
    if any(t.is_alpha and len(t) > 2 for t in doc[start : token.i]):
        return False
    at = token.i - 1
    while at > 0 and not doc[at].is_alpha and not (doc[at].is_space and "\n" in doc[at].text):
        at -= 1
    return at >= 0 and doc[at].is_space and "\n" in doc[at].text


def _named_in(scene: Scene, words: list[Token]) -> Actor | None:
    """Who stands at the end of a header or opens it."""
    first, last = words[0].i, words[-1].i
    actors = [a for a in scene.actors_in(first, last + 1) if a.kind is not ActorKind.PRONOUN]
    groups = [
        a for a in actors if a.kind in (ActorKind.COLLECTIVE, ActorKind.OFFICE) or scene.doc[a.head].tag_ == "NNS"
    ]
    if words[-1].text == ",":  # "Meeting in Rome, the Ministers of Peru, Ana Ruiz, and of Oman, Ali Sow,"
        return groups[0] if groups and words[0].tag_ in ("VBG", "VBN") else None
    near = [a for a in actors if last - a.end <= 1] or groups[-1:] or [a for a in actors if a.start - first <= 2]
    if near:
        return near[-1]
    noun = words[-2] if len(words) > 1 else words[0]
    if len(words) <= 4 and noun.lemma_.lower() in _MET:
        return Actor(ActorKind.COLLECTIVE, noun.i, noun.i + 1, noun.i, noun.text)
    return None


def is_answer(colon: Token) -> bool:
    """Whether a colon marks an answer in an interview: "A: We will pay." """
    if colon.text != ":" or not colon.i:
        return False
    label = colon.nbor(-1)
    return label.text in {"A", "Answer"} and bool(label.is_sent_start)


def is_topic(colon: Token) -> bool:
    """Whether a colon parts a topic from what is quoted on it: 'On the lake: "We wait for the rain."'."""
    start = colon.sent.start
    if colon.text != ":" or not 0 < colon.i - start < 9 or colon.i + 1 >= len(colon.doc):
        return False
    return colon.doc[start].text in {"On", "About", "Regarding", "Concerning"} and colon.nbor(1).text == '"'
