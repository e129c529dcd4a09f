"""Learns what the signs of a line (`accord.intake.line_signs`) are worth, from labelled texts, for `intake.lines`.

    python lab/furniture_lines.py [--apart] [--out FILE]

Learned are lines of the train part and of `lab/gold/news` that no cue takes. `--apart` writes nothing: every batch is
judged by weights that never saw it, at several thresholds (characters right of those taken, taken of those to take).
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from accord.intake import furniture
from accord.intake.line_signs import body_words, signs_of
from accord.intake.lines import WEIGHTS, open_lines
from evaluate import HELD_BACK, OWN, ROOT

FOLDERS = (ROOT / "lab" / "corpus" / "train", OWN)
_OFTEN = 2
"""In so many lines at least a sign must stand to be learned."""
_STIFF = 0.6
_STEPS = 400


@dataclass(frozen=True)
class Line:
    """A line that no cue takes: its batch, its signs, its size and how much of it is furniture."""

    batch: str
    signs: tuple[str, ...]
    size: int
    taken: int
    open: bool
    """Whether no cue takes it."""

    @property
    def label(self) -> bool:
        """Whether it is furniture for the most part."""
        return self.taken * 2 > self.size


def lines_of(folders: Iterable[Path]) -> list[Line]:
    """The lines of all labelled texts of the folders."""
    found: list[Line] = []
    for folder in folders:
        for path in sorted(folder.glob("*.gold.json")):
            name = path.name.removesuffix(".gold.json")
            if name in HELD_BACK:
                continue
            text = (folder / f"{name}.txt").read_text(encoding="utf-8")
            gold = json.loads(path.read_text(encoding="utf-8"))["furniture"]
            marked = {at for one in gold for at in range(one["start"], one["end"])}
            page, reasons = furniture.cued(text)
            body = body_words(page)
            batch = name.split("-")[0] if "-" in name else name[:2]
            for i in open_lines(page, {}):
                unit = page.units[i]
                taken = sum(at in marked for at in range(unit.start, unit.end))
                found.append(
                    Line(
                        batch,
                        tuple(dict.fromkeys(signs_of(page, i, text, reasons, body))),
                        unit.size,
                        taken,
                        i not in reasons,
                    )
                )
    return found


def fitted(lines: Sequence[Line]) -> dict[str, float]:
    """What each sign is worth, by logistic regression drawn to nought."""
    count: dict[str, int] = defaultdict(int)
    for line in lines:
        for sign in line.signs:
            count[sign] += 1
    known = {sign: n for n, sign in enumerate(sorted(s for s, times in count.items() if times >= _OFTEN))}
    rows = [[known[s] for s in line.signs if s in known] for line in lines]
    at = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    of = np.array([k for row in rows for k in row])
    labels = np.array([line.label for line in lines], np.float64)
    worth, bias = np.zeros(len(known)), 0.0
    first, second = np.zeros(len(known) + 1), np.zeros(len(known) + 1)
    for step in range(1, _STEPS + 1):
        score = bias + np.bincount(at, worth[of], len(rows))
        error = 1 / (1 + np.exp(-score)) - labels
        slope = np.append(np.bincount(of, error[at], len(known)) + _STIFF * worth, error.sum())
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        move = 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
        worth, bias = worth - move[:-1], bias - move[-1]
    return {"": float(bias), **{sign: float(worth[n]) for sign, n in known.items()}}


def shares(weights: dict[str, float], lines: Sequence[Line]) -> NDArray[np.float64]:
    """How likely each line is furniture."""
    score = np.array([weights[""] + sum(weights.get(s, 0.0) for s in line.signs) for line in lines])
    return 1 / (1 + np.exp(-score))


def _apart(lines: Sequence[Line]) -> None:
    batches = sorted({line.batch for line in lines})
    folds = [set(batches[n::6]) for n in range(6)]
    judged: list[tuple[Line, float]] = []
    for fold in folds:
        weights = fitted([line for line in lines if line.batch not in fold])
        held = [line for line in lines if line.batch in fold and line.open]
        held = [line for line in held if "credited" not in line.signs]
        judged += zip(held, map(float, shares(weights, held)), strict=True)
    total = sum(line.taken for line in lines if line.open)
    print(f"{len(lines)} lines, {sum(line.label for line in lines)} furniture")
    for bar in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        taken = [line for line, share in judged if share >= bar]
        right, size = sum(line.taken for line in taken), sum(line.size for line in taken)
        wrong = sum(not line.label for line in taken)
        print(f"{bar}: P {right / max(1, size):.3f} R {right / max(1, total):.3f}, {len(taken)} lines, {wrong} wrong")
    for line, share in sorted(judged, key=lambda one: -one[1]):
        if share >= 0.8 and not line.label:
            print(f"  wrong {share:.2f} {line.batch}", " ".join(s[5:] for s in line.signs if s.startswith("word:")))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    lines = lines_of(FOLDERS)
    if arguments.apart:
        _apart(lines)
        return 0
    weights = {sign: round(worth, 2) for sign, worth in fitted(lines).items()}
    kept = {sign: worth for sign, worth in weights.items() if not sign or abs(worth) >= 0.05}
    arguments.out.write_text(json.dumps(kept, ensure_ascii=False, sort_keys=True, indent=0) + "\n", encoding="utf-8")
    print(f"{len(kept)} signs from {len(lines)} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
