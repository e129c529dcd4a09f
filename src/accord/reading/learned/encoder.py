"""A parsed text -> a state of 384 numbers for each of its tokens, in the light of its sentences.

The encoder is all-MiniLM-L6-v2 (Apache-2.0) in int8: the lower half as it is, the upper one fine-tuned on our corpus.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from accord.reading.learned.pieces import Numbers, Pieces, padded, pieces_of
from accord.reading.learned.weights import weights

if TYPE_CHECKING:
    from spacy.tokens import Doc

Rows = npt.NDArray[np.float32]
WIDTH = 384


@dataclass(frozen=True, slots=True)
class _Encoder:
    lower: Any
    upper: Any

    def states(self, ids: Numbers, held: Numbers) -> Rows:
        """The states of the pieces of one window."""
        low = self.lower.run(None, {"ids": ids, "held": held})[0]
        found: Rows = self.upper.run(None, {"low": low, "held": held})[0][0]
        return found


@lru_cache(maxsize=1)
def _encoder() -> _Encoder:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # one thread, which never waits by spinning: several documents are read in several processes
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3

    def session(name: str) -> Any:
        return onnxruntime.InferenceSession(weights(name), options, providers=["CPUExecutionProvider"])

    return _Encoder(session("lower.onnx"), session("upper.onnx"))


@dataclass(frozen=True, eq=False)
class States:
    """The states of a text's tokens. A window is read when a token in it is first asked for: most of a text never is.

    Window by window: a window's numbers must not depend on what is read beside it.
    """

    pieces: Pieces
    rows: Rows
    seen: set[int]

    def of(self, tokens: Sequence[int]) -> Rows:
        """One row for each token: that of its first word piece; zeros for white space."""
        for number in {int(self.pieces.window[token]) for token in tokens} - self.seen - {-1}:
            inside = np.flatnonzero(self.pieces.window == number)
            ids, held = padded([self.pieces.windows[number]])
            self.rows[inside] = _encoder().states(ids, held)[self.pieces.place[inside]]
            self.seen.add(number)
        return self.rows[list(tokens)]


def states_of(doc: "Doc") -> States:
    """Those of a text, none of them read yet."""
    return States(pieces_of(doc), np.zeros((len(doc), WIDTH), np.float32), set())
