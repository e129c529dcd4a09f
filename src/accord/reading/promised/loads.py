"""The next of several loads or groups, and things that are on their way: "a third convoy will follow in May".

It takes a coming time and the side that gives them, named with the thing or told in one of the two sentences before.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.frame import doubtful
from accord.reading.promised.moving import ahead, giver_before, whose
from accord.reading.promised.reaching import reach
from accord.reading.promised.things import is_thing
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene

_NEXT = frozenset("second third fourth fifth sixth seventh next another further more final last remaining".split())
_LOADS = frozenset(
    """batch shipment consignment convoy delivery flight instalment installment tranche group load lot cargo contingent
    team crew""".split()
)
_NO_LOADS = frozenset("trial round discount access cooperation mediation extradition return information".split())
_REST = frozenset({"rest", "remainder", "others"})
_PEOPLE = frozenset({"group", "team", "crew", "contingent"})
_EXPECTED = frozenset({"expected", "due", "awaited"})
_COMES = frozenset("follow come arrive leave depart sail land reach go dock".split())
_FUTURE = frozenset({"will", "would", "shall", "to"})


def next_load(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "A third is expected on Thursday", "the second convoy would follow in May", "ten more leave in June"."""
    word = verb
    if verb.lemma_ == "be":
        word = next((c for c in verb.children if c.dep_ in ("acomp", "oprd") and c.lower_ in _EXPECTED), verb)
    expected = word.lower_ in _EXPECTED and (word is not verb or verb.tag_ == "VBN")
    if not expected and verb.lemma_ not in _COMES:
        return
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i), None)
    if subject is None or any(c.dep_ == "neg" for c in verb.children) or doubtful(scene, verb):
        return
    if not expected and not _looks_ahead(verb):
        return
    stop = reach(scene, word)
    link = next((t for t in scene.doc[word.i + 1 : stop] if ahead(scene, t.i, min(t.i + 1, stop))), None)
    if link is None or any(t.tag_ == "TO" for t in scene.doc[word.i + 1 : link.i]):
        return
    by = _whose_load(scene, subject)
    if len(by) != 1:
        return
    begin, end = subject.left_edge.i, min(subject.right_edge.i + 1, verb.i)
    end = min([end, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i > subject.i)])
    send = subject.lemma_.lower() in _PEOPLE
    conduct = Conduct(word.i, link.i, trimmed(scene, link.i, stop), subject=(begin, end))
    yield Undertaking(
        "coming", Strength.PLANS, conduct, by, begin, (word.i, word.i + 1), 0.6, verb="send" if send else "deliver"
    )


def _looks_ahead(verb: Token) -> bool:
    """ "will follow", "is to leave", and the present of a calendar: "follows in January"."""
    if verb.tag_ in ("VBZ", "VBP"):
        return not any(c.dep_ == "aux" for c in verb.children)
    return verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ in _FUTURE for c in verb.children)


def _whose_load(scene: Scene, subject: Token) -> tuple[str, ...]:
    """Whose the load is: its own words tell it, or it is the next of what was given just before."""
    if is_next(subject):
        return whose(scene, subject) or giver_before(scene, subject)
    given = any(t.dep_ in ("relcl", "acl") for t in subject.children)
    return whose(scene, subject) if given and is_thing(subject) else ()


def is_next(subject: Token) -> bool:
    """ "a third", "the second convoy", "ten more", "another ten", "the rest"."""
    lower, lemma = subject.lower_, subject.lemma_.lower()
    words = {c.lower_ for c in subject.children} | {lower}
    if lower in _REST:
        return "the" in words
    bare = subject.pos_ in ("ADJ", "NUM") or subject.tag_ in ("CD", "JJ", "DT") or lower in _NEXT
    named = lemma in _LOADS or (lemma in promising()["means"] - promising()["events"] and lemma not in _NO_LOADS)
    return bool(words & _NEXT) and (bare or named)
