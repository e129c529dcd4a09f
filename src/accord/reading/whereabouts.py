"""Whose official a person is by where the person stands: at home, on a visit, met by another, in a paper's own words.

A state that somebody goes to or comes from is not thereby the state that the person is of.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from accord.lexicon import envoys
from accord.reading import hosting, relations, two_by_two
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting


def about_before(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Bulgaria wants in. Customs director Ruiz asked for it": the one state that the sentence before is about."""
    start, end = person.mentions[0]
    sentence = doc[start].sent
    if sentence.start == 0 or is_met(doc, start) or _is_guest(doc, person, setting):
        return None
    if any(t.lemma_ in _TRAVELLING and t.pos_ == "VERB" for t in sentence):
        return None
    before = doc[sentence.start - 1].sent
    named = [at for at in range(before.start, before.end) if at in setting.nations]
    about = {setting.nations[at] for at in named if relations.stands_as(doc[at]) == "subject"}
    if not named:  # "That is what Nadi wants to know"
        about = {code for at, code in setting.towns.items() if doc[at].dep_ == "nsubj" and doc[at].sent == before}
    if len(about) != 1:
        return None
    code = about.pop()
    for other in everybody:
        if other.name != person.name and other.country == code:
            for first, _ in other.mentions:
                if before.start <= first < sentence.end:
                    return None  # somebody of that state acts already
    here = {setting.nations[at] for at in range(sentence.start, start) if at in setting.nations}
    head = doc[start:end].root
    if any(setting.nations.get(at, code) != code and doc[at].dep_ == "nsubj" for at in range(end, sentence.end)):
        return None  # "Minister Ruiz said that Peru would": speaks for another
    placed = [at for at in range(start, sentence.end) if setting.towns.get(at, code) != code]
    if any(hosting.first_of_list(doc[at]).dep_ != "dobj" for at in placed):
        return None  # "Commissioner Ruiz announced it after talks in Suva": may be of where he speaks
    return code if here <= {code} and head.dep_ in {"nsubj", "nsubjpass", "appos", "compound"} else None


def attends(doc: Doc, start: int) -> bool:
    """ "The session was attended by Minister Ruiz and Chilean Ambassador Paz": people of one side, one by one."""
    return any(
        t.lemma_ in {"attend", "accompany", "include", "join"}
        for t in doc[max(doc[start].sent.start, start - 14) : start]
    )


_TRAVELLING = frozenset("arrive visit travel fly leave depart head go come return land tour".split())

_EVENTS = frozenset(
    """conference hearing briefing meeting seminar ceremony summit forum session congress rally event interview opening
    audience journalist reporter""".split()
)

_SPEAKING_IN = frozenset("speak say tell address announce brief sign receive host meet visit".split())


