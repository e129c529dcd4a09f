"""An address says what a page shows; what comes out of it leads back to the same address."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from accord.interfaces.web.filters import parse


def read(query, **more):
    return parse("/engagements", parse_qsl(query, keep_blank_values=True), **more)


def again(url, **more):
    return parse(urlsplit(url).path, parse_qsl(urlsplit(url).query), **more)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "party=FR",
        "party=FR&party=DE&-party=RU&area=CT&since=2024&until=2024-04&sort=reports&page=3",
        "person=Ana+Silva",
    ],
)
def test_an_address_comes_back_as_it_was(query):
    filters = read(query)
    assert filters.url() == "/engagements" + (f"?{query}" if query else "")
    assert again(filters.url()) == filters


def test_conditions_reach_the_store():
    query = read(
        "party=france&person=Silva&since=2024&until=2024-02&status=held&-body=Council&words=two+boats&sort=reports"
    ).query(limit=5)
    assert query.parties == ("FR",)
    assert query.people == ("Silva",)
    assert (query.since, query.until) == (date(2024, 1, 1), date(2024, 2, 29))
    assert query.statuses == ("held",)
    assert query.not_bodies == ("Council",)
    assert query.words == "two boats"
    assert query.sort == "reports"
    assert query.limit == 5


def test_a_month_stays_a_month_in_the_address():
    assert "since=2024-04" in read("since=2024-04").url()


def test_only_replaces_plus_adds_minus_leaves_out():
    filters = read("party=FR&page=4")
    assert filters.only("party", "DE") == "/engagements?party=DE"
    assert filters.plus("party", "DE") == "/engagements?party=FR&party=DE"
    assert filters.minus("party", "DE") == "/engagements?party=FR&-party=DE"
    assert filters.minus("party", "FR") == "/engagements"


def test_a_chip_takes_its_condition_away():
    filters = read("party=FR&-area=CT")
    assert [(chip.label, chip.value, chip.excluded) for chip in filters.chips] == [
        ("party", "FR", False),
        ("area", "CT", True),
    ]
    assert filters.chips[0].without == "/engagements?-area=CT"


@pytest.mark.parametrize(
    "query", ["party=Atlantis+Major", "area=XX", "since=soon", "until=2024-13", "since=2024-02-30"]
)
def test_what_does_not_fit_is_a_problem_not_a_condition(query):
    filters = read(query)
    assert filters.problems
    assert not filters.pairs


def test_strange_parameters_are_harmless():
    filters = read("nonsense=1&page=-5&sort=;drop&page=abc&party=&q=1-2", own=("q",))
    assert filters.pairs == ()
    assert filters.page == 1
    assert filters.other("q") == "1-2"


def test_a_period_is_a_time_from_and_until():
    filters = read("party=FR")
    assert filters.during("2024-04") == "/engagements?party=FR&since=2024-04&until=2024-04"
    assert again(filters.during("2024-04")).during("2024-04") == "/engagements?party=FR"


def test_a_page_is_a_part_of_the_list():
    query = read("page=3").page_query()
    assert (query.offset, query.limit) == (100, 50)
