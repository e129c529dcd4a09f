"""Whose official a person is by where a contact takes place: who is met in the country visited is of it, who travels
there is not.

Only a state named as the place or goal of the same sentence counts, and never that of the one who acts there.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span, Token

from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

VISITS = frozenset("visit trip tour stay stopover".split())
"""Nouns of a journey to a state."""
_TRIPS = VISITS | {"mission", "journey", "day"}
_GOING = frozenset("arrive visit travel fly go come head land tour".split())
# "paid a visit to", "concluded a trip to", "is on a visit to"
_MAKING = frozenset(
    "make pay begin start conclude wrap complete end undertake embark be kick finish continue leave depart".split()
)
_COMING_BACK = frozenset("return back home from after".split())


def host_of(doc: Doc, setting: Setting) -> str | None:
    """The one of the sides that a text tells of as visited: "arrived in Chad", "his visit to Chad", "arrived here"."""
    named = {**setting.capitals, **setting.nations}
    codes = {code for sentence in doc.sents for code in _places(doc, sentence.start, sentence.end, named)}
    for token in doc:
        if token.lower_ == "here" and token.head.lemma_ in _GOING and (home := setting.home(token.i)) is not None:
            codes.add(home)
    return codes.pop() if len(codes) == 1 and codes <= set(setting.sides) else None


def by_host(
    doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting, host: str | None
) -> str | None:
    """ "In Honduras the admiral met with Defence Minister Ruiz", "who arrived in Chad on Monday, called on President
    Sow": the state visited, for an office met there.
    """
    named = {**setting.capitals, **setting.nations}
    for start, end in person.mentions:
        if _is_called_host(doc, start):
            visited = set(_places(doc, doc[start].sent.start, doc[start].sent.end, named))
            return visited.pop() if len(visited) == 1 else host
        if not person.role:
            continue
        if host is not None and _receives(doc, start, end):
            return host
        if not _is_received(doc, start, end):
            continue
        sentence = doc[start].sent
        codes = set(_places(doc, sentence.start, sentence.end, named)) or ({host} if host else set())
        home, _ = setting.dateline(start)
        if home in setting.sides and any(
            t.dep_ == "nsubj" and t.lemma_ in _COMERS for t in doc[sentence.start : start]
        ):
            codes = {home}  # "LIMA - ... The guests met Minister Ruiz"
        if len(codes) != 1:
            continue
        code = codes.pop()
        before = [
            (m, p)
            for p in everybody
            for m in p.mentions
            if sentence.start <= m[0] < start and p.name != person.name and p.country
        ]
        doing = [
            p.country
            for m, p in sorted(before, key=lambda b: b[0])
            if doc[m[0] : m[1]].root.dep_ in ("nsubj", "nsubjpass", "ROOT")
        ]
        acting = set(doing[:1] or [p.country for _, p in before])
        acting |= {setting.nations[at] for at in range(sentence.start, start) if _is_owner(doc, at, setting)}
        if code not in acting:
            return code
    return None


def _is_called_host(doc: Doc, start: int) -> bool:
    """ "her host, President Ruiz", "his host Ana Ruiz"."""
    ahead = [t.lower_ for t in doc[max(doc[start].sent.start, start - 3) : start] if t.text != ","]
    return ahead[-2:] in (["his", "host"], ["her", "host"], ["their", "host"])


_ATTENDING = frozenset("attend participate witness".split())


def by_attendance(
    doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting, host: str | None
) -> str | None:
    """ "Commander Ruiz, Secretary Paz, Chilean Attache Rey were present": those before the one whose state is said are
    of the other side; where it is said of none, of the state visited.
    """
    start = person.mentions[0][0]
    sentence = doc[start].sent
    if not person.role or not _is_attended(sentence):
        return None
    sides = setting.state_sides
    others = [
        (m[0], p)
        for p in everybody
        for m in p.mentions
        if sentence.start <= m[0] < sentence.end and p.name != person.name and p.country in sides
    ]
    marked = [(at, p.country) for at, p in others if any(i in setting.nations for i in range(max(0, at - 2), at + 4))]
    if any(at < start for at, _ in marked):
        return None
    behind = {code for at, code in marked if at > start}
    if len(behind) == 1 and len(sides) == 2:
        return next(side for side in sides if side not in behind)
    return host if not marked else None


def _is_attended(sentence: Span) -> bool:
    return any(
        t.lemma_ in _ATTENDING
        or (t.lower_ == "present" and t.head.lemma_ == "be")
        or (t.lower_ == "part" and t.head.lemma_ == "take")
        for t in sentence
    )


def _is_owner(doc: Doc, at: int, setting: Setting) -> bool:
    """ "the Chilean minister met": a state as the adjective of who acts."""
    return at in setting.nations and doc[at].dep_ in ("amod", "poss", "compound") and doc[at].head.dep_ == "nsubj"


_COMERS = frozenset({"guest", "visitor"})
_GUESTS = frozenset("delegation guest team visitor her him it them group".split())


def _receives(doc: Doc, start: int, end: int) -> bool:
    """ "President Ruiz received the delegation", "the guests were received by President Ruiz": without a state."""
    head = first_of_list(doc[start:end].root)
    verb = head.head
    if head.dep_ == "nsubj" and verb.lemma_ in {"receive", "welcome", "host"}:
        return any(c.dep_ == "dobj" and c.lemma_.lower() in _GUESTS | {"she", "he", "they"} for c in verb.children)
    if head.dep_ == "pobj" and verb.lower_ == "by" and verb.head.lemma_ in {"receive", "welcome"}:
        return any(
            c.dep_ == "nsubjpass" and c.lower_ in {"he", "she", "they", "delegation"} for c in verb.head.children
        )
    return False


def _is_received(doc: Doc, start: int, end: int) -> bool:
    """Whether a person stands where the one met stands: "met with X", "talks with X", "called on X", "met X"."""
    head = first_of_list(doc[start:end].root)
    ahead = [t.lower_ for t in doc[max(doc[start].sent.start, start - 4) : start] if t.pos_ != "DET"]
    if ahead[-2:] in (["call", "on"], ["called", "on"], ["calls", "on"], ["met", "with"], ["talks", "with"]):
        return True  # whatever the parse takes "the Chief of Staff, General Ruiz," for
    if head.dep_ == "pobj":
        link = head.head
        if link.lower_ == "of" and link.head.lemma_ in {"inauguration", "investiture", "invitation"}:
            return True
        return link.lower_ == "with" or (link.lower_ == "on" and link.head.lemma_ in {"call", "pay"})
    return head.dep_ == "dobj" and head.head.lemma_ in {"meet", "see"}


def first_of_list(token: Token) -> Token:
    """The first of a list: "President A and PM B" is met as A is met."""
    for _ in range(6):
        if token.dep_ not in ("conj", "appos") or token.head.i == token.i:
            break
        token = token.head
    return token


def stands_like(doc: Doc, person: KnownPerson, other: KnownPerson) -> bool:
    """ "was received by Ruiz and later by Paz", "met Ruiz and Paz": whether both stand in one place of one verb."""
    start, end = person.mentions[0]
    own = first_of_list(doc[start:end].root)
    sentence = own.sent
    for first, last in other.mentions:
        if not sentence.start <= first < sentence.end:
            continue
        if _with_again(doc, start) and any(t.lower_ == "with" for t in doc[max(0, first - 2) : first]):
            return not any(t.pos_ == "VERB" for t in doc[last:start])
        head = first_of_list(doc[first:last].root)
        if own.dep_ != head.dep_:
            continue
        if own.dep_ == "pobj" and own.head.lower_ == head.head.lower_ and own.head.lower_ in {"by", "with"}:
            verb, its = own.head.head, head.head.head
            return verb == its or verb in its.conjuncts or own.head in head.head.conjuncts or head.head == verb
        return bool(own.dep_ == "dobj" and own.head == head.head)
    return False


def _with_again(doc: Doc, start: int) -> bool:
    """ "met with Ruiz on Monday and with | the director, Paz,"."""
    ahead = [t.lower_ for t in doc[max(0, start - 3) : start]]
    return ahead[-2:] == ["and", "with"] or ahead == ["and", "with", "the"]


def _places(doc: Doc, start: int, end: int, named: Mapping[int, str]) -> Iterator[str]:
    """The states, of the tokens `named`, that a sentence tells as the place of a visit or stay."""
    for at in range(start, end):
        if at not in named or (at - 1 in named and named[at - 1] == named[at]):
            continue
        lead = at - 1 - (at > start + 1 and doc[at - 1].lower_ == "the")
        last = _last_of(at, end, named)
        if lead < start or doc[last].pos_ not in ("PROPN", "NOUN") or _is_adjective(doc, last, end):
            continue
        link = doc[lead].lower_
        if (link in {"in", "to", "of", "at"} and _is_stay(doc, lead, start)) or doc[lead].lemma_ in {"visit", "tour"}:
            yield named[at]
            yield from (named[t.i] for t in doc[last].conjuncts if t.i in named)


def _last_of(at: int, end: int, named: Mapping[int, str]) -> int:
    """The last token of a state's name, which tells how the name stands: "Sri [Lanka]", "South [African]"."""
    while at + 1 < end and named.get(at + 1) == named[at]:
        at += 1
    return at


