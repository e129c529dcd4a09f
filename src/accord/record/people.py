"""People held against each other across documents.

A name never suffices: state, office or organisation must agree as well.
"""

from dataclasses import dataclass

from accord.record.closeness import Closeness, Outcome, apart
from accord.record.names import keys_of, likeness, name_parts, near_keys, other_given
from accord.record.offices import office, same_office


@dataclass(frozen=True, slots=True)
class PersonProfile:
    """Everything said of a person in exactly one way."""

    name: str
    country: str | None
    role: str | None
    organisation: str | None
    names: tuple[str, ...] = ()
    document: str = ""
    """Set when name and role are too little to say who it is outside this document."""
    states: tuple[str, ...] = ()
    """The states that the report brings together, where it does not say of which the person is."""

    @property
    def office(self) -> str | None:
        """The office in its one form."""
        return office(self.role)


def person_keys(profile: PersonProfile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys a person is found by, and those looked under.

    Full names by surname and initial, lone names by office.
    """
    parts = name_parts(profile.name)
    if not parts:
        return (), ()
    keys = tuple(f"p|{key}" for key in keys_of(profile.name))
    lone = tuple(
        f"p|{key}|{profile.country}|{profile.office}"
        for key in keys_of(parts[-1])
        if profile.country and profile.office
    )
    near = near_keys(profile.name)
    if profile.country:
        # those of one state meet under the beginning of a surname, and those whose state is not told
        of_state = tuple(f"p3|{key}|{profile.country}" for key in near)
        found_by, looked = of_state, (*of_state, *(f"{key}|-" for key in of_state))
    else:
        looked = tuple(f"p3|{key}|{code}" for key in near for code in profile.states)
        found_by = tuple(f"{key}|-" for key in looked)
    if len(parts) == 1:
        return (
            (*(f"{key}|1" for key in lone), *found_by),
            (*(f"{key}|n" for key in lone), *(f"{key}|1" for key in lone), *looked),
        )
    return (*keys, *(f"{key}|n" for key in lone), *found_by), (*keys, *(f"{key}|1" for key in lone), *looked)


def _told(profile: PersonProfile) -> tuple[str, ...]:
    """The names that tell who it is: a surname alone beside a full name is anybody's of the family."""
    lone = len(name_parts(profile.name)) < 2
    return (profile.name, *(name for name in profile.names if lone or len(name_parts(name)) > 1))


def _together(a: PersonProfile, b: PersonProfile) -> frozenset[str]:
    """The states of both, where one is told without saying of which."""
    one = frozenset((a.country,) if a.country else a.states)
    other = frozenset((b.country,) if b.country else b.states)
    return one & other


_GOVERNING = frozenset("minister president premier chancellor king ambassador secretary".split())
_CALLINGS = frozenset(
    "engineer doctor physician nurse teacher farmer trader fisherman analyst journalist owner lawyer historian".split()
)


def _callings_clash(a: PersonProfile, b: PersonProfile) -> bool:
    """Whether one governs and the other follows a calling outside government: namesakes, or somebody before office."""
    one, other = (frozenset((x.office or "").split()) for x in (a, b))
    governs, works = (bool(x & _GOVERNING) for x in (one, other)), (bool(x & _CALLINGS) for x in (one, other))
    (one_governs, other_governs), (one_works, other_works) = governs, works
    return (one_governs and other_works and not other_governs) or (other_governs and one_works and not one_governs)


def compare_people(a: PersonProfile, b: PersonProfile) -> Closeness:
    """Whether two profiles are one person."""
    close = max(likeness(one, other) for one in _told(a) for other in _told(b))
    full = min(len(name_parts(a.name)), len(name_parts(b.name))) >= 2
    offices = bool(a.office and b.office and same_office(a.office, b.office))
    if a.country and b.country and a.country != b.country:
        if full and close >= 0.9 and a.office and a.office == b.office:
            return Closeness(
                0.5,
                Outcome.ASK,
                (f"both are called {a.name}", f"both {a.role}", f"but of {a.country} and of {b.country}"),
            )
        return apart(f"of {a.country} and of {b.country}")
    if close < 0.5 or other_given(a.name, b.name):
        return apart("other names")
    because = [f"{a.name} and {b.name} may be one name" if a.name != b.name else f"both are called {a.name}"]
    score = 0.5 * close
    if a.country and a.country == b.country:
        score += 0.2
        because.append(f"both of {a.country}")
    elif close >= (0.8 if full else 0.5) and _together(a, b):
        score += 0.2
        because.append(f"told with the same states: {', '.join(sorted(_together(a, b)))}")
    if a.office and a.office == b.office:
        score += 0.3
        because.append(f"both {a.role}")
    elif offices:
        score += 0.2
        because.append(f"{a.role} and {b.role} may be one office")
    elif a.organisation and b.organisation and a.organisation == b.organisation:
        score += 0.15
        because.append(f"both of the {a.organisation}")
    if full and _callings_clash(a, b):
        return Closeness(round(score, 4), Outcome.ASK, (*because, f"but one is {a.role}, the other {b.role}"))
    # 0.6: a full name (0.4 to 0.5) with its state, or a surname (0.25) with state and office
    if score >= 0.6 and (full or offices):
        return Closeness(round(score, 4), Outcome.SAME, tuple(because))
    if full and close >= 0.9 and not (a.country and b.country):
        return Closeness(round(score, 4), Outcome.ASK, (*because, "but nothing else tells"))
    return Closeness(round(score, 4), Outcome.DIFFERENT, tuple(because))
