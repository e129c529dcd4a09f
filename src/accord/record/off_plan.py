"""How far from its plan something took place, by what a report of it says: "signed, a week later than planned".

Only days and up to two weeks are told to the day; of more nothing is said.
"""

import re

from accord.record.conduct import count_of

_OFF_PLAN = re.compile(
    r"\b(?:(?P<many>\w+)\s+(?P<unit>day|week|fortnight)s?\s+(?P<way>later|earlier|sooner)\s+than\s+"
    r"(?:(?:first|originally|initially)\s+)?(?:planned|scheduled|foreseen|announced|intended|due|called\s+for|set)"
    r"|(?P<behind>\w+)\s+(?P<late>day|week|fortnight)s?\s+(?:behind|ahead\s+of)\s+schedule)\b",
    re.IGNORECASE,
)
_STEPS = {"day": 1, "week": 7, "fortnight": 14}
# two weeks are told to the day, more are told roughly
_TOLD_EXACTLY = 14


def days_off_plan(text: str) -> tuple[int, str] | None:
    """By how many days it was later than planned (below nought: earlier), and the words that say so."""
    match = _OFF_PLAN.search(text)
    if match is None:
        return None
    word, unit = (match["many"] or match["behind"]).lower(), (match["unit"] or match["late"]).lower()
    many = 1 if word == "a" else count_of(word)
    if many is None or not 0 < (days := many * _STEPS[unit]) <= _TOLD_EXACTLY:
        return None
    earlier = "ahead" in match[0].lower() or (match["way"] or "").lower() in ("earlier", "sooner")
    return (-days if earlier else days), " ".join(match[0].split())
