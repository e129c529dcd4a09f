"""States of tokens -> the share of each answer and of each part a mention has, by the trained heads in numbers.

Nothing is learned here; the same states give the same shares.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from learned_reader.spots import ANSWERS, PARTS, Kind, Mention, Spot

Rows = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Heads:
    """All questions by the names of their layers, and the version of what they were learned from."""

    layers: dict[str, Rows]
    version: str

    def rows(self, kind: Kind, states: Rows, spots: Sequence[Spot]) -> Rows:
        """Each word's state beside that of its stretch."""
        weight, bias = self.layers[f"{kind}.look.weight"][0], self.layers[f"{kind}.look.bias"]
        looks = states @ weight + bias
        found = np.zeros((len(spots), 2 * states.shape[1]), np.float32)
        for row, spot in enumerate(spots):
            stretch = list(spot.stretch)
            found[row, : states.shape[1]] = states[spot.word]
            found[row, states.shape[1] :] = _shares(looks[None, stretch])[0] @ states[stretch]
        return found

    def answers(self, kind: Kind, rows: Rows) -> dict[str, Rows]:
        """The shares of the answers of each head, by the head's full name."""
        hidden = _gelu(self._linear(f"{kind}.inner", rows))
        names = [name for name in ANSWERS if name.split(".")[0] == kind]
        return {name: _shares(self._linear(name, hidden)) for name in names}

    def parts(self, kind: Kind, row: Rows, states: Rows, mentions: Sequence[Mention]) -> dict[str, dict[str, float]]:
        """For each party near a word the share of each part it may have: that of the mention that fits best."""
        found: dict[str, dict[str, float]] = {}
        if not mentions:
            return found
        shares = _shares(self._fits(kind, row, states, mentions))
        for mention, own in zip(mentions, shares, strict=True):
            for code in mention.codes:
                slots = found.setdefault(code, {})
                for slot, share in zip(PARTS[kind][1:], own[1:], strict=True):
                    slots[slot] = max(slots.get(slot, 0.0), float(share))
        return found

    def homes(
        self, row: Rows, states: Rows, mentions: Sequence[Mention], rows: Mapping[str, tuple[float, ...]]
    ) -> dict[str, float]:
        """For each party how likely it is a person's own."""
        fits = self._fits(Kind.PEOPLE, row, states, mentions) if mentions else np.zeros((0, 2))
        best = np.zeros(len(rows))
        for mention, fit in zip(mentions, fits, strict=True):
            for number, code in enumerate(rows):
                if code in mention.codes:
                    best[number] = max(best[number], fit[1] - fit[0])
        hidden = _gelu(self._linear("home.seen", np.array(list(rows.values()), np.float32)))
        shares = _shares(self._linear("home.score", hidden)[:, 0] + best)
        return dict(zip(rows, map(float, shares), strict=True))

    def _fits(self, kind: Kind, row: Rows, states: Rows, mentions: Sequence[Mention]) -> Rows:
        held = np.stack([states[m.start : m.end].mean(axis=0) for m in mentions])
        hidden = self._linear(f"{kind}.word", row[None]) + self._linear(f"{kind}.mention", held)
        hidden = hidden + self._linear(f"{kind}.seen", np.array([m.features for m in mentions], np.float32))
        return self._linear(f"{kind}.part", _gelu(hidden))

    def _linear(self, name: str, rows: Rows) -> Rows:
        found: Rows = rows @ self.layers[f"{name}.weight"].T + self.layers[f"{name}.bias"]
        return found


def _gelu(x: Rows) -> Rows:
    found: Rows = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3)))
    return found


def _shares(logits: Rows) -> Rows:
    risen = np.exp(logits - logits.max(axis=-1, keepdims=True))
    found: Rows = risen / risen.sum(axis=-1, keepdims=True)
    return found


@lru_cache(maxsize=1)
def heads() -> Heads:
    """The heads beside this file."""
    with np.load(str(files("learned_reader").joinpath("heads.npz"))) as kept:
        layers = {name: kept[name].astype(np.float32) for name in kept.files if name != "version"}
        return Heads(layers, str(kept["version"]))
