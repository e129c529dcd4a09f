"""What is asked for on the command line to raw sources, one by one.

One that cannot be had is reported in its place and stops none of the others.
"""

import glob
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from accord.intake import feeds, sidecar
from accord.intake.fetching import Fetched, Fetcher, fetch
from accord.intake.raw import MAX_BYTES, RawSource
from accord.model.errors import EmptySource, SourceError, UnreadableSource

SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml", ".rss", ".atom"}
)
"""The kinds of file that a folder is searched for; a file that is named outright may have any name."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x80-\x9f\u2028\u2029\ud800-\udfff]")
_TOO_LARGE = f"it is larger than {MAX_BYTES // 1_000_000} MB"
# 400 characters of text: below it the item of a feed is a teaser, and without its page nothing is known
_WHOLE_ITEM = 400


class Kind(StrEnum):
    """Where a source is."""

    FILE = "file"
    STDIN = "stdin"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """One source that was asked for, not opened yet; `problem` if it is already clear that it cannot be."""

    kind: Kind
    name: str
    path: Path | None = None
    problem: SourceError | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a source: its bytes, or why there are none."""

    name: str
    raw: RawSource | None = None
    problem: SourceError | None = None


def expand(arguments: Iterable[str]) -> Iterator[SourceRef]:
    """The sources that arguments name, each once: files, folders (to the bottom), globs, `-` and web addresses."""
    seen: set[str] = set()
    for argument in arguments:
        for ref in _expand(argument):
            key = os.path.realpath(ref.path) if ref.path is not None else ref.name
            if key not in seen:
                seen.add(key)
                yield ref


def load(
    ref: SourceRef, *, fetcher: Fetcher = fetch, stdin: BinaryIO | None = None, now: str | None = None
) -> Iterator[Outcome]:
    """The raw sources behind one reference: one, or the items of a feed. Never raises for what is wrong with a source.

    `now` (ISO date-time) is noted as the time of fetching; `stdin` is what `-` reads.
    """
    try:
        raw = _raw(ref, fetcher, stdin, now)
        if not feeds.is_feed(raw.data) or raw.name.lower().endswith((".txt", ".md")):
            yield Outcome(raw.name, raw)
            return
        items = feeds.items_of(raw.data)
    except SourceError as error:
        yield Outcome(ref.name, problem=error)
        return
    for number, item in enumerate(items, 1):
        yield _from_feed(item, name=item.url or f"{ref.name}#{number}", fetcher=fetcher, now=now)


# --- what is asked for --------------------------------------------------------------------------------------------


def clean_name(name: str | os.PathLike[str]) -> str:
    """A name that can be printed on one line and kept as text, whatever bytes the file system holds."""
    return _CONTROL.sub("\ufffd", os.fsencode(os.fspath(name)).decode("utf-8", "replace"))


def _expand(argument: str) -> Iterator[SourceRef]:
    if argument == "-":
        yield SourceRef(Kind.STDIN, "-")
        return
    if _ADDRESS.match(argument):
        yield SourceRef(Kind.ADDRESS, clean_name(argument.strip()))
        return
    path = Path(argument)
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif os.path.lexists(path):
            yield _file(path)
        else:
            yield from _in_glob(argument)
    except (OSError, ValueError) as error:
        yield _missing(argument, error)


def _file(path: Path) -> SourceRef:
    return SourceRef(Kind.FILE, clean_name(path), path)


def _missing(name: str, error: Exception | None = None) -> SourceRef:
    if isinstance(error, PermissionError):
        problem = UnreadableSource("it may not be read", hint="mend its permissions")
    elif "://" in name:
        problem = UnreadableSource("only http and https addresses are fetched", hint="save the page and add the file")
    else:
        problem = UnreadableSource("there is no such file or folder", hint="check the name")
    return SourceRef(Kind.FILE, clean_name(name), problem=problem)


def _in_glob(pattern: str) -> Iterator[SourceRef]:
    if not glob.has_magic(pattern):
        yield _missing(pattern)
        return
    found = False
    # pathlib refuses patterns that begin at the root
    for name in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207
        path = Path(name)
        if name.endswith(sidecar.SUFFIX):
            continue
        found = True
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield _file(path)
    if not found:
        yield SourceRef(
            Kind.FILE,
            clean_name(pattern),
            problem=UnreadableSource("no file fits this pattern", hint="check it, or put it in quotes"),
        )


