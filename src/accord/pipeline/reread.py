"""The documents of a record read again by another reader: first what would change, then, if wanted, kept.

The trial is folded in memory from the same documents and judgements; the record itself is not touched before `keep`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from accord.intake import take_in
from accord.model.codes import Kind
from accord.model.document import DocumentId
from accord.model.errors import AccordError
from accord.model.reader import Reader
from accord.model.reading import Reading
from accord.model.store import HistoryItem
from accord.pipeline.folding import fold_all
from accord.pipeline.progress import Failure, Progress, Silent
from accord.pipeline.rebuild import copy_truth
from accord.pipeline.workers import Work, work_all
from accord.store import SqliteStore, open_record

Line = Mapping[str, Any]

KINDS = (*(kind.value for kind in Kind if kind is not Kind.PEOPLE), "actors")

# half of the shorter evidence: as two readers' facts are held to be one
_SHARED = 0.5

_NOT_COMPARED = frozenset(
    "id kind support against reports independent doubts judgements because confidence first_report latest_report "
    "date_reasons outcomes within engagement instrument restates superseded_by proposed_evidence parent "
    "sessions".split()
)


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that would be added (no `before`), lost (no `after`) or altered (`fields` says where)."""

    kind: str
    before: Line | None
    after: Line | None
    fields: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """`added`, `lost` or `altered`."""
        return "altered" if self.before and self.after else "added" if self.after else "lost"


@dataclass(frozen=True, slots=True)
class Trial:
    """What another reader made of the documents, and what the record would be with it."""

    readings: tuple[tuple[DocumentId, Reading], ...]
    failures: tuple[Failure, ...]
    changes: tuple[Change, ...]
    orphaned: tuple[HistoryItem, ...]
    """Judgements in force whose evidence the new readings do not have; they are kept and shown as orphans."""


def try_reader(store: SqliteStore, *, reader: Reader, jobs: int = 1, progress: Progress | None = None) -> Trial:
    """Read again what this reader version has not read last, and fold a copy of the record with it."""
    told = progress or Silent()
    documents = [store.document(id_) for id_ in store.document_ids()]
    wanted = [d for d in documents if d.language in reader.languages and not _is_last(store, d.id, reader)]
    readings: list[tuple[DocumentId, Reading]] = []
    failures: list[Failure] = []
    told.start("reading", len(wanted))
    items = (Work(document.name, document=document) for document in wanted)
    for document, done in zip(wanted, work_all(items, take_in=take_in, reader=reader, jobs=jobs), strict=True):
        told.step(done.name)
        if done.reading is not None:
            readings.append((document.id, done.reading))
        elif isinstance(done.error, AccordError):
            failures.append(Failure(done.name, done.error, kept=True))
    told.end()
    if not readings:
        return Trial((), tuple(failures), (), ())
    with open_record(None) as trial:
        copy_truth(store, trial, readings=dict(readings))
        fold_all(trial, progress=told, jobs=jobs)
        changes = tuple(change for kind in KINDS for change in _changes(kind, store, trial))
        before = {item.judgement.id for item in store.history() if item.state == "orphan"}
        orphaned = tuple(item for item in trial.history() if item.state == "orphan" and item.judgement.id not in before)
    return Trial(tuple(readings), tuple(failures), changes, orphaned)


def keep(trial: Trial, *, store: SqliteStore, jobs: int = 1, progress: Progress | None = None) -> None:
    """Keep the trial's readings and fold the record with them; earlier readings and all judgements stay."""
    with store.transaction():
        for document_id, reading in trial.readings:
            store.keep_reading(document_id, reading)
    fold_all(store, progress=progress, jobs=jobs)


def _is_last(store: SqliteStore, document_id: DocumentId, reader: Reader) -> bool:
    last = store.reading(document_id)
    return last is not None and (last.reader, last.version) == (reader.name, reader.version)


def _changes(kind: str, store: SqliteStore, trial: SqliteStore) -> Iterator[Change]:
    before = {line["id"]: line for line in store.lines(kind)}
    after = {line["id"]: line for line in trial.lines(kind)}
    pairs = {id_: id_ for id_ in before if id_ in after}
    pairs |= _matched(
        {id_: line for id_, line in before.items() if id_ not in pairs},
        {id_: line for id_, line in after.items() if id_ not in pairs.values()},
    )
    for old, new in pairs.items():
        fields = tuple(
            name for name in before[old] if name not in _NOT_COMPARED and before[old].get(name) != after[new].get(name)
        )
        if fields:
            yield Change(kind, before[old], after[new], fields)
    yield from (Change(kind, line, None) for id_, line in before.items() if id_ not in pairs)
    found = set(pairs.values())
    yield from (Change(kind, None, line) for id_, line in after.items() if id_ not in found)


def _matched(before: Mapping[str, Line], after: Mapping[str, Line]) -> dict[str, str]:
    """Findings with other ids that rest on the same words, the best fits first."""
    by_document: dict[str, list[tuple[int, int, str]]] = {}
    for id_, line in after.items():
        for piece in line.get("support") or ():
            by_document.setdefault(piece["document_id"], []).append((piece["start"], piece["end"], id_))
    scored: dict[tuple[str, str], float] = {}
    for id_, line in before.items():
        for piece in line.get("support") or ():
            for start, end, other in by_document.get(piece["document_id"], ()):
                shared = min(end, piece["end"]) - max(start, piece["start"])
                share = shared / max(1, min(end - start, piece["end"] - piece["start"]))
                if share >= _SHARED:
                    scored[id_, other] = scored.get((id_, other), 0.0) + share + _likeness(line, after[other])
    pairs: dict[str, str] = {}
    for old, new in sorted(scored, key=lambda pair: (-scored[pair], pair)):
        if old not in pairs and new not in pairs.values():
            pairs[old] = new
    return pairs


def _likeness(a: Line, b: Line) -> float:
    named = ("name", "speaker", "action", "type", "parties", "by", "item")
    return sum(0.1 for slot in named if slot in a and a.get(slot) == b.get(slot))
