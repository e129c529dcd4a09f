"""A parsed document with its actors and times resolved: what every question of the reading room works on.

Positions are token indices of `Scene.doc` (end-exclusive); `span` turns them into words of the document as published.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from accord.model.document import Document
from accord.model.span import Span
from accord.model.when import When
from accord.reading.clashes import OfficeClash
from accord.reading.cleaning import Clean
from accord.reading.times.expression import TimeExpression

# fewer states are no list with a middle
_PAIR = 2


class ActorKind(StrEnum):
    """What sort of mention it is."""

    PERSON = "person"  # by name: "Foreign Minister Ana Petrova", "Petrova"
    STATE = "state"  # by name, demonym, capital or metonym: "Peru", "the Peruvian side", "Lima"
    ORGANISATION = "organisation"  # "the Peruvian Ministry of Defence", "ECOWAS", "the ministry"
    OFFICE = "office"  # a post without a name: "the Peruvian foreign minister", "a ministry spokesman"
    COLLECTIVE = "collective"  # "the two sides", "both nations", "the delegations", "the ministers"
    TEXT = "text"  # a text that speaks: "the joint statement", "the communique"
    PRONOUN = "pronoun"  # "he", "they", "it": resolved to one of the above


_FLOATING = frozenset({"each", "both", "all"})
STANDING_FOR = frozenset({ActorKind.COLLECTIVE, ActorKind.PRONOUN})
"""Mentions that name nobody themselves."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention of somebody who can act or speak.

    `start`/`end` cover title, name and role; `head` is its syntactic head. `name` is the fullest form in the
    document for a person (a pronoun or short name gives the person's full name), otherwise the words as printed
    without the article.
    `parties` are the codes it stands for: the person's country, both sides for "the two sides", () if unknown.
    `person` is the index in `Scene.people` when it refers to a known person, `members` are the indices of those whom
    "the two ministers" or "both leaders" means.
    """

    kind: ActorKind
    start: int
    end: int
    head: int
    name: str
    parties: tuple[str, ...] = ()
    person: int | None = None
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person named in the document: fullest name, role as printed, country, and where each mention stands."""

    name: str
    role: str | None
    organisation: str | None
    country: str | None
    mentions: tuple[tuple[int, int], ...]
    names: tuple[str, ...] = ()
    likeliest: str | None = None
    """The party whose the person most likely is where nothing settles it; no contact hangs on it."""
    apart: frozenset[str] = frozenset()
    """Parties whose the person is not: that of whom he is the counterpart or host."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place named: its tokens and the code of the state it lies in; `is_state` for a state's own name."""

    start: int
    end: int
    code: str
    is_state: bool


@dataclass(frozen=True, eq=False)
class Scene:
    """One document ready to be asked who met, what was agreed, who said so."""

    document: Document
    clean: Clean
    doc: Doc
    actors: tuple[Actor, ...]
    people: tuple[KnownPerson, ...]
    times: tuple[tuple[int, int, TimeExpression], ...]
    """Each time expression with its first and last token: (start, end, expression)."""
    sides: tuple[str, ...] = ()
    """The parties of a two- or three-sided document, in code order: whom "the two sides" means here; () if not
    clear.
    """
    places: tuple["Place", ...] = ()
    """Cities, buildings and states named as places, in order."""
    clashes: tuple[OfficeClash, ...] = ()
    """Offices that the text gives to two states at once."""
    headings: frozenset[int] = field(default_factory=frozenset)
    """Indices of sentences that are headlines or subheadings (no full stop, no finite report)."""

    @property
    def published(self) -> date | None:
        """The day of publication, None unless known to the day."""
        when = self.document.published
        return when.earliest if when.earliest == when.latest else None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; subheadings and datelines are sentences of their own."""
        return tuple(self.doc.sents)

    @cached_property
    def numbers(self) -> list[int]:
        """For each token the number of its sentence."""
        index = [0] * len(self.doc)
        for number, sentence in enumerate(self.sentences):
            for at in range(sentence.start, sentence.end):
                index[at] = number
        return index

    @cached_property
    def _actor_at(self) -> dict[int, Actor]:
        return {at: actor for actor in reversed(self.actors) for at in range(actor.start, actor.end)}

    def sentence_number(self, at: int) -> int:
        """The number of the sentence in which token `at` stands."""
        return self.numbers[at]

    def sentence_of(self, at: int) -> Sentence:
        """The sentence in which token `at` stands."""
        return self.sentences[self.numbers[at]]

    def span(self, start: int, end: int) -> Span:
        """The document's words for tokens `start` to `end`."""
        return self.clean.span(self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1]))

    def sentence_span(self, at: int) -> Span:
        """The document's words of the whole sentence in which token `at` stands."""
        sentence = self.sentence_of(at)
        return self.span(sentence.start, sentence.end)

    def text(self, start: int, end: int) -> str:
        """The clean words of tokens `start` to `end`, on one line: for names and actions, not for evidence."""
        return " ".join(self.doc[start:end].text.split())

    def actor_at(self, at: int) -> Actor | None:
        """The actor whose mention covers token `at`."""
        return self._actor_at.get(at)

    def state_of(self, place: Place) -> Actor:
        """A place that stands for the state it lies in: "asked Bamako for helicopters", "the city of Lima"."""
        first, end = place.start, place.end
        return Actor(ActorKind.STATE, first, end, end - 1, self.text(first, end), (place.code,))

    def actors_in(self, start: int, end: int) -> list[Actor]:
        """The actors whose mention begins within tokens `start` to `end`, in order."""
        return [actor for actor in self.actors if start <= actor.start < end]

    def parties_in(self, start: int, end: int) -> frozenset[str]:
        """The parties for whom actors stand that begin within these tokens, and the states of the places there."""
        acting = {code for actor in self.actors_in(start, end) for code in actor.parties}
        return frozenset(acting | {place.code for place in self.places if start <= place.start < end})

    def actors_under(self, token: Token) -> list[Actor]:
        """The actors whose head lies in the subtree of `token`, in order."""
        inside = {t.i for t in token.subtree}
        return [actor for actor in self.actors if actor.head in inside]

    def conjuncts(self, token: Token) -> list[Actor]:
        """The actor of a noun phrase and those coordinated with it: "Peru, Chile and the minister"."""
        found: list[Actor] = []
        # "Chad, Niger, and Mali agreed": a list of which the parse took the second for an apposition
        torn = [t for c in token.children if c.dep_ == "appos" and self._is_next(token, c) for t in (c, *c.conjuncts)]
        torn += self._amid(token)
        for member in (token, *token.conjuncts, *torn):
            actor = self.actor_at(member.i)
            if actor is not None and actor not in found:
                found.append(actor)
        return sorted(found, key=lambda actor: actor.start)

    def _amid(self, first: Token) -> list[Token]:
        """The states between the first and the last of a list that the parse left out: "Chad, Niger, and Mali"."""
        last = max((t.i for t in first.conjuncts if t.i > first.i), default=first.i)
        row = [a for a in self.actors if first.i <= a.head <= last]
        if len(row) <= _PAIR or any(a.kind is not ActorKind.STATE for a in row):
            return []
        named = {at for a in row for at in range(a.start, a.end)}
        links = [t.lower_ for t in self.doc[row[0].start : row[-1].end] if t.i not in named]
        whole = links.count(",") >= len(row) - _PAIR and set(links) <= {",", "and", "the"}
        return [self.doc[a.head] for a in row[1:-1]] if whole else []

    def _is_next(self, first: Token, second: Token) -> bool:
        """Whether two states stand in a row that ends in "and"."""
        states = [self.actor_at(t.i) for t in (first, second)]
        listed = any(c.dep_ == "cc" for c in second.children) and bool(list(second.conjuncts))
        return listed and all(a is not None and a.kind is ActorKind.STATE for a in states)

    def subjects(self, verb: Token) -> list[Actor]:
        """Who does it: the grammatical subjects of `verb`, its agent if passive, else those of the verb it hangs on."""
        if verb.i not in self._subjects:
            self._subjects[verb.i] = tuple(self._find_subjects(verb))
        return list(self._subjects[verb.i])

    @cached_property
    def _subjects(self) -> dict[int, tuple[Actor, ...]]:
        """Those of the verbs that were asked about: many rules ask about the same ones."""
        return {}

    def _find_subjects(self, verb: Token) -> list[Actor]:
        at: Token | None = verb
        for _ in range(5):
            if at is None:
                break
            if at.i == verb.i and any(child.dep_ in ("nsubjpass", "auxpass") for child in at.children):
                return self.agents(at)
            subjects = [child for child in at.children if child.dep_ in ("nsubj", "nsubjpass")]
            # "Peru and Chile have each sent": "each" says nothing of who
            subjects = [child for child in subjects if child.lower_ not in _FLOATING] or subjects
            if subjects:
                # "Meeting in Lima, the ministers decided": of two the one nearest before the verb
                before = [child for child in subjects if child.i < at.i]
                return self._subject_actors(before[-1] if before else subjects[0])
            if (
                at.dep_ in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acl", "dep", "acomp", "oprd")
                and at.head.i != at.i
            ):
                at = at.head
            else:
                break
        return []

    def _subject_actors(self, noun: Token) -> list[Actor]:
        if noun.dep_ == "nsubj" and noun.lower_ in ("who", "which", "that") and noun.head.dep_ == "relcl":
            relative, noun = noun, noun.head.head
            # not whom the relative clause itself names: "the programme, which provides support to Peru"
            return self.conjuncts(noun) or [a for a in self.actors_under(noun) if a.head < relative.i]
        direct = self.conjuncts(noun)
        return direct or self.actors_under(noun)

    def _objects_of(self, preposition: Token) -> list[Actor]:
        return [a for child in preposition.children if child.dep_ in ("pobj", "pcomp") for a in self.conjuncts(child)]

    def agents(self, verb: Token) -> list[Actor]:
        """Who does it, behind "by", for a passive verb."""
        return [a for child in verb.children if child.dep_ == "agent" for a in self._objects_of(child)]

    def passive_subjects(self, verb: Token) -> list[Actor]:
        """Whom or what it is done to, for a passive verb."""
        return [a for child in verb.children if child.dep_ == "nsubjpass" for a in self._subject_actors(child)]

    def objects(self, verb: Token, *prepositions: str) -> list[Actor]:
        """The actors that are objects of `verb`, or of one of its `prepositions` ("with", "to"); direct objects if
        none given.
        """
        found: list[Actor] = []
        for child in verb.children:
            if not prepositions and child.dep_ in ("dobj", "obj", "dative"):
                found += self.conjuncts(child)
            if child.dep_ in ("prep", "dative", "agent") and child.lower_ in prepositions:
                found += self._objects_of(child)
        return found

    def receivers(self, verb: Token) -> list[Actor]:
        """The actors that stand first behind a verb of giving: "gave the Honduran police 30 motorcycles"."""
        return [actor for child in verb.children if child.dep_ == "dative" for actor in self.conjuncts(child)]

    def clause(self, verb: Token) -> tuple[int, int]:
        """Tokens of the clause that `verb` heads: its subtree without coordinated clauses that have their own
        predicate.
        """
        if verb.i not in self._clauses:
            self._clauses[verb.i] = self._find_clause(verb)
        return self._clauses[verb.i]

    @cached_property
    def _clauses(self) -> dict[int, tuple[int, int]]:
        """Those of the verbs that were asked about."""
        return {}

    def _find_clause(self, verb: Token) -> tuple[int, int]:
        cut_off: set[int] = set()
        for child in verb.children:
            if child.dep_ in ("conj", "parataxis") and child.pos_ in ("VERB", "AUX"):
                cut_off.update(t.i for t in child.subtree)
        kept = [t.i for t in verb.subtree if t.i not in cut_off]
        start, end = kept[0], kept[0] + 1
        for at in kept[1:]:
            if at - end > 0 and any(i in cut_off for i in range(end, at)):
                break
            end = at + 1
        return self.trim(start, end)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Tokens without white space, commas, "and" or brackets at the edges; a full stop at the end stays."""
        while start < end and (self.doc[start].is_space or self.doc[start].text in {",", ";", "-", "and", "but"}):
            start += 1
        while end > start and (self.doc[end - 1].is_space or self.doc[end - 1].text in {",", ";", "and", "but", "("}):
            end -= 1
        return start, end

    def times_in(self, start: int, end: int) -> list[TimeExpression]:
        """The time expressions within tokens `start` to `end`."""
        return [expression for first, last, expression in self.times if start <= first and last <= end]

    def when(self, expression: TimeExpression) -> When:
        """The expression's When with its evidence as the document's words."""
        w = expression.when
        return When(w.value, w.basis, w.reason, (self.span(*self.tokens_of(expression)),), w.distance)

    def tokens_of(self, expression: TimeExpression) -> tuple[int, int]:
        """First token of a time expression of this scene and the one behind its last."""
        return next((first, last) for first, last, e in self.times if e is expression)

    def verbs(self, *lemmas: str) -> Iterator[Token]:
        """The tokens with one of the lemmas that are verbs, in order."""
        wanted = frozenset(lemmas)
        return (token for token in self.doc if token.lemma_ in wanted and token.pos_ in ("VERB", "AUX"))


def parties_of(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The codes of all parties that the actors stand for, each once, in code order."""
    return tuple(sorted({code for actor in actors for code in actor.parties}))


def names_of(scene: Scene, actors: Sequence[Actor]) -> tuple[str, ...]:
    """The full names of the persons among the actors, each once, in order."""
    indices = [index for a in actors for index in ((a.person,) if a.person is not None else a.members)]
    return tuple(dict.fromkeys(scene.people[index].name for index in indices))
