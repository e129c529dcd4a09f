"""Bytes to text without losing a character.

Offsets of readings are into this text, so newlines and marks stay as they are.
"""

import codecs
import re

from accord.model.errors import EmptySource, UnsupportedContent

# with a UTF-8 mark the mark stays in the text as U+FEFF: whoever decodes the file as UTF-8 gets the same offsets
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]")
_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:-]{2,40})""",
    re.IGNORECASE,
)
_SAMPLE = 200_000
_HINT = "convert it to a text, HTML, PDF or DOCX file first"


def declared_in(data: bytes) -> str | None:
    """The encoding that an HTML or XML file names in its first lines."""
    found = _META_CHARSET.search(data[:4096])
    return (found[1] or found[2]).decode("ascii", "ignore") if found else None


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of `data`: by its mark, as UTF-8, as declared, else by what its letters suggest.

    Raises EmptySource for nothing but white space and UnsupportedContent for what is no text.
    """
    text = _decode(data, declared)
    if not text.strip().strip("\ufeff\u200b\x00").strip():
        raise EmptySource("there is no text in it", hint="leave it out or give the right file")
    _refuse_noise(text)
    return text


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error
    else:
        return text if text.count("\x00") * 10 < len(text) else _decode_wide(data) or text
    wide = _decode_wide(data)
    if wide is not None:
        return wide
    # 0.001: a cut-off tail or a few stray bytes in a page of UTF-8, as scrapers leave them
    lenient = data.decode("utf-8", "replace")
    if len(data) - broken.start <= 3 or (
        not data.isascii() and lenient.count("\ufffd") <= len(lenient) * 0.001 and _multibyte(lenient)
    ):
        return lenient
    return _known(data, declared) or _guessed(data)


def _multibyte(text: str) -> bool:
    return sum(c > "\x7f" and c != "\ufffd" for c in text) > 2 * text.count("\ufffd")


def _decode_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # 0.4 of the bytes on one side, hardly any on the other: English in UTF-16 has 0.99
    half = max(1, len(sample) // 2)
    for many, few, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if many / half > 0.4 and few / half < 0.05:
            return data.decode(encoding, "replace")
    return None


def _known(data: bytes, declared: str | None) -> str | None:
    if not declared:
        return None
    name = declared.strip().lower()
    # what pages call Latin-1 or ASCII is Windows-1252 in fact (WHATWG Encoding Standard)
    name = {
        "iso-8859-1": "cp1252",
        "latin-1": "cp1252",
        "latin1": "cp1252",
        "us-ascii": "cp1252",
        "ascii": "cp1252",
        "gb2312": "gb18030",
    }.get(name, name)
    try:
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    high = sum(byte > 0x7F for byte in data[:_SAMPLE])
    # 0.08: Western text has few accented letters; Arabic, Russian or Chinese in an old encoding has most of its
    # letters there
    if high < 0.08 * len(data[:_SAMPLE]):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            return data.decode("latin-1")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise UnsupportedContent("it is not text in any known encoding", hint=_HINT)
    return data.decode(best.encoding, "replace")


def _refuse_noise(text: str) -> None:
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + text[-_SAMPLE // 2 :]
    strange = len(_NOT_TEXT.findall(sample)) + sample.count("\ufffd")
    # 0.01: a form feed or two among pages is fine, one control character in a hundred is a program or a picture
    if strange > max(3, 0.01 * len(sample)):
        raise UnsupportedContent("it is binary, not text", hint=_HINT)
