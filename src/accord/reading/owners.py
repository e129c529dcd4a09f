"""Whose official a person is by what owns the person's office or team: an institution, a delegation, "its minister".

An owner counts only if it is one state.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from accord.reading.institutions import Institution
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

_LEADING = frozenset("head lead chair represent".split())

_INCLUDING = frozenset("include comprise".split())


def met_by(doc: Doc, start: int, setting: Setting, sides: tuple[str, ...]) -> str | None:
    """ "The Vietnamese minister had a session with Minister Chen": of two sides the other one than that of the host."""
    first = doc[start].sent.start
    hosts = [i for i in setting.plain if first <= i.start and i.end <= start and len(i.owners) == 1]
    if len(sides) != 2 or not hosts or hosts[0].owners[0] not in sides or doc[hosts[0].head].dep_ != "nsubj":
        return None
    return next(side for side in sides if side != hosts[0].owners[0])


def beside_delegation(doc: Doc, person: KnownPerson, setting: Setting) -> str | None:
    """ "hosted Foreign Minister Orazov and the senior Turkmen delegation": the delegation that comes with the
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


def gapped(doc: Doc, start: int, nations: Mapping[int, str]) -> str | None:
    """ "The Peruvian team was led by A, Chile's by the director, B": the state whose team is left unsaid."""
    first = doc[start].sent.start
    if start - 3 > first and doc[start - 1].text == "," and doc[start - 2].lower_ in {"'s", "\u2019s"}:
        return nations.get(start - 3)  # "Peru's chief negotiator, A, and Chile's, | B"
    at = start - 2 if doc[start - 1].lower_ in {"the", "a", "its"} else start - 1
    while at > first and (doc[at].text[0].isupper() or doc[at].lower_ == "of"):
        at -= 1  # "by Colonel of Police | Ruiz"
    if at - 2 >= first and doc[at].lower_ == "by" and doc[at - 1].lower_ in {"one", "side", "team", "party"}:
        return nations.get(at - 2)  # "and the Serbian one by"
    if at - 2 >= first and doc[at].lower_ == "by" and at - 1 in nations:
        return nations[at - 1] if _is_second_team(doc, at - 1, first, nations) else None
    if at - 2 < first or doc[at].lower_ != "by" or doc[at - 1].lower_ not in {"'s", "’s", "'"}:
        return None
    return nations.get(at - 2)


def _is_second_team(doc: Doc, at: int, first: int, nations: Mapping[int, str]) -> bool:
    """ "Peru was represented by A, and | Chile by B": whether the verb of the state before holds for this one too."""
    code, lead = nations[at], at
    while lead > first and (nations.get(lead - 1) == code or doc[lead - 1].lower_ in _TEAMS | {"the", "of"}):
        lead -= 1
    joined = lead > first and doc[lead - 1].lower_ in {"and", ",", ";", "while", "whereas"}
    return joined and any(t.lower_ in _LED | {"represented"} for t in doc[first:lead])


