"""When conduct is due: the shapes of a deadline, and the times that are none."""

import pytest

from accord.reading.commitments import find_commitments

DUE = [
    ("Latvia pledged to hand over the boats before the summer.", "../2024-21"),
    ("Latvia pledged to issue papers within a fortnight of arrival.", None),
    ("Latvia pledged to report any breach within three days.", None),
    ("Latvia pledged to remove the wreck within ninety days of this meeting.", "../2024-06-04"),
    ("Latvia pledged to extend its support until 2028.", "../2028"),
    ("Latvia pledged to extend its support to the end of 2028.", "../2028"),
    ("Latvia pledged to keep two boats there until December.", "../2024-12"),
    ("Latvia pledged to withdraw its boats after a clash this week.", None),
    ("Latvia pledged to hold workshops between March and May.", "2024-03/2024-05"),
    ("Latvia pledged to hold the drill in the week of 13 May.", "2024-05-13/2024-05-19"),
    ("Latvia pledged to admit four pilots for the academic year 2024/25.", "2024/2025"),
    ("Latvia and Estonia agreed to hold the drill in Narva in February.", "2025-02"),
    ("Latvia pledged to lend six boats each summer, from June to August.", None),
    ("Latvia will reply to requests for identification within 30 days.", None),
    ("Latvia committed to reply to identification requests within five working days.", None),
    ("Latvia will examine applications for visas within three weeks.", None),
    ("Latvia pledged to answer the application of Estonia within 30 days.", "../2024-04-05"),
    ("Latvia pledged to admit 20 cadets each year from 2025.", "2025/.."),
    ("Latvia will raise the number of places for Estonians from 40 to 80 a year as of May.", "2024-05/.."),
    ("Latvia will take back the men as of November.", "2024-11"),
    ("Latvia pledged to lend the range from 2025, with drills every spring.", "2025"),
    ("Latvia will ratify the treaty following its signature, which is foreseen for 9 December.", None),
    ("Latvia and Estonia agreed that talks will be held annually, beginning in Riga in May.", "2024-05"),
    ("Latvia and Estonia agreed to review the work in July and December.", "2024-07/2024-12"),
    ("Latvia will pay for the training of the Estonian crew in Riga, which starts in May.", "2024-05"),
    ("Latvia pledged to pay for the training of a crew, which has trained in Riga since May.", None),
    ("Latvia pledged that the boats would be found and handed over by the end of May.", "../2024-05"),
    ("Latvia pledged to remove the wreck within a year.", "../2025-03"),
    ("Latvia pledged to remove the wreck within two years.", "../2026"),
    ("Latvia pledged to remove the wreck by mid-2026.", "../2026-06"),
    ("Latvia pledged to send a boat in spring.", "2024-21"),
    ("Latvia offered to convert 50 boats over three years.", "../2027-03"),
    ("Latvia offered to convert 50 boats over 30 years.", None),
    ("Latvia pledged to admit four pilots in the 2024-2025 academic year.", "2024/2025"),
    ("Latvia and Estonia agreed that stray cattle will be returned within ten days.", None),
    ("Latvia and Estonia agreed that the two boats will be returned within ten days.", "../2024-03-16"),
]


@pytest.mark.parametrize(("text", "due"), DUE, ids=[text for text, _ in DUE])
def test_when_it_is_due(scene_of, text, due):
    assert [one.due.value for one in find_commitments(scene_of(text))] == [due]
