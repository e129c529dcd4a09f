"""Texts of others to words that are safe to show: one line, no control characters, no terminal sequences.

Documents are hostile: what is shown of them may say anything but do nothing.
"""

import re

_SEQUENCE = re.compile(
    r"\x1b\[[0-?]{0,64}[ -/]{0,16}[@-~]"  # "\x1b[31m" colours the rest of the screen
    r"|\x9b[0-?]{0,64}[ -/]{0,16}[@-~]"  # the same with the one-character introducer
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\|\x9c)"  # "\x1b]0;title\x07"
    r"|\x1b[ -/]{0,4}[0-~]"
)
_HIDDEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def printable(text: str) -> str:
    """The text on one line, with what a terminal would obey taken out and every run of white space made one space."""
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """The text with its line ends and spaces, without what hides, turns the direction of writing or is obeyed."""
    if "\x1b" in text or "\x9b" in text or "\x9d" in text or "\x90" in text:
        text = _SEQUENCE.sub("", text)
    return _SURROGATE.sub("\ufffd", _HIDDEN.sub("", text))


def shortened(text: str, length: int) -> str:
    """The text in at most `length` characters, cut after a whole word where that leaves most of it."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    whole = cut.rpartition(" ")[0]
    # two thirds: a cut within a long word beats losing half of the line to it
    return (whole if len(whole) > length * 2 // 3 else cut).rstrip(" ,;:") + "…"