def possessor(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "Peru has promised Chile trucks, its Foreign Minister Ana Ruiz said": the state that "its" means."""
    if start and doc[start - 1].lower_ == "whose":
        return _of_antecedent(doc, start - 1, states)
    if start == 0 or doc[start - 1].lower_ not in {"its", "their"}:
        return None
    first = doc[start].sent.start
    led = _led_by_its(doc, start, first, states)
    if led is not None:
        return led
    named = [(at, states[at]) for at in range(first, start - 1) if at in states]
    if not named and first == start - 1:
        return _of_sentence_before(doc, first, states)
    acting = [(at, code) for at, code in named if doc[at].dep_ in ("nsubj", "nsubjpass")]
    subjects = [code for at, code in acting if doc[start - 1].lower_ != "its" or not _is_of_several(doc, at, states)]
    if acting and not subjects:
        return _of_sentence_before(doc, first, states)  # "Fiji and Samoa came first, its director, Ruiz, said"
    if not subjects and named and doc[start - 2].pos_ == "VERB":
        return named[-1][1]  # "The Greek admiral visited the union's agency and met its director": what was named last
    codes = subjects or [code for _, code in named]
    return codes[0] if codes else None


def _is_of_several(doc: Doc, at: int, states: Mapping[int, str]) -> bool:
    """ "Fiji and Samoa": a state that another is joined to, whom "its" can't mean."""
    return any(t.i in states and states[t.i] != states[at] for t in doc[at].conjuncts)


def _of_antecedent(doc: Doc, whose: int, states: Mapping[int, str]) -> str | None:
    """ "alongside the Peruvian Coast Guard, whose director, Ana Ruiz,": the state that "whose" stands for."""
    at = whose - 1 - (doc[whose - 1].text == ",")
    while at > doc[whose].sent.start and whose - at < 12:
        if at in states:
            return states[at]
        if doc[at].pos_ in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return None
        at -= 1
    return None


_LED = frozenset("led headed chaired conducted".split())
_TEAMS = frozenset("delegation team group mission party unit side".split())
_LEADERS = frozenset("leader head chief chairman chairwoman chairperson chair".split())


def _led_by_its(doc: Doc, start: int, first: int, states: Mapping[int, str]) -> str | None:
    """ "a team of Peru's police, led by its head A, and a team from Chile's led by its | head B": of the last team."""
    if start < first + 4 or doc[start - 2].lower_ != "by" or doc[start - 3].lower_ not in _LED:
        return None
    team = next((at for at in range(start - 4, first - 1, -1) if doc[at].lower_ in _TEAMS), None)
    if team is None:
        return None
    return next((states[at] for at in range(max(first, team - 2), start - 3) if at in states), None)


def _of_sentence_before(doc: Doc, first: int, states: Mapping[int, str]) -> str | None:
    """ "South Sudan has been invited. Its roads minister, Ana Ruiz, told": the state the sentence before is about."""
    if first == 0:
        return None
    before = doc[first - 1].sent
    named = [at for at in range(before.start, before.end) if at in states]
    subjects = {states[at] for at in named if doc[at].dep_ in ("nsubj", "nsubjpass")}
    about = subjects or {states[at] for at in named}
    return about.pop() if len(about) == 1 else None


def delegation_of(doc: Doc, person: KnownPerson, plain: Sequence[Institution], states: Mapping[int, str]) -> str | None:
    """ "a delegation from Peru, headed by Minister Ruiz", "Ruiz led the Peruvian side", "the Peruvian team included
    Ruiz".
    """
    owned = {i.head: i.owners[0] for i in plain if len(i.owners) == 1} | dict(states)
    for start, end in person.mentions:
        at_head = gapped(doc, start, states) or _with_at_head(doc, start, end, plain) or _team_led(doc, start, states)
        at_head = at_head or _leading_behind(doc, start, end, states) or _leader_before(doc, start, states)
        if at_head is not None:
            return at_head
        token = doc[start:end].root
        while token.dep_ == "appos" and token.head.i < token.i and token.head.pos_ in ("NOUN", "PROPN"):
            token = token.head  # "was headed by the deputy chief of the service, Colonel Ruiz"
        for member in (token, *token.conjuncts):
            verb = member.head
            if verb.dep_ == "agent" or (verb.lower_ == "by" and verb.head.lemma_ in _LEADING):
                verb = verb.head
                subjects = [c for c in verb.children if c.dep_ == "nsubjpass"] or [verb.head]
                found = next((owned[s.i] for s in subjects if s.i in owned), None) or _team_of(subjects, states)
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


def _leader_before(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "The Peruvian delegation's leader, | Secretary Ruiz", "the head of the Peruvian delegation, | Minister Ruiz"."""
    first = doc[start].sent.start
    at = start - 2 if start - 2 > first and doc[start - 1].text == "," else -1
    if at < 0:
        return None
    if doc[at].lower_ in _LEADERS and doc[at - 1].lower_ in {"'s", "’s"}:
        at -= 2
    else:
        ahead = [t.lower_ for t in doc[max(first, at - 5) : at]]
        if ahead.count("of") != 1 or not _LEADERS.intersection(ahead[: ahead.index("of")][-1:]):
            return None  # not "at a dinner in honour of the Peruvian delegation, Minister Ruiz"
    if at < first or doc[at].lower_ not in _TEAMS:
        return None
    return next((states[i] for i in range(at - 1, max(first, at - 3) - 1, -1) if i in states), None)


def _team_of(teams: Sequence[Token], states: Mapping[int, str]) -> str | None:
    """ "The Turkmen group", "a party from Peru": the one state beside a team."""
    codes = {
        states[at]
        for team in teams
        if team.lower_ in _TEAMS
        for at in range(team.left_edge.i, min(team.i + 4, team.right_edge.i + 1))
        if at in states
    }
    return codes.pop() if len(codes) == 1 else None


def _team_led(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "delegates from the Peru Cooperation Agency (PCA) led by Director Ruiz": the one state behind the team."""
    by = start - 1 - (doc[start - 1].lower_ in {"the", "a", "its"})
    if by < 2 or doc[by].lower_ != "by" or doc[by - 1].lower_ not in _LED:
        return None
    first = max(doc[start].sent.start, by - 16)
    if by - 1 == doc[start].sent.start:
        return _led_before(doc, start, states)
    people = by - 2 - (doc[by - 2].text == ",")
    if doc[people].tag_ == "NNS" and people - 1 in states:
        return states[people - 1]  # "The Chilean doctors, led by Minister Ruiz,"
    team = next((at for at in range(by - 2, first - 1, -1) if doc[at].lower_ in _TEAMS | {"delegates"}), None)
    verb = by - 1 - (doc[by - 2].lemma_ == "be")  # "The delegation of Peru was led by"
    if team is None or any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in doc[team:verb]):
        return None
    codes = {states[at] for at in range(team, verb) if at in states}
    return codes.pop() if len(codes) == 1 else None


def _led_before(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "A delegation of the Peru Fund arrived. Led by manager | Ruiz, it toured": the team the sentence before tells
    of.
    """
    sentence = doc[start].sent
    pronoun = any(t.lower_ in {"it", "they"} and t.dep_ in ("nsubj", "nsubjpass") for t in doc[start : sentence.end])
    if not pronoun or sentence.start == 0:
        return None
    before = doc[sentence.start - 1].sent
    teams = [t for t in before if t.lower_ in _TEAMS and t.dep_ in ("nsubj", "nsubjpass")]
    codes = {states[i] for t in teams[:1] for i in range(t.left_edge.i, t.right_edge.i + 1) if i in states}
    return codes.pop() if len(codes) == 1 else None


def _leading_behind(doc: Doc, start: int, end: int, states: Mapping[int, str]) -> str | None:
    """ "Minister Ruiz arrived at the head of a Peruvian delegation", "Ruiz, leading a Peruvian team,": of the team."""
    if doc[start:end].root.dep_ not in ("nsubj", "nsubjpass"):
        return None
    limit = doc[end - 1].sent.end
    for at in range(end, limit - 2):
        led = doc[at].lower_ in {"leading", "heading"} or doc[at - 1 : at + 2].text.lower() == "the head of"
        if not led:
            continue
        first = at + 1 + (doc[at + 1].lower_ == "of")
        team = next((i for i in range(first, min(first + 6, limit)) if doc[i].lower_ in _TEAMS), None)
        if team is None or not any(t.lower_ in {"a", "an", "the"} for t in doc[first:team]):
            return None
        codes = {states[i] for i in range(first, team) if i in states}
        return codes.pop() if len(codes) == 1 else None
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
