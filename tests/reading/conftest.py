"""What tests of the reading room share: a Scene made from a few sentences."""

from collections.abc import Callable

import pytest

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId, Source
from accord.model.when import When
from accord.reading.build import scenes
from accord.reading.scene import Scene


@pytest.fixture(scope="session")
def scene_of() -> Callable[..., Scene]:
    """Parses `text` as a document published on `published` (None: unknown) by `outlet`."""

    def make(
        text: str, *, published: str | None = "2024-03-06", outlet: str | None = None, name: str = "test.txt"
    ) -> Scene:
        when = When(published, Basis.STATED) if published else When()
        return next(
            scenes([Document(DocumentId(name), name, text, language="en", published=when, source=Source(outlet))])
        )

    return make
