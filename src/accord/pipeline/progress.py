"""What long work tells while it runs and when it ends. The rooms never draw; whoever calls decides how it looks."""

from dataclasses import dataclass, field
from typing import Protocol

from accord.model.document import DocumentId
from accord.model.errors import AccordError


class Progress(Protocol):
    """Told of each step; must return quickly."""

    def start(self, what: str, total: int | None) -> None:
        """A stage begins: `taking in`, `reading`, `folding`; `total` is the number of documents if it is known."""

    def step(self, name: str) -> None:
        """One document of the stage is done."""

    def end(self) -> None:
        """The stage is over."""


class Silent:
    """Says nothing."""

    def start(self, what: str, total: int | None) -> None:
        """Say nothing."""

    def step(self, name: str) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be added, and why; `kept` if its text is in the record all the same, unread."""

    source: str
    error: AccordError
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of adding: names of new documents, of those that were there, failures, what was read again."""

    added: tuple[str, ...] = ()
    already: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    reread: tuple[str, ...] = ()
    ids: tuple[DocumentId, ...] = field(default=())
    """The ids of the new documents, in the order of `added`."""
