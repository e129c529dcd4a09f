"""An office told in the plural for several sides before the names come, and where it is nobody's."""

import pytest

from accord.reading.people import find_people


def told(scene):
    return [(p.name, p.role, p.country) for p in find_people(scene)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            (
                "The vice ministers of trade of Kenya and Peru met on Wednesday in Lima.\n\n"
                "Kenya's Peter Otieno and Peru's Mateo Rojas reported that the road was open."
            ),
            [("Peter Otieno", "vice minister of trade", "KE"), ("Mateo Rojas", "vice minister of trade", "PE")],
        ),
        (
            (
                "The chiefs of defence of Kenya, Peru and Chad signed the plan on Monday.\n\n"
                "General Peter Otieno, General Mateo Rojas and General Idriss Mahamat first met in private."
            ),
            [
                ("Peter Otieno", "chief of defence", "KE"),
                ("Mateo Rojas", "chief of defence", "PE"),
                ("Idriss Mahamat", "chief of defence", "TD"),
            ],
        ),
        (
            (
                "The heads of Kenya's Northern Command and of Peru's Joint Task Force South met on Monday.\n\n"
                "Brigadier Peter Otieno spoke first. General Mateo Rojas thanked him."
            ),
            [
                ("Peter Otieno", "head of Kenya's Northern Command", "KE"),
                ("Mateo Rojas", "head of Peru's Joint Task Force South", "PE"),
            ],
        ),
        (
            (
                "Kenya and Peru will build a post, the interior ministers of the two countries decided on Thursday.\n\n"
                "Peter Otieno of Kenya and Mateo Rojas of Peru chaired the session."
            ),
            [("Peter Otieno", "interior minister", "KE"), ("Mateo Rojas", "interior minister", "PE")],
        ),
        (
            (
                "The chiefs of naval staff of Kenya and Peru met in Lima on Friday. "
                "Admiral Peter Otieno announced patrols; his Peruvian colleague, Captain Mateo Rojas, was silent."
            ),
            [("Peter Otieno", "chief of naval staff", "KE"), ("Mateo Rojas", "chief of naval staff", "PE")],
        ),
    ],
)
def test_bare_names_have_the_office_that_a_plural_gave_to_their_sides(scene_of, text, people):
    assert told(scene_of(text)) == people


@pytest.mark.parametrize(
    "text",
    [
        "The defence chiefs of Kenya and Peru met on Monday. Peter Otieno, a porter, carried the bags.",
        "The defence chiefs of Kenya, Peru and Chad met on Monday. General Peter Otieno spoke to General Mateo Rojas.",
        "Officials of Kenya and Peru met on Monday. General Peter Otieno spoke to General Mateo Rojas.",
    ],
)
def test_a_plural_tells_nothing_of_others_or_of_too_few(scene_of, text):
    assert all(role is None or "chief" not in role for _, role, _ in told(scene_of(text)))
    assert ("Peter Otieno", "official", "KE") not in told(scene_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The judges of Kenya and Peru sentenced two men. Later Peter Otieno and Mateo Rojas said they were innocent.",
        "The presidents of Kenya and Peru met in Lima. Peter Otieno won the men's race and Elena Paz the women's race.",
        "The defence ministers of Kenya and Peru met in Lima. Peter Otieno and Mateo Rojas were arrested nearby.",
    ],
)
def test_a_plural_gives_no_office_to_whom_the_text_tells_of_besides(scene_of, text):
    assert {role for _, role, _ in told(scene_of(text))} == {None}


def test_ministers_named_beside_the_plural_keep_the_order_of_their_own_list(scene_of):
    text = (
        "The President of Kenya spoke by telephone with the President of Chad. They directed their ministers of "
        "health, Dr. Idriss Mahamat of Chad and Dr. Peter Otieno of Kenya, to act."
    )
    assert told(scene_of(text)) == [
        ("Idriss Mahamat", "minister of health", "TD"),
        ("Peter Otieno", "minister of health", "KE"),
    ]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Vice Admiral Mateo Rojas is the first Peruvian chief of navy to come to Kenya in ten years.",
            ("Mateo Rojas", "chief of navy", "PE"),
        ),
        (
            (
                "The pact holds, Kenyan Minister Grace Mwangi said after a visit by the Peruvian defence minister.\n\n"
                "Elena van Rojas flew in from Lima in the morning."
            ),
            ("Elena van Rojas", "defence minister", "PE"),
        ),
        (
            (
                "The pact holds, the Peruvian commander of the operation said on Monday.\n\n"
                "General Mateo Rojas met his Kenyan opposite number."
            ),
            ("Mateo Rojas", "commander of the operation", "PE"),
        ),
        ("Mateo Rojas is the last governor of the bank of Peru.", ("Mateo Rojas", "governor of the bank", "PE")),
        (
            "Mateo Rojas is the chief of staff of the President of Peru. Rojas said so.",
            ("Mateo Rojas", "chief of staff of the President", "PE"),
        ),
        ("Mateo Rojas is the brother of the President of Peru. Rojas said so.", ("Mateo Rojas", None, None)),
        ("Mateo Rojas is a critic of the President of Peru. Rojas said so.", ("Mateo Rojas", None, None)),
        ("Mateo Rojas is the envoy the President of Peru trusts. Rojas said so.", ("Mateo Rojas", None, None)),
        (
            "The commander of the Peruvian Navy, Fleet Admiral Mateo Rojas, spoke.",
            ("Mateo Rojas", "commander of the Peruvian Navy", "PE"),
        ),
        (
            "The head of the mission, Kenya's Brigadier Peter Otieno, urged reforms.",
            ("Peter Otieno", "head of the mission", "KE"),
        ),
        (
            "The Director and the Rector of Puno University, Professor Mateo Rojas, signed it.",
            ("Mateo Rojas", "Rector of Puno University", None),
        ),
        (
            "It was said by Relief Assistant General Supervisor for Programs Mateo Rojas.",
            ("Mateo Rojas", "Relief Assistant General Supervisor for Programs", None),
        ),
        (
            "The money will come in May, said Finance Minister Bharat Mohan Gupta after he had met all of the donors.",
            ("Bharat Mohan Gupta", "Finance Minister", None),
        ),
    ],
)
def test_the_office_of_one_is_told_by_a_verb_or_past_a_rank(scene_of, text, person):
    name, role, country = person
    found = {n: (r, c) for n, r, c in told(scene_of(text))}
    assert found[name][0] == role
    assert country is None or found[name][1] == country
