"""Bodies that a text knows by their letters alone: "the JBC, at its third session, decided". No name is made up.

The letters count only beside a sign that they meet or have members, in a text with sides; organisations, states and
people are none.
"""

from collections.abc import Iterator

from accord.model.codes import BodyType
from accord.model.reading import Body
from accord.reading.forums.folding import Draft
from accord.reading.naming import is_ordinal, sides_of_matter
from accord.reading.scene import ActorKind, Scene

_SITTING = frozenset({"session", "sessions", "meeting", "meetings", "sitting", "round", "plenary"})
_MEMBERS = frozenset({"sit", "sits", "seat", "represented"})
_HOLDING = frozenset({"hold", "convene", "meet", "reconvene", "sit", "gather"})
_CHAIRING = frozenset({"chair", "co-chair", "cochair", "convene", "host", "hold"})
_MOST_EVIDENCE = 3


def find_lettered(scene: Scene, drafts: list[Draft]) -> Iterator[Body]:
    """A body for each acronym without a name that is told to meet or to have members."""
    if len(scene.sides) < 2:
        return
    known = {draft.acronym for draft in drafts}
    places: dict[str, list[int]] = {}
    for token in scene.doc:
        if token.text.isalpha() and token.text.isupper() and 3 <= len(token) <= 6 and token.text not in known:
            places.setdefault(token.text, []).append(token.i)
    for letters, found in places.items():
        told = [at for at in found if scene.sentence_number(at) not in scene.headings and not _somebody(scene, at)]
        if not any(_meets(scene, at) or _has_members(scene, at) for at in told):
            continue
        spans = dict.fromkeys(scene.sentence_span(at) for at in told)
        yield Body(
            evidence=tuple(list(spans)[:_MOST_EVIDENCE]),
            cues=tuple(scene.span(at, at + 1) for at in told),
            confidence=0.6,
            name=letters,
            acronym=letters,
            type=BodyType.OTHER,
            parties=sides_of_matter(scene),
        )


def _somebody(scene: Scene, at: int) -> bool:
    """Whether the letters are of a state, an organisation that is known, a person or a dateline."""
    actor = scene.actor_at(at)
    if actor is not None and (actor.kind is not ActorKind.ORGANISATION or actor.parties):
        return True
    before = scene.doc[at - 1] if at else None
    return before is None or before.lower_ != "the"


def _meets(scene: Scene, at: int) -> bool:
    """ "the JTC held its third session", "the fifth meeting of the JTC", "the JTC, at its session in Lima, agreed"."""
    doc, sentence = scene.doc, scene.sentence_of(at)
    for token in doc[at + 1 : min(sentence.end, at + 16)]:
        numbered = any(is_ordinal(t) for t in doc[max(at, token.i - 3) : token.i])
        owned = any(t.lower_ == "its" for t in doc[max(at, token.i - 3) : token.i])
        if token.lower_ in _SITTING and owned and (numbered or token.lower_ in {"session", "sitting", "plenary"}):
            return True
    # "At its fifth session the JTC decided", "the fifth meeting of the JTC"
    for token in doc[max(sentence.start, at - 14) : at]:
        if token.lower_ in _SITTING and any(
            t.lower_ == "its" or is_ordinal(t) for t in doc[max(sentence.start, token.i - 3) : token.i]
        ):
            subject = doc[at].dep_ in {"nsubj", "nsubjpass"} or doc[at - 2].lower_ == "of"
            if subject:
                return True
    head = doc[at].head
    return (doc[at].dep_ == "nsubj" and head.lemma_ in _HOLDING - {"hold"}) or (
        doc[at].dep_ in {"dobj", "nsubjpass"} and head.lemma_ in _CHAIRING
    )


def _has_members(scene: Scene, at: int) -> bool:
    """ "the SCC, in which the police chiefs of A and B sit"."""
    doc, last = scene.doc, scene.sentence_of(at).end
    if at + 3 >= last or [t.lower_ for t in doc[at + 1 : at + 4]] not in (
        [",", "in", "which"],
        [",", "on", "which"],
        [",", "whose", "members"],
    ):
        return False
    return doc[at + 2].lower_ == "whose" or any(t.lower_ in _MEMBERS for t in doc[at + 4 : min(last, at + 20)])
