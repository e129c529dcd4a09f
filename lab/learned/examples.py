"""Gold texts -> labelled spots: words, their stretches, the answers wanted of each, and the part of the mentions near.

Gold labels stretches, the network judges words: the cue of a fact is the word that looks like one of its kind, else the
highest in the parse that its labels leave. Where no word is left, the stretch is not learned from.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from asked import ANSWERS, PARTS, SENTENCES, Kind
from spacy.tokens import Span, Token

from accord.intake import take_in
from accord.intake.sources import expand, load
from accord.model.contract import reading_to_json
from accord.model.reading import Reading
from accord.reading.build import scenes
from accord.reading.learned.belonging import codes_of, home_row
from accord.reading.learned.pieces import Numbers, Pieces, pieces_of
from accord.reading.learned.spots import (
    LONGEST,
    Mention,
    Spot,
    candidates_of,
    mentions_near,
    offsets,
    spot_at,
    spot_of_person,
)
from accord.reading.readers.rules import read_scene
from accord.reading.scene import Scene
from accord.views.scoring import paired

IGNORED = -1
"""The label of what is not learned from."""

_STOP = frozenset("the a an of to in on for with by their its his her our not be is are was were will would".split())
_MEET = re.compile(
    r"meet|met|talk|visit|call|phone|receiv|host|sign|summit|session|round|dialog|confer|exercis|drill|patrol|train|"
    r"course|handover|hand|return|deliver|ceremon|negotiat|consult|gather|forum|trip|arriv|travel|tour|welcom|convers|"
    r"discuss|held|hold|sat|convene|launch|open|extradit|repatriat|flew|fly|go|went|came|attend|join"
)
_GIVE = re.compile(
    r"giv|gave|provid|suppl|donat|deliver|send|sent|hand|grant|train|fund|financ|lend|lent|offer|request|ask|receiv|aid|"
    r"assist|help|support|ship|transfer|contribut|pay|paid|equip|pledg|make|made|dispatch|deploy|extend|build|built|host"
)
_TIMES = frozenset("year month week day hour minute weekend morning evening night afternoon time date occasion".split())


@dataclass(frozen=True, slots=True)
class Wanted:
    """A spot with the labels of its heads, and of the mentions near it; IGNORED where none is known."""

    spot: Spot
    labels: dict[str, int]
    mentions: tuple[Mention, ...] = ()
    parts: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()
    """Of a person: the parties that may be its own, the numbers of each, and which is."""
    rows: tuple[tuple[float, ...], ...] = ()
    home: int = IGNORED


@dataclass(frozen=True, slots=True)
class Text:
    """A gold text as the rules and the network see it."""

    path: Path
    gold: dict[str, Any]
    scene: Scene
    reading: Reading
    printed: dict[str, Any]
    pieces: Pieces
    wanted: list[Wanted] = field(default_factory=list)


def gold_scenes(paths: Sequence[Path]) -> Iterator[tuple[Path, dict[str, Any], Scene]]:
    """Each gold text with its labels, and parsed."""
    raw = [o.raw for path in paths for ref in expand([str(path)]) for o in load(ref) if o.raw is not None]
    for path, scene in zip(paths, scenes([take_in(one) for one in raw]), strict=True):
        yield path, json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")), scene


def within(at: Numbers, token: int, stretch: Mapping[str, int]) -> bool:
    """Whether a token stands in a stretch of the document."""
    start, end = at[token]
    return bool(0 <= stretch["start"] <= start and end <= stretch["end"])


def texts(paths: Iterable[Path]) -> Iterator[Text]:
    """Gold texts, read by the rules, with all that is to be learned from them."""
    for path, gold, scene in gold_scenes(list(paths)):
        reading = read_scene(scene, reader="rules", version="-")
        text = Text(path, gold, scene, reading, reading_to_json(reading, scene.document), pieces_of(scene.doc))
        if text.pieces.windows:
            text.wanted.extend(_wanted(text))
        yield text


def _wanted(text: Text) -> Iterator[Wanted]:
    at = offsets(text.scene)
    for kind in (Kind.COMMITMENTS, Kind.ASSISTANCE, Kind.ENGAGEMENTS, Kind.INSTRUMENTS, Kind.BODIES):
        yield from _of_words(text, kind, at)
    for kind in SENTENCES:
        yield from _of_sentences(text, kind, at)
    yield from _of_statements(text, at)
    yield from _of_people(text)


def _of_words(text: Text, kind: Kind, at: Numbers) -> Iterator[Wanted]:
    """Of every candidate word whether it tells something of the kind, and what."""
    cues: dict[int, dict[str, Any]] = {}
    unsure: set[int] = set()
    candidates = candidates_of(text.scene)
    for item in text.gold.get(kind.value) or ():
        for stretch in item["evidence"]:
            inside = [t for t in candidates if within(at, t.i, stretch)]
            cue = _cue(kind, inside, item)
            if cue is None:
                unsure.update(t.i for t in inside)
            else:
                cues.setdefault(cue.i, item)
    for token in candidates:
        spot = spot_at(text.scene, token)
        found = cues.get(token.i)
        if found is None:
            yield Wanted(spot, {f"{kind}.is": IGNORED if token.i in unsure else 0})
        else:
            mentions = mentions_near(text.scene, token) if kind in PARTS else ()
            yield Wanted(spot, _labels(kind, found), mentions, tuple(_part(kind, found, m) for m in mentions))


def _of_sentences(text: Text, kind: Kind, at: Numbers) -> Iterator[Wanted]:
    """Of every sentence whether it tells something of a kind: holds of a fact's evidence the first piece; what holds
    another piece only is left out.
    """
    first, more = (
        [s for item in text.gold.get(SENTENCES[kind].value) or () for s in item["evidence"][part]]
        for part in (slice(1), slice(1, None))
    )
    for sentence in text.scene.sentences:
        spot = spot_of_sentence(sentence)
        if spot is None:
            continue
        tells = any(_holds(at, spot, s) for s in first)
        label = 1 if tells else IGNORED if any(_holds(at, spot, s) for s in more) else 0
        yield Wanted(spot, {f"{kind}.is": label})


def spot_of_sentence(sentence: Span) -> Spot | None:
    """A sentence with its highest word; None where it has fewer than two words."""
    words = tuple(t.i for t in sentence if not t.is_space and not t.is_punct)
    return Spot(sentence.root.i, words[:LONGEST]) if len(words) > 1 else None


def _holds(at: Numbers, spot: Spot, stretch: Mapping[str, int]) -> bool:
    """Whether two words of a spot stand in a stretch."""
    return sum(within(at, token, stretch) for token in spot.stretch) > 1


def cues_of(scene: Scene, kind: Kind, gold: dict[str, Any]) -> Iterator[tuple[Token, dict[str, Any]]]:
    """The words that tell the facts of a kind in gold, where one can be told, each with its fact."""
    at = offsets(scene)
    candidates = candidates_of(scene)
    for item in gold.get(kind.value) or ():
        cue = _cue(kind, [t for t in candidates if within(at, t.i, item["evidence"][0])], item)
        if cue is not None:
            yield cue, item


def _labels(kind: Kind, item: dict[str, Any]) -> dict[str, int]:
    labels = {f"{kind}.is": 1}
    for name, answers in ANSWERS.items():
        whose, slot = name.split(".")
        if whose == kind.value and slot != "is":
            labels[name] = answers.index(item[slot])
    return labels


def _part(kind: Kind, item: dict[str, Any], mention: Mention) -> int:
    """The part that a mention has; left out where only some of those it stands for have it."""
    for number, slot in enumerate(PARTS[kind][1:], start=1):
        codes = codes_in(item.get(slot))
        if codes & set(mention.codes):
            return number if set(mention.codes) <= codes else IGNORED
    return 0


def codes_in(value: list[str] | str | None) -> frozenset[str]:
    """The parties that gold has in a part: several, one or nobody."""
    return frozenset(value if isinstance(value, list) else [value] if value else [])


def _of_statements(text: Text, at: Numbers) -> Iterator[Wanted]:
    """Of the rules' statements whether there is one and its act; of gold ones that they miss, the act."""
    golden = text.gold.get("statements") or []
    pairs = {j: i for i, j in paired("statements", golden, text.printed["statements"])}
    for j, read in enumerate(text.printed["statements"]):
        spot = spot_of(text.scene, at, read["evidence"], read["cues"])
        if spot is not None:
            act = ANSWERS["statements.act"].index(golden[pairs[j]]["act"]) if j in pairs else IGNORED
            yield Wanted(spot, {"statements.is": int(j in pairs), "statements.act": act})
    for i, item in enumerate(golden):
        spot = None if i in pairs.values() else spot_of(text.scene, at, item["evidence"], ())
        if spot is not None:
            yield Wanted(spot, {"statements.act": ANSWERS["statements.act"].index(item["act"])})


