"""The heads' numbers: many spots looked at together are told as each alone."""

import numpy as np

from accord.reading.learned.encoder import WIDTH, States
from accord.reading.learned.heads import heads
from accord.reading.learned.pieces import Pieces
from accord.reading.learned.spots import Spot


def _states(count: int) -> States:
    rows = np.random.default_rng(7).normal(size=(count, WIDTH)).astype(np.float32)
    window = np.zeros(count, np.int64)
    return States(Pieces(((),), window, window), rows, {0})


def test_a_spot_among_many_has_the_numbers_that_it_has_alone() -> None:
    states = _states(200)
    spots = [Spot(at, tuple(range(max(0, at - at % 9), min(200, at + at % 7 + 1)))) for at in range(0, 200, 2)]
    together = heads().rows("commitments", states.rows, spots)
    alone = np.stack([heads().row("commitments", states, spot) for spot in spots])
    assert together.shape == (len(spots), 2 * WIDTH)
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_a_row_among_many_gets_the_share_that_it_gets_alone() -> None:
    rows = np.random.default_rng(8).normal(size=(40, 2 * WIDTH)).astype(np.float32)
    together = heads().cues("bodies", rows)
    alone = np.concatenate([heads().cues("bodies", rows[at : at + 1]) for at in range(len(rows))])
    np.testing.assert_allclose(together, alone, atol=1e-6)
