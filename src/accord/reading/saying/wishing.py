"""Tells whether what is said wants something done, by the mood of its clause: "that the post be opened", "let us go".

Only where another than the speaker is to do it; what one will do oneself is a promise.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.reading.saying.cues import Form
from accord.reading.saying.extent import Said
from accord.reading.scene import Scene

_SELF = frozenset({"i", "we"})
_COMPLETING = ("ccomp", "acl", "relcl", "advcl", "conj")


def wishes_done(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> bool:
    """Whether something is wanted to be done: "insisted that Peru pay", "Let us wait", "what we need is time"."""
    if _is_exhorting(scene, content):
        return True
    if said.behind or said.cue.form is not Form.FINITE:
        return False
    # 12: "expressed the wish of her government that light be shed"
    reach = scene.doc[said.cue.at + 1 : min(said.cue.end + 12, said.end)]
    that = next((t for t in reach if t.lower_ == "that" and t.dep_ in ("mark", "dobj", "nsubj", "advmod")), None)
    return that is not None and _is_subjunctive(that.head, that)


def _is_subjunctive(verb: Token, that: Token) -> bool:
    """Whether a verb behind "that" stands in its bare form with a subject of its own."""
    if verb.dep_ not in _COMPLETING or verb.i < that.i:
        return False
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and that.i < c.i < verb.i), None)
    if subject is None or subject.lower_ in _SELF or subject == that:
        return False
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
    if any(c.tag_ in ("MD", "TO", "VBZ", "VBP", "VBD") for c in helping):
        return False
    if helping:
        return helping[0].lower_ == "be" and verb.tag_ == "VBN"
    third = subject.tag_ in ("NN", "NNP") and not any(c.dep_ == "conj" for c in subject.children)
    return verb.tag_ == "VB" or (verb.tag_ == "VBP" and third and verb.lemma_ != "be")


def _is_exhorting(scene: Scene, content: Sequence[tuple[int, int]]) -> bool:
    """ "Let us ...", "what we need is ...", "it is time that"."""
    for start, end in content[:1]:
        words = [t.lower_ for t in scene.doc[start : min(start + 8, end)] if t.is_alpha or t.text == "'s"]
        if words[:2] in (["let", "us"], ["let", "'s"]) or words[:3] == ["what", "we", "need"]:
            return True
        if words[:3] in (["it", "is", "time"], ["it", "was", "time"]) or words[:4] == ["it", "is", "high", "time"]:
            return True
    return False
