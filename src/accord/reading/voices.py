"""Whose official somebody is by what he says of his own side, whom he deals with, and with whom he leads a delegation.

"Lithuania is launching five courses, Defence Minister Ruiz said": the state that does it; never the one dealt with.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from accord.lexicon.envoys import is_envoy
from accord.reading.hosting import first_of_list
from accord.reading.houses import of_house
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

_SAYING = frozenset("say announce state tell add declare confirm reveal disclose report note explain".split())
_PLANNING = frozenset("plan intend hope want aim wish prepare seek look need".split())
# "thanked Jordan", "assured Peru of": nobody does this to his own state
_DOING_TO = frozenset(
    "thank assure congratulate urge warn accuse criticise criticize condemn ask invite visit praise laud".split()
)


_RECEIVING = frozenset("host receive welcome greet".split())
_ADDRESSING = _RECEIVING | frozenset("tell meet phone call telephone inform brief assure see".split())


def by_own_plan(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Peru is launching five courses, Minister Ruiz said", "Ruiz said that Peru plans to": who tells what a state is
    about to do speaks for it, where the text is about that state.
    """
    if not person.role:
        return None
    for start, end in person.mentions:
        head = doc[start:end].root
        verb = head.head
        if head.dep_ != "nsubj" or verb.lemma_ not in _SAYING:
            continue
        told = [c for c in verb.children if c.dep_ in ("ccomp", "parataxis") and c.pos_ in ("VERB", "AUX")]
        told += [verb.head] if verb.dep_ in ("parataxis", "ccomp") and verb.head.pos_ == "VERB" else []
        for plan in told:
            subject = next((c for c in plan.children if c.dep_ == "nsubj"), None)
            code = setting.nations.get(subject.i) if subject is not None else None
            if code is None or code not in setting.sides:
                continue
            abroad = is_envoy(person.role) or _told_abroad(doc, verb, code, setting)
            if _is_planned(plan) or (_is_to_come(plan) and abroad):
                return code
    return None


def _is_to_come(verb: Token) -> bool:
    """ "will rebuild", "is to spend"."""
    to_be = any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children) and verb.lemma_ == "be"
    return to_be or any(c.dep_ == "aux" and c.lower_ in {"will", "shall"} for c in verb.children)


def _told_abroad(doc: Doc, verb: Token, code: str, setting: Setting) -> bool:
    """Whether it is told in a place of another side, "said in Beirut", "announced here", and to nobody of the own."""
    last = verb.sent.end
    behind = range(verb.i + 1, last)
    if any(setting.nations.get(at) == code for at in behind):
        return False  # "announced after talks with the German minister": of whom Germany's plans concern
    placed = {**setting.capitals, **setting.towns}
    for at in behind:
        there = placed.get(at) if doc[at - 1].lower_ in {"in", "at"} else None
        there = setting.home(verb.i) if doc[at].lower_ == "here" else there
        if there is not None and there != code and there in setting.sides:
            return True
    return False


def _is_planned(verb: Token) -> bool:
    """ "is launching", "are planning", "plans to", "hopes to"."""
    going_on = verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") for c in verb.children)
    return going_on or (verb.lemma_ in _PLANNING and verb.tag_ in ("VBZ", "VBP"))


