"""Which states a description can mean."""

import pytest

from accord.lexicon.lands import lands_meant


@pytest.mark.parametrize(
    ("words", "code", "other"),
    [
        ("the kingdom", "JO", "IQ"),
        ("the mountain kingdom", "LS", "ZA"),
        ("the emirate", "KW", "SA"),
        ("the gulf state", "QA", "EG"),
        ("the island nation", "FJ", "PE"),
        ("the central asian republic", "UZ", "IR"),
        ("the west african nation", "TG", "KE"),
        ("the caribbean island state", "BB", "FJ"),
        ("the city state", "SG", "TH"),
    ],
)
def test_a_description_fits_some_states(words, code, other):
    lands = lands_meant(words.split())
    assert code in lands
    assert other not in lands


@pytest.mark.parametrize("words", ["the country", "the nation", "the peaceful state"])
def test_a_plain_word_says_nothing(words):
    assert lands_meant(words.split()) is None
