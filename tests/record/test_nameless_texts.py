"""Texts that are only called what they are: two of one week are asked about, with their days in words."""

from mini_reader import document
from shelved import record_of


def test_two_nameless_texts_of_one_week_are_asked_about_in_words():
    store = record_of([
        document("BR and AR signed the Agreement on 2024-05-02.", name="a.txt", published="2024-05-03"),
        document("BR and AR signed the Agreement on 2024-05-04. It was Saturday.", name="b.txt", published="2024-05-05"),
    ])  # fmt: skip
    (question,) = [one for one in store.questions() if one.about[0].startswith("i-")]
    assert question.because[-1] == "but on other days: 2 May 2024 and 4 May 2024"
