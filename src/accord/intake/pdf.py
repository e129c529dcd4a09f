"""A PDF to its text, page by page. A PDF of pictures, or one with a password, is refused with what to do about it."""

import re
from typing import Any

from accord.intake.extracted import Extracted
from accord.intake.raw import MAX_CHARACTERS, Given
from accord.model.errors import UnsupportedContent

# 2000 pages: the longest treaty with annexes met had 1,600
_MAX_PAGES = 2_000
_SOFT_BREAK = re.compile(r"[\u00ad\ufffe\x02]\r?\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def extract(data: bytes) -> Extracted:
    """The text layer of a PDF. Raises UnsupportedContent if there is none, or a password, or no PDF at all."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnsupportedContent(
                "the PDF asks for a password", hint="save a copy without one and add that"
            ) from error
        raise UnsupportedContent(
            "the PDF is damaged", hint="open it and print it to a new PDF, or add its text"
        ) from error
    try:
        return _read(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnsupportedContent(
            "the PDF is damaged", hint="open it and print it to a new PDF, or add its text"
        ) from error
    finally:
        pdf.close()


def _read(pdf: Any) -> Extracted:
    pages: list[str] = []
    size = 0
    for number in range(min(len(pdf), _MAX_PAGES)):
        page = pdf[number]
        layer = page.get_textpage()
        words = layer.get_text_range()
        layer.close()
        page.close()
        pages.append(_clean(words))
        size += len(words)
        if size > MAX_CHARACTERS:
            break
    text = "\n\n".join(page for page in pages if page)
    # 20 characters: a scan may carry a stamp or a page number as text
    if len("".join(text.split())) < 20:
        raise UnsupportedContent(
            "the PDF has no text layer, only pictures", hint="run it through text recognition (OCR) first"
        )
    return Extracted(text, "application/pdf", Given(title=_title(pdf)))


def _clean(words: str) -> str:
    words = _SOFT_BREAK.sub("", words).replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", words).strip()


def _title(pdf: Any) -> str | None:
    """The title of the file, unless it is the name a program gave it."""
    title = " ".join(str(pdf.get_metadata_value("Title") or "").split())
    if not title or re.search(r"\.(?:docx?|pdf|indd|qxd|rtf)$|^microsoft word|^untitled|^\W*$", title, re.IGNORECASE):
        return None
    return title[:300]
