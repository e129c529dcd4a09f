"""Learns which nouns name a text or a body, over the states of the shipped encoder; puts the heads in `heads.npz`.

    python lab/learned/nouns.py [--corpus DIR] [--without b07,b15,...] [--out DIR]

`train.py` teaches the encoder with all words of a text; here only nouns that may name one are learned from, since the
reader asks of no others. Same texts, rules and encoder: the same numbers.
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
from asked import ANSWERS, Kind
from examples import IGNORED, gold_in, texts
from export import layers_of
from fitting import fitted
from network import Question
from train import average_precision, learned_from, options, put_heads

from accord.reading.learned.encoder import WIDTH, Rows, states_of
from accord.reading.learned.spots import may_tell

KINDS = (Kind.INSTRUMENTS, Kind.BODIES)
_PASSES, _ROWS, _PACE = 8, 64, 1e-3


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that may name one: the states of it and of its stretch, and what gold says of it."""

    word: Rows
    stretch: Rows
    labels: dict[str, int]


def nouns_in(paths: Iterable[Path]) -> dict[Kind, list[Noun]]:
    """Those of gold texts, by the encoder that is shipped."""
    found: dict[Kind, list[Noun]] = {kind: [] for kind in KINDS}
    for text in texts(paths):
        if not text.pieces.windows:
            continue
        states = states_of(text.scene.doc)
        for one in text.wanted:
            kind = next((k for k in KINDS if f"{k}.is" in one.labels), None)
            if kind is not None and may_tell(kind, text.scene.doc[one.spot.word]):
                rows = states.of((one.spot.word, *one.spot.stretch))
                found[kind].append(Noun(rows[0], rows[1:], one.labels))
    return found


def fit(kind: Kind, nouns: Sequence[Noun]) -> Question:
    """The question of a kind, learned from nouns."""
    heads = {f"head_{name.split('.')[1]}": len(ANSWERS[name]) for name in _answers(kind)}
    return fitted(
        lambda: Question(heads, 0, 0),
        [noun for noun in nouns if any(label != IGNORED for label in noun.labels.values())],
        lambda question, some: _loss(kind, _asked(question, some), some),
        passes=_PASSES,
        together=_ROWS,
        pace=_PACE,
        decay=0.05,
    )


def _answers(kind: Kind) -> list[str]:
    return [name for name in ANSWERS if name.split(".")[0] == kind]


def _loss(kind: Kind, answers: dict[str, Tensor], some: Sequence[Noun]) -> Tensor:
    losses = [torch.zeros(())]
    for name in _answers(kind):
        labels = torch.tensor([noun.labels.get(name, IGNORED) for noun in some])
        if (labels != IGNORED).any():
            losses.append(functional.cross_entropy(answers[name.split(".")[1]], labels, ignore_index=IGNORED))
    return torch.stack(losses).sum()


def _asked(question: Question, some: Sequence[Noun]) -> dict[str, Tensor]:
    """The answers on nouns, whose stretches are made equally long."""
    longest = max(len(noun.stretch) for noun in some)
    stretch = torch.zeros((len(some), longest, WIDTH))
    held = torch.zeros((len(some), longest), dtype=torch.bool)
    for row, noun in enumerate(some):
        stretch[row, : len(noun.stretch)] = torch.from_numpy(noun.stretch)
        held[row, : len(noun.stretch)] = True
    looks = question.look(stretch).squeeze(-1).masked_fill(~held, -1e4)
    pooled = (torch.softmax(looks, -1)[..., None] * stretch).sum(1)
    words = torch.from_numpy(np.stack([noun.word for noun in some]))
    rows = question.drop(torch.cat([words, pooled], -1))
    return {name.removeprefix("head_"): logits for name, logits in question.answers(rows).items()}


def precision_on(kind: Kind, question: Question, nouns: Sequence[Noun]) -> float:
    """The average precision of its first head."""
    with torch.no_grad():
        shares = _asked(question, nouns)["is"].softmax(-1)[:, 1]
    known = [(float(s), n.labels[f"{kind}.is"]) for s, n in zip(shares, nouns, strict=True)]
    return average_precision([(share, label) for share, label in known if label != IGNORED])


def write(questions: dict[Kind, Question], folder: Path) -> None:
    """Puts the heads beside the others of the reader, in half precision."""
    put_heads(folder, layers_of(nn.ModuleDict(questions)))


def main() -> int:
    arguments = options(__doc__).parse_args()
    torch.set_num_threads(1)
    learned = nouns_in(learned_from(arguments.corpus, without=arguments.without))
    watched = nouns_in(gold_in(arguments.corpus / "dev"))
    questions: dict[Kind, Question] = {}
    for kind in KINDS:
        questions[kind] = fit(kind, learned[kind])
        print(f"{kind}: {len(learned[kind])} nouns, dev {precision_on(kind, questions[kind], watched[kind]):.3f}")
    write(questions, arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
