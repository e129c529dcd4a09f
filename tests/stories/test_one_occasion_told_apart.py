"""Reports of one occasion that tell its leaders, round, purpose, terms and numbers otherwise. All names are invented."""

import pytest

REPORTS = {
    "round-a.txt": (
        "2025-02-04",
        (
            "KATHMANDU, Feb 4 - Commerce secretaries of Nepal and Bangladesh opened the fourth round of their trade talks in "
            "Kathmandu on Tuesday.\n\nNepal's Commerce Secretary Dipendra Gharti and his Bangladeshi counterpart Shafiqul Mridha "
            "are leading the two sides.\n\nThe two-day talks will focus on 42 goods from Nepal.\n"
        ),
    ),
    "round-b.txt": (
        "2025-02-06",
        (
            "The 5th round of the Commerce Secretary level talks between Bangladesh and Nepal was held in Kathmandu on 4-5 "
            "February 2025.\n\nThe Bangladesh delegation was led by Additional Secretary Nasreen Lipi. Mr. Dipendra Gharti, "
            "Secretary, led the Nepalese side.\n\nBoth sides agreed to open the market for 38 products from Nepal.\n"
        ),
    ),
    "drill-a.txt": (
        "2024-11-06",
        (
            'OLGII, Nov 6 - Frontier guards of Mongolia and Kazakhstan on Monday launched the exercise "Altai Shield" with 350 '
            "troops. The exercise runs until Nov 8.\n\nColonel Batbold Ganzorig is in charge of the Mongolian contingent and "
            "Colonel Daniyar Seitkali of the Kazakh one.\n\nThe drill aims to train guards in the search for smugglers.\n"
        ),
    ),
    "drill-b.txt": (
        "2024-11-11",
        (
            "From 4 to 8 November, a joint exercise of the border guards of Kazakhstan and Mongolia was conducted.\n\nA total of "
            "200 servicemen took part. The Kazakh personnel were commanded by Lieutenant Colonel Askar Zhumadil.\n\nThe exercise "
            "was intended to rehearse help to the population in case of flood.\n"
        ),
    ),
    "drones-a.txt": (
        "2023-10-10",
        (
            "RIGA, Oct 10. Norway will give Latvia 60 reconnaissance drones, the defence ministers of the two countries agreed in "
            "Riga today.\n\nThe first drones should arrive in January, the ministry said.\n"
        ),
    ),
    "drones-b.txt": (
        "2023-10-10",
        (
            "Minister of Defence Ingebjørg Straumsnes of Norway today met her Latvian colleague Kristaps Ozolnieks in Riga.\n\n"
            "Norway is donating 40 drones to Latvia. Delivery will begin in April 2024.\n"
        ),
    ),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory, record_of):
    """The record of all reports."""
    return record_of(tmp_path_factory.mktemp("apart"), REPORTS)


@pytest.fixture(scope="module")
def conflicts(store):
    """The fields in which documents disagree, with the documents."""
    return {
        (line["field"], frozenset(name for value in line["values"] for name in value["documents"]))
        for line in store.lines("conflicts")
    }


@pytest.mark.parametrize("field", ["lead", "items"])
def test_one_round_of_talks_is_led_and_numbered_otherwise(conflicts, field):
    assert (field, frozenset({"round-a.txt", "round-b.txt"})) in conflicts


@pytest.mark.parametrize("field", ["lead", "items", "purpose"])
def test_a_drill_of_the_same_days_is_one_however_it_is_told(conflicts, field):
    assert (field, frozenset({"drill-a.txt", "drill-b.txt"})) in conflicts


def test_what_arrives_and_what_is_delivered_is_one_delivery(conflicts):
    assert ("date", frozenset({"drones-a.txt", "drones-b.txt"})) in conflicts


def test_reports_of_other_occasions_are_not_held_against_each_other(conflicts):
    occasions = [{name.partition("-")[0] for name in documents} for _, documents in conflicts]
    assert all(len(names) == 1 for names in occasions)


def test_rounds_of_the_same_days_are_not_put_one_after_the_other(store):
    rounds = {line["date"] for line in store.lines("engagements") if line["ordinal"]}
    assert rounds == {"2025-02-04/2025-02-05"}
