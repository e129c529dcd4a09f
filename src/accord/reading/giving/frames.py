"""A word -> the drafts of all frames that its part of speech and lemma call for: verbs, nouns, words of thanks.

Which words are asked is decided elsewhere; a frame never looks at a word that another frame has told already.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.reading.giving.drafts import Draft
from accord.reading.giving.funded import by_compound
from accord.reading.giving.nouns import by_noun
from accord.reading.giving.thanking import grateful
from accord.reading.giving.verbs import by_seconding, by_verb
from accord.reading.scene import Scene

_CLAUSES = frozenset({"ROOT", "acl", "relcl", "pcomp", "ccomp", "conj", "advcl", "xcomp"})


def frames(scene: Scene, token: Token, words: GivingWords) -> Iterator[Draft]:
    """What is given by the word, by each frame that knows it."""
    if token.lower_ == "second" and token.pos_ != "VERB":
        yield from by_seconding(scene, token, words)
    compound = list(by_compound(scene, token, words))
    yield from compound
    if compound:
        return
    if token.lower_ in ("grateful", "thankful", "indebted"):
        yield from grateful(scene, token, words)
    elif token.pos_ in ("VERB", "AUX") or (token.dep_ in _CLAUSES and token.pos_ not in ("NOUN", "PROPN")):
        yield from by_verb(scene, token, words)
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from by_noun(scene, token, words)
