"""Whose an envoy is, who is met or named at his post: never of the state where he stands, nor of its capital.

"Peru will pay for the bridge. Ambassador Ruiz handed the plans over in Suva": of the state that the sentences near
speak of besides the host.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting
from accord.reading.whereabouts import is_envoy

_BEFORE = frozenset({"the", "a", "his", "its", ".", "-"})
_HANDING = frozenset("hand turn give present donate deliver transfer pass surrender".split())


def hosts(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The states where an envoy stands: "the ambassador in Suva", "Consul Ruiz said in Nadi", below a dateline."""
    if not is_envoy(person):
        return frozenset()
    placed = {**setting.towns, **setting.capitals}
    found = {placed[at] for m in person.mentions for at in range(*m) if at in placed}
    start, end = person.mentions[0]
    if setting.official is not None or any(doc[at].lower_ == "to" for m in person.mentions for at in range(*m)):
        return frozenset(found)  # "Ambassador to Fiji Ruiz said in Lima": may be at home
    sentence = doc[start].sent
    found |= {placed[at] for at in range(end, sentence.end) if at in placed and doc[at - 1].lower_ in {"in", "at"}}
    home = dateline(setting, start)
    return frozenset(found | ({home} if home is not None else set()))


def dateline(setting: Setting, at: int) -> str | None:
    """The state of the last dateline above token `at`, whatever the text is about."""
    above = [code for start, code, _ in setting.homes if start <= at]
    return above[-1] if above else None


def at_post(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson], setting: Setting) -> str | None:
    """The one state besides the host that the words before an envoy's name speak of, in his own sentence or the last
    but one.
    """
    if not is_envoy(person):
        return None
    there = hosts(doc, person, setting)
    start = person.mentions[0][0]
    for first, last in _stretches(doc, start):
        named = {setting.nations[at] for at in range(first, last) if at in setting.nations} - there
        named -= {p.country for p in known if is_envoy(p) and p.country is not None and _is_in(p, first, start)}
        if named:
            return named.pop() if len(named) == 1 and there else None
    return None


def _stretches(doc: Doc, start: int) -> Iterator[tuple[int, int]]:
    sentence = doc[start].sent
    yield sentence.start, start
    if sentence.start:
        yield int(doc[sentence.start - 1].sent.start), sentence.start


def _is_in(person: KnownPerson, first: int, last: int) -> bool:
    return any(first <= m[0] < last for m in person.mentions)


def by_handing(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Chilean ambassador Paz turned the tents over to General Ruiz": of the state where it is given, if a stranger
    gives it; of the other of two sides elsewhere.
    """
    start = person.mentions[0][0]
    link = start - 1
    while link > doc[start].sent.start and start - link < 6 and (doc[link].is_title or doc[link].lower_ in _BEFORE):
        link -= 1  # "to the commander, Maj. Gen. | Ruiz"
    verb = doc[link].head if link > 0 else None
    verb = verb.head if verb is not None and verb.lower_ == "over" else verb
    if verb is None or doc[link].lower_ != "to" or verb.lemma_ not in _HANDING:
        return None
    givers = {c.i for c in verb.children if c.dep_ == "nsubj"}
    givers |= {t.i for at in givers for t in doc[at].conjuncts}
    codes = {p.country for p in known for m in p.mentions if givers & set(range(*m)) and p.country}
    home = dateline(setting, start)
    if not codes:
        return None
    if home is not None and home not in codes:
        return home
    sides = [side for side in setting.sides if side not in codes]
    return sides[0] if len(setting.sides) == 2 and len(sides) == 1 else None
