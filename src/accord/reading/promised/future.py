"""What is told as coming: "will", "shall", "are to", "is scheduled to", and what a named voice says should or must be done.

Conduct of an identified actor or an event with a date counts; what nobody does by will, what may be and what is foreseen does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import reach, split_verbs, trimmed, verb_after
from accord.reading.promised.governed import credible
from accord.reading.promised.parties import analyst, named, toward, voice
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene, parties_of
from accord.reading.times.expression import TimeRole, TimexType

_WILL = frozenset({"will", "'ll", "wo", "shall", "would", "should", "must"})
_MAYBE = frozenset(
    "likely probably possibly perhaps maybe presumably eventually hopefully inevitably surely undoubtedly".split()
)
_FORESEEN = frozenset(
    "think believe expect hope predict fear doubt estimate forecast deny dismiss reject refute wonder speculate claim allege suggest worry suspect assume anticipate".split()
)
_COMMITTING = frozenset("pledge vow promise guarantee assure reassure undertake reaffirm commit swear".split())
# "is expected to": only a step of the calendar is a plan, the rest is a forecast
_CALENDAR = frozenset(
    "visit travel meet sign host attend hold present submit arrive deliver receive lead chair inaugurate open convene address brief pay conclude ratify finalize finalise issue".split()
)
_ASKED = frozenset({"request", "invitation", "proposal", "offer"})
# What takes both sides to do, whoever announces it.
_JOINT_ACTS = frozenset(
    "discuss sign hold convene finalize finalise resume establish set launch review implement exchange activate conclude initial form".split()
)
_AIMS = frozenset(
    "aim goal purpose objective task mission idea intention challenge priority role job plan hope way step".split()
)
# "according to the arrangement" tells a term, "according to the communique" a source
_BINDING = frozenset(
    "agreement accord deal pact memorandum mou treaty protocol arrangement contract convention roadmap".split()
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around the verb: how strong it is made, by which rule, who says it."""

    strength: Strength
    rule: str
    voices: tuple[Actor, ...]


def from_modal(scene: Scene, modal: Token) -> Iterator[Undertaking]:
    """ "will VERB", "would VERB" in reported speech, "shall VERB", "should VERB" from a named voice."""
    verb = modal.head
    if modal.dep_ != "aux" or verb.pos_ not in ("VERB", "AUX") or verb.i < modal.i:
        return
    frame = _frame(scene, modal, verb)
    if frame is None or _doubtful(scene, verb):
        return
    yield from _coming(scene, verb, modal, frame)


def _frame(scene: Scene, modal: Token, verb: Token) -> _Frame | None:
    word = modal.lower_
    governing = _governing(verb)
    voices = tuple(voice(scene, verb))
    under_text = is_under_text(scene, verb) or (governing is not None and _text_says(scene, governing))
    if word in {"should", "must"}:
        if (
            governing is None
            or not voices
            or not credible(scene, list(voices))
            or all(v.kind is ActorKind.TEXT for v in voices)
        ):
            return None
        return _Frame(Strength.URGES, "should", voices)
    if governing is not None and governing.lemma_ in _FORESEEN:
        return None
    if voices and not credible(scene, list(voices)):
        return None
    if not under_text:
        under_text = _goes_on(scene, verb)
    if word == "shall":
        return _Frame(Strength.SHALL, "shall", voices)
    if governing is not None and governing.lemma_ in {"agree", "decide", "resolve"}:
        return _Frame(Strength.AGREES, "that", voices)
    if governing is not None and governing.lemma_ in _COMMITTING:
        return _Frame(Strength.COMMITS, "that", voices)
    if under_text:
        return _Frame(Strength.AGREES, "term", voices)
    if (
        word == "would"
        and not (governing is not None and governing.tag_ in ("VBD", "VBN", "VBG", "VB"))
        and not _sourced(scene, verb)
    ):
        return None
    return _Frame(Strength.PLANS, "will", voices)


