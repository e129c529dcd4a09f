"""The words of assessment load, and hang together."""

from accord.lexicon.assessing import assessing_words


def test_verbs_that_evaluate_anywhere_are_verbs_of_evaluating() -> None:
    words = assessing_words()
    assert words.sure_verbs <= words.verbs


def test_deciding_alone_is_no_evaluating() -> None:
    words = assessing_words()
    assert not words.deciding_verbs & words.verbs


def test_a_basis_is_split_into_words() -> None:
    assert ("on", "the", "basis", "of") in assessing_words().bases["on"]
