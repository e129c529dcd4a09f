"""A contact word of a scene -> what it says of the contact: sides, status, day, place, body, and how it is told.

It fills what the words around the cue say, however the cue was found; nothing is settled between mentions here.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.lexicon.times import WEEKDAYS
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.when import UNKNOWN, When
from accord.reading.met.agreed_at import agreed_from, agreed_in, dated_before
from accord.reading.met.around import with_around
from accord.reading.met.attendance import with_counted
from accord.reading.met.bodies import body_of, committee_of
from accord.reading.met.calendar import (
    by_calendar,
    last_weekday,
    long_past,
    sets_out,
    so_far,
    still_ahead,
    without_term,
)
from accord.reading.met.counted import CountedFrom, clause_of, on_another_day, others_count_from
from accord.reading.met.destination import comes_home, day_behind, destinations
from accord.reading.met.draft import TALKS, Cue, Draft, Side, codes_of, group_of, split_by_counterpart
from accord.reading.met.facing_or_afar import by_line, face_to_face
from accord.reading.met.guests import being_paid, came_for, paid_by_another
from accord.reading.met.moment import time_of
from accord.reading.met.named import exercise_name
from accord.reading.met.no_contact import no_contact
from accord.reading.met.one_by_one import goes_apart
from accord.reading.met.place import host_of, place_of
from accord.reading.met.rows import left
from accord.reading.met.sense import also, aside, attended, serious, takes_up, told, two_sided
from accord.reading.met.speaker import with_speaker
from accord.reading.met.status import status_of
from accord.reading.met.stretch import begins, days_of, stretched
from accord.reading.met.teaching import goes_to_learn
from accord.reading.met.who import sides_of
from accord.reading.saying.attributed import Attribution
from accord.reading.scene import STANDING_FOR, Place, Scene

_FRESH = frozenset({"another", "separate", "separately", "different"})
_DURING = frozenset({"during", "at", "within", "amid", "sidelines", "margins", "sideline", "margin"})


@dataclass(frozen=True, slots=True)
class Told:
    """What a scene is known to tell as its contacts are filled: all cues, named bodies, who speaks, other clauses."""

    cues: list[Cue]
    named: list[tuple[int, int, str]]
    words: ContactWords
    said: tuple[Attribution, ...] = ()
    clauses: tuple[CountedFrom, ...] = ()
    certain: bool = False
    """Whether a word is known from elsewhere to tell of a contact, whatever its own sense leaves open."""


def filled(scene: Scene, cue: Cue, known: Told) -> list[Draft]:
    """What one cue says, or nothing if it tells of no contact after all."""
    cues, named, words, clauses = known.cues, known.named, known.words, known.clauses
    status, firm = status_of(scene, cue, words=words)
    agreed = agreed_from(scene, cue)
    if status in (Status.PLANNED, Status.PROPOSED) and (agreed is not None or agreed_in(scene, cue)):
        status, firm = Status.HELD, True
    sides = with_speaker(scene, cue, sides_of(scene, cue, words=words), known.said)
    sides = with_counted(scene, cue, sides)
    if _welcoming(scene, cue):
        sides = tuple(replace(s, office="") for s in sides)
    if known.certain:
        sides = with_around(scene, cue, sides)
    anchor = clause_of(clauses, cue.at, scene.sentence_number(cue.at))
    if anchor:
        # "on the eve of the talks": known as they are told, they took place by the day that is counted from them
        cues = [c for c in cues if any(clause.holds(c.at) for clause in clauses)]
        if status is Status.PLANNED and scene.sentence_of(cue.at).root.tag_ == "VBD":
            status = Status.HELD
    # "the day after the ministers signed in Lima": what they signed is known
    counted = anchor and cue.frame == "sign"
    if status is None or not (known.certain or counted or serious(scene, cue, status, sides, words)):
        return []
    if cue.frame == "discuss" and not known.certain and _at_talks_told(scene, cue, cues, sides):
        return []
    body, ordinal = body_of(scene, cue, named=named)
    if body is not None and ordinal is None and not cue.is_noun and scene.doc[cue.at - 1].lower_ == "first":
        ordinal = 1  # "The committee first met in April"
    behind = scene.doc[cue.at + 1 : min(cue.at + 12, scene.sentence_of(cue.at).end)]
    if ordinal == 1 and any(t.lower_ == "since" for t in behind):
        ordinal = None  # "the first meeting of the committee since 2019" is not the first of all
    if ordinal == 1 and _opening_session(scene, cue, cues):
        ordinal = None
    titled = False
    if cue.type is Type.EXERCISE and cue.is_noun:
        titled, number = exercise_name(scene.doc[cue.at])
        ordinal = None if scene.doc[cue.at].lower_ == "patrols" else ordinal  # "the first patrols" are no numbered row
        ordinal = ordinal if ordinal is not None else number
    # "received visiting Minister A in Lima on Monday": day and place are those of the meeting
    rivals = [c for c in cues if c.frame != "visiting"]
    # the day on which a visitor was met, or something was done during "the visit she is paying", is not the visit's
    within = cue.frame == "visiting" or (cue.is_noun and being_paid(scene.doc[cue.at]))
    date, day_words = (UNKNOWN, "") if within else time_of(scene, cue, rivals, clauses=clauses, certain=known.certain)
    if agreed is not None and not dated_before(scene, cue, agreed, date):
        date, day_words = UNKNOWN, ""
    date = so_far(scene, stretched(scene, cue, date, ahead=status is Status.PLANNED), day_words, cue=cue, status=status)
    if firm and status is Status.PLANNED and _told_as_past(scene.doc[cue.governor]):
        date = last_weekday(scene, date, day_words)
    to_come = firm and day_words.removeprefix("on ") in WEEKDAYS and not _told_as_past(scene.doc[cue.governor])
    date, status = without_term(scene, cue, still_ahead(scene, status, date, weekday=to_come), status)
    if status is Status.ONGOING and scene.doc[cue.governor].lemma_ == "last" and (date.value or "").startswith("../"):
        date = UNKNOWN  # "The exercise lasts until Tuesday": told on of one that has its days
    home = scene.doc[cue.governor if cue.is_noun else cue.at]
    back = cue.frame == "travel" or (cue.type is Type.VISIT and home.i < cue.at)
    if back and comes_home(home) and date.earliest and date.earliest == date.latest:
        # "came home yesterday": the day on which the visit was over
        date = When(f"../{date.value}", date.basis, date.reason, date.evidence)
    place, state = place_of(scene, cue, rivals, clauses=clauses)
    before = scene.text(scene.sentence_of(cue.at).start, agreed) if agreed is not None else ""
    if agreed is not None and place is not None and place not in before:
        place, state = None, None
    if place is None and status is Status.PLANNED:
        place, state = host_of(scene, cue) or (place, state)
    if body is None and (date.value or place or status is Status.HELD):
        body = committee_of(scene, cue)
    stands_for_it = any(start <= cue.at < end for start, end, _ in named)
    kind = _type(scene, cue, body, ordinal, named=stands_for_it, words=words)
    if cue.frame == "speak" and kind is Type.CALL and _spoke_there(scene, cue, sides, known.cues):
        kind = Type.MEETING
    coming = came_for(scene, cue) and "/" not in (date.value or "")  # but "to join the drill, from 4 to 9 May"
    paid = scene.doc[cue.governor].lemma_ == "pay"
    ahead = firm or (coming and not long_past(scene, date))
    later = cue.is_noun and day_words.startswith("later this")
    if sets_out(scene.doc[cue.governor], status, date, day_words=day_words, scene=scene):
        status = Status.PLANNED
    status = by_calendar(
        scene, status, date, firm=ahead, kind=kind, over=paid, later=later, loosely="week" in day_words
    )
    fresh = any(t.lower_ in _FRESH for t in scene.doc[cue.start : cue.at]) or (
        also(scene, cue) and not attended(scene, cue)
    )
    fresh = fresh or cue.anew or (status is Status.PLANNED and _next(scene, cue))
    fresh = fresh or (kind is Type.VISIT and paid_by_another(scene, cue))
    fresh = fresh or _one_before(scene, cue)
    sentence = scene.sentence_number(cue.at)
    draft = Draft(
        type=kind,
        status=status,
        sides=sides,
        at=cue.at,
        sentence=sentence,
        evidence=(_extent(scene, cue, cues),),
        cues=((cue.at, cue.at + 1),),
        date=date,
        day_words=day_words,
        place=place,
        state=state,
        body=body,
        ordinal=ordinal,
        bare=not sides or attended(scene, cue),
        takes_up=takes_up(scene, cue) or _beside(scene, cue, cues),
        weak=stands_for_it
        and not any(s.people for s in sides)
        and date.value is None
        and ordinal is None
        and not told(scene, cue),
        fresh=fresh,
        another_day=kind in _OF_A_DAY and status is Status.HELD and on_another_day(scene, cue),
        aside=aside(scene, cue),
        firm=firm,
        within=_within(scene, cue, cues),
        titled=titled,
        verb=not cue.is_noun,
        counted_from=others_count_from(scene, cue),
        heading=sentence in scene.headings,
        anchor=anchor,
        courtesy=cue.frame == "call_on"
        or (cue.is_noun and scene.doc[cue.at].lower_ == "call" and kind is Type.MEETING),
        loose=_loose(scene, cue, sides),
        past=long_past(scene, date),
        people_of=_people_of(scene, sides),
        coming=coming,
        days=days_of(scene, cue),
        begins=begins(scene, cue),
        another=_signs_another(scene, cue) if cue.frame == "sign" else _holds_another(scene, cue),
    )
    if not (known.certain or counted or two_sided(scene, draft, cue, words)):
        return []
    if no_contact(scene, cue, draft):
        return []
    targets = destinations(scene, cue) if kind is Type.VISIT else []
    if len(targets) > 1:
        stages = [day_behind(scene, p) for p in targets]
        return [
            replace(
                draft,
                state=p.code,
                place=scene.text(p.start, p.end),
                sides=_going_to(p.code, targets, sides),
                date=(day or UNKNOWN) if stages[0] is not None else date,
            )
            for p, day in zip(targets, stages, strict=True)
        ]
    others = list(sides[1:])
    if goes_apart(scene, cue, draft, words):
        parts = [Side(_party_of(scene, name, other), (name,)) for other in others for name in other.people]
        if not parts:
            parts = [Side(frozenset({party})) for other in others for party in sorted(other.parties)]
        return split_by_counterpart(draft, parts)
    return [draft]


def _going_to(code: str, targets: Sequence[Place], sides: Sequence[Side]) -> tuple[Side, ...]:
    """The sides of one visit of a tour: the visitor's and the state gone to, none of the others."""
    others = {p.code for p in targets} - {code}
    kept = (replace(s, parties=s.parties - others) for s in sides)
    return tuple(s for s in kept if s)


