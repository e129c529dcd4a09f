#!/usr/bin/env python3
"""Turns short labels of a text (`NAME.lab`) into gold with offsets (`NAME.gold.json`) and refuses what does not hold.

    labels.py show FILE.txt...      the sentences with their numbers, to label against
    labels.py build DIR [NAME...]   NAME.lab -> NAME.gold.json, each problem on a line; exit code 1 if there are any

A label is one line: a letter, then fields between `|`, the evidence last; `-` is nothing, `#` opens a comment.

    F evidence                                                                             furniture
    P name | role | organisation | country | evidence                                      a person
    E type | status | parties | participants | body | ordinal | date | place | evidence    a contact
    B name | acronym | type | parties | mandate | evidence                                 a body
    I name | type | status | parties | date | areas | evidence                             an instrument
    C by | toward | strength | action | due | areas | evidence                             a commitment
    H provider | recipient | type | item | programme | stage | evidence                    assistance
    V by | subject | factors | outcome | evidence                                          an assessment
    S speaker | act | d or i | evidence                                                    a statement (direct or not)
    A areas                                                                                of the whole report

Codes (parties, areas) are separated by commas or spaces, participants and factors by `;`, pieces of evidence by `++`.
A piece is `s4` (sentence 4), `s4-s6` (from the start of one to the end of the other), `s4 "words"` (words of sentence
4) or `"words"` (words that stand once in the text). `"first words ... last words"` is all from the first to the last.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

ENUMS = {
    ("engagements", "type"): "meeting visit call dialogue session summit conference signing exercise training handover"
    " ceremony negotiation other",
    ("engagements", "status"): "held ongoing planned cancelled proposed",
    ("bodies", "type"): "commission committee dialogue working_group coalition task_force mission council office other",
    ("instruments", "type"): "treaty agreement mou joint_statement declaration protocol plan letter arrangement"
    " contract resolution other",
    ("instruments", "status"): "proposed negotiating signed issued in_force ratified amended suspended terminated"
    " unknown",
    ("commitments", "strength"): "shall agrees commits plans offers requests urges",
    ("assistance", "type"): "training equipment funding advice intelligence infrastructure humanitarian other",
    ("assistance", "stage"): "requested offered approved contracted delivered ongoing ended discussed",
    ("statements", "act"): "reports commits opinion calls_for praises denies criticises",
}
AREAS = frozenset("POL CT MIL EQP TRN CAP INT BRD DRG CRM JUS CYB HUM ECO NUC".split())
KINDS = {
    "P": ("people", "name role organisation country evidence"),
    "E": ("engagements", "type status parties participants body ordinal date place evidence"),
    "B": ("bodies", "name acronym type parties mandate evidence"),
    "I": ("instruments", "name type status parties date areas evidence"),
    "C": ("commitments", "by toward strength action due areas evidence"),
    "H": ("assistance", "provider recipient type item programme stage evidence"),
    "V": ("assessments", "by subject factors outcome evidence"),
    "S": ("statements", "speaker act direct evidence"),
}
CODES = frozenset({"parties", "by", "toward", "areas"})
LISTS = frozenset({"participants", "factors"})
REQUIRED = frozenset({"name", "type", "status", "strength", "stage", "act", "speaker", "subject", "item", "action"})
# EDTF as the guide uses it: days, months, years, seasons, open years, intervals open at one end
_DATE = r"(\d{4}|XXXX)(-\d\d(-\d\d)?)?[~?]?"
DATE = re.compile(rf"^({_DATE}|\.\.)(/({_DATE}|\.\.))?$")
COUNTRY = re.compile(r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$|^[A-Z][A-Z0-9-]{1,14}$")
# Words that end with a full stop within a sentence.
_SHORT = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bGen)(?<!\bLt)(?<!\bCol)(?<!\bMaj)(?<!\bCapt)(?<!\bBrig)(?<!\bAdm)"
    r"(?<!\bSen)(?<!\bGov)(?<!\bSt)(?<!\bNo)(?<!\bJan)(?<!\bFeb)(?<!\bMar)(?<!\bApr)(?<!\bAug)(?<!\bSept)(?<!\bSep)"
    r"(?<!\bOct)(?<!\bNov)(?<!\bDec)(?<!\bProf)(?<!\bHon)(?<!\bAmb)(?<!\b[A-Z])(?<!\bH\.E)(?<!\bU\.S)(?<!\bU\.K)"
)
_END = re.compile(rf"{_SHORT}[.!?][\"'”’»)]*(?=\s+[\"'“‘«(]*[A-Z0-9])|\n\s*\n|\n(?=[-*•])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence or headline; blank lines and full stops before a capital end one."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in [match.end() for match in _END.finditer(text)] + [len(text)]:
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            found.append((left, start + len(piece.rstrip())))
        start = end
    return found


class Wrong(Exception):
    """A label that does not hold."""


def _within(text: str, words: str, low: int, high: int, *, once: bool) -> tuple[int, int]:
    first, gap, last = words.partition("...")
    first, last = first.strip(), last.strip()
    start = text.find(first, low, high)
    if start < 0:
        raise Wrong(f"not in the text: {words!r}")
    if once and text.find(first, start + 1, high) >= 0 and not gap:
        raise Wrong(f"more than once in the text, name its sentence: {words!r}")
    if not gap:
        return start, start + len(first)
    end = text.find(last, start + len(first), high)
    if end < 0:
        raise Wrong(f"not in the text: {words!r}")
    return start, end + len(last)


_PIECE = re.compile(r'^(?:s(\d+)(?:\s*-\s*s?(\d+))?)?\s*(?:"(.*)")?$', re.DOTALL)


def span(text: str, parts: list[tuple[int, int]], piece: str) -> dict[str, int]:
    """The stretch that one piece of evidence means. Raises Wrong."""
    match = _PIECE.match(piece.strip())
    if not match or not piece.strip():
        raise Wrong(f"no evidence: {piece!r}")
    first, last, words = match.groups()
    try:
        low = parts[int(first) - 1][0] if first else 0
        high = parts[int(last or first) - 1][1] if first else len(text)
    except IndexError:
        raise Wrong(f"there is no such sentence: {piece!r}") from None
    if words:
        low, high = _within(text, words, low, high, once=not first)
    return {"start": low, "end": high}


def _value(kind: str, field: str, given: str, text: str, parts: list[tuple[int, int]]) -> Any:
    empty = given in ("", "-")
    if field in ("evidence", "mandate"):
        return [] if empty else [span(text, parts, piece) for piece in given.split("++")]
    if field in CODES and kind != "assessments":
        return [] if empty else sorted(dict.fromkeys(given.replace(",", " ").split()))
    if field in LISTS:
        return [] if empty else [item.strip() for item in given.split(";") if item.strip()]
    if field == "ordinal":
        return None if empty else int(given)
    if field == "direct":
        if given not in ("d", "i"):
            raise Wrong(f"direct is d or i, not {given!r}")
        return given == "d"
    return None if empty else given


def _check(kind: str, item: dict[str, Any]) -> None:
    for (of, field), allowed in ENUMS.items():
        if of == kind and item[field] not in allowed.split():
            raise Wrong(f"{field} = {item[field]!r}")
    for field in REQUIRED & item.keys():
        if not item[field]:
            raise Wrong(f"no {field}")
    for field in ("date", "due"):
        if item.get(field) is not None and not DATE.match(item[field]):
            raise Wrong(f"{field} = {item[field]!r}")
    if set(item.get("areas") or []) - AREAS:
        raise Wrong(f"areas {item['areas']}")
    codes = [*item.get("parties", []), *item.get("toward", [])]
    codes += item["by"] if kind == "commitments" else []
    codes += [item[field] for field in ("country", "provider", "recipient") if item.get(field)]
    for code in codes:
        if not COUNTRY.match(code):
            raise Wrong(f"no code: {code!r}")
    if not item["evidence"]:
        raise Wrong("no evidence")


def _take(letter: str, rest: str, gold: dict[str, Any], text: str, parts: list[tuple[int, int]]) -> None:
    """Take one label into the gold. Raises Wrong."""
    if letter == "F":
        gold["furniture"].extend(_value("furniture", "evidence", rest, text, parts))
        return
    if letter == "A":
        gold["areas"] = _value("areas", "areas", rest, text, parts)
        if set(gold["areas"]) - AREAS:
            raise Wrong(f"areas {gold['areas']}")
        return
    if letter not in KINDS:
        raise Wrong(f"no such label: {letter}")
    kind, fields = KINDS[letter]
    names = fields.split()
    given = [field.strip() for field in rest.split("|", len(names) - 1)]
    if len(given) != len(names):
        raise Wrong(f"{len(given)} fields, not {len(names)} ({fields})")
    item = {name: _value(kind, name, value, text, parts) for name, value in zip(names, given, strict=True)}
    _check(kind, item)
    gold[kind].append(item)


def build(path: Path) -> list[str]:
    """Writes the gold of one text; returns what is wrong with its labels, and writes nothing then."""
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    meta = json.loads(path.with_suffix("").with_suffix(".meta.json").read_text(encoding="utf-8"))
    parts = sentences(text)
    gold: dict[str, Any] = {
        "document": {"name": f"{path.stem}.txt", "published": meta.get("published"), "language": "en"},
        "furniture": [],
        **{kind: [] for kind, _ in KINDS.values()},
        "areas": [],
    }
    problems: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        letter, _, rest = line.strip().partition(" ")
        if not letter or letter.startswith("#"):
            continue
        try:
            _take(letter, rest.strip(), gold, text, parts)
        except (Wrong, ValueError) as error:
            problems.append(f"{path.name}:{number}: {error}")
    if not problems:
        written = json.dumps(gold, ensure_ascii=False, indent=1) + "\n"
        path.with_suffix(".gold.json").write_text(written, encoding="utf-8")
    return problems


def main() -> int:
    if len(sys.argv) < 3 or sys.argv[1] not in ("show", "build"):
        sys.exit(__doc__)
    if sys.argv[1] == "show":
        for name in sys.argv[2:]:
            text = Path(name).read_bytes().decode("utf-8")
            print(f"== {Path(name).stem}")
            for number, (start, end) in enumerate(sentences(text), 1):
                print(f"s{number}  {text[start:end]}")
        return 0
    folder = Path(sys.argv[2])
    paths = [folder / f"{name}.lab" for name in sys.argv[3:]] or sorted(folder.glob("*.lab"))
    problems = [problem for path in paths for problem in build(path)]
    for problem in problems:
        print(problem)
    print(f"{len(paths)} texts, {len(problems)} problems")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
