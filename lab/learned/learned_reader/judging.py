"""A scene -> what the network thinks of its words and facts: which tell what, and who has what part in it.

Sentences that are headings are not asked; the same scene gives the same answers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from spacy.tokens import Token

from accord.model.reading import Fact
from accord.model.span import Span
from accord.reading.scene import KnownPerson, Scene
from learned_reader.belonging import codes_of, home_row
from learned_reader.encoder import states_of
from learned_reader.heads import Heads, Rows, heads
from learned_reader.pieces import Numbers
from learned_reader.spots import (
    ANSWERS,
    Kind,
    Spot,
    candidates_of,
    mentions_near,
    offsets,
    spot_at,
    spot_of_person,
    within,
)

Shares = dict[str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """A word that tells something: how sure the network is of it, its answers by head, and its row."""

    token: Token
    sure: float
    answers: dict[str, Shares]
    row: Rows

    def best(self, slot: str) -> str:
        """The likeliest answer of a head."""
        shares = self.answers[slot]
        return max(shares, key=lambda answer: shares[answer])


@dataclass(frozen=True, eq=False)
class Judged:
    """A scene with the states of its tokens."""

    scene: Scene
    heads: Heads
    states: Rows

    @cached_property
    def candidates(self) -> tuple[Token, ...]:
        """The words that are asked about."""
        return candidates_of(self.scene)

    @cached_property
    def at(self) -> Numbers:
        """Where each token stands in the document."""
        return offsets(self.scene)

    @cached_property
    def _spots(self) -> list[Spot]:
        return [spot_at(self.scene, token) for token in self.candidates]

    @cached_property
    def _words(self) -> dict[Kind, tuple[Rows, dict[str, Rows]]]:
        found = {}
        for kind in (Kind.COMMITMENTS, Kind.ASSISTANCE, Kind.ENGAGEMENTS):
            rows = self.heads.rows(kind, self.states, self._spots)
            found[kind] = rows, self.heads.answers(kind, rows)
        return found

    def told(self, kind: Kind, least: float) -> Iterator[Told]:
        """The words of which the network is at least so sure, the surest first."""
        if not self.candidates:
            return
        rows, answers = self._words[kind]
        sure = answers[f"{kind}.is"][:, 1]
        for at in sorted(np.flatnonzero(sure >= least), key=lambda k: (-float(sure[k]), int(k))):
            named = {name: self._named(name, shares[at]) for name, shares in answers.items()}
            yield Told(self.candidates[at], float(sure[at]), named, rows[at])

    def of_facts(self, kind: Kind, facts: Sequence[Fact]) -> list[dict[str, Shares] | None]:
        """The answers on facts by their cue and evidence; None for what has no words of the parse."""
        spots = [self._spot_of(fact) for fact in facts]
        asked = [spot for spot in spots if spot is not None]
        if not asked:
            return [None] * len(facts)
        answers = self.heads.answers(kind, self.heads.rows(kind, self.states, asked))
        told = iter(
            [{name: self._named(name, shares[n]) for name, shares in answers.items()} for n in range(len(asked))]
        )
        return [None if spot is None else next(told) for spot in spots]

    def parts(self, kind: Kind, told: Told) -> dict[str, Shares]:
        """For each party near the word the share of each part it may have."""
        return self.heads.parts(kind, told.row, self.states, mentions_near(self.scene, told.token))

    def homes(self, person: KnownPerson) -> Shares:
        """For each party of the text how likely it is the person's own."""
        rows = {code: home_row(self.scene, person, code) for code in codes_of(self.scene)}
        if not rows:
            return {}
        spot, near = spot_of_person(self.scene, person)
        return self.heads.homes(self.heads.rows(Kind.PEOPLE, self.states, [spot])[0], self.states, near, rows)

    def _spot_of(self, fact: Fact) -> Spot | None:
        inside = [t for t in self.scene.doc if _stands_in(self.at, t.i, fact.evidence)]
        if not inside:
            return None
        cues = [t for t in inside if _stands_in(self.at, t.i, fact.cues)]
        word = cues[0] if cues else min(inside, key=lambda t: sum(1 for _ in t.ancestors))
        return Spot(word.i, tuple(t.i for t in inside))

    @staticmethod
    def _named(name: str, shares: Rows) -> Shares:
        return dict(zip(ANSWERS[name], map(float, shares), strict=True))


def _stands_in(at: Numbers, token: int, spans: Sequence[Span]) -> bool:
    return any(within(at, token, {"start": span.start, "end": span.end}) for span in spans)


def judged(scene: Scene) -> Judged:
    """The scene as the network sees it."""
    return Judged(scene, heads(), states_of(scene.doc))
