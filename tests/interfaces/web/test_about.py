"""The page about the record counts without reading it, and reads it only when asked to."""

import time

from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.interfaces.web.identity import Identity, Role
from accord.store import open_record
from web_room import filled, settings


def test_it_tells_outlets_readers_rules_and_counts(client):
    page = client.get("/about").text
    for told in ("Herald", "Courier", "mini", "others, or not said", "folded by the rules"):
        assert told in page
    line = client.get("/about.json").json()["items"][0]
    assert line["counts"]["documents"] == 5
    assert sum(one["documents"] for one in line["readers"]) == 5
    assert client.get("/about.csv").text.startswith("\ufeffwhat,name,count")


def test_figures_are_those_that_were_measured(tmp_path):
    record = filled(tmp_path / "accord.db")
    with open_record(record, write=True) as store, store.transaction():
        store._db.execute("UPDATE readings SET reader = 'rules'")
    with TestClient(create_app(settings=settings(record))) as client:
        page = client.get("/about").text
    assert "How well rules reads" in page
    assert "that nobody looked at" in page


def test_it_is_checked_on_demand_by_those_who_may(tmp_path):
    record = filled(tmp_path / "accord.db")
    role = [Role.REVIEWER]
    app = create_app(settings=settings(record), identify=lambda _: Identity("Ana", role[0]))
    with TestClient(app) as client:
        assert "Whole: every hash" in client.get("/about?check=1").text
        assert "Whole: every hash" not in client.get("/about").text
        with open_record(record, write=True) as store, store.transaction():
            store._db.execute("UPDATE blobs SET bytes = x'00' WHERE rowid = 1")
        assert "not those that were taken in" in client.get("/about?check=1").text
        role[0] = Role.READER
        assert client.get("/about?check=1").status_code == 403
        assert client.get("/about").status_code == 200


def test_counting_readers_reads_no_reading(tmp_path):
    """4,000 readings of 20 kB each: read, they would be 80 MB."""
    with open_record(tmp_path / "large.db", create=True) as store, store.transaction():
        body = "x" * 20_000
        columns = [row[1] for row in store._db.execute("PRAGMA table_info(documents)") if row[3] and row[1] != "n"]
        names = ", ".join(dict.fromkeys(["id", *columns]))
        marks = ", ".join("?" for _ in names.split(", "))
        store._db.execute("PRAGMA defer_foreign_keys = ON")
        for number in range(4000):
            given = {"id": f"{number:064x}", "words": 5, "furniture": "[]"}
            values = [given.get(name, f"{number}") for name in names.split(", ")]
            store._db.execute(f"INSERT INTO documents ({names}) VALUES ({marks})", values)
            values = (f"{number:064x}", "mini", "1", body)
            store._db.execute("INSERT INTO readings (document_id, reader, version, json) VALUES (?, ?, ?, ?)", values)
        started = time.monotonic()
        assert store.readers() == [("mini", "1", 4000)]
        assert time.monotonic() - started < 0.5
        store._db.execute("DELETE FROM readings")
        store._db.execute("DELETE FROM documents")