def _loose(scene: Scene, cue: Cue, sides: tuple[Side, ...]) -> bool:
    """Whether the only side are "they" or "the delegations": "The delegations agreed to hold a drill"."""
    who = left(scene, scene.doc[cue.governor])
    return len(sides) == 1 and bool(who) and all(a.kind in STANDING_FOR for a in who)


def _at_talks_told(scene: Scene, cue: Cue, cues: list[Cue], sides: tuple[Side, ...]) -> bool:
    """Whether "the leaders" discuss something at talks told before: "During the meeting, the leaders reviewed"."""
    talks = [c for c in cues if c.is_noun and c.governor == cue.at and c.at < cue.at and group_of(c.type) == TALKS]
    return _loose(scene, cue, sides) and any(scene.doc[c.start].lower_ in ("the", "this") for c in talks)


def _beside(scene: Scene, cue: Cue, cues: list[Cue]) -> bool:
    """Whether a word of its group stands before it in its sentence: "met in a meeting", "arrived on a visit"."""
    first = scene.sentence_of(cue.at).start
    return cue.is_noun and any(first <= c.at < cue.at and group_of(c.type) == group_of(cue.type) for c in cues)


def _opening_session(scene: Scene, cue: Cue, cues: list[Cue]) -> bool:
    """Whether "the inaugural session" is the opening of a session told before, not the first of all."""
    if cue.type is not Type.SESSION or scene.doc[cue.at].lemma_ != "session":
        return False
    if all(t.lower_ not in ("inaugural", "opening") for t in scene.doc[cue.start : cue.at]):
        return False
    sentence = scene.sentence_of(cue.at)
    if any(sentence.start <= first < sentence.end for first, _, _ in scene.times):
        return False  # "The inaugural session took place last summer"
    return any(c.type is Type.SESSION and scene.sentence_number(c.at) < scene.sentence_number(cue.at) for c in cues)


