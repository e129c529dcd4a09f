"""What a thing of the sides is to be by a day: "the post will open in June", "a plan is to be ready by June".

It counts with its day, with somebody whose thing it is, and for works, means and texts alone: a festival opens too.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.frame import Frame, doubtful
from accord.reading.promised.parties import voice
from accord.reading.promised.reaching import reach
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene, parties_of
from accord.reading.times.expression import TimeRole

_READY = frozenset("ready operational complete completed finished open available functional effective".split())
_INTO = frozenset({"service", "operation", "use"})
_DUTY = frozenset({"duty", "duties", "post", "posts", "position", "positions", "quarters", "work"})
_SHARED = frozenset({"joint", "shared", "common", "mixed", "bilateral"})
_KINDS = ("works", "means", "action_nouns", "texts", "servants")


def is_thing(subject: Token) -> bool:
    """Whether it is something that sides build, give, write or send."""
    name = subject.lemma_.lower()
    return subject.pos_ == "NOUN" and any(name in promising()[kind] for kind in _KINDS)


def is_work(subject: Token) -> bool:
    """Whether it is a thing and nobody who acts: "two joint checkpoints", "a measles campaign on the border"."""
    if not is_thing(subject):
        return False
    if subject.lemma_.lower() == "service":
        # "the ferry service" runs, "the border service" acts
        return any(c.lemma_.lower() in promising()["works"] for c in subject.children)
    return subject.lemma_.lower() not in promising()["servants"]


def begun(scene: Scene, start: int, stop: int) -> bool:
    """Whether a coming day is named from which it holds: "as of next July", "from 1 July 2025"."""
    after = scene.published
    return any(
        e.role is TimeRole.SINCE and e.when.earliest is not None and (after is None or e.when.earliest > after)
        for e in scene.times_in(start, stop)
    )


def is_ready(verb: Token) -> bool:
    """Whether it is the "be" of "is to be ready"."""
    return verb.lemma_.lower() in {"be", "become"} and any(
        c.lower_ in _READY and c.dep_ in ("acomp", "attr", "advmod") for c in verb.children
    )


def comes_about(verb: Token) -> bool:
    """Whether the verb says that it is there for use: opens, begins, is ready, enters service, takes up duty."""
    lemma = verb.lemma_.lower()
    if any(c.dep_ == "dobj" for c in verb.children) and lemma != "take":
        return False
    if lemma in {"be", "become"}:
        return is_ready(verb)
    if lemma == "go" and any(c.lower_ == "live" for c in verb.children):
        return True
    if lemma in {"enter", "come", "go"}:
        behind = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 4]}
        return bool(behind & _INTO) and (lemma == "enter" or "into" in behind)
    if lemma == "take":
        return verb.doc[verb.i + 1].lower_ == "up" and verb.doc[verb.i + 2].lower_ in _DUTY
    return lemma in promising()["coming_about"]


def owners(scene: Scene, subject: Token, frame: Frame) -> tuple[str, ...]:
    """Whose thing it is: those in its own words, both where it is a shared one, else who says so, else both."""
    if len(scene.sides) == 2 and any(c.lower_ in _SHARED for c in subject.children):
        return scene.sides
    within = parties_of(scene.actors_under(subject))
    spoken = parties_of(frame.voices)
    return within or spoken or (scene.sides if len(scene.sides) == 2 else ())


def thing(
    scene: Scene, verb: Token, cue: Token, frame: Frame, subject: Token, *, negated: bool, stop: int
) -> Iterator[Undertaking]:
    """ "the crossing will open in June", of whoever it belongs to."""
    if frame.rule in {"should", "hope"} or not is_thing(subject) or not comes_about(verb):
        return
    # "a campaign on the border of Brazil and Uruguay will begin": the parser sees two subjects
    torn = any(c.dep_ == "nsubj" and subject.i < c.i < verb.i for c in verb.children)
    if by := scene.sides if torn and len(scene.sides) == 2 else owners(scene, subject, frame):
        begin = subject.left_edge.i
        stop = max(stop, verb.i + 1)
        # "open the post in June", but "have a plan ready by June", "have a brigade take up duty"
        whole = verb.lemma_.lower() in promising()["coming_about"]
        head = verb.i if whole or is_ready(verb) or cue.i == verb.i else verb.i - 1
        told = (begin, cue.i if torn else min(max(subject.right_edge.i + 1, subject.i + 1), verb.i, cue.i))
        conduct = Conduct(head, head, trimmed(scene, verb.i, stop), negated=negated, subject=told)
        yield Undertaking(
            frame.rule, frame.strength, conduct, by, begin, (cue.i, cue.i + 1), 0.6, verb=None if whole else "have"
        )


def present_thing(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "The system goes live on January 1", "the start of tracking moves to 1 March": the present of a calendar."""
    if verb.dep_ not in ("ROOT", "conj", "ccomp") or any(c.dep_ in ("neg", "aux", "mark") for c in verb.children):
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or doubtful(scene, verb):
        return
    stop = reach(scene, verb)
    moved = verb.lemma_ == "move" and subject.lemma_.lower() in (
        promising()["beginnings"] | promising()["texts"] | promising()["events"]
    )
    if not moved and not (is_work(subject) and comes_about(verb)):
        return
    told = [e for e in scene.times_in(verb.i, stop) if e.role in (TimeRole.POINT, TimeRole.DEADLINE)]
    # "starts on the first Monday of April" in February; what began last week is told in the past
    ahead = any(e.when.latest and scene.published and e.when.latest > scene.published for e in told)
    if not ahead and not (moved and scene.published is None and told):
        return
    voices = tuple(voice(scene, verb))
    frame = Frame(Strength.PLANS, "will", voices)
    if moved:
        if by := owners(scene, subject, frame):
            begin = subject.left_edge.i
            end = next((t.i for t in scene.doc[subject.i : verb.i] if t.text == ","), verb.i)
            conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), subject=(begin, end))
            yield Undertaking("will", Strength.PLANS, conduct, by, begin, (verb.i, verb.i + 1), 0.6, verb="hold")
        return
    yield from thing(scene, verb, verb, frame, subject, negated=False, stop=stop)


