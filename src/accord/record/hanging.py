"""Patterns that look for a beginning everywhere, into ones that are tried only where the words they hang on stand.

They find what the patterns find, and where there is nothing to find they say so at once: "(?P<who>[^.;]+?) was in
command" is tried from every letter of a sentence, "in command" is not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.lexicon.later import later
from accord.record.words import small


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that stand in a sentence or not, in capitals or not; looked for in lower case, which is far quicker."""

    words: re.Pattern[str]

    def stands_in(self, sentence: str) -> bool:
        """Whether they do."""
        return self.words.search(small(sentence)) is not None


@dataclass(frozen=True, slots=True)
class Hanging:
    """A pattern, and the words without which it matches nothing."""

    cue: Cue
    pattern: re.Pattern[str]

    def search(self, sentence: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(sentence) if self.cue.stands_in(sentence) else None

    def finditer(self, sentence: str) -> Iterator[re.Match[str]]:
        """All matches, in order."""
        return self.pattern.finditer(sentence) if self.cue.stands_in(sentence) else iter(())


def cue(words: str) -> Cue:
    """The words of a regular expression that is written in lower case."""
    return Cue(later(words))


def hanging(words: str, pattern: re.Pattern[str]) -> Hanging:
    """The pattern, to be tried only where the words stand."""
    return Hanging(cue(words), pattern)


def told_anywhere(pattern: str) -> Hanging:
    """A long choice of phrases in lower case, found in any case: in most sentences none of them stands."""
    return hanging(pattern, later(pattern, re.IGNORECASE))
