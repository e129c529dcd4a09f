"""Reads off the words beside a name which state it belongs to: "the Peruvian minister Ruiz", "Ruiz, of Peru".

Only what is said of the person counts; what the text around implies is settled in `allegiance`.
"""

from collections.abc import Mapping

from spacy.tokens import Doc

from accord.reading.titles import OfficePhrase


def country_of(
    doc: Doc, before: OfficePhrase | None, after: OfficePhrase | None, states: Mapping[int, str]
) -> str | None:
    """The country an office phrase names: "the Peruvian foreign minister", "Secretary of Peru's Council", not "Ambassador to Peru"."""
    for phrase in (before, after):
        if phrase is None:
            continue
        lead = [
            i
            for i in range(max(doc[phrase.start].sent.start, phrase.start - 2), phrase.start)
            if i in states and i >= phrase.start - 2
        ]
        if lead and all(doc[i].lower_ in {"'s", "'", "the"} or i in states for i in range(lead[-1], phrase.start)):
            return states[lead[-1]]
        for at in range(phrase.start, phrase.end):
            if at in states:
                link = next(
                    (doc[i].lower_ for i in range(at - 1, phrase.start - 1, -1) if doc[i].lower_ not in {"the"}), ""
                )
                if link in {"to", "for", "on", "in"} and at > phrase.head:
                    continue
                return states[at]
    return None


def state_before(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "Comorian coast guard lieutenant Nadia Said": the adjective at the head of the noun phrase."""
    for at in range(start - 1, max(doc[start].sent.start, start - 6) - 1, -1):
        if at in states:
            return states[at]
        if doc[at].pos_ not in ("NOUN", "PROPN", "ADJ") and doc[at].text not in {".", "-"}:
            break
    return None
