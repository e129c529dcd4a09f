import pytest

from accord.record.counted import counted_in, counted_otherwise


def things(text):
    return [(thing.noun, thing.number) for thing in counted_in([text])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven ships and two helicopters took part.", [("vessels", 7), ("helicopters", 2)]),
        ("Norway will train twenty-five Latvian divers in May.", [("divers", 25)]),
        (
            "NINETY boats and Twelve trucks came, 3 000 tablets and no seventy-man crews.",
            [("vessels", 90), ("trucks", 12), ("tablets", 3000)],
        ),
        ("It covers five fields: mines, ice and tugs.", [("areas", 5)]),
        ("Police handed over 1,200 tablets.", [("tablets", 1200)]),
        ("Three men, not two, came over the bridge.", [("men", 3)]),
    ],
)
def test_a_number_and_what_it_counts(text, expected):
    assert things(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers met for two hours in 2024.",
        "The two men shook hands.",
        "It cost much and takes three years.",
        "Both sides agreed on one thing.",
    ],
)
def test_times_years_and_the_two_sides_are_not_counted(text):
    assert things(text) == []


def test_one_thing_counted_otherwise_needs_a_word_in_common_and_a_near_number():
    (seven,) = counted_in(["Seven ships rehearsed the rescue of a ferry off Riga."])
    (nine,) = counted_in(["A ferry was declared to burn and nine vessels took part."])
    (many,) = counted_in(["The ferry line owns ninety ships."])
    (tugs,) = counted_in(["Eight vessels brought grain."])
    assert counted_otherwise(seven, nine)
    assert not counted_otherwise(seven, many)
    assert not counted_otherwise(seven, tugs)
