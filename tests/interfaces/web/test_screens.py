"""Every screen answers, in each of its forms, and says in words what cannot be answered."""

import csv
import html
import io
import re

import pytest

KINDS = "engagements commitments instruments bodies actors assistance assessments statements documents".split()


@pytest.mark.parametrize(
    "path", ["/", "/search", "/about", "/about?check=1", "/patterns", "/keys", "/add", "/search?words=crossings"]
)
def test_a_screen_answers(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert "<h1" in answer.text


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_leads_to_each_of_its_lines(client, ids, kind):
    page = client.get(f"/{kind}").text
    assert all(f'href="/{kind}/{id_}"' in page for id_ in ids[kind][:50])


@pytest.mark.parametrize("kind", KINDS)
def test_each_line_has_a_page_and_two_twins(client, ids, kind):
    for id_ in ids[kind]:
        assert client.get(f"/{kind}/{id_}").status_code == 200
        assert client.get(f"/{kind}/{id_}.json").json()["items"][0]["id"] == id_
        assert id_ in client.get(f"/{kind}/{id_}.csv").text


@pytest.mark.parametrize("kind", KINDS)
def test_the_twins_of_a_list_hold_what_the_list_shows(client, ids, kind):
    assert [line["id"] for line in client.get(f"/{kind}.json").json()["items"]] == ids[kind]
    rows = list(csv.reader(io.StringIO(client.get(f"/{kind}.csv").text.lstrip("\ufeff"))))
    assert [row[0] for row in rows[1:]] == ids[kind]


def test_the_twins_show_what_the_same_address_shows(client):
    query = "?party=JP&-party=BR"
    shown = client.get(f"/instruments{query}").text
    named = [line["name"] for line in client.get(f"/instruments.json{query}").json()["items"]]
    assert named == ["Lion Accord", "Straits Protocol"]
    assert all(name in shown for name in named)


def test_what_is_left_out_is_not_shown(client):
    names = [line["name"] for line in client.get("/instruments.json?-party=JP").json()["items"]]
    assert not set(names) & {"Lion Accord", "Straits Protocol"}


def test_a_detail_page_shows_each_quote_in_its_sentence_with_a_link_to_the_words(client):
    line = next(one for one in client.get("/engagements.json").json()["items"] if len(one["support"]) > 1)
    page = client.get(f"/engagements/{line['id']}").text
    for one in line["support"]:
        assert f"/documents/{one['document_id']}?q={one['start']}-{one['end']}#q" in page


def test_a_document_opens_at_the_words_that_the_address_names(client):
    line = client.get("/commitments.json").json()["items"][0]
    one = line["support"][0]
    page = client.get(f"/documents/{one['document_id']}?q={one['start']}-{one['end']}").text
    assert 'id="q"' in page
    assert "quote" in page


def test_offsets_that_are_not_in_the_text_are_told_not_moved(client, ids):
    page = client.get(f"/documents/{ids['documents'][0]}?q=90000-90010").text
    assert "none from 90,000 to 90,010" in page
    assert 'id="q"' not in page


def test_a_condition_that_does_not_fit_is_told(client):
    page = client.get("/engagements?area=XYZ&since=yesterday").text
    assert "there is no area “XYZ”" in page
    assert "“yesterday” is no date" in page


@pytest.mark.parametrize(
    "path", ["/nothing-here", "/engagements/e-0000000000", "/documents/ffffffffff", "/static/none.js"]
)
def test_what_is_not_there_is_said_with_a_hint(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert 'role="alert"' in answer.text


def test_a_finding_under_another_kind_is_led_to_its_own(client, ids):
    answer = client.get(f"/actors/{ids['commitments'][0]}")
    assert answer.status_code == 404
    assert f"/commitments/{ids['commitments'][0]}" in answer.text


def test_a_page_is_answered_while_somebody_writes(own):
    desk = own.app.state.desk
    with desk.writing() as store, store.transaction():
        store.set_setting("half", "done")
        assert own.get("/engagements").status_code == 200


def test_the_licences_of_what_is_built_in_are_there(client):
    told = client.get("/static/licences.txt").text
    assert "tinykeys" in told
    assert "htmx.org" in told


def test_today_shows_what_is_late(client):
    page = client.get("/").text
    assert "overdue" in page
    assert "open two crossings" in page


def test_the_date_is_no_more_precise_than_the_text(client):
    page = client.get("/commitments").text
    assert "by 2024-12" in page
    assert "2024-12-31" not in page


def test_a_screen_can_be_cited(client):
    page = client.get("/commitments?party=BR").text
    assert "read on 2026-01-15" in page
    assert "/commitments?party=BR" in page


def test_a_new_record_offers_every_way_to_begin(empty):
    page = empty.get("/").text
    for path in ("/add/files", "/add/address", "/add/paste", "/add/sample"):
        assert f'action="{path}"' in page


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_list_says_what_would_fill_it(empty, kind):
    assert "This list fills with" in empty.get(f"/{kind}").text


def test_no_page_needs_more_than_one_style_and_one_script(client):
    page = client.get("/engagements").text
    assert page.count('<link rel="stylesheet"') == 1
    assert page.count("<script") == 1


def test_the_count_beside_a_facet_is_the_length_of_the_list_behind_it(client):
    page = client.get("/engagements").text
    for href, count in re.findall(
        r'<a href="(/engagements[^"]+)"[^>]*><bdi>[^<]+</bdi></a>\s*<span class="n">(\d+)</span>', page
    ):
        path, _, query = html.unescape(href).partition("?")
        assert client.get(f"{path}.json?{query}").json()["count"] == int(count), href
