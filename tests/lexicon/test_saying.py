"""The words of saying: what the lexicon promises to the reader."""

from accord.lexicon.saying import Frame, saying_words
from accord.model.codes import Act


def test_a_plain_verb_of_saying_leaves_the_act_to_what_is_said():
    (entry,) = saying_words().verbs["announce"]
    assert entry.act is None
    assert entry.frame is Frame.ANY


def test_the_entry_with_more_words_comes_first():
    tails = [entry.tail for entry in saying_words().verbs["assess"]]
    assert tails == sorted(tails, key=len, reverse=True)
    assert () in tails


def test_a_verb_that_carries_much_else_names_the_objects_that_count():
    sending = next(entry for entry in saying_words().verbs["send"] if entry.frame is Frame.OBJECT)
    assert sending.nouns is not None
    assert "condolence" in sending.nouns
    assert "troop" not in sending.nouns


def test_an_object_of_saying_tells_the_act():
    objects = saying_words().objects
    assert objects["gratitude"] is Act.PRAISES
    assert objects["readiness"] is Act.COMMITS
    assert objects["invitation"] is Act.CALLS_FOR


def test_nobody_is_both_vague_and_a_speaker_of_his_own():
    words = saying_words()
    assert not words.vague & words.speakers
