"""A post, a drill and a lake: what agencies and papers tell of one promise in unlike words. All names are invented."""

import pytest

REPORTS = {
    "a-first.txt": (
        "2023-03-14",
        (
            "NAIROBI, March 14 (Savanna Wire) -- Kenya and Ethiopia on Tuesday agreed to reopen the Moyale one-stop border "
            "post before the end of June, Interior Secretary Josphat Murunga said after talks in Nairobi.\n"
        ),
    ),
    "b-later.txt": (
        "2023-09-20",
        (
            "ADDIS ABABA (Highland News) -- Ethiopian Customs Commissioner Debela Tufa said on Wednesday that the one-stop "
            "border post at Moyale, which was to have reopened in June, would now resume operations in December.\n"
        ),
    ),
    "c-lake-held.txt": (
        "2024-01-30",
        (
            "LILONGWE - Malawi and Zambia held the 17th session of their Joint Permanent Commission of Cooperation on "
            "Monday and Tuesday, the foreign ministry said.\n"
        ),
    ),
    "d-weekend.txt": (
        "2024-08-27",
        (
            "ABUJA - Nigeria's Chief of Defence Staff General Musa Danladi was received by his Beninese counterpart General "
            "Fructueux Agossa in Cotonou at the weekend, Defence Headquarters said on Tuesday.\n"
        ),
    ),
    "e-saturday.txt": (
        None,
        (
            "Cotonou (La Voix) - Saturday's meeting between General Fructueux Agossa and his Nigerian counterpart General "
            "Musa Danladi in Cotonou led to the creation of a joint border patrol unit.\n"
        ),
    ),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory, record_of):
    return record_of(tmp_path_factory.mktemp("again"), REPORTS)


def _told_in(store, command, document):
    return [line for line in store.lines(command) if any(one["document"] == document for one in line["support"])]


def test_a_one_stop_post_that_opens_later_is_the_promise_with_another_term(store):
    (first,) = _told_in(store, "commitments", "a-first.txt")
    (later,) = _told_in(store, "commitments", "b-later.txt")
    assert [(link["kind"], link["to"]) for link in later["links"]] == [("supersedes", first["id"])]


def test_monday_and_tuesday_are_the_days_of_a_session_told_on_its_last(store):
    (session,) = _told_in(store, "engagements", "c-lake-held.txt")
    assert session["date"] == "2024-01-29/2024-01-30"


def test_a_weekend_is_narrowed_by_the_day_that_another_paper_names(store):
    (meeting,) = _told_in(store, "engagements", "d-weekend.txt")
    assert {one["document"] for one in meeting["support"]} == {"d-weekend.txt", "e-saturday.txt"}
    assert (meeting["date"], meeting["date_basis"]) == ("2024-08-24", "inferred")
