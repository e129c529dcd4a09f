"""Whoever adds sees how far it is, may leave and come back, and may stop it; nobody stops the work of others."""

import threading
import time

import pytest
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.interfaces.web.identity import Identity, Role
from accord.pipeline.engines import Here
from accord.pipeline.errands import News
from accord.pipeline.jobs import Jobs
from mini_reader import MiniReader
from web_room import filled, send, settings

TEXT = b"On 3 May 2024 France and Chad met in Paris. Report number %d."


class Held(Here):
    """Begins each errand and goes on when the test says so."""

    def __init__(self):
        super().__init__(MiniReader())
        self.go = threading.Event()

    def run(self, errand, *, tell, stopped):
        tell(News(stage="reading", steps=1, added=(("first.txt", "d" * 64),)))
        while not self.go.wait(0.02):
            if stopped():
                tell(News(over=True, broken="it was stopped"))
                return
        super().run(errand, tell=tell, stopped=stopped)


@pytest.fixture
def held(tmp_path):
    """The application with a queue that a test holds, used by whoever `held.who` is."""
    app = create_app(
        settings=settings(filled(tmp_path / "accord.db"), patience=0.05),
        identify=lambda _: Identity(client.who, client.role),
    )
    engine = Held()
    app.state.jobs.close()
    app.state.jobs = Jobs(engine=engine, clock=time.monotonic)
    with TestClient(app) as client:
        client.who, client.role, client.go = "Ana", Role.REVIEWER, engine.go
        yield client
    engine.go.set()
    app.state.jobs.close()


def files(*names):
    return [("files", (name, TEXT % number, "text/plain")) for number, name in enumerate(names)]


def begun(client, *names):
    answer = send(client, "/add/files", files=files(*names), follow=False)
    assert answer.headers["location"].startswith("/add/jobs/")
    return answer.headers["location"]


def until(true):
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_long_job_has_a_page_that_looks_again_without_script(held):
    where = begun(held, "one.txt", "two.txt")
    page = held.get(where).text
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "1 of 2 read" in page
    assert f'href="/documents/{"d" * 64}"' in page
    held.go.set()
    until(lambda: held.get(f"{where}.json").json()["items"][0]["state"] == "done")
    page = held.get(where).text
    assert "http-equiv" not in page
    assert "3 documents added." in page
    assert held.get(where).text == page, "the page of a finished job stays"


def test_the_twin_says_the_same_as_the_page(held):
    where = begun(held, "one.txt")
    (line,) = held.get(f"{where}.json").json()["items"]
    assert (line["who"], line["what"], line["state"], line["done"], line["sources"]) == (
        "Ana",
        "one.txt",
        "running",
        1,
        1,
    )
    assert held.get(f"{where}.csv").text.splitlines()[1].startswith("first.txt,dddd")


def test_jobs_queue_up_and_say_how_many_are_before_them(held):
    begun(held, "one.txt")
    held.who = "Ben"
    second = begun(held, "two.txt")
    assert "1 job before it" in held.get(second).text
    listed = held.get("/add/jobs").text
    assert listed.index("two.txt") < listed.index("one.txt")
    assert "Ben" in listed
    assert "two.txt" in held.get("/add").text


def test_only_who_asked_and_an_admin_may_stop_a_job(held):
    where = begun(held, "one.txt")
    held.who = "Ben"
    assert ">Stop</button>" not in held.get(where).text
    assert send(held, f"{where}/stop").status_code == 403
    held.role = Role.ADMIN
    assert ">Stop</button>" in held.get(where).text
    send(held, f"{where}/stop")
    until(lambda: held.get(f"{where}.json").json()["items"][0]["state"] == "stopped")
    assert "It was stopped" in held.get(where).text


def test_a_job_of_an_earlier_start_is_told_as_gone(held):
    answer = held.get("/add/jobs/none-such")
    assert answer.status_code == 404
    assert "it is in the record" in answer.text.lower() or "what it added is in the record" in answer.text.lower()


def test_two_files_of_one_name_are_two_documents(own):
    page = send(own, "/add/files", files=files("same.txt", "same.txt")).text
    assert "2 documents added." in page


def test_a_hostile_file_breaks_nothing_and_its_name_acts_nowhere(own):
    bomb = b"<!DOCTYPE a [<!ENTITY b 'x'>" + b"<!ENTITY c '&b;&b;&b;&b;'>" * 50 + b"]><a>&c;</a>"
    given = [
        ("files", ("<script>alert(1)</script>.html", bomb, "text/html")),
        ("files", ("empty.pdf", b"%PDF-1.7\n" + b"\0" * 5000, "application/pdf")),
        ("files", ("x.docx", b"PK\x03\x04" + b"\xff" * 4000, "application/zip")),
        ("files", ("long.txt", b"On 3 May 2024 France and Chad met in Paris. " + b"A" * 300_000, "text/plain")),
        ("files", ("fine.txt", TEXT % 9, "text/plain")),
    ]
    answer = send(own, "/add/files", files=given)
    assert answer.status_code == 200
    assert "fine.txt" in answer.text
    assert "<script>alert" not in answer.text
    assert "Could not be added" in answer.text
    assert "/tmp" not in answer.text
    assert own.get("/documents").status_code == 200
