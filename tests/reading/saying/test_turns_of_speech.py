"""Turns of agency news: inverted speakers, quotations in part, closing outlets, titles in short, remarks named later."""

import pytest

from accord.model.codes import Act
from accord.reading.statements import find_statements


def told(scene):
    return [(s.speaker, s.act.value) for s in find_statements(scene)]


def test_an_inverted_speaker_is_not_what_is_added(scene_of):
    text = '"Kenya welcomes and supports the rise of the port of Callao," added the navy chief.'
    (statement,) = find_statements(scene_of(text))
    assert (statement.speaker, statement.act, statement.direct) == ("navy chief", Act.PRAISES, True)


def test_a_quotation_may_open_with_the_verb_of_those_who_speak(scene_of):
    text = 'The three leaders "committed to continue to strengthen cooperation," according to the statement.'
    assert told(scene_of(text)) == [("three leaders", "commits")]
    text = (
        "The ministers of Peru and Kenya met in Lima. "
        'They "shared the recognition that trust is important and committed to building it," the statement said.'
    )
    assert told(scene_of(text)) == [
        ("ministers of Peru and Kenya", "opinion"),
        ("ministers of Peru and Kenya", "commits"),
    ]


def test_who_goes_on_to_say_something_says_it_whoever_reports_it(scene_of):
    text = "Minister Ana Ruiz went on to say that Peru is ready to speed up the work, the Andina news agency reported."
    assert told(scene_of(text)) == [("Ana Ruiz", "commits")]


def test_an_outlet_that_closes_what_a_source_told_is_not_the_speaker(scene_of):
    text = (
        "According to the Peruvian defence ministry's website, Minister Ana Ruiz met her Kenyan peer, Andina reported."
    )
    assert told(scene_of(text)) == [("Peruvian defence ministry", "reports")]


def test_a_press_office_speaks_and_not_the_president_it_is_named_after(scene_of):
    text = "According to President Ana Ruiz's media office, experts of Kenya visited the port."
    assert told(scene_of(text)) == [("President Ana Ruiz's media office", "reports")]


def test_this_was_stated_belongs_to_the_sentence_before(scene_of):
    text = (
        "Peru continues to strengthen the Kenyan navy. This was stated by Peruvian Defence Minister Ana Ruiz, "
        "who emphasized that cooperation rests on trust."
    )
    first, second = find_statements(scene_of(text))
    assert first.evidence[0].text.startswith("Peru continues to strengthen the Kenyan navy. This was stated by")
    assert second.evidence[0].text.endswith("who emphasized that cooperation rests on trust.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Peruvian Foreign Minister Ana Ruiz met Kenyan Foreign Minister Otieno Wafula in Lima. "
                "The Kenyan FM added that the committee discussed trade."
            ),
            "Otieno Wafula",
        ),
        (
            (
                "Chief of Army Staff General Mateo Rojas met the Kenyan land forces Commander General Otieno Wafula. "
                "The treaty is old, the COAS said."
            ),
            "Mateo Rojas",
        ),
        (
            (
                "The Peruvian foreign minister has said Peru and Kenya should trade more. "
                "Minister Ana Ruiz made the comment in a meeting with a Kenyan delegation in Lima."
            ),
            "Ana Ruiz",
        ),
        (
            (
                "General Mateo Rojas said that Peru prizes peace. He was talking to Kenyan Defence Secretary Otieno Wafula. "
                "The visiting dignitary expressed his grief over the floods."
            ),
            "Otieno Wafula",
        ),
    ],
)
def test_titles_in_short_and_guests_are_settled(scene_of, text, speaker):
    assert speaker in {s.speaker for s in find_statements(scene_of(text))}


