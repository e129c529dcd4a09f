import re

import pytest

from accord.lexicon.later import later

WORDS = r"(?P<who>[A-Z]\w+) met"


def test_a_pattern_made_later_does_what_one_made_at_once_does():
    made, at_once = later(WORDS, re.IGNORECASE), re.compile(WORDS, re.IGNORECASE)
    text = "Quispe met Lyon, and Lyon met nobody"
    assert made.pattern == at_once.pattern
    assert [m.span("who") for m in made.finditer(text)] == [m.span("who") for m in at_once.finditer(text)]
    for method in ("search", "match", "fullmatch", "findall", "split"):
        assert repr(getattr(made, method)(text)) == repr(getattr(at_once, method)(text))
    assert made.sub("-", text) == at_once.sub("-", text)
    assert (made.flags, made.groups, made.groupindex) == (at_once.flags, at_once.groups, at_once.groupindex)


def test_nothing_is_made_before_it_is_asked():
    broken = later("(")
    assert "(" in repr(broken)
    with pytest.raises(re.error):
        broken.search("")
    with pytest.raises(AttributeError):
        _ = broken.no_such_thing
