"""Gives a bare name the office that stands without a name: "Kenya's minister arrived. Peter Otieno told reporters ...".

An office goes to a name only where the sentence before is about it and nobody else has been named since.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from accord.lexicon.office_words import OfficeWords
from accord.reading.institutions import Institution
from accord.reading.scene import ActorKind, KnownPerson
from accord.reading.setting import Setting

_COUNTERPARTS = frozenset({"counterpart", "colleague", "homologue", "peer", "number"})
# "Peru's new interior minister": a word of the day, no part of the office
_OF_THE_DAY = frozenset("new newly visiting outgoing incoming then former appointed elected current".split())
# between two sentences of which the second names whom the first is about
_NEAR = 2


def with_introduced(doc: Doc, people: Sequence[KnownPerson], setting: Setting, words: OfficeWords) -> list[KnownPerson]:
    """The people; who comes as a bare name behind a sentence about an unnamed office has that office and its state."""
    offices = _without_name(doc, people, setting, words)
    done: list[KnownPerson] = []
    for person in people:
        if person.role is None and person.country is None and offices:
            person = _introduced(doc, person, people, offices, setting)  # noqa: PLW2901
        elif person.role is not None and person.role.lower() in _BARE and offices:
            person = _named_in_full(doc, person, offices, setting)  # noqa: PLW2901
        done.append(person)
    return done


# "Minister Ruiz": what such an office is of stands in the sentence before
_BARE = frozenset("minister secretary governor commissioner director ambassador commander undersecretary".split())


def _named_in_full(doc: Doc, person: KnownPerson, offices: Sequence[Institution], setting: Setting) -> KnownPerson:
    """ "Peru's Minister of Trade told reporters. Minister Ruiz said": the same office with its field."""
    start, _ = person.mentions[0]
    sentence = doc[start].sent
    bare = (person.role or "").lower()
    before = [
        i for i in offices if i.end <= sentence.start and doc[i.head].lower_ == bare and _near(doc, i, sentence.start)
    ]
    if not before or sentence.start in setting.heading_starts:
        return person
    office = before[-1]
    text = _wording(doc, office, setting)
    spoken = doc[office.head].dep_ in ("nsubj", "nsubjpass") and doc[start].sent.start + 3 >= start
    if len(text.split()) < 2 or not spoken or person.country not in (None, *office.owners):
        return person
    return replace(person, role=text, country=person.country or office.owners[0])


def with_later_offices(
    doc: Doc, people: Sequence[KnownPerson], setting: Setting, words: OfficeWords
) -> list[KnownPerson]:
    """The people; a counterpart has the office that the text names once for that state: "the Peruvian Minister of
    Interior".
    """
    offices = _without_name(doc, people, setting, words)
    done = []
    for person in people:
        if person.role is None and person.country is not None and _is_counterpart(doc, person):
            own = {(i.start, _wording(doc, i, setting)) for i in offices if i.owners == (person.country,)}
            texts = {frozenset(text.lower().split()) - {"of", "the"}: text for _, text in sorted(own)}
            fields = [p.role for p in people if p.role and p.country != person.country]
            fitting = [text for key, text in texts.items() if any(_alike(key, role) for role in fields)]
            if len(fitting) == 1:
                done.append(replace(person, role=fitting[0]))
                continue
        done.append(person)
    return done


def _without_name(doc: Doc, people: Sequence[KnownPerson], setting: Setting, words: OfficeWords) -> list[Institution]:
    named = {at for person in people for start, end in person.mentions for at in range(start, end)}
    return [i for i in setting.plain if _is_unnamed(doc, i, named, words)]


def _is_unnamed(doc: Doc, institution: Institution, named: set[int], words: OfficeWords) -> bool:
    """Whether it is one office of one state and no name stands in it or beside it."""
    head = doc[institution.head]
    single = len(institution.owners) == 1 and head.lower_ in words.beside_names and head.tag_ in ("NN", "NNP", "JJ")
    beside = {institution.end, institution.end + 1} & named
    return (
        institution.kind is ActorKind.OFFICE
        and single
        and head.lower_ not in _COUNTERPARTS
        and not beside
        and not named.intersection(range(institution.start, institution.end))
    )


def _introduced(
    doc: Doc,
    person: KnownPerson,
    people: Sequence[KnownPerson],
    offices: Sequence[Institution],
    setting: Setting,
) -> KnownPerson:
    start, end = person.mentions[0]
    sentence = doc[start].sent
    if sentence.start in setting.heading_starts or not _stands_alone(doc, start, end):
        return person
    first = min((p for p in people if p.mentions[0][0] >= sentence.start), key=lambda p: p.mentions[0][0])
    before = [i for i in offices if i.end <= sentence.start and _is_about(doc, i) and _near(doc, i, sentence.start)]
    before = before or (_last_told(doc, offices, sentence.start, start) if end - start > 1 else [])
    if not before:
        return person
    office = before[-1]
    since = any(office.end <= m[0] < sentence.start for p in people for m in p.mentions)
    if since or any(p.country == office.owners[0] and p.role and _has(p.role, doc, office) for p in people):
        return person
    if first.name == person.name:
        return replace(person, role=_wording(doc, office, setting), country=office.owners[0])
    met = next(
        (
            i.owners[0]
            for i in setting.plain
            if len(i.owners) == 1 and doc[i.head].lower_ in _COUNTERPARTS and doc[i.head].sent == doc[office.head].sent
        ),
        None,
    )
    if met is not None and doc[start - 1].lower_ == "and" and first.mentions[0][1] == start - 1:
        return replace(person, country=met)  # "Kenya's minister met his Peruvian counterpart. Otieno and Rojas ..."
    return person


def _last_told(doc: Doc, offices: Sequence[Institution], first: int, start: int) -> list[Institution]:
    """ "said after a visit by the Chilean navy chief. | Ana Ruiz flew in": the one office without a name that the
    sentence before tells of, whatever its place in it, if a full name opens the next.
    """
    opens = all(t.is_title or t.text == "." for t in doc[first:start])
    if first == 0 or not opens:
        return []
    near = [i for i in offices if i.end <= first and i.start >= doc[first - 1].sent.start]
    if not near and doc[first - 1].is_space and first > 1:
        near = [i for i in offices if i.end <= first and i.start >= doc[first - 2].sent.start]
    return near if len(near) == 1 else []


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Whether a bare name opens its clause or a pair, and no words in commas tell who it is."""
    head: Token = doc[start:end].root
    behind = doc[end] if end < len(doc) else None
    if behind is not None and behind.text in {",", "("}:
        told = any(c.dep_ == "appos" and c.i > end for t in doc[start:end] for c in t.children)
        if told or behind.text == "(" or (end + 1 < len(doc) and doc[end + 1].like_num):
            return False
    if head.dep_ == "conj":
        head = head.head
    return head.dep_ == "nsubj" or (head.dep_ == "pobj" and head.head.lower_ == "between")


