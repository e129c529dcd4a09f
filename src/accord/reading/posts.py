"""Whose an envoy is, who is met or named at his post: never of the state where he stands, nor of its capital.

"Peru will pay for the bridge. Ambassador Ruiz handed the plans over in Suva": of the state that the sentences near
speak of besides the host.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from accord.reading.houses import of_house
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting
from accord.reading.whereabouts import is_envoy, is_national

_BEFORE = frozenset({"the", "a", "his", "its", ".", "-"})
_HANDING = frozenset("hand turn give present donate deliver transfer pass surrender".split())
_CHARGES = frozenset("command floor chair chairmanship presidency leadership post office duty baton gavel".split())


def hosts(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The states where an envoy stands: "the ambassador in Suva", "Consul Ruiz said in Nadi", below a dateline."""
    if not is_envoy(person):
        return frozenset()
    placed = {**setting.towns, **setting.capitals}
    found = {placed[at] for m in person.mentions for at in range(*m) if at in placed and doc[at + 1].lower_ != "'s"}
    found |= {code for m in person.mentions if (code := _sent_to(doc, *m, setting)) is not None}
    start, end = person.mentions[0]
    if setting.official is not None or any(doc[at].lower_ == "to" for m in person.mentions for at in range(*m)):
        return frozenset(found)  # "Ambassador to Fiji Ruiz said in Lima": may be at home
    sentence = doc[start].sent
    found |= {placed[at] for at in range(end, sentence.end) if at in placed and doc[at - 1].lower_ in {"in", "at"}}
    home, _ = setting.dateline(start)
    return frozenset(found | ({home} if home is not None else set()))


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
    own = of_house(doc, "embassy", start, setting) - there
    return own.pop() if len(own) == 1 else None


def _stretches(doc: Doc, start: int) -> Iterator[tuple[int, int]]:
    sentence = doc[start].sent
    yield sentence.start, start
    if sentence.start:
        yield int(doc[sentence.start - 1].sent.start), sentence.start


def _is_in(person: KnownPerson, first: int, last: int) -> bool:
    return any(first <= m[0] < last for m in person.mentions)


def as_host(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "DJIBOUTI - The Yemeni and Eritrean ministers met with their host, Ruiz": of the state of a third's dateline."""
    start = person.mentions[0][0]
    ahead = [t.lower_ for t in doc[max(doc[start].sent.start, start - 3) : start] if t.text != ","]
    home, _ = setting.dateline(start)
    if ahead[-2:] != ["their", "host"] or home is None:
        return None
    return home if len(setting.sides) > 2 or home not in setting.sides else None


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
    if any(t.lemma_.lower() in _CHARGES for t in doc[verb.i + 1 : link]):
        return None  # "handed the command over to General Ruiz": who follows may be of any state
    givers = {c.i for c in verb.children if c.dep_ == "nsubj"}
    givers |= {t.i for at in givers for t in doc[at].conjuncts}
    codes = {p.country for p in known for m in p.mentions if givers & set(range(*m)) and p.country}
    home = setting.dateline(start)[0] or _place(doc, doc[start].sent, setting)
    if not codes:
        return None
    if home is not None and home not in codes:
        return home
    sides = [side for side in setting.sides if side not in codes]
    return sides[0] if len(setting.sides) == 2 and len(sides) == 1 else None


_MEETING = frozenset(
    """host receive welcome greet meet hold discuss brief see call pay open attend inaugurate sign launch visit hand
    present unveil tour join""".split()
)


def by_accredited(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Minister Ruiz received the Japanese Ambassador to Peru", "the Japanese ambassador in Lima opened it with
    Minister Ruiz": who deals with an envoy at his post is of that state.
    """
    if not person.role or is_envoy(person):
        return None
    for start, end in person.mentions:
        sentence = doc[start].sent
        there = {setting.towns[at] for at in range(sentence.start, sentence.end) if _is_gone_to(doc, at, setting)}
        for other in known:
            if other.name == person.name or not is_envoy(other):
                continue
            for first, last in other.mentions:
                if not sentence.start <= first < sentence.end:
                    continue
                between = doc[min(last, end) : max(first, start)]
                deals = any(t.lemma_ in _MEETING and t.pos_ == "VERB" for t in between)
                # "included Secretary Ruiz, Ambassador to Fiji Paz": side by side in one list
                apart = any(t.pos_ == "VERB" or t.lower_ in {"with", "by"} for t in between)
                post = _post(doc, first, last, setting) if deals or (apart and is_national(person)) else None
                if post is None and deals and is_national(person) and other.country is not None:
                    post = _place(doc, sentence, setting) or setting.dateline(start)[0]
                if post is not None and post != other.country and there <= {post}:
                    return post
    return None


def _post(doc: Doc, start: int, end: int, setting: Setting) -> str | None:
    """Where an envoy is, by the words of a mention: "Ambassador to the Republic of [Peru]", "ambassador in [Lima]"."""
    placed = {**setting.towns, **setting.capitals}
    there = (placed[at] for at in range(start + 1, end) if at in placed and doc[at - 1].lower_ in {"in", "at"})
    return _sent_to(doc, start, end, setting) or next(there, None)


def _sent_to(doc: Doc, start: int, end: int, setting: Setting) -> str | None:
    link = next((at for at in range(start, end) if doc[at].lower_ == "to"), None)
    if link is None:
        return None
    return next((setting.nations[at] for at in range(link + 1, min(end, link + 5)) if at in setting.nations), None)


def _place(doc: Doc, sentence: Span, setting: Setting) -> str | None:
    """The one state of the towns in which a sentence takes place, else of the town of the only embassy told of."""
    placed = {**setting.towns, **setting.capitals}
    here = {placed[at] for at in range(sentence.start + 1, sentence.end) if at in placed and _is_in_town(doc, at)}
    if not here:
        here = {placed[at] for at in placed if at > 2 and doc[at - 2].lower_ in _HOUSES and _is_in_town(doc, at)}
    return here.pop() if len(here) == 1 else None


_HOUSES = frozenset({"embassy", "consulate", "mission"})


def _is_gone_to(doc: Doc, at: int, setting: Setting) -> bool:
    return at in setting.towns and at > 0 and doc[at - 1].lower_ in {"in", "at", "to"}


def _is_in_town(doc: Doc, at: int) -> bool:
    return at > 0 and doc[at - 1].lower_ in {"in", "at"}
