"""Drafts that name one thing several times -> one draft with all its stretches: "two boats ... the vessels".

A later mention is the same thing if it is definite or counts the same and neither says more of it nor calls it another.
"""

from collections.abc import Iterable
from dataclasses import replace

from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft
from accord.reading.giving.things import amount_of
from accord.reading.scene import Scene

_FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        (
            "vessel ship boat craft cutter corvette frigate ferry tug minesweeper minehunter interceptor rhib launch "
            "dinghy patroller speedboat motorboat gunboat hovercraft trawler catamaran barge icebreaker"
        ),
        (
            "vehicle truck car van jeep pickup lorry ambulance bus minibus motorcycle carrier apc mrap humvee tractor "
            "tank engine fleet"
        ),
        "aircraft plane airplane aeroplane helicopter jet fighter drone uav warplane chopper airframe",
        "weapon system missile launcher howitzer gun rifle battery munition ammunition shell round weaponry arms",
        "course training programme program scholarship place instruction session workshop seminar",
        "hospital clinic facility building centre center school laboratory lab base",
        "vaccine dose jab",
    )
)
# these may stand for anything of their type
_GOODS = frozenset(
    "armament weaponry equipment gear kit materiel material hardware item goods asset means tool technology".split()
)
_HELP = frozenset(
    (
        "aid assistance support help donation gift contribution consignment shipment batch cargo package delivery load "
        "relief supply supplies goods item handover transfer"
    ).split()
)
_SUM = frozenset("money sum fund funds funding grant loan amount financing credit".split())
_DEFINITE = frozenset({"the", "these", "those", "this", "both", "said"})
_OTHERS = frozenset("another other others more further additional second third fourth extra next remaining".split())
_BEFORE = frozenset({"earlier", "previously", "already", "ago", "last", "since", "before"})
_LIGHT = frozenset(
    (
        "the a an its their these those this both new donated same said entire whole of two three four five six day "
        "week month hour year long"
    ).split()
)
# what thanks say of any gift
_PRAISE = frozenset("timely generous continued continue valuable necessary precious kind noble invaluable".split())
_HANDS = frozenset({"hand", "deliver", "arrive", "transfer", "ship", "send", "receive"})
_HANDED = frozenset("gifted donated delivered handed provided supplied received given sent presented".split())
# so many sentences behind a gift its description may follow
_ECHO = 2
_COMING = (Stage.OFFERED, Stage.APPROVED, Stage.CONTRACTED)


