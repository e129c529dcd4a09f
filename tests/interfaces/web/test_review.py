"""Working through the questions: one key or one button answers and goes on, everything can be taken back."""

import re
import threading
import time

import pytest
import uvicorn
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.store import open_record
from web_room import asking, send, settings


@pytest.fixture
def file(tmp_path):
    return asking(tmp_path / "accord.db")


@pytest.fixture
def desk(file):
    with TestClient(create_app(settings=settings(file))) as client:
        yield client


def everything(client):
    kinds = "bodies engagements conflicts review actors"
    return [client.get(f"/{kind}.json").json()["items"] for kind in kinds.split()]


def questions(client):
    return client.get("/review.json").json()["items"]


def form_of(client, path="/review"):
    """The fields of the card's form as the page has them."""
    page = client.get(path).text
    form = page[page.index('action="/review/answer"') :].split("</form>")[0]
    names = re.findall(r'name="(\w+)" value="([^"]*)"', form)
    fields = {name: value.replace("&amp;", "&") for name, value in names if name not in ("answer", "member")}
    fields["member"] = [value for name, value in names if name == "member"]
    return fields


def test_the_card_shows_both_sides_their_words_and_the_reasons(desk):
    (first, *_) = questions(desk)
    page = desk.get("/review").text
    assert "Are these the same?" in page
    for reason in first["because"]:
        assert reason.replace("'", "&#39;") in page
    for id_ in first["about"]:
        line = desk.get(f"/bodies/{id_}.json").json()["items"][0]
        assert f"/bodies/{id_}" in page
        assert line["support"][0]["quote"] in page


def test_an_answer_goes_on_to_the_next_question_and_the_address_shows_it_to_anybody(desk, file):
    first, second, _ = questions(desk)
    answer = desk.post("/review/answer", data=form_of(desk) | {"answer": "different"}, follow_redirects=False)
    assert answer.headers["location"] == f"/review?q={second['id']}"
    assert [line["id"] for line in questions(desk)] == [line["id"] for line in (second, _)]
    with TestClient(create_app(settings=settings(file))) as other:
        assert f"Question 1 of 2 · {second['id']}" in other.get(f"/review?q={second['id']}").text
        assert "That question is settled" in other.get(f"/review?q={first['id']}").text


def test_a_wrong_merge_is_taken_back_in_one_action_and_all_is_as_before(desk):
    before = everything(desk)
    (first, *_) = questions(desk)
    desk.post("/review/answer", data=form_of(desk) | {"answer": "same"})
    assert len(everything(desk)[0]) == len(before[0]) - 1
    page = desk.get("/review").text
    assert "Take back" in page
    answer = send(desk, "/review/reopen", question=first["id"], follow=False)
    assert answer.headers["location"] == f"/review?q={first['id']}"
    assert everything(desk) == before


def test_nobody_overwrites_anybody_unseen(desk):
    mine = form_of(desk)
    theirs = form_of(desk)
    desk.post("/review/answer", data=theirs | {"answer": "different"})
    late = desk.post("/review/answer", data=mine | {"answer": "same"})
    assert late.status_code == 400
    assert "Somebody decided on this after you opened it" in late.text
    assert "Tess Tester said different" in late.text
    assert len(desk.get("/bodies.json").json()["items"]) == 6


def test_the_blind_card_hides_reasons_and_counts_and_says_so_in_what_is_kept(desk):
    (first, *_) = questions(desk)
    page = desk.get("/review?blind=1").text
    assert not any(reason in page for reason in first["because"])
    assert "independent ·" not in page
    desk.post("/review/answer", data=form_of(desk, "/review?blind=1") | {"answer": "unsure"})
    (kept,) = desk.get("/history.json").json()["items"]
    assert kept["details"] == [first["id"], "blind"]


def test_a_form_without_its_token_changes_nothing(desk):
    fields = form_of(desk)
    answer = desk.post("/review/answer", data={**fields, "token": "0" * 64, "answer": "same"})
    assert answer.status_code == 403
    assert len(questions(desk)) == 3


def test_an_empty_queue_says_what_would_fill_it(empty):
    assert "No question is open" in empty.get("/review").text


@pytest.fixture
def address(file):
    server = uvicorn.Server(uvicorn.Config(create_app(settings=settings(file)), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 20
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.mark.browser
def test_the_queue_is_worked_through_with_keys_alone(chromium, address, file):
    page = chromium.new_context(base_url=address).new_page()
    page.goto("/review")
    for key, left in (("n", 2), ("z", 3), ("y", 2), ("u", 1), ("n", 0)):
        with page.expect_navigation():
            page.keyboard.press(key)
        page.wait_for_load_state()
        with open_record(file) as store:
            assert len(store.questions()) == left, key
    assert "No question is open" in page.content()
    page.context.close()


@pytest.mark.browser
def test_a_card_is_answered_without_script(chromium, address, file):
    page = chromium.new_context(base_url=address, java_script_enabled=False).new_page()
    page.goto("/review")
    with page.expect_navigation():
        page.get_by_role("button", name="Different").click()
    assert "Question 1 of 2" in page.content()
    with open_record(file) as store:
        assert len(store.questions()) == 2
    page.context.close()
