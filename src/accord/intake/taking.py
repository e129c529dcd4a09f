"""Raw bytes to a Document. The same bytes with the same words beside them always give the same Document."""

import hashlib
import re

from accord.intake import feeds, mail, markdown, pdf, web_page, word
from accord.intake.decoding import declared_in, decode
from accord.intake.extracted import Extracted
from accord.intake.furniture import mark
from accord.intake.language import identify
from accord.intake.masthead import read_head
from accord.intake.published import from_flag, given, settle
from accord.intake.raw import MAX_CHARACTERS, NOTHING_GIVEN, Given, RawSource
from accord.model.document import Document, DocumentId, Furniture, Source
from accord.model.errors import EmptySource, UnreadableSource, UnsupportedContent

_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PLAIN = (".txt", ".text")
_MARKDOWN = (".md", ".markdown")
_PAGE = (".html", ".htm", ".xhtml")


def take_in(raw: RawSource, *, flags: Given = NOTHING_GIVEN) -> Document:
    """The Document in `raw`; `flags` is what was said by hand and comes before all else.

    Raises EmptySource, UnsupportedContent or UnreadableSource (too large) for the source, UsageError for a flag that
    is no date.
    """
    by_hand = from_flag(flags.published)
    extracted = _extract(raw)
    text = extracted.text
    if not text.strip():
        raise EmptySource("there is no text in it", hint="leave it out or give the right file")
    if len(text) > MAX_CHARACTERS:
        raise UnreadableSource(
            f"its text has {len(text):,} characters, more than {MAX_CHARACTERS:,}", hint="split it into its documents"
        )
    furniture = mark(text)
    head = read_head(text, furniture=furniture)
    page = extracted.metadata
    url = _first(flags.url, raw.sidecar.url, raw.url, raw.feed.url, page.url)
    outside = (
        by_hand,
        given(raw.sidecar.published, where="in the sidecar file"),
        given(raw.feed.published, where="in the feed"),
        given(
            page.published,
            where="in the message" if extracted.media_type == "message/rfc822" else "in the page's metadata",
        ),
    )
    return Document(
        id=DocumentId(hashlib.sha256(raw.data).hexdigest()),
        name=raw.name,
        text=text,
        media_type=extracted.media_type,
        title=_first(flags.title, raw.sidecar.title, page.title, raw.feed.title, head.title),
        language=_first(
            flags.language, raw.sidecar.language, identify(_report(text, furniture)), page.language, raw.feed.language
        ),
        published=settle(outside, own=head.dates, url=url),
        source=Source(
            outlet=_first(flags.outlet, raw.sidecar.outlet, page.outlet, raw.feed.outlet, head.outlet),
            url=url,
            fetched=raw.fetched,
        ),
        furniture=furniture,
    )


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _report(text: str, furniture: tuple[Furniture, ...]) -> str:
    """The first of what is left without furniture; enough to tell the language from."""
    parts: list[str] = []
    at = size = 0
    for item in furniture:
        parts.append(text[at : item.span.start])
        size += item.span.start - at
        at = item.span.end
        if size > 8_000:
            break
    parts.append(text[at : at + 8_000])
    return " ".join(parts).strip() or text


def _extract(raw: RawSource) -> Extracted:
    data, name, declared = raw.data, raw.name.lower().partition("?")[0], raw.media_type or ""
    if not data.strip():
        raise EmptySource("it is empty", hint="leave it out or give the right file")
    # magic numbers first: servers and file names are often wrong about these
    if b"%PDF-" in data[:1024]:
        return pdf.extract(data)
    if word.is_word(data):
        return word.extract(data)
    if data.startswith(_OLD_OFFICE):
        raise UnsupportedContent(
            "it is an old Word file or one with a password", hint="save it as DOCX without a password and add that"
        )
    if data.startswith(b"PK\x03\x04"):
        if name.endswith(".docx"):
            return word.extract(data)
        raise UnsupportedContent("it is an archive", hint="unpack it and add the documents in it")
    if name.endswith(_PLAIN) and declared in {"", "text/plain"}:
        return Extracted(decode(data, declared=raw.charset), "text/plain")
    if name.endswith(_MARKDOWN) and "html" not in declared:
        return markdown.extract(data, charset=raw.charset)
    if name.endswith(".eml") or declared == "message/rfc822":
        return mail.extract(data)
    if "html" in declared or name.endswith(_PAGE) or _HTML.match(data[:4096]):
        return web_page.extract(data, charset=raw.charset)
    if name.endswith((".pdf", ".docx")):
        raise UnsupportedContent(f"it is called {name[-4:].lstrip('.').upper()} but is none", hint="check the file")
    if feeds.is_feed(data):
        raise UnsupportedContent("it is a feed, not a document", hint="add its address, or the pages it links to")
    if declared in {"", "application/octet-stream"} and mail.is_mail(data):
        return mail.extract(data)
    return Extracted(decode(data, declared=raw.charset or declared_in(data)), "text/plain")
