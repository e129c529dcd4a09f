"""Mentions."""

from accord.model.reading import MentionKind
from accord.reading.mentions import find_mentions


def test_people_states_places_and_times_are_mentioned_with_what_they_refer_to(scene_of):
    text = "Kenyan minister Amina Wanjiku met an envoy of Uganda in Mombasa on 4 March 2024. She left."
    found = {(m.kind, m.span.text, m.refers_to) for m in find_mentions(scene_of(text))}
    assert (MentionKind.PERSON, "Kenyan minister Amina Wanjiku", "Amina Wanjiku") in found
    assert (MentionKind.PERSON, "She", "Amina Wanjiku") in found
    assert (MentionKind.OFFICE, "an envoy of Uganda", "envoy of Uganda") in found
    assert (MentionKind.PLACE, "Mombasa", "KE") in found
    assert (MentionKind.TIME, "4 March 2024", "2024-03-04") in found


def test_mentions_stand_in_the_order_of_the_text(scene_of):
    spans = [m.span for m in find_mentions(scene_of("Peru and Chile met. They agreed. Peru left."))]
    assert spans == sorted(spans)