def _of_people(text: Text) -> Iterator[Wanted]:
    """Of each person whose country is known and named: which party it is."""
    golden = text.gold.get("people") or []
    codes = tuple(codes_of(text.scene))
    for i, j in paired("people", golden, text.printed["people"]):
        name = text.reading.people[j].name
        who = next((p for p in text.scene.people if p.name == name and p.mentions), None)
        if who is not None and golden[i]["country"] in codes:
            spot, near = spot_of_person(text.scene, who)
            rows = tuple(home_row(text.scene, who, code) for code in codes)
            yield Wanted(spot, {}, near, (), codes, rows, codes.index(golden[i]["country"]))


def spot_of(scene: Scene, at: Numbers, evidence: Any, cues: Any) -> Spot | None:
    """The spot of a fact: its cue, or the highest word of its evidence, with the evidence as its stretch."""
    inside = [t for s in evidence for t in scene.doc if within(at, t.i, s)]
    if not inside:
        return None
    told = [t for s in cues for t in inside if within(at, t.i, s)]
    word = told[0] if told else min(inside, key=_depth)
    return Spot(word.i, tuple(t.i for t in inside))


def _cue(kind: Kind, inside: list[Token], item: dict[str, Any]) -> Token | None:
    if kind is Kind.COMMITMENTS:
        return _by_words(inside, item["action"])
    if kind in (Kind.INSTRUMENTS, Kind.BODIES):
        return _by_name(inside, item["name"])
    known = _by_pattern(inside, _MEET if kind is Kind.ENGAGEMENTS else _GIVE)
    if known is not None:
        return known
    thing = _by_name(inside, item["item"]) if kind is Kind.ASSISTANCE else None
    return _by_height(inside) if thing is None else _handled(inside, thing)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _by_words(inside: list[Token], action: str) -> Token | None:
    """The word that the action begins with, by its first letters; else another verb of it or that of its thing."""
    wanted = [word.lower() for word in re.findall(r"[A-Za-z]+", action) if word.lower() not in _STOP]
    if not wanted:
        return None
    first = next((t for t in inside if _is_of(t, wanted[0])), None)
    if first is not None:
        return first
    others = [t for word in wanted[1:] for t in inside if _is_of(t, word)]
    verb = next((t for t in others if t.pos_ == "VERB"), None)
    things = [t for t in others if t.pos_ in ("NOUN", "PROPN")]
    return verb or (_handled(inside, min(things, key=_depth)) if things else None)


