"""What each step of the learned reader changes on folders of gold, by itself and together; with how reliable its
confidence is.

    python lab/learned/measure.py FOLDER... [--reliability]

Only summary figures are printed: it may be run on blind sets.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from examples import gold_scenes

from accord.model.codes import Act
from accord.model.contract import reading_to_json
from accord.model.reading import Reading
from accord.reading.hints import Hints
from accord.reading.learned.acts import with_acts
from accord.reading.learned.dating import with_dates
from accord.reading.learned.homes import with_homes
from accord.reading.learned.judging import Judged, judged
from accord.reading.learned.ownership import with_doers, with_receivers
from accord.reading.learned.pointing import SURE as POINTED
from accord.reading.learned.pointing import hints
from accord.reading.learned.weighing import with_kinds, with_strengths
from accord.reading.readers.learned import with_learned
from accord.reading.readers.rules import read_scene
from accord.views.scoring import Tally, paired
from evaluate import gold_texts


def _with(seen: Judged, *kinds: str) -> Reading:
    """The Reading by the rules with the words of some kinds at which the network points."""
    told = hints(seen)
    return read_scene(
        seen.scene, reader="learned", version="-", hints=Hints(**{kind: getattr(told, kind) for kind in kinds})
    )


Step = Callable[[Judged, Reading], Reading]
STEPS: dict[str, tuple[Step, str]] = {
    "rules": (lambda _, r: r, "statements"),
    "acts": (lambda j, r: replace(r, statements=with_acts(j, r.statements)), "statements"),
    "countries": (lambda j, r: replace(r, people=with_homes(j, r.people)), "people"),
    "promises": (lambda j, _: _with(j, "commitments"), "commitments"),
    "assistance": (lambda j, _: _with(j, "assistance"), "assistance"),
    "contacts": (lambda j, _: _with(j, "engagements"), "engagements"),
    "texts": (lambda j, _: _with(j, "instruments"), "instruments"),
    "bodies": (lambda j, _: _with(j, "bodies"), "bodies"),
    "doers": (lambda j, r: replace(r, commitments=with_doers(j, r.commitments)), "commitments"),
    "strengths": (lambda j, r: replace(r, commitments=with_strengths(j, r.commitments)), "commitments"),
    "receivers": (lambda j, r: replace(r, assistance=with_receivers(j, r.assistance)), "assistance"),
    "sorts": (lambda j, r: replace(r, assistance=with_kinds(j, r.assistance)), "assistance"),
    "days": (lambda j, r: replace(r, engagements=with_dates(j, r.engagements)), "engagements"),
    "all": (lambda j, _: with_learned(j, _with(j, *POINTED)), "statements"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A gold text as the network and the rules see it."""

    path: Path
    gold: dict[str, Any]
    judged: Judged
    reading: Reading


def seen(folder: Path) -> Iterator[Seen]:
    for path, gold, scene in gold_scenes(gold_texts(folder)):
        yield Seen(path, gold, judged(scene), read_scene(scene, reader="rules", version="-"))


def figures(texts: Iterable[Seen], step: Step) -> dict[str, Any]:
    tally = Tally(None)
    for one in texts:
        read = reading_to_json(step(one.judged, one.reading), one.judged.scene.document)
        tally.add(one.path.stem, one.path.read_bytes().decode(), gold=one.gold, read=read)
    return tally.figures()


def of_acts(texts: Iterable[Seen]) -> Iterator[tuple[float, bool]]:
    """Of each plain report of the rules that is in gold: how sure the network is of its act, and if it is right."""
    for one in texts:
        golden = one.gold.get("statements") or []
        printed = reading_to_json(one.reading, one.judged.scene.document)["statements"]
        pairs = {j: i for i, j in paired("statements", golden, printed)}
        for number, statement in enumerate(one.reading.statements):
            shares = one.judged.acts(statement) if number in pairs and statement.act is Act.REPORTS else {}
            if shares:
                best = max(shares, key=lambda act: shares[act])
                yield shares[best], golden[pairs[number]]["act"] == best


def of_homes(texts: Iterable[Seen]) -> Iterator[tuple[float, bool]]:
    """Of each person in gold with a country: how sure the network is of the likeliest party, and if it is right."""
    for one in texts:
        golden = one.gold.get("people") or []
        printed = reading_to_json(one.reading, one.judged.scene.document)["people"]
        known = {person.name: person for person in one.judged.scene.people if person.mentions}
        for i, j in paired("people", golden, printed):
            shares = one.judged.homes(known[printed[j]["name"]]) if printed[j]["name"] in known else {}
            if shares and golden[i]["country"]:
                best = max(sorted(shares), key=lambda code: shares[code])
                yield shares[best], golden[i]["country"] == best


def reliability(name: str, rows: list[tuple[float, bool]]) -> None:
    """How often it is right by how sure it is, and the expected calibration error."""
    told, error = [], 0.0
    for low in range(0, 10, 2):
        inside = [
            (sure, right) for sure, right in rows if low / 10 <= sure < low / 10 + 0.2 or (low == 8 and sure == 1)
        ]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            right = sum(right for _, right in inside) / len(inside)
            error += len(inside) / len(rows) * abs(mean - right)
            told.append(f".{low}+ {len(inside)}: sure {mean:.2f} right {right:.2f}")
    print(f"  {name}: ECE {error:.3f} of {len(rows)}; " + "; ".join(told))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--reliability", action="store_true")
    arguments = parser.parse_args()
    every: list[Seen] = []
    for folder in arguments.folders:
        texts = list(seen(folder))
        every += texts
        print(f"{folder.name}: {len(texts)} texts")
        for name, (step, kind) in STEPS.items():
            found = figures(texts, step)
            row = found["kinds"][kind]
            print(
                f"  {name:10} found {found['found_macro_f1']:.4f} right {found['right_macro_f1']:.4f}  {kind} "
                f"P {row['p']:.3f} R {row['r']:.3f} f {row['f']:.3f} r {row['right']:.3f}  "
                f"broken {found['broken_spans']}"
            )
    if arguments.reliability:
        reliability("acts of plain reports", list(of_acts(every)))
        reliability("countries of people", list(of_homes(every)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
