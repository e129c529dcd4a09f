"""Verbs and nouns of thanks -> drafts: what one is thanked for was given, or still is.

"Thanked Japan for the patrol vessel", "gratitude for its efforts in recovering artifacts".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.objects import is_far
from accord.reading.giving.sides import Side, codes_of, owners, receivers
from accord.reading.giving.things import Thing, first_thing, things
from accord.reading.scene import Scene


def thanking(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "thanked Japan for the patrol vessel", "gratitude to the agency for its efforts in recovering artifacts"."""
    recipient = codes_of(scene.subjects(verb))
    sentence = scene.sentence_of(verb.i)
    end = min(verb.i + 40, sentence.end)
    thanked = tuple(c for c in codes_of(a for a in scene.actors_in(verb.i + 1, end)) if c not in recipient)[:1]
    if not thanked and not any(c.dep_ == "dobj" for c in verb.children):
        return
    yield from thanks_for(scene, verb, end, Side(thanked), Side(recipient), words)


def grateful(scene: Scene, word: Token, words: GivingWords) -> Iterator[Draft]:
    """ "was grateful to Vilnius for 3,500 drones", "grateful to the mission for its support"."""
    end = min(word.i + 30, scene.sentence_of(word.i).end)
    recipient = codes_of(scene.subjects(word.head))
    named = [a for a in scene.actors_in(word.i + 1, end) if a.parties and not set(a.parties) & set(recipient)]
    place = next((p for p in scene.places if word.i < p.start <= word.i + 3), None)
    if place is not None and place.code not in recipient and (not named or place.start < named[0].start):
        yield from thanks_for(scene, word, end, Side((place.code,)), Side(recipient), words)  # "grateful to Vilnius"
    elif named:
        yield from thanks_for(scene, word, end, Side(named[0].parties[:1]), Side(recipient), words)


def thanks_for(
    scene: Scene, cue: Token, end: int, provider: Side, recipient: Side, words: GivingWords
) -> Iterator[Draft]:
    """The things behind "for" or "including" in a formula of thanks."""
    for at in range(cue.i + 1, end):
        token = scene.doc[at]
        if token.lower_ not in ("for", "including", "of") or (token.lower_ == "of" and not _praised(scene, at, words)):
            continue
        noun = first_thing(scene, at + 1, min(at + 14, end), words)
        if noun is not None and (token.lower_ == "including" or not is_far(scene, token, noun)):
            stage = (
                Stage.ONGOING
                if any(t.lower_ in ("continued", "continuing", "ongoing") for t in scene.doc[at : noun.i])
                else Stage.DELIVERED
            )
            if any(t.lemma_ in words.offer_nouns for t in scene.doc[at : noun.i]):
                return  # told by the noun of offering
            if set(owners(scene, noun)) & set(recipient.codes):
                return  # "Peru thanked Chile for letting Peruvian aid through": its own gift
            given = things(scene, noun, words)
            helped = receivers(scene, cue, given, provider.codes, words)  # "thanked Japan for its assistance to Peru"
            if helped.codes and provider.codes:
                recipient = helped
            elif helped.codes:
                provider = Side(tuple(c for c in helped.codes if c not in recipient.codes))  # "treated in Salalah"
            yield from drafts(scene, noun, given, provider=provider, recipient=recipient, stage=stage)
            return
        done = scene.doc[at + 1]
        if done.tag_ == "VBG" and done.lemma_ in words.helpful and recipient.codes and provider.codes:
            last = scene.trim(done.i, min(done.right_edge.i + 1, end))[1]
            thing = Thing(done, done.i, last, words.by_itself.get(done.lemma_, AssistanceType.OTHER))
            yield from drafts(scene, cue, [thing], provider=provider, recipient=recipient, stage=Stage.DELIVERED)
            return
        effort = next((t for t in scene.doc[at + 1 : min(at + 12, end)] if t.lemma_ in words.efforts), None)
        if effort is not None:
            deed = next(
                (
                    t
                    for t in scene.doc[effort.i + 1 : min(effort.i + 4, end)]
                    if t.tag_ == "VBG" and t.lemma_ in words.helpful
                ),
                None,
            )
            if deed is not None:
                last = scene.trim(deed.i, min(deed.right_edge.i + 1, end))[1]
                stop = next((i for i in range(deed.i, last) if scene.doc[i].text == ","), last)
                thing = Thing(deed, deed.i, stop, words.by_itself.get(deed.lemma_, AssistanceType.OTHER))
                yield from drafts(scene, effort, [thing], provider=provider, recipient=recipient, stage=Stage.DELIVERED)
                return


def _praised(scene: Scene, at: int, words: GivingWords) -> bool:
    """ "praised the provision of two boats": handing nouns take "of"."""
    return at > 0 and scene.doc[at - 1].lemma_.lower() in words.handing_nouns
