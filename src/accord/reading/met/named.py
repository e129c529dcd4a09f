"""Finds the name that an exercise bears, and its number: "the joint exercise Desert Hawk 9", "the Blue Plain drill".

A name is a run of capitalised words right behind the noun or, in quotation marks, right before it.
"""

from spacy.tokens import Span, Token

_OPENERS = frozenset({'"', ",", "'", "called", "dubbed", "named", "codenamed", "-"})
# years and the like are no numbers of an exercise
_HIGHEST = 200
# 4 figures: a year
_YEAR = 4


def exercise_name(noun: Token) -> tuple[bool, int | None]:
    """Whether an exercise has a name, and the number in it."""
    doc = noun.doc
    if noun.i > 2 and noun.nbor(-1).text == '"' and noun.nbor(-2).text[0].isupper():
        return True, None
    if noun.lower_ == noun.text and _bears_name(noun):
        return True, None
    last = min(noun.sent.end, noun.i + 8)
    start = noun.i + 1
    while start < last and doc[start].text in _OPENERS:
        start += 1
    at = start
    while at < last and (doc[at].text[0].isupper() or doc[at].like_num or doc[at].text == "-"):
        at += 1
    if at == start or not doc[start].text[0].isupper() or doc[start].ent_type_ == "DATE":
        return False, None
    numbers = [int(t.text) for t in doc[start:at] if t.text.isdecimal() and len(t) < _YEAR and int(t.text) < _HIGHEST]
    return True, numbers[0] if numbers else None


_NO_NAMES = frozenset({"GPE", "NORP", "DATE"})
_FORCES = frozenset(
    """army navy force forces guard coastguard police military ministry command corps defence defense marines marine
    nato asean eu un csto sco fleet brigade regiment battalion group union""".split()
)


def _bears_name(noun: Token) -> bool:
    """Whether the name stands right before it: "the Medusa-14 exercise", but not "the Peruvian Navy exercise"."""
    if noun.i < 2:
        return False
    name = noun.nbor(-1)
    if name.pos_ not in ("PROPN", "NUM") or not name.text[0].isupper():
        return False
    if name.head.i != noun.i and noun.pos_ != "VERB":
        return False
    return name.ent_type_ not in _NO_NAMES and name.lower_ not in _FORCES and not name.text.isdigit()


def year_of_name(year: Span) -> bool:
    """Whether a year is the end of such a name: "Exercise Northern Shield - 2019", "Joint Sea-2019", "Reef 2019"."""
    name, _, digits = year.text.rpartition("-")
    before = year.doc[max(0, year.start - 1)]
    named = (
        name[:1].isupper() or before.text in ("-", "\u2013") or (before.pos_ == "PROPN" and before.text[0].isupper())
    )
    return digits.isdecimal() and len(digits) <= _YEAR and int(digits) > _HIGHEST and named
