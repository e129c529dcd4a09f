from accord.model.span import Span
from accord.model.store import Account
from accord.views.comparing import account_line, comparison_page
from accord.views.page import Table, plain

ACCOUNTS = [
    Account(
        "d1", "a.txt", "Herald", "2024-05-03", {"place": "Lima", "parties": ["AR", "BR"]}, (Span(0, 7, "in Lima"),)
    ),
    Account("d2", "b.txt", None, None, {"place": "Cusco", "parties": ["AR", "BR"], "direct": True}),
]


def rows(page):
    return [[plain(cell) for cell in row] for block in page if isinstance(block, Table) for row in block.rows]


def test_fields_that_differ_are_marked():
    found = rows(comparison_page("e-1", ACCOUNTS))
    assert ["place ≠", "Lima", "Cusco"] in found
    assert ["parties", "AR; BR", "AR; BR"] in found


def test_a_field_that_one_account_lacks_is_no_difference():
    assert ["direct", "–", "yes"] in rows(comparison_page("e-1", ACCOUNTS))


def test_each_account_tells_its_source_and_words():
    found = rows(comparison_page("e-1", ACCOUNTS))
    assert found[0] == ["told by", "Herald, 2024-05-03", "undated"]
    assert found[-1] == ["words", "“in Lima”", ""]


def test_many_accounts_go_on_in_another_table():
    page = comparison_page("e-1", ACCOUNTS * 4)
    assert [len(block.columns) for block in page if isinstance(block, Table)] == [4, 4, 3]


def test_an_account_is_one_object():
    line = account_line("e-1", ACCOUNTS[0])
    assert line["finding"] == "e-1"
    assert line["quotes"] == [{"start": 0, "end": 7, "quote": "in Lima"}]
