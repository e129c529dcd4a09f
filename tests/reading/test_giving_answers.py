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


def test_what_each_of_several_brings_in_is_settled(scene_of):
    found = find_assistance(scene_of("Kenya gives the laboratory, Uganda the teachers and Tanzania the beds."))
    assert [(one.provider, one.stage.value) for one in found] == [
        ("KE", "approved"),
        ("UG", "approved"),
        ("TZ", "approved"),
    ]


def test_what_one_alone_gives_goes_on(scene_of):
    found = find_assistance(scene_of("Kenya gives Uganda ten places a year."))
    assert {one.stage.value for one in found} == {"ongoing"}


def test_what_one_offers_after_another_was_asked_is_an_offer(scene_of):
    text = "Chile asked Peru for boats, Tonga for tents. Fiji said it would give Chile two boats."
    assert "offered" in {one.stage.value for one in find_assistance(scene_of(text)) if one.provider == "FJ"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad requested assistance in setting up a data centre from Peru.", "advice"),
        ("Chad asked Peru for help in tracing payments.", "intelligence"),
        ("Peru offered the support of its police in prison management to Chad.", "advice"),
        ("Chad asked Peru for help in training divers.", "training"),
    ],
)
def test_what_help_is_for_tells_its_type(scene_of, text, kind):
    assert {one.type.value for one in find_assistance(scene_of(text))} == {kind}


def test_the_receiver_is_no_part_of_the_thing(scene_of):
    found = find_assistance(scene_of("Poland has given Moldova rifles. Serbia lends Bosnia two Ka-32 helicopters."))
    assert [one.item for one in found] == ["rifles", "two Ka-32 helicopters"]


@pytest.mark.parametrize(
    "text",
    ["Sudan asked Egypt to let ten ambulances pass.", "Chad asked Niger to accept payment for 400 tonnes of diesel."],
)
def test_what_is_let_happen_is_not_given(scene_of, text):
    assert find_assistance(scene_of(text)) == ()
