"""A mail message to the text it carries. The plain part is taken before the HTML one; attachments are left alone."""

import email.policy
import email.utils
import re
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from accord.intake import web_page
from accord.intake.decoding import decode
from accord.intake.extracted import Extracted
from accord.intake.raw import Given
from accord.model.errors import EmptySource, UnsupportedContent

_HEADERS = re.compile(rb"(?:[!-9;-~]{1,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){2,60}")
_KNOWN = re.compile(
    rb"^(?:from|received|return-path|message-id|mime-version|delivered-to):", re.IGNORECASE | re.MULTILINE
)
# 100 parts: a digest of a mailing list; more is a message built to tire the reader
_MAX_PARTS = 100
# 50 levels of parts within parts: the standard parser calls itself for each, mail programs make six at most
_MAX_DEPTH = 50


def is_mail(data: bytes) -> bool:
    """Whether the bytes open with the headers of a message."""
    found = _HEADERS.match(data[:20_000].lstrip(b"\r\n"))
    return (
        found is not None
        and _KNOWN.search(found[0]) is not None
        and re.search(rb"(?im)^(?:subject|date|from):", found[0]) is not None
    )


def extract(data: bytes) -> Extracted:
    """The text of a message, with its subject, date and sender. Raises EmptySource if it carries none."""
    if len(set(re.findall(rb"""(?i)boundary\s*=\s*"?([^\s";]{1,200})""", data))) > _MAX_DEPTH:
        raise UnsupportedContent(
            "the message is nested too deep", hint="save the text of the inner message and add that"
        )
    try:
        message = BytesParser(policy=email.policy.default).parsebytes(data)
        text = _body(message)
    except (RecursionError, MessageError, LookupError, ValueError, AttributeError, TypeError, IndexError) as error:
        raise UnsupportedContent("the message is damaged", hint="save its text and add that") from error
    if not text.strip():
        raise EmptySource("the message carries no text", hint="add its attachments one by one")
    return Extracted(text, "message/rfc822", _metadata(message))


def _body(message: EmailMessage) -> str:
    html = ""
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            break
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        charset = part.get_content_charset()
        if part.get_content_type() == "text/plain":
            return decode(payload, declared=charset).replace("\r\n", "\n")
        if part.get_content_type() == "text/html" and not html:
            html = web_page.extract(payload, charset=charset).text
    return html


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message[name]
    except (ValueError, IndexError, LookupError, AttributeError, TypeError):
        # some broken headers cannot be parsed by the standard library at all
        return None
    return " ".join(str(value).split())[:300] or None if value is not None else None


def _metadata(message: EmailMessage) -> Given:
    sender = _header(message, "From")
    name, address = email.utils.parseaddr(sender) if sender else ("", "")
    return Given(
        published=_header(message, "Date"),
        outlet=name or (address.rpartition("@")[2] or None),
        title=_header(message, "Subject"),
        language=(_header(message, "Content-Language") or "")[:2].lower() or None,
    )
