"""The wordings of a body's name in a document.

Only what names the same function and sort is a wording.
"""

import re

from accord.model.reading import Body
from accord.record.bodies import taken_apart


def bare(name: str) -> str:
    """A name without its article."""
    return re.sub(r"^[Tt]he\s+", "", name)


_TITLE = re.compile(r"(?:[A-Z][\w’'-]+\s+(?:(?:of|on|for|to|the|and)\s+)*){1,6}[A-Z][\w-]+")


def wordings_in(body: Body) -> list[str]:
    """Other wordings of the same name in the body's evidence: "the conclusion of the Higher Military Committee"."""
    own = taken_apart(body.name)
    found = []
    for span in body.evidence:
        for match in _TITLE.finditer(span.text):
            wording = " ".join(match.group().split())
            named = taken_apart(wording)
            if named.function == own.function and named.sort == own.sort and own.sort and wording != body.name:
                found.append(wording)
    return found
