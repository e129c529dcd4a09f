"""When that is due whose day the next sentence tells: "agreed to swap officers. The arrangement takes effect in May".

The day goes to what was undertaken just before; what the next sentence tells of its own stays an undertaking.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.model.span import Span
from accord.reading.promised.deadlines import next_year
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

_SETTLED = frozenset(
    """arrangement measure agreement accord deal pact scheme change rule decision step memorandum ban exemption
    exchange regime""".split()
)
_POINTING = frozenset({"they", "it", "this", "these", "both", "all"})
_POINTED = frozenset({"the", "this", "that", "these", "those", "both", "all", "new"})
_DEADLINES = frozenset({"deadline", "date", "target"})
_NEW = frozenset({"new", "revised", "fresh", "extended", "latest"})
_MOVING = frozenset("extend move push postpone shift change delay set put reset fix".split())
_FORCE = frozenset({"effect", "force", "operation", "effective", "operational"})
_BEGINNING = frozenset({"begin", "start", "commence"})
_WORKING = frozenset({"work", "operate", "apply", "run"})
_BINDING = frozenset({Strength.AGREES, Strength.COMMITS, Strength.PLANS, Strength.SHALL})
# "set up a joint headquarters. The headquarters will be operational by May": the one is done when the other is
_MADE = frozenset("set establish create open reopen build construct launch install form".split())
_THERE = frozenset({"operational", "ready", "open", "operation", "complete", "completed", "finished", "place"})
_DECISIONS = frozenset({"decision", "ruling", "verdict"})
_ANSWERS = frozenset({"answer", "reply", "response"}) | _DECISIONS
# below every rule that reads an undertaking in one sentence
_ANSWER_SURE = 0.55
# one sentence may stand between
_BACK = 2


def with_later_days(scene: Scene, found: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The commitments, with the day that a following sentence gives them; what only gives the day is no other one."""
    out = list(found)
    for number in range(1, len(scene.sentences)):
        if number in scene.headings or number - 1 in scene.headings:
            continue
        for token in scene.sentences[number]:
            if token.dep_ not in ("nsubj", "nsubjpass") or token.head.dep_ not in ("ROOT", "ccomp"):
                continue
            day = _new_deadline(scene, token) or _taking_effect(scene, token)
            if day is not None:
                out = _given(scene, out, number, day)
    return tuple(_answering(scene, _ready(scene, out)))


@dataclass(frozen=True, slots=True)
class _Day:
    """A day told for what stands before: its expression, its words, whether for all of it or the last alone."""

    expression: TimeExpression
    said: Span
    whole: bool


def _new_deadline(scene: Scene, noun: Token) -> _Day | None:
    """ "The new deadline is the end of September", "The deadline has been moved to 30 June"."""
    verb = noun.head
    named = {c.lower_ for c in noun.children}
    if noun.lemma_.lower() not in _DEADLINES or not named & _POINTED or any(c.dep_ == "neg" for c in verb.children):
        return None
    told = verb.lemma_ == "be" and (named & _NEW or noun.lemma_.lower() == "deadline")
    moved = verb.lemma_ in _MOVING and noun.dep_ == "nsubjpass"
    if not (told or moved):
        return None
    times = _coming(scene, verb)
    return _Day(times[-1], _said(scene, noun, times[-1]), whole=False) if times else None


def _taking_effect(scene: Scene, noun: Token) -> _Day | None:
    """ "Both measures take effect on 1 January", "The arrangement would begin to work in 30 days"."""
    verb = noun.head
    pointed = bool({c.lower_ for c in noun.children} & _POINTED) and noun.lemma_.lower() in _SETTLED
    if not (pointed or noun.lower_ in _POINTING) or any(c.dep_ == "neg" for c in verb.children):
        return None
    behind = scene.doc[verb.i + 1 : verb.i + 4]
    force = bool({t.lower_ for t in behind} & _FORCE) and verb.lemma_ in {"take", "come", "enter", "go", "be", "become"}
    works = verb.lemma_ in _BEGINNING and (any(t.lemma_ in _WORKING for t in behind) or (pointed and not _object(verb)))
    applies = verb.lemma_ == "apply" and any(t.lower_ in {"from", "as"} for t in behind)
    if not (force or works or applies):
        return None
    times = _coming(scene, verb)
    return _Day(times[0], _said(scene, noun, times[0]), whole=True) if times else None


def _object(verb: Token) -> bool:
    return any(c.dep_ in ("dobj", "xcomp") for c in verb.children)


def _coming(scene: Scene, verb: Token) -> list[TimeExpression]:
    """The times behind a verb in its clause that are not over; of a length only when it ends."""
    found = []
    for expression in scene.times_in(verb.i + 1, scene.sentence_of(verb.i).end):
        when = expression.when
        if when.value is None or expression.type is TimexType.SET or expression.role is TimeRole.SPAN_UNTIL_NOW:
            continue
        over = when.latest is not None and scene.published is not None and when.latest < scene.published
        if not over or next_year(expression) is not None:
            found.append(expression)
    return found


