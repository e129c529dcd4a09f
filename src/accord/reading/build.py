"""Parsed documents -> Scenes: states, institutions, people and times found, short mentions settled.

The order is fixed: states and organisations first, names around them, institutions around those, and pronouns last.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords, office_words
from accord.lexicon.organisations import Organisation, OrganisationKind, organisation_index
from accord.lexicon.states import How, StateMatch, settle, state_index
from accord.model.document import Document
from accord.reading import (
    allegiance,
    clashes,
    coreference,
    foretold,
    grouping,
    headlines,
    institutions,
    introduced,
    likeliest,
    listing,
    names,
    roles,
    roster,
)
from accord.reading import sides as parties
from accord.reading.capitals import stands_for_state
from accord.reading.clause_times import find_times
from accord.reading.cleaning import Clean
from accord.reading.coreference import Settled
from accord.reading.grouping import Group, NameMention
from accord.reading.institutions import Institution
from accord.reading.name_signs import is_in_a_name
from accord.reading.parse import parse_many
from accord.reading.scene import Actor, ActorKind, KnownPerson, Place, Scene
from accord.reading.setting import Setting, dateline_states, domain_state, is_embassy, official_home
from accord.reading.settling import is_settled_last, plain_actor, settle_group
from accord.reading.settling import settle as settle_mention
from accord.reading.short_names import with_short_names

_CITY = frozenset({How.CITY, How.CAPITAL, How.PLACE})


@dataclass(frozen=True, slots=True)
class _Named:
    """What the lexicon finds in a text, by token."""

    states: list[StateMatch]
    organisations: list[tuple[int, int, Organisation]]

    def blocs(self) -> frozenset[str]:
        """The codes of organisations that act; "AU" is Australia where Australia is named."""
        states = {m.code for m in self.states}
        return frozenset(party_code(o) for _, _, o in self.organisations if o.party) - states

    def state_tokens(self) -> dict[int, str]:
        return {at: m.code for m in self.states if m.how not in _CITY for at in range(m.start, m.end)}


def scenes(documents: Iterable[Document]) -> Iterator[Scene]:
    """A Scene for each document, in order."""
    for document, cleaned, doc in parse_many(documents):
        yield build(document, cleaned, doc)


# Organs that speak for the organisation itself; its agencies are parties of their own.
_ORGANS = frozenset({"UNSC", "UNGA", "UNHRC", "AU PSC", "AU COMMISSION", "NAC", "PACE"})


_OF_THE_EU = frozenset({"EUROPOL", "EUROJUST", "FRONTEX"})


def party_code(found: Organisation) -> str:
    """The code under which an organisation is a party: that of the whole for its organs, missions and for all that
    is the EU's.
    """
    if found.code in _OF_THE_EU:
        return "EU"
    whole = found.parent in ("EU", "NATO") or found.code in _ORGANS or found.kind is OrganisationKind.MISSION
    return found.parent if found.parent and whole else found.code


def _ends_a_name(doc: Doc, start: int, end: int) -> bool:
    """ "Sheikh Ahmad Al-Sabah": what is a newspaper by itself is here the end of a person's name."""
    return any(e.label_ == "PERSON" and e.start < start and e.end >= end for e in doc.ents)


_SEATED = frozenset("ministry government parliament authorities cabinet office junta presidency".split())
_COMING = frozenset("delegation team envoys officials representatives negotiators experts".split())


def _is_seat(doc: Doc, at: int) -> bool:
    """ "the Interior Ministry in Lima", "the delegation from Lima": a capital that tells whose they are."""
    if at < 2:
        return False
    link, noun = doc[at - 1].lower_, doc[at - 2]
    seated = at > 2 and noun.lower_ in _SEATED and noun.text[0].isupper() and doc[at - 3].text[0].isupper()
    # "the junta in Bamako", "Parliament in Tbilisi": no other state has it there
    ruling = noun.lower_ in institutions.RULING and noun.dep_ not in {"compound", "poss"}
    return (link == "in" and (seated or ruling)) or (link == "from" and noun.lower_ in _COMING)


