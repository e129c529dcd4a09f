"""What a document only names to count a day from, and its reading tells of as no contact, into a contact to look for.

"Two days after the notes were signed in Hanoi": its words must tell a sort of contact, and one that the reading has of
the same words is taken instead.
"""

import re
from collections.abc import Iterator, Sequence

from accord.lexicon.ordinals import ORDINALS
from accord.model.codes import EngagementStatus, EngagementType
from accord.model.reading import Engagement, Person, Reading
from accord.model.span import Span, cut
from accord.record.places import is_whole_state
from accord.record.sentences_before import told_before
from accord.record.stated_dates import HELD
from accord.record.told_clauses import clause_counted_from
from accord.record.words import plain, words_of

_SORTS = (
    (EngagementType.SIGNING, r"sign(?:ed|ing|atures?)|inked|initiall(?:ed|ing)|put\s+(?:their\s+)?pens?\s+to"),
    (EngagementType.EXERCISE, r"exercises?|drills?|manoeuvres|maneuvers|war\s?games"),
    (EngagementType.CALL, r"(?:phone|telephone|video)\s+(?:call|conversation|talks?)|(?:(?:tele)?phone[dr]?)"),
    (
        EngagementType.VISIT,
        r"visit(?:s|ed)?|stay|trip|tour|arriv(?:ed|al)|return(?:ed)?|depart(?:ed|ure)|landed|flew",
    ),
    (EngagementType.SUMMIT, r"summit"),
    (EngagementType.CONFERENCE, r"conference|forum|seminar|congress"),
    (EngagementType.SESSION, r"session|round|sitting"),
    (EngagementType.MEETING, r"talks|meeting|consultations|negotiations|dialogue|discussions|conversation|encounter"),
    (EngagementType.MEETING, r"met|conferred|convened|gathered|sat|spoke|agreed|saw\s+each\s+other"),
    (EngagementType.CEREMONY, r"inaugurat(?:ed|ion)|opening|ceremony|handover|handed\s+over"),
)
_SORT = tuple((sort, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for sort, words in _SORTS)
# "before the ministers dealt with the bridge": what principals of two sides did in the past they did together
_PRINCIPALS = re.compile(
    r"^\s*(?:the\s+)?(?:(?:two|both|[a-z]+)\s+)?(?:ministers|presidents|leaders|premiers|chiefs|delegations|sides|heads\s+of)"
    r"(?:\s+[A-Z][\w'’-]+(?:\s+and\s+[A-Z][\w'’-]+)?)?\s+(?P<verb>\w+ed|dealt|took|gave|made|spoke|had)\b"
)
# an exercise that is called by its name alone: the last day of "Amber Shield"
_NAME = re.compile(r"^\s*(?:the\s+)?[\"“]?([A-Z]\w+ [A-Z]\w+)\b")
_PLACE = re.compile(r"\b(?P<at>in|at|from|to)\s+((?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,2})")
# "four weeks after the first", "eight weeks after the second one in Lima": of the sort of what is counted from it
_ONE_MORE = re.compile(
    rf"\s*(?:the|its|their)\s+(?:very\s+)?(?P<number>{'|'.join(ORDINALS)})(?:\s+(?:one|of\s+(?:them|its\s+kind)))?"
    r"(?=\s*(?:[.,;]|$)|\s+(?:in|at|was|had|took|set|went|on)\b)",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\b(first|inaugural|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)

# 2 states: of more it is not told whose contact it was
_SIDES = 2


def occasions_of(
    facts: Sequence[Engagement], *, text: str, reading: Reading, states: Sequence[str]
) -> list[Engagement]:
    """The contacts that the sentences of others name, and that none of `facts` tells of.

    `states` are those that the document is about.
    """
    found: dict[Span, Engagement] = {}
    for fact in facts:
        if fact.status not in HELD or fact.date.earliest is not None:
            continue
        parties = fact.parties if len(fact.parties) == _SIDES else tuple(states)
        if len(parties) != _SIDES:
            continue
        for span in (*clause_counted_from(fact, facts, text), *told_before(fact, facts, text)):
            for occasion in _named(span, text, reading, parties, counted=fact):
                found.setdefault(span, occasion)
    return list(found.values())


def _is_somebody(person: Person, name: str) -> bool:
    """Whether a name is that of a person by his office, and no exercise taken for somebody."""
    return plain(name) in plain(person.name) and person.role is not None


def _named(
    span: Span, text: str, reading: Reading, parties: Sequence[str], *, counted: Engagement
) -> Iterator[Engagement]:
    if (one := _ONE_MORE.match(span.text)) and counted.type is not EngagementType.VISIT:
        yield from _of_its_series(span, text, one, parties, counted)
        return
    told = [(match.start(), match.end(), sort) for sort, words in _SORT if (match := words.search(span.text))]
    name = _NAME.match(span.text)
    if not told and name and not any(_is_somebody(person, name[1]) for person in reading.people):
        told = [(name.start(1), name.end(1), EngagementType.EXERCISE)]
    if not told and (together := _PRINCIPALS.match(span.text)):
        told = [(*together.span("verb"), EngagementType.MEETING)]
    if not told:
        return
    called = [one for one in told if one[2] is EngagementType.CALL]
    start, end, sort = min(told)
    if called and sort is EngagementType.MEETING:
        start, end, sort = called[0]  # "spoke by telephone"
    number = _ROUND.search(span.text) if sort is EngagementType.SESSION else None
    where = _place_told(span.text, sort)
    at_home = sort is EngagementType.VISIT or not (where and is_whole_state(where))
    words = set(words_of(span.text))
    people = [person.name for person in reading.people if set(words_of(person.name)[-1:]) & words]
    bodies = [body for body in reading.bodies if plain(body.name) in plain(span.text)]
    yield Engagement(
        (span,),
        type=sort,
        status=EngagementStatus.HELD,
        parties=tuple(parties),
        participants=tuple(people),
        body=bodies[0].name if len(bodies) == 1 else None,
        ordinal=ORDINALS.get(number[1].lower(), 1) if number else None,
        place=where if at_home else None,
        cues=(cut(text, span.start + start, span.start + end),),
    )


def _place_told(words: str, sort: EngagementType) -> str | None:
    """Where it took place by the first words that say so; who is "from Quito" met anywhere."""
    moves = sort is EngagementType.VISIT
    return next((told[2] for told in _PLACE.finditer(words) if moves or told["at"] in ("in", "at")), None)


def _of_its_series(
    span: Span, text: str, one: re.Match[str], parties: Sequence[str], told: Engagement
) -> Iterator[Engagement]:
    """The earlier one of what is told, known by its number alone."""
    number = ORDINALS[one["number"].lower()]
    if told.ordinal is not None and told.ordinal <= number:
        return
    start, end = (span.start + at for at in one.span("number"))
    yield Engagement(
        (span,),
        type=told.type,
        status=EngagementStatus.HELD,
        parties=tuple(parties),
        body=told.body,
        ordinal=number,
        place=_place_told(span.text, told.type),
        cues=(cut(text, start, end),),
    )
