from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.model.codes import Basis
from accord.model.edtf import is_valid
from accord.reading.times import Tense, TimeExpression, TimeRole, TimexType, scan_times

WEDNESDAY = date(2024, 7, 24)


def only(text: str, anchor: date | None = WEDNESDAY) -> TimeExpression:
    (found,) = scan_times(text, anchor=anchor)
    return found


def test_a_weekday_in_a_past_report_is_the_last_one_before_publication():
    found = only("The ministers of Ghana and Togo met on Tuesday in Accra.")
    assert (found.text, found.value, found.when.value) == ("Tuesday", "2024-07-23", "2024-07-23")
    assert found.when.basis is Basis.RELATIVE


def test_a_weekday_equal_to_the_day_of_publication_is_that_day():
    assert only("The ministers met on Wednesday.").when.value == "2024-07-24"


def test_a_weekday_in_a_future_clause_is_the_next_one():
    assert only("The ministers will meet on Tuesday.").when.value == "2024-07-30"


def test_the_callers_tense_is_believed():
    found = scan_times("Ministers meet Tuesday", anchor=WEDNESDAY, tense_at=lambda _: Tense.FUTURE)
    assert found[0].when.value == "2024-07-30"


def test_without_a_date_of_publication_a_weekday_says_nothing():
    found = only("They met on Tuesday.", None)
    assert found.when.value is None
    assert found.when.reason


def test_without_a_date_of_publication_a_month_leaves_its_year_open():
    assert only("The next round will be held next July.", None).when.value == "XXXX-07"


def test_a_clock_time_and_its_day_are_one_expression():
    found = only("Talks began at 10 a.m. on Tuesday in Accra.")
    assert (found.text, found.type, found.value) == ("10 a.m. on Tuesday", TimexType.TIME, "2024-07-23T10:00")
    assert found.clock
    assert found.when.value == "2024-07-23"


def test_a_weekday_with_its_date_in_brackets_is_one_expression():
    found = only("The envoy left on Saturday (July 20).")
    assert (found.text, found.when.value) == ("Saturday (July 20)", "2024-07-20")


def test_both_ends_of_a_stretch_share_its_interval():
    first, last = scan_times("Units trained between March 3 and April 5.", anchor=WEDNESDAY)
    assert (first.value, last.value) == ("2024-03-03", "2024-04-05")
    assert first.when.value == last.when.value == "2024-03-03/2024-04-05"


def test_two_weekdays_in_a_row_are_one_meeting_of_two_days():
    first, last = scan_times("They met on Monday and Tuesday.", anchor=WEDNESDAY)
    assert first.when.value == last.when.value == "2024-07-22/2024-07-23"


def test_a_hard_line_break_is_a_blank_and_an_empty_line_is_not():
    assert only("They met on June\n19, 2023 in Accra.").when.value == "2023-06-19"
    assert [found.text for found in scan_times("held in June\n\n19 people", anchor=WEDNESDAY)] == ["June"]


def test_letters_that_grow_in_lower_case_do_not_move_offsets():
    text = "İİİ met on July 22, 2024."
    found = only(text)
    assert text[found.start : found.end] == "July 22, 2024"


@pytest.mark.parametrize(
    "text",
    [
        "The army may march on the town.",
        "Their second request was second to none.",
        "Some 2024 soldiers and 2,020 refugees crossed.",
        "The plan is called Vision 2030.",
        "Sergeant March thanked Ms. April Stone and Mr. August Lind.",
        "Call +233 302 555 2024 or room 1990.",
        "They won 3-2 after a 5-4 vote.",
        "He read the Sun and the Daily Star.",
        "The six-year-old boy fell.",
        "The army may, the ministry says.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text):
    assert scan_times(text, anchor=WEDNESDAY) == ()


def test_the_year_in_brackets_after_a_resolution_is_its_date():
    assert only("under Resolution 2231 (2015)").when.value == "2015"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "the last next July Tuesday May 24 2024 2023 of year by within until six months ago , - ( ) İ \n "
            "every week end century 31.12.2025 Ramadan 1445 Shawwal noon 10:30 GMT early summer quarter".split(" ")
        ),
        max_size=14,
    ).map(" ".join),
    st.sampled_from([None, WEDNESDAY, date(2024, 2, 29), date.min, date.max]),
)
def test_every_expression_is_a_slice_of_the_text_in_order_with_a_valid_date(text, anchor):
    reached = 0
    for found in scan_times(text, anchor=anchor):
        assert found.text == text[found.start : found.end]
        assert reached <= found.start < found.end
        assert found.when.value is None or is_valid(found.when.value)
        assert found.when.evidence == ()
        assert isinstance(found.role, TimeRole)
        reached = found.end


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The meeting has been put back from November to February.", ["2026-02"]),
        ("The talks were moved from June 3 to June 10.", ["2025-06-10"]),
        ("The talks ran from June 3 to June 10.", ["2025-06-03/2025-06-10"]),
        ("The ban has been extended from November to February.", ["2024-11/2025-02"]),
    ],
)
def test_of_what_is_moved_only_the_new_time_counts(text: str, values: list[str]):
    assert [found.when.value for found in scan_times(text, anchor=date(2025, 11, 19))] == values
