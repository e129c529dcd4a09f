"""What accounts say of origin, lead, purpose, costs, numbers and stages in many wordings, and what says none of it."""

import pytest

from accord.model.reading import Person
from accord.record.aims import aims_in
from accord.record.burdens import burdens_in
from accord.record.counted import counted_in, counted_otherwise
from accord.record.leading import leads_in
from accord.record.left_open import left_open_in
from accord.record.stages import OPEN, SIGNED, stages_in
from accord.record.wishes import wished_otherwise, wishes_in


def _person(name, country):
    return Person((), name=name, role=None, organisation=None, country=country)


PEOPLE = (_person("Rosa Quine", "PE"), _person("Walter Ticona", "CL"), _person("Ana Prado", "PE"))


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Rosa Quine said the boat had been asked for by her government.", "PE"),
        ("On Chile's own proposal, a vessel will be based in Ilo.", "CL"),
        ("The Chilean minister, who had asked for the meeting, thanked his host.", "CL"),
        ("The minister met his colleague, Rosa Quine, who had taken the initiative for this encounter.", "PE"),
        ("The agreement responds to an initiative presented by the Republic of Peru.", "PE"),
        ("The agreement goes back to a proposal Peru made in 2022.", "PE"),
        ("The idea of a joint centre was born in Lima.", "PE"),
        ("The initiative was taken by Chile.", "CL"),
        ("Peru, on whose initiative the talks were held, thanked its guests.", "PE"),
        ("Peru first raised the idea of a hotline last year.", "PE"),
        ("The plan, first put on the table by Chile in 2021, foresees a hotline.", "CL"),
    ],
)
def test_at_whose_wish(told, who):
    assert [wish.who for wish in wishes_in([told], PEOPLE)] == [who]


@pytest.mark.parametrize(
    "told",
    [
        "Peru raised the tariffs on wheat.",
        "The ship was escorted by his government.",
        "Chile took the first train to the coast.",
        "The minister liked the idea.",
    ],
)
def test_nobodys_wish(told):
    assert not list(wishes_in([told], PEOPLE))


def test_the_idea_is_of_the_text_told_before():
    (one,) = wishes_in(
        ["The agreement was signed in Lima.", "It covers 90 medicines.", "Peru had put forward the idea in view of prices."],
        PEOPLE,
    )  # fmt: skip
    (other,) = wishes_in(["The agreement responds to an initiative presented by Chile in 2021."], PEOPLE)
    assert wished_otherwise(one, other)


def test_the_idea_of_something_else_is_not_held_against_the_text():
    (one,) = wishes_in(
        ["The agreement was signed.", "Peru had put forward the idea of a ferry to the islands."], PEOPLE
    )
    (other,) = wishes_in(["The agreement responds to an initiative presented by Chile."], PEOPLE)
    assert wished_otherwise(one, other) is None


@pytest.mark.parametrize(
    "told",
    [
        "The Peruvian delegation stood under the leadership of the Deputy Chief of Police, Ana Prado.",
        "Across the table sat a team under Peru's Minister of Ports and Railways, Ana Prado.",
        "The round on the crossing took place on Thursday, 10 March, in the old town hall of the city of Arica, presided by Ana Prado.",
        "The round was presided, on the part of Peru, by Ana Prado.",
        "Chairing for Peru was Ana Prado.",
        "Peru's delegation, which Ana Prado headed, left on Friday.",
        "The Peruvian chair of the committee, Ana Prado, opened the session.",
        "The Peruvian visitors, with Ana Prado at their head, arrived on Monday.",
        "Ana Prado spoke for Peru.",
    ],
)  # fmt: skip
def test_who_led(told):
    assert "Ana Prado" in [name for _, name in leads_in(told, PEOPLE)]


@pytest.mark.parametrize(
    "told",
    [
        "Ana Prado spoke for an hour.",
        "The Peruvian delegation, which Ana Prado welcomed, left on Friday.",
        "The visitors were shown round by Ana Prado.",
        "The Peruvian officers thanked Ana Prado.",
    ],
)
def test_nobody_led(told):
    assert not list(leads_in(told, PEOPLE))


