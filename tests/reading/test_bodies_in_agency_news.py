"""Names of bodies with hyphens and two works, mechanisms for consultations, rounds told twice, and what is no body."""

import pytest

from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements


def found(scene_of, text):
    return [(body.name, body.type.value) for body in find_bodies(scene_of(text))]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Officers of Togo and Benin sit in the Tripartite Anti-smuggling Ministerial Committee.",
            ("Tripartite Anti-smuggling Ministerial Committee", "committee"),
        ),
        (
            "Togo and Benin signed an MoU to establish a mechanism for political consultation between the ministries.",
            ("mechanism for political consultation", "dialogue"),
        ),
        (
            "Togo and Benin spoke of the work of the Border District Coordination Committees.",
            ("Border District Coordination Committees", "committee"),
        ),
        (
            "Togo and Benin praised the bilateral Military Committee in Lome on Friday.",
            ("Military Committee", "committee"),
        ),
        (
            "Togo and Benin attended the first meeting of the envisioned three-way Pacific dialogue with Ghana.",
            ("three-way Pacific dialogue", "dialogue"),
        ),
    ],
)
def test_what_agencies_call_bodies(scene_of, text, body):
    assert body in found(scene_of, text)


def test_one_round_told_by_two_names_is_one_body(scene_of):
    text = (
        "Togo and Benin on Friday held the 14th round of foreign ministry consultations. The 14th round of Foreign "
        "Office Consultations between Togo and Benin was held online, the ministry said."
    )
    assert len(found(scene_of, text)) == 1


def test_rounds_of_other_numbers_are_two_bodies(scene_of):
    text = (
        "Togo and Benin held the fifth round of the defence dialogue in Lome. The third round of the energy dialogue "
        "between Togo and Benin is to follow."
    )
    assert len(found(scene_of, text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It will create more regular consultation between Togo and Benin on threats to their people.",
        "Togo and Benin will work together in training, military medicine, United Nations peacekeeping mission.",
    ],
)
def test_what_is_no_body(scene_of, text):
    assert found(scene_of, text) == []


def test_a_mission_of_the_un_in_a_country_is_a_body(scene_of):
    assert found(scene_of, "Togo and Benin send men to the United Nations peacekeeping mission in Mali.") != []


def test_the_meeting_of_a_named_committee_is_no_body_of_its_own(scene_of):
    text = "The fourth Joint Defence Cooperation Committee meeting between Togo and Benin was held in Lome on Friday."
    assert found(scene_of, text) == [("Joint Defence Cooperation Committee", "committee")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The 8th meeting of the Joint Working Group on Counter-terrorism of Togo and Benin ended in Lome.",
            ("Joint Working Group on Counter-terrorism", "working_group"),
        ),
        (
            "The 19th meeting of the Togo-Benin Counter Terrorism Joint Working Group ended in Lome.",
            ("Togo-Benin Counter Terrorism Joint Working Group", "working_group"),
        ),
        (
            "The Togo-Benin Ad hoc Commission on trans-border security met in Lome.",
            ("Togo-Benin Ad hoc Commission on trans-border security", "commission"),
        ),
    ],
)
def test_names_with_a_noun_in_front_and_words_behind_a_hyphen(scene_of, text, body):
    assert found(scene_of, text) == [body]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of Togo and Benin was submitted to the Standing Committee of the National People's Congress.",
        "The bill on the treaty of Togo and Benin has been sent to the relevant committee.",
        "Togo and Benin praised the Supreme National Committee.",
    ],
)
def test_what_a_parliament_has_is_no_body_of_theirs(scene_of, text):
    assert found(scene_of, text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            (
                "President Ana Roca of Togo and President Luc Mensah of Benin agreed to establish the Supreme Interstate "
                "Council following talks in Lome."
            ),
            [("BJ", "TG")],
        ),
        ("Togo and Benin praised the International Commission for the River.", [()]),
        ("Togo and Benin spoke of the ECOWAS Standby Force Main Brigade.", [("ECOWAS",)]),
        (
            "Togo and Benin back the ECOWAS Peace Support Operations Division and ECOWAS Standby Force.",
            [("ECOWAS",), ("ECOWAS",)],
        ),
        (
            "Togo took part. The topics were raised by the Supreme Military Committee of the GCC Chiefs of Staff.",
            [("GCC",)],
        ),
    ],
)
def test_whose_a_body_is(scene_of, text, parties):
    assert [body.parties for body in find_bodies(scene_of(text))] == parties


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "An intergovernmental commission of Fiji and Samoa would hold its 24th meeting in Apia in May, Ratu Vola said.",
            "intergovernmental commission",
        ),
        ("The joint committee of Fiji and Samoa will hold its fifth meeting in Apia in May.", "joint committee"),
        ("The joint committee of Fiji and Samoa held its fifth meeting in Apia in May.", "joint committee"),
        ("The Fiji-Samoa Joint Commission convened its third meeting in Apia in May.", "Fiji-Samoa Joint Commission"),
    ],
)
def test_a_meeting_that_a_body_holds_is_its_session_and_no_body(scene_of, text, name):
    scene = scene_of(text)
    bodies = find_bodies(scene)
    assert [b.name for b in bodies] == [name]
    (session,) = find_engagements(scene, bodies=bodies)
    assert (session.type.value, session.body) == ("session", name)
