"""Aid packages that a state announces or makes ready, and what it buys for another -> drafts of assistance.

"Will present a support package for Chad worth 25 million euros": offered, until a verb tells that it was granted.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.objects import objects_of
from accord.reading.giving.sides import givers, receivers
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, phrase, things
from accord.reading.scene import Scene

_SHOWS = frozenset("present unveil prepare finalise finalize table draft outline reveal assemble launch ready".split())
_PACKAGES = frozenset({"package", "tranche"})
_HELP = frozenset({"aid", "assistance"})
_KEPT = frozenset({AssistanceType.EQUIPMENT, AssistanceType.HUMANITARIAN})


def packaged(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "unveiled a 50 million euro aid package for Chad", "is preparing a package of military aid"."""
    if verb.lemma_.lower() not in _SHOWS:
        return
    noun = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and _is_package(c)), None)
    kind = kind_of(scene, noun, words) if noun is not None else None
    provider = givers(scene, verb, words)
    if noun is None or kind is None or provider.closed or len(provider.codes) != 1:
        return
    thing = Thing(noun, *phrase(scene, noun), kind)
    recipient = receivers(scene, verb, [thing], provider.codes, words)
    yield from drafts(scene, verb, [thing], provider=provider, recipient=recipient, stage=Stage.OFFERED)


def _is_package(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in _PACKAGES or (lemma in _HELP and any(c.lower_ in ("new", "further", "more") for c in noun.children))


def bought_for(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "plans to buy 500 drones for Chad": what one buys for another state is given to it."""
    if verb.lemma_.lower() not in words.buy:
        return
    given = [t for o in objects_of(scene, verb, words) for t in things(scene, o, words) if t.kind in _KEPT]
    provider = givers(scene, verb, words)
    if not given or provider.closed or len(provider.codes) != 1:
        return
    following = [t.lower_ for t in scene.doc[given[-1].head.i + 1 : given[-1].head.i + 2]]
    if following != ["for"]:
        return
    recipient = receivers(scene, verb, given, provider.codes, words)
    if len(recipient.codes) != 1:
        return
    told = stage_of(scene, verb, Stage.DELIVERED, words)
    stage = Stage.APPROVED if told is Stage.DELIVERED else told
    yield from drafts(scene, verb, given, provider=provider, recipient=recipient, stage=stage)
