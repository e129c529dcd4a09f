"""Days counted from another contact: "Two days before the third session opened in Banjul, experts met at Brikama".

Only a contact that the same words name is counted from, or, for "the next day", the only one told just before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accord.model.codes import EngagementType
from accord.model.when import Step
from accord.record.contact_keys import FAMILIES
from accord.record.contacts import PAST
from accord.record.counting import (
    AFTER,
    BEFORE,
    CLOSES,
    EXACTLY,
    FEW,
    JUST_TOLD,
    NAMED,
    UNITS,
    counted_from,
    how_many,
    on_a_weekday,
    read_named,
)
from accord.record.day_of_it import sentence_around, to_day_of_it, told_as_such
from accord.record.names import name_parts
from accord.record.nodes import EngagementAtom, Tie
from accord.record.sentences_before import after_that, counted_on, led_in_by, only_counted_from
from accord.record.stated_dates import FORESEEN, HELD
from accord.record.timeline import WEEKDAYS
from accord.record.told_clauses import OPENING, clauses
from accord.record.words import small, words_of


def ties_of(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> tuple[Tie, ...]:
    """How an undated contact lies to another of its document. `text` is the document's text."""
    far = atom.fact.date.distance
    if atom.fact.status in FORESEEN and atom.fact.date.value is None and far is None:
        return tuple(_to_rest_of_stay(atom, text, others))
    if atom.first is not None or atom.fact.status not in HELD:
        return ()
    rest = [other for other in others if other is not atom]
    if far is not None and far.step is not Step.YEAR:
        # "on Friday, midway through the exercise", "on Monday, nine days after the talks": the text's day is not known
        found = [*_to_named(atom, text, rest), *_to_just_told(atom, text, rest)]
        exact = (on_a_weekday(tie) for tie in found if tie.named and (tie.inside or tie.weeks or tie.low == tie.high))
        return tuple(exact)[:1] if far.weekday else ()
    found = [*_to_named(atom, text, rest), *_to_just_told(atom, text, rest), *_to_foundation(atom, text, rest)]
    found.extend(to_day_of_it(atom, text, rest))
    # what the reading tells of as no contact is kept only where it is counted from
    only_named = {other.id for other in others if other.occasion}
    found = [replace(tie, named=True) if tie.target in only_named else tie for tie in found]
    ties = tuple(dict.fromkeys(found or _to_occasion(atom, text, rest)))[:2]
    return ties[:1] if len(ties) == 2 and ties[0].excludes(ties[1]) else ties


_IN_THE_STAY = re.compile(
    r"\bbefore\s+(?:leaving|departing|returning|flying|going|heading|travelling|(?:he|she|they)\s+(?:leaves?|left|returns?|flies|departs?)"
    r"|(?:his|her|their|the)\s+(?:departure|return))\b(?!\s+for\b)"
    r"|\b(?:during|in\s+the\s+course\s+of|as\s+part\s+of|later\s+(?:in|on|during))\s+(?:the|this|his|her|their)\s+(?:[\w-]+\s+)?(?:visit|stay|trip)\b",
    re.IGNORECASE,
)


