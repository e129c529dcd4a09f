import pytest

from accord.lexicon.contacts import NounRule, VerbRule, contact_words
from accord.model.codes import EngagementType


def _rules() -> list[tuple[str, VerbRule | NounRule]]:
    words = contact_words()
    return [(w, r) for table in (words.verbs, words.nouns) for w, rules in table.items() for r in rules]


def test_a_word_has_its_type():
    words = contact_words()
    assert words.verbs["meet"][0].type is EngagementType.MEETING
    assert words.nouns["summit"][0].type is EngagementType.SUMMIT
    assert words.standing["commission"] is EngagementType.SESSION


def test_a_verb_of_many_senses_names_its_particles():
    assert contact_words().verbs["hand"][0].particles == {"over", "back"}


@pytest.mark.parametrize("rule", {r.example: r for _, r in _rules()}.values(), ids=lambda r: r.example[:40])
def test_every_rule_has_an_example_that_holds_one_of_its_words(rule: VerbRule | NounRule):
    stems = [w[:4].replace("-", "") for w, r in _rules() if r.example == rule.example]
    text = rule.example.lower().replace("-", "")
    irregular = {
        "meet": "met",
        "spea": "spoke",
        "sit": "sat",
        "shak": "shook",
        "spen": "spent",
        "tell": "told",
        "come": "came",
        "give": "gave",
        "see": "saw",
        "lay": "laid",
        "brin": "brought",
        "fly": "flew",
    }
    assert any(stem in text or irregular.get(stem, stem) in text for stem in stems)


def test_all_words_are_lemmas_in_small_letters():
    assert all(word == word.lower() for word, _ in _rules())
