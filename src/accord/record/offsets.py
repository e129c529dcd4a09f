"""Days counted from another contact: "Two days before the third session opened in Banjul, experts met at Brikama".

Only a contact that the same words name is counted from, or, for "the next day", the only one told just before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accord.lexicon.ordinals import ORDINALS
from accord.model.codes import EngagementType
from accord.model.reading import Engagement
from accord.model.span import Span, cut
from accord.model.when import Step
from accord.record.conduct import NUMBERS
from accord.record.contact_keys import FAMILIES
from accord.record.contacts import PAST
from accord.record.day_of_it import NTH, sentence_around, to_day_of_it, told_as_such
from accord.record.names import name_parts
from accord.record.nodes import EngagementAtom, Tie
from accord.record.stated_dates import HELD
from accord.record.timeline import WEEKDAYS
from accord.record.words import words_of

_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
# a week is told of five to nine days, a month of three weeks to six: by how much of itself a count may be off
_ROUGH = {"day": 0, "week": 2, "fortnight": 3, "month": 10, "year": 45}

_COUNT = (
    r"(?:(?:on\s+the\s+)?(?P<number>(?!the\b)\w+)\s+(?P<unit>day|night|week|fortnight|month|year)s?(?P<sharp>\s+to\s+the\s+day)?"
    r"|(?P<next>the\s+(?:very\s+)?(?:next\s+)?(?:day|morning))|(?P<night>the\s+(?:night|evening|afternoon))"
    rf"|the\s+(?P<weekday>{'|'.join(WEEKDAYS)}))"
)
_NAMED = re.compile(
    rf"\b(?:{_COUNT}\s+(?:just\s+)?(?P<way>before|after|following|ahead\s+of|prior\s+to)(?!\s+(?:it|them)\b|\s+(?:that|this),)"
    r"(?:\s+the\s+(?P<end>end|close|conclusion|start|opening|beginning)\s+of)?"
    r"|(?:on\s+)?the\s+(?P<eve>eve)\s+of(?!\s+(?:the|its)\s+(?:closing|last|final|concluding)\s+day\b)"
    r"|(?P<same>(?:on\s+)?the\s+(?:same|very)\s+(?:day|afternoon|evening|morning)\s+(?:on\s+which|when|as|that)"
    r"|on\s+the\s+day\s+(?:on\s+which|when|that|of|(?=(?:the|both|their)\s)))"
    r"|(?:in|during)\s+the\s+(?:same|very)\s+(?P<within>week|month|year)\s+(?:in\s+which|when|as|that)"
    r"|the\s+(?P<edge>first|second|third|fourth|fifth|sixth|seventh|opening|last|final|closing|concluding)\s+day\s+of"
    r"|(?:at|towards?)\s+the\s+(?P<at>end|close|conclusion|start|opening|beginning|outset)\s+of"
    r"|(?P<hours>hours)\s+(?P<hours_way>before|after|following|ahead\s+of)"
    r"|on\s+the\s+(?P<margins>sidelines?|margins?|fringes)\s+of"
    r"|(?P<bare>ahead\s+of|prior\s+to|in\s+the\s+run-up\s+to))\b(?P<rest>.{0,160})",
    re.IGNORECASE | re.DOTALL,
)
_JUST_TOLD = re.compile(
    r"\b(?:(?P<n2>\w+)\s+(?P<u2>day|week|fortnight|month|year)s?\s+"
    r"(?P<way>later|earlier|(?:afterwards|after|before)(?=\s*(?:[.,;:]|$)|\s+(?:it|them)\b|\s+(?:that|this),))"
    r"|(?:(?:on\s+)?the\s+)?(?P<step>next|following|previous|preceding)\s+(?:day|morning))\b",
    re.IGNORECASE,
)
# what may follow a count that closes what is told: ", she told the radio"
_CLOSES = re.compile(r"\s*[.\"”]*\s*(?:,[\"”]?\s+(?:[\w.'’-]+\s+){1,6}?(?:said|told|added|recalled|says)\b[^,;]*)?")
_STEPS = {"week": Step.WEEK, "month": Step.MONTH, "year": Step.YEAR}
_STARTS = ("start", "opening", "beginning", "outset")
_AFTER = ("after", "following", "later", "afterwards", "next")


def ties_of(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> tuple[Tie, ...]:
    """How an undated contact lies to another of its document. `text` is the document's text."""
    far = atom.fact.date.distance
    if atom.first is not None or atom.fact.status not in HELD or (far is not None and far.step is not Step.YEAR):
        return ()
    rest = [other for other in others if other is not atom]
    found = [*_to_named(atom, text, rest), *_to_just_told(atom, text, rest), *_to_foundation(atom, text, rest)]
    found.extend(to_day_of_it(atom, text, rest))
    ties = tuple(dict.fromkeys(found or _to_occasion(atom, text, rest)))[:2]
    return ties[:1] if len(ties) == 2 and ties[0].excludes(ties[1]) else ties


