"""Which areas of cooperation a text touches: every area that a trigger phrase of the report names.

An area says what a text is about, never that something was agreed there.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from accord.lexicon.areas import Strength, Trigger, find_triggers, giving_words
from accord.model.codes import Area, AssistanceType, Stage
from accord.model.reading import Assistance, Fact
from accord.reading.scene import ActorKind, Scene

# Fields of which a phrase stands in many reports without being their matter.
_COMMON = frozenset({Area.ECO, Area.MIL, Area.EQP, Area.JUS, Area.INT})
# Areas that the office itself tells: a meeting of defence ministers is military cooperation.
_TOLD_BY_OFFICE = frozenset({Area.MIL, Area.DRG, Area.POL})
# Triggers that need another one beside them.
_SOFT = frozenset({Strength.WEAK, Strength.BESIDE})
_ORDER = {area: number for number, area in enumerate(Area)}


def areas_in(text: str) -> tuple[Area, ...]:
    """The areas that the words of a phrase or sentence name, in the order of the list of areas.

    A thing counts by itself here: in what somebody will do it is what he will do it with.
    """
    triggers = find_triggers(text)
    told = {t.area for t in triggers if t.strength not in _SOFT} | _by_two(triggers)
    return tuple(sorted(told, key=_ORDER.__getitem__))


def areas_of(words: str, sentence: str) -> tuple[Area, ...]:
    """The areas of an undertaking: those of its own words, and where these name none those of its sentence."""
    return areas_in(words) or tuple(
        sorted({t.area for t in find_triggers(sentence) if t.strength is Strength.PHRASE}, key=_ORDER.__getitem__)
    )


def _by_two(triggers: Sequence[Trigger]) -> set[Area]:
    """The areas of which two different weak words, or words for who meets, stand together."""
    counts = Counter(area for area, _ in {(t.area, t.words.rstrip("s")) for t in triggers if t.strength in _SOFT})
    return {area for area, n in counts.items() if n > 1}


def find_areas(scene: Scene, facts: Sequence[Fact] = ()) -> tuple[Area, ...]:
    """The areas of a whole document; `facts` are what was found in it besides statements. A text without facts
    touches none.

    A single phrase of a field that any news may touch ("trade", "army") counts only where a fact stands, beside a weak
    word of its field, or when said twice; weak words count by two, and only where one of them stands in a fact.
    """
    if not facts:
        return ()
    evidence = [span for fact in facts for span in fact.evidence]
    names = [
        (scene.doc[actor.start].idx, scene.doc[actor.end - 1].idx + len(scene.doc[actor.end - 1]))
        for actor in scene.actors
        if actor.kind in (ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.OFFICE)
    ]
    gives = _giving_sentences(scene)
    starts = [scene.doc[s.start].idx for s in scene.sentences]
    kept: list[Trigger] = []
    told: list[Trigger] = []
    soft: list[Trigger] = []
    for trigger in find_triggers(scene.clean.text):
        # "the Department of Commerce" says who, not what about; "the defence minister" does say the field
        if (
            any(s <= trigger.start and trigger.end <= e for s, e in names)
            and trigger.area not in _TOLD_BY_OFFICE
            and trigger.strength is Strength.PHRASE
        ):
            continue
        if trigger.strength is Strength.ITEM and bisect_right(starts, trigger.start) - 1 not in gives:
            continue
        kept.append(trigger)
        at = scene.clean.span(trigger.start, trigger.end).start
        if any(span.start <= at < span.end for span in evidence):
            (soft if trigger.strength in _SOFT else told).append(trigger)
    counts = Counter(t.area for t in kept if t.strength not in _SOFT)
    sure = {t.area for t in told} | {t.area for t in kept if t.strength is Strength.WEAK}
    found = {area for area, n in counts.items() if area not in _COMMON or area in sure or n > 1}
    found |= _by_two(kept) & {t.area for t in soft}
    found |= {area for area, n in Counter(t.area for t in soft if t.strength is Strength.WEAK).items() if n > 1}
    found |= _by_means(facts, found)
    return tuple(sorted(found, key=_ORDER.__getitem__))


def _by_means(facts: Sequence[Fact], found: set[Area]) -> set[Area]:
    """The areas that the means given tell, whatever they are called: courses are training, relief brought is relief.

    Equipment is materiel only where the matter is military ("two lifting machines" for an army; of 13 such texts 11,
    of those on civil matters 3 of 17).
    """
    means = [fact for fact in facts if isinstance(fact, Assistance)]
    told = {Area.TRN for fact in means if fact.type is AssistanceType.TRAINING}
    if any(fact.type is AssistanceType.HUMANITARIAN and fact.stage is Stage.DELIVERED for fact in means):
        told.add(Area.HUM)
    if Area.MIL in found and any(fact.type is AssistanceType.EQUIPMENT for fact in means):
        told.add(Area.EQP)
    return told


def _giving_sentences(scene: Scene) -> set[int]:
    """The numbers of the sentences in which a thing may change hands."""
    giving = giving_words()
    return {n for n, s in enumerate(scene.sentences) if any(t.lemma_.lower() in giving for t in s)}
