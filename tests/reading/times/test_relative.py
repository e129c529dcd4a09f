from datetime import date

import pytest

from accord.model.when import Distance, Step
from accord.reading.times import TimeRole, scan_times

WEDNESDAY = date(2024, 7, 24)


@pytest.mark.parametrize(
    ("words", "timex", "edtf"),
    [
        ("yesterday", "2024-07-23", "2024-07-23"),
        ("tomorrow morning", "2024-07-25TMO", "2024-07-25"),
        ("the day before yesterday", "2024-07-22", "2024-07-22"),
        ("last night", "2024-07-23TNI", "2024-07-23"),
        ("this week", "2024-W30", "2024-07-22/2024-07-28"),
        ("earlier this month", "2024-07", "2024-07"),
        ("last month", "2024-06", "2024-06"),
        ("next year", "2025", "2025"),
        ("last Friday", "2024-07-19", "2024-07-19"),
        ("next Friday", "2024-08-02", "2024-08-02"),
        ("Tuesday last week", "2024-07-16", "2024-07-16"),
        ("two days ago", "2024-07-22", "2024-07-22"),
        ("two weeks ago", "2024-W28", "2024-07-08/2024-07-14"),
        ("six months ago", "2024-01", "2024-01"),
        ("a decade ago", "2014", "2014~"),
        ("several years ago", "PAST_REF", None),
    ],
)
def test_a_distance_is_counted_from_publication(words, timex, edtf):
    (found,) = scan_times(f"In Quito, {words}, the two sides spoke.", anchor=WEDNESDAY)
    assert (found.text, found.value, found.when.value) == (words, timex, edtf)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("The following day", "2023-03-15"),
        ("Two days earlier", "2023-03-12"),
        ("A week later", "2023-03-21"),
        ("That year", "2023"),
        ("The previous month", "2023-02"),
    ],
)
def test_a_distance_from_the_date_mentioned_before(words, edtf):
    found = scan_times(f"They met on 14 March 2023. {words}, a text was issued.", anchor=WEDNESDAY)
    assert found[1].when.value == edtf


def test_the_following_day_of_nothing_is_not_known():
    (found,) = scan_times("The following day they left.", anchor=WEDNESDAY)
    assert found.when.value is None
    assert found.when.reason


def test_days_are_not_counted_from_a_mere_year():
    found = scan_times("In 2019 they met. Two days later they left.", anchor=None)
    assert found[1].when.value is None


def test_a_span_until_now_reaches_from_then_to_publication():
    (found,) = scan_times("Trade has grown over the past six months.", anchor=WEDNESDAY)
    assert (found.value, found.role, found.when.value) == ("P6M", TimeRole.SPAN_UNTIL_NOW, "2024-01/2024-07")


def test_a_span_ahead_reaches_from_publication_on():
    (found,) = scan_times("Aid will rise over the next three years.", anchor=WEDNESDAY)
    assert (found.value, found.role, found.when.value) == ("P3Y", TimeRole.SPAN_FROM_NOW, "2024/2027")


def test_coming_weeks_have_no_number_and_so_no_date():
    (found,) = scan_times("Experts will meet in the coming weeks.", anchor=WEDNESDAY)
    assert (found.value, found.when.value) == ("PXW", None)


def test_a_verb_that_lasts_is_no_last_week():
    (found,) = scan_times("The visit will last several days.", anchor=WEDNESDAY)
    assert (found.text, found.value) == ("several days", "PXD")


def test_a_distance_beyond_the_calendar_dates_nothing():
    assert all(found.when.value is None for found in scan_times("9000 years ago nobody signed.", anchor=WEDNESDAY))


@pytest.mark.parametrize(
    ("words", "distance"),
    [
        ("They met yesterday.", Distance(Step.DAY, -1, -1)),
        ("They met on Thursday.", Distance(Step.DAY, -6, 0, 4)),
        ("They met last Thursday.", Distance(Step.DAY, -7, -1, 4)),
        ("They will meet on Thursday.", Distance(Step.DAY, 0, 6, 4)),
        ("They met two days ago.", Distance(Step.DAY, -2, -2)),
        ("They met last week.", Distance(Step.WEEK, -1, -1)),
        ("They met last month.", Distance(Step.MONTH, -1, -1)),
        ("They met in April of this year.", Distance(Step.YEAR, 0, 0)),
        ("They met last summer.", Distance(Step.YEAR, -1, 0)),
        ("They will meet next July.", Distance(Step.YEAR, 0, 1)),
        ("They met on the Sunday before the summit.", Distance(Step.YEAR, -1, 0, 7)),
        ("They met in 2023.", None),
    ],
)
def test_without_a_day_of_publication_the_distance_from_it_is_kept(words, distance):
    (found,) = scan_times(words, anchor=None)
    assert found.when.distance == distance