def _to_rest_of_stay(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    """What is still to come in the only visit that the document tells of: "was to call on her before leaving"."""
    if atom.fact.type is EngagementType.VISIT or not atom.fact.evidence:
        return
    span = min(atom.fact.evidence)
    match = _IN_THE_STAY.search(text, *sentence_around(text, span.start, span.end))
    stays = [other for other in others if other.fact.type is EngagementType.VISIT and not other.occasion]
    if match is not None and len(stays) == 1 and atom.parties <= stays[0].parties:
        yield Tie(
            stays[0].id, f'"{" ".join(match[0].split()).lower()}" in the course of a visit', inside=True, named=True
        )


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
    if atom.first is not None and atom.last is not None and (atom.last - atom.first).days <= UNITS["week"]:
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
        match = NAMED.search(text, *sentence_around(text, cue.start, cue.end))
        if match is not None and match.start("rest") <= cue.start:
            return  # "four months after a pact was signed": what is counted from was another time
    talks = [
        other
        for other in others
        if FAMILIES[other.fact.type] == "talk" and other.fact.status in HELD and not PAST.search(other.text)
    ]
    if len(talks) == 1 and atom.parties <= talks[0].parties:
        yield Tie(talks[0].id, "along with talks of the same parties", inside=True)


def _to_named(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    for span in atom.fact.evidence:
        start, end = sentence_around(text, span.start, span.end)
        match = NAMED.search(text, start, end)
        if match is None:
            continue
        named = _counted_from(atom, others, match, (start, end))
        if named is None:
            begins = [one.start for other in (atom, *others) for one in other.fact.evidence]
            anchor, own = clauses(text, start, end, match, begins)
            named = [other for other in others if _leans(other, text, anchor, own) > _leans(atom, text, anchor, own)]
            named = [other for other in named if _stands_in(other, anchor)]
        named = named or told_as_such(match, others, start)
        tie = read_named(match, named[0], text) if len(named) == 1 else None
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
    opens = match.start() - start <= OPENING
    mine = [at for at, other in told if other is atom]
    if anchor is atom:
        return []
    beside = any(at > first for at in mine) if opens else any(at < match.start() for at in mine)
    return [anchor] if beside else []


# "the two had met without their colleague the evening before in Vienna": before what was told just before
_HAD = re.compile(r"\bhad\s+(?:[\w'’-]+\s+){1,8}$")


def _to_just_told(atom: EngagementAtom, text: str, others: Sequence[EngagementAtom]) -> Iterator[Tie]:
    """The next day, two days later: from the only contact of the nearest sentence before that tells of any."""
    for span in atom.fact.evidence:
        start, end = sentence_around(text, span.start, span.end)
        match = JUST_TOLD.search(text, start, end)
        if match is None and (led := led_in_by(text, start, (atom, *others))) is not None:
            # "Eight days after that it was the turn of the officers. The commanders met in"
            match, (start, end) = led
        if match is None or not (
            match.start() - start <= OPENING
            or CLOSES.fullmatch(text, match.end(), end)
            or (match["eve"] and _HAD.search(text, start, match.start()))
        ):
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
        known: set[str] = set()
        if len(near) > 1:
            # "met on Friday, midway through the exercise. The next day": after the meeting
            known = {tie.target for other in near.values() for tie in _to_named(other, text, [*others, atom])}
        told = [other for other in near.values() if other.id not in known]
        if len(told) != 1:
            return
        (target,) = told
        if target.occasion and only_counted_from(target, text):
            yield from _one_more(target, match, counted_on(target, text))
            return
        said = f'"{" ".join(match[0].split()).lower()}" after the contact told before'
        if match["day_of"]:
            number = WEEKDAYS.index(small(match["day_of"])) + 1
            yield Tie(target.id, said, 0, 0, step=Step.WEEK, weekday=number)
            return
        if match["prior"]:
            number = WEEKDAYS.index(small(match["prior"])) + 1
            steps = (1, 7) if small(match["side"]) == "after" else (-7, -1)
            yield Tie(target.id, said, *steps, from_first=small(match["side"]) == "before", weekday=number)
            return
        if match["eve"]:
            yield Tie(target.id, said, -1, -1, from_first=True)
            return
        if match["morrow"]:
            yield Tie(target.id, said, 1, 1)
            return
        if match["step"]:
            after = small(match["step"]) in ("next", "following")
            yield Tie(target.id, said, *((1, 1) if after else (-1, -1)), from_first=not after)
            return
        after = small(match["way"]) in AFTER
        exactly = text[max(0, match.start() - BEFORE) : match.start()].lower().endswith(EXACTLY)
        many, unit = match["n2"] or "one", match["u2"] or "day"
        days = small(unit) == "day" and small(match["way"] or "") in ("later", "earlier")
        few = days and match.start() - start <= OPENING and (how_many(many) or FEW) < FEW
        # "eight days after that" is told of the day as "eight days after the talks" is
        few = few or (small(unit) == "day" and after_that(match, text))
        tie = counted_from(target, said, many, unit, after=after, roughly=not (exactly or few), exactly=exactly)
        if tie is not None:
            yield tie
        return


def _one_more(target: EngagementAtom, match: re.Match[str], on: Tie | None) -> Iterator[Tie]:
    """The next day of what itself lies so many days after another contact."""
    far = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(small(match["step"] or ""))
    far = -1 if match["eve"] else 1 if match["morrow"] else far
    if (
        far is not None
        and on is not None
        and on.low is not None
        and on.high is not None
        and on.low == on.high
        and on.step is Step.DAY
        and not on.sharp
    ):
        said = f'"{" ".join(match[0].split()).lower()}" what was {on.words}'
        yield Tie(target.id, said, on.low + far, on.high + far, from_first=on.from_first, named=True)


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
