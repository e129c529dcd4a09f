"""Goods and people that are brought to the other side: "the remaining three will come by June", "were flown home".

Goods count where the words around tell that they are given, lent or bought; people where they are sent back.
"""

from collections.abc import Iterable
from itertools import pairwise

from spacy.tokens import Token

from accord.lexicon.giving import giving_words
from accord.model.codes import AssistanceType
from accord.reading.met.goods import is_laden, is_relief
from accord.reading.remainder import is_bare, is_count, is_figure, is_part, subject_of
from accord.reading.scene import Scene

_ARRIVES = frozenset("arrive come land reach dock due expect".split())
_COMES = _ARRIVES | {"cross", "leave", "take", "drive", "depart", "roll", "pull", "sail"}
_CARRIED = frozenset("fly ship send convey airlift deliver transport return bring transfer truck".split())
_SENT_BACK = frozenset("fly return send bring put deport repatriate readmit carry".split())
_GOODS = frozenset({AssistanceType.EQUIPMENT, AssistanceType.HUMANITARIAN})
_MEANS = _GOODS | {AssistanceType.INFRASTRUCTURE}
_TAKE = frozenset({"expel", "bring", "fly", "carry", "send", "ferry", "receive"})
_RETURNED = frozenset("citizen national migrant worker returnee prisoner detainee deportee fisherman".split())
_CAUGHT = frozenset({"detain", "arrest", "hold", "seize", "capture", "rescue", "release", "abduct"})
_FLIGHTS = frozenset({"repatriation", "deportation", "removal", "return"})
# what is had by these comes from the other side
_HAD = frozenset("buy purchase order acquire contract commission loan borrow lease expect".split())
_GIVES = frozenset(
    "spare donate deliver supply hand lend pledge promise ship lot batch consignment gift donation".split()
)
_HANDS = frozenset("extradite deport repatriate surrender readmit extradition deportation repatriation return".split())
_HELD = frozenset("handcuff custody charge trial escort warrant suspect fugitive convict prisoner detainee".split())
# what flies by itself to strike
_STRIKES = frozenset("missile rocket shell bomb projectile mortar munition drone warhead".split())
# sentences before it
_BACK = 2


def what_is_brought(scene: Scene, verb: Token) -> Token | None:
    """The goods or people that the verb tells to be brought to somebody; None where it tells of none."""
    if verb.pos_ not in ("VERB", "AUX") and verb.lower_ != "due":
        return None
    if (taken := _taken_home(scene, verb)) is not None:
        return taken
    moved = what_moves(verb)
    if moved is None:
        return None
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    flown = moved.lemma_.lower() in ("flight", "plane", "charter") and _FLIGHTS & {c.lower_ for c in moved.children}
    if flown and verb.lemma_ in ("land", "arrive", "leave", "depart"):
        return moved
    if passive and _is_sent_back(scene, verb, moved):
        return moved
    if verb.lemma_ in _COMES and is_laden(moved, verb):
        others = (t for t in _before(scene, verb) if t.i != moved.i)
        return moved if is_relief(moved) or _is_given(others) else None
    carried = (passive and verb.lemma_ in _CARRIED) or verb.lemma_ in _ARRIVES or verb.lower_ == "due"
    return moved if carried and _is_goods(scene, verb, moved) else None


def what_moves(verb: Token) -> Token | None:
    """What the verb says to come or to be brought; in a clause on a noun that noun: "trucks, which arrived in"."""
    moved = subject_of(verb)
    if moved is not None and moved.lower_ in ("which", "that") and verb.dep_ == "relcl":
        return verb.head
    return moved


def _is_goods(scene: Scene, verb: Token, moved: Token) -> bool:
    words = giving_words()
    inner = [n for c in moved.children if c.lower_ == "of" for n in c.children]
    own = [moved, *inner, *(n for i in inner for c in i.children if c.lower_ == "of" for n in c.children)]
    named = [t for t in own if t.pos_ in ("NOUN", "PROPN")]
    if any(t.lemma_.lower() in _STRIKES for t in named):
        return False
    goods = [t for t in named if words.items.get(t.lemma_.lower()) in _GOODS or t.lemma_.lower() in words.arms]
    before = _before(scene, verb)
    given = _is_given(before) or _is_given(verb.subtree)
    if goods:
        counted = any(is_figure(c) for t in own for c in t.children) or any(is_figure(t) for t in own)
        return (counted or is_part(moved) or moved.left_edge.lower_ in ("the", "these")) and given
    if not (is_part(moved) or is_count(moved)) or not given:
        return False
    if not is_bare(moved):  # "ten more sniffer dogs"
        return scene.actor_at(moved.i) is None and moved.pos_ == "NOUN" and moved.lemma_.lower() not in words.people
    told = next((t for t in reversed(before) if t.pos_ == "NOUN" and words.items.get(t.lemma_.lower()) in _MEANS), None)
    if told is None:
        return False
    sentence = scene.sentence_of(told.i)
    # "The Emirates gave Somalia 40 trucks. Fifteen were": in a text about two others
    return {c for a in scene.actors_in(sentence.start, sentence.end) for c in a.parties} <= set(scene.sides)


