"""Where a visit goes: the place that is the object of "visit", or stands after "to", "in" or "for".

Only what follows the cue in its own clause is taken.
"""

from spacy.tokens import Token

from accord.reading.met.draft import Cue
from accord.reading.scene import Place, Scene

_STOPS = frozenset({"stop", "stopover", "call"})
SITES = frozenset(
    """palace headquarters ministry embassy base airport house office camp capital border port academy hotel castle
    villa residence centre center university school barracks stadium island airbase shipyard parliament resort
    building complex hall garrison post plant checkpoint command academy
    college institute laboratory depot dam town city province village library museum club studio site
    crossing""".split()
)


def comes_home(verb: Token) -> bool:
    """Whether somebody comes back from the place named: "came home from Lima", "returned from Lima"."""
    words = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]} | {c.lower_ for c in verb.children}
    return bool(words & {"home", "back"}) or (verb.lemma_ == "return" and "from" in words)


def destinations(scene: Scene, cue: Cue) -> list[Place]:
    """All that a visit goes to: "his trip to Kenya, Uganda and Rwanda"."""
    first = destination(scene, cue)
    if first is None:
        return []
    found = [first]
    for place in scene.places:
        if place.start < found[-1].end or place.start > found[-1].end + 3:
            continue
        between = [t.lower_ for t in scene.doc[found[-1].end : place.start]]
        if place.is_state and found[-1].is_state and between and set(between) <= {",", "and", "the", "then", "later"}:
            found.append(place)
    return found


_NAMELY = frozenset({"namely", ":", "including", "-", "--", "–", "—", "(", "being"})


def _first_named(scene: Scene, cue: Cue) -> Place | None:
    """The first state of a list behind its number: "visits to four countries from 3 May, namely Kenya, Uganda and"."""
    last = scene.sentence_of(cue.at).end
    counted = next(
        (t for t in scene.doc[cue.at + 1 : min(cue.at + 8, last)] if t.lower_ in ("countries", "states", "nations")),
        None,
    )
    if counted is None:
        return None
    starts = {p.start: p for p in scene.places if p.is_state}
    behind = range(counted.i + 1, min(counted.i + 12, last - 1))
    return next((starts[at + 1] for at in behind if scene.doc[at].lower_ in _NAMELY and at + 1 in starts), None)


def destination(scene: Scene, cue: Cue) -> Place | None:
    """Where a visit goes: the object of "visit", what stands after "to", "in" or "for"."""
    if (named := _first_named(scene, cue)) is not None:
        return named
    doc = scene.doc
    sentence = scene.sentence_of(cue.at)
    accepted = {
        "visit": ("to", "in", "of"),
        "travel": ("to", "in", "for", "at", "into"),
        "noun": ("to", "in") if doc[cue.at].lower_ in _STOPS else ("to",),
        "send": ("to",),
        "invite": ("to",),
    }.get(cue.frame, ("in",))
    if cue.frame == "travel" and comes_home(doc[cue.at]):
        accepted = ("from", "in")
    elif doc[cue.at].lemma_ in ("leave", "depart"):
        accepted = ("to", "for")
    for place in scene.places:
        if place.start <= cue.at or place.start >= sentence.end:
            continue
        between = doc[cue.at + 1 : place.start]
        # "a tour that will take her to Peru and Chile"
        taken = cue.is_noun and any(t.lemma_ == "take" for t in between)
        finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in between)
        if (finite and not taken) or len(between) > 14:
            return None
        before = place.start - 1
        while before > cue.at and (
            doc[before].pos_ in ("DET", "ADJ", "PROPN", "NOUN") and doc[before].lower_ not in accepted
        ):
            before -= 1
        while cue.frame == "visit" and before > cue.at and doc[before].text == "," and doc[before - 1].pos_ == "PROPN":
            before -= 1  # "visited Port Victoria, Mahe"
            while before > cue.at and doc[before].pos_ in ("DET", "ADJ", "PROPN", "NOUN"):
                before -= 1
        if doc[before].lower_ == "of" and doc[before - 1].lemma_.lower() in SITES:
            before -= 2
            while before > cue.at and doc[before].pos_ in ("DET", "ADJ"):
                before -= 1
        if doc[before].lower_ in accepted or (cue.frame == "visit" and before == cue.at):
            return place
    return None


def right_behind(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a time stands right behind the place that a visit goes to: "a visit to Fiji from 5 to 7 March"."""
    if first <= cue.at or not cue.is_noun or cue.type.value != "visit":
        return False
    if scene.doc[first - 1].lower_ not in ("from", "on", "between", "in"):
        return False
    goal = destination(scene, cue)
    return goal is not None and goal.end == first - 1
