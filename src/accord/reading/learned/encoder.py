"""A parsed text -> a state of 768 numbers for each of its tokens, in the light of its sentences.

The encoder is the lower part of all-mpnet-base-v2 (Apache-2.0), fine-tuned on our corpus, in eight bits and fewer.
"""

import gzip
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from accord.reading.learned.pieces import Pieces, marked, pieces_of
from accord.reading.learned.weights import weights

if TYPE_CHECKING:
    from spacy.tokens import Doc

Rows = npt.NDArray[np.float32]
WIDTH = 768
"""Numbers of a state."""
CHOSEN: dict[str, Any] = {"providers": ["CPUExecutionProvider"], "disabled_optimizers": ["SkipLayerNormFusion"]}
"""How the network is run: its sum with its norm as one step takes four times as long as the two."""


def begin_loading() -> None:
    """Begins to load the network in a thread of its own, where it is not loaded yet: most of that needs no turn of the
    interpreter, which can load the parser meanwhile.
    """
    _loading()


@lru_cache(maxsize=1)
def _loading() -> Future[Any]:
    thread = ThreadPoolExecutor(1, thread_name_prefix="accord-encoder")
    begun = thread.submit(_loaded)
    thread.shutdown(wait=False)
    return begun


def _loaded() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # one thread, which never waits by spinning: several documents are read in several processes
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    network = gzip.decompress(weights("encoder.onnx.gz"))
    return onnxruntime.InferenceSession(network, options, **CHOSEN)


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
            (states,) = _loading().result().run(None, {"ids": marked(self.pieces.windows[number])})
            self.rows[inside] = states[0][self.pieces.place[inside]]
            self.seen.add(number)
        return self.rows[list(tokens)]


def states_of(doc: "Doc") -> States:
    """Those of a text, none of them read yet."""
    return States(pieces_of(doc), np.zeros((len(doc), WIDTH), np.float32), set())
