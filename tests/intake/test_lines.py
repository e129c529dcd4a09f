"""Lines that no cue takes go by all their signs together, if these are sure; the report's own short lines stay."""

import json
import time

import pytest

from accord.intake import furniture
from accord.intake.furniture import mark
from accord.intake.lines import WEIGHTS
from accord.lexicon.states import find_states

REPORT = (
    "The foreign ministers of Peru and Chile met in Arica on Thursday and agreed to reopen talks on border management. "
    "A joint committee will meet every three months, the Peruvian minister said."
)
MORE = "Customs officers of Peru and Chile will work side by side at the crossing of Chacalluta from March, she added."


def _page(line: str) -> str:
    return f"Ministers meet in Arica\n\n{REPORT}\n\n{line}\n\n{MORE}"


def _marked(text: str) -> list[str]:
    return [item.span.text.strip() for item in mark(text)]


@pytest.mark.parametrize(
    "line",
    [
        "GOLD 1,871 | COPPER 3.12 | USD 3.74",
        "EN | ES | QU",
        "[Live] Copper rises   [Live] Tide 2 m",
        "LIVE ▶ Radio Arica",
    ],
)
def test_a_line_of_the_page_that_no_cue_knows_goes(line):
    page, reasons = furniture.cued(_page(line))
    assert line not in [page.units[i].line for i in reasons]
    assert _marked(_page(line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "A crossing for both",
        "The road to Tacna",
        "Thursday, 12 March 2026",
        "By Ana Pereyra",
        "ARICA (AGN)",
        "▶ Newsroom | Arica | tel. +56 58 220 0100",
        "Photo: Ana Pereyra | AGN",
        "Done at Arica in two copies",
    ],
)
def test_the_report_s_own_short_line_stays(line):
    assert _marked(_page(line)) == []


def test_a_page_without_a_paragraph_keeps_all_its_lines():
    assert (
        _marked("GOLD 1,871 | COPPER 3.12\n\nMinisters of Peru and Chile meet in Arica\n\nGOLD 1,871 | USD 3.74") == []
    )


def test_no_sign_is_the_name_of_a_state_or_of_its_people():
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    words = {word for sign in weights if ":" in sign for word in sign.rpartition(":")[2].split()}
    assert len(words) > 100
    assert [word for word in words if word.isalpha() and find_states([word.capitalize()])] == []


def test_long_and_hostile_pages_are_read_at_once():
    hostile = ["| " * 90, "[" * 150, "1:" * 90, "a b " * 45, "→" * 150, "a.b-" * 45]
    began = time.process_time()
    mark("\n\n".join([*[REPORT * 8] * 41, *hostile * 300]))
    assert time.process_time() - began < 8
