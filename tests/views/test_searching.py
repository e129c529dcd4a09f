from accord.model.store import Hit
from accord.views.page import Tone, plain
from accord.views.searching import hit_line, search_page

HIT = Hit("d1", "a.txt", "Boats", "2024-05-03", "the last\x1b[31m six boats came", ((18, 23),))


def test_the_words_are_marked_where_they_stand():
    (table,) = search_page("boats", [HIT])
    where = table.rows[0][2]
    assert plain(where) == "Boats\nthe last six boats came"
    assert [piece.text for piece in where if piece.tone is Tone.QUOTE] == ["boats"]


def test_nothing_found_is_said():
    (block,) = search_page("boats", [])
    assert plain(block.words) == "No document holds “boats”."


def test_marks_are_offsets_into_the_snippet():
    line = hit_line(HIT)
    (start, end) = line["marks"][0]
    assert line["snippet"][start:end] == "boats"
