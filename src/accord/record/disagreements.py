"""Accounts of one contact held against each other: leaders, signatories, wishes, purposes, numbers, guests, signatures.

Two accounts disagree only where both speak of it; a copy stands on the side of its original.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, permutations, product
from typing import Protocol, TypeVar

from accord.record.accounts import Account
from accord.record.aims import aimed_otherwise
from accord.record.counted import Counted, counted_otherwise
from accord.record.guests import NOBODY_ELSE
from accord.record.mentioned import UNSETTLED
from accord.record.names import likeness, skeleton
from accord.record.places import town_or_capital, two_places
from accord.record.stages import SIGNED, at_odds
from accord.record.terms import START, Term, of_one_thing, other_term
from accord.record.wishes import wished_otherwise
from accord.record.words import words_of

Values = dict[str, set[str]]
"""Each value with the names of the documents that give it."""


def disagreements(accounts: Mapping[str, Account], *, parties: frozenset[str]) -> Iterator[tuple[str, Values]]:
    """The fields in which the accounts of one contact differ, with their values. `accounts` are by document name."""
    known = [person for _, account in sorted(accounts.items()) for person in account.people]
    named = [(name, _settled(account, known)) for name, account in sorted(accounts.items())]
    yield from (("items", values) for values in _numbers(named))
    yield from (("date", values) for values in _terms(named))
    if values := _signings(named):
        yield "date", values
    if values := _days(named):
        yield "date", values
    if values := _towns(named):
        yield "place", values
    yield from (("lead", values) for values in _people(named, "leads"))
    yield from (("signatory", values) for values in _people(named, "signed"))
    for field, values in (
        ("items", _burdens(named)),
        ("origin", _wishes(named)),
        ("purpose", _purposes(named)),
        ("status", _stages(named) or _left_open(named)),
        ("parties", _guests(named, parties)),
    ):
        if values:
            yield field, values


def _settled(account: Account, known: Sequence[tuple[str, str]]) -> Account:
    """The account with the sides of those whose state only other accounts tell, and without whom none tells of."""
    told = (
        *(who for who, _ in account.leads),
        *(one.who for one in account.wishes),
        *(one.who for one in account.burdens),
    )
    sides = {who for who in told if who.startswith(UNSETTLED)}
    if not sides:
        return account
    codes = {side: _code_of(side.removeprefix(UNSETTLED), known) for side in sides}

    def settled(who: str) -> str | None:
        return codes.get(who, who)

    return replace(
        account,
        leads=tuple((side, name) for who, name in account.leads if (side := settled(who)) is not None),
        wishes=tuple(replace(one, who=side) for one in account.wishes if (side := settled(one.who)) is not None),
        burdens=tuple(replace(one, who=side) for one in account.burdens if (side := settled(one.who)) is not None),
    )


# 0.8: a full name, with initials or variants of spelling
_THE_SAME = 0.8


def _code_of(name: str, known: Sequence[tuple[str, str]]) -> str | None:
    """The state that other accounts give to a person, where they agree on it."""
    codes = {code for other, code in known if likeness(name, other) >= _THE_SAME}
    return next(iter(codes)) if len(codes) == 1 else None


def _numbers(named: Sequence[tuple[str, Account]]) -> Iterator[Values]:
    """The same thing counted otherwise, each document giving one number."""
    days = {name: account.published for name, account in named}
    by_noun: dict[str, dict[str, list[Counted]]] = {}
    for name, account in named:
        for thing in account.counted:
            by_noun.setdefault(thing.noun, {}).setdefault(name, []).append(thing)
    for noun in sorted(by_noun):
        told = by_noun[noun]
        single = {name: things for name, things in told.items() if len({thing.number for thing in things}) == 1}
        differing = [
            (a, b)
            for a, b in combinations(sorted(single), 2)
            if any(
                counted_otherwise(x, y) and not _part_of_it(x, y, (days[a], days[b]))
                for x in single[a]
                for y in single[b]
            )
        ]
        values: Values = {}
        for name in sorted({name for between in differing for name in between}):
            values.setdefault(single[name][0].words, set()).add(name)
        if values:
            yield values


# 60 days: of what is counted half a year later a part is what has come of it so far
_LATER = timedelta(days=60)


def _part_of_it(one: Counted, other: Counted, days: tuple[date | None, date | None]) -> bool:
    """Whether the later of two reports counts fewer, long after: thirty of fifty have been trained."""
    first, second = days
    if first is None or second is None or abs(first - second) <= _LATER:
        return False
    return (one.number < other.number) if first > second else (other.number < one.number)


# 10 days: later reports tell of terms that were moved, and that contradicts nothing
_ONE_OCCASION = 10


def _terms(named: Sequence[tuple[str, Account]]) -> Iterator[Values]:
    """Other terms for one thing, set on one occasion."""
    found: dict[tuple[str, str], Values] = {}
    for (a, one), (b, other) in combinations(named, 2):
        if not one.published or not other.published or abs((one.published - other.published).days) > _ONE_OCCASION:
            continue
        for x, y in product(one.terms, other.terms):
            several = _several(x, one.terms) or _several(y, other.terms)
            term, rival = (replace(t, deed="") for t in (x, y)) if several else (x, y)
            if not (of_one_thing(term, rival) and other_term(term, rival)):
                continue
            if not _is_told_too(term, rival, other.terms) and not _is_told_too(rival, term, one.terms):
                first, second = sorted((term.words, rival.words))
                values = found.setdefault((first, second), {})
                values.setdefault(term.words, set()).add(a)
                values.setdefault(rival.words, set()).add(b)
    yield from (found[key] for key in sorted(found))


def _is_told_too(term: Term, rival: Term, terms: Sequence[Term]) -> bool:
    """Whether the other account gives this term too: for the same thing, or where little tells what things they are."""
    # 2 words: "patrols on the lake"; by one word alone two works of one agreement are told apart by their months
    little = len(term.own & rival.own) < 2
    same = [one for one in terms if not other_term(term, one)]
    return any((little and one.day == term.day) or of_one_thing(term, one) for one in same)


def _several(term: Term, terms: Sequence[Term]) -> bool:
    """Whether a document tells of two deliveries, so that nothing says which of them another tells of."""
    return term.deed not in ("", START) and sum(one.deed == term.deed for one in terms) > 1


# 3 days: a text that is signed again a week later is another one
_CLOSE = 3


def _signings(named: Sequence[tuple[str, Account]]) -> Values:
    """The days on which one sort of text is told to have been signed, each document giving one day."""
    values: Values = {}
    for (a, one), (b, other) in combinations(named, 2):
        if len({day for day, _, _ in one.signings}) != 1 or len({day for day, _, _ in other.signings}) != 1:
            continue
        for (day, parties, sorts), (rival, others, rivals) in product(one.signings, other.signings):
            if parties == others and sorts & rivals and 0 < abs((day - rival).days) <= _CLOSE:
                values.setdefault(day.isoformat(), set()).add(a)
                values.setdefault(rival.isoformat(), set()).add(b)
    return values


def _towns(named: Sequence[tuple[str, Account]]) -> Values:
    """Two towns in which people met, where neither account names the other's."""
    values: Values = {}
    for (a, one), (b, other) in combinations(named, 2):
        here, there = one.met_in, other.met_in
        if not here or not there or not of_same_days(one, other):
            continue
        if _names(one, there) or _names(other, here):
            continue
        if two_places(here, there) or town_or_capital(here, there):
            values.setdefault(here, set()).add(a)
            values.setdefault(there, set()).add(b)
    return values


