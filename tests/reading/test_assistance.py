"""What the reader takes for assistance, who gives it to whom and how far it has come; and what is none."""

from collections.abc import Callable

import pytest

from accord.model.reading import Assistance
from accord.reading.assistance import find_assistance
from accord.reading.attribution import attributions
from accord.reading.scene import Scene

Flow = tuple[str | None, str | None, str, str]


@pytest.fixture(scope="session")
def read(scene_of: Callable[..., Scene]) -> Callable[[str], tuple[Assistance, ...]]:
    """The assistance told in a few sentences."""

    def find(text: str) -> tuple[Assistance, ...]:
        scene = scene_of(text)
        return find_assistance(scene, attributions=attributions(scene))

    return find


def flows(found: tuple[Assistance, ...]) -> list[Flow]:
    """Giver, receiver, type and stage of each."""
    return [(a.provider, a.recipient, a.type.value, a.stage.value) for a in found]


GIVEN: list[tuple[str, Flow]] = [
    ("Kenya has handed over 15 armoured vehicles to Somalia.", ("KE", "SO", "equipment", "delivered")),
    ("Russia delivered two Mi-17 helicopters to Mali in January.", ("RU", "ML", "equipment", "delivered")),
    ("Kuwait provided Yemen with 40 tons of medicine.", ("KW", "YE", "humanitarian", "delivered")),
    ("The UAE donated 30 vehicles to the Mauritanian police.", ("AE", "MR", "equipment", "delivered")),
    ("Cuba has sent 200 doctors to Jamaica since 2022.", ("CU", "JM", "humanitarian", "delivered")),
    ("Spain shared satellite imagery with Mauritania.", ("ES", "MR", "intelligence", "delivered")),
    ("Japan has built a bridge in Laos.", ("JP", "LA", "infrastructure", "delivered")),
    ("Jordanian special forces trained 120 Libyan officers last year.", ("JO", "LY", "training", "delivered")),
    ("Japan's coast guard conducted a workshop for 25 Sri Lankan officers.", ("JP", "LK", "training", "delivered")),
    ("Spain has placed two aircraft at the disposal of Senegal.", ("ES", "SN", "equipment", "delivered")),
    ("Poland will send another batch of anti-tank missiles to Ukraine.", ("PL", "UA", "equipment", "approved")),
    ("London will give Kenya £12 million to fight illegal logging.", ("GB", "KE", "funding", "approved")),
    ("Germany will build a new police academy in Ghana.", ("DE", "GH", "infrastructure", "approved")),
    ("The Netherlands is ready to provide Jordan with body scanners.", ("NL", "JO", "equipment", "offered")),
    ("Brazil offered to train 30 Angolan pilots at its academy.", ("BR", "AO", "training", "offered")),
    ("Uruguay will host 12 Paraguayan cadets at its naval school.", ("UY", "PY", "training", "approved")),
    ("Finland will second three experts to the Zambian electoral commission.", ("FI", "ZM", "advice", "approved")),
    ("Colombia offered Guatemala intelligence on drug flights.", ("CO", "GT", "intelligence", "offered")),
    ("Sweden will make its laboratory available to Latvian experts.", ("SE", "LV", "infrastructure", "approved")),
    ("The Czech side is willing to supply spare parts for Georgian helicopters.", ("CZ", "GE", "equipment", "offered")),
    ("The German government approved the delivery of four radars to Egypt.", ("DE", "EG", "equipment", "approved")),
    ("Norway's government has allocated 300 million kroner for Malawi's army.", ("NO", "MW", "funding", "approved")),
    ("Armenia is buying howitzers from India.", ("IN", "AM", "equipment", "contracted")),
    ("Latvia clinched a deal with Finland to buy 120 armoured vehicles.", ("FI", "LV", "equipment", "contracted")),
    ("Israel agreed to sell Azerbaijan a missile system.", ("IL", "AZ", "equipment", "contracted")),
    ("Turkish instructors are training Somali commandos in Mogadishu.", ("TR", "SO", "training", "ongoing")),
    ("A Turkish training mission has worked in Gambia since 2021.", ("TR", "GM", "training", "ongoing")),
    ("The United States resumed deliveries of ammunition to Chad.", ("US", "TD", "equipment", "ongoing")),
    ("Lao officers are undergoing training in Hanoi.", ("VN", "LA", "training", "ongoing")),
    ("Italy has suspended military aid to Niger.", ("IT", "NE", "other", "ended")),
    ("The Swiss government froze its development aid to Eritrea.", ("CH", "ER", "other", "ended")),
    ("Britain is considering supplying Oman with air defence radars.", ("GB", "OM", "equipment", "discussed")),
]


