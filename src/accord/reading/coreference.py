"""Settles within one document whom short mentions mean: "he", "they", "the two sides", "the ministry".

What cannot be settled keeps no person and no parties; nothing is guessed across a tie.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from accord.lexicon.envoys import is_envoy
from accord.lexicon.lands import lands_meant
from accord.lexicon.office_words import OfficeWords
from accord.lexicon.organisations import find_organisations
from accord.reading.focus import groups, in_focus, of_collective
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


_NEW = frozenset("two three four five".split())
_SIDES = frozenset("sides parties governments".split())
_OF_STATES = frozenset("countries nations states neighbours neighbors capitals peoples".split())


def owner_of(doc: Doc, mention: Institution, earlier: Sequence[Actor], numbers: Sequence[int]) -> tuple[str, ...]:
    """Whose "its ministry" or "the country" is: the single party most in view within the last two sentences."""
    head = doc[mention.head]
    lands = lands_meant([t.lower_ for t in doc[mention.start : mention.head + 1]])
    reach = _IN_VIEW if lands else 2 if head.lower_ in _OF_STATE else 1
    near = [a for a in earlier[-30:] if len(a.parties) == 1 and _apart(numbers, a, mention.start) <= reach]
    if lands is not None:
        near = [a for a in near if a.parties[0] in lands]
        if len({a.parties for a in near}) > 1:
            # of two kingdoms the one that the last two sentences name
            near = [a for a in near if _apart(numbers, a, mention.start) <= 1]
        if len({a.parties for a in near}) > 1:
            return ()
    elif head.lower_ in _OF_STATE:
        near = [a for a in near if not is_bloc(a)]
    if not near:
        return ()
    return max(near, key=lambda a: salience(doc, a, head, numbers)).parties


# so many sentences back "the kingdom" finds its state
_IN_VIEW = 6
_OF_STATE = frozenset("country state nation kingdom republic sultanate emirate principality".split())


def is_bloc(actor: Actor) -> bool:
    """Whether an actor is an intergovernmental organisation."""
    return actor.kind is ActorKind.ORGANISATION and bool(actor.parties) and bool(find_organisations(actor.name.split()))


def collective(
    doc: Doc,
    mention: Institution,
    earlier: Sequence[Actor],
    settled: Settled,
    numbers: Sequence[int],
    *,
    words: OfficeWords,
) -> tuple[str, ...]:
    """The parties of "the two sides" and its like: those its words give, else those who act together before it, else
    the document's sides.
    """
    if len(mention.owners) > 1:
        return mention.owners
    head = doc[mention.head].lower_
    if any(t.lower_ == "member" for t in doc[mention.start : mention.end]) or head == "members":
        # "the member states", "the bloc's members": of the organisation last spoken of
        bloc = next((a for a in reversed(earlier) if is_bloc(a)), None)
        if bloc is not None or head != "members":
            return bloc.parties if bloc else ()
    if mention.owners and head not in {"sides", "parties"}:
        return mention.owners
    if mention.count and doc[mention.start].lower_ in _NEW and head not in _OF_STATES | _SIDES:
        return ()  # "let two observers attend": none named before
    without = settled.blocs if head in _OF_STATES else frozenset()
    listed = len(settled.sides) > 3
    of = mention.end < len(doc) and doc[mention.end].lower_ == "of"  # "the leaders of the organ": their words say it
    if not listed and not of and not in_focus(doc, mention.start, earlier, numbers, count=mention.count, back=2):
        held = _of_office(head, settled.people, words)
        if len(held) >= 2 and (mention.count is None or mention.count == len(held)):
            return held
    if len(settled.lead) > 3 and mention.count in (None, len(settled.lead)) and len(settled.sides) != 2:
        return settled.lead  # "the four sides", "the parties" of a text about four
    return of_collective(
        doc, mention.start, earlier, numbers, sides=settled.sides, count=mention.count, without=without
    )


_OFFICES = {
    "leaders": frozenset("president premier prime king chancellor emir sultan leader".split()),
    "premiers": frozenset({"premier", "prime"}),
    "presidents": frozenset({"president"}),
}


def _of_office(head: str, people: Sequence[KnownPerson], words: OfficeWords) -> tuple[str, ...]:
    """The states whose officials of that kind the text names: "the ministers", "both diplomats"."""
    singular = head.removesuffix("s")
    offices = _OFFICES.get(head) or (frozenset({singular}) if singular in words.heads else frozenset())
    held = {
        p.country
        for p in people
        if p.country
        and p.role
        and (offices & set(p.role.lower().split()) or (head == "diplomats" and is_envoy(p.role)))
    }
    return tuple(sorted(held))


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
        several = groups(doc, near)
        met = {numbers[g.actor.head]: set(g.actor.parties) for g in several if g.met}
        # of "Ruiz met Paz and Rey" all three rather than the two
        several = [g for g in several if not set(g.actor.parties) < met.get(numbers[g.actor.head], set())]
        # "with units from Bahrain and Oman": a list within a phrase, of which nothing is told
        several = [g for g in several if g.met or g.leading or doc[g.actor.head].dep_ != "pobj"]
        rows = {doc[g.actor.head].i for g in several if not g.met}
        # "Peruvian police and Chilean police caught them. They": not the last of the row alone
        fitting = [a for a in fitting if not rows & {a.head, *(t.i for t in doc[a.head].conjuncts)}]
        fitting += [group.actor for group in several]
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


def _means_no_actor(it: Token) -> bool:
    """ "It was agreed that ...", "It will take place in May": a clause that comes later, or an event.

    Nor "The committee is to hold its first meeting", "It will next meet": a body that several share.
    """
    verb = it.head
    if it.dep_ == "poss":
        while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
            verb = verb.head
        above = verb.head if verb.dep_ == "xcomp" else verb
        subjects = (c for v in (verb, above) for c in v.children if c.dep_ in _SAYING_DEPS and c.i < it.i)
        return any(c.lemma_.lower() in _SHARED for c in subjects)
    if it.dep_ == "nsubj" and verb.lemma_ in _MEETS:
        return all(c.dep_ != "dobj" and c.lower_ != "with" for c in verb.children)
    if it.dep_ == "nsubjpass":
        return any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children) or verb.lemma_ == "hold"
    return it.dep_ == "nsubj" and verb.lemma_ == "take" and any(c.lower_ == "place" for c in verb.children)


_MEETS = frozenset({"meet", "convene", "reconvene"})
_SHARED = frozenset({"committee", "commission", "subcommittee", "taskforce", "mechanism", "dialogue"})
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


def resolve_pronouns(
    doc: Doc, actors: Iterable[Actor], numbers: Sequence[int], meant: Callable[[Actor, Sequence[Actor]], Actor]
) -> list[Actor]:
    """The actors with those that pronouns stand for, in order; `meant` settles an actor by those before it."""
    resolved = sorted(actors, key=lambda a: a.start)
    covered = {i for a in resolved for i in range(a.start, a.end)}
    out: list[Actor] = []
    waiting = list(resolved)
    for token in doc:
        while waiting and waiting[0].start <= token.i:
            out.append(meant(waiting.pop(0), out))
        lower = token.lower_
        if lower in _ORDER and token.i not in covered and (one := _of_two_named(doc, token, out)) is not None:
            out.append(Actor(one.kind, token.i - 1, token.i + 1, token.i, one.name, one.parties, one.person))
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
    for actor in waiting:
        out.append(meant(actor, out))
    return sorted(out, key=lambda a: a.start)
