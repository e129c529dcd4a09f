"""Learns whose a fact is, over the states and the trained heads of the shipped encoder; puts the heads in `heads.npz`.

    python lab/learned/owners.py [--corpus DIR] [--without b07,b15,...] [--out DIR]

Of every word that tells an undertaking, something given or a contact, each party of its text is asked about: whether it
undertakes, gives, gets or takes part. Same texts, rules and encoder: the same numbers.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from asked import Kind
from examples import codes_in, cues_of, gold_in, gold_scenes
from fitting import fitted
from train import learned_from, options, put_heads

from accord.reading.learned.encoder import Rows
from accord.reading.learned.heads import OWNED
from accord.reading.learned.judging import judged

_PASSES, _CUES, _PACE, _INNER = 30, 32, 3e-3, 24


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells a fact: the numbers of each party, and which of them gold has in each part."""

    kind: str
    rows: Rows
    owned: dict[str, Rows]


def cues_in(paths: Iterable[Path]) -> Iterator[Cue]:
    """Those of gold texts, as the shipped network sees them."""
    for _, gold, scene in gold_scenes(list(paths)):
        seen = judged(scene)
        for kind, slots in OWNED.items():
            for token, item in cues_of(scene, Kind(kind), gold):
                if seen.codes:
                    owned = {
                        slot: np.array([code in codes_in(item[slot]) for code in seen.codes], np.float32)
                        for slot in slots
                    }
                    yield Cue(kind, seen.owner_rows(kind, token.i), owned)


class Owner(nn.Module):
    """The numbers of a party -> how likely it has a part."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.seen = nn.Linear(features, _INNER)
        self.score = nn.Linear(_INNER, 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, rows: Tensor) -> Tensor:
        return self.score(self.drop(functional.gelu(self.seen(rows), approximate="tanh"))).squeeze(-1)


def fit(cues: Sequence[Cue], slot: str, features: int) -> Owner:
    """The owner of one part, learned from cues."""

    def loss(owner: Owner, some: Sequence[Cue]) -> Tensor:
        rows = torch.from_numpy(np.concatenate([cue.rows for cue in some]))
        labels = torch.from_numpy(np.concatenate([cue.owned[slot] for cue in some]))
        return functional.binary_cross_entropy_with_logits(owner(rows), labels)

    return fitted(lambda: Owner(features), cues, loss, passes=_PASSES, together=_CUES, pace=_PACE, decay=0.02)


def share_right(owner: Owner, cues: Sequence[Cue], slot: str) -> tuple[float, float]:
    """Of cues whose part somebody has: the share where those over a half (or the likeliest, if none is) share half of
    all with gold, and the share where they are the same.
    """
    near, same, asked = 0, 0, 0
    for cue in cues:
        wanted = cue.owned[slot] > 0
        if not wanted.any():
            continue
        with torch.no_grad():
            shares = owner(torch.from_numpy(cue.rows)).sigmoid().numpy()
        told = shares > 0.5 if (shares > 0.5).any() else shares == shares.max()
        asked += 1
        near += (told & wanted).sum() / (told | wanted).sum() >= 0.5
        same += bool((told == wanted).all())
    return near / max(1, asked), same / max(1, asked)


def main() -> int:
    arguments = options(__doc__).parse_args()
    torch.set_num_threads(1)
    learned = list(cues_in(learned_from(arguments.corpus, without=arguments.without)))
    watched = list(cues_in(gold_in(arguments.corpus / "dev")))
    layers: dict[str, Any] = {}
    for kind, slots in OWNED.items():
        own = [cue for cue in learned if cue.kind == kind]
        for slot in slots:
            owner = fit(own, slot, own[0].rows.shape[1])
            near, same = share_right(owner, [cue for cue in watched if cue.kind == kind], slot)
            print(f"{kind}.{slot}: {len(own)} words, dev half or more {near:.3f}, the same {same:.3f}", flush=True)
            for name, value in owner.state_dict().items():
                layers[f"{kind}.{slot}.{name}"] = value.numpy().astype(np.float16)
    put_heads(arguments.out, layers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
