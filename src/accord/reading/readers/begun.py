"""Nothing -> the learned reader, its network on the way: that loads in a thread while the interpreter imports spaCy.

For who reads at once, here or in a process of its own; nothing that spaCy is needed for is imported before.
"""

from typing import TYPE_CHECKING

from accord.reading.learned.encoder import begin_loading

if TYPE_CHECKING:
    from accord.reading.readers.learned import LearnedReader


def begun() -> "LearnedReader":
    """The reader. Raises BrokenReader where its weights are missing."""
    begin_loading()
    from accord.reading.readers.learned import LearnedReader

    return LearnedReader()
