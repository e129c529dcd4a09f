"""What each page of the web application asks of a record, and how long the answers take.

    python lab/bench/pages.py RECORD        (`lab/bench/record.py 20000 --keep=FOLDER` leaves one)

`times` is the median in multiples of a bare SELECT of fifty rows of the same file: it stays the same on a busy machine.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from statistics import median
from typing import Any

from accord.model.store import Query
from accord.store import SqliteStore, open_record

# 5 times: the first one reads the file, the median of the others is what a page costs
TIMES = 5


def questions(store: SqliteStore) -> dict[str, Callable[[], Any]]:
    """What pages ask, each by its name."""
    party = Query(parties=("BR",))
    pair = Query(all_parties=("AR", "BR"))
    word = Query(words="border")
    day = date(2021, 6, 1)
    (some,) = store.documents(Query(limit=1, offset=store.count("documents") // 2))
    actor = next(store.lines("actors", Query(limit=1, sort="reports")))["id"]
    today = {"today": day}
    found: dict[str, Callable[[], Any]] = {
        "timeline, first page": lambda: list(store.lines("engagements", Query(limit=50))),
        "timeline, last page": lambda: list(
            store.lines("engagements", Query(limit=50, offset=store.count("engagements") - 50))
        ),
        "timeline, newest first": lambda: list(store.lines("engagements", Query(limit=50, sort="-date"))),
        "timeline, most reported": lambda: list(store.lines("engagements", Query(limit=50, sort="reports"))),
        "timeline, latest report": lambda: list(store.lines("engagements", Query(limit=50, sort="latest"))),
        "actors, first page": lambda: list(store.lines("actors", Query(limit=50))),
        "actors, most reported": lambda: list(store.lines("actors", Query(limit=50, sort="reports"))),
        "bodies, first page": lambda: list(store.lines("bodies", Query(limit=50))),
        "due": lambda: list(store.lines("due", Query(limit=50, **today))),
        "all kinds of a party": lambda: list(store.lines("findings", Query(parties=("BR",), limit=50))),
        "a pair": lambda: list(store.lines("findings", Query(all_parties=("AR", "BR"), limit=50))),
        "a common word": lambda: list(store.lines("findings", Query(words="border", limit=50))),
        "without a party and an outlet": lambda: list(
            store.lines("engagements", Query(not_parties=("BR",), not_outlets=("Outlet 3",), limit=50))
        ),
        "documents, first page": lambda: store.documents(Query(limit=50)),
        "documents of a party, newest": lambda: store.documents(Query(parties=("BR",), sort="-date", limit=50)),
        "documents, added last": lambda: store.documents(Query(sort="added", limit=50)),
        "search": lambda: store.search("border protocol"),
        "search, common word of a party": lambda: store.search("border", query=party),
        "conflicts": lambda: list(store.lines("conflicts", Query(limit=50))),
        "review": lambda: list(store.lines("review", Query(limit=50))),
        "review of a party": lambda: list(store.lines("review", Query(parties=("BR",), limit=50))),
        "one actor, explained": lambda: store.explain(actor),
        "findings in a document": lambda: store.findings_in(some.id),
        "copies and related": lambda: (store.copies(some.id), store.related(some.id)),
        "changes since the middle": lambda: store.changes(some.added or "2026", limit=50),
        "history, newest": lambda: store.history(latest=20),
        "network": store.network,
        "network of people": lambda: store.network(between="person"),
        "network of a body": lambda: store.network(Query(bodies=("border",))),
        "matrix": store.matrix,
        "matrix of a party": lambda: store.matrix(party),
        "bars by month": lambda: store.histogram("engagements", by="month"),
        "bars of documents by month": lambda: store.histogram("documents", by="month"),
    }
    for name, query in {"all": Query(), "a party": party, "a pair": pair, "a common word": word}.items():
        for kind in ("engagements", "findings", "documents"):
            found[f"count {kind}, {name}"] = lambda kind=kind, query=query: store.count(kind, query)
            found[f"facets {kind}, {name}"] = lambda kind=kind, query=query: store.facets(kind, query)
    return found


def seconds(store: SqliteStore, ask: Callable[[], Any]) -> tuple[float, float]:
    """The first time, and the median of the others, by this thread's own work."""
    spent = []
    for _ in range(TIMES):
        store._remembered.clear()  # noqa: SLF001
        start = time.thread_time()
        ask()
        spent.append(time.thread_time() - start)
    return spent[0], median(spent[1:])


def main() -> None:
    with open_record(sys.argv[1]) as store:
        _, bare = seconds(store, lambda: store._db.execute("SELECT json FROM findings LIMIT 50").fetchall())  # noqa: SLF001
        print(f"{store.count('documents'):,} documents; a bare page takes {1000 * bare:.2f} ms")
        print(f"{'':40} {'first ms':>9} {'then ms':>9} {'times':>7}")
        for name, ask in questions(store).items():
            first, then = seconds(store, ask)
            mark = "  OVER 300 ms" if then > 0.3 else ""
            print(f"{name:40} {1000 * first:9.1f} {1000 * then:9.1f} {then / bare:7.0f}{mark}", flush=True)


if __name__ == "__main__":
    main()
