"""Answers, questions and requests: what is done by a bare "accepted", an idea floated, a request told of."""

import pytest

from accord.reading.statements import find_statements


def told(scene):
    return [(s.speaker, s.act.value) for s in find_statements(scene)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Oman offered two boats. Bulgaria accepted.", ("Bulgaria", "commits")),
        ("Oman offered two boats. General Ivan Petrov of Bulgaria accepted with pleasure.", ("Ivan Petrov", "commits")),
        ("Bulgaria and Oman accepted the offer with gratitude.", ("Bulgaria and Oman", "commits")),
        ("The Omani coast guard accepted the recommendation in May.", ("Omani coast guard", "commits")),
        ("Oman asked for the ship. Sofia refused.", ("Sofia", "denies")),
        ("Oman has refused permission for the flight.", ("Oman", "denies")),
        (
            "Bulgaria's transport ministry turned the request down, for all its vessels were in use.",
            ("Bulgaria's transport ministry", "denies"),
        ),
        ("Sofia threatened in October to close its harbours to Omani trawlers.", ("Sofia", "commits")),
        ("Omani Minister Ali Nur asked whether Fiji could take the wounded.", ("Ali Nur", "calls_for")),
        ("Omani Minister Ali Nur floated the idea of a joint patrol.", ("Ali Nur", "calls_for")),
        ("Omani Finance Minister Ali Nur defended the deal as fair.", ("Ali Nur", "opinion")),
        ("An opposition MP, Ali Nur, questioned the need for foreign staff in Oman.", ("Ali Nur", "criticises")),
        ("Colonel Ali Nur of Oman brushed off the story.", ("Ali Nur", "denies")),
        (
            "The Omani ambassador, Ali Nur, hastened to clarify that no such camp had been requested.",
            ("Ali Nur", "denies"),
        ),
        ("The Omani mission pointed the finger at budget procedures.", ("Omani mission", "criticises")),
        ('Opposition lawmaker Ali Nur charged that the shortage was "man-made".', ("Ali Nur", "criticises")),
        ("Bulgarian Minister Ana Petrova said her ministry had asked Oman for trucks.", ("Ana Petrova", "calls_for")),
        ('"We asked for trainers," Bulgarian Minister Ana Petrova said.', ("Ana Petrova", "calls_for")),
        ("Chad has also asked Oman for trucks, the Bulgarian defence ministry said.", ("Chad", "calls_for")),
        (
            "Oman and Fiji ended a meeting in Accra with a pledge to place officers on the border.",
            ("Oman and Fiji", "commits"),
        ),
        ("Omani Minister Ali Nur closed the round with an appeal for restraint.", ("Ali Nur", "calls_for")),
    ],
)
def test_answers_and_requests_are_sayings(scene_of, text, last):
    assert told(scene_of(text))[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Oman accepted 40 patients from Chad.",
        "The court accepted the request of the defence.",
        "The bridge was accepted by the engineers.",
        "The pilot refused.",
        "The drought threatened to empty the lake.",
        "Minister Ali Nur of Oman opened the fair with a call to his mother.",
        "Minister Ali Nur of Oman defended his title.",
        "The ministers began the day with a visit to the port.",
        "Oman placed the wounded in a tent at noon.",
    ],
)
def test_what_is_taken_refused_or_begun_says_nothing(scene_of, text):
    assert told(scene_of(text)) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Chad is bracing for more arrivals, its minister of the interior, Ali Sow, warned on Tuesday.",
            "Ali Sow",
        ),
        (
            (
                "Air safety was discussed by Deputy Minister of Oman Ali Nur and his colleague, the ministry's press service "
                "reported."
            ),
            "ministry's press service",
        ),
        ("Oman has given Fiji 5,000 bags of rice, the ministry of welfare informed on Wednesday.", "ministry"),
        ("The two states will discuss it in May, officials in Niamey said on Friday.", "officials in Niamey"),
        ("The man was handed over on Wednesday, officials of both countries said.", "officials of both countries"),
        ("Oman recorded 3,100 cases in 2023, government data show.", "data"),
        ("In Oman, the minister for food and farming reminded farmers that beans must be dried.", "minister"),
        ("According to the owner, they were twelve.", "owner"),
        ("The captain of the Omani ship, Commander Ali Nur, said his crew had seen nothing.", "Ali Nur"),
        ('"The ice is thin, the traffic thick," the Omani coast guard chief, Admiral Ali Nur, observed.', "Ali Nur"),
        (
            "The pledge has not been honoured, a senior UN humanitarian official lamented.",
            "senior UN humanitarian official",
        ),
        (
            "Oman has given back two ships, the head of its fisheries directorate, Ali Nur, told La Costa newspaper.",
            "Ali Nur",
        ),
        ('Omani Minister Ali Nur tried to calm things down: "Nobody is walking away from this line."', "Ali Nur"),
        ("Its chief negotiator, Admiral (rtd.) Ivan Petrov, asked for half.", "Ivan Petrov"),
        ('Omani Minister Ali Nur was blunt: "Nothing has been signed."', "Ali Nur"),
        ('For Admiral Ali Nur, the "greatest weakness" of the navy remains the lack of fuel.', "Ali Nur"),
    ],
)
def test_who_closes_or_opens_the_sentence_speaks(scene_of, text, speaker):
    assert [s for s, _ in told(scene_of(text))] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "For Admiral Ali Nur, the trip was the first abroad.",
        'The message was clear: "No entry."',
        "Officials said the talks had ended.",
        "The Omani team expects to win.",
        "Omani Minister Ali Nur asked what they needed.",
        "The ministers met in Lima, the delegations toured the port.",
    ],
)
def test_a_thing_and_a_vague_voice_say_nothing(scene_of, text):
    assert told(scene_of(text)) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Defence Minister Ana Petrova of Bulgaria said no civilians were killed in the raid.", "denies"),
        ('"The aircraft never left our territory," Bulgarian Minister Ana Petrova said.', "denies"),
        ('There was "no crisis", Bulgarian Minister Ana Petrova insisted.', "denies"),
        ('"Not a single wagon has crossed," Bulgarian Minister Ana Petrova was quoted as saying.', "denies"),
        ("Bulgarian Minister Ana Petrova said no agreement was reached.", "reports"),
        ('"Our reserves will be gone in a month," Bulgarian Minister Ana Petrova said.', "opinion"),
        ("Bulgarian Minister Ana Petrova said the ship had been a deterrent.", "opinion"),
        ("Bulgarian Minister Ana Petrova lamented that warnings had been ignored.", "criticises"),
    ],
)
def test_what_did_not_happen_is_denied_and_what_will_run_out_foreseen(scene_of, text, act):
    assert [a for _, a in told(scene_of(text))] == [act]