def _days(named: Sequence[tuple[str, Account]]) -> Values:
    """Two days of the one meeting that each account tells, of at least one person whom both name."""
    values: Values = {}
    for (a, one), (b, other) in combinations(named, 2):
        if not (one.met_on and other.met_on and one.one_meeting and other.one_meeting and of_same_days(one, other)):
            continue
        if (_named_by(one, other) or _named_by(other, one)) and 0 < abs((one.met_on - other.met_on).days) <= _CLOSE:
            values.setdefault(one.met_on.isoformat(), set()).add(a)
            values.setdefault(other.met_on.isoformat(), set()).add(b)
    return values


def _named_by(account: Account, other: Account) -> bool:
    """Whether one account names a person of the other, in whatever spelling."""
    return bool({skeleton(name) for name in account.names} & {skeleton(name) for name in other.surnames})


def _names(account: Account, town: str) -> bool:
    return set(words_of(town)) <= account.names


def _of_one_time(one: Account, other: Account) -> bool:
    """Whether two reports may be of one occasion: a later one tells of the next session, led by somebody else."""
    if one.published is None or other.published is None:
        return one.one_meeting and other.one_meeting
    return of_same_days(one, other)


def of_same_days(one: Account, other: Account) -> bool:
    """Whether two reports came out within days of each other, as far as it is known."""
    days = one.published, other.published
    return bool(days[0] and days[1] and abs((days[0] - days[1]).days) <= _ONE_OCCASION)


