"""Parsed documents -> Scenes: states, institutions, people and times found, short mentions settled.

The order is fixed: states and organisations first, names around them, institutions around those, and pronouns last.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from accord.lexicon.offices import OfficeWords, office_words
from accord.lexicon.organisations import Organisation, organisation_index
from accord.lexicon.states import How, StateMatch, state_index
from accord.model.document import Document
from accord.reading import coreference, institutions, names, roster
from accord.reading.cleaning import Clean
from accord.reading.coreference import Settled
from accord.reading.institutions import Institution
from accord.reading.parse import parse_many
from accord.reading.roster import Group, NameMention
from accord.reading.scene import Actor, ActorKind, KnownPerson, Place, Scene
from accord.reading.times.expression import Tense, TimeExpression
from accord.reading.times.scan import scan_times

# "Director General Lin" holds an office, "Commander General Lin" a rank.
_GENERAL_AFTER = frozenset(
    "director secretary attorney inspector consul governor prosecutor auditor solicitor surveyor comptroller".split()
)
_CITY = frozenset({How.CITY, How.CAPITAL, How.PLACE})


@dataclass(frozen=True, slots=True)
class _Named:
    """What the lexicon finds in a text, by token."""

    states: list[StateMatch]
    organisations: list[tuple[int, int, Organisation]]

    def state_tokens(self) -> dict[int, str]:
        return {at: m.code for m in self.states if m.how not in _CITY for at in range(m.start, m.end)}


def scenes(documents: Iterable[Document]) -> Iterator[Scene]:
    """A Scene for each document, in order."""
    for document, cleaned, doc in parse_many(documents):
        yield build(document, cleaned, doc)


def headings_of(doc: Doc) -> frozenset[int]:
    """Numbers of the sentences that are headlines or subheadings: no full stop at the end of a paragraph."""
    found = set()
    for number, sentence in enumerate(doc.sents):
        tokens = [t for t in sentence if not t.is_space]
        if tokens and tokens[-1].text[-1] not in ".?!;\"')" and len(tokens) <= 40:
            found.add(number)
    return frozenset(found)


def build(document: Document, cleaned: Clean, doc: Doc) -> Scene:
    """The Scene of one parsed document."""
    words = office_words()
    tokens = [t.text for t in doc]
    named = _Named(
        state_index().find_states(tokens),
        [(m.start, m.end, m.organisation) for m in organisation_index().find_organisations(tokens)],
    )
    state_tokens = named.state_tokens() | {
        at: o.code for start, end, o in named.organisations if o.party for at in range(start, end)
    }
    cities = {at for m in named.states if m.how in _CITY for at in range(m.start, m.end)}
    headings = headings_of(doc)
    heading_starts = {s.start for n, s in enumerate(doc.sents) if n in headings}
    acronyms = {at for start, end, _ in named.organisations for at in range(start, end)}
    found = roster.find_names(
        doc, states=state_tokens, organisations=acronyms, cities=cities, headings=heading_starts, words=words
    )
    groups = roster.group(doc, found)
    capitalised = list(institutions.find_named(doc, states=state_tokens, words=words))
    covered = {at for i in capitalised for at in range(i.start, i.end)}
    plain = [*capitalised, *institutions.find_common(doc, states=state_tokens, words=words, covered=covered)]
    official = _official_home(document)
    weights = _weights(doc, named, groups, plain)
    if official is not None:
        weights[official] += 4  # an office's own release seldom names its state
    sides = coreference.sides_of(weights)
    people = _people(
        doc,
        groups,
        plain,
        state_tokens,
        heading_starts,
        official=official,
        home=_dateline_state(doc, named),
        sides=sides,
        words=words,
    )
    settled = Settled(people, sides)
    actors = _actors(doc, groups, plain, named, settled, words)
    places = tuple(Place(m.start, m.end, m.code, m.how not in _CITY) for m in named.states if m.how is not How.DEMONYM)
    return Scene(
        document=document,
        clean=cleaned,
        doc=doc,
        actors=tuple(coreference.resolve_pronouns(doc, actors)),
        people=people,
        times=tuple(_times(document, doc)),
        sides=sides,
        places=places,
        headings=headings,
    )


def _official_home(document: Document) -> str | None:
    """The state whose office the outlet is: "The White House", "Ministry of Defence of Peru"; not a news agency."""
    outlet = document.source.outlet
    if not outlet:
        return None
    if {word.lower().strip(",.") for word in outlet.split()} & _PRESS:
        return None
    found = state_index().find_states(outlet.split())
    return found[0].code if found else None


_PRESS = frozenset(
    "news agency times post herald tribune daily gazette press tv radio online today observer wire media".split()
)


def _dateline_state(doc: Doc, named: _Named) -> str | None:
    """The state a dateline gives: "NAIROBI, March 3 (Agency) --"."""
    for sentence in list(doc.sents)[:6]:
        tokens = [t for t in sentence if not t.is_space]
        if tokens and len(tokens) <= 14 and tokens[-1].text in {"-", "--", ":", "/", "\u2014", "\u2013", ".-"}:
            for match in named.states:
                if tokens[0].i <= match.start <= tokens[-1].i:
                    return match.code
    return None


def _weights(doc: Doc, named: _Named, groups: list[Group], plain: list[Institution]) -> Counter[str]:
    """How much the document is about each party; its first sentences count double."""
    starts = [s.start for s in doc.sents]
    early = starts[3] if len(starts) > 3 else len(doc)
    weights: Counter[str] = Counter()
    for match in named.states:
        if match.how not in _CITY:
            weights[match.code] += 2 if match.start < early else 1
    for start, _, organisation in named.organisations:
        if organisation.party:
            weights[organisation.code] += 2 if start < early else 1
    for member in groups:
        codes = {m.country for m in member.mentions if m.country}
        for code in codes:
            weights[code] += len(member.mentions)
    return weights


def _people(
    doc: Doc,
    groups: list[Group],
    plain: list[Institution],
    states: dict[int, str],
    headings: set[int],
    *,
    official: str | None,
    home: str | None,
    sides: tuple[str, ...],
    words: OfficeWords,
) -> tuple[KnownPerson, ...]:
    """The people of the document, with fullest name, role and country."""
    entries: list[KnownPerson] = []
    for member in groups:
        fullest = max(
            member.mentions, key=lambda m: (len(roster.name_words(doc, m.start, m.end)), m.end - m.start, -m.start)
        )
        role, organisation = _role(doc, member, states, headings, words)
        country = next((m.country for m in member.mentions if m.country), None)
        spoken = tuple(dict.fromkeys(names.spoken(doc, m.start, m.end) for m in member.mentions))
        entries.append(
            KnownPerson(
                name=names.spoken(doc, fullest.start, fullest.end),
                role=role,
                organisation=organisation,
                country=country,
                mentions=tuple((m.full_start, m.full_end) for m in member.mentions),
                names=spoken,
            )
        )
    entries = [_with_shared_office(doc, person, plain, words) for person in entries]
    return tuple(_with_country(doc, entries, plain, official=official, home=home, sides=sides))


def _with_shared_office(doc: Doc, person: KnownPerson, plain: list[Institution], words: OfficeWords) -> KnownPerson:
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


def _with_country(
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


_LEADING = frozenset("head lead chair".split())
_INCLUDING = frozenset("include comprise".split())


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


def _role(
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


def _actors(
    doc: Doc, groups: list[Group], plain: list[Institution], named: _Named, settled: Settled, words: OfficeWords
) -> list[Actor]:
    """All mentions but pronouns; where two overlap the earlier in this order wins: people, institutions, organisations, states."""
    taken: set[int] = set()
    actors: list[Actor] = []

    def put(actor: Actor) -> None:
        if not taken.intersection(range(actor.start, actor.end)):
            taken.update(range(actor.start, actor.end))
            actors.append(actor)

    for index, member in enumerate(groups):
        person = settled.people[index]
        for mention in member.mentions:
            put(_person_actor(doc, mention, index, person))
    ordered = sorted(plain, key=lambda i: (i.start, -i.end))
    later: list[Institution] = []
    for institution in ordered:
        if institution.kind is ActorKind.ORGANISATION and doc[institution.head].text[0].isupper():
            put(_plain_actor(doc, institution, institution.owners))
        else:
            later.append(institution)
    for start, end, organisation in named.organisations:
        if not organisation.threat:
            parties = (organisation.code,) if organisation.party else ()
            put(
                Actor(
                    ActorKind.ORGANISATION,
                    start,
                    end,
                    doc[start:end].root.i,
                    coreference.printed(doc, start, end),
                    parties,
                )
            )
    base = sorted(actors, key=lambda a: a.start)
    for institution in later:
        if taken.intersection(range(institution.start, institution.end)) - {
            i for m in named.states for i in range(m.start, m.end)
        }:
            continue
        earlier = [a for a in base if a.start < institution.start]
        put(_settle(doc, institution, earlier, settled, words))
    for match in named.states:
        token = doc[doc[match.start : match.end].root.i]
        if match.how in _CITY and token.dep_ not in ("nsubj", "nsubjpass", "agent"):
            continue
        if match.how in _CITY and match.how is not How.CAPITAL:
            continue
        put(
            Actor(
                ActorKind.STATE,
                match.start,
                match.end,
                token.i,
                coreference.printed(doc, match.start, match.end),
                (match.code,),
            )
        )
    return sorted(actors, key=lambda a: a.start)


def _person_actor(doc: Doc, mention: NameMention, index: int, person: KnownPerson) -> Actor:
    head = doc[mention.start : mention.end].root
    if mention.before is not None:
        whole = doc[mention.before.start : mention.end].root
        head = whole if mention.before.start <= whole.i < mention.end else head
    start = mention.full_start
    while start > head.sent.start and doc[start - 1].lower_ in {"the", "'s"} and start - 1 > 0:
        start -= 1
        if doc[start].lower_ == "'s":
            start += 1
            break
    parties = (person.country,) if person.country else ()
    return Actor(ActorKind.PERSON, start, mention.full_end, head.i, person.name, parties, index)


def _plain_actor(
    doc: Doc, institution: Institution, parties: tuple[str, ...], person: int | None = None, name: str | None = None
) -> Actor:
    return Actor(
        institution.kind,
        institution.start,
        institution.end,
        institution.head,
        name or coreference.printed(doc, institution.start, institution.end),
        tuple(sorted(parties)),
        person,
    )


def _settle(doc: Doc, institution: Institution, earlier: list[Actor], settled: Settled, words: OfficeWords) -> Actor:
    """A lower-case mention with whom it means."""
    if institution.kind is ActorKind.COLLECTIVE:
        return _plain_actor(doc, institution, coreference.collective(doc, institution, earlier, settled, words=words))
    if institution.kind is ActorKind.OFFICE and doc[institution.start].lower_ not in {"a", "an"}:
        holder = coreference.office_holder(doc, institution, settled.people, at=institution.start, words=words)
        if holder is not None:
            person = settled.people[holder]
            parties = (person.country,) if person.country else institution.owners
            return _plain_actor(doc, institution, parties, holder, person.name)
    owners = institution.owners
    if not owners and institution.kind is not ActorKind.TEXT:
        owners = _owner_nearby(doc, institution, earlier)
    return _plain_actor(doc, institution, owners)


def _owner_nearby(doc: Doc, institution: Institution, earlier: list[Actor]) -> tuple[str, ...]:
    """Whose "the ministry" is: the last named institution or single party of the sentence or the one before."""
    head = doc[institution.head].lower_
    for actor in reversed(earlier):
        apart = sum(1 for t in doc[actor.head : institution.start] if t.is_sent_start)
        if apart > 3:
            break
        if actor.kind is ActorKind.ORGANISATION and doc[actor.head].lower_ == head and len(actor.parties) == 1:
            return actor.parties
    for actor in reversed(earlier):
        apart = sum(1 for t in doc[actor.head : institution.start] if t.is_sent_start)
        if apart > 1:
            break
        if len(actor.parties) == 1:
            return actor.parties
    return ()


def _times(document: Document, doc: Doc) -> Iterator[tuple[int, int, TimeExpression]]:
    """The time expressions with their tokens; tense from the verbs around."""
    published = document.published
    anchor = published.earliest if published.earliest == published.latest else None
    starts = [t.idx for t in doc]

    def tense_at(offset: int) -> Tense:
        at = _token_at(starts, offset)
        return _tense(doc, at)

    for expression in scan_times(doc.text, anchor=anchor, tense_at=tense_at):
        first = _token_at(starts, expression.start)
        last = _token_at(starts, expression.end - 1) + 1
        yield first, last, expression


def _token_at(starts: list[int], offset: int) -> int:
    from bisect import bisect_right

    return max(0, bisect_right(starts, offset) - 1)


def _tense(doc: Doc, at: int) -> Tense:
    """The tense of the clause around a token: of the nearest governing verb and its auxiliaries."""
    token = doc[at]
    for _ in range(8):
        if token.pos_ in ("VERB", "AUX"):
            auxiliaries = {c.lower_ for c in token.children if c.dep_ in ("aux", "auxpass")}
            if auxiliaries & {"will", "would", "shall", "'ll"} or token.lower_ in {
                "scheduled",
                "due",
                "slated",
                "set",
                "expected",
                "planned",
                "planning",
            }:
                return Tense.FUTURE
            if (
                token.dep_ == "xcomp"
                and token.tag_ == "VB"
                and token.head.lemma_ in {"plan", "schedule", "expect", "intend", "agree", "due", "set", "decide"}
            ):
                return Tense.FUTURE
            if token.tag_ in ("VBD", "VBN") or auxiliaries & {"was", "were", "had", "has", "have", "did"}:
                return Tense.PAST
            if token.tag_ in ("VBP", "VBZ"):
                return Tense.PRESENT
        if token.head is token:
            break
        token = token.head
    return Tense.PAST
