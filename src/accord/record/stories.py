"""Contacts that stand first in their documents into whether the documents tell of one occasion.

Reports that put a meeting in two towns, or give it other leaders, may stand apart as contacts; what they say of it is
still held against each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from accord.record.keys import Keys, party_pairs
from accord.record.names import name_parts, skeleton
from accord.record.nodes import EngagementAtom, Story

# 3 days: reports of one event come out within three days of each other
_DAYS = 3

# 6 reports: what more tell of the same days is told by these already; a week of hundreds of meetings stays cheap
_MOST = 6

# 4 words and a fifth of them: two reports of one day share a word or two by chance, of one event half a dozen
_WORDS, _PART = 4, 0.2


def story_of(atoms: Iterable[EngagementAtom], states: Iterable[str]) -> Story:
    """What a document with these contacts is about."""
    people: set[str] = set()
    for atom in atoms:
        for who in atom.people:
            parts = [skeleton(part) for part in name_parts(who.name)]
            people.update(parts[-1:])
            # the same two parts in either order: "Haruka Minamoto", "Minamoto Haruka"
            people.update(f"{min(a, b)}+{max(a, b)}" for a, b in combinations(parts, 2))
    return Story(frozenset(states), frozenset(people))


def story_keys(atom: EngagementAtom) -> Keys:
    """The keys under which documents about the same states meet that came out within the same days."""
    day = atom.where.published
    if atom.story is None or day is None or len(atom.story.states) < 2:
        return (), ()
    at = day.toordinal() // (_DAYS + 1)
    pairs = party_pairs(atom.story.states)
    return (
        tuple(f"o|{pair}|~{at}" for pair in pairs),
        tuple(f"o|{pair}|~{at + step}" for pair in pairs for step in (-1, 0, 1)),
    )


def common_matter(a: EngagementAtom, b: EngagementAtom) -> int:
    """How many words and people two documents of the same days share; 0 where it is too little for one occasion."""
    if a.story is None or b.story is None or a.where.published is None or b.where.published is None:
        return 0
    if len(a.story.states & b.story.states) < 2 or abs((a.where.published - b.where.published).days) > _DAYS:
        return 0
    words = a.topic.words & b.topic.words
    part = len(words) / max(1, min(len(a.topic.words), len(b.topic.words)))
    people = a.story.people & b.story.people
    enough = (len(words) >= _WORDS and part >= _PART) or (people and len(words) >= 2)
    return len(words) + 2 * len(people) if enough else 0


def told_of_one_occasion(atoms: Iterable[EngagementAtom]) -> Mapping[str, tuple[str, ...]]:
    """For the id of each document those of others that tell of the same occasion, the nearest in matter first."""
    opening = [(atom.where.published, atom.where.id, atom) for atom in atoms if atom.story and atom.where.published]
    opening.sort(key=lambda item: item[:2])
    near: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, (day, one, atom) in enumerate(opening):
        for later, other, rival in opening[at + 1 : at + 1 + 8 * _MOST]:
            if (later - day).days > _DAYS:
                break
            if common := common_matter(atom, rival):
                near[one].append((-common, other))
                near[other].append((-common, one))
    return {document: tuple(other for _, other in sorted(found)[:_MOST]) for document, found in near.items()}