def _is_adjective(doc: Doc, at: int, end: int) -> bool:
    return at + 1 < end and (doc[at + 1].text in {"'s", "\u2019s"} or doc[at].dep_ in ("amod", "compound", "poss"))


def _is_stay(doc: Doc, link: int, start: int) -> bool:
    """Whether "in", "to" or "of" says where somebody is or goes: "In Chad,", "a visit to", "arrived in"."""
    token = doc[link]
    if token.lower_ == "in" and (link == start or (link == start + 1 and doc[start].lower_ in {"while", "once"})):
        return True
    return token.head.lemma_.lower() in (_TRIPS if token.lower_ != "in" else _TRIPS | _GOING | {"be", "arrival"}) or (
        token.lower_ == "to" and token.head.lemma_ in _GOING
    )


def goals(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The states to which a person is told to travel as the subject: "Ruiz made a visit to Chad", "is in Lima as"."""
    named = {**setting.capitals, **setting.nations}
    found: set[str] = set()
    for start, end in person.mentions:
        head = doc[start:end].root
        verb = head.head
        if head.dep_ != "nsubj" or verb.lemma_ not in _GOING | _MAKING:
            continue
        for at in range(end, min(doc[start].sent.end, verb.i + 12)):
            if at not in named or not _goes_to(doc, at, verb) or (at - 1 in named and named[at] == named[at - 1]):
                continue
            if not any(t.lower_ in _COMING_BACK for t in doc[verb.i : at]):
                found.add(named[at])
                found.update(named[t.i] for t in doc[at].conjuncts if t.i in named)
                ahead = at + 1
                while ahead < len(doc) and (ahead in named or doc[ahead].lower_ in {",", "and", "the"}):
                    found.update({named[ahead]} if ahead in named else ())
                    ahead += 1
            break
    return frozenset(found)


def _goes_to(doc: Doc, at: int, verb: Token) -> bool:
    lead = at - 1 - (doc[at - 1].lower_ == "the")
    link = doc[lead]
    if lead <= verb.i - 1:
        return False
    if lead == verb.i:
        return verb.lemma_ in {"visit", "tour"}
    if link.lower_ not in {"to", "in", "for", "of"}:
        return False
    visit = next((t for t in link.doc[verb.i + 1 : lead] if t.lemma_.lower() in VISITS), None)
    if visit is not None and visit.nbor().lower_ == "to" and link.lower_ == "in":
        return True  # "during a visit to the Chief of Staff, General Paz, in Lima"
    if link.head.i == verb.i:
        going = verb.lemma_ in _GOING or (verb.lemma_ in {"leave", "depart", "embark"} and link.lower_ in {"for", "to"})
        behind = link.doc[at + 1 : at + 9]
        present = verb.lemma_ == "be" and link.lower_ == "in" and lead == verb.i + 1
        return going or (present and any(t.lemma_.lower() in _TRIPS | {"guest", "talk"} for t in behind))
    return link.head.lemma_.lower() in _TRIPS | {"due"} and link.lower_ != "for"


_RECEIVING_VERBS = frozenset("receive host welcome greet meet".split())


def by_receiving(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Minister Ruiz received in Lima the state secretary": who receives somebody is at home."""
    named = {**setting.nations, **setting.capitals}
    for start, end in person.mentions:
        head = doc[start:end].root
        head = head.head if head.dep_ == "appos" and head.head.i < head.i else head
        verb = head.head
        where = start - 1 - (doc[start - 1].lower_ == "the")
        if head.dep_ == "nsubj" and where > 1 and doc[where].lower_ == "where" and verb.lemma_ in _RECEIVING_VERBS:
            town = where - 1 - (doc[where - 1].text == ",")
            if town in named:
                return named[town]  # "flew to Lima, where | President Ruiz received him"
        if head.dep_ != "nsubj" or verb.lemma_ not in {"receive", "host", "welcome"} or verb.i + 2 >= len(doc):
            continue
        at = verb.i + 2
        placed = doc[verb.i + 1].lower_ == "in" and at in named and not _is_adjective(doc, at, doc[at].sent.end)
        if placed:
            return named[at]
    return None


def by_visit(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "General Ruiz, who is paying a visit to Peru": of two sides the other one than that visited."""
    if len(setting.sides) != 2:
        return None
    for _, end in person.mentions:
        if end + 3 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in {"who", "on"}:
            continue
        limit = min(doc[end - 1].sent.end, end + 14)
        trip = next((t.i for t in doc[end + 1 : limit] if t.lemma_.lower() in VISITS), None)
        if trip is None:
            continue
        ahead = [at for at in range(trip + 1, min(trip + 5, limit)) if at in setting.nations]
        # "who visited the Italian contingent": no visit to Italy
        goal = next((setting.nations[at] for at in ahead if not _is_adjective(doc, at, limit)), None)
        if goal in setting.sides:
            return next(side for side in setting.sides if side != goal)
    return None