def _signs_another(scene: Scene, cue: Cue) -> bool:
    """Whether the text that is signed is told as a new one: "signed an agreement", "two accords were signed"."""
    texts = [c for c in scene.doc[cue.at].children if c.dep_ in ("dobj", "nsubjpass")]
    firsts = [c for text in texts for c in text.children if c.dep_ in ("det", "nummod")]
    return any(c.lower_ in ("a", "an") or c.dep_ == "nummod" for c in firsts)


def _holds_another(scene: Scene, cue: Cue) -> bool:
    """Whether talks are told as new ones: "took part in a working meeting"."""
    new = scene.doc[cue.start].lower_ in ("a", "an") and scene.doc[cue.governor].tag_ == "VBD"
    return cue.is_noun and group_of(cue.type) == TALKS and new


def _told_as_past(verb: Token) -> bool:
    """Whether what was planned was so at a time that is over: "were to meet on Friday", "had been due on Friday"."""
    over = ("was", "were", "had")
    above = verb.head.head if verb.head.pos_ == "ADJ" else verb.head  # "had been due to meet"
    near = (*verb.children, verb.head, *verb.head.children, *above.children)
    return verb.tag_ == "VBD" or any(t.lower_ in over for t in near)


def _welcoming(scene: Scene, cue: Cue) -> bool:
    """Whether a sentence goes on with a welcome told before: "Welcoming the Fijian delegation, the minister said"."""
    verb = scene.doc[cue.at]
    return cue.frame == "receive" and verb.tag_ == "VBG" and verb.i == verb.sent.start


