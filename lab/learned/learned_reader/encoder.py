"""A parsed text -> a state of 384 numbers for each of its tokens, in the light of its sentences.

The encoder is all-MiniLM-L6-v2 (Apache-2.0), fine-tuned on our corpus, in int8; nothing is downloaded.
"""

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from learned_reader.heads import Rows
from learned_reader.pieces import padded, pieces_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

WIDTH = 384


@lru_cache(maxsize=1)
def _session() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # one thread: several documents are read in several processes
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    path = files("learned_reader").joinpath("encoder.onnx")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def states_of(doc: "Doc") -> Rows:
    """One row for each token: that of its first word piece; zeros for white space. Window by window: a window's
    numbers must not depend on what is read beside it.
    """
    pieces = pieces_of(doc)
    found = np.zeros((len(doc), WIDTH), np.float32)
    for number, window in enumerate(pieces.windows):
        ids, held = padded([window])
        states = _session().run(None, {"ids": ids, "held": held})[0][0]
        inside = np.flatnonzero(pieces.window == number)
        found[inside] = states[pieces.place[inside]]
    return found
