"""Gives people the office that one plural gave to several sides before they were named: "The defence chiefs of Peru and
Chile met on Monday. General Ruiz thanked Admiral Paz".

It holds for names that nothing else explains, and only where there are as many of them as sides left.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from accord.lexicon.office_words import OfficeWords
from accord.reading import listing
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

# sentences behind the plural in which a bare name may still be one of those meant
_NEAR = 4
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_SIDES = frozenset("countries states nations sides neighbours neighbors parties governments".split())
# plurals that tell of nobody by name
_ANYBODY = frozenset(
    """counterpart colleague homologue peer number official leader delegate expert lawmaker member officer diplomat
    representative journalist analyst lawyer assistant aide""".split()
)


@dataclass(frozen=True, slots=True)
class Foretold:
    """Offices told without names: the token of the plural, and each side's code and office in the order of the text."""

    head: int
    offices: tuple[tuple[str, str], ...]


def with_foretold(doc: Doc, people: Sequence[KnownPerson], setting: Setting, words: OfficeWords) -> list[KnownPerson]:
    """The people; bare names behind a plural office of several sides have it, and of which side each is."""
    found = list(people)
    for told in _foretold(doc, people, setting, words):
        _give(doc, found, told, setting)
    return found


def _foretold(doc: Doc, people: Sequence[KnownPerson], setting: Setting, words: OfficeWords) -> Iterator[Foretold]:
    starts = {m[0] for p in people for m in p.mentions}
    new = {p.mentions[0][0] for p in people}
    for head in listing.plural_offices(doc, words):
        sentence = doc[head].sent
        if sentence.start in setting.heading_starts or doc[head].lower_.removesuffix("s") in _ANYBODY:
            continue
        if any(head - 1 <= start <= head + 2 for start in starts) or any(head < start < sentence.end for start in new):
            continue  # "Justice Ministers Ruiz and Paz", "directed their ministers, Ruiz and Paz, to"
        if any(t.lower_ in {"no", "without", "neither"} for t in doc[max(sentence.start, head - 3) : head]):
            continue  # "Peru and Chile have had no ambassadors"
        if any(_is_told_of(token, head, words) for token in doc[head + 1 : sentence.end]):
            continue  # "The judges of Peru and Chile heard two men. Ruiz and Paz denied it"
        offices = _with_houses(doc, head, setting.nations)
        if not offices:
            role, _, owners = listing.role_at(doc, head, states=setting.nations, names=starts, words=words)
            owners = owners if len(owners) > 1 else _owners_meant(doc, head, setting)
            offices = tuple((code, role) for code in owners)
        if len(offices) > 1:
            yield Foretold(head, offices)


# "Ruiz and Paz were shot", "won the race": nothing that officials do at their meetings
_FATES = frozenset(
    """kill shoot arrest detain jail bury wound injure sentence charge die drown rescue sing score race win climb
    play""".split()
)
_PEOPLE = frozenset("man woman people winner citizen national victim suspect prisoner soldier child".split())


def _is_told_of(token: Token, head: int, words: OfficeWords) -> bool:
    """Whether a word behind the plural at `head` is of several others, of whom names may come as well as of those."""
    if token.tag_ != "NNS" or token.dep_ not in {"dobj", "pobj"}:
        return False
    return token.lemma_.lower() in _PEOPLE | words.callings and token.head.i != head


def _with_houses(doc: Doc, head: int, nations: Mapping[int, str]) -> tuple[tuple[str, str], ...]:
    """ "The heads of Denmark's Arctic Command and of Canada's Task Force North": an office for each side's
    own house.
    """
    limit = doc[head].sent.end
    at = head + 1
    found: list[tuple[str, str]] = []
    while at + 2 < limit and len(found) < 4:
        at += doc[at].text == ","
        at += doc[at].lower_ == "and" and bool(found)
        at += doc[at].lower_ in {"of", "for"}
        at += doc[at].lower_ == "the"
        if at not in nations:
            break
        start, code = at, nations[at]
        while at < limit and nations.get(at) == code:
            at += 1
        if at >= limit or doc[at].text not in {"'s", "\u2019s", "'"}:
            break
        end = at + 1
        while end < limit and (doc[end].pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or doc[end].lower_ == "of"):
            end += 1
        if end == at + 1:
            break
        found.append((code, f"{doc[head].text[:-1]} of {doc[start:end].text}"))
        at = end
    return tuple(found) if len({code for code, _ in found}) == len(found) > 1 else ()


