"""States and organisations that the lexicon finds in a text -> under which code each is a party, by token.

An organ of an organisation acts for the whole; its agencies are parties of their own.
"""

from dataclasses import dataclass

from accord.lexicon.organisations import Organisation, OrganisationKind
from accord.lexicon.states import How, StateMatch

IN_TOWNS = frozenset({How.CITY, How.CAPITAL, How.PLACE})
"""How a state is told by a town of its."""


# Organs that speak for the organisation itself; its agencies are parties of their own.
_ORGANS = frozenset({"UNSC", "UNGA", "UNHRC", "AU PSC", "AU COMMISSION", "NAC", "PACE"})


_OF_THE_EU = frozenset({"EUROPOL", "EUROJUST", "FRONTEX"})


def party_code(found: Organisation) -> str:
    """The code under which an organisation is a party: that of the whole for its organs, missions and for all that
    is the EU's.
    """
    if found.code in _OF_THE_EU:
        return "EU"
    whole = found.parent in ("EU", "NATO") or found.code in _ORGANS or found.kind is OrganisationKind.MISSION
    return found.parent if found.parent and whole else found.code


@dataclass(frozen=True, slots=True)
class Named:
    """What the lexicon finds in a text, by token."""

    states: list[StateMatch]
    organisations: list[tuple[int, int, Organisation]]

    def blocs(self) -> frozenset[str]:
        """The codes of organisations that act; "AU" is Australia where Australia is named."""
        states = {m.code for m in self.states}
        return frozenset(party_code(o) for _, _, o in self.organisations if o.party) - states

    def state_tokens(self) -> dict[int, str]:
        """The code of the state that each token names, towns apart."""
        return {at: m.code for m in self.states if m.how not in IN_TOWNS for at in range(m.start, m.end)}
