"""Whose official a person is by what the sentence says: "who led the Kazakh side", "signed for Peru", "his host".

The state must stand in the words that tie it to the person; a tie to another person gives the other of two sides.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from accord.lexicon.envoys import may_be_abroad
from accord.reading.institutions import Institution
from accord.reading.scene import ActorKind, KnownPerson
from accord.reading.setting import Setting
from accord.reading.voices import signed_for

_LEADING = frozenset("head lead chair represent run command direct manage coach captain".split())
_COUNTERPARTS = frozenset(
    "counterpart colleague homologue homologous homolog peer guest host interlocutor visitor".split()
)
_SIDES = frozenset("side delegation team part behalf group contingent party".split())
_SAYING = frozenset(
    """say tell add announce state report declare confirm deny note stress explain warn thank welcome hail hope ask
    speak urge insist reply answer argue admit protest object write estimate put believe expect promise pledge voice
    express
    """.split()
)


def by_conduct(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Ruiz runs the Chilean side of the force", "Ruiz, who led the Chilean team", "Ruiz signed for Chile"."""
    for start, end in person.mentions:
        root = doc[start:end].root
        if end < len(doc) and doc[end].lower_ in {"heads", "leads", "runs", "chairs", "commands"}:
            code = _led_behind(doc, end, setting)
            if code is not None:
                return code
        for verb in _verbs_of(doc, root, end):
            if verb.lemma_.lower() in _LEADING:
                code = _led(verb, setting)
                if code is not None:
                    return code
            if verb.lemma_ in {"sign", "initial", "ink", "speak", "play", "score"}:
                code = signed_for(verb, setting.nations)
                if code is not None:
                    return code
    return None


def _verbs_of(doc: Doc, root: Token, end: int) -> list[Token]:
    found = []
    if root.dep_ == "nsubj":
        found.append(root.head)
    found += [
        child
        for child in root.children
        if child.dep_ == "relcl" and any(c.lower_ == "who" and c.dep_ == "nsubj" for c in child.children)
    ]
    if end + 2 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "who":
        verb = next((t for t in doc[end + 2 : end + 5] if t.pos_ == "VERB"), None)
        if verb is not None and verb not in found:
            found.append(verb)
    return found


def _led(verb: Token, setting: Setting) -> str | None:
    """The state of what is led: "the training wing of Cambodia's authority"; not of whom it is led against or to."""
    led = next((c for c in verb.children if c.dep_ in ("dobj", "obj", "appos") and c.i > verb.i), None)
    if led is None:
        return None
    own = {setting.nations[c.i] for c in led.children if c.i in setting.nations and c.i < led.i}
    if len(own) == 1:
        return own.pop()
    codes = {
        setting.nations[token.i]
        for token in led.subtree
        if token.i in setting.nations and all(t.dep_ != "prep" or t.lower_ == "of" for t in _between(token, led))
    }
    return codes.pop() if len(codes) == 1 else None


def _led_behind(doc: Doc, verb: int, setting: Setting) -> str | None:
    """ "Ruiz heads Peru's commission", where the parse takes the verb for a noun."""
    at = verb + 1 + (doc[verb + 1].lower_ in {"the", "a"} if verb + 1 < len(doc) else 0)
    return setting.nations.get(at)


def _between(token: Token, top: Token) -> list[Token]:
    found = []
    at = token
    for _ in range(8):
        if at.i in (top.i, at.head.i):
            break
        at = at.head
        found.append(at)
    return found


