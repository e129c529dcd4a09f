"""Checks the quality floors: reads every gold text with the rules reader and fails when a figure falls below its floor.

    python lab/floors.py            check
    python lab/floors.py --write REASON   set the floors to 0.01 below today's figures; lowering one takes a reason,
    which is kept

The floors stand in `lab/floors.json` with a digest of the gold they were measured on: when gold changes, they must be
set anew. Our
own gold (`lab/gold/news`, development and test part) always counts; the seeds and releases in `../shared/eval` where
they are there.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from evaluate import HELD_BACK, OWN, ROOT, SHARED, tally_of

FLOORS = Path(__file__).with_name("floors.json")
FIGURES = ROOT / "src" / "accord" / "reading" / "readers" / "figures.json"
"""What `accord readers` shows of the rules reader."""
MARGIN = 0.01


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


def measure(paths: list[Path]) -> dict[str, float]:
    """Found F1 and right F1 by kind, the macro means, and the number of broken spans."""
    summary = tally_of(paths).figures()
    figures = {"found_macro_f1": summary["found_macro_f1"], "right_macro_f1": summary["right_macro_f1"]}
    for kind, row in summary["kinds"].items():
        if row["held"]:
            figures[f"{kind}.found"] = row["f"]
            if "right" in row:
                figures[f"{kind}.right"] = row["right"]
    return {name: round(value, 3) for name, value in figures.items()} | {"broken_spans": summary["broken_spans"]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", metavar="REASON")
    arguments = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"sets": {}, "reasons": []}
    failures = []
    shown = {}
    for name, paths in gold_sets().items():
        figures, seal = measure(paths), digest(paths)
        held = floors["sets"].get(name)
        print(
            f"{name}: {len(paths)} documents, found {figures['found_macro_f1']:.3f}, "
            f"right {figures['right_macro_f1']:.3f}"
        )
        shown[name] = {
            "documents": len(paths),
            "found": figures["found_macro_f1"],
            "right": figures["right_macro_f1"],
        }
        if arguments.write:
            new = {k: v if k == "broken_spans" else round(max(0.0, v - MARGIN), 3) for k, v in figures.items()}
            lowered = [
                k for k, v in new.items() if held and k != "broken_spans" and v < held["floors"].get(k, 0) - MARGIN
            ]
            if lowered:
                floors["reasons"].append({"set": name, "lowered": lowered, "reason": arguments.write})
            floors["sets"][name] = {"gold": seal, "documents": len(paths), "floors": new}
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
        FIGURES.write_text(json.dumps({"rules": shown}, indent=1) + "\n", encoding="utf-8")
        return 0
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{'floors broken' if failures else 'all floors hold'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
