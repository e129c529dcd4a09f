"""Houses in which people meet into their sorts: a meeting in a palace is not one in a ministry.

Only sorts that are seldom one in the other are held apart; a hall, an office or a residence may be in any.
"""

import re

_SORTS = {
    "palace": r"palace|castle|palacio|palazzo|istana|qasr|chateau|schloss",
    "ministry": r"ministry|ministries|department\s+of",
    "hotel": r"hotel|resort",
    "forces": r"air\s?base|naval\s+base|military\s+base|base|barracks|airport|aerodrome|airfield|military\s+academy",
    "hospital": r"hospital|clinic",
    "embassy": r"embassy|consulate",
    "parliament": r"parliament|national\s+assembly",
    "crossing": r"border\s+(?:crossing|post|point|checkpoint|gate)|crossing\s+point|bridge",
    "university": r"university|college",
}
_SORT = {sort: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for sort, words in _SORTS.items()}


def sort_of_house(place: str | None) -> str | None:
    """The one sort of house that a place is told as; None for any other place, or where its words tell two."""
    found = [sort for sort, words in _SORT.items() if place and words.search(place)]
    return found[0] if len(found) == 1 else None


def two_houses(a: str | None, b: str | None) -> bool:
    """Whether two places are told as houses of two sorts."""
    first, second = sort_of_house(a), sort_of_house(b)
    return first is not None and second is not None and first != second
