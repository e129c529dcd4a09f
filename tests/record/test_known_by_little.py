"""What a day is counted from and is told by little: its sort and rank, a town, what was signed, or that it began."""

import hashlib

import pytest

from accord.model.codes import Basis, EngagementStatus, EngagementType, InstrumentStatus, InstrumentType
from accord.model.document import Document, DocumentId
from accord.model.reading import Engagement, Instrument, Person, Reading
from accord.model.span import cut
from accord.model.when import UNKNOWN, Distance, Step, When
from accord.pipeline.folding import fold_all
from accord.store import open_record

HELD, ONGOING = EngagementStatus.HELD, EngagementStatus.ONGOING
CALL, MEETING, SIGNING, VISIT = (
    EngagementType.CALL, EngagementType.MEETING, EngagementType.SIGNING, EngagementType.VISIT,
)  # fmt: skip
DAY = When("2024-05-10", Basis.STATED)
PEOPLE = {"Ana Silva": "BR", "Juan Diaz": "AR", "Rui Costa": "BR", "Eva Luna": "AR"}
EXPERTS = "experts of BR and AR met at Tacna"
MATTER = "The ferries over the lagoon carry salt, timber and cattle"


def _kept(store, text, *told, published=None):
    """Keep a text with contacts: the words, a word of them that tells it, its sort, and what else is known."""
    when = When(published, Basis.STATED) if published else UNKNOWN
    id_ = DocumentId(hashlib.sha256(text.encode()).hexdigest())
    document = Document(id_, f"{len(text)}-{text[:9]}.txt", text, published=when)
    facts, texts = [], []
    for words, cue, type_, known in told:
        start = text.index(words)
        at = text.index(cue, start)
        span = cut(text, start, start + len(words))
        facts.append(
            Engagement(
                (span,), type_, known.get("status", HELD), ("AR", "BR"), known.get("people", ()),
                date=known.get("date", UNKNOWN), place=known.get("place"), ordinal=known.get("ordinal"), cues=(cut(text, at, at + len(cue)),),
            )
        )  # fmt: skip
        if type_ is SIGNING:
            texts.append(Instrument((span,), "agreement", InstrumentType.AGREEMENT, InstrumentStatus.SIGNED))
    people = tuple(
        Person((cut(text, text.index(who), text.index(who) + len(who)),), who, "Trade Minister", None, code)
        for who, code in PEOPLE.items()
        if who in text
    )
    store.keep(document, original=text.encode(), added="")
    store.keep_reading(
        id_, Reading(id_, "hand", "1", people=people, engagements=tuple(facts), instruments=tuple(texts))
    )


def _dates(store):
    fold_all(store)
    return {line["place"]: line["date"] for line in store.lines("engagements")}


def _call(store, rest):
    call = "Trade ministers Ana Silva of BR and Juan Diaz of AR talked by telephone"
    known = {"date": DAY, "people": ("Ana Silva", "Juan Diaz")}
    _kept(store, f"{call} on 10 May. {rest}", (call, "telephone", CALL, known), published="2024-05-20")


LED_IN = "Six days had gone by since the two ministers talked on the phone. The evening before, "


