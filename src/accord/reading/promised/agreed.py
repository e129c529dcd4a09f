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
_RESULTS = frozenset({"agreement", "decision", "plan", "deal", "accord", "understanding", "consensus", "arrangement"})
_REACHING = frozenset("reach take make finalize finalise agree settle decide conclude strike".split())
_STEPS = frozenset(
    """sign adopt issue initial conclude say read provide stipulate state reach finalize finalise approve endorse put
    exchange release publish envisage foresee contain list include set""".split()
)
_TITLES = frozenset({"communique", "communiqué", "memorandum", "minutes", "protocol", "declaration"})
_MEETING = frozenset(
    {"meet", "hold", "resume", "attend", "discuss", "sign", "visit", "continue", "reconvene", "speak", "sit", "talk"}
)
_GOING = frozenset("travel go fly leave arrive depart come return attend receive host chair address see".split())
_TEXT_STEPS = frozenset("sign initial finalise finalize conclude ratify submit".split())
# How many sentences an agreement carries on, for what the parties do and for what is done.
_CARRIES, _CARRIES_PASSIVE = 3, 1


def strength_of(scene: Scene, strength: Strength, conduct: Conduct, by: tuple[str, ...]) -> Strength:
    """Agreed where several will do together what they are told to have settled just before; one side's part of it is
    what it commits itself to.
    """
    if strength is Strength.PLANS and len(by) == 1 and _is_part(scene, conduct, by):
        return Strength.COMMITS
    if strength is not Strength.PLANS or len(by) < 2 or not set(scene.sides) <= set(by) or _is_meeting(scene, conduct):
        return strength
    number = scene.sentence_number(conduct.head)
    if _is_told_settled(scene, number, conduct, by):
        return Strength.AGREES
    if _one_says(scene, number):
        return strength
    if _is_joint_text(scene, conduct):
        return Strength.AGREES
    back = _CARRIES if conduct.subject is None else _CARRIES_PASSIVE
    first = scene.sentences[max(0, number - back)].start
    last = scene.sentences[min(len(scene.sentences) - 1, number + _looks_ahead(scene, number, conduct))].end
    told = any(_settles(scene, t, by) for t in scene.doc[first:last])
    return Strength.AGREES if told else strength


def _is_part(scene: Scene, conduct: Conduct, by: tuple[str, ...]) -> bool:
    """ "agreed to guard the river. Chad will supply the boats and Niger the fuel": of two sides the part of one."""
    head = scene.doc[conduct.head]
    if len(scene.sides) != 2 or not set(by) < set(scene.sides) or head.lemma_ in _GOING or _is_meeting(scene, conduct):
        return False
    first = scene.sentences[max(0, scene.sentence_number(conduct.head) - _CARRIES)].start
    return any(_settles(scene, t, scene.sides) for t in scene.doc[first : conduct.head])


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


def _is_joint_text(scene: Scene, conduct: Conduct) -> bool:
    """Whether the document is itself what the parties sign; of a mere statement of theirs what "we" will do."""
    head = scene.doc[conduct.head]
    ours = any(c.dep_ == "nsubj" and c.lower_ == "we" for c in head.children)
    for number in sorted(scene.headings)[:2]:
        words = {t.lower_ for t in scene.sentences[number]} if number < 3 else set()
        if words & _TITLES or (ours and "joint" in words and "statement" in words):
            return True
    return False


def _is_told_settled(scene: Scene, number: int, conduct: Conduct, by: tuple[str, ...]) -> bool:
    """Whether the sentence itself, or one beside it that points at it, tells that it was settled.

    "said three matters were settled: livestock will be returned", "will open posts in May. The decision was made in
    Lima", "The agreement was reached in Lima. Both will link their computers, a spokesman said".
    """
    sentence = scene.sentences[number]
    if any(_is_agreeing(t, scene, by) for t in scene.doc[sentence.start : conduct.head]):
        return True
    near = (*scene.sentences[max(0, number - 1) : number], *scene.sentences[number + 1 : number + 2])
    return any(_points_at_settled(t) for other in near for t in other)


def _is_agreeing(token: Token, scene: Scene, by: tuple[str, ...]) -> bool:
    return token.lemma_ in _SETTLING - {"sign", "adopt", "approve", "endorse"} and _settles(scene, token, by)


def _points_at_settled(verb: Token) -> bool:
    """ "The decision was made at a meeting", "This was among the matters agreed upon", "That was settled on Friday"."""
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_ not in _REACHING:
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None and verb.dep_ == "acl" and verb.head.lemma_ in {"matter", "point", "issue", "step", "measure"}:
        return verb.lemma_ == "agree" and any(t.lower_ in {"this", "these", "that"} for t in verb.sent)
    if subject is None or any(c.dep_ == "neg" for c in verb.children):
        return False
    pointing = any(c.lower_ in {"the", "this", "that"} for c in subject.children)
    named = subject.lemma_.lower() in _RESULTS and pointing
    return named or (subject.lower_ in {"this", "that"} and verb.lemma_ in {"agree", "settle", "decide"})


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
        if head.lemma_ in _TEXT_STEPS and told & (promising()["binding_texts"] | {"it"}):
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
        return _is_of_today(scene, token)
    if lemma in {"statement", "declaration"}:
        return any(c.lower_ == "joint" for c in token.children)
    if lemma not in _SETTLING or token.tag_ not in ("VBD", "VBN") or any(c.dep_ == "neg" for c in token.children):
        return False
    if token.dep_ == "amod":
        return False  # "all agreed-upon measures will be implemented"
    subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
    if any(c.dep_ == "nsubjpass" for c in subjects) or not subjects:
        return not _is_long_ago(scene, token)
    return len(set(parties_of(scene.conjuncts(subjects[-1]))) & set(by)) > 1 or subjects[-1].lower_ in {"they", "we"}


def _is_of_today(scene: Scene, text: Token) -> bool:
    """Whether a text is told of as made or speaking now: not a title in a list of sources."""
    under = any(up.dep_ == "prep" and up.lower_ in {"under", "per", "to", "in"} for up in text.ancestors)
    return not _is_long_ago(scene, text) and (under or any(up.lemma_ in _STEPS for up in text.ancestors))


def _is_long_ago(scene: Scene, token: Token) -> bool:
    """ "A protocol was signed in 2017", told in 2024."""
    sentence = scene.sentence_of(token.i)
    return any(
        e.when.latest is not None and scene.published is not None and e.when.latest.year < scene.published.year
        for e in scene.times_in(sentence.start, sentence.end)
    )
