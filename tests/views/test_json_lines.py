import json

from accord.views.json_lines import json_line

HOSTILE = "a\x1b[31m\x9b2J\x7f\u2028\u202e\ud800é"


def test_a_line_is_one_line_and_obeyed_by_nobody():
    line = json_line({"text": HOSTILE})
    assert len(line.splitlines()) == 1
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u2028\u202e\ud800" for c in line)


def test_going_there_and_back_loses_nothing():
    assert json.loads(json_line({"text": HOSTILE})) == {"text": HOSTILE}


def test_letters_stay_letters():
    assert "é" in json_line({"text": "é"})


def test_ascii_only_where_asked():
    assert json_line({"text": "é"}, only_ascii=True).isascii()
