"""Whom short mentions mean."""

from accord.reading.scene import ActorKind


def named(scene, words):
    return next(a for a in scene.actors if scene.text(a.start, a.end).lower() == words.lower())


def test_the_two_sides_are_the_two_the_text_is_about(scene_of):
    scene = scene_of("Peru and Chile held talks in Lima. The two sides agreed to meet again.")
    assert named(scene, "The two sides").parties == ("CL", "PE")


def test_the_four_sides_are_all_four(scene_of):
    scene = scene_of("Chad, Niger, Mali and Togo held talks. The four sides agreed to meet again.")
    assert named(scene, "The four sides").parties == ("ML", "NE", "TD", "TG")


def test_the_two_ministers_are_the_two_who_were_named(scene_of):
    scene = scene_of(
        "Peruvian Interior Minister Rosa Quispe received Chilean Interior Minister Luis Lyon. The two ministers signed a protocol."
    )
    actor = named(scene, "The two ministers")
    assert [scene.people[i].name for i in actor.members] == ["Rosa Quispe", "Luis Lyon"]


def test_the_minister_is_the_subject_of_the_sentence_before(scene_of):
    scene = scene_of(
        "Angolan Defence Minister Artur Pinto spoke on his return from Lusaka, where he met Zambian Defence Minister "
        "Chola Mwamba. The minister said that patrols would begin."
    )
    assert named(scene, "The minister").name == "Artur Pinto"


def test_the_ministry_is_that_of_the_state_last_named(scene_of):
    scene = scene_of("The Kenyan Interior Ministry welcomed the talks. The ministry said they would go on.")
    assert named(scene, "The ministry").parties == ("KE",)


def test_he_is_a_person_and_they_are_several(scene_of):
    scene = scene_of("Peru's envoy Juan Vega met Chile's envoy Elena Paz. He thanked Chile. They agreed to meet again.")
    assert named(scene, "He").name == "Juan Vega"
    assert named(scene, "They").parties == ("CL", "PE")


def test_an_organ_acts_for_its_organisation(scene_of):
    scene = scene_of("The European Commission and the UN Security Council welcomed the talks.")
    assert [a.parties for a in scene.actors if a.kind is ActorKind.ORGANISATION] == [("EU",), ("UN",)]


def test_the_bloc_is_the_organisation_last_spoken_of(scene_of):
    scene = scene_of("SADC sent a mission to Mozambique. The bloc would decide in May.")
    assert named(scene, "The bloc").parties == ("SADC",)


def test_collectives_that_cannot_be_settled_have_no_parties(scene_of):
    scene = scene_of("The two sides agreed to meet again.")
    assert named(scene, "The two sides").parties == ()
