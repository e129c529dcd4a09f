from hypothesis import given
from hypothesis import strategies as st

from accord.record.keys import by_quarter
from accord.store.key_numbers import kept, key_number, looked_under

DAYS = st.one_of(st.none(), st.dates())
BASES = st.sampled_from(["c|AR+BR|*|train", "t|engagements|0a1b", "s|x"])


@given(st.tuples(BASES, DAYS), st.tuples(BASES, DAYS))
def test_two_nodes_meet_by_their_numbers_as_by_their_keys(a, b):
    (emits, _), (_, probes) = by_quarter(a[1]), by_quarter(b[1])
    found_by, looks = [f"{a[0]}|{when}" for when in emits], [f"{b[0]}|{when}" for when in probes]
    stored = {key_number(key) for key in kept(found_by)}
    quarters = sorted({number >> 48 for number in stored if 7600 <= number >> 48 < 8800})
    looked = {number for key in looks for number in looked_under(key, quarters)}
    in_range = a[1] is None or 1900 <= a[1].year < 2200
    assert bool(stored & looked) == bool(set(found_by) & set(looks)) or not in_range


def test_keys_of_one_time_lie_together():
    numbers = [key_number(f"c|{pair}|*|{word}|8097") for pair in ("AR+BR", "FR+DE") for word in ("train", "ship")]
    later = key_number("c|AR+BR|*|train|8098")
    assert all(number < later for number in numbers)
    assert max(numbers) - min(numbers) < 1 << 48


def test_a_node_of_any_time_needs_no_key_of_its_own_where_its_quarter_is_known():
    assert kept(["c|x|8097", "c|x|any", "c|y|any", "c|x|none"]) == ["c|x|8097", "c|y|any", "c|x|none"]


def test_only_four_digits_behind_a_bar_are_a_quarter():
    quarter = 8097 << 48
    assert key_number("c|x|8097") & ~((1 << 48) - 1) == quarter
    assert all(key_number(key) < quarter for key in ("c|x8097", "8097", "c|x|097", "c|x|809a"))
