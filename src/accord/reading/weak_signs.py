"""A person and a party of the text -> the weak signs that the person is the party's, each a number from 0 to 1.

No single one settles it (`likeliest` weighs them), and a person's name is never one of them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from accord.lexicon.states import state
from accord.reading import allegiance, hosting, houses, owners, relations, whereabouts
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting

# parties weighed, the most often named first
_MOST = 9
# words behind which a state named before tells nothing more
_FAR = 30
_NATIONAL = whereabouts.NATIONAL | {"mp", "attorney", "viceminister", "cabinet"}
_OF_STATES = _NATIONAL | frozenset(
    """state national ministry parliamentary assembly senate police army navy border customs court judge justice mayor
    prosecutor magistrate opposition provincial regional deputy analyst historian governor royal federal""".split()
)
_OF_BLOCS = frozenset("commissioner envoy representative rapporteur coordinator monitor".split())
_TELLING = frozenset(
    "said told announced noted added stressed explained confirmed remarked expressed disclosed revealed".split()
)


def is_bloc(code: str) -> bool:
    """Whether a party is an organisation, no state or region."""
    return state(code) is None


@dataclass(frozen=True, slots=True)
class Known:
    """A document with what is known of its people before the weak signs are weighed."""

    doc: Doc
    people: Sequence[KnownPerson]
    setting: Setting

    def candidates(self) -> list[str]:
        """The parties that the text names or comes from, the most often named first."""
        setting = self.setting
        counted = Counter(setting.states.values())
        counted.update(code for at, code in setting.towns.items() if at not in setting.states)
        counted.update(p.country for p in self.people if p.country)
        homes = (setting.domain, setting.official, *(home for _, home, _ in setting.homes))
        counted.update(code for code in homes if code)
        ranked = sorted(((n, code) for code, n in counted.items()), key=lambda pair: (-pair[0], pair[1]))
        return [code for _, code in ranked[:_MOST]]

    def signs(self, person: KnownPerson) -> dict[str, dict[str, float]]:
        """For each candidate its signs by name; those that do not hold are left out."""
        one = _One(self, person)
        # an organisation has no ministers, judges or officers of its own
        codes = [code for code in self.candidates() if not is_bloc(code) or not one.role & _OF_STATES]
        return {code: {name: value for name, value in one.signs(code) if value} for code in codes}


class _One:
    """One person of a document, with all that does not hang on the candidate worked out once."""

    def __init__(self, known: Known, person: KnownPerson) -> None:
        self.known, self.person = known, person
        doc, setting = known.doc, known.setting
        self.others = [p for p in known.people if p.name != person.name]
        self.start, self.end = person.mentions[0]
        self.sentence = doc[self.start].sent
        self.role = set((person.role or "").lower().replace("-", " ").split())
        self.counted = Counter(setting.nations.values()) or Counter(setting.towns.values())
        dealt_with = allegiance.states_dealt_with(doc, person, known.people, setting)
        self.foreign = dealt_with | whereabouts.counterparts(doc, person, setting)
        self.head = doc[self.start : self.end].root
        first = self.sentence.start
        self.before = doc[first - 1].sent if first else None
        self.met = self._is_met()
        self.pair = self._place_in_pair()
        earlier = [at for at in sorted(setting.nations) if at < self.start]
        self.order = list(dict.fromkeys(setting.nations[at] for at in earlier))
        told = [at for at in earlier if at >= setting.first_line]
        acting = [at for at in told if relations.stands_as(doc[at]) == "subject"]
        self.first_acting = {setting.nations[at] for at in acting if doc[at].sent == doc[acting[0]].sent}
        self.last_acting = {setting.nations[at] for at in acting if doc[at].sent == doc[acting[-1]].sent}
        self.early = {c for at, c in setting.nations.items() if at < min(60, len(doc) // 3)}
        self.words = self.role | _content(
            doc, max(self.sentence.start, self.start - 6), min(self.sentence.end, self.end + 8)
        )
        self.owner = owners.possessor(doc, self.start, setting.states)
        self.ministry = houses.of_ministry(doc, person, known.people, setting.plain)

    def _is_met(self) -> bool:
        head = hosting.first_of_list(self.head)
        with_ = head.dep_ == "pobj" and head.head.lower_ in {"with", "by", "on"}
        met = head.dep_ == "dobj" and head.head.lemma_ in {"meet", "receive", "host", "see", "welcome", "tell"}
        return with_ or met or whereabouts.is_met(self.known.doc, self.start)

    def _place_in_pair(self) -> int | None:
        """0 for the first and 1 for the second of two people joined by "and" of whom no state is known."""
        doc = self.known.doc
        for other in self.others:
            for first, last in other.mentions:
                if other.country is None and last < self.start <= last + 4 and doc[last].lower_ == "and":
                    return 1
                if other.country is None and self.end < first <= self.end + 4 and doc[self.end].lower_ == "and":
                    return 0
        return None

    def signs(self, code: str) -> Iterator[tuple[str, float]]:
        """The signs of one candidate."""
        yield from self._of_text(code)
        yield from self._of_sentence(code)
        yield from self._of_people(code)
        yield from self._of_offices(code)

    def _of_text(self, code: str) -> Iterator[tuple[str, float]]:
        setting = self.known.setting
        national, envoy = bool(self.role & _NATIONAL), _is_envoy(self.person)
        yield "the most often named", bool(self.counted) and self.counted.most_common(1)[0][0] == code
        yield "the only state named", set(self.counted) == {code}
        first = min(setting.nations, default=None)
        yield "the first state named", first is not None and setting.nations[first] == code
        yield "one of the sides", code in setting.sides
        home, capital = setting.dateline(self.start)
        yield "capital in the dateline", home == code and capital and not envoy
        yield "town in the dateline", home == code and not capital and not envoy
        yield "dateline for an office of state", home == code and national
        yield "dateline for an envoy", home == code and envoy
        yield "dateline for one met", home == code and self.met
        yield "outlet of the state", setting.domain == code
        yield "outlet for an office of state", setting.domain == code and national
        yield "outlet for one met", setting.domain == code and self.met
        yield "office of the state tells", setting.official == code
        yield "is an organisation", is_bloc(code)
        yield "an organisation for its envoys", is_bloc(code) and bool(self.role & _OF_BLOCS)
        towns = {at for at, c in setting.towns.items() if c == code}
        yield "towns named", min(len(towns), 3) / 3
        own = range(self.start, self.end)
        yield "town in the role", any(at in towns for at in own) and not envoy
        yield "named early", code in self.early

    def _of_sentence(self, code: str) -> Iterator[tuple[str, float]]:
        setting, doc, sentence = self.known.setting, self.known.doc, self.sentence
        ahead = [at for at in range(sentence.start, self.start) if setting.nations.get(at) == code]
        behind = [at for at in range(self.end, sentence.end) if setting.nations.get(at) == code]
        stands = {relations.stands_as(doc[at]) for at in ahead}
        yield "named before in the sentence", bool(ahead)
        yield "named near before", max(0.0, 1 - (self.start - ahead[-1]) / _FAR) if ahead else 0.0
        yield "subject before in the sentence for one met", "subject" in stands and self.met
        yield "named behind in the sentence", bool(behind)
        yield "told of by the person", any(self._is_told_of(doc[at]) for at in behind)
        yield "goal or other side behind", any(relations.stands_as(doc[at]) in {"goal", "against"} for at in behind)
        capitals = [at for at in sentence if setting.towns.get(at.i) == code and doc[max(at.i - 1, 0)].lower_ == "in"]
        yield "speaks in its town", bool(capitals) and not self.met and self.head.dep_ == "nsubj"
        if self.before is not None:
            earlier = [at for at in range(self.before.start, self.before.end) if setting.nations.get(at) == code]
            roles = {relations.stands_as(doc[at]) for at in earlier}
            yield "named in the sentence before", bool(earlier)
            yield "subject of the sentence before", "subject" in roles
            yield "subject of the sentence before for one met", "subject" in roles and self.met
            yield "goal or other side in the sentence before", bool(roles & {"goal", "against"})
        yield "dealt with or visited by the person", code in self.foreign
        yield "the last that acted", self.last_acting == {code} and not self.met
        yield "acts first", self.first_acting == {code} and not self.met
        if self.pair is not None:
            yield "in the order of the states", len(self.order) == 2 and self.order[self.pair] == code

    def _is_told_of(self, token: Token) -> bool:
        """ "Ruiz said Peru would": a subject in what the person says."""
        head, verb = self.head, self.head.head
        if head.dep_ != "nsubj" or verb.lower_ not in _TELLING or token.dep_ not in ("nsubj", "nsubjpass", "poss"):
            return False
        return verb in token.ancestors

    def _of_people(self, code: str) -> Iterator[tuple[str, float]]:
        sentence, doc = self.sentence, self.known.doc
        held = [p for p in self.others if p.country]
        own = [p for p in held if p.country == code]
        yield "others are its", min(len(own), 3) / 3
        yield "nobody is its yet", bool(held) and not own
        yield "side of which nobody is yet", code in self.known.setting.sides and bool(held) and not own
        last = self._last_before(held, 0)
        yield "of the last person named", last is not None and last[1] == code
        near = self._last_before(held, sentence.start)
        if near is not None:
            end, country = near
            listed = not any(t.pos_ in ("VERB", "AUX") for t in doc[end : self.start])
            yield "met by one of its people", country == code and self.met and not listed
            yield "another side than the one who meets", country != code and self.met and not listed
        yield "one of its people stands likewise", any(hosting.stands_like(doc, self.person, p) for p in own)
        yield "has an envoy of another there", any(self._is_envoy_to(p, code) for p in held if p.country != code)
        after = [p.country for p in held for m in p.mentions if self.end <= m[0] < sentence.end]
        yield "one of its people behind", code in after
        same = {p.country for p in held if p.role and self.person.role and p.role.lower() == self.person.role.lower()}
        yield "the same office is held by another of its people", code in same

    def _is_envoy_to(self, other: KnownPerson, code: str) -> bool:
        """ "the Peruvian ambassador in Quito", "Peru's envoy to Ecuador"."""
        setting, doc = self.known.setting, self.known.doc
        if not _is_envoy(other):
            return False
        named = [
            at for m in other.mentions for at in range(*m) if code in (setting.nations.get(at), setting.towns.get(at))
        ]
        return any(t.lower_ in {"to", "in", "at"} for at in named for t in doc[max(at - 2, 0) : at])

    def _last_before(self, held: Sequence[KnownPerson], limit: int) -> tuple[int, str | None] | None:
        ends = [(m[1], p.country) for p in held for m in p.mentions if limit <= m[0] and m[1] <= self.start]
        return max(ends, key=lambda pair: pair[0], default=None)

    def _of_offices(self, code: str) -> Iterator[tuple[str, float]]:
        doc, setting = self.known.doc, self.known.setting
        own = [i for i in setting.plain if i.owners == (code,)]
        shared = max((len(self.words & _content(doc, i.start, i.end)) for i in own), default=0)
        yield "an institution of its with the words of the role", min(shared, 2) / 2
        yield "what its or their means", self.owner == code
        yield "of its ministry", self.ministry == code
        yield "an institution of its behind", any(i.start >= self.end and i.end <= self.sentence.end for i in own)


def _is_envoy(person: KnownPerson) -> bool:
    """An envoy, or a representative, who mostly is one."""
    return whereabouts.is_envoy(person) or "representative" in (person.role or "").lower().split()


_PLAIN = frozenset("of the and for a an in to with by on at its his her said general mr new".split())


def _content(doc: Doc, start: int, end: int) -> Set[str]:
    return {t.lower_ for t in doc[start:end] if t.is_alpha and len(t) > 2} - _PLAIN
