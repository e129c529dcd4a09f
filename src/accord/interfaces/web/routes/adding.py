"""The forms that bring documents in: pasted text, files, a web address or feed, the sample.

What is given never becomes a path of this machine: files are kept under names of their own, addresses must be http(s).
"""

import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from starlette.datastructures import UploadFile
from starlette.routing import BaseRoute

from accord.intake import Given
from accord.intake.published import from_flag
from accord.interfaces.web.assets import SAMPLE
from accord.interfaces.web.identity import Role
from accord.interfaces.web.notices import tell
from accord.interfaces.web.routes.jobs import jobs_of, words
from accord.interfaces.web.screens import Answer, Ask, Deed, Screen, action, flattened, screen
from accord.model.errors import UsageError
from accord.pipeline.errands import Errand
from accord.pipeline.jobs import JobState
from accord.views.cells import count_of
from accord.views.plain_text import printable, shortened

_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w .,()@+-]+")
# 120 characters: with a folder and a suffix well within the 255 bytes of a file name, also in Arabic or Chinese
_NAME = 80
# 5 jobs: the latest, beside the ways to add more; all are on /add/jobs
_SHOWN = 5


def show(ask: Ask) -> Answer:
    """The page with all ways to add, and what is being added now."""
    from accord.interfaces.web.routes.today import sample_size

    jobs = jobs_of(ask.request)
    jobs.warm()
    return Answer("add.html", {"sample": sample_size(), "jobs": jobs.all()[:_SHOWN]}, "Add documents")


def paste(deed: Deed) -> str:
    """Pasted text as one document."""
    text = deed.text("text", most=deed.settings.max_upload)
    if not text:
        raise UsageError("there is no text to add", hint="paste the text of a report first")
    given = _given(deed)
    name = file_name(deed.text("title") or text.split("\n", 1)[0], "pasted") + ".txt"
    folder = _folder()
    (folder / name).write_text(text, encoding="utf-8")
    return _added(deed, [str(folder / name)], given, what=name.removesuffix(".txt"), folder=folder)


def upload(deed: Deed) -> str:
    """Files from the browser, each one document."""
    files = [one for one in deed.data.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not files:
        raise UsageError("there is no file to add", hint="choose files, or drop them on the page")
    given = _given(deed)
    folder = _folder()
    paths = []
    for one in files:
        path = _free(folder, file_name(one.filename or "", "file"))
        with path.open("wb") as out:
            shutil.copyfileobj(one.file, out)
        # what stands beside a text says what is known of it; it is no document
        if not path.name.endswith(".meta.json"):
            paths.append(str(path))
    what = Path(paths[0]).name if len(paths) == 1 else count_of(len(paths), "file")
    return _added(deed, paths, given, what=what, folder=folder)


def address(deed: Deed) -> str:
    """A web page, or the items of a feed."""
    url = deed.text("address", most=2000)
    if not _ADDRESS.fullmatch(url):
        raise UsageError("it is no web address", hint="give one that begins with http:// or https://")
    return _added(deed, [url], Given(), what=url)


def sample(deed: Deed) -> str:
    """The documents that come with the package."""
    if not SAMPLE.is_dir():
        raise UsageError("there is no sample here", hint="build the application with `make`, or add files of your own")
    return _added(deed, [str(SAMPLE)], Given(), what="the sample")


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


def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="accord-"))


def _free(folder: Path, name: str) -> Path:
    """A path that is not taken yet: two files of one name, from two folders, are two documents."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return path


def _added(deed: Deed, sources: Sequence[str], given: Given, *, what: str, folder: Path | None = None) -> str:
    """The page of what came in if that is a matter of a moment, else the page that shows how far it is."""
    # a record that is being made by another process cannot be read yet: pages would be errors until it is
    with deed.desk.writing():
        pass
    jobs = jobs_of(deed.request)
    errand = Errand(deed.settings.record, tuple(sources), deed.now, given, deed.settings.allow_private)
    job = jobs.put(errand, who=deed.identity.name, what=printable(what), folder=folder)
    now = jobs.wait(job.id, deed.settings.patience)
    if now is None or now.state is not JobState.DONE or now.failed:
        return f"/add/jobs/{job.id}"
    tell(deed, *words(now))
    return f"/documents/{now.added[0][1]}" if now.added_count == 1 else "/"


SCREENS = (Screen("/add", "Add", group="work", order=40, key="a", role=Role.REVIEWER),)
ROUTES: list[BaseRoute] = list(
    flattened(
        (
            screen("/add", show, role=Role.REVIEWER),
            action("/add/paste", paste),
            action("/add/files", upload),
            action("/add/address", address),
            action("/add/sample", sample),
        )
    )
)
