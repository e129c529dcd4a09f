"""Lines that no cue takes go by all their signs together, if these are sure; the report's own short lines stay."""

import json
import time

import pytest

from accord.intake.furniture import mark
from accord.intake.lines import WEIGHTS

REPORT = (
    "The foreign ministers of Peru and Chile met in Arica on Thursday and agreed to reopen talks on border management. "
    "A joint committee will meet every three months, the Peruvian minister said."
)
MORE = "Customs officers of both countries will work side by side at the crossing of Chacalluta from March, she added."


def _marked(text: str) -> str:
    return " | ".join(" ".join(item.span.text.split()) for item in mark(text))


@pytest.mark.parametrize(
    "line", ["Most viewed today", "▶ Most read today", "Read also ▸ Ten best beaches ▸ Copper price dips", "GOLD 1,871 | COPPER 3.12 | USD 3.74"]
)  # fmt: skip
def test_a_line_of_the_page_between_two_paragraphs_goes(line):
    assert line.split()[-1] in _marked(f"Ministers meet in Arica\n\n{REPORT}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize(
    "line",
    [
        "A crossing for both",
        "The road to Tacna",
        "Thursday, 12 March 2026",
        "By Ana Pereyra",
        "ARICA (AGN)",
        "Press office of the ministry, tel. 0555 010 200",
        "Done at Arica in two copies",
    ],
)
def test_the_report_s_own_short_line_stays(line):
    assert _marked(f"Ministers meet in Arica\n\n{line}\n\n{REPORT}\n\n{line}\n\n{MORE}") == ""


def test_what_is_all_short_lines_is_no_page():
    assert _marked("Ministers of Peru and Chile meet in Arica") == ""


def test_every_sign_is_worth_a_number():
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert "" in weights
    assert all(isinstance(worth, float) for worth in weights.values())


def test_long_and_hostile_lines_are_read_at_once():
    hostile = "\n\n".join(["| " * 90, "[" * 150, "1:" * 90, "a b " * 45, REPORT, "→" * 150])
    began = time.process_time()
    mark(hostile * 20)
    assert time.process_time() - began < 5
