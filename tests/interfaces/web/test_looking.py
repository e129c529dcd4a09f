"""Timeline, network, map, areas and the board: what they draw, what their tables and twins say, where numbers lead."""

import csv
import io
import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

SVG = "{http://www.w3.org/2000/svg}"
PATHS = (
    "/timeline", "/timeline?by=body", "/timeline?view=table", "/timeline?at=2024", "/timeline?at=2024-05",
    "/network", "/network?between=person", "/network?view=table", "/network?view=live", "/map", "/map?party=BR",
    "/map?view=table", "/areas", "/areas?order=name", "/commitments", "/commitments?view=list",
)  # fmt: skip


def drawing(page):
    found = re.search(r"<svg xmlns.*?</svg>", page, re.DOTALL)
    return ET.fromstring(found[0]) if found else None


def links(page):
    return [link.get("href") for link in drawing(page).iter(f"{SVG}a")]


@pytest.mark.parametrize("path", PATHS)
def test_a_screen_answers_with_a_title_and_two_twins(client, path):
    page = client.get(path)
    assert page.status_code == 200
    assert "<h1" in page.text
    stem, _, query = path.partition("?")
    assert client.get(f"{stem}.json?{query}").json()["items"]
    assert len(client.get(f"{stem}.csv?{query}").text.splitlines()) > 1


@pytest.mark.parametrize("path", PATHS)
def test_without_documents_it_says_what_would_fill_it(empty, path):
    page = empty.get(path)
    assert page.status_code == 200
    assert 'class="empty"' in page.text


@pytest.mark.parametrize("path", [*PATHS, "/timeline?at=9999-99&by=x&view=y&page=9", "/network?least=x&a=1&b=2"])
def test_every_link_of_a_drawn_screen_leads_somewhere(client, path):
    page = client.get(path).text
    for href in {unescape(href) for href in re.findall(r'href="(/[^"]*)"', page)}:
        assert client.get(href.partition("#")[0]).status_code == 200, href


def test_each_dated_engagement_is_a_bar_of_each_party(client):
    lines = client.get("/engagements.json").json()["items"]
    expected = sorted(f"/engagements/{line['id']}" for line in lines if line["date"] for _ in line["parties"])
    assert sorted(href for href in links(client.get("/timeline").text) if href.startswith("/engagements/")) == expected


def test_a_month_shows_its_own_bars_alone(client):
    page = client.get("/timeline?at=2024-06").text
    found = [href for href in links(page) if href.startswith("/engagements/")]
    shown = client.get("/engagements.json?since=2024-06&until=2024-06").json()["items"]
    assert set(found) == {f"/engagements/{line['id']}" for line in shown}
    assert found
    assert "/timeline?at=2024-07" in page


def test_the_table_of_the_timeline_has_the_basis_in_words(client):
    page = client.get("/timeline?view=table").text
    assert "stated in the text" in page
    assert "2024-05-02" in page


def test_the_twin_of_a_month_holds_the_month(client):
    items = client.get("/timeline.json?at=2024-06").json()["items"]
    assert [line["date"] for line in items] == ["2024-06-02"]


def test_a_network_has_a_line_for_each_pair_that_leads_to_their_engagements(client):
    page = client.get("/network").text
    for edge in client.get("/network.json").json()["items"]:
        href = f"/engagements?with={edge['a']}&with={edge['b']}"
        assert href in links(page)
        assert len(client.get(href.replace("?", ".json?")).json()["items"]) == edge["count"]


def test_only_pairs_of_enough_meetings_are_shown(client):
    pairs = client.get("/network.json?least=2").json()["items"]
    assert [(pair["a"], pair["b"]) for pair in pairs] == [("AR", "BR")]
    assert "/engagements?with=JP&amp;with=MY" not in client.get("/network?least=2").text


def test_two_people_lead_to_the_engagements_of_both(client):
    (pair,) = client.get("/network.json?between=person").json()["items"]
    assert {pair["a"], pair["b"]} == {"Ana Silva", "Juan Diaz"}
    href = next(href for href in links(client.get("/network?between=person").text) if "#pair" in href)
    assert "<bdi>Ana Silva</bdi> and <bdi>Juan Diaz</bdi>" in client.get(href.partition("#")[0]).text


def test_the_forum_in_which_they_met_is_told(client):
    pair = client.get("/network.json?party=BR").json()["items"][0]
    assert [forum["name"] for forum in pair["forums"]] == ["Border Working Group"]


