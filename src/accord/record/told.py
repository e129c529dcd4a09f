"""What a document tells by its own words into (slot, value) pairs that lists of documents are narrowed by.

Only the document's own reading counts: what other documents say of the same things never changes it.
"""

from accord.model.codes import Kind
from accord.model.reading import Reading

Told = tuple[tuple[str, str], ...]
"""Pairs of slot (party, person, body, area, kind, type, act) and value, in order, each once."""

_KINDS = {Kind.PEOPLE: "actors"}
"""Kinds of a Reading that the record calls otherwise."""


def told_in(reading: Reading) -> Told:
    """The parties, people, bodies, areas, kinds, types and acts that a reading holds."""
    found: set[tuple[str, str | None]] = set()
    for person in reading.people:
        found.update(("person", name) for name in (person.name, *person.names))
        found.add(("party", person.country))
    for engagement in reading.engagements:
        found.update(("party", party) for party in engagement.parties)
        found.update(("person", name) for name in engagement.participants)
        found.update((("body", engagement.body), ("type", engagement.type.value)))
    for body in reading.bodies:
        found.update(("party", party) for party in body.parties)
        found.update(("body", name) for name in (body.name, *body.names, body.acronym))
        found.add(("type", body.type.value))
    for instrument in reading.instruments:
        found.update(("party", party) for party in instrument.parties)
        found.update(("area", area.value) for area in instrument.areas)
        found.add(("type", instrument.type.value))
    for commitment in reading.commitments:
        found.update(("party", party) for party in (*commitment.by, *commitment.toward))
        found.update(("area", area.value) for area in commitment.areas)
        found.add(("type", commitment.strength.value))
    for means in reading.assistance:
        found.update((("party", means.provider), ("party", means.recipient), ("type", means.type.value)))
    found.update(("body", assessment.by) for assessment in reading.assessments)
    for statement in reading.statements:
        found.update(("party", party) for party in statement.parties)
        found.update((("person", statement.speaker), ("act", statement.act.value)))
    found.update(("area", area.value) for area in reading.areas)
    found.update(("kind", _KINDS.get(kind, kind.value)) for kind in Kind if reading.facts(kind))
    return tuple(sorted((slot, value) for slot, value in found if value))
