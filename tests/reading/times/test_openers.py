import pytest

from accord.reading.times.openers import RULES_BY_WORD, RULES_FOR_DIGITS
from accord.reading.times.scan import _TOKEN, _lower

RULES = sorted(
    {rule for rules in (*RULES_BY_WORD.values(), RULES_FOR_DIGITS) for rule in rules}, key=lambda r: r.example
)
EXAMPLES = [(rule, example) for rule in RULES for example in rule.example.split("; ")]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_every_rule_is_asked_at_a_word_of_each_of_its_examples_and_matches(rule, example):
    lower = _lower(example)
    asked = [
        token.start()
        for token in _TOKEN.finditer(lower)
        if rule in (RULES_FOR_DIGITS if token[0][0].isdigit() else RULES_BY_WORD.get(token[0], ()))
    ]
    assert any(rule.pattern.match(lower, start) for start in asked)


def test_ordinary_words_open_nothing():
    assert "minister" not in RULES_BY_WORD
