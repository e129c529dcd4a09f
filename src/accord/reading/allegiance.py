"""Fills in whose official a person is where no word beside the name says it: by list, delegation, possessive, outlet.

A country is only ever implied by the words around; where two readings are possible the person keeps none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from accord.reading import relations
from accord.reading.institutions import Institution
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

_LEADING = frozenset("head lead chair represent".split())
_INCLUDING = frozenset("include comprise".split())
# What may stand between two people of one list.
_LISTING = frozenset(
    """, and & including as well the his her their both then by accompanied 's ( ) key senior top other officials
    ministers
    leaders""".split()
)
_FIELDS = {"defense": "defence", "home": "interior", "internal": "interior"}
_MINISTERIAL = frozenset("defence interior foreign justice finance trade energy health transport agriculture".split())
# Offices that one person holds at a time.
_UNIQUE = frozenset(
    {
        "president",
        "prime minister",
        "vice president",
        "foreign minister",
        "king",
        "chancellor",
        "defence minister",
        "defense minister",
    }
)


def with_country(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> Iterator[KnownPerson]:
    """The people, each with the country that its own words or the text around imply."""
    listed = _listed_counterparts(doc, people, setting)
    done: list[KnownPerson] = []
    for index, person in enumerate(people):
        country = listed.get(index) or person.country
        if country is None:
            country = _implied(doc, person, done, people, setting)
            if country is not None and _office_taken(person, country, people, done):
                country = None
            if country is not None and country in _visited(doc, person, setting):
                others = [side for side in setting.sides if side != country]
                country = others[0] if len(setting.sides) == 2 and len(others) == 1 else None
        done.append(replace(person, country=country))
        yield done[-1]


def _listed_counterparts(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> dict[int, str]:
    """ "his Somali and Ethiopian counterparts, Ali Nur and Tesfaye Bekele": as many names as states, in the same
    order.
    """
    found: dict[int, str] = {}
    for index, person in enumerate(people[:-1]):
        start, end = person.mentions[0]
        codes = _adjectives_before(doc, start, end, setting)
        gap = people[index + 1].mentions[0][0] - end
        if len(codes) == 2 and _plural(doc, person) and 0 < gap <= 2 and doc[end].lower_ == "and":
            found |= {index: codes[0], index + 1: codes[1]}  # "Kyrgyz and Tajik security chiefs Osmonov and Rahimov"
    for institution in setting.plain:
        if len(institution.owners) < 2 or institution.end >= len(doc) or doc[institution.end].text not in {",", "("}:
            continue
        limit = doc[institution.head].sent.end
        following = sorted(
            (m[0], index)
            for index, person in enumerate(people)
            for m in person.mentions[:1]
            if institution.end < m[0] < min(limit, institution.end + 16)
        )
        count = len(institution.owners)
        if len(following) == count or (len(following) > count and doc[following[count - 1][0] - 1].lower_ == "and"):
            found |= {index: code for (_, index), code in zip(following, institution.owners, strict=False)}
    return found


def _adjectives_before(doc: Doc, start: int, end: int, setting: Setting) -> list[str]:
    codes: list[str] = []
    for at in range(max(doc[start].sent.start, start - 4), end):
        code = setting.nations.get(at)
        if code is not None and code not in codes:
            codes.append(code)
    return codes


def _implied(
    doc: Doc, person: KnownPerson, earlier: Sequence[KnownPerson], everybody: Sequence[KnownPerson], setting: Setting
) -> str | None:
    delegation = _delegation_of(doc, person, setting.plain, setting.states)
    if delegation is not None:
        return delegation
    owner = _institution_of(doc, person, setting)
    if owner is not None:
        return owner
    told = (
        relations.by_apposition(doc, person, setting)
        or relations.by_conduct(doc, person, setting)
        or relations.by_side(doc, person, setting)
        or relations.by_visit(doc, person, setting)
        or relations.by_owner_before(doc, person, setting)
        or relations.by_superior(doc, person, [*earlier, *everybody])
    )
    if told is not None:
        return told
    called, other = relations.by_counterpart(doc, person, [*earlier, *everybody], setting)
    if other is not None:
        return other
    if _is_called_counterpart(doc, person, setting):
        return next(side for side in setting.sides if side != setting.official)
    if _unsettled_pair(doc, person, everybody, setting):
        return _in_their_order(doc, person, everybody, setting)
    if _is_private(person):
        return None  # "historian Ana Ruiz": nobody's official
    # an organisation has no ministers of its own
    sides, official = tuple(code for code in setting.sides if len(code) == 2), setting.official
    for start, stop in person.mentions:
        owner = _gapped(doc, start, setting.nations) or _possessor(doc, start, setting.states)
        if owner is not None:
            return owner
        joint = stop + (stop + 1 < len(doc) and doc[stop].text == "," and doc[stop + 1].lower_ == "and")
        if person.role and len(sides) == 2 and joint < len(doc) and doc[joint].lower_ == "and":
            partner = next((p for p in everybody for m in p.mentions if joint <= m[0] <= joint + 2), None)
            if (
                partner is not None
                and partner.country in sides
                and _says_country(setting.states, partner)
                and not _attends(doc, start)
            ):
                # "Minister Ruiz and Chilean Premier Paz met": the adjective sets the second apart
                return next(side for side in sides if side != partner.country)
        before = [(m[1], p) for p in earlier for m in p.mentions if doc[start].sent.start <= m[0] and m[1] <= start]
        met = _is_met(doc, start)
        if official is not None and met and len(sides) == 2 and official in sides and person.role:
            return next(
                side for side in sides if side != official
            )  # "In talks with Minister Paz", in the own office's words
        if not before:
            if met and person.role and (side := _met_by(doc, start, setting, sides)) is not None:
                return side
            continue
        end, neighbour = max(before, key=lambda pair: pair[0])
        if all(t.lower_ in _LISTING for t in doc[end:start]):
            if len(sides) == 2 and neighbour.country in sides and _act_together(doc, neighbour, start, stop, end):
                return next(side for side in sides if side != neighbour.country)  # "signed by Minister Ruiz and Paz"
            if person.role is None and doc[start - 1].lower_ == "and" and _is_pair(doc, end, start, stop):
                return None  # "Vice Minister Ruiz and Luis Paz, who have led the talks": Paz may be of either
            if len(sides) == 2 and neighbour.country in sides and _plural(doc, neighbour):
                return next(side for side in sides if side != neighbour.country)  # "Justice Ministers Ruiz and Paz"
            return neighbour.country  # "Foreign Minister Ruiz, Ambassador Paz and their delegation"
        if official is not None and not (neighbour.country == official and met):
            return official
        if len(sides) == 2 and neighbour.country in sides and person.role:
            return next(side for side in sides if side != neighbour.country)  # "Premier Ruiz met with President Paz"
        break
    told = None if called else relations.by_own_house(doc, person, setting) or relations.by_town(person, setting)
    told = told or (None if called else relations.by_speaker_before(doc, person, everybody, setting))
    if told is not None:
        return told
    if person.role is None:
        return None if called else _about_before(doc, person, everybody, setting)
    if official is not None:
        return official
    at = person.mentions[0][0]
    return (
        _beside_delegation(doc, person, setting)
        or _apart_from_next(doc, person, everybody, setting)
        or _at_home(doc, person, setting)
        or setting.outlet
        or _of_ministry(doc, person, setting.plain)
        or setting.home(at)
        or _of_headline(doc, person, setting)
        or _only_state(doc, person, everybody, setting)
        or _of_the_paper(doc, person, setting)
        or relations.by_other_met(doc, person, setting)
        or (None if called else _about_before(doc, person, everybody, setting))
    )


_TOGETHER = frozenset("sign initial ink conclude meet open inaugurate cut discuss negotiate".split())


_ONE_SIDED = frozenset("delegation team side panel force mission".split())


def _is_pair(doc: Doc, end: int, start: int, stop: int) -> bool:
    """Whether two names are all of a list: "Ruiz and Paz" followed by no third."""
    joint = [t.lower_ for t in doc[end:start]]
    return joint in (["and"], [",", "and"]) and not (
        stop + 1 < len(doc) and (doc[stop].lower_ == "and" or doc[stop + 1].lower_ == "and")
    )


def _about_before(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Bulgaria wants in. Customs director Ruiz asked for it": the one state that the sentence before is about."""
    start, end = person.mentions[0]
    sentence = doc[start].sent
    if sentence.start == 0 or _is_met(doc, start) or _is_guest(doc, person, setting):
        return None
    if any(t.lemma_ in _TRAVELLING and t.pos_ == "VERB" for t in sentence):
        return None
    before = doc[sentence.start - 1].sent
    named = [at for at in range(before.start, before.end) if at in setting.nations]
    about = {setting.nations[at] for at in named if relations.stands_as(doc[at]) == "subject"}
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
    return code if here <= {code} and head.dep_ in {"nsubj", "nsubjpass", "appos", "compound"} else None


