"""Learns how far the rules and how far the network are to be believed (`accord.reading.learned.weighing`).

    python lab/learned/weigh.py FOLDER... [--apart] [--out FILE]

The folders hold gold texts that the network has not learned from and the rules were not written on: what either has
seen it knows too well. `--apart` writes nothing: each text is judged by worths that never saw it, and it is told how
many answers are right by the rules, by the network and by both. Doers and receivers are those of `whose.py`.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from examples import gold_scenes
from whose import Asked, asked_in, fitted_parts, tell_apart

from accord.model.contract import reading_to_json
from accord.reading.learned.judging import judged
from accord.reading.learned.pointing import hints
from accord.reading.learned.weighing import ANSWERS, LEAST, WORTHS, Worths
from accord.reading.readers.rules import read_scene
from accord.views.scoring import paired
from descent import Numbers, lowest
from evaluate import gold_texts

_FOLDS, _STEPS = 5, 500
_STIFF, _BELIEVED = 3.0, 2.0
"""How strongly worths are drawn, and what those of the rules' answers are drawn to; others to nought."""


@dataclass(frozen=True, slots=True)
class Case:
    """A fact that gold has too: its text, gold's answer, that of the rules, and the network's shares."""

    text: str
    gold: str
    told: str | None
    shares: dict[str, float]


def cases(folders: Sequence[Path]) -> tuple[dict[str, list[Case]], dict[str, list[Asked]]]:
    """Those of all gold texts of the folders, by head; apart those of parties."""
    found: dict[str, list[Case]] = {head: [] for head in ANSWERS}
    owned: dict[str, list[Asked]] = {}
    for path, gold, scene in gold_scenes([path for folder in folders for path in gold_texts(folder)]):
        seen = judged(scene)
        reading = read_scene(scene, reader="learned", version="-", hints=hints(seen), said=seen.attributions)
        printed = reading_to_json(reading, scene.document)
        for head, asked in asked_in(path.stem, gold, seen, reading, printed):
            owned.setdefault(head, []).append(asked)
        for head, answers in ANSWERS.items():
            kind, _, slot = head.partition(".")
            for i, j in paired(kind, gold.get(kind) or [], printed[kind]):
                fact = getattr(reading, kind)[j]
                if kind == "statements":
                    shares = {str(act): share for act, share in seen.acts(fact).items()}
                else:
                    at = seen.surest(kind, fact)
                    shares = {} if at is None else seen.shares(head, at, answers)
                if shares and gold[kind][i].get(slot) in answers:
                    found[head].append(Case(path.stem, gold[kind][i][slot], printed[kind][j][slot], shares))
    return found, owned


def fitted(head: str, some: Sequence[Case]) -> Worths:
    """What counts for the answers of a head, by the likelihood of gold's."""
    answers = [str(one) for one in ANSWERS[head]]
    size = len(answers)
    logs = np.log(np.maximum([[one.shares[a] for a in answers] for one in some], LEAST))
    told = np.array([[a == one.told for a in answers] for one in some], np.float64)
    right = np.array([[a == one.gold for a in answers] for one in some], np.float64)

    def slope(worth: Numbers) -> Numbers:
        scores = worth[0] * logs + (worth[1 : 1 + size] + _BELIEVED) * told + worth[1 + size :]
        risen = np.exp(scores - scores.max(axis=1, keepdims=True))
        error = risen / risen.sum(axis=1, keepdims=True) - right
        of_rules = (error * told).sum(axis=0) + _STIFF * worth[1 : 1 + size]
        return np.concatenate([[(error * logs).sum()], of_rules, error.sum(axis=0) + _STIFF * worth[1 + size :]])

    network, *others = (round(float(worth), 2) for worth in lowest(slope, 1 + 2 * size, steps=_STEPS))
    rules = {a: round(worth + _BELIEVED, 2) for a, worth in zip(answers, others[:size], strict=True)}
    return Worths(network, rules, dict(zip(answers, others[size:], strict=True)))


def _apart(found: Mapping[str, Sequence[Case]]) -> None:
    for head, some in found.items():
        texts = sorted({one.text for one in some})
        rules = network = both = better = worse = 0
        for fold in (set(texts[n::_FOLDS]) for n in range(_FOLDS)):
            worths = fitted(head, [one for one in some if one.text not in fold])
            for one in (one for one in some if one.text in fold):
                by_both = worths.likeliest(one.told, one.shares)[0] == one.gold
                rules += one.told == one.gold
                network += max(one.shares, key=lambda a: one.shares[a]) == one.gold
                both += by_both
                better += by_both and one.told != one.gold
                worse += one.told == one.gold and not by_both
        print(f"{head}: {len(some)} cases, right by rules {rules}, network {network}, both {both} (+{better} -{worse})")


def told(worths: Mapping[str, Worths], parts: Mapping[str, list[float]]) -> str:
    """As they are written, a head a line."""
    heads: dict[str, Any] = {
        head: {"network": one.network, "rules": dict(one.rules), "answer": dict(one.answer)}
        for head, one in worths.items()
    }
    return "{\n" + ",\n".join(f' "{head}": {json.dumps(one)}' for head, one in (heads | dict(parts)).items()) + "\n}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--out", type=Path, default=WORTHS)
    arguments = parser.parse_args()
    found, owned = cases(arguments.folders)
    if arguments.apart:
        _apart(found)
        for head, asked in owned.items():
            tell_apart(head, asked)
        return 0
    worths = {head: fitted(head, some) for head, some in found.items()}
    parts = {head: fitted_parts(some) for head, some in owned.items()}
    arguments.out.write_text(told(worths, parts), encoding="utf-8")
    counted = {head: len(some) for head, some in found.items()} | {head: len(some) for head, some in owned.items()}
    print(", ".join(f"{head} from {count} cases" for head, count in counted.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