def _before(scene: Scene, verb: Token) -> list[Token]:
    number = scene.sentence_number(verb.i)
    first = scene.sentences[max(0, number - _BACK)].start
    return list(scene.doc[first : verb.i])


def _is_given(tokens: Iterable[Token]) -> bool:
    words = giving_words()
    return any(
        t.lemma_.lower() in _GIVES | _HAD
        or (t.pos_ in ("VERB", "AUX") and t.lemma_.lower() in words.give)
        or (t.pos_ == "NOUN" and t.lemma_.lower() in words.handing_nouns)
        for t in tokens
    )


def _taken_home(scene: Scene, verb: Token) -> Token | None:
    """ "expelled 14,000 migrants to Niger", "a plane brought 61 Yemenis from Abha to Sanaa": the people."""
    people = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if people is None or verb.lemma_ not in _TAKE or people.tag_ not in ("NNS", "NNPS"):
        return None
    if people.lemma_.lower() not in _RETURNED and not any(is_figure(c) for c in people.children):
        return None
    if giving_words().items.get(people.lemma_.lower()) in _GOODS:
        return None
    words = {t.lower_ for t in scene.doc[verb.i + 1 : scene.clause(verb)[1]]}
    caught = any(t.lemma_ in _CAUGHT for t in people.subtree)
    actor = scene.actor_at(people.i)
    if verb.lemma_ == "receive" or not (caught or people.lemma_.lower() in _RETURNED or (actor and actor.parties)):
        return people if caught else None  # fans and tourists are brought somewhere every day
    home = bool({"home", "back"} & words) or {"from", "to"} <= words
    return people if home or (verb.lemma_ == "expel" and "to" in words) else None


def caught_before(moved: Token) -> bool:
    """Whether somebody without a name is told as convicted, wanted or held: "a man wanted for fraud"."""
    told = (moved, *(c for c in moved.children if c.dep_ in ("acl", "amod", "relcl")))
    return moved.tag_ in ("NN", "NNP", "JJ") and any(t.lemma_.lower() in _CAUGHT | _HELD | _WANTED for t in told)


_WANTED = frozenset("want wanted convicted accuse accused suspected sentence sentenced jail jailed".split())


def _is_sent_back(scene: Scene, verb: Token, moved: Token) -> bool:
    """ "412 people were returned to", "71 were flown home", "two others were sent in May" after an extradition."""
    if verb.lemma_ not in _SENT_BACK:
        return False
    clause = [t.lower_ for t in scene.doc[verb.i + 1 : min(verb.i + 6, scene.sentence_of(verb.i).end)]]
    back = bool({"home", "back"} & set(clause)) or (verb.lemma_ == "return" and bool({"to", "from"} & set(clause)))
    back = back or (any(a == "on" and b in ("a", "the") for a, b in pairwise(clause)) and "plane" in clause)
    actor = scene.actor_at(moved.i)
    if back and (caught_before(moved) or moved.lemma_.lower() in ("body", "remains", "coffin")):
        return True  # "A Fijian convicted of fraud was flown home"
    people = moved.tag_ in ("NNS", "NNPS") and any(is_figure(c) for c in moved.children)
    people = people and giving_words().items.get(moved.lemma_.lower()) not in _GOODS
    if people and (back or verb.lemma_ in _HANDS):
        return True
    caught = any(t.lemma_.lower() in _HELD for t in scene.sentence_of(verb.i))
    if actor is not None and actor.person is not None:
        return back and caught
    handed = any(t.lemma_.lower() in _HANDS for t in _before(scene, verb))
    return is_part(moved) and is_bare(moved) and handed
