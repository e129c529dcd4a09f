"""Whether a draft holds: not what is denied, refused, alleged or only supposed, nor arms for outlaws, nor sport.

The words around the cue decide, up to its governors; what holds may still lack a giver or receiver.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import Stage
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.giving.drafts import Draft
from accord.reading.scene import Scene

# how near a formula of saying its speaker stands
_FORMULA = 8
_RUMOUR = frozenset(
    "source report media rumour rumor observer analyst outlet newspaper blogger channel rebel witness resident".split()
)


def holds(scene: Scene, draft: Draft, attributions: Sequence[Attribution], words: GivingWords) -> bool:
    """Not what is denied, refused, alleged or only supposed, nor arms for outlaws, nor sport."""
    cue = scene.doc[draft.cue]
    said = attribution_at(attributions, draft.cue)
    if said is not None and said.vague and _is_rumour(scene, said):
        return False  # "citing sources": only alleged
    if said is not None and said.denied and draft.stage is not Stage.REQUESTED:
        return False
    if any(c.lower_ in words.doubtful for c in cue.children if c.i < max(cue.i, draft.thing.head.i)):
        return False
    governors = _chain(cue)
    if any(g.lemma_ == "deny" for g in governors):
        return False
    if draft.stage is not Stage.REQUESTED and any(_refuses(g, words) for g in governors):
        return False
    if any(
        c.lower_ in ("if", "unless") for g in (cue, *governors) if g.dep_ == "advcl" or g is cue for c in g.children
    ):
        return False
    if _is_share(scene, draft) or _is_mutual(scene, draft) or _is_effect(cue):
        return False
    if scene.doc[max(0, cue.left_edge.i - 2) : cue.left_edge.i].text.lower().endswith(("provided", "provided that")):
        return False
    before = scene.doc[max(0, draft.thing.start - 1) : draft.thing.start + 1]
    if any(t.lower_ in ("no", "without", "any") for t in before):
        return False
    opening = scene.text(draft.thing.start, min(draft.thing.start + 3, draft.thing.end)).lower()
    if opening.startswith(("all kinds", "all forms", "every kind", "all possible", "all necessary", "every possible")):
        return False
    sentence = scene.sentence_of(draft.cue)
    # not the League of Arab States, nor the Defence League
    lemmas = {t.lemma_.lower() for t in sentence if scene.actor_at(t.i) is None and t.text != "League"}
    if lemmas & words.sport and draft.thing.kind.value != "equipment":
        return False
    outlaws = any(t.lemma_.lower() in words.outlaws and t.i > draft.cue for t in sentence)
    return not (outlaws and not draft.recipient.codes)


def _is_share(scene: Scene, draft: Draft) -> bool:
    """ "Out of that, 500 million are allocated for roads": a part of what was told before."""
    first = [t.lower_ for t in scene.sentence_of(draft.cue)[:4] if not t.is_space]
    return first[:2] == ["of", "this"] or first[:2] == ["of", "that"] or first[:2] == ["out", "of"]


def _is_mutual(scene: Scene, draft: Draft) -> bool:
    """ "aimed at providing mutual military support": both give it, to nobody."""
    return any(t.lower_ in ("mutual", "reciprocal") for t in scene.doc[draft.thing.head.left_edge.i : draft.thing.end])


def _is_effect(cue: Token) -> bool:
    """ "pledged to carry its troops, thus helping Fiji fulfil its tasks": what a gift is good for."""
    return cue.tag_ == "VBG" and any(c.lower_ in ("thus", "thereby", "hence") for c in cue.children)


def _is_rumour(scene: Scene, said: Attribution) -> bool:
    """ "informed sources said", "media reported"; "officials said" is no rumour."""
    first, last = max(0, said.cue - _FORMULA), min(said.cue_end + _FORMULA, len(scene.doc))
    own = scene.sentence_of(said.cue)
    return any(
        t.lemma_.lower() in _RUMOUR and own.start <= t.i < own.end and not said.heading for t in scene.doc[first:last]
    )


def _refuses(governor: Token, words: GivingWords) -> bool:
    return governor.lemma_.lower() in words.refuse or any(c.dep_ == "neg" for c in governor.children)


def _chain(token: Token) -> list[Token]:
    found: list[Token] = []
    at = token
    while (
        at.head.i != at.i
        and len(found) < 4
        and at.dep_ in ("xcomp", "ccomp", "pcomp", "prep", "pobj", "dobj", "acl", "conj", "nsubjpass", "advcl")
    ):
        if at.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") or c.tag_ == "MD" for c in at.children):
            break
        if at.dep_ == "conj" and any(c.dep_ == "cc" and c.lower_ == "but" for c in at.head.children):
            break  # "refused missiles but approved two radars"
        if at.dep_ == "ccomp" and at.head.lemma_ in ("say", "add", "tell", "stress", "note"):
            break
        at = at.head
        found.append(at)
    return found
