"""A verb of giving -> who gives, where it is no plain subject: behind "by", by a plan, on behalf of somebody.

Only what the grammar around the verb tells; nobody is looked for in another clause.
"""

from spacy.tokens import Token

from accord.reading.scene import Actor, Scene

_SEATED = frozenset(
    "government authority ministry leadership administration regime council cabinet parliament presidency army".split()
)
_PLANS = frozenset({"plan", "decision", "proposal", "move"})


def doers(scene: Scene, verb: Token) -> list[Actor]:
    """Who does it, by the surest sign; empty if its plain subject does."""
    return (
        _agents(scene, verb)
        or _on_behalf(scene, verb)
        or _planners(scene, verb)
        or _before_auxiliary(scene, verb)
        or _before_head(scene, verb)
    )


def seat(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "The government in Lima will receive 5 million euros", "the council of ministers in Rabat": where they sit."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in _SEATED), None)
    if subject is None:
        return ()
    inside = (p for p in scene.places if subject.i < p.start <= subject.right_edge.i)
    return tuple(p.code for p in inside if scene.doc[p.start - 1].lower_ == "in")[:1]


def right_before(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "US sponsored courses", "United States (US) sponsored courses": who stands right before a participle."""
    end = verb.i - 1 if verb.i and scene.doc[verb.i - 1].text == ")" else verb.i
    return next((a.parties for a in scene.actors if a.end == end and len(a.parties) == 1), ())


def _agents(scene: Scene, verb: Token) -> list[Actor]:
    """ "a course given by instructors of the Civil Guard": of a participle whoever "by" names."""
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ == "VBN" else verb  # "built and donated by Peru"
    if first.dep_ not in ("acl", "amod") or verb.tag_ != "VBN":
        return []
    return [a for c in verb.children if c.dep_ in ("agent", "prep") and c.lower_ == "by" for a in scene.actors_under(c)]


def _on_behalf(scene: Scene, verb: Token) -> list[Actor]:
    """ "On behalf of the Peruvian government, the ambassador handed over 50 tents": for whom one gives."""
    for at in range(scene.sentence_of(verb.i).start, verb.i - 1):
        word = scene.doc[at]
        if (
            word.lower_ == "behalf"
            and scene.doc[at + 1].lower_ == "of"
            and verb in (word.head.head, word.head.head.head)
        ):
            return [a for a in scene.actors_in(at + 2, min(at + 6, verb.i)) if len(a.parties) == 1][:1]
    return []


def _planners(scene: Scene, verb: Token) -> list[Actor]:
    """ "approved a plan to lend Chile money", "its decision to send tanks": whose plan it is, else who makes it."""
    plan = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VB" or plan.lemma_ not in _PLANS:
        return []
    own = [a for a in scene.actors_in(plan.left_edge.i, plan.i) if a.parties][:1]
    return own or (scene.subjects(plan.head) if plan.dep_ == "dobj" else [])


def _before_head(scene: Scene, verb: Token) -> list[Actor]:
    """ "The EU mission in Chad has trained": whose it is stands before the noun, where it works behind."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ == "PRON" or scene.actor_at(subject.i) is not None:
        return []
    return [a for a in scene.actors_in(subject.left_edge.i, subject.i) if a.parties][:1]


def _before_auxiliary(scene: Scene, verb: Token) -> list[Actor]:
    """ "a vessel and Peru would train its crew": who stands right before the auxiliary of a verb without subject."""
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return []
    helpers = [c.i for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD" and c.i < verb.i]
    if not helpers:
        return []
    return [a for a in scene.actors if a.end == helpers[0] and a.parties]
