"""What is on the calendar: events that will be held, acts in the passive, "is to", "is due to", a body's dated task.

An event counts with its day or place, a body's task with its day; what a body is for is its mandate.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.agreed import told_before
from accord.reading.promised.conduct import split_verbs, trimmed, verb_after
from accord.reading.promised.crews import TEAMS, is_people, is_sent, is_theirs, lasts, whose_people
from accord.reading.promised.frame import Frame, doubtful, is_under_text, related, subject_within
from accord.reading.promised.parties import named, toward, voice
from accord.reading.promised.passives import doer_of_passive, parties_within
from accord.reading.promised.pointing import antecedent, event_before, points_back, sentence_before
from accord.reading.promised.reaching import reach
from accord.reading.promised.receiving import received
from accord.reading.promised.sittings import sits
from accord.reading.promised.telling import credible, dropped, idle
from accord.reading.promised.things import begun, comes_about, due_thing, is_ready, is_work, runs_on, thing
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene, parties_of
from accord.reading.times.expression import TimeRole, TimexType

_MARKS = frozenset({"\u2022", "\u2013", "\u2014", "-", "*", "\u00b7"})
_TO_BE_SAID = frozenset({"recall", "note", "say", "remember", "stress", "hope", "mention", "add", "see"})
_DECIDED = frozenset({"adopt", "go", "join", "participate", "seek", "use", "propose", "request", "enter", "engage"})
_GROWING = frozenset("discuss review increase raise lower double triple reduce cut add take put continue end".split())
_GUESTS = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.PRONOUN})


def _way_home(scene: Scene, verb: Token, actors: list[Actor]) -> bool:
    """ "is scheduled to return to Delhi on Saturday": a visitor's way home is no undertaking."""
    if verb.lemma_ not in {"return", "leave", "depart", "fly"} or any(c.dep_ == "dobj" for c in verb.children):
        return False
    if not all(a.kind in _GUESTS for a in actors):
        return False
    near = [p for p in scene.places if verb.i < p.start <= verb.i + 4]
    home = any(t.lower_ == "home" for t in scene.doc[verb.i : verb.i + 3])
    return home or (bool(near) and near[0].code in parties_of(actors))


def is_body(subject: Token) -> bool:
    """A shared institution; "Somali forces" are none."""
    return subject.lemma_.lower() in promising()["bodies"] and subject.tag_ in ("NN", "NNP")


def is_bodily(scene: Scene, subject: Token) -> bool:
    """A body or the "it" that stands for one without a state of its own."""
    if subject.lower_ != "it":
        return is_body(subject) and not _of_one_side(scene, subject)
    actor = scene.actor_at(subject.i)
    if actor is None and (before := sentence_before(scene, subject)) is not None:  # "set up a cell. It will ..."
        return any(is_body(t) and t.dep_ in ("dobj", "nsubjpass") and not _of_one_side(scene, t) for t in before)
    named = actor.name.lower().split() if actor is not None and not actor.parties else []
    return bool(named) and named[-1] in promising()["bodies"]


def _of_one_side(scene: Scene, subject: Token) -> bool:
    """ "A Ghanaian police team": people of one state, no shared body."""
    if subject.lemma_.lower() not in promising()["servants"]:
        return False
    before = [a for a in scene.actors_under(subject) if a.start < subject.i]
    joint = any(c.lower_ in {"joint", "mixed", "common", "bilateral"} for c in subject.children)
    return len(parties_of(before)) == 1 and not joint


def lead(scene: Scene, verb: Token, first: int) -> int:
    """Where the clause begins, with an adverbial before its subject: "Next week, the minister will ..."."""
    left = verb.left_edge.i
    if left < first and scene.doc[left].lower_ == "that":
        left += 1  # "stated that in May Peru will": no day of the saying behind it
    elif left and scene.doc[left - 1].lemma_ in promising()["reporting"]:
        return first  # "Peru said on Friday it will": the day of the saying
    return left if 0 < first - left <= 12 and scene.sentence_of(verb.i).start <= left else first


