"""Whom a verb of meeting has as its object, beyond the times and places between: "received on Sunday General A".

A state, a text or a place is no object of a meeting; the leader of a group stands for it.
"""

from accord.reading.met.facing import official_at
from accord.reading.met.rows import run
from accord.reading.scene import Actor, ActorKind, Scene

_DAY_NOUNS = frozenset(
    """day morning afternoon evening night week today yesterday noon face person video phone telephone""".split()
)


def object_run(scene: Scene, start: int, limit: int) -> list[Actor]:
    """The object after a verb, beyond times and places: "met today in Lima with", "received on Sunday General A"."""
    i, place_end = start, start
    while i < limit:
        token = scene.doc[i]
        actor = scene.actor_at(i)
        if actor is not None:
            at = i - 2 if scene.doc[i - 1].pos_ == "DET" and i > start + 1 else i - 1
            goes_on = at == place_end > start and scene.doc[at].lower_ in ("and", ",")  # "in Peru and Chile"
            if goes_on or scene.doc[at].lower_ in ("in", "at", "on", "near", "during", "to", "for"):
                i = place_end = actor.end
                continue
            owns = actor.end < limit and scene.doc[actor.end].tag_ == "POS"
            held = scene.actor_at(actor.end + 1) if owns and actor.end + 1 < limit else None
            if held is not None and held.person is not None:
                return run(scene, i, limit)  # "met Kenya's William Otieno"
            if owns and (officials := _officials_of(scene, actor, limit)) is not None:
                return [officials]
            return [] if owns or actor.kind is ActorKind.TEXT else run(scene, i, limit)
        if (
            token.pos_ == "NOUN"
            and not _timed(scene, i)
            and scene.doc[i - 1].lower_ not in ("in", "at")
            and not _in_place(scene, i)
        ):
            return official_at(scene, i, limit)
        if token.lower_ == "to" and i + 2 < limit and scene.doc[i + 1].tag_ == "PRP$":
            i += 3  # "welcomed to her office on Tuesday the ambassador"
            continue
        if token.lower_ in (
            "sidelines",
            "margins",
            "to",
            "that",
            "during",
            "after",
            "before",
            "about",
            "over",
            "regarding",
            "for",
            "where",
            "which",
            "who",
        ):
            return []
        i += 1
    return []


def _officials_of(scene: Scene, state: Actor, limit: int) -> Actor | None:
    """Those without a name whom a state has: "met Peru's top military commanders"."""
    if state.kind is not ActorKind.STATE:
        return None
    at = state.end + 1
    while (
        at + 1 < limit
        and scene.doc[at + 1].pos_ in ("NOUN", "PROPN")
        and scene.doc[at].pos_
        in (
            "ADJ",
            "NOUN",
            "PROPN",
        )
    ):
        at += 1
    while at + 1 < limit and scene.doc[at].pos_ == "ADJ":
        at += 1
    if at >= limit or scene.doc[at].lower_ not in _OFFICIALS:
        return None
    return Actor(ActorKind.OFFICE, state.start, at + 1, at, scene.text(state.start, at + 1), state.parties)


_OFFICIALS = frozenset(
    """commanders officials leaders ministers generals officers chiefs representatives lawmakers senators deputies
    parliamentarians diplomats negotiators authorities leadership""".split()
)
_GROUPS = frozenset("delegation team group mission party".split())


def group_led_by(scene: Scene, start: int) -> list[Actor]:
    """Who leads those received: "received a delegation from Bolivia headed by Deputy Minister A"."""
    end = scene.sentence_of(start).end
    group = next((t for t in scene.doc[start:end] if t.lower_ in _GROUPS and t.dep_ in ("dobj", "pobj", "conj")), None)
    if group is None or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in scene.doc[start : group.i]):
        return []
    for at in range(group.i + 1, min(group.i + 10, end - 1)):
        token = scene.doc[at]
        if token.lower_ in ("headed", "led", "chaired") and scene.doc[at + 1].lower_ == "by":
            return run(scene, at + 2, end)
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return []
    return []


def _timed(scene: Scene, at: int) -> bool:
    return any(first <= at < last for first, last, _ in scene.times) or scene.doc[at].lower_ in _DAY_NOUNS


def _in_place(scene: Scene, at: int) -> bool:
    """Whether the noun stands in a phrase of place: "received at the presidential palace General A"."""
    i = at
    while i > 0 and scene.doc[i].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "PART", "PRON"):
        i -= 1
    return scene.doc[i].lower_ in ("in", "at", "near", "by", "over", "via", "on", "behind", "for")
