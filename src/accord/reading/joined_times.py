"""Two times that are told as one: "between February and May", "in 2015 and 2016", "in May and again in October".

They are one stretch only where the words join them; two times of two verbs stay apart.
"""

from dataclasses import replace

from spacy.tokens import Doc

from accord.model.when import When
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression, TimeRole

# the length of "2024"
_YEAR = 4
# "and | again in | October"
_BETWEEN = 2


def joined(scene: Scene, expression: TimeExpression) -> When | None:
    """The stretch from a time to the one it is joined with; None where it stands alone."""
    doc = scene.doc
    place = next((n for n, (_, _, e) in enumerate(scene.times) if e is expression), None)
    if place is None or place + 1 == len(scene.times):
        return None
    (first, last, one), (start, end, other) = scene.times[place], scene.times[place + 1]
    if (
        last >= len(doc)
        or doc[last].lower_ not in ("and", "to")
        or not last < start <= last + 1 + _BETWEEN
        or first == 0
    ):
        return None
    a, b = one.when, other.when
    if a.earliest is None or b.latest is None or a.value is None or b.value is None or len(a.value) != len(b.value):
        return None
    years = start == last + 1 and len(a.value) == _YEAR and b.latest.year - a.earliest.year == 1
    told = start == last + 1 and doc[first - 1].lower_ == "between"
    listed = (
        len(a.value) > _YEAR and one.role is other.role is TimeRole.POINT and _coordinated(doc, first, last, start, end)
    )
    if not (told or years or listed) or a.earliest > b.latest or "/" in a.value:
        return None
    return replace(scene.when(one), value=f"{a.value}/{b.value}")


def _coordinated(doc: Doc, first: int, last: int, start: int, end: int) -> bool:
    """Whether the second time is coordinated with the first by the parse: "in May and October", "on Monday and on"."""
    one, other = doc[first:last].root, doc[start:end].root
    preps = [t.head for t in (one, other) if t.head.pos_ == "ADP"]
    return other in one.conjuncts or (len(preps) == _BETWEEN and preps[1] in preps[0].conjuncts)
