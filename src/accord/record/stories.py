"""Contacts that stand first in their documents into whether the documents tell of one occasion.

Reports that put a meeting in two towns, or give it other leaders, may stand apart as contacts; what they say of it is
still held against each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations, product

from accord.model.reading import Reading
from accord.record.closeness import Closeness, Outcome
from accord.record.keys import Keys, party_pairs
from accord.record.names import name_parts, skeleton
from accord.record.nodes import EngagementAtom, Story
from accord.record.places import city
from accord.record.tellings import TellingAtom

Opening = EngagementAtom | TellingAtom
"""What stands for a document: the contact that opens it, or, where it tells of none, what it tells as done."""

STORY = "story"
"""The kind of a link between a contact and a document without contacts that tells of its occasion."""

# 3 days: reports of one event come out within three days of each other
_DAYS = 3

# 6 reports: what more tell of the same days is told by these already; a week of hundreds of meetings stays cheap
MOST_BESIDE = 6

# 3 people and 3 words: a document is looked for under a dozen keys, however many it names
_SIGNIFICANT = 3
# 2 states: what tells of more is found by its days
_FEW_STATES = 2
# 3 states: where one side leaves itself unsaid, the other two and it
_SEVERAL = 3

# 2 people: the principals of a meeting; on the days of one event reports of them are of it, however short
_PRINCIPALS = 2

# 4 words and a fifth of them: two reports of one day share a word or two by chance, of one event half a dozen
_WORDS, _PART = 4, 0.2
# 3 words and two fifths: of a report of two sentences
_FEW_WORDS, _LARGE_PART = 3, 0.4
# 0.15: of one long and one short report
_SMALL_PART = 0.15
# 2 states: a contact has two sides; a ministry's own release may name the other only
_SIDES = 2


def story_of(reading: Reading, states: Iterable[str]) -> Story:
    """What a document is about: its states and all whom it names."""
    return _story((person.name for person in reading.people), states)


def _story(names: Iterable[str], states: Iterable[str]) -> Story:
    people: set[str] = set()
    for name in names:
        parts = [skeleton(part) for part in name_parts(name)]
        people.update(parts[-1:])
        # the same two parts in either order: "Haruka Minamoto", "Minamoto Haruka"
        people.update(f"{min(a, b)}+{max(a, b)}" for a, b in combinations(parts, 2))
    return Story(frozenset(states), frozenset(people))


def story_keys(atom: Opening) -> Keys:
    """The keys under which documents about the same states meet: of the same days, or with the same people.

    What came without a date meets those with whom it has two people in common, or one and the town; what leaves its
    own state unsaid ("received his Iraqi colleague") those that name the same people.
    """
    if atom.story is None:
        return (), ()
    if len(atom.story.states) < _SIDES:
        return _keys_of_one_side(atom)
    found_by, looks = _keys_of_both_sides(atom)
    known = _known_by(atom)
    if day := atom.where.published:
        at = _time(day)
        found_by.update(key for name in known for key in (f"{name}|~{at}", f"{name}|any"))
        looks.update(key for name in known for key in (f"{name}|1~{at}", f"{name}|1?"))
    return tuple(sorted(found_by)), tuple(sorted(looks))


def _keys_of_one_side(atom: Opening) -> Keys:
    """The keys of a document that names one state or none: by its people, and its days if it has any."""
    known = _known_by(atom)
    day = atom.where.published
    if day is None:
        return tuple(f"{name}|1?" for name in known), tuple(f"{name}|any" for name in known)
    around = [_time(day) + step for step in (-1, 0, 1)]
    return (
        tuple(f"{name}|1~{at}" for name in known for at in around),
        tuple(
            f"{name}|{sort}{at}" for name in known for sort, at in (*(("~", at) for at in around), ("1~", around[1]))
        ),
    )


def _known_by(atom: Opening) -> list[str]:
    """Keys by full names and pairs of surnames of those who met, as far as they are told; else of whom it names."""
    assert atom.story is not None
    met = _story((who.name for who in atom.people), ()).people if isinstance(atom, EngagementAtom) else frozenset()
    # one of the principals alone makes no pair
    people = sorted(met if sum("+" not in name for name in met) >= _PRINCIPALS else met | atom.story.people)
    full = [name for name in people if "+" in name]
    surnames = [name for name in people if "+" not in name][:_SIGNIFICANT]
    pairs = (f"{one}&{other}" for one, other in combinations(surnames, 2))
    return [f"o|!{name}" for name in (*full[:_SIGNIFICANT], *pairs)]


def _time(day: date) -> int:
    return day.toordinal() // (_DAYS + 1)


def _keys_of_both_sides(atom: Opening) -> tuple[set[str], set[str]]:
    assert atom.story is not None
    pairs = party_pairs(atom.story.states)
    signs = _signs(atom)
    found_by = {f"o|{pair}|={sign}" for pair in pairs for sign in signs}
    undated = {f"o|{pair}|?{sign}" for pair in pairs for sign in signs}
    day = atom.where.published
    if day is None:
        return undated, found_by | undated
    at = _time(day)
    dated = {f"o|{pair}|~{at}" for pair in pairs}
    beside = {f"o|{pair}|~{at + step}" for pair in pairs for step in (-1, 0, 1)}
    return dated | found_by, beside | undated


def _signs(atom: Opening) -> list[str]:
    """Two people, or one with the town or a long word, by which documents without a date are found."""
    assert atom.story is not None
    if len(atom.story.states) > _FEW_STATES:
        return []
    names = sorted(name for name in atom.story.people if "+" not in name)[:_SIGNIFICANT]
    place = atom.fact.place if isinstance(atom, EngagementAtom) else None
    towns = [city(place)] if place else []
    words = sorted(atom.topic.words, key=lambda word: (-len(word), word))[:_SIGNIFICANT]
    pairs = (*combinations(names, 2), *product(names, towns), *product(names, words))
    return [f"{one}&{other}" for one, other in pairs]


def common_matter(a: Opening, b: Opening) -> int:
    """How many words and people two documents share; 0 where it is too little for one occasion.

    Where the days do not tell that they may be of one, they must name the same people as well.
    """
    if a.story is None or b.story is None:
        return 0
    one_side = len(a.story.states & b.story.states) < _SIDES
    if one_side and not _leaves_its_own_unsaid(a.story, b.story):
        return 0
    days = a.where.published, b.where.published
    of_one_time = bool(days[0] and days[1] and abs((days[0] - days[1]).days) <= _DAYS)
    if days[0] and days[1] and not of_one_time:
        return 0
    words = a.topic.words & b.topic.words
    part = len(words) / max(1, min(len(a.topic.words), len(b.topic.words)))
    people = a.story.people & b.story.people
    surnames = sum("+" not in name for name in people)
    if one_side:
        named = surnames >= _PRINCIPALS or len(people) > surnames
        both = surnames >= _PRINCIPALS
        enough = named and (both or len(words) >= _PRINCIPALS) if of_one_time else False
        enough = enough or (both and len(words) >= _WORDS and part >= _SMALL_PART)
    elif of_one_time:
        enough = (len(words) >= _WORDS and part >= _PART) or bool(people and len(words) >= 2) or surnames >= _PRINCIPALS
        enough = enough or (len(words) >= _FEW_WORDS and (part >= _LARGE_PART or days[0] == days[1]))
        signs = 0 if enough else _signs_in_common(a, b)
        enough = enough or (len(words) >= _LEAST and signs > 0 and len(words) + signs >= _WORDS)
    else:
        enough = bool(people) and len(words) >= _WORDS and part >= _SMALL_PART
    return len(words) + 2 * len(people) if enough else 0


# 2 words: beside the day and the town
_LEAST = 2


def _signs_in_common(a: Opening, b: Opening) -> int:
    """How many of day and town two documents of one time share, by the one meeting that each tells of."""
    one, other = a.telling.account, b.telling.account
    day = _day_of(a)
    town = bool(one.met_in) and city(one.met_in) == city(other.met_in)
    return (day is not None and day == _day_of(b)) + town


def _day_of(atom: Opening) -> date | None:
    """The one day that is read of a contact, else that of the one meeting that its document tells of."""
    own = atom.first if isinstance(atom, EngagementAtom) and atom.first == atom.last else None
    return own or atom.telling.account.met_on


def _leaves_its_own_unsaid(one: Story, other: Story) -> bool:
    """Whether a document that names one state or none may be of what another tells."""
    fewer, more = sorted((one.states, other.states), key=len)
    return len(fewer) < _SIDES and (fewer <= more or len(fewer) == len(more)) and len(more) <= _SEVERAL


def compare_stories(contact: EngagementAtom, told: TellingAtom) -> Closeness | None:
    """Whether a document without contacts tells of the occasion of a contact; None if it does not."""
    common = common_matter(contact, told)
    if not common:
        return None
    return Closeness(min(common / 100, 1.0), Outcome.SERIES, ("both documents tell of one occasion",))


def told_of_one_occasion(atoms: Iterable[EngagementAtom]) -> Mapping[str, tuple[str, ...]]:
    """For the id of each document those of others that tell of the same occasion, the nearest in matter first."""
    telling = sorted((atom for atom in atoms if atom.story), key=lambda atom: atom.where.id)
    opening = sorted(
        ((atom.where.published, atom.where.id, atom) for atom in telling if atom.where.published),
        key=lambda item: item[:2],
    )
    near: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)

    def hold(one: EngagementAtom, other: EngagementAtom) -> None:
        if common := common_matter(one, other):
            near[one.where.id].append((-common, other.where.id))
            near[other.where.id].append((-common, one.where.id))

    for at, (day, _, atom) in enumerate(opening):
        for later, _, rival in opening[at + 1 : at + 1 + 8 * MOST_BESIDE]:
            if (later - day).days > _DAYS:
                break
            hold(atom, rival)
    by_sign: defaultdict[str, list[EngagementAtom]] = defaultdict(list)
    for atom in telling:
        for sign in _signs(atom):
            by_sign[sign].append(atom)
    for atom in telling:
        if atom.where.published is None:
            rivals = {rival.where.id: rival for sign in _signs(atom) for rival in by_sign[sign][: 8 * MOST_BESIDE]}
            for id_, rival in sorted(rivals.items()):
                if rival.where.published is not None or id_ > atom.where.id:
                    hold(atom, rival)
    return {document: tuple(other for _, other in sorted(found)[:MOST_BESIDE]) for document, found in near.items()}
