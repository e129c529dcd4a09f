#!/usr/bin/env python3
"""Holds a record against the cross-document gold: copies, engagements, inferred dates, contradictions, links of
commitments, names.

The record is asked through the program's own commands: whatever prints the same objects can be scored.

    accord --record FILE add "lab/crossdoc/c*.txt"
    lab/crossdoc/score.py FILE [--part dev|test] [--accord PATH] [--json] [--misses]

--misses lists what went wrong, of the dev part only and without the stories that nobody has read yet.
Standard library only.
"""

import argparse
import calendar
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from promises import score_promises

HERE = Path(__file__).parent
GOLD = {"dev": "gold.json", "test": "gold.test.json"}
TYPE_GROUP = {
    **dict.fromkeys("meeting call dialogue session negotiation summit conference".split(), "talks"),
    **dict.fromkeys("signing ceremony handover".split(), "act"),
    **dict.fromkeys("exercise training".split(), "field"),
    "visit": "visit",
}
SEASON_MONTHS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}
"""Northern seasons of EDTF; a winter runs into the next year."""

HELD_BACK = frozenset(f"c{number}" for number in range(52, 71, 2))
"""Stories of the dev part that nobody who writes rules has read: they count, but their misses are not listed."""

Json = dict[str, Any]


def ask(accord: str, record: Path, command: str) -> list[Json]:
    done = subprocess.run(
        [accord, "--record", str(record), command, "--json"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"`{command}` failed: {done.stderr.strip()}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def f1(right: int, claimed: int, wanted: int) -> Json:
    precision, recall = right / claimed if claimed else 1.0, right / wanted if wanted else 1.0
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(both, 3),
        "right": right,
        "claimed": claimed,
        "wanted": wanted,
    }


# --- dates


def one_date(text: str) -> tuple[date, date] | None:
    text = text.strip().rstrip("~?%")
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return None
    year, *rest = text.split("-")
    number = int(year)
    if not rest:
        return date(number, 1, 1), date(number, 12, 31)
    if rest[0] in SEASON_MONTHS:
        first, last = SEASON_MONTHS[rest[0]]
        end = number + (last < first)
        return date(number, first, 1), date(end, last, calendar.monthrange(end, last)[1])
    month = int(rest[0])
    if len(rest) == 1:
        return date(number, month, 1), date(number, month, calendar.monthrange(number, month)[1])
    day = date(number, month, int(rest[1]))
    return day, day


def bounds(edtf: str | None) -> tuple[date, date] | None:
    """First and last day of an EDTF date; an open end is open for ever; None where it bounds nothing."""
    if not edtf:
        return None
    if "/" not in edtf:
        return one_date(edtf)
    left, right = edtf.split("/", 1)
    low, high = one_date(left), one_date(right)
    if (low is None and left not in {"..", ""}) or (high is None and right not in {"..", ""}):
        return None
    if low is None and high is None:
        return None
    return (low[0] if low else date.min), (high[1] if high else date.max)


def hold_date(system: str | None, gold: str | None) -> str:
    """How a date of the record stands to what the documents allow: exact, wider, narrower or wrong."""
    wanted, got = bounds(gold), bounds(system)
    if got is None or wanted is None:
        return "none"
    if got == wanted:
        return "exact"
    if got[0] <= wanted[0] and got[1] >= wanted[1]:
        return "wider"
    if got[0] >= wanted[0] and got[1] <= wanted[1]:
        return "narrower"
    return "wrong"


# --- copies


def reprint_pairs(documents: list[Json], names: set[str], by_id: dict[str, str]) -> set[frozenset[str]]:
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for entry in documents:
        copied: str | None = entry.get("reprint_of")
        if copied:
            origin = by_id.get(copied, copied)
            groups[origin] |= {entry["name"], origin}
    merged: list[set[str]] = []
    for group in groups.values():
        touching = [g for g in merged if g & group]
        merged = [g for g in merged if not g & group] + [group.union(*touching)]
    return {frozenset(pair) for group in merged for pair in combinations(sorted(group), 2) if set(pair) <= names}


# --- engagements


def overlap(first: tuple[int, int], second: tuple[int, int]) -> int:
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def assign(mentions: list[Json], engagements: list[Json]) -> dict[int, str]:
    """Each gold mention to the engagement whose support overlaps its quotation best.

    Two gold mentions of one document do not share an engagement while another fits; they may share one when it has
    the right type, for then the record has taken two contacts for one.
    """
    by_document = defaultdict(list)
    for found in engagements:
        for support in found.get("support", []):
            by_document[support["document"]].append((found, (support["start"], support["end"])))
    options = []
    for index, mention in enumerate(mentions):
        quote = (mention["start"], mention["end"])
        for found, span in by_document[mention["document"]]:
            shared = overlap(quote, span)
            if not shared or 2 * shared < min(quote[1] - quote[0], span[1] - span[0]):
                continue
            fits = TYPE_GROUP.get(found.get("type") or "", "other") == TYPE_GROUP.get(mention["type"], "other")
            exact = found.get("type") == mention["type"]
            sides = len(set(found.get("parties") or []) & set(mention["parties"]))
            tight = shared / max(quote[1] - quote[0], span[1] - span[0])
            options.append(((fits, exact, sides, tight), index, found["id"], fits))
    options.sort(key=lambda option: (option[0], -option[1], option[2]), reverse=True)
    chosen: dict[int, str] = {}
    used: set[tuple[str, str]] = set()
    for _, index, found_id, _ in options:
        place = (mentions[index]["document"], found_id)
        if index not in chosen and place not in used:
            chosen[index] = found_id
            used.add(place)
    for _, index, found_id, fits in options:
        if index not in chosen and fits:
            chosen[index] = found_id
    return chosen


def settle(mentions: list[Json], chosen: dict[int, str]) -> tuple[list[Json], dict[int, str]]:
    """Without the quotations that found nothing where another quotation of the same document did, or one too many."""
    found = {(mentions[i]["id"], mentions[i]["document"]) for i in chosen}
    kept: list[Json] = []
    moved: dict[int, str] = {}
    unfound: set[tuple[str, str]] = set()
    for index, mention in enumerate(mentions):
        place = (mention["id"], mention["document"])
        if index in chosen:
            moved[len(kept)] = chosen[index]
        elif place in found or place in unfound:
            continue
        else:
            unfound.add(place)
        kept.append(mention)
    return kept, moved


def b_cubed(gold: list[str], system: list[str]) -> Json:
    precision = recall = 0.0
    for index, (mine, theirs) in enumerate(zip(gold, system, strict=True)):
        with_mine = {i for i, name in enumerate(gold) if name == mine}
        with_theirs = {i for i, name in enumerate(system) if name == theirs}
        both = len(with_mine & with_theirs)
        assert index in with_mine
        precision += both / len(with_theirs)
        recall += both / len(with_mine)
    count = len(gold) or 1
    p, r = precision / count, recall / count
    return {"precision": round(p, 3), "recall": round(r, 3), "f1": round(2 * p * r / (p + r), 3) if p + r else 0.0}


def score_engagements(gold: Json, engagements: list[Json]) -> tuple[Json, Json, list[str]]:
    mentions = [
        {**mention, "type": entry["type"], "parties": entry["parties"], "id": entry["id"]}
        for entry in gold["engagements"]
        for mention in entry["documents"]
    ]
    for mention in mentions:
        text = (HERE / mention["document"]).read_bytes().decode("utf-8")
        mention["start"] = text.index(mention["quote"])
        mention["end"] = mention["start"] + len(mention["quote"])
    mentions, chosen = settle(mentions, assign(mentions, engagements))
    labels = [m["id"] for m in mentions]
    clusters = b_cubed(labels, [chosen.get(i, f"alone {i}") for i in range(len(mentions))])
    seen = sorted(chosen)
    found_only = b_cubed([labels[i] for i in seen], [chosen[i] for i in seen])
    clusters |= {"mentions": len(mentions), "found": len(seen), "of_found": found_only}
    notes = [f"engagement not found  {m['id']}  {m['document']}" for i, m in enumerate(mentions) if i not in chosen]
    together, apart = defaultdict(set), defaultdict(set)
    for index, found_id in chosen.items():
        together[found_id].add(labels[index])
        apart[labels[index]].add(found_id)
    notes += [f"merged wrongly  {' + '.join(sorted(ids))}" for ids in together.values() if len(ids) > 1]
    notes += [f"left apart  {label} in {len(ids)}" for label, ids in apart.items() if len(ids) > 1]

    dates = score_dates(gold, engagements, {i: labels[i] for i in chosen}, chosen, notes)
    return clusters, dates, notes


def is_inferred(entry: Json) -> bool:
    """No document says the date as precisely by itself."""
    return entry["date"] is not None and entry["date"] not in entry["date_by_document"].values()


def score_dates(
    gold: Json, engagements: list[Json], labels: dict[int, str], chosen: dict[int, str], notes: list[str]
) -> Json:
    """Every gold engagement that was found, by the engagement of the record that holds most of its mentions."""
    date_of = {found["id"]: found.get("date") for found in engagements}
    tally: dict[str, defaultdict[str, int]] = {"all": defaultdict(int), "inferred": defaultdict(int)}
    for entry in gold["engagements"]:
        if bounds(entry["date"]) is None:
            continue
        votes: defaultdict[str, int] = defaultdict(int)
        for index, label in labels.items():
            if label == entry["id"]:
                votes[chosen[index]] += 1
        kinds = ["all", "inferred"] if is_inferred(entry) else ["all"]
        if votes:
            best = max(sorted(votes), key=lambda found_id: votes[found_id])
            verdict = hold_date(date_of[best], entry["date"])
            if date_of[best] in entry.get("disputed", []):
                verdict = "exact"
        else:
            best, verdict = None, "not found"
        if verdict != "exact":
            got = date_of[best] if best else None
            notes.append(f"date {verdict}  {entry['id']}  gold {entry['date']}, record {got}")
        for kind in kinds:
            tally[kind][verdict] += 1
    return {
        kind: {
            "wanted": sum(counts.values()),
            "as_precise": counts["exact"],
            "share": round(counts["exact"] / (sum(counts.values()) or 1), 3),
            "wider": counts["wider"],
            "none": counts["none"],
            "narrower_than_allowed": counts["narrower"],
            "wrong": counts["wrong"],
            "not_found": counts["not found"],
        }
        for kind, counts in tally.items()
    }


# --- contradictions


def score_conflicts(
    gold: Json, conflicts: list[Json], names: set[str], by_id: dict[str, str]
) -> tuple[Json, list[str]]:
    """A conflict is right when its field is the gold's and two of its values stand in documents of the two sides."""
    hit: set[int] = set()
    claimed = 0
    notes = []
    for conflict in conflicts:
        sides = [{by_id.get(d, d) for d in value["documents"]} for value in conflict["values"]]
        if not set().union(*sides) & names:
            continue
        matches = {
            index
            for index, entry in enumerate(gold["contradictions"])
            if entry["field"] == conflict["field"]
            and any(
                (x & set(entry["documents"][0]) and y & set(entry["documents"][1]))
                or (y & set(entry["documents"][0]) and x & set(entry["documents"][1]))
                for x, y in combinations(sides, 2)
            )
        }
        if not matches:
            claimed += 1
            values = " | ".join(f"{v['value']} {sorted(s)}" for v, s in zip(conflict["values"], sides, strict=True))
            notes.append(f"conflict not in the gold  {conflict['field']}  {values}")
        hit |= matches
    notes += [
        f"conflict missed  {entry['field']}  {entry['documents']}  {entry['values']}"
        for index, entry in enumerate(gold["contradictions"])
        if index not in hit
    ]
    return f1(len(hit), claimed + len(hit), len(gold["contradictions"])), notes


# --- commitments that belong together


def score_commitments(
    gold: Json, commitments: list[Json], names: set[str], by_id: dict[str, str]
) -> tuple[Json, list[str]]:
    """Links between commitments: said again, another term, possible fulfilment; see `promises`."""
    links = gold["commitments"]
    places = {}
    for end in (link[side] for link in links for side in ("from", "to")):
        start = (HERE / end["document"]).read_bytes().decode("utf-8").index(end["quote"])
        places[end["document"], end["quote"]] = (end["document"], start, start + len(end["quote"]))
    hits, beyond, notes = score_promises(
        links, places, commitments, names=names, reprints=gold["reprints"], by_id=by_id
    )
    return f1(hits, hits + beyond, len(links)), notes


# --- names of bodies and people


def holder(item: Json, findings: list[Json], by_id: dict[str, str]) -> str | None:
    """The finding that a name in a document belongs to: by its names first, by its quotations second."""
    wanted = item["name"].casefold()
    here = [
        (found, [s["quote"] for s in found["support"] if by_id.get(s["document"], s["document"]) == item["document"]])
        for found in findings
    ]
    here = [(found, quotes) for found, quotes in here if quotes]
    for found, _ in here:
        names = {found["name"], *found.get("names", []), *found.get("acronyms", [])}
        if wanted in {name.casefold() for name in names if name}:
            return str(found["id"])
    for found, quotes in here:
        if any(wanted in quote.casefold() for quote in quotes):
            return str(found["id"])
    return None


def score_names(clusters: list[Json], findings: list[Json], questions: list[set[str]], by_id: dict[str, str]) -> Json:
    """Pairs of names that are one, must stay two, or ought to be asked; a pair with a name unread counts as unread."""
    tally: defaultdict[str, int] = defaultdict(int)
    for cluster in clusters:
        for relation in ("same", "different", "ask"):
            for group in cluster.get(relation, []):
                for pair in combinations(group, 2):
                    first, second = (holder(item, findings, by_id) for item in pair)
                    tally[relation] += 1
                    if first is None or second is None:
                        tally[f"{relation}_unread"] += 1
                    elif relation == "same":
                        tally["same_right"] += first == second
                    elif relation == "different":
                        tally["different_right"] += first != second
                    else:
                        tally["ask_right"] += first != second and any({first, second} <= about for about in questions)
                        tally["ask_merged"] += first == second
    keys = [f"{r}{k}" for r in ("same", "different", "ask") for k in ("", "_right", "_unread")]
    return {key: tally[key] for key in [*keys, "ask_merged"]}


def score(part: str, *, record: Path, accord: str) -> tuple[Json, list[str]]:
    gold = json.loads((HERE / GOLD[part]).read_text(encoding="utf-8"))
    names = set(gold["documents"])
    documents = ask(accord, record, "documents")
    by_id = {entry["id"]: entry["name"] for entry in documents}
    missing = names - set(by_id.values())
    if missing:
        sys.exit(f"the record lacks {len(missing)} documents of the part {part}, e.g. {min(missing)}")
    engagements = [
        {**found, "support": [{**s, "document": by_id.get(s["document"], s["document"])} for s in found["support"]]}
        for found in ask(accord, record, "engagements")
    ]
    pairs = reprint_pairs(documents, names, by_id)
    wanted = {frozenset(pair) for group in gold["reprints"] for pair in combinations(sorted(group), 2)}
    clusters, dates, notes = score_engagements(gold, engagements)
    conflicts, more = score_conflicts(gold, ask(accord, record, "conflicts"), names, by_id)
    promises, yet_more = score_commitments(gold, ask(accord, record, "commitments"), names, by_id)
    notes = [
        *(f"reprint not in the gold  {sorted(pair)}" for pair in sorted(pairs - wanted, key=sorted)),
        *(f"reprint missed  {sorted(pair)}" for pair in sorted(wanted - pairs, key=sorted)),
        *notes,
        *more,
        *yet_more,
    ]
    questions = [set(question.get("about", [])) for question in ask(accord, record, "review")]
    # a state's evidence quotes people too: a name that stands only there was read by nobody
    people = [found for found in ask(accord, record, "actors") if found["type"] == "person"]
    result = {
        "part": part,
        "documents": len(names),
        "reprint_pairs": f1(len(pairs & wanted), len(pairs), len(wanted)),
        "engagements_b_cubed": clusters,
        "dates": dates,
        "contradictions": conflicts,
        "commitment_links": promises,
        "bodies": score_names(gold["bodies"], ask(accord, record, "bodies"), questions, by_id),
        "people": score_names(gold["people"], people, questions, by_id),
    }
    return result, notes


def lines(result: Json) -> Iterable[str]:
    clusters, found = result["engagements_b_cubed"], result["engagements_b_cubed"]["of_found"]
    yield f"part {result['part']}, {result['documents']} documents"
    for title, key in (
        ("reprint pairs", "reprint_pairs"),
        ("contradictions", "contradictions"),
        ("links of commitments", "commitment_links"),
    ):
        it = result[key]
        yield (
            f"{title:<22} P {it['precision']:.3f}  R {it['recall']:.3f}  F1 {it['f1']:.3f}"
            f"  ({it['right']} right, {it['claimed']} claimed, {it['wanted']} wanted)"
        )
    yield (
        f"{'engagements B-cubed':<22} P {clusters['precision']:.3f}  R {clusters['recall']:.3f}"
        f"  F1 {clusters['f1']:.3f}  ({clusters['found']} of {clusters['mentions']} mentions found)"
    )
    yield f"{'  of those found':<22} P {found['precision']:.3f}  R {found['recall']:.3f}  F1 {found['f1']:.3f}"
    for kind, it in result["dates"].items():
        yield (
            f"{'dates, ' + kind:<22} as precise {it['as_precise']}/{it['wanted']} ({it['share']:.3f}),"
            f" wider {it['wider']}, none {it['none']}, narrower {it['narrower_than_allowed']},"
            f" WRONG {it['wrong']}, not found {it['not_found']}"
        )

    for kind in ("bodies", "people"):
        it = result[kind]
        yield (
            f"{kind + ', pairs':<22} one {it['same_right']}/{it['same']} (unread {it['same_unread']}),"
            f" two {it['different_right']}/{it['different']} (unread {it['different_unread']}),"
            f" asked {it['ask_right']}/{it['ask']} (unread {it['ask_unread']}, merged {it['ask_merged']})"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--part", choices=sorted(GOLD), default="dev")
    parser.add_argument("--accord", default="accord")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if options.misses and options.part != "dev":
        parser.error("--misses is for the dev part; of the test part only figures are read")
    result, notes = score(options.part, record=options.record, accord=options.accord)
    print(json.dumps(result) if options.json else "\n".join(lines(result)))
    if options.misses:
        print(*(note for note in notes if not HELD_BACK & set(re.findall(r"\bc\d\d", note))), sep="\n")


if __name__ == "__main__":
    main()
