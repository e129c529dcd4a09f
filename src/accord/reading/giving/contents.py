"""Sentences that tell what a gift consists of -> the gift with these words: "The aid includes 48 tonnes of flour".

What a gift includes is no second gift; help that was named without its kind takes the kind of what is in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft
from accord.reading.giving.objects import objects_of
from accord.reading.giving.things import Thing, first_thing, things
from accord.reading.scene import Scene

_HOLDS = frozenset({"include", "comprise", "consist", "contain", "feature", "encompass"})
_GIFTS = frozenset(
    (
        "aid assistance donation gift equipment package consignment shipment cargo delivery load batch support relief "
        "supply supplies lot tranche contribution grant hardware convoy haul"
    ).split()
)
_NEW = frozenset({"another", "future", "next", "other"})
_TYPED = frozenset({AssistanceType.EQUIPMENT, AssistanceType.HUMANITARIAN, AssistanceType.TRAINING})
_BACK = 4
_REACH = 8


def with_contents(scene: Scene, found: Iterable[Draft], words: GivingWords) -> list[Draft]:
    """The drafts, what a sentence of contents tells put to the gift before it."""
    kept = sorted(found, key=lambda d: d.cue)
    for verb in scene.doc:
        if verb.lemma_ not in _HOLDS or verb.pos_ != "VERB":
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        own = _own_gift(verb, kept)
        if own is None and (subject is None or not _is_gift(subject, verb)):
            continue
        gift = own or _gift_before(scene, verb, kept)
        inner = _inside(scene, verb, words)
        if gift is None or not inner:
            continue
        kept[kept.index(gift)] = _filled(scene, gift, verb, inner)
        kept = [d for d in kept if not _is_told_there(scene, d, verb, subject, inner)]
    return kept


def _own_gift(verb: Token, found: Sequence[Draft]) -> Draft | None:
    """ "an aid package that includes tanks": the gift of the same sentence."""
    if verb.dep_ not in ("relcl", "acl") or any(c.tag_ == "MD" for c in verb.children):
        return None
    if verb.head.lemma_ not in _GIFTS or (verb.dep_ == "acl" and verb.tag_ != "VBG"):
        return None
    return next((d for d in found if d.sure and d.thing.start <= verb.head.i < d.thing.end and d.cue != verb.i), None)


def _is_gift(subject: Token, verb: Token) -> bool:
    if subject.lemma_.lower() not in _GIFTS | {"it", "they", "these"}:
        return False
    return not any(c.lower_ in _NEW for c in subject.children) and not any(c.tag_ == "MD" for c in verb.children)


def _gift_before(scene: Scene, verb: Token, found: Sequence[Draft]) -> Draft | None:
    """The last thing told as given before this sentence."""
    number = scene.sentence_number(verb.i)
    near = [d for d in found if d.sure and 0 < number - scene.sentence_number(d.cue) <= _BACK]
    return near[-1] if near and near[-1].stage not in (Stage.REQUESTED, Stage.DISCUSSED) else None


def _inside(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    given = [t for o in objects_of(scene, verb, words) if o.i > verb.i for t in things(scene, o, words)]
    if given:
        return given
    end = scene.sentence_of(verb.i).end
    first = first_thing(scene, verb.i + 1, min(verb.i + _REACH, end), words)
    return things(scene, first, words) if first is not None else []


def _filled(scene: Scene, gift: Draft, verb: Token, inner: Sequence[Thing]) -> Draft:
    kind = gift.thing.kind
    if kind is AssistanceType.OTHER and inner[0].kind in _TYPED:
        kind = inner[0].kind
    start, end = scene.clause(verb)
    return replace(gift, thing=replace(gift.thing, kind=kind), also=(*gift.also, (start, end)))


def _is_told_there(scene: Scene, draft: Draft, verb: Token, subject: Token | None, inner: Sequence[Thing]) -> bool:
    if scene.sentence_number(draft.cue) != scene.sentence_number(verb.i):
        return False
    first, last = min(t.start for t in inner), max(t.end for t in inner)
    named = subject is not None and draft.thing.head.i == subject.i
    return draft.cue == verb.i or named or first <= draft.thing.head.i < last
