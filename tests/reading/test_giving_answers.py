"""How far assistance has come by the answer to a request, by what a party takes upon itself, by what each brings in."""

import pytest

from accord.reading.assistance import find_assistance

STAGES = [
    ("Senegal asked Fiji for instructors in rescue. It got an answer at once: six will arrive in May.", "approved"),
    ("Chad asked Niger for two boats and was promised one.", "approved"),
    ("Chad asked Niger for two boats. It was accepted on the spot.", "approved"),
    ("Chad asked Niger for two boats. The request would be relayed to Niamey.", "discussed"),
    ("Chad asked Peru for help in demining; Lima is looking at it favourably.", "discussed"),
    ("Chad asked Niger for two boats. It was not accepted.", "requested"),
    ("Chad asked Niger for two boats. Ten people were hurt.", "requested"),
    ("Gabon undertook to deliver six radars to Chad.", "approved"),
    ("Gabon committed itself to train ten Chadian pilots.", "approved"),
    ("Gabon could undertake to deliver six radars to Chad.", "offered"),
    ("Fiji expressed gratitude to Thailand for the scholarships granted to Fijian students.", "ongoing"),
]


@pytest.mark.parametrize(("text", "stage"), STAGES, ids=[text[-50:] for text, _ in STAGES])
def test_how_far_it_has_come(scene_of, text, stage):
    assert {one.stage.value for one in find_assistance(scene_of(text))} == {stage}


def test_what_each_brings_in_is_settled_and_goes_to_none_of_them(scene_of):
    found = find_assistance(scene_of("Kenya gives the laboratory, Uganda the teachers and Tanzania the beds."))
    assert [(one.provider, one.recipient, one.stage.value) for one in found] == [
        ("KE", None, "approved"),
        ("UG", None, "approved"),
        ("TZ", None, "approved"),
    ]


def test_what_one_offers_after_another_was_asked_is_an_offer(scene_of):
    text = "Chile asked Peru for boats, Tonga for tents. Fiji will give Chile two boats."
    assert "offered" in {one.stage.value for one in find_assistance(scene_of(text)) if one.provider == "FJ"}
