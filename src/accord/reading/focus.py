"""Finds who acts together at each point of a text: those whom "they", "the two sides" and "the three nations" take up.

A group is what the grammar joins (a list, who met whom, what two signed), never who merely stands by.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from accord.reading.scene import Actor, ActorKind, Scene

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MAIN = frozenset({"ccomp", "conj", "parataxis"})
_HUNG_ON = _MAIN | {"relcl", "advcl"}
_MEETING = frozenset("meet receive host welcome visit greet see speak talk confer".split())
_RECEIVING = frozenset("receive host welcome greet meet join".split())
_TALKS = frozenset("talk meeting conversation discussion consultation call negotiation round summit session".split())
_DEALING = frozenset(
    """sign agree conclude discuss reach ink initial finalise finalize exchange hold have review open inaugurate resume
    begin start launch end strike""".split()
)
_TEXTS = frozenset("agreement accord deal treaty pact memorandum protocol contract arrangement declaration".split())
_DEALS = _MEETING | _DEALING | _TALKS | _TEXTS
# what those do who stand by
_LOOKING_ON = frozenset(
    "mediate broker watch witness attend observe welcome criticise criticize congratulate protest object".split()
)
# so many sentences back a group stays in view
_VIEW = 5
_TWO = 2
# so far a group of other parties outweighs those that the whole text is about
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Actors that act together: as one collective, and whether the text is telling of them there."""

    actor: Actor
    last: int
    """The last token of its members."""
    leading: bool
    met: bool = False
    """Whether it is who met or dealt with whom, rather than one list."""

    def deals(self, doc: Doc) -> bool:
        """Whether they meet, talk or sign, and not just anything."""
        return self.met or any(t.lemma_.lower() in _DEALS for t in doc[self.actor.head].ancestors)


def groups(doc: Doc, actors: Sequence[Actor]) -> list[Group]:
    """The groups among some actors, in their order: "Peru and Chile", "Ruiz met Paz", "the talks between A and B"."""
    at = {i: a for a in actors for i in range(a.start, a.end)}
    found: list[Group] = []
    for first in actors:
        token = doc[first.head]
        if not first.parties or first.kind is ActorKind.TEXT or _is_further(token, at):
            continue
        row = _conjuncts(doc, first)
        listed = [first, *(a for a in actors if a is not first and a.head in row)]
        with_whom = _met(token, at) if token.dep_ in _SUBJECTS else []
        for members, met in ((listed, False), ([*listed, *with_whom], True)):
            group = _as_one(doc, members, first, met=met)
            if group is not None and (not met or with_whom):
                found.append(group)
    return found


def _is_further(token: Token, at: dict[int, Actor]) -> bool:
    """Whether a token is a later member of a list whose first member is an actor too."""
    first = token.conjuncts[0] if token.dep_ == "conj" else token
    if token.dep_ == "appos" and token.conjuncts and token.head.i in at and at[token.head.i] is not at.get(token.i):
        return True
    return first.i in at and first.i < token.i


def _as_one(doc: Doc, members: Sequence[Actor], first: Actor, *, met: bool) -> Group | None:
    parties = tuple(sorted({code for m in members for code in m.parties}))
    if len(parties) < 2:
        return None
    if len(members) == 1:
        return Group(first, first.end - 1, leads(doc[first.head]), met)
    names = [m.name for m in members]
    together = ", ".join(names[:-1]) + " and " + names[-1]
    one = replace(first, kind=ActorKind.COLLECTIVE, name=together, parties=parties, person=None, members=())
    return Group(one, max(m.end for m in members) - 1, leads(doc[first.head], met=met), met)


def _met(subject: Token, at: dict[int, Actor]) -> list[Actor]:
    """Whom the subject of a clause met, received, dealt with, or was received by."""
    verb = subject.head
    passive = subject.dep_ == "nsubjpass"
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    links: Set[str] = frozenset()
    met: list[Token] = []
    if passive:
        links = frozenset({"by"}) if verb.lemma_ in _RECEIVING else frozenset()
    elif verb.lemma_ in _MEETING:
        links = frozenset({"with"}) | ({"to"} if verb.lemma_ in ("speak", "talk") else frozenset())
        met += objects
    elif verb.lemma_ in _DEALING and (objects or verb.lemma_ == "agree"):
        talks = any(o.lemma_ in _TALKS for o in objects)
        links = frozenset({"with"}) if talks or verb.lemma_ not in ("have", "hold") else frozenset()
    elif verb.lemma_ == "call":
        urges = any(c.tag_ == "VB" and c.i > verb.i for c in verb.subtree)
        links = frozenset() if urges else frozenset({"on"})
    near = [c for c in verb.children if c.lower_ in links]
    near += [c for o in objects if links for c in o.children if c.lower_ in links]
    met += [p for link in near for p in link.children if p.dep_ in ("pobj", "dobj")]
    met += [p for talk in _after(verb) for link in talk.children if link.lower_ == "with" for p in link.children]
    met += [p for talk in _after(verb) if talk.tag_ == "VBG" for p in talk.children if p.dep_ == "dobj"]
    found = [at[i] for noun in met for i in (noun.i, *(c.i for c in noun.conjuncts)) if i in at]
    found += [at[i] for actor in found for i in sorted(_conjuncts(subject.doc, actor)) if i in at]
    return [a for n, a in enumerate(found) if a.parties and a not in found[:n]]


