"""Any word said to tell something given -> a draft by the grammar around it alone, whatever its lemma.

A verb of getting, asking or thanking turns the sides about; what no frame of the lexicon knows has the subject give.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.bearing import paid_kind
from accord.reading.giving.by_itself import help_in, of_verb
from accord.reading.giving.drafts import Draft, evidence
from accord.reading.giving.guessing import kind_near
from accord.reading.giving.handing import by_right_behind
from accord.reading.giving.objects import dedupe, lemma_of, objects_of, referred
from accord.reading.giving.paid import PAYS
from accord.reading.giving.sides import Side, codes_of, givers, hosts, owners, receivers, sources, thanked_for
from accord.reading.giving.stages import discussed, is_hoped, stage_of
from accord.reading.giving.terms import under_terms
from accord.reading.giving.things import Thing, phrase, things
from accord.reading.scene import ActorKind, Scene

_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX"})
_GETS = frozenset("undergo benefit receive get obtain accept welcome await have join attend complete enjoy".split())
_PRAISES = frozenset("welcome note recall laud value express convey extend voice".split())
_MAKES_A_REQUEST = frozenset("make submit file send lodge address put renew repeat".split())
_PROMISES = frozenset("announce promise pledge offer propose vow plan intend want hope expect".split())
_DONE = frozenset("provide give deliver hand send receive get obtain donate make bring supply grant present".split())
_NOW = frozenset({"ongoing", "continued", "continuing", "current", "existing", "constant", "regular", "steady"})
_HELPS = frozenset({"help", "assist", "support", "aid", "assistance", "back", "lend", "donate", "equip", "supply"})
_LEARNING = frozenset({"training", "retraining", "schooling", "traineeship", "internship", "apprenticeship"})


def by_place(scene: Scene, word: Token, words: GivingWords) -> Draft:
    """What stands where a thing should, with no sides and no deed of its own asked for."""
    deed = _deed_of(word, words)
    thing = _given(scene, deed, words) or _by_place(scene, deed, words)
    start, end = evidence(scene, word, thing, alone=True)
    return Draft(word.i, thing, start, end, Side(), Side(), _stage_of(scene, deed, words))


class Turn(Enum):
    """Which side the subject is on."""

    GIVES = auto()
    GETS = auto()
    ASKS = auto()
    THANKS = auto()
    TALKS = auto()


@dataclass(frozen=True, slots=True)
class _Deed:
    """The verb that tells it, with the noun of giving that hangs on it, if one does."""

    word: Token
    verb: Token | None
    noun: Token | None
    turn: Turn
    done: Token | None = None
    """What one offers or asks to do: "pledged to help Palau build a clinic"."""


def opened(scene: Scene, word: Token, words: GivingWords) -> Draft | None:
    """What the word tells to be given, with the sides that its clause names; None where nothing is told of a deed."""
    deed = _deed_of(word, words)
    thing = _given(scene, deed, words)
    if thing is None:
        if not _is_deed(word, words):
            return None
        thing = _by_place(scene, deed, words)
        named = scene.actor_at(thing.head.i)
        whom = named is not None and (named.kind is ActorKind.STATE or word.lemma_.lower() in _HELPS)
        if whom and thing.head.i != word.i:
            return None  # "supplied Peru with", "assisted the Peruvian army": whom, not what
        if thing.kind is AssistanceType.OTHER and word.lemma_.lower() not in _HELPS:
            return None  # "offered cooperation", "urged the parties to respect the truce"
    provider, recipient = _sides_of(scene, deed, thing, words)
    if provider.closed:
        return None
    provider, recipient = _completed(scene, deed, provider, recipient)
    one, other = (provider, recipient) if provider.codes else (recipient, provider)
    if len(one.codes) > 1 and not other.codes and set(scene.sides) <= set(one.codes):
        return None  # "Peru and Chile signed an agreement on a grant": who gives whom is not told
    cue = deed.word
    start, end = evidence(scene, cue, thing, alone=True)
    return Draft(cue.i, thing, start, end, provider, recipient, _stage_of(scene, deed, words))


def _deed_of(word: Token, words: GivingWords) -> _Deed:
    if word.pos_ in _VERBS:
        return _Deed(word, word, None, _turn_of(word, words), _to_do(word))
    if word.pos_ not in _NOUNS:
        verb = next((c for c in word.children if c.dep_ in ("xcomp", "ccomp") and c.pos_ == "VERB"), None)
        return _Deed(word, verb, None, _turn_of(verb, words))
    lemma = word.lemma_.lower()
    verb = _governor(word)
    if lemma in words.request_nouns:
        return _Deed(word, verb, word, Turn.ASKS)
    if lemma in words.thanks:
        return _Deed(word, verb, word, Turn.THANKS)
    return _Deed(word, verb, word, _turn_of(verb, words))


def _to_do(verb: Token) -> Token | None:
    done = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i and c.pos_ == "VERB"), None)
    return done if done is not None and done.tag_ == "VB" else None


def _governor(noun: Token) -> Token | None:
    """The verb that the noun hangs on as object, subject or behind a preposition."""
    at = noun
    for _ in range(4):
        if at.pos_ in _VERBS or at.head.i == at.i:
            break
        at = at.head
    return at if at.pos_ in _VERBS else None


def _turn_of(verb: Token | None, words: GivingWords) -> Turn:
    if verb is None:
        return Turn.GIVES
    lemma = verb.lemma_.lower()
    if lemma in words.thank or (lemma in _PRAISES and any(t.lemma_ in words.thanks for t in verb.subtree)):
        return Turn.THANKS
    if lemma in words.ask:
        return Turn.ASKS
    if lemma in words.discuss:
        return Turn.TALKS
    if lemma in words.receive | _GETS and lemma not in words.give:
        return Turn.GETS
    return Turn.GIVES


def _is_deed(word: Token, words: GivingWords) -> bool:
    """Whether the lexicon knows the word as one of giving, getting, asking or thanking, or as a means itself."""
    lemma = lemma_of(word)
    if word.pos_ in _VERBS:
        if lemma in words.needs_receiver or lemma in words.only_with:
            return False  # "will hold talks", "announced a summit"
        return any(lemma in one for one in (words.give, words.receive, words.ask, words.thank, words.by_itself, _DONE))
    nouns = (words.handing_nouns, words.help_nouns, words.request_nouns, words.offer_nouns, words.thanks, _LEARNING)
    return any(lemma in one for one in nouns)


def _given(scene: Scene, deed: _Deed, words: GivingWords) -> Thing | None:
    """The first thing by the frames' own means; what is paid for is money."""
    word = deed.word
    given: list[Thing] = []
    if deed.noun is None and deed.verb is not None:
        given = _given_by(scene, deed.verb, words)
        if deed.done is not None:
            given = _given_by(scene, deed.done, words) or given
        given = given or referred(scene, deed.verb, words)
    elif deed.noun is not None:
        behind = [
            n for c in deed.noun.children if c.lower_ in ("of", "for", "in") and c.i > deed.noun.i for n in c.children
        ]
        given = [t for n in behind for t in things(scene, n, words)] or things(scene, deed.noun, words)
    given = given or [t for c in word.children if c.dep_ == "dobj" for t in things(scene, c, words)]
    if not given:
        return None
    return replace(given[0], kind=paid_kind(given[0], words)) if _is_paid(deed) else given[0]


