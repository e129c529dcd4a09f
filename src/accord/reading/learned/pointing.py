"""A scene -> the words at which the network points: those that tell a promise, something given or a contact, if sure.

It only points. The rules fill what stands around the word, or refuse it.
"""

from accord.reading.hints import Hint, Hints
from accord.reading.learned.judging import Judged

# Chosen on b01, b08 and b20 (dev) and 48 real reports, of texts and bodies on 14 others; lab/reports/learned.md has the
# figures at others. What is filled around a contact is right more seldom than around the others
SURE = {"commitments": 0.7, "assistance": 0.6, "engagements": 0.97, "instruments": 0.7, "bodies": 0.9}
"""From which share on a word is pointed at, by the kind of fact."""


def hints(judged: Judged) -> Hints:
    """The words of a scene that are pointed at."""
    return Hints(**{kind: _surer(judged.cues[kind], share) for kind, share in SURE.items()})


def _surer(words: dict[int, float], share: float) -> tuple[Hint, ...]:
    return tuple(Hint(at, sure) for at, sure in sorted(words.items()) if sure >= share)
