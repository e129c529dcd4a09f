"""Assistance in wording of its own: costs borne, kits made available, the wounded treated."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.model.reading import Assistance
from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene

Told = Callable[[str], list[Assistance]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    return lambda text: list(find_assistance(scene_of(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Uganda would make available 5,000 test kits to Kenya from its own stock.",
            ("UG", "KE", Type.EQUIPMENT, Stage.OFFERED),
        ),
        (
            "Macedonia offered to bear the cost of electricity at the station in Serbia.",
            ("MK", "RS", Type.FUNDING, Stage.OFFERED),
        ),
        ("Rwanda paid Tanzania 40 percent of the cost of the bridge.", ("RW", "TZ", Type.FUNDING, Stage.DELIVERED)),
        (
            "Croatia will treat five wounded Montenegrin soldiers without charge.",
            ("HR", "ME", Type.HUMANITARIAN, Stage.APPROVED),
        ),
        ("Ethiopia offered Somalia ten places at its Police University.", ("ET", "SO", Type.TRAINING, Stage.OFFERED)),
    ],
)
def test_means_in_wording_of_their_own_are_assistance(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in [(a.provider, a.recipient, a.type, a.stage) for a in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru gave Chile ten days to answer.",
        "Peru will bear the cost of its own crew in Chile.",
        "Peru offered Chile three options in the talks.",
        "Peru handed over two suspects to Chile.",
        "Peru delivered two speeches to Chile's parliament.",
    ],
)
def test_days_options_suspects_and_own_costs_are_none(told: Told, text: str):
    assert told(text) == []


def flows(found: list[Assistance]) -> list[tuple[object, ...]]:
    return [(a.provider, a.recipient, a.type, a.stage) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Forty-six Cambodian cadets are now studying at the Naval Academy in Hanoi.",
            ("VN", "KH", Type.TRAINING, Stage.ONGOING),
        ),
        (
            "212 South Sudanese prison officers trained at Ruiru in Kenya since 2022.",
            ("KE", "SS", Type.TRAINING, Stage.ONGOING),
        ),
        (
            "For the first time, 15 Omani cadets graduated from the Egyptian naval college.",
            ("EG", "OM", Type.TRAINING, Stage.DELIVERED),
        ),
        (
            "Indonesia shall admit four Timorese surveyors to its geospatial school.",
            ("ID", "TL", Type.TRAINING, Stage.APPROVED),
        ),
        ("China would accept 15 Kyrgyz officers for study this year.", ("CN", "KG", Type.TRAINING, Stage.OFFERED)),
        (
            "Kenya shall host a course in forensics for thirty officers of the Somali Police Force.",
            ("KE", "SO", Type.TRAINING, Stage.APPROVED),
        ),
    ],
)
def test_who_is_taught_in_another_state_is_trained_by_it(told: Told, text: str, expected: tuple[object, ...]):
    assert flows(told(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jakarta thanked New Zealand for training 28 sailors.", ("NZ", "ID", Type.TRAINING, Stage.DELIVERED)),
        (
            "Yemen received from Iraq 300 ambulances.",
            ("IQ", "YE", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        ("The boat is a gift by Slovenia to Albania.", ("SI", "AL", Type.EQUIPMENT, Stage.DELIVERED)),
        (
            "With US support, Jordan has built three border posts.",
            ("US", "JO", Type.INFRASTRUCTURE, Stage.DELIVERED),
        ),
        (
            "Two Saudi firefighting helicopters came to Bahrain's aid on Thursday.",
            ("SA", "BH", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Brazil's government was considering a second radar for Paraguay.",
            ("BR", "PY", Type.EQUIPMENT, Stage.DISCUSSED),
        ),
        (
            "Saudi Arabia distributed 1,200 food baskets in Aden, Yemen.",
            ("SA", "YE", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "The Arab League donated $200,000 to the Comoros for the census.",
            ("LAS", "KM", Type.FUNDING, Stage.DELIVERED),
        ),
        ("Benin has asked Abuja for four tugs.", ("NG", "BJ", Type.EQUIPMENT, Stage.REQUESTED)),
        ("Finland lets Norway use its simulator for nothing.", ("FI", "NO", Type.EQUIPMENT, Stage.ONGOING)),
        ("Algeria has written off Chad's debts.", ("DZ", "TD", Type.FUNDING, Stage.DELIVERED)),
        ("Angola flew 45 Zambian patients to Luanda.", ("AO", "ZM", Type.HUMANITARIAN, Stage.DELIVERED)),
        (
            "Barbados passed the fingerprints of twelve suspects to Saint Lucia.",
            ("BB", "LC", Type.INTELLIGENCE, Stage.DELIVERED),
        ),
        (
            "Wellington has set aside NZ$ 12 million for Samoa's police.",
            ("NZ", "WS", Type.FUNDING, Stage.APPROVED),
        ),
        ("Sri Lanka sought a $500 million credit line from India.", ("IN", "LK", Type.FUNDING, Stage.REQUESTED)),
        (
            "The State of Kuwait dispatched the fourth relief plane to the Republic of Sudan.",
            ("KW", "SD", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        ("China is helping Mali to train 100 policemen.", ("CN", "ML", Type.TRAINING, Stage.ONGOING)),
        ("Uganda offered Kenya a loan of 300 tonnes of diesel.", ("UG", "KE", Type.OTHER, Stage.OFFERED)),
    ],
)
def test_thanks_gifts_support_and_capitals_tell_who_gives(told: Told, text: str, expected: tuple[object, ...]):
    assert flows(told(text)) == [expected]


def test_who_stands_without_a_verb_gives_under_the_verb_before(told: Told):
    found = told("Brazil will contribute a tent to Chad and Argentina a transport aircraft.")
    assert [(a.provider, a.item) for a in found] == [("BR", "tent"), ("AR", "transport aircraft")]


def test_a_number_alone_is_of_the_kind_last_spoken_of(told: Told):
    found = told("Sanaa asked for 30 ambulances. Riyadh promised twenty.")
    assert ("SA", "YE", Type.EQUIPMENT, Stage.OFFERED) in flows(found)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Peru offered to lend Chile ten boats, an offer which Santiago accepted.", Stage.APPROVED),
        ("Peru will send Chile 600 tents, half of what Santiago had sought.", Stage.APPROVED),
        (
            "Peru offered Chile 15 places at its academy. The Chilean minister said he would send the first group.",
            Stage.APPROVED,
        ),
        ("Chile asked Peru for twenty trucks. The request is being studied.", Stage.DISCUSSED),
        (
            "The ministers of Peru and Chile agreed on a package of help. Peru will give Chile two simulators.",
            Stage.APPROVED,
        ),
        ("In accordance with the plan, Peru will train 20 Chilean pilots.", Stage.APPROVED),
        ("Peru offered to lend Chile ten boats, an offer which Santiago declined.", Stage.OFFERED),
        ("Peru sent ten instructors to Chile. They were withdrawn in December.", Stage.ENDED),
        ("Peru and Chile signed a program that includes training for 50 Chilean firefighters in Peru.", Stage.APPROVED),
        ("Chile was the first country to lend vaccines to Peru.", Stage.DELIVERED),
        ("Peru, which used to train Chilean divers, has left.", Stage.ENDED),
    ],
)
def test_the_answer_to_an_offer_or_request_sets_its_stage(told: Told, text: str, stage: Stage):
    assert [a.stage for a in told(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian and Chilean soldiers trained together in Arica, Chile.",
        "200 Peruvian soldiers arrived in Chile for the exercise.",
        "Peru sent 300 soldiers to the border with Chile.",
        "Peru sent home 80 Chilean soldiers.",
        "Peru will hand back two boats to Chile.",
        "Peru gave Chile a written guarantee that he would not be harmed.",
        "The radar would help Chile to detect aircraft, Peru said.",
        "Peru will supply Chile with gas over the winter.",
        "A Peruvian lawyer teaches international relations in Santiago, Chile.",
        "Peru signed a contract with a Chilean company to build a hospital in Lima.",
        "Peru's minister advised Chile to be patient.",
        "Peru has given up its seat on the board to Chile.",
    ],
)
def test_exercises_returns_trade_and_wars_are_none(told: Told, text: str):
    assert told(text) == []


AGENCY = [
    (
        "Poland signed a contract with South Korea for 48 light combat aircraft.",
        ("KR", "PL", "equipment", "contracted"),
    ),
    (
        "The United Arab Emirates sent a plane carrying 50 tonnes of food to Chad.",
        ("AE", "TD", "humanitarian", "delivered"),
    ),
    (
        "The Netherlands is to train Ukrainian pilots on fighter jets at a base in Romania.",
        ("NL", "UA", "training", "approved"),
    ),
    ("Egypt has opened a field hospital in Beirut.", ("EG", "LB", "humanitarian", "delivered")),
    ("Kenyan police officers will train in Florida before deploying to Haiti.", ("US", "KE", "training", "approved")),
    ("Britain pledged 50 million pounds to help Jordan host Syrian refugees.", ("GB", "JO", "funding", "offered")),
    (
        "Lithuania allotted 10 million euros for the purchase of drones for Ukraine.",
        ("LT", "UA", "funding", "approved"),
    ),
    ("Rwanda has deployed 1,000 soldiers to Mozambique to help fight insurgents.", ("RW", "MZ", "other", "delivered")),
    (
        "Japan will provide the Philippines with five radars under its Official Security Assistance programme.",
        ("JP", "PH", "equipment", "approved"),
    ),
    ("Denmark will second one protocol officer to Iceland.", ("DK", "IS", "advice", "approved")),
    ("In July Uzbekistan sent to Bishkek 150 thousand masks.", ("UZ", "KG", "humanitarian", "delivered")),
    ("Chile asked that the number of places for its cadets in Peru be raised.", ("PE", "CL", "training", "requested")),
    ("Ukrainian students are enrolled at a college in Riga, Latvia.", ("LV", "UA", "training", "ongoing")),
    ("A Moldovan patient is undergoing treatment in Bucharest, Romania.", None),
    ("Slovenia: 50 tents delivered to Croatia.", ("SI", "HR", "humanitarian", "delivered")),
    ("The deployment of 34 Spanish guards in Dakar, Senegal, goes on.", ("ES", "SN", "other", "ongoing")),
    ("Spain placed an aircraft at Senegal's service.", ("ES", "SN", "equipment", "delivered")),
    ("South Korea denied a report that it had asked Turkey for drones.", None),
]


@pytest.mark.parametrize(("text", "expected"), AGENCY)
def test_agency_sentences_tell_who_gives_what_to_whom(told: Told, text: str, expected: tuple[str, ...] | None):
    assert [(a.provider, a.recipient, a.type.value, a.stage.value) for a in told(text)] == (
        [expected] if expected else []
    )


def test_an_interview_says_us_for_the_state_of_whoever_is_introduced(told: Told):
    found = told(
        "Brigadier Saleh Al-Awlaki heads Yemen's coastguard.\n\nWho helps you?\n\nThe Saudis gave us six boats. We need more. "
        "Our men are good."
    )
    assert flows(found) == [("SA", "YE", Type.EQUIPMENT, Stage.DELIVERED)]


def test_texts_in_articles_bind(told: Told):
    found = told(
        "Article 3. Georgia shall lend one mobile scanner to Armenia.\nArticle 4. The Armenian side shall send four officers "
        "a year to the training centre in Tbilisi."
    )
    assert flows(found) == [
        ("GE", "AM", Type.EQUIPMENT, Stage.APPROVED),
        ("GE", "AM", Type.TRAINING, Stage.APPROVED),
    ]


def test_a_load_that_arrives_comes_from_whoever_gives_in_the_text(told: Told):
    found = told(
        "Qatar handed over 30 trucks to the Lebanese army. A first batch of 70 tonnes of food had arrived in May."
    )
    assert ("QA", "LB", Type.HUMANITARIAN, Stage.DELIVERED) in flows(found)


def test_lines_that_open_with_a_state_tell_what_it_gives(told: Told):
    found = told(
        "Iran earthquake: what the neighbours do\n\nArmenia: 22 rescuers in Khoy since Sunday.\n\nPakistan: 60 tents, promised "
        "for Friday."
    )
    assert flows(found) == [
        ("AM", "IR", Type.OTHER, Stage.ONGOING),
        ("PK", "IR", Type.HUMANITARIAN, Stage.OFFERED),
    ]


def test_an_agreement_that_brings_people_tells_whose_they_are(told: Told):
    found = told("A two-year agreement that will bring 120 Cuban nurses to Jamaica was signed on Wednesday.")
    assert [(a.provider, a.recipient, a.type) for a in found] == [("CU", "JM", Type.HUMANITARIAN)]
