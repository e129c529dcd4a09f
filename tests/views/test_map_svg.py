"""Numbers of states on a map: no point more precise than the state, small states seen, doubtful places left out."""

from xml.etree import ElementTree as ET

import pytest

from accord.views.map_svg import World, state_of_place, world_map

WORLD = World(
    100, 50, {"FR": "M0 0h9v9z", "DE": "M20 0h9v9z", "BR": "M50 20h9v9z"},
    {"FR": (4, 4), "DE": (24, 4), "BR": (54, 24), "SG": (80, 20), "MT": (10, 20)}, ["M90 0h1z"],
)  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"


def drawn(counts, **more):
    text = world_map(WORLD, counts, name=str, href=lambda code: f"/map?party={code}", **more)
    return ET.fromstring(text)


def links(root):
    return {link.get("href"): link.get("aria-label") for link in root.iter(f"{SVG}a")}


def test_a_counted_state_is_a_link_that_says_its_number():
    assert links(drawn({"FR": 3})) == {"/map?party=FR": "FR: 3 engagements"}


def test_a_state_too_small_for_a_border_is_a_dot():
    root = drawn({"SG": 3})
    assert "/map?party=SG" in links(root)
    assert [one.get("cx") for one in root.iter(f"{SVG}circle") if "dot" in one.get("class")] == ["80"]


def test_what_is_not_on_the_map_is_not_drawn():
    assert links(drawn({"EU": 3, "XX": 1})) == {}


def test_more_engagements_make_a_darker_state():
    shades = {one.get("class") for one in drawn({"FR": 1, "DE": 100}).iter(f"{SVG}path")}
    assert {"land s1", "land s5"} <= shades


def test_a_chosen_state_has_an_arc_to_each_that_it_met():
    root = drawn({"FR": 9, "DE": 4, "SG": 1}, chosen="FR", arc_href=lambda a, b: f"/e?{a}+{b}")
    assert links(root)["/e?FR+DE"] == "DE: 4 engagements with FR"
    arcs = [one.get("d") for one in root.iter(f"{SVG}path") if one.get("class") == "arc"]
    assert sorted(arc.split()[0] for arc in arcs) == ["M4.0", "M4.0"]


def test_a_stated_place_stands_at_the_middle_of_its_state():
    root = drawn({"FR": 1}, places={"DE": 2}, places_href="#places")
    (square,) = root.iter(f"{SVG}rect")
    assert float(square.get("x")) + float(square.get("width")) / 2 == 24
    assert links(root)["#places"] == "DE: the text places 2 engagements here"


def test_a_near_look_holds_all_that_is_counted_in_the_proportions_of_the_map():
    root = drawn({"FR": 1, "DE": 1}, chosen="FR", near=True)
    x, y, wide, high = (float(number) for number in root.get("viewBox").split())
    assert x <= 4
    assert x + wide >= 24
    assert y <= 4
    assert y + high >= 4
    assert wide < 100
    assert wide / high == pytest.approx(2, rel=0.05)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Lima", "PE"),
        ("Berlin, Germany", "DE"),
        ("Brazil", "BR"),
        ("Somewhere", None),
        ("Paris and Berlin", None),
        ("Congo", None),
    ],
)
def test_a_place_is_in_a_state_only_where_its_words_leave_no_doubt(place, code):
    assert state_of_place(place) == code