def event(
    scene: Scene, verb: Token, cue: Token, frame: Frame, subject: Token, *, passive: bool, negated: bool, stop: int
) -> Iterator[Undertaking]:
    """ "the next round will be held", "the boats will be delivered", "the drill is due to start", a body's task."""
    words = promising()
    lemma = verb.lemma_.lower()
    name = subject.lemma_.lower()
    event = name in words["events"]
    body = is_bodily(scene, subject)
    begin, end = subject.left_edge.i, min(subject.right_edge.i + 1, verb.i)
    relative = next((c.i for c in verb.children if c.tag_ in ("WDT", "WP") and subject.i < c.i < verb.i), None)
    begin = relative if relative is not None and body else begin
    clause = next((t.i for t in scene.doc[subject.i + 1 : verb.i] if t.tag_ in ("WDT", "WP")), None)
    if clause is not None and not body:
        end = clause - (scene.doc[clause - 1].text == ",")
    whole = (begin, max(end, subject.i + 1))
    has_date = dated(scene, verb.i, stop) or dated(scene, scene.sentence_of(verb.i).start, verb.i)
    if body and not passive and not negated and sits(scene, verb, stop):
        yield from _standing(scene, verb, cue, frame, subject, stop, begin)
        return
    if passive and frame.rule == "should" and any(c.lower_ == "as" for c in verb.children):
        return  # "the visit should be taken as a success": an opinion
    if passive:
        promised = frame.strength in (Strength.COMMITS, Strength.AGREES, Strength.SHALL) or (
            (has_date or bool(parties_of(frame.voices)) or told_before(scene, verb.i)) and lemma not in words["stative"]
        )
        if (lemma not in words["scheduled_verbs"] and not promised) or (frame.rule == "should" and not scene.sides):
            return
        by, confidence = doer_of_passive(scene, verb, subject, frame), 0.65
    elif runs_on(verb, subject) and parties_of(frame.voices) and frame.rule == "will":
        # "He added that the training programmes would continue"
        within = parties_within(scene, subject, verb)
        by, confidence = within or parties_of(frame.voices), 0.6
    elif event and lemma in words["event_verbs"]:
        agreed = frame.strength in (Strength.AGREES, Strength.SHALL)
        if (
            not has_date
            and not agreed
            and not any(p.dep_ == "prep" and p.lower_ in {"in", "at"} for p in verb.children)
        ):
            return
        by, confidence = parties_within(scene, subject, verb) or in_view(scene, subject), 0.75
    elif (
        body
        and (has_date or frame.strength is Strength.AGREES or _sent(verb, subject, frame))
        and lemma not in words["stative"]
        and frame.rule != "should"
    ):
        by, confidence = parties_within(scene, subject, verb) or in_view(scene, subject), 0.6
        conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), negated=negated)
        if by:
            yield Undertaking(
                frame.rule, frame.strength, conduct, by, begin, (cue.i, cue.i + 1), confidence, after=(begin, verb.i)
            )
        return
    elif frame.rule == "that" and (lemma != "be" or negated) and parties_of(frame.voices):
        # "assured him that the bill would go to parliament", "agreed that the post will operate day and night"
        within = parties_within(scene, subject, verb) if runs_on(verb, subject) else ()
        by, confidence = within if len(within) > 1 else parties_of(frame.voices), 0.6
    elif (
        is_people(subject)
        and (lemma not in words["stative"] or is_sent(scene, verb, subject))
        and (has_date or begun(scene, verb.i, stop) or (is_theirs(frame) and (not body or lasts(scene, verb.i, stop))))
    ):
        by, confidence = whose_people(scene, subject, frame) or parties_within(scene, subject, verb), 0.6
        if by and frame.rule not in ("should", "hope"):
            conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), negated=negated)
            yield Undertaking(
                frame.rule, frame.strength, conduct, by, begin, (cue.i, cue.i + 1), confidence, after=(begin, verb.i)
            )
        return
    else:
        if has_date or begun(scene, verb.i, stop):
            yield from thing(scene, verb, cue, frame, subject, negated=negated, stop=stop)
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
    if passive:
        yield from _gapped_passives(scene, verb, cue, frame, by, stop)


def _standing(
    scene: Scene, verb: Token, cue: Token, frame: Frame, subject: Token, stop: int, begin: int
) -> Iterator[Undertaking]:
    """ "The committee will meet twice a year": how often a body sits."""
    by = parties_within(scene, subject, verb) or in_view(scene, subject)
    strength = Strength.AGREES if frame.strength is Strength.PLANS and len(by) > 1 else frame.strength
    conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop))
    if by:
        yield Undertaking("sits", strength, conduct, by, begin, (cue.i, cue.i + 1), 0.7)


def _sent(verb: Token, subject: Token, frame: Frame) -> bool:
    """ "He said a joint commission would inspect the intake": one act of a new body, not what a body is for."""
    new = any(c.lower_ in {"a", "an", "another"} for c in subject.children)
    return new and verb.lemma_ in promising()["scheduled_verbs"] - {"monitor", "review"} and bool(frame.voices)