def _in_folder(folder: Path) -> Iterator[SourceRef]:
    problems: list[SourceRef] = []

    def note(error: OSError) -> None:
        reason = "it may not be read" if isinstance(error, PermissionError) else "it cannot be read"
        problems.append(
            SourceRef(
                Kind.FILE,
                clean_name(error.filename or folder),
                problem=UnreadableSource(reason, hint="mend its permissions"),
            )
        )

    found = False
    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES:
                found = True
                yield _file(path)
    yield from problems
    if not found and not problems:
        kinds = " ".join(sorted(SUFFIXES))
        yield SourceRef(
            Kind.FILE,
            clean_name(folder),
            problem=EmptySource("the folder holds no documents", hint=f"kinds known: {kinds}"),
        )


# --- opening ------------------------------------------------------------------------------------------------------


def _raw(ref: SourceRef, fetcher: Fetcher, stdin: BinaryIO | None, now: str | None) -> RawSource:
    if ref.problem is not None:
        raise ref.problem
    if ref.kind is Kind.ADDRESS:
        return _fetched(fetcher(ref.name), name=ref.name, now=now)
    if ref.kind is Kind.STDIN:
        if stdin is None:
            raise UnreadableSource("there is no standard input", hint="give a file")
        return RawSource("-", _bounded(stdin))
    assert ref.path is not None
    return _from_file(ref.path, ref.name)


def _from_file(path: Path, name: str) -> RawSource:
    try:
        mode = path.stat().st_mode
        # a device or a pipe may never end; the pipes that a shell opens for us do
        if stat.S_ISDIR(mode) or not (
            stat.S_ISREG(mode) or str(path).startswith(("/dev/fd/", "/dev/stdin", "/proc/self/fd/"))
        ):
            raise UnreadableSource("it is no ordinary file", hint="give a file or pipe it in with -")
        with path.open("rb") as file:
            data = _bounded(file)
    except FileNotFoundError as error:
        raise UnreadableSource("there is no such file (a broken link?)", hint="check the name") from error
    except PermissionError as error:
        raise UnreadableSource("it may not be read", hint="mend its permissions") from error
    except (OSError, ValueError) as error:
        raise UnreadableSource(
            f"it cannot be read ({getattr(error, 'strerror', None) or error})", hint="check the disk and the name"
        ) from error
    return RawSource(name, data, sidecar=sidecar.read(path))


def _bounded(file: BinaryIO) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := file.read(1_000_000):
        size += len(piece)
        if size > MAX_BYTES:
            raise UnreadableSource(_TOO_LARGE, hint="split it into its documents")
        pieces.append(piece)
    if not size:
        raise EmptySource("it is empty", hint="leave it out or give the right file")
    return b"".join(pieces)


def _fetched(fetched: Fetched, *, name: str, now: str | None) -> RawSource:
    return RawSource(name, fetched.data, fetched.media_type, fetched.charset, fetched.url, now)


def _from_feed(item: feeds.FeedItem, *, name: str, fetcher: Fetcher, now: str | None) -> Outcome:
    whole = len(re.sub(r"<[^>]{0,2000}>|\s+", "", item.content)) >= _WHOLE_ITEM
    content = RawSource(
        clean_name(name),
        f"<html><body>{item.content}</body></html>".encode(),
        "text/html",
        "utf-8",
        item.url,
        now,
        feed=item.given,
    )
    if item.url is None:
        if whole:
            return Outcome(content.name, content)
        return Outcome(
            content.name, problem=EmptySource("the item has neither a page nor a text", hint="look at the feed")
        )
    try:
        fetched = fetcher(item.url)
    except SourceError as error:
        # the feed itself carries the whole text: better that than nothing
        return Outcome(content.name, content) if whole else Outcome(content.name, problem=error)
    raw = RawSource(
        clean_name(name), fetched.data, fetched.media_type, fetched.charset, fetched.url, now, feed=item.given
    )
    return Outcome(raw.name, raw)
