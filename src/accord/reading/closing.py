"""Tells whether a name behind a comma is the one that the office before it means, or begins another clause.

"The premier, Ana Ruiz, said" names the premier; "After talks with the premier, Ruiz said" does not.
"""

from collections.abc import Set

from spacy.tokens import Doc

from accord.reading.names import PARTICLES


def name_end(doc: Doc, start: int) -> int:
    """The token behind a name that begins at `start`: "Kim Min-seok |"."""
    at = start
    limit = doc[start].sent.end
    while at < limit and (
        doc[at].text[0].isupper()
        or doc[at].text in {"-", "'", '"'}
        or doc[at].lower_ in PARTICLES
        or (doc[at - 1].text == "-" and not doc[at - 1].whitespace_ and at > start)
    ):
        at += 1  # "Kim Min-seok"
    return at


def closes(doc: Doc, name_start: int) -> bool:
    """Whether the name is closed off after a comma: "the premier, Ana Ruiz, said", not "after talks with the
    premier, Ruiz said".
    """
    at = name_end(doc, name_start)
    return (
        at >= doc[name_start].sent.end
        or doc[at].text in {",", ".", ";", ")", "(", "and", ":", "--", "-"}
        or doc[at].pos_ in ("ADP", "SCONJ")
        or doc[at].is_space
    )


def _in_name_of_state(doc: Doc, at: int) -> bool:
    """ "People's Republic | of China"."""
    return doc[at].lower_ == "of" and doc[at + 1].pos_ == "PROPN" and doc[at - 1].lower_ in {"republic", "kingdom"}


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENING = frozenset({",", ":", ";", "-", "--", "\u2013", "\u2014", ")", '"', "\u201c", "that", "while", "but", "when"})


def is_told(doc: Doc, start: int, name_start: int, *, barred: Set[int]) -> bool:
    """Whether an office before a comma tells who a name is that no second comma closes off: "The Minister of Trade, Mr
    Ruiz has said", "held talks with the premier, Ruiz pertaining to"; not "after talks with the premier, Ruiz said".
    """
    first, behind = doc[start].sent.start, name_end(doc, name_start)
    at = start - 1
    while (
        at >= first
        and at not in barred
        and (doc[at].pos_ in ("DET", "ADJ", "PROPN", "PART") or doc[at].text == "'s" or _in_name_of_state(doc, at))
    ):
        at -= 1
    finite = doc[behind].tag_ in _FINITE
    # "Interior Minister Paz and Chinese Deputy Minister of Security, Yang signed"
    second = at > first and doc[at].lower_ == "and" and at - 1 in barred and doc[at - 1].dep_ in ("nsubj", "nsubjpass")
    if at < first or second or doc[at].lower_ in _OPENING or doc[at].is_space:
        aside = finite and behind + 1 < len(doc) and doc[behind + 1].text == ","
        return not aside  # "The premier, Ruiz said, would come"
    return not finite and any(t.tag_ in _FINITE for t in doc[first : at + 1])
