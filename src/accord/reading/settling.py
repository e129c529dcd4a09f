"""Settles whom a mention without a name means: "the two sides", "the minister", "its ministry", "the visiting guest".

What cannot be settled keeps no parties.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from accord.lexicon.lands import lands_meant
from accord.lexicon.office_words import OfficeWords
from accord.reading import coreference, holders
from accord.reading.coreference import Settled
from accord.reading.guests import guest_or_host, is_guest, is_host
from accord.reading.institutions import GATHERED, Institution
from accord.reading.scene import Actor, ActorKind


def plain_actor(
    doc: Doc, institution: Institution, parties: tuple[str, ...], person: int | None = None, name: str | None = None
) -> Actor:
    """A mention as an actor with the parties it stands for, named as printed unless a name is given."""
    return Actor(
        institution.kind,
        institution.start,
        institution.end,
        institution.head,
        name or coreference.printed(doc, institution.start, institution.end),
        tuple(sorted(parties)),
        person,
    )


def settle(
    doc: Doc,
    institution: Institution,
    *,
    earlier: list[Actor],
    seen: list[Actor],
    settled: Settled,
    numbers: list[int],
    words: OfficeWords,
) -> Actor:
    """A lower-case mention with whom it means; `earlier` are the actors before it, `seen` those and the states
    named.
    """
    if institution.kind is ActorKind.COLLECTIVE:
        return plain_actor(doc, institution, institution.owners)  # whom it means is settled last: `settle_group`
    if institution.kind is ActorKind.OFFICE and doc[institution.start].lower_ not in {"a", "an"}:
        holder = _visitor(doc, institution, earlier, settled)
        if holder is None:
            holder = holders.office_holder(doc, institution, settled.people, earlier, numbers, words)
        if holder is not None:
            person = settled.people[holder]
            parties = (person.country,) if person.country else institution.owners
            return plain_actor(doc, institution, parties, holder, person.name)
    owners = institution.owners
    if not owners and settled.official is not None and _own_office(doc, institution):
        return plain_actor(doc, institution, (settled.official,))
    if not owners and institution.kind is ActorKind.ORGANISATION and doc[institution.head].text[0].isupper():
        owners = _organisation_meant(doc, institution, seen)
    elif not owners and institution.kind is not ActorKind.TEXT:
        lands = lands_meant([t.lower_ for t in doc[institution.start : institution.head + 1]])
        if doc[institution.start].lower_ == "its" or doc[institution.head].lower_ in _STATE_NOUNS or lands:
            owners = coreference.owner_of(doc, institution, seen, numbers)
            if lands:
                return plain_actor(doc, institution, owners)
        owners = owners or _owner_nearby(doc, institution, earlier, numbers)
    return plain_actor(doc, institution, owners)


def settle_group(
    doc: Doc,
    institution: Institution,
    actor: Actor,
    *,
    earlier: Sequence[Actor],
    settled: Settled,
    numbers: Sequence[int],
    words: OfficeWords,
) -> Actor:
    """A collective, a guest or a host with whom it means, by all actors and pronouns before it."""
    start, head = institution.start, institution.head
    if institution.kind is ActorKind.OFFICE:
        return replace(actor, parties=guest_or_host(doc, start, head, earlier, numbers, settled.sides))
    parties = coreference.collective(doc, institution, earlier, settled, numbers, words=words)
    members = holders.members_of(doc, institution, parties, settled.people, earlier, words)
    return replace(actor, parties=tuple(sorted(parties)), members=members)


def is_settled_last(doc: Doc, institution: Institution) -> bool:
    """Whether a mention is a collective, or a guest or host without a name."""
    if institution.kind is ActorKind.COLLECTIVE:
        return True
    start, head = institution.start, institution.head
    nameless = institution.kind is ActorKind.OFFICE and not institution.owners
    return nameless and (is_guest(doc, start, head) or is_host(doc, start, head))


_OWN_HEADS = frozenset("president minister premier secretary king emir chancellor ministry pm".split())


def _own_office(doc: Doc, institution: Institution) -> bool:
    """ "The President spoke by telephone with" in the words of the presidency: their own, as the subject."""
    head = doc[institution.head]
    return (
        doc[institution.start].lower_ == "the"
        and head.text[0].isupper()
        and head.lower_ in _OWN_HEADS
        and head.dep_ == "nsubj"
        and all(c.lower_ != "of" or not any(p.lower_ == "republic" for p in c.children) for c in head.children)
    )


_STATE_NOUNS = frozenset("country nation kingdom republic sultanate emirate principality archipelago".split())
_COMING = frozenset("visit arrive call come pay travel fly lead hold meet".split())


def _visitor(doc: Doc, institution: Institution, earlier: Sequence[Actor], settled: Settled) -> int | None:
    """ "the visiting dignitary": the person last said to come."""
    if all(t.lower_ != "visiting" for t in doc[institution.start : institution.head]):
        return None
    for actor in reversed(earlier):
        token = doc[actor.head]
        came = token.dep_ == "nsubj" and token.head.lemma_ in _COMING - {"hold", "meet"}
        if actor.person is not None and (came or doc[actor.start].lower_ == "visiting"):
            return actor.person
    named = [a.person for a in earlier if a.person is not None and doc[a.head].dep_ == "nsubj"]
    return named[0] if named and len(settled.people) <= 3 else None


def _organisation_meant(doc: Doc, institution: Institution, seen: Sequence[Actor]) -> tuple[str, ...]:
    """ "the Agency", "the Forum" in capitals: the organisation whose long name ends in that word."""
    head = doc[institution.head]
    if not head.text[0].isupper():
        return ()
    for actor in reversed(seen):
        if actor.kind is ActorKind.ORGANISATION and len(actor.parties) == 1 and actor.name.split()[-1] == head.text:
            return actor.parties
    return ()


_BLOCS = GATHERED | {"bloc", "grouping"}


def _owner_nearby(doc: Doc, institution: Institution, earlier: list[Actor], numbers: list[int]) -> tuple[str, ...]:
    """Whose "the ministry" is: the last named institution or single party of the sentence or the one before."""
    head = doc[institution.head].lower_
    if head in _BLOCS:
        blocs = [a.parties for a in earlier if coreference.is_bloc(a)]
        return blocs[-1] if blocs else ()
    for actor in reversed(earlier):
        apart = numbers[institution.start] - numbers[actor.head]
        if apart > 3:
            break
        if actor.kind is ActorKind.ORGANISATION and doc[actor.head].lower_ == head and len(actor.parties) == 1:
            return actor.parties
    for actor in reversed(earlier):
        apart = numbers[institution.start] - numbers[actor.head]
        if apart > 1:
            break
        if len(actor.parties) == 1:
            return actor.parties
    return ()
