"""Bytes become text without losing a character, and noise is refused."""

import pytest

from accord.intake.decoding import declared_in, decode
from accord.model.errors import EmptySource, UnsupportedContent

ENGLISH = "The minister said “we agree” – at last. Café talks ended on Monday.\r\n\tThe two sides will meet again.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_english_is_read_in_every_usual_encoding(encoding: str):
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


def test_newlines_and_carriage_returns_stay_as_they_are():
    assert decode(b"One\r\ntwo\rthree\nfour\x0bfive") == "One\r\ntwo\rthree\nfour\x0bfive"


def test_the_mark_of_utf_8_stays_so_that_offsets_are_those_of_plain_decoding():
    data = "\ufeffThe two sides met.".encode()
    assert decode(data) == data.decode("utf-8")


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("التقى وزير الخارجية نظيره في الرباط وبحثا التعاون الأمني بين البلدين", "cp1256"),
        ("Министры иностранных дел двух стран подписали соглашение о сотрудничестве в Москве", "cp1251"),
        ("两国外长在北京举行会谈，双方签署了安全合作协议。中方表示将继续推动合作。", "gb18030"),
    ],
)
def test_old_encodings_of_other_scripts_are_told_by_their_letters(words: str, encoding: str):
    assert decode(words.encode(encoding)) == words


def test_the_declared_encoding_is_believed_before_guessing():
    assert (
        decode("Ministři podepsali dohodu.".encode("iso-8859-2"), declared="ISO-8859-2") == "Ministři podepsali dohodu."
    )


@pytest.mark.parametrize("declared", ["no-such-code", "", "x" * 40, "hex", "rot13", "undefined"])
def test_a_declared_encoding_that_is_nonsense_is_passed_over(declared: str):
    assert decode("Café talks ended well today.".encode("cp1252"), declared=declared) == "Café talks ended well today."


def test_a_few_broken_bytes_do_not_turn_utf_8_into_something_else():
    text = "The minister’s “plan” was agreed — at last. " * 60
    assert "’s “plan” was" in decode(text.encode() + b"\xff tail of the text and more of it")


def test_a_file_cut_off_inside_a_letter_is_still_utf_8():
    assert decode("The talks in Málaga".encode() + "é".encode()[:1]).startswith("The talks in Málaga")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 50,
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        b"\x7fELF" + bytes(2000),
        b"ab\x01\x02\x03\x04\x05" * 9,
    ],
)
def test_binary_noise_is_refused(data: bytes):
    with pytest.raises(UnsupportedContent, match="text"):
        decode(data)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff\xa0\u200b".encode()])
def test_nothing_but_space_is_empty(data: bytes):
    with pytest.raises(EmptySource):
        decode(data)


def test_the_encoding_a_page_names_is_found():
    assert declared_in(b'<html><head><meta charset="windows-1256">') == "windows-1256"
    assert declared_in(b'<?xml version="1.0" encoding="ISO-8859-9"?>') == "ISO-8859-9"
    assert declared_in(b"<html>") is None
