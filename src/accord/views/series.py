"""What was stated again and again about one finding to lines of text: deadlines, stages, conditions, links.

Each line names the document that states it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from accord.views.dates import readable

Line = Mapping[str, Any]


def slip(deadline: Line) -> str:
    """How far a deadline is from the one stated first: `+30 days`, `+152 to +181 days`; nothing for the first."""
    least, most = deadline.get("slip_least"), deadline.get("slip_most")
    if least is None or most is None:
        return ""
    days = f"{least:+d}" if least == most else f"{least:+d} to {most:+d}"
    return f"{days} days"


def moved(line: Line) -> str:
    """By how much the deadline last stated has moved; nothing where it has not."""
    slips = [text for deadline in line.get("deadlines") or () if (text := slip(deadline))]
    return f"deadline moved by {slips[-1]}" if slips else ""


def deadlines(line: Line) -> Iterable[str]:
    """Every stated deadline; a single one is told by `due`."""
    stated = line.get("deadlines") or ()
    if len(stated) < 2:
        return
    for deadline in stated:
        said = f", said {readable(deadline['said'])}" if deadline.get("said") else ""
        how_far = f": {slip(deadline)}" if slip(deadline) else ""
        yield (
            f"{readable(deadline['date'])}{said} ({', '.join(deadline['documents'])}; {deadline['finding']}){how_far}"
            f" “{deadline['quote']}”"
        )


def links(line: Line) -> Iterable[str]:
    """What it restates, narrows, extends or supersedes, and what does so to it."""
    for link in line.get("links") or ():
        yield f"{link['kind']} {link['to']}: {link['because']}"


def conditions(line: Line) -> Iterable[str]:
    """Each condition in its own words."""
    for one in line.get("conditions") or ():
        yield f"{one['document']}: “{one['quote']}”"


def stages(line: Line) -> Iterable[str]:
    """Each stage in the order of its telling; a single one is told by `stage`."""
    told = line.get("stages") or ()
    if len(told) < 2:
        return
    for one in told:
        yield f"{one['stage']}, {readable(one['told']) or 'undated'} ({one['document']}) “{one['quote']}”"