def at_home(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Speaking in Harare, President Moyo said", "visited Astana, where he met Minister Akhmetov": the capital
    spoken or met in.
    """
    start, end = person.mentions[0]
    sentence = doc[start].sent
    towns = {**setting.towns, **setting.capitals}
    named = [i for i in range(sentence.start, sentence.end) if i in towns]
    if len({towns[i] for i in named}) != 1:
        return None
    at, head = named[0], doc[start:end].root
    if _is_called_on(doc, start) and at >= end and doc[at - 1].lower_ in {"in", "at"}:
        return towns[at]  # "called on Foreign Minister Paz in Lima": a host is at home
    if is_envoy(person):
        return None  # "Ambassador Ruiz said in Fiji": at a post
    if is_met(doc, start) or (head.dep_ in ("dobj", "dative") and head.head.lemma_ in _SPEAKING_IN):
        goes = any(t.lemma_ in _TRAVELLING for t in doc[max(sentence.start, at - 4) : at])
        return towns[at] if goes and at < start and is_national(person) and at in setting.capitals else None
    verb = doc[at].head.head if doc[at].dep_ == "pobj" else doc[at].head
    if verb.pos_ == "NOUN":
        if at not in setting.capitals and verb.lemma_ not in _EVENTS:
            return None  # "said after four days in Halifax"
        verb = verb.head.head if verb.dep_ == "pobj" else verb.head  # "said at a news briefing in Abuja"
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in _SPEAKING_IN
    if speaks and doc[at - 1].lower_ in {"in", "from"} and verb.lemma_ in _SPEAKING_IN - {"visit", "meet", "sign"}:
        return towns[at]
    return None


def of_headline(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Barracks sale divides Montevideo": the capital that the headline speaks of, for an office without a state."""
    if not is_national(person):
        return None
    named = [i for i in range(setting.first_line) if i in setting.capitals]
    surname = person.name.split()[-1].lower()
    if any(t.lower_ == surname for t in doc[: setting.first_line]) and any(
        doc[i - 1].lower_ in {"from", "to", "for", "in", "at"} for i in named if i
    ):
        return None  # "Ruiz home from Lima": where somebody has been
    codes = {setting.capitals[i] for i in named}
    start, end = person.mentions[0]
    head = doc[start:end].root
    moves = head.dep_ == "nsubj" and head.head.lemma_ in _TRAVELLING
    return codes.pop() if len(codes) == 1 and not moves else None


NATIONAL = frozenset(
    """senator lawmaker parliament minister president premier secretary king emir chancellor ministers pm sultan
        queen""".split()
)
"""Offices of a state, by a word of the role."""


def is_envoy(person: KnownPerson) -> bool:
    """Whether the office is held in another state."""
    return envoys.is_envoy(person.role)


def is_national(person: KnownPerson) -> bool:
    """Whether the office is one of a state's own."""
    return bool(set((person.role or "").lower().replace("-", " ").split()) & NATIONAL)


def of_the_other_side(person: KnownPerson, setting: Setting) -> str | None:
    """ "ACCRA - Ambassador Mori said": of two states the other one than that from whose capital or paper it comes."""
    states = setting.state_sides
    if (person.role or "").lower() not in {"ambassador", "high commissioner"} or len(states) != 2:
        return None
    home = setting.home(person.mentions[0][0]) or setting.outlet
    return next((side for side in states if side != home), None) if home in states else None


def of_host_state(person: KnownPerson, setting: Setting) -> str | None:
    """ "Chargé Ruiz handed them to Deputy Chairman Saparov", by the embassy itself: the state where the embassy stands,
    for all but its own envoys.
    """
    if not setting.abroad or not person.role or is_envoy(person) or "embassy" in person.role.lower().split():
        return None
    others = [side for side in setting.sides if side != setting.official]
    return others[0] if len(setting.sides) == 2 and len(others) == 1 else None


def meant_by_pronoun(doc: Doc, start: int, known: Sequence[KnownPerson]) -> KnownPerson | None:
    """ "Ruiz said so. He later held talks with | Minister Paz": whom "he" or "she" means, who acts in the sentence."""
    sentence = doc[start].sent
    acting_first = next((t for t in doc[sentence.start : start] if t.dep_ in ("nsubj", "nsubjpass")), None)
    if acting_first is None or acting_first.lower_ not in {"he", "she"}:
        return None
    return relations.spoken_of(sentence.start, known)


def only_state(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """The one state that the text names, if it names one and the person's own sentence gives it to nobody else."""
    codes = set(setting.nations.values())
    if len(codes) != 1 or _is_guest(doc, person, setting) or two_by_two.one_of_two(doc, person, everybody):
        return None
    code = codes.pop()
    if setting.domain not in (None, code) and is_national(person):
        return None  # a paper at home may leave its own state unsaid
    if any(other.country == code and is_envoy(other) for other in everybody):
        return None  # "Hungary's ambassador in Skopje ... The education minister thanked him"
    sentence = doc[person.mentions[0][0]].sent
    beside = any(
        other.country == code and sentence.start <= start < sentence.end
        for other in everybody
        for start, _ in other.mentions
    )
    return None if beside else code


_COUNTERPARTS = frozenset("counterpart counterparts colleague colleagues opposite homologue homologues".split())


def visited(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The states that the person is told to visit: ", on his first visit to Peru, led", "during her stay in Lima"."""
    goals = {**setting.nations, **setting.capitals}
    found: set[str] = set()
    for start, end in person.mentions:
        if _is_talked_with(doc, start, end):
            continue  # "Ruiz held talks with Minister Paz during his visit to Peru": not the visit of whom he met
        last = min(doc[start].sent.end, end + 12)
        for at in range(end, last):
            if doc[at].lower_ not in hosting.VISITS or not any(
                t.lower_ in {"his", "her"} or t.lower_ == "who" for t in doc[max(end, at - 4) : at]
            ):
                continue
            ahead = range(at + 1, min(last, at + 6))
            link = next((i for i in ahead if doc[i].lower_ in {"to", "in", "of"}), None)
            if link is not None:
                found.update(goals[i] for i in range(link + 1, min(link + 4, last)) if i in goals)
    return frozenset(found)


def _is_talked_with(doc: Doc, start: int, end: int) -> bool:
    """Whether a person is the one whom somebody else meets: "met Minister Paz", "talks with Minister Paz"."""
    head = hosting.first_of_list(doc[start:end].root)
    subject = any(t.dep_ == "nsubj" and t.ent_type_ == "PERSON" for t in doc[head.sent.start : start])
    met = head.dep_ == "dobj" and head.head.lemma_ in {"meet", "see"}
    return subject and (met or (head.dep_ == "pobj" and head.head.lower_ == "with"))


def counterparts(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The states of those whom a person meets as "her Norwegian colleague"."""
    found: set[str] = set()
    for _, end in person.mentions:
        for at in range(end, doc[end - 1].sent.end - 1):
            before = {t.lower_ for t in doc[max(end, at - 2) : at]}
            if at in setting.nations and before & {"his", "her"} and doc[at + 1].lower_ in _COUNTERPARTS:
                found.add(setting.nations[at])
    return frozenset(found)


def _is_guest(doc: Doc, person: KnownPerson, setting: Setting) -> bool:
    """Whether the state is where the person goes or whom the person meets: "returned from Lima", "his Peruvian
    colleague".
    """
    for at in setting.nations:
        ahead = doc[at + 1 : at + 3]
        if any(t.lower_ in _COUNTERPARTS for t in ahead) and at > 0 and doc[at - 1].lower_ in {"his", "her", "their"}:
            return True
    for start, end in person.mentions:
        head = doc[start:end].root
        if head.dep_ == "nsubj" and head.head.lemma_ in _TRAVELLING:
            sentence = head.sent
            if any(sentence.start <= at < sentence.end for at in (*setting.nations, *setting.capitals)):
                return True
    return False


def of_the_paper(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Foreign Minister Ruiz returned from Lima" in a paper of another state's domain: its own minister."""
    codes = {*setting.nations.values(), *setting.capitals.values()}
    national = is_national(person) or "chief" in (person.role or "").lower().split()
    if setting.domain is None or len(codes) != 1 or setting.domain in codes or not national:
        return None
    return setting.domain if _is_guest(doc, person, setting) else None


def counterpart_to(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson]) -> frozenset[str]:
    """The state of whom a person is called the counterpart, colleague, host or guest: never his own."""
    for start, _ in person.mentions[:1]:
        ahead = doc[max(doc[start].sent.start, start - 3) : min(start + 2, len(doc))]
        tie = next((t for t in ahead if relations.is_counterpart(t)), None)
        owned = tie is not None and any(t.tag_ == "PRP$" for t in doc[max(tie.sent.start, tie.i - 3) : tie.i])
        if tie is not None and owned:
            others = [p for p in known if p.name != person.name]
            other = relations.acting(tie, others) or relations.spoken_of(start, others)
            return frozenset({other.country}) if other is not None and other.country else frozenset()
    return frozenset()


def deals_with_colleague(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The state of somebody's own colleague: "received her Honduran colleague" is told of no Honduran."""
    for start, end in person.mentions:
        head = doc[start:end].root
        if head.dep_ != "nsubj":
            continue
        for owner in doc[end : min(head.sent.end, end + _CLAUSE)]:
            words = doc[owner.i + 1 : owner.i + 5]
            tie = next((t for t in words if relations.is_counterpart(t)), None)
            if owner.tag_ == "PRP$" and owner.lower_ in ("his", "her") and tie is not None:
                codes = {setting.nations[t.i] for t in doc[owner.i + 1 : tie.i] if t.i in setting.nations}
                return frozenset(codes) if len(codes) == 1 else frozenset()
    return frozenset()


# tokens: "received on the pier of the old harbour her Honduran colleague"
_CLAUSE = 14


def is_called_counterpart(doc: Doc, person: KnownPerson, setting: Setting) -> bool:
    """ "with his homologue, Mrs. Paz", in the own office's words: of the other of two sides."""
    if setting.official is None or len(setting.sides) != 2 or setting.official not in setting.sides:
        return False
    for start, _ in person.mentions[:1]:
        ahead = [t.lower_ for t in doc[max(doc[start].sent.start, start - 5) : start]]
        if any(word in _COUNTERPARTS for word in ahead) and {"his", "her"} & set(ahead):
            return True
    return False


def _is_called_on(doc: Doc, start: int) -> bool:
    """Whether somebody pays a call on this person: "called on X"."""
    ahead = [t.lower_ for t in doc[max(doc[start].sent.start, start - 3) : start]]
    return any(ahead[at : at + 2] in (["called", "on"], ["calls", "on"], ["call", "on"]) for at in range(len(ahead)))


_HOSTING = frozenset("receive host welcome greet invite".split())
# "presented the equipment to Acting Secretary Ruiz": what one side gives the other takes
_HANDING = frozenset("present hand donate deliver".split())


def is_met(doc: Doc, start: int) -> bool:
    """Whether a name stands where the other side stands: "talks with X", "was received by X"."""
    before = doc[max(doc[start].sent.start, start - 4) : start]
    if any(t.lower_ == "invitation" and t.i + 1 < len(doc) and doc[t.i + 1].lower_ == "of" for t in before):
        return True  # "at the invitation of H.E. X": of the host
    return any(
        t.lower_ == "with"
        or (t.lower_ == "by" and t.head.lemma_ in _HOSTING | {"meet"})
        or (t.lower_ == "to" and t.head.lemma_ in _HANDING)
        for t in before
    )
