"""Days counted in the sentence before, in the rest of a stay, and what is told as put off."""

import hashlib

import pytest

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.document import Document, DocumentId
from accord.model.reading import Engagement, Person, Reading
from accord.model.span import cut
from accord.model.when import UNKNOWN, When
from accord.pipeline.folding import fold_all
from accord.record.off_plan import told_as_moved
from accord.store import open_record

HELD, PLANNED = EngagementStatus.HELD, EngagementStatus.PLANNED
DAY = When("2024-05-10", Basis.STATED)


def _kept(store, text, *told, published=None):
    """Keep a text with contacts: the words, a word of them that tells it, and what else is known."""
    name = f"{len(text)}-{text[:9]}.txt"
    when = When(published, Basis.STATED) if published else UNKNOWN
    document = Document(DocumentId(hashlib.sha256(text.encode()).hexdigest()), name, text, published=when)
    facts = []
    for words, cue, type_, known in told:
        start = text.index(words)
        at = text.index(cue, start)
        facts.append(
            Engagement(
                (cut(text, start, start + len(words)),), type_, known.pop("status", HELD), ("AR", "BR"),
                known.pop("people", ()), date=known.pop("date", UNKNOWN), cues=(cut(text, at, at + len(cue)),), **known,
            )
        )  # fmt: skip
    people = tuple(
        Person((cut(text, text.index(who), text.index(who) + len(who)),), who, "Minister", None, code)
        for who, code in NAMED.items()
        if who in text
    )
    store.keep(document, original=text.encode(), added="")
    store.keep_reading(document.id, Reading(document.id, "hand", "1", people=people, engagements=tuple(facts)))


NAMED = {"Ana Silva": "BR", "Juan Diaz": "AR", "Rui Costa": "BR", "Eva Luna": "AR"}


def _dates(store):
    fold_all(store)
    return {line["place"]: line["date"] for line in store.lines("engagements")}


MEETING = EngagementType.MEETING
EXPERTS = "experts of BR and AR met at Tacna"


def test_a_sentence_that_tells_no_contact_counts_for_the_next_one():
    store = open_record(None)
    text = f"Envoys of BR and AR met at Lima. Eight days after that it was the turn of others. The {EXPERTS}."
    _kept(
        store, text,
        ("Envoys of BR and AR met at Lima", "met", MEETING, {"date": DAY, "place": "Lima"}),
        (EXPERTS, "met", MEETING, {"place": "Tacna"}),
    )  # fmt: skip
    assert _dates(store)["Tacna"] == "2024-05-18"


def test_a_sentence_that_tells_a_contact_counts_for_itself():
    store = open_record(None)
    text = f"Envoys of BR and AR met at Lima. Eight days after that, crews of BR and AR met at Arica. The {EXPERTS}."
    _kept(
        store, text,
        ("Envoys of BR and AR met at Lima", "met", MEETING, {"date": DAY, "place": "Lima"}),
        ("crews of BR and AR met at Arica", "met", MEETING, {"place": "Arica"}),
        (EXPERTS, "met", MEETING, {"place": "Tacna"}),
    )  # fmt: skip
    assert _dates(store)["Tacna"] is None


