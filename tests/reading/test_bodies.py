"""Shared institutions: found by their word and a sign that parties share them; those of one state are left alone."""

from collections.abc import Callable

import pytest

from accord.lexicon.bodies import body_words
from accord.model.codes import BodyType
from accord.model.reading import Body
from accord.reading.bodies import find_bodies
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


def bodies(scene_of: SceneOf, text: str) -> list[Body]:
    return list(find_bodies(scene_of(text)))


def only(scene_of: SceneOf, text: str) -> Body:
    found = bodies(scene_of, text)
    assert len(found) == 1, [b.name for b in found]
    return found[0]


def test_a_pair_of_states_in_the_name_gives_its_parties(scene_of: SceneOf) -> None:
    body = only(
        scene_of, "The fourth session of the Ethiopia-Djibouti Joint Border Commission opened in Dire Dawa on Monday."
    )
    assert (body.name, body.type, body.parties) == (
        "Ethiopia-Djibouti Joint Border Commission",
        BodyType.COMMISSION,
        ("DJ", "ET"),
    )


def test_a_hyphen_between_adjectives_counts_as_a_pair(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "The Intergovernmental Russian-Vietnamese Commission for Trade and Economic Cooperation met in Hanoi.",
    )
    assert body.name == "Intergovernmental Russian-Vietnamese Commission for Trade and Economic Cooperation"
    assert body.parties == ("RU", "VN")


def test_an_acronym_defined_once_is_the_body_later(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "The 3rd India-Kenya Joint Defence Cooperation Committee (JDCC) met in Nairobi. The JDCC reviewed patrols.",
    )
    assert body.acronym == "JDCC"
    assert [cue.text for cue in body.cues][-1] == "JDCC"


def test_a_group_that_parties_set_up_counts_in_small_letters(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "The foreign ministers of Peru and Ecuador agreed to establish a working group on illegal mining in Quito.",
    )
    assert (body.name, body.type, body.parties) == (
        "working group on illegal mining",
        BodyType.WORKING_GROUP,
        ("EC", "PE"),
    )


def test_a_numbered_round_of_consultations_is_a_dialogue(scene_of: SceneOf) -> None:
    body = only(
        scene_of, "The 12th round of India-Uzbekistan Foreign Office Consultations was held in Tashkent on 4 March."
    )
    assert (body.name, body.type) == ("India-Uzbekistan Foreign Office Consultations", BodyType.DIALOGUE)


def test_a_row_of_meetings_of_ministers_is_a_dialogue(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "The 11th trilateral meeting of the transport ministers of Iran, Oman and Qatar was held in Muscat on Monday.",
    )
    assert (body.type, body.parties) == (BodyType.DIALOGUE, ("IR", "OM", "QA"))


def test_their_numbered_meeting_is_named_by_those_who_hold_it(scene_of: SceneOf) -> None:
    body = only(scene_of, "The police chiefs of Chad and Niger held their 14th meeting in Zinder on Monday.")
    assert body.name.startswith("meeting of the police chiefs of Chad and Niger")


def test_a_meeting_that_is_only_counted_is_no_body(scene_of: SceneOf) -> None:
    assert not bodies(scene_of, "It was their second meeting this year, the presidents of Ghana and Togo said.")


def test_the_meeting_of_a_committee_is_no_second_body(scene_of: SceneOf) -> None:
    body = only(scene_of, "Oman and Iran held the 10th meeting of the joint military friendship committee in Muscat.")
    assert (body.name, body.type) == ("joint military friendship committee", BodyType.COMMITTEE)


def test_a_later_mention_by_the_head_alone_belongs_to_the_body(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "Serbia and Croatia opened a joint police centre in Sid on Thursday. The centre will coordinate patrols.",
    )
    assert [cue.text for cue in body.cues] == ["joint police centre", "centre"]
    assert [span.text for span in body.mandate] == ["coordinate patrols"]


def test_what_it_is_tasked_with_is_its_mandate(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "The Chile-Bolivia Joint Water Commission, tasked with curbing pollution, will review the data of both states.",
    )
    assert [span.text for span in body.mandate] == ["tasked with curbing pollution"]


def test_those_it_brings_together_are_its_parties(scene_of: SceneOf) -> None:
    body = only(
        scene_of, "Ghana's minister visited the trilateral Joint Maritime Centre, which links Ghana, Togo and Benin."
    )
    assert body.parties == ("BJ", "GH", "TG")


