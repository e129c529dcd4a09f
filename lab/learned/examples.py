"""Gold texts -> labelled candidate words: which word of a piece of evidence is its cue.

What cannot be told is left out: gold labels stretches, the heads judge words; a word is taken for the cue only where
text and labels point at one.
"""

import json
import pickle
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from learned_reader.encoder import Vectors, token_vectors
from learned_reader.features import features
from learned_reader.heads import Question, Rows
from learned_reader.judging import NOTHING, candidates_of
from spacy.tokens import Token

from accord.intake import take_in
from accord.intake.sources import expand, load
from accord.model.contract import reading_to_json
from accord.model.reading import Reading
from accord.reading.build import scenes
from accord.reading.readers.rules import read_scene
from accord.reading.scene import Scene
from accord.views.scoring import paired

IGNORED = "?"
"""The label of words that are not learned from: near a cue that cannot be pointed at, or told by the rules."""

_STOP = frozenset("the a an of to in on for with by their its his her our not be is are was were will would".split())
_MEET = re.compile(
    r"meet|met|talk|visit|call|phone|receiv|host|sign|summit|session|round|dialog|confer|exercis|drill|patrol|train|"
    r"course|handover|hand|return|deliver|ceremon|negotiat|consult|gather|forum|trip|arriv|travel|tour|welcom|convers|"
    r"discuss|held|hold|sat|convene|launch|open|extradit|repatriat|flew|fly|go|went|came|attend|join"
)
_GIVE = re.compile(
    r"giv|gave|provid|suppl|donat|deliver|send|sent|hand|grant|train|fund|financ|lend|lent|offer|request|ask|receiv|aid|"
    r"assist|help|support|ship|transfer|contribut|pay|paid|equip|pledg|make|made|dispatch|deploy|extend|build|built|host"
)


@dataclass(frozen=True, slots=True)
class Text:
    """A gold text as the rules and the encoder see it."""

    path: Path
    gold: dict[str, Any]
    scene: Scene
    reading: Reading
    printed: dict[str, Any]
    vectors: Vectors
    candidates: tuple[Token, ...]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Labels:
    """What gold says of the candidates of a text: all cues, those that the rules leave, the items of each."""

    cues: list[str]
    left: list[str]
    items: dict[int, list[dict[str, Any]]]


def texts(paths: Iterable[Path]) -> Iterator[Text]:
    """Gold texts, read by the rules; the vectors of a text are kept beside other temporary files."""
    paths = list(paths)
    raw = [o.raw for path in paths for ref in expand([str(path)]) for o in load(ref) if o.raw is not None]
    for path, scene in zip(paths, scenes([take_in(one) for one in raw]), strict=True):
        gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        reading = read_scene(scene, reader="rules", version="-")
        candidates = candidates_of(scene)
        vectors = _kept(scene)
        rows = np.stack([features(token, vectors) for token in candidates]) if candidates else np.zeros((0, 0))
        printed = reading_to_json(reading, scene.document)
        yield Text(path, gold, scene, reading, printed, vectors, candidates, rows)


def _kept(scene: Scene) -> Vectors:
    seal = sha256("\n".join(t.text + t.whitespace_ for t in scene.doc).encode()).hexdigest()
    kept = Path(tempfile.gettempdir()) / "accord-vectors" / f"{seal}.pkl"
    if kept.exists():
        found: Vectors = pickle.loads(kept.read_bytes())
        return found
    kept.parent.mkdir(exist_ok=True)
    found = token_vectors(scene.doc)
    kept.write_bytes(pickle.dumps(found))
    return found


_OF = {
    Question.PROMISES: ("commitments", "strength"),
    Question.MEETS: ("engagements", "type"),
    Question.GIVES: ("assistance", "stage"),
}


def labels(question: Question, text: Text) -> Labels:
    """The labels of one question."""
    kind, slot = _OF[question]
    golden, read = text.gold.get(kind) or [], text.printed.get(kind) or []
    found: dict[int, str] = {}
    items: dict[int, list[dict[str, Any]]] = {}
    ignored: set[int] = set()
    got = {i for i, _ in paired(kind, golden, read)}
    open_cues: set[int] = set()
    for number, item in enumerate(golden):
        for stretch in item["evidence"]:
            inside = [t for t in text.candidates if _within(text.scene, t, stretch)]
            cue = _cue(question, inside, item)
            if cue is None:
                ignored.update(t.i for t in inside)
                continue
            found[cue.i] = item[slot]
            items.setdefault(cue.i, []).append(item)
            if number not in got:
                open_cues.add(cue.i)
    told = [s for f in read for s in (f["cues"] if question is Question.MEETS and f.get("cues") else f["evidence"])]
    cues, left = [], []
    for token in text.candidates:
        label = found.get(token.i, IGNORED if token.i in ignored else NOTHING)
        cues.append(label)
        if any(_within(text.scene, token, stretch) for stretch in told):
            left.append(IGNORED)
        else:
            left.append(NOTHING if token.i in found and token.i not in open_cues else label)
    return Labels(cues, left, items)


def _within(scene: Scene, token: Token, stretch: dict[str, int]) -> bool:
    span = scene.span(token.i, token.i + 1)
    return stretch["start"] <= span.start and span.end <= stretch["end"]


def _cue(question: Question, inside: list[Token], item: dict[str, Any]) -> Token | None:
    if question is Question.PROMISES:
        return _by_words(inside, item["action"])
    return _by_pattern(inside, _MEET if question is Question.MEETS else _GIVE)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _by_words(inside: list[Token], action: str) -> Token | None:
    """The word that the action begins with, by its first letters."""
    wanted = [word.lower() for word in re.findall(r"[A-Za-z]+", action) if word.lower() not in _STOP]
    for word in wanted[:1]:
        for token in inside:
            if token.lemma_.lower() == word or (len(word) > 4 and token.lower_[:5] == word[:5]):
                return token
    return None


def _by_pattern(inside: list[Token], pattern: re.Pattern[str]) -> Token | None:
    """The highest word in the parse that looks like one of the kind."""
    fitting = [t for t in inside if pattern.match(t.lower_)]
    return min(fitting, key=_depth) if fitting else None


def gold_in(folder: Path, *, without: frozenset[str] = frozenset()) -> Iterator[Path]:
    """The texts of a folder that have gold."""
    for path in sorted(folder.glob("*.txt")):
        if path.with_suffix(".gold.json").exists() and path.stem not in without:
            yield path
