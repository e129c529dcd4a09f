"""Texts that bind or record, held against each other: sort, parties, name, date.

A name that any two states' texts might have needs a date.
"""

from dataclasses import dataclass
from datetime import date as day
from functools import lru_cache

from accord.model.codes import Area, InstrumentStatus, InstrumentType
from accord.model.edtf import in_words
from accord.record.bodies import parties_clash
from accord.record.closeness import Closeness, Outcome, apart
from accord.record.keys import with_parties, word_pairs
from accord.record.places import state_of
from accord.record.words import STOP, jaccard, plain, stem, words_of

_SORTS = frozenset(
    "agreement agreements treaty memorandum memoranda mou understanding statement communique declaration "
    "protocol plan letter arrangement "
    "contract resolution deal pact accord convention charter accords signed new detailed draft text document".split()
)
"""Words that say what sort of text it is, and no more."""

_COMMON = frozenset(
    stem(word)
    for word in (
        "security cooperation military defense strategic framework partnership relations agreement work action"
    ).split()
)
"""What texts of many pairs of states are called after: "security cooperation memorandum"."""

_CLOSE_TYPES = (
    frozenset(
        {
            InstrumentType.TREATY,
            InstrumentType.AGREEMENT,
            InstrumentType.ARRANGEMENT,
            InstrumentType.PROTOCOL,
            InstrumentType.CONTRACT,
        }
    ),
    frozenset({InstrumentType.MOU, InstrumentType.AGREEMENT, InstrumentType.ARRANGEMENT, InstrumentType.PROTOCOL}),
    frozenset({InstrumentType.JOINT_STATEMENT, InstrumentType.DECLARATION}),
)


@dataclass(frozen=True, slots=True)
class InstrumentProfile:
    """Everything said of a text in exactly one way.

    `first` and `last` bound the time of its making as far as the document does.
    """

    name: str
    type: InstrumentType
    status: InstrumentStatus
    parties: frozenset[str]
    date: str | None
    first: day | None
    last: day | None
    areas: tuple[Area, ...]
    document: str
    """The document it stands in; empty when the name is one that any document may use."""
    people: tuple[str, ...] = ()
    """Who signed or met over it, when the document says so."""
    published: day | None = None


@lru_cache(maxsize=16384)
def own_words(name: str) -> frozenset[str]:
    """The stems of what a text is about, without its sort and its parties."""
    return frozenset(
        stem(word)
        for word in words_of(name)
        if word not in STOP
        and word not in _SORTS
        and state_of(word.capitalize()) is None
        and (len(word) > 3 or state_of(word.upper()) is None)
    )


def is_proper(name: str) -> bool:
    """Whether a name is a title of its own: two words or more, not all of them common ones."""
    words = own_words(name)
    return len(words) >= 2 and (not words <= _COMMON or len(words) >= 3 or name[:1].isupper())


def instrument_keys(profile: InstrumentProfile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys a text is found by and looks under: its own words, and for everyday names the month as well."""
    words = own_words(profile.name)
    narrow = set(words or ("-",))
    if profile.document:
        # texts with everyday names are only one if made at one time: without it this block would grow with the corpus
        months = sorted({one.year * 12 + one.month for one in (profile.first, profile.last) if one})
        around = range(months[0], months[-1] + 2) if months else (0,)
        narrow = {f"{word}|{month}" for word in (*narrow, "-") for month in around}
    if is_proper(profile.name):
        narrow.update(word_pairs(words))
    return with_parties("i", profile.parties, sorted(narrow), word_pairs(words) if is_proper(profile.name) else ())


def types_agree(a: InstrumentType, b: InstrumentType) -> bool:
    """Whether two documents may call one text so."""
    return a is b or InstrumentType.OTHER in (a, b) or any(a in group and b in group for group in _CLOSE_TYPES)


def compare_instruments(a: InstrumentProfile, b: InstrumentProfile) -> Closeness:
    """Whether two profiles are one text."""
    if a.document and a.document == b.document:
        return apart("one document tells them as two")
    if not types_agree(a.type, b.type):
        return apart(f"a {a.type.value} and a {b.type.value}")
    if parties_clash(a.parties, b.parties):
        return apart("other parties")
    one, other = own_words(a.name), own_words(b.name)
    close = 1.0 if plain(a.name) == plain(b.name) else jaccard(one, other)
    subset = bool(one and other) and (one <= other or other <= one)
    if not one or not other:
        return _nameless(a, b)
    if close < 0.5 and not subset:
        return apart("other names")
    because = [
        f"{a.name} and {b.name} are wordings of one name"
        if plain(a.name) != plain(b.name)
        else f"both are called {a.name}"
    ]
    score = 0.3 + 0.2 * max(close, 0.75 if subset else 0.0)
    if a.parties and a.parties == b.parties:
        score += 0.15
        because.append(f"both of {', '.join(sorted(a.parties))}")
    gap = _gap(a, b)
    if gap is not None:
        if gap > 31:
            return apart(f"other dates: {a.first} and {b.first}")
        # 7 days: a signing is reported within a week, its text dated a day off
        if gap <= 7 and _narrow(a) and _narrow(b):
            score += 0.25
            because.append("made within the same week")
        elif gap == 0:
            score += 0.1
    if is_proper(a.name) and is_proper(b.name) and close >= 0.75:
        score += 0.15
        because.append("the name is a title")
    shared = set(a.people) & set(b.people)
    if shared:
        score += 0.15
        because.append(f"both with {', '.join(sorted(shared))}")
    # 0.7: a title with its parties, or a common name with parties and week
    return Closeness(
        round(min(score, 1.0), 4),
        Outcome.SAME if score >= 0.7 else Outcome.ASK if score >= 0.66 else Outcome.DIFFERENT,
        tuple(because),
    )


def is_nameless(profile: InstrumentProfile) -> bool:
    """Whether a text is only called what it is: "the memorandum"."""
    return not own_words(profile.name)


def _nameless(a: InstrumentProfile, b: InstrumentProfile) -> Closeness:
    """A text that is only called "the memorandum" is the one of that sort that its parties made in that time."""
    gap = _gap(a, b)
    if not a.parties or a.parties != b.parties or a.type is not b.type or gap is None or gap > 7:
        return apart("no name to go by")
    if not (_narrow(a) and _narrow(b)):
        return apart("no name to go by")
    because = (f"{a.name} / {b.name}", f"both of {', '.join(sorted(a.parties))}", "made within the same week or month")
    if gap and _day(a) and _day(b):
        # two contracts of one pair in one week, of which nothing tells that they are one
        days = " and ".join(in_words(one) for one in sorted(str(text.first) for text in (a, b)))
        return Closeness(0.68, Outcome.ASK, (*because, f"but on other days: {days}"))
    return Closeness(0.75, Outcome.SAME, because)


def _gap(a: InstrumentProfile, b: InstrumentProfile) -> int | None:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    if a.first <= b.last and b.first <= a.last:
        return 0
    return min(abs((a.first - b.last).days), abs((b.first - a.last).days))


def _day(profile: InstrumentProfile) -> bool:
    return profile.first is not None and profile.first == profile.last


def _narrow(profile: InstrumentProfile) -> bool:
    return profile.first is not None and profile.last is not None and (profile.last - profile.first).days <= 31
