"""Everything that is asked for gives a source or one line; none stops the others."""

import io
import os
from functools import partial
from pathlib import Path

import pytest

from accord.intake import sources
from accord.intake.fetching import Limits, fetch
from accord.intake.sources import Kind, Outcome, SourceRef, clean_name, expand, load
from accord.model.errors import EmptySource, UnreadableSource, UnsupportedContent

TEXT = "The two sides met in Suva."
open_fetch = partial(fetch, limits=Limits(private=True, silence=5))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "sub/c.md", "sub/.hidden.txt", ".git/d.txt", "b.meta.json", "e.gold.json", "f.jpg"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}" if name.endswith("json") else TEXT)
    return tmp_path


def _names(refs: object) -> list[str]:
    return [Path(ref.name).name for ref in refs]  # type: ignore[attr-defined]


def _one(argument: str, **kwargs: object) -> Outcome:
    (ref,) = expand([argument])
    (outcome,) = load(ref, **kwargs)  # type: ignore[arg-type]
    return outcome


def test_a_folder_is_searched_for_documents_in_order(folder: Path):
    assert _names(expand([str(folder)])) == ["a.html", "b.txt", "c.md"]


def test_a_glob_takes_what_fits_but_no_sidecar(folder: Path):
    assert _names(expand([str(folder / "b.*")])) == ["b.txt"]
    assert _names(expand([str(folder / "**" / "*.md")])) == ["c.md"]


def test_each_source_once_whatever_its_path(folder: Path):
    (folder / "link.txt").symlink_to(folder / "b.txt")
    assert _names(
        expand(
            [str(folder / "b.txt"), str(folder / "sub" / ".." / "b.txt"), str(folder / "link.txt"), str(folder / "b.*")]
        )
    ) == ["b.txt"]


def test_a_file_with_brackets_in_its_name_is_no_pattern(tmp_path: Path):
    (tmp_path / "a[1].txt").write_text(TEXT)
    assert _one(str(tmp_path / "a[1].txt")).raw is not None


def test_a_folder_that_links_to_itself_ends(folder: Path):
    (folder / "sub" / "loop").symlink_to(folder)
    assert _names(expand([str(folder)])) == ["a.html", "b.txt", "c.md"]


def test_addresses_and_standard_input_are_told_by_their_form():
    assert [ref.kind for ref in expand(["-", "https://harbor.example/a", "-"])] == [Kind.STDIN, Kind.ADDRESS]


@pytest.mark.parametrize(
    ("argument", "words"),
    [
        ("no/such/file.txt", "no such file"),
        ("no/such/*.txt", "no file fits"),
        ("ftp://harbor.example/x", "only http and https"),
        ("file:///etc/hostname", "only http and https"),
        ("a\x00b", "no such file"),
        ("x" * 5000, "no such file"),
    ],
)
def test_what_is_not_there_is_told(argument: str, words: str):
    outcome = _one(argument)
    assert outcome.raw is None
    assert isinstance(outcome.problem, UnreadableSource)
    assert words in str(outcome.problem)


def test_a_folder_without_documents_says_what_is_known(tmp_path: Path):
    (tmp_path / "x.jpg").write_bytes(b"x")
    problem = _one(str(tmp_path)).problem
    assert isinstance(problem, EmptySource)
    assert ".docx" in problem.hint


def test_a_folder_that_cannot_be_read_is_told_and_the_rest_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch):
    real = os.scandir

    def scandir(path: str | os.PathLike[str]):
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    refs = list(expand([str(folder)]))
    assert _names(refs) == ["a.html", "b.txt", "sub"]
    assert "may not be read" in str(refs[-1].problem)


def test_a_file_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in str(_one(str(folder / "b.txt")).problem)