def _is_about(doc: Doc, office: Institution) -> bool:
    """Whether the sentence is about the office: its subject, near its beginning."""
    head = doc[office.head]
    return head.dep_ in ("nsubj", "nsubjpass") and head.head.dep_ == "ROOT" and not head.conjuncts


def _near(doc: Doc, office: Institution, start: int) -> bool:
    at, between = doc[office.head].sent.end, 0
    while at < start and between < _NEAR:
        at, between = doc[at].sent.end, between + any(t.is_alpha for t in doc[at].sent)
    return at >= start and between < _NEAR


def _wording(doc: Doc, office: Institution, setting: Setting) -> str:
    """The words of an office without its state: "national defense minister", "Minister of Interior"."""
    start, end = office.start, office.head + 1
    while start < office.head and (
        start in setting.states or doc[start].lower_ in {"the", "a", "an", "'s", "'", "\u2019s", *_OF_THE_DAY}
    ):
        start += 1
    if end < len(doc) and doc[end].lower_ in {"of", "for", "on", "to"}:
        goal = doc[end].lower_ != "of"  # "envoy to Chad"; "of Chad" is the state
        end += 1
        common = not goal and end not in setting.states
        while end < len(doc) and (goal or end not in setting.states):
            plain = common and doc[end].pos_ in ("NOUN", "ADJ") and doc[end].tag_ != "NNS"
            if not (doc[end].is_title or plain or doc[end].lower_ in {"and", "the"}):
                break
            end += 1  # "commander of the operation", "director of the Relief Fund"
        while doc[end - 1].lower_ in {"and", "the", "of", "for", "on", "to"}:
            end -= 1
    return str(doc[start:end].text)


def _has(role: str, doc: Doc, office: Institution) -> bool:
    return doc[office.head].lower_ in role.lower().split()


_FIELDS = {"defense": "defence", "home": "interior", "internal": "interior", "external": "foreign"}
_LINKS = frozenset({"of", "the", "for", "and", "national", "affairs"})


def _alike(words: frozenset[str], role: str) -> bool:
    """Whether two offices are of one rank and field, in whatever order: "Interior Minister", "Minister of Interior"."""
    own = {_FIELDS.get(w, w) for w in words} - _LINKS
    return own == {_FIELDS.get(w, w) for w in role.lower().split()} - _LINKS


def _is_counterpart(doc: Doc, person: KnownPerson) -> bool:
    return any(
        t.lower_ in _COUNTERPARTS
        for start, end in person.mentions
        for t in doc[max(doc[start].sent.start, start - 2) : end]
    )