def test_a_number_of_the_matrix_is_the_length_of_the_list_behind_it(client):
    for kind in ("commitments",):
        page = client.get(f"/areas?of={kind}").text
        found = re.findall(r'<td class="number s\d"><a href="([^"]*)"[^>]*>(\d+)<', page)
        assert found
        for href, number in found:
            listed = client.get(unescape(href).replace("?", ".json?", 1)).json()["items"]
            assert len(listed) == int(number)


def test_the_matrix_sorts_by_name_and_by_area(client):
    def order(query):
        return re.findall(r'<th scope="row">.*?<span class="code"[^>]*>(\w+)<', client.get(f"/areas{query}").text)

    assert order("?order=name") == sorted(order("?order=name"), key={"AR": 0, "BR": 1}.get)
    assert 'aria-sort="ascending"' in client.get("/areas?order=name").text


def test_the_csv_of_the_matrix_has_a_column_for_each_area(client):
    header, *rows = csv.reader(io.StringIO(client.get("/areas.csv").text.lstrip("\ufeff")))
    assert header[:3] == ["party", "name", "POL"]
    assert all(len(row) == len(header) for row in rows)


def test_a_state_of_the_map_leads_to_whom_it_meets(client):
    assert "/map?party=BR" in links(client.get("/map").text)
    arcs = links(client.get("/map?party=BR").text)
    assert "/engagements?with=BR&with=AR" in arcs
    count = next(one["count"] for one in client.get("/map.json?party=BR").json()["items"] if one["party"] == "AR")
    assert count == len(client.get("/engagements.json?with=BR&with=AR").json()["items"])


def test_a_place_stands_on_the_map_only_where_a_text_states_it(client):
    page = client.get("/map?party=BR").text
    assert "Where a text places them" in page
    assert "Peru" in page
    assert "Where a text places them" not in client.get("/map?party=JP").text


def test_the_board_puts_what_is_late_first_and_says_why(client):
    page = client.get("/commitments").text
    assert page.index("Overdue") < page.index("open two crossings")
    assert "past its deadline (2024-12), not decided by anybody" in page
    assert "2024-12-31" not in page


@pytest.mark.parametrize("status", ["overdue", "pending", "kept"])
def test_a_board_that_is_asked_for_a_status_shows_no_other(client, status):
    page = client.get(f"/commitments?status={status}").text
    assert ("open two crossings" in page) == (status == "overdue")


def test_the_calendar_of_the_commitments_is_read_by_a_calendar(client):
    answer = client.get("/commitments.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    (task,) = Calendar.from_ical(answer.text).walk("VTODO")
    assert "DUE" not in task
    assert str(task["SUMMARY"]) == "Brazil: open two crossings (due 2024-12)"
    path = str(task["URL"]).removeprefix("http://testserver")
    assert client.get(path).status_code == 200


def test_the_calendar_holds_what_its_address_asks_for(client):
    assert "VTODO" not in client.get("/commitments.ics?party=JP").text
    assert "VTODO" in client.get("/commitments.ics?party=BR").text


@pytest.mark.parametrize("path", PATHS)
def test_no_word_of_a_document_is_markup_of_a_drawing(client, path):
    page = client.get(path).text
    assert "<script>alert" not in page
    assert "onerror=" not in page.replace("&lt;img src=x onerror=", "")


def test_a_body_shows_its_sessions_with_their_dates(client):
    body = next(line for line in client.get("/bodies.json").json()["items"] if line["sessions"])
    page = client.get(f"/bodies/{body['id']}").text
    assert "What came of it" in page
    assert "Sessions" in page
    assert f'href="/engagements/{body["sessions"][0]["engagement"]}"' in page
    assert "2024-06-02" in page


def test_a_name_leads_to_the_document_that_uses_it(client):
    actor = next(line for line in client.get("/actors.json").json()["items"] if line["name"] == "Ana Silva")
    page = client.get(f"/actors/{actor['id']}").text
    assert "Names, and where each comes from" in page
    used = re.search(r"<dt><bdi>Ana Silva</bdi></dt>\s*<dd><a href=\"(/documents/[^\"]*)\"", page)
    words = client.get(unescape(used[1]).partition("#")[0]).text
    assert re.search(r'id="q"[^>]*>Ana Silva<', words)


def test_offices_are_told_as_told_not_as_held(client):
    actor = next(line for line in client.get("/actors.json").json()["items"] if line["offices"])
    page = client.get(f"/actors/{actor['id']}").text
    assert "Offices over time" in page
    assert "it may have been held before and after" in page
