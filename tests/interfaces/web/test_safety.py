"""Documents and other sites are hostile: nothing of theirs acts in a page, and nothing is changed for them."""

import re

import lxml.html
import pytest

from accord.interfaces.web.safety import local_path
from accord.store import open_record
from web_room import HOSTILE, send, token

PAGES = ("/", "/documents", "/instruments", "/search?words=signed", "/about", "/patterns", "/nothing")


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_forbids_what_is_not_ours(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_script_or_style_of_its_own(client, path):
    page = lxml.html.document_fromstring(client.get(path).text)
    assert [script.get("src", "").partition("?")[0] for script in page.iter("script")] == ["/static/app.js"]
    assert not list(page.iter("style"))
    assert not [name for one in page.iter() for name in one.attrib if name == "style" or name.startswith("on")]


def test_markup_in_a_document_is_shown_as_words(client, ids):
    for id_ in ids["documents"]:
        page = client.get(f"/documents/{id_}").text
        assert "<script>alert" not in page
        assert "<img" not in page
    assert any("&lt;script&gt;alert(1)" in client.get(f"/documents/{id_}").text for id_ in ids["documents"])


def test_what_turns_the_direction_of_text_is_taken_out(client, ids):
    assert "\u202e" in HOSTILE
    for path in ("/documents", *(f"/documents/{id_}" for id_ in ids["documents"])):
        assert "\u202e" not in client.get(path).text


def test_no_cell_of_a_twin_is_a_formula(client):
    for row in client.get("/documents.csv").text.splitlines():
        assert not re.search(r'(^|,|")[=+@]', row)


def test_another_host_name_is_not_answered(client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"host": "127.0.0.1:8123"}).status_code == 200


FORMS = ("/add/paste", "/add/files", "/add/address", "/add/sample", "/who", "/theme")


@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_its_token_does_nothing(own, path):
    own.get("/")
    answer = own.post(path, data={"text": "BR and AR met.", "who": "Eve", "theme": "dark"}, follow_redirects=False)
    assert answer.status_code == 403
    assert "nothing was changed" in answer.text


def test_the_token_of_another_session_does_nothing(own, client):
    own.get("/")
    assert own.post("/theme", data={"token": token(client), "theme": "dark"}).status_code == 403


@pytest.mark.parametrize("headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}])
def test_a_form_from_another_site_does_nothing(own, headers):
    answer = own.post("/theme", data={"token": token(own), "theme": "dark"}, headers=headers)
    assert answer.status_code == 403


def test_the_cookie_of_a_session_is_strict_and_out_of_reach_of_script(empty):
    cookie = empty.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_a_session_cannot_be_forged(own):
    own.get("/")
    forged = own.cookies["accord_8123"].replace(".", "x.")
    own.cookies.clear()
    answer = own.post("/theme", data={"token": "0" * 40, "theme": "dark"}, headers={"cookie": f"accord_8123={forged}"})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "ftp://example.org/a", "http://127.0.0.1:9/", "-"]
)
def test_no_address_reaches_into_this_machine(own, address):
    page = send(own, "/add/address", address=address).text
    assert "1 document added" not in page
    assert "no web address" in page or "private network" in page


@pytest.mark.parametrize("name", ["../../outside.txt", "C:\\\\outside.txt", "/etc/outside.txt", ".", "a\u202etxt.exe"])
def test_the_name_of_a_file_leads_nowhere(empty, tmp_path, name):
    told = b"On 3 May 2024 France and Chad met in Paris."
    assert "1 document added" in send(empty, "/add/files", files={"files": (name, told, "text/plain")}).text
    assert not list(tmp_path.parent.glob("outside*"))
    with open_record(tmp_path / "new.db") as store:
        (entry,) = store.documents()
    assert not set(entry.name) & set("/\\:\u202e")


def test_what_is_too_large_is_refused_before_it_is_read(own):
    answer = own.post("/add/paste", content=b"x", headers={"content-length": "999999999999"})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "wanted", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", ""]
)
def test_no_form_sends_anybody_elsewhere(wanted):
    assert local_path(wanted) == "/"


def test_a_form_returns_to_the_page_it_came_from():
    assert local_path("/engagements?party=BR") == "/engagements?party=BR"
