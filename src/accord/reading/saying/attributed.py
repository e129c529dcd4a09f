"""The noun of attribution: one formula of saying, its speakers, and the tokens it covers. Nothing is found here."""

from dataclasses import dataclass

from accord.model.codes import Act
from accord.reading.saying.cues import Form
from accord.reading.scene import Actor


@dataclass(frozen=True, slots=True)
class Attribution:
    """One formula of saying and what it covers, in tokens.

    `cue` to `cue_end` are the words of saying, `start` to `end` the clause with speaker and formula, `content` what is
    said; `carried` are sentences that go on with the same speaker's words. Without `speakers` it is `vague` (observers,
    unnamed officials) or a `gloss` (what an event is said to show).
    """

    cue: int
    cue_end: int
    form: Form
    verb: str
    speakers: tuple[Actor, ...]
    start: int
    end: int
    content: tuple[tuple[int, int], ...]
    act: Act
    direct: bool = False
    denied: bool = False
    conditional: bool = False
    vague: bool = False
    gloss: bool = False
    heading: bool = False
    carried: tuple[tuple[int, int], ...] = ()

    def covers(self, at: int) -> bool:
        """Whether token `at` is part of the formula or of what is said."""
        return self.start <= at < self.end or any(start <= at < end for start, end in self.carried)
