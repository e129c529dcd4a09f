"""Statements that the rules take for plain reports -> the act that a head reads in their words.

Only plain reports are asked about: of other acts the rules are surer than the head.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from accord.model.codes import Act
from accord.model.reading import Statement
from accord.model.span import Span
from accord.reading.scene import Scene
from learned_reader.encoder import WIDTH, Vectors
from learned_reader.heads import Heads, Rows

ACTS = tuple(Act)


def with_acts(scene: Scene, heads: Heads, vectors: Vectors, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements with their acts."""
    found = []
    for statement in statements:
        if statement.act is Act.REPORTS:
            shares = heads["act"].of(act_row(scene, vectors, statement))
            found.append(replace(statement, act=Act(max(shares, key=lambda act: shares[act]))))
        else:
            found.append(statement)
    return tuple(found)


def act_row(scene: Scene, vectors: Vectors, statement: Statement) -> Rows:
    """The mean of its words, that of its cue, the rules' act and whether it is quoted."""
    known = [0.5 * (statement.act is act) for act in ACTS]
    parts = [_mean(scene, vectors, statement.evidence), _mean(scene, vectors, statement.cues)]
    return np.concatenate([*parts, [*known, 0.5 * statement.direct]]).astype(np.float32)


def _mean(scene: Scene, vectors: Vectors, spans: tuple[Span, ...]) -> Rows:
    starts = [(token.i, scene.span(token.i, token.i + 1).start) for token in scene.doc if not token.is_space]
    inside = [at for at, start in starts if any(span.start <= start < span.end for span in spans)]
    return vectors[inside].mean(axis=0) if inside else np.zeros(WIDTH, np.float32)
