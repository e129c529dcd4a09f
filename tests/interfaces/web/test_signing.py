"""Where others can reach the record people sign in, do what their role lets them, and leave a line of what they did."""

import re

import pytest
from starlette.routing import Mount
from starlette.testclient import TestClient

from accord.interfaces.web.app import create_app
from accord.interfaces.web.signing import PER_ADDRESS, PER_NAME, Door
from accord.model.user import Role
from accord.store.users import Users, users_path
from web_room import filled, send, settings, token

WORDS = {"Ana": "four words of river", "Ben": "the quiet border post", "Cleo": "seven maps of coast"}
ROLES = {"Ana": Role.ADMIN, "Ben": Role.REVIEWER, "Cleo": Role.READER}


@pytest.fixture
def shared(tmp_path):
    """The application where people sign in; `shared.browser()` gives a new browser."""
    record = filled(tmp_path / "accord.db")
    users = Users(users_path(record), cost=2**4)
    for name, words in WORDS.items():
        users.add(name, ROLES[name], words)
    app = create_app(settings=settings(record, sign_in=True))
    now = [0.0]
    app.state.door._seconds = lambda: now[0]
    app.state.door.users = users
    app.state.door._names._seconds = app.state.door._addresses._seconds = lambda: now[0]
    with TestClient(app) as client:
        client.browser = lambda **more: TestClient(app, **more)
        client.users, client.now, client.record = users, now, record
        yield client


def sign_in(browser, name, password=None, *, follow=True, **more):
    form = {"token": token(browser, "/sign-in"), "name": name, "password": password or WORDS[name], **more}
    return browser.post("/sign-in", data=form, follow_redirects=follow)


