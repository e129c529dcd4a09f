"""What `import accord` offers."""

import accord


def test_the_public_names_are_sorted_and_each_is_there():
    assert accord.__all__ == sorted(accord.__all__)
    assert all(getattr(accord, name) is not None for name in accord.__all__)


def test_a_few_lines_read_a_text():
    document = accord.take_in(
        accord.RawSource(name="a.txt", data=b"Peru and Chile agreed on Monday to open a joint border post in Tacna.")
    )
    reading = accord.RulesReader().read(document)
    assert [c.by for c in reading.commitments] == [("CL", "PE")]


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(accord, "nothing_of_the_kind")
