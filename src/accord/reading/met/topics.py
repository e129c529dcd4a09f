"""Tells a contact from what only is the topic of a text, of talks or of a body: "a memorandum on joint patrols".

The day and place beside a topic are those of the signing or the talking; one that is told for later keeps its own.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import contact_words
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.met.draft import Cue, Draft
from accord.reading.scene import Scene

_TOPICS = frozenset({Type.EXERCISE, Type.TRAINING, Type.HANDOVER, Type.VISIT})
ABOUT = frozenset({"on", "about", "regarding", "concerning", "over"})
"""Between a text or talks and what they are about."""
_FOR = ABOUT | {"for", "of"}
_SPEAKS = frozenset("speak talk confer negotiate consult converse discuss review consider explore raise".split())
_SETTLES = _SPEAKS | {"agree", "decide"}
_PAPERS = frozenset(
    """proposal idea draft document text paper note question issue matter schedule calendar possibility prospect
    request""".split()
)
_PARTS = frozenset({"dobj", "nsubjpass", "pobj"})


def only_topic(scene: Scene, cue: Cue, draft: Draft) -> bool:
    """Whether a noun only says what others sign, talk or sit about."""
    if not cue.is_noun or cue.type not in _TOPICS or draft.titled or draft.ordinal is not None:
        return False
    noun = scene.doc[cue.at]
    if cue.type is Type.VISIT and scene.doc[cue.start - 1].lower_ == "on":
        return False  # "held talks in Lima, on a visit to Peru"
    if any(c.dep_ in ("acl", "relcl") for c in noun.children) or not _is_about(_first_of_row(noun)):
        return False
    return draft.status in (Status.HELD, Status.ONGOING) or not _has_own_time(scene, noun)


def _first_of_row(noun: Token) -> Token:
    """The noun that a row begins with: "on | trade, fishing and joint patrols"."""
    at = noun
    while at.dep_ == "conj" and at.head.pos_ in ("NOUN", "PROPN") and at.head.i < at.i:
        at = at.head
    return at


def _is_about(noun: Token) -> bool:
    """Whether a text, talks or a body before the noun, or a verb of talking, has it for its subject."""
    if noun.dep_ == "dobj":
        return noun.head.lemma_ in _SPEAKS and noun.tag_ == "NNS"
    if noun.dep_ != "pobj":
        return False
    above, link = noun.head.head, noun.head.lower_
    if above.pos_ == "VERB" and link in ABOUT:
        # "held talks | on joint patrols", where the parse hangs the words on the verb
        things = [c for c in above.children if c.dep_ in _PARTS and above.i < c.i < noun.head.i]
        return above.lemma_ in _SETTLES or any(_speaks(c) for c in things)
    return above.pos_ in ("NOUN", "PROPN") and (
        (link in _FOR and _is_text(above)) or (link in ABOUT and _speaks(above))
    )


def _is_text(noun: Token) -> bool:
    words = contact_words()
    if noun.lower_ == "framework":
        return False  # "within the framework of her visit"
    return (
        noun.lemma_.lower() in _PAPERS or noun.lower_ in words.instruments or noun.lemma_.lower() in words.instruments
    )


def _speaks(noun: Token) -> bool:
    words = contact_words()
    lemma = noun.lemma_.lower()
    kinds = {rule.type for key in (noun.lower_, lemma) for rule in words.nouns.get(key, ())}
    talks = kinds & {Type.MEETING, Type.NEGOTIATION, Type.SIGNING}
    return _is_text(noun) or lemma in words.standing or noun.lower_ in words.standing or bool(talks)


def _has_own_time(scene: Scene, noun: Token) -> bool:
    """Whether a time to come stands right behind the noun: "a plan for joint exercises | next year"."""
    for first, _, _ in scene.times:
        if noun.i < first <= noun.i + 3:
            return all(t.lower_ in ("in", "from", "for", "during") for t in scene.doc[noun.i + 1 : first])
    return False
