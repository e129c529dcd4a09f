#!/usr/bin/env python3
"""Plants a timeline of contacts, has reports tell it in relative words, and looks for dates that exclude the truth.

    lab/planted_dates.py [--seed N] [--stories N] [--show]

Each story has talks, a session of a body and contacts whose day is counted from these; reports come out dated or not,
and tell each contact in one of the ways that are true of it on their day. Printed is how many contacts came out dated
to the day, dated wider, left open (as where "the talks in Lima" may be either of two), unread, or dated wrongly: none
may be.
"""

import argparse
import hashlib
import random
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId, Source
from accord.model.edtf import bounds
from accord.model.when import UNKNOWN, When
from accord.pipeline.folding import fold_all
from accord.reading.readers.rules import RulesReader
from accord.store import open_record

PAIRS = (
    ("Peru", "Peruvian", "Lima", "Cusco", "Norway", "Norwegian"),
    ("Ghana", "Ghanaian", "Accra", "Kumasi", "Chile", "Chilean"),
    ("Kenya", "Kenyan", "Nairobi", "Mombasa", "Latvia", "Latvian"),
    ("Georgia", "Georgian", "Tbilisi", "Batumi", "Oman", "Omani"),
    ("Vietnam", "Vietnamese", "Hanoi", "Hue", "Malta", "Maltese"),
)
HOSTS = ("Ana Vega", "Rosa Quiroga", "Ida Marten", "Lena Sorvik", "Nora Abels", "Tea Kalman")
GUESTS = ("Ole Berg", "Kofi Mannes", "Ivo Reyes", "Jon Hallas", "Pavel Orsin", "Emil Straut")
AREAS = ("Fisheries", "Border Security", "Maritime Rescue", "Customs", "Civil Protection")
ORDINALS = ("second", "third", "fourth", "fifth")
THINGS = (
    "crane pier lighthouse ferry breakwater dredger warehouse beacon tug slipway quay gantry buoy timetable railing "
    "weighbridge ladder siren telescope canteen chimney generator footbridge signal turnstile boiler pump hangar"
).split()
ACTS = ("was painted", "was shut", "leaks", "is for sale", "was praised", "has rusted", "was moved", "is too short")


@dataclass
class Story:
    """One planted timeline and the texts that tell it."""

    number: int
    days: dict[str, date] = field(default_factory=dict)
    texts: list[tuple[str, str, date | None]] = field(default_factory=list)


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B}"


def _ways(day: date, published: date, *, known: bool) -> list[str]:
    """True ways to say a day in a text that came out then, as an adverbial."""
    back = (published - day).days
    ways = [f"on {_spoken(day)}", f"on {_spoken(day)} {day.year}"]
    if back == 0:
        ways += ["today"]
    if back == 1:
        ways += ["yesterday"]
    if 0 <= back <= 6:
        ways += [f"on {day:%A}"] * 3
    months = (published.year - day.year) * 12 + published.month - day.month
    if months == 1:
        ways += ["last month"]
    if not known:
        ways += [""]
    return ways


