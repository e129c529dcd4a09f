"""Bytes become Documents: exact text, own date, language, furniture; or one clear line."""

import hashlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.intake import Given, RawSource, take_in
from accord.model.codes import Basis
from accord.model.errors import EmptySource, SourceError, UnreadableSource, UnsupportedContent, UsageError


def test_plain_text_is_kept_to_the_letter(report: str):
    data = f"\ufeffMinisters meet\r\n\r\n\xa0{report}\r\n\r\nLeave a Reply\r\n".encode()
    document = take_in(RawSource("a.txt", data))
    assert document.text == data.decode("utf-8")
    assert document.id == hashlib.sha256(data).hexdigest()
    assert document.media_type == "text/plain"
    assert [item.span.text for item in document.furniture] == ["Leave a Reply"]
    assert all(item.span.holds_in(document.text) for item in document.furniture)


def test_the_same_bytes_give_the_same_document(report: str):
    raw = RawSource("a.txt", report.encode(), sidecar=Given(published="2024-01-01"))
    assert take_in(raw) == take_in(raw)


def test_flags_come_before_the_sidecar_and_that_before_the_text(report: str):
    raw = RawSource(
        "a.txt",
        f"SUVA, July 3, 2024 (FNA) - {report}".encode(),
        sidecar=Given(published="2024-07-02", outlet="Side", url="https://s.example", title="S", language="en"),
    )
    document = take_in(raw, flags=Given(published="2024-07", outlet="Hand", url="https://h.example"))
    assert (document.published.value, document.source.outlet, document.source.url, document.title) == (
        "2024-07",
        "Hand",
        "https://h.example",
        "S",
    )
    document = take_in(raw)
    assert (document.published.value, document.source.outlet, document.source.url) == (
        "2024-07-02",
        "Side",
        "https://s.example",
    )
    assert "2024-07-03 in the dateline is trusted less" in document.published.reason


def test_a_text_that_gives_no_date_has_none(report: str):
    document = take_in(RawSource("a.txt", report.encode()))
    assert (document.published.value, document.published.basis) == (None, Basis.UNKNOWN)


def test_a_flag_that_is_no_date_is_bad_use(report: str):
    with pytest.raises(UsageError):
        take_in(RawSource("a.txt", report.encode()), flags=Given(published="soon"))


def test_a_text_in_another_language_is_kept_and_named():
    document = take_in(
        RawSource("a.txt", "التقى وزير الخارجية نظيره في الرباط وبحثا التعاون الأمني بين البلدين.".encode())
    )
    assert document.language == "ar"


def test_the_language_is_that_of_the_report_not_of_the_buttons():
    french = "Les ministres des deux pays se sont rencontrés à Suva et ont signé un accord sur la pêche. " * 3
    document = take_in(
        RawSource(
            "a.txt",
            (
                f"{french}\n\nLeave a Reply\n\nYour email address will not be published. Required "
                f"fields are marked *\n{'Share this article with the family and friends of the house. ' * 9}"
            ).encode(),
        )
    )
    assert document.language == "fr"


def test_every_kind_of_file_is_told_by_its_bytes(
    report: str, pdf_of: Callable[..., bytes], docx_of: Callable[..., bytes]
):
    page = f"<!DOCTYPE html><html><body><p>{report}</p></body></html>".encode()
    mail = f"Received: from x\r\nFrom: a@b.example\r\nSubject: Talks\r\n\r\n{report}".encode()
    kinds = {
        "application/pdf": pdf_of([report]),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx_of([report]),
        "text/html": page,
        "message/rfc822": mail,
        "text/plain": report.encode(),
    }
    for kind, data in kinds.items():
        document = take_in(RawSource("-", data))
        assert document.media_type == kind
        assert report[:60] in " ".join(document.text.split())


def test_the_date_of_a_message_is_its_publication(report: str):
    document = take_in(
        RawSource(
            "a.eml", f"From: Press <a@b.example>\r\nDate: Fri, 05 Apr 2024 10:00:00 +0000\r\n\r\n{report}".encode()
        )
    )
    assert (document.published.value, document.published.reason, document.source.outlet) == (
        "2024-04-05",
        "in the message",
        "Press",
    )


def test_the_date_of_a_feed_comes_before_that_of_the_page(report: str):
    page = (
        f"<html><head><meta property='article:published_time' content='2024-04-06'>"
        f"</head><body><p>{report}</p></body></html>"
    ).encode()
    raw = RawSource(
        "https://h.example/1",
        page,
        "text/html",
        "utf-8",
        "https://h.example/1",
        "2024-05-01T00:00:00Z",
        feed=Given(published="Fri, 05 Apr 2024 10:00:00 +0000", outlet="Harbor Wire"),
    )
    document = take_in(raw)
    assert (document.published.value, document.source.outlet, document.source.url, document.source.fetched) == (
        "2024-04-05",
        "Harbor Wire",
        "https://h.example/1",
        "2024-05-01T00:00:00Z",
    )


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        ("a.txt", b"", EmptySource, "empty"),
        ("a.txt", b" \r\n\t", EmptySource, "empty"),
        ("a.txt", bytes(range(256)) * 40, UnsupportedContent, "text"),
        ("a", b"\x89PNG\r\n\x1a\n" + bytes(300), UnsupportedContent, "binary"),
        ("a.pdf", b"hello", UnsupportedContent, "called PDF but is none"),
        ("a.docx", b"hello", UnsupportedContent, "called DOCX but is none"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), UnsupportedContent, "old Word file"),
        ("a.zip", b"PK\x03\x04" + bytes(100), UnsupportedContent, "archive"),
        ("-", b"<rss version='2.0'><channel/></rss>", UnsupportedContent, "a feed"),
    ],
)
def test_what_cannot_be_read_is_one_line_with_what_to_do(name: str, data: bytes, error: type[SourceError], words: str):
    with pytest.raises(error, match=words) as caught:
        take_in(RawSource(name, data))
    assert "\n" not in str(caught.value)
    assert caught.value.hint


def test_fifty_megabytes_of_text_are_refused_in_time():
    data = b"The two sides met in Suva and agreed on a plan.\n" * 1_050_000
    started = time.process_time()
    with pytest.raises(UnreadableSource, match="split it"):
        take_in(RawSource("a.txt", data))
    assert time.process_time() - started < 5


def test_the_longest_text_allowed_is_taken_and_takes_no_longer_a_line_than_a_short_one():
    lines = b"The two sides met in Suva and agreed on a plan.\n\nShare\n\n"

    def taken(times):
        started = time.process_time()
        document = take_in(RawSource("a.txt", lines * times))
        return len(document.furniture), (time.process_time() - started) / times

    taken(100)  # what is made ready once
    (short, each_of_few), (long, each_of_many) = taken(3_500), taken(35_000)
    assert (short, long) == (3_500, 35_000)
    assert each_of_many < 4 * each_of_few


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(["a.txt", "a.md", "a.html", "a.eml", "a.pdf", "a.docx", "-"]),
    st.binary(max_size=400) | st.text(max_size=200).map(str.encode),
)
def test_any_bytes_give_a_document_or_an_error_of_the_source(name: str, data: bytes):
    try:
        document = take_in(RawSource(name, data))
    except SourceError as error:
        told = str(error)
        document = None
    if document is None:
        assert told
        assert "\n" not in told
    else:
        assert document.text
        assert all(item.span.holds_in(document.text) for item in document.furniture)
