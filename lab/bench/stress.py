"""How the record bears what is lopsided: one pair of states, one text, one body, one week, over and over.

    python lab/bench/stress.py [CASE ...]     (default: all)

Each case is a process of its own, so that its memory is its own. `20 more`: what 20 more documents of the same cost.
"""

import json
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from accord.model.document import Document
from accord.model.reading import Reading
from accord.pipeline.folding import fold_all
from accord.store import SqliteStore, open_record
from record import World, timed

Items = list[tuple[Document, Reading]]


def one_pair(count: int) -> Items:
    """Reports of one pair of states within a year: about two for each event."""
    world = World()
    items: Items = []
    while len(items) < count:
        day = date(2024, 1, 1) + timedelta(days=len(items) * 364 // count)
        event(world, day, theme=None, office=None)
        for _ in range(world.random.choice((1, 2, 3))):
            items.append(world.report(len(world.events) - 1, day)[:2])
    return items[:count]


def one_week(events: int, reports: int) -> Items:
    """Events of one pair of states in one week, each with so many reports."""
    world = World()
    items: Items = []
    for number in range(events):
        day = date(2024, 5, 6) + timedelta(days=number % 7)
        event(world, day, theme=None, office=None)
        items.extend(world.report(number, day)[:2] for _ in range(reports))
    world.random.shuffle(items)
    return items


def one_text(count: int) -> Items:
    """Copies of one text under other last lines."""
    world = World()
    world.event(date(2024, 5, 6))
    first = world.report(0, date(2024, 5, 6))
    return [first[:2], *(world.copy(first)[:2] for _ in range(count - 1))]


def one_body(sessions: int, reports: int) -> Items:
    """Sessions of one body, a week from each other, each with so many reports."""
    world = World()
    items: Items = []
    for number in range(sessions):
        day = date(2015, 1, 5) + timedelta(days=7 * number)
        event(world, day, theme="border", office=number % 8)
        items.extend(world.report(number, day)[:2] for _ in range(reports))
    return items


def event(world: World, day: date, *, theme: str | None, office: int | None) -> None:
    """Put an event of Argentina and Brazil into the world, as `World.event` does for any two states."""
    world.event(day)
    _, _, by_chance, other, _, held, place, actions = world.events.pop()
    theme = theme or other
    world.rounds["AR", "BR", theme] += 1
    turn = world.rounds["AR", "BR", theme]
    world.events.append(("AR", "BR", by_chance if office is None else office, theme, turn, held, place, actions))


CASES = {
    "one pair, 5,000 reports in a year": lambda: one_pair(5020),
    "one week, 300 meetings, 1 report": lambda: one_week(300, 1),
    "one week, 100 meetings, 20 reports": lambda: one_week(101, 20),
    "one week, 300 meetings, 20 reports": lambda: one_week(301, 20),
    "one text, 2,000 copies": lambda: one_text(2020),
    "one body, 500 sessions, 2 reports": lambda: one_body(510, 2),
}


def keep(store: SqliteStore, items: Items) -> None:
    with store.transaction():
        for document, reading in items:
            store.keep(document, original=document.text.encode(), added="")
            store.keep_reading(document.id, reading)


def measure(case: str) -> dict[str, float]:
    items = CASES[case]()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "stress.db"
        with open_record(path, create=True) as store:
            keep(store, items[:-20])
            with timed() as first:
                fold_all(store)
            keep(store, items[-20:])
            with timed() as more:
                fold_all(store)
            counts = store.counts()
        with closing(sqlite3.connect(path)) as plain:
            ((largest,),) = plain.execute("SELECT max(n) FROM (SELECT count(*) AS n FROM members GROUP BY finding)")
        megabytes = path.stat().st_size / 1e6
    return {
        "documents": len(items),
        "wall": first[0],
        "cpu": first[1],
        "20 more cpu": more[1],
        "RSS MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
        "file MB": megabytes,
        "engagements": counts.get("engagements", 0),
        "questions": counts["questions"],
        "most in one": largest,
    }


def main() -> None:
    wanted = [case for case in CASES if not sys.argv[1:] or any(part in case for part in sys.argv[1:])]
    shown = False
    for case in wanted:
        ran = subprocess.run([sys.executable, __file__, "--one", case], capture_output=True, text=True, check=False)
        if ran.returncode:
            print(f"{case:36} failed: {ran.stderr.strip().splitlines()[-1:]}")
            continue
        row = json.loads(ran.stdout)
        if not shown:
            print(f"{'':36}", *(f"{name:>12}" for name in row))
            shown = True
        print(f"{case:36}", *(f"{value:12.1f}" for value in row.values()), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(sys.argv[2])))
    else:
        main()