@pytest.mark.parametrize(("sentence", "flow"), GIVEN)
def test_a_verb_of_giving_tells_giver_receiver_type_and_stage(
    read: Callable[[str], tuple[Assistance, ...]], sentence: str, flow: Flow
) -> None:
    assert flows(read(sentence)) == [flow]


ASKED: list[tuple[str, Flow]] = [
    ("Morocco asked France for two surveillance aircraft.", ("FR", "MA", "equipment", "requested")),
    ("Bangladesh sought technical assistance from Singapore.", ("SG", "BD", "advice", "requested")),
    ("Rwanda's request for drones from Turkey is pending.", ("TR", "RW", "equipment", "requested")),
    ("Azerbaijan urged Israel to speed up the delivery of missiles.", ("IL", "AZ", "equipment", "requested")),
    ("Angola has asked Portugal to sell it two patrol vessels.", ("PT", "AO", "equipment", "requested")),
    ("Tunisia hopes Italy will provide more patrol boats.", ("IT", "TN", "equipment", "requested")),
    ("Morocco requested assistance from Spain in fighting fires.", ("ES", "MA", "other", "requested")),
    ("Cameroon's request to India for anti-riot gear was approved.", ("IN", "CM", "equipment", "approved")),
]


@pytest.mark.parametrize(("sentence", "flow"), ASKED)
def test_who_asks_receives_and_who_is_asked_gives(
    read: Callable[[str], tuple[Assistance, ...]], sentence: str, flow: Flow
) -> None:
    assert flows(read(sentence)) == [flow]


RECEIVED: list[tuple[str, Flow]] = [
    ("Vietnam received two training aircraft from the Czech Republic.", ("CZ", "VN", "equipment", "delivered")),
    ("Nepal's army received four helicopters gifted by India.", ("IN", "NP", "equipment", "delivered")),
    ("Georgia took delivery of five drones from Poland in May.", ("PL", "GE", "equipment", "delivered")),
    (
        "The Mongolian president thanked Japan for the donation of 20 ambulances.",
        ("JP", "MN", "equipment", "delivered"),
    ),
    (
        "Mauritius expressed gratitude to India for the gift of a Dornier aircraft.",
        ("IN", "MU", "equipment", "delivered"),
    ),
    ("Philippine cadets will attend a course in Canberra.", ("AU", "PH", "training", "approved")),
    ("Fifty Togolese officers will be trained in Turkey next year.", ("TR", "TG", "training", "approved")),
    ("A plane carrying 40 tons of food from Kuwait arrived in Port Sudan.", ("KW", "SD", "humanitarian", "delivered")),
    ("An academy built with Chinese funds opened in Dili, East Timor.", ("CN", "TL", "infrastructure", "delivered")),
    ("Kyiv received the second tranche of a loan from Luxembourg.", ("LU", "UA", "funding", "delivered")),
]


@pytest.mark.parametrize(("sentence", "flow"), RECEIVED)
def test_what_is_received_comes_from_whoever_is_named(
    read: Callable[[str], tuple[Assistance, ...]], sentence: str, flow: Flow
) -> None:
    assert flows(read(sentence)) == [flow]


NONE = [
    "Egypt bought 500,000 tonnes of wheat from Romania last month.",
    "China's exports of cars to Brazil rose by 20 percent.",
    "Qatar Airways ordered 50 jets from Boeing.",
    "Oil exports to India resumed on Monday.",
    "The Kenyan government will buy 200 police cars from a local dealer.",
    "The army received new rifles on Friday, the Malian chief of staff said.",
    "The Greek parliament approved a loan of 100 million euros for farmers.",
    "Chile's coach sent in two players and gave Peru a lesson.",
    "The club will provide free shirts to children in Lima.",
    "The minister voiced support for Morocco's territorial integrity.",
    "Egypt will support Sudan's territorial integrity.",
    "Ghana provided opportunities for Togolese businesses.",
    "Sudan accused the UAE of supplying weapons to the rebels.",
    "Iran denied it had sent drones to Ethiopia.",
    "Hungary will not send weapons to Ukraine, its foreign minister said.",
    "Hungary has refused to supply missiles to Moldova.",
    "France sent a frigate to the Red Sea.",
    "Gambian and Senegalese forces destroyed weapons belonging to rebels.",
    "Police in Ghana seized 40 vehicles stolen in Canada.",
    "The Bulgarian ministry said the country had no plans to send troops to Chad.",
    "Peru extended an invitation to the Chilean president.",
    "The minister presented a plaque to his Omani counterpart.",
    "The two presidents opened a joint border post at Kasumbalesa.",
    "Thailand and Cambodia agreed to share intelligence on scam centres.",
    "Russian companies will build a nuclear power plant in Uzbekistan.",
    "The foundation gave scholarships to 30 Nigerian students.",
    "Ireland's contribution of 30 million euros to the European Peace Facility was welcomed.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_trade_own_purchases_sport_principles_and_denials_are_no_assistance(
    read: Callable[[str], tuple[Assistance, ...]], sentence: str
) -> None:
    assert read(sentence) == ()


