"""The reader that has learned: the rules' Reading with what heads over word vectors add to it.

Rules decide what is structure; the heads add where the wording is none that the lexicon knows, and never take away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from accord.model.document import Document
from accord.model.reading import Reading
from accord.reading.areas import find_areas
from accord.reading.attribution import attributions
from accord.reading.build import scenes
from accord.reading.readers.rules import RulesReader, read_scene
from learned_reader.acts import with_acts
from learned_reader.given import given
from learned_reader.heads import heads
from learned_reader.homes import with_homes
from learned_reader.judging import Judged, judged
from learned_reader.met import met


class LearnedReader:
    """Rules and learned heads for English; no network, no state."""

    name = "learned"
    languages = frozenset({"en"})

    @property
    def version(self) -> str:
        """The version of the rules with that of the heads."""
        return f"{RulesReader().version}+{heads().version}"

    def read(self, document: Document) -> Reading:
        """The Reading of one document."""
        return next(self.read_many((document,)))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The Readings of many documents, in order, parsed in batches."""
        version = self.version
        for scene in scenes(documents):
            yield with_learned(judged(scene), read_scene(scene, reader=self.name, version=version))


def with_learned(seen: Judged, reading: Reading) -> Reading:
    """The rules' Reading of a scene with what the network changes and adds."""
    said = attributions(seen.scene)
    engagements = (*reading.engagements, *met(seen, reading.engagements))
    assistance = (*reading.assistance, *given(seen, reading.assistance, said))
    facts = (
        *engagements,
        *reading.bodies,
        *reading.instruments,
        *reading.commitments,
        *assistance,
        *reading.assessments,
    )
    return replace(
        reading,
        people=with_homes(seen, reading.people),
        engagements=tuple(sorted(engagements, key=lambda e: e.evidence[0].start)),
        assistance=tuple(sorted(assistance, key=lambda a: a.evidence[0].start)),
        statements=with_acts(seen, reading.statements),
        areas=find_areas(seen.scene, facts),
    )
