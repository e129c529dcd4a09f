"""Edges of who met whom to a drawing: a line for each pair, a circle for each party or person, all of them links.

The width of a line and the size of a circle grow with the number of engagements; the number itself is in its title.
"""

from collections.abc import Callable, Sequence
from math import sqrt

from accord.model.overview import Edge
from accord.views.cells import count_of
from accord.views.placing import Point, placed
from accord.views.plain_text import shortened
from accord.views.svg import drawing, element, link, words

WIDTH, HEIGHT = 1080.0, 680.0
# 12 circles: fewer of them are lost on a whole sheet
_FEW, _LOW = 12, 360.0

Naming = Callable[[str], str]


def network(
    edges: Sequence[Edge], *, name: Naming, node_href: Naming, edge_href: Callable[[str, str], str], label: str
) -> str:
    """The drawing. `name` says what a key is called."""
    height = _LOW if len({key for edge in edges for key in (edge.a, edge.b)}) <= _FEW else HEIGHT
    ties = tuple((edge.a, edge.b, edge.count) for edge in edges)
    points = {point.key: point for point in placed(ties, width=WIDTH, height=height)}
    by_count = sorted(edges, key=lambda edge: (edge.count, edge.a, edge.b))
    most = max((edge.count for edge in edges), default=1)
    lines = [_edge(edge, points, name, edge_href, most) for edge in by_count]
    # the smallest circles last, so that none is hidden under a larger one
    heaviest = max((point.weight for point in points.values()), default=1)
    nodes = [_node(point, name, node_href, heaviest) for point in points.values()]
    names = [_name(point, name, heaviest) for point in points.values()]
    return drawing(*lines, *nodes, *names, width=WIDTH, height=height, label=label, class_="network")


def told(edge: Edge, *, name: Naming) -> str:
    """An edge in words."""
    forums = ", ".join(f"{forum} ({count})" for forum, count in edge.forums)
    span = f", {edge.first} to {edge.last}" if edge.first and edge.last and edge.first != edge.last else ""
    where = f"; in {forums}" if forums else ""
    return f"{name(edge.a)} and {name(edge.b)}: {count_of(edge.count, 'engagement')}{span}{where}"


def _edge(edge: Edge, points: dict[str, Point], name: Naming, href: Callable[[str, str], str], most: int) -> str:
    a, b = points[edge.a], points[edge.b]
    width = 1 + 5 * edge.count / most
    line = element(
        "line", x1=a.x, y1=a.y, x2=b.x, y2=b.y, stroke_width=width, class_="tie",
        data_a=edge.a, data_b=edge.b, data_count=str(edge.count),
    )  # fmt: skip
    return link(href(edge.a, edge.b), told(edge, name=name), line)


def _radius(point: Point, most: int) -> float:
    """The area grows with the number."""
    return 4 + 10 * sqrt(point.weight / most)


def _node(point: Point, name: Naming, href: Naming, most: int) -> str:
    circle = element(
        "circle", cx=point.x, cy=point.y, r=_radius(point, most), class_="node",
        data_key=point.key, data_name=name(point.key),
    )  # fmt: skip
    return link(href(point.key), f"{name(point.key)}: {count_of(point.weight, 'meeting')} shown here", circle)


def _name(point: Point, name: Naming, most: int) -> str:
    said = shortened(name(point.key), 28)
    right = point.x < WIDTH - 150
    x = point.x + (_radius(point, most) + 4) * (1 if right else -1)
    return element(
        "text", words(said), x=x, y=point.y + 4, text_anchor=None if right else "end", class_="stretch-name",
        aria_hidden="true",
    )  # fmt: skip