def build(document: Document, cleaned: Clean, doc: Doc) -> Scene:
    """The Scene of one parsed document."""
    words = office_words()
    tokens = [t.text for t in doc]
    found_states = state_index().find_states(tokens)
    sure = {match.code for match in found_states if not match.alternatives}
    # "pro-Russian", "the Moscow-backed": the state is spoken of and does not act
    states = [
        m for m in settle(found_states, sure) if not m.compound and not m.doubt and not is_in_a_name(doc, m, words)
    ]
    clashing = clashes.office_clashes(doc, states, words)
    named = _Named(
        clashes.without_clashes(states, clashing),
        [
            (m.start, m.end, m.organisation)
            for m in organisation_index().find_organisations(tokens)
            if not (m.organisation.kind is OrganisationKind.MEDIA and _ends_a_name(doc, m.start, m.end))
        ],
    )
    # "Seoul's defence ministry": a capital that owns something stands for its state
    owning = {
        m.end - 1: m.code
        for m in named.states
        if m.how is How.CAPITAL and ((m.end < len(doc) and doc[m.end].text in {"'s", "'"}) or _is_seat(doc, m.start))
    }
    state_tokens = (
        named.state_tokens()
        | owning
        | {at: party_code(o) for start, end, o in named.organisations if o.party for at in range(start, end)}
    )
    cities = {at for m in found_states if m.how in _CITY for at in range(m.start, m.end)}
    headings = headlines.headings_of(doc)
    heading_starts = {s.start for n, s in enumerate(doc.sents) if n in headings}
    acronyms = {at for start, end, _ in named.organisations for at in range(start, end)}
    found = roster.find_names(
        doc, states=state_tokens, organisations=acronyms, cities=cities, headings=heading_starts, words=words
    )
    groups = grouping.group(doc, found)
    capitalised = list(institutions.find_named(doc, states=state_tokens, words=words))
    covered = {at for i in capitalised for at in range(i.start, i.end)}
    plain = [*capitalised, *institutions.find_common(doc, states=state_tokens, words=words, covered=covered)]
    official = official_home(document)
    homes = dateline_states(doc, cleaned.datelines, named.states)
    counts = [(code, len(g.mentions)) for g in groups for code in sorted({m.country for m in g.mentions if m.country})]
    sides = _sides(doc, named, counts, homes, official, headings)
    domain = domain_state(document)
    people = _people(
        doc,
        groups,
        plain,
        state_tokens,
        heading_starts,
        Setting(
            plain,
            state_tokens,
            official,
            homes,
            sides,
            nations=named.state_tokens(),
            capitals={at: m.code for m in named.states if m.how is How.CAPITAL for at in range(m.start, m.end)},
            outlet=domain if domain in {*sides, *_lead(doc, named, headings)} else None,
            first_line=next((s.start for n, s in enumerate(doc.sents) if n not in headings), 0),
            domain=domain,
            towns={at: m.code for m in named.states if m.how in _CITY for at in range(m.start, m.end)},
            heading_starts=heading_starts,
            abroad=is_embassy(document.source.outlet or ""),
        ),
        words,
    )
    sides = _sides(doc, named, parties.counted(people), homes, official, headings)
    settled = Settled(people, sides, _lead(doc, named, headings), named.blocs(), official)
    numbers = coreference.sentence_numbers(doc)
    actors = _actors(doc, groups, plain, named, settled, numbers, words)
    nameless = {i.start: i for i in plain if is_settled_last(doc, i)}

    def meant(actor: Actor, earlier: Sequence[Actor]) -> Actor:
        group = nameless.get(actor.start)
        if group is None or actor.kind is not group.kind or actor.person is not None or actor.end != group.end:
            return actor
        return settle_group(doc, group, actor, earlier=earlier, settled=settled, numbers=numbers, words=words)

    places = tuple(Place(m.start, m.end, m.code, m.how not in _CITY) for m in named.states if m.how is not How.DEMONYM)
    return Scene(
        document=document,
        clean=cleaned,
        doc=doc,
        actors=tuple(coreference.resolve_pronouns(doc, actors, numbers, meant)),
        people=people,
        times=tuple(find_times(document, doc)),
        sides=sides,
        places=places,
        headings=headings,
        clashes=clashing,
    )


def _sides(
    doc: Doc,
    named: _Named,
    counts: Iterable[tuple[str, int]],
    homes: Iterable[tuple[int, str, bool]],
    official: str | None,
    headings: frozenset[int],
) -> tuple[str, ...]:
    """Whom the document is about, as far as its states, organisations and these people tell."""
    together = parties.listed(doc, named.state_tokens(), end=headlines.lead_end(doc, headings))
    if together:
        return together
    weights = parties.weigh(
        doc,
        states=[(m.start, m.code) for m in named.states if m.how not in _CITY],
        organisations=[(start, party_code(found)) for start, _, found in named.organisations if found.party],
        people=counts,
        homes=[code for _, code, capital in homes if capital],
    )
    if official is not None:
        weights[official] += 4  # an office's own release seldom names its state
    return parties.sides_of(weights, blocs=named.blocs())


def _lead(doc: Doc, named: _Named, headings: frozenset[int]) -> tuple[str, ...]:
    """The states that the headline and the first sentence of the report name."""
    end = headlines.lead_end(doc, headings)
    return tuple(sorted({m.code for m in named.states if m.how not in _CITY and m.start < end}))


