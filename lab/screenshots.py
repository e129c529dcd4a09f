"""Every screen as pictures, wide and narrow, light and dark, for people to look at: `make screenshots`.

`python lab/screenshots.py FOLDER [PATH...]` serves a record of the examples and photographs its screens.
"""

import re
import shutil
import sys
import tempfile
import threading
import time
from datetime import datetime
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from accord.interfaces.web.app import create_app
from accord.interfaces.web.routes import all_screens
from accord.interfaces.web.settings import Settings
from accord.pipeline.add import add
from accord.reading.readers.learned import LearnedReader
from accord.store import open_record

EXAMPLES = Path(__file__).parent.parent / "examples"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
SHAPES = [(1440, "light"), (1440, "dark"), (390, "light"), (390, "dark")]
NOW = datetime.fromisoformat("2025-01-20T09:30:00+00:00")


def paths(record: Path) -> list[str]:
    """The address of each screen, and of one line of each kind."""
    found = [screen.path for screen in all_screens()] + ["/keys", "/search?words=border", "/nothing-here"]
    with open_record(record) as store:
        for kind in "engagements commitments instruments bodies actors assistance assessments statements".split():
            lines = sorted(store.lines(kind), key=lambda line: -line["reports"])
            found += [f"/{kind}/{line['id']}" for line in lines[:1]]
        line = max(store.lines("engagements"), key=lambda line: line["reports"])
        one = line["support"][0]
        found.append(f"/documents/{one['document_id']}?q={one['start']}-{one['end']}")
    return found


def serve(settings: Settings) -> str:
    """The address of a server that ends with this process."""
    server = uvicorn.Server(uvicorn.Config(create_app(settings=settings), port=0, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"


def main(folder: Path, wanted: list[str]) -> None:
    """Photograph the screens."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as play:
        record = Path(temporary) / "examples.db"
        with open_record(record, create=True) as store:
            add([str(EXAMPLES)], store=store, reader=LearnedReader(), now=NOW)
        full = serve(Settings(record=record, who="Ana Silva", clock=lambda: NOW))
        new = serve(Settings(record=Path(temporary) / "new.db", who="Ana Silva", clock=lambda: NOW))
        shots = [(full, path) for path in wanted or paths(record)] + ([] if wanted else [(new, "/")])
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        names = {full: "today", new: "first"}
        for width, scheme in SHAPES:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            for base, path in shots:
                page.goto(base + path)
                name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-")[:60] or names[base]
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            context.close()
        browser.close()
    print(f"{len(shots) * len(SHAPES)} pictures in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
