"""Which areas of cooperation a text touches: every area that a trigger phrase of the report names.

An area says what a text is about, never that something was agreed there.
"""

from collections import Counter
from collections.abc import Sequence

from accord.lexicon.areas import find_triggers
from accord.model.codes import Area
from accord.model.reading import Fact
from accord.reading.scene import ActorKind, Scene

# Fields of which a word stands in many reports without being their matter.
_COMMON = frozenset({Area.ECO, Area.HUM, Area.JUS, Area.BRD, Area.MIL, Area.NUC, Area.EQP})
# Areas that the office itself tells: a meeting of defence ministers is military cooperation.
_TOLD_BY_OFFICE = frozenset({Area.MIL, Area.DRG})
_ORDER = {area: number for number, area in enumerate(Area)}


def areas_in(text: str) -> tuple[Area, ...]:
    """The areas that the words of a phrase or sentence name, in the order of the list of areas."""
    return tuple(sorted({area for _, _, area in find_triggers(text)}, key=_ORDER.__getitem__))


def find_areas(scene: Scene, facts: Sequence[Fact] = ()) -> tuple[Area, ...]:
    """The areas of a whole document; `facts` are what was found in it besides statements. A text without facts
    touches none.

    A single word of a field that any news may touch ("trade", "arrest") counts only where a fact stands, or when said
    twice.
    """
    if not facts:
        return ()
    evidence = [span for fact in facts for span in fact.evidence]
    names = [
        (scene.doc[actor.start].idx, scene.doc[actor.end - 1].idx + len(scene.doc[actor.end - 1]))
        for actor in scene.actors
        if actor.kind in (ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.OFFICE)
    ]
    counts: Counter[Area] = Counter()
    told: set[Area] = set()
    for start, end, area in find_triggers(scene.clean.text):
        # "the Department of Commerce" says who, not what about; "the defence minister" does say the field
        if any(s <= start and end <= e for s, e in names) and area not in _TOLD_BY_OFFICE:
            continue
        counts[area] += 1
        at = scene.clean.span(start, end).start
        if area not in told and any(span.start <= at < span.end for span in evidence):
            told.add(area)
    return tuple(
        sorted((a for a, n in counts.items() if a not in _COMMON or a in told or n >= 2), key=_ORDER.__getitem__)
    )
