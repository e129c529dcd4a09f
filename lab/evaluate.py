"""Holds a reader against gold (the rules if no other is named): prints precision, recall and F1 for each kind, and on
demand what was missed.

    python lab/evaluate.py [--gold DIR...] [--misses KIND] [--only NAME,...] [--test] [--reader learned]

Without `--gold` it reads the development gold: our own in `lab/gold/news`, and the seeds and releases of
`../shared/eval` where they
are. `--test` reads the part of our own gold that nobody tunes on instead; only its summary may be looked at.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from accord.views.scoring import KINDS, Miss, Tally

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "eval"
OWN = ROOT / "lab" / "gold" / "news"
HELD_BACK = frozenset(f"n{number:03d}" for number in (*range(25, 37), *range(219, 231)))
# Releases that were left unread while the rules were written, for an honest last look.
UNREAD = frozenset({"007", "026", "043", "056", "070", "084", "091", "098"})


def tally_of(paths: Iterable[Path], *, misses_of: str | None = None, name: str = "rules") -> Tally:
    """A reader's counts on gold texts, each taken in like any user's file with its sidecar."""
    from accord.interfaces.cli.choosing import reader
    from accord.pipeline.evaluation import evaluate

    return evaluate(paths, reader=reader(name), now=datetime.now(tz=UTC), misses_of=misses_of)[0]


def gold_texts(folder: Path) -> list[Path]:
    """The texts of a folder that have gold."""
    return sorted(p for p in folder.glob("*.txt") if p.with_suffix(".gold.json").exists())


def batch_of(path: Path) -> str:
    """The batch of a text: "b27" of "b27-03"; news are counted in hundreds."""
    return path.stem.partition("-")[0] if "-" in path.stem else path.stem[:2]


def development() -> list[Path]:
    """The texts that rules are tuned on."""
    own = [p for p in gold_texts(OWN) if p.stem not in HELD_BACK]
    shared = [p for name in ("gold-seeds", "gold-dev") for p in gold_texts(SHARED / name) if p.stem not in UNREAD]
    return own + shared


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="*")
    parser.add_argument("--misses", metavar="KIND")
    parser.add_argument("--only", default="")
    parser.add_argument("--kinds", default="", help="kept for old habits: all kinds are always read")
    parser.add_argument("--test", action="store_true")
    parser.add_argument("--reader", choices=("rules", "learned"), default="rules")
    arguments = parser.parse_args()
    if arguments.test:
        paths = [p for p in gold_texts(OWN) if p.stem in HELD_BACK]
    elif arguments.gold:
        paths = [p for folder in arguments.gold for p in gold_texts(folder)]
    else:
        paths = development()
    only = set(filter(None, arguments.only.split(",")))
    paths = [p for p in paths if not only or p.stem in only]
    tally = tally_of(paths, misses_of=None if arguments.test else arguments.misses, name=arguments.reader)
    if arguments.test or not arguments.misses:
        show(tally.figures())
    for miss in tally.misses:
        report(miss)
    return 0


def show(figures: dict[str, Any]) -> None:
    """The figures as a table."""
    print(f"{'kind':12} {'P':>6} {'R':>6} {'found F1':>9} {'right F1':>9} {'gold':>6}")
    for kind in ("furniture", *KINDS, "areas"):
        row = figures["kinds"][kind]
        right, count = row.get("right", float("nan")), row.get("n", "")
        print(f"{kind:12} {row['p']:6.3f} {row['r']:6.3f} {row['f']:9.3f} {right:9.3f} {count:>6}")
    print(
        f"documents {figures['documents']}  broken spans {figures['broken_spans']}  "
        f"found macro-F1 {figures['found_macro_f1']:.3f}  right macro-F1 {figures['right_macro_f1']:.3f}"
    )


def report(miss: Miss) -> None:
    """One miss: MISSED, EXTRA, or WRONG with both sides."""
    gold, read = json.dumps(miss.gold, ensure_ascii=False), json.dumps(miss.read, ensure_ascii=False)
    if miss.read is None:
        print(f"MISSED  {miss.document}: {gold}")
    elif miss.gold is None:
        print(f"EXTRA   {miss.document}: {read}")
    else:
        print(f"WRONG   {miss.document}: gold {gold}")
        print(f"        {' ' * len(miss.document)}  read {read}")


if __name__ == "__main__":
    sys.exit(main())
