"""What the record must show of the five seeds, from their gold readings, where these lie beside the checkout."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from accord.model.contract import reading_from_json
from accord.model.document import Document, DocumentId
from accord.model.store import Query
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import when

_SEEDS = Path(__file__).parents[3] / "shared" / "eval" / "gold-seeds"


def _record():
    store = open_record(None)
    for path in sorted(_SEEDS.glob("*.gold.json")):
        plain = json.loads(path.read_text())
        original = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes()
        text = original.decode()
        document = Document(
            DocumentId(hashlib.sha256(original).hexdigest()),
            plain["document"]["name"][:3],
            text,
            language="en",
            published=when(plain["document"]["published"]),
        )
        store.keep(document, original=original, added="")
        store.keep_reading(document.id, replace(reading_from_json(plain, text), reader="gold", version="1"))
    fold_all(store)
    return store


def _documents(line):
    return sorted({support["document"] for support in line["support"]})


if _SEEDS.is_dir():
    STORE = _record()
    ENGAGEMENTS = list(STORE.lines("engagements"))

    def _meeting(surname):
        return next(
            line
            for line in ENGAGEMENTS
            if line["type"] == "meeting" and any(surname in name for name in line["participants"])
        )

    def test_the_meeting_of_prime_minister_and_secretary_is_one_finding_with_two_independent_reports():
        assert (_documents(_meeting("Austin")), _meeting("Austin")["independent"]) == (["000", "001"], 2)

    def test_both_meetings_lie_in_april_2024_inferred_with_the_chain_of_reasons():
        for surname in ("Austin", "Mayorkas"):
            line = _meeting(surname)
            assert (line["date"], line["date_basis"]) == ("2024-04", "inferred")
            assert any("visit" in reason and "002" in reason for reason in line["date_reasons"])

    def test_the_military_body_is_one_under_three_names_with_three_factors():
        (line,) = STORE.lines("bodies", Query(bodies=("Military",)))
        assert set(line["names"]) == {
            "Higher Military Commission",
            "High Military Committee",
            "Higher Military Committee",
        }
        assert len(line["factors"]) == 3

    def test_the_body_whose_name_and_function_clash_is_asked_not_merged():
        coordinating = [line for line in STORE.lines("bodies") if "oordinati" in line["name"]]
        assert len(coordinating) == 2
        question = next(one for one in STORE.questions() if one.about[0].startswith("b-"))
        assert {line["id"] for line in coordinating} < set(question.about)
        assert len(question.about) == 3

    def test_rounds_are_dated_and_the_undated_one_is_offered_as_probably_the_first():
        rounds = {
            line["ordinal"]: line for line in ENGAGEMENTS if line["body"] == "Joint Security Cooperation Dialogue"
        }
        assert (rounds[1]["date"], rounds[2]["date"]) == ("2023-22", "2024-07")
        assert _documents(rounds[None]) == ["004"]
        question = next(one for one in STORE.questions() if rounds[None]["id"] in one.about)
        assert rounds[1]["id"] in question.options[0]
        assert any("probably" in reason for reason in question.because)

    def test_two_ministers_lists_are_kept_and_held_against_the_stated_count():
        (line,) = [line for line in STORE.lines("instruments") if line["areas_by_claimant"]]
        assert [len(claim["items"]) for claim in line["areas_by_claimant"]] == [5, 5]
        (conflict,) = [one for one in STORE.conflicts() if one.field == "items"]
        assert any("five key areas" in value.value for value in conflict.values)

    def test_no_third_state_is_a_party():
        assert {party for line in ENGAGEMENTS for party in line["parties"]} == {"IQ", "US", "SY"}
