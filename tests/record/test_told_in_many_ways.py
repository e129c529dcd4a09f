"""What one sentence tells of who led, who signed, whose idea it was, what for and how far, in the manner of many."""

import pytest

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId, Source
from accord.model.when import When
from accord.reading.readers.rules import RulesReader
from accord.record.accounts import account_of

FRAME = (
    "ACCRA, March 12 (GWA) - Ghana's Energy Minister Kwame Darko met his Togolese counterpart Komlan Adjavon in Lome on "
    "Monday to talk about a common power line.\n\n{}\n\nSecretary of State Esi Boateng of Ghana and Ambassador Afi Lawson "
    "of Togo were also in the room.\n"
)
READER = RulesReader()


def told(sentence):
    when = When("2024-03-12", Basis.STATED)
    text = FRAME.format(sentence)
    document = Document(DocumentId("x"), "x.txt", text, language="en", published=when, source=Source(None))
    return account_of(document, READER.read(document))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana was represented at the talks by Secretary of State Esi Boateng.",
        "Secretary of State Esi Boateng represented Ghana at the talks.",
        "For Ghana, the talks were led by Esi Boateng.",
        "Heading Ghana's team was Secretary of State Esi Boateng.",
        "Esi Boateng, head of Ghana's delegation, thanked the hosts.",
        "The Ghanaian delegation came headed by Lt. Gen. Esi Boateng.",
        "The Ghanaian co-chair, Esi Boateng, opened the session.",
        "Ghana had sent Esi Boateng to lead its side.",
        "The Ghanaian troops are under the command of Esi Boateng.",
    ],
)
def test_who_led_a_side(sentence):
    assert ("GH", "Esi Boateng") in told(sentence).leads


@pytest.mark.parametrize(
    "sentence",
    [
        "The head of the Togolese delegation received Esi Boateng.",
        "Esi Boateng praised the work of the Ghanaian experts.",
        "The head of the Ghanaian delegation met Esi Boateng.",
    ],
)
def test_who_is_met_or_only_named_led_nothing(sentence):
    assert ("GH", "Esi Boateng") not in told(sentence).leads
    assert ("TG", "Esi Boateng") not in told(sentence).leads


@pytest.mark.parametrize(
    "sentence",
    [
        "Esi Boateng signed on behalf of Ghana.",
        "Esi Boateng and Afi Lawson put pen to paper.",
        "The signature on the Ghanaian side is that of Esi Boateng.",
    ],
)
def test_who_signed(sentence):
    assert ("GH", "Esi Boateng") in told(sentence).signed


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana was the first to propose the power line.",
        "Ghana had long been pressing for the power line.",
        '"The power line was our idea," Kwame Darko said.',
        "The power line will be built, as Ghana had suggested.",
        "The authorship of the power line belongs to Ghana.",
        "The initiator of the power line, the minister noted, is the Ghanaian side.",
        "The power line was included in the programme at the instance of Ghana.",
        "Kwame Darko suggested building the power line.",
    ],
)
def test_whose_idea_it_was(sentence):
    assert [wish.who for wish in told(sentence).wishes] == ["GH"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana welcomed the proposal for a power line.",
        "Ghana will study the proposal.",
        "Kwame Darko discussed the idea with reporters.",
    ],
)
def test_who_answers_an_idea_did_not_have_it(sentence):
    assert told(sentence).wishes == ()


@pytest.mark.parametrize(
    ("sentence", "of_contact"),
    [
        ("At the centre of the talks stood fuel smuggling.", True),
        ("What brought them together was fuel smuggling.", True),
        ("The main reason for the meeting was fuel smuggling.", True),
        ("For Ghana it was all about fuel smuggling.", True),
        ("The patrols, meant to stop fuel smuggling, start in May.", False),
        ("Ghana wants the patrols to stop fuel smuggling.", False),
        ("Ghana will give five boats to stop fuel smuggling.", False),
        ("The patrols are directed against fuel smuggling.", False),
    ],
)
def test_what_it_was_for(sentence, of_contact):
    aims = [aim for aim in told(sentence).aims if "smuggl" in aim.stems]
    assert [not aim.thing for aim in aims] == [of_contact]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers left without signing the agreement.",
        "The agreement is not yet ripe for signature.",
        "The sides negotiated an agreement on the line.",
        "The parties agreed to work towards an agreement on the line.",
        "No agreement on the line figured on the agenda.",
    ],
)
def test_a_text_that_is_not_signed(sentence):
    assert {stage.value for stage in told(sentence).stages} == {"not signed"}


@pytest.mark.parametrize(
    "sentence",
    ["The agreement on the line, signed on Monday, runs for ten years.", "The agreement on the line is now signed."],
)
def test_a_text_that_is_signed(sentence):
    assert {stage.value for stage in told(sentence).stages} == {"signed"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers could not agree on joint patrols.",
        "Joint patrols have not been agreed.",
        "A decision on joint patrols was put off.",
        "Joint patrols are a matter for the future.",
        "Togo has reservations about joint patrols.",
        "Togo has not given its consent to joint patrols.",
    ],
)
def test_what_is_left_open(sentence):
    assert any("patrol" in one.things for one in told(sentence).left_open)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ambassador of Benin was also present at the talks.",
        "Also at the table was a delegation from Benin.",
        "Benin was represented by its ambassador.",
        "They were joined by the energy minister of Benin.",
    ],
)
def test_who_else_came(sentence):
    assert told(sentence).joined == {"BJ"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The ambassador of Benin will be present next time.",
        "The delegations attended a dinner in Cotonou.",
        "No envoy of Benin was present.",
    ],
)
def test_who_did_not_come(sentence):
    assert told(sentence).joined == frozenset()


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The line will be built at Ghana's expense.", "GH"),
        ("Funding will be provided by Ghana.", "GH"),
        ("The costs fall to Ghana.", "GH"),
        ("Ghana and Togo will each pay half.", "equal"),
        ("The two countries will share the cost of the line.", "equal"),
    ],
)
def test_who_pays(sentence, who):
    assert [burden.who for burden in told(sentence).burdens] == [who]