def test_an_official_of_another_post_than_who_made_the_remarks_stays_as_printed(scene_of):
    text = "The Kenyan navy chief said the drill had ended. Secretary Otieno Wafula made the statement in Nairobi."
    assert told(scene_of(text))[0] == ("Kenyan navy chief", "reports")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Minister Ana Ruiz of Peru said the crisis can only be resolved through political means.", ["opinion"]),
        ("Minister Ana Ruiz of Peru said the accord represents the first step to peace.", ["opinion"]),
        ("Minister Ana Ruiz of Peru said Kenya has played a very effective role in the talks.", ["opinion"]),
        ("Minister Ana Ruiz of Peru said Peru and Kenya will always enjoy a close relationship.", ["opinion"]),
        ("Minister Ana Ruiz of Peru said the pact would not be signed until the ports are open.", ["reports"]),
        ("Minister Ana Ruiz of Peru valued Kenya's support, calling for more visits.", ["praises", "calls_for"]),
        ("Peru's army fights the group that has declared the valley its own.", []),
        ("In a statement, Peru called on the North to immediately stop its tests.", ["calls_for"]),
    ],
)
def test_acts_by_what_is_said(scene_of, text, acts):
    assert [s.act.value for s in find_statements(scene_of(text))] == acts


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "LIMA - Peru and Kenya signed an accord on the port, Peru's foreign minister announced on Tuesday.\n\n"
                "Mateo Rojas Salas said that the text had been initialled in March."
            ),
            "Mateo Rojas Salas",
        ),
        (
            (
                "LIMA - Kenya will finance a bridge, a Peruvian official said on Thursday.\n\n"
                "Deputy spokesman Mateo Rojas said the two countries also signed an agreement on trade."
            ),
            "Mateo Rojas",
        ),
        (
            (
                "LIMA - Kenya will finance a bridge, Peru's foreign minister said on Thursday.\n\n"
                "Kenyan President Otieno Wafula said the two countries also signed an agreement on trade."
            ),
            "Peru's foreign minister",
        ),
        (
            "LIMA - Police seized four boats, prosecutors in Lima said.\n\nAna Ruiz told reporters that they were new.",
            "prosecutors in Lima",
        ),
    ],
)
def test_the_office_of_a_lead_is_who_is_named_behind_it(scene_of, text, speaker):
    assert find_statements(scene_of(text))[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Secretary Ana Ruiz praised the leadership of Kenya, stressed the need for reform and called for elections.",
            [("Ana Ruiz", "praises"), ("Ana Ruiz", "calls_for")],
        ),
        (
            "Kenya's foreign ministry in a post on social media platform X thanked Peru for its support.",
            [("Kenya's foreign ministry", "praises")],
        ),
        ('"Both sides will step up patrols," the joint communique notes.', [("communique", "commits")]),
        ('Minister Ana Ruiz posted on X, "We thank Kenya for its help."', [("Ana Ruiz", "praises")]),
        ("Minister Ana Ruiz paid tribute to the Mausoleum of the First President.", []),
        ("Minister Ana Ruiz paid tribute to Kenya's peacekeepers for their courage.", [("Ana Ruiz", "praises")]),
        ("Minister Otieno Wafula accepted the invitation.", [("Otieno Wafula", "commits")]),
        (
            "According to Minister Ana Ruiz of Peru, Kenya has asked for the extradition of eleven people.",
            [("Kenya", "calls_for")],
        ),
        (
            "Turkmenistan will supply gas, the state concern Karagaz said on Tuesday.",
            [("Karagaz", "commits")],
        ),
        (
            "Minister Ana Ruiz of Peru replied, according to an official present, that the road is vital.",
            [("Ana Ruiz", "opinion")],
        ),
        (
            "Peruvian Foreign Minister Ana Ruiz said inspectors from both countries would swap places on four ships.",
            [("Ana Ruiz", "commits")],
        ),
        (
            "Minister Ana Ruiz of Peru said Peru pays great attention to its ties with Kenya.",
            [("Ana Ruiz", "opinion")],
        ),
    ],
)
def test_more_turns(scene_of, text, expected):
    assert told(scene_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru was the first country, which responded by sending a team to Kenya.", []),
        ("Prime Minister Juan Leon of Peru struck a pact with Oman, raising concern in Nairobi.", []),
        ("Many countries that had pledged help said they were waiting to hear from Kenya.", []),
        (
            "Peru also is sending a rescue team, according to the state-run Andina News Agency.",
            [("Andina News Agency", "reports")],
        ),
        (
            "Minister Ana Ruiz of Peru met Kenya's envoy, raising concerns about the port.",
            [("Ana Ruiz", "opinion")],
        ),
    ],
)
def test_what_is_done_or_caused_is_not_said(scene_of, text, expected):
    assert told(scene_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"The port is open," said Ana Ruiz; "the boats of both navies use it."',
        '"The port is open," added the Peruvian envoy; "boats come in every day."',
    ],
)
def test_a_quotation_that_goes_on_behind_a_semicolon_is_not_over_at_its_speaker(scene_of, text):
    (statement,) = find_statements(scene_of(text))
    assert statement.direct
    assert statement.evidence[0].text == text


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Minister Ana Ruiz called on Kenyan Minister Luis Ouma and conveyed her readiness to help.", ["commits"]),
        ("Minister Ana Ruiz called on Kenyan Minister Luis Ouma and left for Lima to open a school.", []),
        ("Minister Ana Ruiz called on Kenya and urged it to join the treaty.", ["calls_for"]),
        ("Minister Ana Ruiz called on the ministers of Kenya to join the treaty.", ["calls_for"]),
    ],
)
def test_a_courtesy_call_asks_for_nothing(scene_of, text, acts):
    assert [act for _, act in told(scene_of(text))] == acts