@pytest.mark.parametrize(
    ("told", "aim"),
    [
        ("The round was convoked to give a solution to the queues.", "give a solution"),
        ("The subject of Thursday's talks in Arica was the smuggling of cattle.", "the smuggling of cattle"),
        ("The meeting was called because of the fish quotas.", "the fish quotas"),
        ("The only item on the agenda was the fish quotas.", "the fish quotas"),
        ("The committee met to settle the fish quotas.", "settle"),
        ("The talks were occasioned by the smuggling of fuel.", "the smuggling of fuel"),
    ],
)
def test_what_a_contact_was_for(told, aim):
    (found,) = aims_in([told])
    assert found.words.startswith(aim)
    assert not found.thing


@pytest.mark.parametrize(
    "told",
    [
        "The committee met to discuss the fish quotas.",
        "The ministers are to protect the interests of their states.",
        "The exercise is to begin on Monday.",
        "The round was convened in Arica.",
    ],
)
def test_what_is_no_purpose(told):
    assert not list(aims_in([told]))


def test_what_patrols_are_to_do_is_their_purpose():
    (aim,) = aims_in(["The joint patrols are to stop the smuggling of fuel."])
    assert aim.thing


@pytest.mark.parametrize(
    "told",
    [
        "A joint school will be studied in Lima.",
        "The possibility of a joint school was likewise examined.",
        "The minister raised the matter of a joint school.",
        "A joint school was mentioned, but nothing was agreed.",
        "The question of a joint school was left open.",
        "Chile has taken note of Peru's wish for a joint school.",
        "A joint school is no more than an idea so far.",
        "Chile will give its answer on a joint school later.",
        "There was no agreement on the joint school.",
        "The joint school is yet to be decided.",
        "Chile asked for time to consider the joint school.",
        "A working group will look at whether a joint school makes sense.",
        "The sides did not reach an understanding on the joint school.",
        "The joint school is subject to further study.",
        "The sides will continue to discuss the joint school.",
    ],
)
def test_what_is_left_open(told):
    (found,) = left_open_in([told])
    assert "school" in found.things


@pytest.mark.parametrize(
    "told",
    [
        "The sides agreed on a joint school.",
        "A joint school will open in May.",
        "Students will study at the joint school.",
        "The ministers took note of the progress of the joint school.",
        "The minister raised the flag of the joint school.",
    ],
)
def test_what_is_not_left_open(told):
    assert not list(left_open_in([told]))


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("The draft of a memorandum on patrols was gone through, article by article.", OPEN),
        ("The sides reviewed the wording of a memorandum.", OPEN),
        ("The memorandum is not yet ready.", OPEN),
        ("Nothing was put on paper.", OPEN),
        ("They will run patrols under a memorandum signed on Tuesday in Arica.", SIGNED),
        ("The visit ended with the signing of a memorandum on fishing.", SIGNED),
        ("The signing of a memorandum on fishing took place on Monday.", SIGNED),
    ],
)
def test_how_far_a_text_has_come(told, value):
    assert [stage.value for stage in stages_in([told])] == [value]


def test_a_text_of_long_ago_is_not_told_as_signed():
    assert not list(stages_in(["The memorandum signed in 2009 covers fishing."]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Twelve fisheries officers will be trained at Tacna.", "Fifteen of our officers take a course in Tacna."),
        ("The tender will cover 90 drugs.", "The tender covers 120 medicines."),
        ("Peru will lend $20m for a coast radar.", "A loan of USD 35 million for a coast radar was agreed."),
        (
            "Chile gives one and a half million dollars for a coast radar.",
            "Chile gives three million dollars for a coast radar.",
        ),
        ("Peru gives 50 000 tons of wheat to the islands.", "Peru gives 60,000 tonnes of wheat to the islands."),
    ],
)
def test_the_same_counted_otherwise(one, other):
    assert any(counted_otherwise(a, b) for a in counted_in([one]) for b in counted_in([other]))


def test_some_of_a_number_of_things_are_no_other_number():
    assert not [thing for thing in counted_in(["Two of their four boats were lent."]) if thing.number == 2]


def test_what_each_puts_up_is_borne_equally():
    (burden,) = burdens_in(["The bridge is firm: each country will put up two million dollars."], PEOPLE)
    assert burden.who == "equal"


def test_what_each_side_does_is_no_cost():
    assert not list(burdens_in(["Each country will give a reply by May."], PEOPLE))