def _governing(verb: Token) -> Token | None:
    """The verb of saying or agreeing whose clause `verb` is."""
    at = verb
    for _ in range(3):
        if at.dep_ in ("ccomp", "parataxis") and at.head is not at:
            return at.head
        if at.dep_ == "conj":
            at = at.head
            continue
        return None
    return None


def _sourced(scene: Scene, verb: Token) -> bool:
    """ "..., according to the ministry" in the same sentence, or a verb of saying that the parse missed."""
    sentence = scene.sentence_of(verb.i)
    reporting = promising()["reporting"]
    return any(
        t.lower_ == "according" or (t.lemma_ in reporting and t.tag_ == "VBD" and t.i != verb.i) for t in sentence
    )


def _text_says(scene: Scene, governing: Token) -> bool:
    """ "the accord stipulates that ..."; a joint statement that merely reports is none."""
    subject = next((c for c in governing.children if c.dep_ == "nsubj"), None)
    return (
        subject is not None
        and subject.lemma_.lower() in promising()["texts"] - {"statement", "document", "text"}
        and governing.lemma_ != "say"
    )


def is_under_text(scene: Scene, verb: Token) -> bool:
    """ "Under the accord, Ghana will ...", "As part of the deal, ..."."""
    sentence = scene.sentence_of(verb.i)
    texts = promising()["texts"]
    for at in range(sentence.start, verb.i):
        token = scene.doc[at]
        if token.lower_ == "according" and any(
            t.lemma_.lower() in _BINDING for t in scene.doc[at + 1 : min(at + 6, verb.i)]
        ):
            return True
        if token.lower_ in {"under", "per"} or (
            token.lower_ in {"part", "terms", "accordance", "line"} and scene.doc[at + 1].lower_ in {"of", "with"}
        ):
            if any(t.lemma_.lower() in texts for t in scene.doc[at + 1 : min(at + 7, verb.i)]):
                return True
    return False


def _goes_on(scene: Scene, verb: Token) -> bool:
    """Whether the sentence before told a term of a text and this one goes on with both sides' part of it."""
    number = scene.sentence_number(verb.i)
    if number == 0:
        return False
    before = scene.sentences[number - 1]
    subject = _subject(verb)
    joint = subject is not None and len(parties_of(named(scene, subject, verb))) > 1
    return joint and before.text.endswith((".", ". ")) and is_under_text(scene, before[-1])


def _doubtful(scene: Scene, verb: Token) -> bool:
    """Whether the clause is a question, a condition, a guess."""
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in {"if", "whether", "unless", *_MAYBE} for c in verb.children):
        return True
    if any(c.dep_ == "advmod" and c.lower_ in {"when", "how", "why"} for c in verb.children):
        return True
    if any(t.lower_ in _MAYBE for t in scene.doc[max(0, verb.i - 2) : verb.i]):
        return True
    return scene.sentence_of(verb.i)[-1].text == "?"


