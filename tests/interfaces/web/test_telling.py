"""Adding what was missed on a document's page: by form, and by selecting the words."""

import re

import pytest

from accord.store import open_record
from web_room import send


def document_of(client, name="a.txt"):
    return next(one for one in client.get("/documents.json").json()["items"] if one["name"] == name)


def test_a_fact_is_added_by_form_opens_at_its_words_and_can_be_taken_back(own):
    id_ = document_of(own)["id"]
    page = own.get(f"/documents/{id_}?tell=statements").text
    assert 'name="slot-speaker"' in page
    answer = send(
        own,
        f"/documents/{id_}/tell",
        kind="statements",
        quote="BR will open two crossings for AR by 2024-12",
        **{"slot-speaker": "Ana Silva", "slot-act": "commits"},
        follow=False,
    )
    assert re.fullmatch(rf"/documents/{id_}\?q=\d+-\d+#q", answer.headers["location"])
    (line,) = own.get("/statements.json").json()["items"]
    assert (line["speaker"], line["act"]) == ("Ana Silva", "commits")
    (item,) = own.get("/history.json").json()["items"]
    send(own, "/judge/undo", judgement=item["id"])
    assert own.get("/statements.json").json()["items"] == []


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"kind": "statements", "quote": "nobody said this", "slot-speaker": "A", "slot-act": "reports"},
            "do not stand",
        ),
        ({"kind": "secrets", "quote": "BR will open two crossings"}, "what kind of fact"),
        ({"kind": "statements", "quote": "BR will open two crossings", "slot-act": "reports"}, "Speaker is missing"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_kept(own, fields, words):
    id_ = document_of(own)["id"]
    answer = send(own, f"/documents/{id_}/tell", **fields)
    assert answer.status_code == 400
    assert words in answer.text
    assert own.get("/history.json").json()["items"] == []


@pytest.mark.browser
def test_selected_words_fill_the_form_with_their_place(page, record):
    with open_record(record) as store:
        entry = next(one for one in store.documents() if one.name == "a.txt")
        text = store.document(entry.id).text
    page.goto(f"/documents/{entry.id}?tell=commitments")
    words = "two crossings for AR"
    page.evaluate(
        """words => {
          const root = document.querySelector('[data-text]');
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const whole = []; let node;
          while ((node = walker.nextNode())) whole.push(node);
          const joined = whole.map(one => one.data).join('');
          let at = joined.indexOf(words), end = at + words.length, range = document.createRange(), seen = 0;
          for (const one of whole) {
            if (at >= seen && at <= seen + one.length) range.setStart(one, at - seen);
            if (end >= seen && end <= seen + one.length) { range.setEnd(one, end - seen); break; }
            seen += one.length;
          }
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }""",
        words,
    )
    page.wait_for_function("document.querySelector('[data-quote]').value !== ''")
    assert page.input_value("[data-quote]") == words
    assert int(page.input_value("[data-start]")) == text.index(words)