def test_the_evening_before_what_itself_lies_days_after_another_contact():
    store = open_record(None)
    call = "ministers Ana Silva of BR and Juan Diaz of AR talked by telephone"
    _kept(
        store,
        f"The {call} on 10 May.",
        (call, "telephone", EngagementType.CALL, {"date": DAY, "people": ("Ana Silva", "Juan Diaz")}),
        published="2024-05-20",
    )
    text = (
        "The boats left before dawn. Six days had gone by since Ana Silva and Juan Diaz talked on the telephone.\n\n"
        f"The evening before, {EXPERTS}."
    )
    _kept(store, text, (EXPERTS, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] == "2024-05-15"


def test_what_is_not_counted_in_days_dates_no_next_morning():
    store = open_record(None)
    call = "ministers Ana Silva of BR and Juan Diaz of AR talked by telephone"
    _kept(
        store,
        f"The {call} on 10 May.",
        (call, "telephone", EngagementType.CALL, {"date": DAY, "people": ("Ana Silva", "Juan Diaz")}),
        published="2024-05-20",
    )
    text = (
        "The boats left. Some months had gone by since Ana Silva and Juan Diaz talked on the telephone.\n\n"
        f"The evening before, {EXPERTS}."
    )
    _kept(store, text, (EXPERTS, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] is None


def test_the_day_after_a_round_that_is_only_named():
    store = open_record(None)
    told = "The third round of talks of BR and AR was held in Lima"
    _kept(
        store, f"{told} on 10 May.",
        (told, "round", EngagementType.SESSION, {"date": DAY, "place": "Lima", "ordinal": 3, "body": "Border Table"}),
        published="2024-05-20",
    )  # fmt: skip
    _kept(
        store, f"Third round: in Lima. On the day after it, {EXPERTS}.", (EXPERTS, "met", MEETING, {"place": "Tacna"})
    )
    assert _dates(store)["Tacna"] == "2024-05-11"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("was to call on the president of BR before leaving", "2024-05-15"),
        ("was to call on the president of BR later in her visit", "2024-05-15"),
        ("was to call on the president of BR before the elections", None),
        ("was to call on the president of BR before leaving for Rome", None),
    ],
)
def test_what_is_to_come_in_the_rest_of_a_stay(words, day):
    store = open_record(None)
    came = "Eva Luna of AR came to BR on a three-day visit"
    _kept(
        store, f"{came}. She {words}.",
        (came, "visit", EngagementType.VISIT, {"date": When("2024-05-13/2024-05-15", Basis.RELATIVE), "people": ("Eva Luna",)}),
        (words, "call", MEETING, {"status": PLANNED, "place": "Lima"}),
        published="2024-05-15",
    )  # fmt: skip
    assert _dates(store)["Lima"] == day


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The course began. The course had been due to open in January.", True),
        ("The session will be held in May. It should have taken place last month.", True),
        ("The drill began. The drill was to have been held in March.", True),
        ("The boats were handed over on 6 May, four months late. They float.", True),
        ("The session, which was due in Lima this month, will now be held in Arica. It rains.", True),
        ("The course began. The course had been praised.", False),
        ("The session will be held in May. It should have more members.", False),
    ],
)
def test_what_was_to_be_before_was_put_off(text, moved):
    span = cut(text, 0, text.index(". "))
    fact = Engagement((span,), MEETING, HELD, ("AR", "BR"), ())
    assert told_as_moved(fact, span.text, text=text) is moved


def test_one_signing_told_with_other_signatories_is_one():
    store = open_record(None)
    one = "BR and AR signed an agreement on joint purchase of medicine, Ana Silva and Juan Diaz"
    other = (
        "An agreement of BR and AR on joint procurement of medicine and purchase was signed by Rui Costa and Eva Luna"
    )
    _kept(
        store, f"{one}.", (one, "signed", EngagementType.SIGNING, {"date": DAY, "people": ("Ana Silva", "Juan Diaz")}),
        published="2024-05-11",
    )  # fmt: skip
    _kept(
        store,
        f"{other}.",
        (other, "signed", EngagementType.SIGNING, {"people": ("Rui Costa", "Eva Luna")}),
        published="2024-05-12",
    )
    fold_all(store)
    assert [line["date"] for line in store.lines("engagements")] == ["2024-05-10"]


def test_evidence_that_holds_only_a_part_of_the_clause_stays_as_it_is():
    store = open_record(None)
    text = "Two days before the ministers met in Lima, experts of BR and AR met at Tacna."
    both = "met in Lima, experts of BR and AR met at Tacna"
    _kept(
        store, text,
        (both, "met in", MEETING, {"date": UNKNOWN, "place": "Lima"}),
        (both, "met at", MEETING, {"place": "Tacna"}),
    )  # fmt: skip
    assert set(_dates(store)) == {"Lima", "Tacna"}


@pytest.mark.parametrize(("given", "dates"), [("two boats to the rangers", 1), ("a school bus to the nuns", 2)])
def test_what_was_handed_over_late_is_what_was_promised_by_then(given, dates):
    store = open_record(None)
    plan = "BR will give two boats to the rangers of AR by the end of the year"
    by_then = {"date": When("../2023", Basis.STATED), "status": PLANNED}
    _kept(store, f"{plan}.", (plan, "give", EngagementType.HANDOVER, by_then), published="2023-03-16")
    done = f"BR handed over {given} of AR on 10 May, four months late"
    _kept(store, f"{done}.", (done, "handed", EngagementType.HANDOVER, {"date": DAY}), published="2024-10-18")
    fold_all(store)
    found = list(store.lines("engagements"))
    assert len(found) == dates
    assert "2024-05-10" in {line["date"] for line in found}


@pytest.mark.parametrize(
    ("opening", "day"),
    [("Two days earlier, ", "2024-05-08"), ("Two days later ", "2024-05-12"), ("Some days earlier, ", None)],
)
def test_two_days_earlier_as_a_sentence_opens_are_told_of_the_day(opening, day):
    store = open_record(None)
    envoys = "Envoys of BR and AR met at Lima on 10 May"
    words = f"{opening}{EXPERTS}"
    _kept(
        store, f"{envoys}. {words}.",
        (envoys, "met", MEETING, {"date": DAY, "place": "Lima"}), (words, "met", MEETING, {"place": "Tacna"}),
    )  # fmt: skip
    assert _dates(store)["Tacna"] == day
