"""Ids of word pieces -> states by all-MiniLM-L6-v2 with trainable weights -> answers on words: for training only.

The encoder is the usual BERT written out, so that the packaged weights fit by name; only dropout is left to chance.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        shares = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias, dim=-1)
        mixed = (shares @ v).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm(x + self.out(mixed))
        return self.last(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Ids of word pieces and which places hold one -> a state for each piece."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, held: Tensor) -> Tensor:
        return self.upper(self.lower(ids, held, LAYERS), held, LAYERS)

    def lower(self, ids: Tensor, held: Tensor, layers: int) -> Tensor:
        """The states after the lowest layers."""
        at = torch.arange(ids.shape[1])
        x = self.norm(self.words(ids) + self.places(at) + self.kind)
        for layer in self.layers[:layers]:
            x = layer(x, _bias(held, x))
        return x

    def upper(self, x: Tensor, held: Tensor, above: int) -> Tensor:
        """The states after the layers above."""
        for layer in self.layers[above:]:
            x = layer(x, _bias(held, x))
        return x

    def half(self, layers: int, *, upper: bool) -> nn.Module:
        """The lowest layers or those above as a network of their own."""
        return _Upper(self, layers) if upper else _Lower(self, layers)

    def load(self, weights: Path) -> None:
        """Fills it with the weights of the packaged model."""
        found = load_file(weights)
        with torch.no_grad():
            self.words.weight.copy_(found["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(found["embeddings.position_embeddings.weight"])
            self.kind.copy_(found["embeddings.token_type_embeddings.weight"][0])
            _norm(self.norm, found, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                for part in ("weight", "bias"):
                    three = [found[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(three))
                    getattr(layer.out, part).copy_(found[f"{at}attention.output.dense.{part}"])
                    getattr(layer.up, part).copy_(found[f"{at}intermediate.dense.{part}"])
                    getattr(layer.down, part).copy_(found[f"{at}output.dense.{part}"])
                _norm(layer.norm, found, f"{at}attention.output.LayerNorm")
                _norm(layer.last, found, f"{at}output.LayerNorm")


def _bias(held: Tensor, x: Tensor) -> Tensor:
    return (1.0 - held[:, None, None, :].to(x.dtype)) * -1e4


def _norm(norm: nn.LayerNorm, found: dict[str, Tensor], name: str) -> None:
    norm.weight.copy_(found[f"{name}.weight"])
    norm.bias.copy_(found[f"{name}.bias"])


class _Lower(nn.Module):
    def __init__(self, whole: Encoder, layers: int) -> None:
        super().__init__()
        self.words, self.places, self.norm = whole.words, whole.places, whole.norm
        self.kind, self.layers = whole.kind, whole.layers[:layers]

    def forward(self, ids: Tensor, held: Tensor) -> Tensor:
        x = self.norm(self.words(ids) + self.places(torch.arange(ids.shape[1])) + self.kind)
        for layer in self.layers:
            x = layer(x, _bias(held, x))
        return x


class _Upper(nn.Module):
    def __init__(self, whole: Encoder, layers: int) -> None:
        super().__init__()
        self.layers = whole.layers[layers:]

    def forward(self, low: Tensor, held: Tensor) -> Tensor:
        for layer in self.layers:
            low = layer(low, _bias(held, low))
        return low


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
