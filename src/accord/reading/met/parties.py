"""The parties of a contact: those it names, else those of its body, of talks before it, or the document's two sides.

A contact that names two is never given a third.
"""

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.reading import Body
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS
from accord.reading.met.rows import of_border
from accord.reading.met.topics import ABOUT
from accord.reading.naming import is_organisation
from accord.reading.scene import ActorKind, Scene, parties_of

MULTILATERAL = frozenset({Type.SUMMIT, Type.CONFERENCE})


def parties_for(scene: Scene, contact: Contact, contacts: list[Contact], bodies: tuple[Body, ...]) -> tuple[str, ...]:
    """The codes it names; where they are fewer than two, those of its body, talks before it or the two sides."""
    parties = set(contact.parties)
    if not parties and contact.state and contact.state not in scene.sides and _of_others(scene, contact):
        return ()
    hosted = contact.group in ("training", "exercise") and len(parties) == 1
    if contact.state and (contact.group == "visit" or hosted):
        parties.add(contact.state)
    if all(d.loose for d in contact.drafts):
        parties |= _all_of_them(contact, contacts, parties)
    came = contact.group == "handover" and len(parties) == 1 and any(d.verb for d in contact.drafts)
    if came and contact.state and len(scene.sides) > _PAIR and contact.state in scene.sides:
        parties.add(contact.state)  # "the first two planes of a Saudi airlift landed in Marrakech"
    if contact.group == "ceremony" and len(parties) < 2:
        parties |= _of_framed(scene, contact, contacts)
    if parties < set(scene.sides) and len(scene.sides) == _sided(scene, contact):
        parties = set(scene.sides)
    if len(parties) >= 2 or any(is_organisation(p) for p in parties):
        return tuple(sorted(parties))
    bloc = {p for p in scene.sides if is_organisation(p)}
    told = any(c.dep_ == "nsubj" for d in contact.drafts for c in scene.doc[d.at].children)
    own = (contact.group == "signing" and not told) or (contact.body or "").istitle() or (contact.body or "").isupper()
    if own and not parties and len(bloc) == 1 and len(scene.sides) > _PAIR and contact.drafts[0].bare:
        return tuple(bloc)  # "The Programming Committee sat in Lima", in a text on the organisation
    if contact.body:
        of_body = next((b.parties for b in bodies if b.parties and contact.body in (b.name, b.acronym, *b.names)), ())
        if parties <= set(of_body):
            parties |= set(of_body)
    if not parties and contact.group == TALKS:
        parties |= _pair_before(scene, contact)
    if len(parties) < 2 and (
        contact.group in ("signing", "exercise") or (contact.group == "visit" and not contact.place)
    ):
        parties |= _in_sentence(scene, contact)
    if len(parties) < 2 and (
        contact.group in ("signing", "handover") or (contact.group in (TALKS, "exercise", "forum") and not parties)
    ):
        parties |= _of_kin(contact, contacts)
    if len(parties) < 2:
        parties |= _of_series(contact, contacts, parties)
    if len(parties) < 2 and contact.type in MULTILATERAL:
        parties |= _of_occasion(scene, contact, contacts)
    near = _counted_with(contact, contacts)
    host = contact.state or next((c.state for c in near if c.state), None)
    about = _spoken_of(scene, contact) if contact.group == TALKS and len(parties) == 1 else frozenset()
    if about and about < set(scene.sides):
        # "flew to Kampala for talks on the war in Sudan"
        goal = host or next((c.state for c in contacts if c.group == "visit" and _in_one_sentence(c, contact)), None)
        if goal is not None and goal not in about:
            parties.add(goal)
    if len(parties) == 1 and contact.group == TALKS and _host_unsaid(scene, contact):
        parties |= _known_elsewhere(contact, contacts)
        if host and any(is_organisation(p) for p in scene.sides):
            parties.add(host)
    if (
        len(parties) < 2
        and contact.type not in MULTILATERAL
        and len(scene.sides) > 1
        and not _one_of_a_row(contact, contacts)
    ):
        three_way = any(
            t.lower_ in ("tripartite", "trilateral") for d in contact.drafts for t in scene.sentence_of(d.at)
        )
        states = {p for p in scene.sides if not is_organisation(p)} - about
        sides = states if len(states) > 1 else set(scene.sides) - about
        if (len(sides) == 2 and (parties <= sides or three_way)) or (
            len(sides) == 3 and parties <= sides and three_way
        ):
            parties |= sides
    if not parties:
        parties |= _of_group(scene, contact, contacts)
    if len(parties) == 1 and contact.group == TALKS and host and _host_unsaid(scene, contact):
        # "his talks with State Minister B in Lima": whose minister B is, the place tells
        parties.add(host)
    if len(parties) == 1 and contact.group == TALKS and _host_unsaid(scene, contact):
        # "A Fijian delegation is visiting Samoa. Mr A met Minister B today"
        stays = [c for c in contacts if c.group == "visit" and c.state and set(c.people) & set(contact.people)]
        parties |= {c.state for c in stays[:1] if c.state}
    if len(parties) == 1 and contact.group == "forum" and contact.state in scene.sides and len(scene.sides) == _PAIR:
        parties |= set(scene.sides)  # "invited General A to attend a forum in Beijing"
    if len(parties) < 2 and any(d.anchor for d in contact.drafts):
        # "on the eve of the ministers' talks in Lima, A of Oman received B of Peru"
        parties |= {
            p for c in near for p in parties_for(scene, c, [*(o for o in contacts if o is not contact)], bodies)
        }
    if not parties and len(contact.people) > 1 and len(scene.sides) == 1:
        # "ministers A and B opened the crossing": one of the two is of the only state that the text names
        parties |= set(scene.sides)
    return tuple(sorted(parties))


