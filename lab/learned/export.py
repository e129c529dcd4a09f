"""A trained judge -> what the reader ships: the encoder as ONNX, the heads as numbers in half precision.

Matrices have 63 steps a weight, in rows with a scale of their own, word vectors 16, in blocks; sums and norms stay as
they are. So few steps pack well.
"""

import copy
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from leaner import leaner, packed
from network import Encoder
from torch import nn

from accord.reading.learned.heads import OWNED, POINTING

_PARTS = ("word", "mention", "seen", "part")
_READ = {
    "statements": {"look", "inner", "act"},
    "people": {"look", *_PARTS},
    **{kind: {"look", "inner", "is"} for kind in POINTING},
    **{kind: {"look", "inner", "is", "strength", "stage", "type", *_PARTS} for kind in OWNED},
}
"""The layers of each question that the reader needs."""
_STEPS = 31
"""Steps to either side of nothing of a weight in a matrix."""
_BLOCK = 128
"""Numbers of a word's vector that share a scale."""


def write_encoder(encoder: Encoder, path: Path) -> None:
    """Writes it as `ids` -> `states`, packed."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer
    from onnxruntime.quantization.shape_inference import quant_pre_process

    ids = torch.ones((2, 17), dtype=torch.long)
    axes = {name: {0: "windows", 1: "pieces"} for name in ("ids", "held", "states")}
    with tempfile.TemporaryDirectory() as folder:
        plain, ready, words, small = (Path(folder) / f"{name}.onnx" for name in ("plain", "ready", "words", "small"))
        torch.onnx.export(
            _coarse(encoder).eval(),
            (ids, torch.ones_like(ids)),
            str(plain),
            input_names=["ids", "held"],
            output_names=["states"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        fewer = DefaultWeightOnlyQuantConfig(
            block_size=_BLOCK, is_symmetric=False, bits=4, op_types_to_quantize=("Gather",)
        )
        quantizer = MatMulNBitsQuantizer(onnx.load(str(ready)), algo_config=fewer, nodes_to_exclude=["/apart/Gather"])
        quantizer.process()
        quantizer.model.save_model_to_file(str(words))
        # 7 of the 8 bits: sums then fit on processors without the newer instructions
        quantize_dynamic(
            str(words),
            str(small),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul"],
        )
        path.write_bytes(packed(leaner(onnx.load(str(small)))))


def _coarse(encoder: Encoder) -> Encoder:
    """The same with the weights of its matrices in few steps, by the largest of each row."""
    coarse = copy.deepcopy(encoder)
    with torch.no_grad():
        for part in coarse.layers.modules():
            if isinstance(part, nn.Linear):
                step = part.weight.abs().amax(dim=1, keepdim=True) / _STEPS
                part.weight.copy_((part.weight / step).round() * step)
    return coarse


def layers_of(questions: nn.ModuleDict) -> dict[str, Any]:
    """The numbers of the layers of questions that the reader needs, in half precision."""
    kept: dict[str, Any] = {}
    for name, value in questions.state_dict().items():
        told = name.replace(".heads.head_", ".")
        kind, layer = told.split(".")[:2]
        # the bias of a look moves all places alike
        if layer in _READ.get(kind, ()) and told != f"{kind}.look.bias":
            kept[told] = value.detach().numpy().astype(np.float16)
    return kept


def write_heads(questions: nn.ModuleDict, home: nn.Module, path: Path, *, version: str) -> None:
    """Writes the weights of the questions that the reader asks under `KIND.layer.weight`."""
    kept: dict[str, Any] = {"version": np.array(version), **layers_of(questions)}
    for name, value in home.state_dict().items():
        kept[f"home.{name}"] = value.detach().numpy().astype(np.float16)
    np.savez_compressed(path, **kept)
