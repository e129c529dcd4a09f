"""Settles within one document whom a mention of an office means: "the minister", "the two ministers", "both leaders".

Whom the words fit equally well is not chosen: then nobody is meant.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from accord.lexicon.envoys import is_envoy
from accord.lexicon.office_words import OfficeWords
from accord.reading.coreference import ONE_OF_MANY, salience
from accord.reading.institutions import Institution
from accord.reading.scene import Actor, ActorKind, KnownPerson

_LOWER = frozenset("deputy vice assistant under".split())


def office_holder(
    doc: Doc,
    mention: Institution,
    people: Sequence[KnownPerson],
    earlier: Sequence[Actor],
    numbers: Sequence[int],
    words: OfficeWords,
) -> int | None:
    """The person that "the Peruvian foreign minister" or "the minister" means: same head, fitting modifiers and
    country.
    """
    head = doc[mention.head].lower_.rstrip(".")
    if head in ONE_OF_MANY:
        return None  # "the Russian military" is nobody, whatever "Military District Commander" holds
    wanted = {
        doc[i].lower_
        for i in range(mention.start, mention.end)
        if i != mention.head and (doc[i].lower_ in words.modifiers | words.portfolios or doc[i].lower_ in _LOWER)
    }
    fitting: list[tuple[float, int]] = []
    for index, person in enumerate(people):
        if not person.role:
            continue
        role = set(person.role.lower().replace(".", "").replace(",", " ").split())
        if (
            head not in role
            and not (head == "premier" and {"prime", "minister"} <= role)
            and not (head == "pm" and {"prime", "minister"} <= role)
        ):
            continue
        if mention.owners and person.country and person.country not in mention.owners:
            continue
        if not wanted <= role | {"the"} or (
            ("vice" in role) != ("vice" in wanted) and head == "president" and "vice" in role
        ):
            continue
        if (
            not wanted
            and "deputy" in role
            and any(p.role and head in p.role.lower().split() and "deputy" not in p.role.lower() for p in people)
        ):
            continue
        before = [a for a in earlier if a.person == index]
        # the subject of the sentence before is meant rather than whom he met: "Ruiz said ... after talks with Paz.
        # The minister ..."
        score = max((salience(doc, a, doc[mention.head], numbers) for a in before[-3:]), default=-100.0)
        fitting.append((score, index))
    if not fitting:
        return _only_one_of(mention, people, earlier, head)
    fitting.sort(reverse=True)
    if len(fitting) > 1 and fitting[0][0] <= -100.0:
        return None
    return fitting[0][1]


def members_of(
    doc: Doc,
    mention: Institution,
    parties: Sequence[str],
    people: Sequence[KnownPerson],
    earlier: Sequence[Actor],
    words: OfficeWords,
) -> tuple[int, ...]:
    """The people whom "the two ministers" or "both leaders" means: those of that office named last, one of each
    party.
    """
    head = doc[mention.head].lower_
    singular = head.removesuffix("s")
    if singular not in words.heads and head not in _PERSONAL:
        return ()
    wanted = mention.count or len(parties)
    fields = {doc[i].lower_ for i in range(mention.start, mention.head)} & words.portfolios
    found: list[int] = []
    for actor in reversed(earlier):
        index = actor.person
        if index is None or index in found or actor.kind is ActorKind.PRONOUN:
            continue
        person = people[index]
        if (
            singular in words.heads
            and singular not in _PERSONAL_SINGULAR
            and not _holds(person, singular, fields, words)
        ):
            continue
        if person.country in parties and not any(people[i].country == person.country for i in found):
            found.append(index)
        if len(found) == wanted:
            break
    if len(found) != wanted and len(mention.owners) > 1 and singular not in _PERSONAL_SINGULAR:
        # "the Peruvian and Chilean interior ministers signed": they are named further down
        found = [i for i, p in enumerate(people) if p.country in parties and _holds(p, singular, fields, words)]
        if len({people[i].country for i in found}) != len(found):
            return ()
    return tuple(sorted(found)) if len(found) == wanted and wanted >= 2 else ()


_SAME_FIELD = {"defense": "defence", "home": "interior", "internal": "interior", "external": "foreign"}


_ENVOYS = frozenset({"envoy", "diplomat"})
_ANY_OFFICE = frozenset("official leader diplomat general commander dignitary chief politician envoy".split())


def _only_one_of(
    mention: Institution, people: Sequence[KnownPerson], earlier: Sequence[Actor], head: str
) -> int | None:
    """ "The Russian official": the only person of that state whom the text has named so far; "the envoy": the only
    ambassador.
    """
    if head in _ENVOYS and not mention.owners:
        sent = {i for i, one in enumerate(people) if _is_sent(one)}
        known = sent.intersection(a.person for a in earlier if a.person is not None)
        return known.pop() if len(sent) == 1 and known else None
    if head not in _ANY_OFFICE or len(mention.owners) != 1:
        return None
    named = {a.person for a in earlier if a.person is not None and people[a.person].country in mention.owners}
    return named.pop() if len(named) == 1 else None


def _is_sent(person: KnownPerson) -> bool:
    return is_envoy(person.role) or "diplomat" in (person.role or "").lower().split()


def _holds(person: KnownPerson, office: str, fields: set[str], words: OfficeWords) -> bool:
    """Whether a person's role is that office, of one of those fields where the role names any."""
    role = (person.role or "").lower().split()
    named = {_SAME_FIELD.get(word, word) for word in words.portfolios.intersection(role)}
    asked = {_SAME_FIELD.get(word, word) for word in fields}
    return office in role and not (asked and named and not named & asked)


_PERSONAL = frozenset("leaders officials counterparts peers interlocutors pair duo men heads chiefs".split())
_PERSONAL_SINGULAR = frozenset("leader official counterpart peer head chief".split())
