"""Checks the quality floors: reads every gold text with the default reader and fails when a figure falls below its
floor.

    python lab/floors.py            check
    python lab/floors.py --write REASON   set the floors a margin below today's figures; lowering one takes a reason,
    which is kept

The network's sums end in other last digits on another processor, by which a word in some hundreds is judged otherwise:
the margin is .01, or what three lines of gold weigh in a kind that has few.

The floors stand in `lab/floors.json` with a digest of the gold they were measured on: when gold changes, they must be
set anew. Our own gold (`lab/gold/news`, development and test part) always counts; the seeds and releases in
`../shared/eval` where they are there.
"""

import argparse
import hashlib
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
from accord.interfaces.cli.choosing import DEFAULT
from accord.views.scoring import KINDS
from evaluate import HELD_BACK, OWN, ROOT, SHARED, tally_of

FLOORS = Path(__file__).with_name("floors.json")
FIGURES = ROOT / "src" / "accord" / "reading" / "readers" / "figures.json"
"""What `accord readers` shows of the rules and of the learned reader."""
CROSSDOC = Path(__file__).with_name("crossdoc")
"""Many accounts of one thing: what the record makes of them, both parts in one record."""
MARGIN, LINES = 0.01, 3
"""How far below a figure its floor stands at least, and how many lines of gold it leaves."""


def gold_sets() -> dict[str, list[Path]]:
    """The gold texts by set; a set that is not there is left out."""
    own = sorted(p for p in OWN.glob("*.txt") if p.with_suffix(".gold.json").exists())
    sets = {
        "news-dev": [p for p in own if p.stem not in HELD_BACK],
        "news-test": [p for p in own if p.stem in HELD_BACK],
    }
    for name in ("gold-seeds", "gold-dev"):
        folder = SHARED / name
        if folder.is_dir():
            sets[name] = sorted(folder.glob("*.txt"))
    return {name: paths for name, paths in sets.items() if paths}


def digest(paths: list[Path]) -> str:
    """A digest of texts and labels."""
    summed = hashlib.sha256()
    for path in paths:
        summed.update(path.read_bytes())
        summed.update(path.with_suffix(".gold.json").read_bytes())
    return summed.hexdigest()[:16]


def floor_of(name: str, value: float, lines: Mapping[str, int]) -> float:
    """The floor of a figure, by the lines that gold has of its kind."""
    if name == "broken_spans":
        return value
    counted = lines.get(name.partition(".")[0])
    return round(max(0.0, value - max(MARGIN, LINES / counted if counted else 0.0)), 3)