def _owners_meant(doc: Doc, head: int, setting: Setting) -> list[str]:
    """The sides of "the ministers of the two countries", "their chiefs", in the order in which the sentence names
    them.
    """
    sentence = doc[head].sent
    count = 2 if any(t.lower_ == "their" for t in doc[max(sentence.start, head - 3) : head]) else 0
    for token in doc[head + 1 : min(sentence.end, head + 9)]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "SCONJ"):
            break  # "journalists that the forces of the two countries"
        if token.lower_ in _SIDES:
            count = next((_COUNTS[t.lower_] for t in doc[head + 1 : token.i] if t.lower_ in _COUNTS), count)
    if not count:
        return []
    named = [setting.nations[at] for at in range(sentence.start, sentence.end) if at in setting.nations]
    codes = list(dict.fromkeys(named))
    if len(codes) == count:
        return codes
    told = dict.fromkeys(setting.nations[at] for at in sorted(setting.nations) if setting.nations[at] in setting.sides)
    return list(told) if len(setting.sides) == len(told) == count else []


def _give(doc: Doc, people: list[KnownPerson], told: Foretold, setting: Setting) -> None:
    """Gives the offices, first to those whose side is known, then in order to as many bare names as sides are left."""
    singular = doc[told.head].lower_.removesuffix("s")
    free = dict(told.offices)
    for person in people:
        if person.country in free and _holds(person, singular):
            del free[person.country]
    near = [i for i, p in enumerate(people) if _is_near(doc, p, told.head)]
    for index in near:
        person = people[index]
        if person.country in free and person.role is None and _is_bare(doc, person, setting):
            people[index] = replace(person, role=free.pop(person.country))
    fitting = [i for i in near if people[i].country is None and _may_be(doc, people[i], singular, setting)]
    if len(fitting) > len(free):
        first = [i for i in fitting if _sentence(doc, people[i]) == _sentence(doc, people[fitting[0]])]
        fitting = first if _sentence(doc, people[fitting[0]]) != _sentence(doc, people[fitting[-1]]) else []
    if not fitting or len(fitting) != len(free) or len(told.offices) == len(free) < 2:
        return
    for index, (code, office) in zip(fitting, free.items(), strict=True):
        people[index] = replace(people[index], country=code, role=people[index].role or office)


def _holds(person: KnownPerson, singular: str) -> bool:
    return singular in (person.role or "").lower().split()


def _sentence(doc: Doc, person: KnownPerson) -> int:
    return int(doc[person.mentions[0][0]].sent.start)


def _is_near(doc: Doc, person: KnownPerson, head: int) -> bool:
    """Whether somebody is first named behind a plural, not many sentences later."""
    start = person.mentions[0][0]
    at, passed = doc[head].sent.end, 0
    if start <= head:
        return False
    while at < len(doc) and at <= start and passed <= _NEAR:
        passed += any(t.is_alpha for t in doc[at].sent)
        at = doc[at].sent.end
    return passed <= _NEAR


def _may_be(doc: Doc, person: KnownPerson, singular: str, setting: Setting) -> bool:
    """Whether a person without a side may be one of those meant: a bare name, or one with the bare office."""
    if person.role is not None:
        return _holds(person, singular) and "deputy" not in person.role.lower()
    return _is_bare(doc, person, setting)


def _is_bare(doc: Doc, person: KnownPerson, setting: Setting) -> bool:
    """Whether nothing beside a name tells who it is, and the name is no mere label."""
    start, end = person.mentions[0]
    head = doc[start:end].root
    told = head.head if head.dep_ != "conj" else head.head.head
    if doc[start].sent.start in setting.heading_starts or told.lemma_ in _FATES:
        return False
    behind = doc[end : end + 5]
    if len(behind) < 2 or behind[0].text not in {",", "(", "'s", "\u2019s", "-", "\u2014"}:
        return True
    if behind[0].text != ",":
        return False
    explained = any(
        c.dep_ in ("appos", "relcl") and end < c.i < end + 12 and c.ent_type_ != "PERSON"
        for t in doc[start:end]
        for c in t.children
    )
    part = any(t.lower_ in {"host", "guest"} for t in behind)  # "Ruiz, the host, said": no office
    return part or not (explained or behind[1].like_num or behind[1].lower_ in {"a", "an"})
