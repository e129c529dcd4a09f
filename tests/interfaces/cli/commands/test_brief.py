"""`accord brief` writes findings as sentences with footnotes, in the form that the file's name says."""

import zipfile

import pytest


@pytest.fixture
def first(lines, record):  # noqa: ARG001
    return lines("engagements", "--most-reported")[0]["id"]


def test_without_a_file_it_is_markdown_on_standard_output(call, first):
    out = call("brief", first, "--title", "Talks").stdout
    assert out.startswith("# Talks\n")
    assert "[^1]: [" in out
    assert "http://127.0.0.1:8123/documents/" in out


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_the_name_of_the_file_says_the_form(call, first, tmp_path, form):
    path = tmp_path / f"out.{form}"
    result = call("brief", first, "--out", path)
    assert "1 footnotes" not in result.stdout
    assert result.exit_code == 0
    if form == "docx":
        assert "word/footnotes.xml" in zipfile.ZipFile(path).namelist()
    else:
        assert "Silva" in path.read_text()


def test_what_cannot_be_is_told(call, first, tmp_path):
    assert call("brief", "e-none").exit_code != 0
    assert call("brief", first, "--out", tmp_path / "out.pdf").exit_code != 0
    assert call("brief", first, "--address", "javascript:alert(1)").exit_code != 0
