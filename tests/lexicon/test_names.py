from collections import Counter

from accord.lexicon.load import load
from accord.lexicon.names import written_variants


def test_a_spelling_stands_in_one_line_only():
    spellings = Counter(word for line in load("names", schema={str: [str]})["variants"] for word in line.split())
    assert [word for word, times in spellings.items() if times > 1] == []


def test_spellings_of_one_name_have_one_form_and_two_names_have_two():
    variants = written_variants()
    assert variants["yousef"] == variants["yusif"]
    assert variants["hassane"] != variants["hossein"]
