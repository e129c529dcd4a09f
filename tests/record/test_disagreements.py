"""Accounts of one contact that disagree, read from texts of our own by the real reader."""

import pytest

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId, Source
from accord.model.when import When
from accord.reading.readers.rules import RulesReader
from accord.record.accounts import account_of
from accord.record.disagreements import disagreements

MET = "Latvian Defence Minister Anna Kalna and Norwegian Defence Minister Ola Vik met in Riga on Monday. "


def found(*texts):
    reader = RulesReader()
    accounts = {}
    for number, text in enumerate(texts):
        name = f"{number}.txt"
        when = When("2024-03-06", Basis.STATED)
        document = Document(DocumentId(name), name, MET + text, language="en", published=when, source=Source(None))
        accounts[name] = account_of(document, reader.read(document))
    return {
        field: {value: sorted(names) for value, names in values.items()}
        for field, values in disagreements(accounts, parties=frozenset({"LV", "NO"}))
    }


@pytest.mark.parametrize(
    ("one", "other", "field", "values"),
    [
        (
            "Norway will send 12 instructors to the harbour school in May.",
            "A team of 20 instructors will come to the harbour school in May.",
            "items", ("12 instructors", "20 instructors"),
        ),
        (
            "The Latvian delegation was headed by Anna Kalna.",
            "The Latvian team was led by State Secretary Ilze Ozola.",
            "lead", ("Anna Kalna", "Ilze Ozola"),
        ),
        (
            "The visit took place at the invitation of Latvia.",
            "The talks were held at the request of Norway.",
            "origin", ("at the invitation of Latvia", "at the request of Norway"),
        ),
        (
            "The purpose of the meeting was to fix the toll for tugs.",
            "The talks were about mines and nothing else.",
            "purpose", ("fix the toll for tugs", "mines and nothing else"),
        ),
        (
            "The two ministers signed a memorandum on tugs.",
            "The memorandum on tugs awaits signature.",
            "status", ("not signed", "signed"),
        ),
        (
            "The sale of tugs to Norway will begin on 1 July, they said.",
            "Both agreed that the sale of tugs shall commence from June 15.",
            "date", ("from June 15", "on 1 July"),
        ),
        (
            "An Estonian observer attended the meeting.",
            "Nobody else was in the room.",
            "parties", ("EE, LV, NO", "LV, NO"),
        ),
        (
            "A rescue centre, proposed by Latvia, will be built in Ventspils.",
            "The rescue centre in Ventspils is an initiative of Norway.",
            "origin", ("is an initiative of Norway", "proposed by Latvia"),
        ),
        (
            'The ministers discussed the rescue centre in Ventspils. "The idea was ours," said the Latvian minister.',
            "Norway had proposed the rescue centre in Ventspils.",
            "origin", ("Norway had proposed the", "The idea was ours"),
        ),
        (
            "Norway will bear the costs of the pilots.",
            "The costs of the pilots will be shared equally.",
            "items", ("Norway will bear the costs", "costs equally"),
        ),
        (
            "The two ministers signed a declaration on tugs.",
            "Both finalised the text of a declaration on tugs.",
            "status", ("not signed", "signed"),
        ),
        (
            "The meeting was held in a bid to win Norway's vote.",
            "The talks had as main object the tolls for tugs.",
            "purpose", ("the tolls for tugs", "win Norway's vote"),
        ),
        (
            "Norway will send four search and rescue ships.",
            "Norway will send two rescue boats.",
            "items", ("four search and rescue ships", "two rescue boats"),
        ),
        (
            "The Norwegian delegation was headed by Ola Vik, and the Latvian one by State Secretary Ilze Ozola.",
            "Anna Kalna presided over the Latvian delegation.",
            "lead", ("Anna Kalna", "Ilze Ozola"),
        ),
    ],
)  # fmt: skip
def test_two_accounts_that_speak_of_one_thing_otherwise_disagree(one, other, field, values):
    conflicts = found(one, other)
    assert list(conflicts) == [field]
    assert tuple(sorted(conflicts[field])) == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Latvian delegation was headed by Anna Kalna.", "The Norwegian team was led by Ola Vik."),
        ("The Latvian delegation was headed by Anna Kalna.", "A. Kalna led the Latvian side."),
        ("They signed a memorandum on tugs.", "The minister praised the tugs."),
        ("Norway will send 12 instructors to the school.", "Norway will send a dozen instructors to the school."),
        ("The sale of tugs will begin in July.", "The sale of tugs shall commence on 1 July."),
        ("The sale of tugs will begin in July.", "The school for divers will open in May."),
        ("The purpose of the meeting was to fix the toll.", "The talks were about the toll for tugs."),
        ("The rescue centre was proposed by Latvia.", "The school for divers is an initiative of Norway."),
        ("They signed a memorandum on tugs.", "The ministers will sign a protocol on mines."),
        (
            "Anna Kalna and Ola Vik signed a memorandum on tugs.",
            "State Secretary Ilze Ozola reviewed the memorandum signed in April.",
        ),
        ("Norway will provide one of the boats.", "Norway will provide two boats."),
        ("Norway will bear the costs of the pilots.", "The costs of the pilots will be borne by Norway."),
    ],
)
def test_what_agrees_or_is_left_out_is_no_disagreement(one, other):
    assert found(one, other) == {}


