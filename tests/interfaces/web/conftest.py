"""A record of the mini language behind the application: called in this process, or served to one Chromium."""

import os
import shutil
import threading
import time
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.interfaces.web.assets import STATIC
from accord.store import open_record
from web_room import filled, settings

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def pytest_collection_modifyitems(items):
    """All tests of this folder in one process: one server and one browser are enough for them."""
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.xdist_group("web"))


@pytest.fixture(scope="session")
def record(tmp_path_factory):
    """The file of a record that no test changes."""
    return filled(tmp_path_factory.mktemp("web") / "accord.db")


@pytest.fixture(scope="session")
def client(record):
    """A browser without script or style, on the record that no test changes."""
    with TestClient(create_app(settings=settings(record))) as client:
        yield client


@pytest.fixture
def own(tmp_path):
    """The same on a record of the test's own, which it may change."""
    with TestClient(create_app(settings=settings(filled(tmp_path / "accord.db")))) as client:
        yield client


@pytest.fixture
def empty(tmp_path):
    """The application where there is no record yet."""
    with TestClient(create_app(settings=settings(tmp_path / "new.db"))) as client:
        yield client


@pytest.fixture(scope="session")
def ids(record):
    """The ids of the record's lines by kind."""
    with open_record(record) as store:
        kinds = "engagements commitments instruments bodies actors assistance assessments statements documents".split()
        return {kind: [line["id"] for line in store.lines(kind)] for kind in kinds}


@pytest.fixture(scope="session")
def served(record):
    """The address of the application, served for real."""
    server = uvicorn.Server(uvicorn.Config(create_app(settings=settings(record)), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 20
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    assert server.started, "the server has not started within 20 seconds"
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def chromium():
    """One Chromium for all tests."""
    if CHROMIUM is None:
        told = "install Chromium (Debian: apt-get install chromium) or name it in CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    assert (STATIC / "app.js").exists(), "style and script are not built: make web"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, served):
    """A page in a fresh browser at 1440 px; it fails the test when the browser's console holds an error."""
    context = chromium.new_context(base_url=served, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors, errors
