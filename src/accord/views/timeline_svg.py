"""Lanes of bars, or counts of periods, to a drawing that needs no script and can be printed.

Each bar is a link; what its look means is said in words as well.
"""

from collections.abc import Callable, Mapping, Sequence

from accord.views.lanes import Bar, Event, Lane, Window, laid_out, ticks
from accord.views.svg import drawing, element, link, words

WIDTH = 1080.0
_ROW = 20.0
_BAR = 11.0
_HEAD = 24.0
_AXIS = 26.0
_PERIOD_ROW = 58.0
_TALL = 26.0

Naming = Callable[[str], str]


def timeline(
    events: Sequence[Event],
    window: Window,
    *,
    href: Naming,
    lane_name: Naming,
    lane_href: Naming | None = None,
    lanes: slice | None = None,
    label: str = "Timeline",
) -> str:
    """The events in the lanes that `lanes` cuts out, one below the other under a line of time."""
    found = laid_out(events, window, width=WIDTH)[lanes or slice(None)]
    marks = list(ticks(window, width=WIDTH))
    parts, y = [], _AXIS
    for lane in found:
        height = _HEAD + lane.rows * _ROW + 6
        parts.append(_lane(lane, y, href, lane_name, lane_href))
        y += height
    axis = [
        element("line", x1=mark.x, y1=_AXIS - 6, x2=mark.x, y2=y, class_="tick strong" if mark.strong else "tick")
        for mark in marks
    ]
    names = [element("text", words(mark.label), x=mark.x + 3, y=14, class_="tick-name") for mark in marks]
    # 8 px beside the line of time: the points of bars that go on beyond it
    box = (-8.0, 0.0, WIDTH + 16, y + 4)
    return drawing(*axis, *names, *parts, width=WIDTH, height=y + 4, label=label, class_="timeline", box=box)


def _lane(lane: Lane, y: float, href: Naming, lane_name: Naming, lane_href: Naming | None) -> str:
    name = lane_name(lane.key)
    head = element("text", words(name), x=2, y=y + 16, class_="lane-name")
    if lane_href is not None and lane.key:
        head = link(lane_href(lane.key), f"Only {name}", head)
    rule = element("line", x1=0, y1=y, x2=WIDTH, y2=y, class_="lane-rule")
    bars = [_bar(bar, y + _HEAD + bar.row * _ROW, href) for bar in lane.bars]
    return element("g", rule, head, *bars)


def _bar(bar: Bar, y: float, href: Naming) -> str:
    event = bar.event
    look = f"stretch {event.look}{' opens' if bar.opens else ''}{' ends' if bar.ends else ''}"
    parts = [element("rect", x=bar.x, y=y, width=bar.width, height=_BAR, rx=2, class_=look)]
    if bar.opens:
        parts.append(_arrow(bar.x, y, -1))
    if bar.ends:
        parts.append(_arrow(bar.x + bar.width, y, 1))
    if bar.label:
        anchor = "end" if bar.before else None
        parts.append(element("text", words(bar.label), x=bar.at, y=y + 9.5, text_anchor=anchor, class_="stretch-name"))
    return link(href(event.id), event.explained, *parts, shown=bar.label)


def _arrow(x: float, y: float, way: int) -> str:
    """A bar that goes on beyond what is shown has a point."""
    return element("path", d=f"M{x:.1f} {y:.1f}l{way * 5} {_BAR / 2}l{-way * 5} {_BAR / 2}z", class_="point")


def by_period(
    lanes: Sequence[tuple[str, Mapping[str, int]]],
    periods: Sequence[str],
    *,
    href: Callable[[str, str], str],
    lane_name: Naming,
    period_name: Naming,
    lane_href: Naming | None = None,
    label: str = "Timeline by period",
) -> str:
    """How many contacts each lane has in each period, as columns; each leads into its period."""
    most = max((count for _, counts in lanes for count in counts.values()), default=1)
    step = WIDTH / max(1, len(periods))
    # 30 px: a month's name and a number of three digits
    every = max(1, -(-30 // int(max(step, 1))))
    parts = [
        element("text", words(period_name(period)), x=number * step + 3, y=14, class_="tick-name")
        for number, period in enumerate(periods)
        if number % every == 0
    ]
    y = _AXIS
    for key, counts in lanes:
        name = lane_name(key)
        head = element("text", words(name), x=2, y=y + 16, class_="lane-name")
        total = element(
            "text", f"{sum(counts.values()):,}", x=WIDTH - 2, y=y + 16, text_anchor="end", class_="tick-name"
        )
        parts.append(element("line", x1=0, y1=y, x2=WIDTH, y2=y, class_="lane-rule"))
        parts.extend((link(lane_href(key), f"Only {name}", head) if lane_href and key else head, total))
        floor = y + _PERIOD_ROW - 6
        for number, period in enumerate(periods):
            count = counts.get(period, 0)
            if not count:
                continue
            height = max(2.0, count / most * _TALL)
            x = number * step
            shown = [element("rect", x=x + 1, y=floor - height, width=step - 2, height=height, class_="stretch sure")]
            if step >= 22:
                shown.append(
                    element(
                        "text", f"{count:,}", x=x + step / 2, y=floor - height - 2, text_anchor="middle", class_="count"
                    )
                )
            said = f"{name}, {period_name(period)}: {count:,}"
            parts.append(link(href(key, period), said, *shown))
        y += _PERIOD_ROW
    return drawing(*parts, width=WIDTH, height=y + 4, label=label, class_="timeline")
