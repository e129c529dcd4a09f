"""Teams that travel: "a technical mission will be in Arica in June", "a delegation toured the site on Thursday".

Where a text is about two, a team of one of them that comes on a day named goes to the other, wherever the place lies.
"""

from spacy.tokens import Token

from accord.reading.met.destination import comes_home
from accord.reading.met.draft import Draft
from accord.reading.met.of_two import is_of_the_two
from accord.reading.scene import Scene

TEAMS = frozenset("team delegation mission group party".split())
"""Of those who travel together, whatever they are."""
_PEOPLE = frozenset(
    """expert official officer engineer technician inspector specialist investigator magistrate judge doctor adviser
    advisor instructor trainer consultant analyst researcher scientist""".split()
)
_ONE = frozenset({"a", "an", "another", "first", "second", "third", "new"})


def team_of(verb: Token) -> Token | None:
    """The team that is the verb's subject; a standing mission is none."""
    if verb.lower_ in ("due", "expected", "awaited") and verb.head.pos_ == "AUX":
        verb = verb.head
    for child in verb.children:
        if child.dep_ not in ("nsubj", "nsubjpass") or child.i > verb.i:
            continue
        if child.lemma_.lower() == "mission":
            opening = child.doc[child.left_edge.i].lower_ in _ONE
            return child if opening and "diplomatic" not in [c.lower_ for c in child.children] else None
        if child.lemma_.lower() in TEAMS or (child.lemma_.lower() in _PEOPLE and child.tag_ == "NNS"):
            return child
    return None


def _sent(verb: Token) -> Token | None:
    """Those who are sent, where it is not told whereto: "would send four analysts next week"."""
    if verb.lemma_ not in ("send", "dispatch", "despatch"):
        return None
    sent = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    known = (c for c in sent if c.lemma_.lower() in TEAMS or (c.lemma_.lower() in _PEOPLE and c.tag_ == "NNS"))
    return next(known, None)


def goes_to_the_other(scene: Scene, draft: Draft) -> bool:
    """Whether a team goes from one of the two that a text is about to the other, on a day named."""
    verb = scene.doc[draft.at]
    if comes_home(verb) or verb.lemma_ in ("return", "leave", "depart"):
        return False
    if (team_of(verb) or _sent(verb)) is None or not is_of_the_two(scene, draft):
        return False
    there = any(draft.at < p.start < scene.clause(verb)[1] and p.code == draft.state for p in scene.places)
    return not (there and draft.parties == {draft.state})
