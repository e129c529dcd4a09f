"""Bodies held against each other by name, acronym, parties and what they are said to do.

Function outweighs the name: a clash is asked.

"Higher Military Commission", "High Military Committee" and "HMC" are one body of the same two parties; "High
Coordination
Committee" is another, since coordinating is not what a military committee is named for.
"""

from dataclasses import dataclass
from functools import lru_cache

from accord.lexicon.states import code_of
from accord.model.codes import BodyType
from accord.record.closeness import Closeness, Outcome, apart
from accord.record.keys import with_parties, word_pairs
from accord.record.words import STOP, jaccard, overlap, plain, stem, words_of

_RANK = frozenset(
    "high higher supreme top senior permanent standing regular annual trilateral quadrilateral joint mixed".split()
)
"""Words of rank and form: "Higher Military Commission" and "top military committee"."""

_CLASSES = {
    "commission": "committee", "commissions": "committee", "committee": "committee", "committees": "committee",
    "panel": "committee", "board": "committee", "subcommittee": "subcommittee",
    "dialogue": "dialogue", "dialog": "dialogue", "dialogues": "dialogue", "talks": "dialogue", "consultations":
    "dialogue",
    "coalition": "coalition", "alliance": "coalition", "mission": "mission", "missions": "mission",
    "council": "council", "group": "group", "team": "group", "force": "force", "taskforce": "force", "centre": "office",
    "center": "office", "office": "office", "cell": "office", "mechanism": "mechanism", "forum": "dialogue", "summit":
    "summit",
    "conference": "conference",
}  # fmt: skip
"""What sort of body a name says it is; "commission" and "committee" translate one word in many languages."""

_FORM = {"international": "global", "worldwide": "global", "working": "", "task": "", "intergovernmental": ""}


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name taken apart: what it is for, what sort it is, how it is abbreviated."""

    function: frozenset[str]
    rank: frozenset[str]
    sort: str
    initials: str


@lru_cache(maxsize=16384)
def taken_apart(name: str) -> BodyName:
    """A body's name without states and grammar: ranks, the sort of body, and the words of its function."""
    function: set[str] = set()
    rank: set[str] = set()
    sort = ""
    initials = ""
    for word in words_of(name):
        if word in _CLASSES:
            sort = _CLASSES[word]
            initials += word[0]
        elif word in _RANK:
            rank.add(
                "high"
                if word in ("high", "higher", "supreme", "top", "senior")
                else "joint"
                if word == "mixed"
                else word
            )
            initials += word[0]
        elif word not in STOP and not _names_a_state(word):
            form = _FORM.get(word, word)
            if form:
                function.add(stem(form))
            initials += word[0]
    return BodyName(frozenset(function), frozenset(rank), sort, initials)


@lru_cache(maxsize=4096)
def _names_a_state(word: str) -> bool:
    return code_of(word.capitalize()) is not None or (len(word) <= 3 and code_of(word.upper()) is not None)


def is_acronym(name: str) -> bool:
    """Whether a name is nothing but letters: "JBC"."""
    return name.isupper() and len(name) <= 6 and " " not in name


def same_name(a: str, b: str) -> bool | None:
    """Whether two wordings may name one body: True yes, False surely not, None it cannot be told."""
    first, second = taken_apart(a), taken_apart(b)
    if plain(a) == plain(b):
        return True
    if first.sort and second.sort and first.sort != second.sort:
        return False
    if first.function == second.function:
        return True
    if not first.function or not second.function:
        return None
    if first.function <= second.function or second.function <= first.function:
        # "Joint Security Cooperation Dialogue" / "joint security dialogue": one word less of three may be the same body
        return None if min(len(first.function), len(second.function)) == 1 else True
    return False


@dataclass(frozen=True, slots=True)
class BodyProfile:
    """Everything said of a body in exactly one way: its names, acronym, parties, what it weighs and what it is for."""

    names: tuple[str, ...]
    acronym: str | None
    type: BodyType
    parties: frozenset[str]
    factors: tuple[str, ...] = ()
    mandate: tuple[str, ...] = ()