def _said(scene: Scene, noun: Token, expression: TimeExpression) -> Span:
    return scene.span(noun.left_edge.i, scene.tokens_of(expression)[1])


def _told_in(scene: Scene, number: int, commitment: Commitment) -> bool:
    sentence = scene.sentences[number]
    return commitment.evidence[0].overlaps(scene.span(sentence.start, sentence.end))


def _before(scene: Scene, number: int, found: Sequence[Commitment]) -> list[Commitment]:
    """What the nearest of the sentences before tells of."""
    for at in range(number - 1, max(-1, number - 1 - _BACK), -1):
        if told := [c for c in found if _told_in(scene, at, c)]:
            return told
    return []


def _given(scene: Scene, found: list[Commitment], number: int, day: _Day) -> list[Commitment]:
    """The day to the undertakings of the nearest sentence before: all without one of their own, or the last alone."""
    when = scene.when(day.expression)
    before = _before(scene, number, found)
    fitting = [c for c in before if c.strength in _BINDING and (not day.whole or c.due.value is None)]
    chosen = fitting if day.whole else fitting[-1:]
    over = when.latest is not None and scene.published is not None and when.latest < scene.published
    value = next_year(day.expression) if over else (when.value or "").removesuffix("/..")
    out = []
    for commitment in found:
        if commitment in chosen:
            due = replace(when, value=value)
            out.append(replace(commitment, due=due, evidence=(*commitment.evidence, day.said)))
        elif not chosen or not commitment.evidence[0].overlaps(day.said):
            out.append(commitment)
    return out


def _ready(scene: Scene, found: Sequence[Commitment]) -> list[Commitment]:
    """What was made takes the day on which it is to be there, told of the same thing in the next sentence."""
    out = list(found)
    for number, sentence in enumerate(scene.sentences):
        for subject in sentence:
            verb = subject.head
            if subject.dep_ not in ("nsubj", "nsubjpass") or not _is_there(verb):
                continue
            times = _coming(scene, verb)
            made = next((c for c in _before(scene, number, out) if _makes(c, subject.lemma_.lower())), None)
            if times and made is not None:
                said = _said(scene, subject, times[0])
                fuller = replace(made, due=scene.when(times[0]), evidence=(*made.evidence, said))
                own = [c for c in out if c.evidence[0].overlaps(said) and _told_in(scene, number, c)]
                out = [fuller if c == made else c for c in out if c not in own]
    return out


def _is_there(verb: Token) -> bool:
    """ "will be operational", "is to be ready", "will be completed", "will be in place"."""
    near = {t.lower_ for t in verb.doc[verb.i : verb.i + 4]}
    ahead = any(c.dep_ == "aux" and c.lower_ in {"will", "would", "to", "shall"} for c in verb.children)
    return bool(near & _THERE) and (ahead or verb.nbor(-1).lower_ == "to")


def _makes(commitment: Commitment, thing: str) -> bool:
    words = commitment.action.lower().split()
    open_ended = commitment.due.value is None and commitment.strength in _BINDING
    return open_ended and words[0] in _MADE and any(w.startswith(thing) for w in words[1:])


def _answering(scene: Scene, found: Sequence[Commitment]) -> list[Commitment]:
    """With the answer that whoever was asked is to give by a day: "The answer is to come within ten days"."""
    out = list(found)
    for number, sentence in enumerate(scene.sentences):
        for noun in sentence:
            if noun.lemma_.lower() not in _ANSWERS or noun.dep_ not in ("nsubj", "nsubjpass"):
                continue
            asked = [c for c in _before(scene, number, out) if c.strength is Strength.REQUESTS and len(c.by) == 1]
            times = _coming(scene, noun.head) if _is_awaited(noun.head) else []
            if not asked or not times or any(_told_in(scene, number, c) for c in out):
                continue
            said = _said(scene, noun, times[0])
            action = "decide on the request" if noun.lemma_.lower() in _DECISIONS else "answer the request"
            out.append(
                replace(
                    asked[-1],
                    evidence=(said,),
                    strength=Strength.PLANS,
                    action=action,
                    due=scene.when(times[0]),
                    condition=None,
                    cues=(said,),
                    confidence=_ANSWER_SURE,
                )
            )
    return sorted(out, key=lambda c: c.evidence[0].start)


def _is_awaited(verb: Token) -> bool:
    """ "is expected", "is to come", "will be given", "is due", "will be announced"; not "was expected"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")} | {verb.lower_}
    if any(c.dep_ == "neg" for c in verb.children) or helpers & {"was", "were", "had", "could", "may", "might"}:
        return False
    if verb.lemma_ == "be":
        words = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]}
        return bool(words & {"due", "expected", "to", "awaited"})
    return verb.lower_ in {"expected", "awaited", "due", "promised"} or bool(helpers & {"will", "to"})
