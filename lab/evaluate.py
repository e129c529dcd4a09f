"""Holds the rules reader against gold: prints precision, recall and F1 for each kind, and on demand what was missed.

    python lab/evaluate.py [--gold DIR...] [--misses KIND] [--only NAME,...] [--test]

Without `--gold` it reads the development gold: our own in `lab/gold/news`, and the seeds and releases of
`../shared/eval` where they
are. `--test` reads the part of our own gold that nobody tunes on instead; only its summary may be looked at.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import score

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "eval"
OWN = ROOT / "lab" / "gold" / "news"
HELD_BACK = frozenset(f"n{number:03d}" for number in (*range(25, 37), *range(219, 231)))
# Releases that were left unread while the rules were written, for an honest last look.
UNREAD = frozenset({"007", "026", "043", "056", "070", "084", "091", "098"})


def readings_of(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The Readings of gold texts as JSON objects, taken in like any user's file with its sidecar."""
    from accord.intake import take_in
    from accord.intake.sources import expand, load
    from accord.model.contract import reading_to_json
    from accord.reading.readers.rules import RulesReader

    raw = [
        outcome.raw for path in paths for ref in expand([str(path)]) for outcome in load(ref) if outcome.raw is not None
    ]
    documents = [take_in(source) for source in raw]
    readings = RulesReader().read_many(documents)
    return [reading_to_json(reading, document) for reading, document in zip(readings, documents, strict=True)]


def gold_texts(folder: Path) -> list[Path]:
    """The texts of a folder that have gold."""
    return sorted(p for p in folder.glob("*.txt") if p.with_suffix(".gold.json").exists())


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
    arguments = parser.parse_args()
    if arguments.test:
        paths = [p for p in gold_texts(OWN) if p.stem in HELD_BACK]
    elif arguments.gold:
        paths = [p for folder in arguments.gold for p in gold_texts(folder)]
    else:
        paths = development()
    only = set(filter(None, arguments.only.split(",")))
    paths = [p for p in paths if not only or p.stem in only]
    readings = dict(zip(paths, readings_of(paths), strict=True))
    figures = score.summary(readings, misses=None if arguments.test else arguments.misses)
    if arguments.test or not arguments.misses:
        score.show(figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
