"""Reads lists that give one office to the people of several states: "the ministers of health of Peru, Ana Ruiz, and of
Chile, Luis Paz".

Every name in the list must have a state of its own beside it; else the list tells nothing.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading.scene import KnownPerson

_FILLING = frozenset(
    """, ; and & of for the from republic ( ) - \u2013 's \u2019s respectively his her their both kingdom state mr. ms.
    namely : federal democratic plurinational islamic united""".split()
)
_NUMBERS = frozenset("two three four five both respective".split())


@dataclass(frozen=True, slots=True)
class Shared:
    """What a list gives to one of its people: the office in the singular and the state."""

    role: str
    country: str | None


def plural_offices(doc: Doc, words: OfficeWords) -> Iterator[int]:
    """The tokens of offices in the plural: "ministers", "chiefs"."""
    for token in doc:
        lower = token.lower_
        single = lower in words.heads and not (lower == "chiefs" and doc[token.i - 1].lower_ != "joint")
        if lower.endswith("s") and not single and lower[:-1] in words.heads and token.pos_ != "VERB":
            yield token.i


def shared_offices(
    doc: Doc, people: Sequence[KnownPerson], states: Mapping[int, str], words: OfficeWords
) -> dict[int, Shared]:
    """By the index of a person: the office and state that a list gives."""
    starts: dict[int, tuple[int, int]] = {}
    for index, person in enumerate(people):
        for start, end in person.mentions:
            starts[start] = (end, index)
    found: dict[int, Shared] = {}
    for head in plural_offices(doc, words):
        role, end, owners = role_at(doc, head, states=states, names=starts.keys(), words=words)
        holder = next((start for start in starts if start <= head < starts[start][0]), None)
        if holder is not None:  # "Foreign Ministers Ana Ruiz (Peru), ..."
            end, role = holder, people[starts[holder][1]].role or role
        members = _members(doc, head, end, starts, states, words)
        if len(members) < 2:
            continue
        two = _two_offices(role)
        if two and len(members) == 2 * len(owners) > 2:
            for number, (index, _) in enumerate(members):
                found.setdefault(index, Shared(two[number % 2], owners[number // 2]))
            continue
        members = _in_order_behind(doc, members, starts, states) or members
        codes = [code for _, code in members]
        if None in codes and len(owners) == len(members):
            members = [(index, owner) for (index, _), owner in zip(members, owners, strict=True)]
        elif None in codes and any(codes):
            continue
        for index, code in members:
            found.setdefault(index, Shared(role, code))
    return found


def _two_offices(role: str) -> tuple[str, ...]:
    """ "The Foreign and Defence Ministers of Peru and Chile, A, B, C and D": two offices, held by two of each state."""
    first, _, second = role.partition(" and ")
    alone = first and " " not in first and len(second.split()) == 2
    return (f"{first} {second.split()[-1]}", second) if alone else ()


def role_at(
    doc: Doc, head: int, *, states: Mapping[int, str], names: Set[int], words: OfficeWords
) -> tuple[str, int, list[str]]:
    """The office in the singular around a plural head, the token behind its phrase, and the states in it in order."""
    sentence = doc[head].sent
    start = head
    while start > sentence.start and (
        doc[start - 1].lower_ in words.modifiers | words.portfolios
        or (doc[start - 1].lower_ in {"and", "-"} and doc[start - 2].lower_ in words.portfolios)
    ):
        start -= 1
    owners = [states[at] for at in range(max(sentence.start, start - 6), start) if at in states]
    end = head + 1
    inner: list[int] = []
    owned = False
    while end < sentence.end and end < head + 16 and end not in names:
        token = doc[end]
        if end in states:
            owners.append(states[end])
            owned = True
        elif token.lower_ in {"of", "for", "on", "the", "and", "&", "to", "'s"} or token.lower_ in _NUMBERS:
            if token.lower_ == "and" and owned and end + 1 not in states and doc[end + 1].lower_ != "the":
                break
            inner.append(end)
        elif token.text == "," and owned and end + 1 in states and doc[end + 2].lower_ not in {"'s", "\u2019s"}:
            pass
        elif token.pos_ in ("NOUN", "PROPN", "ADJ") and not owned:
            inner.append(end)
        else:
            break
        end += 1
    words_in = [doc[at].text for at in inner if doc[at].lower_ not in _NUMBERS]
    while words_in and words_in[-1].lower() in {"of", "for", "on", "the", "and", "&", "to", "'s"}:
        words_in.pop()
    while words_in and words_in[0].lower() in {"and", "&", "the", "'s"}:
        words_in.pop(0)
    modifiers = [doc[at].text for at in range(start, head) if at not in states and doc[at].text != "-"]
    singular = doc[head].text[:-1]
    if words_in and words_in[-1].lower() in {"countries", "states", "nations", "sides"}:
        words_in = []
    return " ".join([*modifiers, singular, *words_in]), end, list(dict.fromkeys(owners))


def _members(
    doc: Doc,
    head: int,
    end: int,
    starts: Mapping[int, tuple[int, int]],
    states: Mapping[int, str],
    words: OfficeWords,
) -> list[tuple[int, str | None]]:
    """The people listed behind token `end`, each with the state beside the name, as long as the list goes on."""
    sentence = doc[head].sent
    styled = words.honorifics | words.ranks
    members: list[tuple[int, str | None]] = []
    at = end
    pending: str | None = None
    for back in range(end - 1, head, -1):
        if back in states:
            pending = states[back] if doc[end].text == "," and not _several(states, head, end) else None
            break
    while at < sentence.end:
        if at in starts:
            stop, index = starts[at]
            inside = [states[i] for i in range(max(at, head + 1) if at <= head else at, stop) if i in states]
            code = pending or (inside[0] if inside else None)
            pending = None
            at = stop
            if code is None:
                code, at = _behind(doc, at, states)
            members.append((index, code))
        elif at in states:
            pending = states[at]
            at += 1
        elif doc[at].lower_ in _FILLING or doc[at].lower_.rstrip(".") in styled or doc[at].text == ".":
            at += 1
        else:
            break
    return members


def _in_order_behind(
    doc: Doc,
    members: Sequence[tuple[int, str | None]],
    starts: Mapping[int, tuple[int, int]],
    states: Mapping[int, str],
) -> list[tuple[int, str | None]]:
    """ "Presidents Ana Ruiz and Luis Paz of Peru and Chile": as many states behind the last name as names."""
    if any(code is not None for _, code in members[:-1]):
        return []
    ends = [end for end, index in starts.values() if index == members[-1][0]]
    at = min(ends) - 1
    while at in states or doc[at].lower_ in {"of", "the"}:
        at -= 1  # the mention ends with the first state
    at += 1
    if at >= len(doc) or doc[at].lower_ != "of":
        return []
    named: list[str] = []
    while at < doc[at].sent.end and (at in states or doc[at].lower_ in {"of", "the", "and", ","}):
        if at in states and (not named or named[-1] != states[at]):
            named.append(states[at])
        at += 1
        if at >= len(doc):
            break
    if len(named) != len(members):
        return []
    return [(index, code) for (index, _), code in zip(members, named, strict=True)]


def _several(states: Mapping[int, str], head: int, end: int) -> bool:
    return len({states[i] for i in range(head, end) if i in states}) > 1


def _behind(doc: Doc, at: int, states: Mapping[int, str]) -> tuple[str | None, int]:
    """The state behind a name: "Ana Ruiz of Peru", "Ana Ruiz (Peru)", "Ana Ruiz, of Peru,"."""
    ahead = at
    ahead += doc[ahead].text == "," if ahead < len(doc) else 0
    if ahead + 1 < len(doc) and doc[ahead].lower_ in {"of", "for", "(", "from"}:
        state = ahead + 1 + (doc[ahead + 1].lower_ == "the")
        if state in states:
            stop = state
            while stop in states:
                stop += 1
            return states[state], stop
    return None, at
