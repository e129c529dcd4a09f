"""About this record: its file, how much it holds, who read it, and whether it still holds."""

from collections import Counter

from starlette.routing import BaseRoute

from accord import __version__
from accord.interfaces.web.screens import Answer, Ask, Screen, screen


def show(ask: Ask) -> Answer:
    """The page about the record."""
    counts = ask.store.counts()
    documents = ask.store.documents()
    readers = Counter((entry.reader or "unread", entry.reader_version or "") for entry in documents)
    outlets = Counter(entry.outlet or "unknown" for entry in documents)
    problems = ask.store.check() if ask.filters.other("check") else None
    values = {
        "version": __version__,
        "record_path": str(ask.settings.record),
        "readers": sorted(readers.items()),
        "outlets": outlets.most_common(),
        "problems": problems,
    }
    line = {"kind": "about", "version": __version__, "counts": counts, "outlets": dict(outlets)}
    return Answer("about.html", values, "About this record", lines=lambda: (line,))


SCREENS = (Screen("/about", "About", group="about", order=80),)
ROUTES: list[BaseRoute] = screen("/about", show, own=("check",))
