"""A ministry's release that leaves its own state unsaid is held against the report of the other side's agency."""

import pytest

REPORTS = {
    "oil-a.txt": (
        "2024-08-28",
        (
            "Iraq and Jordan agree on oil and trucks\n\n"
            "AMMAN, Aug 28 (Petra Line) - The trade ministers of Jordan and Iraq, Yusuf Shamali and Athir Dawood, agreed here "
            "on Tuesday that Iraqi crude will again be trucked to Zarqa, at 15,000 barrels a day.\n\n"
            "Deliveries will resume in October. Shamali said that five points had been agreed on, among them the exemption of "
            "300 goods from customs duties.\n"
        ),
    ),
    "oil-b.txt": (
        "2024-08-28",
        (
            "Minister of Trade ends visit to Amman\n\n"
            "The Minister of Trade, Mr. Athir Dawood, discussed on Tuesday in Amman with his Jordanian counterpart the export "
            "of oil, of which 10,000 barrels per day are spoken of.\n\n"
            "The two sides agreed on four points, first of them the exemption of 200 goods from customs. The visit came in "
            "response to an invitation from the Jordanian side.\n"
        ),
    ),
    "oil-c.txt": (
        "2024-08-29",
        (
            "Jordan: Iraqi minister asked to come\n\n"
            "Iraqi Trade Minister Athir Dawood's visit this week was made at his own request, a source in the Jordanian "
            "ministry said.\n"
        ),
    ),
    "hall.txt": (
        "2024-08-28",
        (
            "Minister opens hall\n\n"
            "The Minister of Trade, Mr. Athir Dawood, opened a hall of 200 stands for Jordanian traders on Sunday.\n"
        ),
    ),
    "dredge-a.txt": (
        "2024-03-12",
        (
            "Paraguay and Uruguay agree on river dredging\n\n"
            "ASUNCION, March 12 (Guarani News) - Paraguay and Uruguay will dredge the shared stretch of the waterway, "
            "Transport Minister Rogelio Benitez of Paraguay and his Uruguayan counterpart Martina Sosa announced after a "
            "meeting in Asuncion on Monday. The two ministers signed a memorandum of understanding.\n"
        ),
    ),
    "dredge-b.txt": (
        "2024-03-13",
        (
            "Minister Sosa in Paraguay\n\n"
            "The Minister of Transport, Martina Sosa, met on Monday 11 March in Villeta with the Paraguayan Minister of "
            "Transport, Rogelio Benítez. Both ministers reviewed the draft memorandum of understanding on dredging, which "
            "remains to be signed.\n"
        ),
    ),
    "deal-a.txt": (
        "2024-10-16",
        (
            "Estonia and Malta strike deal on divers\n\n"
            "TALLINN, Oct 16 (Nordic Desk) - Estonia and Malta struck a deal on Tuesday on the training of divers, in talks "
            "between Interior Minister Maarja Kask and Malta's Carmelo Zerafa in Tallinn.\n"
        ),
    ),
    "deal-b.txt": (
        "2024-10-17",
        (
            "Mr. Zerafa confers in Tallinn with his Estonian homologue\n\n"
            "The Minister of Home Affairs, Mr. Carmelo Zerafa, had in Tallinn, on Wednesday 16 October, fruitful exchanges "
            "with his Estonian homologue, Mrs. Maarja Kask, on the training of divers.\n"
        ),
    ),
}


@pytest.fixture(scope="module")
def conflicts(tmp_path_factory, record_of):
    """The fields in which documents disagree, with the documents."""
    store = record_of(tmp_path_factory.mktemp("releases"), REPORTS)
    return {
        (line["field"], frozenset(name for value in line["values"] for name in value["documents"]))
        for line in store.lines("conflicts")
    }


def test_a_release_that_names_the_other_side_only_is_held_against_its_report(conflicts):
    assert ("items", frozenset({"oil-a.txt", "oil-b.txt"})) in conflicts
    assert ("origin", frozenset({"oil-b.txt", "oil-c.txt"})) in conflicts


def test_what_else_a_minister_did_that_week_contradicts_nothing(conflicts):
    assert not any("hall.txt" in documents for _, documents in conflicts)


def test_a_town_beside_a_capital_and_a_text_that_is_still_to_be_signed_are_told(conflicts):
    both = frozenset({"dredge-a.txt", "dredge-b.txt"})
    assert {("place", both), ("status", both)} <= conflicts


def test_two_days_of_one_meeting_are_told(conflicts):
    assert ("date", frozenset({"deal-a.txt", "deal-b.txt"})) in conflicts
