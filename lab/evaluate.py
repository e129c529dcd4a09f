"""Holds the reader against gold: prints precision, recall and F1 for each kind, and on demand what was missed.

    python lab/evaluate.py [--gold DIR...] [--misses KIND] [--only NAME,...] [--json]

Without `--gold` it reads every gold folder it finds: `lab/gold/*` (their development part) and `../shared/eval/gold-*`.
The scoring itself is `score.py`, which lies with the gold; `lab/score.py` is its twin for checkouts that stand alone.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "eval"


def gold_folders() -> list[Path]:
    """The gold folders that are there."""
    places = [SHARED / "gold-seeds", Path("/tmp/gold/dev"), ROOT / "lab" / "gold" / "news"]
    return [place for place in places if place.is_dir()]


def read_folder(folder: Path, only: set[str]) -> list[dict[str, object]]:
    """The readings of every gold text in a folder, as JSON objects."""
    from accord.intake import documents_in
    from accord.model.contract import reading_to_json
    from accord.reading.readers.rules import RulesReader

    documents = [d for d in documents_in(folder) if not only or Path(d.name).stem in only]
    readings = RulesReader().read_many(documents)
    return [reading_to_json(reading, document) for reading, document in zip(readings, documents, strict=True)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="*")
    parser.add_argument("--misses", metavar="KIND")
    parser.add_argument("--only", default="")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    return 0


if __name__ == "__main__":
    sys.exit(main())
