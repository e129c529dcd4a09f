"""A line -> whether it is a byline, a credit or a signature, which belong to the report.

However short and wherever it stands, such a line is no furniture (annotation guide).
"""

import re

_CREDIT = re.compile(
    r"\(?(?:(?:additional )?(?:reporting|writing|editing|translat\w+|compiled|edited|written|reported|"
    r"drafted)\b.{0,20}\bby\b.*|\[?(?:translator|editor|reporter|writer|author)s? ?: ?[A-Z][^@+]*|"
    r"by [A-Z].*|(?:text|words|story|video|photos?|camera)(?: by| ?:) ?[A-Z][\w .,’'-]{2,60}|[A-Z][\w ]{1,20} photos?|"
    r"(?:news )?sources? ?:.*|agenc(?:y|ies)|from our .*|with .{0,20}agenc.*|"
    r"end text.*|begin text.*|attributable to .*)"
    r"|[(\[/–—-]{1,2} ?[A-Z][\w.& ]{1,24}[)\]/]*|[A-Z]{2,6}(?:[-/][A-Z]{2,6})*",
    re.IGNORECASE,
)
_CASED_CREDIT = re.compile(r"[(\[/–—-]{1,2} ?[A-Z][\w.& ]{1,24}[)\]/]*|[A-Z]{2,6}(?:[-/][A-Z]{2,6})*")
PUBLISHED = re.compile(
    r"(?:first )?(?:published|updated|last updated|posted|release date|date of release|issued)\b.*\d", re.IGNORECASE
)
# who typed and edited it, in small letters; whose picture it is
_INITIALS = re.compile(
    r"[a-z]{2,4}(?:[./][a-z]{2,4}){0,3}|(?:Photos?|Pictures?|Images?|Credit)(?: by| credit)? ?: ?[A-Z][^.@/:_]{1,60}"
)
_CREDIT_WORD = re.compile(
    r"[\[(]?(?:reporting|editing|writing|agenc|editors? ?:|translators? ?:|authors? ?:|reporters? ?:)", re.IGNORECASE
)


def is_credit(line: str) -> bool:
    """Whether the whole line tells who wrote, edited or carried the report."""
    if _INITIALS.fullmatch(line) is not None:
        return True
    found = _CREDIT.fullmatch(line)
    if found is None:
        return False
    return (
        _CASED_CREDIT.fullmatch(line) is not None
        or (line[:1] not in "([/–—-" and " " in line)
        or _CREDIT_WORD.match(line) is not None
    )
