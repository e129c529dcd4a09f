"""Slots of one line of the record to the words of a table's cell. What several tables show looks the same in all."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from accord.views.dates import readable, time_left
from accord.views.page import Tone, Words, joined, listed, plain, said, stacked
from accord.views.plain_text import printable, shortened
from accord.views.series import moved

Line = Mapping[str, Any]
"""One object as `--json` prints it, see `accord.model.lines`."""

# 5 names: more of them hide the rest of the row; `explain` gives all
_MOST_NAMES = 5


def identity(line: Line) -> Words:
    """The id that other commands take."""
    return said(line.get("id"), Tone.QUIET)


def names(items: Sequence[str], *, most: int = _MOST_NAMES, between: str = ", ") -> Words:
    """The first few names and how many more there are."""
    words = listed(items[:most], between=between)
    return joined((words, said(f"and {len(items) - most} more", Tone.QUIET))) if len(items) > most else words


def parties(line: Line) -> Words:
    """Whose contact it is; more than a handful are counted, not listed."""
    return names(line.get("parties") or (), most=6, between=" ")


def spoken(value: object) -> str:
    """A code of ours as words: `joint_statement` as `joint statement`."""
    return str(value).replace("_", " ") if value is not None else ""


def day(line: Line, field: str = "date") -> Words:
    """A date as precise as it is, marked where it was inferred."""
    return said(readable(line.get(field), line.get(f"{field}_basis")))


def when(line: Line, field: str = "date") -> Words:
    """The date of what must have one; `undated` where nothing is known."""
    return day(line, field) or said("undated", Tone.QUIET)


def reports(line: Line) -> Words:
    """How many documents report it, and in brackets how many of them are independent where that is fewer."""
    total, independent = line.get("reports", 1), line.get("independent", 1)
    return said(f"{total} ({independent})" if independent != total else f"{total}")


def marks(line: Line) -> Words:
    """What a person should know before relying on it: decided, contradicted, doubted."""
    found: list[Words] = []
    if line.get("decision"):
        found.append(said(line["decision"], Tone.GOOD if line["decision"] == "accepted" else Tone.WARNING))
    if line.get("against"):
        found.append(said(f"contradicted {_times(len(line['against']))}", Tone.WARNING))
    if line.get("doubts"):
        count = len(line["doubts"])
        found.append(said(f"{count} doubt{'s' if count > 1 else ''}", Tone.WARNING))
    return joined(found, " · ")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def where(line: Line) -> Words:
    """Place and forum of a contact."""
    forum = line.get("body")
    if forum and line.get("ordinal"):
        forum = f"{forum}, round {line['ordinal']}"
    return joined((said(line.get("place")), said(forum)), " · ")


def contact(line: Line) -> Words:
    """What sort of contact, and how far it has come unless it took place."""
    status = line.get("status")
    kind = said(spoken(line.get("type")), Tone.STRONG)
    return joined(
        (kind, said(status, Tone.WARNING if status == "cancelled" else Tone.QUIET) if status != "held" else ())
    )


_OUTCOMES = {"c": "commitment", "i": "instrument"}


def outcomes(line: Line) -> Words:
    """What came of it, counted by kind."""
    ids = line.get("outcomes") or ()
    counted = [(word, sum(id_.startswith(letter) for id_ in ids)) for letter, word in _OUTCOMES.items()]
    parts = [f"{count} {word}{'s' if count > 1 else ''}" for word, count in counted if count]
    return said(f"led to {' and '.join(parts)}", Tone.QUIET) if parts else ()


def event(line: Line) -> Words:
    """A contact in one cell: what and whose, who, where, what came of it."""
    head = joined((contact(line), parties(line)))
    return stacked((head, *details(line)))


def details(line: Line) -> Iterable[Words]:
    """Who and where, what came of it; the words themselves where no one and no place is named."""
    who = (
        said("; ".join(line.get("signed") or ())),
        names(line.get("participants") or ()),
        where(line),
    )
    yield from who if any(who) else (said(plain(quote(line, length=110)), Tone.QUIET),)
    yield outcomes(line)
    yield marks(line)


def sides(line: Line) -> Words:
    """Who undertakes it and toward whom."""
    by, toward = line.get("by") or (), line.get("toward") or ()
    if list(by) == list(toward):
        # "the two sides agreed to": each undertakes it toward the other
        toward = ()
    return joined((listed(by, between=" ") or said("not named", Tone.QUIET), listed(toward, between=" ")), " to ")


def undertaking(line: Line) -> Words:
    """How firmly, to do what, on what condition, and what it repeats or gave way to."""
    condition = said(line.get("condition"))
    links: list[Words] = []
    for link in line.get("links") or ():
        gone = link["kind"] in ("extended by", "superseded by")
        links.append(said(f"{link['kind']} {link['to']}", Tone.WARNING if gone else Tone.QUIET))
    if slipped := moved(line):
        links.append(said(slipped, Tone.WARNING))
    if line.get("proposed_evidence"):
        links.append(said("possibly fulfilled, see explain", Tone.GOOD))
    return stacked(
        (
            joined((said(line.get("strength"), Tone.STRONG), said(line.get("action")))),
            joined((said("if:", Tone.QUIET), condition)) if condition else (),
            *links,
            marks(line),
        )
    )


_TONES = {"overdue": Tone.WARNING, "contradicted": Tone.WARNING, "kept": Tone.GOOD, "corroborated": Tone.GOOD}


def status(line: Line) -> Words:
    """The status, or the stage."""
    value = line.get("status", line.get("stage"))
    return said(spoken(value), _TONES.get(str(value), Tone.PLAIN))


def left(line: Line, today: date | None) -> Words:
    """How far its deadline is."""
    words = time_left(line.get("due"), today) if today else ""
    return said(words, Tone.WARNING if words.endswith("late") else Tone.PLAIN)


def named(line: Line) -> Words:
    """A name with its acronyms, the other names under it."""
    acronyms = line.get("acronyms") or ()
    name = said(line.get("name"), Tone.STRONG)
    head = joined((name, said(f"({', '.join(acronyms)})"))) if acronyms else name
    others = [other for other in line.get("names") or () if other != line.get("name") and other not in acronyms]
    also = joined((said("also", Tone.QUIET), names(others, most=4, between="; "))) if others else ()
    return stacked((head, also, lines_of(("weighs", "; ".join(line.get("factors") or ()))), marks(line)))


def sessions(line: Line) -> Words:
    """How often a body met and when last."""
    held = line.get("sessions") or ()
    if not held:
        return ()
    dates = [session.get("date") for session in held if session.get("date")]
    return stacked((said(len(held)), said(f"last {readable(max(dates))}", Tone.QUIET) if dates else ()))


def quote(line: Line, *, length: int = 240) -> Words:
    """The first words that say it."""
    support = line.get("support") or ()
    return said(shortened(printable(support[0]["quote"]), length)) if support else ()


def told_by(line: Line) -> Words:
    """Which document says it first: outlet or name, and day."""
    support = line.get("support") or ()
    if not support:
        return ()
    first = support[0]
    return stacked(
        (said(first.get("outlet") or first.get("document")), said(readable(first.get("published")), Tone.QUIET))
    )


def offices(line: Line) -> Words:
    """The offices somebody held, one a line, with the bounds that the reports give."""
    return stacked(_office(office) for office in line.get("offices") or ())


def _office(office: Mapping[str, Any]) -> Words:
    title = joined((said(office.get("role")), said(office.get("organisation"))), ", ")
    ends = dict.fromkeys(readable(office[end]) for end in ("since", "until") if office.get(end))
    return joined((title, said(" to ".join(ends), Tone.QUIET)))


def lines_of(*parts: tuple[str, object]) -> Words:
    """`label: value` for those values that say something, one under the other."""
    return stacked(joined((said(f"{label}:", Tone.QUIET), said(value))) for label, value in parts if said(value))


def count_of(number: int, word: str, many: str | None = None) -> str:
    """`1 report`, `2 reports`."""
    return f"{number:,} {word if number == 1 else many or word + 's'}"


def headline(line: Line) -> str:
    """A finding in a few words: what it is called, or what happened between whom."""
    kind = line.get("kind")
    parts: tuple[Words, ...]
    if kind == "engagements":
        parts = (contact(line), parties(line), day(line))
    elif kind == "commitments":
        parts = (sides(line), said(line.get("action")))
    elif kind == "statements":
        parts = (said(line.get("speaker")), said(spoken(line.get("act"))))
    else:
        parts = (said(line.get("name") or line.get("item") or line.get("subject")),)
    return shortened(plain(joined(parts)), 120)
