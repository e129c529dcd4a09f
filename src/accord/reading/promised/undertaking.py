"""What the rules hand on: a piece of conduct and the undertaking that holds it.

Positions are token indices, end-exclusive.
"""

from dataclasses import dataclass

from accord.model.codes import Strength


@dataclass(frozen=True, slots=True)
class Conduct:
    """What is to be done: the verb or action noun that heads it, where it begins, where it ends.

    `start` takes in a leading "to" or article; `subject` is set for a passive ("a hotline will be opened"): what it is
    done to.
    """

    head: int
    start: int
    end: int
    noun: bool = False
    negated: bool = False
    subject: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Conduct with its strength, whose it is, toward whom, where its clause begins, and the words that gave it away.

    `verb` replaces the head in the action ("invite", "hold"); `confidence` is that of the rule alone.
    """

    rule: str
    strength: Strength
    conduct: Conduct
    by: tuple[str, ...]
    first: int
    cue: tuple[int, int]
    confidence: float
    toward: tuple[str, ...] = ()
    verb: str | None = None
    named: tuple[int, int] | None = None
    """Who is invited, for the wording of an invitation; `told` is where the "to" of what he is invited to stands."""
    told: int | None = None
    after: tuple[int, int] | None = None
    """A second stretch to look for times and conditions in, before the conduct: "Under the accord, by May, ..."."""
