"""What reading costs, as ratios to things measured in the same run.

    python lab/bench/reading.py [--documents 300] [--words 350]

Prints: the rules reader's time over bare `nlp.pipe` with the same model on the same texts (start-up apart), documents a
second with one and two workers and their ratio, the learned reader's time over the rules' and its documents a second
with two workers, peak memory of a worker of each, and the start-up of `accord --help` and of reading one line: by the
clock, and in seconds of a core, which other work on the machine moves less. Commands run with compiled bytecode, as
where the package is installed.
"""

import argparse
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def texts(count: int, words: int) -> list[str]:
    """`count` different texts of about `words` words, put together from the paragraphs of our own documents."""
    sources = sorted((ROOT / "examples").glob("*.txt")) + sorted((ROOT / "lab" / "gold" / "news").glob("*.txt"))
    paragraphs = [
        p for source in sources for p in source.read_text(encoding="utf-8").split("\n\n") if len(p.split()) > 15
    ]
    turning = itertools.cycle(paragraphs)
    made = []
    for number in range(count):
        parts: list[str] = [f"Report number {number} on the talks"]
        while sum(len(p.split()) for p in parts) < words:
            parts.append(next(turning))
        next(turning)
        made.append("\n\n".join(parts) + "\n")
    return made


def bare(corpus: list[str]) -> float:
    """Seconds of a core of `nlp.pipe` alone, model loaded and warm."""
    import spacy

    from accord.reading.parse import MODEL

    nlp = spacy.load(MODEL)
    list(nlp.pipe(corpus[:8]))
    start = time.process_time()
    for _ in nlp.pipe(corpus, batch_size=16):
        pass
    return time.process_time() - start


def read(corpus: list[str], name: str) -> float:
    """Seconds of a core of intake and reading in one process, everything loaded and warm."""
    from accord.intake import RawSource, take_in
    from accord.interfaces.cli.choosing import reader as chosen

    reader = chosen(name)
    sources = [RawSource(name=f"{n}.txt", data=text.encode()) for n, text in enumerate(corpus)]
    list(reader.read_many([take_in(source) for source in sources[:8]]))
    start = time.process_time()
    for _ in reader.read_many(take_in(source) for source in sources):
        pass
    return time.process_time() - start


def command(folder: Path, jobs: int, reader: str) -> float:
    """Seconds of the whole command `accord read --json --jobs N --reader NAME`."""
    start = time.perf_counter()
    arguments = [str(Path(sys.executable).with_name("accord")), "read", str(folder), "--json"]
    arguments += ["--jobs", str(jobs), "--reader", reader]
    done = subprocess.run(arguments, stdout=subprocess.PIPE, check=True)
    count = sum(1 for line in done.stdout.splitlines() if line.strip())
    if count != len(list(folder.glob("*.txt"))):
        sys.exit(f"read {count} documents of {len(list(folder.glob('*.txt')))}")
    return time.perf_counter() - start


def start_time(*arguments: str) -> tuple[float, float]:
    """Median seconds of a short `accord` command over seven runs, and the fewest seconds of a core."""
    runs, cores = [], []
    for _ in range(7):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            [str(Path(sys.executable).with_name("accord")), *arguments], stdout=subprocess.DEVNULL, check=True
        )
        runs.append(time.perf_counter() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cores.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(runs), min(cores)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--words", type=int, default=350)
    arguments = parser.parse_args()
    corpus = texts(arguments.documents, arguments.words)
    ratios, learned_ratios = [], []
    for _ in range(3):  # in turn, so that a drift of the machine's speed touches all
        plain, ours, learned = bare(corpus), read(corpus, "rules"), read(corpus, "learned")
        ratios.append(ours / plain)
        learned_ratios.append(learned / ours)
    with tempfile.TemporaryDirectory() as place:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        folder, few = Path(place) / "all", Path(place) / "few"
        folder.mkdir(), few.mkdir()
        for number, text in enumerate(corpus):
            (folder / f"{number:04d}.txt").write_text(text, encoding="utf-8")
            if number < 4:
                (few / f"{number:04d}.txt").write_text(text, encoding="utf-8")
        # what has no bytecode yet gets it here
        command(few, 1, "rules")
        # start-up apart: what a run over four documents takes is taken off
        started = {jobs: command(few, jobs, "rules") for jobs in (1, 2)}
        taken = {jobs: command(folder, jobs, "rules") - started[jobs] for jobs in (1, 2)}
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        learned_taken = -command(few, 2, "learned") + command(folder, 2, "learned")
        learned_memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        line = Path(place) / "line.txt"
        line.write_text("Quispe met Lyon in Lima.\n", encoding="utf-8")
        lines = {name: start_time("read", str(line), "--reader", name) for name in ("rules", "learned")}
    figures = {
        "documents": arguments.documents,
        "words": arguments.words,
        "read_over_bare_pipe": round(statistics.median(ratios), 2),
        "documents_a_second_jobs_1": round((arguments.documents - 4) / taken[1], 1),
        "documents_a_second_jobs_2": round((arguments.documents - 4) / taken[2], 1),
        "jobs_2_over_jobs_1": round(taken[1] / taken[2], 2),
        "peak_memory_of_a_process_mb": round(memory),
        "learned_over_rules": round(statistics.median(learned_ratios), 2),
        "learned_documents_a_second_jobs_2": round((arguments.documents - 4) / learned_taken, 1),
        "learned_peak_memory_of_a_process_mb": round(learned_memory),
        "one_line_seconds": {name: round(seconds, 2) for name, (seconds, _) in lines.items()},
        "one_line_seconds_of_a_core": {name: round(core, 2) for name, (_, core) in lines.items()},
        "help_seconds": round(start_time("--help")[0], 3),
    }
    print(json.dumps(figures, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
