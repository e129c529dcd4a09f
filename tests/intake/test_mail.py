"""A message gives its text, subject, date and sender, however its parts are packed."""

from email.message import EmailMessage

import pytest

from accord.intake.mail import extract, is_mail
from accord.model.errors import EmptySource, UnsupportedContent


def _message(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "Harbor Press <press@harbor.example>",
        "Subject": "Readout of talks",
        "Date": "Fri, 05 Apr 2024 10:00:00 +0000",
        **headers,
    }.items():
        message[name] = value
    return message


def test_a_plain_message():
    message = _message()
    message.set_content("The two sides met in Rabat on Friday.\nThey agreed.\n")
    found = extract(message.as_bytes())
    assert found.text == "The two sides met in Rabat on Friday.\nThey agreed.\n"
    assert (found.metadata.title, found.metadata.outlet, found.metadata.published) == (
        "Readout of talks",
        "Harbor Press",
        "Fri, 05 Apr 2024 10:00:00 +0000",
    )


def test_the_plain_part_is_taken_before_the_html_one_and_attachments_are_left():
    message = _message()
    message.set_content("The two sides met in Rabat.")
    message.add_alternative("<p>HTML of it</p>", subtype="html")
    message.add_attachment(b"Not this text at all.", maintype="text", subtype="plain", filename="../../etc/evil.txt")
    assert extract(message.as_bytes()).text.strip() == "The two sides met in Rabat."


def test_html_alone_is_read_as_a_page():
    message = _message()
    message.set_content(
        "<html><body><p>The two sides met in Rabat on Friday and signed the accord.</p></body></html>", subtype="html"
    )
    assert extract(message.as_bytes()).text == "The two sides met in Rabat on Friday and signed the accord."


def test_a_forwarded_message_inside_is_read():
    inner = _message(Subject="Inner")
    inner.set_content("The inner text of the forwarded readout.")
    outer = _message(Subject="Fwd")
    outer.make_mixed()
    outer.attach(_as_part(inner))
    assert "inner text" in extract(outer.as_bytes()).text


def _as_part(inner: EmailMessage):
    from email.mime.message import MIMEMessage

    return MIMEMessage(inner)


def test_parts_nested_without_end_are_refused_quickly():
    body = b"From: a@b.example\r\nSubject: x\r\n"
    for depth in range(400):
        body += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (depth, depth)
    with pytest.raises(UnsupportedContent, match="nested"):
        extract(body + b"Content-Type: text/plain\r\n\r\nThe end.\r\n")


@pytest.mark.parametrize(
    "data",
    [
        b"From: \xff\xfe\r\nDate: never\r\nSubject: =?utf-8?b?broken\r\n\r\nThe two sides met.",
        b"Content-Type: text/plain; charset=nonsense\r\nFrom: a\r\n\r\nThe two sides met.",
    ],
)
def test_broken_headers_do_not_lose_the_text(data: bytes):
    assert extract(data).text == "The two sides met."


def test_a_message_without_text_is_empty():
    message = _message()
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="x.bin")
    with pytest.raises(EmptySource, match="attachments"):
        extract(message.as_bytes())


def test_a_press_release_with_a_colon_is_no_mail():
    assert not is_mail(b"Published: 24 July 2024\nSubject: fisheries\n\nThe two sides met.")
    assert is_mail(b"Received: from x\r\nFrom: a@b.example\r\nSubject: Talks\r\n\r\nText")
