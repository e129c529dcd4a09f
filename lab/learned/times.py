"""Learns which time is a contact's own, over the states of the shipped encoder; puts the head in `heads.npz`.

    python lab/learned/times.py [--corpus DIR] [--without b07,b15,...] [--out DIR]

Of every word that tells a contact, each time near it is asked about: whether that is when. Same texts, rules and
encoder: the same numbers.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from asked import Kind
from examples import cues_of, gold_in, gold_scenes
from fitting import fitted
from train import learned_from, options, put_heads

from accord.reading.learned.encoder import Rows
from accord.reading.learned.heads import TIMED, time_context
from accord.reading.learned.judging import judged

_PASSES, _CUES, _PACE, _INNER = 8, 32, 1e-3, 24


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells a contact: what the network knows of it, the state and the numbers of each time, and which are
    its own; last, whether none is.
    """

    told: Rows
    states: Rows
    seen: Rows
    own: tuple[bool, ...]


def cues_in(paths: Iterable[Path]) -> list[Cue]:
    """Those of gold texts, as the shipped network sees them; without those whose time stands nowhere near."""
    found = []
    for _, gold, scene in gold_scenes(list(paths)):
        seen = judged(scene)
        for token, item in cues_of(scene, Kind(TIMED), gold):
            near, told, states, rows = seen.time_rows(token.i)
            day = item["date"]
            own = (*(day is not None and is_same(one.when.value or "", day) for _, _, one in near), day is None)
            if any(own):
                found.append(Cue(told, states, rows, own))
    return found


def is_same(told: str, gold: str) -> bool:
    """Whether two values name the same days; a day at either end of gold's stretch does too."""
    one, other = (value.strip("~?").removeprefix("../").removesuffix("/..") for value in (told, gold))
    return one == other or ("/" not in one and one in other.split("/"))


class Chooser(nn.Module):
    """What is known of a word and of the times near it -> the score of each, and of none."""

    def __init__(self, told: int, state: int, seen: int) -> None:
        super().__init__()
        self.word = nn.Linear(told, _INNER)
        self.state = nn.Linear(state, _INNER)
        self.seen = nn.Linear(seen, _INNER)
        self.score = nn.Linear(_INNER, 1)
        self.none = nn.Linear(told + len(time_context(np.zeros((0, seen), np.float32))), 1)
        self.drop = nn.Dropout(0.2)

    def forward(self, cue: Cue) -> Tensor:
        told = torch.from_numpy(cue.told)
        hidden = self.word(self.drop(told)) + self.state(self.drop(torch.from_numpy(cue.states)))
        hidden = hidden + self.seen(torch.from_numpy(cue.seen))
        scores = self.score(self.drop(functional.gelu(hidden, approximate="tanh")))[:, 0]
        context = torch.from_numpy(time_context(cue.seen))[None]
        return torch.cat([scores, self.none(torch.cat([self.drop(told), context], -1))[0]])


def fit(cues: Sequence[Cue]) -> Chooser:
    """The chooser, learned from cues."""
    return fitted(
        lambda: Chooser(cues[0].told.shape[1], cues[0].states.shape[1], cues[0].seen.shape[1]),
        cues,
        _loss,
        passes=_PASSES,
        together=_CUES,
        pace=_PACE,
        decay=0.05,
    )


def _loss(chooser: Chooser, some: Sequence[Cue]) -> Tensor:
    losses = [-torch.logsumexp(chooser(one).log_softmax(-1)[torch.tensor(one.own)], 0) for one in some]
    return torch.stack(losses).mean()


def share_right(chooser: Chooser, cues: Sequence[Cue]) -> float:
    """The share of cues whose likeliest time, or none, is theirs."""
    with torch.no_grad():
        return sum(one.own[int(chooser(one).argmax())] for one in cues) / max(1, len(cues))


def main() -> int:
    arguments = options(__doc__).parse_args()
    torch.set_num_threads(1)
    learned = cues_in(learned_from(arguments.corpus, without=arguments.without))
    chooser = fit(learned)
    right = share_right(chooser, cues_in(gold_in(arguments.corpus / "dev")))
    print(f"{len(learned)} words, dev {right:.3f} right")
    layers = {f"{TIMED}.time.{name}": value.numpy().astype(np.float16) for name, value in chooser.state_dict().items()}
    put_heads(arguments.out, layers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
