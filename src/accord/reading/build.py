"""Parsed documents -> Scenes: states, institutions, people and times found, short mentions settled.

The order is fixed: states and organisations first, names around them, institutions around those, and pronouns last.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords, office_words
from accord.lexicon.organisations import OrganisationKind, organisation_index
from accord.lexicon.states import How, settle, state_index
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
from accord.reading.actors import actors_of
from accord.reading.clause_times import find_times
from accord.reading.cleaning import Clean
from accord.reading.coreference import Settled
from accord.reading.grouping import Group
from accord.reading.institutions import Institution
from accord.reading.name_signs import is_in_a_name
from accord.reading.parse import parse_many
from accord.reading.parties_named import IN_TOWNS, Named, party_code
from accord.reading.scene import Actor, KnownPerson, Place, Scene
from accord.reading.setting import Setting, dateline_states, domain_state, is_embassy, official_home
from accord.reading.settling import is_settled_last, settle_group


def scenes(documents: Iterable[Document]) -> Iterator[Scene]:
    """A Scene for each document, in order."""
    for document, cleaned, doc in parse_many(documents):
        yield build(document, cleaned, doc)


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
    named = Named(
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
    cities = {at for m in found_states if m.how in IN_TOWNS for at in range(m.start, m.end)}
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
            towns={at: m.code for m in named.states if m.how in IN_TOWNS for at in range(m.start, m.end)},
            heading_starts=heading_starts,
            abroad=is_embassy(document.source.outlet or ""),
        ),
        words,
    )
    sides = _sides(doc, named, parties.counted(people), homes, official, headings)
    settled = Settled(people, sides, _lead(doc, named, headings), named.blocs(), official)
    numbers = coreference.sentence_numbers(doc)
    actors = actors_of(doc, groups, plain, named, settled, numbers, words)
    nameless = {i.start: i for i in plain if is_settled_last(doc, i)}

    def meant(actor: Actor, earlier: Sequence[Actor]) -> Actor:
        group = nameless.get(actor.start)
        if group is None or actor.kind is not group.kind or actor.person is not None or actor.end != group.end:
            return actor
        return settle_group(doc, group, actor, earlier=earlier, settled=settled, numbers=numbers, words=words)

    places = tuple(
        Place(m.start, m.end, m.code, m.how not in IN_TOWNS) for m in named.states if m.how is not How.DEMONYM
    )
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
    named: Named,
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
        states=[(m.start, m.code) for m in named.states if m.how not in IN_TOWNS],
        organisations=[(start, party_code(found)) for start, _, found in named.organisations if found.party],
        people=counts,
        homes=[code for _, code, capital in homes if capital],
    )
    if official is not None:
        weights[official] += 4  # an office's own release seldom names its state
    return parties.sides_of(weights, blocs=named.blocs())


def _lead(doc: Doc, named: Named, headings: frozenset[int]) -> tuple[str, ...]:
    """The states that the headline and the first sentence of the report name."""
    end = headlines.lead_end(doc, headings)
    return tuple(sorted({m.code for m in named.states if m.how not in IN_TOWNS and m.start < end}))


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
