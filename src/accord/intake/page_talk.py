"""A line -> how much its words speak of a web page and to its reader rather than of a report's matter.

Every word pulls one way or the other (`lexicon/page_words.yaml`); what a line must weigh to be furniture grows with its
length and is least below the report.
"""

import re
from dataclasses import dataclass

from accord.lexicon.page_words import page_words
from accord.model.document import FurnitureReason

_TOKEN = re.compile(r"[^\W\d_][\w’'-]*")
# verbs that a button or a call to the reader opens with
_CALLS = frozenset(
    "accept access add allow become bookmark browse buy check choose click close comment contact continue copy "
    "customise customize discover donate download e-mail email enable enjoy enter explore find flag follow get grab "
    "help hide join learn leave like listen load log make manage notify open play post print read receive "
    "refresh register remove reply report republish retweet save scan scroll search see select send share shop show "
    "sign skip stay stream submit subscribe support swipe switch tag tap tell text try tune turn unmute update upgrade "
    "use view visit vote want watch win write".split()
)
_SOFT_OPENERS = frozenset("please to don't do never also and you kindly just if for".split())
_EMAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,40}\.[\w.]{2,30}|\[email[\s\xa0]protected\]", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|\bwww\.|\b[\w-]{2,40}\.(?:com|org|net|info|gov|co\.\w\w|news|tv)\b", re.IGNORECASE)
# the link of a picture behind somebody's words; a cue of its own takes it
_LINKED = re.compile(r"(?:https?://t\.co/|\bpic\.twitter\.com/)\w+")
_HANDLE = re.compile(r"(?<![\w.])@\w{3,30}")
PHONE = re.compile(r"(?:\+|\b0|\()\d[\d ()/.-]{6,18}\d")
_PRICE = re.compile(r"(?:[$€£₹]|\b(?:Rs|USD|EUR|GBP)\.? ?)\d+(?:\.\d\d)?(?: ?/| (?:a|per) (?:month|week|year|mo)\b)")
_PICTURES = re.compile(r"[\u2190-\u21ff\u25a0-\u27bf\U0001f300-\U0001faff|»›©®™]")
_QUOTED = re.compile(r"[\"“«][^\"”»]{12,}|[\"”»]\W{0,2}(?:he|she|they|the)\b")
_TERMINAL = re.compile(r"[.:;,?!][\"”’')\]]*$")
_TELLING = frozenset("was were will would had has have been could".split())
_READER = frozenset("you your we our us".split())
_SENTENCE_GAP = re.compile(r"(?<=[.!?…])[\"”’)\]]? +(?=[A-Z\[(])")
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Talk:
    """What a line weighs, in tenths, and what the heaviest of its words are about."""

    weight: int
    reason: FurnitureReason
    signs: int
    """How many words or signs of a page it has."""
    mixed: bool
    """Whether there are words of a report among them."""


SILENT = Talk(0, FurnitureReason.NAVIGATION, 0, mixed=False)


def talk_of(line: str) -> Talk:
    """What the words of one line (white space collapsed) weigh."""
    if len(line) > _LONGEST:
        return SILENT
    line = _LINKED.sub("", line)
    tokens = [token.lower().replace("’", "'") for token in _TOKEN.findall(line)]
    total, signs, mixed = 0, 0, False
    by_reason: dict[FurnitureReason, int] = {}
    book, seen = page_words(), set[str]()
    at = 0
    while at < len(tokens):
        for size in (3, 2, 1):
            phrase = " ".join(tokens[at : at + size])
            word = book.get(phrase) if at + size <= len(tokens) else None
            if word is not None:
                break
        at += size
        if word is None or phrase in seen:
            continue
        seen.add(phrase)
        total += word.weight
        mixed = mixed or word.weight < 0
        if word.weight > 0:
            signs += word.weight >= 10
            by_reason[word.reason] = by_reason.get(word.reason, 0) + word.weight
    if {"you", "your"} <= seen:
        total -= 6  # one reader is enough
    # a call to the reader opens the line: "Click here", "Please share"
    call = next((token for token in tokens[:3] if token not in _SOFT_OPENERS), "")
    if call in _CALLS and call not in seen:
        total += 12
        signs += signs > 0  # alone it may head a section: "Visit to Lima", "Search and rescue"
    for sign, weight in ((_EMAIL, 15), (_ADDRESS, 10), (_HANDLE, 8), (PHONE, 10), (_PRICE, 12), (_PICTURES, 6)):
        if sign.search(line):
            total += weight
            signs += sign is not _PICTURES and sign is not PHONE
    if _QUOTED.search(line):
        total -= 15
    total += _shaped(line, tokens)
    reason = max(by_reason, key=lambda r: by_reason[r]) if by_reason else FurnitureReason.NAVIGATION
    return Talk(total, reason, signs, mixed=mixed)


def _shaped(line: str, tokens: list[str]) -> int:
    """A bare label of a few words weighs a little for the page, a sentence that tells what was or will be against."""
    if _TERMINAL.search(line) is None:
        return 6 if len(tokens) <= 4 else 0
    return -6 if _TELLING.intersection(tokens) and not _READER.intersection(tokens) else 0


def bar_among(line: str, talk: Talk) -> int:
    """What a line must weigh to be furniture between the paragraphs of a report."""
    return (36 if talk.mixed else 26) + max(0, len(line) - 80) // 10


def bar_above(line: str, talk: Talk) -> int:
    """The same above the report."""
    return (26 if talk.mixed else 18) + max(0, len(line) - 80) // 10


def bar_below(line: str) -> int:
    """The same below the report, where most furniture stands."""
    return 16 + max(0, len(line) - 60) // 16


def talk_at_end(words: str) -> tuple[int, int, FurnitureReason] | None:
    """Where the sentences that close a paragraph and are loud talk of a page stand; None if the last is none."""
    starts = [found.end() for found in _SENTENCE_GAP.finditer(words)]
    at: int | None = None
    reason = FurnitureReason.NAVIGATION
    # 3: no paragraph met had more sentences of the page behind its own; the first is always the paragraph's
    for start in reversed(starts[-3:]):
        line = words[start:at].strip()
        talk = talk_of(line)
        if talk.signs < 2 or talk.weight < bar_among(line, talk) or line[:1] in "\"“‘«'":
            break
        at, reason = start, talk.reason
    return None if at is None else (at, len(words), reason)
