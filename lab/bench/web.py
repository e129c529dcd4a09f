"""How long the server works on each page of a record, and how that compares with a page that only shows a SELECT.

    python lab/bench/web.py RECORD [PATH...]        (`lab/bench/record.py 20000 --keep=FOLDER` leaves a record)

`first` is the first answer of a server that has just started, `again` the median of the following ones: milliseconds
of work of the processor, so that a busy machine changes little. `times` is `again` in multiples of the bare page: fifty
rows of the same file, selected and written as they are by the same framework. `slow` marks more than 300 ms at first.
"""

import sys
import time
from pathlib import Path
from statistics import median

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.interfaces.web.settings import Settings
from accord.model.store import Query
from accord.store import open_record

# 5 times: the first one reads the file, the median of the others is what a page costs
TIMES = 5
# 300 ms: what issue 4 allows a page at 20,000 documents
ALLOWED = 300.0


def pages(record: Path) -> list[str]:
    """Every drawn screen at its widest and narrowed, and one detail of each kind."""
    with open_record(record) as store:
        party = store.facets("engagements", slots=("party",), most=1)["party"][0].value
        years = [bar.period for bar in store.histogram("engagements", by="month") if len(bar.period) == 7]
        year, month = years[len(years) // 2][:4], years[len(years) // 2]
        some = [
            f"/{kind}/{line['id']}"
            for kind in ("engagements", "commitments", "instruments", "bodies", "actors")
            for line in store.lines(kind, Query(limit=1, sort="reports"))
        ]
    of_party = [f"/{screen}?party={party}" for screen in ("timeline", "network", "map", "commitments")]
    return [
        "/", "/engagements", "/timeline", "/timeline?by=body", f"/timeline?at={year}", f"/timeline?at={month}",
        "/timeline?view=table", "/network", "/network?between=person", "/network?view=table", "/map", "/map?view=table",
        "/areas", "/areas?of=engagements", "/commitments", "/commitments?view=list", *of_party, *some,
    ]  # fmt: skip


def bare(record: Path) -> Starlette:
    """The page that only shows a SELECT."""

    def show(_: Request) -> HTMLResponse:
        with open_record(record) as store:
            rows = store._all("SELECT id, label, first FROM findings WHERE kind = 'engagements' LIMIT 50")  # noqa: SLF001
        return HTMLResponse("".join(f"<p>{' '.join(str(cell) for cell in row)}</p>" for row in rows))

    return Starlette(routes=[Route("/", show)])


def work(client: TestClient, path: str) -> float:
    """Milliseconds of the processor for one answer."""
    begun = time.process_time()
    answer = client.get(path)
    spent = (time.process_time() - begun) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code}")
    return spent


def measured(record: Path, path: str) -> tuple[float, float, int]:
    """The first answer of a new server, the median of the following ones, and how many bytes the page has."""
    with TestClient(create_app(settings=Settings(record=record, hosts=("testserver",)))) as client:
        client.get("/keys")
        first = work(client, path)
        again = median(work(client, path) for _ in range(TIMES))
        return first, again, len(client.get(path).content)


def main(record: Path, wanted: list[str]) -> None:
    """Print the table."""
    with TestClient(bare(record)) as client:
        client.get("/")
        unit = median(work(client, "/") for _ in range(TIMES * 4))
    print(f"bare SELECT page: {unit:.1f} ms")
    print(f"{'first':>8}{'again':>8}{'times':>8}{'KB':>7}  page")
    for path in wanted or pages(record):
        first, again, size = measured(record, path)
        slow = "  slow" if first > ALLOWED else ""
        print(f"{first:8.0f}{again:8.0f}{again / unit:8.1f}{size / 1000:7.0f}  {path}{slow}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
