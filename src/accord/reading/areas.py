"""Which areas of cooperation a text touches: every area that a trigger phrase of the report names.

An area says what a text is about, never that something was agreed there.
"""

from collections import Counter

from accord.lexicon.areas import find_triggers
from accord.model.codes import Area
from accord.reading.scene import ActorKind, Scene

# Areas that the office itself tells: a meeting of defence ministers is military cooperation.
_TOLD_BY_OFFICE = frozenset({Area.MIL, Area.DRG})
_ORDER = {area: number for number, area in enumerate(Area)}


def areas_in(text: str) -> tuple[Area, ...]:
    """The areas that the words of a phrase or sentence name, in the order of the list of areas."""
    return tuple(sorted({area for _, _, area in find_triggers(text)}, key=_ORDER.__getitem__))


def find_areas(scene: Scene) -> tuple[Area, ...]:
    """The areas of a whole document."""
    names = [
        (scene.doc[actor.start].idx, scene.doc[actor.end - 1].idx + len(scene.doc[actor.end - 1]))
        for actor in scene.actors
        if actor.kind in (ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.OFFICE)
    ]
    strong: Counter[Area] = Counter()
    for start, end, area in find_triggers(scene.clean.text):
        # "the Department of Commerce" says who, not what about; "the defence minister" does say the field
        named = any(s <= start and end <= e for s, e in names)
        if not named or area in _TOLD_BY_OFFICE:
            strong[area] += 1
    return tuple(sorted(strong, key=_ORDER.__getitem__))
