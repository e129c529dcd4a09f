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
