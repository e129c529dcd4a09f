"""Texts that bind or record: found by their noun and a sign; status, parties and date from the words around."""

from collections.abc import Callable

import pytest

from accord.lexicon.instruments import instrument_words
from accord.model.codes import Area
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.model.reading import Instrument
from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements
from accord.reading.instruments import find_instruments
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


def instruments(scene_of: SceneOf, text: str) -> list[Instrument]:
    return list(find_instruments(scene_of(text)))


def only(scene_of: SceneOf, text: str) -> Instrument:
    found = instruments(scene_of, text)
    assert len(found) == 1, [i.name for i in found]
    return found[0]


def test_a_signed_memorandum_takes_the_signatories_and_the_day(scene_of: SceneOf) -> None:
    text = (
        "Pakistan and Turkmenistan on Tuesday signed a memorandum of understanding on counter-narcotics. "
        "The MoU was inked in Ashgabat."
    )
    found = only(scene_of, text)
    assert (found.type, found.status, found.parties, found.date.value) == (
        Type.MOU,
        Status.SIGNED,
        ("PK", "TM"),
        "2024-03-05",
    )
    assert Area.DRG in found.areas
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ghana's parliament ratified a defence agreement with Brazil that was signed in 2021.", Status.RATIFIED),
        ("Finland and Estonia will sign a joint declaration on undersea cables next week.", Status.PROPOSED),
        ("Egypt and Cyprus have suspended a 2019 gas pipeline agreement, officials said.", Status.SUSPENDED),
        ("Armenia and Georgia extended by three years their agreement on the transit of energy.", Status.IN_FORCE),
        ("Armenia and Georgia revised their agreement on the transit of energy.", Status.AMENDED),
        (
            "The Seychelles and Mauritius initialled a maritime boundary agreement. It is to be signed in July.",
            Status.NEGOTIATING,
        ),
        ("Nepal and India discussed the draft protocol on visas.", Status.NEGOTIATING),
        ("Laos and Vietnam scrapped a 2007 fisheries treaty last week.", Status.TERMINATED),
        ("Angola and Namibia adopted a Plan of Action for 2024-2026.", Status.ISSUED),
        ("Brazilian and Uruguayan forces train under a bilateral military cooperation agreement.", Status.IN_FORCE),
        ("Kosovo's minister was in Tirana on Monday to pen a police accord with Albania.", Status.SIGNED),
        ("The Philippines and Germany agreed to start work on a defence cooperation pact.", Status.NEGOTIATING),
        ("Italy invited Tunisia to sign a working arrangement on border guards.", Status.PROPOSED),
        ("Angola and Namibia urged implementation of the Water Sharing Treaty.", Status.IN_FORCE),
    ],
)
def test_the_verb_tells_how_far_a_text_has_come(scene_of: SceneOf, text: str, status: Status) -> None:
    assert only(scene_of, text).status is status


def test_a_year_in_front_of_the_name_is_its_date(scene_of: SceneOf) -> None:
    found = only(scene_of, "Chad and Libya reviewed the 2016 border protocol in Sebha.")
    assert (found.name, found.date.value) == ("border protocol", "2016")


def test_the_year_of_a_signing_told_aside_leaves_it_in_force(scene_of: SceneOf) -> None:
    found = only(scene_of, "Spanish officers train Senegal's navy under a framework agreement signed in 2014.")
    assert (found.status, found.date.value) == (Status.IN_FORCE, "2014")


def test_two_sides_that_sign_at_a_meeting_sign_on_its_day(scene_of: SceneOf) -> None:
    text = "Qatar's minister met Nepal's army chief on Monday. The two sides signed a letter of intent on training."
    assert only(scene_of, text).date.value == "2024-03-04"


def test_pact_deal_and_document_point_back(scene_of: SceneOf) -> None:
    text = "Japan and Peru signed an agreement on tax data. The pact covers banks. Under the document, both share data."
    assert only(scene_of, text).name == "agreement on tax data"


def test_an_agreement_with_one_party_takes_the_one_that_tells(scene_of: SceneOf) -> None:
    assert only(scene_of, "Croatia ratified the agreement with Norway on readmission.").parties == ("HR", "NO")


