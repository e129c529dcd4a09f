"""A parsed text -> windows of word pieces, whole sentences together, and where each of its tokens stands in them.

The same text gives the same windows; what stands in a window is read in the light of all its sentences.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from accord.reading.learned.wordpiece import pieces_of_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

Numbers = npt.NDArray[np.int64]

# word pieces beside the two marks: most news stands in one window and is read in the light of all of it; what is
# longer stands in windows of like length
WINDOW = 382
FIRST, LAST = 0, 2
"""The marks before and after a window."""


@dataclass(frozen=True, eq=False)
class Pieces:
    """The windows of a text; `window` and `place` of each token: that of its first piece, -1 for white space."""

    windows: tuple[tuple[int, ...], ...]
    window: Numbers
    place: Numbers


def pieces_of(doc: "Doc") -> Pieces:
    """The text in windows."""
    sentences = [[token for token in sentence if not token.is_space] for sentence in doc.sents]
    cut = [[pieces_of_word(token.text) for token in words] for words in sentences]
    total = sum(len(ids) for words in cut for ids in words)
    share = total / max(1, math.ceil(total / WINDOW))
    windows: list[list[int]] = [[]]
    window, place = np.full(len(doc), -1, np.int64), np.full(len(doc), -1, np.int64)
    before = 0
    for words, pieces in zip(sentences, cut, strict=True):
        length = sum(map(len, pieces))
        # more than half of it lies beyond the window's share, or it has no room
        if windows[-1] and (before + length / 2 > share * len(windows) or len(windows[-1]) + length > WINDOW):
            windows.append([])
        before += length
        for token, ids in zip(words, pieces, strict=True):
            if len(windows[-1]) + len(ids) > WINDOW:  # a sentence longer than a window
                windows.append([])
            if ids:
                window[token.i], place[token.i] = len(windows) - 1, len(windows[-1]) + 1
                windows[-1] += ids[:WINDOW]
    return Pieces(tuple(tuple(one) for one in windows if one), window, place)


def marked(window: Sequence[int]) -> Numbers:
    """A window between its two marks, as the one row of a table."""
    return np.array([(FIRST, *window, LAST)], np.int64)
