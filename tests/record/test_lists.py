import pytest

from accord.record.lists import items_of


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "The accord provides for cooperation in border control, customs, air traffic and rescue at sea.",
            ("border control", "customs", "air traffic", "rescue at sea"),
        ),
        (
            "The memorandum covers visas, ferries, fisheries, as well as training and education.",
            ("visas", "ferries", "fisheries", "training and education"),
        ),
        ("They spoke about the agreement.", ()),
        ("The treaty, which covers everything that matters to them, was signed.", ()),
    ],
)
def test_the_items_of_a_list_are_those_between_its_commas(text, items):
    assert items_of(text) == items