def test_a_joint_statement_in_a_report_is_one(scene_of: SceneOf) -> None:
    found = only(
        scene_of, "In a joint statement issued after the talks on Monday, Norway and Canada pledged to expand patrols."
    )
    assert (found.type, found.status, found.parties) == (Type.JOINT_STATEMENT, Status.ISSUED, ("CA", "NO"))


def test_a_document_that_is_a_joint_statement_is_one_of_its_own_date(scene_of: SceneOf) -> None:
    text = "Joint Statement of the Third Chile-Kenya Ocean Dialogue\n\nChile and Kenya back this statement."
    found = only(scene_of, text)
    assert found.name == "Joint Statement of the Third Chile-Kenya Ocean Dialogue"
    assert (found.status, found.parties, found.date.value) == (Status.ISSUED, ("CL", "KE"), "2024-03-06")


def test_a_headline_that_reports_a_joint_statement_is_no_title(scene_of: SceneOf) -> None:
    text = (
        "Chile, Kenya Issue Joint Statement on Oceans\n\nChile and Kenya issued a joint statement on oceans on Monday."
    )
    assert only(scene_of, text).name == "joint statement on oceans"


def test_a_resolution_of_the_council_has_no_parties(scene_of: SceneOf) -> None:
    found = only(scene_of, "Chad and Libya called for full implementation of UN Security Council Resolution 2702.")
    assert (found.type, found.parties) == (Type.RESOLUTION, ())


@pytest.mark.parametrize(
    "text",
    [
        "Ministers said there was broad agreement that more had to be done by Thailand and Laos.",
        "Thailand and Laos reached agreement to open the bridge.",
        "The minister, in agreement with his Lao colleague, closed the bridge.",
        "There was no joint statement after the talks between Serbia and Kosovo.",
        "The ministry of Oman said in a statement that Iran had been told.",
        "The ministers of Oman and Iran praised the peace plan of the day.",
        "Germany and Chile discussed a possible agreement on lithium.",
        "Mongolia denounced the press release of the ministry in Astana.",
    ],
)
def test_consent_and_mere_words_are_no_text(scene_of: SceneOf, text: str) -> None:
    assert not instruments(scene_of, text)


def test_spans_hold_in_the_document(scene_of: SceneOf) -> None:
    scene = scene_of("Fiji and Tonga signed a protocol on visas in 2019. The protocol entered into force in May 2021.")
    for found in find_instruments(scene):
        assert all(span.holds_in(scene.document.text) for span in (*found.cues, *found.evidence, *found.date.evidence))


@pytest.mark.parametrize("head", sorted({h.name for entries in instrument_words().heads.values() for _, h in entries}))
def test_the_example_of_a_kind_is_found(scene_of: SceneOf, head: str) -> None:
    entry = next(h for entries in instrument_words().heads.values() for _, h in entries if h.name == head)
    assert entry.type in {i.type for i in instruments(scene_of, entry.example)}


def test_what_was_signed_at_the_end_of_a_meeting_bears_its_last_day(scene_of: SceneOf) -> None:
    scene = scene_of(
        "The ninth session of the Peru-Chile Border Committee was held in Arica on February 28-29. "
        "Customs was discussed. At the end of the session a protocol was signed."
    )
    (found,) = find_instruments(scene, engagements=find_engagements(scene, bodies=find_bodies(scene), attributions=[]))
    assert (found.type, found.status, found.date.value) == (Type.PROTOCOL, Status.SIGNED, "2024-02-29")


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        (
            "Malta works with Tunisia under a memorandum signed by the two countries in January 2024.",
            "signed",
            "2024-01",
        ),
        ("Malta works with Tunisia under a memorandum signed by the two countries in 2014.", "in_force", "2014"),
        ("Manila and Ottawa are close to concluding a visiting forces agreement, officials said.", "negotiating", None),
        ("Fiji renewed its agreement with Tonga on the return of migrants.", "in_force", None),
    ],
)
def test_a_late_signing_is_news_and_an_old_one_a_basis(
    scene_of: SceneOf, text: str, status: str, date: str | None
) -> None:
    found = only(scene_of, text)
    assert (found.status, found.date.value) == (status, date)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Gambian police held a man from Senegal on an Interpol red notice.", ("INTERPOL",)),
        ("Kenya and Uganda praised the 1982 United Nations Convention on the Law of the Sea.", ()),
        ("Minister Ana Reis told Brazil's envoy that Angola would adopt a national anti-corruption law.", ("AO",)),
        (
            "Estonia, the Netherlands and Malta today signed a technical arrangement on cyber defence.",
            ("EE", "MT", "NL"),
        ),
    ],
)
def test_a_text_belongs_to_those_who_put_it_out(scene_of: SceneOf, text: str, parties: tuple[str, ...]) -> None:
    assert only(scene_of, text).parties == parties