def test_nobody_sees_anything_before_signing_in(shared):
    for path in ("/", "/documents", "/about", "/engagements?party=BR", "/nothing", "/account"):
        answer = shared.get(path, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"][:9]) == (303, "/sign-in?"), path
        assert "BR" not in answer.text
    assert shared.get("/documents.json").status_code == 401
    page = shared.get("/", follow_redirects=True).text
    assert "<h1>Sign in</h1>" in page
    assert not re.search(r'class="n"', page), "the sign-in page tells how much the record holds"


def test_after_signing_in_the_page_that_was_wanted_opens(shared):
    where = shared.get("/bodies?party=BR", follow_redirects=False).headers["location"]
    form = {"token": token(shared, where), "name": "Ben", "password": WORDS["Ben"], "next": "/bodies?party=BR"}
    assert 'name="next" value="/bodies?party=BR"' in shared.get(where).text
    answer = shared.post("/sign-in", data=form)
    assert "<h1>Bodies" in answer.text
    assert "<bdi>Ben</bdi>" in answer.text
    assert sign_in(shared.browser(), "Ben", next="//evil.example", follow=False).headers["location"] == "/"


def test_whatever_is_wrong_is_told_in_the_same_words(shared):
    wrong, nobody = sign_in(shared, "Ana", "not this one"), sign_in(shared, "Zoe", "not this one")
    assert wrong.status_code == nobody.status_code == 403

    def shown(answer, name):
        return re.sub(r'value="[0-9a-f]{40}"', "", answer.text.replace(name, ""))

    assert shown(wrong, "Ana") == shown(nobody, "Zoe")
    for _ in range(PER_NAME):
        limited = sign_in(shared, "Ana", "not this one")
    assert shown(limited, "Ana") == shown(wrong, "Ana")


def test_too_many_tries_for_one_name_wait_even_with_the_right_password(shared):
    for _ in range(PER_NAME):
        sign_in(shared, "Ben", "not this one")
    assert sign_in(shared, "Ben").status_code == 403
    assert sign_in(shared, "Ana").status_code == 200, "others are not kept out by it"
    shared.now[0] += 16 * 60
    assert sign_in(shared.browser(), "Ben").status_code == 200


def test_too_many_tries_from_one_address_wait_whatever_the_names(tmp_path):
    users = Users(tmp_path / "users.json", cost=2**4)
    users.add("Ana", Role.ADMIN, WORDS["Ana"])
    door = Door(users, seconds=lambda: 0.0)
    for number in range(PER_ADDRESS):
        assert door.knock(f"name {number}", "not this one", address="192.0.2.1") is None
    assert door.knock("Ana", WORDS["Ana"], address="192.0.2.1") is None
    assert door.knock("Ana", WORDS["Ana"], address="192.0.2.2") is not None


def test_an_office_behind_one_address_may_sign_in_all_at_once(tmp_path):
    users = Users(tmp_path / "users.json", cost=2**4)
    users.add("Ana", Role.ADMIN, WORDS["Ana"])
    door = Door(users, seconds=lambda: 0.0)
    assert all(door.knock("Ana", WORDS["Ana"], address="192.0.2.1") for _ in range(PER_ADDRESS * 2))


def test_a_session_from_before_signing_in_is_not_the_one_after(shared):
    shared.get("/sign-in")
    before = shared.cookies["accord_8123"]
    sign_in(shared, "Ben")
    assert shared.cookies["accord_8123"] != before
    thief = shared.browser(cookies={"accord_8123": before})
    assert thief.get("/bodies", follow_redirects=False).status_code == 303


def test_a_session_ends_with_sign_out_another_password_removal_and_time(shared):
    def inside(browser):
        return browser.get("/bodies", follow_redirects=False).status_code == 200

    browser = shared.browser()
    sign_in(browser, "Ben")
    kept = browser.cookies["accord_8123"]
    send(browser, "/sign-out")
    assert not inside(shared.browser(cookies={"accord_8123": kept})), "the old cookie still opens"
    sign_in(browser, "Ben")
    shared.users.set_password("Ben", "another quiet post")
    assert not inside(browser)
    sign_in(browser, "Cleo")
    assert inside(browser)
    shared.users.remove("Cleo")
    assert not inside(browser)
    sign_in(browser, "Ana")
    shared.now[0] += 7 * 3600
    assert inside(browser)
    shared.now[0] += 9 * 3600
    assert not inside(browser)


def test_ones_own_password_is_changed_with_the_old_one_and_other_browsers_are_out(shared):
    one, other = shared.browser(), shared.browser()
    sign_in(one, "Ben")
    sign_in(other, "Ben")
    new = {"new": "another quiet post", "again": "another quiet post"}
    assert send(one, "/account/password", password="wrong", **new).status_code == 403
    assert send(one, "/account/password", password=WORDS["Ben"], new="a" * 12, again="b" * 12).status_code == 400
    assert "Your password is changed." in send(one, "/account/password", password=WORDS["Ben"], **new).text
    assert other.get("/bodies", follow_redirects=False).status_code == 303
    assert sign_in(other, "Ben", "another quiet post").status_code == 200


def test_two_people_work_at_once_each_under_their_name(shared):
    ana, ben = shared.browser(), shared.browser()
    sign_in(ana, "Ana")
    sign_in(ben, "Ben")
    send(ana, "/add/paste", text="On 3 May 2024 France and Chad met in Paris. One.", title="Of Ana")
    send(ben, "/add/paste", text="On 4 May 2024 France and Chad met in Paris. Two.", title="Of Ben")
    jobs = {line["what"]: line["who"] for line in ben.get("/add/jobs.json").json()["items"]}
    assert jobs == {"Of Ana": "Ana", "Of Ben": "Ben"}
    assert send(ben, "/who", who="Ana").status_code == 400, "nobody takes another's name"
    assert "<bdi>Ben</bdi>" in ben.get("/bodies").text


def all_routes(app):
    return [route for route in app.routes if not isinstance(route, Mount)]


def filled_in(path):
    return path.replace("{id}", "x-0000000000").replace("{name}", "none").replace("{key}", "none")


FOR_ALL = {"/sign-in"}


def test_every_page_and_every_form_has_a_role_that_is_enforced(shared):
    """Enumerated from the application, so that a new one cannot be forgotten."""
    browsers = {name: shared.browser() for name in WORDS}
    for name, browser in browsers.items():
        sign_in(browser, name)
    tokens = {name: token(browser, "/documents") for name, browser in browsers.items()}
    for route in all_routes(shared.app):
        if route.path in FOR_ALL:
            continue
        needed = getattr(route.endpoint, "role", None)
        assert needed is not None, f"{route.path} says nobody's role"
        for name, browser in browsers.items():
            if ROLES[name].includes(needed):
                continue
            path = filled_in(route.path)
            if "POST" in route.methods:
                answer = browser.post(path, data={"token": tokens[name]}, follow_redirects=False)
            else:
                answer = browser.get(path, follow_redirects=False)
            assert answer.status_code == 403, (name, route.path)
            assert needed.value in answer.text


def test_every_form_needs_the_token_of_its_session(shared):
    sign_in(shared, "Ana")
    posts = [route.path for route in all_routes(shared.app) if "POST" in route.methods]
    assert len(posts) >= 9
    for path in posts:
        for form in ({}, {"token": "0" * 40}):
            answer = shared.post(filled_in(path), data=form, follow_redirects=False)
            assert answer.status_code == 403, path
    assert shared.get("/documents.json").json()["count"] == 5


def test_a_reader_is_offered_nothing_that_a_reader_may_not(shared):
    sign_in(shared, "Cleo")
    page = shared.get("/").text
    assert 'href="/add"' not in re.search(r"<nav.*?</nav>", page, re.DOTALL)[0]
    assert 'href="/audit"' not in page
    sign_in(shared, "Ana")
    assert 'href="/audit"' in shared.get("/").text


def test_the_log_tells_who_signed_in_failed_and_did_what_and_no_secret(shared):
    sign_in(shared, "Ana", "not this one")
    sign_in(shared, "a password in the wrong field", "x")
    sign_in(shared, "Ana")
    send(shared, "/theme", theme="dark")
    ben = shared.browser()
    sign_in(ben, "Cleo")
    send(ben, "/add/paste", text="Secret words of a paste")
    lines = shared.get("/audit.json").json()["items"]
    told = [(line["who"], line["what"], line.get("path", "")) for line in lines][::-1]
    assert told == [
        ("Ana", "sign-in failed", ""),
        ("nobody known", "sign-in failed", ""),
        ("Ana", "signed in", ""),
        ("Ana", "did", "/theme"),
        ("Cleo", "signed in", ""),
        ("Cleo", "was refused", "/add/paste"),
    ]
    log = shared.record.with_name("accord.db.audit.jsonl").read_text()
    assert not any(secret in log for secret in ("not this one", "Secret", "wrong field", *WORDS.values()))
    assert "was refused" in shared.get("/audit?who=cleo").text
    assert "<bdi>/theme</bdi>" in shared.get("/audit").text
    assert "<bdi>/theme</bdi>" not in shared.get("/audit?who=cleo").text


def test_behind_https_cookies_are_for_https_alone(tmp_path):
    record = filled(tmp_path / "accord.db")
    with TestClient(create_app(settings=settings(record, sign_in=True, https=True))) as client:
        headers = client.get("/sign-in").headers
    assert headers["set-cookie"].startswith("__Host-accord_8123=")
    assert "; Secure" in headers["set-cookie"]
    assert "max-age=" in headers["strict-transport-security"]


def test_a_link_on_another_site_brings_back_whoever_is_signed_in(shared):
    """A strict cookie does not come along with such a link; asked for again by a page of ours it does."""
    answer = shared.get('/bodies?words="<x>', headers={"sec-fetch-site": "cross-site"}, follow_redirects=False)
    assert answer.status_code == 200
    assert 'content="0; url=/bodies?' in answer.text
    assert "<x>" not in answer.text


def test_on_loopback_nobody_signs_in(own):
    assert own.get("/bodies").status_code == 200
    assert own.get("/sign-in", follow_redirects=False).headers["location"] == "/"
    assert own.get("/account").status_code == 400
    assert "Nothing is written down here." in own.get("/audit").text
