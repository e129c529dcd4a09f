"""Reports dated by how long a contact took, by the stay in whose course it was, or by talks known only by their town."""

import pytest

TEXTS = {
    # one report has the first day, another how many there were
    "wave-wire.txt": (
        "2024-03-04",
        (
            'Norway, Poland launch rescue drill\n\nBODO, March 4 (NRN) - The coast guards of Norway and Poland launched the '
            'joint exercise "Amber Wave" off Bodo on Monday, the Norwegian defence ministry said.'
        ),
    ),
    "wave-local.txt": (
        None,
        (
            'Neighbours at sea\n\nThe four-day exercise "Amber Wave" of the rescuers of Norway and Poland was brought to a '
            "successful close near our town. A ferry was declared to be burning."
        ),
    ),
    # counted from the last of so many days, though the first is counted itself
    "lamp-wire.txt": (
        "2023-09-13",
        (
            "Ghanaian minister ends Togo visit\n\nLOME, Sept 13 (TGN) - Ghana's Interior Minister Kofi Amoah left Lome on Wednesday "
            "at the end of a three-day visit to Togo."
        ),
    ),
    "lamp-local.txt": (
        None,
        (
            "Lamp on the lagoon\n\nFive days after Minister Amoah's return from Togo, Exercise Blue Lamp opened at Keta with the "
            "participation of a team from Togo.\n\nFor three days the crews of Ghana and Togo trained in searching at night.\n\n"
            "On the closing day, Ghana's Commodore Yaw Mensah-Brown handed over to Togo's Colonel Edem Kpodar two boats."
        ),
    ),
    # a look at one house in the course of a stay that only the other report tells
    "stay-wire.txt": (
        "2024-05-23",
        (
            "Chilean minister in Peru\n\nLIMA, May 23 (LPN) - Chilean Defence Minister Rodrigo Sanhueza paid an official visit to "
            "Peru from 20 to 23 May and held talks with Peruvian Defence Minister Elsa Quispe."
        ),
    ),
    "stay-local.txt": (
        None,
        (
            "Guest in the yard\n\nThe Defence Minister of Chile, Mr Rodrigo Sanhueza, paid a visit on Wednesday to the naval "
            "shipyard in Callao, Peru, and looked at two hulls."
        ),
    ),
    # what goes on with a stay lies in its days
    "guard-wire.txt": (
        "2024-11-06",
        (
            "Indonesia, Japan sign notes\n\nJAKARTA, Nov 6 (JKT) - Foreign Ministers Dewi Kartono of Indonesia and Kenji Morita of "
            "Japan signed notes on radars in Jakarta on Tuesday."
        ),
    ),
    "guard-local.txt": (
        None,
        (
            "Guests at the pier\n\nA delegation of the Japan Coast Guard, led by Rear Admiral Shun Iwata, came to Surabaya three days "
            "after the foreign ministers of Indonesia and Japan signed the notes on the radars in Jakarta.\n\nThey met Vice Admiral Agus "
            "Santosa of the Indonesian coast guard at his headquarters."
        ),
    ),
    # the ministers' talks are known by their town
    "river-wire.txt": (
        "2024-06-12",
        (
            "Laos, Thailand fight drugs\n\nVIENTIANE, June 12 (VTN) - The security ministers of Laos and Thailand held talks in "
            "Vientiane on Tuesday on the fight against drugs along the Mekong."
        ),
    ),
    "river-local.txt": (
        None,
        (
            "Two banks\n\nOn the eve of the ministers' talks in Vientiane, Lao police colonel Bounmy Sisouk met his Thai colleague "
            "Somchai Rattana in Nong Khai."
        ),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def lines(tmp_path_factory, record_of):
    return list(record_of(tmp_path_factory.mktemp("stays"), TEXTS).lines("engagements"))


@pytest.mark.parametrize(
    ("document", "sort", "date"),
    [
        ("wave-local.txt", "exercise", "2024-03-04/2024-03-07"),
        ("lamp-local.txt", "exercise", "2023-09-18/2023-09-20"),
        ("lamp-local.txt", "handover", "2023-09-20"),
        ("stay-local.txt", "visit", "2024-05-22"),
        ("stay-wire.txt", "visit", "2024-05-20/2024-05-23"),
        ("guard-local.txt", "meeting", "2024-11-08"),
        ("river-local.txt", "meeting", "2024-06-10"),
    ],
)
def test_a_day_follows_from_length_stay_or_town(lines, document, sort, date):
    found = {
        line["date"]
        for line in lines
        if line["type"] == sort and any(support["document"] == document for support in line["support"])
    }
    assert date in found


def test_each_such_day_keeps_its_chain_of_reasons(lines):
    (yard,) = (line for line in lines if line["date"] == "2024-05-22")
    assert any("during the visit" in reason and "stay-wire.txt" in reason for reason in yard["date_reasons"])
    (drill,) = (line for line in lines if line["date"] == "2024-03-04/2024-03-07")
    assert any("wave-local.txt tells that it took 4 days" in reason for reason in drill["date_reasons"])
