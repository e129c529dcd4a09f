"""People of whom the rules do not know whose they are -> the same with the party that the words near them tell.

A country that the rules have settled stays; the network fills what they leave open or only guess. That is a guess
too: no contact and no joining of names hangs on it.
"""

from collections.abc import Iterable
from dataclasses import replace

from accord.model.reading import LIKELIEST, Person
from accord.reading.allegiance import is_of_nobody, office_taken
from accord.reading.learned.judging import Judged

# 0.6: chosen with 15 real agency reports seen (at 0.4 right of people falls there by .05); on b01 and b08 all that it
# fills is right at either
SURE = 0.6


def with_homes(judged: Judged, people: Iterable[Person]) -> tuple[Person, ...]:
    """The people with their countries."""
    known = {person.name: person for person in judged.scene.people if person.mentions}
    found = []
    for person in people:
        open_ = person.settled_country is None and person.name in known and not is_of_nobody(known[person.name])
        shares = judged.homes(known[person.name]) if open_ else {}
        shares = {
            code: share
            for code, share in shares.items()
            if not office_taken(known[person.name], code, judged.scene.people) and code not in known[person.name].apart
        }
        best = max(sorted(shares), key=lambda code: shares[code], default=None)
        if best is not None and shares[best] >= SURE:
            found.append(replace(person, country=best, confidence=round(LIKELIEST * shares[best], 2)))
        else:
            found.append(person)
    return tuple(found)