def _act_together(doc: Doc, neighbour: KnownPerson, start: int, stop: int, end: int) -> bool:
    """Whether two people of one list, and nobody else, do what two sides do: "was signed by A and B", "A and B met"."""
    if not _is_pair(doc, end, start, stop):
        return False
    first = next((m for m in neighbour.mentions if m[1] == end), None)
    if first is None:
        return False
    head = doc[first[0] : first[1]].root
    for _ in range(3):
        if head.dep_ in ("conj", "appos") and head.head.i != head.i:
            head = head.head
    verb = head.head
    if verb.lower_ == "of" and verb.head.lower_ in {"chairmanship", "chair", "presidency"}:
        return doc[verb.head.i - 1].lower_ in {"the", "joint"}  # "under the chairmanship of A and B"
    if verb.dep_ == "agent" or verb.lower_ == "by":
        return verb.head.lemma_ in _TOGETHER and not any(
            t.lemma_.lower() in _ONE_SIDED for t in doc[verb.sent.start : verb.i]
        )
    if head.dep_ == "dobj" and any(c.dep_ == "agent" and c.i < head.i for c in verb.children):
        return verb.lemma_ in _TOGETHER  # "was signed by the director, Brig. Gen. A, and Minister B"
    return (
        head.dep_ == "nsubj"
        and verb.lemma_ in _TOGETHER
        and not any((c.dep_ == "dobj" and c.ent_type_ == "PERSON") or c.lower_ == "with" for c in verb.children)
    )


