"""What a person sees and does in a real Chromium, with and without script, with the keyboard alone, wide and narrow."""

import gzip
from pathlib import Path

import pytest

import accord.interfaces.web
from accord.interfaces.web.assets import STATIC

pytestmark = pytest.mark.browser
AXE = Path(accord.interfaces.web.__file__).parents[4] / "web/node_modules/axe-core/axe.min.js"
SCREENS = (
    "/",
    "/engagements",
    "/commitments",
    "/bodies",
    "/actors",
    "/documents",
    "/search?words=crossings",
    "/add",
    "/about",
    "/patterns",
    "/review",
    "/conflicts",
    "/compare",
    "/history",
    "/keys",
    "/nothing-here",
    "/timeline",
    "/timeline?by=body&view=table",
    "/network",
    "/network?between=person",
    "/network?view=table",
    "/map",
    "/map?party=BR",
    "/map?view=table",
    "/areas",
    "/commitments?view=list",
)


def details(ids):
    return [f"/{kind}/{some[0]}" for kind, some in ids.items() if some]


def serious(page):
    """What axe finds that keeps somebody from using the page."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    return [
        (one["id"], [node["target"] for node in one["nodes"]][:3])
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_serious_and_nothing_sticks_out(chromium, served, ids, width, scheme):
    context = chromium.new_context(
        base_url=served, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    problems = {}
    for path in (*SCREENS, *details(ids)):
        page.goto(path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if found := [*serious(page), *([("too wide", wide)] if wide > width else [])]:
            problems[path] = found
    context.close()
    assert not problems


def test_the_policy_lets_our_own_script_and_style_work(page):
    page.goto("/engagements")
    assert page.evaluate("document.documentElement.classList.contains('js')")
    assert page.evaluate("getComputedStyle(document.querySelector('nav.main a')).display") == "flex"


def test_a_first_page_needs_two_requests_beyond_itself(chromium, served):
    context = chromium.new_context(base_url=served)
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/engagements", wait_until="networkidle")
    context.close()
    assert len([url for url in asked if not url.startswith("data:")]) == 3


def test_script_and_style_are_small():
    weight = sum(len(gzip.compress((STATIC / name).read_bytes())) for name in ("app.js", "app.css"))
    assert weight <= 60_000


def test_from_a_number_to_the_words_in_two_clicks(page):
    page.goto("/")
    page.click("nav.main a[href='/commitments']")
    page.wait_for_url("**/commitments")
    page.click("[data-row] a[data-key=o] >> nth=0")
    chosen = page.locator("#q")
    chosen.wait_for()
    box = chosen.bounding_box()
    assert 0 <= box["y"] <= 900


def test_one_key_opens_the_words(page):
    page.goto("/commitments")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**/documents/*?q=*")
    page.locator("#q").wait_for()


def test_keys_walk_through_the_quotes_of_a_document(page, ids):
    page.goto(f"/documents/{ids['documents'][1]}")
    page.keyboard.press("n")
    page.wait_for_url("**?q=*")
    page.get_by_text("quote 1 of").wait_for()


def test_a_question_mark_shows_all_keys_and_escape_closes_them(page):
    page.goto("/")
    page.keyboard.press("Shift+?")
    page.locator("dialog#keys").wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog#keys").wait_for(state="hidden")


def test_a_slash_goes_to_the_search_and_keys_typed_there_are_words(page):
    page.goto("/bodies")
    page.keyboard.press("/")
    page.keyboard.type("crossings j o")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?words=crossings+j+o")


def test_the_first_stop_of_the_tab_key_skips_to_the_content(page):
    page.goto("/engagements")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("main:focus")


def test_narrowing_a_list_changes_the_address_and_back_returns(page):
    page.goto("/instruments")
    page.fill("input[name=words] >> nth=1", "Lion")
    page.click("text=Narrow >> visible=true")
    page.wait_for_url("**/instruments?*words=Lion*")
    page.wait_for_selector(".chips")
    assert page.locator(".finding").count() == 1
    page.go_back()
    page.wait_for_selector(".finding >> nth=1")


def test_an_address_opens_the_same_screen_in_a_fresh_browser(chromium, served):
    texts = []
    for _ in range(2):
        context = chromium.new_context(base_url=served)
        page = context.new_page()
        page.goto("/engagements?party=BR&sort=reports")
        texts.append(page.inner_text("main"))
        context.close()
    assert texts[0] == texts[1]


def test_everything_is_there_without_script(chromium, served):
    context = chromium.new_context(base_url=served, java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto("/engagements")
    page.click("nav.main summary")
    page.click("nav.main a[href='/instruments']")
    page.wait_for_url("**/instruments")
    page.click("text=Narrow this list")
    page.fill("aside input[name=words]", "Lion")
    page.click("aside button")
    page.wait_for_url("**words=Lion*")
    page.wait_for_selector(".chips")
    assert page.locator(".finding").count() == 1
    page.click(".support summary")
    page.click(".support a")
    page.locator("#q").wait_for()
    context.close()


def test_a_name_written_from_right_to_left_stays_apart_from_what_stands_beside_it(page):
    page.goto("/patterns")
    title = page.locator(".finding .title bdi", has_text="عبد الرحمن").first
    assert title.evaluate("one => getComputedStyle(one).unicodeBidi") == "isolate"
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    nav = page.locator("nav.main").bounding_box()
    main = page.locator("main").bounding_box()
    assert nav["x"] > main["x"]


def test_nobody_needs_a_mouse(page):
    page.goto("/instruments")
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.finding .title')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/instruments/i-*")


def test_on_paper_there_is_the_record_without_the_frame(page):
    page.goto("/engagements")
    page.emulate_media(media="print")
    assert not page.locator("nav.main").is_visible()
    assert not page.locator(".top").is_visible()
    assert page.locator(".finding").first.is_visible()


def test_dark_is_remembered(page):
    page.goto("/bodies")
    before = page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor")
    page.click(".me summary")
    page.click("button[value=dark]")
    page.wait_for_selector("html[data-theme=dark]")
    assert page.url.endswith("/bodies")
    assert page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor") != before


def test_no_text_of_a_document_runs(page, ids):
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for id_ in ids["documents"]:
        page.goto(f"/documents/{id_}")
        assert page.locator("main img").count() == 0
