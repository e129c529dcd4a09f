"""The lexicon's words of time -> pieces of pattern that the rules are written with. All match lower-case text."""

import re
from collections.abc import Iterable

from accord.lexicon.times import time_words

WORDS = time_words()


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; blanks match any gap."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", GAP) for word in ordered) + ")"


# Blanks, or one line end of a hard-wrapped text; never an empty line.
GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
DASH = r"[-\u2010-\u2015\u2212]"
END = r"(?![\w])"

_full_months = [name for name in WORDS.months if len(name) > 4 or name in {"may", "june", "july"}]
FULL_MONTH = either(_full_months) + END
MONTH = (
    "(?:" + either(_full_months) + END + "|" + either(set(WORDS.months) - set(_full_months)) + r"(?:\.|" + END + "))"
)
_full_days = [name for name in WORDS.weekdays if name.endswith("day")]
FULL_WEEKDAY = either(_full_days) + END
WEEKDAY = (
    "(?:" + either(_full_days) + END + "|" + either(set(WORDS.weekdays) - set(_full_days)) + r"(?:\.|" + END + "))"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
DAY_WORD = "(?:" + DAY + "|" + either(WORDS.ordinals) + END + ")"
YEAR = r"(?:1[0-9]|20|21)\d\d(?!\d|[.,]\d|%|[-\u2010-\u2015/]\d{4}-)(?![a-rt-z])"
NUMBER_WORD = either(WORDS.numbers)
YEAR_SPELT = (
    rf"(?:nineteen|twenty)[ -](?:{either(n for n, v in WORDS.numbers.items() if v >= 20)}"
    rf"(?:[ -]{NUMBER_WORD})?|{either(n for n, v in WORDS.numbers.items() if v >= 10)}){END}"
)
SEASON = either(WORDS.seasons) + END
UNIT_NAMES = [name for name in WORDS.units if name not in {"second", "centurie"}]
UNIT = either(UNIT_NAMES) + END
UNITS = "(?:" + either(f"{name}s" for name in WORDS.units if name != "century") + ")" + END
COUNT = (
    r"(?:(?<![\d.,$€£/])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:"
    + GAP
    + r"1/2)?"
    + "|"
    + NUMBER_WORD
    + r"(?:[ -]"
    + NUMBER_WORD
    + r")?(?:"
    + GAP
    + "and"
    + GAP
    + "a"
    + GAP
    + "half)?"
    + "|"
    + either(WORDS.vague_numbers)
    + "|an?"
    + GAP
    + r"dozen|an?(?:"
    + GAP
    + r"hundred)?|half"
    + GAP
    + "an?|half|dozens"
    + GAP
    + "of)"
)
SIZE = "(?:" + either((*WORDS.approximate, *WORDS.compared)) + GAP + ")"
YEAR_REF = (
    rf"(?:(?:of{GAP})?(?:this|last|next|that|(?:the{GAP})?same|the{GAP}(?:current|coming|following|previous|past|next))"
    rf"{GAP}(?:calendar{GAP})?year|of{GAP}the{GAP}year){END}"
)
PART = (
    rf"(?:the{GAP})?(?:very{GAP})?(?:beginning|start|middle|end|close|rest|remainder|latter{GAP}part"
    rf"|early{GAP}part|first{GAP}(?:half|fortnight|days?|weeks?|months?|part)|second{GAP}(?:half|fortnight|part)"
    rf"|last{GAP}(?:days?|weeks?|months?)|final{GAP}(?:days?|weeks?|months?)){GAP}of{GAP}"
)
MOD = (
    rf"(?:{PART}|(?:the{GAP})?(?:(?:very{GAP})?(?:early|late)|mid|mid-to-late){GAP}?{DASH}?{GAP}?"
    rf"(?:in{GAP}|of{GAP})?|(?:later|earlier|sometime){GAP}(?:in{GAP}|on{GAP}|of{GAP})?)"
)
DAY_PART = (
    rf"(?:early{GAP}|late{GAP}|mid[ -]?)?{either(name for name in WORDS.day_parts if not name.endswith('s'))}{END}"
)
