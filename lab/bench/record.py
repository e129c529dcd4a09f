"""How the record grows: the cost of the last 100 documents, of a full fold, and of queries, with planted truth.

    python lab/bench/record.py [SIZE ...] [--rebuild] [--jobs=N] [--keep=FOLDER]     (default 1000 5000)

Documents are generated: twenty a day, sixty states, eight office holders each; an event has one to four reports,
one report in ten is a copy. Readings are generated with them, so that only the record is measured. With --jobs the
full fold is done with so many processes that prepare documents for it.
"""

import gc
import hashlib
import os
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from accord.model.codes import (
    Act,
    Area,
    AssistanceType,
    Basis,
    BodyType,
    EngagementStatus,
    EngagementType,
    InstrumentStatus,
    InstrumentType,
    Stage,
    Strength,
)
from accord.model.document import Document, DocumentId, Source
from accord.model.reading import Assistance, Body, Commitment, Engagement, Instrument, Person, Reading, Statement
from accord.model.span import Span
from accord.model.store import Query
from accord.model.when import UNKNOWN, When
from accord.pipeline.folding import fold_all
from accord.pipeline.rebuild import rebuild
from accord.store import SqliteStore, open_record

_STATES = (
    "AR AT AU BE BG BO BR CA CH CL CN CO CR CU CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR HN HR HU ID IE IL IN "
    "IS IT JM JO JP KE KR KW "
    "KZ LT LV MA MX MY NG NL NO NZ OM PA PE PH PL PT"
).split()
_OFFICES = (
    "President",
    "Prime Minister",
    "Foreign Minister",
    "Defence Minister",
    "Interior Minister",
    "Justice Minister",
    "Army Chief",
    "Police Chief",
)
_SYLLABLES = (
    "ba be bo da de do ga go ka ke ki ko la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so "
    "ta te ti to va ve vi vo"
).split()
_THEMES = (
    "border",
    "maritime",
    "customs",
    "air",
    "river",
    "energy",
    "cyber",
    "police",
    "rescue",
    "narcotics",
    "migration",
    "judicial",
)
_ACTIONS = (
    "train {} officers",
    "open a {} liaison office",
    "share {} data",
    "deliver {} vehicles",
    "build a joint {} centre",
    "send {} advisers",
    "hold a {} exercise",
    "fund {} laboratories",
)
_PLACES = (
    "Lima Quito Geneva Vienna Oslo Accra Rabat Amman Manila Nairobi Lisbon Athens Dublin Riga Zagreb Sofia".split()
)


