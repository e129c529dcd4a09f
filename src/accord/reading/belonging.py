"""Weighs which state an official without a told state is of: what is near, who acts there, whose paper it is.

Each sign speaks for or against one state and has a weight; the best state is taken only with a clear lead.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

# Fitted on the people of the development texts whose state no word beside the name tells (logistic, rounded).
WEIGHTS: Mapping[str, float] = {}
LEAD = 1.0
_GOALS = frozenset("to in at from near into".split())
_AGAINST = frozenset("with to against between".split())
_SAYING = frozenset(
    """say tell add announce state report declare confirm deny note stress explain warn thank welcome hail hope ask
    urge call insist reply answer argue admit protest object speak write""".split()
)
_MEETING = frozenset("meet receive host tell greet welcome invite thank join visit call brief assure inform".split())


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing in the text that speaks for or against a state."""

    name: str
    code: str


def signs(
    doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting, candidates: Sequence[str]
) -> list[Sign]:
    """All signs for the candidates around the person's first mention."""
    start, end = person.mentions[0]
    sentence = doc[start].sent
    found: list[Sign] = []
    named = {**setting.nations}
    here = [(at, named[at]) for at in range(sentence.start, sentence.end) if at in named and not start <= at < end]
    others = [
        (m, p)
        for p in everybody
        if p is not person and p.name != person.name and p.country
        for m in p.mentions
        if sentence.start <= m[0] < sentence.end
    ]
    owned = {at for m, _ in others for at in range(*m)}
    here = [(at, code) for at, code in here if at not in owned]
    for code in {code for at, code in here if at < start and stands_as(doc[at]) == "subject"}:
        found.append(Sign("subject here", code))
    for code in {code for at, code in here if at < start and stands_as(doc[at]) not in {"subject", "goal", "against"}}:
        found.append(Sign("before here", code))
    for code in {code for at, code in here if stands_as(doc[at]) == "against"}:
        found.append(Sign("against here", code))
    for code in {code for at, code in here if stands_as(doc[at]) == "goal"}:
        found.append(Sign("goal here", code))
    for code in {code for at, code in here if at >= end and stands_as(doc[at]) not in {"goal", "against"}}:
        found.append(Sign("after here", code))
    if sentence.start > 0:
        before = doc[sentence.start - 1].sent
        ahead = [(at, named[at]) for at in range(before.start, before.end) if at in named]
        for code in {code for at, code in ahead if stands_as(doc[at]) == "subject"}:
            found.append(Sign("subject before", code))
        for code in {code for at, code in ahead if stands_as(doc[at]) != "subject"}:
            found.append(Sign("sentence before", code))
        speakers = {
            code for at, code in ahead if stands_as(doc[at]) == "subject" and _verb(doc[at]).lemma_ in _SAYING
        }
        found += [Sign("speaker before", code) for code in speakers]
        around = {p.country for p in everybody for m in p.mentions if before.start <= m[0] < before.end and p.country}
        found += [Sign("person before", code) for code in around if code]
    above = [at for at in named if at < start]
    if above:
        found.append(Sign("nearest", named[max(above)]))
    towns = [at for at in setting.towns if sentence.start <= at < sentence.end]
    found += [Sign("town here", code) for code in {setting.towns[at] for at in towns if not start <= at < end}]
    found += [Sign("town in role", setting.towns[at]) for at in setting.towns if start <= at < end]
    home = setting.home_state(start)
    if home is not None:
        found.append(Sign("dateline", home))
    if setting.official is not None:
        found.append(Sign("office", setting.official))
    if setting.domain is not None:
        found.append(Sign("domain", setting.domain))
    found += [Sign("side", code) for code in setting.sides]
    headline = [named[at] for at in sorted(named) if at < setting.first_line]
    if headline:
        found.append(Sign("headline first", headline[0]))
        found += [Sign("headline", code) for code in set(headline)]
    counts: dict[str, int] = {}
    for code in named.values():
        counts[code] = counts.get(code, 0) + 1
    if counts:
        most = max(counts.values())
        found += [Sign("most", code) for code, n in counts.items() if n == most]
    for m, other in others:
        between = doc[min(end, m[1]) : max(start, m[0])]
        meets = any(t.lemma_ in _MEETING or t.lower_ in {"with", "by"} for t in between)
        if other.country is not None:
            found.append(Sign("meets" if meets else "beside", other.country))
    role = (person.role or "").lower()
    for other in everybody:
        if other is not person and other.country and role and (other.role or "").lower() == role:
            found.append(Sign("same office", other.country))
    return [sign for sign in found if sign.code in candidates]


def _verb(token: Token) -> Token:
    while token.dep_ in {"compound", "amod", "nmod", "poss", "conj", "appos", "nsubj", "pobj", "prep", "nsubjpass"}:
        if token.head.i == token.i or token.pos_ in ("VERB", "AUX"):
            break
        token = token.head
    return token


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


def candidates_of(setting: Setting) -> list[str]:
    """The states that the text or its outlet names."""
    codes = [*setting.nations.values(), *setting.towns.values(), *(code for _, code, _ in setting.homes)]
    codes += [code for code in (setting.official, setting.domain) if code]
    return list(dict.fromkeys(code for code in codes if len(code) == 2))


def weighed(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """The state with the greatest weight, where its lead over the next is clear."""
    candidates = candidates_of(setting)
    totals = dict.fromkeys(candidates, 0.0)
    for sign in signs(doc, person, everybody, setting, candidates):
        totals[sign.code] += WEIGHTS.get(sign.name, 0.0)
    ranked = sorted(totals.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] <= 0:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < LEAD:
        return None
    return ranked[0][0]
