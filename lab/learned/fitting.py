"""A small model of torch and the examples that it learns from -> the model, learned: for the heads over the encoder.

Each pass goes through all examples in an order of its own, with steps that shrink to nought: the same examples, the
same numbers.
"""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

import torch
from torch import Tensor, nn

_M = TypeVar("_M", bound=nn.Module)
_E = TypeVar("_E")


def fitted(
    make: Callable[[], _M],
    examples: Sequence[_E],
    loss: Callable[[_M, Sequence[_E]], Tensor],
    *,
    passes: int,
    together: int,
    pace: float,
    decay: float,
) -> _M:
    """The model that `make` makes, by the loss of so many examples `together`; `pace` is the longest step, `decay` how
    strongly its weights are drawn to nought.
    """
    torch.manual_seed(0)
    chance = random.Random(0)
    model = make()
    optimiser = torch.optim.AdamW(model.parameters(), lr=pace, weight_decay=decay)
    order = list(examples)
    for number in range(passes):
        chance.shuffle(order)
        for group in optimiser.param_groups:
            group["lr"] = pace * (1 - number / passes)
        for at in range(0, len(order), together):
            optimiser.zero_grad()
            loss(model, order[at : at + together]).backward()
            optimiser.step()
    return model.eval()
