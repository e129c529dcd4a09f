"""The server as people start it: `accord serve` in a process of its own, ended with Ctrl-C in the midst of adding."""

import os
import re
import signal
import subprocess
import sys
import time
from http.cookiejar import CookieJar
from pathlib import Path

import httpx
import pytest

from accord.store import open_record

# one group with the browser's tests: the process that reads wants a core for itself
pytestmark = pytest.mark.xdist_group("web")
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def server(tmp_path):
    """`accord serve` on a free port: its process, its address, its record."""
    record = tmp_path / "accord.db"
    process = subprocess.Popen(
        [str(Path(sys.executable).parent / "accord"), "--record", record, "serve", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    address = re.search(r"http://\S+", process.stderr.readline())[0]
    yield process, address, record
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.stderr.close()
    process.wait()


def test_ctrl_c_in_the_midst_of_adding_leaves_the_record_whole_and_nothing_behind(server, tmp_path):
    process, address, record = server
    text = (EXAMPLES / "07-gulf-of-finland.txt").read_bytes()
    files = [("files", (f"{number}.txt", b"Report %d.\n\n" % number + text, "text/plain")) for number in range(120)]
    with httpx.Client(base_url=address, cookies=CookieJar(), timeout=60) as client:
        token = re.search(r'name="token" value="(\w+)"', client.get("/add").text)[1]
        where = client.post("/add/files", data={"token": token}, files=files).headers["location"]
        end = time.monotonic() + 120
        while (line := client.get(f"{where}.json").json()["items"][0])["done"] < 20:
            assert time.monotonic() < end, line
            assert line["state"] in {"waiting", "running"}, line
            time.sleep(0.1)
        started = time.monotonic()
        assert client.get("/documents").status_code == 200
        assert time.monotonic() - started < 3, "a page has to wait for the reader"
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(timeout=30) in {0, 130}
    end = time.monotonic() + 10
    while _alive(process.pid):
        assert time.monotonic() < end, "a process was left behind"
        time.sleep(0.1)
    assert not list(tmp_path.glob("accord-*")), "uploaded files were left behind"
    with open_record(record) as store:
        assert 16 <= len(store.documents()) < 120
        assert store.check() == []


def _alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
