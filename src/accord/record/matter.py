"""Contacts held against each other by what they were about: a text that was signed, an event with a name, a subject.

Words that reports of any two contacts share count for nothing.
"""

from accord.model.codes import EngagementType
from accord.record.contact_keys import FAMILIES
from accord.record.names import name_parts
from accord.record.nodes import EngagementAtom
from accord.record.offices import names_a_state
from accord.record.texts_told import matter_of
from accord.record.words import EVERYWHERE, telling_words


def matter_score(a: EngagementAtom, b: EngagementAtom, because: list[str]) -> float:
    """How much the matter of two reports speaks for one contact; what it rests on is added to `because`."""
    score = 0.0
    if FAMILIES[a.fact.type] == "signing" and a.made & b.made:
        score += 0.25
        because.append(f"at both a text was made: {', '.join(sorted(a.made & b.made))}")
        if about := text_matter(a, b):
            score += 0.2
            because.append(f"both on {' '.join(about)}")
    shared = sorted(a.topic.words & b.topic.words, key=lambda word: (-len(word), word))
    part = len(shared) / min(len(a.topic.words), len(b.topic.words)) if shared else 0.0
    # 4 words and a fifth: two reports of one day share a word or two by chance, of one event half a dozen; long reports
    # of one pair of states share a dozen whatever they tell (0.15 and less of their words)
    if len(shared) >= 4 and part >= 0.2:
        score += 0.3 if len(shared) >= 9 and part >= 0.35 else 0.15
        because.append(f"both speak of {', '.join(shared[:4])}")
    own = own_event(a, b)
    called = sorted(a.called & b.called)
    if called:
        score += 0.55
        because.append(f"both are called {called[0]}")
    elif own:
        score += 0.3
        because.append(f"both of the {' '.join(own)}")
    return score


def text_matter(a: EngagementAtom, b: EngagementAtom) -> list[str]:
    """What both sentences say that the text signed is about, if it is half of what the one says of it."""
    matters = [matter_of(atom.text) for atom in (a, b)]
    shared = matters[0] & matters[1]
    return sorted(shared) if 2 * len(shared) >= min(map(len, matters)) else []


def one_text_told(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether both sentences have the same words for what was signed, two of them at least."""
    if text_matter(a, b):
        return True
    names = {part for atom in (a, b) for who in atom.people for part in name_parts(who.name)}
    shared = (telling_words(a.text) & telling_words(b.text)) - EVERYWHERE
    return len({word for word in shared if word not in names and not names_a_state(word)}) >= _TWO


_TWO = 2

_EVENTS = frozenset(
    {EngagementType.CONFERENCE, EngagementType.EXERCISE, EngagementType.TRAINING, EngagementType.SUMMIT}
)
"""Contacts that are known by what they are about: "a transport forum", "a course for twenty rescuers"."""


def own_event(a: EngagementAtom, b: EngagementAtom) -> list[str]:
    """The words that both reports of an event have for it, if they are two or more."""
    if a.fact.type not in _EVENTS or b.fact.type not in _EVENTS:
        return []
    shared = telling_words(a.text) & telling_words(b.text)
    shared = shared & a.topic.words & b.topic.words if len(shared) >= 2 else frozenset()
    return sorted(shared) if len(shared) >= 2 else []
