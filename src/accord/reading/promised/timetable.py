"""What a text tells of coming days in other words than "will": "is expected in Lima", "has until May to reply".

Each turn counts with an actor, and the present tense only where it looks ahead.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.agenda import dated, is_bodily
from accord.reading.promised.conduct import infinitive, split_verbs, trimmed, verb_after, voiced_pieces
from accord.reading.promised.crews import is_sent, sender
from accord.reading.promised.frame import doubtful
from accord.reading.promised.parties import analyst, doers, named, toward
from accord.reading.promised.reaching import reach
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of
from accord.reading.times.expression import TimeRole

_GUESTS = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.PRONOUN})
_ARRIVING = frozenset({"arrive", "land", "meet", "gather", "double"})
_GIVING = frozenset({"give", "send", "donate", "lend", "dispatch", "despatch"})
_BREAKING_OFF = frozenset(
    "leave withdraw quit send suspend recall expel close reopen resume lift cut end join pull".split()
)
_FIRST_PERSON = frozenset({"i", "we"})
_AT_WORK = frozenset({"work", "prepare"})
_BROUGHT_ABOUT = frozenset({"arrange", "realise", "realize", "accelerate", "bring", "achieve", "procure", "recruit"})
_IN_COMMON = frozenset({"hand", "together", "tandem", "hard", "tirelessly", "closely", "shoulder", "side"})


def from_expected_in(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """ "is expected in Tripoli next week": a visit, of a person with a day."""
    at = word.i + 1
    doc = scene.doc
    if at + 1 >= len(doc) or doc[at].lower_ not in {"in", "at"}:
        return
    place = next((p for p in scene.places if p.start == at + 1), None)
    be = next((t for t in (word.head, *word.children) if t.lemma_ == "be"), None)
    if place is None or be is None:
        return
    holder = be if any(c.dep_ in ("nsubj", "nsubjpass") for c in be.children) else word
    subject = next((c for c in holder.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    stop = reach(scene, word)
    if subject is None or not dated(scene, word.i, stop) or doubtful(scene, holder):
        return
    actors = [a for a in named(scene, subject, holder) if a.kind in _GUESTS]
    by = parties_of(actors)
    if by and place.code not in by:
        conduct = Conduct(word.i, place.start, trimmed(scene, place.start, stop), noun=True)
        first = min(a.start for a in actors)
        yield Undertaking(
            "expected_in", Strength.PLANS, conduct, by, first, (word.i, word.i + 1), 0.8, (place.code,), verb="visit"
        )


def from_impersonal(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """ "on Tuesday it is planned to meet with the premier": of whoever the sentence names, else both sides."""
    subject = next((c for c in word.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    if subject is None or subject.lower_ != "it" or any(c.dep_ == "neg" for c in word.children):
        return
    stop = reach(scene, word)
    found = infinitive(scene, word, stop=stop, far=3)
    if found is None:
        return
    begin, head = found
    if scene.doc[head.i - 1].lower_ in {"be", "been"} or head.lemma_ == "be":
        return  # "it is planned to be signed": the protocol told before
    sentence = scene.sentence_of(word.i)
    before = [a for a in scene.actors_in(sentence.start, word.i) if a.parties and a.kind is not ActorKind.TEXT]
    by = tuple(dict.fromkeys(c for a in before[:1] for c in a.parties)) or in_view(scene, word)
    if not by or head.lemma_ in promising()["stative"] - promising()["willed"]:
        return
    for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
        yield Undertaking(
            "impersonal",
            Strength.PLANS,
            conduct,
            by,
            subject.i if number == 0 else conduct.start,
            (word.i, word.i + 1),
            0.7,
            toward(scene, conduct, by),
            after=(max(sentence.start, subject.i - 4), subject.i) if number == 0 else None,
        )


def from_having(scene: Scene, have: Token) -> Iterator[Undertaking]:
    """ "has until November to deliver its findings", "have 30 days to appeal"; "has no plans to send"."""
    doc = scene.doc
    at = have.i + 1
    while at < len(doc) - 1 and doc[at].lower_ in {"only", "now", "just", "until", "till"}:
        at += 1
    time = next((end for start, end, e in scene.times if at <= start <= at + 1 and e.when.value is not None), None)
    if time is None or time >= len(doc) or doc[time].lower_ != "to" or have.tag_ not in ("VBZ", "VBP"):
        return
    verb = verb_after(doc, time + 1, min(len(doc), time + 4))
    subject = next((c for c in have.children if c.dep_ == "nsubj"), None)
    if verb is None or subject is None:
        return
    by = parties_of(a for a in named(scene, subject, have) if a.kind is not ActorKind.TEXT)
    if not by and subject.lemma_.lower() in promising()["bodies"]:
        by = scene.sides
    if not by:
        return
    stop = reach(scene, verb)
    for number, conduct in enumerate(split_verbs(scene, verb, start=time, stop=stop)):
        yield Undertaking(
            "until",
            Strength.PLANS,
            conduct,
            by,
            subject.left_edge.i if number == 0 else conduct.start,
            (have.i, have.i + 1),
            0.7,
            after=(have.i + 1, time),
        )


def from_progressive(scene: Scene, be: Token) -> Iterator[Undertaking]:
    """ "is sending a frigate next week", "we are not opening the border": the present that looks ahead."""
    verb = be.head
    if be.dep_ != "aux" or verb.tag_ != "VBG" or verb.i < be.i or verb.i - be.i > 3:
        return
    if any(c.tag_ == "MD" for c in verb.children) or doubtful(scene, verb):
        return
    if verb.lemma_ == "go":
        yield from _going_to(scene, be, verb)
        return
    if verb.lemma_ in _AT_WORK:
        yield from _working_to(scene, be, verb)
        return
    words = promising()
    lemma = verb.lemma_.lower()
    actors = doers(scene, verb)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    sent = subject is not None and is_sent(scene, verb, subject)
    if subject is None or not (actors or sent) or any(analyst(scene, a) for a in actors):
        return
    by = sender(scene, verb, subject, parties_of(actors)) if sent else parties_of(actors)
    negated = any(c.dep_ == "neg" for c in verb.children)
    stop = trimmed(scene, verb.i, reach(scene, verb))
    ahead = any(
        e.when.earliest is not None
        and scene.published is not None
        and e.when.earliest > scene.published
        and e.when.value is not None
        for e in scene.times_in(be.i, stop)
    )
    ahead = ahead or (lemma in _GIVING and be.lower_ in {"is", "are"} and any(c.dep_ == "dobj" for c in verb.children))
    ahead = ahead or (lemma in _BREAKING_OFF and _is_announced(verb))
    own = subject.lower_ in _FIRST_PERSON or any(a.kind is ActorKind.STATE for a in actors)
    if (
        not by
        or not (sent or lemma in words["scheduled_verbs"] | words["visiting"] | _BREAKING_OFF)
        or not (ahead or (negated and own))
    ):
        return
    for number, conduct in enumerate(split_verbs(scene, verb, start=verb.i, stop=stop)):
        whole = Conduct(conduct.head, conduct.start, conduct.end, negated=negated and number == 0)
        yield Undertaking(
            "progressive",
            Strength.PLANS,
            whole,
            by,
            min((a.start for a in actors), default=subject.left_edge.i) if number == 0 else conduct.start,
            (be.i, verb.i + 1),
            0.7,
            toward(scene, whole, by),
        )


def _working_to(scene: Scene, be: Token, verb: Token) -> Iterator[Undertaking]:
    """ "is working with the embassy to bring them home", "is working on opening a post", "is preparing to send"."""
    actors = [a for a in doers(scene, verb) if a.kind is not ActorKind.TEXT]
    by = parties_of(actors)
    if not by or any(analyst(scene, a) for a in actors) or any(c.dep_ == "neg" for c in verb.children):
        return
    if any(t.lower_ in _IN_COMMON for t in scene.doc[verb.i + 1 : verb.i + 3]):
        return  # "are working hand in hand to strengthen peace": how they stand to each other
    stop = reach(scene, verb)
    found = infinitive(scene, verb, stop=stop, far=10)
    if found is not None:
        begin, head = found
        pieces = split_verbs(scene, head, start=begin, stop=stop)
    else:
        pieces = list(voiced_pieces(scene, verb, frozenset({"on"}), stop=stop))
        pieces = [p for p in pieces if not p.noun]
    if not pieces or scene.doc[pieces[0].head].lemma_.lower() not in promising()["scheduled_verbs"] | _BROUGHT_ABOUT:
        return  # "is working with peacekeepers to secure the border": what goes on
    for number, conduct in enumerate(pieces):
        first = min(a.start for a in actors) if number == 0 else conduct.start
        first = max(first, scene.sentence_of(verb.i).start)
        yield Undertaking(
            "working_to",
            Strength.PLANS,
            conduct,
            by,
            first,
            (be.i, verb.i + 1),
            0.7,
            toward(scene, conduct, by, scene.actors_in(verb.i + 1, conduct.start) if number == 0 else ()),
        )


def _is_announced(verb: Token) -> bool:
    """ "Mali announced that it was leaving the committee": a step told as decided."""
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    return verb.dep_ == "ccomp" and verb.head.lemma_ in {"announce", "declare", "confirm", "notify", "say"}


def _going_to(scene: Scene, be: Token, verb: Token) -> Iterator[Undertaking]:
    """ "We are going to double our contribution"."""
    stop = reach(scene, verb)
    found = infinitive(scene, verb, stop=stop, far=2)
    actors = doers(scene, verb)
    by = parties_of(actors)
    if found is None or not by or any(analyst(scene, a) for a in actors) or be.lower_ in {"was", "were"}:
        return
    begin, head = found
    words = promising()
    if head.lemma_ in words["stative"] - words["willed"]:
        return
    negated = any(c.dep_ == "neg" for c in verb.children)
    for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
        whole = Conduct(conduct.head, conduct.start, conduct.end, negated=negated and number == 0)
        first = min(a.start for a in actors) if number == 0 else conduct.start
        yield Undertaking(
            "going_to", Strength.PLANS, whole, by, first, (be.i, verb.i + 1), 0.75, toward(scene, whole, by)
        )


def from_bare_to(scene: Scene, to: Token) -> Iterator[Undertaking]:
    """ "US to hand over two scanners on 15 March, embassy announces": a headline's future in a digest."""
    actor = scene.actor_at(to.i - 1) if to.i else None
    if actor is None or actor.end != to.i or not actor.parties or actor.kind is ActorKind.TEXT:
        return
    sentence = scene.sentence_of(to.i)
    stop = reach(scene, to)
    verb = verb_after(scene.doc, to.i + 1, min(stop, to.i + 4))
    before = scene.doc[sentence.start : actor.start]
    if verb is None or verb.tag_ == "VBG" or len(before) > 8 or any(t.pos_ in ("VERB", "AUX", "ADP") for t in before):
        return
    stop = min(stop, next((t.i for t in scene.doc[verb.i : sentence.end] if t.text == ","), sentence.end))
    for number, conduct in enumerate(split_verbs(scene, verb, start=to.i, stop=stop)):
        first = actor.start if number == 0 else conduct.start
        yield Undertaking(
            "bare_to",
            Strength.PLANS,
            conduct,
            actor.parties,
            first,
            (to.i, to.i + 1),
            0.65,
            toward(scene, conduct, actor.parties),
        )