def plant(number: int, rng: random.Random) -> Story:
    """A timeline and its texts."""
    story = Story(number)
    host, host_adj, city, town, guest, guest_adj = PAIRS[number % len(PAIRS)]
    a, b = rng.choice(HOSTS), rng.choice(GUESTS)
    area, ordinal = rng.choice(AREAS), rng.choice(ORDINALS)
    body = f"{host}-{guest} {area} Committee"
    talks = date(2024, 1, 10) + timedelta(days=rng.randrange(700))
    session = talks + timedelta(days=rng.choice((30, 45, 60, 90)) + rng.randrange(20))
    gap, other = rng.choice((1, 2, 3)), rng.choice((1, 2, 3))
    words = {1: "One day", 2: "Two days", 3: "Three days"}
    story.days = {
        "talks": talks,
        "session": session,
        "experts": session - timedelta(days=gap),
        "officers": talks + timedelta(days=other),
        "eve": talks - timedelta(days=1),
    }
    ministers = f"{host_adj} Defence Minister {a} and her {guest_adj} counterpart, {b},"

    def filler() -> str:
        # words enough of its own that no text is taken for a copy of another
        some = rng.sample(THINGS, 10)
        return " ".join(f"The {some[at]} of the {some[at + 1]} {rng.choice(ACTS)}." for at in range(0, 8, 2))

    for name, known in (("a", True), ("b", rng.random() < 0.5)):
        published = talks + timedelta(days=rng.randrange(4))
        way = rng.choice(_ways(talks, published, known=known))
        lead = f"{ministers} held talks in {city} {way}".rstrip() + "."
        story.texts.append((f"s{number}{name}.txt", f"Ministers confer in {city}\n\n{lead} {filler()} {filler()}",
                            published if known else None))  # fmt: skip
    for name, known in (("c", True), ("d", False)):
        published = session + timedelta(days=rng.randrange(4))
        way = rng.choice(_ways(session, published, known=known))
        lead = f"{host} and {guest} held the {ordinal} session of the {body} in {town} {way}".rstrip() + "."
        story.texts.append((f"s{number}{name}.txt", f"Committee meets in {town}\n\n{lead} {filler()} {filler()}",
                            published if known else None))  # fmt: skip
    if rng.random() < 0.6:
        # the same two in the same town a year before, so that "the talks in Lima" may be either
        story.days["before"] = talks - timedelta(days=365 + rng.randrange(30))
        published = story.days["before"] + timedelta(days=rng.randrange(4))
        way = rng.choice(_ways(story.days["before"], published, known=True))
        lead = f"{ministers} held talks in {city} {way}."
        story.texts.append((f"s{number}h.txt", f"Ministers talk in {city}\n\n{lead} {filler()} {filler()}", published))
    if rng.random() < 0.6:
        announced = talks - timedelta(days=rng.randrange(2, 20))
        away = (talks - announced).days
        way = f"on {talks:%A}" if away <= 6 else f"on {_spoken(talks)}"
        lead = f"{ministers} will hold talks in {city} {way}, the {host_adj} ministry said."
        story.texts.append((f"s{number}p.txt", f"Ministers to confer\n\n{lead} {filler()} {filler()}",
                            announced if rng.random() < 0.7 else None))  # fmt: skip
    told = {
        "e": f"{words[gap]} before the {ordinal} session of the {body} opened in {town}, experts of {host} "
        f"and {guest} met at the harbour office to prepare its papers.",
        "f": f"{words[other]} after ministers {a} and {b} had their talks in {city}, officers of {host} and {guest} "
        "met at the barracks.",
        "g": f"On the eve of the talks of ministers {a} and {b} in {city}, police chiefs of {host} and {guest} "
        "met at the old mill.",
    }
    for name, lead in told.items():
        story.texts.append((f"s{number}{name}.txt", f"What was seen here\n\n{lead} {filler()} {filler()}", None))
    return story


TOLD = {
    "a": "talks", "b": "talks", "c": "session", "d": "session", "e": "experts", "f": "officers", "g": "eve",
    "h": "before", "p": "talks",
}  # fmt: skip
COUNTED = ("experts", "officers", "eve")


def run(*, seed: int, stories: int, show: bool = False) -> Counter[str]:
    """Plant, read, fold, compare: how many contacts came out how."""
    rng = random.Random(seed)
    tally: Counter[str] = Counter()
    reader = RulesReader()
    for number in range(stories):
        story = plant(number, rng)
        lines = _folded(story, reader)
        for letter, which in TOLD.items():
            name = f"s{number}{letter}.txt"
            text = next((text for told, text, _ in story.texts if told == name), None)
            if text is None:
                continue
            mine = [line for line in lines if any(support["document"] == name for support in line["support"])]
            if which in COUNTED:
                # what it is counted from is told there as well; its own contact has no other report and names nobody
                mine = [one for one in mine if one["reports"] == 1 and not one["participants"] and not one["ordinal"]]
            verdict = _verdict(mine, story.days[which])
            tally[f"{which} {verdict}"] += 1
            tally[verdict] += 1
            if show and verdict in ("wrong", "unread"):
                print(verdict, name, which, story.days[which], [(one["date"], one["date_reasons"]) for one in mine])
                print("   ", text.replace("\n", " ")[:400])
    return tally


def _folded(story: Story, reader: RulesReader) -> list[dict[str, Any]]:
    store = open_record(None)
    documents = [
        Document(
            DocumentId(hashlib.sha256(text.encode()).hexdigest()), name, text, title=text.split("\n", 1)[0],
            language="en", published=When(day.isoformat(), Basis.STATED) if day else UNKNOWN, source=Source(name),
        )
        for name, text, day in story.texts
    ]  # fmt: skip
    for document, reading in zip(documents, reader.read_many(documents), strict=True):
        store.keep(document, original=document.text.encode(), added="")
        store.keep_reading(document.id, reading)
    fold_all(store)
    return list(store.lines("engagements"))


def main() -> None:
    """Print the figures; fail if a date is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stories", type=int, default=25)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    tally = run(seed=options.seed, stories=options.stories, show=options.show)
    for key in sorted(tally):
        print(f"{key:<20} {tally[key]}")
    sys.exit(1 if tally["wrong"] else 0)


def _verdict(lines: list[dict[str, Any]], day: date) -> str:
    if not lines:
        return "unread"
    verdicts = []
    for line in lines:
        first, last = bounds(line["date"])
        if first is None and last is None:
            verdicts.append("open")
        elif (first and first > day) or (last and last < day):
            verdicts.append("wrong")
        else:
            verdicts.append("exact" if first == last == day else "wider")
    return next(one for one in ("wrong", "exact", "wider", "open") if one in verdicts)


if __name__ == "__main__":
    main()