def _coming(scene: Scene, verb: Token, cue: Token, frame: _Frame) -> Iterator[Undertaking]:
    words = promising()
    subject = _subject(verb)
    beside = _beside(scene, verb, cue)
    if subject is None and not beside:
        return
    if subject is None or (beside and beside[0].head != subject.i and verb.dep_ == "conj" and subject.head.i != verb.i):
        subject = scene.doc[beside[0].head]
    passive = subject.dep_ == "nsubjpass" or any(c.dep_ == "auxpass" for c in verb.children)
    lemma = verb.lemma_.lower()
    actors = [a for a in (beside or named(scene, subject, verb)) if a.kind is not ActorKind.TEXT]
    negated = any(c.dep_ == "neg" for c in verb.children) or any(c.lower_ == "no" for c in subject.children)
    stop = reach(scene, verb)
    if verb.dep_ == "relcl" and (not actors or lemma in words["stative"]):
        return
    body = subject.lemma_.lower() in words["bodies"]
    if actors and not passive and (body is False or frame.rule != "will"):
        by = parties_of(actors)
        if (lemma in words["stative"] and lemma not in words["willed"]) or lemma == "be":
            return
        if lemma == "accept" and any(c.dep_ == "dobj" and c.lemma_ in _ASKED for c in verb.children):
            conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), negated=negated)
            yield Undertaking("accept", Strength.COMMITS, conduct, by, min(a.start for a in actors), (cue.i, verb.i + 1), 0.7)
            return
        if lemma == "send" and any(c.lemma_ in {"signal", "message"} for c in verb.children):
            return
        if not by or any(analyst(scene, a) for a in actors) or (body and frame.rule == "should"):
            return
        if frame.rule == "should" and lemma in words["stative"]:
            return
        for number, conduct in enumerate(split_verbs(scene, verb, start=verb.i, stop=stop)):
            whole = Conduct(
                conduct.head, conduct.start, conduct.end, negated=conduct.negated or (negated and number == 0)
            )
            first = min(min(a.start for a in actors), cue.i) if number == 0 else conduct.start
            yield Undertaking(
                frame.rule,
                frame.strength,
                whole,
                by,
                _lead(scene, verb, first),
                (cue.i, cue.i + 1),
                0.8,
                toward(scene, whole, by),
                after=_before(scene, verb, first) if number == 0 else None,
            )
        return
    yield from _event(scene, verb, cue, frame, subject, passive=passive, negated=negated, stop=stop)


def _beside(scene: Scene, verb: Token, cue: Token) -> list[Actor]:
    """The actor right before the modal, where the parse gave the verb no subject: "... and Malta would train its crew"."""
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return []
    actor = scene.actor_at(cue.i - 1)
    return [actor] if actor is not None and actor.kind is not ActorKind.TEXT and actor.end == cue.i else []


def _lead(scene: Scene, verb: Token, first: int) -> int:
    """Where the clause begins, with an adverbial before its subject: "Next week, the minister will ..."."""
    left = verb.left_edge.i
    return left if 0 < first - left <= 12 and scene.sentence_of(verb.i).start <= left else first


def _before(scene: Scene, verb: Token, first: int) -> tuple[int, int]:
    return (_lead(scene, verb, first), first)


