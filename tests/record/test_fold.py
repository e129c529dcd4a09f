from datetime import UTC, datetime, timedelta
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.pipeline.folding import fold_all
from accord.pipeline.judge import different, same, undo, weigh
from accord.pipeline.rebuild import digest, rebuild, verify
from mini_reader import document
from shelved import keep, record_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
FILLER = (
    " The two spoke of crossings and of the river. Officials of both capitals had prepared the talks for "
    "some weeks before that day in the city hall."
)

_PEOPLE = st.sampled_from(
    [
        "Ana Silva (Foreign Minister, BR)",
        "Ana B. Silva (Foreign Minister, BR)",
        "Rui Costa (Defence Minister, BR)",
        "Lia Melo (President, BR)",
    ]
)
_OTHERS = st.sampled_from(
    [
        "Juan Diaz (Foreign Minister, AR)",
        "Juan Diaz (Interior Minister, AR)",
        "Eva Luna (President, AR)",
        "Ion Rusu (Foreign Minister, RO)",
    ]
)
_DATES = st.sampled_from(["", " on 2024-05-02", " on 2024-05-03", " on 2024-05", " on 2023-11-20", " on 2024"])
_PLACES = st.sampled_from(["Lima", "Quito", "Brasilia"])
_MEETINGS = st.builds(lambda a, b, p, d: f"{a} met {b} in {p}{d}.", _PEOPLE, _OTHERS, _PLACES, _DATES)
_VISITS = st.builds(lambda a, d: f"{a} visited AR, Buenos Aires{d}.", _PEOPLE, _DATES)
_ROUNDS = st.builds(
    lambda n, b, d: f"BR and AR held {n}the {b} in Lima{d}.",
    st.sampled_from(["", "round 1 of ", "round 2 of "]),
    st.sampled_from(
        ["High Border Committee", "Higher Border Commission", "Higher Border Commission (HBC)", "Joint Water Council"]
    ),
    _DATES,
)
_WILLS = st.builds(
    lambda a, d: f"BR will {a} for AR{d}.",
    st.sampled_from(["open two border crossings", "open border crossings", "train river police officers"]),
    st.sampled_from(["", " by 2024-12", " by 2025-06"]),
)
_GAVE = st.sampled_from(
    ["BR requested patrol cars from AR.", "AR approved patrol cars for BR.", "AR delivered patrol cars to BR."]
)
_SIGNED = st.builds(lambda d: f"BR and AR signed the Lima Border Protocol{d}.", _DATES)
_TEXTS = st.lists(st.one_of(_MEETINGS, _VISITS, _ROUNDS, _WILLS, _SIGNED, _GAVE), min_size=1, max_size=4).map(" ".join)
_DOCUMENTS = st.lists(
    st.tuples(_TEXTS, st.sampled_from([None, "2024-05-03", "2024-05-20", "2023-11-21"])),
    min_size=1,
    max_size=6,
    unique_by=lambda pair: pair[0],
).map(lambda pairs: [document(text, published=published) for text, published in pairs])

_SLOW = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@_SLOW
@given(_DOCUMENTS, st.randoms(use_true_random=False), st.booleans())
def test_the_record_does_not_depend_on_the_order_or_the_batches_of_arrival(documents, random, one_by_one):
    expected = digest(record_of(documents))
    shuffled = list(documents)
    random.shuffle(shuffled)
    assert digest(record_of(shuffled, one_by_one=one_by_one)) == expected


def test_a_name_that_only_copies_know_is_linked_whatever_comes_first():
    ana, lima = "Ana Silva (Foreign Minister, BR)", "Juan Diaz (Foreign Minister, AR) in Lima."
    visited = f"{ana} visited AR, Buenos Aires."
    documents = [
        document(f"{ana} met {lima} {visited} {visited}"),
        document(f"{visited} {visited} {ana} met {lima}"),
        document(f"BR and AR signed the Lima Border Protocol. {visited} {ana} met {lima} {visited}"),
    ]
    expected = digest(record_of(documents))
    for order in permutations(documents):
        assert digest(record_of(order, one_by_one=True)) == expected


@_SLOW
@given(_DOCUMENTS)
def test_every_finding_has_support_whose_words_stand_in_the_document(documents):
    store = record_of(documents)
    texts = {one.id: one.text for one in documents}
    for kind in ("engagements", "commitments", "bodies", "instruments", "actors", "assistance"):
        for line in store.lines(kind):
            assert line["support"]
            assert line["reports"] >= line["independent"] >= 1
            for support in line["support"]:
                assert texts[support["document_id"]][support["start"] : support["end"]] == support["quote"]
    assert store.check() == []


