"""A scene -> what the heads think of its words: which tell of conduct, contacts or means, and who has what part in it.

Sentences that are headings are not asked; the same scene gives the same answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Token

from accord.reading.scene import Scene
from learned_reader.encoder import WIDTH, Vectors, token_vectors
from learned_reader.features import features, is_candidate
from learned_reader.heads import Heads, Question, Rows
from learned_reader.parties import parties_near, party_row

NOTHING = "-"
"""The answer of a word that is no cue, and of a party that has no part."""


@dataclass(frozen=True, slots=True)
class Told:
    """A word that tells something: its answer, how sure the head is of it, and its row."""

    token: Token
    answer: str
    sure: float
    row: Rows


@dataclass(frozen=True, eq=False)
class Judged:
    """A scene with the vectors and the rows of its candidate words."""

    scene: Scene
    heads: Heads
    vectors: Vectors
    candidates: tuple[Token, ...]
    rows: Rows

    def told(self, question: Question, least: float) -> Iterator[Told]:
        """The words of which the head is at least so sure, the surest first."""
        if not self.candidates:
            return
        sure = self.heads[f"{question}.is"].shares(self.rows)[:, 1]
        for at in sorted(np.flatnonzero(sure >= least), key=lambda k: (-float(sure[k]), int(k))):
            answers = self.heads[f"{question}.answer"].of(self.rows[at])
            best = max(answers, key=lambda answer: answers[answer])
            yield Told(self.candidates[at], best, float(sure[at]), self.rows[at])

    def parts(self, question: Question, told: Told) -> dict[str, dict[str, float]]:
        """For each party near the word the probability of each part it may have."""
        around = context(self.heads, question, told.row)
        layers = self.heads[f"{question}.part"]
        found = {}
        for code in parties_near(self.scene, told.token):
            row = np.concatenate([party_row(self.scene, told.token, code), around]).astype(np.float32)
            found[code] = layers.of(row)
        return found


def judged(scene: Scene, heads: Heads) -> Judged:
    """The scene as the heads see it."""
    candidates = candidates_of(scene)
    vectors = token_vectors(scene.doc)
    rows = np.stack([features(token, vectors) for token in candidates]) if candidates else np.zeros((0, 0), np.float32)
    return Judged(scene, heads, vectors, candidates, rows)


def candidates_of(scene: Scene) -> tuple[Token, ...]:
    """The words that are asked about."""
    return tuple(t for t in scene.doc if is_candidate(t) and scene.sentence_number(t.i) not in scene.headings)


def context(heads: Heads, question: Question, row: Rows) -> Rows:
    """What the head for parts is told of the word: what is thought of it, and its vector in short."""
    is_one, answer = heads[f"{question}.is"], heads[f"{question}.answer"]
    sure = float(is_one.shares(row[None])[0, 1])
    shares = np.concatenate([[1 - sure], sure * answer.shares(row[None])[0]])
    scaled = (row[:WIDTH] - is_one.mean[:WIDTH]) / is_one.scale[:WIDTH]
    # a quarter: logarithms down to -9 among numbers from 0 to 1
    found: Rows = np.concatenate([np.log(shares + 1e-4) / 4, scaled @ heads.squeeze]).astype(np.float32)
    return found