class World:
    """States, people, forums and events; the same for the same seed."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.people = {state: [(self._name(), office) for office in _OFFICES] for state in _STATES}
        self.events: list[tuple] = []
        self.rounds: defaultdict[tuple, int] = defaultdict(int)

    def _word(self, count: int) -> str:
        return "".join(self.random.choice(_SYLLABLES) for _ in range(count)).capitalize()

    def _name(self) -> str:
        return f"{self._word(2)} {self._word(3)}"

    def documents(self, size: int) -> Iterator[tuple[Document, Reading, int]]:
        """Documents, their readings, and the event each reports."""
        last: tuple[Document, Reading, int] | None = None
        produced = 0
        day_of = date(2020, 1, 1)
        while produced < size:
            day = day_of + timedelta(days=produced // 20)
            self.event(day)
            for _ in range(self.random.choice((1, 1, 2, 3, 4))):
                if produced >= size:
                    break
                if last is not None and self.random.random() < 0.1:
                    yield self.copy(last)
                else:
                    last = self.report(len(self.events) - 1, day)
                    yield last
                produced += 1

    def event(self, day: date) -> None:
        a, b = sorted(self.random.sample(_STATES, 2))
        office = self.random.randrange(len(_OFFICES))
        theme = self.random.choice(_THEMES)
        self.rounds[a, b, theme] += 1
        self.events.append(
            (
                a,
                b,
                office,
                theme,
                self.rounds[a, b, theme],
                day,
                self.random.choice(_PLACES),
                self.random.sample(_ACTIONS, 3),
            )
        )

    def report(self, number: int, day: date) -> tuple[Document, Reading, int]:
        a, b, office, theme, turn, held, place, actions = self.events[number]
        rng = self.random
        (first, role), (second, _) = self.people[a][office], self.people[b][office]
        published = day + timedelta(days=rng.randrange(3))
        parts: list[tuple[str, str]] = []
        parts.append(("met", f"{role} {first} of {a} met {role} {second} of {b} in {place} on {held.isoformat()}."))
        parts.append(
            ("round", f"Round {turn} of the {a}-{b} {theme.capitalize()} Security Dialogue was held in {place}.")
        )
        parts.extend(("will", f"{a} will {action.format(theme)} for {b} by {held.year + 1}.") for action in actions)
        parts.append(("signed", f"The two signed the {place} {theme.capitalize()} Protocol that day."))
        parts.append(("gave", f"{a} has delivered {rng.randrange(2, 90)} {theme} trucks to {b}."))
        for speaker in (first, second):
            words = " ".join(self._word(2).lower() for _ in range(12))
            parts.append(("said", f"{speaker} said that {words}."))
        filler = [
            " ".join(self._word(rng.choice((1, 2, 3))).lower() for _ in range(18)).capitalize() + "." for _ in range(9)
        ]
        text, spans = "", {}
        for at, (label, sentence) in enumerate(parts):
            if at:
                text += " " + filler[at - 1] + "\n"
            spans.setdefault(label, []).append(Span(len(text), len(text) + len(sentence), sentence))
            text += sentence
        text += f"\nReport {number}-{rng.random()}"
        document = _document(text, published)
        return document, self._reading(document, number, spans), number

    def _reading(self, document: Document, number: int, spans: dict) -> Reading:
        a, b, office, theme, turn, held, place, actions = self.events[number]
        (first, role), (second, _) = self.people[a][office], self.people[b][office]
        met, turn_span = tuple(spans["met"]), tuple(spans["round"])
        dated = When(held.isoformat(), Basis.STATED)
        forum = f"{a}-{b} {theme.capitalize()} Security Dialogue"
        return Reading(
            document.id,
            "bench",
            "1",
            people=(Person(met, first, role, None, a), Person(met, second, role, None, b)),
            engagements=(
                Engagement(
                    met, EngagementType.MEETING, EngagementStatus.HELD, (a, b), (first, second), date=dated, place=place
                ),
                Engagement(
                    turn_span, EngagementType.DIALOGUE, EngagementStatus.HELD, (a, b), (), forum, turn, UNKNOWN, place
                ),
            ),
            bodies=(Body(turn_span, forum, None, BodyType.DIALOGUE, (a, b)),),
            instruments=(
                Instrument(
                    tuple(spans["signed"]),
                    f"{place} {theme.capitalize()} Protocol",
                    InstrumentType.PROTOCOL,
                    InstrumentStatus.SIGNED,
                    (a, b),
                    dated,
                ),
            ),
            commitments=tuple(
                Commitment(
                    (span,),
                    (a,),
                    (b,),
                    Strength.PLANS,
                    action.format(theme),
                    When(str(held.year + 1), Basis.STATED),
                    (Area.BRD,),
                )
                for span, action in zip(spans["will"], actions, strict=True)
            ),
            assistance=(
                Assistance(
                    tuple(spans["gave"]), a, b, AssistanceType.EQUIPMENT, f"{theme} trucks", None, Stage.DELIVERED
                ),
            ),
            statements=tuple(
                Statement((span,), speaker, Act.REPORTS, False, (state,))
                for span, speaker, state in zip(spans["said"], (first, second), (a, b), strict=True)
            ),
        )

    def copy(self, last: tuple[Document, Reading, int]) -> tuple[Document, Reading, int]:
        document, reading, number = last
        text = document.text + f"\nCopy desk {self.random.random()}"
        copy = _document(text, document.published.earliest)
        return (
            copy,
            Reading(
                copy.id,
                **{name: getattr(reading, name) for name in Reading.__dataclass_fields__ if name != "document_id"},
            ),
            number,
        )


def _document(text: str, published: date) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    when = When(published.isoformat(), Basis.STATED)
    return Document(
        DocumentId(digest),
        f"{digest[:10]}.txt",
        text,
        language="en",
        published=when,
        source=Source(f"Outlet {int(digest[:2], 16) % 40}"),
    )


# 5 adds of 100: the median of them is steady on a machine that does other work as well
ADDS = 5


@contextmanager
def timed() -> Iterator[list[float]]:
    """Seconds by the clock and of our own work, in other processes as well (the machine may do other work besides)."""
    spent: list[float] = []
    before, start = os.times(), time.perf_counter()
    yield spent
    after = os.times()
    spent.extend((time.perf_counter() - start, sum(after[:4]) - sum(before[:4])))


def measure(size: int, folder: Path, *, jobs: int) -> dict[str, float]:
    """Seconds for the last 100 documents, a full fold and queries at one size; how well meetings are found."""
    items = list(World().documents(size))
    # the generated documents are the bench's own: without this the collector walks through them again and again
    gc.collect()
    gc.freeze()
    path = folder / f"{size}.db"
    path.unlink(missing_ok=True)
    result: dict[str, float] = {}
    last = size - ADDS * 100
    with open_record(path, create=True) as store:
        for part in range(0, last, 1000):
            with store.transaction():
                for document, reading, _ in items[part : min(part + 1000, last)]:
                    store.keep(document, original=document.text.encode(), added="")
                    store.keep_reading(document.id, reading)
        with timed() as first:
            fold_all(store)
        result["first fold: wall"], result["first fold: cpu"] = first
        adds = []
        for part in range(last, size, 100):
            with timed() as add:
                with store.transaction():
                    for document, reading, _ in items[part : part + 100]:
                        store.keep(document, original=document.text.encode(), added="")
                        store.keep_reading(document.id, reading)
                fold_all(store)
            adds.append(add)
        result["100 more: wall"] = median(wall for wall, _ in adds)
        result["100 more: cpu"] = median(cpu for _, cpu in adds)
        if "--rebuild" in sys.argv:
            with timed() as full:
                rebuild(store, jobs=jobs)
            result["full fold: wall"], result["full fold: cpu"] = full
        result["meetings: B-cubed F1"] = _b_cubed(store, {document.id: number for document, _, number in items})
    with open_record(path) as store:
        for name, ask in {
            "timeline, 50": lambda: list(store.lines("timeline", Query(limit=50))),
            "one pair": lambda: list(store.lines("engagements", Query(parties=("BR",), limit=50))),
            "one person": lambda: list(store.lines("engagements", Query(people=("ba",), limit=50))),
            "due": lambda: list(store.lines("due", Query(limit=50))),
            "search": lambda: store.search("border protocol"),
            "bodies": lambda: list(store.lines("bodies", Query(limit=50))),
            "actors": lambda: list(store.lines("actors", Query(limit=50))),
            "documents": lambda: store.documents(Query(limit=50)),
        }.items():
            start = time.perf_counter()
            ask()
            result[f"query: {name}"] = time.perf_counter() - start
    result["megabytes"] = path.stat().st_size / 1e6
    return result


def _b_cubed(store: SqliteStore, truth: dict[str, int]) -> float:
    clusters = [
        frozenset(s["document_id"] for s in line["support"])
        for line in store.lines("engagements")
        if line["type"] == "meeting"
    ]
    gold: defaultdict[int, set[str]] = defaultdict(set)
    for document, number in truth.items():
        gold[number].add(document)
    precision = recall = count = 0.0
    for cluster in clusters:
        for document in cluster:
            right = len(cluster & gold[truth[document]])
            precision += right / len(cluster)
            recall += right / len(gold[truth[document]])
            count += 1
    p, r = precision / count, recall / count
    return 2 * p * r / (p + r)


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdigit()] or [1000, 5000]
    keep = next((Path(argument[7:]) for argument in sys.argv[1:] if argument.startswith("--keep=")), None)
    jobs = next((int(argument[7:]) for argument in sys.argv[1:] if argument.startswith("--jobs=")), 1)
    with TemporaryDirectory() as folder:
        results = {size: measure(size, keep or Path(folder), jobs=jobs) for size in sizes}
    for name in results[sizes[0]]:
        print(f"{name:28}", *(f"{results[size].get(name, 0):12.3f}" for size in sizes))
    for clock in ("wall", "cpu"):
        growth = results[sizes[-1]][f"100 more: {clock}"] / results[sizes[0]][f"100 more: {clock}"]
        print(f"growth of 100 more from {sizes[0]} to {sizes[-1]}, {clock}: {growth:.2f}")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    main()
