"""A timeline is planted, reports tell it in relative words, and no date that the record infers excludes the truth."""

import importlib.util
import sys
from pathlib import Path

_SCRIPT = Path(__file__).parents[2] / "lab" / "planted_dates.py"


def test_no_date_is_wrong_and_most_are_found_to_the_day():
    spec = importlib.util.spec_from_file_location("planted_dates", _SCRIPT)
    planted = importlib.util.module_from_spec(spec)
    sys.modules["planted_dates"] = planted
    spec.loader.exec_module(planted)
    tally = planted.run(seed=7, stories=6)
    told = sum(tally[verdict] for verdict in ("exact", "wider", "open", "unread", "wrong"))
    assert tally["wrong"] == tally["unread"] == 0
    # what may be either of two meetings of the same ministers in one town stays open
    assert tally["exact"] >= 0.7 * told
