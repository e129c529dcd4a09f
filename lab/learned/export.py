"""A trained judge -> what the reader ships: the encoder as ONNX in int8, the heads as numbers in half precision.

The eight-bit weights are those of matrices and of word vectors; sums and norms stay as they are.
"""

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import Encoder
from torch import Tensor, nn

_READ = {"statements": {"look", "inner", "act"}, "people": {"look", "word", "mention", "seen", "part"}}
"""The layers of each question that the reader needs."""


def write_encoder(encoder: Encoder, folder: Path, *, frozen: int) -> None:
    """Writes `lower.onnx` (`ids`, `held` -> `low`), the same for every training, and `upper.onnx` (-> `states`)."""
    encoder.eval()
    ids = torch.ones((2, 17), dtype=torch.long)
    held = torch.ones_like(ids)
    with torch.no_grad():
        low = encoder.lower(ids, held, frozen)
    _write(encoder.half(frozen, upper=False), {"ids": ids, "held": held}, "low", folder / "lower.onnx")
    _write(encoder.half(frozen, upper=True), {"low": low, "held": held}, "states", folder / "upper.onnx")


def _write(network: nn.Module, given: dict[str, Tensor], result: str, path: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            network.eval(),
            tuple(given.values()),
            str(plain),
            input_names=list(given),
            output_names=[result],
            dynamic_axes={name: {0: "windows", 1: "pieces"} for name in (*given, result)},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        # 7 of the 8 bits: sums then fit on processors without the newer instructions, and all give the same numbers
        quantize_dynamic(str(ready), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def write_heads(questions: nn.ModuleDict, home: nn.Module, path: Path, *, version: str) -> None:
    """Writes the weights of the questions that the reader asks under `KIND.layer.weight`."""
    kept: dict[str, Any] = {"version": np.array(version)}
    for name, value in questions.state_dict().items():
        told = name.replace(".heads.head_", ".")
        kind, layer = told.split(".")[:2]
        # the bias of a look moves all places alike
        if layer in _READ.get(kind, ()) and told != f"{kind}.look.bias":
            kept[told] = value.detach().numpy().astype(np.float16)
    for name, value in home.state_dict().items():
        kept[f"home.{name}"] = value.detach().numpy().astype(np.float16)
    np.savez_compressed(path, **kept)