def folded(scene: Scene, found: Iterable[Draft]) -> list[Draft]:
    """The drafts, each thing once; what has been handed over meanwhile is delivered."""
    kept: list[Draft] = []
    told = list(found)
    for draft in sorted(told, key=lambda d: (not d.sure, d.cue)):
        if any(_covers(k, draft) for k in kept) or _is_summary(scene, draft, told):
            continue  # "approved the donation of ten boats": by the verb and by its noun
        twin = next((k for k in reversed(kept) if k.cue < draft.cue and _is_again(scene, k, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        kept[kept.index(twin)] = replace(
            twin,
            stage=_stage_of_both(scene, twin, draft),
            also=(*twin.also, (draft.start, draft.end), *draft.also),
            programme=twin.programme or draft.programme,
            sums=(*twin.sums, *filter(None, (amount_of(scene, draft.thing),))),
        )
    return kept


def _is_summary(scene: Scene, draft: Draft, told: Iterable[Draft]) -> bool:
    """ "Peru's relief aid shows its friendship": relief by its name alone, where the text tells what it consists of."""
    head = draft.thing.head
    if draft.programme is not None and draft.cue == head.i and draft.stage is Stage.ONGOING:
        return any(_ran_under(scene, d, draft) for d in told)
    if draft.cue != head.i or draft.stage is not Stage.ONGOING or draft.thing.kind is not AssistanceType.HUMANITARIAN:
        return False
    if head.lemma_.lower() not in _HELP or _number(scene, draft) is not None:
        return False
    if any(c.lower_ in ("in", "to", "for") and c.i > head.i for c in head.children):
        return False
    return any(
        d is not draft
        and d.cue != draft.cue
        and d.provider.codes == draft.provider.codes
        and d.recipient.codes == draft.recipient.codes
        and d.stage is not Stage.REQUESTED
        for d in told
    )


def _ran_under(scene: Scene, given: Draft, programme: Draft) -> bool:
    """ "adopted aid for Fiji. The measures were adopted under the European Peace Facility": no second gift."""
    apart = scene.sentence_number(programme.cue) - scene.sentence_number(given.cue)
    return (
        given.programme is None
        and 0 <= apart <= _ECHO
        and given.provider.codes == programme.provider.codes
        and set(programme.recipient.codes) <= set(given.recipient.codes)
    )


def _covers(first: Draft, again: Draft) -> bool:
    return (
        first.sure
        and first.thing.kind is again.thing.kind
        and first.thing.start <= again.thing.head.i < first.thing.end
        and bool(first.provider.codes and first.recipient.codes)
        and not first.thing.listed
        and _agree(first, again)
        and first.stage is again.stage
    )


def _stage_of_both(scene: Scene, first: Draft, again: Draft) -> Stage:
    told = scene.doc[again.cue]
    if first.stage is Stage.APPROVED and first.thing.kind is AssistanceType.FUNDING and told.pos_ == "NOUN":
        return first.stage  # "thanked Peru for the grant" that was signed: not paid yet
    return _later(first.stage, again.stage, coming=_is_coming(scene, again))


def _is_coming(scene: Scene, draft: Draft) -> bool:
    """ "The two vessels will be handed over next week": what was called donated is on its way."""
    cue = scene.doc[draft.cue]
    return cue.lemma_ in _HANDS and any(c.lower_ in ("will", "shall") for c in cue.children if c.dep_ == "aux")


def _later(first: Stage, again: Stage, *, coming: bool = False) -> Stage:
    if coming and first is Stage.DELIVERED and again in (Stage.OFFERED, Stage.APPROVED):
        return Stage.APPROVED
    if again is Stage.DELIVERED and first in (*_COMING, Stage.REQUESTED):
        return again
    return Stage.APPROVED if again is Stage.APPROVED and first in (Stage.OFFERED, Stage.REQUESTED) else first


def _is_again(scene: Scene, first: Draft, again: Draft) -> bool:
    if not (first.sure and again.sure) or again.thing.listed or not _agree(first, again):
        return False
    if again.stage is Stage.REQUESTED or Stage.DISCUSSED in (first.stage, again.stage):
        return False
    words = [t.lower_ for t in scene.doc[again.thing.start : again.thing.end]]
    ahead = scene.doc[max(0, again.thing.start - 1) : again.thing.start].text.lower()
    if set(words) & _OTHERS or not _is_one_kind(first, again):
        return False
    number, before = _number(scene, again), _number(scene, first)
    if number is not None and before is not None and number != before:
        return False
    if number is not None and number == before and again.thing.kind is first.thing.kind is AssistanceType.FUNDING:
        return True  # "the $20 million concessional funding": the same sum
    if words[0] in _DEFINITE or ahead in _DEFINITE:
        if _is_near_echo(scene, first, again):
            return True
        told = _described(scene, again) - _described(scene, first) - _PRAISE
        return not told and (first.stage is not Stage.REQUESTED or again.stage is Stage.DELIVERED)
    sentence = scene.sentence_of(again.cue)
    if first.stage is Stage.REQUESTED or any(t.lower_ in _BEFORE or (t.like_num and len(t) == 4) for t in sentence):
        return False
    counted = number is not None and number == before and number not in ("one", "1", "a")
    return counted and scene.sentence_number(again.cue) != scene.sentence_number(first.cue)


def _is_near_echo(scene: Scene, first: Draft, again: Draft) -> bool:
    """ "handed over six boats. The 12-metre fast craft were provided by Peru": described anew right after."""
    apart = scene.sentence_number(again.cue) - scene.sentence_number(first.cue)
    done = first.stage is again.stage is Stage.DELIVERED
    definite = any(c.lower_ in ("the", "these") for c in first.thing.head.children)
    whole = again.provider.codes and again.recipient.codes and again.thing.kind is not AssistanceType.FUNDING
    plural = first.thing.head.tag_ == again.thing.head.tag_ or again.thing.head.lower_.endswith("craft")
    return bool(whole) and done and plural and not definite and 0 < apart <= _ECHO


def _agree(first: Draft, again: Draft) -> bool:
    return all(
        not mine or not theirs or set(mine) == set(theirs)
        for mine, theirs in (
            (first.provider.codes, again.provider.codes),
            (first.recipient.codes, again.recipient.codes),
        )
    )


def _is_one_kind(first: Draft, again: Draft) -> bool:
    new = again.thing.head.lemma_.lower()
    olds = {first.thing.head.lemma_.lower()}
    olds |= {n.lemma_.lower() for c in first.thing.head.children if c.lower_ == "of" for n in c.children}
    if new in _HELP:
        return True
    if new in _GOODS:
        return first.thing.kind in (AssistanceType.EQUIPMENT, AssistanceType.HUMANITARIAN)
    if new in _SUM:
        return first.thing.kind is AssistanceType.FUNDING
    return first.thing.kind is again.thing.kind and (
        new in olds or any(new in family and olds & family for family in _FAMILIES)
    )


def _number(scene: Scene, draft: Draft) -> str | None:
    if draft.thing.kind is AssistanceType.FUNDING:
        figures = [t.lower_ for t in scene.doc[draft.thing.start : draft.thing.end] if t.like_num]
        return " ".join(figures) or None
    return next((c.lower_ for c in draft.thing.head.children if c.dep_ == "nummod" or c.like_num), None)


def _described(scene: Scene, draft: Draft) -> set[str]:
    """What the words of the thing say beside its head and its number."""
    head = draft.thing.head
    return {
        t.lemma_.lower()
        for t in scene.doc[draft.thing.start : draft.thing.end]
        if t.i != head.i
        and t.lower_ not in _HANDED
        and t.pos_ in ("ADJ", "NOUN", "PROPN", "VERB")
        and not t.like_num
        and t.lower_ not in _LIGHT
    }
