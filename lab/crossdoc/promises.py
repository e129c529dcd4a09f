"""The record's links between commitments, held against the gold: said again, given another term, perhaps fulfilled.

A link of the gold leads from an earlier passage to a later one; the record has it when its findings that hold the two
passages are one, or are linked in that way, directly or over others. Standard library only.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

Json = dict[str, Any]
Place = tuple[str, int, int]
"""A document, where a passage begins and where it ends."""

GROUP = {
    **dict.fromkeys(("restated", "restates", "narrows"), "restated"),
    **dict.fromkeys(("extended", "superseded", "extends", "supersedes"), "moved"),
    "fulfilled": "fulfilled",
}
"""Kinds of link by what the scorer tells apart. Extended and superseded are one for it: whether a first term had run
out when the second was told is a matter of days, and the dates of the documents are scored elsewhere."""


class Groups:
    """Things in groups, joined two at a time."""

    def __init__(self) -> None:
        self._of: dict[Any, Any] = {}

    def of(self, thing: Any) -> Any:
        while (above := self._of.get(thing, thing)) != thing:
            thing = above
        return thing

    def join(self, a: Any, b: Any) -> None:
        if self.of(a) != self.of(b):
            self._of[self.of(b)] = self.of(a)


def covers(place: Place, other: Place) -> bool:
    """Whether two passages of one document share half of the shorter."""
    if place[0] != other[0]:
        return False
    shared = min(place[2], other[2]) - max(place[1], other[1])
    return shared > 0 and 2 * shared >= min(place[2] - place[1], other[2] - other[1])


def places_of(support: Iterable[Json], by_id: dict[str, str]) -> list[Place]:
    return [(by_id.get(s["document"], s["document"]), s["start"], s["end"]) for s in support]


def score_promises(
    links: list[Json], places: dict[tuple[str, str], Place], commitments: list[Json], *, names: set[str],
    reprints: list[list[str]], by_id: dict[str, str],
) -> tuple[int, int, list[str]]:  # fmt: skip
    """How many links of the gold the record has, how many of its own the gold has not, and what went wrong.

    `places` says where each passage of the gold stands.
    """
    origin = {name: min(group) for group in reprints for name in group}
    support = {found["id"]: places_of(found["support"], by_id) for found in commitments}
    same, chains = Groups(), Groups()
    for found in commitments:
        for link in found.get("links", []):
            if link["kind"] in GROUP:
                chains.join(found["id"], link["to"])
                if GROUP[link["kind"]] == "restated":
                    same.join(found["id"], link["to"])
    moved = defaultdict(set)
    for found in commitments:
        for link in found.get("links", []):
            if GROUP.get(link["kind"]) == "moved":
                moved[same.of(link["to"])].add(same.of(found["id"]))

    def holding(end: Json) -> list[str]:
        place = places[end["document"], end["quote"]]
        return [id_ for id_, spans in support.items() if any(covers(place, span) for span in spans)]

    def leads(one: str, other: str) -> bool:
        seen: set[str] = set()
        open_ = set(moved[one])
        while open_:
            if other in open_:
                return True
            seen |= open_
            open_ = {after for id_ in open_ for after in moved[id_]} - seen
        return False

    hits = 0
    notes = []
    for link in links:
        froms, tos = holding(link["from"]), holding(link["to"])
        if link["kind"] == "fulfilled":
            place = places[link["to"]["document"], link["to"]["quote"]]
            near = {chains.of(id_) for id_ in froms}
            right = any(
                covers(place, span)
                for found in commitments
                if chains.of(found["id"]) in near
                for span in places_of(found["proposed_evidence"], by_id)
            )
        elif GROUP[link["kind"]] == "restated":
            right = any(same.of(a) == same.of(b) for a in froms for b in tos)
        else:
            right = any(leads(same.of(a), same.of(b)) for a in froms for b in tos)
        hits += right
        if not right:
            unread = [end["document"] for end, held in ((link["from"], froms), (link["to"], tos)) if not held]
            told = f"unread in {', '.join(unread)}" if unread else "both read"
            notes.append(f"link missed  {link['kind']}  {link['from']['document']} {link['from']['quote']!r} -> "
                         f"{link['to']['document']} {link['to']['quote']!r}  ({told})")  # fmt: skip

    # -- what the record claims beyond the gold
    told_same, told_any, fulfilled = Groups(), Groups(), defaultdict(set)
    for link in links:
        one, other = ((end["document"], end["quote"]) for end in (link["from"], link["to"]))
        if link["kind"] == "fulfilled":
            fulfilled[one].add(other)
            continue
        told_any.join(one, other)
        if GROUP[link["kind"]] == "restated":
            told_same.join(one, other)

    def passages(spans: Iterable[Place]) -> set[tuple[str, str]]:
        return {key for key, place in places.items() if any(covers(place, span) for span in spans)}

    def known(one: Iterable[Place], other: Iterable[Place], groups: Groups) -> bool:
        return bool({groups.of(key) for key in passages(one)} & {groups.of(key) for key in passages(other)})

    beyond = 0
    by = {found["id"]: found for found in commitments}
    for found in commitments:
        spans = [span for span in support[found["id"]] if span[0] in names]
        by_origin: defaultdict[str, list[Place]] = defaultdict(list)
        for span in spans:
            by_origin[origin.get(span[0], span[0])].append(span)
        for (a, first), (b, second) in pairwise(by_origin.items()):
            if not any(known(first, by_origin[other], told_same) for other in by_origin if other != a) or not any(
                known(second, by_origin[other], told_same) for other in by_origin if other != b
            ):
                beyond += 1
                notes.append(f"one commitment, not in the gold  {a} + {b}  {found['action']!r}")
        for link in found.get("links", []):
            group = GROUP.get(link["kind"])
            if group is None or not spans:
                continue
            groups = told_same if group == "restated" else told_any
            if not known(spans, support[link["to"]], groups):
                beyond += 1
                notes.append(f"link not in the gold  {link['kind']}  {sorted({s[0] for s in spans})} "
                             f"{found['action']!r} -> {by[link['to']]['action']!r}")  # fmt: skip
        chain = [span for id_ in support if chains.of(id_) == chains.of(found["id"]) for span in support[id_]]
        mine = {told_any.of(key) for key in passages(chain)}
        good = {end for start, ends in fulfilled.items() if told_any.of(start) in mine for end in ends}
        for document in sorted({place[0] for place in places_of(found["proposed_evidence"], by_id)} & names):
            stretches = [p for p in places_of(found["proposed_evidence"], by_id) if p[0] == document]
            if not any(covers(places[end], stretch) for end in good for stretch in stretches):
                beyond += 1
                notes.append(f"fulfilment not in the gold  {document}  of {found['action']!r}")
    return hits, beyond, notes
