"""A brief as somebody builds it: sentences in order, some with a finding behind them. No part of the record.

What a finding said when it was picked stays with the sentence, so that a footnote can tell when it is gone.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """Words that stood behind a sentence when it was picked, and where."""

    document_id: str
    document: str
    start: int
    end: int
    quote: str
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph: free words (`finding` is None), or a sentence with the finding that its footnote leads to."""

    text: str
    finding: str | None = None
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """One brief. `version` counts its changes, so that nobody overwrites another's unseen."""

    id: str
    title: str
    who: str
    changed: str
    version: int = 1
    parts: tuple[Part, ...] = ()
