#!/usr/bin/env python3
"""Holds predicted Readings against gold ones and prints precision, recall and F1 for each kind.

    score.py GOLD_DIR... PREDICTIONS.jsonl [--json] [--misses KIND] [--only NAME,...]

GOLD_DIR holds NAME.gold.json files in the shape of GUIDELINES.md; PREDICTIONS.jsonl holds one Reading a line, each with
`document.name` = NAME.txt (or a path that ends in it). Standard library only. A document with gold and no prediction
counts as read empty.

Every kind has a *found* score (the right thing was noticed) and a *right* score (noticed, with its key fields right
too):
    furniture    characters marked                         people       name                | role and country
    engagements  same contact (evidence, who)              | type group, parties, date, status
    bodies       name or acronym                           | type, parties
    instruments  name or evidence                          | type, status, parties, date
    commitments  same words, same undertaker               | strength (one step off allowed), due
    assistance   same words                                | provider, recipient, type, stage
    assessments  same words                                | factors (F1 >= .5)
    statements   same words, same speaker                  | act
    areas        codes of the document
"""

import argparse
import json
import re
import sys
import unicodedata
from pathlib import Path

KINDS = ["people", "engagements", "bodies", "instruments", "commitments", "assistance", "assessments", "statements"]
STRENGTH = ["urges", "requests", "offers", "plans", "commits", "agrees", "shall"]
TYPE_GROUP = {
    "meeting": "talks",
    "call": "talks",
    "dialogue": "talks",
    "session": "talks",
    "negotiation": "talks",
    "visit": "visit",
    "summit": "talks",
    "conference": "talks",
    "signing": "act",
    "ceremony": "act",
    "handover": "act",
    "exercise": "field",
    "training": "field",
}
HONORIFIC = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "sheikh",
    "sayyid",
    "gen",
    "general",
    "lt",
    "col",
    "colonel",
    "major",
    "minister",
    "president",
    "secretary",
    "prime",
    "king",
    "prince",
    "ambassador",
    "jr",
    "sr",
    "ii",
    "iii",
    "his",
    "her",
    "excellency",
    "hon",
    "sir",
    "lord",
    "admiral",
    "brigadier",
    "the",
}


def fold(text):
    text = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9 ]+", " ", text.replace("'", "").replace("’", "").replace("-", " ")).split()


def name_tokens(name):
    return [
        t
        for t in fold(name)
        if t not in HONORIFIC and t not in {"al", "el", "bin", "ibn", "de", "von", "van"} and len(t) > 1
    ]


def close(a, b):
    """Two words are the same word up to spelling: equal, or one edit per four letters."""
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


def same_person(a, b):
    a, b = name_tokens(a), name_tokens(b)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return sum(any(close(x, y) for y in long) for x in short) >= max(1, len(short) - (len(short) > 2))


def same_title(a, b):
    stop = {"the", "of", "on", "and", "for", "to", "in", "between", "a", "joint", "bilateral"}
    x, y = [t for t in fold(a) if t not in stop], [t for t in fold(b) if t not in stop]
    if not x or not y:
        return fold(a) == fold(b) != []
    hit = sum(any(close(t, u) for u in y) for t in x)
    return 2 * hit / (len(x) + len(y)) >= 0.6


def covered(spans):
    return {i for s in spans or [] for i in range(int(s["start"]), int(s["end"]))}


def overlap(a, b):
    """Share of the shorter evidence that the other covers."""
    x, y = covered(a.get("evidence")), covered(b.get("evidence"))
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0


def jaccard(a, b):
    a, b = set(a or []), set(b or [])
    return 1.0 if not a and not b else len(a & b) / len(a | b)


