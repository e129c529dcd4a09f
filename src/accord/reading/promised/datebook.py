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
from accord.reading.promised.means import names_event
from accord.reading.promised.passives import parties_within
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


def running(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "The talks resume in Beirut on 25 March", "The next round takes place in May": an event on its coming day."""
    if verb.lemma_ not in promising()["event_verbs"] or verb.dep_ not in ("ROOT", "conj", "ccomp"):
        return
    kin = [c for c in verb.children if c.dep_ in ("neg", "aux", "mark")]
    if any(c.lower_ != "that" for c in kin) or doubtful(scene, verb):
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or not names_event(subject) or scene.published is None:
        return
    if verb.lemma_ == "take" and verb.nbor(1).lower_ != "place":
        return
    stop = reach(scene, verb)
    told = [e for e in scene.times_in(verb.i, stop) if e.role in (TimeRole.POINT, TimeRole.DEADLINE)]
    if not any(e.when.earliest is not None and e.when.earliest > scene.published for e in told):
        return
    by = parties_within(scene, subject, verb) or scene.sides
    if len(by) < 2:
        return
    begin = subject.left_edge.i
    whole = (begin, min(subject.right_edge.i + 1, verb.i))
    conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), subject=whole)
    light = "hold" if verb.lemma_ in {"take", "run", "occur"} else None
    yield Undertaking("running", Strength.PLANS, conduct, by, begin, (verb.i, verb.i + 1), 0.7, verb=light)


def existing(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "There will be a joint exercise in Szeged in October", "There'll be 500 more officers on the dunes"."""
    kin = {c.dep_: c for c in verb.children}
    thing, modal = kin.get("attr"), kin.get("aux")
    if "expl" not in kin or thing is None or modal is None or modal.lower_ not in {"will", "'ll", "would"}:
        return
    if "neg" in kin or any(c.lower_ == "no" for c in thing.children) or doubtful(scene, verb):
        return
    stop = reach(scene, verb)
    dated = any(e.role in (TimeRole.POINT, TimeRole.DEADLINE) for e in scene.times_in(kin["expl"].i, stop))
    joint = any(c.lower_ in {"joint", "bilateral", "mutual"} for c in thing.children)
    if not names_event(thing) or not (dated or joint):
        return
    by = parties_within(scene, thing, verb) or scene.sides
    if len(by) < 2:
        return
    begin = kin["expl"].i
    conduct = Conduct(thing.i, thing.left_edge.i, trimmed(scene, thing.left_edge.i, stop), noun=True)
    yield Undertaking(
        "existing", Strength.PLANS, conduct, by, begin, (modal.i, verb.i + 1), 0.7, verb="hold", after=(begin, verb.i)
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
