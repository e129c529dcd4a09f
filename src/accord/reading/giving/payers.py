"""A verb of giving and its things -> whose money they are: "built with Chinese funds", "vehicles bought by Peru".

Who pays gives, whoever does the work or hands it over; of what is handed over whoever made it.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.model.codes import AssistanceType
from accord.reading.giving.funded import before_hyphen
from accord.reading.giving.sides import codes_of
from accord.reading.giving.things import Thing
from accord.reading.scene import Scene

_MONEY_NOUNS = frozenset(
    "fund funds funding money aid assistance help support grant loan donation contribution expense cost".split()
)
_LENT = frozenset("loan grant credit deposit donation aid assistance contribution tranche fund funding".split())
_MADE = frozenset({"made", "built", "produced", "manufactured"})
_PAID_FOR = frozenset({"purchase", "buy", "acquire", "procure", "finance", "fund"})
_BY = frozenset({"with", "through", "at", "by", "under"})


def payer(scene: Scene, verb: Token, given: Sequence[Thing]) -> tuple[str, ...]:
    """The code of whoever paid for the things, else of whose money the verb is done with."""
    return _bought_by(scene, given) or _by_means(scene, verb) or _called(scene, verb, given) or _buyer(scene, verb)


def _buyer(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "will procure equipment that will be donated to Chad": who procures it gives it."""
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    buying = next((t for t in verb.ancestors if t.pos_ == "VERB"), None)
    if verb.dep_ != "relcl" or not passive or buying is None or buying.lemma_ not in _PAID_FOR:
        return ()
    return codes_of(scene.subjects(buying)[:1])


def _called(scene: Scene, verb: Token, given: Sequence[Thing]) -> tuple[str, ...]:
    """ "a Saudi aid package announced in May": of help in the passive whose name it bears."""
    if not given:
        return ()
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        return _whose_money(scene, given[0])
    if verb.dep_ != "acl" or verb.tag_ != "VBN":
        return ()
    head = given[0].head
    named = [a for a in scene.actors_in(head.left_edge.i, head.i) if len(a.parties) == 1]
    helps = any(t.lemma_.lower() in _MONEY_NOUNS for t in scene.doc[head.left_edge.i : head.i + 1])
    return codes_of(named[:1]) if helps and named and scene.doc[named[0].head].dep_ in ("amod", "compound") else ()


def _whose_money(scene: Scene, thing: Thing) -> tuple[str, ...]:
    """ "A Saudi deposit was extended", "the third tranche of Poland's loan has been paid": whose money it is."""
    for token in scene.doc[thing.head.left_edge.i : thing.end]:
        if token.lemma_.lower() in _LENT:
            named = [a for a in scene.actors_in(token.left_edge.i, token.i) if len(a.parties) == 1]
            if named:
                return named[-1].parties
    return ()


def _by_means(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "an academy built with Chinese funds", "through a grant from Japan": whose money it is."""
    for child in verb.children:
        if child.lower_ in ("with", "through", "thanks", "at", "by") and child.i > verb.i:
            nouns = [n for n in child.children if n.lemma_ in _MONEY_NOUNS]
            if nouns:
                return codes_of([a for a in scene.actors_under(child) if a.parties][:1])
    return ()


def _bought_by(scene: Scene, given: Sequence[Thing]) -> tuple[str, ...]:
    """ "vehicles purchased at the expense of Peru", "radios funded by Chile": whoever paid for the thing."""
    for verb in (c for g in given for c in g.head.children if c.dep_ == "acl" and c.lemma_ in _PAID_FOR):
        if (owner := owner_behind(scene, verb, _BY)) is not None:
            return owner
    return ()


def owner_behind(scene: Scene, verb: Token, leads: frozenset[str]) -> tuple[str, ...] | None:
    """The code of the one side behind the first of some prepositions after a verb; None where there is none of them."""
    means = next((c for c in verb.children if c.lower_ in leads and c.i > verb.i), None)
    if means is None:
        return None
    return codes_of([a for a in scene.actors_under(means) if len(a.parties) == 1][:1])


def maker(scene: Scene, verb: Token, given: Sequence[Thing]) -> tuple[str, ...]:
    """ "An Italian cutter was handed over to Fiji": whose it was before."""
    if verb.dep_ != "acl" and not any(c.dep_ == "nsubjpass" for c in verb.children):
        return ()
    for thing in given[:1]:
        if thing.kind in (AssistanceType.EQUIPMENT, AssistanceType.HUMANITARIAN):
            for word in scene.doc[thing.start : thing.head.i]:
                if word.lower_ in _MADE and word.i and scene.doc[word.i - 1].text == "-":
                    return before_hyphen(scene, word.i - 1)  # "Turkish-made drones"
            named = scene.actors_in(thing.start, thing.head.i)
            return codes_of([a for a in named if scene.doc[a.head].dep_ in ("amod", "compound") and a.parties][:1])
    return ()
