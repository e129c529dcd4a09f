"""Which subject a verb without one of its own goes with, by number: "Peru and Chile met after Oman left and are ready".

Only where the nearest subject cannot be meant, one against several, is another looked for further up.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.helping_verbs import helpers_of
from accord.reading.scene import Actor, ActorKind, Scene

_ONE = frozenset({"is", "has", "was", "'s"})
_SEVERAL = frozenset({"are", "have", "were", "'re"})
# "The police are ready", "Peru's government have": one in form, several in sense
_EITHER = frozenset("police government team staff military crew cabinet navy army council committee delegation".split())
_UP = 6
_MEETS = frozenset({"meet", "phone", "telephone"})
_CONTACTS = _MEETS | {"hold", "talk", "speak", "have", "confer", "sit"}


def agreeing(verb: Token) -> Token:
    """The verb itself, or the verb above it whose subject fits its number where that of the nearest does not."""
    if (speaking := _speaks_on(verb)) is not None:
        return speaking
    if verb.dep_ != "conj" or _subject(verb) is not None:
        return verb
    if (reported := _back_in_the_past(verb)) is not None:
        return reported
    number = _of_verb(verb)
    if number is None:
        return verb
    at, seen = verb.head, False
    for _ in range(_UP):
        subject = _subject(at)
        if subject is not None:
            fits = _of_noun(subject) in (number, None)
            if not seen and fits:
                return verb
            if fits and subject.i < verb.i:
                return at
            seen = True
        if at.head.i == at.i:
            break
        at = at.head
    return verb


def _speaks_on(verb: Token) -> Token | None:
    """ "hoped that relations would grow, voicing readiness to send boats": whoever hoped, not the relations."""
    words, root, subject = promising(), verb.sent.root, _subject(verb.head)
    voices = words["voicing"] | words["reporting"]
    behind = verb.tag_ == "VBG" and verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","
    if not behind or verb.lemma_ not in voices or subject is None or subject.pos_ != "NOUN":
        return None
    told = root.tag_ in ("VBD", "VBZ") and root.lemma_ in voices and root.i != verb.head.i
    return root if told and subject.lemma_.lower() not in words["offices"] | words["servants"] else None


def _back_in_the_past(verb: Token) -> Token | None:
    """ "agreed to visits under which he will come, and also decided ...": a past goes with a past, not with "will"."""
    above = verb.head
    will = above.tag_ == "VB" and any(c.tag_ == "MD" for c in above.children)
    if verb.tag_ != "VBD" or not will:
        return None
    return next((t for t in above.ancestors if t.tag_ == "VBD" and _subject(t) is not None), None)


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)


def _of_verb(verb: Token) -> int | None:
    words = {verb.lower_} | helpers_of(verb)
    if words & _SEVERAL:
        return 2
    return 1 if words & _ONE else None


def _of_noun(noun: Token) -> int | None:
    if any(c.dep_ == "conj" for c in noun.children) or noun.tag_ in ("NNS", "NNPS") or noun.lower_ in {"they", "we"}:
        return 2
    if noun.lower_ in _EITHER or noun.tag_ not in ("NN", "NNP", "PRP") or noun.lower_ in {"i", "you"}:
        return None
    return 1


def alone_before(scene: Scene, verb: Token) -> Actor | None:
    """The one state that the sentence before is about: 'Kampala has yet to respond. "We will answer," it was said.'"""
    number = scene.sentence_number(verb.i)
    subject = _subject(scene.sentences[number - 1].root) if number else None
    found = scene.actor_at(subject.i) if subject is not None else None
    alone = found is not None and found.kind in (ActorKind.STATE, ActorKind.ORGANISATION) and len(found.parties) == 1
    return found if alone else None


def met_before(scene: Scene, verb: Token) -> list[Actor]:
    """With whom the one who agrees has just met: "held talks with his Omani counterpart and agreed to"."""
    contact = verb.head
    if verb.dep_ != "conj" or contact.lemma_ not in _CONTACTS or contact.i > verb.i:
        return []
    links = [c for t in (contact, *contact.children) for c in t.children if c.lower_ == "with" and c.i < verb.i]
    told = [c for c in contact.children if c.dep_ == "dobj"] if contact.lemma_ in _MEETS else []
    return [a for c in (*links, *told) for a in scene.actors_under(c) if a.parties]