def _subject(verb: Token) -> Token | None:
    at = verb
    for _ in range(3):
        own = next((c for c in at.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")), None)
        if own is not None:
            return own
        if at.dep_ not in ("conj", "xcomp") or at.head is at:
            return None
        at = at.head
    return None


def _event(
    scene: Scene, verb: Token, cue: Token, frame: _Frame, subject: Token, *, passive: bool, negated: bool, stop: int
) -> Iterator[Undertaking]:
    """ "the next round will be held", "the boats will be delivered", "the drill is due to start", a body's dated task."""
    words = promising()
    lemma = verb.lemma_.lower()
    name = subject.lemma_.lower()
    event = name in words["events"]
    body = name in words["bodies"]
    begin, end = subject.left_edge.i, min(subject.right_edge.i + 1, verb.i)
    whole = (begin, max(end, subject.i + 1))
    dated = _dated(scene, verb.i, stop) or _dated(scene, scene.sentence_of(verb.i).start, verb.i)
    if passive:
        if lemma not in words["scheduled_verbs"] or frame.rule == "should" and not scene.sides:
            return
        by, confidence = _doer_of_passive(scene, verb, subject, frame, event=event), 0.65
    elif event and lemma in words["event_verbs"]:
        if not dated and not any(p.dep_ == "prep" and p.lower_ in {"in", "at"} for p in verb.children):
            return
        by, confidence = _parties_within(scene, subject, verb) or scene.sides, 0.75
    elif body and dated and lemma not in words["stative"] and frame.rule != "should":
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
        _lead(scene, verb, begin),
        (cue.i, cue.i + 1),
        confidence,
        toward(scene, conduct, by),
        verb="hold" if event and lemma in {"hold", "take", "run", "occur"} else None,
        after=(_lead(scene, verb, begin), begin),
    )


def _dated(scene: Scene, start: int, stop: int) -> bool:
    """Whether a day or a deadline is named; "every six months" and "since 2022" are none."""
    return any(
        e.role in (TimeRole.POINT, TimeRole.DEADLINE) and e.type is not TimexType.SET
        for e in scene.times_in(start, stop)
    )


def _doer_of_passive(scene: Scene, verb: Token, subject: Token, frame: _Frame, *, event: bool) -> tuple[str, ...]:
    agents = [a for c in verb.children if c.dep_ == "agent" for p in c.children for a in scene.conjuncts(p)]
    if agents:
        return parties_of(agents)
    within = _parties_within(scene, subject, verb)
    if event:
        return within or scene.sides or parties_of(frame.voices)
    owners = parties_of(a for c in subject.children if c.dep_ == "poss" for a in scene.conjuncts(c))
    spoken = parties_of(frame.voices)
    if not owners and verb.lemma_ in _JOINT_ACTS and len(scene.sides) > 1:
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
        or subject.lemma_.lower() in _AIMS
        or subject.pos_ not in ("NOUN", "PROPN", "PRON")
    ):
        return
    under = is_under_text(scene, be)
    if be.lower_ in {"was", "were"} and not under:
        return
    frame = _Frame(Strength.AGREES if under else Strength.PLANS, "be_to", tuple(voice(scene, be)))
    yield from _scheduled(scene, be, subject, verb, frame)


def from_scheduled(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """ "is due to visit", "is scheduled to be held", "is scheduled for May", "is expected to sign"."""
    holder = word if word.tag_ == "VBN" and word.dep_ not in ("acomp", "oprd", "amod", "attr") else word.head
    if word.dep_ == "amod" or holder.pos_ not in ("VERB", "AUX"):
        return
    around = (*holder.children, *word.children)
    if any(c.dep_ == "prt" for c in around) or not any(t.lemma_ == "be" for t in (holder, *around)) and word.dep_ not in ("acl", "acomp"):
        return
    subject = next((c for c in holder.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None and holder.dep_ == "acl":
        subject = holder.head
    if subject is None or any(c.dep_ == "neg" for c in (*holder.children, *word.children)) or _doubtful(scene, holder):
        return
    stop = reach(scene, word)
    voices = tuple(voice(scene, holder))
    if voices and not credible(scene, list(voices)):
        return
    frame = _Frame(Strength.PLANS, "scheduled", voices)
    doc = scene.doc
    for at in range(word.i + 1, min(stop, word.i + 8)):
        if doc[at].lower_ == "to" and (verb := verb_after(doc, at + 1, stop)) is not None and verb.tag_ != "VBG":
            if word.lower_ == "expected" and verb.lemma_ not in _CALENDAR:
                return
            yield from _scheduled(scene, word, subject, verb, frame)
            return
        if (
            doc[at].lower_ in {"for", "on", "in"}
            and word.lower_ in {"scheduled", "slated", "set", "planned", "due", "billed"}
            and _dated(scene, at, stop)
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


def _scheduled(scene: Scene, cue: Token, subject: Token, verb: Token, frame: _Frame) -> Iterator[Undertaking]:
    """Conduct behind "is to" or "is due to", of an actor or of an event."""
    actors = [a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT]
    passive = any(c.dep_ == "auxpass" for c in verb.children) or scene.doc[verb.i - 1].lower_ == "be"
    stop = reach(scene, cue)
    words = promising()
    if actors and not passive and subject.lemma_.lower() not in words["bodies"]:
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
    yield from _event(
        scene, verb, cue, frame, subject, passive=passive, negated=False, stop=max(stop, reach(scene, verb))
    )
