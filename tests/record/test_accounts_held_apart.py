"""Origins, purposes, leads, numbers and lengths that two accounts of one meeting tell otherwise, in the manner of agencies."""

import pytest

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId, Source
from accord.model.reading import Person
from accord.model.when import When
from accord.reading.readers.rules import RulesReader
from accord.record.accounts import account_of
from accord.record.aims import aimed_otherwise, aims_in
from accord.record.counted import counted_in, counted_otherwise
from accord.record.figures import in_figures
from accord.record.guests import NOBODY_ELSE, absent_in
from accord.record.houses import two_houses
from accord.record.leading import leads_in, with_whose
from accord.record.left_open import agreed_on, left_open_in
from accord.record.lengths import lengths_in
from accord.record.mentioned import people_in
from accord.record.met_in import met_in
from accord.record.stages import OPEN, SIGNED, stages_in
from accord.record.wishes import wished_otherwise, wishes_in


def _person(name, country):
    return Person((), name=name, role=None, organisation=None, country=country)


PEOPLE = (_person("Rosa Quine Salazar", "PE"), _person("Walter Ticona", "CL"))


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (("Chile will lend Peru 50 tugs.", "The Peruvian side had requested them in the summer."), "PE"),
        (("They will build a cable to Ilo.", "Chile was the one to propose it, Ticona told reporters."), "CL"),
        (("The air forces will fly joint missions.", "The proposal was presented by Minister Quine."), "PE"),
        (("Each will send relief goods.", "Ticona said Chile had proposed it."), "CL"),
    ],
)
def test_whose_wish_it_was_goes_back_on_what_was_told_before(told, who):
    wishes = list(wishes_in(list(told), PEOPLE))
    assert [wish.who for wish in wishes] == [who]
    rival = next(wishes_in([told[0].rstrip(".") + ", at the suggestion of Bolivia."], PEOPLE))
    assert wished_otherwise(wishes[0], rival)


def test_what_is_shown_of_a_wish_are_whole_words():
    (wish,) = wishes_in(
        ["The arrangement on relief goods goes back to a wish expressed by Chile at last year's forum."], PEOPLE
    )
    assert wish.words.split()[0] in ("on", "relief", "goods", "arrangement", "The")
    assert "last" in wish.words.split()


def test_the_first_of_two_surnames_names_somebody_too():
    assert [person.name for _, person in people_in("Minister Quine spoke.", PEOPLE)] == ["Rosa Quine Salazar"]
    other = (*PEOPLE, _person("Luis Quine", "BO"))
    assert [person.name for _, person in people_in("Minister Quine spoke.", other)] == ["Luis Quine"]


@pytest.mark.parametrize(
    ("told", "aim"),
    [
        (("The flights start on August 15.", "Their purpose is to detect hidden airstrips."), "detect hidden airstrips"),
        (("The parties decided to organise mixed flights over the basin in order to watch illegal mining.",), "watch illegal mining"),
        (("They will carry out monthly flights over the basin for the purpose of mapping forests.",), "mapping forests"),
    ],
)  # fmt: skip
def test_what_a_thing_is_for_is_read_however_it_hangs_on_it(told, aim):
    (found,) = aims_in(list(told))
    assert found.words == aim
    assert "flight" in found.thing
    rival = next(aims_in(["The flights are to stop smuggling."]))
    assert aimed_otherwise(found, rival)


def test_its_purpose_is_that_of_the_meeting_told_before():
    told = ["The minister held the first meeting on security in Lima.", "Its purpose was the fight against fraud."]
    assert [(aim.words, aim.thing) for aim in aims_in(told)] == [("the fight against fraud", frozenset())]
    assert [aim.words for aim in aims_in(["The scenario was an oil spill."])] == ["an oil spill"]


def test_it_was_headed_by_somebody_is_told_of_the_delegation_before():
    told = ["A delegation of the Republic of Chile held talks in Tacna.", "It was headed by Walter Ticona."]
    people = (_person("Walter Ticona", None),)
    assert [lead for sentence in with_whose(told) for lead in leads_in(sentence, people)] == [("CL", "Walter Ticona")]


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("fifty (50) motorcycles", "50 motorcycles"),
        ("three hundred and twenty sailors", "320 sailors"),
        ("a hundred firemen", "100 firemen"),
        ("two dozen boats", "24 boats"),
        ("twenty thousand doses", "20,000 doses"),
        ("hundreds of boats", "hundreds of boats"),
        ("several dozen boats", "several dozen boats"),
        ("two hundred million euros", "two hundred million euros"),
    ],
)
def test_numbers_of_several_words_are_figures(told, figures):
    assert in_figures(told) == figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chile will return 214 stolen head of cattle.", "Chile will return 180 head of cattle to the owners."),
        ("Chile lends Peru 50 fire engines.", "Chile will lend us 40 fire trucks."),
        ("Three hundred firemen tried out the alarm.", "Some 120 firefighters tried out the alarm."),
        ("Fifty policemen will come to the border bridge.", "Chile sends 70 officers to the border bridge."),
    ],
)
def test_one_thing_under_two_names_is_counted_otherwise(one, other):
    (a,), (b,) = counted_in([one]), counted_in([other])
    assert counted_otherwise(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The accord enters into force in May and runs for five years.", "The agreement is valid for three years."),
        ("Each will send goods within 48 hours.", "The states will dispatch goods within 72 hours."),
        ("Chile will lend Peru a tug for two years.", "The tug is on loan to Peru for three years."),
    ],
)
def test_lengths_and_limits_are_numbers_too(one, other):
    (a,), (b,) = lengths_in([one]), lengths_in([other])
    assert counted_otherwise(a, b)


