"""Contacts held against each other: who, in which forum, when, where and about what.

Other people, other rounds and other years are never merged.

Reports of one meeting differ in what they leave out; what both give must agree. Only then do shared signs count.
"""

import re
from datetime import date, timedelta

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.edtf import in_words
from accord.model.reading import IN_CALENDAR
from accord.record.bodies import is_acronym, same_name
from accord.record.closeness import Closeness, Outcome, apart
from accord.record.contact_keys import FAMILIES, families
from accord.record.matter import matter_score, one_text_told, own_event, text_matter
from accord.record.nodes import EngagementAtom
from accord.record.offices import names_a_state, ranks_in
from accord.record.participants import common_offices, held_by_both, hinted, people_of_both
from accord.record.places import compatible, is_whole_state, town_in
from accord.record.stated_dates import FORESEEN, LASTING, begin_and_end
from accord.record.stories import common_matter
from accord.record.time_signs import (
    CLOSE,
    ENOUGH,
    SAME_MONTH,
    came_of,
    days_apart,
    looks_back,
    time_score,
    told_as_signed_lately,
    was_moved,
)
from accord.record.tours import in_its_course, is_stay, is_tour
from accord.record.words import EVERYWHERE, telling_words

_MANY = frozenset({EngagementType.SUMMIT, EngagementType.CONFERENCE, EngagementType.DIALOGUE, EngagementType.SESSION})
"""Types where each side may send several people, so that other names are no other contact."""


def is_specific(atom: EngagementAtom) -> bool:
    """Whether a report says of itself which contact it is about: people, an office, a round."""
    return bool(atom.people or atom.offices or atom.called or (atom.fact.body and atom.fact.ordinal))


def forum(a: EngagementAtom, b: EngagementAtom) -> bool | None:
    """Whether both name the same forum; None if one names none or it cannot be told."""
    if not a.fact.body or not b.fact.body:
        return None
    if a.acronym and b.acronym and not (is_acronym(a.fact.body) or is_acronym(b.fact.body)):
        if a.acronym.casefold() == b.acronym.casefold():
            return True
        return False if same_name(a.fact.body, b.fact.body) is not True else None
    if is_acronym(a.fact.body) or is_acronym(b.fact.body):
        # letters alone may be anybody's: "JBC" is no proof against "Joint Border Security Commission"
        return True if a.fact.body.casefold() == b.fact.body.casefold() else None
    same = same_name(a.fact.body, b.fact.body)
    # "maritime talks" and "dialogue on security at sea": what is no name of its own is no other forum's
    return None if same is False and not (is_a_name(a.fact.body) and is_a_name(b.fact.body)) else same


def is_a_name(body: str) -> bool:
    """Whether a forum is called by a name of its own, and not described: "the Joint Commission", "border talks"."""
    own = re.findall(r"[\w'’]+", re.sub(r"\b[A-Z][\w'’]*(?:[-–][A-Z][\w'’]*)+", " ", body))
    return any(word[0].isupper() and not names_a_state(word.lower()) for word in own)


def impossible(a: EngagementAtom, b: EngagementAtom) -> str | None:
    """A hard reason why two reports cannot be of one contact; None if there is none."""
    if a.where.id == b.where.id:
        return "one document tells them as two"
    # "after the ministers met" may be of what they signed there, but not of what they had still to sign
    alike = set(families(a)) & set(families(b)) and not {a.fact.status, b.fact.status} & set(FORESEEN)
    if FAMILIES[a.fact.type] != FAMILIES[b.fact.type] and not alike:
        return f"a {a.fact.type.value} and a {b.fact.type.value}"
    if is_tour(a) != is_tour(b) and (is_stay(a) or is_stay(b)):
        return "a visit to one institution and a stay in the country"
    if not (a.parties <= b.parties or b.parties <= a.parties) or len(a.parties & b.parties) < min(
        2, len(a.parties), len(b.parties)
    ):
        return f"other parties: {', '.join(sorted(a.parties))} and {', '.join(sorted(b.parties))}"
    same_forum = forum(a, b)
    if same_forum is False:
        return f"other forums: {a.fact.body} and {b.fact.body}"
    if a.fact.ordinal and b.fact.ordinal and a.fact.ordinal != b.fact.ordinal:
        return f"other rounds: {a.fact.ordinal} and {b.fact.ordinal}"
    same_round = same_forum is True and a.fact.ordinal is not None and a.fact.ordinal == b.fact.ordinal
    moved = was_moved(a, b) or was_moved(b, a)
    gap = days_apart(a, b)
    if gap is not None and gap > CLOSE and not same_round and not moved and begin_and_end(a, b) is None:
        return f"other dates: {in_words(a.fact.date.value)} and {in_words(b.fact.date.value)}"
    for one, other in ((a, b), (b, a)):
        if one.month and other.first and other.last and not _month_within(one.month, other.first, other.last):
            return "another month"
        if _settled_before(one, other):
            return "one was over before the other was planned for"
    return _other_people(a, b, same_forum=same_forum, same_round=same_round, gap=gap)


