"""Whom a counted group means: "the two armies" the sides, "the three ministers" the three that were named together.

Where the text is about more or fewer than are counted, it is the last list of so many parties before; else nobody.
"""

from spacy.tokens import Token

from accord.reading.scene import Scene, parties_of

_NUMBERS = {2: {"two", "both", "bilateral"}, 3: {"three", "all", "trilateral"}, 4: {"four"}}
_COUNTS = {"three": 3, "four": 4, "five": 5}
# so many sentences back the group may have been named
_BACK = 4


def counted(scene: Scene, subject: Token) -> tuple[str, ...]:
    """The parties of "the two armies", "the three navies", "each Party"; nobody where it is no counted group."""
    low, lemma, count = {c.lower_ for c in subject.children}, subject.lemma_.lower(), len(scene.sides)
    sides = lemma in {"party", "side"} and bool(low & {"each", "the", "every"})
    if count > 1 and (low & _NUMBERS.get(count, set()) or sides):
        return scene.sides
    number = next((_COUNTS[word] for word in low if word in _COUNTS), 0)
    return _named_together(scene, subject, number) if number and "the" in low else ()


def _named_together(scene: Scene, subject: Token, number: int) -> tuple[str, ...]:
    """The last list of just so many parties: "Peru, Chile and Fiji met. The three countries will"."""
    at = scene.sentence_number(subject.i)
    for sentence in reversed(scene.sentences[max(0, at - _BACK) : at + 1]):
        for token in sentence:
            if token.i >= subject.i or token.dep_ not in ("nsubj", "nsubjpass", "pobj"):
                continue
            group = parties_of(scene.conjuncts(token))
            if len(group) == number:
                return group
    return ()