@_SLOW
@given(_DOCUMENTS)
def test_folding_again_changes_nothing(documents):
    store = record_of(documents)
    before = digest(store)
    for one in documents:
        keep(store, one)
    fold_all(store)
    assert digest(store) == before
    rebuild(store)
    assert digest(store) == before


@_SLOW
@given(_DOCUMENTS, st.data())
def test_undo_restores_the_record_exactly(documents, data):
    store = record_of(documents)
    before = digest(store)
    lines = list(store.lines("engagements")) + list(store.lines("commitments"))
    if not lines:
        return
    one = data.draw(st.sampled_from(lines))
    other = data.draw(st.sampled_from(lines))
    if one["id"] == other["id"] or one["kind"] != other["kind"]:
        weigh(one["id"], accept=False, store=store, who="ida", now=NOW)
    else:
        same(one["id"], other["id"], store=store, who="ida", now=NOW)
        assert store.resolve(one["id"]) == store.resolve(other["id"])
    assert digest(store) != before
    assert verify(store) == []
    undo(store=store, who="ida", now=NOW)
    assert digest(store) == before


def _own_words(number):
    """Sixty words of one document alone: short texts with one tail would be copies of each other."""

    def word(at):
        return "".join(chr(97 + (number * 7 + at * 3 + turn * turn * 5 + at * turn) % 26) for turn in range(6))

    return " " + " ".join(word(at) + ("." if at % 10 == 9 else "") for at in range(60))


_COUNTED = ("engagements", "commitments", "bodies", "instruments", "actors", "assistance")


@_SLOW
@given(_DOCUMENTS, st.sampled_from([0, 1, 17, 90, 400]), st.data())
def test_a_reprint_changes_no_count_of_independent_sources_however_late(documents, days, data):
    documents = [document(one.text + _own_words(at), published=one.published.value) for at, one in enumerate(documents)]
    store = record_of(documents)
    before = {kind: sorted(line["independent"] for line in store.lines(kind)) for kind in _COUNTED}
    one = data.draw(st.sampled_from(documents))
    # an undated text gets its day from a dated copy, which may well change what it belongs to: there both are undated
    day = (one.published.latest + timedelta(days)).isoformat() if one.published.latest else None
    keep(store, document("COPY DESK\n\n" + one.text + "\n\nOur paper.", published=day))
    fold_all(store)
    after = {kind: sorted(line["independent"] for line in store.lines(kind)) for kind in _COUNTED}
    assert after == before
    assert any(entry.reprint_of for entry in store.documents())


def test_a_text_that_tells_two_days_keeps_them_apart_from_its_copy_too():
    round_two = "BR and AR held round 2 of the High Border Committee in Lima on 2024-05-0{}."
    text = f"{round_two.format(2)} {round_two.format(3)}{FILLER}"
    store = record_of([document(text), document(f"COPY DESK\n\n{text}\n\nOur paper.")])
    assert [(line["date"], line["independent"]) for line in store.lines("engagements")] == [
        ("2024-05-02", 1),
        ("2024-05-03", 1),
    ]


def test_two_reports_of_one_meeting_are_one_finding():
    store = record_of(
        [
            document(MET, name="a.txt", published="2024-05-03"),
            document(
                "Ana B. Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima. It rained.",
                name="b.txt",
                published="2024-05-03",
            ),
        ]
    )
    (line,) = store.lines("engagements")
    assert (line["reports"], line["independent"], line["date"]) == (2, 2, "2024-05-02")
    assert line["because"]


def test_meetings_of_the_same_people_in_two_years_stay_two():
    store = record_of([document(MET), document(MET.replace("2024", "2023"))])
    assert len(list(store.lines("engagements"))) == 2


def test_an_undated_report_that_fits_two_meetings_is_asked_not_merged():
    store = record_of(
        [
            document(MET + " In spring."),
            document(MET.replace("2024", "2023") + " A year before."),
            document(
                "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima. Nobody said when."
            ),
        ]
    )
    assert len(list(store.lines("engagements"))) == 3
    (question,) = store.questions()
    assert len(question.about) == 3
    told = " ".join((*question.because, *question.options))
    assert "2 May 2023" in told
    assert "2 May 2024" in told
    assert "-05-" not in told