def _other_people(
    a: EngagementAtom, b: EngagementAtom, *, same_forum: bool | None, same_round: bool, gap: int | None
) -> str | None:
    names, against = people_of_both(a, b)
    many = a.fact.type in _MANY or b.fact.type in _MANY
    # who signed may be told otherwise, where the day, the parties and the sort of text are the same
    same_day = gap == 0 and a.first == a.last and b.first == b.last and a.parties == b.parties
    one_text = FAMILIES[a.fact.type] == FAMILIES[b.fact.type] == "signing" and (
        (bool(a.made & b.made) and (bool(names) or same_day))
        or (gap is not None and gap < CLOSE and a.parties == b.parties and one_text_told(a, b))
        or (gap is None and told_as_signed_lately(a, b) and a.parties == b.parties and one_text_told(a, b))
    )
    if against and not one_text and not (many and (same_forum or same_round or gap == 0)):
        one, other = against[0]
        return f"other people: {one.name} and {other.name}"
    if (
        not names
        and not against
        and not (one_text and text_matter(a, b))
        and a.offices
        and b.offices
        and not common_offices(a, b)
        and not _one_field(a, b)
        and not (a.fact.ordinal is not None and a.fact.ordinal == b.fact.ordinal)
        and not many
        and same_forum is None
    ):
        return f"other offices: {', '.join(sorted(a.offices))} and {', '.join(sorted(b.offices))}"
    return None


