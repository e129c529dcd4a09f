"""Contacts as agencies tell them: tours of several states, talks in the singular, somebody talked to in a meeting."""

import pytest

from accord.reading.engagements import find_engagements


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Senegalese Foreign Minister Ali Sow will visit Uganda and Rwanda next week.",
            {("SN", "UG"), ("RW", "SN")},
        ),
        (
            "Foreign Minister Ali Sow of Senegal will visit three countries from 13 to 17 June, namely Kenya, Rwanda, Malawi.",
            {("KE", "SN"), ("RW", "SN"), ("MW", "SN")},
        ),
        (
            "Senegalese Foreign Minister Ali Sow will tour three countries next week: Kenya, Rwanda and Malawi.",
            {("KE", "SN"), ("RW", "SN"), ("MW", "SN")},
        ),
    ],
)
def test_each_state_of_a_tour_is_visited_by_itself(scene_of, text, parties):
    assert {tuple(e.parties) for e in find_engagements(scene_of(text)) if e.type.value == "visit"} == parties


def test_days_before_a_speaker_hide_no_visit(scene_of):
    text = "Kenyan Foreign Minister Paul Otieno will pay a visit to Uganda from 13 to 17 June, the ministry said."
    assert [tuple(e.parties) for e in find_engagements(scene_of(text))] == [("KE", "UG")]


def test_consultation_that_is_held_is_a_meeting(scene_of):
    text = "Mongolia held consultation with Nepal on visas on 3 May, said a source at the ministry."
    assert [(e.type.value, tuple(e.parties)) for e in find_engagements(scene_of(text))] == [("meeting", ("MN", "NP"))]


def test_somebody_talked_to_in_a_meeting_was_not_called(scene_of):
    text = (
        "Talking to Australian High Commissioner Neil Harper during the meeting in Suva, Fijian Foreign Minister "
        "Jone Vakatawa asked for regular dialogue."
    )
    assert [e.type.value for e in find_engagements(scene_of(text))] == ["meeting"]


def test_who_heads_a_delegation_travels_nowhere_by_that(scene_of):
    text = "Mr Ivo Grubor of Croatia and Ms Sanja Rado of Serbia both head the delegations in Geneva."
    assert find_engagements(scene_of(text)) == ()


def test_what_two_confer_on_is_no_party_and_no_place(scene_of):
    text = (
        "Turkish Interior Minister Orhan Demirel met Iranian minister Reza Karimi in Ankara on Monday. The two sides also "
        "conferred on recent developments in Iraq and Syria."
    )
    assert [(tuple(e.parties), e.place) for e in find_engagements(scene_of(text))] == [(("IR", "TR"), "Ankara")]


def test_what_began_years_ago_dates_no_meeting_to_come(scene_of):
    text = "The sixth presidential meeting of Peru and Chile will take place soon. In 2012 they began such meetings."
    assert [e.date.value for e in find_engagements(scene_of(text)) if e.ordinal == 6] == [None]


def test_an_earlier_visit_is_not_the_one_that_goes_on(scene_of):
    text = (
        "Malian minister Sadio Keita arrived in Accra on Monday for talks. The minister visited Accra two weeks ago "
        "to sign a protocol."
    )
    visits = [e for e in find_engagements(scene_of(text, published="2024-03-05")) if e.type.value == "visit"]
    assert len(visits) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Four men have been extradited to Chile from Kenya, an official said on Tuesday.",
        "Four men charged with leading a heroin ring were extradited to Chile from Kenya on Monday.",
    ],
)
def test_who_is_extradited_from_one_state_to_another_is_handed_over(scene_of, text):
    assert [(e.type.value, tuple(e.parties)) for e in find_engagements(scene_of(text))] == [("handover", ("CL", "KE"))]


def test_who_spoke_during_a_meeting_was_not_called(scene_of):
    text = "German minister Jens Vogel said that during the Oslo meeting he spoke with his Ukrainian counterpart, Petro Lysenko."
    assert {e.type.value for e in find_engagements(scene_of(text))} == {"meeting"}


def test_talks_with_somebody_else_are_not_the_meeting_told_before(scene_of):
    text = (
        "US Deputy Secretary James Storey met Kenyan director Patrick Omondi in Nairobi. Mr Omondi said he had held talks "
        "with Ugandan police chief Jim Okello on Wednesday."
    )
    assert len(find_engagements(scene_of(text))) == 2


def test_the_first_meeting_since_a_year_has_no_number(scene_of):
    text = "It was the first meeting of the Peru-Chile Border Committee since 2019."
    assert [e.ordinal for e in find_engagements(scene_of(text))] in ([], [None])


@pytest.mark.parametrize("often", ["twice a year", "every six months", "regularly in Arica"])
def test_a_body_that_meets_again_and_again_has_no_meeting_by_that(scene_of, often):
    assert (
        find_engagements(scene_of(f"The Peru-Chile Border Committee, which meets {often}, steers the campaign.")) == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Mongolian President Batbayar Dorj received visiting Slovak Foreign Minister Peter Hudak in Ulaanbaatar on Tuesday.",
        "Mongolian President Batbayar Dorj on Tuesday met visiting Slovak Foreign Minister Peter Hudak in Ulaanbaatar.",
        "Visiting Slovak Foreign Minister Peter Hudak met Mongolian President Batbayar Dorj in Ulaanbaatar on Tuesday.",
    ],
)
def test_the_day_on_which_a_visitor_was_met_is_that_of_the_meeting(scene_of, text):
    met = next(e for e in find_engagements(scene_of(text)) if e.type.value == "meeting")
    assert (met.date.value, met.place, met.parties) == ("2024-03-05", "Ulaanbaatar", ("MN", "SK"))


def test_a_polish_minister_opens_a_sentence(scene_of):
    text = "Polish Prime Minister Adam Wilk will visit Kyiv on Thursday."
    assert [e.parties for e in find_engagements(scene_of(text))] == [("PL", "UA")]
