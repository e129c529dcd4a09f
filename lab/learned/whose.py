"""Learns when others than the rules' doers and receivers are to be believed (`accord.reading.learned.choosing`).

Called by `weigh.py`: the likelihood of gold's answer among those that may be chosen. A fact is held against the one of
gold with the same words, whoever has it there: those that the rules give to the wrong party are what is learned from.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from examples import codes_in

from accord.model.reading import Reading
from accord.reading.learned.choosing import Choice
from accord.reading.learned.judging import Judged
from accord.reading.learned.ownership import PARTS, SURE, choices
from accord.views.scoring import paired
from descent import Numbers, lowest

_FOLDS, _STEPS, _STIFF = 5, 400, 4.0
_WORDS = "assistance"
"""The kind of which two are one by their words alone."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact that gold has too: its text, who has the part in gold, and the answers among which is chosen."""

    text: str
    gold: frozenset[str]
    choice: Choice


def asked_in(
    text: str, gold: Mapping[str, Any], seen: Judged, reading: Reading, printed: Mapping[str, Any]
) -> Iterator[tuple[str, Asked]]:
    """Those of one text, each with its head."""
    for kind, slot in PARTS.items():
        golden, facts = gold.get(kind) or [], getattr(reading, kind)
        asked = list(choices(seen, kind, facts))
        for i, j in _by_words(kind, golden, printed[kind]):
            one = asked[j]
            if one is not None:
                yield f"{kind}.{slot}", Asked(text, codes_in(golden[i].get(slot)), one)


def _by_words(kind: str, gold: Sequence[Any], read: Sequence[Any]) -> list[tuple[int, int]]:
    """As they are scored; of those left the ones with the same words."""
    found = paired(kind, gold, read)
    more = [i for i in range(len(gold)) if all(i != g for g, _ in found)]
    left = [j for j in range(len(read)) if all(j != r for _, r in found)]
    others = paired(_WORDS, [gold[i] for i in more], [read[j] for j in left])
    return [*found, *((more[i], left[j]) for i, j in others)]


def fitted_parts(some: Sequence[Asked]) -> list[float]:
    """What each number of an answer counts, by the likelihood of gold's where it may be chosen."""
    known = [one for one in some if one.gold in one.choice.answers]
    rows = np.concatenate([one.choice.rows for one in known]).astype(np.float64)
    sizes = np.array([len(one.choice.answers) for one in known])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = starts + np.array([one.choice.answers.index(one.gold) for one in known])

    def slope(worth: Numbers) -> Numbers:
        scores = rows @ worth
        risen = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        error = risen / np.repeat(np.add.reduceat(risen, starts), sizes)
        error[right] -= 1
        found: Numbers = error @ rows + _STIFF * worth
        return found

    return [round(float(worth), 3) for worth in lowest(slope, rows.shape[1], steps=_STEPS)]


def tell_apart(head: str, some: Sequence[Asked], *, shown: Sequence[float] = (0.0, 0.4, 0.5, 0.55, 0.6, 0.7)) -> None:
    """Prints what worths that never saw a text change in it, from some shares on."""
    texts = sorted({one.text for one in some})
    told: list[tuple[float, bool, bool]] = []
    for fold in (set(texts[n::_FOLDS]) for n in range(_FOLDS)):
        worths = np.array(fitted_parts([one for one in some if one.text not in fold]))
        for one in (one for one in some if one.text in fold):
            best, share = one.choice.likeliest(worths)
            rules = one.choice.answers[0]
            if best != rules:
                told.append((share, best == one.gold, rules == one.gold))
    right = sum(one.choice.answers[0] == one.gold for one in some)
    print(f"{head}: {len(some)} cases, right by rules {right}, taken from {SURE[head.partition('.')[0]]}", flush=True)
    for least in shown:
        better = sum(good for share, good, _ in told if share >= least)
        worse = sum(bad for share, _, bad in told if share >= least)
        print(f"  from {least}: {sum(share >= least for share, _, _ in told)} changed, +{better} -{worse}")
