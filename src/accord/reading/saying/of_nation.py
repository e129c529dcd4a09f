"""Whom "the Ghanaian", "the Ghanaian official" and "the Ghanaian general" mean: the one person of that nation so far.

Where two of a nation are named, only one who has spoken; where none is known, nobody is guessed.
"""

from collections.abc import Sequence
from dataclasses import replace

from accord.lexicon.office_words import office_words
from accord.lexicon.saying import saying_words
from accord.lexicon.states import How, state, state_index
from accord.reading.saying.attributed import Attribution
from accord.reading.saying.voices import Voice
from accord.reading.scene import Actor, ActorKind, KnownPerson, Scene

# "the British said", "the Chinese said" are many
_MANY = ("ish", "ese", "ch", "ss", "s")
_ARTICLES = frozenset({"the", "his", "her"})
# what anybody may be called of whom the nation is told
_ANYBODY = frozenset({"official", "guest", "visitor", "politician", "dignitary", "leader"})
# what a counterpart of a minister, whose own office is not printed, may be
_EQUALS = frozenset(
    {"minister", "president", "premier", "commander", "general", "admiral", "commissioner", "secretary"}
)
_COUNTERPARTS = frozenset({"counterpart", "colleague", "opposite"})
_ARMED = frozenset({"officer", "general", "admiral", "colonel", "brigadier", "commander", "soldier"})


def of_nation(scene: Scene, voice: Voice, spoken: Sequence[Attribution]) -> Actor | None:
    """The person of whom a voice tells no more than the nation and a word that fits."""
    if len(voice.actors) != 1 or voice.actors[0].person is not None or not _is_definite(scene, voice):
        return None
    words = [t for t in scene.doc[max(voice.start, 0) : voice.end] if t.is_alpha and t.lower_ not in _ARTICLES]
    nations = state_index().find_states([t.text for t in words])
    if len(nations) != 1 or not words or words[0].text.isupper():
        return None
    nation = nations[0]
    told = [t.lower_ for t in words[nation.end :]]
    one = words[-1].tag_ not in ("NNS", "NNPS") and not (not told and words[-1].lower_.endswith(_MANY))
    if nation.start or nation.how is not How.DEMONYM or len(told) > 1 or not one:
        return None
    word = told[0] if told else ""
    people: dict[int, Actor] = {}
    for actor in scene.actors:
        if actor.person is not None and actor.kind is ActorKind.PERSON and actor.start < voice.start:
            people[actor.person] = actor
    own = [n for n in people if _is_of(scene.people[n], nation.code)]
    # nobody of that nation is known: the only one of whom no nation is
    own = own or [n for n in people if _is_open(scene.people[n], nation.code)]
    fitting = [n for n in own if _may_be(scene, n, word)]
    if len(fitting) > 1:
        fitting = [n for n in fitting if any(n == s.person for a in spoken for s in a.speakers)]
    if len(fitting) != 1:
        return None
    person = people[fitting[0]]
    return person if person.parties else replace(person, parties=(nation.code,))


def _is_definite(scene: Scene, voice: Voice) -> bool:
    """Whether the article stands before: "the Ghanaian official"."""
    first = scene.doc[max(voice.start, 0)]
    return first.lower_ == "the" or (voice.start > 0 and scene.doc[voice.start - 1].lower_ == "the")


def _is_of(person: KnownPerson, code: str) -> bool:
    return code not in person.apart and code == (person.country or person.likeliest)


def _is_open(person: KnownPerson, code: str) -> bool:
    """Whether a person may be of a nation: no state is known to be his; one may serve an alliance."""
    known = person.country or person.likeliest
    return code not in person.apart and (known is None or state(known) is None)


def _may_be(scene: Scene, number: int, word: str) -> bool:
    """Whether a word fits what the text says of a person: the title, a rank, a counterpart's office."""
    person = scene.people[number]
    titles = titles_of(scene, number)
    if word in saying_words().owned:
        return False  # "the Ghanaian delegation", though its leader's title names it
    if not word or word in _ANYBODY or word in titles:
        return True
    if word in _ARMED:
        return bool(titles & office_words().ranks)
    return word in _EQUALS and person.role is None and bool(titles & _COUNTERPARTS)


def titles_of(scene: Scene, person: int) -> set[str]:
    """The words of a person's role and of the office before the name."""
    known = scene.people[person]
    first, end = known.mentions[0][:2]
    # 4: "Ambassador to the Holy See Ana Petrova"
    start = max(first - 4, 0)
    cut = max((t.i + 1 for t in scene.doc[start:first] if t.pos_ in ("VERB", "AUX") or t.is_punct), default=start)
    told = {*(known.role or "").lower().split(), *(t.lower_ for t in scene.doc[cut:end])}
    told |= _title_behind(scene, end)
    return told | {part for word in told for part in word.split("-")}  # "Colonel-General"


def _title_behind(scene: Scene, end: int) -> set[str]:
    """The words of a post set behind a name: "commander" in "Rear Admiral Ana Ruiz, the commander of the fleet,"."""
    doc, found = scene.doc, set[str]()
    if end + 2 >= len(doc) or doc[end].text != "," or not (doc[end + 1].lower_ == "the" or doc[end + 1].is_lower):
        return found
    # 5: "the deputy chief of staff"
    for token in doc[end + 1 : min(end + 6, len(doc))]:
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN"):
            break
        found.add(token.lower_)
    return found
