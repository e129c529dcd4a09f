"""The worths under which a smooth loss is least, by its slope at all cases at once."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def lowest(slope: Callable[[Numbers], Numbers], size: int, *, steps: int) -> Numbers:
    """So many worths after so many steps of Adam (0.9, 0.99, steps of 0.05) from nought."""
    worth = np.zeros(size)
    first, second = np.zeros(size), np.zeros(size)
    for step in range(1, steps + 1):
        told = slope(worth)
        first, second = 0.9 * first + 0.1 * told, 0.99 * second + 0.01 * told**2
        worth = worth - 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return worth
