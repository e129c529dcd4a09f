"""What a text of the sides lets, gives or holds, told in the present tense."""

import pytest

from accord.reading.commitments import find_commitments

SIGNED = "Malta and Libya signed an agreement in Valletta on Monday. "
TERMS = [
    (SIGNED + "It provides for joint exercises.", "LY MT", "hold joint exercises"),
    (SIGNED + "The deal gives Libyan pilots access to Maltese simulators.", "LY MT", "give Libyan pilots access"),
    (SIGNED + "The plan foresees a joint centre in Valletta.", "LY MT", "joint centre in Valletta"),
    (SIGNED + "It includes the sale of 20 buses.", "LY MT", "sale of 20 buses"),
    (SIGNED + "The deal calls for the construction of a pipeline by 2027.", "LY MT", "construct a pipeline by 2027"),
    (SIGNED + "Under the deal, Malta trains 20 Libyan divers a year.", "MT", "train 20 Libyan divers a year"),
    (SIGNED + "According to the text, each side appoints a contact point.", "LY MT", "appoint a contact point"),
    (SIGNED + "The agreement obliges both states to share flight data.", "LY MT", "share flight data"),
    (
        "Laos and Cambodia signed an agreement in Vientiane on Monday providing for the training of customs officers.",
        "KH LA",
        "train customs officers",
    ),
    (
        "Laos and Cambodia signed an agreement in Vientiane on Monday allowing lorries to cross without reloading.",
        "KH LA",
        "allow lorries to cross without reloading",
    ),
    (
        "Serbia and Montenegro signed a protocol in Podgorica on Monday, which envisages the opening of two crossings.",
        "ME RS",
        "open two crossings",
    ),
]


@pytest.mark.parametrize(("text", "by", "words"), TERMS, ids=[words for *_, words in TERMS])
def test_terms_told_in_the_present_are_agreed(scene_of, text, by, words):
    found = find_commitments(scene_of(text))
    assert [(" ".join(one.by), one.strength.value, words in one.action) for one in found] == [(by, "agrees", True)]


@pytest.mark.parametrize(
    "text",
    [
        SIGNED + "The agreement covers trade, energy and water.",
        SIGNED + "The film provides an insight into village life.",
        "Malta and Libya held talks in Valletta on Monday. The centre provides training to officers.",
    ],
)
def test_what_a_text_is_about_is_not_promised(scene_of, text):
    assert find_commitments(scene_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SIGNED + "The agreement exempts holders of official passports from visas.", "exempt holders of official"),
        (SIGNED + "It abolishes visas for diplomats.", "abolish visas for diplomats"),
        (SIGNED + "The pact extends the lease of the base by 20 years.", "extend the lease of the base by 20 years"),
        (SIGNED + "The accord calls for joint customs posts.", "joint customs posts"),
        (SIGNED + "The agreement stipulates that Malta returns two boats.", "return two boats"),
        ("The truce signed by Malta and Libya bans patrols within ten miles.", "ban patrols within ten miles"),
        ("The action plan between Malta and Libya includes the dredging of two canals.", "dredging of two canals"),
    ],
)
def test_what_a_text_enacts_is_agreed(scene_of, text, words):
    assert [words in one.action for one in find_commitments(scene_of(text))] == [True]


@pytest.mark.parametrize(
    "text",
    [
        SIGNED + "The treaty opens a new chapter in relations.",
        SIGNED + "The accord creates jobs and ends a long dispute.",
        SIGNED + "The festival opens the season.",
    ],
)
def test_what_a_text_means_to_its_sides_is_no_term(scene_of, text):
    assert find_commitments(scene_of(text)) == ()