def body_keys(profile: BodyProfile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys a body is found by and looks under.

    Its sort with the words of its function, its acronym, and that it weighs factors.
    """
    narrow: set[str] = set()
    wide: set[str] = set()
    for name in profile.names:
        named = taken_apart(name)
        narrow.update(f"{named.sort}|{word}" for word in named.function or ("-",))
        wide.update(f"{named.sort}|{pair}" for pair in word_pairs(named.function))
        if 2 <= len(named.initials) <= 6:
            narrow.add(f"acronym|{named.initials}")
    if profile.acronym:
        narrow.add(f"acronym|{plain(profile.acronym)}")
    if profile.factors:
        narrow.add("weighs")
    for letters in _letters_of(profile):
        # what is called by letters alone meets what those letters may be short for
        narrow.add(f"letters|{letters[0]}{letters[-1]}")
    return with_parties("b", profile.parties, sorted(narrow), sorted(wide))


def only_letters(profile: BodyProfile) -> bool:
    """Whether all that a text calls the body by is letters: "the JBC"."""
    return all(is_acronym(name) for name in profile.names)


def _letters_of(profile: BodyProfile) -> set[str]:
    """The letters that may stand for the body: its acronym, and the initials of its names of two words and more."""
    found = {plain(profile.acronym)} if profile.acronym else set()
    found.update(plain(name) for name in profile.names if is_acronym(name))
    found.update(initials for name in profile.names if len(initials := taken_apart(name).initials) > 1)
    return found


def parties_clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two lists of parties cannot be of one thing: neither holds the other."""
    return bool(a and b) and not (a <= b or b <= a)


def same_factors(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """The part of the shorter list of factors that has its like in the other, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    if not a:
        return 0.0
    others = [frozenset(_content(factor)) for factor in b]
    alike = sum(any(overlap(frozenset(_content(factor)), other) >= 0.34 for other in others) for factor in a)
    return alike / len(a)


def _content(factor: str) -> list[str]:
    return [
        stem(word)
        for word in words_of(factor)
        if word not in STOP and not _names_a_state(word) and word not in ("level", "levels")
    ]


def compare_bodies(a: BodyProfile, b: BodyProfile) -> Closeness:
    """Whether two profiles are one body. Names propose, parties or function decide, a clash between them is asked."""
    if parties_clash(a.parties, b.parties):
        return apart(f"other parties: {_list(a.parties)} and {_list(b.parties)}")
    if only_letters(a) or only_letters(b):
        return _by_letters(a, b)
    because: list[str] = []
    likeness = [same_name(one, other) for one in a.names for other in b.names]
    named_same = True in likeness
    shared_parties = a.parties & b.parties
    does_same = same_factors(a.factors, b.factors) if len(a.factors) >= 2 and len(b.factors) >= 2 else None
    acronyms = {plain(x.acronym) for x in (a, b) if x.acronym}
    initials = {taken_apart(name).initials for name in (*a.names, *b.names)}
    if len(acronyms) == 2 and not named_same:
        # 0.6: two of three factors; "threat, requirements, capability" and "military status, threat,
        # capabilities" reach 0.67
        if does_same is not None and does_same >= 0.6 and shared_parties:
            return _clash(a, b)
        return apart(f"other acronyms: {a.acronym} and {b.acronym}")
    if not named_same:
        if does_same is not None and does_same >= 0.6 and shared_parties:
            return _clash(a, b)
        if a.acronym and b.acronym and len(acronyms) == 1 and shared_parties:
            return Closeness(
                0.5,
                Outcome.ASK,
                (f"both are called {a.acronym}", f"but {a.names[0]} and {b.names[0]} name other things"),
            )
        if None in likeness and shared_parties and jaccard(*(taken_apart(x.names[0]).function for x in (a, b))) > 0:
            return Closeness(
                0.45, Outcome.ASK, (f"{a.names[0]} may be short for {b.names[0]}", f"both of {_list(shared_parties)}")
            )
        return apart("other names")
    because.append(
        f"{a.names[0]} and {b.names[0]} are wordings of one name"
        if plain(a.names[0]) != plain(b.names[0])
        else f"both are called {a.names[0]}"
    )
    score = 0.5
    if shared_parties:
        score += 0.3
        because.append(f"both of {_list(shared_parties)}")
    if _ranks_clash(a, b):
        return Closeness(
            0.6, Outcome.ASK, (*because,
                               "but the names give it another rank"),
        )  # fmt: skip
    unnamed = [one for one in (a, b) if not one.acronym]
    fits = all(acronyms & {taken_apart(name).initials for name in one.names} for one in unnamed)
    if (len(acronyms) == 1 and acronyms & initials and fits) or (a.acronym and b.acronym and len(acronyms) == 1):
        score += 0.15
        because.append(f"the acronym {a.acronym or b.acronym} fits both")
    if does_same is not None:
        if does_same >= 0.6:
            score += 0.2
            because.append("both weigh the same factors")
        elif does_same == 0.0:
            return Closeness(0.5, Outcome.ASK, (*because, "but they weigh other factors"))
    specific = max(
        min(len(taken_apart(one).function), len(taken_apart(other).function))
        for one in a.names
        for other in b.names
        if same_name(one, other)
    )
    # a name of three or more words of its own is a second sign: "Global Coalition to Defeat ISIS" needs no list
    # of parties
    if not shared_parties and specific >= 3:
        score += 0.25
        because.append("the name is specific")
    # 0.7: a wording alone reaches 0.5, a second sign is needed
    return Closeness(min(score, 1.0), Outcome.SAME if score >= 0.7 else Outcome.ASK, tuple(because))


def _by_letters(a: BodyProfile, b: BodyProfile) -> Closeness:
    """Letters stand for the one body of the same parties that bears them; a letter more or less is asked."""
    shared_parties = a.parties & b.parties
    one, other = _letters_of(a), _letters_of(b)
    if not shared_parties:
        return apart("letters alone, of other parties or none")
    if (only_letters(a) and only_letters(b)) or (a.acronym and b.acronym and plain(a.acronym) == plain(b.acronym)):
        if one & other:
            called = a.acronym or a.names[0]
            return Closeness(0.7, Outcome.SAME, (f"both are called {called}", f"both of {_list(shared_parties)}"))
        return apart("other letters")
    fitting = one & other
    longer, shorter = (b, a) if only_letters(a) else (a, b)
    if fitting:
        because = (f"{shorter.names[0]} are the initials of {longer.names[0]}", f"both of {_list(shared_parties)}")
        return Closeness(0.6, Outcome.ASK, because)
    if any(_within(x, y) for x in _letters_of(shorter) for y in _letters_of(longer)):
        because = (
            f"{shorter.names[0]} may be short for {longer.acronym or longer.names[0]}",
            f"both of {_list(shared_parties)}",
        )
        return Closeness(0.5, Outcome.ASK, because)
    return apart("other letters")


def _within(letters: str, longer: str) -> bool:
    """Whether one letter is all that is left out: "jbc" of "jbsc"; the first and the last are kept."""
    if len(longer) != len(letters) + 1 or len(letters) < 3 or (letters[0], letters[-1]) != (longer[0], longer[-1]):
        return False
    return any(longer[:at] + longer[at + 1 :] == letters for at in range(1, len(longer) - 1))


def _ranks_clash(a: BodyProfile, b: BodyProfile) -> bool:
    """Whether one is called joint, the other high, and neither is called both; a common acronym outweighs that."""
    if a.acronym and b.acronym and plain(a.acronym) == plain(b.acronym):
        return False
    ranks = [frozenset().union(*(taken_apart(name).rank for name in one.names)) for one in (a, b)]
    return bool(ranks[0] and ranks[1]) and not (ranks[0] <= ranks[1] or ranks[1] <= ranks[0])


def _clash(a: BodyProfile, b: BodyProfile) -> Closeness:
    return Closeness(
        0.55,
        Outcome.ASK,
        (f"{a.names[0]} is said to weigh what {b.names[0]} weighs", "but the names are of other bodies"),
    )


def _list(parties: frozenset[str]) -> str:
    return ", ".join(sorted(parties))
