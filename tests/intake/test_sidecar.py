"""What stands in the sidecar is taken; a broken sidecar is reported, not passed over."""

from pathlib import Path

import pytest

from accord.intake.raw import NOTHING_GIVEN
from accord.intake.sidecar import beside, parse, read
from accord.model.errors import UnsupportedContent


def test_the_sidecar_stands_beside_the_file():
    assert beside(Path("a/017.txt")) == Path("a/017.meta.json")


def test_no_sidecar_says_nothing(tmp_path: Path):
    assert read(tmp_path / "a.txt") == NOTHING_GIVEN


def test_its_five_fields(tmp_path: Path):
    (tmp_path / "a.meta.json").write_text(
        '{"published": "2024-02-16", "publisher": "Harbor Wire", "title": " T\\n '
        'x", "url": "https://h.example", "language": "en", "kind": 7}'
    )
    found = read(tmp_path / "a.txt")
    assert (found.published, found.outlet, found.title, found.url, found.language) == (
        "2024-02-16",
        "Harbor Wire",
        "T x",
        "https://h.example",
        "en",
    )


def test_missing_and_null_fields_say_nothing():
    assert parse(b'{"published": null, "title": ""}') == NOTHING_GIVEN


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[1]", "no JSON object"),
        (b"[" * 100_000, "no JSON"),
        (b'{"published": "soon"}', "which is no date"),
    ],
)
def test_a_broken_sidecar_is_told(data: bytes, words: str):
    with pytest.raises(UnsupportedContent, match=words):
        parse(data)


def test_a_folder_of_that_name_is_no_sidecar(tmp_path: Path):
    (tmp_path / "a.meta.json").mkdir()
    assert read(tmp_path / "a.txt") == NOTHING_GIVEN
