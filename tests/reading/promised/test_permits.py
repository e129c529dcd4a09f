"""Set phrases that let, order or set aside."""

import pytest

from accord.reading.commitments import find_commitments

MET = "Uganda and South Sudan held talks on Monday. "


@pytest.mark.parametrize(
    ("text", "by", "words"),
    [
        (MET + "Uganda gave the green light to the deployment of 900 more troops.", "UG", "green light"),
        (MET + "Uganda gave the go-ahead for a joint power line.", "UG", "go-ahead"),
        (MET + "Uganda has granted South Sudan permission to use two airfields.", "UG", "use two airfields"),
        (MET + "Consent was given by Uganda for the transit of fuel.", "UG", "transit of fuel"),
        ("Latvia has set aside 10 million euros for drones for Ukraine.", "LV", "10 million euros"),
        ("Norway has put aside 40 million kroner for hospitals in Moldova.", "NO", "40 million kroner"),
        ("Spain put two field hospitals at the disposal of Morocco.", "ES", "two field hospitals"),
        ("Japan made two cranes available to Tonga.", "JP", "two cranes"),
        (
            "The president of Angola ordered the withdrawal of Angolan troops from Congo.",
            "AO",
            "withdraw Angolan troops",
        ),
        (
            MET + "The presidents directed that a site for the bridge be proposed within a month.",
            "SS UG",
            "propose a site",
        ),
        ("Sweden's parliament authorised the government to send 90 men to Chad.", "SE", "send 90 men to Chad"),
        ("The leaders of Iraq and Kuwait charged their ministers with drafting a treaty.", "IQ KW", "draft a treaty"),
    ],
)
def test_a_set_phrase_undertakes(scene_of, text, by, words):
    found = find_commitments(scene_of(text))
    assert [(" ".join(one.by), words in one.action) for one in found] == [(by, True)]


@pytest.mark.parametrize(
    "text",
    [
        MET + "Uganda gave no permission for the flight to land.",
        MET + "The company is still waiting for permission to drill.",
        MET + "Uganda may give the green light to the plan.",
        MET + "The judge ordered the closure of the market.",
        "The government of Norway ordered the closure of two schools.",
        MET + "Police charged two men with smuggling gold.",
        "The ministry made available a list of hotels.",
    ],
)
def test_what_is_denied_sought_or_at_home_is_none(scene_of, text):
    assert find_commitments(scene_of(text)) == ()
