import pytest

from accord.lexicon.load import LexiconError
from accord.lexicon.times import _in_order, time_words


def test_the_calendar_is_complete():
    words = time_words()
    for months in (words.months, words.hijri_months, words.solar_months):
        assert set(months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(1, 8))
    assert set(words.ordinals.values()) >= set(range(1, 32))


def test_a_spelling_stands_for_one_month_only():
    with pytest.raises(LexiconError, match="'jan' stands for both 1 and 2"):
        _in_order(["january; jan", "february; jan"])


def test_fixed_holidays_name_month_and_day():
    fixed = [day for day in time_words().holidays.values() if day]
    assert all(1 <= int(day[:2]) <= 12 and 1 <= int(day[3:]) <= 31 for day in fixed)