def _is_paid(deed: _Deed) -> bool:
    """ "pays for its fuel", "financed the study"."""
    verb = deed.done or deed.verb
    if verb is None or deed.noun is not None:
        return False
    return verb.lemma_ in PAYS or (verb.lemma_ == "pay" and any(c.lower_ == "for" for c in verb.children))


def _by_place(scene: Scene, deed: _Deed, words: GivingWords) -> Thing:
    """The noun phrase that stands where a thing should, else the word itself."""
    head = _object_of(deed)
    start, end = phrase(scene, head) if head.pos_ in _NOUNS else (head.i, head.i + 1)
    kind = AssistanceType.FUNDING if _is_paid(deed) else kind_near(scene, head, deed.word, words)
    return Thing(head, start, end, kind)


def _given_by(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    objects = objects_of(scene, verb, words)
    if lemma_of(verb) in words.gives_with | words.ask:
        leads = ("with", "for")
        objects += [n for c in verb.children if c.lower_ in leads and c.i > verb.i for n in c.children]
    given = dedupe([t for o in objects for t in things(scene, o, words)])
    given = of_verb(scene, verb, lemma_of(verb), objects, given, words)
    if not given and verb.lemma_ in ("help", "assist"):
        given, _ = help_in(scene, verb, objects, words)
    return given


def _object_of(deed: _Deed) -> Token:
    word = deed.done or (deed.verb if deed.noun is None and deed.verb is not None else deed.word)
    for label in ("dobj", "nsubjpass", "attr", "oprd"):
        for child in word.children:
            if child.dep_ == label and child.pos_ in _NOUNS | {"NUM", "SYM"}:
                return child
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "with", "for", "in", "on") and child.i > word.i:
            for noun in child.children:
                if noun.pos_ in _NOUNS:
                    return noun
    if word.pos_ in _VERBS and word.dep_ in ("relcl", "acl") and word.head.pos_ in _NOUNS:
        return word.head
    return word


