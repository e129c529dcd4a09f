"""Contacts between parties, in sentences of our own about invented people."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.reading import Engagement
from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

Read = Callable[..., tuple[Engagement, ...]]


@pytest.fixture(scope="session")
def read(scene_of: Callable[..., Scene]) -> Read:
    def make(text: str, **known: str | None) -> tuple[Engagement, ...]:
        return find_engagements(scene_of(text, **known))

    return make


def one(found: tuple[Engagement, ...]) -> Engagement:
    assert len(found) == 1, found
    return found[0]


def test_a_meeting_has_its_people_parties_day_and_place(read: Read):
    met = one(read("Chile's President Laura Rojas met her Uruguayan counterpart Pablo Silva in Montevideo on Monday."))
    assert (met.type, met.status) == (Type.MEETING, Status.HELD)
    assert met.parties == ("CL", "UY")
    assert met.participants == ("Laura Rojas", "Pablo Silva")
    assert met.date.value == "2024-03-04"
    assert met.place == "Montevideo"


def test_the_words_of_a_meeting_are_the_texts_words(read: Read):
    text = "Chile's President Laura Rojas met her Uruguayan counterpart Pablo Silva in Montevideo on Monday."
    met = one(read(text))
    assert all(span.holds_in(text) for span in (*met.evidence, *met.cues))
    assert [cue.text for cue in met.cues] == ["met"]


def test_the_meeting_told_again_is_the_same_meeting(read: Read):
    text = (
        "Chile's President Laura Rojas met her Uruguayan counterpart Pablo Silva in Montevideo on Monday."
        " The meeting focused on trade. The two leaders also discussed migration."
    )
    assert len(read(text)) == 1


def test_a_second_meeting_of_the_same_people_is_planned(read: Read):
    text = (
        "Chile's President Laura Rojas met her Uruguayan counterpart Pablo Silva in Montevideo on Monday."
        " They will meet again in Santiago in May."
    )
    held, planned = read(text)
    assert held.status is Status.HELD
    assert (planned.status, planned.date.value, planned.parties) == (Status.PLANNED, "2024-05", ("CL", "UY"))


def test_a_visit_and_the_meeting_during_it_are_two(read: Read):
    text = (
        "Kenyan Foreign Minister Musa Odhiambo flew to Muscat on Sunday and held talks with"
        " Omani Foreign Minister Said Al-Harthy."
    )
    visit, talks = read(text)
    assert (visit.type, visit.parties, visit.place) == (Type.VISIT, ("KE", "OM"), "Muscat")
    assert (talks.type, talks.participants) == (Type.MEETING, ("Musa Odhiambo", "Said Al-Harthy"))


def test_a_trip_to_two_states_is_two_visits(read: Read):
    found = read("Danish Prime Minister Mette Holm will pay a visit to Kenya and Ghana in April.")
    assert sorted(v.parties for v in found) == [("DK", "GH"), ("DK", "KE")]


def test_talks_with_several_named_counterparts_are_one_each(read: Read):
    text = (
        "Turkish Foreign Minister Hakan Demir held talks with Hungarian Foreign Minister Gabor Szabo and"
        " Qatari Foreign Minister Khalid Al-Thawadi in Antalya on Friday."
    )
    assert sorted(m.parties for m in read(text)) == [("HU", "TR"), ("QA", "TR")]


def test_ministers_who_met_together_have_one_meeting(read: Read):
    found = read(
        "The ministers of interior of Spain, Portugal and Morocco held a trilateral meeting in Rabat on Monday."
    )
    assert one(found).parties == ("ES", "MA", "PT")


def test_a_guest_who_is_received_was_met(read: Read):
    text = "President Amina Sow of Togo was received by Ghanaian Vice President Kwame Boateng in Accra on Tuesday."
    assert one(read(text)).participants == ("Kwame Boateng", "Amina Sow")


def test_a_call_is_a_call(read: Read):
    text = "Norwegian Prime Minister Mara Lind spoke by phone on Tuesday with Peruvian President Tomas Reyes."
    call = one(read(text))
    assert (call.type, call.parties, call.date.value) == (Type.CALL, ("NO", "PE"), "2024-03-05")


def test_a_call_may_hide_behind_another_verb(read: Read):
    found = read("The presidents of Benin and Togo agreed by telephone on Monday to reopen the crossing.")
    assert (one(found).type, one(found).parties) == (Type.CALL, ("BJ", "TG"))


def test_the_session_of_a_body_bears_its_name_and_number(read: Read):
    text = "The 12th session of the Egypt-Jordan Joint Higher Committee was held in Amman on 2 March."
    session = one(read(text))
    assert (session.type, session.ordinal) == (Type.SESSION, 12)
    assert session.body == "Egypt-Jordan Joint Higher Committee"
    assert session.parties == ("EG", "JO")


def test_a_standing_dialogue_that_is_only_named_is_no_contact(read: Read):
    assert read("The Kenya-Norway Strategic Dialogue remains the main channel between Kenya and Norway.") == ()


def test_a_signing_takes_two_who_sign(read: Read):
    signing = one(read("Oman and Kenya signed a memorandum of understanding on fisheries in Muscat on Sunday."))
    assert (signing.type, signing.parties, signing.date.value) == (Type.SIGNING, ("KE", "OM"), "2024-03-03")


def test_a_speech_that_is_delivered_is_no_handover(read: Read):
    assert read("Spain's minister delivered a speech to the Peruvian parliament on Monday.") == ()


def test_a_handover_has_giver_and_taker(read: Read):
    given = one(read("Spain extradited the suspected smuggler to Colombia on Thursday."))
    assert (given.type, given.parties, given.date.value) == (Type.HANDOVER, ("CO", "ES"), "2024-02-29")


def test_a_named_exercise_counts_with_all_who_take_part(read: Read):
    text = (
        'The joint naval exercise "Sea Lion 4", involving forces from Oman, Pakistan and Italy, kicked off on Sunday.'
    )
    drill = one(read(text))
    assert (drill.type, drill.ordinal, drill.parties) == (Type.EXERCISE, 4, ("IT", "OM", "PK"))


def test_an_exercise_that_runs_on_is_ongoing(read: Read):
    text = "The joint exercise of Oman and Italy kicked off in Muscat on Sunday and will run until 14 March."
    drill = one(read(text))
    assert (drill.status, drill.date.value) == (Status.ONGOING, "2024-03-03/2024-03-14")


def test_who_refused_to_meet_did_not_meet(read: Read):
    assert read("Japan's defence minister declined to meet his Brazilian counterpart in Singapore on Sunday.") == ()


def test_what_is_denied_is_no_visit(read: Read):
    assert read("The ministry denied that Australian Prime Minister Joan Ellery would visit Lima next month.") == ()


def test_talk_of_cooperation_is_no_contact(read: Read):
    assert read("Kenya and Norway look back on a decade of joint efforts against piracy.") == ()


def test_a_meeting_of_one_state_with_itself_is_none_of_ours(read: Read):
    text = "Kenyan President Daniel Kiprotich met with Kenyan Foreign Minister Musa Odhiambo in Nairobi on Monday."
    assert read(text) == ()


def test_teams_that_meet_again_are_no_states(read: Read):
    text = (
        "Coach Luis Vega said his squad would keep its unbeaten run when Peru meet Chile again in Lima on Friday."
        " The striker scored a late goal in the first match."
    )
    assert read(text) == ()


def test_a_text_without_a_contact_word_reads_empty(read: Read):
    assert read("Prices rose.") == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru's Foreign Minister Ana Quispe will visit Tokyo on 20 March.", Status.PLANNED),
        ("Peru's Foreign Minister Ana Quispe is due to visit Tokyo on 20 March.", Status.PLANNED),
        ("Peru's Foreign Minister Ana Quispe is scheduled to arrive in Tokyo on 20 March.", Status.PLANNED),
        ("Japan invited Peruvian Foreign Minister Ana Quispe to visit Tokyo in May.", Status.PROPOSED),
        ("Peru's Foreign Minister Ana Quispe is ready to visit Tokyo in May.", Status.PROPOSED),
        ("The visit of Peruvian Foreign Minister Ana Quispe to Tokyo on 20 March was cancelled.", Status.CANCELLED),
        ("The visit of Peruvian Foreign Minister Ana Quispe to Tokyo was postponed until May.", Status.PLANNED),
        ("Peru's Foreign Minister Ana Quispe is on an official visit to Japan.", Status.ONGOING),
        ("Peru's Foreign Minister Ana Quispe arrived in Tokyo on Tuesday for a three-day visit.", Status.ONGOING),
        ("Peru's Foreign Minister Ana Quispe visited Tokyo in February.", Status.HELD),
    ],
)
def test_the_words_around_a_visit_say_whether_it_took_place(read: Read, text: str, status: Status):
    assert one(read(text)).status is status


def test_an_accepted_invitation_is_a_plan(read: Read):
    text = "Japan invited Peruvian Foreign Minister Ana Quispe to visit Tokyo in May. She accepted the invitation."
    assert one(read(text)).status is Status.PLANNED


def test_a_postponed_forum_has_its_new_date(read: Read):
    text = "The Kenya-Oman business forum, set for 20 April, has been postponed until May, organisers said."
    assert one(read(text)).date.value == "2024-05"


def test_the_two_are_the_people_of_the_sentence_before(read: Read):
    text = (
        "Kenyan Foreign Minister Musa Odhiambo asked Omani Foreign Minister Said Al-Harthy for help with the port."
        " The two sat down in Muscat on Monday."
    )
    met = one(read(text))
    assert met.participants == ("Musa Odhiambo", "Said Al-Harthy")
    assert met.parties == ("KE", "OM")


def test_who_came_for_a_signing_and_was_there_has_signed(read: Read):
    text = (
        "Kenyan Foreign Minister Musa Odhiambo was in Muscat on Monday to sign a port accord"
        " with Omani Foreign Minister Said Al-Harthy."
    )
    signing = next(e for e in read(text) if e.type is Type.SIGNING)
    assert (signing.status, signing.date.value) == (Status.HELD, "2024-03-04")


def test_a_delivery_to_come_with_a_day_is_a_handover(read: Read):
    text = (
        "Kenya and Oman signed a contract for two patrol boats in Muscat on Monday."
        " The first boat will be delivered by June 2025."
    )
    assert [(e.type, e.status, e.date.value) for e in read(text)] == [
        (Type.SIGNING, Status.HELD, "2024-03-04"),
        (Type.HANDOVER, Status.PLANNED, "../2025-06"),
    ]


def test_this_week_ends_for_a_meeting_on_the_day_of_the_report(read: Read):
    met = one(
        read("Kenyan Foreign Minister Musa Odhiambo met Omani Foreign Minister Said Al-Harthy in Muscat this week.")
    )
    assert (met.status, met.date.value) == (Status.HELD, "2024-03-04/2024-03-06")


def test_a_moved_meeting_has_its_new_day_only(read: Read):
    met = one(read("A meeting between Kenya and Oman, originally set for last month, was put off until 15 April."))
    assert (met.status, met.date.value) == (Status.PLANNED, "2024-04-15")


def test_those_who_complete_a_course_abroad_were_trained_there(read: Read):
    met = one(read("Twelve Kenyan officers completed a course in Oman in January."))
    assert (met.type, met.parties, met.date.value) == (Type.TRAINING, ("KE", "OM"), "2024-01")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Finnish Minister Aino Lehto told her guest, Estonian Minister Mart Kask, in Turku on Monday to wait.",
         ("Aino Lehto", "Mart Kask")),
        ("Slovak Minister Jana Hruba told visiting Omani Minister Salim al-Harthi in Nitra on Monday to wait.",
         ("Jana Hruba", "Salim al-Harthi")),
        ("Slovak Minister Jana Hruba spent Monday with Omani Minister Salim al-Harthi in Muscat.",
         ("Jana Hruba", "Salim al-Harthi")),
        ("Peruvian Minister Rosa Vidal received a delegation from Bolivia led by Deputy Minister Juan Paz on Monday.",
         ("Rosa Vidal", "Juan Paz")),
        ("The Fijian minister, Ratu Vula, had sat with his Tongan colleague in Suva last Monday.", ("Ratu Vula",)),
    ],
)  # fmt: skip
def test_guests_hosts_and_those_who_lead_a_delegation_have_met(read: Read, text: str, people: tuple[str, ...]):
    met = next(e for e in read(text) if e.type is Type.MEETING)
    assert (met.status, met.participants, met.date.value) == (Status.HELD, people, "2024-03-04")
    assert len(met.parties) == 2


def test_what_a_minister_tells_reporters_is_no_meeting(read: Read):
    assert not read("Ghana's minister told reporters in Accra on Monday that Mali is a friend.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The interior ministers of Ghana and Mali, Kofi Adu and Sira Keita, cut the ribbon on Monday.", Type.CEREMONY),
        ("Ministers Kofi Adu of Ghana and Sira Keita of Mali opened the bridge on Monday.", Type.CEREMONY),
        ("Officials of Ghana and Mali put their names to the protocol in Accra on Monday.", Type.SIGNING),
        ("Ambassador Ana Ruiz of Peru gave the keys of the boat to Admiral Vula of Fiji on Monday.", Type.HANDOVER),
    ],
)
def test_ribbons_keys_and_names_put_to_a_text_are_contacts(read: Read, text: str, kind: Type):
    found = one(read(text))
    assert (found.type, found.status, found.date.value) == (kind, Status.HELD, "2024-03-04")


def test_those_who_head_two_delegations_take_part_in_the_talks(read: Read):
    text = (
        "Niger has held talks with Ghana in Accra. A delegation from Niger, headed by Defence Minister Issa Maiga, and "
        "a Ghanaian delegation, headed by Abena Owusu, deputy defence minister, discussed a series of border issues. "
        "The visit the Nigerien delegation paid to Accra ended on Monday."
    )
    talks, visit = read(text)
    assert talks.participants == ("Issa Maiga", "Abena Owusu")
    assert visit.participants == ("Issa Maiga",)


def test_the_dialogue_takes_up_the_contact_of_the_lead_not_one_told_in_passing(read: Read):
    text = (
        "Kenyan Prime Minister Amos Kibet held discussions on Tuesday with Norwegian Defence Minister Kari Vik. The "
        "meeting occurred in Oslo during Kibet's visit to Norway, where he held talks with Norwegian King Olav Berg.\n\n"
        "Dialogue between the two parties encompassed training and patrols."
    )
    lead, king = (e for e in read(text) if e.type is Type.MEETING)
    assert any("encompassed" in span.text for span in lead.evidence)
    assert not any("encompassed" in span.text for span in king.evidence)


def test_signatories_named_further_down_are_those_of_the_signing_and_of_the_talks_that_led_to_it(read: Read):
    text = (
        "On Sunday, the Malian and Togolese interior ministers announced the signing of a memorandum on border "
        "security.\n\nMalian Interior Minister Adama Keita said that discussions during the bilateral meeting covered "
        "all items, resulting in the signing of the memorandum. Togolese Minister Kossi Ayite praised the text."
    )
    found = read(text)
    assert {e.type for e in found} == {Type.SIGNING, Type.MEETING}
    assert all(e.participants == ("Adama Keita", "Kossi Ayite") for e in found)


def test_ministers_of_another_field_are_not_taken_for_the_signatories(read: Read):
    text = (
        "The Malian and Togolese interior ministers signed a memorandum on Sunday.\n\nMalian Interior Minister Adama "
        "Keita praised the text. Togolese Foreign Minister Kossi Ayite welcomed it."
    )
    assert "Kossi Ayite" not in one(read(text)).participants


def test_a_minister_of_several_posts_takes_part_under_all_of_them(read: Read):
    text = (
        "Oman's Deputy Prime Minister, Minister of Defence, and Minister of Interior Salim al-Harthi met on Monday with "
        "Malian National Security Adviser Sira Keita."
    )
    met = one(read(text))
    assert (met.participants, met.parties) == (("Salim al-Harthi", "Sira Keita"), ("ML", "OM"))


def test_what_is_discussed_over_the_phone_is_a_call(read: Read):
    text = "Omani Minister Salim al-Harthi discussed Monday, over phone, means of more cooperation with his Malian peer Sira Keita."
    met = one(read(text))
    assert (met.type, met.parties, met.date.value) == (Type.CALL, ("ML", "OM"), "2024-03-04")


def test_what_came_during_a_meeting_dates_it(read: Read):
    text = (
        "Omani Minister Salim al-Harthi praised on Monday the ties with Mali. This came during his meeting with Malian "
        "Foreign Minister Sira Keita, the ministry said."
    )
    met = one(read(text))
    assert (met.participants, met.date.value) == (("Salim al-Harthi", "Sira Keita"), "2024-03-04")


def test_a_delegation_that_discusses_with_officials_on_a_day_meets_them(read: Read):
    text = "A delegation of Fiji's police led by Commissioner Ratu Vola discussed security with Samoa's border officials on Monday."
    met = one(read(text))
    assert (met.parties, met.participants) == (("FJ", "WS"), ("Ratu Vola",))


def test_the_latter_comes_not_the_former(read: Read):
    text = (
        "Omani Ambassador to Mali Salim al-Harthi met Malian Minister Sira Keita in Bamako on Monday to prepare the latter's "
        "visit to Oman in July."
    )
    visit = next(e for e in read(text) if e.type is Type.VISIT)
    assert visit.participants == ("Sira Keita",)


@pytest.mark.parametrize("words", ["mutual visits", "the exchange of high-level visits"])
def test_visits_of_no_day_and_no_goal_are_none(read: Read, words: str):
    text = f"Omani Minister Salim al-Harthi and Malian Minister Sira Keita stressed in Muscat the importance of {words} to boost ties."
    assert not [e for e in read(text) if e.type is Type.VISIT]


def test_a_spokesman_takes_no_part(read: Read):
    text = (
        "Fijian Minister Ratu Vola met Samoan Minister Sina Leota in Apia, spokesman Josefa Tui said.\n\n"
        '"On Monday he had a meeting with Leota in Apia," Tui said.'
    )
    assert all("Josefa Tui" not in e.participants for e in read(text))


def test_the_president_of_an_office_s_own_page_is_its_own(scene_of: Callable[..., Scene]):
    text = "Readout\n\nThe President spoke by telephone on Monday with his South Sudanese counterpart about the border."
    (call,) = find_engagements(scene_of(text, outlet="Office of the President of Uganda"))
    assert (call.type, call.parties) == (Type.CALL, ("SS", "UG"))


def test_chairing_a_commission_with_a_minister_is_its_session(read: Read):
    text = (
        "After chairing the ninth Joint Technical Commission with Ethiopian Minister Tadelech Birru on Monday, "
        "Djibouti's Minister Mohamed Dileita said the text was ready."
    )
    assert [(e.type, e.ordinal, e.parties) for e in read(text)] == [(Type.SESSION, 9, ("DJ", "ET"))]


def test_a_course_of_a_day_to_come_is_a_training(read: Read):
    text = "Kenya and Somalia met in Nairobi on Monday. Kenya shall host a course in forensics for Somali officers in May 2024."
    assert (Type.TRAINING, Status.PLANNED) in [(e.type, e.status) for e in read(text)]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("The navies of Kenya and Norway practised boarding off Mombasa on Monday.", Type.EXERCISE, "2024-03-04"),
        ("The two navies of Kenya and Norway will train side by side next month.", Type.EXERCISE, "2024-04"),
        ('The training "Amber Net" of Kenya and Norway ended on Monday.', Type.EXERCISE, "../2024-03-04"),
        ("Norwegian Minister Ola Vik stopped over in Nairobi on Monday.", Type.VISIT, "2024-03-04"),
        ("Norwegian Minister Ola Vik came home on Monday from his days in Kenya.", Type.VISIT, "../2024-03-04"),
        ("Norwegian Minister Ola Vik lunched with Kenyan Premier Jane Otieno on Monday.", Type.MEETING, "2024-03-04"),
        ("The Kenya-Norway Port Committee sat in Oslo on Monday.", Type.SESSION, "2024-03-04"),
    ],
)  # fmt: skip
def test_contacts_in_everyday_words(read: Read, text: str, kind: Type, date: str):
    found = one(read(text))
    assert (found.type, found.date.value, found.parties) == (kind, date, ("KE", "NO"))


def test_two_meetings_of_one_sentence_are_two(read: Read):
    text = "On the same day on which ministers Otieno and Vik met about the port, the fish group of Kenya and Norway gathered in Oslo."
    assert len(read(text)) == 2


def test_what_only_goes_on_is_no_visit(read: Read):
    assert not read("Kenya and Norway said that the patrols in Mombasa will go on.")


def test_a_body_that_first_met_held_its_first_session(read: Read):
    first = one(read("The Kenya-Norway Port Committee first met in April 2021."))
    assert (first.type, first.ordinal, first.date.value) == (Type.SESSION, 1, "2021-04")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bridge between Kenya and Norway was opened on Monday by ministers Otieno and Vik.", Type.CEREMONY),
        ("The signing ceremony of the pact between Kenya and Norway was held in Oslo on Monday.", Type.SIGNING),
        ("Ola Vik, Norway's minister, rang his Kenyan colleague Jane Otieno on Monday.", Type.CALL),
    ],
)
def test_openings_signing_ceremonies_and_rings_are_contacts(read: Read, text: str, kind: Type):
    found = one(read(text))
    assert (found.type, found.parties, found.date.value) == (kind, ("KE", "NO"), "2024-03-04")


def test_a_meeting_is_of_the_body_that_follows_and_not_of_what_the_meeting_means_elsewhere(
    scene_of: Callable[..., Scene],
):
    scene = scene_of(
        "Peru and Chile will link their registers, police said after the third meeting of the two countries' Police "
        "Liaison Table in Arica on Wednesday. The second High Level Meeting on Security of Peru and Chile will take "
        "place in Tacna on 14 December. A group on fraud will be set up at that meeting."
    )
    found = find_engagements(scene, bodies=find_bodies(scene))
    third = next(one for one in found if one.ordinal == 3)
    assert (third.body, third.place) == ("Police Liaison Table", "Arica")


def test_a_technical_table_of_two_states_is_a_body(scene_of: Callable[..., Scene]):
    scene = scene_of("The Technical Table on Mines of Peru and Chile held its second meeting in Arica on 3 May 2024.")
    bodies = find_bodies(scene)
    session = one(find_engagements(scene, bodies=bodies))
    assert [body.name for body in bodies] == ["Technical Table on Mines"]
    assert (session.body, session.ordinal) == ("Technical Table on Mines", 2)
