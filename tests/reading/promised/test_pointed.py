"""A word that somebody points at: whose undertaking it heads, how strongly, and when there is none."""

import pytest

from accord.model.codes import Strength
from accord.reading.attribution import attributions
from accord.reading.commitments import find_commitments
from accord.reading.promised.pointed import pointed
from accord.reading.promised.speakers import spoken

HELD = (
    (
        "Oslo has set aside money to fit out three Moldovan clinics. Norway's envoy told doctors so.",
        "fit",
        "NO",
        "plans",
    ),
    (
        "The memorandum signed by Angola and Zambia provides for the training of 60 pilots.",
        "training",
        "AO ZM",
        "agrees",
    ),
    ("Serbia's interior minister, promising to return the cars, met his Croatian peer.", "return", "RS", "commits"),
    ("It was agreed in Dushanbe that experts of Tajikistan and Uzbekistan meet in April.", "meet", "TJ UZ", "agrees"),
    ("A pledge by Japan to dredge the harbour of Suva was renewed at talks with Fiji.", "dredge", "JP", "commits"),
    (
        "Kenya and Uganda signed a pact under which a post will be established at Malaba.",
        "established",
        "KE UG",
        "agrees",
    ),
    ("The Spanish foreign minister urged that Morocco honour the fishing accord.", "honour", "MA", "urges"),
    ("The two sides want the crossing between Niger and Benin reopened.", "reopened", "BJ NE", "requests"),
    ("Algeria called on Mali to reopen the border and withdraw its troops.", "withdraw", "ML", "urges"),
    ("Estonia, which will host the next round in May, thanked Latvia.", "host", "EE", "plans"),
    ("Canada is preparing to ship two generators to Jamaica.", "ship", "CA", "plans"),
    ("Canadian officers will remain in Benin until May.", "remain", "CA", "plans"),
    ("The envoys of Oman and Yemen recalled Oman's promise of rebuilding the airport.", "rebuilding", "OM", "commits"),
    ("Bulgaria and Greece expressed their readiness for opening a third crossing.", "opening", "BG GR", "offers"),
    ("The talks between Ghana and Togo are to be held in Accra in May.", "held", "GH TG", "plans"),
    (
        "The Peruvian navy will, its commander said, begin patrols and escort Chilean trawlers.",
        "escort",
        "PE",
        "plans",
    ),
    (
        '"We will not leave our Maltese friends alone and will keep our ships there," Italian minister Carla Rossi said.',
        "keep",
        "IT",
        "plans",
    ),
    (
        '"Our hospitals will treat the wounded," said Hungarian Health Minister Imre Kovacs after talks with Ukraine.',
        "treat",
        "HU",
        "plans",
    ),
    (
        "Chad turned down a request by Niger to let jets cross the border.",
        "let",
        "TD",
        "requests",
    ),
)
REFUSED = (
    ("Peru delivered ten trucks to Bolivia in 2022.", "delivered"),
    ("Analysts say Peru will deliver ten trucks to Bolivia.", "deliver"),
    ("Peruvian companies will build a mill in Bolivia.", "build"),
    ("Italy did not promise to send ships to Malta.", "send"),
    ("If Chad agrees, Sudan could send back the refugees.", "send"),
    ("Peru's minister discussed trade with Bolivia.", "trade"),
    ("Ministers may decide to open a post, Benin's envoy to Togo said.", "open"),
    ("Canadian officers remain in Benin to train its police.", "remain"),
    ("The Kuwaiti minister left Baku after holding meetings with officials of Azerbaijan.", "holding"),
)


def at(scene_of, text, word, **given):
    scene = scene_of(text)
    said = attributions(scene)
    scene = spoken(scene, said)
    token = [t for t in scene.doc if t.text == word][-1]
    return pointed(scene, token, attributions=said, **given)


@pytest.mark.parametrize(("text", "word", "by", "strength"), HELD, ids=[word for _, word, _, _ in HELD])
def test_what_governs_a_word_tells_whose_it_is_and_how_strongly(scene_of, text, word, by, strength):
    commitment = at(scene_of, text, word)
    assert commitment is not None
    assert (" ".join(commitment.by), str(commitment.strength)) == (by, strength)


@pytest.mark.parametrize(("text", "word"), REFUSED, ids=[f"{word} of {text[:12]}" for text, word in REFUSED])
def test_what_is_done_doubtful_denied_or_private_is_refused(scene_of, text, word):
    assert at(scene_of, text, word) is None


def test_its_slots_are_filled_as_those_of_a_rule(scene_of):
    commitment = at(scene_of, "Haiti spoke of the mission that Kenya will send to Jacmel by June.", "send")
    assert (commitment.action, commitment.due.value) == ("send the mission to Jacmel by June", "../2024-06")
    assert commitment.evidence[0].text == "the mission that Kenya will send to Jacmel by June"


def test_a_thing_done_to_is_the_object_of_the_action(scene_of):
    text = "Two boats that will be given back to Libya in May are being repaired in Italy."
    assert at(scene_of, text, "given").action == "give two boats back to Libya in May"


def test_what_no_word_tells_the_strength_of_is_a_plan(scene_of):
    text = "Canada is shipping two generators to Jamaica."
    assert at(scene_of, text, "shipping").strength is Strength.PLANS
    told = at(scene_of, "Canada offered to ship two generators to Jamaica.", "ship")
    assert told.strength is Strength.OFFERS


def test_what_is_read_already_is_not_told_twice(scene_of):
    text = "Ghana pledged to train Togolese officers."
    found = find_commitments(scene_of(text))
    assert found
    assert at(scene_of, text, "train", found=found) is None
    assert at(scene_of, text, "train") is not None


def test_a_headline_is_no_place_to_point_at(scene_of):
    text = (
        "Ghana to train Togolese officers\n\nGhana's defence minister met his Togolese counterpart in Accra on Monday."
    )
    assert at(scene_of, text, "train") is None
