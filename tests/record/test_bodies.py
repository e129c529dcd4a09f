import pytest

from accord.model.codes import BodyType
from accord.record.bodies import BodyProfile, compare_bodies, same_name
from accord.record.closeness import Outcome


def body(name, *, acronym=None, parties=("BR", "AR"), factors=()):
    return BodyProfile((name,), acronym, BodyType.COMMITTEE, frozenset(parties), tuple(factors))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Higher Naval Commission", "High Naval Committee"),
        ("Brazil-Argentina Higher Naval Commission", "bilateral top naval committee"),
        ("Joint Border Working Group", "Border Working Group"),
    ],
)
def test_wordings_of_one_name_with_the_same_parties_are_one_body(a, b):
    assert same_name(a, b)
    assert compare_bodies(body(a), body(b)).outcome is Outcome.SAME


def test_other_parties_are_another_body():
    assert (
        compare_bodies(body("Naval Committee"), body("Naval Committee", parties=("BR", "UY"))).outcome
        is Outcome.DIFFERENT
    )


def test_another_function_is_another_body():
    assert compare_bodies(body("High Naval Committee"), body("High Customs Committee")).outcome is Outcome.DIFFERENT


def test_another_acronym_is_another_body_unless_it_does_the_same():
    weighs = ("piracy threat", "state of the fleet", "needs of the ports")
    plain = compare_bodies(body("Naval Board", acronym="NB"), body("Customs Board", acronym="CB"))
    clash = compare_bodies(
        body("Naval Board", acronym="NB", factors=weighs), body("Customs Board", acronym="CB", factors=weighs)
    )
    assert plain.outcome is Outcome.DIFFERENT
    assert clash.outcome is Outcome.ASK
    assert any("is said to weigh what" in reason for reason in clash.because)


def test_a_name_alone_is_asked_when_a_side_names_no_parties():
    assert compare_bodies(body("Naval Committee"), body("Naval Committee", parties=())).outcome is Outcome.ASK


def test_a_specific_name_needs_no_parties():
    name = "Coalition to Protect the Southern Sea Lanes"
    assert compare_bodies(body(name), body(name, parties=())).outcome is Outcome.SAME


def test_letters_alone_are_asked_and_never_merged_by_themselves():
    letters = body("JBC", acronym="JBC")
    asked = compare_bodies(letters, body("Joint Border Commission"))
    near = compare_bodies(letters, body("Joint Border Security Commission", acronym="JBSC"))
    assert (asked.outcome, near.outcome) == (Outcome.ASK, Outcome.ASK)
    assert near.because[0] == "JBC may be short for JBSC"


def test_letters_are_the_body_of_the_same_parties_that_bears_them():
    letters = body("JBC", acronym="JBC")
    assert compare_bodies(letters, body("Joint Border Commission", acronym="JBC")).outcome is Outcome.SAME
    elsewhere = body("Joint Border Commission", acronym="JBC", parties=("BR", "UY"))
    assert compare_bodies(letters, elsewhere).outcome is Outcome.DIFFERENT
    assert compare_bodies(letters, body("Higher Naval Commission", acronym="HNC")).outcome is Outcome.DIFFERENT