def test_a_broken_link_is_told(tmp_path: Path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "broken link" in str(_one(str(tmp_path / "a.txt")).problem)


def test_a_device_or_a_pipe_is_not_read(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no ordinary file" in str(_one(str(tmp_path / "pipe.txt")).problem)
    assert "no ordinary file" in str(_one("/dev/zero").problem)


def test_an_empty_file_is_empty(tmp_path: Path):
    (tmp_path / "a.txt").touch()
    assert isinstance(_one(str(tmp_path / "a.txt")).problem, EmptySource)


def test_a_file_over_the_cap_is_refused_unread(tmp_path: Path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(5_000_000_000)
    assert "larger than 50 MB" in str(_one(str(tmp_path / "a.txt")).problem)


def test_the_sidecar_comes_with_its_file(folder: Path):
    (folder / "b.meta.json").write_text('{"published": "2024-02-16"}')
    raw = _one(str(folder / "b.txt")).raw
    assert raw is not None
    assert (raw.sidecar.published, raw.data, raw.fetched) == ("2024-02-16", TEXT.encode(), None)


def test_a_broken_sidecar_is_the_problem_of_its_file_alone(folder: Path):
    (folder / "b.meta.json").write_text("{")
    outcomes = [outcome for ref in expand([str(folder)]) for outcome in load(ref)]
    assert [outcome.problem is None for outcome in outcomes] == [True, False, True]
    assert isinstance(outcomes[1].problem, UnsupportedContent)


def test_standard_input_is_read():
    outcome = _one("-", stdin=io.BytesIO(TEXT.encode()))
    assert outcome.raw is not None
    assert (outcome.raw.name, outcome.raw.data) == ("-", TEXT.encode())
    assert isinstance(_one("-", stdin=io.BytesIO()).problem, EmptySource)
    assert isinstance(_one("-").problem, UnreadableSource)


def test_an_address_is_fetched_and_the_time_noted(server):
    raw = _one(server.url("/moved"), fetcher=open_fetch, now="2024-07-25T10:00:00Z").raw
    assert raw is not None
    assert (raw.name, raw.url, raw.fetched, raw.media_type) == (
        server.url("/moved"),
        server.url("/page"),
        "2024-07-25T10:00:00Z",
        "text/html",
    )


def test_a_feed_gives_its_pages_and_tells_of_those_that_fail(server):
    (ref,) = expand([server.url("/feed")])
    good, bad = load(ref, fetcher=open_fetch)
    assert good.raw is not None
    assert (good.name, good.raw.feed.published, good.raw.feed.outlet) == (
        server.url("/page"),
        "Fri, 05 Apr 2024 10:00:00 +0000",
        "Harbor Wire",
    )
    assert (bad.name, "404" in str(bad.problem)) == (server.url("/missing"), True)


def test_an_item_whose_page_is_gone_is_taken_from_the_feed_if_that_has_the_whole(tmp_path: Path):
    def gone(_url: str):
        raise UnreadableSource("the server answers 404", hint="check the address")

    path = tmp_path / "feed.rss"
    body = "The two sides met in Suva and agreed on a plan. " * 20
    path.write_text(
        f"<rss><channel><item><link>https://h.example/1</link><description>{body}</description>"
        f"</item><item><link>https://h.example/2</link><description>short</description>"
        f"</item><item><title>none</title></item></channel></rss>"
    )
    whole, teaser, nothing = (outcome for ref in expand([str(path)]) for outcome in load(ref, fetcher=gone))
    assert whole.raw is not None
    assert body.encode()[:40] in whole.raw.data
    assert "404" in str(teaser.problem)
    assert nothing.name.endswith("feed.rss#3")


def test_a_text_that_quotes_a_feed_is_a_text(tmp_path: Path):
    (tmp_path / "a.txt").write_text("The ministry now has an <rss version='2.0'> feed.")
    assert _one(str(tmp_path / "a.txt")).raw is not None


def test_names_are_one_line_of_text_whatever_the_disk_holds(tmp_path: Path):
    name = os.fsdecode(b"b\xff\n\x1b[31m.txt")
    (tmp_path / name).write_text(TEXT)
    (ref,) = expand([str(tmp_path)])
    assert clean_name(name) == "b\ufffd\ufffd\ufffd[31m.txt"
    assert ref.name.encode("utf-8").endswith(b".txt")
    (outcome,) = load(ref)
    assert outcome.raw is not None


def test_a_disk_error_is_the_problem_of_its_file(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(_file: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(sources, "_bounded", fail)
    (outcome,) = load(SourceRef(Kind.FILE, "b.txt", folder / "b.txt"))
    assert "Input/output error" in str(outcome.problem)
