"""Reports of two sentences that begin with their dateline, and tell one deal otherwise. All names are invented."""

import pytest

REPORTS = {
    "oil-a.txt": (
        "2023-03-09",
        (
            "BAKU - Azerbaijan will supply 300 tonnes of transformer oil to Uzbekistan every year under a contract signed "
            "in Tashkent on Thursday.\n"
        ),
    ),
    "oil-b.txt": (
        "2023-03-10",
        (
            "TASHKENT - The contract signed with Azerbaijan on Thursday provides for deliveries of 200 tonnes of transformer "
            "oil a year. No agreement was reached on fuel oil, the ministry said.\n"
        ),
    ),
    "rice.txt": (
        "2023-03-10",
        "BAKU - A contract with Uzbekistan on 500 tonnes of rice was signed in Baku on Friday, the food agency said.\n",
    ),
    "customs-b.txt": (
        "2023-08-16",
        (
            "N'DJAMENA - Joint customs operations with Cameroon are planned twice a year, the director of customs said "
            "after Monday's meeting in Kousseri. The idea came from Chad.\n"
        ),
    ),
    "customs-c.txt": (
        "2023-08-16",
        (
            "YAOUNDE - Cameroon proposed the joint customs operations with Chad at the meeting in Kousseri on Monday, the "
            "director general recalled.\n"
        ),
    ),
}


@pytest.fixture(scope="module")
def conflicts(tmp_path_factory, record_of):
    """The fields in which documents disagree, with the documents."""
    store = record_of(tmp_path_factory.mktemp("short"), REPORTS)
    return {
        (line["field"], frozenset(name for value in line["values"] for name in value["documents"]))
        for line in store.lines("conflicts")
    }


def test_who_first_thought_of_it_is_told_behind_the_dateline(conflicts):
    assert ("origin", frozenset({"customs-b.txt", "customs-c.txt"})) in conflicts


def test_tonnes_of_one_oil_differ_and_rice_is_another_deal(conflicts):
    assert ("items", frozenset({"oil-a.txt", "oil-b.txt"})) in conflicts
    assert not any("rice.txt" in documents for _, documents in conflicts)
