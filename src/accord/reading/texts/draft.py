"""One text in the making: the mentions that name it and those that only point to it, with all that is told of them.

The longest name in capitals is its name; nothing is settled here.
"""

from dataclasses import dataclass, field

from accord.reading.texts.act import Act
from accord.reading.texts.candidates import Candidate


@dataclass(slots=True)
class Draft:
    """One text in the making: the mentions that name it and those that only point to it."""

    members: list[Candidate]
    mentions: list[Candidate] = field(default_factory=list)
    sure: float = 1.0
    """How sure somebody else than the rules is that it is one; 1 where the rules saw a sign of it themselves."""

    @property
    def fullest(self) -> Candidate:
        """The candidate with the longest name, in capitals first."""
        return max(self.members, key=lambda c: (c.capital, c.end - c.start, -c.start))

    @property
    def acts(self) -> list[Act]:
        """All acts upon it, in order of the text."""
        return sorted((a for c in (*self.members, *self.mentions) for a in c.acts), key=lambda a: a.at)
