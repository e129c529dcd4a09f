"""Trains the heads of the learned reader on labelled texts and writes `lab/learned/learned_reader/heads.npz`.

    python lab/learned/train.py [--corpus DIR]

Learns from the development part of `lab/gold/news`, the train part of the corpus and batch b01 of its dev part. Neither
`gold-dev` nor a test part nor b08, on which thresholds are set, is read. Fixed seeds: the same texts, the same weights.
What the rules tell already is left out where heads learn which words to add.
"""

import argparse
import hashlib
import resource
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from examples import IGNORED, Labels, Text, gold_in, labels, texts
from learned_reader.acts import act_row
from learned_reader.encoder import WIDTH
from learned_reader.heads import Heads, Layers, Question
from learned_reader.homes import codes_of, home_row
from learned_reader.judging import NOTHING, context
from learned_reader.parties import parties_near, party_row

from accord.views.scoring import paired
from evaluate import HELD_BACK, OWN, ROOT

CORPUS = ROOT / "lab" / "corpus"
HEADS = ROOT / "lab" / "learned" / "learned_reader" / "heads.npz"
# 0.003 and 0.02: few texts, many numbers; larger ones learn the texts by heart
WEAK, STRONG = 0.003, 0.02
_PARTS = {
    Question.PROMISES: (("toward", "toward"), ("by", "by")),
    Question.GIVES: (("recipient", "recipient"), ("provider", "provider")),
    Question.MEETS: (("parties", "in"),),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    corpus = parser.parse_args().corpus
    began = time.process_time()
    first = [path for path in gold_in(corpus / "dev") if path.stem.startswith("b01")]
    paths = [*first, *gold_in(corpus / "train"), *gold_in(OWN, without=HELD_BACK)]
    read = list(texts(paths))
    filled = [text for text in read if len(text.candidates)]
    rows = np.concatenate([text.rows for text in filled])
    scale = (rows.mean(axis=0).astype(np.float32), (rows.std(axis=0) + 0.05).astype(np.float32))
    layers: dict[str, tuple[str, Layers]] = {}
    squeeze = (np.random.default_rng(0).normal(size=(WIDTH, 24)) / 20).astype(np.float16).astype(np.float32)
    for question in Question:
        layers |= _question(question, filled, scale, squeeze)
    layers |= _acts(read) | _homes(read)
    _write(layers, squeeze, paths)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = HEADS.stat().st_size / 1e6
    print(
        f"{len(paths)} texts, {len(rows):,} words; {size:.2f} MB, {time.process_time() - began:.0f} s, {memory:.0f} MB"
    )
    return 0


def _question(
    question: Question, filled: Sequence[Text], scale: tuple[Any, Any], squeeze: Any
) -> dict[str, tuple[str, Layers]]:
    told = [labels(question, text) for text in filled]
    rows = np.concatenate([text.rows for text in filled])
    scaled = (rows - scale[0]) / scale[1]
    left = np.array([label for one in told for label in one.left])
    cues = np.array([label for one in told for label in one.cues])
    use, known = left != IGNORED, (cues != IGNORED) & (cues != NOTHING)
    is_one = LogisticRegression(C=WEAK, max_iter=80, tol=1e-3).fit(scaled[use], left[use] != NOTHING)
    answer = LogisticRegression(C=STRONG, max_iter=80, tol=1e-3).fit(scaled[known], cues[known])
    found = {
        f"{question}.is": ("words", _linear(is_one, scale, ("no", "yes"))),
        f"{question}.answer": ("words", _linear(answer, scale)),
    }
    so_far = Heads({name: one for name, (_, one) in found.items()}, squeeze, "-")
    found[f"{question}.part"] = ("", _parts(question, filled, told, so_far))
    if question is Question.GIVES:
        kinds = [(i, item["type"]) for one, i, item in _items(filled, told) if one is not None]
        types = LogisticRegression(C=STRONG, max_iter=200)
        types.fit((np.stack([row for row, _ in kinds]) - scale[0]) / scale[1], [kind for _, kind in kinds])
        found["means.type"] = ("words", _linear(types, scale))
    print(f"{question}: {int(known.sum())} cues, {int((left[use] != NOTHING).sum())} left by the rules")
    return found


def _items(filled: Sequence[Text], told: Sequence[Labels]) -> Iterable[tuple[Text, Any, dict[str, Any]]]:
    for text, one in zip(filled, told, strict=True):
        place = {token.i: at for at, token in enumerate(text.candidates)}
        for at, items in one.items.items():
            yield text, text.rows[place[at]], items[0]


def _parts(question: Question, filled: Sequence[Text], told: Sequence[Labels], so_far: Heads) -> Layers:
    rows, parts = [], []
    for text, one in zip(filled, told, strict=True):
        place = {token.i: at for at, token in enumerate(text.candidates)}
        for at, items in one.items.items():
            around = context(so_far, question, text.rows[place[at]])
            for item in items:
                wanted = {code: part for slot, part in _PARTS[question] for code in _listed(item.get(slot))}
                for code in parties_near(text.scene, text.scene.doc[at]):
                    rows.append(np.concatenate([party_row(text.scene, text.scene.doc[at], code), around]))
                    parts.append(wanted.get(code, NOTHING))
    model = MLPClassifier((24,), alpha=1.0, max_iter=60, random_state=0).fit(np.array(rows), parts)
    return _perceptron(model, len(rows[0]))


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _acts(read: Sequence[Text]) -> dict[str, tuple[str, Layers]]:
    rows, acts = [], []
    for text in read:
        golden = text.gold.get("statements") or []
        for i, j in paired("statements", golden, text.printed.get("statements") or []):
            rows.append(act_row(text.scene, text.vectors, text.reading.statements[j]))
            acts.append(golden[i]["act"])
    at = np.array(rows)
    scale = (at.mean(axis=0), at.std(axis=0) + 0.02)
    model = LogisticRegression(C=0.01, max_iter=300).fit((at - scale[0]) / scale[1], acts)
    return {"act": ("act", _linear(model, scale))}


def _homes(read: Sequence[Text]) -> dict[str, tuple[str, Layers]]:
    """Of people whose country the rules leave open."""
    rows, own = [], []
    for text in read:
        golden = text.gold.get("people") or []
        for i, j in paired("people", golden, text.printed.get("people") or []):
            person = text.reading.people[j]
            who = next((p for p in text.scene.people if p.name == person.name and p.mentions), None)
            if who is None or person.country is not None:
                continue
            for code in codes_of(text.scene):
                rows.append(home_row(text.scene, who, code))
                own.append(code == golden[i]["country"])
    model = LogisticRegression(C=1, max_iter=500).fit(np.array(rows), own)
    width = len(rows[0])
    return {"home": ("", _linear(model, (np.zeros(width), np.ones(width)), ("no", "yes")))}


def _linear(model: Any, scale: tuple[Any, Any], answers: tuple[str, ...] = ()) -> Layers:
    weights, bias = model.coef_.T, model.intercept_
    if weights.shape[1] == 1:
        weights, bias = np.hstack([0 * weights, weights]), np.array([0.0, bias[0]])
    names = answers or tuple(map(str, model.classes_))
    return Layers(names, *(np.asarray(one, np.float32) for one in scale), ((weights, bias),))


def _perceptron(model: Any, width: int) -> Layers:
    layers = list(zip(model.coefs_, model.intercepts_, strict=True))
    if layers[-1][0].shape[1] == 1:
        weights, bias = layers[-1]
        layers[-1] = (np.hstack([0 * weights, weights]), np.array([0.0, bias[0]]))
    one, none = np.ones(width, np.float32), np.zeros(width, np.float32)
    return Layers(tuple(map(str, model.classes_)), none, one, tuple(layers))


def _write(layers: dict[str, tuple[str, Layers]], squeeze: Any, paths: Sequence[Path]) -> None:
    kept: dict[str, Any] = {"names": np.array(list(layers)), "squeeze": squeeze.astype(np.float16)}
    for name, (shared, one) in layers.items():
        scale = shared or name
        kept |= {f"{name}.scale": np.array(scale), f"{name}.answers": np.array(one.answers)}
        kept |= {f"{scale}.mean": one.mean, f"{scale}.deviation": one.scale}
        for number, (weights, bias) in enumerate(one.weights):
            kept[f"{name}.{number}.weights"] = np.asarray(weights, np.float16)
            kept[f"{name}.{number}.bias"] = np.asarray(bias, np.float32)
    seal = hashlib.sha256()
    for path in paths:
        seal.update(path.read_bytes())
        seal.update(path.with_suffix(".gold.json").read_bytes())
    kept["version"] = np.array(seal.hexdigest()[:10])
    np.savez_compressed(HEADS, **kept)


if __name__ == "__main__":
    sys.exit(main())
