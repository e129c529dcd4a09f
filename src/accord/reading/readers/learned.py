"""The reader that has learned: the rules' Reading with what a small network, fine-tuned on our corpus, changes in it.

The network judges the wording where the lexicon has no word for it: it points at words that tell a fact, which the
rules fill or refuse, and tells whose people are and, where grammar does not, whose a promise or a gift is, who met and
when; acts, strength, sort, stage, doers and receivers are weighed from both. It takes no fact away.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import accord.reading.lean_spacy  # noqa: F401 - before all that imports spaCy
from accord.model.document import Document
from accord.model.reading import Reading
from accord.reading.build import scenes
from accord.reading.learned.acts import with_acts
from accord.reading.learned.dating import with_dates
from accord.reading.learned.encoder import begin_loading
from accord.reading.learned.heads import heads
from accord.reading.learned.homes import with_homes
from accord.reading.learned.judging import Judged, judged
from accord.reading.learned.ownership import with_doers, with_receivers
from accord.reading.learned.pointing import hints
from accord.reading.learned.weighing import with_kinds, with_strengths
from accord.reading.learned.weights import check_there
from accord.reading.readers.begun import begun
from accord.reading.readers.rules import RulesReader, read_scene

LEARNED = "12"
"""Raised with every change here or of the thresholds; what the weights were learned from is in their own version."""


class LearnedReader:
    """Rules and learned heads for English; no network, no state. Raises BrokenReader where its weights are missing."""

    name = "learned"
    languages = frozenset({"en"})

    def __init__(self) -> None:
        check_there()

    def __reduce__(self) -> "tuple[Callable[[], LearnedReader], tuple[()]]":
        """Another process gets it to read: its network then loads before all else there."""
        return begun, ()

    @property
    def version(self) -> str:
        """The version of the rules with that of the network."""
        return f"{RulesReader().version}+{LEARNED}.{heads().version}"

    def read(self, document: Document) -> Reading:
        """The Reading of one document."""
        return next(self.read_many((document,)))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The Readings of many documents, in order, parsed in batches."""
        begin_loading()
        version = self.version
        for scene in scenes(documents):
            seen = judged(scene)
            reading = read_scene(scene, reader=self.name, version=version, hints=hints(seen), said=seen.attributions)
            yield with_learned(seen, reading)


def with_learned(seen: Judged, reading: Reading) -> Reading:
    """The rules' Reading of a scene with what the network changes."""
    return replace(
        reading,
        people=with_homes(seen, reading.people),
        statements=with_acts(seen, reading.statements),
        engagements=with_dates(seen, reading.engagements),
        commitments=with_strengths(seen, with_doers(seen, reading.commitments)),
        assistance=with_kinds(seen, with_receivers(seen, reading.assistance)),
    )
