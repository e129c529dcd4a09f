"""Markdown to its text: marks of emphasis, links and headings go, words stay.

Front matter gives title and date, as site generators use it.
"""

import re

from accord.intake.decoding import decode
from accord.intake.extracted import Extracted
from accord.intake.raw import Given

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]{2,20})[ \t]*:[ \t]*(.{1,400})$", re.MULTILINE)
_LINE_MARKS = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+)", re.MULTILINE)
_RULE = re.compile(
    r"^[ \t]{0,3}(?:[-*_][ \t]*){3,}$|^[ \t]*(?:```|~~~).*$|^[ \t]*=+[ \t]*$|^[ \t]*\|?(?:[ "
    r"\t]*:?-{2,}:?[ \t]*\|)+[ \t:-]*$",
    re.MULTILINE,
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_REFERENCE = re.compile(r"^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+.*$", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,1000}?\S|\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=\S)([^\n*_]{1,1000})(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`([^`\n]{1,500})`")
_TAG = re.compile(
    r"</?(?:u|b|i|em|strong|p|br|div|span|a|sup|sub)(?:\s[^<>\n]{0,500})?/?>|<!--.{0,5000}?-->",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def extract(data: bytes, *, charset: str | None = None) -> Extracted:
    """The words of a Markdown file."""
    text = decode(data, declared=charset).removeprefix("\ufeff").replace("\r\n", "\n")
    front = _FRONT.match(text)
    fields = {key.lower(): value.strip().strip("\"'") for key, value in _FIELD.findall(front[1])} if front else {}
    body = text[front.end() :] if front else text
    metadata = Given(
        published=fields.get("date") or fields.get("published"),
        outlet=fields.get("publisher") or fields.get("outlet") or fields.get("source"),
        url=next(
            (fields[key] for key in ("url", "link", "canonical_url") if fields.get(key, "").startswith("http")), None
        ),
        title=fields.get("title"),
        language=fields.get("language") or fields.get("lang"),
    )
    return Extracted(words_of(body), "text/markdown", metadata)


def words_of(body: str) -> str:
    """Markdown without its marks, line for line."""
    for pattern, put in ((_IMAGE, ""), (_REFERENCE, ""), (_RULE, ""), (_TAG, ""), (_LINE_MARKS, ""), (_LINK, r"\1")):
        body = pattern.sub(put, body)
    for pattern, put in ((_CODE, r"\1"), (_STRONG, r"\2"), (_EMPHASIS, r"\2"), (_ESCAPE, r"\1")):
        body = pattern.sub(put, body)
    return re.sub(r"\n{3,}", "\n\n", body).strip()
