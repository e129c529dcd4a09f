"""Who came and to whom."""

import pytest


def meant(scene, words):
    return next(a for a in scene.actors if scene.text(a.start, a.end).lower() == words.lower()).parties


@pytest.mark.parametrize(
    "told",
    [
        "A Belarusian delegation arrived in Harare for talks with Zimbabwe.",
        "Zimbabwe's trade minister hosted a delegation from Belarus in Harare.",
        "The Belarusian trade minister was received by Zimbabwe's president.",
        "The Belarusian premier paid a visit to Zimbabwe.",
    ],
)
def test_guests_came_and_hosts_were_visited(scene_of, told):
    scene = scene_of(f"{told} The guests will supply tractors, and the hosts will pay in minerals.")
    assert (meant(scene, "The guests"), meant(scene, "the hosts")) == (("BY",), ("ZW",))


def test_without_a_visit_nobody_is_a_guest(scene_of):
    scene = scene_of("Peru and Chile signed an accord. The guests were pleased.")
    assert meant(scene, "The guests") == ()


def test_guests_of_a_hotel_are_nobody(scene_of):
    scene = scene_of("Peru and Chile met in Lima. Guests filled the hotel.")
    assert all(scene.text(a.start, a.end) != "Guests" for a in scene.actors)


def test_a_host_who_is_named_is_that_person(scene_of):
    scene = scene_of('Peru and Chile met in Lima. "We will see," said the host, Ana Ruiz.')
    assert [a.name for a in scene.actors if scene.text(a.start, a.end).lower() == "the host"] == []
