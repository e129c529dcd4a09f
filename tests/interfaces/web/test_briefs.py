"""A brief is picked, ordered, written and taken away in the browser; nobody overwrites anybody's."""

import re
import shutil

import pytest
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.interfaces.web.identity import Identity, Role
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import document
from shelved import keep
from web_room import MET, filled, send, settings


def id_of(client, kind):
    return client.get(f"/{kind}.json").json()["items"][0]["id"]


def picked(client, *kinds):
    for kind in kinds:
        answer = send(client, "/brief/add", id=id_of(client, kind), next=f"/{kind}")
        assert "Added to the brief" in answer.text
    return client.get("/brief.json").json()["items"][0]["id"]


def changed(client, id_, do, *, texts=None, **more):
    page = client.get(f"/brief/{id_}/edit").text
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    now = [re.sub(r"&#39;", "'", text) for text in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)]
    return send(client, f"/brief/{id_}/change", do=do, version=version, title="Talks", text=texts or now, **more)


def reads(client, id_):
    return client.get(f"/brief/{id_}.json").json()["items"][0]


def test_findings_are_picked_from_lists_and_from_their_own_page(own):
    assert 'action="/brief/add"' in own.get("/engagements").text
    assert 'action="/brief/add"' in own.get(f"/commitments/{id_of(own, 'commitments')}").text
    brief = reads(own, picked(own, "engagements", "commitments"))
    assert [note["number"] for note in brief["notes"]] == [1, 2]
    again = send(own, "/brief/add", id=id_of(own, "engagements"))
    assert "in the brief" in again.text
    assert len(reads(own, brief["id"])["notes"]) == 2


def test_words_are_written_between_and_the_notes_follow_the_order(own):
    id_ = picked(own, "engagements", "commitments")
    before = [note["finding"] for note in reads(own, id_)["notes"]]
    changed(own, id_, "down 0")
    assert [note["finding"] for note in reads(own, id_)["notes"]] == before[::-1]
    changed(own, id_, "write 1")
    texts = ["First.", "In between <b>&amp;</b>.", "Last."]
    page = changed(own, id_, "keep", texts=texts).text
    assert "In between &lt;b&gt;&amp;amp;&lt;/b&gt;." in page
    assert [one["text"] for one in reads(own, id_)["paragraphs"]] == texts
    assert [one["note"] for one in reads(own, id_)["paragraphs"]] == [1, None, 2]
    changed(own, id_, "remove 0")
    assert [one["note"] for one in reads(own, id_)["paragraphs"]] == [None, 1]


@pytest.mark.parametrize(("form", "begins"), [("md", b"# Brief"), ("html", b"<!doctype html>"), ("docx", b"PK")])
def test_it_is_taken_away_in_each_form(own, form, begins):
    id_ = picked(own, "engagements")
    answer = own.get(f"/brief/{id_}.{form}")
    assert answer.content.startswith(begins)
    assert answer.headers["content-disposition"] == f'attachment; filename="brief-{id_}.{form}"'
    assert "sandbox" in answer.headers["content-security-policy"]


def test_a_brief_of_findings_named_in_the_address_needs_no_keeping(client, ids):
    address = f"/brief?id={ids['engagements'][0]}&id={ids['commitments'][0]}&title=Talks"
    page = client.get(address).text
    assert '<a href="#note-2"' in page
    assert "Talks" in page
    assert client.get(address).text.count('id="note-') == 2


def test_what_is_not_there_is_told(own):
    assert own.get("/brief/0123456789").status_code == 404
    assert own.get("/brief/..%2f..%2fetc.md").status_code == 404
    assert own.get(f"/brief/{picked(own, 'engagements')}.exe").status_code == 404
    assert send(own, "/brief/add", id="e-none").status_code == 404
    assert "no longer in the record" in own.get("/brief?id=e-0000000000").text


def test_a_change_made_from_an_older_page_is_refused(own):
    id_ = picked(own, "engagements", "commitments")
    stale = {"version": "1", "title": "Mine", "text": ["a", "b"]}
    answer = send(own, f"/brief/{id_}/change", do="keep", **stale)
    assert answer.status_code == 400
    assert "reload the page" in answer.text
    assert reads(own, id_)["title"] != "Mine"


def test_a_removed_document_is_told_in_the_footnote(tmp_path):
    record = filled(tmp_path / "accord.db")
    with TestClient(create_app(settings=settings(record))) as client:
        lines = client.get("/engagements.json").json()["items"]
        line = next(one for one in lines if one["reports"] > 1)
        send(client, "/brief/add", id=line["id"])
        id_ = client.get("/brief.json").json()["items"][0]["id"]
        assert "no longer in the record" not in client.get(f"/brief/{id_}").text
        less = tmp_path / "less.db"
        with open_record(less, create=True) as store:
            text = f"{MET} A second text says so in words of its own, and longer."
            keep(store, document(text, name="b.txt", published="2024-05-04", outlet="Courier"))
            fold_all(store)
        shutil.move(less, record)
        page = client.get(f"/brief/{id_}").text
    assert "no longer in the record" in page
    assert "Herald" in page


def test_a_brief_is_changed_by_who_began_it_and_read_by_all(tmp_path):
    app = create_app(
        settings=settings(filled(tmp_path / "accord.db")), identify=lambda _: Identity(who[0], Role.READER)
    )
    who = ["Ana"]
    with TestClient(app) as client:
        id_ = picked(client, "engagements")
        who[0] = "Ben"
        assert client.get(f"/brief/{id_}").status_code == 200
        assert client.get(f"/brief/{id_}/edit").status_code == 403
        assert send(client, f"/brief/{id_}/change", do="keep", version="2", text="x").status_code == 403
        assert send(client, f"/brief/{id_}/remove", sure="yes").status_code == 403
        send(client, "/brief/add", id=id_of(client, "commitments"))
        assert {one["who"] for one in client.get("/brief.json").json()["items"]} == {"Ana", "Ben"}
        who[0] = "Ana"
        assert send(client, f"/brief/{id_}/remove").status_code == 400
        assert "is removed" in send(client, f"/brief/{id_}/remove", sure="yes").text
        assert client.get(f"/brief/{id_}").status_code == 404