def _conjuncts(doc: Doc, actor: Actor) -> set[int]:
    """The tokens that a list joins to an actor, or to the name behind its office."""
    inner = range(actor.head, actor.end)
    row = {c.i for i in inner for c in doc[i].conjuncts}
    # "Ruiz, Paz and Rey met": a list of which the parse took the second for an apposition
    torn = [c for i in inner for c in doc[i].children if c.dep_ == "appos" and c.conjuncts and c.i >= actor.end]
    row |= {c.i for first in torn for c in (first, *first.conjuncts)}
    return {i for i in row if not actor.start <= i < actor.end}


_AFTER = frozenset("after following during at in upon beside alongside".split())


def _after(verb: Token) -> list[Token]:
    """The talks that the doer of a verb had held: "said after talks with Paz", "signed it after meeting Paz"."""
    adjuncts = [p for c in verb.children if c.dep_ in ("prep", "advcl") and c.lower_ in _AFTER for p in c.children]
    return [
        p for p in adjuncts if (p.dep_ == "pobj" and p.lemma_ in _TALKS) or (p.tag_ == "VBG" and p.lemma_ in _MEETING)
    ]


def leads(noun: Token, *, met: bool = False) -> bool:
    """Whether a noun is the subject of its sentence or of what is said in it, no aside: "..., as Oman and Chad do".

    Of talks "between" or a paper signed "by" some it is the noun or verb that these hang on.
    """
    first = noun.conjuncts[0] if noun.dep_ == "conj" and noun.conjuncts else noun
    first = noun.head if noun.dep_ == "conj" and first.i > noun.i else first
    if first.dep_ == "pobj" and first.head.lower_ in {"between", "by", "of", "among", "from"}:
        above = first.head.head
        text = above.head if above.dep_ == "acl" else above
        if text.lemma_.lower() in _TEXTS and text.dep_ == "pobj" and text.head.lower_ == "under":
            return True  # "Under the accord signed by A and B, the parties ..."
        if first.head.dep_ == "agent" or (first.head.lower_ == "by" and above.pos_ == "VERB"):
            return _is_told(above, hung=_MAIN)
        if first.head.lower_ in {"between", "among"} and above.lemma_.lower() not in _TALKS | _TEXTS:
            return False  # "Peru fears that trade between Oman and Chile will grow"
        if above.dep_ in _SUBJECTS or (above.dep_ == "dobj" and first.head.lower_ in {"between", "among"}):
            return _is_told(above.head, hung=_MAIN)
        return False
    if first.dep_ not in _SUBJECTS or first.head.pos_ not in ("VERB", "AUX"):
        return False
    return _is_told(first.head, hung=_HUNG_ON if met else _MAIN)


def _is_told(verb: Token, *, hung: Set[str]) -> bool:
    """Whether a clause is what its sentence tells, and not what had been before."""
    # "said that they had drafted it" is told now, "they had met in May" is not
    before = any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children) and verb.dep_ != "ccomp"
    if before or verb.lemma_ in _LOOKING_ON or any(c.dep_ == "neg" for c in verb.children):
        return False
    at = verb
    while at.dep_ in hung and at.head.i != at.i:
        at = at.head.head if at.dep_ == "relcl" and at.head.dep_ != "ROOT" else at.head
        while at.dep_ in ("pobj", "prep", "dobj", "npadvmod") and at.head.i != at.i and "relcl" in hung:
            at = at.head
    return at.dep_ == "ROOT"


