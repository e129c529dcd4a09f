"""Who "I" and "we" are when quoted words tell of a contact."""

from collections.abc import Callable

from accord.model.reading import Engagement
from accord.reading.attribution import attributions
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


def read(scene: Scene) -> tuple[Engagement, ...]:
    return find_engagements(scene, attributions=attributions(scene))


def test_the_speaker_takes_part_in_what_i_did(scene_of: Callable[..., Scene]):
    text = '"I met Samoan Foreign Minister Sina Leota in Apia on Monday," Fijian Foreign Minister Ratu Vola said.'
    (met,) = read(scene_of(text))
    assert met.parties == ("FJ", "WS")
    assert set(met.participants) == {"Ratu Vola", "Sina Leota"}


def test_the_speaker_has_no_part_in_what_others_did(scene_of: Callable[..., Scene]):
    text = (
        '"Tongan President Sione Moala met Samoan Foreign Minister Sina Leota in Apia on Monday,"'
        " Fijian Foreign Minister Ratu Vola said."
    )
    (met,) = read(scene_of(text))
    assert met.parties == ("TO", "WS")
