"""Two reports of one meeting that disagree on many things, read by the real reader: each disagreement is listed."""

import pytest

AGENCY = (
    "Oman, Finland sign agreement on port security\n\nMUSCAT, Oct 18 (OMN) - Oman and Finland signed an agreement on the "
    "security of ports and shipping in Muscat on Tuesday, the Omani transport ministry said in a statement.\n\nThe agreement "
    "was signed by Transport Minister Said Al Mawali and his Finnish counterpart, Lauri Nieminen, who is on a two-day visit "
    "to the sultanate at the invitation of Al Mawali.\n\nUnder the agreement Finland will supply Oman with 14 scanners for "
    "containers by the end of 2024, and 35 Omani customs officers are to be trained in Turku. The cost of the training will "
    "be borne by Oman, the ministry said."
)
MINISTRY = (
    "Minister Nieminen discussed port security in Oman\n\nMinister of Transport Lauri Nieminen visited Oman on 16 and 17 "
    "October at his own initiative together with a business delegation of twelve companies.\n\nIn Muscat Minister Nieminen "
    "held talks with Minister of Transport Said Al Mawali. The ministers discussed a draft agreement on the security of "
    "ports and shipping. The agreement is to be signed at the beginning of next year, when its technical annexes are "
    "ready.\n\nFinland has offered to deliver 10 container scanners to Oman by the middle of 2025. In addition, 50 customs "
    "officers from Oman will take part in training in Turku. Finland will cover the costs of the training."
)


@pytest.fixture(scope="module")
def conflicts(tmp_path_factory, record_of):
    reports = {"agency.txt": ("2023-10-18", AGENCY), "ministry.txt": ("2023-10-19", MINISTRY)}
    store = record_of(tmp_path_factory.mktemp("ports"), reports)
    return [(one.field, " | ".join(value.value for value in one.values)) for one in store.conflicts()]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("items", "14 scanners", "10 container scanners"),
        ("items", "35 Omani customs officers", "50 customs officers"),
        ("items", "borne by Oman", "Finland will cover"),
        ("origin", "invitation of Al Mawali", "own initiative"),
        ("status", "signed", "not signed"),
    ],
)
def test_each_disagreement_of_one_field_is_listed(conflicts, field, one, other):
    assert any(name == field and one in values and other in values for name, values in conflicts)
