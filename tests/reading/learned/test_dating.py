"""A contact's day that the rules leave open is taken from the network where it is sure, as precise as its words."""

from dataclasses import replace

import pytest

from accord.model.codes import Basis
from accord.model.when import UNKNOWN, When
from accord.reading.build import scenes
from accord.reading.learned.dating import SURE, with_dates
from accord.reading.learned.judging import judged
from accord.reading.learned.timing import TIME_FEATURES, time_rows, times_near
from accord.reading.readers.rules import RulesReader
from mini_reader import document

TEXT = (
    "Fijian minister Rosa Naqasi met Tongan minister Siale Moala in Suva. The two sat down together in May 2021, a "
    "spokesman said. A reef survey goes on until 12 August 2021."
)


@pytest.fixture
def published():
    return replace(document(TEXT), published=When("2021-06-04"))


@pytest.fixture
def scene(published):
    return next(scenes((published,)))


@pytest.fixture
def contacts(published):
    """What the rules read, without its days."""
    return tuple(replace(one, date=UNKNOWN) for one in RulesReader().read(published).engagements)


class Sure:
    """A network that takes one time, by its words, for every contact's."""

    def __init__(self, scene, words: str, share: float) -> None:
        self.scene, self.words, self.share = scene, words, share

    def surest(self, _kind, _fact):
        return 0

    def times(self, _at):
        near = self.scene.times
        rest = (1 - self.share) / len(near)
        return tuple((one, self.share if one[2].text == self.words else rest) for one in near)


def test_a_contact_without_a_day_gets_the_time_that_the_network_is_sure_of(scene, contacts):
    one = with_dates(Sure(scene, "May 2021", 0.9), contacts)[0]
    assert one.date.value == "2021-05"
    assert one.date.basis is Basis.INFERRED
    assert [span.text for span in one.date.evidence] == ["May 2021"]
    assert one.confidence <= SURE


def test_an_unsure_network_dates_nothing(scene, contacts):
    assert with_dates(Sure(scene, "May 2021", SURE - 0.01), contacts) == contacts


def test_the_end_of_what_goes_on_is_no_day_of_a_contact(scene, contacts):
    assert with_dates(Sure(scene, "12 August 2021", 0.99), contacts) == contacts


def test_a_day_that_the_rules_read_stands(scene, contacts):
    dated = tuple(replace(one, date=When("2021-05-03")) for one in contacts)
    assert with_dates(Sure(scene, "May 2021", 0.99), dated) == dated


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the silence of the rules on the sentence itself
        ("Delegations of Peru and Chile, named in May 2021, held talks in Lima.", "May 2021"),
        # the day that a page bears
        ("4 June 2021\n\nThe foreign ministers of Peru and Chile held talks in Lima.", "4 June 2021"),
        # several days
        ("The ministers of Peru and Chile held two-day talks in Lima. They ended on 1 June 2021.", "1 June 2021"),
        (
            "Two-day talks between the ministers of Peru and Chile were held in Lima. They ended on 1 June 2021.",
            "1 June 2021",
        ),
        # another day
        ("Earlier, the ministers of Peru and Chile held talks in Lima. A bus crashed in May 2021.", "May 2021"),
        ("The ministers of Peru and Chile had held talks in Lima earlier. A bus crashed in May 2021.", "May 2021"),
        # what lasts is told again in passing
        ("Fiji and Tonga held a naval exercise off Suva. A bus crashed in May 2021.", "May 2021"),
    ],
)
def test_what_is_no_day_of_a_contact_is_not_taken(text, words):
    told = replace(document(text), published=When("2021-06-04"))
    scene = next(scenes((told,)))
    contacts = tuple(replace(one, date=UNKNOWN) for one in RulesReader().read(told).engagements)
    at = next(t.i for t in scene.doc if t.text in ("held", "talks"))
    sure = Sure(scene, words, 0.99)
    sure.surest = lambda _kind, _fact: at
    assert contacts
    assert words in {one[2].text for one in scene.times}
    assert with_dates(sure, contacts) == contacts


def test_every_time_near_has_its_numbers_and_its_share(scene):
    seen = judged(scene)
    met = next(t for t in scene.doc if t.text == "met")
    near = times_near(scene, met)
    assert [one.text for _, _, one in near] == ["May 2021", "12 August 2021"]
    assert {len(row) for row in time_rows(scene, met, near, rivals=())} == {TIME_FEATURES}
    shares = [share for _, share in seen.times(met.i)]
    assert len(shares) == len(near)
    assert 0 < sum(shares) <= 1.0 + 1e-6
    assert shares[0] > shares[1]


def test_the_minute_at_which_a_page_was_put_up_is_no_time_of_a_fact():
    text = "Fri, 22 Jul 2022 23:23:07 +0000\n\nPeru and Chile signed a letter of intent."
    scene = next(scenes((replace(document(text), published=When("2022-07-22")),)))
    signed = next(t for t in scene.doc if t.text == "signed")
    assert times_near(scene, signed) == ()


@pytest.mark.parametrize(
    ("how", "value"),
    [("concluded an official visit in May 2021", None), ("began an official visit in May 2021", "2021-05")],
)
def test_the_day_on_which_a_visit_ended_is_not_that_of_what_was_done_in_it(how, value):
    text = f"Fijian minister Rosa Naqasi met Tongan minister Siale Moala in Suva. The minister {how}."
    published = replace(document(text), published=When("2021-06-04"))
    scene = next(scenes((published,)))
    contact = replace(RulesReader().read(published).engagements[0], date=UNKNOWN)
    assert with_dates(Sure(scene, "May 2021", 0.9), [contact])[0].date.value == value
