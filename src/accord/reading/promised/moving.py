"""What is still to be done on a new day: "the opening was put off until May", "the ships will not arrive until June".

It takes the new day and a side whose act or thing it is; what is put off without one, or done by nobody, is none.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.frame import doubtful
from accord.reading.promised.parties import doers, voice
from accord.reading.promised.reaching import reach
from accord.reading.promised.things import is_thing
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of

PUTTING_OFF = frozenset(
    "postpone reschedule delay defer push move adjourn put hold shift slip slide extend prolong lengthen".split()
)
_BY_ITSELF = frozenset({"slip", "slide", "move", "shift"})
_PARTICLES = {
    "hold": frozenset({"up", "over", "back"}),
    "put": frozenset({"off", "back"}),
    "push": frozenset({"back", "to"}),
}
_LASTING = frozenset({"extend", "prolong", "lengthen"})
_STAYING = frozenset("deployment mandate mission stay presence tour posting secondment".split())
_LINKS = frozenset({"until", "till", "to", "for", "into", "by"})
# "Work on the cable", "delivery of the boats", "the arrival of the ships": the act in a verb
_WORKS = frozenset({"work", "construction", "building", "erection", "laying"})
_VERBS = {
    "arrival": "deliver",
    "shipment": "ship",
    "commissioning": "commission",
    "inauguration": "inaugurate",
    "start": "start",
    "departure": "send",
}
# "will not arrive until 2025": what comes to be, in the words of those who bring it about
_COMING = {
    "arrive": "deliver",
    "reach": "deliver",
    "come": "deliver",
    "land": "deliver",
    "leave": "send",
    "sail": "send",
    "begin": "begin",
    "start": "start",
    "open": "open",
    "reopen": "reopen",
    "resume": "resume",
    "enter": "put into service",
}
_GIVEN = frozenset(
    """give lend offer promise pledge donate supply deliver send ship sell provide grant build finance fund lay
    construct equip dispatch transfer hand gift train teach admit second""".split()
)
_PLACED = frozenset({"in", "to", "at", "for", "with", "from", "near", "against", "on"})
_BACK = 2
# the parties of an act of both
_BOTH = 2


def put_back(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "Work on the cable is delayed until 2026", "Egypt put off the delivery of gas to May": an act on its new day."""
    act = _moved(verb)
    if act is None or any(c.dep_ == "neg" for c in verb.children) or doubtful(scene, verb):
        return
    stop = reach(scene, verb)
    link = next((t for t in scene.doc[verb.i + 1 : stop] if t.lower_ in _LINKS and ahead(scene, t.i, stop)), None)
    lasting = verb.lemma_ in _LASTING
    by = whose(scene, act)
    if act.dep_ == "dobj" and not by:
        by = parties_of(a for a in doers(scene, verb) if a.kind is not ActorKind.TEXT)
    if link is None or not by or (lasting and act.lemma_.lower() not in _STAYING):
        return
    begin, end = act.left_edge.i, min(act.right_edge.i + 1, verb.i if act.i < verb.i else link.i)
    said = "extend" if lasting else "complete" if act.lemma_.lower() in _WORKS else _verb_of(act)
    matter = None if lasting or act.lemma_.lower() in _WORKS else _matter(act)
    told = (matter.left_edge.i if matter is not None else begin, end)
    first = min(begin, verb.i)
    conduct = Conduct(verb.i, link.i, trimmed(scene, link.i, stop), subject=told)
    yield Undertaking("moved", Strength.PLANS, conduct, by, first, (verb.i, verb.i + 1), 0.65, verb=said)


def not_until(scene: Scene, modal: Token) -> Iterator[Undertaking]:
    """ "The boats that Peru offered will not arrive until 2025", "would not be ready before May": they are to come."""
    verb = modal.head
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < modal.i), None)
    if modal.dep_ != "aux" or subject is None or not any(c.dep_ == "neg" for c in verb.children):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    said = verb.lemma_ if passive else _COMING.get(verb.lemma_)
    if verb.lemma_ == "be" and any(c.lower_ in {"ready", "available", "operational"} for c in verb.children):
        said = "complete"
    stop = reach(scene, verb)
    link = next(
        (
            t
            for t in scene.doc[verb.i + 1 : stop]
            if t.lower_ in {"until", "till", "before"} and ahead(scene, t.i, stop)
        ),
        None,
    )
    if said is None or link is None or not is_thing(subject) or doubtful(scene, verb):
        return
    by = whose(scene, subject) or (giver_before(scene, verb) if _is_told_before(scene, subject) else ())
    by = by or parties_of(voice(scene, verb))
    if not by or len(by) > _BOTH:
        return
    begin = subject.left_edge.i
    told = (begin, min(subject.right_edge.i + 1, modal.i))
    conduct = Conduct(verb.i, link.i, trimmed(scene, link.i, stop), subject=told)
    rule = "not_before" if link.lower_ == "before" else "moved"
    yield Undertaking(rule, Strength.PLANS, conduct, by, begin, (modal.i, verb.i + 1), 0.65, verb=said)


