"""States of tokens -> the share of each act and of each party a person may have, by the trained heads in numbers.

Nothing is learned here; the same states give the same shares. Sums go by `einsum`, those of many rows by the parser's
BLIS, in this thread: the threads of another BLAS would take the cores of the other workers.
"""

import io
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import numpy as np
from blis.py import gemm

from accord.reading.learned.encoder import Rows, States
from accord.reading.learned.spots import Mention, Spot
from accord.reading.learned.weights import weights

OWNED: Mapping[str, tuple[str, ...]] = {
    "commitments": ("by", "toward"),
    "assistance": ("provider", "recipient"),
    "engagements": ("parties",),
}
"""The parts that parties have in a fact, by its kind, in the order of the answers on mentions."""
ACTS, PEOPLE = "statements", "people"
"""Two of the questions, by the names of their layers; those of `POINTING` are the others."""
TIMED = "engagements"
"""The kind of fact of which it is asked which time is its own."""
POINTING = ("commitments", "assistance", "engagements", "instruments", "bodies")
"""The kinds of fact of whose words it is asked whether they tell one."""
# 1.3: as learned, acts are surer than right; cooled so, the calibration error falls from .148 to .092 on b01 and b08,
# from .090 to .067 on gold-dev (with 1.6 it falls to .049 on the former and rises to .135 on the latter)
_COOLED = 1.3
# spots side by side of which stretches are looked at together: of 16 to 64 the time is the same
_TOGETHER = 32
# below 4 rows of 1536 numbers BLIS takes longer to begin (120 us) than einsum takes for all of it (44 us a row)
_MANY = 4
# how well a part fits a party that no mention near a word names
_UNNAMED = -4.0


@dataclass(frozen=True, eq=False)
class Heads:
    """The questions by the names of their layers, and the version of what they were learned from."""

    layers: dict[str, Rows]
    version: str

    def row(self, question: str, states: States, spot: Spot) -> Rows:
        """The state of the spot's word beside that of its stretch, each place weighed by a look at it."""
        held = states.of((*spot.stretch, spot.word))
        looks = np.einsum("ij,j->i", held[:-1], self.layers[f"{question}.look.weight"][0])
        found: Rows = np.concatenate([held[-1], np.einsum("i,ij->j", _shares(looks), held[:-1])])
        return found

    def rows(self, question: str, states: Rows, spots: Sequence[Spot]) -> Rows:
        """Those of many spots, from the states of all tokens."""
        looks = np.einsum("ij,j->i", states, self.layers[f"{question}.look.weight"][0])
        rest = iter(spots)
        return np.concatenate([_rows(looks, states, some) for some in iter(lambda: list(islice(rest, _TOGETHER)), [])])

    def acts(self, rows: Rows) -> Rows:
        """The shares of the acts, a row for each row."""
        return _shares(self._linear(f"{ACTS}.act", _gelu(self._linear(f"{ACTS}.inner", rows))) / _COOLED)

    def cues(self, kind: str, rows: Rows) -> Rows:
        """How likely each row is that of a word that tells a fact of a kind."""
        found: Rows = _shares(self._linear(f"{kind}.is", _gelu(self._linear(f"{kind}.inner", rows))))[:, 1]
        return found

    def homes(
        self, row: Rows, states: States, mentions: Sequence[Mention], parties: Mapping[str, tuple[float, ...]]
    ) -> dict[str, float]:
        """For each party, given with its numbers, how likely it is a person's own."""
        told = self.parts(PEOPLE, row, states, mentions)
        best = np.maximum(_best(mentions, told, parties), 0)[:, 0]
        hidden = _gelu(self._linear("home.seen", np.array(list(parties.values()), np.float32)))
        shares = _shares(self._linear("home.score", hidden)[:, 0] + best)
        return dict(zip(parties, map(float, shares), strict=True))

    def owners(self, kind: str, codes: Sequence[str], rows: Rows) -> dict[str, dict[str, float]]:
        """For each part that parties have in a fact of a kind, how likely each, given with its numbers, has it."""
        found = {}
        for slot in OWNED[kind]:
            hidden = _gelu(self._linear(f"{kind}.{slot}.seen", rows))
            shares = 1 / (1 + np.exp(-self._linear(f"{kind}.{slot}.score", hidden)[:, 0]))
            found[slot] = dict(zip(codes, map(float, shares), strict=True))
        return found

    def told(self, kind: str, row: Rows) -> Rows:
        """What the questions of a kind have in common, of one row."""
        return _gelu(self._linear(f"{kind}.inner", row[None]))

    def times(self, told: Rows, states: Rows, seen: Rows) -> Rows:
        """How likely each time, by its state and its numbers, is that of what a row tells; last, that none is."""
        hidden = self._linear(f"{TIMED}.time.word", told) + self._linear(f"{TIMED}.time.state", states)
        scores = self._linear(f"{TIMED}.time.score", _gelu(hidden + self._linear(f"{TIMED}.time.seen", seen)))
        none = self._linear(f"{TIMED}.time.none", np.concatenate([told, time_context(seen)[None]], axis=1))
        return _shares(np.concatenate([scores[:, 0], none[0]]))

    def answer(self, name: str, row: Rows) -> Rows:
        """The shares of the answers of one head (`commitments.strength`) on a row."""
        found: Rows = _shares(self._linear(name, self.told(name.partition(".")[0], row)))[0]
        return found

    def parts(self, kind: str, row: Rows, states: States, mentions: Sequence[Mention]) -> Rows:
        """How much better each part fits each mention than none: a row for each mention."""
        if not mentions:
            return np.zeros((0, len(self.layers[f"{kind}.part.bias"]) - 1), np.float32)
        held = np.stack([states.of(range(m.start, m.end)).mean(axis=0) for m in mentions])
        hidden = self._linear(f"{kind}.word", row[None]) + self._linear(f"{kind}.mention", held)
        hidden = hidden + self._linear(f"{kind}.seen", np.array([m.features for m in mentions], np.float32))
        told = self._linear(f"{kind}.part", _gelu(hidden))
        found: Rows = told[:, 1:] - told[:, :1]
        return found

    def _linear(self, name: str, rows: Rows) -> Rows:
        found: Rows = _times(rows, self.layers[f"{name}.weight"]) + self.layers[f"{name}.bias"]
        return found


