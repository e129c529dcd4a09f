"""A word that tells a fact and a time of its text -> the numbers from which the network judges if the time is its own.

Where the time stands to the word, in whose clause, and how it lies to the day of publication; no day is ever looked at.
"""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from accord.model.codes import Basis
from accord.reading.helping_verbs import helpers_of
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

if TYPE_CHECKING:
    from spacy.tokens import Token

Time = tuple[int, int, TimeExpression]
"""A time with its first token and the one behind its last, as in `Scene.times`."""

_PREPOSITIONS = tuple("by before until in on from since after within during for at of to between over".split())
_NEAR_WORDS = (*_PREPOSITIONS, *"this next last late early end".split())
_DEPS = tuple("npadvmod pobj nsubj nsubjpass dobj poss amod compound nummod appos attr conj".split())
_TAGS = tuple("VB VBD VBG VBN VBP VBZ NN NNS NNP".split())
_SAYING = frozenset(
    """say tell announce add state report declare reveal note explain confirm stress claim write publish release issue
    disclose quote comment remark""".split()
)
_AHEAD = frozenset({"will", "would", "shall"})
_BEHIND = frozenset({"was", "were", "had", "has", "have", "been"})
# the length of "2024", "2024-03", "2024-03-05" and "2024-03-05/2024-03-07"
_LENGTHS = (4, 7, 10, 21)
# sentences to either side in which a time may be a fact's, and those at the top of a text
_REACH, _TOP = 2, 2
# words along the surface after which distance tells nothing more
_FAR = 40
_WEEK = timedelta(days=7)
# letters of a time with a clock from which on it is the day and minute at which a page was put up
_STAMP = 22
TIME_FEATURES = 41 + len(_NEAR_WORDS) + len(_DEPS) + len(TimeRole) + len(TimexType) + len(_LENGTHS) + len(_TAGS)


def times_near(scene: Scene, word: "Token") -> tuple[Time, ...]:
    """The times with a value that may be those of what a word tells: of sentences near it, and of the first ones."""
    number = scene.sentence_number(word.i)
    return tuple(
        (first, end, one)
        for first, end, one in scene.times
        if one.when.value is not None
        and not (one.clock and len(one.text) >= _STAMP)
        and (abs(scene.sentence_number(first) - number) <= _REACH or scene.sentence_number(first) < _TOP)
    )


def time_rows(
    scene: Scene, word: "Token", times: Sequence[Time], *, rivals: Collection[int]
) -> tuple[tuple[float, ...], ...]:
    """The numbers of each time; `rivals` are the other words of the text that tell facts of the kind."""
    number = scene.sentence_number(word.i)
    beside = sum(1 for first, _, one in scene.times if scene.sentence_number(first) == number and one.when.value)
    return tuple(_row(scene, word, one, rivals, beside) for one in times)


def _row(scene: Scene, word: "Token", time: Time, rivals: Collection[int], beside: int) -> tuple[float, ...]:
    first, end, expression = time
    doc = scene.doc
    apart = scene.sentence_number(first) - scene.sentence_number(word.i)
    head = next((t for t in doc[first:end] if not first <= t.head.i < end), doc[first])
    above = [head, *head.ancestors]
    verb = next((t for t in above[1:] if _is_verb(t)), None)
    own = next((t for t in (word, *word.ancestors) if _is_verb(t)), None)
    depth = _depth(above, word)
    shared = _shared(above, word) if apart == 0 else None
    low, high = (end, word.i) if end <= word.i else (word.i + 1, first)
    between = list(doc[low:high]) if low < high else []
    others = [at for at in rivals if at != word.i and scene.sentence_number(at) == scene.sentence_number(first)]
    below = [_depth(above, doc[at]) for at in others]
    before = {t.lower_ for t in doc[max(0, first - 3) : first]}
    helpers = _helpers(verb)
    own_helpers = _helpers(word)
    value = (expression.when.value or "").removeprefix("../").removesuffix("/..")
    return (
        1.0,
        float(apart == 0),
        float(apart == -1),
        float(apart == 1),
        float(apart < -1),
        float(apart > 1),
        float(scene.sentence_number(first) < _TOP),
        float(scene.sentence_number(word.i) < _TOP),
        float(first > word.i),
        1 / (1 + max(0, high - low) / 4),
        min(high - low, _FAR) / _FAR,
        float(depth is not None),
        0.0 if depth is None else 1 / (1 + depth),
        *((0.0, 0.0, 0.0) if shared is None else (float(shared[0] <= 1), 1 / (1 + shared[0]), 1 / (1 + shared[1]))),
        min(sum(_is_verb(t) and t.dep_ not in ("aux", "auxpass") for t in between), 4) / 4,
        min(sum(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in between), 3) / 3,
        min(sum(t.text == "," for t in between), 4) / 4,
        float(verb is not None and verb.i == word.i),
        float(verb is not None and own is not None and verb.i == own.i),
        float(verb is not None and verb.lemma_ in _SAYING),
        float(verb is not None and verb.is_ancestor(word)),
        float(bool(helpers & _AHEAD)),
        float(verb is not None and verb.tag_ == "VBD"),
        float(verb is not None and verb.tag_ == "VB"),
        float(bool(own_helpers & _AHEAD)),
        float(bool(own_helpers & _BEHIND)),
        *_to_publication(scene, expression),
        min(sum(abs(at - first) < abs(word.i - first) for at in others), 3) / 3,
        float(bool(others)),
        float(any(one is not None and (depth is None or one < depth) for one in below)),
        min(beside, 4) / 4,
        float(beside == 1 and apart == 0),
        float(scene.sentence_number(first) in scene.headings),
        float(expression.clock),
        *(float(one in before) for one in _NEAR_WORDS),
        *(float(head.dep_ == one) for one in _DEPS),
        *(float(expression.role is one) for one in TimeRole),
        *(float(expression.type is one) for one in TimexType),
        *(float(len(value) == one) for one in _LENGTHS),
        *(float(word.tag_ == one) for one in _TAGS),
        float(expression.when.basis is Basis.STATED),
    )


def _is_verb(token: "Token") -> bool:
    return token.pos_ in ("VERB", "AUX")


def _helpers(verb: "Token | None") -> set[str]:
    return helpers_of(verb) if verb is not None else set()


def _depth(above: Sequence["Token"], word: "Token") -> int | None:
    """How many steps up in the parse the word stands; None where it is not above."""
    return next((steps for steps, token in enumerate(above) if token.i == word.i), None)


def _shared(above: Sequence["Token"], word: "Token") -> tuple[int, int] | None:
    """How many steps up from the word, and from the time, the lowest token stands that is above both."""
    steps = {token.i: number for number, token in enumerate(above)}
    return next(((up, steps[t.i]) for up, t in enumerate((word, *word.ancestors)) if t.i in steps), None)


def _to_publication(scene: Scene, expression: TimeExpression) -> tuple[float, ...]:
    """Whether the day of publication is not known; whether the time lies before it, after it, holds it; is a day of
    its week.
    """
    when, published = expression.when, scene.published
    if published is None:
        return (1.0, 0.0, 0.0, 0.0, 0.0)
    before = when.latest is not None and when.latest < published
    after = not before and when.earliest is not None and when.earliest > published
    day = when.latest if when.latest == when.earliest else None
    near = day is not None and abs(day - published) <= _WEEK
    return (0.0, float(before), float(after), float(not (before or after)), float(near))