def test_a_headline_shortens_the_name_of_the_text(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "Laos, Nepal to set up task force on scams\n\nLaos and Nepal will set up a Joint Task Force on Online Fraud.",
    )
    assert body.name == "Joint Task Force on Online Fraud"


def test_a_headline_in_title_case_names_nothing_new(scene_of: SceneOf) -> None:
    assert not bodies(
        scene_of,
        "Peru Seeks Wider Security Dialogue As Working Group Meets In Lima\n\nPeru's president spoke on Monday.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Senate Armed Services Committee approved aid for Fiji and Tonga.",
        "Australia's National Security Committee met on Thursday to discuss ties with Fiji.",
        "The electoral commission delayed the vote, Nepal and Bhutan said.",
        "The UN Security Council and the European Commission met envoys of Chad and Sudan.",
        "Members of the Joint Chiefs of Staff Committee of Pakistan visited Saudi Arabia.",
        "The International Committee of the Red Cross said that Sudan and Chad had agreed on a swap.",
        "They called for political dialogue between Chad and Sudan.",
        "The ruling coalition in Nepal welcomed the talks with India.",
        "The Defence Ministry of Chad opened a new training centre; Niger's envoy attended.",
        "South Korea and Romania discussed a possible joint maintenance center.",
        "On the sidelines of the Shangri-La Dialogue, the ministers of Fiji and Japan met.",
    ],
)
def test_institutions_of_one_state_or_of_an_organisation_are_none(scene_of: SceneOf, text: str) -> None:
    assert not bodies(scene_of, text)


def test_a_mission_of_one_state_in_another_has_both_as_parties(scene_of: SceneOf) -> None:
    body = only(scene_of, "A Spanish training mission has worked in Senegal since 2020, officers said.")
    assert (body.name, body.type, body.parties) == ("training mission", BodyType.MISSION, ("ES", "SN"))


def test_a_coalition_has_no_parties_of_its_own(scene_of: SceneOf) -> None:
    body = only(scene_of, "Iceland and Latvia thanked the international coalition for its support.")
    assert (body.type, body.parties) == (BodyType.COALITION, ())


def test_cues_hold_in_the_document(scene_of: SceneOf) -> None:
    scene = scene_of(
        "Malawi and Zambia revived the Joint Permanent Commission on Defence (JPC). The JPC will meet in May."
    )
    for body in find_bodies(scene):
        assert all(span.holds_in(scene.document.text) for span in (*body.cues, *body.evidence, *body.mandate))


def test_every_kind_of_head_has_its_example() -> None:
    heads = {head for entries in body_words().heads.values() for _, head in entries}
    assert all(head.example.endswith(".") for head in heads)
    assert {head.type for head in heads} == set(BodyType)


@pytest.mark.parametrize("head", sorted({h.name for entries in body_words().heads.values() for _, h in entries}))
def test_the_example_of_a_kind_is_found(scene_of: SceneOf, head: str) -> None:
    entry = next(h for entries in body_words().heads.values() for _, h in entries if h.name == head)
    assert entry.type in {b.type for b in bodies(scene_of, entry.example)}


@pytest.mark.parametrize(
    ("text", "name", "kind", "parties"),
    [
        (
            "The EU Border Assistance Mission in Moldova has trained 300 customs officers, the mission said.",
            "EU Border Assistance Mission",
            BodyType.MISSION,
            ("EU", "MD"),
        ),
        (
            "Police chiefs of Belgium and Ireland met in Ghent. They inaugurated a Transnational Investigative Unit.",
            "Transnational Investigative Unit",
            BodyType.OTHER,
            ("BE", "IE"),
        ),
        (
            "Chad will host the second GCC-Central Africa Summit on 5 May, its foreign ministry said.",
            "GCC-Central Africa Summit",
            BodyType.DIALOGUE,
            ("GCC", "TD"),
        ),
        (
            "Laos and Brunei agreed to hold a vice-ministerial strategic dialogue every year.",
            "vice-ministerial strategic dialogue",
            BodyType.DIALOGUE,
            ("BN", "LA"),
        ),
        (
            "Guyana and Suriname will create a bi-national committee on illegal gold mining.",
            "national committee on illegal gold mining",
            BodyType.COMMITTEE,
            ("GY", "SR"),
        ),
        (
            "The ministers of Malawi and Zambia launched a Joint Permanent Commission sub-committee on forestry.",
            "Joint Permanent Commission sub-committee on forestry",
            BodyType.COMMITTEE,
            ("MW", "ZM"),
        ),
    ],
)
def test_small_and_shared_institutions_are_found_by_their_own_words(
    scene_of: SceneOf, text: str, name: str, kind: BodyType, parties: tuple[str, ...]
) -> None:
    body = only(scene_of, text)
    assert body.name.endswith(name)
    assert (body.type, body.parties) == (kind, parties)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Ghana and Malta agreed to launch consultations on visas.",
        "Oman and Kenya held their second-quarter talks in Muscat.",
    ],
)
def test_talks_that_are_no_row_are_no_body(scene_of: SceneOf, text: str) -> None:
    assert bodies(scene_of, text) == []


