"""The forms that bring documents in: pasted text, files, a web address or feed, the sample.

What is given never becomes a path of this machine: files are kept under names of their own, addresses must be http(s).
"""

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from starlette.datastructures import UploadFile
from starlette.routing import BaseRoute

from accord.intake import Given
from accord.intake.fetching import DEFAULT_LIMITS, fetch
from accord.intake.published import from_flag
from accord.interfaces.web.assets import SAMPLE
from accord.interfaces.web.notices import tell
from accord.interfaces.web.screens import Answer, Ask, Deed, Screen, action, flattened, screen
from accord.model.errors import UsageError
from accord.pipeline import Summary, add
from accord.views.cells import count_of
from accord.views.plain_text import printable, shortened

_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w .,()@+-]+")
# 120 characters: with a folder and a suffix well within the 255 bytes of a file name, also in Arabic or Chinese
_NAME = 80


def show(_: Ask) -> Answer:
    """The page with all ways to add."""
    from accord.interfaces.web.routes.today import sample_size

    return Answer("add.html", {"sample": sample_size()}, "Add documents")


def paste(deed: Deed) -> str:
    """Pasted text as one document."""
    text = deed.text("text", most=deed.settings.max_upload)
    if not text:
        raise UsageError("there is no text to add", hint="paste the text of a report first")
    given = _given(deed)
    name = file_name(deed.text("title") or text.split("\n", 1)[0], "pasted") + ".txt"
    with _folder() as folder:
        (folder / name).write_text(text, encoding="utf-8")
        return _added(deed, [str(folder / name)], given)


def upload(deed: Deed) -> str:
    """Files from the browser, each one document."""
    files = [one for one in deed.data.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not files:
        raise UsageError("there is no file to add", hint="choose files, or drop them on the page")
    with _folder() as folder:
        paths = []
        for one in files:
            path = folder / file_name(one.filename or "", "file")
            path.write_bytes(one.file.read())
            # what stands beside a text says what is known of it; it is no document
            if not path.name.endswith(".meta.json"):
                paths.append(str(path))
        return _added(deed, paths, _given(deed))


def address(deed: Deed) -> str:
    """A web page, or the items of a feed."""
    url = deed.text("address", most=2000)
    if not _ADDRESS.fullmatch(url):
        raise UsageError("it is no web address", hint="give one that begins with http:// or https://")
    return _added(deed, [url], Given())


def sample(deed: Deed) -> str:
    """The documents that come with the package."""
    if not SAMPLE.is_dir():
        raise UsageError("there is no sample here", hint="build the application with `make`, or add files of your own")
    return _added(deed, [str(SAMPLE)], Given())


def _given(deed: Deed) -> Given:
    published = deed.text("published", most=40) or None
    from_flag(published)
    return Given(
        published=published,
        outlet=deed.text("outlet", most=200) or None,
        title=deed.text("title", most=400) or None,
        url=deed.text("url", most=2000) or None,
    )


def file_name(given: str, default: str) -> str:
    """A name for a file here: the last part of what was given, without signs that a path or a shell takes."""
    last = PureWindowsPath(PurePosixPath(given).name).name
    clean = _UNSAFE.sub(" ", printable(last)).strip(" .")
    stem, dot, suffix = clean.rpartition(".")
    short = f"{shortened(stem, _NAME).rstrip('…')}{dot}{suffix[:20]}" if dot and stem else clean[:_NAME]
    return short.strip(" .") or default


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="accord-") as folder:
        yield Path(folder)


def _added(deed: Deed, sources: Sequence[str], given: Given) -> str:
    from dataclasses import replace
    from functools import partial

    from accord.reading.readers.rules import RulesReader

    limits = replace(DEFAULT_LIMITS, private=deed.settings.allow_private)
    with deed.desk.writing() as store:
        summary = add(
            sources, store=store, reader=RulesReader(), now=deed.now, flags=given, fetcher=partial(fetch, limits=limits)
        )
    tell(deed, *_words(summary))
    return f"/documents/{summary.ids[0]}" if len(summary.ids) == 1 and not summary.failures else "/"


def _words(summary: Summary) -> Iterator[str]:
    yield f"{count_of(len(summary.added), 'document')} added."
    if summary.already:
        yield f"{count_of(len(summary.already), 'document')} already there."
    for failure in summary.failures[:5]:
        yield f"{Path(failure.source).name}: {failure.error}."
    if len(summary.failures) > 5:
        yield f"{len(summary.failures) - 5} more could not be added."


SCREENS = (Screen("/add", "Add", group="work", order=40, key="a"),)
ROUTES: list[BaseRoute] = list(
    flattened(
        (
            screen("/add", show),
            action("/add/paste", paste),
            action("/add/files", upload),
            action("/add/address", address),
            action("/add/sample", sample),
        )
    )
)
