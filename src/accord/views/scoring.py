"""Readings held against gold ones -> precision, recall, found F1 and right F1 for each kind, and what was missed.

*Found* means that the right thing was noticed, *right* that its key fields are right too:

    furniture    characters marked                  areas        codes of the document
    people       same name                          | role and country
    engagements  same contact (evidence, who)       | type group, parties, date, status
    bodies       name or acronym                    | type, parties
    instruments  name or evidence                   | type, status, parties, date
    commitments  same words, same undertaker        | strength (one step off allowed), due
    assistance   same words                         | provider, recipient, type, stage
    assessments  same words                         | factors (F1 >= .5)
    statements   same words, same speaker           | act
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from accord.model.codes import Kind, Strength

Item = Mapping[str, Any]

KINDS = tuple(kind.value for kind in Kind)
_STRENGTH = [strength.value for strength in Strength]
_TYPE_GROUP = {
    **dict.fromkeys("meeting call dialogue session negotiation summit conference".split(), "talks"),
    **dict.fromkeys("signing ceremony handover".split(), "act"),
    **dict.fromkeys("exercise training".split(), "field"),
}
_HONORIFIC = frozenset(
    "mr mrs ms dr sheikh sayyid gen general lt col colonel major minister president secretary prime king prince "
    "ambassador jr sr ii iii his her excellency hon sir lord admiral brigadier the".split()
)
_PARTICLES = frozenset("al el bin ibn de von van".split())
_TITLE_STOP = frozenset("the of on and for to in between a joint bilateral".split())


def _folded(text: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9 ]+", " ", plain.replace("'", "").replace("-", " ")).split()


def _name_words(name: str | None) -> list[str]:
    return [word for word in _folded(name) if word not in _HONORIFIC | _PARTICLES and len(word) > 1]


def _close(a: str, b: str) -> bool:
    """Whether two words are one word up to spelling: equal, or one edit per four letters."""
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 2:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1] <= max(1, max(len(a), len(b)) // 4)


def _same_person(a: str | None, b: str | None) -> bool:
    one, other = _name_words(a), _name_words(b)
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return sum(any(_close(x, y) for y in long) for x in short) >= max(1, len(short) - (len(short) > 2))


def _same_title(a: str | None, b: str | None) -> bool:
    one = [word for word in _folded(a) if word not in _TITLE_STOP]
    other = [word for word in _folded(b) if word not in _TITLE_STOP]
    if not one or not other:
        return _folded(a) == _folded(b) != []
    hits = sum(any(_close(x, y) for y in other) for x in one)
    return 2 * hits / (len(one) + len(other)) >= 0.6


def _covered(spans: Iterable[Item] | None) -> set[int]:
    return {at for span in spans or () for at in range(int(span["start"]), int(span["end"]))}


def _overlap(a: Item, b: Item) -> float:
    """The share of the shorter evidence that the other covers."""
    one, other = _covered(a.get("evidence")), _covered(b.get("evidence"))
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _jaccard(a: Iterable[str] | None, b: Iterable[str] | None) -> float:
    one, other = set(a or ()), set(b or ())
    return 1.0 if not one and not other else len(one & other) / len(one | other)


def f1(right: float, claimed: float, wanted: float) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    precision, recall = (right / claimed if claimed else 0.0), (right / wanted if wanted else 0.0)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _group(item: Item) -> str | None:
    kind = item.get("type")
    return _TYPE_GROUP.get(str(kind), kind)


def _likeness(kind: str, gold: Item, read: Item) -> float:
    """How well a prediction fits a gold item; 0 is not the same thing."""
    shared = _overlap(gold, read)
    if kind == "people":
        return 1.0 if _same_person(gold["name"], read["name"]) else 0.0
    if kind == "engagements":
        named = any(_same_person(a, b) for a in gold.get("participants") or () for b in read.get("participants") or ())
        who = max(_jaccard(gold.get("parties"), read.get("parties")), float(named))
        one_day = bool(gold.get("date")) and gold.get("date") == read.get("date")
        if who < 0.5 or (shared == 0 and not one_day):
            return 0.0
        kin = _group(gold) == _group(read)
        return who + shared + kin + (gold.get("status") == read.get("status")) + (gold.get("date") == read.get("date"))
    if kind == "bodies":
        acronym = bool(gold.get("acronym")) and gold.get("acronym") == read.get("acronym")
        return float(acronym) + float(_same_title(gold["name"], read.get("name")))
    if kind == "instruments":
        named = _same_title(gold["name"], read.get("name"))
        return (named + shared) if named or (shared >= 0.5 and gold["type"] == read.get("type")) else 0.0
    if kind == "commitments":
        fit = _jaccard(gold.get("by"), read.get("by"))
        return shared + fit if shared >= 0.5 and (fit >= 0.5 or not gold.get("by")) else 0.0
    if kind == "statements":
        same = _same_person(gold["speaker"], read.get("speaker")) or _same_title(gold["speaker"], read.get("speaker"))
        return shared if shared >= 0.5 and same else 0.0
    return shared if shared >= 0.5 else 0.0


def _right(kind: str, gold: Item, read: Item) -> bool:
    """Whether the key fields are right."""
    if kind == "people":
        a, b = set(_folded(gold.get("role"))), set(_folded(read.get("role")))
        return gold.get("country") == read.get("country") and (not a or 2 * len(a & b) / (len(a) + len(b) or 1) >= 0.5)
    if kind == "engagements":
        return (
            _group(gold) == _group(read)
            and set(gold["parties"]) == set(read.get("parties") or ())
            and _equal(gold, read, "date", "status")
        )
    if kind == "bodies":
        return _equal(gold, read, "type") and set(gold["parties"]) == set(read.get("parties") or ())
    if kind == "instruments":
        parties = set(gold["parties"]) == set(read.get("parties") or ())
        return parties and _equal(gold, read, "type", "status", "date")
    if kind == "commitments":
        wanted, given = gold["strength"], read.get("strength")
        known = wanted in _STRENGTH and given in _STRENGTH
        near = known and abs(_STRENGTH.index(wanted) - _STRENGTH.index(str(given))) <= 1
        return near and _equal(gold, read, "due")
    if kind == "assistance":
        return _equal(gold, read, "provider", "recipient", "type", "stage")
    if kind == "assessments":
        one, other = gold.get("factors") or [], read.get("factors") or []
        hits = sum(any(_same_title(x, y) for y in other) for x in one)
        return not one or 2 * hits / (len(one) + len(other) or 1) >= 0.5
    return _equal(gold, read, "act")


def _equal(gold: Item, read: Item, *slots: str) -> bool:
    return all(gold.get(slot) == read.get(slot) for slot in slots)


def paired(kind: str, gold: Sequence[Item], read: Sequence[Item]) -> list[tuple[int, int]]:
    """Gold items with what was read of them, one to one, the best fits first; as indices."""
    scored = []
    for i, g in enumerate(gold):
        for j, r in enumerate(read):
            score = _likeness(kind, g, r)
            if score > 0:
                scored.append((score + 0.1 * _right(kind, g, r), -i, -j))
    used_gold: set[int] = set()
    used_read: set[int] = set()
    pairs = []
    for _, i, j in sorted(scored, reverse=True):
        if -i not in used_gold and -j not in used_read:
            used_gold.add(-i)
            used_read.add(-j)
            pairs.append((-i, -j))
    return pairs


@dataclass(frozen=True, slots=True)
class Miss:
    """What was missed, read too much, or read wrongly (then both are given)."""

    document: str
    gold: Item | None
    read: Item | None


@dataclass(slots=True)
class _Count:
    found: int = 0
    right: int = 0
    gold: int = 0
    read: int = 0


@dataclass(slots=True)
class Tally:
    """Counts document by document; `figures` sums them up. `misses_of` names a kind whose misses are kept."""

    misses_of: str | None = None
    misses: list[Miss] = field(default_factory=list)
    _documents: int = 0
    _broken: int = 0
    _kinds: dict[str, _Count] = field(default_factory=lambda: {kind: _Count() for kind in KINDS})
    _furniture: _Count = field(default_factory=_Count)
    _areas: _Count = field(default_factory=_Count)

    def add(self, name: str, text: str, *, gold: Item, read: Item) -> None:
        """Count one document: its text, its gold and the Reading of it, both as the contract's JSON objects."""
        self._documents += 1
        blank = {at for at, letter in enumerate(text) if letter.isspace()}
        _count_sets(self._furniture, _covered(gold.get("furniture")) - blank, _covered(read.get("furniture")) - blank)
        _count_sets(self._areas, set(gold.get("areas") or ()), set(read.get("areas") or ()))
        for kind, count in self._kinds.items():
            wanted, claimed = list(gold.get(kind) or ()), list(read.get(kind) or ())
            for item in claimed:
                for span in item.get("evidence") or [{}]:
                    self._broken += "start" not in span or not 0 <= span["start"] < span["end"] <= len(text)
            pairs = paired(kind, wanted, claimed)
            count.gold += len(wanted)
            count.read += len(claimed)
            count.found += len(pairs)
            count.right += sum(_right(kind, wanted[i], claimed[j]) for i, j in pairs)
            if kind == self.misses_of:
                self._keep(name, kind, wanted, claimed, pairs)

    def _keep(
        self, name: str, kind: str, gold: Sequence[Item], read: Sequence[Item], pairs: Sequence[tuple[int, int]]
    ) -> None:
        hit, claimed = {i for i, _ in pairs}, {j for _, j in pairs}
        self.misses += [Miss(name, item, None) for i, item in enumerate(gold) if i not in hit]
        self.misses += [Miss(name, None, item) for j, item in enumerate(read) if j not in claimed]
        self.misses += [Miss(name, gold[i], read[j]) for i, j in pairs if not _right(kind, gold[i], read[j])]

    def figures(self) -> dict[str, Any]:
        """The figures: `documents`, `broken_spans`, `found_macro_f1`, `right_macro_f1`, and `kinds` with p r f right n.

        The means are over the kinds that the gold holds at all.
        """
        table: dict[str, dict[str, float]] = {}
        for kind, count in {"furniture": self._furniture, "areas": self._areas, **self._kinds}.items():
            p, r, f = f1(count.found, count.read, count.gold)
            table[kind] = {"p": p, "r": r, "f": f, "held": count.gold}
            if kind in self._kinds:
                table[kind] |= {"right": f1(count.right, count.read, count.gold)[2], "n": count.gold}
        held = [row for row in table.values() if row["held"]]
        full = [table[kind]["right"] for kind in KINDS if table[kind]["held"]]
        return {
            "documents": self._documents,
            "broken_spans": self._broken,
            "found_macro_f1": sum(row["f"] for row in held) / max(1, len(held)),
            "right_macro_f1": sum(full) / max(1, len(full)),
            "kinds": table,
        }


def _count_sets(count: _Count, gold: set[Any], read: set[Any]) -> None:
    count.found += len(gold & read)
    count.read += len(read)
    count.gold += len(gold)