def test_the_length_of_a_plan_is_not_that_of_the_agreement():
    (a,), (b,) = lengths_in(["The agreement runs for five years."]), lengths_in(["A three-year plan was adopted."])
    assert not counted_otherwise(a, b)


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("Defence Ministry", "air base of Arica", True),
        ("Carmen Palace", "headquarters of the Ministry of Health", True),
        ("Carmen Palace", "the palace", False),
        ("Carmen Palace", "Lima", False),
        ("governor's office", "Hotel Sol", False),
        ("hotel near the airport", "Defence Ministry", False),
    ],
)
def test_houses_of_two_sorts_are_two_places(one, other, are):
    assert two_houses(one, other) is are


@pytest.mark.parametrize(
    ("told", "town"),
    [
        ("The minister said on her return from Arica, where she met her colleague, that it was agreed.", "Arica"),
        ("Peru and Chile wound up the exercise Blue Tide off Mollendo.", "Mollendo"),
        ("They agreed on Thursday in Panama City to form a team.", "Panama City"),
        ("They met to discuss the violence in Peru's jails.", ""),
    ],
)
def test_the_town_of_a_meeting_is_read_however_it_is_told(told, town):
    assert met_in([told], ()) == town


@pytest.mark.parametrize(
    ("told", "thing"),
    [
        (("The talks touched on joint inspections.", "Nothing has been decided yet, an adviser said."), "inspect"),
        (("He discussed with Walter Ticona the possibility of a cable.",), "cabl"),
        (("Consultations on mackerel were held.", "The parties have not reached an agreement."), "mackerel"),
        (("Ticona spoke of a cable.", "It will be studied by ten experts."), "cabl"),
    ],
)
def test_what_is_left_open_may_be_what_was_told_before(told, thing):
    assert any(thing in one.things for one in left_open_in(list(told)))


def test_what_is_agreed_on_is_agreed():
    told = ["Peru and Chile have agreed on shares of the mackerel catch for next year."]
    assert "mackerel" in agreed_on(told)
    assert not agreed_on(["They have not agreed on shares of the catch."])
    unsettled = ["They agreed on the catch, but the question of shares will be studied by experts."]
    assert not agreed_on(unsettled, left_open_in(unsettled))


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("The agreement that allows police to follow thieves across the border was signed in Arica.", SIGNED),
        ("The agreement that allows police to follow thieves across the border was not signed.", OPEN),
    ],
)
def test_how_far_a_text_has_come_is_told_behind_what_it_is_about(told, value):
    assert [stage.value for stage in stages_in([told])] == [value]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("Bolivia was not represented at the talks.", {"BO"}),
        ("Bolivia had sent nobody.", {"BO"}),
        ("No third country took part.", {NOBODY_ELSE}),
        ("The ministers met with no third party being present.", {NOBODY_ELSE}),
        ("The plan needs no other party.", set()),
        ("Bolivia will not be asked.", set()),
    ],
)
def test_who_is_said_not_to_have_been_there(told, codes):
    assert set(absent_in(told)) == codes


def _account(text):
    document = Document(
        DocumentId("a"), "a.txt", text, language="en", published=When("2024-05-10", Basis.STATED), source=Source(None)
    )
    return account_of(document, RulesReader().read(document))


@pytest.mark.parametrize(
    "told",
    [
        "An agreement on tugs was signed by the two ministers.",
        "The ministers signed an agreement on tugs.",
        "An agreement on tugs was adopted. Defence Ministers Rosa Quine and Walter Ticona signed it in Lima.",
    ],
)
def test_the_two_ministers_who_signed_are_those_named_before(told):
    met = "Peru's Defence Minister Rosa Quine met her Chilean colleague Walter Ticona in Lima on Tuesday. "
    assert set(_account(met + told).signed) == {("PE", "Rosa Quine"), ("CL", "Walter Ticona")}


def test_who_will_sign_has_not_signed():
    met = "Peru's Defence Minister Rosa Quine met her Chilean colleague Walter Ticona in Lima on Tuesday. "
    assert not _account(met + "An agreement on tugs will be signed by the two ministers.").signed
