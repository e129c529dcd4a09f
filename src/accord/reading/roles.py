"""Gives each person the role as printed: from the office phrases around the name, or from one that several share.

The role keeps the words of the text, without the name, the state's adjective and the rank.
"""

from dataclasses import replace

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.reading.institutions import Institution
from accord.reading.roster import Group
from accord.reading.scene import KnownPerson

# "Director General Lin" holds an office, "Commander General Lin" a rank.
_GENERAL_AFTER = frozenset(
    [
        "director",
        "secretary",
        "attorney",
        "inspector",
        "consul",
        "governor",
        "prosecutor",
        "auditor",
        "solicitor",
        "surveyor",
        "comptroller",
    ]
)


def role_of(
    doc: Doc, member: Group, states: dict[int, str], headings: set[int], words: OfficeWords
) -> tuple[str | None, str | None]:
    """The role as printed, without name, state and honorific, and the organisation it names."""
    best: str | None = None
    best_in_heading = False
    organisation: str | None = None
    for mention in member.mentions:
        for phrase in (mention.before, mention.after):
            if phrase is None or doc[phrase.head].lower_ == "counterpart":
                continue
            start, end = phrase.start, phrase.end
            while (
                start < end
                and (start in states or doc[start].lower_ in {"'s", "'", "the", "-"})
                and start < phrase.head
            ):
                start += 1
            while end - 1 > phrase.head and doc[end - 1].lower_.rstrip(".") in words.honorifics | words.ranks:
                if doc[end - 1].lower_ == "general" and doc[end - 2].lower_ in _GENERAL_AFTER:
                    break
                end -= 1
            while start < phrase.head and doc[start].lower_.rstrip(".") in words.honorifics:
                start += 1
            text = " ".join(doc[start:end].text.split()).strip(" ,")
            in_heading = doc[phrase.head].sent.start in headings
            if best is None or best_in_heading or len(text) > len(best) + 8:
                best, best_in_heading = text, in_heading
                organisation = _organisation_in(doc, start, end, words)
    return best, organisation


def _organisation_in(doc: Doc, start: int, end: int, words: OfficeWords) -> str | None:
    for at in range(start, end):
        if doc[at].text[0].isupper() and doc[at].lower_ in words.organisation_heads:
            first, last = at, at + 1
            while first > start and doc[first - 1].text[0].isupper() and doc[first - 1].lower_ not in words.heads:
                first -= 1
            if last < end and doc[last].lower_ == "of":
                last += 1
                while last < end and (doc[last].text[0].isupper() or doc[last].lower_ in {"and", "the", "of"}):
                    last += 1
            if last - first > 1:
                return doc[first:last].text
    return None


def with_shared_office(doc: Doc, person: KnownPerson, plain: list[Institution], words: OfficeWords) -> KnownPerson:
    """The office that one plural gives to several: "the interior ministers of Peru and Chile", "the foreign ministers, Paz and Ruiz"."""
    if person.role is not None:
        return person
    for institution in plain:
        head = doc[institution.head]
        singular = head.lower_.removesuffix("s")
        if not head.lower_.endswith("s") or singular not in words.heads:
            continue
        listed = any(
            institution.end <= m[0] < head.sent.end
            and m[0] - institution.end <= 14
            and doc[institution.end].text == ","
            for m in person.mentions
        )
        if not listed and (len(institution.owners) < 2 or person.country not in institution.owners):
            continue
        first = institution.head
        while first > institution.start and doc[first - 1].lower_ in words.modifiers | words.portfolios:
            first -= 1
        if first < institution.head:
            return replace(
                person, role=" ".join([*(doc[i].text for i in range(first, institution.head)), head.text[:-1]])
            )
    return person