def test_members_told_at_a_later_mention_sit_in_it(scene_of: SceneOf) -> None:
    text = (
        "Mali's army said it acted within the Sahel Joint Task Force (SJTF). "
        "The SJTF comprises troops from Mali, Niger and Chad."
    )
    assert only(scene_of, text).parties == ("ML", "NE", "TD")


@pytest.mark.parametrize(
    "text",
    [
        "Peru wants to expand the existing cooperation mechanisms between Peruvian and Chilean ministries.",
        "Peru and Chile will launch joint initiatives with the G20.",
        "The joint command of Peru's armed forces said operations with Chile would go on.",
    ],
)
def test_what_is_only_spoken_of_in_general_or_one_states_own_is_no_body(scene_of: SceneOf, text: str) -> None:
    assert bodies(scene_of, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile met in Arica. The Border Committee will sit in May, the two sides said.", "committee"),
        ("Peru and Chile agreed that the High Level Border Commission will meet in June.", "commission"),
        ("The question was referred by Peru and Chile to a working group.", "working_group"),
        ("The fifth proximity commanders' meeting between Gabon and Ghana was held on Monday.", "dialogue"),
        ("Ethiopia and Djibouti will run the trains by a joint company.", "other"),
        ("Mali and Niger will set up a joint headquarters in the desert.", "other"),
        ("Peru and Chile opened a joint operations centre in Tacna.", "office"),
        ("Peru and Chile opened a joint contact centre in Tacna.", "office"),
        ("Peru and Chile agreed to set up a follow-up team.", "other"),
        ("A feasibility group of Peru and Chile has compared the costs.", "working_group"),
    ],
)
def test_what_neighbours_share_is_found_by_its_own_words(scene_of, text: str, kind: str) -> None:
    assert [str(b.type) for b in find_bodies(scene_of(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The High Commission of India in Chile issued visas on Monday.",
        "Peru told Chile that its Council of Ministers would decide in May.",
        "Officers of Peru and Chile were trained for joint posts.",
        "Peru told Chile that a bank and a laboratory would be opened in Tacna.",
    ],
)
def test_what_one_state_has_is_no_shared_body(scene_of, text: str) -> None:
    assert list(find_bodies(scene_of(text))) == []


def test_members_told_behind_a_name_sit_in_it(scene_of) -> None:
    text = "The Joint Staff Committee, of which Algeria, Mali and Niger are members, met in May."
    assert [b.parties for b in find_bodies(scene_of(text))] == [("DZ", "ML", "NE")]


def test_a_body_larger_than_the_matter_has_no_parties_of_it(scene_of) -> None:
    text = "Romania and Serbia wrote to the International Commission for the Protection of the Danube River."
    assert [b.parties for b in find_bodies(scene_of(text))] in ([()], [])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Kenya and Uganda will station a joint amphibious unit in Kisumu, their ministers said.",
            "joint amphibious unit",
            BodyType.TASK_FORCE,
        ),
        (
            "The ministers of Kenya and Uganda appointed a task force of experts to look at the ferry.",
            "task force of experts",
            BodyType.TASK_FORCE,
        ),
        (
            "Kenya and Uganda signed a protocol in Nairobi. A follow-up committee will be installed in April.",
            "follow-up committee",
            BodyType.COMMITTEE,
        ),
        (
            "Kenya and Uganda formed a combined maritime policing and border patrol committee on Monday.",
            "combined maritime policing and border patrol committee",
            BodyType.COMMITTEE,
        ),
        (
            "Kenya and Uganda met in Kisumu. A High Committee, co-chaired by the two army chiefs, will sit every year.",
            "High Committee",
            BodyType.COMMITTEE,
        ),
        (
            "Kenya and Uganda revived the Kenya-Uganda security dialogue mechanism on Monday.",
            "Kenya-Uganda security dialogue mechanism",
            BodyType.DIALOGUE,
        ),
        ("The leaders met at the 14th Kenyan-Ugandan summit in Kisumu.", "Kenyan-Ugandan summit", BodyType.DIALOGUE),
    ],
)
def test_a_formation_a_mechanism_and_what_several_lead_are_named_by_their_words(
    scene_of: SceneOf, text: str, name: str, kind: BodyType
) -> None:
    body = only(scene_of, text)
    assert (body.name, body.type, body.parties) == (name, kind, ("KE", "UG"))


