"""Who met whom as a drawing: alike for the same edges, each line and circle a link, numbers in words."""

import math
from xml.etree import ElementTree as ET

from accord.model.overview import Edge
from accord.views.network_svg import HEIGHT, WIDTH, network, told
from accord.views.placing import placed

EDGES = (
    Edge("AR", "BR", 7, "2023-01-02", "2024-05-02", (("Border Group", 3),)),
    Edge("BR", "CL", 1),
    Edge("JP", "MY", 2),
)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(edges=EDGES):
    text = network(
        edges, name=str, node_href=lambda key: f"/actors?party={key}", edge_href=lambda a, b: f"/e?{a}+{b}", label="x"
    )
    return text, ET.fromstring(text)


def test_the_same_edges_make_the_same_drawing():
    placed.cache_clear()
    once, _ = drawn()
    placed.cache_clear()
    assert drawn()[0] == once


def test_everyone_has_a_place_of_their_own_on_the_sheet():
    edges = tuple((f"A{n}", f"A{n * 7 % 50}", n % 5 + 1) for n in range(50) if n != n * 7 % 50)
    points = placed(edges, width=WIDTH, height=HEIGHT)
    assert all(0 < point.x < WIDTH and 0 < point.y < HEIGHT for point in points)
    apart = [math.dist((a.x, a.y), (b.x, b.y)) for a in points for b in points if a.key < b.key]
    assert min(apart) > 5


def test_those_who_meet_stand_nearer_than_those_who_do_not():
    at = {
        point.key: (point.x, point.y)
        for point in placed(tuple((e.a, e.b, e.count) for e in EDGES), width=WIDTH, height=HEIGHT)
    }
    assert math.dist(at["AR"], at["BR"]) < math.dist(at["AR"], at["JP"])


def test_nobody_makes_an_empty_sheet():
    assert placed((), width=WIDTH, height=HEIGHT) == ()


def test_lines_lead_to_engagements_and_circles_to_entries():
    _, root = drawn()
    links = {link.get("href") for link in root.iter(f"{SVG}a")}
    assert {"/e?AR+BR", "/actors?party=JP"} <= links
    assert len(list(root.iter(f"{SVG}circle"))) == 5


def test_more_meetings_make_a_wider_line():
    _, root = drawn()
    widths = {one.get("data-count"): float(one.get("stroke-width")) for one in root.iter(f"{SVG}line")}
    assert widths["1"] < widths["2"] < widths["7"]


def test_an_edge_is_told_in_words():
    assert told(EDGES[0], name=str) == "AR and BR: 7 engagements, 2023-01-02 to 2024-05-02; in Border Group (3)"
    assert told(EDGES[1], name=str) == "BR and CL: 1 engagement"


def test_names_of_others_are_words_of_the_drawing():
    _, root = drawn((Edge("<b>x</b>", '" onload="y', 1),))
    assert not any(name.startswith("on") for one in root.iter() for name in one.attrib)
