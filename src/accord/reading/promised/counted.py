"""Whom a counted group means: "the two armies" the sides, "the three ministers" the three that were named together.

Where the text is about more or fewer than are counted, it is the last list of so many parties before; else nobody.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.reading.focus import sides_at, told_before
from accord.reading.scene import Actor, Scene, parties_of

_NUMBERS = {2: {"two", "both", "bilateral"}, 3: {"three", "all", "trilateral"}, 4: {"four"}}
_ALONE = {"both": 2, "two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5}
_COUNTS = {"three": 3, "four": 4, "five": 5}
_TWO = 2
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


def by_number(scene: Scene, subject: Token) -> list[Actor] | None:
    """Whom "the two", "the trio" mean, nobody where no such group is in view; None if the subject is no number."""
    number = _ALONE.get(subject.lower_)
    if number is None:
        return None
    group = sides_at(scene, subject, count=number)
    return [group] if len(group.parties) == number else []


_AS_ONE = frozenset({"together", "jointly", "mutually", "both", "joint", "common"})
_AGREEING = frozenset({"agree", "decide", "sign", "discuss"})


def we_together(scene: Scene, we: Token, verb: Token, heard: Sequence[Actor]) -> Actor | None:
    """Whom "we" means who act together: the speaker and those whom the speaker met."""
    acts = (verb, *(c for c in verb.children if c.dep_ == "xcomp"))
    things = [c for act in acts for c in act.children if c.dep_ == "dobj"]
    below = {c.lower_ for t in (*acts, *things) for c in t.children}
    agreed = verb.lemma_ in _AGREEING and not any(c.lower_ == "with" for c in verb.children)
    if not below & _AS_ONE and not agreed:
        return None
    group = told_before(scene, scene.sentence_of(we.i)[-1]) or scene.sides
    return replace(sides_at(scene, we), parties=group) if set(parties_of(heard)) < set(group) else None


def all_of_us(scene: Scene, we: Token) -> Actor:
    """Whom "we" means where nobody speaks: the sides of the text, of more than two those who met last."""
    sides = sides_at(scene, we)
    met = told_before(scene, we) if len(scene.sides) > _TWO else ()
    return replace(sides, parties=met) if set(met) & set(scene.sides) else sides