def f1(tp, predicted, gold):
    p, r = (tp / predicted if predicted else 0.0), (tp / gold if gold else 0.0)
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def likeness(kind, g, p):
    """How well a prediction fits a gold item: 0 = not the same thing."""
    o = overlap(g, p)
    if kind == "people":
        return 1.0 if same_person(g["name"], p["name"]) else 0.0
    if kind == "engagements":
        who = max(
            jaccard(g.get("parties"), p.get("parties")),
            float(any(same_person(x, y) for x in g.get("participants") or [] for y in p.get("participants") or [])),
        )
        if who < 0.5 or (o == 0 and not (g.get("date") and g.get("date") == p.get("date"))):
            return 0.0
        kin = TYPE_GROUP.get(g["type"], g["type"]) == TYPE_GROUP.get(p.get("type"), p.get("type"))
        return who + o + kin + (g.get("status") == p.get("status")) + (g.get("date") == p.get("date"))
    if kind == "bodies":
        acronym = bool(g.get("acronym")) and g.get("acronym") == p.get("acronym")
        return float(acronym) + float(same_title(g["name"], p.get("name")))
    if kind == "instruments":
        named = same_title(g["name"], p.get("name"))
        return (named + o) if named or (o >= 0.5 and g["type"] == p.get("type")) else 0.0
    if kind == "commitments":
        fit = jaccard(g.get("by"), p.get("by"))
        return o + fit if o >= 0.5 and (fit >= 0.5 or not g.get("by")) else 0.0
    if kind in ("assistance", "assessments"):
        return o if o >= 0.5 else 0.0
    if kind == "statements":
        same = same_person(g["speaker"], p.get("speaker")) or same_title(g["speaker"], p.get("speaker"))
        return o if o >= 0.5 and same else 0.0
    raise ValueError(kind)


def right(kind, g, p):
    if kind == "people":
        a, b = set(fold(g.get("role"))), set(fold(p.get("role")))
        return g.get("country") == p.get("country") and (not a or 2 * len(a & b) / (len(a) + len(b) or 1) >= 0.5)
    if kind == "engagements":
        return (
            TYPE_GROUP.get(g["type"], g["type"]) == TYPE_GROUP.get(p.get("type"), p.get("type"))
            and set(g["parties"]) == set(p.get("parties") or [])
            and g.get("date") == p.get("date")
            and g.get("status") == p.get("status")
        )
    if kind == "bodies":
        return g["type"] == p.get("type") and set(g["parties"]) == set(p.get("parties") or [])
    if kind == "instruments":
        return (
            g["type"] == p.get("type")
            and g.get("status") == p.get("status")
            and set(g["parties"]) == set(p.get("parties") or [])
            and g.get("date") == p.get("date")
        )
    if kind == "commitments":
        s = p.get("strength")
        near = (
            s in STRENGTH and g["strength"] in STRENGTH and abs(STRENGTH.index(s) - STRENGTH.index(g["strength"])) <= 1
        )
        return near and g.get("due") == p.get("due")
    if kind == "assistance":
        return all(g.get(k) == p.get(k) for k in ("provider", "recipient", "type", "stage"))
    if kind == "assessments":
        a, b = g.get("factors") or [], p.get("factors") or []
        hit = sum(any(same_title(x, y) for y in b) for x in a)
        return not a or 2 * hit / (len(a) + len(b) or 1) >= 0.5
    if kind == "statements":
        return g["act"] == p.get("act")
    return True


def pair(kind, gold, predicted):
    """One-to-one pairs, best first."""
    scored = []
    for i, g in enumerate(gold):
        for j, p in enumerate(predicted):
            score = likeness(kind, g, p)
            scored.append((score + 0.1 * right(kind, g, p) if score else 0.0, -i, -j))
    scored = [(score, -i, -j) for score, i, j in sorted(scored, reverse=True)]
    used_g, used_p, pairs = set(), set(), []
    for score, i, j in scored:
        if score > 0 and i not in used_g and j not in used_p:
            used_g.add(i), used_p.add(j), pairs.append((i, j))
    return pairs


