"""Whether what both sides will do was settled between them: "agreed to open a hotline. The two will swap officers ...".

The next meeting is a plan, and what one side alone will do is its own; what is told after an agreement is a part of it.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.undertaking import Conduct
from accord.reading.scene import ActorKind, Scene, parties_of

_SETTLING = frozenset({"agree", "decide", "settle", "resolve", "sign", "approve", "adopt", "endorse", "conclude"})
_JOINT_TEXTS = frozenset({"communique", "communiqué", "minute", "protocol", "memorandum", "accord"})
_TITLES = frozenset({"communique", "communiqué", "memorandum", "minutes", "protocol", "declaration"})
_MEETING = frozenset(
    {"meet", "hold", "resume", "attend", "discuss", "sign", "visit", "continue", "reconvene", "speak", "sit", "talk"}
)
_TEXT_STEPS = frozenset("sign initial finalise finalize conclude ratify submit".split())
# How many sentences an agreement carries on, for what the parties do and for what is done.
_CARRIES, _CARRIES_PASSIVE = 3, 1


def strength_of(scene: Scene, strength: Strength, conduct: Conduct, by: tuple[str, ...]) -> Strength:
    """Agreed where several will do together what they are told to have settled just before."""
    if strength is not Strength.PLANS or len(by) < 2 or not set(scene.sides) <= set(by) or _is_meeting(scene, conduct):
        return strength
    number = scene.sentence_number(conduct.head)
    if _one_says(scene, number):
        return strength
    if _is_joint_text(scene):
        return Strength.AGREES
    back = _CARRIES if conduct.subject is None else _CARRIES_PASSIVE
    first = scene.sentences[max(0, number - back)].start
    last = scene.sentences[min(len(scene.sentences) - 1, number + _looks_ahead(scene, number, conduct))].end
    told = any(_settles(scene, t, by) for t in scene.doc[first:last])
    return Strength.AGREES if told else strength


def agreed_by(strength: Strength, by: tuple[str, ...]) -> Strength:
    """What one side alone is told to agree to it commits itself to."""
    return Strength.COMMITS if strength is Strength.AGREES and len(by) == 1 else strength


def told_before(scene: Scene, at: int) -> bool:
    """Whether the sentence, or the one before it, tells that both sides settled something."""
    number = scene.sentence_number(at)
    first = scene.sentences[max(0, number - _CARRIES_PASSIVE)].start
    if len(scene.sides) < 2 or _one_says(scene, number):
        return False
    return any(_settles(scene, t, scene.sides) for t in scene.doc[first:at])


def _is_joint_text(scene: Scene) -> bool:
    """Whether the document is itself what the parties sign; a mere statement of theirs is not."""
    for number in sorted(scene.headings)[:2]:
        if number < 3 and {t.lower_ for t in scene.sentences[number]} & _TITLES:
            return True
    return False


def _looks_ahead(scene: Scene, number: int, conduct: Conduct) -> int:
    """The first sentence of a report tells what the next ones say was agreed."""
    first = next((n for n in range(len(scene.sentences)) if n not in scene.headings), 0)
    return 2 if number <= first + 1 and conduct.subject is None else 0


def _one_says(scene: Scene, number: int) -> bool:
    """Whether one side alone says so: "a ministry spokesman said the two armies would swap officers"."""
    reporting = promising()["reporting"]
    for token in scene.sentences[number]:
        if token.lemma_ in reporting and token.tag_ in ("VBD", "VBZ"):
            found = [a for c in token.children if c.dep_ == "nsubj" for a in scene.conjuncts(c)]
            if found and len(parties_of(found)) < 2 and all(a.kind is not ActorKind.TEXT for a in found):
                return True
    return False


def _is_meeting(scene: Scene, conduct: Conduct) -> bool:
    """The next round, a visit, a signing: on the calendar whoever fixed it."""
    head = scene.doc[conduct.head]
    events = promising()["events"] - {"exchange", "patrol", "release", "delivery", "withdrawal", "repatriation"}
    if conduct.subject is not None:
        told = {t.lemma_.lower() for t in scene.doc[slice(*conduct.subject)]}
        if head.lemma_ in _TEXT_STEPS and told & promising()["binding_texts"]:
            return True  # "the memorandum will be finalised"
        return any(
            t.lemma_.lower() in events and t.pos_ in ("NOUN", "PROPN") for t in scene.doc[slice(*conduct.subject)]
        )
    if head.lemma_ not in _MEETING:
        return False
    return head.lemma_ in {"meet", "speak", "sit", "talk", "sign", "visit", "discuss"} or any(
        t.lemma_.lower() in events for t in scene.doc[conduct.head + 1 : conduct.end]
    )


def _settles(scene: Scene, token: Token, by: tuple[str, ...]) -> bool:
    """ "agreed", "was signed", "the joint statement said": of more than one side."""
    lemma = token.lemma_.lower()
    if lemma in _JOINT_TEXTS and token.pos_ in ("NOUN", "PROPN"):
        return True
    if lemma in {"statement", "declaration"}:
        return any(c.lower_ == "joint" for c in token.children)
    if lemma not in _SETTLING or token.tag_ not in ("VBD", "VBN") or any(c.dep_ == "neg" for c in token.children):
        return False
    subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
    if any(c.dep_ == "nsubjpass" for c in subjects) or not subjects:
        return True
    return len(set(parties_of(scene.conjuncts(subjects[-1]))) & set(by)) > 1 or subjects[-1].lower_ in {"they", "we"}