def test_a_declaration_bears_the_day_of_its_own_dateline(scene_of: SceneOf) -> None:
    text = "Joint Declaration by the Ministers of Peru and Chile\n\nArica, 3 March 2024\n\nThe Ministers met today."
    assert instruments(scene_of, text)[0].date.value == "2024-03-03"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A Memorandum of Understanding (MoU) on security and police cooperation between Peru and Chile will be signed.",
            "Memorandum of Understanding (MoU) on security and police cooperation",
        ),
        (
            "Peru and Chile signed an agreement on the fight against drug trafficking and organised crime on Monday.",
            "agreement on the fight against drug trafficking and organised crime",
        ),
    ],
)
def test_brackets_and_adversaries_cut_no_topic(scene_of: SceneOf, text: str, name: str) -> None:
    assert only(scene_of, text).name == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gabon and Ghana work together under the 1994 treaty.", Type.TREATY),
        ("The last session of Peru and Chile produced an agreement on information exchange.", Type.AGREEMENT),
        ("Oman and Yemen are trying to complete a protocol that would license 40 boats.", Type.PROTOCOL),
        ("Laos and Vietnam held the suspect under a treaty that took effect in May.", Type.TREATY),
        ("A memorandum between the navies of Peru and Chile on search and rescue was concluded in May.", Type.MOU),
        ("Togo and Benin concluded in Lome, on 6 June 2010, an agreement for the settlement of their dispute.", Type.AGREEMENT),
        ("Peru and Chile signed a letter of understanding on cattle.", Type.MOU),
        ("The ministers of Peru and Chile met on Monday. They drew up a timetable.", Type.PLAN),
        ("Peru and Chile instructed the joint committee to draw up a plan for a second lane.", Type.PLAN),
        ("Malta and Libya adopted a joint plan to secure their border.", Type.PLAN),
        ("Togo asked Benin for ten boats in a letter dated 9 October.", Type.LETTER),
        ("The talks between Peru and Chile ended with a declaration of ten points.", Type.DECLARATION),
        ("The meeting of Gabon and Ghana closed with the signing of the process-verbal.", Type.OTHER),
    ],
)  # fmt: skip
def test_a_text_in_small_letters_counts_by_what_is_told_of_it(scene_of: SceneOf, text: str, kind: Type) -> None:
    assert [i.type for i in instruments(scene_of, text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile shook hands on it. That is what I call a treaty.",
        "Peru will draw up a plan for its ports, the minister told Chile.",
        "The work waits for Peru's agreement on the price of the water that Chile sells.",
        "A doctor's letter was attached, the delegations of Peru and Chile heard.",
        "Peru and Chile reached agreement on the seats at the table.",
    ],
)
def test_consent_plans_of_one_side_and_likenesses_are_no_text(scene_of: SceneOf, text: str) -> None:
    assert not instruments(scene_of, text)


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("Gabon and Togo have a Special Status Agreement (2012).", Status.IN_FORCE, "2012"),
        ("A protocol on hot pursuit was initialled by Peru and Chile in 2008, but no congress has ratified it.",
         Status.NEGOTIATING, "2008"),
        ("Peru and Chile will sign an agreement on the optical fibre link in September.", Status.PROPOSED, None),
        ("Peru and Chile have shared data since 2005, when a treaty on legal assistance was signed.", Status.SIGNED,
         "2005"),
        ("Chile will rebuild the line under a contract signed with Peru in January.", Status.SIGNED, "2024-01"),
        ("Togo's MPs approved a military agreement with Benin.", Status.RATIFIED, None),
        ("The existing pact of Peru and Chile, inked in 2010, lapses on December 31.", Status.IN_FORCE, "2010"),
        ("The task force of Peru and Chile was created by an exchange of letters in September 2017.",
         Status.IN_FORCE, "2017-09"),
        ("A protocol on vehicles was signed by Peru and Chile in November 2017. It comes into effect today.",
         Status.IN_FORCE, "2017-11"),
    ],
)  # fmt: skip
def test_status_and_date_follow_the_words_around(
    scene_of: SceneOf, text: str, status: Status, date: str | None
) -> None:
    found = only(scene_of, text)
    assert (found.status, found.date.value) == (status, date)


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (
            "Peru's and Chile's defence ministers put their signatures to the accord on Monday.",
            "accord",
            Status.SIGNED,
        ),
        ("Peru and Chile shook hands on a memorandum in Lima on Monday.", "memorandum", Status.SIGNED),
        (
            "Peru's foreign minister visited Chile last week to sign a pact on water.",
            "pact on water",
            Status.SIGNED,
        ),
        (
            "Work is under way on an extradition treaty between Peru and Chile.",
            "extradition treaty between Peru and Chile",
            Status.NEGOTIATING,
        ),
        (
            "Peru and Chile failed to conclude a new agreement on labour migration on Tuesday.",
            "agreement on labour migration",
            Status.NEGOTIATING,
        ),
        (
            "Peru asked Chile to conclude the Silala water agreement at an early date.",
            "Silala water agreement",
            Status.NEGOTIATING,
        ),
        (
            "Peru approved the signing of an agreement with Chile on labour migration.",
            "agreement with Chile on labour migration",
            Status.PROPOSED,
        ),
        (
            "An extradition treaty of 1953 between Peru and Chile is being revised.",
            "extradition treaty of 1953",
            Status.IN_FORCE,
        ),
        ("Peru and Chile have a defence agreement since 2010.", "defence agreement", Status.IN_FORCE),
        (
            "Peru and Chile said the agreement on the zone, signed on 6 August by Ana Vela, has entered into force.",
            "agreement on the zone",
            Status.IN_FORCE,
        ),
    ],
)
def test_other_ways_to_say_how_far_a_text_has_come(scene_of: SceneOf, text: str, name: str, status: Status) -> None:
    found = only(scene_of, text)
    assert (found.name, found.status, found.parties) == (name, status, ("CL", "PE"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile on Monday signed a number of documents on police cooperation.", Type.OTHER),
        ("Peru and Chile will sign a series of documents to boost cooperation, Lima said.", Type.OTHER),
        ("Peru's Luis Prado and Chile's Ana Vela exchanged letters to that effect on Monday.", Type.LETTER),
    ],
)
def test_documents_that_are_signed_and_letters_that_are_exchanged_are_texts(
    scene_of: SceneOf, text: str, kind: Type
) -> None:
    assert only(scene_of, text).type is kind


