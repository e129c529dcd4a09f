"""What an extractor hands back: the text, and what the file says of itself outside the text."""

from dataclasses import dataclass, field

from accord.intake.raw import NOTHING_GIVEN, Given


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file and its own metadata."""

    text: str
    media_type: str
    metadata: Given = field(default=NOTHING_GIVEN)