# People of callings that no state gives.
_PRIVATE = frozenset(
    """analyst historian economist businessman businesswoman tycoon entrepreneur researcher scholar professor
    academic activist
    commentator columnist lawyer consultant fellow expert journalist correspondent writer author executive ceo
    founder manager
    lecturer investigator pollster doctor attorney""".split()
)


def _is_private(person: KnownPerson) -> bool:
    role = (person.role or "").lower().replace(",", " ").split()
    before = role[: role.index("of")] if "of" in role else role
    before = before[: before.index("at")] if "at" in before else before
    return bool(before) and before[-1] in _PRIVATE and before[-2:] != ["special", "attorney"]


def _attends(doc: Doc, start: int) -> bool:
    """ "The session was attended by Minister Ruiz and Chilean Ambassador Paz": people of one side, one by one."""
    return any(
        t.lemma_ in {"attend", "accompany", "include", "join"}
        for t in doc[max(doc[start].sent.start, start - 14) : start]
    )


def _institution_of(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "the office's director, Ana Ruiz", "NPA chief Paz": the owner of an institution named before by that word or
    acronym.
    """
    for start, end in person.mentions:
        for at in range(max(doc[start].sent.start, start - 1), end - 1):
            token = doc[at]
            if at + 1 < end and doc[at + 1].lower_ in {"'s", "'"} and doc[at + 1].i < end - 1:
                for known in setting.plain:
                    if doc[known.head].lower_ == token.lower_ and known.end <= at and len(known.owners) == 1:
                        return known.owners[0]
                for i in range(at):
                    code = setting.states.get(i)
                    if code and i not in setting.nations and doc[i].lower_ == token.lower_:
                        return code
            elif token.text.isupper() and 2 <= len(token) <= 6 and at not in setting.states:
                for known in setting.plain:
                    ahead = doc[known.end : known.end + 2]
                    if (
                        len(ahead) == 2
                        and ahead[0].text == "("
                        and ahead[1].text == token.text
                        and len(known.owners) == 1
                    ):
                        return known.owners[0]
    return None


def _met_by(doc: Doc, start: int, setting: Setting, sides: tuple[str, ...]) -> str | None:
    """ "The Vietnamese minister had a session with Minister Chen": of two sides the other one than that of the host."""
    first = doc[start].sent.start
    hosts = [i for i in setting.plain if first <= i.start and i.end <= start and len(i.owners) == 1]
    if len(sides) != 2 or not hosts or hosts[0].owners[0] not in sides or doc[hosts[0].head].dep_ != "nsubj":
        return None
    return next(side for side in sides if side != hosts[0].owners[0])


_JOINING = frozenset("meet receive host tell meeting with between greet inform assure invite brief".split())


def _apart_from_next(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Minister Ruiz said after meeting Chilean Ambassador Paz": of two sides the other one than that of the person
    met.
    """
    if len(setting.sides) != 2 or set(setting.sides) - set(setting.nations.values()):
        return None
    for _, end in person.mentions:
        limit = doc[end - 1].sent.end
        ahead = [(m[0], p) for p in everybody for m in p.mentions if end <= m[0] < limit and p.name != person.name]
        if not ahead:
            continue
        start, other = min(ahead, key=lambda pair: pair[0])
        joined = any(t.lemma_ in _JOINING for t in doc[end:start])
        if joined and other.country in setting.sides and _says_country(setting.states, other):
            return next(side for side in setting.sides if side != other.country)
    return None


_TRAVELLING = frozenset("arrive visit travel fly leave depart head go come return land tour".split())


_EVENTS = frozenset(
    """conference hearing briefing meeting seminar ceremony summit forum session congress rally event interview opening
    audience journalist reporter""".split()
)
_SPEAKING_IN = frozenset("speak say tell address announce brief sign receive host meet visit".split())


def _at_home(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
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
    if _is_met(doc, start) or (head.dep_ in ("dobj", "dative") and head.head.lemma_ in _SPEAKING_IN):
        goes = any(t.lemma_ in _TRAVELLING for t in doc[max(sentence.start, at - 4) : at])
        return towns[at] if goes and at < start and _is_national(person) and at in setting.capitals else None
    verb = doc[at].head.head if doc[at].dep_ == "pobj" else doc[at].head
    if verb.pos_ == "NOUN":
        if at not in setting.capitals and verb.lemma_ not in _EVENTS:
            return None  # "said after four days in Halifax"
        verb = verb.head.head if verb.dep_ == "pobj" else verb.head  # "said at a news briefing in Abuja"
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in _SPEAKING_IN
    if speaks and doc[at - 1].lower_ in {"in", "from"} and verb.lemma_ in _SPEAKING_IN - {"visit", "meet", "sign"}:
        return towns[at]
    return None


def _of_headline(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Barracks sale divides Montevideo": the capital that the headline speaks of, for an office without a state."""
    if not _is_national(person):
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


def _beside_delegation(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "hosted Foreign Minister Meredov and the senior Turkmen delegation": the delegation that comes with the
    person.
    """
    for _, end in person.mentions:
        if (
            end + 2 < len(doc)
            and doc[end].lower_ in {"and", "with"}
            and doc[end + 1].lower_ in {"the", "his", "her", "a"}
        ):
            ahead = doc[end + 2 : end + 6]
            if any(t.lower_ in {"delegation", "team", "side"} for t in ahead):
                return next((setting.nations[t.i] for t in ahead if t.i in setting.nations), None)
    return None


_NATIONAL = frozenset(
    """senator lawmaker parliament minister president premier secretary king emir chancellor ministers pm sultan
        queen""".split()
)


def _is_national(person: KnownPerson) -> bool:
    return bool(set((person.role or "").lower().replace("-", " ").split()) & _NATIONAL)


def _only_state(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """The one state that the text names, if it names one and the person's own sentence gives it to nobody else."""
    codes = set(setting.nations.values())
    if len(codes) != 1 or _is_guest(doc, person, setting) or _one_of_two(doc, person, everybody):
        return None
    code = codes.pop()
    sentence = doc[person.mentions[0][0]].sent
    beside = any(
        other.country == code and sentence.start <= start < sentence.end
        for other in everybody
        for start, _ in other.mentions
    )
    return None if beside else code


_COUNTERPARTS = frozenset("counterpart counterparts colleague colleagues opposite homologue homologues".split())


def _visited(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The states that the person is told to visit: ", on his first visit to Peru, led", "during her stay in Lima"."""
    goals = {**setting.nations, **setting.capitals}
    found: set[str] = set()
    for start, end in person.mentions:
        last = min(doc[start].sent.end, end + 12)
        for at in range(end, last):
            if doc[at].lower_ not in relations.TRIPS or not any(
                t.lower_ in {"his", "her"} or t.lower_ == "who" for t in doc[max(end, at - 4) : at]
            ):
                continue
            ahead = range(at + 1, min(last, at + 6))
            link = next((i for i in ahead if doc[i].lower_ in {"to", "in", "of"}), None)
            if link is not None:
                found.update(goals[i] for i in range(link + 1, min(link + 4, last)) if i in goals)
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


def _of_the_paper(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Foreign Minister Ruiz returned from Lima" in a paper of another state's domain: its own minister."""
    codes = {*setting.nations.values(), *setting.capitals.values()}
    if setting.domain is None or len(codes) != 1 or setting.domain in codes or not _is_national(person):
        return None
    return setting.domain if _is_guest(doc, person, setting) else None


def _is_called_counterpart(doc: Doc, person: KnownPerson, setting: Setting) -> bool:
    """ "with his homologue, Mrs. Paz", in the own office's words: of the other of two sides."""
    if setting.official is None or len(setting.sides) != 2 or setting.official not in setting.sides:
        return False
    for start, _ in person.mentions[:1]:
        ahead = [t.lower_ for t in doc[max(doc[start].sent.start, start - 5) : start]]
        if any(word in _COUNTERPARTS for word in ahead) and {"his", "her"} & set(ahead):
            return True
    return False


def _unsettled_pair(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> bool:
    """ "Defence Ministers Ruiz and Paz": two of one office side by side, and no word says whose each is."""
    if len(setting.sides) < 2 or not _one_of_two(doc, person, everybody):
        return False
    start = person.mentions[0][0]
    near = doc[start].sent
    beside = [p for p in everybody for m in p.mentions if p is not person and near.start <= m[0] < near.end]
    return not any(_says_country(setting.states, p) or p.country for p in (person, *beside))


def _in_their_order(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Peru and Chile signed it after a meeting of Presidents Ruiz and Paz": people in the order of their states."""
    start = person.mentions[0][0]
    second = any(
        m[1] < start <= m[1] + 4 and doc[m[1]].lower_ == "and"
        for other in everybody
        if other is not person
        for m in other.mentions
    )
    named = [at for at in range(doc[start].sent.start, start) if at in setting.nations]
    for at in named:
        ahead = [i for i in named if at < i <= at + 4 and setting.nations[i] != setting.nations[at]]
        if ahead and any(t.lower_ in {"and", "-"} for t in doc[at + 1 : ahead[0]]):
            pair = (setting.nations[at], setting.nations[ahead[0]])
            if set(pair) == set(setting.sides):
                return pair[second]
    if setting.official in setting.sides and len(setting.sides) == 2:
        # an office names its own first: "Presidents Ruiz and Paz"
        others = [side for side in setting.sides if side != setting.official]
        return others[0] if second else setting.official
    return None


_STYLES = frozenset("mr mrs ms dr h.e general gen lt col colonel maj major h e".split())


def _one_of_two(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson]) -> bool:
    """ "ministers Ruiz and Paz opened the crossing": two of one office, of whom the text may name one state only."""
    for start, end in person.mentions:
        for other in everybody:
            if other is person:
                continue
            for first, last in other.mentions:
                low, high = (end, first) if end <= first else (last, start)
                alike = person.role is not None and person.role == other.role
                plural = alike or _plural(doc, person) or _plural(doc, other) or _after_plural(doc, min(start, first))
                between = [t.lower_.rstrip(".") for t in doc[low:high] if t.text != "."]
                if between[:1] == ["and"] and set(between[1:]) <= _STYLES and plural:
                    return True
    return False


def _of_ministry(doc: Doc, person: KnownPerson, plain: Sequence[Institution]) -> str | None:
    """The state whose ministry of the same field the text names, if it names only one: "the Angolan defence ministry
    ... Defence
    Secretary Neto".
    """
    role = (person.role or "").lower().split()
    fields = {_FIELDS.get(word, word) for word in role} & _MINISTERIAL
    anyhow = not fields and "minister" in role[-1:]
    owners = {
        institution.owners
        for institution in plain
        if len(institution.owners) == 1
        and doc[institution.head].lower_ in {"ministry", "department"}
        and (anyhow or fields & {_FIELDS.get(t.lower_, t.lower_) for t in doc[institution.start : institution.end]})
    }
    return owners.pop()[0] if (fields or anyhow) and len(owners) == 1 else None


def _is_called_on(doc: Doc, start: int) -> bool:
    """Whether somebody pays a call on this person: "called on X"."""
    ahead = [t.lower_ for t in doc[max(doc[start].sent.start, start - 3) : start]]
    return any(ahead[at : at + 2] in (["called", "on"], ["calls", "on"], ["call", "on"]) for at in range(len(ahead)))


_HOSTING = frozenset("receive host welcome greet invite".split())


def _is_met(doc: Doc, start: int) -> bool:
    """Whether a name stands where the other side stands: "talks with X", "was received by X"."""
    before = doc[max(doc[start].sent.start, start - 4) : start]
    if any(t.lower_ == "invitation" and t.i + 1 < len(doc) and doc[t.i + 1].lower_ == "of" for t in before):
        return True  # "at the invitation of H.E. X": of the host
    return any(t.lower_ == "with" or (t.lower_ == "by" and t.head.lemma_ in _HOSTING) for t in before)


_PLURALS = frozenset("ministers presidents premiers chiefs counterparts peers secretaries commanders leaders".split())


def _plural(doc: Doc, person: KnownPerson) -> bool:
    return any(doc[at].lower_ in _PLURALS for m in person.mentions for at in range(*m))


def _after_plural(doc: Doc, start: int) -> bool:
    """ "the two ministers, Ruiz and Paz": an office in the plural right before the first name."""
    at = start - 1
    while at > 0 and doc[at].text in {",", ":", "-"}:
        at -= 1
    return at >= 0 and doc[at].lower_ in {"ministers", "presidents", "premiers", "chiefs", "secretaries"}


def _says_country(states: Mapping[int, str], person: KnownPerson) -> bool:
    return any(at in states for m in person.mentions[:1] for at in range(m[0], m[1]))


def _gapped(doc: Doc, start: int, nations: Mapping[int, str]) -> str | None:
    """ "The Peruvian team was led by A, Chile's by the director, B": the state whose team is left unsaid."""
    first = doc[start].sent.start
    at = start - 2 if doc[start - 1].lower_ in {"the", "a"} else start - 1
    while at > first and (doc[at].text[0].isupper() or doc[at].lower_ == "of"):
        at -= 1  # "by Colonel of Police | Ruiz"
    if at - 2 >= first and doc[at].lower_ == "by" and doc[at - 1].lower_ in {"one", "side", "team", "party"}:
        return nations.get(at - 2)  # "and the Serbian one by"
    if at - 2 < first or doc[at].lower_ != "by" or doc[at - 1].lower_ not in {"'s", "’s", "'"}:
        return None
    return nations.get(at - 2)


def _possessor(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "Peru has promised Chile trucks, its Foreign Minister Ana Ruiz said": the state that "its" means."""
    if start == 0 or doc[start - 1].lower_ not in {"its", "their"}:
        return None
    first = doc[start].sent.start
    named = [(at, states[at]) for at in range(first, start - 1) if at in states]
    if not named and first == start - 1:
        return _of_sentence_before(doc, first, states)
    subjects = [code for at, code in named if doc[at].dep_ in ("nsubj", "nsubjpass")]
    codes = subjects or [code for _, code in named]
    return codes[0] if codes else None


def _of_sentence_before(doc: Doc, first: int, states: Mapping[int, str]) -> str | None:
    """ "South Sudan has been invited. Its roads minister, Ana Ruiz, told": the state the sentence before is about."""
    if first == 0:
        return None
    before = doc[first - 1].sent
    named = [at for at in range(before.start, before.end) if at in states]
    subjects = {states[at] for at in named if doc[at].dep_ in ("nsubj", "nsubjpass")}
    about = subjects or {states[at] for at in named}
    return about.pop() if len(about) == 1 else None


def _delegation_of(
    doc: Doc, person: KnownPerson, plain: Sequence[Institution], states: Mapping[int, str]
) -> str | None:
    """ "a delegation from Peru, headed by Minister Ruiz", "Ruiz led the Peruvian side", "the Peruvian team included
    Ruiz".
    """
    owned = {i.head: i.owners[0] for i in plain if len(i.owners) == 1} | dict(states)
    for start, end in person.mentions:
        at_head = _with_at_head(doc, start, end, plain)
        if at_head is not None:
            return at_head
        token = doc[start:end].root
        for member in (token, *token.conjuncts):
            verb = member.head
            if verb.dep_ == "agent" or (verb.lower_ == "by" and verb.head.lemma_ in _LEADING):
                verb = verb.head
                subjects = [c for c in verb.children if c.dep_ == "nsubjpass"] or [verb.head]
                found = next((owned[s.i] for s in subjects if s.i in owned), None)
                if verb.lemma_ in _LEADING and found:
                    return found
            elif verb.lemma_ in _LEADING and member.dep_ == "nsubj":
                found = next((owned[c.i] for c in verb.children if c.dep_ == "dobj" and c.i in owned), None)
                if found:
                    return found
            elif verb.lemma_ in _INCLUDING and member.dep_ == "dobj":
                found = next((owned[c.i] for c in verb.children if c.dep_ == "nsubj" and c.i in owned), None)
                if found:
                    return found
    return None


def _with_at_head(doc: Doc, start: int, end: int, plain: Sequence[Institution]) -> str | None:
    """ "The Peruvian delegation, with Minister Ruiz as the head,", "a Peruvian team with Ruiz at its head"."""
    with_ = start - 1 - (doc[start - 1].lower_ in {"the", "its", "their"})
    behind = [t.lower_ for t in doc[end : end + 3]]
    if with_ < 1 or doc[with_].lower_ != "with" or behind[:1] not in (["as"], ["at"], ["in"]):
        return None
    if not {"head", "helm", "leader", "charge", "chief", "lead"} & set(behind[1:]):
        return None
    ends = {with_, with_ - (doc[with_ - 1].text == ",")}
    return next((i.owners[0] for i in plain if i.head + 1 in ends and len(i.owners) == 1), None)


def _office_taken(
    person: KnownPerson, country: str, people: Sequence[KnownPerson], done: Sequence[KnownPerson]
) -> bool:
    """Whether somebody else of that country holds the same single office: "President Ruiz and President Paz" are of
    two.
    """
    role = (person.role or "").lower()
    return role in _UNIQUE and any(
        other.country == country and (other.role or "").lower() == role and other.name != person.name
        for other in (*people, *done)
    )
