"""`--reader llm` and `--reader all` as a user meets them: where documents go, what it costs, what is kept."""

import json

import pytest

from chat_server import chat_server, document_in, said

TEXT = "Peruvian Foreign Minister Ana Quispe met Chilean Foreign Minister Pedro Soto in Lima on 4 March 2024.\n"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("ACCORD_CACHE", str(tmp_path / "cache"))
    for name in ("ACCORD_ENDPOINT", "ACCORD_MODEL", "ACCORD_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def answering(body):
    text = document_in(body)
    true = {"speaker": "Ana Quispe", "act": "reports", "quotes": [text.strip()]}
    false = {"speaker": "Ana Quispe", "act": "reports", "quotes": ["Quispe said that a base would be built."]}
    return said({"statements": [true, false]})


def llm(server):
    return "--reader", "llm", "--endpoint", server.url, "--model", "m-1"


def test_without_an_endpoint_nothing_is_sent_and_the_message_says_what_to_give(call, report):
    result = call("read", report, "--reader", "llm")
    assert result.exit_code == 2
    assert "--endpoint" in result.stderr
    assert "--model" in result.stderr


def test_the_command_says_where_it_sends_and_what_it_cost(call, report):
    with chat_server(answering) as server:
        result = call("read", report, *llm(server), "--json", "--price", "1000", "2000")
    assert result.exit_code == 0
    reading = json.loads(result.stdout)
    assert reading["reader"]["name"] == "llm"
    assert [item["speaker"] for item in reading["statements"]] == ["Ana Quispe"]
    assert [doubt["why"] for doubt in reading["doubts"]] == ["Unverified: the quotation does not stand in the document"]
    before, after = [line for line in result.stderr.splitlines() if line.strip()]
    assert f"sent to {server.url} (model m-1); 1 file, about" in before
    assert "1 answers from the model, 0 kept from before; 100 tokens sent, 20 received, 0.14 in money" in after


def test_adding_keeps_what_was_read_and_asks_for_no_document_twice(call, report, tmp_path):
    second = tmp_path / "second.txt"
    second.write_text(TEXT.replace("4 March", "5 March"), encoding="utf-8")
    with chat_server(answering) as server:
        assert call("add", report, *llm(server)).exit_code == 0
        assert call("add", report, second, *llm(server)).exit_code == 0
        assert len(server.bodies) == 2
    listed = call("statements", "--json")
    assert {json.loads(line)["support"][0]["document"] for line in listed.stdout.splitlines()} == {
        "report.txt",
        "second.txt",
    }


def test_a_server_that_fails_leaves_the_document_kept_and_the_next_call_goes_on(call, report):
    with chat_server(lambda _: (401, {"error": "no key"})) as server:
        result = call("add", report, *llm(server))
    assert result.exit_code != 0
    assert "answered 401" in result.stderr
    assert "report the document" not in result.stderr
    with chat_server(answering) as server:
        again = call("add", report, *llm(server))
    assert again.exit_code == 0
    assert "read again" in again.stdout


def test_all_readers_are_shown_beside_each_other_where_they_differ(call, report):
    with chat_server(answering) as server:
        arguments = ("read", report, "--reader", "all", "--endpoint", server.url, "--model", "m-1")
        page = call(*arguments)
        result = call(*arguments, "--json")
    assert page.exit_code == 0
    assert "Statements (1 differ)" in page.stdout
    assert "rules: not found" in page.stdout
    one, other, differing = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["reader"]["name"], other["reader"]["name"]] == ["rules", "llm"]
    assert differing["readers"] == ["rules", "llm"]
    kinds = {difference["kind"] for difference in differing["differences"]}
    assert {"statements", "people", "engagements"} <= kinds


def test_the_key_is_taken_from_the_environment_and_shown_nowhere(call, report, monkeypatch):
    monkeypatch.setenv("ACCORD_API_KEY", "very-secret")
    with chat_server(answering) as server:
        result = call("read", report, *llm(server))
    assert server.headers[0]["authorization"] == "Bearer very-secret"
    assert "very-secret" not in result.output + result.stderr
