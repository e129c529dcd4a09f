"""Texts in the plural: those spoken of at large, and a number of them ("five agreements") -> what counts as a text.

A number of texts is one line as long as none of them is named; texts at large are none.
"""

from spacy.tokens import Token

from accord.model.codes import InstrumentType as Type
from accord.reading.scene import Scene
from accord.reading.texts.candidates import Candidate

LISTED = frozenset({"including", "namely", "include", "among", "amongst", ":", "comprising"})
# lemmas of such words, where they open the sentence that names some: "These include", "Among them are"
INCLUDING = frozenset({"include", "comprise", "among"})
# nouns that in the plural and without a number speak of texts at large
_AT_LARGE = frozenset({Type.AGREEMENT, Type.TREATY, Type.ARRANGEMENT, Type.PROTOCOL, Type.CONTRACT, Type.PLAN})
_PENNED = frozenset({"sign", "ink", "initial", "exchange", "conclude", "seal", "co-sign"})
_ADOPTED = frozenset({"adopt", "approve", "endorse", "launch"})
_SEVERAL = frozenset({"several", "many", "various", "some", "number", "series", "package", "raft", "host", "couple"})


def is_at_large(scene: Scene, c: Candidate) -> bool:
    """Whether texts are spoken of at large: "the bilateral agreements", "further agreements", "reached agreements"."""
    doc = scene.doc
    if c.capital and doc[c.head].tag_ in {"NNS", "NNPS"} and _with_some(scene, c):
        return True  # "has Extradition Treaties with a number of countries"
    if not c.capital and doc[c.head : c.end].text.lower() == "action plans":
        return not any(a.verb and doc[a.at].lemma_ in _PENNED | _ADOPTED for a in c.acts)
    if c.capital or doc[c.head].tag_ != "NNS" or c.end > c.head + 1 or len(c.codes) > 1 or c.year:
        return False
    if c.end < len(doc) and doc[c.end].lower_ in {"between", "among", "with"}:
        return doc[c.end].lower_ == "with" and _with_some(scene, c)
    if c.type not in _AT_LARGE or any(t.like_num for t in doc[max(0, c.whole - 1) : c.head]):
        return False
    penned = any(a.verb and not a.ahead and doc[a.at].lemma_ in _PENNED for a in c.acts)
    return c.definite or not penned


def _with_some(scene: Scene, c: Candidate) -> bool:
    """Whether they are with states that nobody names: "has signed agreements with 37 other countries"."""
    behind = scene.doc[c.end + 1 : min(c.end + 6, scene.sentence_of(c.head).end)]
    some = any(t.like_num or t.lower_ in _SEVERAL | {"other", "various", "all"} for t in behind)
    return some and any(t.lower_ in {"countries", "states", "nations", "partners", "neighbours"} for t in behind)


def is_lump(scene: Scene, c: Candidate) -> bool:
    """Whether it is a number of texts that were signed, without a matter: "five agreements", "a series of accords"."""
    doc, head = scene.doc, scene.doc[c.head]
    named = c.capital and c.kind.name != "mou"
    if named or not is_plural(head) or c.end > _core_end(scene, c):
        return False
    counted = any(t.like_num or t.lower_ in _SEVERAL for t in doc[max(0, c.whole - 3) : c.head])
    return counted or any(a.verb and doc[a.at].lemma_ in _PENNED for a in c.acts)


def is_plural(noun: Token) -> bool:
    """Whether a noun for texts is one for several, whatever tag the parse gave it: "MoUs", "memoranda"."""
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {"memoranda", "memorandums", "mous", "agreements", "accords"}


def _core_end(scene: Scene, c: Candidate) -> int:
    """The end of its bare noun: "memoranda", "memoranda of understanding"."""
    of = c.head + 2 < c.end and scene.doc[c.head + 1].lower_ == "of" and c.kind.name == "mou"
    return c.head + 3 if of else c.head + 1
