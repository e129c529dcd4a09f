"""Settles within one document whom short mentions mean: "he", "they", "the two sides", "the ministry".

What cannot be settled keeps no person and no parties; nothing is guessed across a tie.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from accord.lexicon.office_words import OfficeWords
from accord.lexicon.organisations import find_organisations
from accord.reading.institutions import COLLECTIVE_HEADS, SIDE_HEADS, Institution
from accord.reading.scene import Actor, ActorKind, KnownPerson

_SINGULAR = frozenset("he she him her his hers himself herself".split())
_PLURAL = frozenset("they them their theirs themselves".split())
_NEUTER = frozenset("it its itself".split())
_SPEAKING = frozenset(
    "say add state stress explain note announce confirm clarify point underline emphasize emphasise report read".split()
)
_SAYING_DEPS = frozenset({"nsubj", "nsubjpass"})
ONE_OF_MANY = frozenset(
    """side delegation government administration army navy police team cabinet military state kingdom republic sultanate
    emirate""".split()
)
"""People as one: "the Peruvian side expressed its readiness"."""
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Settled:
    """What the document says as a whole: its people and its sides."""

    people: tuple[KnownPerson, ...]
    sides: tuple[str, ...]
    lead: tuple[str, ...] = ()
    """The states that its headline and first sentence name."""
    blocs: frozenset[str] = frozenset()
    """The codes among the parties that are organisations."""
    official: str | None = None
    """The state whose office publishes the document."""


def printed(doc: Doc, start: int, end: int) -> str:
    """A mention as printed, without a leading article."""
    while start < end - 1 and doc[start].lower_ in _ARTICLES:
        start += 1
    return " ".join(doc[start:end].text.split())


_OF_STATES = frozenset("countries nations states neighbours neighbors capitals peoples".split())


def owner_of(doc: Doc, mention: Institution, earlier: Sequence[Actor], numbers: Sequence[int]) -> tuple[str, ...]:
    """Whose "its ministry" or "the country" is: the single party most in view within the last two sentences."""
    head = doc[mention.head]
    reach = 2 if head.lower_ in _OF_STATE else 1
    near = [a for a in earlier[-30:] if len(a.parties) == 1 and _apart(numbers, a, mention.start) <= reach]
    if head.lower_ in _OF_STATE:
        near = [a for a in near if not is_bloc(a)]
    if not near:
        return ()
    return max(near, key=lambda a: salience(doc, a, head, numbers)).parties


_OF_STATE = frozenset("country state nation kingdom republic sultanate emirate principality".split())


def is_bloc(actor: Actor) -> bool:
    """Whether an actor is an intergovernmental organisation."""
    return actor.kind is ActorKind.ORGANISATION and bool(actor.parties) and bool(find_organisations(actor.name.split()))


def collective(
    doc: Doc, mention: Institution, earlier: Sequence[Actor], settled: Settled, *, words: OfficeWords
) -> tuple[str, ...]:
    """The parties of "the two sides" and its like: those its words give, else the last ones named, else the
    document's sides.
    """
    if len(mention.owners) > 1:
        return mention.owners
    head = doc[mention.head].lower_
    if any(t.lower_ == "member" for t in doc[mention.start : mention.end]):
        # "the member states": of the organisation last spoken of
        bloc = next((a for a in reversed(earlier) if is_bloc(a)), None)
        return bloc.parties if bloc else ()
    if mention.owners and head not in {"sides", "parties"}:
        return mention.owners
    singular = head.removesuffix("s")
    by_office = (
        {p.country for p in settled.people if p.country and p.role and singular in p.role.lower().split()}
        if singular in words.heads
        else set()
    )
    if len(by_office) >= 2 and (mention.count is None or mention.count == len(by_office)):
        return tuple(sorted(by_office))
    if len(settled.lead) > 3 and mention.count in (None, len(settled.lead)):
        return settled.lead  # "the four sides", "the parties" of a text about four
    sides = tuple(code for code in settled.sides if code not in settled.blocs) if head in _OF_STATES else settled.sides
    count = mention.count or max(2, len(sides))
    if len(sides) == count:
        return _told_together(doc, mention, earlier, sides) or sides
    recent: list[str] = []
    for actor in reversed(earlier):
        if doc[actor.head].sent.start < doc[mention.head].sent.start and len(recent) >= count:
            break
        if head in _OF_STATES and is_bloc(actor):
            continue
        for code in actor.parties:
            if code not in recent:
                recent.append(code)
        if len(recent) >= count:
            break
    return tuple(sorted(recent)) if len(recent) == count else ()


_BACK = 3


def _told_together(
    doc: Doc, mention: Institution, earlier: Sequence[Actor], sides: tuple[str, ...]
) -> tuple[str, ...] | None:
    """The other group that the sentences before tell of: "Cho also met Wong of Australia. Both sides agreed to ..."."""
    starts = [s.start for s in doc.sents if s.start < doc[mention.head].sent.start][-_BACK:]
    near = [a for a in earlier if starts and doc[a.head].i >= starts[0] and doc[a.head].sent != doc[mention.head].sent]
    groups = [*_joined(doc, near), *(a for a in near if len(a.parties) > 1 and a.kind is not ActorKind.PRONOUN)]
    told = [a for a in groups if _leads(doc[a.head])]
    last = max(told, key=lambda a: a.head, default=None)
    if last is None or len(last.parties) != len(sides) or not set(last.parties) & set(sides):
        return None
    return last.parties


def _leads(noun: Token) -> bool:
    """Whether a noun is the subject of its sentence or of what is said in it, no aside: "..., as Oman and Chad do"."""
    first = noun.head if noun.dep_ == "conj" else noun
    at = first.head
    if first.dep_ not in _SAYING_DEPS or at.pos_ not in ("VERB", "AUX"):
        return False
    while at.dep_ in _MAIN and at.head.i != at.i:
        at = at.head
    return at.dep_ == "ROOT"


def _is_subject(doc: Doc, actor: Actor) -> bool:
    token = doc[actor.head]
    return token.dep_ in _SAYING_DEPS or (token.dep_ == "conj" and token.head.dep_ in _SAYING_DEPS)


def _apart(numbers: Sequence[int], actor: Actor, at: int) -> int:
    """How many sentence starts lie between an actor and a token."""
    return numbers[at] - numbers[actor.head]


def sentence_numbers(doc: Doc) -> list[int]:
    """For each token the number of its sentence."""
    numbers: list[int] = []
    for number, sentence in enumerate(doc.sents):
        numbers += [number] * (sentence.end - sentence.start)
    return numbers


_MAIN = frozenset({"ccomp", "conj", "parataxis"})


def salience(doc: Doc, actor: Actor, pronoun: Token, numbers: Sequence[int]) -> float:
    """How likely a pronoun means an actor: subjects of main clauses before others, near before far."""
    token = doc[actor.head]
    score = 0.0
    if _is_subject(doc, actor):
        verb = token.head if token.dep_ != "conj" else token.head.head
        root = verb.sent.root.i
        # the one who speaks goes on being "he" rather than the one spoken of: "Ruiz said Paz would come. He ..."
        inside = _apart(numbers, actor, pronoun.i) == 0
        score += (
            3.0 if root == verb.i else (3.0 if inside else 2.4) if root == verb.head.i and verb.dep_ in _MAIN else 2.0
        )
    elif token.dep_ in ("poss", "pobj", "compound"):
        score -= 0.5
    sentences_apart = _apart(numbers, actor, pronoun.i)
    score -= 1.6 * sentences_apart
    if sentences_apart == 0 and _is_subject(doc, actor):
        # "the minister said he ..." but not "He met the minister": the same clause gives no antecedent
        score += 0.5 if token.head.i != pronoun.head.i else -4.0
    return score - 0.002 * (pronoun.i - actor.head)


def antecedent(doc: Doc, pronoun: Token, earlier: Sequence[Actor], numbers: Sequence[int]) -> Actor | None:
    """The actor a pronoun means; None when no candidate stands within the last three sentences."""
    lower = pronoun.lower_
    near = [a for a in earlier[-40:] if _apart(numbers, a, pronoun.i) <= 3]
    if lower in _SINGULAR:
        fitting = [
            a
            for a in near
            if a.person is not None
            or (
                a.kind is ActorKind.OFFICE
                and doc[a.head].lower_ not in COLLECTIVE_HEADS | SIDE_HEADS
                and not doc[a.head].lower_.endswith("s")
            )
        ]
        if pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in _GOES_AND_MEETS:
            # "The minister will visit Lima, a spokesman said. He will also meet": not the spokesman
            fitting = [a for a in fitting if not _only_speaks(doc, a)] or fitting
    elif lower in _PLURAL:
        fitting = [
            a
            for a in near
            if a.kind is ActorKind.COLLECTIVE or len(a.parties) > 1 or doc[a.head].tag_ in ("NNS", "NNPS")
        ]
        fitting += _joined(doc, near)
    else:
        fitting = [
            a
            for a in near
            if a.kind in (ActorKind.ORGANISATION, ActorKind.TEXT, ActorKind.STATE)
            or (a.kind is ActorKind.PRONOUN and doc[a.start].lower_ in _NEUTER)
            or (a.kind is ActorKind.OFFICE and a.person is None and doc[a.head].lower_ in ONE_OF_MANY)
        ]
    if not fitting:
        return None
    if lower in _NEUTER and pronoun.dep_ != "poss":
        # "Italy and Oman agreed to open a school. It ...": neither of the two
        fitting = [a for a in fitting if a.kind is not ActorKind.STATE or not _is_one_of_two(doc[a.head])]
        if not fitting:
            return None
    if lower in _NEUTER and pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in _SPEAKING:
        # "It added that ...": what speaks is an office or a text, rather than a state
        fitting = [a for a in fitting if a.kind in (ActorKind.ORGANISATION, ActorKind.TEXT)] or fitting
    return max(fitting, key=lambda a: salience(doc, a, pronoun, numbers))


_GOES_AND_MEETS = frozenset(
    """meet hold visit travel arrive leave depart attend sign receive fly pay inspect tour call host chair lead return
    proceed""".split()
)


def _only_speaks(doc: Doc, actor: Actor) -> bool:
    """Whether an actor is told as a spokesman."""
    return any(t.lower_.startswith("spokes") for t in doc[actor.start : actor.end])


def _is_one_of_two(token: Token) -> bool:
    """Whether a state stands in a row of subjects: "Italy and Oman agreed"."""
    first = token.head if token.dep_ == "conj" else token
    return first.dep_ in _SAYING_DEPS and bool(token.conjuncts)


_MEETING = frozenset("meet receive host welcome visit greet see speak talk confer".split())
_TALKS = frozenset({"talk", "meeting", "conversation", "discussion", "consultation", "call"})


def _joined(doc: Doc, actors: Sequence[Actor]) -> list[Actor]:
    """Actors that a "they" may take together: "Peru and Chile", "Reid and Flores", "Reid met Flores"."""
    joined: list[Actor] = []
    for first in actors:
        token = doc[first.head]
        if token.dep_ not in _SAYING_DEPS:
            continue
        members = [a for a in actors if a is first or doc[a.head] in token.conjuncts]
        if len(members) == 1 and (links := _meets(token.head)):
            met = {c.i for c in token.head.children if c.dep_ == "dobj"}
            met |= {g.i for c in token.head.subtree if c.lower_ in links for g in c.children}
            members += [a for a in actors if a.head in met or any(t in met for t in range(a.start, a.end))]
        if len(members) > 1:
            names = [m.name for m in members]
            parties = tuple(sorted({code for m in members for code in m.parties}))
            together = ", ".join(names[:-1]) + " and " + names[-1]
            joined.append(replace(first, kind=ActorKind.COLLECTIVE, name=together, parties=parties, person=None))
    return joined


def _meets(verb: Token) -> frozenset[str]:
    """The links to whom the subject met: "held talks with", "called on the premier"; none if it met nobody."""
    holds = verb.lemma_ in {"hold", "have"} and any(c.dep_ == "dobj" and c.lemma_ in _TALKS for c in verb.children)
    if holds or verb.lemma_ in _MEETING:
        return frozenset({"with"})
    urges = any(c.tag_ == "VB" and c.i > verb.i for c in verb.subtree)
    return frozenset({"on"}) if verb.lemma_ == "call" and not urges else frozenset()


def _means_no_actor(it: Token) -> bool:
    """ "It was agreed that ...", "It will take place in May": a clause that comes later, or an event."""
    verb = it.head
    if it.dep_ == "nsubjpass":
        return any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children) or verb.lemma_ == "hold"
    return it.dep_ == "nsubj" and verb.lemma_ == "take" and any(c.lower_ == "place" for c in verb.children)


_OPENING = frozenset({"during", "on", "upon", "in", "at", "after", "before", "following", "throughout"})
_STAYS = frozenset({"visit", "stay", "trip", "tour", "arrival", "sojourn", "departure"})
_HOSTING = frozenset({"receive", "host", "welcome", "greet", "meet"})


def _said_after(pronoun: Token, later: Sequence[Actor]) -> Actor | None:
    """Whom a pronoun before its name means: "During his visit, the Fijian president will meet"."""
    stay, tie = pronoun.head, pronoun.nbor(-1) if pronoun.i else pronoun
    if pronoun.dep_ != "poss" or pronoun.lower_ not in _SINGULAR or stay.lemma_ not in _STAYS:
        return None
    if not tie.is_sent_start or tie.lower_ not in _OPENING or stay.head.i != tie.i:
        return None
    verb = tie.head
    if verb.lemma_ in _HOSTING - {"meet"}:
        return None  # "During his visit, the mayor will host him"
    subject = next((c.i for c in verb.children if c.dep_ == "nsubj" and c.i > stay.i), None)
    return next((a for a in later if subject is not None and a.start <= subject < a.end and a.person is not None), None)


def _one_received(doc: Doc, pronoun: Token, earlier: Sequence[Actor]) -> Actor | None:
    """Who comes in a clause on a welcome: "received President Ratu at the airport, as he arrived"."""
    came, host = pronoun.head, pronoun.head.head
    if pronoun.lower_ not in ("he", "she") or pronoun.dep_ != "nsubj" or came.lemma_ not in _COMING:
        return None
    if came.dep_ != "advcl" or host.lemma_ not in _HOSTING:
        return None
    met = {c.i for c in host.children if c.dep_ == "dobj"}
    return next((a for a in earlier if a.person is not None and (a.head in met or doc[a.head].head.i in met)), None)


_COMING = frozenset({"arrive", "land", "come", "reach", "pay", "begin"})
_ORDER = frozenset({"latter", "former"})


def _of_two_named(doc: Doc, word: Token, earlier: Sequence[Actor]) -> Actor | None:
    """Whom "the latter" and "the former" mean: of the two people or states named last before it, second or first."""
    following = doc[word.i + 1] if word.i + 1 < len(doc) else None
    if word.i == 0 or word.nbor(-1).lower_ != "the" or following is None:
        return None
    if following.tag_ != "POS" and following.pos_ not in ("VERB", "AUX", "PUNCT", "ADP"):
        return None  # "the former minister"
    near = [a for a in earlier[-12:] if a.kind in (ActorKind.PERSON, ActorKind.STATE, ActorKind.OFFICE) and a.parties]
    people = [a for a in near if a.person is not None and doc[a.head].sent == word.sent] or near
    last = people[-1:] if people else []
    others = [a for a in people[:-1] if last and (a.person, a.parties) != (last[0].person, last[0].parties)]
    return (last[0] if last else None) if word.lower_ == "latter" else (others[-1] if others else None)


def resolve_pronouns(doc: Doc, actors: Iterable[Actor], numbers: Sequence[int]) -> list[Actor]:
    """The actors with those that pronouns stand for, in order."""
    resolved = sorted(actors, key=lambda a: a.start)
    covered = {i for a in resolved for i in range(a.start, a.end)}
    out: list[Actor] = []
    waiting = list(resolved)
    for token in doc:
        while waiting and waiting[0].start <= token.i:
            out.append(waiting.pop(0))
        lower = token.lower_
        if lower in _ORDER and token.i not in covered and (meant := _of_two_named(doc, token, out)) is not None:
            out.append(Actor(meant.kind, token.i - 1, token.i + 1, token.i, meant.name, meant.parties, meant.person))
            continue
        if token.i in covered or lower not in _SINGULAR | _PLURAL | _NEUTER:
            continue
        if len(token) > 1 and token.text.isupper():
            continue  # "HE Al Marri", "IT": a style, a trade
        if lower in _NEUTER and (token.dep_ not in ("nsubj", "nsubjpass", "poss") or _means_no_actor(token)):
            continue
        found = _said_after(token, waiting) or _one_received(doc, token, out) or antecedent(doc, token, out, numbers)
        if found is not None:
            out.append(Actor(ActorKind.PRONOUN, token.i, token.i + 1, token.i, found.name, found.parties, found.person))
    return sorted(out + waiting, key=lambda a: a.start)
