"""Dates that no document gives by itself, on a timeline that is known: they are found, explained, and never wrong."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.document import Document, DocumentId, Source
from accord.model.edtf import bounds
from accord.model.reading import Engagement, Person, Reading
from accord.model.span import cut
from accord.model.when import UNKNOWN, Distance, Step, When
from accord.pipeline.folding import fold_all
from accord.store import open_record

HELD, PLANNED, ONGOING = EngagementStatus.HELD, EngagementStatus.PLANNED, EngagementStatus.ONGOING
PAIRS = (("Ana Silva", "Juan Diaz"), ("Rui Costa", "Eva Luna"), ("Lia Melo", "Ivo Reyes"))
PLACES = ("Lima", "Quito", "Bogota")
YESTERDAY = When(None, distance=Distance(Step.DAY, -1, -1))


@dataclass(frozen=True)
class Told:
    """A contact as one document tells it."""

    which: int = 0
    date: When = UNKNOWN
    status: EngagementStatus = HELD
    type: EngagementType = EngagementType.MEETING
    body: str | None = None
    ordinal: int | None = None
    words: str = ""


def stated(value):
    return When(value, Basis.STATED, "the text gives the date")


def on(day):
    return When(None, distance=Distance(Step.DAY, -6, 0, day))


def kept(store, name, *told, published=None):
    """Keep a document that tells these contacts, one sentence each."""
    text, facts, people = "", [], {}
    for one in told:
        start, names = len(text), () if one.body else PAIRS[one.which]
        who = " and ".join(names) or f"both sides of the {one.body}"
        text += f"{one.words}{who} of BR and AR had contact number {one.which} at {PLACES[one.which]}. "
        span = cut(text, start, len(text) - 1)
        for who, country in zip(names, ("BR", "AR"), strict=False):
            people.setdefault(who, Person((span,), who, f"Minister {one.which}", None, country))
        facts.append(
            Engagement(
                (span,), one.type, one.status, ("AR", "BR"), names, one.body, one.ordinal, one.date,
                PLACES[one.which],
            )
        )  # fmt: skip
    # a text of its own, so that none is a copy of another
    text += " ".join(hashlib.sha256(f"{name} {word}".encode()).hexdigest()[:7] for word in range(60))
    id_ = DocumentId(hashlib.sha256(text.encode()).hexdigest())
    document = Document(id_, name, text, language="en", published=stated(published) if published else UNKNOWN,
                        source=Source(name))  # fmt: skip
    store.keep(document, original=text.encode(), added="")
    store.keep_reading(id_, Reading(id_, "hand", "1", people=tuple(people.values()), engagements=tuple(facts)))


def line_of(store, which=0, type_="meeting"):
    (line,) = [one for one in store.lines("engagements") if one["place"] == PLACES[which] and one["type"] == type_]
    return line


def published_of(store, name):
    return next(one for one in store.documents() if one.name == name)


def test_two_reports_that_leave_a_week_and_a_weekday_give_the_day():
    store = open_record(None)
    kept(store, "paper.txt", Told(date=stated("2024-03-11/2024-03-17")), published="2024-03-20")
    kept(store, "radio.txt", Told(date=on(4)))
    fold_all(store)
    line = line_of(store)
    assert (line["date"], line["date_basis"]) == ("2024-03-14", "inferred")
    assert any("radio.txt" in reason and "Thursday" in reason for reason in line["date_reasons"])
    assert any("paper.txt dates it 11 to 17 March 2024" in reason for reason in line["date_reasons"])


def test_a_document_without_a_date_lies_after_what_it_tells_and_dates_the_rest_of_it():
    store = open_record(None)
    kept(store, "wire.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    kept(store, "blog.txt", Told(date=YESTERDAY), Told(which=1, date=When(None, distance=Distance(Step.DAY, 0, 0))))
    fold_all(store)
    entry = published_of(store, "blog.txt")
    assert (entry.published.value, entry.published.basis) == ("2024-03-15", Basis.INFERRED)
    assert any("wire.txt" in reason for reason in entry.published_reasons)
    assert line_of(store, 1)["date"] == "2024-03-15"
    assert any("blog.txt" in reason for reason in line_of(store, 1)["date_reasons"])


def test_a_weekday_bounds_the_day_on_which_a_text_came_out_by_a_week():
    store = open_record(None)
    kept(store, "wire.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    kept(store, "blog.txt", Told(date=on(4)))
    fold_all(store)
    assert published_of(store, "blog.txt").published.value == "2024-03-14/2024-03-20"


def test_a_document_whose_date_nothing_bounds_stays_without_one():
    store = open_record(None)
    kept(store, "wire.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    kept(store, "blog.txt", Told())
    fold_all(store)
    assert published_of(store, "blog.txt").published.value is None


def test_a_dated_document_is_never_dated_anew():
    store = open_record(None)
    kept(store, "wire.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    fold_all(store)
    assert published_of(store, "wire.txt").published.basis is Basis.STATED


def test_what_an_undated_text_tells_as_planned_lies_after_it():
    store = open_record(None)
    kept(store, "wire.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    july = When("XXXX-07", Basis.STATED, "the year is not said")
    kept(store, "blog.txt", Told(date=YESTERDAY), Told(which=1, status=PLANNED, date=july))
    fold_all(store)
    assert line_of(store, 1)["date"] == "2024-07"


def test_a_month_without_its_year_stays_open_where_nothing_bounds_it():
    store = open_record(None)
    kept(store, "blog.txt", Told(status=PLANNED, date=When("XXXX-07", Basis.STATED, "the year is not said")))
    fold_all(store)
    assert (line_of(store)["date"], line_of(store)["date_basis"]) == ("XXXX-07", "stated")


def test_a_session_lies_between_those_before_and_after_it():
    store = open_record(None)
    body = "Joint Border Committee"

    def session(number, value):
        return Told(0, stated(value) if value else UNKNOWN, HELD, EngagementType.SESSION, body, number)

    kept(store, "a.txt", session(2, "2024-03-14"), published="2024-03-15")
    kept(store, "b.txt", session(4, "2024-03-20"), published="2024-03-21")
    kept(store, "c.txt", session(3, None))
    fold_all(store)
    third = next(one for one in store.lines("engagements") if one["ordinal"] == 3)
    assert third["date"] == "2024-03-15/2024-03-19"
    assert any("round 2" in reason for reason in third["date_reasons"])


def test_the_next_day_is_counted_from_what_was_told_just_before():
    store = open_record(None)
    kept(store, "wire.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    kept(store, "blog.txt", Told(), Told(which=1, words="The following day "))
    fold_all(store)
    assert line_of(store, 1)["date"] == "2024-03-15"


def test_weeks_are_told_roughly_so_that_they_bound_and_do_not_date():
    store = open_record(None)
    kept(store, "blog.txt", Told(date=stated("2024-03-14")), Told(which=1, words="Two weeks later "))
    fold_all(store)
    first, last = bounds(line_of(store, 1)["date"])
    assert first < date(2024, 3, 28) < last
    assert (last - first).days <= 8


def test_reports_that_exclude_each_other_are_shown_and_none_is_chosen():
    store = open_record(None)
    kept(store, "a.txt", Told(date=stated("2024-03-13")), published="2024-03-15")
    kept(store, "b.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    fold_all(store)
    assert line_of(store)["date"] == "2024-03-13/2024-03-14"
    (conflict,) = store.conflicts()
    assert [value.value for value in conflict.values] == ["2024-03-13", "2024-03-14"]


def test_a_weekday_told_by_a_third_source_weighs_in_a_dispute_and_the_conflict_stays():
    store = open_record(None)
    kept(store, "a.txt", Told(date=stated("2024-03-13")), published="2024-03-15")
    kept(store, "b.txt", Told(date=stated("2024-03-14")), published="2024-03-15")
    kept(store, "c.txt", Told(date=on(3)))
    fold_all(store)
    assert line_of(store)["date"] == "2024-03-13"
    assert len(store.conflicts()) == 1


def test_a_report_of_one_day_of_a_visit_does_not_shorten_it():
    store = open_record(None)
    visit = {"type": EngagementType.VISIT}
    kept(store, "a.txt", Told(date=stated("2024-03-13/2024-03-15"), **visit), published="2024-03-14")
    kept(store, "b.txt", Told(date=stated("2024-03-13"), **visit), published="2024-03-14")
    fold_all(store)
    assert line_of(store, type_="visit")["date"] == "2024-03-13/2024-03-15"


# -- planted timelines


def _true_words(day, published):
    """Ways to tell a day that are true in a document that came out then."""
    back = (published - day).days
    ways = [UNKNOWN, stated(f"{day:%Y-%m}"), stated(f"{day:%Y}"), When(f"XXXX-{day:%m-%d}"), When(f"XXXX-{day:%m}")]
    months = (published.year - day.year) * 12 + published.month - day.month
    ways.append(When(None, distance=Distance(Step.MONTH, -months, -months)))
    ways.append(
        When(f"XXXX-{day:%m}", distance=Distance(Step.YEAR, day.year - published.year, day.year - published.year))
    )
    if back <= 6:
        ways.append(on(day.isoweekday()))
        ways.append(When(None, distance=Distance(Step.DAY, -back, -back)))
    return ways


def _resolved(when, published):
    """What a reader makes of the words where publication is known."""
    far = when.distance
    if far is None or when.value or far.step is not Step.DAY:
        return UNKNOWN if far else when
    day = published - timedelta(days=(published.isoweekday() - far.weekday) % 7 if far.weekday else -far.low)
    return When(day.isoformat(), Basis.RELATIVE, "counted from the date of publication")


@st.composite
def _planted(draw):
    days = [date(2023, 12, 1) + timedelta(days=draw(st.integers(0, 90))) for _ in PAIRS]
    documents = []
    for number in range(draw(st.integers(1, 5))):
        which = draw(st.lists(st.sampled_from(range(len(PAIRS))), min_size=1, max_size=3, unique=True))
        # news first: the latest opens the report
        which.sort(key=lambda one: days[one], reverse=True)
        published = days[which[0]] + timedelta(days=draw(st.integers(0, 6)))
        known = draw(st.booleans())
        told = []
        for one in which:
            words = draw(st.sampled_from(_true_words(days[one], published)))
            told.append(Told(one, _resolved(words, published) if known else words))
        documents.append((f"{number}.txt", told, published, known))
    return days, documents


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_planted(), st.randoms(use_true_random=False))
def test_what_is_inferred_always_holds_the_planted_day(planted, random):
    days, documents = planted
    store = open_record(None)
    shuffled = list(documents)
    random.shuffle(shuffled)
    for name, told, published, known in shuffled:
        kept(store, name, *told, published=published.isoformat() if known else None)
    fold_all(store)
    for line in store.lines("engagements"):
        first, last = bounds(line["date"])
        planted_day = days[PLACES.index(line["place"])]
        assert first is None or first <= planted_day, line["date_reasons"]
        assert last is None or planted_day <= last, line["date_reasons"]
    came_out = {name: published for name, _, published, _ in documents}
    for entry in store.documents():
        first, last = bounds(entry.published.value)
        assert first is None or first <= came_out[entry.name] <= last, entry.published_reasons
