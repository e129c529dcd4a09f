"""A trained judge -> what the reader ships: the encoder as ONNX in int8, the heads as numbers in half precision.

The eight-bit weights are those of matrices and of word vectors; sums and norms stay as they are.
"""

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import Encoder
from torch import nn


def write_encoder(encoder: Encoder, path: Path) -> None:
    """Writes the encoder; its inputs are `ids` and `held`, its output `states`."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    encoder.eval()
    ids = torch.ones((2, 17), dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            encoder,
            (ids, torch.ones_like(ids)),
            str(plain),
            input_names=["ids", "held"],
            output_names=["states"],
            dynamic_axes={name: {0: "windows", 1: "pieces"} for name in ("ids", "held", "states")},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)


def write_heads(questions: nn.ModuleDict, home: nn.Module, path: Path, *, version: str) -> None:
    """Writes the weights of all questions under `KIND.layer.weight`."""
    kept: dict[str, Any] = {"version": np.array(version)}
    for name, value in questions.state_dict().items():
        kept[name.replace(".heads.head_", ".")] = value.detach().numpy().astype(np.float16)
    for name, value in home.state_dict().items():
        kept[f"home.{name}"] = value.detach().numpy().astype(np.float16)
    np.savez_compressed(path, **kept)
