"""Words into what a text that is signed is about: "the agreement on the purchase of medicine" -> {"medicin", ...}.

States, and words that reports of any two texts share, tell nothing of it.
"""

import re

from accord.record.offices import names_a_state
from accord.record.words import EVERYWHERE, stems

_TEXTS = (
    r"agreement|accord|memorandum|mou|treaty|protocol|pact|deal|convention|plan|programme|program|contract|arrangement"
    r"|letter of intent|declaration|roadmap|concept"
)
_OF_MATTER = re.compile(
    rf"(?P<before>(?:[\w-]+ ){{0,2}})\b(?:{_TEXTS})\b(?: of [\w-]+)?"
    r"(?:(?: between [\w ,-]+?)?,? (?:on|for|covering|regulating|in the field of|concerning)"
    r"(?P<after>(?: [\w-]+){1,5}))?"
)


def matter_of(told: str) -> frozenset[str]:
    """What the words of a signing, in plain form, say that the text is about."""
    return frozenset(
        word
        for match in _OF_MATTER.finditer(told)
        for word in stems(f"{match['before']} {match['after'] or ''}")
        if len(word) > 3 and word not in EVERYWHERE and not names_a_state(word)
    )
