"""An encoder that was shipped before -> its weights to go on from.

Matrices come back from eight bits, as coarse as they were shipped; the vectors of word pieces are the base's.
"""

import gzip
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from network import Encoder
from onnx import numpy_helper
from torch import Tensor

_MATRICES = ("qkv", "out", "up", "down")


def fill_from(path: Path, encoder: Encoder) -> None:
    """Puts the layers of the encoder in a file into one that has the base's vectors already."""
    graph = onnx.load_model_from_string(gzip.decompress(path.read_bytes())).graph
    known = {one.name: one for one in graph.initializer}

    def numbers(name: str) -> Tensor:
        return torch.from_numpy(numpy_helper.to_array(known[name]).astype(np.float32))

    matrices = [node.input[1] for node in graph.node if node.op_type == "MatMulInteger"]
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