def _gapped_passives(
    scene: Scene, verb: Token, cue: Token, frame: Frame, by: tuple[str, ...], stop: int
) -> Iterator[Undertaking]:
    """ "officers shall be exchanged and a joint committee formed": the auxiliary said once."""
    for other in verb.children:
        if other.dep_ not in ("conj", "ccomp") or other.tag_ not in ("VBN", "VBD") or other.i < verb.i:
            continue
        kin = {c.dep_: c for c in other.children}
        subject = kin.get("nsubj") or kin.get("nsubjpass")
        if subject is None or "aux" in kin or "auxpass" in kin or "dobj" in kin or subject.i > other.i:
            continue
        if scene.actor_at(subject.i) is not None:
            continue
        begin = subject.left_edge.i
        conduct = Conduct(other.i, other.i, trimmed(scene, other.i, max(stop, other.i + 1)), subject=(begin, other.i))
        yield Undertaking(frame.rule, frame.strength, conduct, by, begin, (cue.i, cue.i + 1), 0.6)


def dated(scene: Scene, start: int, stop: int) -> bool:
    """Whether a day or a deadline is named; "every six months" and "since 2022" are none."""
    return any(
        e.role in (TimeRole.POINT, TimeRole.DEADLINE) and e.type is not TimexType.SET
        for e in scene.times_in(start, stop)
    )


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
    if subject is not None and subject.text in _MARKS:
        subject = next((c for c in subject.children if c.pos_ in ("NOUN", "PROPN")), subject)
    if (
        verb is None
        or subject is None
        or (subject.lemma_.lower() in promising()["aims"] and not is_ready(verb))
        or subject.pos_ not in ("NOUN", "PROPN", "PRON")
    ):
        return
    if subject.lower_ == "it" and verb.lemma_ in _TO_BE_SAID:
        return  # "It is to be recalled that"
    subject = related(subject, be)
    if subject.lower_ == "next":
        subject = antecedent(scene, subject)
    under = is_under_text(scene, be)
    if be.lower_ in {"was", "were"} and not under:
        return
    frame = Frame(Strength.AGREES if under else Strength.PLANS, "be_to", tuple(voice(scene, be)))
    yield from _coming_up(scene, be, subject, verb, frame)


