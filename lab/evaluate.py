"""Holds the rules reader against gold: prints precision, recall and F1 for each kind, and on demand what was missed.

    python lab/evaluate.py [--gold DIR...] [--misses KIND] [--only NAME,...] [--kinds KIND,...] [--json]

Without `--gold` it reads the development gold it finds: `lab/gold/news` (n001 to n024) and the seeds and releases in
`../shared/eval`. The scoring itself is `score.py`, which lies with that gold. `--kinds` asks only those questions.
"""

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from accord.model.codes import Basis
from accord.model.contract import fact_to_json
from accord.model.document import Document, DocumentId, Furniture, FurnitureReason, Source
from accord.model.span import Span
from accord.model.when import When
from accord.reading.build import scenes

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "eval"
DEVELOPMENT = [Path("/tmp/gold/dev"), SHARED / "gold-seeds", ROOT / "lab" / "gold" / "news"]
HELD_BACK = {f"n{number:03d}" for number in (*range(25, 37), *range(219, 231))}


def document_of(path: Path) -> Document:
    text = path.read_bytes().decode("utf-8")
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    meta_path = path.with_suffix(".meta.json")
    meta = json.loads(meta_path.read_text(encoding="utf-8")) if meta_path.exists() else {}
    published = gold["document"].get("published")
    furniture = tuple(
        Furniture(Span(s["start"], s["end"], text[s["start"] : s["end"]]), FurnitureReason.OTHER_ITEM) for s in gold.get("furniture", [])
    )
    when = When(published, Basis.STATED if published else Basis.UNKNOWN)
    return Document(DocumentId(path.name), str(path), text, language="en", published=when, source=Source(meta.get("publisher")), furniture=furniture, title=meta.get("title"))


def ask(scene, kinds):
    """The JSON reading, of as many questions as there are."""

    def call(module, function, *args, **kwargs):
        try:
            found = getattr(importlib.import_module(f"accord.reading.{module}"), function)
        except (ImportError, AttributeError) as error:
            if "accord.reading" not in str(error) and module not in str(error):
                raise
            return ()
        return found(scene, *args, **kwargs)

    said = call("attribution", "attributions")
    bodies = call("bodies", "find_bodies")
    questions = {
        "people": lambda: call("people", "find_people"),
        "engagements": lambda: call("engagements", "find_engagements", bodies=bodies, attributions=said),
        "bodies": lambda: bodies,
        "instruments": lambda: call("instruments", "find_instruments"),
        "commitments": lambda: call("commitments", "find_commitments", attributions=said),
        "assistance": lambda: call("assistance", "find_assistance", attributions=said),
        "assessments": lambda: call("assessments", "find_assessments", bodies=bodies),
        "statements": lambda: call("statements", "find_statements", said),
        "areas": lambda: call("areas", "find_areas"),
    }
    document = scene.document
    reading = {"document": {"name": document.name}, "furniture": [{"start": f.span.start, "end": f.span.end} for f in document.furniture]}
    for kind, question in questions.items():
        if kinds and kind not in kinds:
            reading[kind] = []
            continue
        found = question()
        reading[kind] = [area.value for area in found] if kind == "areas" else [fact_to_json(fact) for fact in found]
    return reading


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="*")
    parser.add_argument("--misses", metavar="KIND")
    parser.add_argument("--only", default="")
    parser.add_argument("--kinds", default="")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    folders = [folder for folder in arguments.gold or DEVELOPMENT if folder.is_dir()]
    only, kinds = set(filter(None, arguments.only.split(","))), set(filter(None, arguments.kinds.split(",")))
    paths = [p for folder in folders for p in sorted(folder.glob("*.txt")) if p.with_suffix(".gold.json").exists()]
    if not arguments.gold:
        paths = [p for p in paths if p.stem not in HELD_BACK]
    if only:
        paths = [p for p in paths if p.stem in only]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for scene in scenes([document_of(path) for path in paths]):
            out.write(json.dumps(ask(scene, kinds), ensure_ascii=False) + "\n")
        out.flush()
        command = [sys.executable, str(SHARED / "score.py"), *map(str, folders), out.name, "--only", ",".join(p.stem for p in paths)]
        if arguments.misses:
            command += ["--misses", arguments.misses]
        if arguments.json:
            command.append("--json")
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
