"""People, institutions, organisations and states of a text -> its actors: all mentions but pronouns, none on another.

Where two overlap the earlier in that order wins.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.lexicon.states import How
from accord.reading import coreference
from accord.reading.capitals import stands_for_state
from accord.reading.coreference import Settled
from accord.reading.grouping import Group, NameMention
from accord.reading.institutions import Institution
from accord.reading.parties_named import IN_TOWNS, Named, party_code
from accord.reading.scene import Actor, ActorKind, KnownPerson
from accord.reading.settling import plain_actor
from accord.reading.settling import settle as settle_mention
from accord.reading.short_names import with_short_names


class _Untaken:
    """Actors none of which lies on another: who is put in first stays."""

    def __init__(self) -> None:
        self.taken: set[int] = set()
        self.actors: list[Actor] = []

    def put(self, actor: Actor) -> None:
        """Takes the actor in, if all its words are free."""
        if not self.taken.intersection(range(actor.start, actor.end)):
            self.taken.update(range(actor.start, actor.end))
            self.actors.append(actor)


def actors_of(
    doc: Doc,
    groups: Sequence[Group],
    plain: Sequence[Institution],
    named: Named,
    settled: Settled,
    numbers: list[int],
    words: OfficeWords,
) -> list[Actor]:
    """The actors of the text in order; what a short mention means is settled by those before it."""
    found = _Untaken()
    for index, member in enumerate(groups):
        for mention in member.mentions:
            found.put(_person_actor(doc, mention, index, settled.people[index]))
    later: list[Institution] = []
    for institution in sorted(plain, key=lambda i: (i.start, -i.end)):
        bare = not institution.owners and institution.end - institution.start <= 2  # "the Agency": of one named before
        if institution.kind is ActorKind.ORGANISATION and doc[institution.head].text[0].isupper() and not bare:
            found.put(plain_actor(doc, institution, institution.owners))
        else:
            later.append(institution)
    for start, end, organisation in named.organisations:
        if not organisation.threat:
            head, name = doc[start:end].root.i, coreference.printed(doc, start, end)
            parties = (party_code(organisation),) if organisation.party else ()
            found.put(Actor(ActorKind.ORGANISATION, start, end, head, name, parties))
    _put_settled(doc, later, found, named, settled, numbers, words)
    _put_states(doc, found, named)
    return with_short_names(doc, _with_all_posts(doc, sorted(found.actors, key=lambda a: a.start)))


def _put_settled(
    doc: Doc,
    institutions: Sequence[Institution],
    found: _Untaken,
    named: Named,
    settled: Settled,
    numbers: list[int],
    words: OfficeWords,
) -> None:
    """Offices and bodies without a name of their own, each settled by what stands before it."""
    base = sorted(found.actors, key=lambda a: a.start)
    seen = sorted([*base, *_state_actors(doc, named)], key=lambda a: a.start)
    of_states = {i for m in named.states for i in range(m.start, m.end)}
    for institution in institutions:
        if found.taken.intersection(range(institution.start, institution.end)) - of_states:
            continue
        earlier = sorted((a for a in base if a.start < institution.start), key=lambda a: a.start)
        wider = [a for a in seen if a.start < institution.start]
        actor = settle_mention(
            doc, institution, earlier=earlier, seen=wider, settled=settled, numbers=numbers, words=words
        )
        found.put(actor)
        if institution.owners and institution.kind is ActorKind.ORGANISATION:
            base.append(actor)  # "Lima's defence ministry": "the ministry" after it


def _put_states(doc: Doc, found: _Untaken, named: Named) -> None:
    """The states, and capitals that stand for theirs."""
    # "Brussels" is the EU's capital where the text is about the EU and not about Belgium
    union = "EU" if any(party_code(o) == "EU" for _, _, o in named.organisations) else None
    if any(m.code == "BE" and m.how not in IN_TOWNS for m in named.states):
        union = None
    for match in named.states:
        token = doc[doc[match.start : match.end].root.i]
        if match.how in IN_TOWNS and not (match.how is How.CAPITAL and stands_for_state(token)):
            continue
        code = union if union and token.text == "Brussels" else match.code
        name = coreference.printed(doc, match.start, match.end)
        found.put(Actor(ActorKind.STATE, match.start, match.end, token.i, name, (code,)))


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


def _state_actors(doc: Doc, named: Named) -> list[Actor]:
    """The states named, as those whom "the country" and "its ministry" may mean."""
    found = []
    for match in named.states:
        if match.how not in IN_TOWNS:
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
