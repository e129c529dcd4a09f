"""What comes in before it is a Document: bytes with what is known about them.

Nothing here is read from the bytes themselves.
"""

from dataclasses import dataclass, field

# 50 MB: the largest press kit we met was 31 MB of pictures in a PDF; a stream that goes on is cut here
MAX_BYTES = 50_000_000
# 2 million characters (some 330,000 words): twice the longest treaty text; a reader needs over a minute for it
MAX_CHARACTERS = 2_000_000


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of a source on the command line, in a sidecar file or in a feed. `published` is any one date."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None


NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class RawSource:
    """The bytes of one source, with its name and what stands beside them.

    `media_type` and `charset` are what a server declares, None for a file. `fetched` is an ISO date-time that the
    caller passes in.
    """

    name: str
    data: bytes
    media_type: str | None = None
    charset: str | None = None
    url: str | None = None
    fetched: str | None = None
    sidecar: Given = field(default=NOTHING_GIVEN)
    feed: Given = field(default=NOTHING_GIVEN)
