"""Fills in whose official a person is where no word beside the name says it: by list, delegation, counterpart, outlet, dateline.

A country is only ever implied by the words around; where two readings are possible the person keeps none.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from accord.lexicon.states import StateMatch, state_index
from accord.model.document import Document
from accord.reading.institutions import Institution
from accord.reading.scene import KnownPerson


def official_home(document: Document) -> str | None:
    """The state whose office the outlet is: "The White House", "Ministry of Defence of Peru"; not a news agency."""
    outlet = document.source.outlet
    if not outlet:
        return None
    if {word.lower().strip(",.") for word in outlet.split()} & _PRESS:
        return None
    found = state_index().find_states(outlet.split())
    return found[0].code if found else None


_PRESS = frozenset(
    [
        "news",
        "agency",
        "times",
        "post",
        "herald",
        "tribune",
        "daily",
        "gazette",
        "press",
        "tv",
        "radio",
        "online",
        "today",
        "observer",
        "wire",
        "media",
    ]
)


def dateline_state(doc: Doc, states: list[StateMatch]) -> str | None:
    """The state a dateline gives: "NAIROBI, March 3 (Agency) --"."""
    for sentence in list(doc.sents)[:6]:
        tokens = [t for t in sentence if not t.is_space]
        if tokens and len(tokens) <= 14 and tokens[-1].text in {"-", "--", ":", "/", "\u2014", "\u2013", ".-"}:
            for match in states:
                if tokens[0].i <= match.start <= tokens[-1].i:
                    return match.code
    return None


def with_country(
    doc: Doc,
    people: list[KnownPerson],
    plain: list[Institution],
    *,
    official: str | None,
    home: str | None,
    sides: tuple[str, ...],
) -> Iterator[KnownPerson]:
    """Fills in the country that the text implies: that of the person just before in a list, of the other side, of the outlet."""
    done: list[KnownPerson] = []
    for person in people:
        country = person.country
        if country is None:
            country = _implied_country(doc, person, done, people, plain, official=official, home=home, sides=sides)
            if country is not None and _office_taken(person, country, people, done):
                country = None
        done.append(replace(person, country=country))
        yield done[-1]


def _implied_country(
    doc: Doc,
    person: KnownPerson,
    earlier: list[KnownPerson],
    everybody: list[KnownPerson],
    plain: list[Institution],
    *,
    official: str | None,
    home: str | None,
    sides: tuple[str, ...],
) -> str | None:
    delegation = _delegation_of(doc, person, plain)
    if delegation is not None:
        return delegation
    for start, stop in person.mentions:
        first = doc[start].sent.start
        partner = next(
            (p for p in everybody for m in p.mentions if stop <= m[0] <= stop + 2 and doc[stop].lower_ == "and"), None
        )
        if (
            official is None
            and partner is not None
            and partner.country in sides
            and len(sides) == 2
            and person.role
            and doc[start].sent.start == start
        ):
            return next(
                side for side in sides if side != partner.country
            )  # "Minister Ruiz and Chilean Premier Paz met"
        before = [(m[1], p) for p in earlier for m in p.mentions if first <= m[0] and m[1] <= start]
        if not before:
            continue
        end, neighbour = max(before, key=lambda pair: pair[0])
        if all(t.lower_ in _LISTING for t in doc[end:start]):
            return neighbour.country  # "Foreign Minister Ruiz, Ambassador Paz and their delegation"
        if official is not None and not (
            neighbour.country == official and any(t.lower_ == "with" for t in doc[max(end, start - 5) : start])
        ):
            return official
        if len(sides) == 2 and neighbour.country in sides and person.role:
            return next(side for side in sides if side != neighbour.country)  # "Premier Ruiz met with President Paz"
        break
    if official is not None and person.role is not None:
        return official
    return home if person.role is not None and home is not None and (not sides or home in sides) else None


_LEADING = frozenset(["head", "lead", "chair"])
_INCLUDING = frozenset(["include", "comprise"])


def _delegation_of(doc: Doc, person: KnownPerson, plain: list[Institution]) -> str | None:
    """ "a delegation from Peru, headed by Minister Ruiz", "Ruiz led the Peruvian side", "the Peruvian delegation included Ruiz"."""
    owned = {i.head: i.owners[0] for i in plain if len(i.owners) == 1}
    for start, end in person.mentions:
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


# What may stand between two people of one list.
_LISTING = frozenset(
    {
        ",",
        "and",
        "&",
        "including",
        "as",
        "well",
        "the",
        "his",
        "her",
        "their",
        "both",
        "then",
        "by",
        "accompanied",
        "'s",
        "(",
        ")",
        "key",
        "senior",
        "top",
        "other",
        "officials",
        "ministers",
        "leaders",
    }
)
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


def _office_taken(person: KnownPerson, country: str, people: list[KnownPerson], done: list[KnownPerson]) -> bool:
    """Whether somebody else of that country holds the same single office: "President Ruiz and President Paz" are of two states."""
    role = (person.role or "").lower()
    return role in _UNIQUE and any(
        other.country == country and (other.role or "").lower() == role and other.name != person.name
        for other in (*people, *done)
    )
