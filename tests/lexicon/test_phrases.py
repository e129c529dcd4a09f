import pytest

from accord.lexicon.phrases import PhraseTrie, fold, pieces_of


def trie(*phrases):
    made = PhraseTrie()
    for phrase in phrases:
        made.add(phrase, phrase)
    return made


@pytest.mark.parametrize(
    "words", [["U.S.-Kenya"], ["U.S.", "-", "Kenya"], ["US-Kenya"], ["US", "–", "Kenya"], ["U.S.–Kenya"]]
)
def test_one_pair_gives_the_same_pieces_however_it_is_tokenised(words):
    pieces = pieces_of(words)
    assert (pieces.keys, pieces.glued) == (["us", "kenya"], [True, False])


def test_a_full_stop_is_a_piece_and_the_dot_of_an_abbreviation_is_none():
    assert pieces_of(["Mali.", "St.", "Lucia", "Lt.", "Gen."]).keys == ["mali", ".", "st", "lucia", "lt", "gen"]


def test_a_piece_knows_its_word():
    assert pieces_of(["the", "Chilean-Peruvian", "border"]).words == [0, 1, 1, 2]


def test_the_end_of_a_paragraph_is_a_piece_and_a_wrapped_line_is_none():
    assert pieces_of(["Prime", "\n", "Minister", "\n\n", "Read"]).keys == ["prime", "minister", "\n", "read"]


def test_folding_takes_diacritics_and_invisible_characters_away():
    assert fold("Élysée Türkıye Åland Łódź Ærø\u200b") == "elysee turkiye aland lodz aero"


def test_the_longest_phrase_wins():
    assert trie("South Sudan", "South", "Sudan").longest(pieces_of(["South", "Sudan"]), 0) == (2, ["South Sudan"])


def test_capitals_of_a_phrase_must_be_capitals_in_the_text():
    known = trie("US", "Bay of Kings")
    assert known.longest(pieces_of(["us"]), 0) is None
    assert known.longest(pieces_of(["Us"]), 0) is None
    assert known.exact("BAY OF KINGS") == ["Bay of Kings"]
    assert known.exact("bay of kings") == []
