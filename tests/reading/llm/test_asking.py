"""Asking a chat server: both ways of asking for a schema, retries, limits, and what goes where."""

import pytest

from accord.model.errors import UsageError
from accord.reading.llm.asking import Answer, Asker, Endpoint, NoAnswer, Unreachable
from chat_server import chat_server, said

ASKED = [{"role": "system", "content": "guide"}, {"role": "user", "content": "{}"}]


def asker(server, **given):
    waits = []
    made = Asker(Endpoint(server.url, "m-1", **given), wait=waits.append)
    return made, waits


def test_the_answer_comes_with_its_tokens_and_the_schema_was_asked_for():
    with chat_server(lambda _: said({"people": []}, tokens=(7, 3))) as server:
        made, _ = asker(server, key="secret")
        answer = made.ask(ASKED)
    assert (answer.object(), answer.asked, answer.answered) == ({"people": []}, 7, 3)
    (body,) = server.bodies
    assert body["model"] == "m-1"
    assert body["temperature"] == 0
    assert body["response_format"]["type"] == "json_schema"
    assert "commitments" in body["response_format"]["json_schema"]["schema"]["properties"]
    assert server.headers[0]["authorization"] == "Bearer secret"


def test_without_a_key_none_is_sent():
    with chat_server(lambda _: said({})) as server:
        asker(server)[0].ask(ASKED)
    assert "authorization" not in server.headers[0]


def test_a_server_that_knows_only_the_other_way_of_asking_for_a_schema_is_asked_so_from_then_on():
    def answering(body):
        form = body["response_format"]
        if form["type"] != "json_object":
            return 422, {"detail": "response_format.type must be 'text' or 'json_object'"}
        return said({"schema": sorted(form)})

    with chat_server(answering) as server:
        made, waits = asker(server)
        assert made.ask(ASKED).object() == {"schema": ["schema", "type"]}
        made.ask(ASKED)
    assert [body["response_format"]["type"] for body in server.bodies] == ["json_schema", "json_object", "json_object"]
    assert waits == []


def test_a_busy_server_is_asked_again_later():
    answers = iter([(503, {}), (429, {}), said({"ok": 1})])
    with chat_server(lambda _: next(answers)) as server:
        made, waits = asker(server)
        assert made.ask(ASKED).object() == {"ok": 1}
    assert len(waits) == 2
    assert waits[0] < waits[1]


@pytest.mark.parametrize(
    ("response", "words"),
    [
        ((401, {"error": "no key"}), "answered 401"),
        ((302, {}), "answered 302"),
        ((200, b"<html>hello</html>"), "does not speak the chat interface"),
        ((200, {"choices": []}), "does not speak the chat interface"),
        ((200, {"choices": [{"message": {"content": None}}]}), "said nothing"),
    ],
)
def test_an_answer_that_cannot_be_used_says_why_and_nothing_else_is_asked(response, words):
    with chat_server(lambda _: response) as server:
        made, waits = asker(server)
        with pytest.raises(NoAnswer, match=words):
            made.ask(ASKED)
    assert len(server.bodies) == 1
    assert waits == []


def test_an_answer_without_end_is_cut_off():
    with chat_server(lambda _: (200, b"x" * 5_000_000)) as server, pytest.raises(NoAnswer, match="longer than"):
        asker(server)[0].ask(ASKED)


def test_a_server_that_fails_for_good_is_given_up_after_four_tries():
    with chat_server(lambda _: (500, {"error": "out of memory"})) as server:
        made, waits = asker(server)
        with pytest.raises(NoAnswer, match="answered 500"):
            made.ask(ASKED)
    assert len(server.bodies) == 4
    assert len(waits) == 3


def test_a_server_that_is_not_there_is_tried_for_the_first_document_only():
    waits = []
    made = Asker(Endpoint("http://127.0.0.1:9/v1", "m"), wait=waits.append)
    for _ in range(3):
        with pytest.raises(Unreachable, match="does not answer"):
            made.ask(ASKED)
    assert len(waits) == 3


@pytest.mark.parametrize("content", ["Sure! Here it is: {", "[]", "null", "```\nno\n```"])
def test_an_answer_that_is_no_object_is_none(content):
    with chat_server(lambda _: said(content)) as server, pytest.raises(NoAnswer, match="no JSON object"):
        asker(server)[0].ask(ASKED).object()


def test_an_object_in_a_fence_is_taken_out_of_it():
    with chat_server(lambda _: said('```json\n{"a": 1}\n```')) as server:
        assert asker(server)[0].ask(ASKED).object() == {"a": 1}


@pytest.mark.parametrize(("url", "model"), [("file:///etc/passwd", "m"), ("127.0.0.1:80", "m"), ("http://x/v1", " ")])
def test_an_endpoint_that_is_none_is_refused(url, model):
    with pytest.raises(UsageError):
        Endpoint(url, model)


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ('{"people": [{"name": "Ana \\"Q\\" }]"}, {"name": "Pe', {"people": [{"name": 'Ana "Q" }]'}]}),
        ('{"people": [{"name": "A"}], "bodies": [{"parties": ["PE", ', {"people": [{"name": "A"}]}),
        (
            '{"people": [], "bodies": [{"name": "B", "parties": ["PE"]},',
            {"people": [], "bodies": [{"name": "B", "parties": ["PE"]}]},
        ),
    ],
)
def test_of_an_answer_that_broke_off_the_whole_items_are_left(content, left):
    answer = Answer(content)
    assert answer.broke_off
    assert answer.object() == left


def test_an_answer_that_broke_off_in_its_first_item_is_none():
    with pytest.raises(NoAnswer, match="no JSON object"):
        Answer('{"people": [{"name": "A", "quotes": ["').object()


def test_a_whole_answer_did_not_break_off():
    assert not Answer('```json\n{"people": []}\n```').broke_off


def test_a_line_break_in_a_string_is_read():
    assert Answer('{"people": [{"name": "Ana\nQuispe"}]}').object() == {"people": [{"name": "Ana\nQuispe"}]}