_AS_KNOWN = re.compile(
    r"\b(?:after|before|since|following|during|ahead\s+of|prior\s+to|(?:eve|margins|sidelines|wake)\s+of"
    r"|(?:agreed|promised|announced|decided|discussed|concluded|reached|made|set)\s+(?:at|in|during)"
    r"|(?:came|been|was|were|is|are|stay\w*|visit\w*|travel\w*|flew|arriv\w+)\b[^.;,]{0,40}\sfor)"
    r"\s+(?:the|their|his|her|our|its)\s+(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)


def without_circles(ties: Mapping[str, tuple[Tie, ...]]) -> dict[str, tuple[Tie, ...]]:
    """The ties of each contact without those that only go back on what counts from it: "signed along with talks"."""
    return {
        node: tuple(
            tie
            for tie in mine
            if tie.named or not any(other.named and other.target == node for other in ties.get(tie.target, ()))
        )
        for node, mine in ties.items()
    }


def told_as_known(atom: EngagementAtom, text: str) -> bool:
    """Whether a contact is only spoken of as known: "some eight weeks after the talks in Lima"."""
    if atom.fact.status not in HELD or len(atom.fact.evidence) != 1 or not atom.fact.cues:
        return False
    if atom.first is not None and atom.last is not None and (atom.last - atom.first).days <= _UNITS["week"]:
        return False
    at = min(cue.start for cue in atom.fact.cues)
    start = max(text.rfind(". ", 0, at) + 2, text.rfind("\n", 0, at) + 1, at - 160, 0)
    return _AS_KNOWN.search(text, start, at) is not None


_FOUNDED = re.compile(
    r"\b(?:builds?|built|building)\s+(?:up)?on\b|\bcontinu(?:es|ed|ation\s+of)\b[^.;]{0,40}\b(?:discussions|talks|work)\b"
    r"|\bfollow(?:s|ed)?\s+(?:up\s+)?on\b",
    re.IGNORECASE,
)


def _to_foundation(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    """What builds on earlier contacts came after the last of them: "builds on ... the talks in February 2023"."""
    for span in atom.fact.evidence:
        match = _FOUNDED.search(text, span.start, span.end)
        if match is None:
            continue
        earlier = [
            other
            for other in others
            if other.last and other.fact.status in HELD
            and any(match.end() <= cue.start < span.end for cue in other.fact.cues)
            and not any(span.start <= cue.start < match.end() for cue in other.fact.cues)
        ]  # fmt: skip
        if earlier:
            latest = max(earlier, key=lambda other: (other.last, other.id))
            yield Tie(latest.id, "after a contact that it builds on", 0, None)


def _to_occasion(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    """A text is signed where they meet: at the only talks of its parties that the document tells."""
    if atom.fact.type not in (EngagementType.SIGNING, EngagementType.CEREMONY) or PAST.search(atom.text):
        return
    for cue in atom.fact.cues:
        match = _NAMED.search(text, *sentence_around(text, cue.start, cue.end))
        if match is not None and match.start("rest") <= cue.start:
            return  # "four months after a pact was signed": what is counted from was another time
    talks = [
        other
        for other in others
        if FAMILIES[other.fact.type] == "talk" and other.fact.status in HELD and not PAST.search(other.text)
    ]
    if len(talks) == 1 and atom.parties <= talks[0].parties:
        yield Tie(talks[0].id, "along with talks of the same parties", inside=True)


def clause_counted_from(fact: Engagement, facts: Sequence[Engagement], text: str) -> Iterator[Span]:
    """The stretch that names what the day of a contact is counted from, if its sentence has one that tells no contact.

    `facts` are all contacts of the document.
    """
    for evidence in fact.evidence:
        parted = _parted(evidence, text, facts)
        if parted is None:
            continue
        (start, end), (first, stop), _ = parted
        own = [cue.start for cue in fact.cues if start <= cue.start < end]
        if any(first <= at < stop for at in own):
            stop = min(stop, _before_own(text, first, min(at for at in own if first <= at < stop)))
        if first < stop and not any(_tells_in(other, (first, stop), (start, end)) for other in facts):
            span = cut(text, first, stop)
            if span.text:
                yield span


def clause_told_in(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> str | None:
    """The clause that tells of a contact only to count a day from it; the rest of the sentence for what is counted.

    None where its words stand in both, or in another sentence as well.
    """
    if len(atom.fact.evidence) != 1 or not atom.fact.cues:
        return None
    (evidence,) = atom.fact.evidence
    parted = _parted(evidence, text, [other.fact for other in others])
    if parted is None:
        return None
    _, (first, stop), own = parted
    inside = [first <= cue.start < stop for cue in atom.fact.cues]
    if all(inside):
        return text[first:stop]
    return None if any(inside) else " . ".join(text[slice(*stretch)] for stretch in own)


def _parted(
    evidence: Span, text: str, facts: Sequence[Engagement]
) -> tuple[tuple[int, int], tuple[int, int], tuple[tuple[int, int], ...]] | None:
    """The sentence around a stretch, the clause in it that a day is counted from, and what is left of the sentence."""
    start, end = sentence_around(text, evidence.start, evidence.end)
    match = _NAMED.search(text, start, end)
    if match is None:
        return None
    begins = [one.start for fact in facts for one in fact.evidence]
    clause, own = _clauses(text, start, min(end, match.end()), match, begins)
    return (start, end), clause, own


def _tells_in(fact: Engagement, clause: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a contact is told in a clause, or somewhere in its sentence without saying where."""
    first, stop = clause if fact.cues else sentence
    return any(first <= word.start < stop for word in fact.cues or fact.evidence)


def _before_own(text: str, first: int, own: int) -> int:
    """Where a clause ends that the sentence's own contact follows: at the last comma before it, or not at all."""
    comma = text.rfind(", ", first, own)
    return comma if comma >= 0 else first


def _to_named(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    for span in atom.fact.evidence:
        start, end = sentence_around(text, span.start, span.end)
        match = _NAMED.search(text, start, end)
        if match is None:
            continue
        named = _counted_from(atom, others, match, (start, end))
        if named is None:
            begins = [one.start for other in (atom, *others) for one in other.fact.evidence]
            anchor, own = _clauses(text, start, end, match, begins)
            named = [other for other in others if _leans(other, text, anchor, own) > _leans(atom, text, anchor, own)]
            named = [other for other in named if _stands_in(other, anchor)]
        named = named or told_as_such(match, others, start)
        tie = _read(match, named[0], text) if len(named) == 1 else None
        if tie is not None:
            yield replace(tie, named=True)


def _counted_from(
    atom: EngagementAtom, others: Sequence[EngagementAtom], match: re.Match[str], sentence: tuple[int, int]
) -> list[EngagementAtom] | None:
    """The contact whose word comes first after the phrase, if the atom's own word stands on the other side of it.

    None where a contact does not say which word tells of it.
    """
    start, end = sentence
    told = [(cue.start, other) for other in (atom, *others) for cue in other.fact.cues if start <= cue.start < end]
    silent = [other for other in (atom, *others) if not other.fact.cues and _stands_in(other, sentence)]
    if silent or not any(other is atom for _, other in told):
        return None
    after = sorted(((at, other) for at, other in told if at >= match.start("rest")), key=lambda one: one[0])
    if not after:
        return []
    first, anchor = after[0]
    opens = match.start() - start <= _OPENING
    mine = [at for at, other in told if other is atom]
    if anchor is atom:
        return []
    beside = any(at > first for at in mine) if opens else any(at < match.start() for at in mine)
    return [anchor] if beside else []


def _read(match: re.Match[str], target: EngagementAtom, text: str) -> Tie | None:
    words = " ".join(text[match.start() : match.start("rest")].split()).lower()
    said = f'"{words}" another contact'
    tie = _as_said(match, target, text, said)
    edge = _EDGE.match(match["rest"]) if target.fact.type is EngagementType.VISIT else None
    # "on the eve of his arrival", "ten days after her return": of the first or the last day of the visit
    return replace(tie, from_first=edge["first"] is not None) if tie and edge else tie


_EDGE = re.compile(
    r"[^.;,]{0,60}?\b(?:(?P<first>arriv\w+|landed|set\s+foot)|return\w*|depart\w+|left|went\s+home|flew\s+home|came\s+(?:back|home))\b",
    re.IGNORECASE,
)


def _as_said(match: re.Match[str], target: EngagementAtom, text: str, said: str) -> Tie | None:
    if match["eve"]:
        return Tie(target.id, said, -1, -1, from_first=True)
    if match["same"]:
        return Tie(target.id, said, 0, 0)
    if match["within"]:
        return Tie(target.id, said, 0, 0, step=_STEPS[match["within"].lower()])
    if match["at"]:
        # of what may take several days, its first or its last
        return Tie(target.id, said, 0, 0, from_first=match["at"].lower() in _STARTS)
    if match["edge"]:
        nth = NTH.get(match["edge"].lower())
        # where only the days are known within which it lies, it was no day before its first and none after its last
        return Tie(target.id, said, nth or 0, nth or 0, from_first=nth is not None)
    if match["margins"]:
        return Tie(target.id, said, inside=True)
    if match["hours"]:
        after = match["hours_way"].lower() in _AFTER
        return Tie(target.id, said, 0, 1) if after else Tie(target.id, said, -1, 0, from_first=True)
    if match["bare"]:
        return Tie(target.id, said, None, 0, from_first=True)
    after = match["way"].lower() in _AFTER
    first = match["end"].lower() in _STARTS if match["end"] else not after
    if match["next"] or match["night"]:
        steps = (0 if match["night"] else 1, 1) if after else (-1, -1)
        return Tie(target.id, said, *steps, from_first=first)
    if match["weekday"]:
        number = WEEKDAYS.index(match["weekday"].lower()) + 1
        return Tie(target.id, said, *((1, 7) if after else (-7, -1)), from_first=first, weekday=number)
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    roughly = _ROUGHLY.search(before) is not None
    exactly = before.lower().endswith(_EXACTLY)
    if match["sharp"] and match["unit"].lower() in ("week", "fortnight", "day") and (many := _many(match["number"])):
        far = many * _UNITS[match["unit"].lower()] * (1 if after else -1)
        return Tie(target.id, said, far, far, from_first=first)
    tie = _counted(target, said, match["number"], match["unit"], after=after, roughly=roughly, exactly=exactly)
    return replace(tie, from_first=first) if tie else None


def _to_just_told(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    """The next day, two days later: from the only contact of the nearest sentence before that tells of any."""
    for span in atom.fact.evidence:
        start, end = sentence_around(text, span.start, span.end)
        match = _JUST_TOLD.search(text, start, end)
        if match is None or (match.start() - start > _OPENING and not _CLOSES.fullmatch(text, match.end(), end)):
            continue
        before = [
            (one.end, other)
            for other in others
            for one in other.fact.evidence
            if one.end <= start and start - one.end < 400
        ]
        if not before:
            return
        latest = max(ended for ended, _ in before)
        near = {other.id: other for ended, other in before if ended == latest}
        if len(near) != 1:
            return
        target = next(iter(near.values()))
        said = f'"{" ".join(match[0].split()).lower()}" after the contact told before'
        if match["step"]:
            after = match["step"].lower() in ("next", "following")
            yield Tie(target.id, said, *((1, 1) if after else (-1, -1)), from_first=not after)
            return
        after = match["way"].lower() in _AFTER
        exactly = text[max(0, match.start() - _BEFORE) : match.start()].lower().endswith(_EXACTLY)
        many, unit = match["n2"] or "one", match["u2"] or "day"
        tie = _counted(target, said, many, unit, after=after, roughly=not exactly, exactly=exactly)
        if tie is not None:
            yield tie
        return


# 40 characters: "Two days later" opens a sentence; further on it may be of another clause
_OPENING = 40


_ROUGHLY = re.compile(
    r"\b(?:some|about|around|nearly|almost|roughly|approximately|circa|barely|just\s+(?:over|under)|over|under"
    r"|(?:more|less)\s+than|at\s+(?:least|most)|up\s+to)\s+$",
    re.IGNORECASE,
)
# 20 characters: "approximately "
_BEFORE = 20
# 2: "two weeks before the summit" is told of the day; "six weeks" of a time
_EXACT_WEEKS = 2
# 3: the third month after it; more months are told roughly
_EXACT_MONTHS = 3


_EXACTLY = ("exactly ", "precisely ")


def _counted(
    target: EngagementAtom, said: str, number: str, unit: str, *, after: bool, roughly: bool, exactly: bool = False
) -> Tie | None:
    unit = "day" if unit.lower() == "night" else unit.lower()
    count = _many(number)
    if count is None or count > 60:
        return None
    sign = 1 if after else -1
    if exactly and unit == "year":
        # "exactly one year after": in the same month
        return Tie(target.id, said, sign * 12 * count, sign * 12 * count, from_first=not after, step=Step.MONTH)
    if unit in ("month", "year") and not roughly and count <= _EXACT_MONTHS:
        return Tie(target.id, said, sign * count, sign * count, from_first=not after, step=_STEPS[unit])
    if unit == "month":
        # "four months earlier": a month more or less
        return Tie(target.id, said, sign * count - 1, sign * count + 1, from_first=not after, step=Step.MONTH)
    weeks = {"week": count, "fortnight": 2 * count}.get(unit)
    off = _ROUGH[unit] + (count - 1 if unit in ("week", "month") else 0)
    if weeks is not None and weeks <= _EXACT_WEEKS and not roughly:
        off = 0
    elif unit == "day" and roughly:
        off = max(1, count // 5)
    far = sign * count * _UNITS[unit]
    return Tie(target.id, said, far - off, far + off, from_first=not after)


def _many(number: str) -> int | None:
    word = number.lower()
    known = ORDINALS.get(word) or NUMBERS.get(word)
    return known or (1 if word in ("a", "an", "one") else int(word) if word.isdigit() else None)


def _clauses(
    text: str, start: int, end: int, match: re.Match[str], begins: Sequence[int]
) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """The stretch that names what is counted from, and what is left of the sentence."""
    first, last = match.span("rest")
    told = [at - 2 for at in begins if first < at - 2 < last and text[at - 2 : at] == ", "]
    comma = min(told, default=text.find(", ", first, last))
    opens = match.start() - start <= _OPENING
    # "Two days before the session opened in Banjul, experts met": the comma ends the clause that is counted from
    stop = comma if opens and comma >= 0 else min(last, end)
    return (first, stop), ((start, match.start()), (stop, end))


def _leans(atom: EngagementAtom, text: str, anchor: tuple[int, int], own: tuple[tuple[int, int], ...]) -> int:
    """How much more of a contact stands in the clause that is counted from than in the rest of the sentence."""
    signs = {part for who in atom.people for part in name_parts(who.name)[-1:]}
    signs.update(words_of(atom.fact.place or ""))
    signs.update(word for word in words_of(atom.fact.body or "") if len(word) > 3)
    within = set(words_of(text[slice(*anchor)]))
    outside = {word for stretch in own for word in words_of(text[slice(*stretch)])}
    score = len(signs & within) - len(signs & outside)
    for span in atom.fact.evidence:
        if anchor[0] <= span.start and span.end <= anchor[1]:
            score += 3
        elif any(first <= span.start and span.end <= last for first, last in own):
            score -= 3
    return score


def _stands_in(other: EngagementAtom, stretch: tuple[int, int]) -> bool:
    return any(one.start < stretch[1] and one.end > stretch[0] for one in other.fact.evidence)
