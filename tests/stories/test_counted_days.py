"""Reports that are dated only through what other reports tell: counted from it, in its week, on one of its days."""

import pytest

TEXTS = {
    # a plan of the one dates what the other tells as held
    "drill-wire.txt": (
        "2024-05-24",
        (
            'Exercise "Amber Shield" to open in Latvia\n\nRIGA, May 24 (BNB) - Latvia and Canada will hold the exercise '
            '"Amber Shield" at the Adazi range from May 27 to June 7, the Latvian army said on Friday.'
        ),
    ),
    "drill-eve.txt": (
        None,
        (
            'Commanders plan Amber Shield\n\nFour days ahead of the start of the exercise "Amber Shield", Latvian Land '
            "Forces commander Colonel Raivis Krumins and Canadian Brigadier General Paul Deschamps met at Adazi."
        ),
    ),
    "drill-end.txt": (
        None,
        (
            'Thanks to the soldiers\n\nOn the final day of "Amber Shield", Latvian Defence Minister Inese Ozola met the '
            "Canadian ambassador Claire Dumont and thanked the soldiers of both countries."
        ),
    ),
    # the week of talks that another report has
    "rail-wire.txt": (
        "2023-09-05",
        (
            "Ethiopian, Turkish ministers discuss railway\n\nANKARA, Sept 5 (ANK) - Ethiopian Transport Minister Hirut "
            "Bekele and Turkish Transport Minister Cem Aksoy held talks in Ankara on Monday."
        ),
    ),
    "rail-notes.txt": (
        None,
        (
            "Engineers in the workshop\n\nIn the same week in which transport ministers Hirut Bekele and Cem Aksoy held talks "
            "in Ankara, Turkish engineers visited the railway workshop in Dire Dawa and met Ethiopian colleagues."
        ),
    ),
    # two weekdays of "this week"
    "riga-wire.txt": (
        "2024-09-12",
        (
            "Latvia, Moldova commission meets\n\nRIGA, Sept 12 (LTN) - The Latvian-Moldovan commission on economic cooperation "
            "met in Riga this week, the economy ministry said on Thursday."
        ),
    ),
    "riga-release.txt": (
        None,
        (
            "Commission reviews transport links\n\nThe Latvian-Moldovan commission on economic cooperation met in Riga on "
            "Tuesday and Wednesday. The Moldovan delegation was headed by State Secretary Ion Ciubotaru."
        ),
    ),
    # a month after a meeting at a summit
    "summit-wire.txt": (
        "2024-07-05",
        (
            "Kazakh, Turkmen presidents meet\n\nASTANA, July 5 (KZN) - President Yerlan Satpayev and Turkmen President Merdan "
            "Orazov met on Thursday on the sidelines of the summit in Astana."
        ),
    ),
    "gas-release.txt": (
        None,
        (
            "Energy ministers follow up\n\nA month after the presidents of Kazakhstan and Turkmenistan met in Astana, the "
            "energy ministers of the two countries held talks in Aktau on a gas pipeline."
        ),
    ),
    # the eve of a signing, and its own words: what the day is counted from is no second meeting
    "kasane-wire.txt": (
        "2024-08-30",
        (
            "Botswana, Namibia sign border treaty\n\nGABORONE, Aug 30 (BPN) - The presidents of Botswana and Namibia, Thabo "
            "Molefe and Sam Shikongo, signed a border treaty in Kasane on Friday."
        ),
    ),
    "ngoma-release.txt": (
        None,
        (
            "Officials met on eve of signing\n\nOn the eve of the signing of the border treaty in Kasane, the foreign "
            "ministers of Botswana and Namibia held a meeting at Ngoma."
        ),
    ),
    # "last month" and "yesterday" of a text without a date
    "dakar-wire.txt": (
        "2024-05-16",
        (
            "Ghana, Senegal sign fisheries accord\n\nDAKAR, May 16 (SPN) - Ghana's Fisheries Minister Adjoa Owusu and Senegal's "
            "Fisheries Minister Ibrahima Sarr signed an agreement on joint surveillance in Dakar on Tuesday."
        ),
    ),
    "tema-paper.txt": (
        None,
        (
            "Fishermen ask for a say\n\nFishermen in Saint-Louis said the agreement on joint surveillance that Ghana and "
            "Senegal signed in Dakar last month should be published. Officials of the two countries met in Tema yesterday to "
            "draw up the patrol plan."
        ),
    ),
    # one day of a visit does not shorten it
    "visit-wire.txt": (
        "2023-06-23",
        (
            "Cuban minister ends Serbia visit\n\nBELGRADE, June 23 (SRN) - Cuba's Health Minister Odalys Ferrer left Belgrade on "
            "Thursday at the end of a four-day visit to Serbia."
        ),
    ),
    "programme.txt": (
        None,
        (
            "Health ministers sign programme\n\nHealth ministers Odalys Ferrer and Vesna Ilic signed a programme of "
            "cooperation between Cuba and Serbia in Belgrade on Tuesday, during the Cuban minister's visit to Serbia."
        ),
    ),
}


@pytest.fixture(scope="module")
def lines(tmp_path_factory, record_of):
    return list(record_of(tmp_path_factory.mktemp("counted"), TEXTS).lines("engagements"))


@pytest.mark.parametrize(
    ("document", "sort", "date"),
    [
        ("drill-wire.txt", "exercise", "2024-05-27/2024-06-07"),
        ("drill-eve.txt", "meeting", "2024-05-23"),
        ("drill-end.txt", "meeting", "2024-06-07"),
        ("rail-notes.txt", "visit", "2023-09-04/2023-09-10"),
        ("riga-release.txt", "session", "2024-09-10/2024-09-11"),
        ("gas-release.txt", "meeting", "2024-08"),
        ("ngoma-release.txt", "meeting", "2024-08-29"),
        ("tema-paper.txt", "meeting", "2024-05-31/2024-06-29"),
        ("programme.txt", "signing", "2023-06-20"),
        ("programme.txt", "visit", "2023-06-19/2023-06-22"),
    ],
)
def test_a_day_follows_from_what_another_report_tells(lines, document, sort, date):
    found = {
        line["date"]
        for line in lines
        if line["type"] == sort and any(support["document"] == document for support in line["support"])
    }
    assert date in found


def test_what_a_day_is_counted_from_makes_no_finding_of_its_own(lines):
    exercises = [line for line in lines if line["type"] == "exercise"]
    assert len(exercises) == 1
    assert {support["document"] for support in exercises[0]["support"]} >= {"drill-wire.txt", "drill-end.txt"}