def _people(named: Sequence[tuple[str, Account]], slot: str) -> Iterator[Values]:
    """For each side, the people whom documents name in one part, where they are wholly other people."""
    of = dict(named)
    sides: dict[str, dict[str, list[str]]] = {}
    for name, account in named:
        for side, who in getattr(account, slot):
            sides.setdefault(side, {}).setdefault(name, []).append(who)
    for side in sorted(sides):
        told = sides[side]
        clash = {
            name
            for a, b in combinations(sorted(told), 2)
            if _of_one_time(of[a], of[b])
            and not any(likeness(one, other) >= 0.5 for one in told[a] for other in told[b])
            for name in (a, b)
        }
        if clash:
            values: Values = {}
            for name in sorted(clash):
                values.setdefault(told[name][0], set()).add(name)
            yield values


def _wishes(named: Sequence[tuple[str, Account]]) -> Values:
    """At whose wish one thing came about, where two documents tell of two sides and nowhere agree."""
    return _told_otherwise([(name, account.wishes) for name, account in named], wished_otherwise)


def _purposes(named: Sequence[tuple[str, Account]]) -> Values:
    """What it was for, where no word is common to what two documents say."""
    return _told_otherwise([(name, account.aims) for name, account in named], aimed_otherwise)


class _Told(Protocol):
    """What a document tells of one matter, in its words."""

    @property
    def words(self) -> str: ...


T = TypeVar("T", bound=_Told)


def _told_otherwise(told: Sequence[tuple[str, Sequence[T]]], otherwise: Callable[[T, T], bool | None]) -> Values:
    """The first words that two documents tell otherwise; nothing of two that somewhere tell the same (False)."""
    values: Values = {}
    for (a, one), (b, other) in combinations(told, 2):
        held = [(x, y, otherwise(x, y)) for x in one for y in other]
        if any(verdict is False for _, _, verdict in held):
            continue
        for x, y, verdict in held:
            if verdict:
                values.setdefault(x.words, set()).add(a)
                values.setdefault(y.words, set()).add(b)
                break
    return values


def _stages(named: Sequence[tuple[str, Account]]) -> Values:
    """How far a text has come, where one has it signed and another, no earlier, has not."""
    values: Values = {}
    for (a, one), (b, other) in permutations(named, 2):
        days = (None if one.undated else one.published, None if other.undated else other.published)
        if rival := at_odds(one.stages, other.stages, days=days):
            values.setdefault(SIGNED, set()).add(a)
            values.setdefault(rival, set()).add(b)
    return values


def _left_open(named: Sequence[tuple[str, Account]]) -> Values:
    """What one tells as undertaken, and another of the same days as not agreed on or only talked about."""
    values: Values = {}
    for (a, one), (b, other) in permutations(named, 2):
        if not of_same_days(one, other):
            continue
        for told in other.left_open:
            if told.things & one.agreed - other.agreed and not any(
                told.things & mine.things & one.agreed for mine in one.left_open
            ):
                values.setdefault("agreed", set()).add(a)
                values.setdefault(told.words, set()).add(b)
    return values


def _burdens(named: Sequence[tuple[str, Account]]) -> Values:
    """Who bears the costs, each document saying one thing."""
    told = {name: account.burdens[0] for name, account in named if len({one.who for one in account.burdens}) == 1}
    if len({burden.who for burden in told.values()}) < 2:
        return {}
    values: Values = {}
    for name, burden in told.items():
        values.setdefault(burden.words, set()).add(name)
    return values


def _guests(named: Sequence[tuple[str, Account]], parties: frozenset[str]) -> Values:
    """Who else took part by one account, in accounts that name that state nowhere or say that it was not there."""
    values: Values = {}
    for name, account in named:
        for code in sorted(account.joined - parties - account.absent):
            without = {other for other, told in named if other != name and _came_without(code, account, told)}
            if without:
                values.setdefault(", ".join(sorted({*parties, code})), set()).add(name)
                values.setdefault(", ".join(sorted(parties)), set()).update(without)
    return values


def _came_without(code: str, account: Account, told: Account) -> bool:
    """Whether another account of the occasion leaves a state out, or says that it, or any other, was not there."""
    if code in told.joined:
        return False
    if code in told.absent or NOBODY_ELSE in told.absent:
        return not (account.published and told.published) or of_same_days(account, told)
    return code not in told.states and of_same_days(account, told)
