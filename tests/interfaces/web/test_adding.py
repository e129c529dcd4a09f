"""Documents come in through the forms of the browser, and the page says what became of them."""

from accord.store import open_record
from web_room import send

TEXT = (
    "France, Chad agree on joint patrols\n\nN'DJAMENA, May 3 - Defence Minister Awa Kouassi of Chad met her French "
    "counterpart Paul Lemaire on 3 May 2024. Chad will open a training centre by December 2024.\n"
)


def names(path):
    with open_record(path) as store:
        return [entry.name for entry in store.documents()]


def test_pasted_text_becomes_a_document_that_opens(empty, tmp_path):
    answer = send(empty, "/add/paste", text=TEXT, title="Joint patrols", outlet="Herald", published="2024-05-04")
    assert "1 document added." in answer.text
    assert "Joint patrols" in answer.text
    assert "Herald" in answer.text
    assert "2024-05-04" in answer.text
    assert names(tmp_path / "new.db") == ["Joint patrols.txt"]


def test_the_same_text_is_kept_once(empty, tmp_path):
    send(empty, "/add/paste", text=TEXT)
    assert "1 document already there." in send(empty, "/add/paste", text=TEXT).text
    assert len(names(tmp_path / "new.db")) == 1


def test_several_files_come_in_at_once_with_what_stands_beside_them(empty, tmp_path):
    files = [
        ("files", ("one.txt", TEXT.encode(), "text/plain")),
        ("files", ("one.txt.meta.json", b"{}", "application/json")),
        ("files", ("two.html", f"<html><body><p>{TEXT} Again.</p></body></html>".encode(), "text/html")),
    ]
    assert "2 documents added." in send(empty, "/add/files", files=files).text
    assert sorted(names(tmp_path / "new.db")) == ["one.txt", "two.html"]


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(empty, tmp_path):
    files = [("files", ("a.bin", bytes(range(256)) * 9, "")), ("files", ("b.txt", TEXT.encode(), "text/plain"))]
    page = send(empty, "/add/files", files=files).text
    assert "1 document added." in page
    assert "a.bin</bdi>" in page
    assert "Could not be added" in page
    assert names(tmp_path / "new.db") == ["b.txt"]


def test_nothing_is_told_as_nothing(empty):
    assert "Paste the text" in send(empty, "/add/paste", text="  ").text
    assert "Choose files" in send(empty, "/add/files").text


def test_a_date_that_is_none_is_told(empty):
    answer = send(empty, "/add/paste", text=TEXT, published="some day")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


def test_the_sample_fills_a_new_record(empty):
    page = send(empty, "/add/sample").text
    assert "14 documents added." in page
    assert "Due and overdue" in page


def test_a_name_goes_with_the_browser(own):
    page = send(own, "/who", who="  Ruth \u202e Reviewer ", next="/bodies").text
    assert "Ruth Reviewer" in page
    assert "<h1>Bodies" in page
    assert "Ruth Reviewer" in own.get("/").text


def test_light_or_dark_stays_chosen(own):
    assert 'data-theme="dark"' in send(own, "/theme", theme="dark").text
    assert 'data-theme="auto"' in send(own, "/theme", theme="url(x)").text