def from_scheduled(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """ "is due to visit", "is scheduled to be held", "is scheduled for May", "is expected to sign"."""
    if (nearer := _parted(scene, word)) is not None:
        stop = reach(scene, word)
        verb = verb_after(scene.doc, word.i + 2, stop) if scene.doc[word.i + 1].lower_ == "to" else None
        if verb is not None and verb.tag_ == "VB":
            frame = Frame(Strength.PLANS, "scheduled", tuple(voice(scene, nearer)))
            yield from _coming_up(scene, word, nearer, verb, frame)
        return  # "on the sidelines of the summit due on Monday": only where it is
    holder = word if word.tag_ == "VBN" and word.dep_ not in ("acomp", "oprd", "amod", "attr") else word.head
    if word.dep_ == "amod" or holder.pos_ not in ("VERB", "AUX"):
        return
    if word.lower_ == "promised" and not any(c.dep_ in ("auxpass", "nsubjpass") for c in word.children):
        return  # "the post, promised for 2023, will open": what was promised once
    around = (*holder.children, *word.children)
    if any(c.dep_ == "prt" for c in around) or (
        not any(t.lemma_ == "be" for t in (holder, *around))
        and word.dep_ not in ("acl", "acomp")
        and not (word.dep_ == "advcl" and word.i and word.nbor(-1).text == ",")
    ):
        return
    subject = next((c for c in holder.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None and holder.dep_ == "acl":
        subject = holder.head
    if subject is None and holder.dep_ == "advcl":
        subject = event_before(scene, holder)
    if subject is None and holder.dep_ == "conj":
        subject = subject_within(holder)  # "arrived on Monday and is slated to hold talks"
    if subject is None or any(c.dep_ == "neg" for c in (*holder.children, *word.children)) or doubtful(scene, holder):
        return
    if dropped(holder):
        return
    subject = related(subject, holder)
    stop = reach(scene, word)
    voices = tuple(voice(scene, holder))
    if voices and not credible(scene, list(voices)):
        return
    frame = Frame(Strength.PLANS, "scheduled", voices)
    doc = scene.doc
    for at in range(word.i + 1, min(stop, word.i + 8)):
        if (
            word.lower_ != "promised"
            and doc[at].lower_ == "to"
            and (verb := verb_after(doc, at + 1, stop)) is not None
            and verb.tag_ != "VBG"
        ):
            if word.lower_ == "expected" and not (
                _on_the_calendar(scene, verb, stop) or _is_own_act(scene, subject, verb)
            ):
                return
            yield from _coming_up(scene, word, subject, verb, frame)
            return
        if (
            doc[at].lower_ in {"for", "on", "in", "by", "before"}
            and word.lower_
            in {"scheduled", "slated", "set", "planned", "due", "billed", "foreseen", "envisaged", "promised"}
            and dated(scene, at, stop)
        ):
            if any(c.lower_ in {"originally", "initially", "previously"} for c in word.children):
                return
            subject = antecedent(scene, subject) if points_back(subject) else subject
            if subject.lemma_.lower() not in promising()["events"]:
                yield from due_thing(scene, word, frame, subject, stop=stop)
                return
            by = parties_within(scene, subject, word) or in_view(scene, subject)
            if by:
                told = subject.left_edge.i
                begin = told if scene.sentence_number(told) == scene.sentence_number(word.i) else holder.left_edge.i
                conduct = Conduct(
                    word.i,
                    word.i,
                    trimmed(scene, word.i, stop),
                    subject=(told, min(subject.right_edge.i + 1, subject.i + 6, word.i)),
                )
                yield Undertaking(
                    "scheduled", Strength.PLANS, conduct, by, begin, (word.i, word.i + 1), 0.75, verb="hold"
                )
            return


def _parted(scene: Scene, word: Token) -> Token | None:
    """ "at the summit due on Monday", "for the talks, due to open in May": the event right before the word."""
    at = word.i - 1 - (scene.doc[word.i - 1].text == ",")
    before = scene.doc[at] if at > scene.sentence_of(word.i).start else None
    if before is None or before.dep_ != "pobj" or word.lower_ not in {"due", "scheduled", "slated", "planned"}:
        return None
    return before if before.lemma_.lower() in promising()["events"] else None


def _holder(cue: Token) -> Token:
    """The predicate that has the subject: "is" of "is to", "is" of "is due"."""
    return cue if any(c.dep_ in ("nsubj", "nsubjpass") for c in cue.children) else cue.head


def _on_the_calendar(scene: Scene, verb: Token, stop: int) -> bool:
    """Whether what is expected is a step of the calendar, or willed conduct with its day; the rest is a forecast."""
    words = promising()
    lemma = verb.lemma_.lower()
    return lemma in words["calendar_verbs"] or (lemma in words["scheduled_verbs"] and dated(scene, verb.i, stop))


def _is_own_act(scene: Scene, subject: Token, verb: Token) -> bool:
    """ "The Kenyan police are expected to go on patrol": what a side itself decides; "to benefit", "to double" no."""
    if verb.lemma_.lower() not in (promising()["scheduled_verbs"] | _DECIDED) - _GROWING:
        return False
    actors = [a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT]
    return bool(parties_of(actors)) and not is_body(subject)


def _coming_up(scene: Scene, cue: Token, subject: Token, verb: Token, frame: Frame) -> Iterator[Undertaking]:
    """Conduct behind "is to" or "is due to", of an actor or of an event."""
    actors = [a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT]
    if not actors and subject.lemma_.lower() in promising()["servants"] | TEAMS and not is_body(subject):
        actors = [a for a in frame.voices if a.parties]  # "with two more groups set to go there"
    passive = any(c.dep_ == "auxpass" for c in verb.children) or scene.doc[verb.i - 1].lower_ == "be"
    stop = reach(scene, cue)
    words = promising()
    if not passive and is_work(subject) and comes_about(verb) and dated(scene, cue.i, max(stop, reach(scene, verb))):
        yield from thing(scene, verb, cue, frame, subject, negated=False, stop=max(stop, reach(scene, verb)))
        return
    if actors and not passive and not is_body(subject):
        by = parties_of(actors)
        if not by or (verb.lemma_ in words["stative"] and verb.lemma_ not in words["willed"]):
            return
        if _way_home(scene, verb, actors) or idle(verb):
            yield from received(scene, verb, cue, frame.strength, by, min(a.start for a in actors))
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
                after=(min(_holder(cue).left_edge.i, first), first) if number == 0 else None,
            )
        return
    yield from event(
        scene, verb, cue, frame, subject, passive=passive, negated=False, stop=max(stop, reach(scene, verb))
    )
