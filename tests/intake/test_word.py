"""A DOCX gives paragraphs and tables in order; a bomb is refused unopened."""

import io
import zipfile
from collections.abc import Callable

import pytest

from accord.intake.word import extract, is_word
from accord.model.errors import EmptySource, UnsupportedContent


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_paragraphs_and_tables_in_their_order(docx_of: Callable[..., bytes]):
    data = docx_of(["Fiji and Tonga signed.", "Annex"], table=[["Item", "Side"], ["Boats", "Fiji"]], title="Protocol")
    assert is_word(data)
    found = extract(data)
    assert found.text == "Fiji and Tonga signed.\nAnnex\nItem\tSide\nBoats\tFiji"
    assert found.metadata.title == "Protocol"


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = _zip({"[Content_Types].xml": b"<x/>", "word/document.xml": bytes(70_000_000)})
    assert len(bomb) < 1_000_000
    with pytest.raises(UnsupportedContent, match="unpacks to far more"):
        extract(bomb)


def test_entities_are_not_expanded(docx_of: Callable[..., bytes]):
    source = zipfile.ZipFile(io.BytesIO(docx_of(["PLACE of the meeting was Suva."])))
    parts = {name: source.read(name) for name in source.namelist()}
    source.close()
    parts["word/document.xml"] = (
        parts["word/document.xml"]
        .replace(b"<w:document", b"<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w:document", 1)
        .replace(b"PLACE", b"&a;")
    )
    try:
        text = extract(_zip(parts)).text
    except (UnsupportedContent, EmptySource):
        text = ""
    assert "root:" not in text


@pytest.mark.parametrize("data", [b"PK\x03\x04rubbish", b"PK\x03\x04" + bytes(100), b"", b"no zip"])
def test_what_is_no_docx_is_refused(data: bytes):
    assert not is_word(data)
    with pytest.raises(UnsupportedContent, match="damaged"):
        extract(data)


def test_a_zip_with_the_wrong_parts_is_refused():
    with pytest.raises(UnsupportedContent, match="damaged"):
        extract(_zip({"word/x.xml": b"<a/>"}))


def test_names_that_climb_out_of_the_archive_write_nothing(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnsupportedContent):
        extract(_zip({"../../evil.txt": b"x", "word/../../evil.xml": b"<a/>"}))
    assert list(tmp_path.parent.rglob("evil*")) == []


def test_an_empty_docx_is_empty(docx_of: Callable[..., bytes]):
    with pytest.raises(EmptySource):
        extract(docx_of([]))
