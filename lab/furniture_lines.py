"""Learns what the signs of a line (`accord.intake.line_signs`) are worth, from labelled texts, for `intake.lines`.

    python lab/furniture_lines.py [--apart] [--out FILE]

Learned are the short lines of the train part and of the development part of `lab/gold/news`, those that cues take too:
more is learned from them. `--apart` writes nothing: lines that no cue takes are judged by weights that never saw their
batch, at several thresholds (characters right of those taken, taken of those to take).
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from accord.intake import furniture
from accord.intake.line_signs import report_of, signs_of
from accord.intake.lines import WEIGHTS, open_lines
from accord.lexicon.states import find_states
from descent import Numbers, lowest
from evaluate import HELD_BACK, OWN, ROOT, batch_of, gold_texts

FOLDERS = (ROOT / "lab" / "corpus" / "train", OWN)
_BATCHES = 3
"""In so many batches at least a sign must stand to be learned: what one page says of itself is no sign."""
_STIFF, _STEPS = 0.6, 400
"""How strongly worths are drawn to nought, and steps of the descent."""
_SMALL = 0.05


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its batch, its signs, its characters, those that are furniture, and whether no cue takes it."""

    batch: str
    signs: tuple[str, ...]
    size: int
    taken: int
    uncued: bool

    @property
    def is_furniture(self) -> bool:
        """Whether it is for the most part."""
        return self.taken * 2 > self.size


def lines_of(folders: Iterable[Path]) -> list[Line]:
    """The lines of all labelled texts of the folders."""
    found: list[Line] = []
    for path in (p for folder in folders for p in gold_texts(folder)):
        if path.stem in HELD_BACK:
            continue
        text = path.read_text(encoding="utf-8")
        labels = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))["furniture"]
        marked = {at for one in labels for at in range(one["start"], one["end"])}
        page, reasons = furniture.cued(text)
        report = report_of(page)
        for i in open_lines(page):
            unit = page.units[i]
            signs = tuple(dict.fromkeys(signs_of(page, i, text, reasons, report)))
            taken = sum(at in marked for at in range(unit.start, unit.end))
            found.append(Line(batch_of(path), signs, unit.size, taken, uncued=i not in reasons))
    return found


def fitted(lines: Sequence[Line]) -> dict[str, float]:
    """What each sign is worth, by logistic regression drawn to nought."""
    batches: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for sign in line.signs:
            batches[sign].add(line.batch)
    signs = sorted(sign for sign, where in batches.items() if len(where) >= _BATCHES and not _names_a_state(sign))
    known = {sign: n for n, sign in enumerate(signs)}
    rows = [[known[s] for s in line.signs if s in known] for line in lines]
    at = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    of = np.array([k for row in rows for k in row])
    labels = np.array([line.is_furniture for line in lines], np.float64)

    def slope(worth: Numbers) -> Numbers:
        """Of the worths of the signs and, last, of what is there without any, which is not drawn."""
        error = 1 / (1 + np.exp(-worth[-1] - np.bincount(at, worth[of], len(rows)))) - labels
        return np.append(np.bincount(of, error[at], len(known)) + _STIFF * worth[:-1], error.sum())

    *worths, bias = (round(float(worth), 2) for worth in lowest(slope, len(known) + 1, steps=_STEPS))
    return {"": bias, **{sign: worth for sign, worth in zip(signs, worths, strict=True) if abs(worth) >= _SMALL}}


def _names_a_state(sign: str) -> bool:
    """Whether a word of a sign is the name of a state, of its people or of its capital."""
    kind, _, words = sign.rpartition(":")
    return kind.endswith(("word", "pair")) and any(find_states([w.capitalize()]) for w in words.split())


def share(weights: Mapping[str, float], line: Line) -> float:
    """How likely a line is furniture."""
    return float(1 / (1 + np.exp(-weights[""] - sum(weights.get(s, 0.0) for s in line.signs))))


def _apart(lines: Sequence[Line]) -> None:
    batches = sorted({line.batch for line in lines})
    judged: list[tuple[Line, float]] = []
    for fold in (set(batches[n::6]) for n in range(6)):
        weights = fitted([line for line in lines if line.batch not in fold])
        judged += [(line, share(weights, line)) for line in lines if line.batch in fold and line.uncued]
    total = sum(line.taken for line, _ in judged)
    print(f"{len(lines)} lines, {sum(line.is_furniture for line in lines)} furniture; {len(judged)} that no cue takes")
    for bar in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        taken = [line for line, sure in judged if sure >= bar]
        right, size = sum(line.taken for line in taken), sum(line.size for line in taken)
        wrong = sum(not line.is_furniture for line in taken)
        print(f"{bar}: P {right / max(1, size):.3f} R {right / max(1, total):.3f}, {len(taken)} lines, {wrong} wrong")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    lines = lines_of(FOLDERS)
    if arguments.apart:
        _apart(lines)
        return 0
    weights = fitted(lines)
    told = json.dumps(weights, ensure_ascii=False, sort_keys=True, indent=0)
    arguments.out.write_text(told + "\n", encoding="utf-8")
    print(f"{len(weights)} signs from {len(lines)} lines, {sum(line.is_furniture for line in lines)} of them furniture")
    return 0


if __name__ == "__main__":
    sys.exit(main())
