"""Fine-tunes the encoder of the learned reader with its heads on labelled texts; writes `encoder.onnx.gz` and
`heads.npz`, which `nouns.py`, `owners.py` and `times.py` then have to fill up: their heads fit no other encoder.

    python lab/learned/train.py [--corpus DIR] [--without b07,b15,...] [--out DIR] [--passes N] [--seed N] [--upon FILE]

Learns from the development part of `lab/gold/news` and the train part of the corpus; neither `gold-dev` nor a dev or
test part is learned from. Fixed seeds and threads: the same texts, rules and machine, the same weights.
With `--upon` it goes on from an encoder that was shipped before, with smaller steps; the heads are learned anew.
"""

import argparse
import hashlib
import json
import random
import resource
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from asked import ANSWERS, PARTS, Kind
from earlier import fill_from
from examples import IGNORED, Text, Wanted, gold_in, texts
from export import write_encoder, write_heads
from network import Encoder, Home, Question

from accord.reading.learned.belonging import HOME_FEATURES
from accord.reading.learned.pieces import marked
from accord.reading.learned.spots import FEATURES
from accord.reading.learned.weights import NAMES, SUMS
from evaluate import HELD_BACK, OWN, ROOT, batch_of

CORPUS = ROOT / "lab" / "corpus"
SHIPPED = ROOT / "src" / "accord" / "reading" / "learned"
_TEXTS = 3
"""Texts a step."""
_FROM_BASE, _GOING_ON = 5e-5, 3e-5
"""The longest step of the layers, from the base and from weights that have learned before, which shorter ones keep."""
_HEADS = 10
"""So many times longer are the steps of the heads, which begin with nothing."""
_UNSEEN = 0.08
"""Share of the word pieces that a step does not see."""


