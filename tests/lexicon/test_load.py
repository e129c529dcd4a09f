import pytest

from accord.lexicon.load import Fields, LexiconError, parse, split

SCHEMA = {str: Fields(required={"names": str}, optional={"party": bool, "codes": [str]})}


def test_a_file_that_fits_comes_back_as_plain_data():
    assert parse("QA:\n  names: Qatar\n  party: true", schema=SCHEMA) == {"QA": {"names": "Qatar", "party": True}}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("QA: {name: Qatar}", "QA lacks names"),
        ("QA: {names: Qatar, colour: red}", "unknown field 'colour'"),
        ("QA: {names: 7}", "QA.names is 7"),
        ("QA: {names: Qatar, codes: [1]}", r"QA.codes\[0\] is 1"),
        ("NO: {names: Norway}", "quote it"),
        ("QA: [", "no YAML"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_with_the_place_named(text, says):
    with pytest.raises(LexiconError, match=says):
        parse(text, schema=SCHEMA)


def test_phrases_of_one_slot_are_split_at_semicolons():
    assert split("Qatar; State of Qatar ;") == ("Qatar", "State of Qatar")
