"""Fills in whose official a person is where no word beside the name says it: by list, delegation, possessive, outlet.

A country is only ever implied by the words around; where two readings are possible the person keeps none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from accord.lexicon.states import How, StateMatch, state_index
from accord.model.document import Document
from accord.reading.institutions import Institution
from accord.reading.scene import KnownPerson

_PRESS = frozenset(
    "news agency times post herald tribune daily gazette press tv radio online today observer wire media".split()
)
_LEADING = frozenset("head lead chair represent".split())
_INCLUDING = frozenset("include comprise".split())
# What may stand between two people of one list.
_LISTING = frozenset(
    """, and & including as well the his her their both then by accompanied 's ( ) key senior top other officials ministers
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


@dataclass(frozen=True, slots=True)
class Setting:
    """What implies a country: the institutions and states named, the outlet's own state if it is an office, the dateline's."""

    plain: Sequence[Institution]
    states: Mapping[int, str]
    official: str | None
    homes: tuple[tuple[int, str, bool], ...]
    """The states of the datelines, each with the token from which it holds and whether its capital is named."""
    sides: tuple[str, ...]

    def home(self, at: int) -> str | None:
        """The state of the dateline above token `at`, where the text is about it or comes from its capital."""
        above = [(code, capital) for start, code, capital in self.homes if start <= at]
        if not above:
            return None
        code, capital = above[-1]
        return code if capital or len(self.sides) < 2 or code in self.sides else None


def official_home(document: Document) -> str | None:
    """The state whose office the outlet is: "The White House", "Ministry of Defence of Peru"; not a news agency."""
    outlet = document.source.outlet
    if not outlet or {word.lower().strip(",.") for word in outlet.split()} & _PRESS:
        return None
    found = state_index().find_states(outlet.split())
    return found[0].code if found else None


def dateline_states(
    doc: Doc, datelines: Sequence[tuple[int, int]], states: Sequence[StateMatch]
) -> tuple[tuple[int, str, bool], ...]:
    """The state of each dateline, with the token where what it opens begins: "NAIROBI, March 3 (Agency) --"."""
    found = []
    for start, end in datelines:
        inside = [m for m in states if start <= doc[m.start].idx < end]
        if inside:
            found.append((inside[-1].end, inside[0].code, inside[0].how is How.CAPITAL))
    return tuple(found)


def with_country(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> Iterator[KnownPerson]:
    """The people, each with the country that its own words or the text around imply."""
    listed = _listed_counterparts(doc, people, setting)
    done: list[KnownPerson] = []
    for index, person in enumerate(people):
        country = person.country or listed.get(index)
        if country is None:
            country = _implied(doc, person, done, people, setting)
            if country is not None and _office_taken(person, country, people, done):
                country = None
        done.append(replace(person, country=country))
        yield done[-1]


def _listed_counterparts(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> dict[int, str]:
    """ "his Somali and Ethiopian counterparts, Ali Nur and Tesfaye Bekele": as many names as states, in the same order."""
    found: dict[int, str] = {}
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


def _implied(
    doc: Doc, person: KnownPerson, earlier: Sequence[KnownPerson], everybody: Sequence[KnownPerson], setting: Setting
) -> str | None:
    delegation = _delegation_of(doc, person, setting.plain, setting.states)
    if delegation is not None:
        return delegation
    sides, official = setting.sides, setting.official
    for start, stop in person.mentions:
        owner = _possessor(doc, start, setting.states)
        if owner is not None:
            return owner
        if official is None and person.role and len(sides) == 2 and stop < len(doc) and doc[stop].lower_ == "and":
            partner = next((p for p in everybody for m in p.mentions if stop <= m[0] <= stop + 2), None)
            if partner is not None and partner.country in sides and _says_country(setting.states, partner):
                # "Minister Ruiz and Chilean Premier Paz met": the adjective sets the second apart
                return next(side for side in sides if side != partner.country)
        before = [(m[1], p) for p in earlier for m in p.mentions if doc[start].sent.start <= m[0] and m[1] <= start]
        met = _is_met(doc, start)
        if official is not None and met and len(sides) == 2 and official in sides and person.role:
            return next(
                side for side in sides if side != official
            )  # "In talks with Minister Paz", in the own office's words
        if not before:
            continue
        end, neighbour = max(before, key=lambda pair: pair[0])
        if all(t.lower_ in _LISTING for t in doc[end:start]):
            return neighbour.country  # "Foreign Minister Ruiz, Ambassador Paz and their delegation"
        if official is not None and not (neighbour.country == official and met):
            return official
        if len(sides) == 2 and neighbour.country in sides and person.role:
            return next(side for side in sides if side != neighbour.country)  # "Premier Ruiz met with President Paz"
        break
    if person.role is None:
        return None
    if official is not None:
        return official
    return _of_ministry(doc, person, setting.plain) or setting.home(person.mentions[0][0])


def _of_ministry(doc: Doc, person: KnownPerson, plain: Sequence[Institution]) -> str | None:
    """The state whose ministry of the same field the text names, if it names only one: "the Angolan defence ministry ... Defence
    Secretary Neto"."""
    fields = {_FIELDS.get(word, word) for word in (person.role or "").lower().split()} & _MINISTERIAL
    owners = {
        institution.owners
        for institution in plain
        if len(institution.owners) == 1
        and doc[institution.head].lower_ in {"ministry", "department"}
        and fields & {_FIELDS.get(t.lower_, t.lower_) for t in doc[institution.start : institution.end]}
    }
    return owners.pop()[0] if fields and len(owners) == 1 else None


_HOSTING = frozenset("receive host welcome greet invite accompany".split())


def _is_met(doc: Doc, start: int) -> bool:
    """Whether a name stands where the other side stands: "talks with X", "was received by X"."""
    for token in doc[max(doc[start].sent.start, start - 4) : start]:
        if token.lower_ == "with" or (token.lower_ == "by" and token.head.lemma_ in _HOSTING):
            return True
    return False


def _says_country(states: Mapping[int, str], person: KnownPerson) -> bool:
    return any(at in states for m in person.mentions[:1] for at in range(m[0], m[1]))


def _possessor(doc: Doc, start: int, states: Mapping[int, str]) -> str | None:
    """ "Peru has promised Chile trucks, its Foreign Minister Ana Ruiz said": the state that "its" means."""
    if start == 0 or doc[start - 1].lower_ not in {"its", "their"}:
        return None
    first = doc[start].sent.start
    named = [(at, states[at]) for at in range(first, start - 1) if at in states]
    subjects = [code for at, code in named if doc[at].dep_ in ("nsubj", "nsubjpass")]
    codes = subjects or [code for _, code in named]
    return codes[0] if codes else None


def _delegation_of(
    doc: Doc, person: KnownPerson, plain: Sequence[Institution], states: Mapping[int, str]
) -> str | None:
    """ "a delegation from Peru, headed by Minister Ruiz", "Ruiz led the Peruvian side", "the Peruvian team included Ruiz"."""
    owned = {i.head: i.owners[0] for i in plain if len(i.owners) == 1} | dict(states)
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


def _office_taken(
    person: KnownPerson, country: str, people: Sequence[KnownPerson], done: Sequence[KnownPerson]
) -> bool:
    """Whether somebody else of that country holds the same single office: "President Ruiz and President Paz" are of two."""
    role = (person.role or "").lower()
    return role in _UNIQUE and any(
        other.country == country and (other.role or "").lower() == role and other.name != person.name
        for other in (*people, *done)
    )