def test_documents_that_are_listed_by_their_names_are_told_by_these(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile signed six documents on Tuesday, including a treaty on extradition "
        "and an agreement on visa waivers."
    )
    found = instruments(scene_of, text)
    assert [(i.name, i.status) for i in found] == [
        ("treaty on extradition", Status.SIGNED),
        ("agreement on visa waivers", Status.SIGNED),
    ]


def test_documents_that_nobody_signs_are_no_texts(scene_of: SceneOf) -> None:
    assert not instruments(scene_of, "Peru gave Chile documents on the wreck. Peru and Chile exchanged notes.")


def test_a_text_with_two_partners_takes_the_one_who_tells_of_it(scene_of: SceneOf) -> None:
    assert only(scene_of, "Peru has signed readmission agreements with Chile and Bolivia.").parties == (
        "BO",
        "CL",
        "PE",
    )


def named(scene_of: SceneOf, text: str) -> list[tuple[str, str, str | None]]:
    return [(i.name, i.status.value, i.date.value) for i in instruments(scene_of, text)]


def test_what_is_told_of_the_first_of_a_row_holds_for_all_of_it(scene_of: SceneOf) -> None:
    text = (
        "Kenya and Oman on Monday signed the memorandum on visas, the protocol on prisons and the accord on fisheries."
    )
    assert named(scene_of, text) == [
        ("memorandum on visas", "signed", "2024-03-04"),
        ("protocol on prisons", "signed", "2024-03-04"),
        ("accord on fisheries", "signed", "2024-03-04"),
    ]


