"""What is on the calendar: events that will be held, acts in the passive, "is to", "is due to", a body's dated task.

An event counts with its day or place, a body's task with its day; what a body is for is its mandate.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import reach, split_verbs, trimmed, verb_after
from accord.reading.promised.frame import Frame, doubtful, is_under_text
from accord.reading.promised.parties import named, toward, voice
from accord.reading.promised.telling import credible
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of
from accord.reading.times.expression import TimeRole, TimexType


def is_body(subject: Token) -> bool:
    """A shared institution, whose tasks are its mandate; "Somali forces" are none."""
    return subject.lemma_.lower() in promising()["bodies"] and subject.tag_ in ("NN", "NNP")


def lead(scene: Scene, verb: Token, first: int) -> int:
    """Where the clause begins, with an adverbial before its subject: "Next week, the minister will ..."."""
    left = verb.left_edge.i
    return left if 0 < first - left <= 12 and scene.sentence_of(verb.i).start <= left else first


def event(
    scene: Scene, verb: Token, cue: Token, frame: Frame, subject: Token, *, passive: bool, negated: bool, stop: int
) -> Iterator[Undertaking]:
    """ "the next round will be held", "the boats will be delivered", "the drill is due to start", a body's task."""
    words = promising()
    lemma = verb.lemma_.lower()
    name = subject.lemma_.lower()
    event = name in words["events"]
    body = is_body(subject)
    begin, end = subject.left_edge.i, min(subject.right_edge.i + 1, verb.i)
    whole = (begin, max(end, subject.i + 1))
    has_date = dated(scene, verb.i, stop) or dated(scene, scene.sentence_of(verb.i).start, verb.i)
    if passive:
        if lemma not in words["scheduled_verbs"] or (frame.rule == "should" and not scene.sides):
            return
        by, confidence = _doer_of_passive(scene, verb, subject, frame, event=event), 0.65
    elif event and lemma in words["event_verbs"]:
        if not has_date and not any(p.dep_ == "prep" and p.lower_ in {"in", "at"} for p in verb.children):
            return
        by, confidence = _parties_within(scene, subject, verb) or scene.sides, 0.75
    elif body and has_date and lemma not in words["stative"] and frame.rule != "should":
        by, confidence = _parties_within(scene, subject, verb) or scene.sides, 0.6
        conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), negated=negated)
        if by:
            yield Undertaking(
                frame.rule, frame.strength, conduct, by, begin, (cue.i, cue.i + 1), confidence, after=(begin, verb.i)
            )
        return
    else:
        return
    if not by:
        return
    conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), negated=negated, subject=whole)
    yield Undertaking(
        frame.rule,
        frame.strength,
        conduct,
        by,
        lead(scene, verb, begin),
        (cue.i, cue.i + 1),
        confidence,
        toward(scene, conduct, by),
        verb="hold" if event and lemma in {"hold", "take", "run", "occur"} else None,
        after=(lead(scene, verb, begin), begin),
    )


def dated(scene: Scene, start: int, stop: int) -> bool:
    """Whether a day or a deadline is named; "every six months" and "since 2022" are none."""
    return any(
        e.role in (TimeRole.POINT, TimeRole.DEADLINE) and e.type is not TimexType.SET
        for e in scene.times_in(start, stop)
    )


def _doer_of_passive(scene: Scene, verb: Token, subject: Token, frame: Frame, *, event: bool) -> tuple[str, ...]:
    agents = [a for c in verb.children if c.dep_ == "agent" for p in c.children for a in scene.conjuncts(p)]
    if agents:
        return parties_of(agents)
    within = _parties_within(scene, subject, verb)
    if event:
        return within or scene.sides or parties_of(frame.voices)
    owners = parties_of(a for c in subject.children if c.dep_ == "poss" for a in scene.conjuncts(c))
    if not owners and subject.lemma_.lower() in promising()["servants"]:
        owners = parties_of(scene.actors_under(subject))
    spoken = parties_of(frame.voices)
    if not owners and verb.lemma_ in promising()["joint_acts"] and len(scene.sides) > 1:
        return scene.sides
    return owners or spoken or (scene.sides if len(scene.sides) == 2 else ())


def _parties_within(scene: Scene, subject: Token, verb: Token) -> tuple[str, ...]:
    """The parties named in an event's own words: "talks between Peru and Chile", "with the participation of Oman"."""
    found = {c for a in scene.actors_under(subject) for c in a.parties}
    for child in verb.children:
        if child.lower_ in {"with", "between", "among", "by"}:
            found |= {c for a in scene.actors_under(child) for c in a.parties}
    if len(found) == 1 and found <= set(scene.sides):
        found |= set(scene.sides)
    return tuple(sorted(found))