def test_a_call_of_two_ministers_is_known_where_both_texts_are_of_one_matter():
    store = open_record(None)
    _call(store, f"{MATTER}.")
    _kept(store, f"{MATTER}. {LED_IN}{EXPERTS}.", (EXPERTS, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] == "2024-05-15"


def test_a_call_of_two_ministers_in_texts_of_other_matters_dates_nothing():
    store = open_record(None)
    _call(store, f"{MATTER}.")
    rest = "Vaccines against measles were stored in cold rooms beside the clinic"
    _kept(store, f"{rest}. {LED_IN}{EXPERTS}.", (EXPERTS, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] is None


@pytest.mark.parametrize(("matter", "day"), [("salt", "2024-05-09"), ("cattle", None)])
def test_a_signing_is_known_by_what_the_text_is_on(matter, day):
    store = open_record(None)
    told = "BR and AR signed an agreement on the trade in salt"
    _kept(store, f"{told} on 10 May.", (told, "signed", SIGNING, {"date": DAY}), published="2024-05-11")
    known = f"the {matter} agreement was signed"
    _kept(
        store, f"On the evening before {known}, {EXPERTS}.",
        (known, "signed", SIGNING, {}), (EXPERTS, "met", MEETING, {"place": "Tacna"}),
    )  # fmt: skip
    assert _dates(store)["Tacna"] == day


def test_a_text_signed_in_a_visit_that_is_over_is_the_one_that_another_report_dates():
    store = open_record(None)
    told = "Ana Silva of BR and Juan Diaz of AR signed an agreement on the trade in salt"
    known = {"date": DAY, "people": ("Ana Silva", "Juan Diaz"), "place": "Lima"}
    _kept(store, f"{told} on 10 May in Lima.", (told, "signed", SIGNING, known), published="2024-05-11")
    again = "An agreement on the salt trade was signed by Rui Costa and Eva Luna"
    over = {"date": When("../2024-05-11", Basis.RELATIVE), "people": ("Rui Costa", "Eva Luna")}
    _kept(store, f"The visit is over. {again}.", (again, "signed", SIGNING, over), published="2024-05-12")
    assert _dates(store)["Lima"] == "2024-05-10"
    assert len([line for line in store.lines("engagements") if line["type"] == "signing"]) == 1


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On the eve of the arrival Juan Diaz and Ana Silva met at Tacna", "2024-05-09"),
        ("Two days before his arrival at Arica Juan Diaz and Ana Silva met at Tacna", "2024-05-08"),
        ("On the eve of the elections Juan Diaz and Ana Silva met at Tacna", None),
    ],
)
def test_days_before_the_first_day_of_what_goes_on(words, day):
    store = open_record(None)
    came = "A ferry of BR arrived at Arica for the regatta of AR"
    known = {"date": When("2024-05-10/..", Basis.STATED), "status": ONGOING, "place": "Arica"}
    _kept(store, f"{came} on 10 May.", (came, "arrived", VISIT, known), published="2024-05-12")
    met = "Juan Diaz and Ana Silva met at Tacna"
    text = f"The ferry at Arica is painted. {words}."
    _kept(store, text, (words, "met", MEETING, {"place": "Tacna", "people": ("Ana Silva", "Juan Diaz")}))
    assert met in text
    assert _dates(store)["Tacna"] == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Rui Costa and Eva Luna had met without her the evening before in Tacna", "2024-05-09"),
        ("Rui Costa and Eva Luna met at Tacna, where the evening before in the bar was long", None),
    ],
)
def test_the_evening_before_what_was_told_just_before(words, day):
    store = open_record(None)
    talks = "Ana Silva of BR and Juan Diaz of AR held talks in Arica"
    _kept(
        store, f"{talks} on 10 May. They spoke of salt.\n\n{words}.",
        (talks, "talks", MEETING, {"date": DAY, "place": "Arica", "people": ("Ana Silva", "Juan Diaz")}),
        (words, "met", MEETING, {"place": "Tacna", "people": ("Rui Costa", "Eva Luna")}),
    )  # fmt: skip
    assert _dates(store)["Tacna"] == day