def by_side(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "On the Malian side the director, Colonel Ruiz, took part", "for Peru, Minister Ruiz": the side said before."""
    for start, _ in person.mentions[:2]:
        first = doc[start].sent.start
        for at in range(start - 1, max(first, start - 16) - 1, -1):
            token = doc[at]
            if token.text in {";", "."} or (token.pos_ == "VERB" and token.lemma_ not in _TAKING_PART):
                break
            if at in setting.nations and at > first:
                lead = at - 1
                while lead > first and (doc[lead].lower_ in {"the", "a"} or lead in setting.nations):
                    lead -= 1
                behind = doc[at + 1] if at + 1 < len(doc) else None
                sided = behind is not None and behind.lower_ in _SIDES
                gapped = behind is not None and behind.text in {"-", "\u2013", "\u2014", ":"}
                if doc[lead].lower_ in {"on", "from", "for"} and (sided or gapped):
                    return setting.nations[at]
                break
    return None


_TAKING_PART = frozenset("participate attend take join be speak sign".split())


def by_counterpart(
    doc: Doc, person: KnownPerson, known: Sequence[KnownPerson], setting: Setting
) -> tuple[bool, str | None]:
    """Whether somebody is called another's counterpart or guest, and of which of two sides that makes him."""
    sides = setting.state_sides
    for start, stop in person.mentions[:2]:
        first = doc[start].sent.start
        ahead = doc[max(first, start - 10) : stop]
        tie = next((t for t in ahead if is_counterpart(t)), None)
        if tie is None or any(t.pos_ == "VERB" and t.i > tie.i for t in ahead):
            continue
        owner = next((t for t in doc[max(first, tie.i - 4) : tie.i] if t.tag_ == "PRP$" or t.lower_ == "the"), None)
        if owner is None:
            continue
        between = doc[owner.i : max(start, tie.i)]
        nation = next((setting.nations[t.i] for t in between if t.i in setting.nations), None)
        if nation is not None:
            return True, nation
        other = acting(tie, known) or spoken_of(start, known)
        if len(sides) == 2 and other is not None and other.country in sides:
            return True, next(side for side in sides if side != other.country)
        return True, None
    return False, None


def acting(tie: Token, known: Sequence[KnownPerson]) -> KnownPerson | None:
    """The person with a state who does what is told of a counterpart: "Ruiz will meet President Paz and his"."""
    verb = tie
    for _ in range(8):
        if verb.pos_ == "VERB" or verb.head.i == verb.i:
            break
        verb = verb.head
    subject = next((c.i for c in verb.children if c.dep_ == "nsubj" and c.i < tie.i), None)
    if subject is None:
        return None
    return next((p for p in known for m in p.mentions if m[0] <= subject < m[1] and p.country), None)


def by_superior(doc: Doc, person: KnownPerson, known: Sequence[KnownPerson]) -> str | None:
    """ "Paz told the assembly. His defence minister, General Ruiz, answered": of the state of whom he serves."""
    for start, _ in person.mentions[:2]:
        if start == 0 or doc[start - 1].lower_ not in {"his", "her"}:
            continue
        if any(is_counterpart(t) for t in doc[start : start + 3]):
            return None
        others = [p for p in known if p is not person and p.name != person.name]
        other = _subject_before(doc, start, others) or spoken_of(start, others)
        if other is not None:
            return other.country
    return None


def is_counterpart(token: Token) -> bool:
    """ "his counterpart", "her opposite number"; a number of crossings is nobody's."""
    opposite = token.lower_ == "number" and token.i > 0 and token.nbor(-1).lower_ == "opposite"
    return opposite or token.lower_ in _COUNTERPARTS


def spoken_of(start: int, known: Sequence[KnownPerson]) -> KnownPerson | None:
    """The person with a state who was named last before."""
    before = [(m[1], p) for p in known for m in p.mentions if m[1] <= start and p.country]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def _subject_before(doc: Doc, start: int, known: Sequence[KnownPerson]) -> KnownPerson | None:
    """ "Ruiz telephoned Paz. His envoy, Nur, will travel": who acts in the sentence before, where "his" opens one."""
    sentence = doc[start].sent
    if sentence.start != start - 1 or sentence.start == 0:
        return None
    before = doc[sentence.start - 1].sent
    for other in known:
        for first, last in other.mentions:
            head = doc[first:last].root
            if before.start <= first < before.end and head.dep_ == "nsubj" and head.head.i == before.root.i:
                return other if other.country else None
    return None


def by_speaker_before(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "..., a senior Uzbek officer said. Colonel Ruiz of the ministry", "Peru's foreign ministry hailed it.
    Spokeswoman Ruiz said": the office or ministry that spoke without a name in the sentence before.
    """
    start, _ = person.mentions[0]
    sentence = doc[start].sent
    if sentence.start == 0 or doc[start].sent.start in setting.heading_starts:
        return None
    role = (person.role or "").lower()
    named = {at for p in everybody for first, last in p.mentions for at in range(first - 3, last)}
    stretches = [(sentence.start, start), (_start_before(doc, sentence.start), sentence.start)]
    quote = stretches[1][0]
    if doc[quote].text in {'"', "\u201c"} or doc[sentence.start].text in {'"', "\u201c"}:
        stretches += [(_start_before(doc, quote), quote)]  # a sentence of the quotation stands between
    for back, limit in stretches:
        spoken = [
            i
            for i in setting.plain
            if back <= i.start
            and i.end <= limit
            and len(i.owners) == 1
            and i.head not in named
            and i.kind in (ActorKind.OFFICE, ActorKind.ORGANISATION)
            and _speaks(doc, i)
        ]
        codes = {i.owners[0] for i in spoken}
        if len(codes) == 1:
            institution = spoken[-1]
            if _fits(doc, institution, role):
                return codes.pop()
    return None


def _start_before(doc: Doc, first: int) -> int:
    return int(doc[first - 1].sent.start) if first else 0


def _speaks(doc: Doc, institution: Institution) -> bool:
    head, verb = doc[institution.head], doc[institution.head].head  # not: "is putting up a unit"
    return head.dep_ in ("nsubj", "agent") and verb.lemma_ in _SAYING and "prt" not in {c.dep_ for c in verb.children}


# Which office speaks for which house.
_VOICES = frozenset(
    "spokesman spokeswoman spokesperson official officer minister secretary director chief head commander".split()
)
_HOUSE = {"embassy": "ambassador", "mission": "representative", "consulate": "consul", "presidency": "president"}


def _fits(doc: Doc, institution: Institution, role: str) -> bool:
    noun = doc[institution.head].lower_
    words = set(role.replace("-", " ").split())
    if not role or noun in words:
        return True
    return bool(words & _VOICES) or _HOUSE.get(noun) in words


def by_apposition(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "Ruiz of the Peruvian border guard", "Ruiz, of the Peruvian embassy,", "Ruiz, Peruvian Office for Relief;"."""
    for _, end in person.mentions:
        if end + 2 >= len(doc):
            continue
        limit = doc[end - 1].sent.end
        at = end
        comma = doc[at].text == ","
        at += comma
        linked = doc[at].lower_ in {"of", "from", "with"}
        at += linked
        at += doc[at].lower_ in {"the", "a", "an"}
        if not (comma or linked) or at >= limit or at not in setting.nations:
            continue
        code = setting.nations[at]
        while at < limit and (at in setting.nations or doc[at].text in {"'s", "\u2019s", "'"}):
            at += 1
        stop = at
        while stop < limit and (doc[stop].pos_ in {"NOUN", "PROPN", "ADJ"} or doc[stop].lower_ in {"of", "for", "the"}):
            stop += 1
        if stop == at:
            continue
        plural = doc[stop - 1].tag_ in {"NNS", "NNPS"} and not linked
        if any(t.ent_type_ == "PERSON" for t in doc[at:stop]):
            continue  # "Prime Minister Ana Ruiz, Chilean President Luis Paz": the next one's state
        if comma and doc[stop - 1].lower_ in _NATIONALS:
            return code  # "Ruiz, a Peruvian national wanted for fraud"
        closed = stop >= limit or doc[stop].text in {",", ";", ".", ")"} or doc[stop].is_space or linked
        if closed and not plural and not any(t.pos_ == "VERB" for t in doc[at:stop]):
            return code
    return None


_NATIONALS = frozenset("national citizen subject".split())


def by_owner_before(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "How did Vientiane come to ask you? Their regulator, Ruiz": the one state or capital of the sentence before."""
    start = person.mentions[0][0]
    if start == 0 or doc[start - 1].lower_ not in {"its", "their"} or doc[start].sent.start != start - 1:
        return None
    if any(is_counterpart(t) for t in doc[start : start + 2]):
        return None  # "Officers will go to fetch him. Their colleague Ruiz"
    first = _start_before(doc, start - 1)
    named = {at: code for at, code in {**setting.capitals, **setting.nations}.items() if first <= at < start}
    subjects = {code for at, code in named.items() if doc[at].dep_ in ("nsubj", "nsubjpass")}
    codes = subjects or set(named.values())
    return codes.pop() if len(codes) == 1 else None


def by_other_met(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "A Chinese delegation visits Mongolia. Its head met Justice Minister Ruiz", "The Chinese guest told of talks
    with Minister Ruiz": of two states near the other one than that which meets.
    """
    start = person.mentions[0][0]
    sentence = doc[start].sent
    head = doc[person.mentions[0][0] : person.mentions[0][1]].root
    with_him = head.dep_ == "pobj" and head.head.lower_ == "with" and head.head.head.lemma_.lower() in _TALKS
    met = head.dep_ == "dobj" and head.head.lemma_ in {"meet", "visit", "see"}
    if not (with_him or met):
        return None
    own = {setting.nations[at] for at in range(sentence.start, start) if at in setting.nations}
    wider = own | {
        setting.nations[at] for at in range(_start_before(doc, sentence.start), start) if at in setting.nations
    }
    subject = {
        setting.nations[at]
        for at in range(_start_before(doc, sentence.start), start)
        if at in setting.nations and stands_as(doc[at]) == "subject"
    }
    pair = wider if len(wider) == 2 else set(setting.sides)
    acting = own if len(own) == 1 else subject
    if len(pair) == 2 and len(acting) == 1 and acting <= pair:
        return (pair - acting).pop()
    return None


_TALKS = frozenset("talk talks meeting negotiation negotiations meet hold speak confer conversation session".split())


def by_town(person: KnownPerson, setting: Setting) -> str | None:
    """ "governor of Tak", "deputy in N'Djamena", "mayor of Oslo": the state of the town in an office, no envoy's."""
    if may_be_abroad(person.role):
        return None
    codes = {setting.towns[at] for m in person.mentions for at in range(*m) if at in setting.towns}
    # "Eastern Province" may be in any state: the text must name the state, too
    return codes.pop() if len(codes) == 1 and codes <= set(setting.nations.values()) else None


_GOALS = frozenset("to in at from near into".split())
_AGAINST = frozenset("with to against between".split())


def stands_as(token: Token) -> str:
    """How a state stands in its clause: as part of the subject, as goal ("to Peru"), as other side ("with Peru")."""
    at = token
    for _ in range(6):
        if at.dep_ in {"nsubj", "nsubjpass"}:
            return "subject"
        if at.dep_ == "pobj":
            link = at.head
            if at.i == token.i and link.lower_ in _GOALS:
                return "goal"
            if link.lower_ in _AGAINST:
                return "against"
            if link.lower_ == "by":
                return "subject"
            at = link
        elif at.dep_ in {"dobj", "dative"}:
            return "object"
        elif at.head.i == at.i:
            break
        else:
            at = at.head
        if at.pos_ in ("VERB", "AUX"):
            break
    return "other"
