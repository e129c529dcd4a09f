"""The reader that asks a language model: any server with the OpenAI chat interface, held to the words of the document.

What the model says becomes a fact only where the document bears out its quotation and every slot; the rest are Doubts.
"""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import accord.reading.lean_spacy  # noqa: F401 - before all that imports spaCy
from accord.model.document import Document
from accord.model.reading import Reading
from accord.reading.build import scenes
from accord.reading.llm.asking import Answer, Asker, Endpoint
from accord.reading.llm.keeping import Kept, key_of
from accord.reading.llm.prompt import PROMPT, messages, pieces
from accord.reading.llm.verifying import reading_of


@dataclass(frozen=True, slots=True)
class Spent:
    """What was asked so far: answers from the server and from those kept, tokens sent and received."""

    asked: int = 0
    kept: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


class LlmReader:
    """Reads by asking a model; `concurrency` questions at a time. Counts what it spends."""

    name = "llm"
    languages = frozenset({"en"})

    def __init__(
        self, endpoint: Endpoint, *, concurrency: int = 4, answers: Path | None = None, asker: Asker | None = None
    ) -> None:
        self.endpoint = endpoint
        self.concurrency = concurrency
        self._kept = Kept(answers)
        self._asker = asker or Asker(endpoint)
        self._spent = Spent()
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        """The version of the question with the name of the model."""
        return f"{PROMPT}+{self.endpoint.model}"

    @property
    def spent(self) -> Spent:
        """What was spent so far."""
        return self._spent

    def read(self, document: Document) -> Reading:
        """The Reading of one document. Raises NoAnswer."""
        return next(self.read_many((document,)))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The Readings of many, in order, several asked for at a time. Raises NoAnswer at the first that has none."""
        wanted = tuple(documents)
        pool = ThreadPoolExecutor(self.concurrency)
        try:
            asked = [pool.submit(self._ask, document) for document in wanted]
            for scene, answers in zip(scenes(wanted), asked, strict=True):
                told = answers.result()
                yield reading_of(
                    [answer.object() for answer in told],
                    scene,
                    reader=self.name,
                    version=self.version,
                    broke_off=any(answer.broke_off for answer in told),
                )
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _ask(self, document: Document) -> list[Answer]:
        found = []
        for piece in pieces(document.text):
            key = key_of(document.id, self.endpoint.url, self.endpoint.model, PROMPT, piece)
            kept = self._kept.find(key)
            answer = kept or self._asker.ask(messages(document, piece))
            # an answer that is no JSON is not worth keeping: this raises
            answer.object()
            if kept is None:
                self._kept.keep(key, answer)
            self._count(answer, fresh=kept is None)
            found.append(answer)
        return found

    def _count(self, answer: Answer, *, fresh: bool) -> None:
        with self._lock:
            s = self._spent
            self._spent = (
                Spent(s.asked + 1, s.kept, s.tokens_in + answer.asked, s.tokens_out + answer.answered)
                if fresh
                else Spent(s.asked, s.kept + 1, s.tokens_in, s.tokens_out)
            )
