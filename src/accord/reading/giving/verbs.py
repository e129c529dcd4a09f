"""Verbs of giving, receiving, asking, taking in, learning and thanking -> drafts of assistance.

Parse first, surface order where it failed; a verb with everyday objects needs a receiver told beside it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import Stage
from accord.reading.giving.access import accessing
from accord.reading.giving.arriving import by_arrival, by_disposal, by_leaving
from accord.reading.giving.bearing import bearing
from accord.reading.giving.contracts import containing, contracting
from accord.reading.giving.courses import ending
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.funded import is_paid_by_another
from accord.reading.giving.gifts import assisted, assuring, considered, with_support
from accord.reading.giving.gives import gives
from accord.reading.giving.gone import gone
from accord.reading.giving.learning import learning, sent_to_learn, setting_out, studying, taking_in
from accord.reading.giving.letting import letting
from accord.reading.giving.loans import borrowing, lending
from accord.reading.giving.objects import lemma_of
from accord.reading.giving.packages import bought_for, packaged
from accord.reading.giving.paid import paying
from accord.reading.giving.personnel import mission_course, personnel
from accord.reading.giving.receiving import asking, receiving
from accord.reading.giving.sides import (
    Side,
    codes_of,
    receivers,
)
from accord.reading.giving.stages import stage_of
from accord.reading.giving.thanking import thanking
from accord.reading.giving.things import first_thing, things
from accord.reading.giving.told_elsewhere import (
    is_fitted,
    is_given_by_another,
)
from accord.reading.scene import Scene


def by_verb(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """All drafts of one verb, by what it does."""
    lemma = lemma_of(verb)
    taught = [*studying(scene, verb, words), *sent_to_learn(scene, verb, words), *setting_out(scene, verb, words)]
    yield from taught
    if taught:
        return
    if lemma in words.takes_in and lemma != "train":
        taken = list(taking_in(scene, verb, words))
        yield from taken
        if taken:
            return
    backed = list(with_support(scene, verb, words))
    yield from backed
    if backed:
        return
    access = list(accessing(scene, verb, words))
    yield from access
    if access or is_paid_by_another(scene, verb):
        return
    shown = [*packaged(scene, verb, words), *bought_for(scene, verb, words), *lending(scene, verb, words)]
    shown = shown or [*borrowing(scene, verb, words), *paying(scene, verb, words)]
    yield from shown
    if shown:
        return
    if lemma in words.give and not (is_given_by_another(verb, words) or is_fitted(verb, words)):
        found = list(gives(scene, verb, lemma, words))
        yield from found
        if found:
            return
    yield from personnel(scene, verb, words)
    yield from mission_course(scene, verb, words)
    yield from letting(scene, verb, words)
    costs = list(bearing(scene, verb, words))
    yield from costs
    if costs:
        return
    if lemma in words.receive or (lemma == "take" and any(c.lemma_ == "delivery" for c in verb.children)):
        yield from receiving(scene, verb, words)
    if lemma in words.ask:
        yield from asking(scene, verb, words)
    yield from considered(scene, verb, words)
    yield from assuring(scene, verb, words)
    if lemma in words.learns:
        yield from learning(scene, verb, words)
    if lemma in words.thank:
        yield from thanking(scene, verb, words)
    if lemma in words.contract_verbs:
        yield from contracting(scene, verb, words)
    yield from ending(scene, verb, words)
    yield from by_arrival(scene, verb, words)
    yield from by_leaving(scene, verb, words)
    yield from gone(scene, verb)
    yield from assisted(scene, verb, words)
    yield from by_disposal(scene, verb, words)
    if lemma in words.contains:
        yield from containing(scene, verb, words)


def by_seconding(scene: Scene, token: Token, words: GivingWords) -> Iterator[Draft]:
    """ "Peru and Chile will each second two instructors": the verb that parsers take for an ordinal."""
    before = [t.lower_ for t in scene.doc[max(0, token.i - 2) : token.i]]
    if not {"will", "would", "to", "shall"} & set(before):
        return
    sentence = scene.sentence_of(token.i)
    noun = first_thing(scene, token.i + 1, min(token.i + 8, sentence.end), words)
    if noun is None:
        return
    given = things(scene, noun, words)
    provider = codes_of(a for a in scene.actors_in(sentence.start, token.i) if a.parties)
    recipient = receivers(scene, token, given, provider, words)
    stage = stage_of(scene, token, Stage.OFFERED, words)
    yield from drafts(scene, noun, given, provider=Side(provider), recipient=recipient, stage=stage)