def test_a_number_of_texts_gives_way_to_those_that_are_told_one_by_one(scene_of: SceneOf) -> None:
    text = (
        "Oman and Kenya on Monday signed three memoranda of understanding in Muscat. One concerns the training of "
        "diplomats, another deals with maritime security and the third provides for the exchange of prisoners."
    )
    assert named(scene_of, text) == [
        ("memorandum of understanding on the training of diplomats", "signed", "2024-03-04"),
        ("memorandum of understanding on maritime security", "signed", "2024-03-04"),
        ("memorandum of understanding on the exchange of prisoners", "signed", "2024-03-04"),
    ]


def test_one_and_another_stand_for_a_text(scene_of: SceneOf) -> None:
    text = "Fiji and Samoa signed an agreement on visas and another on fisheries."
    assert [name for name, _, _ in named(scene_of, text)] == ["agreement on visas", "agreement on fisheries"]


@pytest.mark.parametrize(
    "text",
    [
        "Uruguay and Chile signed a Memorandum of Understanding, MoU, on cyber security. The MoU runs for five years.",
        "Uruguay and Chile signed an MoU (Memorandum of Understanding) on cyber security.",
        "Uruguay and Chile signed a memorandum of understanding (MoU) on cyber security. The MOU runs for five years.",
    ],
)
def test_a_memorandum_and_its_short_form_are_one_text(scene_of: SceneOf, text: str) -> None:
    assert len(instruments(scene_of, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Togo and Benin reached mutually beneficial agreements in trade and praised the bilateral treaties.",
        "Togo and Benin called for the implementation of all existing agreements.",
        "Tonga's Minister for Constitution and Treaty Affairs, Sione Vaka, met Fiji's Ratu Naivalu in Suva.",
    ],
)
def test_texts_at_large_and_words_of_an_office_are_none(scene_of: SceneOf, text: str) -> None:
    assert instruments(scene_of, text) == []


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("Benin and Ghana signed an intelligence arrangement in Cotonou last August.", "signed", "2023-08"),
        ("Nepal and India use the rail agreement between them, in force since last year.", "in_force", "2023"),
        ("Chile and Peru had hoped to have the accord signed in the first half of 2023.", "proposed", None),
        ("Kuwait and Iraq stressed the expeditious conclusion of a maritime boundary agreement.", "negotiating", None),
        ("Serbia and Kosovo are nearing the signing of a readmission agreement.", "negotiating", None),
        ("Malta and Tunisia have not signed the agreement on joint patrols.", "negotiating", None),
        ("Chile will share the images with Peru as soon as a confidentiality agreement is signed.", "proposed", None),
        ("Ghana and Togo already signed the agreement on customs, their ministers said at a meeting.", "signed", None),
        ("The joint force was set up under a security protocol between Sudan and Chad in 2010.", "in_force", "2010"),
    ],
)
def test_status_and_date_follow_what_is_told(scene_of: SceneOf, text: str, status: str, date: str | None) -> None:
    found = only(scene_of, text)
    assert (found.status.value, found.date.value) == (status, date)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "BURABAY, KAZAKHSTAN - The leaders of the Commonwealth of Independent States signed a treaty on transit.",
            ("CIS",),
        ),
        (
            "Georgia and Estonia said in a joint statement that they would share data. Latvia and Poland took note.",
            ("EE", "GE"),
        ),
        ("A memorandum was signed between the interior ministries of Georgia and Moldova.", ("GE", "MD")),
    ],
)
def test_those_who_sign_or_speak_are_the_parties(scene_of: SceneOf, text: str, parties: tuple[str, ...]) -> None:
    assert only(scene_of, text).parties == parties