def _sides_of(scene: Scene, deed: _Deed, thing: Thing, words: GivingWords) -> tuple[Side, Side]:
    verb, noun = deed.verb, deed.noun
    subject = codes_of(scene.subjects(verb)[:2]) if verb is not None else ()
    if noun is not None:
        return _sides_of_noun(scene, deed, thing, subject, words)
    if verb is None:
        return Side(codes_of(scene.subjects(deed.word)[:2])), Side()
    if deed.turn is Turn.GIVES:
        provider = givers(scene, verb, words)
        passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
        if not provider.codes and (passive or verb.dep_ in ("acl", "amod", "relcl")):
            provider = Side(owners(scene, thing.head), closed=provider.closed)
        recipient = receivers(scene, deed.done or verb, [thing], provider.codes, words)
        if not recipient.codes:
            whom = [
                a
                for v in (verb, deed.done or verb)
                for c in v.children
                if c.dep_ in ("dobj", "dative", "ccomp")
                for a in (scene.conjuncts(c) if c.dep_ != "ccomp" else scene.subjects(c))
            ]
            recipient = Side(tuple(c for c in codes_of(whom) if c not in provider.codes)) if whom else recipient
        thanked = thanked_for(scene, verb, words)
        if not recipient.codes and thanked is not None:
            recipient = Side(tuple(c for c in thanked[1] if c not in provider.codes))
        if not recipient.codes:
            host = hosts(scene, verb.i + 1, provider.codes)
            recipient = host if host.codes else recipient
        return provider, recipient
    if deed.turn is Turn.ASKS:
        passive_subject = codes_of(scene.passive_subjects(verb))
        asked = codes_of(scene.objects(verb) + scene.objects(verb, "from", "to", "on", "of")) or passive_subject
        asked = asked or sources(scene, verb, thing.head) or owners(scene, thing.head)
        return Side(tuple(c for c in asked if c not in subject)), Side(subject)
    if deed.turn is Turn.THANKS:
        thanked_ones = codes_of(scene.objects(verb) + scene.objects(verb, "to"))
        thanked_ones = thanked_ones or owners(scene, thing.head) or sources(scene, verb, thing.head)
        return Side(tuple(c for c in thanked_ones if c not in subject)), Side(subject)
    if deed.turn is Turn.GETS:
        giving = sources(scene, verb, thing.head) or owners(scene, thing.head)
        return Side(tuple(c for c in giving if c not in subject)), Side(subject)
    giving = owners(scene, thing.head) or sources(scene, thing.head)
    taken = receivers(scene, verb, [thing], giving, words)
    return Side(giving), Side(tuple(c for c in taken.codes if c not in giving))


def _sides_of_noun(
    scene: Scene, deed: _Deed, thing: Thing, subject: tuple[str, ...], words: GivingWords
) -> tuple[Side, Side]:
    noun = deed.word
    own = owners(scene, noun) or by_right_behind(scene, noun)
    if deed.turn is Turn.ASKS:
        asker = own or codes_of(a for p in noun.children if p.lower_ in ("by", "of") for a in scene.actors_under(p))
        verb = deed.verb
        made = verb is not None and verb.lemma_ in _MAKES_A_REQUEST | words.ask
        asker = asker or (subject if made or noun.lemma_.lower() not in words.request_nouns else ())
        asked = sources(scene, noun, thing.head) or (() if made else subject)
        asked = asked or codes_of(a for p in noun.children if p.lower_ == "to" for a in scene.actors_under(p))
        return Side(tuple(c for c in asked if c not in asker)), Side(asker)
    if _is_learning(noun, words):
        return _sides_of_learning(scene, deed, subject, words)
    giving = own or sources(scene, noun, thing.head) or owners(scene, thing.head)
    if deed.turn is Turn.THANKS and deed.verb is not None:
        thanked = codes_of(scene.objects(deed.verb) + scene.objects(deed.verb, "to")) or codes_of(
            scene.objects(noun, "to")
        )
        giving = tuple(c for c in thanked if c not in subject) or giving
    taken = receivers(scene, noun, [thing], giving, words)
    recipient = taken.codes
    passive = deed.verb is not None and any(c.dep_ == "nsubjpass" for c in deed.verb.children)
    if deed.turn in (Turn.GETS, Turn.THANKS):
        recipient = tuple(c for c in subject if c not in giving) or recipient
    elif not giving and deed.turn is Turn.GIVES and not passive:
        giving = tuple(c for c in subject if c not in recipient)
    if not giving and deed.verb is not None:
        giving = sources(scene, deed.verb)
    return Side(giving), Side(tuple(c for c in recipient if c not in giving), taken.closed and not recipient)


