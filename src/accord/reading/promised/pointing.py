"""Which event a word points back to: "It is set for late May", "a second one is due in June", "the next".

The event told last is meant, in the same sentence or the one before; without one the word stays what it is.
"""

from spacy.tokens import Span, Token

from accord.lexicon.promising import promising
from accord.reading.scene import Scene


def sentence_before(scene: Scene, word: Token) -> Span | None:
    """The sentence before that of a word, where its own holds nothing that the word could point back to."""
    number, start = scene.sentence_number(word.i), scene.sentence_of(word.i).start
    return scene.sentences[number - 1] if number and word.i - start <= 3 else None


def event_before(scene: Scene, word: Token) -> Token | None:
    """ "for the ceremony of the Afghan section, scheduled for May": the event that the comma parts from its time."""
    events = promising()["events"]
    before = scene.doc[max(scene.sentence_of(word.i).start, word.i - 14) : max(0, word.i - 1)]
    return next((t for t in before if t.lemma_.lower() in events and t.dep_ in ("dobj", "pobj")), None)


def points_back(subject: Token) -> bool:
    """ "it", "a second one", "five more", "the next": the event told before."""
    if subject.lower_ in {"it", "they", "next"}:
        return True
    return (
        subject.pos_ in ("NUM", "PRON", "NOUN")
        and (subject.lower_ in {"one", "another"} or subject.tag_ == "CD")
        and (
            any(c.lower_ in {"second", "third", "next", "further", "more", "another"} for c in subject.children)
            or subject.lower_ == "another"
        )
    )


def antecedent(scene: Scene, pronoun: Token) -> Token:
    """The event told last before "It is set for late May", "asked about the drill, she said it had been moved"."""
    number = scene.sentence_number(pronoun.i)
    here = scene.doc[scene.sentence_of(pronoun.i).start : pronoun.i]
    for sentence in (here, *reversed(scene.sentences[max(0, number - 1) : number])):
        events = [t for t in sentence if t.lemma_.lower() in promising()["events"] and t.pos_ == "NOUN"]
        # "the drill that was to precede the round": the drill
        outer = [t for t in events if not any(up.dep_ == "relcl" and up.i < t.i for up in t.ancestors)]
        if events:
            return (outer or events)[-1]
    return pronoun