def test_talks_told_by_the_number_of_their_parties_are_of_those_whom_the_report_lists(scene_of: SceneOf) -> None:
    body = only(
        scene_of,
        "A new round of four-party talks on the river will open in May. "
        "Kenya, Uganda, Rwanda and Tanzania take part in them.",
    )
    assert (body.name, body.parties) == ("four-party talks on the river", ("KE", "RW", "TZ", "UG"))


def test_the_number_of_a_brigade_is_no_sign_that_it_is_shared(scene_of: SceneOf) -> None:
    assert not bodies(scene_of, "Kenya and Uganda agreed in Nairobi that the 11th Airmobile Brigade stays in Nakuru.")


def test_a_multinational_corps_that_is_there_has_no_parties_that_the_report_does_not_tell(scene_of: SceneOf) -> None:
    body = only(scene_of, "Kenya and Uganda will send officers to the Multinational Corps East in May.")
    assert (body.type, body.parties) == (BodyType.TASK_FORCE, ())


def test_a_state_that_is_the_matter_of_a_group_does_not_own_it(scene_of: SceneOf) -> None:
    found = bodies(scene_of, "Kenya and Uganda met on Monday. They agreed to set up a Working Group on Somalia.")
    assert [b.name for b in found] == ["Working Group on Somalia"]


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        (
            "The 8th meeting of Arab League (LAS) Interior Ministers will be held in Tunis on Monday.",
            "meeting of Arab League (LAS) Interior Ministers",
            ("LAS",),
        ),
        (
            "The 8th meeting of the secretaries of the security councils of the GCC opened in Doha on Monday.",
            "meeting of the secretaries of the security councils of the GCC",
            ("GCC",),
        ),
        (
            "The ministers of Kenya and Uganda decided to form a tripartite committee with Tanzania on the lake.",
            "tripartite committee",
            ("KE", "TZ", "UG"),
        ),
        (
            "The parliamentary friendship group between Kenya and Uganda visited Kampala.",
            "parliamentary friendship group",
            ("KE", "UG"),
        ),
        (
            "Kenya and Uganda agreed to set up a Working Group on Somalia.",
            "Working Group on Somalia",
            ("KE", "UG"),
        ),
        ("Kenya joined the US-led coalition against piracy.", "US-led coalition against piracy", ()),
    ],
)
def test_what_a_body_is_called_tells_who_sits_in_it(
    scene_of: SceneOf, text: str, name: str, parties: tuple[str, ...]
) -> None:
    body = only(scene_of, text)
    assert (body.name, body.parties) == (name, parties)


def test_the_third_round_of_consultations_between_two_is_a_dialogue_of_theirs(scene_of: SceneOf) -> None:
    body = only(scene_of, "The third round of consultations between Kenya and Uganda will be held in Arusha.")
    assert (body.type, body.parties) == (BodyType.DIALOGUE, ("KE", "UG"))


def test_an_international_division_of_a_ministry_is_its_own(scene_of: SceneOf) -> None:
    assert not bodies(scene_of, "Kenya and Uganda named the international affairs divisions of their ministries.")


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        (
            "Peru and Chile's Consultative Committee of the Presidents convened in Tacna.",
            "Consultative Committee of the Presidents",
            BodyType.COMMITTEE,
        ),
        (
            "The Peru-Chile High Level Security Group met in Tacna on Monday.",
            "Peru-Chile High Level Security Group",
            BodyType.WORKING_GROUP,
        ),
    ],
)
def test_a_body_owned_by_two_is_of_both(scene_of: SceneOf, text: str, name: str, type_: BodyType) -> None:
    body = only(scene_of, text)
    assert (body.name, body.type, body.parties) == (name, type_, ("CL", "PE"))
