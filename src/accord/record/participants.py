"""Participants and offices of two reports of a contact held against each other.

Other people of one state are a reason against; an office told more fully is the same office.
"""

from accord.record.names import likeness
from accord.record.nodes import EngagementAtom, Who
from accord.record.offices import same_office


def common_offices(a: EngagementAtom, b: EngagementAtom) -> list[str]:
    """The offices that both reports name, in the fuller form."""
    return sorted({max(one, other, key=len) for one in a.offices for other in b.offices if same_office(one, other)})


def held_by_both(atom: EngagementAtom, office: str) -> bool:
    """Whether a report gives an office to both sides: "the transport ministers", or one of each."""
    of_it = {who.country for who in atom.people if who.office and same_office(who.office, office)}
    return len(of_it) > 1 or any(f"{word}s" in atom.text for word in office.split() if word in _HEADS)


_HEADS = frozenset("minister president premier chief commander commissioner director prosecutor governor".split())


def same_person(a: Who, b: Who) -> bool | None:
    """True if two participants of two reports are one, False if they cannot be, None if it cannot be told."""
    if a.country and b.country and a.country != b.country:
        return False
    close = likeness(a.name, b.name)
    # 0.8: full names with initials or variants of spelling reach it; a lone surname gives 0.5
    if close >= 0.8:
        return True
    if close >= 0.5:
        return True if a.office and b.office and same_office(a.office, b.office) else None
    return False


def people_of_both(a: EngagementAtom, b: EngagementAtom) -> tuple[list[str], list[tuple[Who, Who]]]:
    """The names that both reports give, and pairs of one state's people of whom each report names another."""
    names: list[str] = []
    matched: set[int] = set()
    for who in a.people:
        hits = [at for at, other in enumerate(b.people) if at not in matched and same_person(who, other) is True]
        if hits:
            matched.add(hits[0])
            names.append(b.people[hits[0]].name)
    against: list[tuple[Who, Who]] = []
    others = [who for who in a.people if not any(same_person(who, other) is not False for other in b.people)]
    if not others:
        return names, against
    mine, theirs = _sides(a), _sides(b)
    for who in others:
        rivals = [
            other
            for at, other in enumerate(b.people)
            if at not in matched
            and mine[id(who)]
            and theirs[id(other)] == mine[id(who)]
            and not any(same_person(one, other) for one in a.people)
        ]
        against.extend((who, rival) for rival in rivals[:1])
    return names, against


def hinted(a: EngagementAtom, b: EngagementAtom) -> list[str]:
    """Those whom both documents may mean, where one names nobody beside the contact itself."""
    if a.people and b.people:
        return []
    return [one.name for one in a.people or a.hosts if any(same_person(one, other) for other in b.people or b.hosts)]


def _sides(atom: EngagementAtom) -> dict[int, str | None]:
    """The state of each participant; of two from two states the second is of the state that the first is not of."""
    sides = {id(who): who.country for who in atom.people}
    if len(atom.people) == len(atom.parties) == 2:
        for who, other in (atom.people, atom.people[::-1]):
            if not who.country and other.country in atom.parties:
                (sides[id(who)],) = atom.parties - {other.country}
    return sides
