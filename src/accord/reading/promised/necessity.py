"""What somebody calls necessary: "it was essential to implement the accord", "both countries need to share data".

It is an appeal of whoever says so: to both sides where both say it, to nobody where no one is named.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import infinitive, split_verbs
from accord.reading.promised.frame import doubtful
from accord.reading.promised.nouns import is_action_noun
from accord.reading.promised.parties import doers, is_joint, named, open_conduct, voice
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import credible
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of

NEEDING = frozenset({"need", "require"})
_PEOPLES = frozenset("country state nation partner neighbour neighbor donor ally government community side".split())
_MINDING = frozenset({"remember", "understand", "recognise", "recognize", "know", "see", "be", "mention", "recall"})
_AGREEING = frozenset({"agree", "concur", "decide"})
NECESSARY = frozenset(
    {"necessary", "essential", "vital", "imperative", "crucial", "indispensable", "needed", "urgent", "important"}
)


def from_necessary(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """The conduct that a named voice calls necessary."""
    be = word.head if word.dep_ in ("acomp", "oprd") else word
    if be.lemma_ != "be" and not any(c.lemma_ == "be" for c in be.children):
        return
    if any(c.dep_ in ("neg", "mark") and c.lower_ != "that" for c in (*be.children, *word.children)):
        return
    told = _told_by(be)
    agreed = doers(scene, told) if told is not None and told.lemma_ in _AGREEING else []
    voices = [v for v in (agreed or voice(scene, be)) if v.kind is not ActorKind.TEXT]
    subject = next((c for c in be.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if not voices or subject is None or not credible(scene, voices):
        return
    stop = reach(scene, word)
    if subject.lower_ == "it":
        found = infinitive(scene, word, stop=stop, far=3)
        pieces = split_verbs(scene, found[1], start=found[0], stop=stop) if found is not None else []
        pieces = [p for p in pieces if scene.doc[p.head].lemma_ not in promising()["reporting"] | _MINDING]
    elif is_action_noun(subject) and not any(c.dep_ == "det" and c.lower_ in {"the", "this"} for c in subject.children):
        pieces = [Conduct(subject.i, subject.left_edge.i, subject.right_edge.i + 1, noun=True)]
    else:
        return
    for number, conduct in enumerate(pieces):
        whose = open_conduct(scene, conduct, voices, [])
        first = min(subject.left_edge.i, conduct.start) if number == 0 else conduct.start
        yield Undertaking("need", Strength.URGES, conduct, whose, first, (word.i, word.i + 1), 0.65)


def _told_by(verb: Token) -> Token | None:
    """The verb of saying or agreeing whose clause it is, also where the parse hung "that ..." on a noun between."""
    if verb.dep_ == "ccomp" and verb.head.pos_ == "VERB":
        return verb.head
    if verb.dep_ in ("relcl", "acl") and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children):
        return next((t for t in verb.ancestors if t.pos_ == "VERB"), None)
    return None


def from_needing(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "said that countries need to send guns", "the crisis requires both sides to act": reported, of who must."""
    told = _told_by(verb)
    if verb.tag_ not in ("VBP", "VBZ", "VBD") or told is None or doubtful(scene, verb):
        return
    stop = reach(scene, verb)
    found = infinitive(scene, verb, stop=stop, far=8)
    subject = next((c for c in verb.children if c.dep_ == ("nsubj" if verb.lemma_ == "need" else "dobj")), None)
    if found is None or subject is None or any(c.dep_ in ("neg", "auxpass") for c in verb.children):
        return
    begin, head = found
    voices = voice(scene, verb)
    if not voices or not credible(scene, voices) or scene.doc[head.i - 1].lower_ == "be" or head.lemma_ == "be":
        return
    by = parties_of(a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT)
    settled = told.lemma_ in _AGREEING and len(by) > 1
    for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
        whose = by
        if len(by) == 1 and by == parties_of(voices):
            # "We need to work together" is for both, "we need new guns" is nobody's promise
            whose = scene.sides if is_joint(scene, conduct) else ()
        if not whose and (by or subject.lemma_.lower() not in _PEOPLES):
            return
        first = min(subject.left_edge.i, conduct.start) if number == 0 else conduct.start
        strength = Strength.AGREES if settled else Strength.URGES
        yield Undertaking("need", strength, conduct, whose, first, (verb.i, verb.i + 1), 0.65)
