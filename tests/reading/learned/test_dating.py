"""A day that the rules leave open is taken from the network where it is sure, as precise as its words."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from accord.model.when import UNKNOWN, When
from accord.reading.build import scenes
from accord.reading.learned.dating import SURE, with_dates, with_due_days
from accord.reading.learned.judging import judged
from accord.reading.learned.timing import TIME_FEATURES, time_rows, times_near
from accord.reading.readers.rules import RulesReader
from mini_reader import document

TEXT = (
    "Fijian minister Rosa Naqasi met Tongan minister Siale Moala in Suva on 3 May 2021. "
    "Fiji will train ten Tongan divers by 12 August 2021. The reef survey of 2019 was praised."
)


@pytest.fixture
def published():
    return replace(document(TEXT), published=When("2021-05-04"))


@pytest.fixture
def scene(published):
    return next(scenes((published,)))


@pytest.fixture
def open_reading(published):
    """What the rules read, without its days."""
    reading = RulesReader().read(published)
    return replace(
        reading,
        engagements=tuple(replace(one, date=UNKNOWN) for one in reading.engagements),
        commitments=tuple(replace(one, due=UNKNOWN) for one in reading.commitments),
    )


class Sure:
    """A network that takes one time, by its words, for everything's."""

    def __init__(self, scene, words: str, share: float) -> None:
        self.scene, self.words, self.share = scene, words, share

    def surest(self, _kind, _fact, _action=""):
        return 0

    def times(self, _kind, _at):
        near = self.scene.times
        rest = (1 - self.share) / len(near)
        return tuple((one, self.share if one[2].text == self.words else rest) for one in near)


def test_a_contact_without_a_day_gets_the_time_that_the_network_is_sure_of(scene, open_reading):
    (one,) = with_dates(Sure(scene, "3 May 2021", 0.9), open_reading.engagements)
    assert one.date.value == "2021-05-03"
    assert [span.text for span in one.date.evidence] == ["3 May 2021"]
    assert one.confidence <= SURE


def test_a_promise_is_due_as_its_words_say(scene, open_reading):
    (one,) = with_due_days(Sure(scene, "12 August 2021", 0.9), open_reading.commitments)
    assert one.due.value == "../2021-08-12"


def test_a_time_that_is_over_is_none_of_a_promise(scene, open_reading):
    assert with_due_days(Sure(scene, "2019", 0.99), open_reading.commitments) == open_reading.commitments


def test_an_unsure_network_dates_nothing(scene, open_reading):
    unsure = Sure(scene, "3 May 2021", SURE - 0.01)
    assert with_dates(unsure, open_reading.engagements) == open_reading.engagements
    assert with_due_days(unsure, open_reading.commitments) == open_reading.commitments


def test_a_day_that_the_rules_read_stands(scene, published):
    reading = RulesReader().read(published)
    assert reading.engagements[0].date.value == "2021-05-03"
    assert with_dates(Sure(scene, "2019", 0.99), reading.engagements) == reading.engagements
    assert with_due_days(Sure(scene, "3 May 2021", 0.99), reading.commitments) == reading.commitments


def test_every_time_near_has_its_numbers_and_its_share(scene):
    seen = judged(scene)
    met = next(t for t in scene.doc if t.text == "met")
    near = times_near(scene, met)
    assert [one.text for _, _, one in near] == ["3 May 2021", "12 August 2021", "2019"]
    assert {len(row) for row in time_rows(scene, met, near, rivals=())} == {TIME_FEATURES}
    shares = [share for _, share in seen.times("engagements", met.i)]
    assert len(shares) == len(near)
    assert 0 < sum(shares) <= 1.0 + 1e-6
    assert np.argmax(shares) == 0


def test_the_minute_at_which_a_page_was_put_up_is_no_time_of_a_fact():
    text = "Fri, 22 Jul 2022 23:23:07 +0000\n\nPeru and Chile signed a letter of intent."
    scene = next(scenes((replace(document(text), published=When(date(2022, 7, 22).isoformat())),)))
    signed = next(t for t in scene.doc if t.text == "signed")
    assert times_near(scene, signed) == ()
