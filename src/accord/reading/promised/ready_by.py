"""When a thing promised is to be ready, told in the words that follow: "will build a bridge ... It will open in May".

The time counts only where the next sentences take up the thing, its work or its first part, and tell when it begins,
comes or is done.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.model.when import When
from accord.reading.helping_verbs import helpers_of
from accord.reading.promised.undertaking import Undertaking
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeRole, TimexType

# sentences in which it is taken up: the next one by "it" and "work", the next but one only by its own noun
_NEXT, _FURTHER = 1, 2
# what is begun, comes or is done when it is there
_COMING = frozenset(
    """begin start open commence arrive come leave join complete finish deliver ship launch operate run work install
    put send hand transfer pay disburse depart inaugurate build""".split()
)
_READY = frozenset(
    {"operational", "ready", "running", "up", "operation", "service", "place", "use", "complete", "open"}
)
_WORK = frozenset({"work", "works", "construction", "building", "delivery", "implementation", "start", "transfer"})
_UNDER_WAY = frozenset({"project", "programme", "program", "scheme"})
# of whose doing there is a "construction" or a "start" without a name of its own
_MAKING = frozenset(
    """build rebuild construct set establish create finance fund give provide invest redevelop renovate modernise
    modernize upgrade expand restore repair install launch open reopen take extend lay""".split()
)
_IT = frozenset({"it", "they"})
_SHOULD = frozenset({"will", "would", "shall", "should", "to", "'ll"})
_DUE = frozenset({"expected", "scheduled", "planned", "due", "slated", "foreseen", "set"})
# whose nouns are told of without making anything that could be ready
_STANCES = frozenset({Strength.URGES, Strength.REQUESTS})
_OBJECTS = frozenset({"dobj", "nsubjpass", "conj", "attr"})
_PERIODS = frozenset({"year", "month", "week", "day", "time", "side", "country", "government", "minister"})

Told = tuple[Undertaking, Commitment]


def with_readiness(scene: Scene, found: Sequence[Told]) -> list[Told]:
    """The commitments, those without a day with the one on which the text goes on to say that the thing is to be ready.

    What only says so is then no undertaking of its own.
    """
    out: list[Told] = []
    told: set[tuple[int, str | None]] = set()
    for number, (undertaking, commitment) in enumerate(found):
        when = None
        if commitment.due.value is None and not undertaking.conduct.negated and commitment.strength not in _STANCES:
            head = undertaking.conduct.head
            last = all(_apart(scene, head, u.conduct.head) for u, _ in found[number + 1 :])
            when, verb = _ready(scene, undertaking, last=last)
            told |= {(at, when.value) for at in verb if when is not None}
        out.append((undertaking, commitment if when is None else replace(commitment, due=when)))
    return [(u, c) for u, c in out if (u.conduct.head, c.due.value) not in told]


def _apart(scene: Scene, head: int, later: int) -> bool:
    """Whether a later undertaking stands in another sentence, or is one with it: "will finance and build a jetty"."""
    one, other = scene.doc[head], scene.doc[later]
    return scene.sentence_number(head) != scene.sentence_number(later) or other in one.conjuncts


def _ready(scene: Scene, undertaking: Undertaking, *, last: bool) -> tuple[When | None, tuple[int, ...]]:
    """The time and the words that tell of being ready; `last`: nothing else is promised before its sentence ends."""
    things = _things(scene, undertaking)
    number = scene.sentence_number(undertaking.conduct.head)
    making = last and scene.doc[undertaking.conduct.head].lemma_.lower() in _MAKING
    for step in range(1, _FURTHER + 1):
        if number + step >= len(scene.sentences) or number + step in scene.headings:
            break
        for token in scene.sentences[number + step]:
            near = step == _NEXT
            if token.dep_ in ("nsubj", "nsubjpass") and _takes_up(
                token, things, it=near and last, work=near and making
            ):
                when = _told_by(scene, token.head)
                if when is not None:
                    return when, (token.head.i, *(c.i for c in token.head.children if c.dep_ in ("xcomp", "acomp")))
    return None, ()


def _things(scene: Scene, undertaking: Undertaking) -> frozenset[str]:
    """The nouns of what is promised: "will provide two buses" is about buses."""
    conduct = undertaking.conduct
    stretches = [(conduct.start, conduct.end), *((conduct.subject,) if conduct.subject is not None else ())]
    return (
        frozenset(
            t.lemma_.lower()
            for start, end in stretches
            for t in scene.doc[start:end]
            if t.pos_ == "NOUN"
            and (t.dep_ in _OBJECTS or (t.dep_ == "pobj" and t.head.lower_ == "of") or t.i == conduct.head)
        )
        - _PERIODS
    )


def _told_by(scene: Scene, verb: Token) -> When | None:
    """The time of the verb, where it tells that the thing is still to come."""
    if not (_is_to_come(verb) and _is_ready_then(verb)):
        return None
    for expression in scene.times_in(verb.i, min(scene.sentence_of(verb.i).end, verb.right_edge.i + 1)):
        when = expression.when
        if expression.role not in (TimeRole.POINT, TimeRole.DEADLINE) or expression.type is not TimexType.DATE:
            continue
        if when.value is not None and when.latest and scene.published and when.latest >= scene.published:
            return scene.when(expression)
    return None


def _takes_up(subject: Token, things: frozenset[str], *, it: bool, work: bool) -> bool:
    """Whether a subject is the thing promised: "The buses", "It", "The first", "Construction"."""
    lower, lemma = subject.lower_, subject.lemma_.lower()
    edge = subject.left_edge
    if lower in _IT or (lower == "first" and edge.lower_ == "the"):
        return it and (edge.is_sent_start or edge.nbor(-1).text == '"') and not _does_something(subject.head)
    if lower in _WORK and all(c.lower_ == "its" for c in subject.children if c.dep_ == "poss"):
        on = {n.lemma_.lower() for c in subject.children if c.lower_ in ("on", "of") for n in c.children}
        return work and (not on or bool(on & things or on & _IT))  # not "Work on the airport" of a bridge
    if lower in _UNDER_WAY and edge.lower_ == "the":
        return work
    known = any(c.lower_ in ("the", "this", "these", "both", "its") for c in subject.children)
    return known and lemma in things


def _does_something(verb: Token) -> bool:
    """ "It will open an embassy": what a side does, no thing promised; but "It will begin operation"."""
    doing = (verb, *(c for c in verb.children if c.dep_ in ("xcomp", "conj")))
    objects = (c for v in doing for c in v.children if c.dep_ in ("dobj", "dative"))
    return any({c.lower_, c.lemma_.lower()}.isdisjoint(_READY | _WORK) for c in objects)


def _is_to_come(verb: Token) -> bool:
    """ "will open", "is to open", "should open", "is expected to open", "would be ready"; "leaves on Monday"."""
    helpers = helpers_of(verb)
    if any(c.dep_ == "neg" for c in verb.children) or helpers & {"had", "has", "have", "did", "was", "were"}:
        return False
    due = verb.lower_ in _DUE or any(c.dep_ == "acomp" and c.lower_ in _DUE for c in verb.children)
    then = any(c.dep_ == "xcomp" and "to" in {g.lower_ for g in c.children} for c in verb.children)
    present = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _COMING
    return bool(helpers & _SHOULD) or due or present or (verb.lemma_ == "be" and then)


def _is_ready_then(verb: Token) -> bool:
    """Whether the verb, or what it hangs on, tells of coming, beginning or being done."""
    chain = [verb, *(c for c in verb.children if c.dep_ in ("xcomp", "conj", "acomp"))]
    chain += [g for c in chain[1:] for g in c.children if c.dep_ == "acomp" and g.dep_ == "xcomp"]
    for word in chain:
        if word.lemma_.lower() in _COMING or word.lower_ in _READY:
            return True
        near = [t.lower_ for t in word.doc[word.i + 1 : word.i + 3]]
        if word.lemma_ in ("be", "take") and set(near) & _READY:
            return True
    # "Its start is foreseen for April"
    return verb.lower_ in _DUE and any(
        c.lemma_.lower() in _WORK for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")
    )
