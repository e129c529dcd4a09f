"""Who met whom, how often, to places on a sheet: those who meet often stand near, the same edges always alike.

Springs and repulsion after Fruchterman and Reingold (1991), begun on a circle, without chance. Positions mean nothing
but nearness.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, log2, pi, sin, sqrt

# 90 rounds: beyond them no point of the examples moves by more than a pixel
_ROUNDS = 90
_MARGIN = 46.0


@dataclass(frozen=True, slots=True)
class Point:
    """Where one stands, and with how many engagements of its edges."""

    key: str
    x: float
    y: float
    weight: int


@lru_cache(maxsize=32)
def placed(edges: tuple[tuple[str, str, int], ...], *, width: float, height: float) -> tuple[Point, ...]:
    """A place for everyone that the edges name, those of most weight first."""
    weights: dict[str, int] = {}
    for a, b, count in edges:
        weights[a] = weights.get(a, 0) + count
        weights[b] = weights.get(b, 0) + count
    keys = sorted(weights, key=lambda key: (-weights[key], key))
    if not keys:
        return ()
    # the heaviest begin in the middle: a spiral of the golden angle spreads the others evenly
    at = [
        (sqrt(n / len(keys)) * cos(n * pi * (3 - sqrt(5))), sqrt(n / len(keys)) * sin(n * pi * (3 - sqrt(5))))
        for n in range(len(keys))
    ]
    number = {key: n for n, key in enumerate(keys)}
    pulls = [(number[a], number[b], 1 + log2(count) / 2) for a, b, count in edges]
    at = _settled(at, pulls)
    return tuple(Point(key, x, y, weights[key]) for key, (x, y) in zip(keys, _fitted(at, width, height), strict=True))


def _settled(at: Sequence[tuple[float, float]], pulls: Sequence[tuple[int, int, float]]) -> list[tuple[float, float]]:
    count = len(at)
    near = sqrt(4 / count)
    xs, ys = [x for x, _ in at], [y for _, y in at]
    for turn in range(_ROUNDS):
        dx, dy = [0.0] * count, [0.0] * count
        for a in range(count):
            ax, ay, sx, sy = xs[a], ys[a], 0.0, 0.0
            for b in range(a + 1, count):
                ux, uy = ax - xs[b], ay - ys[b]
                push = near * near / (ux * ux + uy * uy + 1e-6)
                sx += ux * push
                sy += uy * push
                dx[b] -= ux * push
                dy[b] -= uy * push
            dx[a] += sx
            dy[a] += sy
        for a, b, strength in pulls:
            ux, uy = xs[a] - xs[b], ys[a] - ys[b]
            pull = hypot(ux, uy) / near * strength
            dx[a] -= ux * pull
            dy[a] -= uy * pull
            dx[b] += ux * pull
            dy[b] += uy * pull
        # everything is drawn to the middle a little, so that parts without a link stay on the sheet
        most = 0.25 * (1 - turn / _ROUNDS) ** 2 + 0.002
        for n in range(count):
            dx[n] -= xs[n] * 0.6
            dy[n] -= ys[n] * 0.6
            far = hypot(dx[n], dy[n]) or 1.0
            step = min(far, most) / far
            xs[n] += dx[n] * step
            ys[n] += dy[n] * step
    return list(zip(xs, ys, strict=True))


def _fitted(at: Sequence[tuple[float, float]], width: float, height: float) -> list[tuple[float, float]]:
    xs, ys = [x for x, _ in at], [y for _, y in at]
    wide, high = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return [
        (
            _MARGIN + (x - min(xs)) / wide * (width - 2 * _MARGIN) if len(at) > 1 else width / 2,
            _MARGIN + (y - min(ys)) / high * (height - 2 * _MARGIN) if len(at) > 1 else height / 2,
        )
        for x, y in at
    ]
