"""Fits what each weak sign of a person's state is worth (`accord.reading.likeliest.WEIGHTS`) to folders of gold.

    python lab/weak_signs.py FOLDER...

Prints the weights, and how often the likeliest party is right for people whom no other rule settles, each text judged
by weights that never saw it.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent / "learned"))
from examples import gold_in, gold_scenes

from accord.reading import allegiance
from accord.reading.likeliest import SURE
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting
from accord.reading.weak_signs import Known
from accord.views.scoring import paired
from descent import Numbers, lowest

FOLDS = 6
# what people without another sign count: they are whom the weights are for
OPEN = 2.5
# 5.0: of 1, 2, 5, 10 and 20 the likelihood on texts left out is best at 5 to 20
STIFF = 5.0


@dataclass(frozen=True, slots=True)
class Case:
    """A person whose own words name no state: the signs of each party, whose the person is, whether no rule tells."""

    text: int
    signs: dict[str, dict[str, float]]
    home: str
    open: bool


def cases(paths: Sequence[Path]) -> Iterator[Case]:
    """Every person of the texts whose own words name no state and who is in gold."""
    seen: list[tuple[Any, list[KnownPerson], Setting, list[KnownPerson]]] = []
    plain = allegiance.with_country

    def watched(doc: Any, people: Sequence[KnownPerson], setting: Setting) -> Iterator[KnownPerson]:
        settled = list(plain(doc, people, setting))
        seen.append((doc, list(people), setting, settled))
        return iter(settled)

    allegiance.with_country = watched
    for number, (_, gold, scene) in enumerate(gold_scenes(paths)):
        doc, people, setting, settled = seen[-1]
        golden = gold.get("people") or []
        printed = [{"name": p.name, "country": p.country, "role": p.role} for p in scene.people]
        for i, j in paired("people", golden, printed):
            if people[j].country is None and golden[i]["country"]:
                known = Known(doc, [replace(p, country=None) if p is settled[j] else p for p in settled], setting)
                signs = known.signs(known.people[j])
                yield Case(number, signs, golden[i]["country"], settled[j].country is None)


def fit(tables: Sequence[Numbers], homes: Sequence[int], weights: Sequence[float]) -> Numbers:
    """The worth of each sign under which the homes are likeliest (conditional logit, small worths preferred)."""

    def slope(worth: Numbers) -> Numbers:
        told = STIFF * worth
        for table, home, weight in zip(tables, homes, weights, strict=True):
            share = shares(table, worth)
            share[home] -= 1
            told += weight * (table.T @ share)
        return told

    return lowest(slope, tables[0].shape[1], steps=300)


def shares(table: Numbers, worth: Numbers) -> Numbers:
    """How likely each party is."""
    sums = table @ worth
    share: Numbers = np.exp(sums - sums.max())
    return share / share.sum()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    found = list(cases([p for folder in parser.parse_args().folders for p in gold_in(folder)]))
    found = [case for case in found if case.home in case.signs]
    names = sorted({name for case in found for own in case.signs.values() for name in own})
    tables = [np.array([[float(own.get(n, 0)) for n in names] for own in case.signs.values()]) for case in found]
    homes = [list(case.signs).index(case.home) for case in found]
    weights = [OPEN if case.open else 1.0 for case in found]
    right = [0, 0, 0]
    for fold in range(FOLDS):
        train = [i for i, case in enumerate(found) if case.text % FOLDS != fold]
        worth = fit([tables[i] for i in train], [homes[i] for i in train], [weights[i] for i in train])
        for i, case in enumerate(found):
            if case.text % FOLDS == fold and case.open:
                share = shares(tables[i], worth)
                sure = share.max() >= SURE
                right[0] += 1
                right[1] += int(sure)
                right[2] += int(sure and share.argmax() == homes[i])
    print(f"{len(found)} people, {right[0]} without another sign: {right[1]} at {SURE} and more, {right[2]} right")
    worth = fit(tables, homes, weights)
    for name, value in sorted(zip(names, worth, strict=True), key=lambda pair: -pair[1]):
        print(f'    "{name}": {value:.2f},')
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
