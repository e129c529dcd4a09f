"""Words that are said from elsewhere to tell of a contact: what the rules fill in, and what they refuse."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementType
from accord.model.reading import Engagement
from accord.reading.engagements import find_engagements
from accord.reading.met.pointed import Pointed
from accord.reading.scene import Scene


def _told(
    scene: Scene, word: str, *parties: str, kind: EngagementType | None = None, sure: float = 1.0
) -> tuple[Engagement, ...]:
    at = next(t.i for t in scene.doc if t.text == word)
    return find_engagements(scene, pointed=(Pointed(at, kind, frozenset(parties), sure),))


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        (
            "Fijian Defence Minister Ana Vuki walked the Apia market on Monday with the Samoan police chief, Sina Leota.",
            "walked",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "Engineers from Fiji inspected the Samoan airfield at Faleolo on Monday.",
            "inspected",
            ("visit", "held", "2024-03-04"),
        ),
        (
            "Officers of the Fijian and Samoan navies had a briefing in Apia on Monday.",
            "had",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "A raid by Fijian and Samoan police in Apia on Monday ended in nine arrests.",
            "raid",
            ("exercise", "held", "2024-03-04"),
        ),
        (
            "Two Fijian trainees from Suva will join the Samoan academy in May.",
            "trainees",
            ("training", "planned", "2024-05"),
        ),
    ],
)
def test_a_word_the_rules_pass_over_gives_the_contact_it_is_said_to_tell(
    scene_of: Callable[..., Scene], text: str, word: str, told: tuple[str, str, str]
):
    scene = scene_of(text)
    assert find_engagements(scene) == ()
    (found,) = _told(scene, word)
    assert (found.type.value, found.status.value, found.date.value) == told
    assert found.parties == ("FJ", "WS")


def test_the_type_that_is_given_holds_where_the_word_tells_none(scene_of: Callable[..., Scene]):
    scene = scene_of("Fijian and Samoan officers compared notes in Apia on Monday.")
    (found,) = _told(scene, "compared", kind=EngagementType.TRAINING)
    assert found.type is EngagementType.TRAINING


def test_the_evidence_and_cue_of_a_word_are_words_of_the_text(scene_of: Callable[..., Scene]):
    scene = scene_of("Good morning. Engineers from Fiji inspected the Samoan airfield at Faleolo on Monday.")
    (found,) = _told(scene, "inspected")
    assert [scene.document.text[c.start : c.end] for c in found.cues] == ["inspected"]
    assert scene.document.text[found.evidence[0].start :].startswith("Engineers from Fiji")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Engineers from Fiji never inspected the Samoan airfield.", "inspected"),
        ("Fijian engineers inspected the airfield on Monday.", "inspected"),
        ("The weather in Apia was fine on Monday.", "weather"),
    ],
)
def test_a_word_is_refused_that_is_denied_or_has_fewer_than_two_parties(
    scene_of: Callable[..., Scene], text: str, word: str
):
    assert _told(scene_of(text), word) == ()


def test_a_word_of_a_contact_that_is_read_already_adds_none(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "Fijian Minister Ana Vuki met Samoan Minister Sina Leota in Apia on Monday. They discussed patrols."
    )
    assert len(find_engagements(scene)) == 1
    assert _told(scene, "discussed") == _told(scene, "met") == find_engagements(scene)


def test_parties_told_from_elsewhere_count_where_the_words_name_fewer_than_two(scene_of: Callable[..., Scene]):
    scene = scene_of("Samoa has a small navy. On Monday Fijian officers inspected it.")
    assert _told(scene, "inspected") == ()
    (found,) = _told(scene, "inspected", "FJ", "WS")
    assert found.parties == ("FJ", "WS")


def test_parties_told_from_elsewhere_do_not_outdo_those_that_the_words_name(scene_of: Callable[..., Scene]):
    scene = scene_of("Fiji borders nobody. Tongan and Samoan officers compared notes in Apia on Monday.")
    (found,) = _told(scene, "compared", "FJ", "WS")
    assert found.parties == ("TO", "WS")


def test_a_meeting_taken_up_by_its_article_is_the_one_told_before(scene_of: Callable[..., Scene]):
    text = "Fijian Defence Minister Ana Vuki met Samoan police chief Sina Leota in Apia on Monday. The talks had been put off."
    scene = scene_of(text)
    assert _told(scene, "put") == find_engagements(scene)


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("On Thursday everyone sat down again in Nadi.", "sat", "Nadi"),
        ("Next month it will be repeated in Nadi.", "repeated", "Nadi"),
    ],
)
def test_what_has_a_day_and_a_place_of_its_own_is_another(
    scene_of: Callable[..., Scene], text: str, word: str, place: str
):
    scene = scene_of(f"Fijian Defence Minister Ana Vuki met Samoan police chief Sina Leota in Apia on Monday. {text}")
    assert place in [one.place for one in _told(scene, word, "FJ", "WS")]


def test_it_is_no_surer_than_who_points_at_it(scene_of: Callable[..., Scene]):
    scene = scene_of("Samoa has a small navy. On Monday Fijian officers inspected it.")
    (found,) = _told(scene, "inspected", "FJ", "WS", sure=0.51)
    assert found.confidence == 0.51


def test_what_crews_did_at_a_drill_told_before_is_no_training_beside_it(scene_of: Callable[..., Scene]):
    text = "Exercise Blue Reef of Fiji and Samoa opened at Apia on Monday. For three days the crews of Fiji and Samoa trained."
    scene = scene_of(text)
    assert _told(scene, "trained") == find_engagements(scene)
