"""Where a visit goes: the place that is the object of "visit", or stands after "to", "in" or "for".

Only what follows the cue in its own clause is taken.
"""

from spacy.tokens import Token

from accord.model.when import When
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
        if place.start < found[-1].end or place.start > found[-1].end + _STAGE:
            continue
        between = _untimed(scene, found[-1].end, place.start)
        another = place.is_state and found[-1].is_state
        # "to Nairobi, Kampala and Kigali": towns of other states, none of them told as an owner
        another = another or (place.code not in {p.code for p in found} and scene.doc[place.end].tag_ != "POS")
        if another and 0 < len(between) <= _LINKED and set(between) <= {",", "and", "the", "then", "later", "in", "to"}:
            found.append(place)
    return found


# tokens from one stage of a journey to the next: "Fiji on Monday, 20 May, and Vanuatu"
_STAGE = 9
_LINKED = 3
_ON = frozenset({"on", "from", "in", "between"})


def _untimed(scene: Scene, start: int, end: int) -> list[str]:
    """The words between two stages of a journey without the days of the first: "Fiji | on Monday | and Vanuatu"."""
    timed = {at for first, last, _ in scene.times for at in range(first, last) if start <= first < end}
    timed |= {at - 1 for at in timed if scene.doc[at - 1].lower_ in _ON}
    return [scene.doc[at].lower_ for at in range(start, end) if at not in timed]


def day_behind(scene: Scene, place: Place) -> When | None:
    """The days right behind a stage of a journey: "Fiji on Monday and Vanuatu from 22 to 24 May"."""
    for first, _, expression in scene.times:
        if first == place.end or (first == place.end + 1 and scene.doc[place.end].lower_ in _ON):
            return scene.when(expression)
    return None


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
    verb = doc[cue.at]
    if cue.frame == "travel" and verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children):
        # "From Suva, where he arrived on Wednesday"
        return next((p for p in scene.places if p.start <= verb.head.i < p.end), None)
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
    elif tours_state(scene, cue):
        accepted = ("of",)
    direct = cue.frame == "visit" or (cue.frame == "travel" and doc[cue.at].lemma_ == "reach")
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
        while before > cue.at + 1 and doc[before].text == "," and doc[before - 1].pos_ == "PROPN":
            before -= 1  # "visited Port Victoria, Mahe", "flew to Tarija, Bolivia"
            while before > cue.at and doc[before].pos_ in ("DET", "ADJ", "PROPN", "NOUN"):
                before -= 1
        if doc[before].lower_ == "of" and doc[before - 1].lemma_.lower() in SITES:
            before -= 2
            while before > cue.at and doc[before].pos_ in ("DET", "ADJ"):
                before -= 1
        if doc[before].lower_ in accepted or (direct and before == cue.at):
            return place
    return None


def tours_state(scene: Scene, cue: Cue) -> bool:
    """Whether a tour is told by where it leads: "on a tour of Rwanda", but not "the tour of the Rwandan minister"."""
    if not cue.is_noun or scene.doc[cue.at].lower_ not in ("tour", "tours"):
        return False
    return scene.doc[cue.at + 1].lower_ == "of" and any(p.start == cue.at + 2 for p in scene.places)


def right_behind(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a time stands right behind the place that a visit goes to: "a visit to Fiji from 5 to 7 March"."""
    if first <= cue.at or not cue.is_noun or cue.type.value != "visit":
        return False
    if scene.doc[first - 1].lower_ not in ("from", "on", "between", "in"):
        return False
    goal = destination(scene, cue)
    return goal is not None and goal.end == first - 1
