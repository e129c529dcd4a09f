"""How a body came to be, as documents tell it: set up in a year, agreed to be set up, or already at work.

Texts that exclude each other are shown, never settled.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from accord.model.reading import Body
from accord.record.words import plain

_SET_UP = re.compile(
    # "created in 2021", "founded by a protocol of 2016", "Set up in 2023"
    r"\b(?:created|founded|established|set\s+up|formed|launched|inaugurated)\b(?:\s+\w+){0,5}?\s+(?:in|of|since)\s+"
    r"(?:\w+\s+)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TO_SET_UP = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?|plan(?:s|ned)?|will|intend(?:s|ed)?|resolved)\s+(?:\w+\s+){0,3}?(?:to\s+)?"
    r"(?:establish|create|found|form|launch|set\s+up)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:(?:ongoing|continued)\s+(?:\w+\s+)?(?:discussions|work|talks|meetings)\s+(?:within|of|in)|"
    r"work\s+of\s+the|\w+(?:th|nd|rd)\s+(?:session|meeting|round)\s+of|session\s+of\s+the)\b",
    re.IGNORECASE,
)


def origin_in(body: Body) -> dict[str, Any]:
    """What one document says of the beginning of a body: the year, that it is to be set up, that it is at work."""
    told: dict[str, Any] = {}
    # "a group will be set up at that meeting": by its common noun alone a body is not meant
    names = [plain(name) for name in (body.name, body.acronym, *body.names) if name and _is_a_name(name)]
    for span in body.evidence:
        words = plain(span.text)

        def near(match: re.Match[str] | None, words: str = words) -> re.Match[str] | None:
            """The match, if the body is named beside it and not another one."""
            if match is None:
                return None
            around = words[max(0, match.start() - 60) : match.end() + 60]
            return match if any(name in around for name in names) else None

        dated = near(_SET_UP.search(words))
        if dated:
            told["year"] = dated.group("year")
        elif near(_TO_SET_UP.search(words)):
            told["agreed"] = True
        elif near(_AT_WORK.search(words)):
            told["at work"] = True
    return told


def _is_a_name(name: str) -> bool:
    return len(name.split()) > 1 or name[0].isupper()


def clash(told: Iterable[tuple[Mapping[str, Any], tuple[str, ...]]]) -> dict[str, set[str]]:
    """The accounts that exclude each other, each with its documents; empty if none do.

    One who agrees to set up what the same text has at work, or what another text dates to an earlier year.
    """
    values: dict[str, set[str]] = {}
    excluded = False
    for origin, names in told:
        if origin.get("year"):
            values.setdefault(f"set up in {origin['year']}", set()).update(names)
        if origin.get("agreed"):
            values.setdefault("agreed to be set up", set()).update(names)
        if origin.get("at work"):
            values.setdefault("already at work", set()).update(names)
        excluded |= bool(origin.get("agreed") and origin.get("at work"))
    years = {value for value in values if value.startswith("set up in")}
    return values if excluded or len(years) > 1 else {}
