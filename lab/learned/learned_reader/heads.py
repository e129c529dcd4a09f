"""Rows of numbers -> probabilities of answers, by one or two layers a question. Trained by `lab/learned/train.py`.

The layers are plain arrays in `heads.npz`; what they say is acted on only above thresholds set on development texts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.float32]


class Question(StrEnum):
    """What is asked of each word."""

    PROMISES = "promises"  # the head of conduct that is undertaken; its answer is a strength
    MEETS = "meets"  # a word that tells of a contact; its answer is a type of engagement
    GIVES = "gives"  # a word that tells of means given or asked for; its answer is a stage


@dataclass(frozen=True, slots=True)
class Layers:
    """Layers with a ramp between them: `answers[k]` is the last layer's column `k`, rows scaled before the first."""

    answers: tuple[str, ...]
    mean: Rows
    scale: Rows
    weights: tuple[tuple[Rows, Rows], ...]

    def shares(self, rows: Rows) -> Rows:
        """The probability of each answer for each row."""
        at: Rows = ((rows - self.mean) / self.scale).astype(np.float32)
        for number, (weights, bias) in enumerate(self.weights):
            at = at @ weights + bias
            if number + 1 < len(self.weights):
                at = np.maximum(at, 0)
        powers = np.exp(at - at.max(axis=1, keepdims=True))
        found: Rows = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
        return found

    def of(self, row: Rows) -> dict[str, float]:
        """The probability of each answer for one row."""
        return dict(zip(self.answers, map(float, self.shares(row[None])[0]), strict=True))


@dataclass(frozen=True, slots=True)
class Heads:
    """All layers by name: `promises.is`, `promises.answer`, `promises.part`, ..., `means.type`, `act`, `home`."""

    layers: Mapping[str, Layers]
    squeeze: Rows
    """384 numbers of a vector to the few that the heads for parts look at."""
    version: str

    def __getitem__(self, name: str) -> Layers:
        return self.layers[name]


@lru_cache(maxsize=1)
def heads() -> Heads:
    """The heads that travel with the package."""
    with as_file(files("learned_reader").joinpath("heads.npz")) as path, np.load(path) as kept:
        return Heads(
            {str(name): _layers(kept, str(name)) for name in kept["names"]},
            kept["squeeze"].astype(np.float32),
            str(kept["version"]),
        )


def _layers(kept: Mapping[str, npt.NDArray[np.float32]], name: str) -> Layers:
    weights: list[tuple[Rows, Rows]] = []
    while f"{name}.{len(weights)}.weights" in kept:
        at = f"{name}.{len(weights)}"
        weights.append((kept[f"{at}.weights"].astype(np.float32), kept[f"{at}.bias"].astype(np.float32)))
    answers = tuple(str(answer) for answer in kept[f"{name}.answers"])
    # layers that look at the same rows share one scale
    scale = str(kept[f"{name}.scale"])
    return Layers(answers, kept[f"{scale}.mean"], kept[f"{scale}.deviation"], tuple(weights))
