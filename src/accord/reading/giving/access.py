"""What one gives another the use of, or opens to him -> drafts: a register, a firing range, an academy.

The type is that of the use: a database is intelligence, a range infrastructure, an academy training, else other.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import Side, codes_of, givers, owners, receivers, thanked_for
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene

_KNOWS = frozenset("database register registry databank watchlist dataset picture feed".split())
_SEES = frozenset(
    "tracking surveillance radar monitoring intelligence biometric fingerprint dna criminal police satellite".split()
)
_SYSTEMS = frozenset({"system", "platform", "network", "record", "file", "data", "image", "archive"})
_GROUNDS = frozenset("range base airfield airbase airport airstrip port harbour harbor dock shipyard hangar".split())
_TEACHING = frozenset("academy college school course university".split())
_ROOMS = frozenset("centre center facility ground area".split())
_GIVES = frozenset("give grant offer allow provide pledge promise guarantee".split())
_OPENS = frozenset({"open"})
# how near "training" stands to the "centre"
_NEAR = 5


def type_of_use(scene: Scene, noun: Token, words: GivingWords, *, lent: bool = False) -> AssistanceType | None:
    """The type of what is used; with `lent` anything that can be given otherwise is `other`."""
    lemma = noun.lemma_.lower()
    near = {t.lower_ for t in noun.subtree if abs(t.i - noun.i) < _NEAR}
    if lemma in _KNOWS or (lemma in _SYSTEMS and near & _SEES):
        return AssistanceType.INTELLIGENCE
    if lemma in _TEACHING or (lemma in _ROOMS and "training" in near):
        return AssistanceType.TRAINING
    if lemma in _GROUNDS:
        return AssistanceType.INFRASTRUCTURE
    return AssistanceType.OTHER if lent and kind_of(scene, noun, words) is AssistanceType.EQUIPMENT else None


def accessing(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "gave Tongan officers access to its register", "opened its range to Tonga", "offered the use of a boat"."""
    lemma = verb.lemma_.lower()
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if lemma in _OPENS:
        yield from _opened(scene, verb, objects, words)
        return
    noun = next((c for c in objects if c.lemma_ in ("access", "use")), None)
    if noun is None or lemma not in _GIVES:
        return
    lead = "to" if noun.lemma_ == "access" else "of"
    inner = _behind(scene, noun, lead)
    kind = type_of_use(scene, inner, words, lent=lead == "of") if inner is not None else None
    provider = givers(scene, verb, words)
    if inner is None or kind is None or provider.closed or len(provider.codes) != 1:
        return
    thing = Thing(noun, noun.i, max(phrase(scene, inner)[1], inner.i + 1), kind)
    whom = [a for a in scene.actors_in(verb.i + 1, noun.i) if a.parties and not set(a.parties) & set(provider.codes)]
    recipient = Side(codes_of(whom[:1]))
    if not recipient.codes and lead == "of":
        recipient = receivers(scene, verb, [thing], provider.codes, words)
    stage = stage_of(scene, verb, words.give.get(lemma, Stage.DELIVERED), words)
    yield from drafts(scene, verb, [thing], provider=provider, recipient=recipient, stage=stage)


def _opened(scene: Scene, verb: Token, objects: list[Token], words: GivingWords) -> Iterator[Draft]:
    """ "has opened its database of firearms to Sweden": what is one's own and is opened to a named side."""
    noun = next((c for c in objects if any(n.lower_ in ("its", "their", "our") for n in c.children)), None)
    kind = type_of_use(scene, noun, words) if noun is not None else None
    provider = givers(scene, verb, words)
    if noun is None or kind is None or len(provider.codes) != 1:
        return
    thing = Thing(noun, *phrase(scene, noun), kind)
    recipient = receivers(scene, verb, [thing], provider.codes, words)
    stage = stage_of(scene, verb, Stage.DELIVERED, words)
    yield from drafts(scene, verb, [thing], provider=provider, recipient=recipient, stage=stage)


def used(scene: Scene, noun: Token, words: GivingWords) -> Iterator[Draft]:
    """ "thanked Tonga for the use of its range", "a request for access to Tonga's register"."""
    lead = {"access": "to", "use": "of"}.get(noun.lemma_)
    inner = (
        _behind(scene, noun, lead) if lead is not None and noun.dep_ == "pobj" and noun.head.lower_ == "for" else None
    )
    kind = type_of_use(scene, inner, words, lent=lead == "of") if inner is not None else None
    if inner is None or kind is None:
        return
    thing = Thing(noun, noun.i, max(phrase(scene, inner)[1], inner.i + 1), kind)
    sides = thanked_for(scene, noun, words)
    above = next((t for t in noun.ancestors if t.lemma_ in words.request_nouns or t.pos_ == "VERB"), None)
    if sides is not None:
        provider, recipient = Side(sides[0]), Side(tuple(c for c in sides[1] if c not in sides[0]))
        yield from drafts(scene, noun, [thing], provider=provider, recipient=recipient, stage=Stage.DELIVERED)
    elif above is not None and (above.lemma_ in words.request_nouns or above.lemma_ in words.ask):
        whose = owners(scene, inner)
        verb = above if above.pos_ == "VERB" else next((t for t in above.ancestors if t.pos_ == "VERB"), above)
        asker = tuple(c for c in owners(scene, above) or codes_of(scene.subjects(verb)) if c not in whose)
        granted = any(t.lemma_ in ("grant", "approve", "accept") and t.tag_ == "VBN" for t in above.ancestors)
        stage = Stage.APPROVED if granted else Stage.REQUESTED
        if whose:
            yield from drafts(scene, noun, [thing], provider=Side(whose[:1]), recipient=Side(asker[:1]), stage=stage)


def _behind(scene: Scene, noun: Token, lead: str) -> Token | None:
    """The noun behind "access to" or "use of", wherever the parser hung the preposition."""
    following = scene.doc[noun.i + 1 : noun.i + 2]
    if not following or following[0].lower_ != lead:
        return None
    return next((n for n in following[0].children if n.dep_ == "pobj"), None)