def time_context(seen: Rows) -> Rows:
    """What tells that no time is a fact's: how many there are, how many of its sentence by their second number."""
    near = float(seen[:, 1].sum())
    return np.array([float(not len(seen)), float(not near), min(near, 3) / 3, min(len(seen), 6) / 6], np.float32)


def _rows(looks: Rows, states: Rows, spots: Sequence[Spot]) -> Rows:
    """As `Heads.row`, for spots side by side: their stretches lie in a short piece of the text."""
    first = min(spot.stretch[0] for spot in spots)
    end = max(spot.stretch[-1] for spot in spots) + 1
    held = np.zeros((len(spots), end - first), np.bool_)
    for line, spot in zip(held, spots, strict=True):
        line[[at - first for at in spot.stretch]] = True
    shares = _shares(np.where(held, looks[first:end], np.float32(-np.inf)))
    blended = gemm(shares, states[first:end])
    found: Rows = np.concatenate([states[[spot.word for spot in spots]], blended], axis=1)
    return found


def owner_input(told: Rows, mentions: Sequence[Mention], parties: Mapping[str, tuple[float, ...]]) -> Rows:
    """The numbers of each party beside how well its best mention near fits each part."""
    rows = np.array(list(parties.values()), np.float32)
    found: Rows = np.concatenate([rows, np.clip(_best(mentions, told, parties, empty=_UNNAMED), -8, 8) / 4], axis=1)
    return found


def _best(mentions: Sequence[Mention], told: Rows, parties: Collection[str], *, empty: float = 0.0) -> Rows:
    """For each party the best of its mentions for each part; `empty` where none is near."""
    best = np.full((len(parties), told.shape[1]), -np.inf, np.float32)
    for mention, fits in zip(mentions, told, strict=True):
        for number, code in enumerate(parties):
            if code in mention.codes:
                best[number] = np.maximum(best[number], fits)
    best[np.isneginf(best)] = empty
    return best


def _times(rows: Rows, weight: Rows) -> Rows:
    found: Rows = gemm(rows, weight, trans2=True) if len(rows) >= _MANY else np.einsum("ij,kj->ik", rows, weight)
    return found


def _gelu(x: Rows) -> Rows:
    found: Rows = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
    return found


def _shares(logits: Rows) -> Rows:
    risen = np.exp(logits - logits.max(axis=-1, keepdims=True))
    found: Rows = risen / risen.sum(axis=-1, keepdims=True)
    return found


@lru_cache(maxsize=1)
def heads() -> Heads:
    """The heads that are shipped. Raises BrokenReader."""
    with np.load(io.BytesIO(weights("heads.npz"))) as kept:
        layers = {name: kept[name].astype(np.float32) for name in kept.files if name != "version"}
        return Heads(layers, str(kept["version"]))
