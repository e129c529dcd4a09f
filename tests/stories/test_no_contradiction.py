"""Reports of one occasion that only use other words: no conflict is shown where both may be right."""

import pytest


def _fields(store):
    return sorted(line["field"] for line in store.lines("conflicts"))


MET = "{}, May 14 (ANP) - Albanian Interior Minister Ana Vega and Montenegro's Interior Minister Ivo Luna met in {} on Tuesday. {}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Tirana", "Shkoder", ""), ("Tirana", "Shkodra", "")),
        (
            ("Tirana", "Tirana", "Albania will return nine stolen tractors before 30 June."),
            ("Podgorica", "Tirana", "Albania will send back nine stolen tractors by the end of June."),
        ),
        (
            ("Tirana", "Tirana", "Albania will return nine stolen tractors within three weeks."),
            ("Podgorica", "Tirana", "Albania will return the nine stolen tractors within three weeks, Luna said."),
        ),
        (
            ("Tirana", "Tirana", "Albania will hand over 23 prisoners before 30 June. It will also train police in August."),
            ("Podgorica", "Tirana", "Albania will send home 23 prisoners. From July 1 Albania and Montenegro will link the registers of their police."),
        ),
        (
            ("Tirana", "Tirana", "The ministers agreed to raise trade to 3 billion dollars by 2026."),
            ("Podgorica", "Tirana", "The trade turnover reached 2.5 billion dollars and should be 3 billion dollars by 2026."),
        ),
        (
            ("Tirana", "Tirana", "Forty seamen will be trained in Durres."),
            ("Podgorica", "Tirana", "Twenty seamen will come to Durres in June for training and as many in September."),
        ),
        (
            ("Tirana", "Tirana", "The ministers agreed on joint patrols on the lake. The patrols will start in March with two boats."),
            ("Podgorica", "Tirana", "They agreed on joint patrols on the lake. One boat of Albania and one of Montenegro will go out on patrol from March."),
        ),
        (
            ("Tirana", "Tirana", "A liaison office will open on October 1. The coordinators will meet on October 10 in Durres."),
            ("Podgorica", "Tirana", "The liaison office will open on October 1, and the coordinators will meet ten days later in Durres."),
        ),
    ],
)  # fmt: skip
def test_other_words_are_no_other_accounts(tmp_path, record_of, one, other):
    texts = {"one.txt": ("2024-05-14", MET.format(*one)), "other.txt": ("2024-05-15", MET.format(*other))}
    assert _fields(record_of(tmp_path, texts)) == []


def test_where_something_will_be_built_is_not_where_it_was_agreed(tmp_path, record_of):
    agency = (
        "KAMPALA, Feb 17 (ANP) - Uganda and Rwanda will build a market at Katuna for 500 traders, trade ministers Ana Vega and "
        "Ivo Luna said after a round of talks in Kabale on Thursday."
    )
    ministry = "The round of trade talks between Rwanda and Uganda was held in Kabale on Thursday, February 16."
    texts = {"one.txt": ("2023-02-17", agency), "other.txt": ("2023-02-18", ministry)}
    assert _fields(record_of(tmp_path, texts)) == []


def test_the_day_of_the_return_is_not_that_of_the_signing(tmp_path, record_of):
    agency = (
        "SUVA, Jan 18 (ANP) - Fiji and Vanuatu signed an agreement on fishery patrols in Suva on Wednesday. It was signed by Commodore "
        "Ivo Luna and police commissioner Ana Vega."
    )
    police = "Commissioner Ana Vega of Vanuatu returned yesterday from Fiji, where she signed a paper with Commodore Ivo Luna."
    store = record_of(tmp_path, {"one.txt": ("2024-01-18", agency), "other.txt": ("2024-01-19", police)})
    assert "date" not in _fields(store)