def test_a_copy_stands_on_the_side_of_its_original():
    text = "Norway will send 12 instructors to the harbour school in May."
    conflicts = found(text, text, "A team of 20 instructors will come to the harbour school in May.")
    assert conflicts == {"items": {"12 instructors": ["0.txt", "1.txt"], "20 instructors": ["2.txt"]}}


def test_a_line_without_end_is_passed_over_and_the_rest_is_told():
    endless = "The delegation of " + "A" * 300_000
    assert found(f"Norway will send 12 instructors.\n\n{endless}.", "Norway will send 20 instructors.")


@pytest.mark.parametrize(
    "told",
    [
        "Heading the Latvian delegation was {}.",
        "At the head of the Latvian delegation stood {}.",
        "{}, head of the Latvian delegation, said the talks were useful.",
        "A Latvian delegation under State Secretary {} arrived on Sunday.",
        "{} headed Latvia's delegation.",
        "{}, who was leading the Latvian side, said so.",
        "On the Latvian side the talks were conducted by {}.",
        "The session was chaired by {} on the Latvian side.",
        "The chief Latvian negotiator, {}, said so.",
        "{} was at the helm of the Latvian team.",
        "The Latvian delegation had at its head State Secretary {}.",
        "The Latvian delegation had {} as its leader.",
        "The Latvians were led by {}.",
        "The leader of the Latvian delegation, {}, said so.",
        "Representing Latvia was {}.",
        "For the Latvian side, {} chaired the session.",
        "{}, Riga's chief negotiator, said so.",
        "{} conducted the negotiations for Latvia.",
        "{} spoke for the Latvian side.",
    ],
)
def test_who_led_is_read_however_it_is_told(told):
    conflicts = found(
        "The Latvian delegation was led by Anna Kalna.",
        f"Latvian State Secretary Ilze Ozola came to Riga. {told.format('Ilze Ozola')}",
    )
    assert conflicts == {"lead": {"Anna Kalna": ["0.txt"], "Ilze Ozola": ["1.txt"]}}


@pytest.mark.parametrize(
    "told",
    [
        "The Latvian delegation included Ilze Ozola.",
        "The head of the Latvian delegation was received by Ilze Ozola.",
        "The Latvian delegation met Ilze Ozola, head of the port office.",
        "Ilze Ozola heads the Latvian railway office.",
    ],
)
def test_who_is_named_beside_a_delegation_did_not_lead_it(told):
    conflicts = found(
        "The Latvian delegation was led by Anna Kalna.", f"Latvian State Secretary Ilze Ozola came to Riga. {told}"
    )
    assert conflicts == {}


@pytest.mark.parametrize(
    "told",
    [
        "The memorandum bears the signature of {}.",
        "{} put her signature to the memorandum.",
        "Signing for Latvia was {}.",
        "On behalf of Latvia, {} signed.",
        "The signatories were {} and Ola Vik.",
        "{} and Ola Vik put pen to paper on a memorandum.",
        "The memorandum was signed on Monday, with {} signing for Latvia.",
        "For the Latvian side the text bore the signature of {}.",
        "Signatories to the memorandum were {} and Ola Vik.",
        "{} and Ola Vik were its signatories.",
        "{} penned the memorandum for Latvia.",
        "The memorandum was concluded by {} and Ola Vik.",
    ],
)
def test_who_signed_is_read_however_it_is_told(told):
    conflicts = found(
        "The memorandum was signed by Anna Kalna and Ola Vik.",
        f"Latvian State Secretary Ilze Ozola came to Riga. {told.format('Ilze Ozola')}",
    )
    assert conflicts["signatory"] == {"Anna Kalna": ["0.txt"], "Ilze Ozola": ["1.txt"]}


