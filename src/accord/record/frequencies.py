"""Sentences into how often something is to be done: "twice a month", "every quarter", "weekly"; in times a year.

Counted like things, so that two accounts of one meeting that tell it otherwise disagree on a number.
"""

import re
from collections.abc import Iterator, Sequence

from accord.record.conduct import count_of
from accord.record.counted import PER_YEAR, Counted
from accord.record.offices import names_a_state
from accord.record.words import EVERYWHERE, STOP, small, stem, words_of

_A_YEAR = {"day": 365, "week": 52, "fortnight": 26, "month": 12, "quarter": 4, "year": 1}
_LY = {"daily": 365, "weekly": 52, "fortnightly": 26, "monthly": 12, "quarterly": 4, "annually": 1, "yearly": 1}
_UNIT = "|".join(_A_YEAR)
_TIMES = re.compile(
    rf"\b(?:(?P<many>once|twice|(?:\w+)\s+times)\s+(?:a|an|per|each|every|in\s+a)\s+(?P<in>{_UNIT})"
    rf"|every\s+(?:(?P<each>second|other|two|three|four|six|\d{{1,2}})\s+)?(?P<unit>{_UNIT})s?"
    rf"|(?P<ly>{'|'.join(_LY)}))\b",
    re.IGNORECASE,
)
_APART = re.compile(r"\b(?:more\s+than|at\s+least|up\s+to|almost|already|since|last|this)\s+$", re.IGNORECASE)


def frequencies_in(sentences: Sequence[str]) -> Iterator[Counted]:
    """What the sentences say is done so many times a year, in order; one of each sentence that tells one."""
    for sentence in sentences:
        found = [match for match in _TIMES.finditer(sentence) if not _APART.search(sentence, 0, match.start())]
        if len(found) != 1:
            continue
        number = _a_year(found[0])
        if number:
            own = (
                frozenset(
                    stem(word)
                    for word in words_of(_TIMES.sub(" ", sentence))
                    if len(word) > 2 and word not in STOP and not names_a_state(word)
                )
                - EVERYWHERE
            )
            yield Counted(PER_YEAR, number, " ".join(found[0].group().split()), own, own)


def _a_year(match: re.Match[str]) -> int | None:
    if match["ly"]:
        return _LY[small(match["ly"])]
    if match["in"]:
        many = count_of(small(match["many"]).split()[0])
        return many * _A_YEAR[small(match["in"])] if many else None
    each = small(match["each"] or "one")
    step = {"second": 2, "other": 2}.get(each) or count_of(each)
    yearly = _A_YEAR[small(match["unit"])]
    return yearly // step if step and yearly % step == 0 else None