def test_things_of_one_type_are_one_entry(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Croatia has donated 14 helicopters, uniforms and ammunition to Ukraine.")
    assert [a.item for a in found] == ["14 helicopters, uniforms and ammunition"]


def test_things_of_two_types_are_two_entries(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Norway will provide training and two patrol boats to Togo.")
    assert flows(found) == [("NO", "TG", "training", "approved"), ("NO", "TG", "equipment", "approved")]


def test_two_verbs_are_two_entries(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Brunei said it would train Timorese customs officers and donate scanners.")
    assert flows(found) == [("BN", "TL", "training", "offered"), ("BN", "TL", "equipment", "offered")]


def test_two_givers_are_two_entries(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Denmark and Sweden will jointly donate 16 howitzers to Ukraine.")
    assert {a.provider for a in found} == {"DK", "SE"}


def test_the_same_thing_told_twice_is_one_entry_with_two_spans(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read(
        "India on Wednesday handed over two patrol boats to Benin. The boats were handed over by India at a ceremony in Cotonou."
    )
    assert [len(a.evidence) for a in found] == [2]


def test_terms_of_a_signed_text_are_approved(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read(
        "Under the memorandum, India will provide Sri Lanka with 10 patrol boats and train 50 Sri Lankan officers."
    )
    assert flows(found) == [("IN", "LK", "equipment", "approved"), ("IN", "LK", "training", "approved")]


def test_a_request_the_other_side_will_consider_is_discussed(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Ghana asked Norway for two radars. The Norwegian minister said Oslo would consider the request.")
    assert flows(found) == [("NO", "GH", "equipment", "discussed")]


def test_a_granted_request_is_approved(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Ghana asked Norway for two radars. The Norwegian minister said the request would be granted.")
    assert flows(found) == [("NO", "GH", "equipment", "approved")]


def test_what_sources_allege_is_left_out(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    assert read("Armenia is buying howitzers from India, informed sources said.") == ()


def test_we_is_the_side_of_the_speaker(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read('"We have supplied 40 trucks to Benin," Algerian Foreign Minister Karim Haddad said.')
    assert flows(found) == [("DZ", "BJ", "equipment", "delivered")]


def test_the_other_of_two_sides_receives_where_nobody_else_is_named(
    read: Callable[[str], tuple[Assistance, ...]],
) -> None:
    found = read("Fiji's police chief met his Indian counterpart in Suva. India pledged 12 patrol vehicles.")
    assert flows(found) == [("IN", "FJ", "equipment", "offered")]


def test_humanitarian_and_military_aid_in_one_breath_are_two(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("The minister praised Norway's response, including humanitarian and defence assistance for Moldova.")
    assert {a.type.value for a in found} == {"humanitarian", "other"}


def test_a_programme_is_kept_with_what_runs_under_it(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Denmark gave two patrol boats to Ghana under the Maritime Security Programme.")
    assert [a.programme for a in found] == ["Maritime Security Programme"]


def test_a_sum_behind_the_thing_is_its_amount(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read("Estonia donated radars worth 2.4 million euros to Moldova.")
    assert [(a.item, a.amount) for a in found] == [("radars worth 2.4 million euros", "2.4 million euros")]


def test_a_headline_counts_only_where_the_text_does_not_tell_it(read: Callable[[str], tuple[Assistance, ...]]) -> None:
    found = read(
        "Peru to hand over two scanners to Chile\n\nPeru will hand over two scanners to Chile, its minister said."
    )
    assert [a.evidence[0].text for a in found] == ["Peru will hand over two scanners to Chile"]


def test_every_span_is_a_slice_of_the_text(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("\n\n".join(sentence for sentence, _ in (*GIVEN, *ASKED, *RECEIVED)))
    for found in find_assistance(scene, attributions=attributions(scene)):
        for span in (*found.evidence, *found.cues):
            assert scene.document.text[span.start : span.end] == span.text