def _of_others(scene: Scene, contact: Contact) -> bool:
    """Whether talks are those of somebody else, in a third state: "the ongoing peace talks in Juba"."""
    return any(t.lower_ in ("peace", "ongoing") for d in contact.drafts for t in scene.doc[max(0, d.at - 3) : d.at])


_SIDED = {"trilateral": 3, "tripartite": 3, "quadrilateral": 4, "quadripartite": 4}


def _sided(scene: Scene, contact: Contact) -> int | None:
    """How many take part by the words of a contact itself: "the second trilateral exercise with Peru and Chile"."""
    words = (t.lower_ for d in contact.drafts for t in scene.doc[max(0, d.at - 5) : d.at])
    return next((_SIDED[w] for w in words if w in _SIDED), None)


def people_for(contact: Contact, contacts: list[Contact]) -> tuple[str, ...]:
    """Its named people; talks that name nobody take the signatories of the text they led to: "resulting in the signing
    of".
    """
    if contact.people or contact.parties or contact.group != TALKS or contact.body:
        return contact.people
    sentences = {d.sentence for d in contact.drafts}
    for other in contacts:
        led_to = other.group == "signing" and other.status is contact.status
        if led_to and len(other.people) > 1 and sentences & {d.sentence for d in other.drafts}:
            return other.people
    return ()


def _one_of_a_row(contact: Contact, contacts: list[Contact]) -> bool:
    """Whether it is one of several told in one breath, held by somebody of no known state: no third side is its own."""
    first = contact.drafts[0]
    unknown = any(s.people and not s.parties for s in first.sides)
    return unknown and any(o is not contact and o.drafts[0].at == first.at for o in contacts)


def _of_series(contact: Contact, contacts: list[Contact], parties: set[str]) -> frozenset[str]:
    """The many parties of the round before, for "the next round will be hosted by Peru"."""
    if not any(d.fresh and not d.people for d in contact.drafts):
        return frozenset()
    for other in reversed(contacts[: contacts.index(contact)]):
        if other.group == contact.group and len(other.parties) > _PAIR and parties <= other.parties:
            return other.parties
    return frozenset()