def _beginning_of(subject: Token) -> Token | None:
    """ "the post of Aflao, the entry into service of which is foreseen for June": the post."""
    if subject.lemma_.lower() not in promising()["beginnings"]:
        return None
    which = next((t for t in subject.subtree if t.tag_ == "WDT" and t.i > subject.i), None)
    start = subject.left_edge.i
    if which is None or start < 2 or subject.doc[start - 1].text != ",":
        return None
    above = subject.doc[start - 2]
    while not (is_thing(above) and above.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass", "conj")):
        if above.head.i >= above.i:
            return None
        above = above.head
    return above


def due_thing(scene: Scene, word: Token, frame: Frame, subject: Token, *, stop: int) -> Iterator[Undertaking]:
    """ "twelve gauges are due before the rains of 2025"."""
    of_which = _beginning_of(subject)
    if not is_thing(subject) and of_which is None:
        return
    joint = of_which is not None and len(scene.sides) == 2
    if by := scene.sides if joint else owners(scene, subject, frame):
        begin = subject.left_edge.i
        told = (begin, min(max(subject.right_edge.i + 1, subject.i + 1), word.i))
        time = next((end for start, end, _ in scene.times if word.i < start < stop), stop)
        stop = min(stop, time)
        if of_which is not None:
            begin, told = of_which.left_edge.i, (of_which.left_edge.i, subject.left_edge.i - 1)
        conduct = Conduct(word.i, word.i, trimmed(scene, word.i, stop), subject=told)
        yield Undertaking(
            frame.rule,
            frame.strength,
            conduct,
            by,
            begin,
            (word.i, word.i + 1),
            0.6,
            verb="open" if of_which is not None else "have",
        )


def runs_on(verb: Token, subject: Token) -> bool:
    """Whether what runs is told to go on: courses, patrols, deliveries; not a state of affairs."""
    if verb.lemma_ not in {"continue", "proceed"} or any(c.dep_ in ("dobj", "xcomp") for c in verb.children):
        return False
    lemma = subject.lemma_.lower()
    running = promising()["events"] | {"programme", "program", "assistance", "support", "aid", "supply", "cooperation"}
    return lemma in running
