"""A scene -> what the network thinks of its words, statements and people: what a word tells, which act, whose one is.

The same scene gives the same answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from spacy.tokens import Token

from accord.model.codes import Act
from accord.model.reading import Fact
from accord.model.span import Span
from accord.reading.attribution import Attribution, attributions
from accord.reading.learned.belonging import codes_of, home_row
from accord.reading.learned.encoder import WIDTH, Rows, States, states_of
from accord.reading.learned.heads import ACTS, PEOPLE, POINTING, TIMED, Heads, heads, owner_input
from accord.reading.learned.owning import owner_rows
from accord.reading.learned.pieces import Numbers
from accord.reading.learned.spots import (
    Mention,
    Spot,
    candidates_of,
    may_tell,
    mentions_near,
    offsets,
    spot_at,
    spot_of_person,
)
from accord.reading.learned.timing import TIME_FEATURES, Time, time_rows, times_near
from accord.reading.scene import KnownPerson, Scene

_RIVAL = 0.5
"""From which share on another word tells a contact too, whose a time may be."""


@dataclass(frozen=True, eq=False)
class Judged:
    """A scene, of which the network is asked."""

    scene: Scene
    heads: Heads

    @cached_property
    def states(self) -> States:
        """The states of its tokens."""
        return states_of(self.scene.doc)

    @cached_property
    def at(self) -> Numbers:
        """Where each token stands in the document."""
        return offsets(self.scene)

    @cached_property
    def cues(self) -> dict[str, dict[int, float]]:
        """For each kind of fact, for each word that may tell one, by its token: how likely it does."""
        words = candidates_of(self.scene)
        if not words:
            return {kind: {} for kind in POINTING}
        spots = [spot_at(self.scene, word) for word in words]
        states = self.states.of(range(len(self.scene.doc)))
        found: dict[str, dict[int, float]] = {}
        for kind in POINTING:
            asked = [spot for word, spot in zip(words, spots, strict=True) if may_tell(kind, word)]
            if not asked:
                found[kind] = {}
                continue
            rows = self.heads.rows(kind, states, asked)
            shares = self.heads.cues(kind, rows)
            found[kind] = dict(zip((spot.word for spot in asked), map(float, shares), strict=True))
            self._rows.update(zip(((kind, spot.word) for spot in asked), rows, strict=True))
        return found

    @cached_property
    def _rows(self) -> dict[tuple[str, int], Rows]:
        return {}

    def _row(self, kind: str, at: int) -> Rows:
        # those of the cues are reckoned many at once, which alone end in other last digits: they come first, always
        if at not in self.cues[kind] and (kind, at) not in self._rows:
            self._rows[kind, at] = self.heads.row(kind, self.states, spot_at(self.scene, self.scene.doc[at]))
        return self._rows[kind, at]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The parties that are asked about."""
        return tuple(codes_of(self.scene))

    @cached_property
    def _owned(self) -> dict[tuple[str, int], dict[str, dict[str, float]]]:
        return {}

    @cached_property
    def _owner_rows(self) -> dict[tuple[str, int], Rows]:
        return {}

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Whose words the stretches of the scene are."""
        return attributions(self.scene)

    def owners(self, kind: str, at: int) -> dict[str, dict[str, float]]:
        """For a word that tells a fact: of each part in it how likely each party of the text has it."""
        if not self.codes:
            return {}
        if (kind, at) not in self._owned:
            self._owned[kind, at] = self.heads.owners(kind, self.codes, self.owner_rows(kind, at))
        return self._owned[kind, at]

    def owner_rows(self, kind: str, at: int) -> Rows:
        """The numbers of each of the parties, of which there must be one."""
        if (kind, at) not in self._owner_rows:
            seen, mentions = self._around(at)
            fits = self.heads.parts(kind, self._row(kind, at), self.states, mentions)
            self._owner_rows[kind, at] = owner_input(fits, mentions, dict(zip(self.codes, seen, strict=True)))
        return self._owner_rows[kind, at]

    def _around(self, at: int) -> tuple[tuple[tuple[float, ...], ...], tuple[Mention, ...]]:
        """What stands around a word, whatever it is asked: the numbers of each party, and the mentions near."""
        if at not in self._seen_around:
            word = self.scene.doc[at]
            seen = owner_rows(self.scene, word, self.codes, self.attributions)
            self._seen_around[at] = seen, mentions_near(self.scene, word)
        return self._seen_around[at]

    @cached_property
    def _seen_around(self) -> dict[int, tuple[tuple[tuple[float, ...], ...], tuple[Mention, ...]]]:
        return {}

    def times(self, at: int) -> tuple[tuple[Time, float], ...]:
        """For a word that tells a contact: how likely each time near is the contact's; what is left says that none
        is.
        """
        near, told, states, rows = self.time_rows(at)
        return tuple(zip(near, map(float, self.heads.times(told, states, rows)), strict=False)) if near else ()

    def time_rows(self, at: int) -> tuple[tuple[Time, ...], Rows, Rows, Rows]:
        """The times near a word, what is known of the word, and of each time its state and its numbers."""
        word = self.scene.doc[at]
        near = times_near(self.scene, word)
        rivals = [other for other, share in self.cues[TIMED].items() if share >= _RIVAL]
        rows = time_rows(self.scene, word, near, rivals=rivals)
        seen = np.array(rows, np.float32).reshape(len(near), TIME_FEATURES)
        states = [self.states.of(range(first, end)).mean(axis=0) for first, end, _ in near]
        told = self.heads.told(TIMED, self._row(TIMED, at))
        return near, told, np.array(states, np.float32).reshape(len(near), WIDTH), seen

    def answer(self, name: str, at: int) -> tuple[int, float]:
        """The likeliest answer of one head on a word, by its number, and how likely it is."""
        shares = self._answers(name, at)
        return int(shares.argmax()), float(shares.max())

    def shares(self, name: str, at: int, answers: Sequence[str]) -> dict[str, float]:
        """How likely each answer of one head on a word is, given all of them in order."""
        return dict(zip(answers, map(float, self._answers(name, at)), strict=True))

    def _answers(self, name: str, at: int) -> Rows:
        return self.heads.answer(name, self._row(name.partition(".")[0], at))

    def surest(self, kind: str, fact: Fact) -> int | None:
        """The word of a fact's evidence, by its token, that most likely tells one of a kind; None without any."""
        asked = kind, fact.evidence
        if asked not in self._surest:
            cues = self.cues[kind]
            inside = (t.i for t in self.inside(fact) if t.i in cues)
            self._surest[asked] = max(inside, key=lambda at: cues[at], default=None)
        return self._surest[asked]

    @cached_property
    def _surest(self) -> dict[tuple[str, tuple[Span, ...]], int | None]:
        """Those found: of a promise its word is asked for its strength, its doers and whom it is toward."""
        return {}

    def acts(self, fact: Fact) -> dict[Act, float]:
        """How likely each act is, by the fact's cue and evidence; nothing for what has no words of the parse."""
        spot = self._spot_of(fact)
        if spot is None:
            return {}
        shares = self.heads.acts(self.heads.row(ACTS, self.states, spot)[None])[0]
        return dict(zip(Act, map(float, shares), strict=True))

    def homes(self, person: KnownPerson) -> dict[str, float]:
        """For each party of the text how likely it is the person's own."""
        parties = {code: home_row(self.scene, person, code) for code in self.codes}
        if not parties:
            return {}
        spot, near = spot_of_person(self.scene, person)
        return self.heads.homes(self.heads.row(PEOPLE, self.states, spot), self.states, near, parties)

    def inside(self, fact: Fact) -> list[Token]:
        """The tokens of a fact's evidence."""
        return self._tokens_in(fact.evidence)

    def _tokens_in(self, spans: Sequence[Span]) -> list[Token]:
        held = np.zeros(len(self.at), np.bool_)
        for span in spans:
            held |= (self.at[:, 0] >= span.start) & (self.at[:, 1] <= span.end) & (self.at[:, 0] >= 0)
        return [self.scene.doc[int(at)] for at in np.flatnonzero(held)]

    def _spot_of(self, fact: Fact) -> Spot | None:
        inside = self.inside(fact)
        if not inside:
            return None
        cues = {t.i for t in self._tokens_in(fact.cues)}
        word = next((t for t in inside if t.i in cues), None) or min(inside, key=lambda t: sum(1 for _ in t.ancestors))
        return Spot(word.i, tuple(t.i for t in inside))


def judged(scene: Scene) -> Judged:
    """The scene as the network sees it."""
    return Judged(scene, heads())