def _all_of_them(contact: Contact, contacts: list[Contact], parties: set[str]) -> frozenset[str]:
    """All who met just before, where "the delegations" names only those that the text is most about."""
    for other in reversed(contacts[: contacts.index(contact)]):
        if (
            len(other.parties) > _PAIR >= len(parties) - 1
            and parties < other.parties
            and other.group in (TALKS, "forum")
        ):
            return other.parties
    return frozenset()


def _of_framed(scene: Scene, contact: Contact, contacts: list[Contact]) -> frozenset[str]:
    """The parties of what a ceremony opens or closes: "The opening ceremony was attended by"."""
    framed = any(
        scene.doc[d.at].head.lemma_ in ("attend", "hold", "take", "participate")
        and any(t.lower_ in ("opening", "closing") for t in scene.doc[d.at - 3 : d.at])
        for d in contact.drafts
    )
    before = [c for c in contacts[: contacts.index(contact)] if c.group in ("exercise", "forum", "training", TALKS)]
    return frozenset(parties_for(scene, before[-1], before, ())) if framed and before else frozenset()


def _listed(scene: Scene) -> frozenset[str]:
    """The states of the longest row in the text: "the Republic of Peru, Chile and the Republic of Panama"."""
    best: set[str] = set()
    row: set[str] = set()
    last = -1
    for place in (p for p in scene.places if p.is_state):
        between = scene.doc[last : place.start] if last >= 0 else ()
        if last < 0 or any(t.lower_ not in _IN_ROW and t.text != "," for t in between):
            row = set()
        row.add(place.code)
        last = place.end
        best = max(best, set(row), key=len)
    return frozenset(best)


_IN_ROW = frozenset("and the of republic kingdom state federal islamic democratic as well".split())


def _of_group(scene: Scene, contact: Contact, contacts: list[Contact]) -> frozenset[str]:
    """The states of a text on three or more, for a contact that names none: those of the contact told before it."""
    if not contact.drafts[0].bare or contact.group in ("visit", "handover") or contact.status is Status.PROPOSED:
        return frozenset()
    before = [c for c in contacts[: contacts.index(contact)] if len(c.parties) > _PAIR and c.group != "visit"]
    if before:
        return before[-1].parties
    sides = frozenset(scene.sides)
    lead = scene.sentences[min(_LEAD, len(scene.sentences) - 1)].end
    of_a_bloc = any(is_organisation(p) for a in scene.actors_in(0, lead) for p in a.parties)
    row = _listed(scene) if len(sides) != _PAIR and not of_a_bloc else frozenset()
    if len(row) > _PAIR and sides <= row:
        return row
    together = any(sides <= set(a.parties) for a in scene.actors) if len(sides) > _PAIR else False
    return sides if together else frozenset()


_PAIR = 2
# sentences that tell whether a text is about an organisation of states, whose members it may list
_LEAD = 2


def _counted_with(contact: Contact, contacts: list[Contact]) -> list[Contact]:
    """The contacts of its sentence whose day is counted from it, or its own from them."""
    mine = {(d.sentence, d.anchor) for d in contact.drafts if d.anchor is not None}
    return [
        other
        for other in contacts
        if other is not contact
        and any((d.sentence, not d.anchor) in mine for d in other.drafts if d.anchor is not None)
    ]


def _host_unsaid(scene: Scene, contact: Contact) -> bool:
    """Whether it has two people, or one and others, and of one with an office the text does not say whose it is."""
    known = {person.name: person for person in scene.people}
    people = [known[name] for name in contact.people if name in known]
    if any(s.parties and not s.people for d in contact.drafts for s in d.sides):
        return any(not person.country for person in people)  # "Colonel A held talks with a Fijian delegation"
    return len(people) > 1 and any(person.role and not person.country for person in people)


def _known_elsewhere(contact: Contact, contacts: list[Contact]) -> frozenset[str]:
    """Whose somebody is by another contact: "a Fijian delegation led by Minister A" in Lima met B there."""
    unsaid = {name for d in contact.drafts for s in d.sides if not s.parties for name in s.people}
    said = (s for c in contacts if c is not contact for d in c.drafts for s in d.sides if unsaid & set(s.people))
    found = frozenset().union(*(s.parties for s in said))
    return found if len(found) == 1 else frozenset()


