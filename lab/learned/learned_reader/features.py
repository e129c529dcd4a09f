"""A parsed text and its token vectors -> the numbers from which the heads judge each candidate word.

The word itself, the word it hangs on, its subject and object in vectors; its place in the parse in ones and zeros.
"""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from learned_reader.encoder import WIDTH, Vectors

if TYPE_CHECKING:
    from spacy.tokens import Token

TAGS = tuple("VB VBD VBG VBN VBP VBZ MD NN NNS NNP NNPS JJ IN RB".split())
DEPS = tuple(
    "ROOT nsubj nsubjpass dobj pobj xcomp ccomp advcl acl relcl conj pcomp amod compound appos attr acomp oprd aux "
    "auxpass dep prep parataxis npadvmod".split()
)
AUXILIARIES = tuple("will would shall should may might can could must to be have do not n't".split())
_CANDIDATES = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})

SIZE = 4 * WIDTH + len(TAGS) + 2 * len(DEPS) + len(AUXILIARIES) + 4


def is_candidate(token: "Token") -> bool:
    """Whether a word may be a cue at all: it has content and stands in a sentence."""
    return token.pos_ in _CANDIDATES and token.is_alpha and token.dep_ not in ("aux", "auxpass", "compound")


def features(token: "Token", vectors: Vectors) -> npt.NDArray[np.float32]:
    """The row of one candidate."""
    row = np.zeros(SIZE, np.float32)
    row[:WIDTH] = vectors[token.i]
    row[WIDTH : 2 * WIDTH] = vectors[token.head.i]
    children = list(token.children)
    subject = next((c for c in children if c.dep_ in ("nsubj", "nsubjpass")), None)
    thing = next((c for c in children if c.dep_ in ("dobj", "pobj", "attr", "ccomp", "xcomp")), None)
    if subject is not None:
        row[2 * WIDTH : 3 * WIDTH] = vectors[subject.i]
    if thing is not None:
        row[3 * WIDTH : 4 * WIDTH] = vectors[thing.i]
    at = 4 * WIDTH
    for names, value in ((TAGS, token.tag_), (DEPS, token.dep_), (DEPS, token.head.dep_)):
        if value in names:
            row[at + names.index(value)] = 1
        at += len(names)
    for child in children:
        if child.lower_ in AUXILIARIES:
            row[at + AUXILIARIES.index(child.lower_)] = 1
    at += len(AUXILIARIES)
    row[at] = subject is not None
    row[at + 1] = thing is not None
    row[at + 2] = token.is_sent_start or False
    row[at + 3] = token.text[0].isupper()
    return row
