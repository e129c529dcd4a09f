"""Deciding on one finding from its page, accounts side by side, conflicts, and the history of it all."""

import csv
import io

import pytest

from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import document
from shelved import keep
from web_room import MET, send


@pytest.fixture
def contact(own):
    return next(one for one in own.get("/engagements.json").json()["items"] if one["reports"] == 2)


@pytest.fixture
def promise(own):
    return own.get("/commitments.json").json()["items"][0]


def seen(client, address):
    page = client.get(address).text
    return page.split('name="seen" value="')[1].split('"')[0]


def line(client, kind, id_):
    return client.get(f"/{kind}/{id_}.json").json()["items"][0]


@pytest.mark.parametrize(("decision", "kept"), [("accept", "accepted"), ("reject", "rejected")])
def test_a_finding_is_accepted_or_rejected_and_that_is_taken_back(own, contact, decision, kept):
    address = f"/engagements/{contact['id']}"
    page = send(own, "/judge/weigh", id=contact["id"], decision=decision, why="read it", next=address)
    assert f"Kept: {decision}, by Tess Tester." in page.text
    assert line(own, "engagements", contact["id"])["decision"] == kept
    assert "read it" in own.get(address).text
    (item,) = own.get("/history.json").json()["items"]
    send(own, "/judge/undo", judgement=item["id"], next=address)
    assert line(own, "engagements", contact["id"])["decision"] is None


def test_a_field_is_corrected_and_a_value_that_does_not_fit_is_told(own, contact):
    send(own, "/judge/correct", id=contact["id"], field="place", value="Cusco")
    assert line(own, "engagements", contact["id"])["place"] == "Cusco"
    wrong = send(own, "/judge/correct", id=contact["id"], field="date", value="last week")
    assert wrong.status_code == 400
    assert "does not fit date" in wrong.text


def test_a_promise_is_called_kept_only_with_words_that_stand_in_a_document(own, promise):
    bare = send(own, "/judge/status", id=promise["id"], status="kept")
    assert bare.status_code == 400
    assert "needs the words that show it" in bare.text
    invented = send(own, "/judge/status", id=promise["id"], status="kept", quote="they opened both crossings today")
    assert "No document of the record holds these words" in invented.text
    send(own, "/judge/status", id=promise["id"], status="kept", quote="BR will open two crossings")
    assert line(own, "commitments", promise["id"])["status"] == "kept"


def test_an_account_that_tells_of_something_else_is_parted_and_merged_again(own, contact):
    ids = {one["document_id"] for one in contact["support"]}
    send(own, "/judge/part", id=contact["id"], document=min(ids))
    parted = [
        one for one in own.get("/engagements.json").json()["items"] if one["participants"] == contact["participants"]
    ]
    assert [one["reports"] for one in parted] == [1, 1]
    page = own.get(f"/compare?id={parted[0]['id']}&id={parted[1]['id']}").text
    assert "Compare findings" in page
    send(own, "/judge/merge", id=parted[0]["id"], other=f"http://testserver/engagements/{parted[1]['id']}")
    again = [
        one for one in own.get("/engagements.json").json()["items"] if one["participants"] == contact["participants"]
    ]
    assert [one["reports"] for one in again] == [2]


def test_a_form_whose_page_is_out_of_date_stops_and_names_who_decided(own, contact):
    address = f"/engagements/{contact['id']}"
    old = seen(own, address)
    send(own, "/judge/weigh", id=contact["id"], decision="accept", seen=old)
    late = send(own, "/judge/weigh", id=contact["id"], decision="reject", seen=old)
    assert late.status_code == 400
    assert "Tess Tester said accept" in late.text
    assert line(own, "engagements", contact["id"])["decision"] == "accepted"


def test_work_on_another_finding_disturbs_nobody(own, contact, promise):
    old = seen(own, f"/engagements/{contact['id']}")
    send(own, "/judge/weigh", id=promise["id"], decision="accept")
    assert send(own, "/judge/weigh", id=contact["id"], decision="accept", seen=old).status_code == 200


def test_the_accounts_of_a_finding_stand_side_by_side_and_differences_are_said_in_words(own, tmp_path):
    with open_record(tmp_path / "accord.db", write=True) as store:
        moved = MET.replace("2024-05-02", "2024-05-03")
        keep(store, document(f"{moved} Told by a third.", name="third.txt", published="2024-05-05"))
        fold_all(store)
    found = [one for one in own.get("/conflicts.json").json()["items"] if one["field"] == "date"]
    assert found
    id_ = found[0]["finding"]
    page = own.get(f"/compare/{id_}").text
    assert "not alike" in page
    assert "third.txt" in page
    assert f"/compare/{id_}" in own.get("/conflicts").text
    assert f"/compare/{id_}" in own.get("/compare").text
    rows = list(csv.reader(io.StringIO(own.get(f"/compare/{id_}.csv").text.lstrip("\ufeff"))))
    assert next(row for row in rows if row[0] == "date")[-1] == "no"


def test_findings_of_different_kinds_are_not_compared(own, contact, promise):
    answer = own.get(f"/compare?id={contact['id']}&id={promise['id']}")
    assert answer.status_code == 400
    assert "different kinds" in answer.text


def test_the_history_tells_who_decided_what_and_its_twin_holds_no_formula(own, contact):
    send(own, "/who", who="=HYPERLINK(1)")
    send(own, "/judge/weigh", id=contact["id"], decision="accept", why="=1+1")
    page = own.get("/history").text
    assert "=HYPERLINK(1)" in page
    row = list(csv.reader(io.StringIO(own.get("/history.csv").text.lstrip("\ufeff"))))[1]
    assert "'=HYPERLINK(1)" in row
    assert "'=1+1" in row