def _is_learning(noun: Token, words: GivingWords) -> bool:
    return noun.lower_ in _LEARNING or (noun.lemma_.lower() in words.learners and noun.lemma_.lower() != "expert")


def _sides_of_learning(scene: Scene, deed: _Deed, subject: tuple[str, ...], words: GivingWords) -> tuple[Side, Side]:
    """ "the training of Lao trainees in Lima": whose people learn receives, where or by whom they are taught gives."""
    noun = deed.word
    of = [n for c in noun.children if c.lower_ in ("of", "for") and c.i > noun.i for n in c.children]
    taught = codes_of(a for n in of for a in scene.actors_in(n.left_edge.i, n.right_edge.i + 1))[:1]
    own = owners(scene, noun)
    if noun.lower_ not in _LEARNING:
        taught = taught or own
    giving = tuple(c for c in sources(scene, noun) or own if c not in taught)
    gives = deed.verb is not None and deed.turn is Turn.GIVES and lemma_of(deed.verb) in words.give
    if subject and not (giving and taught):
        if gives and not giving:
            giving = tuple(c for c in subject if c not in taught)
        elif not taught:
            taught = tuple(c for c in subject if c not in giving)
    if not giving:
        host = hosts(scene, noun.i, taught)
        giving = host.codes
    return Side(giving), Side(taught)


def _completed(scene: Scene, deed: _Deed, provider: Side, recipient: Side) -> tuple[Side, Side]:
    """The side that is left open from the one other party of the sentence."""
    if bool(provider.codes) == bool(recipient.codes):
        return provider, recipient
    sentence = scene.sentence_of(deed.word.i)
    known = provider.codes or recipient.codes
    named = [a for a in scene.actors_in(sentence.start, sentence.end) if len(a.parties) == 1]
    behind = tuple(c for c in codes_of([a for a in named if a.start > deed.word.i]) if c not in known)
    others = tuple(c for c in codes_of(named) if c not in known)
    places = tuple(
        dict.fromkeys(p.code for p in scene.places if sentence.start <= p.start < sentence.end and p.code not in known)
    )
    if not provider.codes:
        return (Side(others), recipient) if len(others) == 1 else (provider, recipient)
    for found in (behind, others, places):
        if len(found) == 1 and not recipient.closed:
            return provider, Side(found)
    return provider, recipient


def _stage_of(scene: Scene, deed: _Deed, words: GivingWords) -> Stage:
    verb, noun = deed.verb, deed.noun
    if deed.turn is Turn.ASKS:
        return Stage.REQUESTED
    if deed.turn is Turn.TALKS or (noun is not None and discussed(noun, words)):
        return Stage.DISCUSSED
    if verb is None:
        return Stage.ONGOING
    lemma = lemma_of(verb)
    if noun is None:
        if is_hoped(verb, words):
            return Stage.REQUESTED
        return stage_of(scene, verb, words.give.get(lemma, Stage.DELIVERED), words)
    if noun.lemma_.lower() in words.offer_nouns:
        return Stage.OFFERED
    before = {t.lower_ for t in scene.doc[noun.left_edge.i : noun.i]}
    if before & _NOW:
        return Stage.ONGOING
    if lemma in words.end:
        return Stage.ENDED
    if lemma in words.go_on:
        return Stage.ONGOING
    if lemma in words.decide or lemma in words.signs:
        return Stage.APPROVED
    if lemma in _PROMISES:
        return Stage.OFFERED
    if lemma in words.give or lemma in _DONE:
        return stage_of(scene, verb, words.give.get(lemma, Stage.DELIVERED), words)
    if deed.turn is Turn.THANKS:
        return Stage.DELIVERED
    if under_terms(scene, verb, words):
        return Stage.APPROVED
    return words.handing_nouns.get(noun.lemma_.lower(), Stage.ONGOING)
