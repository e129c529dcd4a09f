"""A parsed document -> which of its sentences are headlines or subheadings, and where its lead ends.

A sentence that only lost its full stop is no headline.
"""

from spacy.tokens import Doc, Span

_BULLETS = frozenset({"\u2022", "\u00b7", "\u25aa", "\u2023", "\u25e6", "\u25cf"})
# 24 tokens: of 300 headlines of releases and agencies one is longer; sentences that lost their full stop mostly are
_LONGEST_PLAIN_HEADING = 24


def headings_of(doc: Doc) -> frozenset[int]:
    """Numbers of the sentences that are headlines or subheadings: no full stop at the end of a paragraph.

    A long one in small letters is a sentence whose full stop was lost.
    """
    found = set()
    for number, sentence in enumerate(doc.sents):
        last = sentence.end - 1
        while last > sentence.start and doc[last].is_space:
            last -= 1
        listed = doc[sentence.start].text in _BULLETS
        if (
            doc[last].text[-1] not in ".?!;\"')"
            and last - sentence.start < 40
            and not doc[last].is_space
            and not listed
            and not _is_plain_sentence(doc, sentence.start, last + 1)
        ):
            found.add(number)
    return frozenset(found)


def _is_plain_sentence(doc: Doc, start: int, end: int) -> bool:
    words = [t for t in doc[start:end] if t.is_alpha]
    finite = any(t.tag_ in ("VBD", "VBZ", "MD") for t in words)
    return end - start > _LONGEST_PLAIN_HEADING and finite and 2 * sum(t.is_lower for t in words) > len(words)


# "Port Moresby, 24 September 2021 (Xinhua) --": a dateline that stands as a sentence of its own
_DATELINE = 12


def _tells(sentence: Span) -> bool:
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "VBN", "MD") for t in sentence)


def lead_end(doc: Doc, headings: frozenset[int]) -> int:
    """The token where the first sentence that tells something ends."""
    sentences = list(doc.sents)
    told = [n for n in range(len(sentences)) if n not in headings]
    # "Montevideo, Jun 29 (AO)" ends no lead
    first = next((n for n in told if len(sentences[n]) > _DATELINE or _tells(sentences[n])), None)
    return sentences[first if first is not None else (told or [0])[0]].end if sentences else 0
