import pytest

from accord.views.csv_rows import COLUMNS, harmless, rows


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_is_a_formula(formula):
    assert harmless(formula) == "'" + formula


def test_other_cells_stay_as_they_are():
    assert harmless("2024-04-16") == "2024-04-16"
    assert harmless("a = b") == "a = b"


def row(kind, line):
    (cells,) = rows(kind, [line])
    return dict(zip(COLUMNS[kind], cells, strict=True))


def test_a_finding_becomes_one_row_with_its_first_quote():
    line = {
        "id": "e-1",
        "parties": ["AO", "ZM"],
        "date": None,
        "reports": 2,
        "doubts": [{"what": "whose office"}],
        "support": [
            {"document": "a.txt", "quote": "=cmd|'x'!A1\nand more", "speaker": "Ana Silva"},
            {"document": "b.txt", "quote": "again", "speaker": None},
        ],
        "against": [],
    }
    cells = row("engagements", line)
    assert cells["parties"] == "AO; ZM"
    assert cells["date"] == ""
    assert cells["documents"] == "a.txt; b.txt"
    assert cells["quote"] == "'=cmd|'x'!A1 and more"
    assert cells["speaker_of_quote"] == "Ana Silva"
    assert cells["doubts"] == "whose office"
    assert cells["against"] == "0"


def test_nested_slots_are_spelled():
    office = {"role": "Envoy", "organisation": "Cabinet", "since": "2024", "until": None}
    assert row("actors", {"id": "p-1", "offices": [office]})["offices"] == "Envoy, Cabinet (2024/..)"
    session = {"engagement": "e-1", "ordinal": 2, "date": "2024-05"}
    assert row("bodies", {"id": "b-1", "sessions": [session]})["sessions"] == "e-1 2 2024-05"
    claim = {"claimant": "Ana Silva", "areas": ["CT", "BRD"]}
    assert row("instruments", {"id": "i-1", "areas_by_claimant": [claim]})["areas_by_claimant"] == "Ana Silva: CT BRD"
    position = {"party": "BR", "purpose": "to advise"}
    assert row("assessments", {"id": "v-1", "positions": [position]})["positions"] == "BR: to advise"


def test_a_conflict_has_a_row_for_each_value():
    values = [{"value": "2024", "documents": ["a.txt", "b.txt"]}, {"value": "2023", "documents": ["c.txt"]}]
    found = list(rows("conflicts", [{"finding": "e-1", "field": "date", "values": values}]))
    assert found == [["e-1", "date", "2024", "a.txt; b.txt"], ["e-1", "date", "2023", "c.txt"]]


def test_truth_is_spelled():
    assert row("statements", {"id": "s-1", "direct": True})["direct"] == "yes"
