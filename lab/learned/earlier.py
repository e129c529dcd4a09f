"""An encoder that was shipped before -> its weights to go on from, and the states that its lower layers give.

Matrices come back from eight bits, as coarse as they were shipped; the vectors of word pieces are the base's.
"""

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from network import Encoder
from onnx import numpy_helper
from torch import Tensor

from accord.reading.learned.pieces import padded

LOW = 4
"""Layers that stay as they were shipped; those above are learned on."""
_MATRICES = ("qkv", "out", "up", "down")


class Earlier:
    """The encoder in a file."""

    def __init__(self, path: Path, *, threads: int) -> None:
        self._model = onnx.load_model_from_string(gzip.decompress(path.read_bytes()))
        norms = [node for node in self._model.graph.node if node.op_type == "LayerNormalization"]
        # the first belongs to the vectors, each layer has two
        self._low = norms[2 * LOW].output[0]
        told = onnx.helper.make_tensor_value_info(self._low, onnx.TensorProto.FLOAT, None)
        self._model.graph.output.append(told)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            self._model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )

    def lower(self, window: Sequence[int]) -> Tensor:
        """The states of a window after its lower layers, in half precision."""
        ids, held = padded([window])
        (states,) = self._session.run([self._low], {"ids": ids, "held": held})
        return torch.from_numpy(states[0]).half()

    def fill(self, encoder: Encoder) -> None:
        """Puts its layers into an encoder, which has the base's vectors already."""
        known = {one.name: one for one in self._model.graph.initializer}

        def numbers(name: str) -> Tensor:
            return torch.from_numpy(numpy_helper.to_array(known[name]).astype(np.float32))

        matrices = [node.input[1] for node in self._model.graph.node if node.op_type == "MatMulInteger"]
        with torch.no_grad():
            encoder.apart.weight.copy_(numbers("apart.weight"))
            for number, layer in enumerate(encoder.layers):
                for part, name in zip(_MATRICES, matrices[4 * number : 4 * number + 4], strict=True):
                    bare = name.removesuffix("_quantized")
                    steps = numbers(name) - numbers(f"{bare}_zero_point")
                    _into(layer, part, (steps * numbers(f"{bare}_scale")).T, numbers(f"layers.{number}.{part}.bias"))
                for part in ("norm", "last"):
                    at = f"layers.{number}.{part}"
                    _into(layer, part, numbers(f"{at}.weight"), numbers(f"{at}.bias"))


def _into(layer: Any, part: str, weight: Tensor, bias: Tensor) -> None:
    getattr(layer, part).weight.copy_(weight)
    getattr(layer, part).bias.copy_(bias)