def lines_of(paths: list[Path]) -> dict[str, int]:
    """How many lines gold has of each kind."""
    gold = [json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")) for path in paths]
    return {kind: sum(len(one.get(kind) or ()) for one in gold) for kind in KINDS}


def measure(paths: list[Path], *, reader: str = DEFAULT) -> dict[str, float]:
    """Found F1 and right F1 by kind, the macro means, and the number of broken spans."""
    summary = tally_of(paths, name=reader).figures()
    figures = {"found_macro_f1": summary["found_macro_f1"], "right_macro_f1": summary["right_macro_f1"]}
    for kind, row in summary["kinds"].items():
        if row["held"]:
            figures[f"{kind}.found"] = row["f"]
            if "right" in row:
                figures[f"{kind}.right"] = row["right"]
    return {name: round(value, 3) for name, value in figures.items()} | {"broken_spans": summary["broken_spans"]}


def crossdoc_sets() -> dict[str, tuple[int, str, dict[str, float]]]:
    """Of each part of the cross-document corpus: number of documents, digest of texts and gold, figures."""
    spec = importlib.util.spec_from_file_location("crossdoc_score", CROSSDOC / "score.py")
    assert spec is not None
    assert spec.loader is not None
    sys.path.append(str(CROSSDOC))
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    accord = str(Path(sys.executable).with_name("accord"))
    found: dict[str, tuple[int, str, dict[str, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "crossdoc.db"
        texts = sorted(str(path) for path in CROSSDOC.glob("c*.txt"))
        subprocess.run([accord, "--record", str(record), "add", *texts], check=True, capture_output=True)
        for part, gold in scorer.GOLD.items():
            result, _ = scorer.score(part, record=record, accord=accord)
            summed = hashlib.sha256((CROSSDOC / gold).read_bytes())
            for name in json.loads((CROSSDOC / gold).read_text(encoding="utf-8"))["documents"]:
                summed.update((CROSSDOC / name).read_bytes())
            found[f"crossdoc-{part}"] = (result["documents"], summed.hexdigest()[:16], crossdoc_figures(result))
    return found


def crossdoc_figures(result: dict[str, Any]) -> dict[str, float]:
    """The figures that have floors: copies, clusters, contradictions, names put together rightly, dates, shares."""

    def share(kind: str, relation: str) -> float:
        return round(result[kind][f"{relation}_right"] / (result[kind][relation] or 1), 3)

    clusters, found = result["engagements_b_cubed"], result["engagements_b_cubed"]["of_found"]
    return {
        "reprints.f1": result["reprint_pairs"]["f1"],
        "contradictions.precision": result["contradictions"]["precision"],
        "contradictions.f1": result["contradictions"]["f1"],
        "engagements.precision": clusters["precision"],
        "engagements.f1": clusters["f1"],
        "engagements.of_found.f1": found["f1"],
        "dates.all.as_precise": result["dates"]["all"]["share"],
        "dates.inferred.as_precise": result["dates"]["inferred"]["share"],
        "bodies.one": share("bodies", "same"),
        "bodies.two": share("bodies", "different"),
        "bodies.asked": share("bodies", "ask"),
        "people.one": share("people", "same"),
        "people.two": share("people", "different"),
    }


def write_figures(of_default: dict[str, dict[str, float]]) -> None:
    """Writes the figures that are shown, those of the rules alone measured beside those given of the default reader."""
    sets = gold_sets()
    of_rules = {name: measure(paths, reader="rules") for name, paths in sets.items()}
    shown = {
        reader: {
            name: {"documents": len(sets[name]), "found": one["found_macro_f1"], "right": one["right_macro_f1"]}
            for name, one in figures.items()
        }
        for reader, figures in (("rules", of_rules), (DEFAULT, of_default))
    }
    FIGURES.write_text(json.dumps(shown, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", metavar="REASON")
    arguments = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"sets": {}, "reasons": []}
    failures = []
    sets = gold_sets()
    measured = {name: (len(paths), digest(paths), measure(paths)) for name, paths in sets.items()}
    for name, (count, seal, figures) in {**measured, **crossdoc_sets()}.items():
        held = floors["sets"].get(name)
        keys = ("found_macro_f1", "right_macro_f1", "engagements.f1", "contradictions.f1", "people.one")
        print(f"{name}: {count} documents, " + ", ".join(f"{k} {figures[k]:.3f}" for k in keys if k in figures))
        if arguments.write:
            lines = lines_of(sets.get(name, []))
            new = {k: floor_of(k, v, lines) for k, v in figures.items()}
            lowered = [
                k for k, v in new.items() if held and k != "broken_spans" and v < held["floors"].get(k, 0) - MARGIN
            ]
            if lowered:
                floors["reasons"].append({"set": name, "lowered": lowered, "reason": arguments.write})
            floors["sets"][name] = {"gold": seal, "documents": count, "floors": new}
            continue
        if held is None or held["gold"] != seal:
            failures.append(
                f"{name}: the gold has changed since the floors were set; run `python lab/floors.py --write REASON`"
            )
            continue
        for key, floor in held["floors"].items():
            value = figures.get(key, 0.0)
            if (value > floor) if key == "broken_spans" else (value < floor):
                failures.append(f"{name}: {key} is {value}, its floor is {floor}")
    if arguments.write:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
        write_figures({name: figures for name, (_, _, figures) in measured.items()})
        return 0
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{'floors broken' if failures else 'all floors hold'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
