from datetime import date

import pytest

from accord.views.page import Paragraph, plain
from accord.views.tables import QUOTING, SHOWN, table

ENGAGEMENT = {
    "id": "e-1",
    "kind": "engagements",
    "type": "meeting",
    "status": "held",
    "parties": ["AO", "ZM"],
    "participants": ["Ana Silva"],
    "date": "2024-04",
    "date_basis": "inferred",
    "areas": ["MIL"],
    "reports": 2,
    "independent": 1,
}


def cells(kind, *lines, **settings):
    (block,) = table(kind, lines, **settings)
    titles = [column.title for column in block.columns]
    return [dict(zip(titles, map(plain, row), strict=True)) for row in block.rows], block


@pytest.mark.parametrize("kind", sorted(SHOWN))
def test_every_table_bears_a_line_with_nothing_in_it(kind):
    (block,) = table(kind, [{"id": "x-1"}], today=date(2025, 1, 1))
    assert block.rows


@pytest.mark.parametrize("kind", sorted(set(SHOWN) - {"conflicts"}))
def test_every_table_opens_with_the_id(kind):
    (block,) = table(kind, [{"id": "x-1"}])
    assert block.columns[0].title == "ID"


def test_nothing_found_is_said():
    (block,) = table("bodies", [])
    assert isinstance(block, Paragraph)
    assert plain(block.words) == "No bodies fit."


def test_an_inferred_date_and_copies_are_explained_below():
    (row,), block = cells("engagements", ENGAGEMENT)
    assert row["When"] == "~2024-04"
    assert row["Reports"] == "2 (1)"
    notes = [note.text for note in block.notes]
    assert any(note.startswith("~ inferred") for note in notes)
    assert any("independent" in note for note in notes)
    assert "Areas: MIL military cooperation." in notes


def test_signs_that_do_not_occur_are_not_explained():
    _, block = cells("engagements", {**ENGAGEMENT, "date_basis": "stated", "independent": 2, "areas": []})
    assert block.notes == ()


def test_lines_left_out_are_told():
    _, block = cells("engagements", ENGAGEMENT, more=True)
    assert block.notes[0].text.startswith("The first 1;")


def test_an_undated_finding_says_so():
    (row,), _ = cells("timeline", {**ENGAGEMENT, "date": None})
    assert row["When"] == "undated"


def test_a_column_in_which_nothing_stands_is_left_out():
    (row,), _ = cells("actors", {"id": "p-1", "name": "Ana Silva", "type": "person", "offices": []})
    assert "Offices" not in row
    assert row["Name"] == "Ana Silva"


def test_due_counts_from_today():
    line = {"id": "c-1", "by": ["AO"], "action": "open a post", "due": "../2025-01-31", "status": "pending"}
    (row,), _ = cells("due", line, today=date(2025, 1, 1))
    assert (row["Due"], row["Status"]) == ("by 2025-01-31\nin 30 days", "pending")


def test_areas_of_a_text_are_kept_apart_by_claimant():
    claims = [{"claimant": "Ana Silva", "areas": ["CT"]}, {"claimant": "Juan Diaz", "areas": ["CT", "BRD"]}]
    (row,), _ = cells("instruments", {"id": "i-1", "name": "Pact", "areas": ["CT"], "areas_by_claimant": claims})
    assert row["Areas"] == "Ana Silva: CT\nJuan Diaz: CT BRD"


def test_a_reprint_and_an_unread_document_say_so():
    reprint = {"id": "ab" * 32, "name": "b.txt", "reprint_of": "a.txt", "reader": "rules"}
    unread = {"id": "cd" * 32, "name": "c.txt", "language": "ar", "reader": None}
    rows, _ = cells("documents", reprint, unread)
    assert rows[0]["Document"] == "b.txt\nrepeats a.txt"
    assert rows[1]["Document"] == "c.txt\nnot read (language: ar)"


def test_a_name_keeps_its_underscores():
    (row,), _ = cells("documents", {"id": "ab" * 32, "name": "my_notes.txt", "reader": "rules"})
    assert row["Document"] == "my_notes.txt"


def test_a_conflict_shows_dates_as_dates_and_what_it_is_about():
    values = [{"value": "../2024-06-04", "documents": ["a.txt"]}]
    about = {"kind": "commitments", "by": ["ZM"], "toward": [], "action": "open a post"}
    (row,), _ = cells("conflicts", {"finding": "c-1", "field": "due", "values": values, "about": about})
    assert row["Finding"] == "c-1\nZM open a post"
    assert row["What the reports say"] == "by 2024-06-04  a.txt"


def test_markup_in_a_text_is_only_text():
    (row,), _ = cells("actors", {"id": "p-1", "name": "[bold]Ana[/bold]"})
    assert row["Name"] == "[bold]Ana[/bold]"


@pytest.mark.parametrize("kind", sorted(SHOWN))
def test_only_tables_that_quote_hang_on_the_words_behind_a_line(kind):
    told = {"support": [{"quote": "They met in Lima.", "document": "a.txt", "published": "2024-05-03"}]}
    assert (table(kind, [{"id": "x-1", **told}]) != table(kind, [{"id": "x-1", "support": []}])) == (kind in QUOTING)
