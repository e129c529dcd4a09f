"""What a document bears out: its words, names, parties and times, for holding a model's answer against.

A slot is borne out by words that stand in the document; nothing is looked up anywhere else.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from accord.lexicon.ordinals import ORDINALS
from accord.model.span import Span
from accord.model.when import UNKNOWN, When
from accord.reading.llm.quoting import alike
from accord.reading.scene import Scene

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")

# Words that prove nothing: they stand in every sentence.
_EMPTY = frozenset(
    "a an the of to in on at by for with and or as from into its their his her our this that these those be is are "
    "was were will would shall should may can could has have had do does not also any more other both each".split()
)

# 0.7 of an action's words: models turn "the training of 60 officers" into "train 60 officers", no more
_SHARE = 0.7


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [word.casefold() for word in _WORD.findall(alike(text))]


def _stem(word: str) -> str:
    # 5 letters keep "train", "trained" and "training" together and "inform" from "inspect" apart
    return word[:5]


@dataclass(frozen=True)
class Grounds:
    """One document's words, names, parties and times."""

    scene: Scene

    @cached_property
    def _text(self) -> str:
        furniture = self.scene.document.furniture
        text = self.scene.document.text
        for piece in sorted(furniture, key=lambda one: one.span.start, reverse=True):
            text = text[: piece.span.start] + " | " + text[piece.span.end :]
        return " " + " ".join(words_of(text)) + " "

    def stands(self, name: str) -> bool:
        """Whether the words of a name stand in the document, one after the other."""
        words = words_of(name)
        if words and words[0] in ("the", "a", "an"):
            words = words[1:]
        return bool(words) and f" {' '.join(words)} " in self._text

    def borne_out(self, phrase: str, quotes: tuple[Span, ...]) -> bool:
        """Whether the words of a phrase are, but for their endings and few of them, those of the quotations."""
        wanted = [_stem(word) for word in words_of(phrase) if word not in _EMPTY]
        held = {_stem(word) for quote in quotes for word in words_of(quote.text)}
        return bool(wanted) and sum(word in held for word in wanted) >= _SHARE * len(wanted)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The codes of all states and organisations that the document speaks of, be it by people or capitals."""
        codes = {code for actor in self.scene.actors for code in actor.parties}
        codes |= {place.code for place in self.scene.places}
        codes |= {person.country for person in self.scene.people if person.country}
        return frozenset(codes) | frozenset(self.scene.sides)

    def when(self, words: str, near: tuple[Span, ...]) -> When | None:
        """The value of a time told in these words, the nearest to the quotations; None if they do not stand there."""
        pattern = re.compile(r"\s+".join(re.escape(word) for word in alike(words).split()), re.IGNORECASE)
        text = alike(self.scene.document.text)
        found = [match.span() for match in pattern.finditer(text)] if words.strip() else []
        if not found:
            return None
        start, end = min(found, key=lambda at: min((_apart(at, quote) for quote in near), default=0))
        times = [
            (first, last, expression)
            for first, last, expression in self.scene.times
            if (span := self.scene.span(first, last)).start < end and start < span.end
        ]
        if not times:
            return UNKNOWN
        return self.scene.when(times[0][2])

    @staticmethod
    def numbered(ordinal: int, quotes: tuple[Span, ...]) -> bool:
        """Whether the quotations give the number, as a word or in figures."""
        forms = {str(ordinal), f"{ordinal}st", f"{ordinal}nd", f"{ordinal}rd", f"{ordinal}th"}
        forms.update(word for word, number in ORDINALS.items() if number == ordinal)
        if ordinal == 1:
            forms |= {"inaugural", "maiden", "opening"}
        said = {part for quote in quotes for word in words_of(quote.text) for part in (word, *word.split("-"))}
        return bool(forms & said)


def _apart(at: tuple[int, int], quote: Span) -> int:
    if at[0] < quote.end and quote.start < at[1]:
        return 0
    return min(abs(at[0] - quote.end), abs(quote.start - at[1]))