def from_present(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "Angola takes over the chair in June", "The observers land on Sunday": the present of a calendar."""
    if verb.dep_ not in ("ROOT", "conj", "ccomp") or any(c.dep_ in ("neg", "aux", "mark") for c in verb.children):
        return
    words = promising()
    lemma = verb.lemma_.lower()
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or doubtful(scene, verb) or scene.published is None:
        return
    sent = is_sent(scene, verb, subject)
    if lemma not in words["scheduled_verbs"] | words["visiting"] | _ARRIVING and not sent:
        return
    actors = [a for a in named(scene, subject, verb) if a.kind is not ActorKind.TEXT and not analyst(scene, a)]
    by = parties_of(actors) or (scene.sides if is_bodily(scene, subject) and len(scene.sides) > 1 else ())
    by = sender(scene, verb, subject, by) if sent else by
    stop = reach(scene, verb)
    told = [e for e in scene.times_in(verb.i, stop) if e.role is TimeRole.POINT and e.when.earliest is not None]
    if not by or not any(e.when.earliest is not None and e.when.earliest > scene.published for e in told):
        return
    conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop))
    first = subject.left_edge.i
    yield Undertaking(
        "present", Strength.PLANS, conduct, by, first, (verb.i, verb.i + 1), 0.7, toward(scene, conduct, by)
    )