def dealt_with(doc: Doc, person: KnownPerson, setting: Setting) -> frozenset[str]:
    """The states with or to which a person does something: "pushed for cooperation with Laos", "thanked Jordan"."""
    found: set[str] = set()
    for start, end in person.mentions:
        head = doc[start:end].root
        welcomed = _guests_of(first_of_list(head), setting)
        if welcomed is not None:
            found.add(welcomed)
        if head.dep_ != "nsubj":
            continue
        verb = head.head
        for token in verb.subtree:
            if token.i <= verb.i:
                continue
            if token.dep_ == "prep" and token.lower_ == "with" and _belongs(token, verb):
                first = next((t for t in token.subtree if t.i in setting.nations), None)
                if first is not None:
                    found.update(setting.nations[t.i] for t in (first, *first.conjuncts) if t.i in setting.nations)
            elif token.dep_ == "prep" and token.lower_ == "for" and _belongs(token, verb):
                guests = next((t for t in token.children if t.lemma_.lower() in {"delegation", "guest", "team"}), None)
                named = [] if guests is None else [t for t in guests.subtree if t.i in setting.nations]
                found.update(setting.nations[t.i] for t in named[:1])
            elif token.dep_ == "dobj" and token.head.i == verb.i and verb.lemma_ in _RECEIVING:
                if token.lower_ in _TEAMS | {"delegates", "guests", "team", "group", "mission"}:
                    named = [t for t in token.subtree if t.i in setting.nations]
                    found.update(setting.nations[t.i] for t in named[:1])
            elif token.head.i == verb.i and verb.lemma_ in _ADDRESSING and token.ent_type_ == "PERSON":
                if token.dep_ in ("dobj", "dative"):  # "told India's Foreign Minister Ana Ruiz"
                    found.update(setting.nations[t.i] for t in token.children if t.i in setting.nations)
            elif token.dep_ == "dobj" and token.head.i == verb.i and verb.lemma_ in _DOING_TO:
                code = setting.nations.get(token.i)
                if code is not None:
                    found.add(code)
    return frozenset(found)


def _guests_of(host: Token, setting: Setting) -> str | None:
    """ "The Peruvian delegates were welcomed by Minister Ruiz": the state of the guests."""
    while host.dep_ == "nmod" and host.head.i > host.i:
        host = host.head  # "by Secretary Ruiz and Commandant Paz", taken for one name
    if host.dep_ != "pobj" or host.head.lower_ != "by" or host.head.head.lemma_ not in _RECEIVING:
        return None
    guests = next((c for c in host.head.head.children if c.dep_ == "nsubjpass"), None)
    if guests is None:
        return None
    return next((setting.nations[c.i] for c in (guests, *guests.children) if c.i in setting.nations), None)


def received_by(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson], setting: Setting) -> frozenset[str]:
    """The state of who hosts a person: "A senior U.S. delegation hosted Minister Ruiz"."""
    for start, end in person.mentions:
        head = doc[start:end].root
        head = head.head if head.dep_ == "appos" and head.head.i < head.i else head
        verb = head.head
        called = head.dep_ == "pobj" and verb.lower_ == "on" and verb.head.lemma_ == "call"
        if called:  # "Minister Sow made a courtesy call on Premier Ruiz"
            verb = verb.head if verb.head.pos_ == "VERB" else verb.head.head
        elif verb.lemma_ not in _RECEIVING or head.dep_ not in ("dobj", "nsubjpass"):
            continue
        if called or head.dep_ == "dobj":
            subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < head.i), None)
        else:  # "was welcomed by General Paz"
            agent = next((c for c in verb.children if c.dep_ == "agent"), None)
            subject = None if agent is None else next((c for c in agent.children if c.dep_ == "pobj"), None)
        if subject is None:
            continue
        host = next((p.country for p in known for m in p.mentions if m[0] <= subject.i < m[1]), None)
        own = next((setting.nations[c.i] for c in (*subject.children, subject) if c.i in setting.nations), None)
        code = host or own
        if code is not None:
            return frozenset({code})
    return frozenset()


def _belongs(link: Token, verb: Token) -> bool:
    """Whether "with" hangs on the verb itself or on the nouns of its object, not on a clause of its own."""
    at = link.head
    for _ in range(6):
        if at.i == verb.i:
            return True
        if at.pos_ in ("VERB", "AUX") and at.dep_ not in ("xcomp",):
            return False
        at = at.head
    return False


_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "PART"})


