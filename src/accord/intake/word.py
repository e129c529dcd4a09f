"""A DOCX to its text: paragraphs and tables in their order.

What unpacks to far more than it is is refused before it is unpacked.
"""

import io
import zipfile
from typing import Any

from accord.intake.extracted import Extracted
from accord.intake.raw import Given
from accord.model.errors import EmptySource, UnsupportedContent

# 200 MB unpacked, 200 times its size: Word's own files with pictures unpack to 1.1 times, text-only ones to some 12
# times
_MAX_UNPACKED = 200_000_000
_MAX_RATIO = 200
# the body alone: 60 MB of XML is some 10 million characters and already takes half a minute
_MAX_PART = 60_000_000
_DAMAGED = ("the DOCX is damaged or is no DOCX", "open it in a word processor and save it again, or add its text")


def is_word(data: bytes) -> bool:
    """Whether the bytes are a Word document (and not another zip archive)."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith("word/") for name in archive.namelist()[:2000])
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def extract(data: bytes) -> Extracted:
    """The text of a DOCX. Raises UnsupportedContent for what is damaged, is a zip bomb or has a password."""
    _guard(data)
    import docx
    from lxml import etree

    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_paragraphs(document))
        title = " ".join((document.core_properties.title or "").split()) or None
    except (
        KeyError,
        ValueError,
        etree.LxmlError,
        zipfile.BadZipFile,
        RecursionError,
        AttributeError,
        OSError,
        RuntimeError,
    ) as error:
        raise UnsupportedContent(_DAMAGED[0], hint=_DAMAGED[1]) from error
    if not text.strip():
        raise EmptySource("there is no text in it", hint="leave it out or give the right file")
    return Extracted(
        text, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Given(title=title)
    )


def _guard(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnsupportedContent(_DAMAGED[0], hint=_DAMAGED[1]) from error
    unpacked = sum(part.file_size for part in parts)
    largest = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    bomb = unpacked > _MAX_UNPACKED or largest > _MAX_PART or len(parts) > 10_000
    if bomb or (unpacked > 10_000_000 and unpacked > _MAX_RATIO * len(data)):
        raise UnsupportedContent(
            "the DOCX unpacks to far more than a document",
            hint="do not open it unless you know who made it; add its text instead",
        )


def _paragraphs(document: Any) -> list[str]:
    import docx.table

    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            lines.extend("\t".join(" ".join(cell.text.split()) for cell in row.cells) for row in block.rows)
        else:
            lines.append(block.text)
    return lines
