"""What a text both signed obliges people to do: "Troops who cross must report", "ranchers will have to show a paper".

The duty is of the signatories when those who must are no party themselves; a text must be named in or close before it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import split_verbs, trimmed
from accord.reading.promised.frame import doubtful, is_under_text, subject_within
from accord.reading.promised.parties import named
from accord.reading.promised.reaching import reach
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of

_TEXTS = frozenset({"letter", "annex", "minute", "regulation", "rule", "procedure", "article"})
_BEFORE = 4
_TELLING = frozenset("be say note remember understand know see think ask wait admit go".split())


def from_must(scene: Scene, must: Token) -> Iterator[Undertaking]:
    """ "must VERB", of people under a text."""
    yield from _duty(scene, must.head, must, must.head)


def from_have_to(scene: Scene, have: Token) -> Iterator[Undertaking]:
    """ "has to be ratified", "will have to present"."""
    verb = next((c for c in have.children if c.dep_ == "xcomp" and c.i > have.i), None)
    if have.tag_ == "VBD" or verb is None or not any(c.tag_ == "TO" and c.i == have.i + 1 for c in verb.children):
        return
    yield from _duty(scene, have, have, verb)


def _duty(scene: Scene, holder: Token, cue: Token, verb: Token) -> Iterator[Undertaking]:
    subject = subject_within(holder)
    if subject is None or verb.lemma_ in _TELLING or len(scene.sides) < 2 or doubtful(scene, holder):
        return
    if any(c.dep_ == "neg" for c in (*holder.children, *verb.children)) or not _under(scene, verb):
        return
    if any(c.lower_ in {"would", "may", "might", "now"} for c in holder.children) and not is_under_text(scene, verb):
        return
    actors = [a for a in named(scene, subject, holder) if a.kind is not ActorKind.TEXT]
    by = parties_of(actors)
    if by and len(by) < len(scene.sides):
        return  # one side's own: another rule tells it
    if by and not is_under_text(scene, verb) and cue.tag_ == "MD":
        return  # "the two governments must adopt it": an appeal
    if subject.pos_ not in ("NOUN", "PROPN", "PRON") or subject.lower_ in {"it", "there", "this", "that", "he", "she"}:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    stop = reach(scene, cue)
    begin = subject.left_edge.i
    told = (begin, min(subject.right_edge.i + 1, holder.i))
    for number, piece in enumerate(split_verbs(scene, verb, start=verb.i, stop=max(stop, verb.i + 1))):
        conduct = piece
        if passive and number == 0:
            end = trimmed(scene, verb.i, piece.end)
            conduct = Conduct(piece.head, piece.start, end, negated=piece.negated, subject=told)
        yield Undertaking(
            "duty",
            Strength.SHALL,
            conduct,
            scene.sides,
            begin if number == 0 else conduct.start,
            (cue.i, cue.i + 1),
            0.65,
        )


def _under(scene: Scene, verb: Token) -> bool:
    """Whether a text that binds is named in the sentence or in one of the few before it."""
    if is_under_text(scene, verb):
        return True
    number = scene.sentence_number(verb.i)
    texts = promising()["binding_texts"] | _TEXTS
    return any(
        t.lemma_.lower() in texts and t.pos_ in ("NOUN", "PROPN")
        for sentence in scene.sentences[max(0, number - _BEFORE) : number + 1]
        for t in sentence
    )