def test_with_a_day_of_publication_no_distance_is_left():
    (found,) = scan_times("They met yesterday.", anchor=WEDNESDAY)
    assert found.when.distance is None


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("It sat last summer.", "2022-22"),
        ("It will sit in the spring of the south.", "2023-23"),
    ],
)
def test_a_season_is_that_of_its_hemisphere_and_last_when_it_is_over(words, edtf):
    (found,) = scan_times(words, anchor=date(2023, 9, 7))
    assert found.when.value == edtf


@pytest.mark.parametrize("words", ["The next day", "Next day", "The next morning", "The following day"])
def test_the_next_day_of_nothing_is_not_that_after_publication(words):
    (found,) = scan_times(f"{words} they left.", anchor=WEDNESDAY)
    assert found.when.value is None


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("They met on the 14th of the month.", "2024-07-14"),
        ("They met on the 28th of the month.", "2024-06-28"),
        ("They met on the 3rd of this month.", "2024-07-03"),
        ("They met on the 3rd of last month.", "2024-06-03"),
        ("They will meet on the 28th of this month.", "2024-07-28"),
    ],
)
def test_a_day_of_the_month_is_of_that_of_publication(told, day):
    assert [found.when.value for found in scan_times(told, anchor=WEDNESDAY)] == [day]


@pytest.mark.parametrize(
    "words",
    [
        "The day before, he signed it.",
        "The evening before, he signed it.",
        "On the eve, he signed it.",
        "The day before that, he signed it.",
        "The day before he had met her.",
    ],
)
def test_the_day_before_what_was_told_is_counted_from_it(words):
    text = f"The ministers met on Monday. {words}"
    found = scan_times(text, anchor=WEDNESDAY)
    assert found[-1].when.value == "2024-07-21"


def test_the_day_before_somebody_did_something_is_not_counted_from_what_was_told():
    text = "The ministers met on Monday. The day before he had met her, he signed a protocol."
    assert [one.when.value for one in scan_times(text, anchor=WEDNESDAY)][1:] != ["2024-07-21"]


def test_a_weekday_of_the_same_week_is_of_the_week_told():
    found = scan_times(
        "They met on 4 July 2024. On the Monday of the same week, they had met in Lima.", anchor=WEDNESDAY
    )
    assert found[1].when.value == "2024-07-01"


def test_the_friday_before_is_not_of_the_week_of_the_report():
    found = scan_times("The course was opened. She had met him the Friday before.", anchor=None)
    assert found[-1].when.distance != Distance(Step.DAY, -6, 0, 5)


def test_the_second_day_of_what_is_called_mar_is_no_day_of_march():
    assert not [
        one for one in scan_times("On the second day of Mar Calmo, they met.", anchor=WEDNESDAY) if one.when.value
    ]


TUESDAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The minister is on a working visit to Samoa until Friday.", "../2024-03-08"),
        ("The minister, who is in Apia through Thursday, opened a school.", "../2024-03-07"),
        ("She arrived in Apia on Sunday for talks through Thursday.", "../2024-03-07"),
        ("The drill began on Monday and goes on till Saturday.", "../2024-03-09"),
        ("The talks lasted until Friday.", "../2024-03-01"),
        ("The minister was in Apia until Friday.", "../2024-03-01"),
    ],
)
def test_the_last_day_of_what_goes_on_is_still_to_come(sentence, edtf):
    found = scan_times(sentence, anchor=TUESDAY)
    assert found[-1].when.value == edtf


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        (
            "They met in Apia on Monday. Vola, who had landed on Saturday, spoke. On the same day, she saw a school.",
            "2024-03-04",
        ),
        (
            "They met on Monday. The envoy, whose ship came in on Sunday, left. That day a text was issued.",
            "2024-03-04",
        ),
        ("Vola, who landed on Saturday, spoke. On the same day she saw a school.", "2024-03-02"),
        ("They met on Saturday. They met again on Monday. On the same day a text was issued.", "2024-03-04"),
    ],
)
def test_the_same_day_is_that_of_the_story_and_not_of_an_aside(told, edtf):
    assert scan_times(told, anchor=TUESDAY)[-1].when.value == edtf
