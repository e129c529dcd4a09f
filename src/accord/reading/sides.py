"""Weighs whom a document is about: the parties that "the two sides" and "both countries" mean in it.

What the headline and the first sentences name counts more, what is only an adjective of a thing counts less.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from spacy.tokens import Doc

from accord.reading.scene import KnownPerson

# A text with more parties than this is about a group, not about sides.
_MOST = 6


def listed(doc: Doc, nations: Mapping[int, str], *, end: int) -> tuple[str, ...]:
    """The states of a list of three to six before token `end`: "Jordan, Cyprus and Greece", "the US-Japan-Korea
    talks".
    """
    best: list[str] = []
    current: list[str] = []
    at = 0
    while at < end:
        code = nations.get(at)
        if code is not None:
            if code not in current:
                current.append(code)
        elif doc[at].text not in {",", "-", "/", "&", "\u2013"} and doc[at].lower_ not in {
            "and",
            "the",
            "of",
            "republic",
            "former",
            "yugoslav",
            "kingdom",
        }:
            best, current = max(best, current, key=len), []
        at += 1
    best = max(best, current, key=len)
    others = {code for at, code in nations.items() if at < end} - set(best)
    return tuple(sorted(best)) if 3 <= len(best) <= _MOST and not others else ()


def weigh(
    doc: Doc,
    *,
    states: Iterable[tuple[int, str]],
    organisations: Iterable[tuple[int, str]],
    people: Iterable[tuple[str, int]],
    homes: Iterable[str],
) -> Counter[str]:
    """How much the document is about each party; its headline and first sentences count double.

    `states` and `organisations` are the mentions (token, code), `people` the countries of persons with how often
    they are named,
    `homes` the states of capital datelines.
    """
    starts = [s.start for s in doc.sents]
    early = starts[3] if len(starts) > 3 else len(doc)
    weights: Counter[str] = Counter()
    for at, code in states:
        weights[code] += 2 if at < early else 1
    for at, code in organisations:
        weights[code] += 2 if at < early else 1
    for code, times in people:
        weights[code] += times
    for code in homes:
        if code in weights:
            weights[code] += 2
    return weights


def sides_of(weights: Counter[str], *, blocs: Set[str] = frozenset(), limit: int = 3) -> tuple[str, ...]:
    """The parties that the document is about: the two named most, or three when the third is named nearly as often.

    `weights` counts mentions. 0.75: in the development gold the third party of two-sided reports stays below that.
    An organisation (of `blocs`) is the third of two states only if it outweighs the second.
    """
    ranked = [code for code, weight in weights.most_common() if weight >= 1]
    states = [code for code in ranked if code not in blocs]
    if len(states) > 1:
        ranked = [c for c in ranked if c not in blocs or c == ranked[0] or weights[c] > weights[states[1]]]
    ranked = ranked[: limit + 1]
    if len(ranked) < 2:
        return tuple(sorted(ranked))
    if len(ranked) > 2 and weights[ranked[2]] >= 0.75 * weights[ranked[1]]:
        if len(ranked) > 3 and weights[ranked[3]] >= 0.75 * weights[ranked[2]]:
            return ()
        return tuple(sorted(ranked[:3]))
    return tuple(sorted(ranked[:2]))


def counted(people: Sequence[KnownPerson]) -> list[tuple[str, int]]:
    """The country of each person with the number of times that the person is named."""
    return [(person.country, len(person.mentions)) for person in people if person.country]