def _other_weekday(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether an undated document puts it on another weekday than the day that the other gives."""
    far = a.fact.date.distance
    # what goes on for days has many of them
    named = far.weekday if far and a.fact.type not in LASTING and b.fact.type not in LASTING else None
    return bool(named and b.first and b.first == b.last and b.first.isoweekday() != named)


_HEADS = frozenset(
    "minister ministers secretary chief chiefs head heads president premier official deputy general inspector "
    "commissioner".split()
)


def _one_field(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether an office of each may be of one field: "security chiefs" and "interior and security minister"."""
    fields = [[frozenset(one.split()) - _HEADS for one in atom.offices] for atom in (a, b)]
    return any(not x or not y or x & y for x in fields[0] for y in fields[1])


def _month_within(month: int, first: date, last: date) -> bool:
    if (last - first).days > 330:
        return True
    day = first
    while day <= last:
        if day.month == month:
            return True
        day += timedelta(days=27)
    return last.month == month


_DONE = frozenset({EngagementStatus.HELD, EngagementStatus.CANCELLED})


def _settled_before(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether `a` was over when `b` was still to come."""
    if a.fact.status not in _DONE or b.fact.status not in FORESEEN:
        return False
    over = min(filter(None, (a.last, a.where.published)), default=None)
    return over is not None and b.where.published is not None and over < b.where.published - timedelta(days=1)


def compare_reports(a: EngagementAtom, b: EngagementAtom) -> Closeness:
    """Whether two reports tell of one contact, or at least their documents of one occasion (`series`)."""
    close = compare_engagements(a, b)
    if close.outcome is Outcome.DIFFERENT and (in_its_course(a, b) or in_its_course(b, a)):
        return Closeness(0.1, Outcome.SERIES, ("one may have been in the course of the other", *close.because))
    if close.outcome is Outcome.DIFFERENT and a.where.id != b.where.id and common_matter(a, b):
        return Closeness(0.1, Outcome.SERIES, ("both documents tell of one occasion", *close.because))
    return close


def compare_engagements(a: EngagementAtom, b: EngagementAtom) -> Closeness:
    """Whether two reports tell of one contact."""
    hard = impossible(a, b)
    same_forum = forum(a, b)
    if hard:
        if (
            same_forum is True
            and a.parties & b.parties
            and a.where.id != b.where.id
            and hard.startswith(("other rounds", "other dates"))
        ):
            return Closeness(0.2, Outcome.SERIES, (f"both of the {a.fact.body}", hard))
        return apart(hard)
    # 40 characters: shorter evidence ("the meeting") is repeated by chance
    if a.text == b.text and len(a.text) >= 40:
        return Closeness(1.0, Outcome.SAME, ("told in the same words",))
    because: list[str] = [f"the same parties: {', '.join(sorted(a.parties & b.parties))}"]
    names, against = people_of_both(a, b)
    score = _people_score(a, b, names, because) + _forum_score(a, b, same_forum=same_forum, because=because)
    when, where = time_score(a, b, because), _place_score(a, b, because)
    score += when + where + matter_score(a, b, because)
    in_town = where > 0 and not all(is_whole_state(one.fact.place or "") for one in (a, b))
    if when == SAME_MONTH and (in_town or looks_back(a) or looks_back(b)):
        # one sort of contact of the same parties in one town, or of which one is told as known, in one month: where
        # several are known it is asked
        score, when = score + (0.1 if in_town else 0.2), ENOUGH
    if came_of(a, b) or came_of(b, a):
        score, when = score + (0.2 if a.first and b.first else 0.3), max(when, ENOUGH)
        because.append("one foresees it for when the other took place")
    if against:
        score -= 0.1
        because.append(f"but one names {against[0][0].name}, the other {against[0][1].name}")
    if a.fact.type is b.fact.type:
        score += 0.05
    elif FAMILIES[a.fact.type] != FAMILIES[b.fact.type]:
        # "after the ministers met" is of their meeting, if there is one, before it is of what they signed
        score -= 0.2
    if _other_weekday(a, b) or _other_weekday(b, a):
        score -= 0.4
        because.append("but one puts it on another day of the week")
    if a.referred is not b.referred:
        # what other days are counted from is known to the readers: of the only such contact
        score += 0.25
        when = max(when, 0.25)
        because.append("one is told as known, as what a day is counted from")
        known, other = (a, b) if a.referred else (b, a)
        score += 0.05 if where > 0 else 0.0
        score += _rank_score(known, other, because)
        words = telling_words(known.text) - EVERYWHERE - telling_words(known.fact.place or "")
        if words and words <= telling_words(other.text):
            score += 0.3
            because.append(f"in the same words: {', '.join(sorted(words))}")
        elif not is_specific(known) and not known.fact.place and where <= 0 and not _of_one_matter(known, other):
            because.append("but nothing else tells which it was")
            return Closeness(round(score, 4), Outcome.ASK if score >= 0.5 else Outcome.DIFFERENT, tuple(because))
        elif FAMILIES[other.fact.type] == "talk" and _of_somebody(known) and not _of_somebody(other):
            # what is signed is known by its text, be it told by whom or not
            because.append("but one tells who met, and the other does not")
            return Closeness(round(score, 4), Outcome.ASK if score >= 0.45 else Outcome.DIFFERENT, tuple(because))
    if (
        _in_calendar(a) is not _in_calendar(b)
        and not against
        and when >= 0.2
        and compatible(a.fact.place, b.fact.place)
    ):
        # a calendar has each visit once; what fits it in parties, sort, place and month is that one
        score += 0.2
        because.append("a calendar has it")
    score = round(score, 4)
    one_round = a.fact.ordinal is not None and a.fact.ordinal == b.fact.ordinal
    if same_forum is True and score >= 0.3 and when < 0.2 and not one_round and not names:
        because.append("but nothing tells which round it was")
        return Closeness(score, Outcome.ASK, tuple(because))
    if when < 0.2 and (a.fact.type is EngagementType.CALL) is not (b.fact.type is EngagementType.CALL):
        # the same two speak and meet often: without a time in common a call is not the meeting that another tells of
        because.append("but one was a call, and nothing tells that it was then")
        return Closeness(score, Outcome.ASK if score >= 0.5 else Outcome.DIFFERENT, tuple(because))
    # 0.6: two principals by name, or forum and day, or office, place and day; 0.5: one sign short of it is asked.
    # 0.45 with a time in common is enough for a report that names nobody: it is joined only where one place is left
    enough = 0.6 if is_specific(a) and is_specific(b) and a.referred is b.referred else 0.45
    sure = score >= 0.6 or (score >= enough and when >= 0.25)
    outcome = Outcome.SAME if sure else Outcome.ASK if score >= 0.5 else Outcome.DIFFERENT
    return Closeness(min(score, 1.0), outcome, tuple(because))


def _of_one_matter(known: EngagementAtom, other: EngagementAtom) -> bool:
    """Whether the document that only knows of a contact is about the same as the one that tells of it."""
    shared = known.topic.words & other.topic.words
    # 4 words and a seventh: reports of one pair of states share fewer by chance
    return len(shared) >= 4 and len(shared) * 7 >= min(len(known.topic.words), len(other.topic.words))


def _of_somebody(atom: EngagementAtom) -> bool:
    """Whether a report tells who met by name, office or rank."""
    return bool(atom.people or atom.offices or atom.hosts or ranks_in(atom.text))


def _rank_score(known: EngagementAtom, other: EngagementAtom, because: list[str]) -> float:
    """Whether a contact that is told as known was of people of that rank, where they are not named: "the ministers"."""
    ranks, others = ranks_in(known.text), ranks_in(" ".join(other.offices))
    if known.people or not ranks or not others:
        return 0.0
    if not ranks & others:
        return -0.3
    if not common_offices(known, other):
        because.append(f"both of {', '.join(sorted(f'{rank}s' for rank in ranks & others))}")
        return 0.15
    return 0.0


def _in_calendar(atom: EngagementAtom) -> bool:
    """Whether it stands in a calendar of dated contacts, and not in a report."""
    return atom.fact.date.reason == IN_CALENDAR


def _people_score(a: EngagementAtom, b: EngagementAtom, names: list[str], because: list[str]) -> float:
    score = 0.0
    principals = 1 if a.fact.type is EngagementType.VISIT else 2
    if len(names) >= principals:
        score += 0.6
        because.append(f"both name {' and '.join(names)}")
    elif names:
        score += 0.3
        because.append(f"both name {names[0]}")
    elif meant := hinted(a, b):
        score += 0.25 if len(meant) > 1 else 0.15
        because.append(f"both documents are about {' and '.join(meant)}")
    offices = common_offices(a, b)
    if len(names) < principals and offices:
        both = len(offices) > 1 or (not names and all(held_by_both(atom, offices[0]) for atom in (a, b)))
        score += 0.4 if principals == 1 or both else 0.2
        because.append(f"both name the office: {', '.join(offices)}")
    return score


def _forum_score(a: EngagementAtom, b: EngagementAtom, *, same_forum: bool | None, because: list[str]) -> float:
    one_round = a.fact.ordinal is not None and a.fact.ordinal == b.fact.ordinal
    score = 0.0
    if same_forum is True:
        score += 0.35
        because.append(f"both of the {a.fact.body}")
    elif one_round and a.fact.body and b.fact.body:
        # "Maritime Security Dialogue" and "maritime talks": the names may be one forum's, and the number agrees
        score += 0.1 if is_a_name(a.fact.body) and is_a_name(b.fact.body) else 0.2
    if one_round:
        # a number without the forum's name on one side may be another forum's
        score += 0.4 if same_forum is True else 0.35
        because.append(f"both round {a.fact.ordinal}")
    return score


def _place_score(a: EngagementAtom, b: EngagementAtom, because: list[str]) -> float:
    together = compatible(a.fact.place, b.fact.place)
    if together:
        because.append(
            f"both in {a.fact.place}" if a.fact.place == b.fact.place else f"{a.fact.place} and {b.fact.place} agree"
        )
        return 0.15
    if together is False:
        # one event may be told of two towns; two meetings of one month are two
        return -0.1 if own_event(a, b) else -0.3
    one_undated = (a.first is None) is not (b.first is None) and a.fact.type is b.fact.type
    if one_undated and (_town_told(a, b) or _town_told(b, a)):
        because.append(f"both documents speak of {a.fact.place or b.fact.place}")
        return 0.1
    if one_undated and a.referred is not b.referred and not a.fact.place and not b.fact.place:
        towns = sorted(a.towns & b.towns)
        if towns:
            because.append(f"both documents speak of {towns[0].title()}")
            return 0.1
    return 0.0


def _town_told(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether the town of the one is spoken of in the document of the other, which gives no place itself.

    A capital is spoken of in most that is told of its state. Two that are both dated are known by their days, and one
    town sees patrols and courses.
    """
    return town_in(a.fact.place) in b.towns
