"""How conduct is found behind its cue and split where the verbs differ."""

from accord.reading.promised.conduct import infinitive, split_verbs
from accord.reading.promised.nouns import is_action_noun
from accord.reading.promised.reaching import reach


def verb(scene, text):
    return next(token for token in scene.doc if token.text == text)


def words(scene, conducts):
    return [scene.text(c.start, c.end) for c in conducts]


def split(scene, cue):
    token = verb(scene, cue)
    stop = reach(scene, token)
    begin, head = infinitive(scene, token, stop=stop)
    return words(scene, split_verbs(scene, head, start=begin, stop=stop))


def test_each_verb_with_its_own_object_is_a_piece(scene_of):
    scene = scene_of("Peru agreed to train officers and to share data.")
    assert split(scene, "agreed") == ["to train officers", "to share data"]


def test_verbs_that_share_an_object_stay_together(scene_of):
    scene = scene_of("Peru agreed to address and resolve the dispute.")
    assert split(scene, "agreed") == ["to address and resolve the dispute"]


def test_words_between_cue_and_link_do_not_hide_the_conduct(scene_of):
    scene = scene_of("Peru and Chile agreed, in a statement issued after talks in Lima, to open a hotline.")
    assert split(scene, "agreed") == ["to open a hotline"]


def test_the_reach_of_a_verb_ends_before_the_reporter_speaks(scene_of):
    scene = scene_of("Peru agreed to open a hotline, the ministry said.")
    token = verb(scene, "agreed")
    assert scene.text(token.i, reach(scene, token)) == "agreed to open a hotline"


def test_the_reach_of_a_verb_keeps_its_condition(scene_of):
    scene = scene_of("Peru stands ready to host the talks provided that Chile agrees.")
    token = verb(scene, "ready")
    assert "provided that Chile agrees" in scene.text(token.i, reach(scene, token))


def test_a_state_of_affairs_is_no_conduct(scene_of):
    scene = scene_of("Peru wants withdrawal, implementation, peace and friendship.")
    nouns = [token.text for token in scene.doc if token.pos_ == "NOUN" and is_action_noun(token)]
    assert nouns == ["withdrawal", "implementation"]
