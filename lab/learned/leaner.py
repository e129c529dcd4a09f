"""An encoder as the quantizer leaves it -> one that gives the same numbers, to the last digit, in less time.

Rows of four bits are unpacked by plain steps, what stands between two places is looked up by their distance, nothing is
masked: a window is read alone, so every place of it holds a piece. By itself it does so to the encoder shipped.
"""

import gzip
import sys
import zlib
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from accord.reading.learned.encoder import CHOSEN

_BLOCK = "GatherBlockQuantized"
_DISTANCES, _NEAREST, _MASKED, _PLAIN = "/apart/Gather", "/Sub_output_0", "/Add_4_output_0", "/Unsqueeze_2_output_0"
"""The step that looks up what stands between two places, their distance, and what is added with and without a mask."""
_FARTHEST = 511
"""Between the two places of a window that lie farthest apart."""
_CHECKED = (3, 61, 240, 384)
"""Pieces of the windows on which the two are held beside each other."""


def leaner(model: onnx.ModelProto) -> onnx.ModelProto:
    """The quicker encoder, without the input `held`. Raises SystemExit where it would give other numbers."""
    made = onnx.ModelProto()
    made.CopyFrom(model)
    graph = made.graph
    steps = list(graph.node)
    numbers = {one.name: one for one in graph.initializer}
    for step in [step for step in steps if step.op_type == _BLOCK]:
        at = steps.index(step)
        steps[at : at + 1] = _unpacking(graph, step, numbers)
    look = next(step for step in steps if step.name == _DISTANCES)
    table = numpy_helper.from_array(_by_distance(model), "apart.by_distance")
    farthest = numpy_helper.from_array(np.array(_FARTHEST, np.int64), "apart.farthest")
    graph.initializer.extend([table, farthest])
    steps.insert(steps.index(look), helper.make_node("Add", [_NEAREST, farthest.name], ["apart.line"], "apart.line"))
    look.input[:] = [table.name, "apart.line"]
    for step in steps:
        step.input[:] = [_PLAIN if name == _MASKED else name for name in step.input]
    _keep(graph, _asked_for(steps, {one.name for one in graph.output}))
    _check(model, made)
    return made


def packed(model: onnx.ModelProto) -> bytes:
    """Its file, packed as gzip does, by the frequency of its bytes alone: nothing in it repeats.

    Without a time or a name in it: the same weights, the same bytes.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(model.SerializeToString(deterministic=True)) + packer.flush()


def _unpacking(
    graph: onnx.GraphProto, step: onnx.NodeProto, numbers: dict[str, onnx.TensorProto]
) -> list[onnx.NodeProto]:
    """The rows of a table in four bits, block by block (number less zero) times scale, as plain steps."""
    data, rows, scales, zeros = step.input
    table = data.partition(".")[0]
    count, width = numbers[data].dims
    blocks = numbers[scales].dims[1]

    def held(name: str, value: np.ndarray) -> str:
        graph.initializer.append(numpy_helper.from_array(value, f"{table}.{name}"))
        return f"{table}.{name}"

    found: list[onnx.NodeProto] = []

    def made(name: str, kind: str, *inputs: str, **how: object) -> str:
        found.append(helper.make_node(kind, inputs, [f"{table}.{name}"], f"{table}.{name}", **how))
        return f"{table}.{name}"

    pairs = np.frombuffer(numbers[data].raw_data, np.uint8).reshape(count, width // 2)
    both = np.frombuffer(numbers[zeros].raw_data, np.uint8)
    zero = np.stack([both & 15, both >> 4], axis=-1).reshape(count, blocks)
    last, in_blocks = held("last", np.array([-1])), held("in_blocks", np.array([-1, blocks, width // blocks]))
    of_blocks = held("of_blocks", np.array([-1, blocks, 1]))
    two = made("two", "Gather", held("pairs", pairs), rows)
    low = made("low", "BitwiseAnd", two, held("fifteen", np.array(15, np.uint8)))
    high = made("high", "BitShift", two, held("four", np.array(4, np.uint8)), direction="RIGHT")
    halves = [made(f"{name}_apart", "Unsqueeze", half, last) for name, half in (("low", low), ("high", high))]
    apart = made("apart", "Reshape", made("beside", "Concat", *halves, axis=-1), in_blocks)
    number = made("number", "Cast", apart, to=TensorProto.FLOAT)
    nothing = made("nothing", "Cast", made("zero", "Gather", held("zeros", zero), rows), to=TensorProto.FLOAT)
    less = made("less", "Sub", number, made("zero_of_block", "Reshape", nothing, of_blocks))
    scale = made("scale_of_block", "Reshape", made("scale", "Gather", scales, rows), of_blocks)
    shape = made("shape", "Concat", made("places", "Shape", rows), held("width", np.array([width])), axis=0)
    made("told", "Reshape", made("times", "Mul", less, scale), shape)
    found[-1].output[:] = step.output
    return found


def _by_distance(model: onnx.ModelProto) -> np.ndarray:
    """What is added for each distance from -511 to 511, as the model itself reckons it."""
    asked = onnx.ModelProto()
    asked.CopyFrom(model)
    asked.graph.output.append(helper.make_tensor_value_info("/apart/Gather_output_0", TensorProto.FLOAT, None))
    ids = np.full((1, _FARTHEST + 1), 5, np.int64)
    (square,) = _session(asked).run(["/apart/Gather_output_0"], {"ids": ids, "held": np.ones_like(ids)})
    found: np.ndarray = np.concatenate([square[0, :0:-1], square[:, 0]])
    return found


def _asked_for(steps: list[onnx.NodeProto], wanted: set[str]) -> list[onnx.NodeProto]:
    """Those that lead to what is wanted, in their order."""
    kept = []
    for step in reversed(steps):
        if wanted & set(step.output):
            wanted |= set(step.input)
            kept.append(step)
    return kept[::-1]


def _keep(graph: onnx.GraphProto, steps: list[onnx.NodeProto]) -> None:
    """These steps, and of all else what they use."""
    used = {name for step in steps for name in step.input}
    for part in (graph.input, graph.initializer):
        told = [one for one in part if one.name in used]
        del part[:]
        part.extend(told)
    del graph.node[:], graph.value_info[:]
    graph.node.extend(steps)


def _check(model: onnx.ModelProto, made: onnx.ModelProto) -> None:
    """Raises SystemExit where the two do not give the same numbers."""
    before, after = _session(model), _session(made)
    chance = np.random.default_rng(1)
    for length in _CHECKED:
        ids = chance.integers(5, 30000, (1, length))
        (old,) = before.run(None, {"ids": ids, "held": np.ones_like(ids)})
        (new,) = after.run(None, {"ids": ids})
        if not np.array_equal(old, new):
            raise SystemExit(f"the leaner encoder gives other numbers for {length} pieces")


def _session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model.SerializeToString(), options, **CHOSEN)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_bytes(packed(leaner(onnx.load_from_string(gzip.decompress(source.read_bytes())))))