def _people(
    doc: Doc,
    groups: list[Group],
    plain: list[Institution],
    states: dict[int, str],
    headings: set[int],
    setting: Setting,
    words: OfficeWords,
) -> tuple[KnownPerson, ...]:
    """The people of the document, with fullest name, role and country."""
    nations = setting.nations
    organisations = states.keys() - nations.keys()
    entries: list[KnownPerson] = []
    for member in groups:
        fullest = max(
            member.mentions, key=lambda m: (len(grouping.name_words(doc, m.start, m.end)), m.end - m.start, -m.start)
        )
        role, organisation = roles.role_of(
            doc, member, states=nations, organisations=organisations, headings=headings, words=words
        )
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
    listed = listing.shared_offices(doc, entries, nations, words)
    entries = [
        replace(entry, role=entry.role or listed[i].role, country=listed[i].country or entry.country)
        if i in listed
        else entry
        for i, entry in enumerate(entries)
    ]
    entries = introduced.with_introduced(doc, entries, setting, words)
    entries = foretold.with_foretold(doc, entries, setting, words)
    shared = roles.with_shared_offices(doc, entries, plain, words)
    settled = allegiance.with_country(doc, shared, setting)
    settled = roles.with_shared_offices(doc, settled, plain, words)
    titled = introduced.with_later_offices(doc, settled, setting, words)
    return tuple(likeliest.with_likeliest(doc, titled, setting))


def _actors(
    doc: Doc,
    groups: list[Group],
    plain: list[Institution],
    named: _Named,
    settled: Settled,
    numbers: list[int],
    words: OfficeWords,
) -> list[Actor]:
    """All mentions but pronouns; where two overlap the earlier in this order wins: people, institutions,
    organisations, states.
    """
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
        bare = not institution.owners and institution.end - institution.start <= 2  # "the Agency": of one named before
        if institution.kind is ActorKind.ORGANISATION and doc[institution.head].text[0].isupper() and not bare:
            put(plain_actor(doc, institution, institution.owners))
        else:
            later.append(institution)
    for start, end, found in named.organisations:
        if not found.threat:
            parties = (party_code(found),) if found.party else ()
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
    seen = sorted([*base, *_state_actors(doc, named)], key=lambda a: a.start)
    for institution in later:
        if taken.intersection(range(institution.start, institution.end)) - {
            i for m in named.states for i in range(m.start, m.end)
        }:
            continue
        earlier = sorted((a for a in base if a.start < institution.start), key=lambda a: a.start)
        wider = [a for a in seen if a.start < institution.start]
        actor = settle_mention(
            doc, institution, earlier=earlier, seen=wider, settled=settled, numbers=numbers, words=words
        )
        put(actor)
        if institution.owners and institution.kind is ActorKind.ORGANISATION:
            base.append(actor)  # "Lima's defence ministry": "the ministry" after it
    # "Brussels" is the EU's capital where the text is about the EU and not about Belgium
    union = "EU" if any(party_code(o) == "EU" for _, _, o in named.organisations) else None
    if any(m.code == "BE" and m.how not in _CITY for m in named.states):
        union = None
    for match in named.states:
        token = doc[doc[match.start : match.end].root.i]
        if match.how in _CITY and not (match.how is How.CAPITAL and stands_for_state(token)):
            continue
        code = union if union and token.text == "Brussels" else match.code
        put(
            Actor(
                ActorKind.STATE,
                match.start,
                match.end,
                token.i,
                coreference.printed(doc, match.start, match.end),
                (code,),
            )
        )
    return with_short_names(doc, _with_all_posts(doc, sorted(actors, key=lambda a: a.start)))


def _with_all_posts(doc: Doc, actors: list[Actor]) -> list[Actor]:
    """The actors, a person with all posts before the name: "Peru's Prime Minister, Minister of Defence Ana Ruiz"."""
    out: list[Actor] = []
    for actor in actors:
        start = actor.start
        while actor.kind is ActorKind.PERSON and out and _is_post_of(doc, out[-1], actor, start):
            start = out.pop().start
        out.append(replace(actor, start=start))
    return out


_POST_LINKS = frozenset({",", "and", "of", "for", "&"})


def _is_post_of(doc: Doc, office: Actor, person: Actor, start: int) -> bool:
    between = doc[office.end : start]
    joined = all(t.lower_ in _POST_LINKS or (t.text[0].isupper() and t.pos_ == "PROPN") for t in between)
    if office.kind is not ActorKind.OFFICE or not joined or all(t.text != "," for t in between):
        return False
    titled = doc[office.head].text[0].isupper() and not doc[office.head].lower_.endswith("s")
    follows = doc[start].text[0].isupper() and doc[person.start].lower_ not in {"the", "his", "her"}
    mine = not office.parties or not person.parties or office.parties == person.parties
    return titled and follows and mine and office.person in (None, person.person) and doc[office.start].pos_ != "DET"


def _state_actors(doc: Doc, named: _Named) -> list[Actor]:
    """The states named, as those whom "the country" and "its ministry" may mean."""
    found = []
    for match in named.states:
        if match.how not in _CITY:
            head = doc[match.start : match.end].root.i
            found.append(Actor(ActorKind.STATE, match.start, match.end, head, doc[head].text, (match.code,)))
    return found


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
