"""What is told as days after another contact is no part of it, and what is still ahead has not its day."""

from dataclasses import replace

import pytest

from accord.model.when import When
from accord.reading.readers.rules import RulesReader
from mini_reader import document


def _read(text, published=None):
    found = document(text)
    return RulesReader().read(replace(found, published=When(published)) if published else found).engagements


@pytest.mark.parametrize("opening", ["Five days later the", "A week after that the", "The following week"])
def test_what_lies_days_after_a_meeting_is_another(opening):
    text = f"The ministers of Kenya and Rwanda met at Naivasha. {opening} experts of both ministries met in Nakuru."
    assert [one.place for one in _read(text)] == ["Naivasha", "Nakuru"]


def test_the_same_people_in_the_next_sentence_met_once_where_nothing_lies_between():
    text = "The ministers of Kenya and Rwanda met at Naivasha. They met in the old hotel."
    assert len(_read(text)) == 1


def test_what_a_call_was_ahead_of_has_not_the_day_of_the_call():
    text = (
        "Mauritian Fisheries Minister Rose Malala had a telephone call with her Malagasy counterpart Jean Perrin on "
        "Tuesday ahead of the joint exercise."
    )
    dates = {one.type.value: one.date.value for one in _read(text, "2024-01-25")}
    assert dates["call"] == "2024-01-23"
    assert dates.get("exercise") is None


def test_an_exercise_that_came_to_an_end_on_a_day_has_that_as_its_last():
    text = "The joint exercise of the Mauritian and Malagasy navies came to an end on Sunday."
    (one,) = _read(text, "2025-03-04")
    assert one.date.value == "../2025-03-02"


def test_what_took_place_weeks_after_a_call_was_no_call():
    text = (
        "Two weeks to the day after the interior ministers spoke by telephone, Estonian police chief Mart Kask and "
        "Georgian police chief Nino Beridze met at the police academy in Paikuse."
    )
    assert [one.type.value for one in _read(text)] == ["meeting"]
