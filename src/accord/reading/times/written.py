"""A dateline with its full date -> the day on which the report was written: "Lima, 8 April 2025. The minister today".

A site may put a report out days after it was written, and its "today" is the day of the dateline.
"""

import re
from datetime import date

from accord.reading.times.grammar import WORDS
from accord.reading.times.scan import scan_times

_MONTH = "|".join(sorted((word for word in WORDS.months if len(word) > 2), key=len, reverse=True))
_DATELINE = re.compile(
    r"^(?-i:[A-Z][\w.'’-]*(?:[ -][A-Z][\w.'’-]*){0,3}(?:,\s+[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?)?),\s+"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    rf"(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\.?,?|(?:{_MONTH})\.?\s+\d{{1,2}},)\s+\d{{4}})"
    r"\s*(?:[.:]\s|[-–—]{1,2}\s|\(|$)",
    re.MULTILINE | re.IGNORECASE,
)
WRITTEN = "counted from the day of the dateline"
# 400 characters: headline, subtitle and byline stand before the dateline
_HEAD = 400
# 7 days: a report is put out within a week; what is older is no dateline of it
_SOON = 7


def day_written(text: str, out: date) -> date | None:
    """The day that the dateline of a report gives, where it lies in the week before the report came out."""
    days = set()
    for match in _DATELINE.finditer(text[:_HEAD]):
        for found in scan_times(match["date"], anchor=None):
            day = found.when.earliest
            if day is not None and day == found.when.latest:
                days.add(day)
    if len(days) != 1:
        return None
    (day,) = days
    return day if 0 < (out - day).days <= _SOON else None
