"""The next of several loads, things on their way, answers that are due, and what nobody promised."""

import pytest

from accord.reading.commitments import find_commitments
from accord.reading.promised.later import with_later_days

COMING = [
    ("Algeria has sent Niger two planes. A third is expected on Thursday.", "DZ", "deliver a third", "2024-03-07"),
    ("Poland gave Moldova rifles. The second convoy will follow in May.", "PL", "deliver the second convoy", "2024-05"),
    ("Oman gave Chad 20 tugs. The rest will follow in June, she said.", "OM", "deliver the rest", "2024-06"),
    ("Japan gave Fiji a boat. Ten more will arrive in June.", "JP", "deliver ten more", "2024-06"),
    ("Peru trains Chadian judges. The second group follows in May.", "PE", "send the second group", "2024-05"),
    ("The radars that Peru sold to Chad will arrive no later than June.", "PE", "deliver the radars", "../2024-06"),
    ("Oman asked Iran to extend the permits. The answer is to come within ten days.", "IR", "answer", "../2024-03-16"),
    ("Oman asked Iran to extend the permits. A decision is expected by June.", "IR", "decide on", "../2024-06"),
    ("Oman pledged to pay Iran a first instalment before the month is out.", "OM", "pay", "../2024-03"),
    ("Oman asked Iran to clear the wreck before the year is out.", "IR", "clear the wreck", "../2024"),
]


@pytest.mark.parametrize(("text", "by", "words", "due"), COMING, ids=[text[-45:] for text, *_ in COMING])
def test_what_is_still_to_come_is_planned_by_its_giver(scene_of, text, by, words, due):
    scene = scene_of(text)
    found = with_later_days(scene, find_commitments(scene))[-1]
    assert (" ".join(found.by), found.due.value) == (by, due)
    assert words in found.action.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Japan gave Fiji a boat. The next elections are due in June.",
        "Japan gave Fiji a boat. The second trial will follow in June.",
        "Peru trained divers. Ana Ruiz leaves in June.",
        "A third convoy will follow in May.",
        "Ghana and Togo met in Accra. Neither promised money.",
        "Ghana and Togo met in Accra. None of them agreed to pay.",
    ],
)
def test_what_nobody_gives_or_promises_is_none(scene_of, text):
    assert find_commitments(scene_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "by", "action"),
    [
        ("Ghana's request that Togo lower its tariff was turned down.", "TG", "lower its tariff"),
        ("Peru's offer of two engineers to Chad still stands.", "PE", "provide two engineers to Chad"),
        ("Ghana and Togo met. Game wardens of the two countries will share a channel.", "GH TG", "share a channel"),
    ],
)
def test_more_words_for_who_asks_offers_and_acts(scene_of, text, by, action):
    found = find_commitments(scene_of(text))
    assert [(" ".join(one.by), one.action) for one in found] == [(by, action)]
