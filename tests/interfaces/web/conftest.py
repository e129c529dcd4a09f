"""A record of the mini language behind the application: called in this process, or served to one Chromium."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.store import open_record
from web_room import filled, serving, settings


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
    with serving(create_app(settings=settings(record))) as address:
        yield address


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
