"""Finds what stands in quotation marks. The spaces around a mark tell its side; a stray one spoils one paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from accord.lexicon.saying import saying_words


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `start` to `end` (end-exclusive), marks included; `worded`: a run of words, no mere title or number."""

    start: int
    end: int
    worded: bool


_ENDS = frozenset({",", ".", "!", "?"})


def quotations(doc: Doc) -> tuple[Quotation, ...]:
    """The quotations of a text in order. One that a paragraph leaves open ends with that paragraph."""
    return tuple(_scan(doc))


def _scan(doc: Doc) -> Iterator[Quotation]:
    opened: int | None = None
    mark = ""
    for token in doc:
        text = token.text
        if opened is not None and token.is_space and "\n" in text:
            yield _quotation(doc, opened, token.i)
            opened = None
        elif text == '"':
            if opened is None or mark == "'":
                if opened is None and not _opens(token):
                    continue
                opened, mark = token.i, '"'
            else:
                yield _quotation(doc, opened, token.i + 1)
                opened = None
        elif text == "'" and token.tag_ != "POS":
            if opened is None and _opens(token) and token.i + 1 < len(doc) and doc[token.i + 1].is_alpha:
                opened, mark = token.i, "'"
            elif opened is not None and mark == "'" and _closes(token):
                yield _quotation(doc, opened, token.i + 1)
                opened = None
    if opened is not None and mark == '"':
        yield _quotation(doc, opened, len(doc))


def _opens(token: Token) -> bool:
    if token.whitespace_:
        return False
    before = token.nbor(-1) if token.i else None
    return before is None or bool(before.whitespace_) or before.is_space or before.text in "([-:\u2014\u2013"


def _closes(token: Token) -> bool:
    if token.i + 1 == len(token.doc):
        return True
    return bool(token.whitespace_) or token.nbor(1).is_punct or token.nbor(1).is_space


def _quotation(doc: Doc, start: int, end: int) -> Quotation:
    # "a '123' agreement", 'the drill "Desert Shield 9"' quote nobody: a run of words has one that starts small
    worded = any(token.is_alpha and token.text[0].islower() for token in doc[start:end])
    # "Never," he said: one word that is a sentence
    worded = worded or (bool(doc[start].is_sent_start) and doc[end - 1].text == '"' and doc[end - 2].text in _ENDS)
    return Quotation(start, end, worded)


def is_of_text(doc: Doc, quotation: Quotation) -> bool:
    """Whether a text is quoted, which tells of others: '"Oman thanked Fiji," the statement reads'."""
    after = doc[quotation.end : quotation.end + 5]
    texts = saying_words().texts
    return any(a.lemma_.lower() in texts and b.lemma_ in {"read", "say", "state", "add"} for a, b in pairwise(after))


def is_told_in_part(doc: Doc, quotation: Quotation) -> bool:
    """Whether a quotation opens with the verb of a subject before it: 'The ministers "shared their concern"'."""
    if quotation.start == 0:
        return False
    before, first = doc[quotation.start - 1], doc[quotation.start + 1]
    named = before.pos_ in ("NOUN", "PROPN", "NUM") or before.lower_ in {"they", "he", "she", "it", "both"}
    return named and first.lemma_ in saying_words().verbs and first.tag_ in ("VBD", "VBN", "VBZ", "VBP")