class Judge(nn.Module):
    """The encoder with a question for each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.questions = nn.ModuleDict()
        for kind in Kind:
            heads = {name.split(".")[1]: len(a) for name, a in ANSWERS.items() if name.split(".")[0] == kind}
            # `is` is also the name of a word of the language
            self.questions[kind] = Question(
                {f"head_{name}": size for name, size in heads.items()}, len(PARTS.get(kind, ())), FEATURES
            )

        self.home = Home(HOME_FEATURES)

    def states(self, batch: Sequence[Text]) -> tuple[Tensor, list[int]]:
        """The states of all tokens of the texts in one table, and where each text begins in it."""
        tables, begins = [], [0]
        for text in batch:
            # one window at a time: nothing is reckoned for places that hold nothing
            found = torch.cat([self._window(one) for one in text.pieces.windows])
            firsts = np.cumsum([0, *(len(one) + 2 for one in text.pieces.windows)])
            place = firsts[np.maximum(text.pieces.window, 0)] + np.maximum(text.pieces.place, 0)
            tables.append(found[torch.from_numpy(place)])
            begins.append(begins[-1] + len(text.pieces.window))
        return torch.cat(tables), begins

    def _window(self, pieces: tuple[int, ...]) -> Tensor:
        ids = torch.from_numpy(marked(pieces))
        with torch.no_grad():  # the vectors of word pieces stay as they are
            vectors = self.encoder.vectors(ids)
        if self.training:  # now and then a piece is not seen
            vectors = vectors * (torch.rand(vectors.shape[:2]) > _UNSEEN)[..., None]
        return self.encoder.above(vectors, torch.ones_like(ids))[0]


def _table(lists: Sequence[Sequence[int]], size: int) -> Tensor:
    """Which of `size` tokens are in each list."""
    rows = torch.tensor([row for row, one in enumerate(lists) for _ in one])
    held = torch.zeros((len(lists), size), dtype=torch.bool)
    held[rows, torch.tensor([at for one in lists for at in one])] = True
    return held


def judged(
    judge: Judge, kind: Kind, states: Tensor, wanted: Sequence[tuple[int, Wanted]]
) -> tuple[dict[str, Tensor], Tensor | None, Tensor, list[tuple[int, int]]]:
    """The answers on spots of one kind, those on their mentions, and the labels of the mentions with their owners."""
    question = judge.questions[kind]
    words = torch.tensor([begin + w.spot.word for begin, w in wanted])
    stretch = _table([[begin + at for at in w.spot.stretch] for begin, w in wanted], len(states))
    rows = question.rows(states, words, stretch)
    answers = {f"{kind}.{name[5:]}": logits.float() for name, logits in question.answers(rows).items()}
    pairs = [(n, m) for n, (_, w) in enumerate(wanted) for m in range(len(w.parts)) if w.parts[m] != IGNORED]
    if not pairs:
        return answers, None, torch.tensor([]), []
    parts = _parts(question, rows, states, wanted, pairs)
    labels = torch.tensor([wanted[n][1].parts[m] for n, m in pairs])
    return answers, parts.float(), labels, pairs


def _parts(
    question: Question,
    rows: Tensor,
    states: Tensor,
    wanted: Sequence[tuple[int, Wanted]],
    pairs: Sequence[tuple[int, int]],
) -> Tensor:
    near = [(wanted[n][0], wanted[n][1].mentions[m]) for n, m in pairs]
    of = _table([[begin + at for at in range(one.start, one.end)] for begin, one in near], len(states)).to(states.dtype)
    mentions = (of / of.sum(1, keepdim=True)) @ states
    features = torch.tensor([one.features for _, one in near])
    return question.parts_of(rows[torch.tensor([n for n, _ in pairs])], mentions, features)


def homes(judge: Judge, states: Tensor, wanted: Sequence[tuple[int, Wanted]]) -> list[Tensor]:
    """For each person the scores of the parties that may be its own."""
    question = judge.questions[Kind.PEOPLE]
    words = torch.tensor([begin + w.spot.word for begin, w in wanted])
    stretch = _table([[begin + at for at in w.spot.stretch] for begin, w in wanted], len(states))
    rows = question.rows(states, words, stretch)
    pairs = [(n, m) for n, (_, w) in enumerate(wanted) for m in range(len(w.mentions))]
    fits = _parts(question, rows, states, wanted, pairs).float() if pairs else torch.zeros((0, 2))
    found = []
    for n, (_, w) in enumerate(wanted):
        own = [(w.mentions[m].codes, fits[k, 1] - fits[k, 0]) for k, (of, m) in enumerate(pairs) if of == n]
        best = [torch.stack([torch.zeros(()), *(f for codes, f in own if code in codes)]).max() for code in w.codes]
        found.append(judge.home(torch.tensor(w.rows), torch.stack(best)).float())
    return found


def by_kind(batch: Sequence[Text], begins: Sequence[int]) -> dict[Kind, list[tuple[int, Wanted]]]:
    """The spots of each kind with the place where their text begins."""
    found: dict[Kind, list[tuple[int, Wanted]]] = {}
    for text, begin in zip(batch, begins, strict=False):
        for one in text.wanted:
            kind = Kind(next(iter(one.labels)).split(".")[0]) if one.labels else Kind.PEOPLE
            found.setdefault(kind, []).append((begin, one))
    return found


def loss_of(judge: Judge, batch: Sequence[Text]) -> Tensor:
    """The sum of all that is learned of a few texts, per text."""
    states, begins = judge.states(batch)
    losses = []
    for kind, wanted in by_kind(batch, begins).items():
        if kind is Kind.PEOPLE:
            for scores, (_, w) in zip(homes(judge, states, wanted), wanted, strict=True):
                losses.append(functional.cross_entropy(scores[None], torch.tensor([w.home])))
            continue
        answers, parts, of, _ = judged(judge, kind, states, wanted)
        for name, logits in answers.items():
            labels = torch.tensor([w.labels.get(name, IGNORED) for _, w in wanted])
            if (labels != IGNORED).any():
                losses.append(functional.cross_entropy(logits, labels, ignore_index=IGNORED, reduction="sum"))
        if parts is not None:
            losses.append(0.3 * functional.cross_entropy(parts, of, reduction="sum"))
    return torch.stack(losses).sum() / len(batch) / 20


def fit(
    judge: Judge, learned: Sequence[Text], *, passes: int, seed: int, pace: float, watched: dict[str, Sequence[Text]]
) -> None:
    """Fits the layers, and the heads in steps ten times as long; the vectors of word pieces stay as they are."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    few_bits = _has_few_bits()
    layers = [*judge.encoder.layers.parameters(), *judge.encoder.apart.parameters()]
    groups = [
        {"params": layers, "lr": pace},
        {"params": [*judge.questions.parameters(), *judge.home.parameters()], "lr": _HEADS * pace},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    steps = passes * ((len(learned) + _TEXTS - 1) // _TEXTS)
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    for number in range(passes):
        judge.train()
        order = list(range(len(learned)))
        chance.shuffle(order)
        began, total = time.time(), 0.0
        for at in range(0, len(order), _TEXTS):
            optimiser.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=few_bits):
                loss = loss_of(judge, [learned[n] for n in order[at : at + _TEXTS]])
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        print(f"pass {number + 1}: loss {total / len(order) * _TEXTS:.3f}, {time.time() - began:.0f} s", flush=True)
        for name, some in watched.items():
            print(f"  {name}: {json.dumps(shares_right(judge, some))}", flush=True)


def _has_few_bits() -> bool:
    """Whether the processor reckons in sixteen bits by itself; without that they cost many times what they save."""
    known = torch.cpu.get_capabilities()
    return bool(known.get("avx512_bf16") or known.get("amx_bf16"))


def shares_right(judge: Judge, some: Sequence[Text]) -> dict[str, float]:
    """Of each head the share right on spots whose answer is known; of `is` the average precision."""
    judge.eval()
    seen: dict[str, list[tuple[float, float]]] = {}
    with torch.no_grad():
        for text in some:
            states, begins = judge.states([text])
            for kind, wanted in by_kind([text], begins).items():
                if kind is Kind.PEOPLE:
                    seen.setdefault("people.home", []).extend(
                        (float(int(one.argmax()) == w.home), 1.0)
                        for one, (_, w) in zip(homes(judge, states, wanted), wanted, strict=True)
                    )
                    continue
                answers, parts, of, _ = judged(judge, kind, states, wanted)
                for name, logits in answers.items():
                    for row, (_, w) in zip(logits, wanted, strict=True):
                        label = w.labels.get(name, IGNORED)
                        if label == IGNORED:
                            continue
                        value = float(row.softmax(-1)[1]) if name.endswith(".is") else float(int(row.argmax()) == label)
                        seen.setdefault(name, []).append((value, float(label)))
                if parts is not None:
                    seen.setdefault(f"{kind}.parts", []).extend(
                        (float(a == b), 1.0) for a, b in zip(parts.argmax(-1).tolist(), of.tolist(), strict=True)
                    )
    return {
        name: round(average_precision(rows) if name.endswith(".is") else sum(v for v, _ in rows) / len(rows), 3)
        for name, rows in sorted(seen.items())
    }


def average_precision(rows: Iterable[tuple[float, float]]) -> float:
    """Of pairs of a share and a label (1 for yes): the mean precision over the places of those that are."""
    found, total, hits = 0.0, 0, 0.0
    for n, (_, label) in enumerate(sorted(rows, reverse=True), start=1):
        if label:
            hits += 1
            found += hits / n
            total += 1
    return found / max(1, total)


def options(told: str | None) -> argparse.ArgumentParser:
    """What all scripts that learn are told: from where, without which batches, and where to write."""
    parser = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--without", default="", help="batches to leave out, to measure on")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    return parser


def main() -> int:
    parser = options(__doc__)
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--upon", type=Path, help="an encoder shipped before, to go on from")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    began = time.process_time()
    paths = learned_from(arguments.corpus, without=arguments.without)
    learned = [text for text in texts(paths) if text.pieces.windows]
    dev = list(gold_in(arguments.corpus / "dev"))[::2]
    watched = {"dev": [text for text in texts(dev) if text.pieces.windows]}
    torch.manual_seed(arguments.seed)
    judge = Judge()
    judge.encoder.load()
    if arguments.upon is not None:
        fill_from(arguments.upon, judge.encoder)
    pieces = sum(len(window) for text in learned for window in text.pieces.windows)
    print(f"{len(learned)} texts, {pieces:,} pieces, {sum(len(t.wanted) for t in learned):,} spots", flush=True)
    pace = _FROM_BASE if arguments.upon is None else _GOING_ON
    fit(judge, learned, passes=arguments.passes, seed=arguments.seed, pace=pace, watched=watched)
    arguments.out.mkdir(parents=True, exist_ok=True)
    write_encoder(judge.encoder, arguments.out / "encoder.onnx.gz")
    write_heads(judge.questions, judge.home, arguments.out / "heads.npz", version=_seal(paths))
    note_sums(arguments.out)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.process_time() - began:.0f} s of one core, {memory:.0f} MB")
    return 0


def learned_from(corpus: Path, *, without: str) -> list[Path]:
    """The texts that are learned from, but for batches that are left out."""
    left_out = frozenset(filter(None, without.split(",")))
    paths = [p for p in gold_in(corpus / "train") if batch_of(p) not in left_out]
    return [*paths, *gold_in(OWN, without=HELD_BACK)]


def put_heads(folder: Path, layers: Mapping[str, Any]) -> None:
    """Puts layers beside the other heads of the reader, or in the place of those of the same names."""
    with np.load(folder / "heads.npz") as old:
        kept: dict[str, Any] = {name: old[name] for name in old.files}
    np.savez_compressed(folder / "heads.npz", **kept | dict(layers))
    note_sums(folder)


def note_sums(folder: Path) -> None:
    """The checksums of what was written, beside it."""
    seals = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in NAMES]
    (folder / SUMS).write_text("".join(seals), encoding="ascii")


def _seal(paths: Sequence[Path]) -> str:
    """Ten letters that change with any text or label that was learned from."""
    seal = hashlib.sha256()
    for path in paths:
        seal.update(path.read_bytes())
        seal.update(path.with_suffix(".gold.json").read_bytes())
    return seal.hexdigest()[:10]


if __name__ == "__main__":
    sys.exit(main())
