"""Sayings that open with a participle, go on, leave a thing open or stand amid the words; and the act they do."""

import pytest

from accord.reading.statements import find_statements


def told(scene):
    return [(s.speaker, s.act.value) for s in find_statements(scene)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hailing the pact as a milestone, Cypriot Energy Minister Andreas Loizou said the price had fallen.",
            [("Andreas Loizou", "praises"), ("Andreas Loizou", "reports")],
        ),
        (
            "Voicing concern over the arms shipments, Sudanese army chief Osman Hilal asked Chad to shut the crossing.",
            [("Osman Hilal", "opinion"), ("Osman Hilal", "calls_for")],
        ),
        (
            "Relations with Laos are at their best, in the words of Vietnamese Ambassador Nguyen Thi Mai.",
            [("Nguyen Thi Mai", "opinion")],
        ),
        ("Swedish Minister Nils Berg cautioned Russia against flying near Gotland.", [("Nils Berg", "calls_for")]),
        ("The statement went on to say that Ghana had closed the camp.", [("statement", "reports")]),
        ("Omani Minister Ali Nur did not rule out opening a third crossing.", [("Ali Nur", "opinion")]),
        (
            "Omani Minister Ali Nur told parliament she was convinced Chad would honour the deal.",
            [("Ali Nur", "opinion")],
        ),
        ("The visit opens new horizons, Omani Minister Ali Nur said.", [("Ali Nur", "opinion")]),
        ("Oman, said Foreign Minister Ali Nur, will send 40 doctors to Chad.", [("Ali Nur", "commits")]),
        ("Omani Minister Ali Nur said his government would ask for six months more.", [("Ali Nur", "commits")]),
        ("The Omani union said the agency should have closed the pass.", [("Omani union", "criticises")]),
        ("Omani Minister Ali Nur regretted that Chad had not opened the crossing.", [("Ali Nur", "criticises")]),
        ("Omani Minister Ali Nur regretted that the flood had not ended.", [("Ali Nur", "opinion")]),
        ('Omani Minister Ali Nur branded the strikes "piracy".', [("Ali Nur", "criticises")]),
        ("The parties noted with satisfaction that trade between Oman and Chad had tripled.", [("parties", "praises")]),
        ("The ministers of Oman and Chad instructed the commission to present a plan.", []),
        ("The Omani police rejected the criticism.", [("Omani police", "denies")]),
        ("Omani officials hope that the causeway will be finished by 2030.", [("Omani officials", "opinion")]),
        ("Omani Minister Ali Nur attributed the rise to smuggling.", [("Ali Nur", "opinion")]),
        ("The Omani palace said it regarded the move as hostile.", [("Omani palace", "criticises")]),
        ("Omani Minister Ali Nur put the number of his citizens there at 400,000.", [("Ali Nur", "reports")]),
    ],
)
def test_turns_of_saying(scene_of, text, expected):
    assert told(scene_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Oman has said nothing.",
        "The court ruled on the plan in Oman.",
        "Rising concern in Oman closed the port.",
        "The boats lay in the harbour, in words of wood and tar.",
        "The minister of Oman was tasked with the plan.",
        "Two officials hope that it rains in Oman.",
        "The minister of Oman put the number on the wall.",
        "The engineers of Oman put the pump at the well.",
    ],
)
def test_nothing_is_said(scene_of, text):
    assert told(scene_of(text)) == []