def now_expected(scene: Scene, word: Token) -> Iterator[Undertaking]:
    """ "They are now expected at the end of May": what a side gives, told just before."""
    verb = word if word.tag_ == "VBN" and word.dep_ != "acomp" else word.head
    around = {c.lower_ for t in {verb, word} for c in t.children}
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < word.i), None)
    if subject is None or "now" not in around or any(c.dep_ == "neg" for c in verb.children):
        return
    stop = reach(scene, word)
    link = scene.doc[word.i + 1] if word.i + 1 < stop else None
    pronoun = subject.lower_ in {"they", "it", "these", "both"}
    act = _verb_of(subject) is not None
    if link is None or link.pos_ not in ("ADP", "SCONJ") or not (pronoun or act or is_thing(subject)):
        return
    by = (() if pronoun else whose(scene, subject)) or giver_before(scene, word)
    if not by or not ahead(scene, link.i, stop):
        return
    end = min(subject.right_edge.i + 1, verb.i, word.i)
    told = (subject.left_edge.i, end)
    if pronoun and (thing := _thing_before(scene, subject)) is not None:
        told = (thing.left_edge.i, thing.i + 1)
    said = "deliver"
    if act:
        said, matter = _verb_of(subject) or said, _matter(subject)
        told = told if matter is None else (matter.left_edge.i, end)
    conduct = Conduct(word.i, link.i, trimmed(scene, link.i, stop), subject=told)
    yield Undertaking("moved", Strength.PLANS, conduct, by, subject.left_edge.i, (word.i, word.i + 1), 0.65, verb=said)


def _moved(verb: Token) -> Token | None:
    """The act that a verb of putting off moves: its subject in the passive, its object, "has slipped to"."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if passive is None and verb.lemma_ in _BY_ITSELF:
        passive = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    act = passive or next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    particles = _PARTICLES.get(verb.lemma_)
    beside = {verb.doc[verb.i + 1].lower_, *(c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod"))}
    if particles is not None and not particles & beside:
        return None  # "held consultations on the drill": held, not held up
    if act is None or (_verb_of(act) is None and act.lemma_.lower() not in _WORKS | _STAYING):
        return None
    return act


def _verb_of(act: Token) -> str | None:
    """The verb of an act in the shape of a noun: "delivery" of "deliver"."""
    lemma = act.lemma_.lower()
    return _VERBS.get(lemma) or (promising().acts.get(lemma) if act.pos_ == "NOUN" else None)


def _matter(act: Token) -> Token | None:
    """What the act is done to: "the opening of | the school"."""
    of = next((c for c in act.children if c.lower_ == "of" and c.i > act.i), None)
    return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None


def whose(scene: Scene, act: Token) -> tuple[str, ...]:
    """Whose act or thing it is: "that Peru offered", "promised by Italy", "between Oman and Chad", "Rwandan troops"."""
    inside = [t for t in act.subtree if t.i >= act.left_edge.i]
    for token in inside:
        if token.dep_ == "relcl" or (token.dep_ == "acl" and token.lemma_ in _GIVEN):
            agents = [a for a in scene.agents(token) if a.parties]
            own = [c for c in token.children if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP")]
            found = parties_of(agents or [a for c in own for a in scene.conjuncts(c)])
            if found:
                return found
    for token in inside:
        if token.lower_ == "between" and (found := parties_of(scene.actors_under(token))):
            return found
    actors = [a for a in scene.actors_in(act.left_edge.i, act.right_edge.i + 1) if a.parties]
    owned = [a for a in actors if not _is_placed(scene.doc[a.start]) and a.kind is not ActorKind.TEXT]
    return owned[0].parties if owned else ()


def _is_placed(first: Token) -> bool:
    """ "in Benin", "to the Fiji navy": where or for whom."""
    before = [t.lower_ for t in first.doc[max(0, first.i - 2) : first.i]]
    return bool(before) and (before[-1] in _PLACED or (before[-1] == "the" and before[0] in _PLACED))


def _is_told_before(scene: Scene, subject: Token) -> bool:
    """ "offered three helicopters. The helicopters will not ...": a thing of one of the two sentences before."""
    number = scene.sentence_number(subject.i)
    before = scene.doc[scene.sentences[max(0, number - _BACK)].start : scene.sentence_of(subject.i).start]
    pointed = any(c.lower_ in {"the", "these", "those", "both"} for c in subject.children)
    return pointed and any(t.lemma_ == subject.lemma_ and t.pos_ == "NOUN" for t in before)


def _thing_before(scene: Scene, pronoun: Token) -> Token | None:
    """The thing that "they" or "it" stands for: the subject of the sentence before, else what was given there."""
    number = scene.sentence_number(pronoun.i)
    before = [t for s in scene.sentences[max(0, number - 1) : number] for t in s if is_thing(t)]
    plural = pronoun.lower_ != "it"
    fitting = [t for t in before if (t.tag_ == "NNS") == plural]
    order = ("nsubj", "nsubjpass"), ("dobj",)
    return next((t for deps in order for t in fitting if t.dep_ in deps), None)


def giver_before(scene: Scene, word: Token) -> tuple[str, ...]:
    """Who was told to give, lend or build, in one of the two sentences before; nobody where two were."""
    number = scene.sentence_number(word.i)
    for sentence in reversed(scene.sentences[max(0, number - _BACK) : number]):
        givers = {
            parties_of(doers(scene, t)) for t in sentence if t.pos_ == "VERB" and t.lemma_ in _GIVEN and t.tag_ != "VBG"
        } - {()}
        if givers:
            return givers.pop() if len(givers) == 1 else ()
    return ()


def ahead(scene: Scene, at: int, stop: int) -> bool:
    """Whether the words from `at` on begin with a time that is not over."""
    for start, _, e in scene.times:
        latest = e.when.latest
        if e.when.value is None or not at <= start <= min(at + 3, stop):
            continue
        if latest is None or scene.published is None or latest >= scene.published or str(latest.year) not in e.text:
            return True  # "until June", told in December of the year it was taken for
    return False
