"""What somebody calls necessary: "it was essential to implement the accord", "wider cooperation is necessary".

It is an appeal of whoever says so: to both sides where both say it, to nobody where no one is named.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.model.codes import Strength
from accord.reading.promised.conduct import infinitive, reach, split_verbs
from accord.reading.promised.nouns import is_action_noun
from accord.reading.promised.parties import open_conduct, voice
from accord.reading.promised.telling import credible
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene

NECESSARY = frozenset({"necessary", "essential", "vital", "imperative", "crucial", "indispensable", "needed", "urgent"})


def from_necessary(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """The conduct that a named voice calls necessary."""
    be = word.head if word.dep_ in ("acomp", "oprd") else word
    if be.lemma_ != "be" and not any(c.lemma_ == "be" for c in be.children):
        return
    if any(c.dep_ in ("neg", "mark") and c.lower_ != "that" for c in (*be.children, *word.children)):
        return
    voices = [v for v in voice(scene, be) if v.kind is not ActorKind.TEXT]
    subject = next((c for c in be.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if not voices or subject is None or not credible(scene, voices):
        return
    stop = reach(scene, word)
    if subject.lower_ == "it":
        found = infinitive(scene, word, stop=stop, far=3)
        pieces = split_verbs(scene, found[1], start=found[0], stop=stop) if found is not None else []
    elif is_action_noun(subject) and not any(c.dep_ == "det" and c.lower_ in {"the", "this"} for c in subject.children):
        pieces = [Conduct(subject.i, subject.left_edge.i, subject.right_edge.i + 1, noun=True)]
    else:
        return
    for number, conduct in enumerate(pieces):
        whose = open_conduct(scene, conduct, voices, [])
        first = min(subject.left_edge.i, conduct.start) if number == 0 else conduct.start
        yield Undertaking("need", Strength.URGES, conduct, whose, first, (word.i, word.i + 1), 0.65)
