"""Settles who an official without a name is by what the text tells afterwards.

A lead ends with an office ("a senior Peruvian officer said"), and the next paragraph begins with the name; or the name
follows with the remarks ("Ana Ruiz made the comment in Lima"). Another side or another office is another person.
"""

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.saying import saying_words
from accord.reading.saying.voices import Voice, subject_of
from accord.reading.scene import Actor, ActorKind, Scene

# "made the remarks", "disclosed this to reporters", "made this known"
_REMARKING = frozenset({"make", "disclose", "state", "say", "reveal", "give", "announce"})
_REMARKS = frozenset({"remark", "comment", "statement", "this", "disclosure", "assertion", "announcement"})
# whom any office may be
_GENERAL = frozenset({"official", "officer", "spokesman", "spokeswoman", "spokesperson", "representative", "diplomat"})
_SPEAKING = frozenset({"speak", "tell", "say", "explain", "add", "note"})
_NAMED = 2  # sentences after the lead in which the name comes


def named_later(scene: Scene, voice: Voice) -> Actor | None:
    """The person whom an office of one holder without a name means, by the sentences behind it."""
    if len(voice.actors) != 1 or voice.actors[0].kind is not ActorKind.OFFICE:
        return None
    head = scene.doc[voice.actors[0].head]
    if head.tag_ not in ("NN", "NNP"):
        return None
    number = scene.sentence_number(head.i)
    following = scene.sentences[number + 1 : number + 1 + _NAMED]
    return _remarking(scene, head, following) or (_after_lead(scene, voice, head) if _is_lead(scene, number) else None)


def _is_lead(scene: Scene, number: int) -> bool:
    return all(before in scene.headings for before in range(number))


def _remarking(scene: Scene, head: Token, following: tuple[Sentence, ...]) -> Actor | None:
    """Who made the remarks: "The minister said so. Ana Ruiz made the comment in Lima"."""
    for sentence in following:
        for verb in sentence:
            if verb.lemma_ not in _REMARKING or verb.tag_ not in ("VBD", "VBN"):
                continue
            if not any(t.lemma_.lower() in _REMARKS for t in scene.doc[verb.i + 1 : min(verb.i + 4, sentence.end)]):
                continue
            person = _person_of(scene, verb)
            if person is None:
                continue
            role = _role(scene, person)
            return person if not role or head.lemma_.lower() in role else None
    return None


def _after_lead(scene: Scene, voice: Voice, head: Token) -> Actor | None:
    """Who speaks first behind the lead, if it is the first that is told of him."""
    number = scene.sentence_number(head.i)
    for sentence in scene.sentences[number + 1 : number + 1 + _NAMED]:
        for verb in sentence:
            if verb.lemma_ not in _SPEAKING | saying_words().verbs.keys() or not verb.tag_.startswith("VB"):
                continue
            person = _person_of(scene, verb)
            if person is None:
                continue
            return person if _may_be(scene, voice, head, person) else None
    return None


def _person_of(scene: Scene, verb: Token) -> Actor | None:
    subject = subject_of(verb)
    actor = scene.actor_at(subject.i) if subject is not None else _set_apart(scene, verb)
    return actor if actor is not None and actor.kind is ActorKind.PERSON and actor.person is not None else None


def _set_apart(scene: Scene, verb: Token) -> Actor | None:
    """Who stands before ", the commander of the fleet, said", where the parse takes the name into a list before it."""
    doc, start = scene.doc, verb.sent.start
    if verb.i <= start or doc[verb.i - 1].text != ",":
        return None
    named = next((a for a in reversed(scene.actors_in(start, verb.i)) if a.kind is ActorKind.PERSON), None)
    if named is None or doc[named.end].text != "," or any(t.pos_ in ("VERB", "AUX") for t in doc[named.end : verb.i]):
        return None
    return named


def _role(scene: Scene, person: Actor) -> str:
    return (scene.people[person.person or 0].role or "").lower()


def _may_be(scene: Scene, voice: Voice, head: Token, person: Actor) -> bool:
    """Whether office and person are of one side and one post, and the person was not told of before."""
    known = scene.people[person.person or 0]
    if any(first < head.i for first, _ in known.mentions):
        return False
    sides = {code for actor in voice.actors for code in actor.parties}
    if sides and known.country and known.country not in sides:
        return False
    office, role = head.lemma_.lower(), _role(scene, person)
    return not role or office in role.replace("-", " ").split() or office in _GENERAL
