"""A person and a party of its text -> the numbers from which the network judges if the person is the party's.

Where the party stands to the person's mentions, and who else is known to be the party's; no name is ever looked at.
"""

from collections import Counter

from accord.reading.scene import Actor, ActorKind, KnownPerson, Scene

# words along the surface after which distance tells nothing more
_FAR = 25
# parties asked about, the most often named first
_MOST = 8
_OWN = frozenset({"his", "her", "their", "its"})
HOME_FEATURES = 29


def codes_of(scene: Scene) -> list[str]:
    """The parties of the document, the most often named first, those named equally often by their codes."""
    counted = Counter(c for a in scene.actors for c in a.parties)
    counted.update(p.code for p in scene.places)
    return [code for code, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))][:_MOST]


def home_row(scene: Scene, person: KnownPerson, code: str) -> tuple[float, ...]:
    """The numbers for one party."""
    index = scene.people.index(person)
    others = [a for a in scene.actors if a.person != index and code in a.parties]
    rivals = [a for a in scene.actors if a.person is not None and a.person != index]
    known = [p for p in scene.people if p.country == code and p is not person]
    everybody = [p for p in scene.people if p.country and p is not person]
    counted = Counter(c for a in scene.actors for c in a.parties)
    first = person.mentions[0]
    sentences = {scene.sentence_number(start) for start, _ in person.mentions}
    same = [a for a in others if scene.sentence_number(a.start) in sentences]
    plain = [a for a in same if a.person is None and a.kind is not ActorKind.PRONOUN]
    with_rival = [a for a in rivals if scene.sentence_number(a.start) in sentences and a.parties]
    number = scene.sentence_number(first[0])
    near_before = _nearest(plain, first[0], before=True)
    near_after = _nearest(plain, first[1], before=False)
    sentence = scene.sentences[number]
    opening = [a for a in others if a.start == sentence.start or a.start == sentence.start + 1]
    earlier = [a for a in others if scene.sentence_number(a.start) == number - 1]
    places = [p for p in scene.places if p.code == code]
    said_before = [a for a in scene.actors if a.parties and a.end <= first[0] and a.person != index]
    last = max(said_before, default=None, key=lambda a: a.start)
    total = sum(counted.values()) or 1
    said_of = {t.lower_ for t in scene.doc[max(0, first[0] - 6) : first[0]]}
    return (
        1.0,
        near_before,
        near_after,
        float(bool(plain)),
        float(any(a.kind is ActorKind.ORGANISATION for a in plain)),
        float(any(a.kind is ActorKind.OFFICE for a in plain)),
        float(any(a.kind is ActorKind.STATE for a in plain)),
        float(bool(opening)),
        float(bool(earlier)),
        float(last is not None and code in last.parties),
        float(last is not None and last.parties == (code,) and last.kind is ActorKind.ORGANISATION),
        float(any(code in a.parties for a in with_rival)),
        float(bool(with_rival) and not any(code in a.parties for a in with_rival)),
        min(len(known), 3) / 3,
        float(not known and bool(everybody)),
        float(not everybody),
        float(code in scene.sides),
        float(len(scene.sides) == 2),
        float(len(scene.sides) == 2 and code in scene.sides and not known and bool(everybody)),
        counted[code] / total,
        float(bool(counted) and counted.most_common(1)[0][0] == code),
        min(len(counted), 6) / 6,
        float(len(code) > 2),
        float(bool(places)),
        float(any(scene.sentence_number(p.start) in sentences for p in places)),
        float("counterpart" in said_of) * float(bool(known)),
        float(bool(said_of & _OWN)) * float(last is not None and code in last.parties),
        float(bool(scene.places) and scene.places[0].code == code),
        float(any(scene.sentence_number(a.start) <= 1 for a in others)),
    )


def _nearest(actors: list[Actor], at: int, *, before: bool) -> float:
    far = [at - a.end for a in actors if a.end <= at] if before else [a.start - at for a in actors if a.start >= at]
    return max(0.0, 1 - min(far, default=_FAR) / _FAR)
