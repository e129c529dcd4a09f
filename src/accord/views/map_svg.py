"""Numbers of states to a map that is drawn on the server: states shaded, pairs as arcs, stated places as squares.

Everything stands at the middle of a state: no point is more precise than the state that a text names.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot

from accord.lexicon.states import find_states
from accord.views.cells import count_of
from accord.views.lanes import shares
from accord.views.svg import drawing, element, link

Naming = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class World:
    """Paths of states by code, a point for each (small ones have no path), and land that has no code of its own."""

    width: float
    height: float
    paths: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    land: Sequence[str] = ()

    def holds(self, code: str) -> bool:
        """Whether a code stands on the map at all."""
        return code in self.points


def state_of_place(place: str) -> str | None:
    """The state in which a place lies, where its words leave no doubt which one is meant."""
    found = {match.code for match in find_states(place.replace(",", " , ").split()) if not match.alternatives}
    unsure = any(match.alternatives or match.doubt for match in find_states(place.replace(",", " , ").split()))
    return next(iter(found)).split("-")[0] if len(found) == 1 and not unsure else None


def world_map(
    world: World,
    counts: Mapping[str, int],
    *,
    name: Naming,
    href: Naming,
    chosen: str = "",
    arc_href: Callable[[str, str], str] | None = None,
    places: Mapping[str, int] | None = None,
    places_href: str = "",
    near: bool = False,
    label: str = "Map",
) -> str:
    """The map. With `chosen`, an arc leads from that state to each other that is counted; `near` shows no more."""
    box = _near(world, counts) if near else None
    # what marks a state is as large on the sheet whatever part of the map is shown
    scale = box[2] / world.width if box else 1.0
    classes = shares({code: count for code, count in counts.items() if code != chosen})
    parts = [element("path", d=path, class_="land") for path in world.land]
    parts.extend(element("path", d=path, class_="land") for code, path in world.paths.items() if code not in counts)
    for code, path in world.paths.items():
        if code in counts:
            look = "land chosen" if code == chosen else f"land s{classes.get(code, 1)}"
            parts.append(
                link(href(code), _told(name, code, counts[code], chosen), element("path", d=path, class_=look))
            )
    for code, (x, y) in world.points.items():
        if code in world.paths:
            continue
        if code in counts:
            look = "dot chosen" if code == chosen else f"dot s{classes.get(code, 1)}"
            circle = element("circle", cx=x, cy=y, r=4 * scale, class_=look)
            parts.append(link(href(code), _told(name, code, counts[code], chosen), circle))
        else:
            parts.append(element("circle", cx=x, cy=y, r=1.2, class_="land"))
    if chosen in world.points and arc_href is not None:
        others = sorted((count, code) for code, count in counts.items() if code != chosen and code in world.points)
        for count, code in others:
            parts.append(
                link(
                    arc_href(chosen, code),
                    _told(name, code, count, chosen),
                    _arc(world, chosen, code, count, others[-1][0]),
                )
            )
    for code, count in sorted((places or {}).items()):
        if code in world.points:
            (x, y), side = world.points[code], 7 * scale
            square = element("rect", x=x - side / 2, y=y - side / 2, width=side, height=side, class_="stated")
            parts.append(
                link(places_href, f"{name(code)}: the text places {count_of(count, 'engagement')} here", square)
            )
    return drawing(*parts, width=world.width, height=world.height, label=label, class_="map", box=box)


def _near(world: World, counts: Mapping[str, int]) -> tuple[float, float, float, float] | None:
    """The part of the map that holds all that is counted, with room around it, in the proportions of the whole."""
    at = [world.points[code] for code in counts if code in world.points]
    if not at:
        return None
    left, right = min(x for x, _ in at), max(x for x, _ in at)
    top, bottom = min(y for _, y in at), max(y for _, y in at)
    # half of the map at least: nearer, its borders are too coarse to be looked at
    wide = max((right - left) * 1.5, (bottom - top) * 1.7 * world.width / world.height, world.width / 2)
    wide = min(wide, world.width)
    high = wide * world.height / world.width
    x = min(max(0.0, (left + right - wide) / 2), world.width - wide)
    y = min(max(0.0, (top + bottom - high) / 2), world.height - high)
    return x, y, wide, high


def _told(name: Naming, code: str, count: int, chosen: str) -> str:
    beside = f" with {name(chosen)}" if chosen and code != chosen else ""
    return f"{name(code)}: {count_of(count, 'engagement')}{beside}"


def _arc(world: World, start: str, end: str, count: int, most: int) -> str:
    (ax, ay), (bx, by) = world.points[start], world.points[end]
    # a fifth of the way upwards: two neighbours still have an arc, the ends of the map none that leaves it
    rise = min(hypot(bx - ax, by - ay) * 0.2, 70.0)
    middle_x, middle_y = (ax + bx) / 2, max(4.0, (ay + by) / 2 - rise)
    return element(
        "path", d=f"M{ax:.1f} {ay:.1f}Q{middle_x:.1f} {middle_y:.1f} {bx:.1f} {by:.1f}",
        stroke_width=0.8 + 3.2 * count / most, class_="arc",
    )  # fmt: skip
