"""Two undertakings under one verb."""

from accord.reading.commitments import find_commitments


def test_a_second_doer_takes_over_the_verb(scene_of):
    text = "Togo will open a post in Lome in May, and Benin its first one in Cotonou in July."
    first, second = find_commitments(scene_of(text))
    assert (first.by, first.action) == (("TG",), "open a post in Lome in May")
    assert second.by == ("BJ",)
    assert second.action.startswith("open its first one")


def test_two_names_in_one_phrase_are_no_second_doer(scene_of):
    text = "Togo will open a post on the road between Benin and Niger this year."
    assert len(find_commitments(scene_of(text))) == 1


def test_one_modal_serves_two_verbs(scene_of):
    text = "Norway will send two boats to Fiji and train their crews in May, the minister said."
    assert [c.action for c in find_commitments(scene_of(text))] == [
        "send two boats to Fiji",
        "train their crews in May",
    ]


def test_nor_negates_the_second_verb_too(scene_of):
    text = "Malta would neither accept quotas nor build camps on Libyan soil, its minister said."
    assert all(c.action.startswith("not ") for c in find_commitments(scene_of(text)))
    assert len(find_commitments(scene_of(text))) == 2