def summary(readings, *, misses=None, out=print):
    """The figures for `readings`: gold text path -> predicted Reading. `misses` names a kind whose misses go to
    `out`.
    """
    count = {k: {"tp": 0, "ok": 0, "gold": 0, "pred": 0} for k in KINDS}
    furniture, areas, broken = [0, 0, 0], [0, 0, 0], 0
    for text_path, predicted in sorted(readings.items()):
        name, text = text_path.stem, text_path.read_bytes().decode("utf-8")
        gold = json.loads(text_path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        blank = {i for i, c in enumerate(text) if c.isspace()}
        g, p = covered(gold.get("furniture")) - blank, covered(predicted.get("furniture")) - blank
        furniture = [furniture[0] + len(g & p), furniture[1] + len(p), furniture[2] + len(g)]
        a, b = set(gold.get("areas") or []), set(predicted.get("areas") or [])
        areas = [areas[0] + len(a & b), areas[1] + len(b), areas[2] + len(a)]
        for kind in KINDS:
            gs, ps = gold.get(kind) or [], predicted.get(kind) or []
            for item in ps:
                for span in item.get("evidence") or [{}]:
                    broken += "start" not in span or not 0 <= span["start"] < span["end"] <= len(text)
            pairs = pair(kind, gs, ps)
            c = count[kind]
            c["gold"] += len(gs)
            c["pred"] += len(ps)
            c["tp"] += len(pairs)
            c["ok"] += sum(right(kind, gs[i], ps[j]) for i, j in pairs)
            if misses == kind:
                report(name, kind, gs, ps, pairs, out)
    table = {"furniture": dict(zip("prf", f1(*furniture))), "areas": dict(zip("prf", f1(*areas)))}
    for kind, c in count.items():
        table[kind] = dict(zip("prf", f1(c["tp"], c["pred"], c["gold"]))) | {
            "right": f1(c["ok"], c["pred"], c["gold"])[2],
            "n": c["gold"],
        }
    held = {"furniture": furniture[2], "areas": areas[2]} | {k: c["gold"] for k, c in count.items()}
    for kind, row in table.items():
        row["held"] = held[kind]
    found = sum(v["f"] for k, v in table.items() if held[k]) / max(1, sum(map(bool, held.values())))
    full = sum(table[k]["right"] for k in KINDS if held[k]) / max(1, sum(bool(held[k]) for k in KINDS))
    return {
        "documents": len(readings),
        "broken_spans": broken,
        "found_macro_f1": found,
        "right_macro_f1": full,
        "kinds": table,
    }


def report(name, kind, gs, ps, pairs, out):
    """Every miss of one kind in one document."""
    matched_g, matched_p = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, item in enumerate(gs):
        if i not in matched_g:
            out(f"MISSED  {name}: {json.dumps(item, ensure_ascii=False)}")
    for j, item in enumerate(ps):
        if j not in matched_p:
            out(f"EXTRA   {name}: {json.dumps(item, ensure_ascii=False)}")
    for i, j in pairs:
        if not right(kind, gs[i], ps[j]):
            out(f"WRONG   {name}: gold {json.dumps(gs[i], ensure_ascii=False)}")
            out(f"        {' ' * len(name)}  read {json.dumps(ps[j], ensure_ascii=False)}")


def show(figures, out=print):
    """The figures as a table."""
    out(f"{'kind':12} {'P':>6} {'R':>6} {'found F1':>9} {'right F1':>9} {'gold':>6}")
    for kind in ["furniture", *KINDS, "areas"]:
        v = figures["kinds"][kind]
        out(
            f"{kind:12} {v['p']:6.3f} {v['r']:6.3f} {v['f']:9.3f} "
            f"{v.get('right', float('nan')):9.3f} {v.get('n', ''):>6}"
        )
    out(
        f"documents {figures['documents']}  broken spans {figures['broken_spans']}  "
        f"found macro-F1 {figures['found_macro_f1']:.3f}  right macro-F1 {figures['right_macro_f1']:.3f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", metavar="KIND")
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    lines = (json.loads(line) for line in args.predictions.read_text(encoding="utf-8").splitlines() if line.strip())
    predictions = {Path(reading["document"]["name"]).stem: reading for reading in lines}
    only = set(filter(None, args.only.split(",")))
    paths = [
        p.with_name(p.name.removesuffix(".gold.json") + ".txt")
        for folder in args.gold
        for p in folder.glob("*.gold.json")
    ]
    readings = {p: predictions.get(p.stem, {}) for p in paths if not only or p.stem in only}
    figures = summary(readings, misses=args.misses)
    if args.json:
        print(json.dumps(figures, indent=1))
    elif not args.misses:
        show(figures)


if __name__ == "__main__":
    sys.exit(main())
