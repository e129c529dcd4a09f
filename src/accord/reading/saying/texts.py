"""Which text "it" and "they" mean that stipulate or say: the arrangement or the minutes told in the sentence before.

Texts speak in the present tense; an institution that spoke in the sentence before goes on speaking.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.saying import saying_words
from accord.reading.saying.attributed import Attribution
from accord.reading.saying.cues import Cue, Form
from accord.reading.saying.voices import Voice, subject_of
from accord.reading.scene import Actor, ActorKind, Scene

# what only a text does
_LAYING_DOWN = frozenset({"stipulate", "prescribe", "specify"})
_READING = frozenset({"say", "state", "read", "add", "note"})
_PRONOUNS = frozenset({"it", "they"})
# a post is guarded as well as posted
_AMBIGUOUS = frozenset({"post", "record", "figure", "order", "datum", "data"})
_ABOUT = ("nsubj", "nsubjpass", "dobj", "attr")
# told in the plural, though one text
_MINUTES = frozenset({"minutes", "terms"})


def text_meant(scene: Scene, cue: Cue, spoken: Sequence[Attribution]) -> Voice | None:
    """The text that a pronoun before a verb of laying down or of reading means; None if no text is told before."""
    verb = scene.doc[cue.at]
    subject = subject_of(verb)
    if cue.form is not Form.FINITE or subject is None or subject.lower_ not in _PRONOUNS or subject.i > verb.i:
        return None
    number = scene.sentence_number(verb.i)
    laying = verb.lemma_ in _LAYING_DOWN
    if number == 0 or not (laying or (verb.lemma_ in _READING and verb.tag_ in ("VBZ", "VBP"))):
        return None
    last = next((a for a in reversed(spoken) if a.speakers and scene.sentence_number(a.cue) == number - 1), None)
    if last is not None and not laying and last.speakers[0].kind is not ActorKind.TEXT:
        return None
    told = last.speakers[0] if last is not None and last.speakers[0].kind is ActorKind.TEXT else None
    noun = scene.doc[told.head] if told is not None else _text_in(scene, number - 1, subject.lower_)
    if noun is None or not _agrees(noun, subject.lower_):
        return None
    start = noun.i
    while start > noun.left_edge.i and scene.doc[start - 1].pos_ in ("ADJ", "NOUN", "PROPN", "VERB"):
        start -= 1
    name = told.name if told is not None else scene.text(start, noun.i + 1)
    actor = Actor(ActorKind.TEXT, subject.i, subject.i + 1, subject.i, name)
    return Voice((actor,), subject.i, subject.i + 1, own=True)


def _text_in(scene: Scene, number: int, pronoun: str) -> Token | None:
    """The last text told in a sentence that the pronoun agrees with."""
    texts = saying_words().texts
    nouns = [
        t
        for t in reversed(list(scene.sentences[number]))
        if t.pos_ in ("NOUN", "PROPN") and t.dep_ not in ("compound", "nmod", "amod", "poss")
    ]
    fitting = [t for t in nouns if {t.lemma_.lower(), t.lower_} & texts - _AMBIGUOUS and _agrees(t, pronoun)]
    # what the sentence is about before what is named beside it
    return next((t for t in fitting if t.dep_ in _ABOUT), next(iter(fitting), None))


def _agrees(noun: Token, pronoun: str) -> bool:
    plural = noun.lower_ in _MINUTES or noun.tag_ in ("NNS", "NNPS")
    return plural is (pronoun == "they")
