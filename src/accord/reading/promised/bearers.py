"""Who can bear an undertaking beside a word: the state of a noun, a capital behind "by", those whom a text is between.

Nobody private, no text and no analyst bears one; what is denied, doubted or only possible is borne by nobody.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.promised.frame import HYPOTHETICAL, related
from accord.reading.promised.parties import PRIVATE, analyst, are_people, own_subject
from accord.reading.promised.undertaking import Conduct
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_MAYBE = frozenset({"may", "might", "could"})
_SIGNING = frozenset({"sign", "initial", "ink", "conclude", "negotiate"})
_OF = frozenset({"of", "by", "from", "between", "among"})


def beside(scene: Scene, subject: Token) -> tuple[str, ...]:
    """ "Emirati donor institutions", "the harbour board of Peru": of the state that stands with the word itself."""
    near = [a for a in scene.actors_under(subject) if a.parties and scene.doc[a.head].head.i == subject.i]
    behind = [a for c in subject.children if c.lower_ in _OF for p in c.children for a in scene.conjuncts(p)]
    found = parties_of(speaking(scene, near or behind))
    if found or subject.pos_ == "PRON":
        return found
    # "Five stations on the Oti river in Togo"
    lying = {p.code for p in scene.places if subject.i < p.start <= subject.right_edge.i and p.is_state}
    return tuple(sorted(lying)) if len(lying) == 1 else ()


def text_of(verb: Token) -> Token | None:
    """ "The treaty allows", "the MoU provides for": the text that lays it down."""
    subject = own_subject(verb)
    subject = related(subject, verb) if subject is not None else None
    return subject if subject is not None and subject.lemma_.lower() in promising()["texts"] else None


def capital(scene: Scene, noun: Token) -> list[Actor]:
    """ "promises by Beijing": a capital that stands for its state."""
    links = {c.i + 1 for c in noun.children if c.lower_ in _OF}
    near = [p for p in scene.places if p.start in links]
    return [scene.state_of(p) for p in near[:1]]


def between(scene: Scene, noun: Token) -> tuple[str, ...]:
    """ "the agreement between Tokyo, Seoul and Peru": the parties by name or by their capitals."""
    link = next((c for c in noun.children if c.lower_ in {"between", "among"}), None)
    if link is None:
        return ()
    end = link.right_edge.i + 1
    codes = {p.code for p in scene.places if link.i < p.start < end}
    codes |= {c for a in scene.actors_in(link.i, end) if a.kind is not ActorKind.TEXT for c in a.parties}
    return tuple(sorted(codes)) if len(codes) > 1 else ()


def taken_back(cue: Token) -> bool:
    """ "did not agree to", "if they agree to", "may agree to"."""
    for child in cue.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _MAYBE | {"can"}):
            return True
        if child.dep_ in ("mark", "advmod") and child.lower_ in HYPOTHETICAL:
            return True
    return cue.lemma_.lower() in promising()["denying"] or cue.lemma_ in {"fail", "refuse", "decline"}


def is_private(scene: Scene, subject: Token) -> bool:
    """ "Peruvian companies", "refugees", "analysts": nobody who binds a state."""
    lemma = subject.lemma_.lower()
    return lemma in PRIVATE or lemma in promising()["analysts"] or are_people(scene, subject)


def speaking(scene: Scene, actors: list[Actor]) -> list[Actor]:
    """Those who can bind a party: no texts, no analysts."""
    return [
        a
        for a in actors
        if a.kind is not ActorKind.TEXT and a.parties and (a.kind is ActorKind.COLLECTIVE or not analyst(scene, a))
    ]


def signers(scene: Scene, conduct: Conduct, by: tuple[str, ...]) -> tuple[str, ...]:
    """Who signs, with those whom the text is between: "plans to sign an agreement between its ministry and Oman's"."""
    if scene.doc[conduct.head].lemma_ not in _SIGNING or len(by) != 1:
        return by
    start = conduct.subject[0] if conduct.subject is not None else conduct.start
    for noun in scene.doc[start : conduct.end]:
        if noun.lemma_.lower() in promising()["texts"] and set(by) < set(both := between(scene, noun)):
            return both
    return by
