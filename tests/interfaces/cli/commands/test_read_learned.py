"""`accord read --reader learned`: the rules with a network for the wording, on whole documents and in several workers."""

import json

import pytest

MET = "Peruvian Interior Minister Rosa Quispe met her Chilean counterpart Luis Lyon in Lima on 3 May 2024. "
CALM = "“It is a matter of trust between neighbours,” Quispe said."


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text(MET + CALM, encoding="utf-8")
    (made / "b.txt").write_text(MET + "Lyon said the talks had lasted two hours.", encoding="utf-8")
    return made


def acts(result):
    return [[said["act"] for said in json.loads(line)["statements"]] for line in result.stdout.splitlines()]


@pytest.mark.usefixtures("plain_rules")
def test_the_act_that_the_words_tell_is_shown_and_a_plain_report_stays_one(call, folder):
    result = call("read", folder, "--json", "--reader", "learned")
    assert acts(result) == [["opinion"], ["reports"]]
    assert {json.loads(line)["reader"]["name"] for line in result.stdout.splitlines()} == {"learned"}
    assert "opinion" in call("read", folder / "a.txt", "--reader", "learned").stdout


def test_two_workers_read_what_one_reads(call, folder):
    one = call("read", folder, "--json", "--reader", "learned")
    assert one.exit_code == 0
    assert call("read", folder, "--json", "--reader", "learned", "--jobs", "2").stdout == one.stdout


@pytest.mark.usefixtures("plain_rules")
def test_a_record_keeps_what_it_read(call, lines, folder):
    assert call("add", folder, "--reader", "learned").exit_code == 0
    assert {line["act"] for line in lines("statements")} == {"opinion", "reports"}