_OF_A_DAY = frozenset({Type.MEETING, Type.CALL, Type.SIGNING, Type.OTHER})
"""What is over in a day, so that the next day is that of another."""
_BEFORE = frozenset({"previous", "preceding", "last", "earlier"})
_OF_A_ROW = frozenset({"round", "session", "edition"})


def _one_before(scene: Scene, cue: Cue) -> bool:
    """Whether it is told of the one before in a row: "The previous round had been held in Lima"."""
    verb = scene.doc[cue.governor]
    return (
        cue.is_noun
        and scene.doc[cue.at].lower_ in _OF_A_ROW
        and any(t.lower_ in _BEFORE for t in scene.doc[cue.start : cue.at])
        and any(c.dep_ in ("nsubj", "nsubjpass") and c.i == cue.at for c in verb.children)
    )


def _next(scene: Scene, cue: Cue) -> bool:
    return any(t.lower_ in ("next", "another") for t in scene.doc[cue.start : cue.at])


def _type(scene: Scene, cue: Cue, body: str | None, ordinal: int | None, *, named: bool, words: ContactWords) -> Type:
    """A meeting of a named body is its session, of a named dialogue a round of it."""
    ahead = {t.lower_ for t in scene.doc[max(0, cue.start - 3) : cue.start]}
    if cue.is_noun and named and cue.at - cue.start > 1 and ahead & {"sidelines", "margins", "sideline", "margin"}:
        return Type.CONFERENCE
    if cue.frame in ("travel", "send") and goes_to_learn(scene, scene.doc[cue.at]):
        return Type.TRAINING
    if body is not None and group_of(cue.type) == TALKS:
        return _of_body(body, words)
    if cue.frame in ("discuss", "with") and cue.type is Type.MEETING and by_line(scene, cue):
        return Type.CALL
    if cue.type is Type.DIALOGUE and ordinal is None:
        return Type.MEETING
    if cue.frame == "speak" and not by_line(scene, cue) and face_to_face(scene, cue):
        return Type.MEETING
    return cue.type


