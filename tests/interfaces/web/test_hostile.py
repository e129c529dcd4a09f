"""Whatever a document holds, on whatever page it shows: nothing of it runs, asks for anything or breaks the page.

Pages and forms are enumerated from the application, so that a new one cannot be forgotten.
"""

import re
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from starlette.routing import Mount
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.interfaces.web.safety import HEADERS
from accord.model.document import Source
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import document
from shelved import keep
from web_room import HOSTILE, serving, settings

IMG = "<img src=https://evil.example/x.png onerror=alert(1)>"
LONG = "A" * 3000
TEXTS = (
    f"{HOSTILE} Ana Silva ({IMG} Minister, BR) met Juan Diaz (\u202e Minister, AR) in Lima on 2024-05-02.",
    f"{HOSTILE} BR will open {LONG} crossings for AR by 2024-12.",
    f"<svg onload=alert(4)> BR and AR signed the Lima {LONG} Protocol on 2024-05-02. [a](javascript:alert(5))",
    "BR and AR held round 2 of the Border Working Group (BWG) in Lima on 2024-06-02. </textarea><script>alert(6)</script>",
    "BR and AR held round 3 of the Joint Border Working Group (JBG) in Lima on 2025-06-02. {{ 7 * 7 }} ${7*7}",
)
BAD_URL = "javascript:alert(document.domain)//https://evil.example"


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    record = tmp_path_factory.mktemp("hostile") / "accord.db"
    with open_record(record, create=True) as store:
        for number, text in enumerate(TEXTS):
            name = f"\"'><b>{number}</b>.txt"
            made = document(text, name=name, published="2024-05-03", outlet=f"{IMG} {LONG}")
            keep(store, replace(made, source=Source(f"{IMG} {LONG}", BAD_URL)))
        fold_all(store)
    return create_app(settings=settings(record))


@pytest.fixture(scope="module")
def paths(app):
    """An address of every page: of each kind of finding the first, of jobs and briefs one that is there."""
    with TestClient(app) as client:
        found = re.search(r'name="token" value="([0-9a-f]+)"', client.get("/add").text)[1]
        kinds = (
            "engagements",
            "commitments",
            "instruments",
            "bodies",
            "actors",
            "assistance",
            "assessments",
            "statements",
        )
        ids = {kind: client.get(f"/{kind}.json").json()["items"][:1] for kind in (*kinds, "documents")}
        finding = ids["engagements"][0]["id"]
        client.post("/brief/add", data={"token": found, "id": finding})
        client.post("/add/paste", data={"token": found, "text": "x" * 50, "title": f"{IMG}{HOSTILE}"})
        brief = client.get("/brief.json").json()["items"][0]["id"]
        job = client.get("/add/jobs.json").json()["items"][0]["id"]
    special = {"/brief/{id}": brief, "/brief/{id}/edit": brief, "/add/jobs/{id}": job}
    found = []
    for route in routes(app, "GET"):
        path = route.path
        kind = path.split("/")[1]
        if path in special:
            found.append(path.replace("{id}", special[path]))
        elif path == "/brief/{id}.{form}":
            found += [f"/brief/{brief}.{form}" for form in ("md", "html", "docx")]
        elif "{" not in path:
            found.append(path)
        elif path.removesuffix(".json").removesuffix(".csv") in special:
            found.append(path.replace("{id}", special[path.rpartition(".")[0]]))
        elif kind in ids:
            found += [re.sub(r"\{[^}]*\}", one["id"], path) for one in ids[kind]]
        else:
            found.append(re.sub(r"\{[^}]*\}", finding, path))
    return found


def routes(app, method):
    return [route for route in app.routes if not isinstance(route, Mount) and method in route.methods]


def test_every_answer_has_the_policy_whatever_it_is(app, paths):
    with TestClient(app) as client:
        answers = [
            client.get(path, follow_redirects=False)
            for path in (*paths, "/nothing", "/static/none.js", "/documents/none")
        ]
        answers.append(client.get("/", headers={"host": "evil.example"}))
        answers.append(client.post("/add/paste", data={"text": "x"}))
        answers.append(client.post("/add/paste", content=b"x", headers={"content-length": "999999999999"}))
        answers.append(client.request("DELETE", "/"))
        answers.append(client.post("/documents"))
    assert len(paths) > 40
    for answer in answers:
        where = f"{answer.request.method} {answer.request.url} {answer.status_code}"
        assert answer.status_code < 500, where
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy, where
        assert policy == HEADERS["content-security-policy"] or "sandbox" in policy, where
        assert answer.headers["x-content-type-options"] == "nosniff", where


def test_every_form_without_its_token_is_refused(app):
    posts = routes(app, "POST")
    assert len(posts) > 12
    with TestClient(app) as client:
        client.get("/")
        for route in posts:
            if route.path == "/sign-in":
                continue
            path = re.sub(r"\{[^}]*\}", "none", route.path)
            for data in ({}, {"token": "0" * 40}, {"token": ""}):
                answer = client.post(path, data=data, follow_redirects=False)
                assert answer.status_code == 403, path


def test_no_form_of_any_page_lacks_its_token(app, paths):
    with TestClient(app) as client:
        for path in paths:
            answer = client.get(path)
            if "html" not in answer.headers.get("content-type", ""):
                continue
            for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", answer.text, re.DOTALL):
                assert re.search(r'name="token" value="[0-9a-f]{40}"', form), path


def test_no_page_of_a_hostile_document_has_markup_of_its_own(app, paths):
    with TestClient(app) as client:
        for path in paths:
            answer = client.get(path)
            if "html" not in answer.headers.get("content-type", ""):
                continue
            assert not re.search(r"<(img|svg onload|script>alert|b>0</b>\.txt)", answer.text), path
            assert not re.search(r'(href|src|action)="\s*javascript:', answer.text, re.IGNORECASE), path
            assert "\u202e" not in answer.text, path
            assert "49" not in re.findall(r"JBG[^<]{0,80}", answer.text), path


@pytest.mark.browser
def test_nothing_of_a_hostile_document_acts_in_a_browser(app, paths, chromium):
    with serving(app) as address:
        trouble = walked(chromium, address, paths)
    assert not trouble


def walked(chromium, address, paths):
    """What goes wrong on each page in a browser."""
    context = chromium.new_context(base_url=address, viewport={"width": 390, "height": 800})
    page = context.new_page()
    trouble, here = [], [""]
    page.on("dialog", lambda dialog: (trouble.append((here[0], "dialog", dialog.message)), dialog.dismiss()))
    page.on("console", lambda one: trouble.append((here[0], one.type, one.text)) if one.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append((here[0], "error", str(error))))

    def asked(request):
        if urlsplit(request.url).scheme != "data" and urlsplit(request.url).netloc != urlsplit(address).netloc:
            trouble.append((here[0], "asked for", request.url))

    page.on("request", asked)
    for path in paths:
        # nobody has an account where nobody signs in: that page is an error here, which the console tells
        if path == "/account" or re.search(r"\.(json|csv|ics|md|html|docx)$", path):
            continue
        here[0] = path
        page.goto(path, wait_until="load")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 390:
            trouble.append((path, "too wide", wide))
    context.close()
    return trouble
