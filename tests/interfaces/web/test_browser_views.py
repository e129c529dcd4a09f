"""What a person sees and does on the drawn screens in a real Chromium: by keyboard, without script, on a narrow page."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", ["/timeline", "/network", "/map"])
def test_a_drawing_is_there_without_script_and_its_links_lead_on(chromium, served, path):
    context = chromium.new_context(base_url=served, java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(path)
    assert page.locator(".drawing svg").bounding_box()["height"] > 80
    link = page.locator(".drawing svg a").last
    href = link.get_attribute("href")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{href.partition('#')[0]}*")
    context.close()


def test_the_keyboard_reaches_every_bar_in_the_order_of_time(page):
    page.goto("/timeline")
    page.locator(".drawing").focus()
    seen = []
    for _ in range(4):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert seen[0].startswith("Only ")
    assert all(seen[1:])


def test_the_movable_network_holds_what_the_drawing_holds_under_the_strict_policy(page):
    page.goto("/network?view=live")
    page.wait_for_selector("#network[data-live]")
    circles = page.locator("#network svg circle").count()
    assert page.get_attribute("#network", "data-live") == str(circles)
    assert page.locator("#network canvas").count() > 0
    assert page.locator("style").count() == 0


def test_only_the_movable_network_carries_its_script(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("/network", "/timeline", "/map"):
        page.goto(path, wait_until="networkidle")
    assert not [url for url in asked if "network.js" in url]


def test_narrowing_a_drawing_changes_the_address_and_back_returns(page):
    page.goto("/timeline")
    page.click(".narrowing summary")
    page.fill(".narrowing input[name=party]", "Japan")
    page.click(".narrowing button")
    page.wait_for_url("**/timeline?*party=Japan*")
    page.wait_for_selector(".chips")
    assert "Japan" in page.inner_text(".chips")
    page.go_back()
    page.wait_for_selector(".chips", state="detached")


def test_the_head_of_the_matrix_stays_in_sight(page):
    page.goto("/areas")
    position = page.evaluate("getComputedStyle(document.querySelector('.matrix thead th')).position")
    assert position == "sticky"


def test_from_the_board_to_the_words_in_one_click(page):
    page.goto("/commitments")
    page.click(".owed a[data-key=o] >> nth=0")
    page.locator("#q").wait_for()


def test_a_drawing_is_printed_whole(page):
    page.goto("/timeline")
    page.emulate_media(media="print")
    width = page.locator(".drawing svg").bounding_box()["width"]
    assert width <= page.evaluate("document.documentElement.clientWidth")
    assert not page.locator(".choices").is_visible()