@pytest.mark.parametrize(
    "told",
    [
        "No agreement on tugs was signed.",
        "The agreement on tugs is still under discussion.",
        "The ministers failed to sign the agreement on tugs.",
        "The agreement on tugs was initialled.",
        "The two sides are still negotiating the agreement on tugs.",
        "The agreement on tugs is ready for signature.",
        "The ministers did not sign the agreement on tugs.",
        "The agreement on tugs has yet to be signed.",
        "The ministry denied that an agreement on tugs had been signed.",
        "The ministers agreed to speed up work on the agreement on tugs.",
        "The two sides are close to an agreement on tugs.",
        "The ministers discussed an agreement on tugs.",
    ],
)
def test_a_text_that_is_not_signed_yet_is_read_however_it_is_told(told):
    assert list(found("The two ministers signed the agreement on tugs.", told)) == ["status"]
    assert found(told, told) == {}


@pytest.mark.parametrize(
    "told",
    [
        "It was Norway that had asked for the meeting.",
        "The initiative for the meeting came from the Norwegian side.",
        "Norway requested the meeting.",
        "The meeting was a Norwegian idea.",
        "Norway took the initiative for the meeting.",
        "Oslo came up with the idea of the meeting.",
        "The meeting was the brainchild of the Norwegian minister.",
        "The initiator of the meeting was Norway.",
        "The meeting was first mooted by Norway.",
        "The meeting was held in response to a Norwegian request.",
        "Norway's proposal for a meeting was accepted.",
    ],
)
def test_at_whose_wish_it_was_is_read_however_it_is_told(told):
    assert list(found("The meeting was held at the request of Latvia.", told)) == ["origin"]


@pytest.mark.parametrize(
    "told",
    [
        "The meeting's main aim was to sell icebreakers.",
        "The meeting was convened to sell icebreakers.",
        "The meeting sought to sell icebreakers.",
        "The Norwegian minister flew to Riga to sell icebreakers.",
        "The meeting in Riga on Monday was devoted to the sale of icebreakers.",
        "Selling icebreakers was the main aim of the meeting.",
        "The meeting of the two ministers in Riga on Monday, whose purpose was to sell icebreakers, took an hour.",
        "The meeting was part of a drive to sell icebreakers.",
        "The Norwegian minister travelled to Riga in search of buyers for icebreakers.",
        "The Norwegian minister is visiting Riga to sell icebreakers.",
    ],
)
def test_what_it_was_for_is_read_however_it_is_told(told):
    assert list(found("The purpose of the meeting was to fix the toll.", told)) == ["purpose"]


def test_a_question_who_will_pay_says_not_who_pays():
    assert (
        found("Norway will bear the costs of the tugs.", "The mayor asked who will pay for the costs of the tugs.")
        == {}
    )


def test_a_text_that_is_signed_on_two_days_is_a_disagreement_on_its_date():
    conflicts = found(
        "Latvia and Norway signed a memorandum on tugs on Tuesday.",
        "Latvia and Norway signed a memorandum on tugs on 4 March.",
    )
    assert conflicts["date"] == {"2024-03-04": ["1.txt"], "2024-03-05": ["0.txt"]}


@pytest.mark.parametrize("told", ["a brigade of 400", "a 400-strong force", "a contingent of 400 soldiers"])
def test_the_strength_of_a_force_is_a_number_too(told):
    conflicts = found("Norway will send a force of 600 to the harbour.", f"Norway will send {told} to the harbour.")
    assert len(conflicts["items"]) == 2


@pytest.mark.parametrize("told", ["about 300 soldiers", "more than 300 soldiers", "up to 350 soldiers", "300 soldiers"])
def test_a_number_told_roughly_is_no_other_number(told):
    assert found("The drill at Ventspils had 312 soldiers.", f"The drill at Ventspils had {told}.") == {}


@pytest.mark.parametrize("told", ["about 400 soldiers", "more than 350 soldiers", "up to 300 soldiers", "310 soldiers"])
def test_what_is_beyond_a_rough_number_is_another(told):
    assert list(found("The drill at Ventspils had 312 soldiers.", f"The drill at Ventspils had {told}.")) == ["items"]


def test_what_is_handed_over_is_not_told_roughly():
    assert found("Norway will hand over two fast boats.", "Norway will deliver three fast boats.")