def in_focus(
    doc: Doc,
    at: int,
    earlier: Sequence[Actor],
    numbers: Sequence[int],
    *,
    count: int | None = None,
    without: Set[str] = frozenset(),
    back: int = _VIEW,
    aside: bool = False,
    dealing: bool = False,
) -> tuple[str, ...]:
    """The parties of the group that a text tells of last before token `at`: of just `count` parties, if that is said.

    `without` are codes that cannot be among them: organisations among "the countries". With `dealing` only those who
    meet, talk or sign count; with `aside` a group that is no subject will do where none leads: "met the envoys of Peru
    and Chile".
    """
    near = [a for a in earlier if a.head < at and 0 <= numbers[at] - numbers[a.head] <= back]
    best: tuple[bool, int, int, bool] | None = None
    meant: tuple[str, ...] = ()
    for group in groups(doc, near):
        parties = tuple(code for code in group.actor.parties if code not in without)
        if len(parties) < 2 or (count is not None and len(parties) != count) or group.last >= at:
            continue
        if (not group.leading and not aside) or (dealing and not group.deals(doc)):
            continue
        # the later sentence, in it the later group, of one clause who met rather than a list of those met
        rank = (group.leading, numbers[group.actor.head], group.actor.head, group.met)
        if best is None or rank > best:
            best, meant = rank, parties
    return meant


def of_collective(
    doc: Doc,
    at: int,
    earlier: Sequence[Actor],
    numbers: Sequence[int],
    *,
    sides: tuple[str, ...],
    count: int | None = None,
    without: Set[str] = frozenset(),
) -> tuple[str, ...]:
    """Whom a collective means: the group in focus or the sides of the text, whichever its number fits.

    Of a text with two sides another group is meant only if one of them is in it and it stands near.
    """
    whole = tuple(code for code in sides if code not in without)
    if len(whole) == (count or 2):
        near = in_focus(doc, at, earlier, numbers, count=len(whole), without=without, back=_NEAR)
        if not near or set(near) & set(whole):
            return near or whole
        # others altogether: only if the sides of the text never act together before, nor are all named
        named = {code for a in earlier for code in a.parties}
        together = any(g.leading and set(g.actor.parties) == set(whole) for g in groups(doc, earlier))
        return whole if together or (set(whole) <= named and not _just_told(doc, at, earlier, numbers, near)) else near
    near = in_focus(doc, at, earlier, numbers, count=count, without=without)
    if not near and count is not None:
        near = in_focus(doc, at, earlier, numbers, count=count, without=without, back=len(numbers), aside=True)
    if count is None and whole:
        return near if set(near) & set(whole) else whole
    if near:
        return near
    return _alone_in_view(at, earlier, numbers, count=count, without=without)


def _just_told(doc: Doc, at: int, earlier: Sequence[Actor], numbers: Sequence[int], parties: tuple[str, ...]) -> bool:
    """Whether the group is that of the sentence before."""
    return in_focus(doc, at, earlier, numbers, count=len(parties), back=1) == parties


def _alone_in_view(
    at: int, earlier: Sequence[Actor], numbers: Sequence[int], *, count: int | None, without: Set[str]
) -> tuple[str, ...]:
    """The parties named in the sentences just before, if there are just so many."""
    for back in range(_NEAR + 1):
        near = [a for a in earlier if a.head < at and 0 <= numbers[at] - numbers[a.head] <= back]
        codes = {code for a in near for code in a.parties} - without
        if len(codes) == count:
            return tuple(sorted(codes))
        if len(codes) > (count or 0):
            break
    return ()


def sides_at(scene: Scene, token: Token, *, count: int | None = None) -> Actor:
    """ "they", "the talks", "counterparts" of nobody in particular: the text's sides, or the group in focus."""
    parties = scene.sides
    if not parties or len(parties) != (count or len(parties)):
        parties = told_before(scene, token, count=count) or parties
    return Actor(ActorKind.COLLECTIVE, token.i, token.i + 1, token.i, token.text, parties)


def told_before(scene: Scene, token: Token, *, count: int | None = None, dealing: bool = False) -> tuple[str, ...]:
    """The parties of the group in focus before a token; with `dealing` of those who met, talked or signed."""
    earlier = [a for a in scene.actors if a.end <= token.i]
    return in_focus(scene.doc, token.i, earlier, scene.numbers, count=count, dealing=dealing)


def in_view(scene: Scene, token: Token) -> tuple[str, ...]:
    """Whose "it was agreed", "the next round", "under the deal" are: the two sides of the text; of a text with more,
    who was told of last, unless all of them act together.
    """
    sides = scene.sides
    if len(sides) == _TWO:
        return sides
    met = told_before(scene, token, dealing=True)
    fits = met and (not sides or set(met) < set(sides))
    if not fits or any(set(g.actor.parties) == set(sides) for g in groups(scene.doc, scene.actors)):
        return sides
    return met