def test_a_local_paper_is_known_by_the_town_of_its_dateline():
    store = open_record(None)
    told = "Ministers of BR and AR signed an agreement on ferries"
    _kept(store, f"{told} on 10 May. A store is kept in Arica.", (told, "signed", SIGNING, {"date": DAY}),
          published="2024-05-11")  # fmt: skip
    text = f"ARICA - A ship tied up, six days after the ministers put their pens to the paper. The next day {EXPERTS}."
    _kept(store, text, (EXPERTS, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] == "2024-05-17"


def test_talks_told_from_first_to_last_day_and_again_by_their_last_are_of_all_days():
    store = open_record(None)
    talks = "BR and AR wound up two days of talks on Friday"
    host = "Ana Silva of BR received Juan Diaz of AR in Arica"
    _kept(
        store, f"{talks}. {host}.",
        (talks, "talks", MEETING, {"date": When("2024-05-09/2024-05-10", Basis.RELATIVE), "place": "Arica"}),
        (host, "received", MEETING, {"date": DAY, "place": "Arica", "people": ("Ana Silva", "Juan Diaz")}),
        published="2024-05-10",
    )  # fmt: skip
    assert _dates(store) == {"Arica": "2024-05-09/2024-05-10"}


EXERCISE = EngagementType.EXERCISE


@pytest.mark.parametrize("begins", ["Desert Wave began", "the start of Desert Wave"])
def test_an_exercise_is_known_by_its_name(begins):
    store = open_record(None)
    told = "The exercise Desert Wave of BR and AR off Arica"
    days = {"date": When("2024-05-10/2024-05-13", Basis.STATED), "place": "Arica"}
    _kept(store, f"{told} ended.", (told, "exercise", EXERCISE, days), published="2024-05-14")
    words = f"The evening before {begins}, {EXPERTS}"
    _kept(store, f"{words}.", (words, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] == "2024-05-09"


def test_ministers_who_spoke_by_telephone_had_a_call():
    store = open_record(None)
    _call(store, f"{MATTER}.")
    words = f"Two weeks to the day after the trade ministers spoke by telephone, {EXPERTS}"
    _kept(store, f"{MATTER}. {words}.", (words, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] == "2024-05-24"


@pytest.mark.parametrize(
    ("ended", "days"), [("../2024-05-10", "2024-05"), ("2024-05-07/2024-05-10", "2024-05-07/2024-05-10")]
)
def test_a_weekday_of_an_undated_text_is_one_day_of_a_stay_that_another_report_sees_end(ended, days):
    store = open_record(None)
    came = "Juan Diaz of AR ended a visit to Arica in BR"
    known = {"date": When(ended, Basis.RELATIVE), "place": "Arica", "people": ("Juan Diaz",)}
    _kept(store, f"{came} on Friday.", (came, "visit", VISIT, known), published="2024-05-10")
    on = "On Wednesday Juan Diaz of AR, who was on a visit to Arica, saw a school"
    far = When(None, distance=Distance(Step.DAY, -6, 0, 3))
    _kept(
        store, f"{on}. It is painted.", (on, "visit", VISIT, {"date": far, "place": "Arica", "people": ("Juan Diaz",)})
    )
    assert _dates(store)["Arica"] == days


@pytest.mark.parametrize(
    ("who", "day"),
    [
        ("the ministers met in Arica", None),
        ("Minister Silva and her colleague from Arica met", None),
        ("the talks in Arica", "2024-05-24"),
    ],
)
def test_what_is_told_of_ministers_is_no_meeting_of_which_nobody_is_told(who, day):
    store = open_record(None)
    told = "The third meeting of the water boards of BR and AR was held in Arica"
    _kept(store, f"{told} on 10 May.", (told, "meeting", MEETING, {"date": DAY, "place": "Arica"}),
          published="2024-05-11")  # fmt: skip
    _kept(store, f"Two weeks to the day after {who}, {EXPERTS}.", (EXPERTS, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] == day


def test_the_colleague_from_a_town_was_met_anywhere():
    store = open_record(None)
    told = "Trade ministers Ana Silva of BR and Juan Diaz of AR held talks in Lima"
    known = {"date": DAY, "people": ("Ana Silva", "Juan Diaz"), "place": "Lima"}
    _kept(store, f"{told} on 10 May.", (told, "talks", MEETING, known), published="2024-05-11")
    words = "Ten weeks to the day after Ana Silva and her colleague from Arica met"
    _kept(store, f"{words}, {EXPERTS}.", (EXPERTS, "met", MEETING, {"place": "Tacna"}))
    assert _dates(store)["Tacna"] == "2024-07-19"


THURSDAY = When(None, distance=Distance(Step.DAY, -6, 0, 4))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("eight weeks after the first one in Arica", "2024-07-04"),
        ("some eight weeks after the first one in Arica", None),
        ("eight weeks after the first", None),
        ("eight weeks after the second", None),
    ],
)
def test_weeks_counted_from_the_first_of_its_row_on_a_day_of_the_week(words, day):
    store = open_record(None)
    told = "The harbour masters of BR and AR met for the first time in Arica"
    _kept(store, f"{told} on 10 May.", (told, "met", MEETING, {"date": DAY, "place": "Arica"}), published="2024-05-11")
    again = f"The harbour masters of BR and AR held their second meeting at Tacna on Thursday, {words}"
    _kept(store, f"{again}.", (again, "meeting", MEETING, {"date": THURSDAY, "place": "Tacna", "ordinal": 2}))
    assert _dates(store)["Tacna"] == day


def test_a_first_time_in_years_is_no_first_round():
    store = open_record(None)
    told = "Envoys of BR and AR met for the first time in three years"
    _kept(store, f"{told} on 10 May.", (told, "met", MEETING, {"date": DAY, "place": "Arica"}), published="2024-05-11")
    fold_all(store)
    assert [line["ordinal"] for line in store.lines("engagements")] == [None]