def test_rounds_of_one_body_are_not_merged_but_listed_as_its_sessions():
    store = record_of(
        [
            document("BR and AR held round 1 of the High Border Committee in Lima on 2023-05-02."),
            document("BR and AR held round 2 of the Higher Border Commission (HBC) in Quito on 2024-05-02."),
        ]
    )
    assert len(list(store.lines("engagements"))) == 2
    (body,) = store.lines("bodies")
    assert set(body["names"]) == {"High Border Committee", "Higher Border Commission"}
    assert body["acronyms"] == ["HBC"]
    assert [session["ordinal"] for session in body["sessions"]] == [1, 2]


def test_reports_of_one_round_on_two_days_are_one_finding_with_a_conflict():
    store = record_of(
        [
            document("BR and AR held round 1 of the High Border Committee in Lima on 2023-05-02.", name="a.txt"),
            document(
                "BR and AR held round 1 of the High Border Committee in Lima on 2023-05-04. So it was.", name="b.txt"
            ),
            document(
                "BR and AR held round 1 of the High Border Committee in Lima on 2023-05-04. Indeed.", name="c.txt"
            ),
        ]
    )
    (line,) = store.lines("engagements")
    (conflict,) = store.conflicts()
    assert conflict.field == "date"
    assert {value.value: value.documents for value in conflict.values} == {
        "2023-05-02": ("a.txt",),
        "2023-05-04": ("b.txt", "c.txt"),
    }
    assert line["date"] == "2023-05-04"
    assert [support["document"] for support in line["against"]] == ["a.txt"]


def test_a_meeting_during_a_visit_gets_its_date_from_another_report_of_the_visit():
    store = record_of(
        [
            document(
                "Ana Silva (Foreign Minister, BR) visited AR, Buenos Aires. "
                "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Buenos Aires.",
                name="undated.txt",
            ),
            document(
                "Ana Silva (Foreign Minister, BR) visited AR, Buenos Aires on 2024-05.",
                name="dated.txt",
                published="2024-08-01",
            ),
        ]
    )
    meeting = next(line for line in store.lines("engagements") if line["type"] == "meeting")
    assert (meeting["date"], meeting["date_basis"]) == ("2024-05", "inferred")
    assert any("dated.txt" in reason for reason in meeting["date_reasons"])


def test_a_meeting_held_that_was_planned_before_is_one_finding_and_held():
    plan = "Ana Silva (Foreign Minister, BR) will meet Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
    store = record_of([document(plan, published="2024-04-20"), document(MET, published="2024-05-03")])
    (line,) = store.lines("engagements")
    assert line["status"] == "held"
    assert store.conflicts() == []


def test_held_and_cancelled_is_a_conflict_of_status():
    off = (
        "Ana Silva (Foreign Minister, BR) cancelled talks with Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
    )
    store = record_of([document(off, published="2024-05-02"), document(MET, published="2024-05-02")])
    assert [conflict.field for conflict in store.conflicts()] == ["status"]


def test_a_commitment_said_again_later_restates_the_earlier_one_and_a_new_deadline_supersedes_it():
    store = record_of(
        [
            document("BR will open two border crossings for AR by 2024-12.", published="2024-05-02"),
            document("BR will open two border crossings for AR by 2025-06.", published="2024-11-02"),
        ]
    )
    first, second = store.findings("due")
    assert second.restates == (first.id,)
    assert first.superseded_by == second.id
    assert store.conflicts() == []


def test_a_person_can_part_what_was_merged():
    store = record_of(
        [
            document(MET, name="a.txt"),
            document(
                "Ana B. Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02. "
                "It rained.",
                name="b.txt",
            ),
        ]
    )
    (line,) = store.lines("engagements")
    different(line["id"], "b.txt", store=store, who="ida", now=NOW)
    assert len(list(store.lines("engagements"))) == 2
    undo(store=store, who="ida", now=NOW)
    assert [one["id"] for one in store.lines("engagements")] == [line["id"]]


def test_a_judgement_survives_a_better_reading():
    documents = [document(MET), document(MET.replace("2024", "2023"))]
    store = record_of(documents)
    a, b = (line["id"] for line in store.lines("engagements"))
    same(a, b, store=store, who="ida", now=NOW)
    for one in documents:
        keep(store, one, version="2")
    fold_all(store)
    assert len(list(store.lines("engagements"))) == 1
    assert [item.state for item in store.history()] == ["in force"]


def test_a_publication_day_without_its_year_bounds_nothing():
    store = record_of([document(MET.replace(" on 2024-05-02", ""), published="XXXX-05-03")])
    (line,) = store.lines("engagements")
    assert (line["date"], line["first_report"]) == (None, None)
    (person, *_) = store.findings("actors")
    assert person.support
