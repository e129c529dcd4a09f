"""The words that promise: every entry has its example, every list is there."""

from accord.lexicon.promising import LISTS, promising
from accord.model.codes import Strength


def test_every_entry_is_shown_by_one_of_its_words():
    words = promising()
    for section in (words.verbs, words.adjectives, words.nouns):
        for entry in set(section.values()):
            stems = [lemma[:4] for lemma, other in section.items() if other is entry]
            assert any(stem in entry.example.lower().replace("sought", "seek") for stem in stems), entry.name


def test_no_list_is_empty():
    assert all(promising()[name] for name in LISTS)


def test_a_verb_that_binds_is_stronger_than_one_that_asks():
    verbs = promising().verbs
    order = list(Strength)
    assert order.index(verbs["pledge"].strength) > order.index(verbs["ask"].strength)


def test_nothing_is_both_conduct_and_no_conduct():
    words = promising()
    assert not words["action_nouns"] & words["no_conduct"]