def _of_body(name: str, words: ContactWords) -> Type:
    """What a body's meeting is, by the noun of its name: a "dialogue on human rights" holds a dialogue."""
    ahead = itertools.takewhile(lambda w: w not in ("on", "for", "of", "to", "in"), name.lower().split())
    return next((words.standing[w] for w in reversed(list(ahead)) if w in words.standing), Type.SESSION)


def _spoke_there(scene: Scene, cue: Cue, sides: tuple[Side, ...], cues: list[Cue]) -> bool:
    """Whether somebody spoke to hosts where the sentence before has them: "visited Lima ... also spoke with"."""
    number = scene.sentence_number(cue.at)
    sentence = scene.sentence_of(cue.at)
    if by_line(scene, cue) or number == 0 or all(t.lower_ != "also" for t in scene.doc[sentence.start : cue.at]):
        return False
    before = scene.sentences[number - 1]
    visits = [c for c in cues if before.start <= c.at < before.end and c.type is Type.VISIT]
    there = {p.code for p in scene.places if before.start <= p.start < before.end}
    there |= {code for a in scene.actors_in(before.start, before.end) for code in a.parties}
    return bool(visits) and codes_of(sides) <= there


def _party_of(scene: Scene, name: str, side: Side) -> frozenset[str]:
    own = frozenset(p.country for p in scene.people if p.name == name and p.country)
    return own or (side.parties if len(side.parties) == 1 else frozenset())


def _people_of(scene: Scene, sides: tuple[Side, ...]) -> tuple[tuple[str, str], ...]:
    countries = {p.name: p.country for p in scene.people if p.country}
    return tuple((countries[n], n) for side in sides for n in side.people if n in countries)


def _extent(scene: Scene, cue: Cue, cues: list[Cue]) -> tuple[int, int]:
    """The sentence; where it has several contacts, the clause or the noun phrase with what follows it."""
    sentence = scene.sentence_of(cue.at)
    rivals = [
        c
        for c in cues
        if c.at != cue.at and sentence.start <= c.at < sentence.end and group_of(c.type) != group_of(cue.type)
    ]
    if not rivals:
        return scene.trim(sentence.start, sentence.end)
    if cue.is_noun:
        end = min([c.start for c in rivals if c.start > cue.at] or [sentence.end])
        return scene.trim(cue.start, max(end, cue.at + 1))
    start, end = scene.clause(scene.doc[cue.at])
    return (start, end) if start <= cue.at < end else scene.trim(sentence.start, sentence.end)


def _within(scene: Scene, cue: Cue, cues: list[Cue]) -> int | None:
    """The cue that this one takes place within: "talks during the visit", "visited Lima, where he met"."""
    doc = scene.doc
    if not cue.is_noun and any(c.lower_ == "where" for c in doc[cue.at].children):
        first = scene.sentence_of(cue.at).start
        return next((c.at for c in reversed(cues) if first <= c.at < cue.at and group_of(c.type) == "visit"), None)
    for other in cues:
        if other.at == cue.at or not other.is_noun or scene.sentence_number(other.at) != scene.sentence_number(cue.at):
            continue
        if (
            group_of(other.type) not in ("visit", "forum", TALKS)
            or other.start == 0
            or (group_of(other.type) == TALKS and cue.is_noun)
        ):
            continue
        ahead = {t.lower_ for t in doc[max(0, other.start - 3) : other.start]}
        if ahead & _DURING:
            return other.at
    return None
