"""`accord eval` and `accord readers`: figures on one's own gold, and the readers there are."""

import json

import pytest

TEXT = "Peruvian Foreign Minister Ana Quispe met Chilean Foreign Minister Pedro Soto in Lima on 4 March 2024.\n"


def span(words):
    return [{"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}]


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    meta = {"published": "2024-03-05", "publisher": "Herald", "language": "en"}
    (folder / "a.meta.json").write_text(json.dumps(meta), encoding="utf-8")
    labels = {
        "document": {"name": "a.txt", "published": "2024-03-05", "language": "en"},
        "furniture": [],
        "people": [
            {"name": "Ana Quispe", "role": "Foreign Minister", "country": "PE", "evidence": span("Ana Quispe")},
            {"name": "Pedro Soto", "role": "Foreign Minister", "country": "AR", "evidence": span("Pedro Soto")},
            {"name": "Luis Rojas", "role": None, "country": "CL", "evidence": span("in Lima")},
        ],
        "engagements": [
            {
                "type": "meeting",
                "status": "held",
                "parties": ["CL", "PE"],
                "participants": ["Ana Quispe", "Pedro Soto"],
                "date": "2024-03-04",
                "evidence": span(TEXT.strip()),
            }
        ],
        "areas": [],
    }
    (folder / "a.gold.json").write_text(json.dumps(labels), encoding="utf-8")
    return folder


def test_found_and_right_are_told_for_each_kind_that_the_gold_holds(call, gold):
    result = call("eval", gold)
    assert result.exit_code == 0, result.output
    rows = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines() if line and line[0].isalpha()}
    # two of three people are there, one of them with the right country
    assert rows["people"] == ["1.000", "0.667", "0.800", "0.400", "3"]
    assert rows["engagements"] == ["1.000", "1.000", "1.000", "1.000", "1"]
    assert rows["mean"] == ["0.900", "0.700"]
    assert "statements" not in rows
    assert "1 documents, 0 broken spans" in result.stdout


def test_the_misses_of_a_kind_are_listed_with_both_sides(call, gold):
    result = call("eval", gold, "--misses", "people")
    assert "a: missed" in result.stdout
    assert "Luis Rojas" in result.stdout
    assert "a: read wrongly" in result.stdout
    told = json.loads(call("eval", gold, "--misses", "people", "--json").stdout)
    assert told["kinds"]["people"]["n"] == 3
    assert [(miss["gold"]["name"], bool(miss["read"])) for miss in told["misses"]] == [
        ("Luis Rojas", False),
        ("Pedro Soto", True),
    ]


def test_a_folder_without_gold_and_gold_that_is_none_say_what_is_missing(call, gold, tmp_path):
    (tmp_path / "empty").mkdir()
    empty = call("eval", tmp_path / "empty")
    assert empty.exit_code != 0
    assert "holds no gold" in empty.stderr
    (gold / "a.gold.json").write_text('{"people": [{"nam": 1}]}', encoding="utf-8")
    broken = call("eval", gold)
    assert broken.exit_code != 0
    assert "a.gold.json is no gold" in broken.stderr
    assert "a fault of accord" not in broken.stderr


def test_the_readers_are_listed_with_their_figures(call):
    lines = [json.loads(line) for line in call("readers", "--json").stdout.splitlines()]
    assert [line["name"] for line in lines] == ["rules", "learned", "llm"]
    assert lines[0]["figures"]["news-test"]["documents"] > 0
    assert lines[1]["version"].startswith(lines[0]["version"] + "+")
    assert lines[1]["figures"]["news-test"]["documents"] > 0
    assert lines[2]["version"] == ""
    page = call("readers", "--model", "m-1", "--endpoint", "http://127.0.0.1:1/v1").stdout
    assert "+m-1" in page


@pytest.mark.usefixtures("plain_rules")
def test_another_reader_is_measured_by_its_name(call, gold):
    text = TEXT.strip() + " “It is a matter of trust between neighbours,” Quispe said.\n"
    (gold / "a.txt").write_text(text, encoding="utf-8")
    labels = json.loads((gold / "a.gold.json").read_text(encoding="utf-8"))
    at = text.index("“It is")
    said = {
        "speaker": "Ana Quispe",
        "act": "opinion",
        "direct": True,
        "evidence": [{"start": at, "end": len(text) - 1}],
    }
    (gold / "a.gold.json").write_text(json.dumps({**labels, "statements": [said]}), encoding="utf-8")
    told = {name: json.loads(call("eval", gold, "--reader", name, "--json").stdout) for name in ("rules", "learned")}
    assert told["learned"]["kinds"]["statements"]["right"] == 1.0
    assert told["learned"]["kinds"]["people"] == told["rules"]["kinds"]["people"]
