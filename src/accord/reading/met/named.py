"""Finds the name that an exercise bears, and its number: "the joint exercise Desert Hawk 9", "the Blue Plain drill".

A name is a run of capitalised words right behind the noun or, in quotation marks, right before it.
"""

from spacy.tokens import Span, Token

_OPENERS = frozenset({'"', ",", "'", "called", "dubbed", "named", "codenamed", "-"})
# years and the like are no numbers of an exercise
_HIGHEST = 200


def exercise_name(noun: Token) -> tuple[bool, int | None]:
    """Whether an exercise has a name, and the number in it."""
    doc = noun.doc
    if noun.i > 2 and noun.nbor(-1).text == '"' and noun.nbor(-2).text[0].isupper():
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
    numbers = [int(t.text) for t in doc[start:at] if t.text.isdigit() and int(t.text) < _HIGHEST]
    return True, numbers[0] if numbers else None


def year_of_name(year: Span) -> bool:
    """Whether a year is the end of such a name: "Exercise Northern Shield - 2019", "Joint Sea-2019"."""
    before = year.doc[max(0, year.start - 1)].text
    return year.text.isdigit() and int(year.text) > _HIGHEST and before in ("-", "\u2013")
