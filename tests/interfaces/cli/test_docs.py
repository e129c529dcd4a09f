# ruff: noqa: ARG001 - a fixture is asked for by its name, also where only its effect is needed
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from accord.interfaces.cli.root import cli

ROOT = Path(__file__).parents[3]
KINDS = (
    "timeline engagements commitments due bodies instruments assistance assessments statements actors "
    "documents conflicts review"
).split()


def schema(name):
    return json.loads((ROOT / "docs" / f"{name}.schema.json").read_text(encoding="utf-8"))


def errors_of(line):
    plain = schema("record")
    one = {"$ref": f"#/$defs/{line['kind']}", "$defs": plain["$defs"]}
    return [f"{list(error.path)}: {error.message}" for error in jsonschema.Draft202012Validator(one).iter_errors(line)]


def test_the_documents_are_up_to_date():
    done = subprocess.run(
        [sys.executable, ROOT / "lab" / "write_docs.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.stdout == ""
    assert done.returncode == 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_of_a_list_is_as_its_schema_says(lines, record, kind):
    for line in lines(kind):
        assert errors_of(line) == []


def test_every_other_line_is_as_its_schema_says(call, lines, record, tmp_path, mini):
    (first, *_) = lines("engagements", "--most-reported")
    call("accept", first["id"], "--who", "ida")
    found = [
        *lines("explain", first["id"]),
        *lines("compare", first["id"]),
        *lines("search", "Lima"),
        *lines("history"),
        *lines("readers"),
    ]
    found.append(json.loads(call("add", tmp_path / "none.txt", "--json").stdout))
    assert {line["kind"] for line in found} == {"engagements", "account", "hit", "judgement", "reader", "summary"}
    for line in found:
        assert errors_of(line) == []


def test_a_reading_is_as_its_schema_says(tmp_path, mini):
    met = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
    (tmp_path / "a.txt").write_text(
        f"The ministers of the two countries have talked. {met} BR will open two posts for AR by 2024-12."
    )
    reading = json.loads(CliRunner().invoke(cli, ["read", str(tmp_path / "a.txt"), "--json"]).stdout)
    jsonschema.Draft202012Validator(schema("reading")).validate(reading)
    assert reading["commitments"]


def test_the_schemas_are_schemas():
    for name in ("reading", "record"):
        jsonschema.Draft202012Validator.check_schema(schema(name))


def test_a_line_that_breaks_the_contract_is_found(lines, record):
    line = lines("engagements")[0]
    del line["support"]
    assert errors_of(line)
