"""Nouns and adjectives that hold an undertaking: "reaffirmed its commitment to VERB-ing", "the need to VERB", "stands ready to VERB".

A formula counts when an identified actor holds or voices it; the writer's own gloss ("this signifies their commitment") does not.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import (
    complement,
    infinitive,
    is_action_noun,
    is_means,
    pieces,
    reach,
    trimmed,
    voiced_pieces,
)
from accord.reading.promised.governed import asserted, credible
from accord.reading.promised.parties import (
    addressed,
    doers,
    governor,
    is_joint,
    open_conduct,
    possessor,
    subject_of,
    toward,
)
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_HELD_ALONE = frozenset({"decision", "invitation", "request", "proposal", "readiness", "commitment"})
# "the offer by Canada to donate", "the pledge of two aircraft" name their holder; "a commitment to peace" does not
_NO_ACTOR_KINDS = frozenset({ActorKind.TEXT})
_MODIFIERS_OF_EVENTS = frozenset(
    {"second", "third", "next", "first", "new", "follow-up", "another", "future", "further"}
)


def from_noun(scene: Scene, noun: Token, promise: Promise) -> Iterator[Undertaking]:
    """The undertakings that a formula noun holds."""
    if noun.dep_ in ("compound", "amod"):
        return
    stop = reach(scene, noun)
    verb = governor(noun)
    voices = _voices(scene, noun, verb)
    holders = [a for a in possessor(scene, noun) if a.kind not in _NO_ACTOR_KINDS]
    if (verb is None and not holders) or _is_rumour(noun):
        return
    if _is_gloss(scene, noun, verb, voices) or (voices and not credible(scene, voices)):
        return
    if promise.whose == "open":
        yield from _need(scene, noun, promise, verb, voices, stop)
    elif promise.whose == "other":
        yield from _request(scene, noun, promise, voices, holders, stop)
    elif "invitation" in promise.links:
        yield from _invitation(scene, noun, voices, holders, stop)
    else:
        yield from _held(scene, noun, promise, verb, voices, holders, stop)


def _voices(scene: Scene, noun: Token, verb: Token | None) -> list[Actor]:
    """Who voices the formula: the subjects of the verb that governs it, if it is one that can voice."""
    at, words = verb, promising()
    for _ in range(3):
        if at is None:
            return []
        if at.lemma_.lower() in words["voicing"] or at.lemma_ in words.verbs:
            return [a for a in doers(scene, at) if a.head != noun.i]
        at = next((t for t in at.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return []


def _is_gloss(scene: Scene, noun: Token, verb: Token | None, voices: list[Actor]) -> bool:
    """ "the visit reflects the commitment of both states": no actor says so."""
    if verb is None or voices:
        return False
    if verb.lemma_ in promising()["gloss_verbs"]:
        return True
    subject = subject_of(verb)
    return (
        subject is not None
        and subject.lower_ in {"this", "that", "which", "it"}
        and verb.lemma_ in promising()["gloss_verbs"] | {"be"}
    )


def _is_rumour(noun: Token) -> bool:
    """ "reports of a request for access"."""
    above = noun.head
    return (
        noun.dep_ == "pobj"
        and above.lower_ in {"of", "about"}
        and above.head.lemma_ in {"report", "rumour", "rumor", "allegation", "claim"}
    )


def _first(scene: Scene, noun: Token, verb: Token | None, voices: list[Actor]) -> int:
    left = noun.left_edge.i
    sentence = scene.sentence_of(noun.i)
    start = min((a.start for a in voices if sentence.start <= a.start < noun.i), default=left)
    if verb is not None and verb.i < noun.i:
        start = min(start, verb.i)
    if any(
        scene.doc[i].tag_ in ("VBD", "VBZ")
        and scene.doc[i].dep_ == "ROOT"
        and i != (verb.i if verb is not None else -1)
        for i in range(start, left)
    ):
        return min(left, verb.i if verb is not None and verb.i < noun.i else left)
    return start


def _held(
    scene: Scene,
    noun: Token,
    promise: Promise,
    verb: Token | None,
    voices: list[Actor],
    holders: list[Actor],
    stop: int,
) -> Iterator[Undertaking]:
    """Commitment, resolve, readiness, plans, decisions."""
    if verb is not None and verb.lemma_ in promising()["denying"]:
        return
    if any(c.lower_ in {"no", "any"} for c in noun.children) or (
        verb is not None and any(c.dep_ == "neg" for c in verb.children)
    ):
        return
    if not holders and noun.dep_ == "pobj" and noun.head.lower_ == "for" and verb is not None:
        holders = scene.objects(verb)  # "commended Nigeria for the pledge"
    by = parties_of(holders) or parties_of(voices)
    if (
        not by
        or (not voices and promise.name not in _HELD_ALONE)
        or (promise.name == "commitment" and not voices and not _tells(noun, verb))
    ):
        return
    if (
        promise.name == "decision"
        and verb is not None
        and verb.lemma_ in promising()["forming"]
        and noun.lemma_ != "decision"
    ):
        return  # a text's terms: another rule tells them
    if promise.name == "decision" and noun.lemma_ != "decision":
        if not voices or not any(c.dep_ == "poss" for c in noun.children):
            return
    if noun.pos_ == "PROPN":
        return  # "the Plan of Action"
    found = list(voiced_pieces(scene, noun, promise.links, stop=stop))
    if not found:
        found = _events(scene, noun, promise, stop) or _means(scene, noun, promise, stop)
    strength = promise.strength
    if strength is Strength.AGREES and len(by) == 1:
        strength = Strength.COMMITS
    for number, conduct in enumerate(found):
        if (
            promise.name == "commitment"
            and conduct.noun
            and not is_action_noun(scene.doc[conduct.head])
            and not is_means(scene.doc[conduct.head])
        ):
            continue
        yield Undertaking(
            promise.name,
            strength,
            conduct,
            by,
            _first(scene, noun, verb, voices) if number == 0 else conduct.start,
            (noun.i, noun.i + 1),
            0.85 if voices else 0.65,
            toward(scene, conduct, by),
            verb="hold"
            if promise.name == "plan" and conduct.noun
            else ("provide" if conduct.noun and is_means(scene.doc[conduct.head]) else None),
        )


def _tells(noun: Token, verb: Token | None) -> bool:
    """Whether a commitment nobody voices is told as a fact: "commended Nigeria for the pledge of two aircraft"."""
    return noun.lemma_ in {"pledge", "promise", "offer"} or (verb is not None and verb.lemma_ in {"pledge", "renew"})


def _events(scene: Scene, noun: Token, promise: Promise, stop: int) -> list[Conduct]:
    """ "outlined plans for the committee's second meeting in July"."""
    if promise.name != "plan" and "for" not in promise.links:
        return []
    link = next((c for c in noun.children if c.lower_ == "for" and c.i > noun.i), None)
    if link is None:
        return []
    head = complement(scene, link, stop=stop)
    if head is None or head.lemma_.lower() not in promising()["events"]:
        return []
    return [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]


def _means(scene: Scene, noun: Token, promise: Promise, stop: int) -> list[Conduct]:
    """ "the pledge of two transport aircraft", "the offer of mediation"."""
    if "of" not in promise.links:
        return []
    link = next((c for c in noun.children if c.lower_ == "of" and c.i > noun.i), None)
    if link is None:
        return []
    head = complement(scene, link, stop=stop)
    if head is None or not is_means(head) or scene.actor_at(head.i) is not None:
        return []
    return [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]


def _need(
    scene: Scene, noun: Token, promise: Promise, verb: Token | None, voices: list[Actor], stop: int
) -> Iterator[Undertaking]:
    """ "stressed the need to VERB", "the importance of VERB-ing": an appeal, of whoever voices it."""
    if verb is None or not voices or any(c.lower_ in {"no"} for c in noun.children):
        return
    if noun.lemma_ == "need" and noun.pos_ == "VERB":
        return
    if any(c.dep_ == "neg" for c in verb.children):
        return
    heard = (
        scene.objects(verb, "with", "to")
        if verb.lemma_ in {"discuss", "stress", "raise", "convey", "emphasize"}
        else []
    )
    sentence = scene.sentence_of(noun.i)
    if not heard:
        heard = [
            a
            for a in scene.actors_in(verb.i, noun.i)
            if a.start >= sentence.start and scene.doc[a.start - 1].lower_ in {"with", "to"}
        ]
    for_whom = (
        addressed(scene, noun.i + 1, _link_to(scene, noun, stop))
        if scene.doc[min(noun.i + 1, len(scene.doc) - 1)].lower_ == "for"
        else []
    )
    for number, conduct in enumerate(voiced_pieces(scene, noun, promise.links, stop=stop)):
        head = scene.doc[conduct.head]
        if conduct.noun and head.lemma_.lower() in promising()["events"] and not _is_kind(head):
            continue  # "the importance of the meeting"
        if conduct.noun and any(c.lower_ in {"this", "these", "that", "such"} for c in head.children):
            continue
        whose = parties_of(for_whom) or _by_noun(scene, conduct) or open_conduct(scene, conduct, voices, heard)
        yield Undertaking(
            promise.name,
            promise.strength,
            conduct,
            whose,
            _first(scene, noun, verb, voices) if number == 0 else conduct.start,
            (noun.i, noun.i + 1),
            0.75,
        )


def _is_kind(head: Token) -> bool:
    """Whether an event noun means the kind, not one event: "the importance of dialogue", not "of the meeting"."""
    return not any(c.dep_ in ("det", "poss", "nummod") for c in head.children)


def _link_to(scene: Scene, noun: Token, stop: int) -> int:
    found = infinitive(scene, noun, stop=stop)
    return found[0] if found else noun.i + 1


def _by_noun(scene: Scene, conduct: Conduct) -> tuple[str, ...]:
    head = scene.doc[conduct.head]
    if not conduct.noun:
        return ()
    owners = [a for c in head.children if c.dep_ == "poss" for a in scene.conjuncts(c)]
    owners += [a for c in head.children if c.lower_ == "by" for p in c.children for a in scene.conjuncts(p)]
    return parties_of(owners)


def _request(
    scene: Scene, noun: Token, promise: Promise, voices: list[Actor], holders: list[Actor], stop: int
) -> Iterator[Undertaking]:
    """ "a request for radars from France", "its call on donors to pay"."""
    if not voices and not holders:
        return
    asked = parties_of(holders) or parties_of(voices)
    links = promise.links | {"for"}
    verb = governor(noun)
    to = infinitive(scene, noun, stop=stop)
    named = addressed(scene, noun.i + 1, to[0]) if to else []
    link = next((c for c in noun.children if c.lower_ == "for" and c.i > noun.i), None)
    found = list(voiced_pieces(scene, noun, links, stop=stop))
    if not found and link is not None:
        head = complement(scene, link, stop=stop)
        if head is None or (promise.strength is Strength.URGES) or head.lemma_.lower() in promising()["no_conduct"]:
            return
        found = [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]
    for number, conduct in enumerate(found):
        whose = parties_of(a for a in named if not set(a.parties) & set(asked)) or _from(scene, noun, stop, asked)
        if (
            not whose
            and promise.strength is Strength.REQUESTS
            and len(scene.sides) == 2
            and len(asked) == 1
            and asked[0] in scene.sides
        ):
            whose = tuple(s for s in scene.sides if s not in asked)
        if not whose and promise.strength is Strength.URGES:
            whose = open_conduct(scene, conduct, voices, [])
        means = conduct.noun and not is_action_noun(scene.doc[conduct.head])
        yield Undertaking(
            promise.name,
            promise.strength,
            conduct,
            whose,
            _first(scene, noun, verb, voices or holders) if number == 0 else conduct.start,
            (noun.i, noun.i + 1),
            0.75,
            asked if whose != asked else (),
            verb="provide" if means else None,
        )


def _from(scene: Scene, noun: Token, stop: int, asked: tuple[str, ...]) -> tuple[str, ...]:
    for at in range(noun.i + 1, stop):
        token = scene.doc[at]
        if token.lower_ in {"from", "to"}:
            found = [a for a in scene.actors_in(at + 1, min(stop, at + 4)) if not set(a.parties) & set(asked)]
            if found:
                return found[0].parties
    return ()


def _invitation(
    scene: Scene, noun: Token, voices: list[Actor], holders: list[Actor], stop: int
) -> Iterator[Undertaking]:
    if noun.dep_ == "pobj" and noun.head.lower_ in {"at", "on", "upon", "by", "following"}:
        return
    verb = governor(noun)
    if verb is not None and verb.lemma_ in {"accept", "thank", "receive", "welcome"} and not holders:
        return
    by = parties_of(holders) or parties_of(voices)
    if not by:
        return
    guests = [a for a in scene.actors_in(noun.i, stop) if not set(a.parties) & set(by)]
    conduct = Conduct(noun.i, noun.i, trimmed(scene, noun.i, stop), noun=True)
    if not guests and infinitive(scene, noun, stop=stop) is None:
        return
    yield Undertaking(
        "invitation",
        Strength.OFFERS,
        conduct,
        by,
        _first(scene, noun, verb, voices or holders),
        (noun.i, noun.i + 1),
        0.8,
        toward(scene, conduct, by, guests[:1]),
        verb="invite",
    )


def from_adjective(scene: Scene, adjective: Token, promise: Promise) -> Iterator[Undertaking]:
    """ "is committed to VERB-ing", "stands ready to VERB", "is due to VERB"; not "is likely to" of analysts, not "not ready to"."""
    holder = (
        adjective if adjective.tag_ == "VBN" and adjective.dep_ not in ("acomp", "oprd", "amod") else adjective.head
    )
    if adjective.dep_ == "amod" or holder.pos_ not in ("VERB", "AUX"):
        return
    if not any(
        t.lemma_ in {"be", "stand", "remain", "'s", "reaffirm", "'re", "'m"} for t in (holder, *holder.children)
    ):
        return
    if (
        any(c.dep_ == "neg" for c in holder.children)
        or any(c.dep_ == "neg" for c in adjective.children)
        or not _plain(holder)
    ):
        return
    stop = reach(scene, adjective)
    actors = doers(scene, holder)
    if not actors or not credible(scene, actors):
        return
    by = parties_of(actors)
    if not by:
        return
    for number, conduct in enumerate(voiced_pieces(scene, adjective, promise.links, stop=stop)):
        start = min(
            (a.start for a in actors if scene.sentence_of(adjective.i).start <= a.start < adjective.i),
            default=adjective.i,
        )
        yield Undertaking(
            promise.name,
            promise.strength,
            conduct,
            by,
            min(start, conduct.start) if number == 0 else conduct.start,
            (adjective.i, adjective.i + 1),
            0.85,
            toward(scene, conduct, by),
        )


def _plain(holder: Token) -> bool:
    return (
        asserted(holder)
        if holder.tag_ in ("VBN", "VBD", "VBG")
        else not any(
            c.dep_ == "aux" and c.lower_ in {"may", "might", "could", "should", "would"} for c in holder.children
        )
    )
