"""Lists behind a colon: "agreed on three steps: opening a consulate, restoring the flight and swapping data".

Each item that names conduct, an event or means is an undertaking of its own; a list of topics stays one.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span, Token

from accord.lexicon.promising import promising
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.nouns import is_action_noun, is_means
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene

_COUNTED = frozenset(
    """step measure action point thing project initiative move item following priority task direction idea area
    improvement gesture decision""".split()
)
_VERBAL = frozenset({"VBG", "VB"})


def enumerated(scene: Scene, undertaking: Undertaking) -> Iterator[Undertaking]:
    """The items of the list that the conduct ends in; the undertaking alone where it ends in none."""
    conduct = undertaking.conduct
    colon = next((t.i for t in scene.doc[conduct.start : conduct.end] if t.text == ":"), None)
    if colon is None or colon == conduct.start or scene.doc[colon - 1].lemma_.lower() not in _COUNTED:
        yield undertaking
        return
    items = [_item(scene, start, end) for start, end in _bounds(scene, colon + 1, conduct.end)]
    told = [item for item in items if item is not None]
    if len(items) < 2 or len(told) < len(items):
        yield undertaking
        return
    for number, item in enumerate(told):
        first = undertaking.first if number == 0 else item.start
        yield replace(undertaking, conduct=item, first=first, verb=_light(scene, item), after=None)


def _bounds(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items begin and end: at commas, semicolons and the "and" before the last."""
    doc = scene.doc
    cuts = [at for at in range(start, end) if doc[at].text in {",", ";"} and _opens(doc[at + 1 : end])]
    ands = [t.i for t in doc[start:end] if t.lower_ == "and" and _opens(doc[t.i + 1 : end])]
    last = [at for at in ands[-1:] if not cuts or at > cuts[-1]]
    edges = [start - 1, *cuts, *last, end]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _opens(tokens: Span) -> bool:
    """Whether an item can begin here: with a verb in -ing or "to", an article, a number, "and"."""
    first = next(iter(tokens), None)
    return first is not None and (first.tag_ in {"VBG", "TO", "DT", "CD", "PRP$", "JJ"} or first.lower_ == "and")


def _item(scene: Scene, start: int, end: int) -> Conduct | None:
    doc = scene.doc
    while start < end and doc[start].lower_ in {"and", "also"}:
        start += 1
    end = trimmed(scene, start, end)
    if start >= end:
        return None
    head = doc[start + 1] if doc[start].tag_ == "TO" and start + 1 < end else doc[start]
    if head.tag_ in _VERBAL:
        return Conduct(head.i, start, end)
    noun = _head_of(doc[start:end])
    if noun is None or not (_is_act(noun) or _is_one(noun)):
        return None
    return Conduct(noun.i, start, end, noun=True, negated=doc[start].lower_ == "no")


def _head_of(tokens: Span) -> Token | None:
    """The head of the first noun phrase: the last noun before a preposition or a verb."""
    last = None
    for token in tokens:
        if token.pos_ in ("NOUN", "PROPN"):
            last = token
        elif last is not None and token.tag_ not in {"HYPH", "POS"}:
            break
    return last


def _is_act(noun: Token) -> bool:
    lemma, words = noun.lemma_.lower(), promising()
    return is_action_noun(noun) or is_means(noun) or any(lemma in words[k] for k in ("events", "works", "bodies"))


def _is_one(noun: Token) -> bool:
    """ "a hotline test", "two rooms"; topics stand bare: "trade, energy and tourism"."""
    told = any(c.lower_ in {"a", "an", "one", "no"} or c.tag_ == "CD" for c in noun.children)
    return told and noun.lemma_.lower() not in promising()["no_conduct"]


def _light(scene: Scene, item: Conduct) -> str | None:
    noun = scene.doc[item.head]
    if not item.noun or is_action_noun(noun):
        return None
    if noun.lemma_.lower() in promising()["events"]:
        return "hold"
    return "provide" if is_means(noun) else "carry out"
