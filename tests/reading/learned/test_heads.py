"""The heads' numbers: many spots looked at together are told as each alone, and none is shipped that nobody reads."""

from dataclasses import replace

import numpy as np

from accord.model.when import UNKNOWN, When
from accord.reading.build import scenes
from accord.reading.learned.encoder import WIDTH, Rows, States
from accord.reading.learned.heads import OWNED, Heads, heads
from accord.reading.learned.judging import Judged
from accord.reading.learned.pieces import Pieces
from accord.reading.learned.pointing import hints
from accord.reading.learned.spots import Spot
from accord.reading.readers.learned import with_learned
from accord.reading.readers.rules import read_scene
from mini_reader import document

TEXT = (
    "Fijian minister Rosa Naqasi met Tongan minister Siale Moala in Suva. The two sat down together in May 2021, a "
    "spokesman, Peni Vula, said. Fiji will train ten Tongan divers and promised to build a jetty on Eua. The joint "
    "commission of Fiji and Tonga drew up a memorandum."
)


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


def test_the_answers_on_a_word_do_not_hang_on_what_was_asked_before() -> None:
    (scene,) = scenes((document(TEXT),))
    first, later = Judged(scene, heads()), Judged(scene, heads())
    for kind in OWNED:
        for at in later.cues[kind]:
            np.testing.assert_array_equal(first.owner_rows(kind, at), later.owner_rows(kind, at))


class Noted(dict[str, Rows]):
    """Layers, of which it is noted which are read."""

    def __init__(self, layers: dict[str, Rows]) -> None:
        super().__init__(layers)
        self.read: set[str] = set()

    def __getitem__(self, name: str) -> Rows:
        self.read.add(name)
        return super().__getitem__(name)


def test_every_layer_that_is_shipped_is_read_somewhere() -> None:
    layers = Noted(heads().layers)
    (scene,) = scenes((replace(document(TEXT), published=When("2021-06-04")),))
    seen = Judged(scene, Heads(layers, "-"))
    reading = read_scene(scene, reader="learned", version="-", hints=hints(seen), said=seen.attributions)
    with_learned(seen, replace(reading, engagements=tuple(replace(one, date=UNKNOWN) for one in reading.engagements)))
    assert set(layers) - layers.read == set()


def test_of_no_times_at_all_none_is_the_one() -> None:
    some = heads()
    told = np.zeros((1, some.layers["engagements.inner.weight"].shape[0]), np.float32)
    seen = some.layers["engagements.time.seen.weight"].shape[1]
    shares = some.times(told, np.zeros((0, WIDTH), np.float32), np.zeros((0, seen), np.float32))
    np.testing.assert_allclose(shares, [1.0])
