"""Reads off the words beside a name which state it belongs to: "the Peruvian minister Ruiz", "Ruiz, of Peru".

Only what is said of the person counts; what the text around implies is settled in `allegiance`.
"""

from collections.abc import Mapping

from spacy.tokens import Doc

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
        if lead and all(
            doc[i].lower_ in {"'s", "'", "the", "(", ")"} or i in states for i in range(lead[-1], phrase.start)
        ):
            return states[lead[-1]]
        for at in range(phrase.start, phrase.end):
            if at in states:
                link = next(
                    (doc[i].lower_ for i in range(at - 1, phrase.start - 1, -1) if doc[i].lower_ not in {"the"}), ""
                )
                if link in {"to", "for", "on", "in"} and at > phrase.head:
                    continue
                return states[at]
        if any(t.lower_ == "european" for t in doc[phrase.start : phrase.end]) and not _is_field(doc, phrase):
            return "EU"  # "European Commissioner for Home Affairs", "head of the European police mission"
    return None


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


def state_before(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "Comorian coast guard lieutenant Nadia Said": the adjective at the head of the noun phrase."""
    for at in range(start - 1, max(doc[start].sent.start, start - 6) - 1, -1):
        if at in states:
            return states[at]
        if doc[at].pos_ not in ("NOUN", "PROPN", "ADJ") and doc[at].text not in {".", "-"}:
            break
    return None
