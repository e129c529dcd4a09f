"""The next round without a verb of its own: "The next plenary is in Bor, in October", "Next sitting: Bor, mid-April".

It counts when it is the next or a numbered one and a coming time, or a place, stands with it.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.frame import doubtful
from accord.reading.promised.reaching import reach
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeRole, TimexType

_EVENTS = frozenset({"sitting", "plenary", "reunion", "gathering", "edition", "cabinet"})
_NEXT = frozenset(
    """next following second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth""".split()
)
_NUMBERED = re.compile(r"^(?:\d{1,3}(?:st|nd|rd|th)|[IVXL]{1,6})$")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AT = frozenset({"in", "at", "on", "from", "for", "before"})


def from_event(scene: Scene, noun: Token) -> Iterator[Undertaking]:
    """The next or numbered event that `noun` names, as something to be held."""
    events = promising()["events"] | _EVENTS
    if not {noun.lemma_.lower(), noun.lower_} & events or len(scene.sides) < 2 or not _is_next(noun):
        return
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be" and verb.tag_ == "VBZ" and not doubtful(scene, verb):
        if any(c.dep_ in ("acomp", "attr", "neg", "aux") for c in verb.children):
            return
        if not any(c.dep_ == "prep" and c.lower_ in _AT and c.i > verb.i for c in verb.children):
            return
        cue, stop = verb, reach(scene, verb)
        # "is in Bor, in October": reach may end at an aside
        stop = max(stop, min(scene.sentence_of(noun.i).end, verb.right_edge.i + 1))
    elif noun.dep_ in ("ROOT", "dep", "conj") and not _has_verb(scene, noun):
        cue, stop = noun, scene.sentence_of(noun.i).end
    else:
        return
    if not _ahead(scene, noun.i, stop):
        return
    begin = noun.left_edge.i
    if cue is noun:
        conduct = Conduct(noun.i, begin, trimmed(scene, begin, stop), noun=True)
    else:
        conduct = Conduct(cue.i, cue.i, trimmed(scene, cue.i, stop), subject=(begin, noun.right_edge.i + 1))
    yield Undertaking(
        "next", Strength.PLANS, conduct, in_view(scene, noun), begin, (cue.i, cue.i + 1), 0.65, verb="hold"
    )


def _is_next(noun: Token) -> bool:
    """ "the next plenary", "the XII session", "round nine" is told with its verb."""
    for token in (*noun.lefts, *((noun.nbor(-1),) if noun.i else ())):
        if token.lower_ in _NEXT or _NUMBERED.match(token.text):
            return True
    return False


def _has_verb(scene: Scene, noun: Token) -> bool:
    """Whether the sentence, from the last semicolon before the noun, tells it with a verb."""
    sentence = scene.sentence_of(noun.i)
    first = next((t.i for t in reversed(scene.doc[sentence.start : noun.i]) if t.text == ";"), sentence.start)
    return any(t.tag_ in _FINITE for t in scene.doc[first : sentence.end])


def _ahead(scene: Scene, start: int, stop: int) -> bool:
    """Whether a time stands there that is not over: after publication, or of a year left open."""
    for e in scene.times_in(start, stop):
        if e.role not in (TimeRole.POINT, TimeRole.DEADLINE) or e.type is TimexType.SET or e.when.value is None:
            continue
        latest = e.when.latest
        if latest is None or scene.published is None or latest >= scene.published:
            return True
        if str(latest.year) not in e.text:
            return True  # "second week of April", told in May of the year it was taken for
    return False