def _is_of(token: Token, word: str) -> bool:
    return token.lemma_.lower() == word or (len(word) > 4 and token.lower_[:5] == word[:5])


def _by_name(inside: list[Token], name: str) -> Token | None:
    """The highest word in the parse of those that the name holds."""
    words = {word.lower() for word in re.findall(r"\w+", name)} - _STOP
    fitting = [t for t in inside if t.lower_ in words and t.pos_ in ("NOUN", "PROPN")]
    return min(fitting, key=_depth, default=None)


def _by_pattern(inside: list[Token], pattern: re.Pattern[str]) -> Token | None:
    """The highest word in the parse that looks like one of the kind."""
    fitting = [t for t in inside if pattern.match(t.lower_)]
    return min(fitting, key=_depth, default=None)


def _handled(inside: list[Token], thing: Token) -> Token:
    """The verb that a thing given or promised hangs on ("picked up the fares"); the thing where none is inside."""
    verbs = [t for t in thing.ancestors if t.pos_ in ("VERB", "AUX")]
    return verbs[0] if verbs and verbs[0] in inside and not _says(verbs[0]) else thing


def _by_height(inside: list[Token]) -> Token | None:
    """The highest word in the parse that neither says what others do nor tells a time: "was across the table"."""
    fitting = [t for t in inside if t.pos_ != "ADJ" and not _says(t) and t.lemma_.lower() not in _TIMES]
    return min(fitting, key=_depth, default=None)


def _says(token: Token) -> bool:
    return any(child.dep_ == "ccomp" for child in token.children)


def gold_in(folder: Path, *, without: frozenset[str] = frozenset()) -> Iterator[Path]:
    """The texts of a folder that have gold."""
    for path in sorted(folder.glob("*.txt")):
        if path.with_suffix(".gold.json").exists() and path.stem not in without:
            yield path