def test_each_line_of_a_list_is_a_text_with_the_act_above_it(scene_of: SceneOf) -> None:
    text = (
        "The presidents of Fiji and Tonga met in Suva on Monday. During the visit 12 documents were signed.\n\n"
        "Among them:\n\n"
        "- Agreement between the Ministry of Health of Fiji and the Ministry of Health of Tonga on blood banks;\n"
        '- "Roadmap" for trade;\n'
        "- Programme of cooperation between the foreign ministries for 2024-2025.\n\n"
        "The agreement on blood banks runs for five years."
    )
    assert [(i.name, i.type.value, i.status.value) for i in instruments(scene_of, text)] == [
        (
            "Agreement between the Ministry of Health of Fiji and the Ministry of Health of Tonga on blood banks",
            "agreement",
            "signed",
        ),
        ('Roadmap" for trade', "plan", "signed"),
        ("Programme of cooperation between the foreign ministries for 2024-2025", "plan", "signed"),
    ]


def test_a_deal_named_by_words_of_the_sentence_that_told_it_is_that_deal(scene_of: SceneOf) -> None:
    text = (
        "Palau and Nauru are to sign a cooperation agreement between their coast guards. "
        "The coast guard agreement will cover fisheries. The upcoming cooperation deal is aimed at nobody."
    )
    found = only(scene_of, text)
    assert (found.status.value, len(found.evidence)) == ("proposed", 3)


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        (
            "Chad has a transit agreement with Niger. In April it was approved by the cabinet. In May it was signed.",
            "signed",
            "2023-05",
        ),
        ("Peru and Chile discussed the extension of their defence cooperation agreement.", "in_force", None),
        ("The ministers of Malta and Tunisia spoke before signing a protocol on patrols in Valletta.", "signed", None),
        ("The visit could lead to a Status of Forces Agreement between Japan and Fiji.", "proposed", None),
    ],
)
def test_acts_that_lie_ahead_or_behind(scene_of: SceneOf, text: str, status: str, date: str | None) -> None:
    found = only(scene_of, text)
    assert (found.status.value, found.date.value) == (status, date)


def test_a_text_also_signed_has_the_day_of_the_one_before(scene_of: SceneOf) -> None:
    text = (
        "The presidents of Peru and Cuba signed a treaty on extradition on 3 May 2023. They also signed a protocol on "
        "health. They had earlier signed an agreement on sport."
    )
    assert [date for _, _, date in named(scene_of, text)] == ["2023-05-03", "2023-05-03", None]


def test_what_the_next_sentence_includes_belongs_to_the_texts_signed(scene_of: SceneOf) -> None:
    text = "Seven MoUs were exchanged by Fiji and Tonga on Monday. These include an MoU between the two broadcasters."
    assert named(scene_of, text) == [("MoU", "signed", "2024-03-04")]


@pytest.mark.parametrize(
    ("text", "status", "parties"),
    [
        ("The agreement will be signed by Albania, Austria and Hungary.", "proposed", ("AL", "AT", "HU")),
        ("A joint declaration of Albania and Montenegro is expected to be adopted in Budva.", "proposed", ("AL", "ME")),
        ("Chad ends its defence pact with France.", "terminated", ("FR", "TD")),
        ("Togo has restored the defence agreement with Ghana.", "in_force", ("GH", "TG")),
        (
            "Mongolia's parliament discussed the ratification of the transit agreement with Japan.",
            "signed",
            ("JP", "MN"),
        ),
        ("Bolivia cited the 1995 treaty on extradition with the United States.", "in_force", ("BO", "US")),
        (
            "Aside from the MoU with Vietnam, the Philippines signed an MoU on patrols with Canada.",
            "signed",
            ("CA", "PH"),
        ),
    ],
)
def test_who_is_bound_and_how_far_the_text_has_come(
    scene_of: SceneOf, text: str, status: str, parties: tuple[str, ...]
) -> None:
    found = instruments(scene_of, text)[-1]
    assert (found.status.value, found.parties) == (status, parties)