def _of_occasion(scene: Scene, contact: Contact, contacts: list[Contact]) -> set[str]:
    """The parties of a forum without any: those of "the trilateral summit", those of the visit for its sake."""
    number = {"bilateral": 2, "trilateral": 3, "tripartite": 3}
    for draft in contact.drafts:
        sentence = scene.sentence_of(draft.at)
        if any(number.get(t.lower_) == len(scene.sides) for t in sentence):
            return set(scene.sides)
    sentences = {d.sentence for d in contact.drafts}
    for other in contacts:
        if (
            other.group == "visit"
            and other.state
            and sentences & {d.sentence for d in other.drafts}
            and other.status is contact.status
        ):
            return set(other.parties) | {other.state}
    return set()


def _in_sentence(scene: Scene, contact: Contact) -> frozenset[str]:
    """The two parties of the sentence where a visit has no place, a signing no signatories: "a pact signed in 2014"."""
    sentence = scene.sentence_of(contact.drafts[0].at)
    found = frozenset(
        parties_of(a for a in scene.actors_in(sentence.start, sentence.end) if a.kind is not ActorKind.PRONOUN)
    )
    return found if len(found) == 2 else frozenset()


_WITH = frozenset({"with", "between", "by", "and"})


def _spoken_of(scene: Scene, contact: Contact) -> frozenset[str]:
    """The states that talks are only about: "held talks in Cairo on the war in Sudan"."""
    found: set[str] = set()
    for draft in contact.drafts:
        noun = scene.doc[draft.at]
        for prep in (*noun.children, *noun.head.children):
            if prep.i < noun.i or prep.dep_ != "prep" or prep.lower_ not in ABOUT:
                continue
            for actor in scene.actors_in(prep.i, prep.right_edge.i + 1):
                first = actor.start - (scene.doc[actor.start - 1].lower_ == "the")
                if scene.doc[first - 1].lower_ not in _WITH or of_border(scene, first - 1):
                    found.update(actor.parties)
    return frozenset(found) - contact.parties


def _in_one_sentence(one: Contact, other: Contact) -> bool:
    return bool({d.sentence for d in one.drafts} & {d.sentence for d in other.drafts})


def _pair_before(scene: Scene, contact: Contact) -> frozenset[str]:
    """The two parties of the sentence before: "Fiji and Tonga bought boats together. Talks on more broke down"."""
    number = contact.drafts[0].sentence
    if number == 0 or not contact.drafts[0].bare:
        return frozenset()
    before = scene.sentences[number - 1]
    first = [a for a in scene.actors_in(before.start, before.end) if a.parties]
    pair = frozenset(parties_of(first[:2]))
    return pair if len(pair) == 2 and all(a.kind is ActorKind.STATE for a in first[:2]) else frozenset()


def _of_kin(contact: Contact, contacts: list[Contact]) -> frozenset[str]:
    """The parties of the talks just before a signing, or the giver of the handover before."""
    first = contact.drafts[0]
    for other in sorted(contacts, key=lambda c: -c.drafts[0].at):
        if other is contact or other.drafts[0].at > first.at or not contact.parties <= other.parties | contact.parties:
            continue
        if (
            contact.group in ("signing", "exercise", "forum", TALKS)
            and other.group in (TALKS, contact.group)
            and first.sentence - other.drafts[-1].sentence <= 3
        ):
            if contact.group == "forum":
                # "met her Peruvian and Chilean counterparts on the sidelines of the forum"
                return frozenset().union(*(c.parties for c in contacts if c.drafts[0].at == other.drafts[0].at))
            return other.parties
        if contact.group == "handover" and other.group == "handover" and len(other.drafts[0].sides) == 2:
            return other.drafts[0].sides[0].parties if contact.parties else other.parties
    return frozenset()
