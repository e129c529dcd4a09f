"""Whose conduct it is and toward whom."""

from accord.reading.promised.parties import analyst, doers, named, possessor
from accord.reading.scene import parties_of


def word(scene, text):
    return next(token for token in scene.doc if token.text == text)


def test_all_of_a_list_before_the_verb_do_it(scene_of):
    scene = scene_of("Chile, Peru and Ecuador will open a hotline.")
    assert parties_of(named(scene, word(scene, "Ecuador"), word(scene, "open"))) == ("CL", "EC", "PE")


def test_forces_act_for_the_state_of_their_adjective(scene_of):
    scene = scene_of("The minister said Somali troops would take over 12 bases.")
    assert parties_of(named(scene, word(scene, "troops"), word(scene, "take"))) == ("SO",)


def test_it_in_what_somebody_says_is_that_somebody(scene_of):
    scene = scene_of("Malta and Libya met on Monday. Malta said it would hand over the ship.")
    assert parties_of(named(scene, word(scene, "it"), word(scene, "hand"))) == ("MT",)


def test_the_subject_of_the_first_verb_does_the_second(scene_of):
    scene = scene_of("Peru condemned the attack and urged Chile to act.")
    assert parties_of(doers(scene, word(scene, "urged"))) == ("PE",)


def test_the_holder_of_a_commitment_may_stand_before_or_behind(scene_of):
    before = scene_of("The envoy praised Peru's commitment to fighting piracy.")
    behind = scene_of("The envoy praised the commitment of Peru to fighting piracy.")
    for scene in (before, behind):
        assert parties_of(possessor(scene, word(scene, "commitment"))) == ("PE",)


def test_a_professor_speaks_for_nobody(scene_of):
    scene = scene_of("Political analyst Pavel Novak said Peru would attack. President Ana Lopez met the press.")
    speaks = {actor.name: analyst(scene, actor) for actor in scene.actors if actor.person is not None}
    assert speaks == {"Pavel Novak": True, "Ana Lopez": False}
