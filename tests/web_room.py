"""What tests of the web application share: a small record, settings at a fixed time, forms with their token."""

import re
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime

import uvicorn

from accord.interfaces.web.settings import Settings
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import document
from shelved import keep

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> \u202eevil\u202c [x](javascript:alert(3)) =1+1"
TEXTS = {
    "a.txt": (f"{MET} BR will open two crossings for AR by 2024-12.", "2024-05-03", "Herald"),
    "b.txt": (f"{MET} A second text says so in words of its own, and longer.", "2024-05-04", "Courier"),
    "c.txt": ("BR and AR held round 2 of the Border Working Group in Lima on 2024-06-02.", "2024-06-03", None),
    "d.txt": ("JP and MY signed the Straits Protocol on 2023-01-10.", None, None),
    f"{HOSTILE[:60]}.txt": (f"{HOSTILE} JP and MY signed the Lion Accord on 2023-02-11.", "2023-02-12", HOSTILE),
}
NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


def filled(path):
    with open_record(path, create=True) as store:
        for name, (text, published, outlet) in TEXTS.items():
            keep(store, document(text, name=name, published=published, outlet=outlet))
        fold_all(store)
    return path


def settings(path, **more):
    """Documents are read in this process, and a form that adds waits until that is done."""
    usual = {"apart": False, "patience": 120.0, "who": "Tess Tester", "clock": lambda: NOW, "hosts": ("testserver",)}
    return Settings(record=path, **(usual | more))


def token(client, path="/add"):
    """What the forms of this browser's session carry."""
    return re.search(r'name="token" value="([0-9a-f]+)"', client.get(path).text)[1]


def send(client, path, *, files=None, follow=True, **fields):
    return client.post(path, data={"token": token(client), **fields}, files=files, follow_redirects=follow)


ROUNDS = (
    "BR and AR held round 2 of the Border Working Group (BWG) in Lima on 2024-06-02.",
    "BR and AR held round 3 of the Joint Border Working Group (JBG) in Lima on 2025-06-02.",
    "JP and MY held round 1 of the Straits Committee (SC) in Lima on 2024-02-02.",
    "JP and MY held round 2 of the Joint Straits Committee (JSC) in Lima on 2025-02-02.",
    "PE and CL held round 4 of the Trade Council (TC) in Lima on 2024-03-02.",
    "PE and CL held round 5 of the Joint Trade Council (JTC) in Lima on 2025-03-02.",
)


def asking(path):
    """A record with three questions: whether two names mean one body."""
    with open_record(path, create=True) as store:
        for number, text in enumerate(ROUNDS):
            keep(store, document(text, name=f"r{number}.txt", published=f"202{4 + number % 2}-07-0{number + 1}"))
        fold_all(store)
        assert len(store.questions()) == 3, store.questions()
    return path


@contextmanager
def serving(app):
    """The address of an application that is served for real until the end."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 20
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    assert server.started, "the server has not started within 20 seconds"
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)
