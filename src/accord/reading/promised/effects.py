"""What a thing is to bring about: "It will make patrols easier", "a radar, which will strengthen their defence".

Nobody promises an effect; the same verbs are conduct again where "it" is the side that speaks, or the side told before.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.promised.parties import quoted, sayer_of
from accord.reading.scene import ActorKind, Scene

_GOOD_FOR = frozenset(
    """make allow enable permit help strengthen boost enhance improve contribute promote facilitate ensure serve lead
    bring increase reduce benefit deepen bolster foster cover focus pave raise require mark connect shorten ease
    simplify complement supplement consolidate reinforce address""".split()
)
_FURTHERING = frozenset("strengthen boost enhance improve facilitate increase bolster reinforce".split())
_DESCRIBING = frozenset("involve feature comprise last include see consist revolve centre center coincide span".split())
# Of a thing or of a side: "It will provide a framework", "It will provide 20 lorries".
_EITHER = frozenset("open create give support build link replace provide".split())
_THINGS = frozenset({"it", "this", "that", "which"})
_SPEAKING = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.OFFICE, ActorKind.COLLECTIVE})
_TELLING_DEPS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj"})


def is_effect(scene: Scene, verb: Token, subject: Token, *, passive: bool) -> bool:
    """Whether the clause tells what a thing will do or be good for rather than what a side will do."""
    if passive:
        # "It will be used to support the troops"; "It would strengthen ties and matters will be discussed": not "it"
        torn = verb.dep_ == "conj" and subject.dep_ == "nsubj" and subject.lower_ == "it"
        for_what = any(c.dep_ in ("xcomp", "advcl") and c.i > verb.i for c in verb.children)
        return torn or (verb.lemma_ == "use" and for_what and subject.dep_ == "nsubjpass")
    if verb.dep_ == "relcl" and verb.lemma_ in _FURTHERING and any(c.lower_ == "which" for c in verb.children):
        return True  # "handed two aircraft to Ukraine, which will strengthen its defence"
    if subject.pos_ == "NOUN" and verb.lemma_ in _GOOD_FOR | _DESCRIBING:
        return _is_thing(scene, subject)
    if verb.lemma_ not in _GOOD_FOR | _EITHER:
        return False
    if verb.dep_ == "relcl" and subject.tag_ not in ("PRP", "WDT", "WP"):
        return _is_thing(scene, subject)
    if subject.lower_ not in _THINGS:
        return False
    if verb.dep_ == "ccomp" and (said := sayer_of(verb.head)) is not None:
        sayer = scene.actor_at(said.i)
        told = sayer is not None and sayer.kind in _SPEAKING and said.tag_ != "PRP"
        if told and said.i < subject.i and not quoted(scene, subject):
            return False  # "Ghana said it will provide two boats"
        if sayer is not None and (said.i < subject.i or quoted(scene, subject)):
            return sayer.person is not None
    return _thing_before(scene, subject) and (verb.lemma_ in _GOOD_FOR or not _side_before(scene, subject))


def _is_thing(scene: Scene, noun: Token) -> bool:
    """A text, a gift, a plan: not people, nor who acts for a state."""
    if noun.pos_ == "PROPN" or noun.tag_ == "WP" or scene.actor_at(noun.i) is not None:
        return False
    words = promising()
    lemma = noun.lemma_.lower()
    if lemma in (words["offices"] | words["servants"]) - words["events"]:
        return False
    return any(lemma in words[kind] for kind in ("means", "works", "texts", "events", "no_conduct"))


def _thing_before(scene: Scene, it: Token) -> bool:
    """Whether the clause or sentence before names a thing that "it" can mean."""
    number = scene.sentence_number(it.i)
    if it.i > scene.sentence_of(it.i).start + 3:
        before = scene.doc[scene.sentence_of(it.i).start : it.i]
    elif number:
        before = scene.sentences[number - 1]
    else:
        return True
    return any(t.dep_ in _TELLING_DEPS and t.tag_ in ("NN", "NNS") and _is_thing(scene, t) for t in before)


def _side_before(scene: Scene, it: Token) -> bool:
    """Whether one side is what the sentence before is about: "Ghana pledged its support. It will ..."."""
    number = scene.sentence_number(it.i)
    if number == 0:
        return False
    alone = (
        scene.actor_at(token.i)
        for token in scene.sentences[number - 1]
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and not token.conjuncts
    )
    return any(a is not None and len(a.parties) == 1 and a.kind is not ActorKind.PERSON for a in alone)
