"""People of whom the rules do not know whose they are -> the same with the party that the words near them tell.

A country that the rules have found stays; the network only fills what they leave open.
"""

from collections.abc import Iterable
from dataclasses import replace

from accord.model.reading import Person
from learned_reader.judging import Judged

# 0.4: on b01 and b08 16 of 23 such people get a party, most of them theirs; at 0.6 11 of 15
SURE = 0.4


def with_homes(judged: Judged, people: Iterable[Person]) -> tuple[Person, ...]:
    """The people with their countries."""
    known = {person.name: person for person in judged.scene.people if person.mentions}
    found = []
    for person in people:
        shares = judged.homes(known[person.name]) if person.country is None and person.name in known else {}
        best = max(sorted(shares), key=lambda code: shares[code], default=None)
        found.append(replace(person, country=best) if best is not None and shares[best] >= SURE else person)
    return tuple(found)
