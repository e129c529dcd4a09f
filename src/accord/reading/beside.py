"""Reads off the words beside a name which state it belongs to: "the Peruvian minister Ruiz", "Ruiz, of Peru".

Only what is said of the person counts; what the text around implies is settled in `allegiance`.
"""

from collections.abc import Mapping

from spacy.tokens import Doc

from accord.lexicon.envoys import may_be_abroad
from accord.reading.titles import OfficePhrase


def country_of(
    doc: Doc, before: OfficePhrase | None, after: OfficePhrase | None, states: Mapping[int, str]
) -> str | None:
    """The country an office phrase names: "the Peruvian minister", "Head of Peru's Council", not "Ambassador to
    Peru".
    """
    for phrase in (before, after):
        if phrase is None:
            continue
        named = _named_before(doc, phrase.start, states)
        if named is not None and phrase is before:
            return named
        lead = [
            i
            for i in range(max(doc[phrase.start].sent.start, phrase.start - 2), phrase.start)
            if i in states and i >= phrase.start - 2
        ]
        # "received in Luxembourg | the German state secretary": where, not whose
        placed = bool(lead) and doc[lead[-1] + 1].lower_ == "the" and doc[lead[-1] - 1].lower_ != "for"
        if (
            lead
            and not placed
            and all(doc[i].lower_ in {"'s", "'", "the", "(", ")"} or i in states for i in range(lead[-1], phrase.start))
        ):
            return states[lead[-1]]
        for at in range(phrase.start, phrase.end):
            if at in states:
                link = next(
                    (doc[i].lower_ for i in range(at - 1, phrase.start - 1, -1) if doc[i].lower_ not in {"the"}), ""
                )
                own = link == "for" and may_be_abroad(doc[phrase.head].text) and _has_post(doc, at, phrase.end)
                if (
                    link in {"to", "for", "on", "in"}
                    and not own
                    and at > phrase.head
                    and not _is_bodys(doc, at, phrase.end)
                ):
                    continue
                return states[at]
        if any(t.lower_ == "european" for t in doc[phrase.start : phrase.end]) and not _is_field(doc, phrase):
            return "EU"  # "European Commissioner for Home Affairs", "head of the European police mission"
    return None


def _has_post(doc: Doc, at: int, end: int) -> bool:
    """ "Defence Attaché for [Chad] in Peru": the envoy's own state stands before that where the post is."""
    return any(t.lower_ in {"in", "to", "at"} for t in doc[at + 1 : end])


_BODIES = frozenset(
    """army navy police military government ministry parliament presidency embassy delegation guard force forces troops
    cabinet customs senate congress side team department agency command""".split()
)


def _is_bodys(doc: Doc, at: int, end: int) -> bool:
    """ "spokesman for the Nigerien army": the adjective of an institution, not the goal of an envoy."""
    at += at + 1 < end and doc[at + 1].text in {"'s", "\u2019s"}  # "director for Peru's Public Security Department"
    ahead = doc[at + 1 : min(end, at + 6)]
    return bool(len(ahead)) and ahead[0].pos_ in ("NOUN", "PROPN", "ADJ") and any(t.lower_ in _BODIES for t in ahead)


def _is_field(doc: Doc, phrase: OfficePhrase) -> bool:
    """ "Minister for European Affairs", "Europe and European integration": Europe as the field of a state's office."""
    return any(
        t.lower_ == "european"
        and t.i + 1 < len(doc)
        and doc[t.i + 1].lower_ in {"affairs", "integration", "and", "relations"}
        for t in doc[phrase.start : phrase.end]
    )


# "his counterpart from Lesotho, Commissioner Ntsane": nouns whose state is that of the person named next.
_SAME_PERSON = frozenset("counterpart peer colleague guest host visitor official envoy minister chief head".split())


