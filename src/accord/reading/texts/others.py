"""What is told of a text by way of another: an amendment to it, drafts of it, the deals that it is one of.

What was done with the other is not done with the text itself: who signs an addendum amends the agreement.
"""

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.reading.scene import Scene
from accord.reading.texts.act import VERB_TAGS, Act, act_at

_CHANGES = frozenset({"amendment", "addendum", "annex", "supplement", "revision", "update", "modification", "change"})
_CHANGING = frozenset({"amend", "modify", "revise", "update", "supplement"})
_FRONT = frozenset("the their its this a an new old of ' 's bilateral existing current previous earlier".split())


def only_drafts(head: Token) -> bool:
    """Whether all there is are drafts of it: "approved drafts of intergovernmental agreements"."""
    of = head.head
    return head.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ == "drafts"


def among_others(scene: Scene, head: int, words: InstrumentWords) -> list[Act]:
    """What was done with those that it is told to be one of: "a pact on visas was among the deals signed"."""
    subject = scene.doc[head]
    while subject.dep_ == "conj" and subject.head.pos_ in {"NOUN", "PROPN"}:
        subject = subject.head
    if subject.dep_ not in {"nsubj", "nsubjpass"} or subject.head.lemma_ != "be":
        return []
    others = [n for c in subject.head.children if c.lower_ in {"among", "amongst"} for n in c.children]
    told = [c for n in others if n.lower_ in words.heads for c in n.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    return [act for c in told if (act := act_at(scene, c, words)) is not None]


def changed(scene: Scene, start: int, words: InstrumentWords) -> Act | None:
    """What another text does with it: "signed an addendum to the 2017 agreement", "a protocol amending the treaty"."""
    doc, first = scene.doc, scene.sentence_of(start).start
    at = start - 1
    while at > first and (doc[at].lower_ in _FRONT or doc[at].like_num):
        at -= 1
    if at <= first:
        return None
    word = doc[at]
    if word.lower_ == "to" and doc[at - 1].lemma_ in _CHANGES and doc[at - 1].pos_ in {"NOUN", "PROPN"}:
        change = doc[at - 1]
        verb = change.head
    elif word.lemma_ in _CHANGING and word.dep_ == "acl" and word.head.lower_ in words.heads:
        change = word
        verb = word.head.head
    else:
        return None
    made = act_at(scene, verb, words) if verb.pos_ in VERB_TAGS or verb.lemma_ in words.acts else None
    if made is None or made.ahead or made.raw not in {Status.SIGNED, Status.ISSUED, Status.RATIFIED}:
        return Act(Status.IN_FORCE, change.i, ahead=True, verb=False, raw=Status.AMENDED)
    return Act(Status.AMENDED, change.i, ahead=False, verb=False, raw=Status.AMENDED)