def from_be_to(scene: Scene, be: Token) -> Iterator[Undertaking]:
    """ "the two ministries are to open a hotline by July 1"; not "the aim is to ..."."""
    doc = scene.doc
    at = be.i + 1
    while at < len(doc) - 1 and doc[at].pos_ == "ADV":
        at += 1
    if at >= len(doc) - 1 or doc[at].lower_ != "to" or be.lower_ not in {"is", "are", "'s", "'re", "was", "were"}:
        return
    verb = verb_after(doc, at + 1, min(len(doc), at + 5))
    subject = next((c for c in be.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if (
        verb is None
        or subject is None
        or subject.lemma_.lower() in promising()["aims"]
        or subject.pos_ not in ("NOUN", "PROPN", "PRON")
    ):
        return
    under = is_under_text(scene, be)
    if be.lower_ in {"was", "were"} and not under:
        return
    frame = Frame(Strength.AGREES if under else Strength.PLANS, "be_to", tuple(voice(scene, be)))
    yield from _coming_up(scene, be, subject, verb, frame)


def from_scheduled(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """ "is due to visit", "is scheduled to be held", "is scheduled for May", "is expected to sign"."""
    holder = word if word.tag_ == "VBN" and word.dep_ not in ("acomp", "oprd", "amod", "attr") else word.head
    if word.dep_ == "amod" or holder.pos_ not in ("VERB", "AUX"):
        return
    around = (*holder.children, *word.children)
    if any(c.dep_ == "prt" for c in around) or (
        not any(t.lemma_ == "be" for t in (holder, *around)) and word.dep_ not in ("acl", "acomp")
    ):
        return
    subject = next((c for c in holder.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None and holder.dep_ == "acl":
        subject = holder.head
    if subject is None or any(c.dep_ == "neg" for c in (*holder.children, *word.children)) or doubtful(scene, holder):
        return
    stop = reach(scene, word)
    voices = tuple(voice(scene, holder))
    if voices and not credible(scene, list(voices)):
        return
    frame = Frame(Strength.PLANS, "scheduled", voices)
    doc = scene.doc
    for at in range(word.i + 1, min(stop, word.i + 8)):
        if doc[at].lower_ == "to" and (verb := verb_after(doc, at + 1, stop)) is not None and verb.tag_ != "VBG":
            if word.lower_ == "expected" and verb.lemma_ not in promising()["calendar_verbs"]:
                return
            yield from _coming_up(scene, word, subject, verb, frame)
            return
        if (
            doc[at].lower_ in {"for", "on", "in"}
            and word.lower_ in {"scheduled", "slated", "set", "planned", "due", "billed"}
            and dated(scene, at, stop)
        ):
            if any(c.lower_ in {"originally", "initially", "previously"} for c in word.children):
                return
            if subject.lemma_.lower() not in promising()["events"]:
                return
            by = _parties_within(scene, subject, word) or scene.sides
            if by:
                begin = subject.left_edge.i
                conduct = Conduct(
                    word.i, word.i, trimmed(scene, word.i, stop), subject=(begin, min(subject.right_edge.i + 1, word.i))
                )
                yield Undertaking(
                    "scheduled", Strength.PLANS, conduct, by, begin, (word.i, word.i + 1), 0.75, verb="hold"
                )
            return


def _coming_up(scene: Scene, cue: Token, subject: Token, verb: Token, frame: Frame) -> Iterator[Undertaking]:
    """Conduct behind "is to" or "is due to", of an actor or of an event."""
    actors = [a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT]
    passive = any(c.dep_ == "auxpass" for c in verb.children) or scene.doc[verb.i - 1].lower_ == "be"
    stop = reach(scene, cue)
    words = promising()
    if actors and not passive and not is_body(subject):
        by = parties_of(actors)
        if not by or (verb.lemma_ in words["stative"] and verb.lemma_ not in words["willed"]):
            return
        for number, conduct in enumerate(split_verbs(scene, verb, start=cue.i + 1, stop=stop)):
            first = min(a.start for a in actors) if number == 0 else conduct.start
            yield Undertaking(
                frame.rule,
                frame.strength,
                conduct,
                by,
                first,
                (cue.i, cue.i + 1),
                0.85,
                toward(scene, conduct, by),
                after=(scene.sentence_of(cue.i).start, first) if number == 0 else None,
            )
        return
    yield from event(
        scene, verb, cue, frame, subject, passive=passive, negated=False, stop=max(stop, reach(scene, verb))
    )