def signed_for(verb: Token, nations: Mapping[int, str]) -> str | None:
    """The state that somebody signs for: "signed for Peru", "signed on behalf of the Government of Peru"."""
    for child in verb.children:
        behalf = child.lower_ == "on" and [t.lower_ for t in child.doc[child.i + 1 : child.i + 3]] == ["behalf", "of"]
        if child.dep_ == "prep" and behalf:
            # "signed on behalf of the Government of Peru"
            ahead = child.doc[child.i + 3 : child.i + 9]
            stop = next((t.i for t in ahead if t.pos_ not in _NAMING), child.i + 9)
            code = next((nations[t.i] for t in ahead if t.i < stop and t.i in nations), None)
            if code is not None:
                return code
        if child.dep_ == "prep" and child.lower_ == "for":
            for token in child.children:
                if token.dep_ == "pobj" and token.i in nations:
                    return nations[token.i]
    return None


def by_representation(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Armenia was represented at the summit by President Grigoryan": the state, however far "by" stands; "on behalf
    of Armenia, President Grigoryan signed".
    """
    for start, end in person.mentions:
        spoken_for = _behalf_before(doc, start, setting) or _behalf_behind(doc, end, setting)
        by = start - 1 - (doc[start - 1].lower_ in {"the", "its", "a"})
        represented = by > 2 and doc[by].lower_ == "by" and doc[by - 1].lower_ == "represented"
        if represented and by - 2 - (doc[by - 2].text == ",") in setting.states:
            return setting.states[by - 2 - (doc[by - 2].text == ",")]  # "the Union, represented by Coordinator Ruiz"
        if spoken_for is not None:
            return spoken_for
        head = doc[start:end].root
        if head.dep_ != "pobj" or head.head.lower_ != "by":
            continue
        for verb in doc[doc[start].sent.start : start]:
            if verb.lemma_ == "represent" and verb.tag_ == "VBN":
                subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
                if subject is not None and subject.i in setting.nations:
                    return setting.nations[subject.i]
    return None


def _behalf_before(doc: Doc, start: int, setting: Setting) -> str | None:
    """ "on behalf of the government of Japan, | Ambassador Mori", "on behalf of Japan by its | Minister Mori", "on
    behalf of the Fund by its | Director Mori": the one state between the words and the name, or whose that body is.
    """
    lead = start - 1
    while lead > 5 and doc[lead].lower_ in {"its", "their", "the"}:
        lead -= 1
    if lead < 4 or doc[lead].lower_ not in {",", "by"} or doc[lead - 1].lower_ in {"and", ","}:
        return None
    first = max(doc[start].sent.start, lead - 12)
    on = next((at for at in range(lead - 1, first, -1) if doc[at].lower_ == "behalf"), None)
    if on is None or any(t.text == "," or t.pos_ == "VERB" for t in doc[on:lead]):
        return None
    codes = {setting.nations[at] for at in range(on, lead) if at in setting.nations}
    if not codes and doc[lead].lower_ == "by":
        codes = of_house(doc, doc[lead - 1].lower_, on, setting)
    return codes.pop() if len(codes) == 1 else None


def _behalf_behind(doc: Doc, end: int, setting: Setting) -> str | None:
    """ "signed by Ambassador Mori on behalf of the government of Japan and by": the first state behind the words."""
    if [t.lower_ for t in doc[end : end + 3]] != ["on", "behalf", "of"]:
        return None
    for at in range(end + 3, min(end + 9, doc[end - 1].sent.end)):
        if at in setting.nations:
            return setting.nations[at]
        if doc[at].pos_ not in _NAMING:
            return None
    return None


_ORDERS = frozenset(
    """directive instruction guidance greeting order leadership behalf decision message letter condolence initiative
    regard wish congratulation directives instructions greetings regards""".split()
)


def by_order(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson]) -> str | None:
    """ "The Qatari ambassador said that it comes under the directives of Emir Omar", "conveyed the greetings of King
    Omar": a ruler whom somebody speaks for is of the same state.
    """
    for start, end in person.mentions:
        head = first_of_list(doc[start:end].root)
        link = head.head
        sent = link.lower_ == "from" and link.head.lemma_.lower() in {"message", "letter", "greeting", "regard"}
        ordered = link.lower_ == "of" and link.head.lemma_.lower() in _ORDERS
        if head.dep_ != "pobj" or not (sent or ordered):
            continue
        first = doc[start].sent.start
        others = [(m[0], p) for p in known if p.country and p is not person for m in p.mentions]
        before = [(at, p) for at, p in others if first <= at < start]
        speaking = [p for at, p in before if _acts(doc, at, p)] or [p for _, p in sorted(before, key=lambda b: b[0])]
        if speaking:
            return speaking[0].country
        office = next((t for t in doc[first:start] if t.dep_ == "nsubj" and doc[t.left_edge.i].lower_ == "the"), None)
        spoken = [(at, p) for at, p in others if office is not None and at < first and _holds(p, office)]
        if spoken:  # "The minister conveyed the greetings of King Omar"
            return max(spoken, key=lambda pair: pair[0])[1].country
    return None


def _holds(person: KnownPerson, office: Token) -> bool:
    return office.lower_ in (person.role or "").lower().split()


def _acts(doc: Doc, at: int, person: KnownPerson) -> bool:
    mention = next(m for m in person.mentions if m[0] == at)
    return bool(doc[mention[0] : mention[1]].root.dep_ == "nsubj")


_TEAMS = frozenset("entourage delegation team party retinue".split())


_SIDES = frozenset("side delegation team party".split())
# not "The Peruvian team has arrived. Talks would be hard, Minister Paz said": may be the host
_OFFERING = frozenset("offer promise pledge undertake commit propose plan agree decide prepare provide give".split())


def by_side_before(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "The Peruvian side has offered courses. They would be free, Minister Ruiz said": of the side whose offer the
    sentence before tells.
    """
    start, end = person.mentions[0]
    head, first = doc[start:end].root, doc[start].sent.start
    if not person.role or first == 0 or head.dep_ != "nsubj" or head.head.lemma_ not in _SAYING:
        return None
    if any(at in setting.nations for at in range(first, doc[start].sent.end)):
        return None
    for token in doc[first - 1].sent:
        if token.dep_ == "nsubj" and token.lower_ in _SIDES and token.head.lemma_ in _OFFERING:
            codes = {setting.nations[c.i] for c in token.children if c.i in setting.nations}
            return codes.pop() if len(codes) == 1 else None
    return None


# not "flew to the border with the governor, Paz": hosts go along with guests
_COMING = frozenset({"come", "arrive"})


def by_companion(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson]) -> str | None:
    """ "Ruiz, who came with the deputy chief of police, Paz": of the state of whom somebody travels with."""
    for start, _ in person.mentions:
        link = start - 1 - (doc[start - 1].lower_ in {"the", "his", "her", "its", "a"})
        if start < 2 or doc[link].lower_ != "with" or doc[link].head.lemma_ not in _COMING:
            continue
        verb = doc[link].head
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if verb.dep_ == "relcl" and subject is not None and subject.lower_ == "who":
            subject = verb.head
        if subject is not None:
            return next((p.country for p in known for m in p.mentions if m[0] <= subject.i < m[1] and p.country), None)
    return None


def by_leader(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson]) -> str | None:
    """ "Secretary Ruiz will lead the delegation, which also includes Director Paz", "Ruiz's entourage included Paz": of
    the state of who leads.
    """
    for start, end in person.mentions:
        head = doc[start:end].root
        for _ in range(6):
            if head.dep_ != "conj" or head.head.i == head.i:
                break
            head = head.head
        verb = head.head
        if head.dep_ != "dobj" or verb.lemma_ not in {"include", "comprise"}:
            continue
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        owner = None if subject is None else next((c.i for c in subject.children if c.dep_ == "poss"), None)
        if owner is not None and subject is not None and subject.lower_ in _TEAMS:
            code = next((p.country for p in known for m in p.mentions if m[0] <= owner < m[1] and p.country), None)
            if code is not None:
                return code
        if verb.dep_ != "relcl":
            continue
        led = verb.head
        leader = next((c for c in led.head.children if c.dep_ == "nsubj"), None) if led.dep_ == "dobj" else None
        if leader is None or led.head.lemma_ not in {"lead", "head", "bring"}:
            continue
        code = next((p.country for p in known for m in p.mentions if m[0] <= leader.i < m[1]), None)
        if code is not None:
            return code
    return None
