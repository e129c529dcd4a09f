"""What the rules and the network say of the parties of a fact -> the answer that both together make likeliest.

Answers are sets of parties of the text, the rules' own among them. What each number of a party counts and what it
counts to stay with the rules was learned from texts that neither had seen.
"""

import itertools
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from accord.reading.learned.encoder import Rows
from accord.reading.learned.weighing import LEAST, written

_FEW, _MANY = 2, 3


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules say: who has the part, how sure they are, and whether the network pointed at the fact.

    `beside` is for each party the share of the text's other facts of the kind in which they give it the part.
    """

    parties: frozenset[str]
    confidence: float
    pointed: bool
    beside: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Choice:
    """The answers among which is chosen, the rules' first, and the numbers of each."""

    answers: tuple[frozenset[str], ...]
    rows: Rows

    def likeliest(self, worths: Rows) -> tuple[frozenset[str], float]:
        """The best answer and how likely it is."""
        scores = np.einsum("ij,j->i", self.rows, worths)
        risen = np.exp(scores - scores.max())
        best = int(scores.argmax())
        return self.answers[best], float(risen[best] / risen.sum())


@cache
def part_worths(head: str) -> Rows:
    """What each number of an answer counts, of one part (`commitments.by`); written by `lab/learned/weigh.py`."""
    return np.array(written()[head], np.float32)


def choice(told: Told, shares: Mapping[str, float], seen: Rows, *, sides: Collection[str], several: bool) -> Choice:
    """All that is asked of one part of a fact: the network's shares and the numbers of each party (`seen`), whom "the
    two sides" means, and whether several may have the part.
    """
    codes = tuple(shares)
    answers = _answers(told.parties, codes, shares, sides) if several else _single(told.parties, codes)
    held = np.array([[code in answer for code in codes] for answer in answers], np.float32)
    fits = {code: _fit(share) for code, share in shares.items()}
    parties = np.array([_of_party(code, told, fits) for code in codes], np.float32)
    together = np.array([_of_answer(answer, told, codes, sides) for answer in answers], np.float32)
    summed = np.einsum("ij,jk->ik", held, np.concatenate([seen, parties], axis=1))
    return Choice(answers, np.concatenate([summed, together], axis=1))


def _single(told: frozenset[str], codes: Collection[str]) -> tuple[frozenset[str], ...]:
    return tuple(dict.fromkeys([told, frozenset[str](), *(frozenset({code}) for code in codes)]))


def _answers(
    told: frozenset[str], codes: Collection[str], shares: Mapping[str, float], sides: Collection[str]
) -> tuple[frozenset[str], ...]:
    """None, each, each two, the sides, all three, the network's own, and the rules' with one more or less."""
    found = [*_single(told, codes), *(frozenset(two) for two in itertools.combinations(codes, _FEW))]
    if len(sides) >= _FEW:
        found.append(frozenset(sides))
    if len(codes) == _MANY:
        found.append(frozenset(codes))
    likely = frozenset(code for code, share in shares.items() if share >= 0.5)
    if len(likely) >= _MANY:
        found.append(likely)
    if len(told) >= _FEW:
        found += [told | {code} for code in codes]
    if len(told) >= _MANY:
        found += [told - {code} for code in codes]
    known = frozenset(codes)
    return tuple(dict.fromkeys(one for one in found if one == told or one <= known))


def _of_party(code: str, told: Told, fits: Mapping[str, float]) -> tuple[float, ...]:
    best, fit = max(fits.values()), fits[code]
    inside, size = float(code in told.parties), len(told.parties)
    return (
        fit,
        fit - best,
        float(fit == best),
        inside,
        inside * told.confidence,
        inside * told.pointed,
        inside * fit,
        inside * (size == 1),
        inside * (size == _FEW),
        inside * (size > _FEW),
        (1 - inside) * (not size),
        (1 - inside) * fit,
        told.beside.get(code, 0.0),
        float(len(fits) == _FEW),
        inside * len(fits) / 8,
    )


def _of_answer(answer: frozenset[str], told: Told, codes: Collection[str], sides: Collection[str]) -> tuple[float, ...]:
    same = float(answer == told.parties)
    sizes = (float(not answer), float(len(answer) == 1), float(len(answer) == _FEW), float(len(answer) > _FEW))
    return (
        same,
        same * told.confidence,
        same * told.pointed,
        *sizes,
        float(answer == frozenset(sides) and len(answer) > 1),
        same * (answer <= frozenset(codes)),
        *(same * one for one in sizes),
    )


def _fit(share: float) -> float:
    """How surely the network gives a part: nought at a half."""
    kept = min(max(share, LEAST), 1 - LEAST)
    return math.log(kept / (1 - kept)) / 4