def _named_before(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """The state of the noun that the name explains: "his counterpart from Lesotho, | Commissioner Ntsane"."""
    first = doc[start].sent.start
    at = start - 1
    if at > first + 1 and doc[at].text == ")" and at - 1 in states and doc[at - 2].text == "(":
        return states[at - 1]
    if at <= first + 2 or doc[at].text != "," or at - 1 not in states:
        return None
    code = states[at - 1]
    at -= 1
    while at > first and (at in states or doc[at].lower_ == "the"):
        at -= 1
    linked = doc[at].lower_ in {"from", "of"} and doc[at - 1].lower_ in _SAME_PERSON
    return code if linked else None


_AFTER_STATE = frozenset({",", ".", ";", ")", ":", "and"})


def country_behind(doc: Doc, end: int, states: Mapping[int, str]) -> str | None:
    """The state told behind a name: "Ana Ruiz (Peru)", "Ana Ruiz for Peru and", "Ana Ruiz, Sector for Relief, Peru"."""
    limit = doc[end - 1].sent.end
    if end + 1 >= limit:
        return None
    opening = doc[end].lower_
    if opening == "(" and doc[end + 1].text.partition("-")[0] in {"R", "D"} and doc[end + 2].text in {")", "-"}:
        return "US"  # "Senator Ana Ruiz (R)": a party of Congress
    if opening == "," and doc[end + 1].lower_ in {"for", "from", "on"} and end + 3 < limit:
        end, opening = end + 1, doc[end + 1].lower_  # "Minister Ana Ruiz, for the Peruvian side, and"
    at = end + 2 if doc[end + 1].lower_ == "the" and end + 2 < limit else end + 1
    last = at
    while last < limit and last in states:
        last += 1
    if opening in {"for", "from", "on"} and last > at and last < limit and doc[last].lower_ in _SIDES:
        return states[at]  # "Minister Ana Ruiz for the Peruvian side and"
    if opening == "of":  # "Ana Ruiz of Puno (Peru)"
        bracket = next((i for i in range(end + 1, min(end + 5, limit - 2)) if doc[i].text == "("), None)
        named = bracket is not None and all(t.text[0].isupper() for t in doc[end + 1 : bracket])
        inside = named and bracket is not None and bracket + 1 in states and doc[bracket + 2].text == ")"
        return states[bracket + 1] if inside and bracket is not None else None
    closes = last >= limit or doc[last].is_space or doc[last].lower_ in _AFTER_STATE
    if opening == "for" and doc[end - 1].text == ",":
        return None  # "Minister Ana Ruiz, for Peru a hard talker,"
    if opening in {"(", "for"} and last > at and closes and (opening == "for" or doc[last].text == ")"):
        return states[at]
    if opening != ",":
        return None
    if doc[end + 1].tag_ == "PRP$":
        # "Ana Ruiz, her colleague on the Peruvian side"
        ahead = doc[end + 2 : min(end + 8, limit)]
        nation = next((t.i for t in ahead if t.i in states), None)
        return states[nation] if nation is not None and doc[nation + 1].lower_ in {"side", "delegation"} else None
    at = end + 1
    while at < min(end + 12, limit) and (doc[at].text[0].isupper() or doc[at].lower_ in {"of", "for", "and", "the"}):
        at += 1
    if at <= end + 1 or at + 1 >= limit or doc[at].text != "," or at + 1 not in states:
        return None
    last = at + 1
    while last < limit and (last in states or doc[last].lower_ == "and"):
        last += 1
    return states[at + 1] if last >= limit or doc[last].is_space or doc[last].text in {".", ":", ";"} else None


_SIDES = frozenset("side delegation team part".split())
_ONES_OWN = frozenset(
    """member official officer envoy lawyer judge delegate representative head chair chairman host guest minister
    negotiator""".split()
)


def country_ahead(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """The state of the noun that a name explains: "a Peruvian member of the team, Judge Ruiz", "the Peruvian, Ruiz"."""
    first = doc[start].sent.start
    comma = start - 1
    while comma > first and (doc[comma].text[0].isupper() or doc[comma].text == ".") and start - comma < 5:
        comma -= 1
    if comma <= first + 1 or doc[comma].text != ",":
        return None
    at = comma - 1
    nations: list[int] = []
    heads = False
    while at >= first and comma - at < 11 and doc[at].pos_ in ("NOUN", "PROPN", "ADJ", "ADP", "DET", "PART"):
        if at in states and doc[at - 1].lower_ not in {"of", "to", "in", "for", "from", "with"}:
            nations.append(at)
        heads = heads or doc[at].lemma_.lower() in _ONES_OWN
        if doc[at].lower_ in {"the", "a", "an"} and doc[at - 1].lower_ not in {"of", "on", "in"}:
            break
        if (
            at in states
            and heads
            and doc[at + 1].text in {"'s", "\u2019s"}
            and doc[comma - 1].lemma_.lower() in _ONES_OWN
        ):
            return states[at]  # "Peru's lead negotiator, | Additional Secretary Ruiz"
        at -= 1
    if at < first or doc[at].lower_ not in {"the", "a", "an"} or len(nations) != 1:
        return None
    alone = nations[0] == comma - 1 and at == comma - 2
    return states[nations[0]] if (heads and nations[0] == at + 1) or alone else None


def state_before(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "Comorian coast guard lieutenant Nadia Said": the adjective at the head of the noun phrase."""
    for at in range(start - 1, max(doc[start].sent.start, start - 6) - 1, -1):
        if at in states:
            return states[at]
        if doc[at].pos_ not in ("NOUN", "PROPN", "ADJ") and doc[at].text not in {".", "-", "'s"}:
            break
    return None
