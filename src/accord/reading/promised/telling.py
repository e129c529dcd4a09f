"""Whether a text tells something as done, who stands behind it, and where the clause begins that says it.

What is only possible, wished for, denied or said by people who speak for nobody is not told as done.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Act, Strength
from accord.reading.promised.parties import analyst
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.saying.attributed import Attribution
from accord.reading.scene import Actor, Scene

_UNSURE = frozenset({"can", "could", "may", "might", "should", "must", "would", "ca"})
_WEIGHING = frozenset({"consider", "study", "weigh", "mull"})
_VIRTUES = frozenset(
    "vigilant alert calm patient careful cautious responsible wise united brave hopeful optimistic confident".split()
)
_SETTING_OUT = frozenset({"go", "fly", "travel", "come", "write", "phone", "telephone", "call", "visit", "return"})
_GUESTS = frozenset({"delegation", "guest", "visitor", "member", "wounded", "patient", "officer", "student"})
_VISITORS = frozenset({"delegation", "guest", "visitor", "student", "cadet", "trainee", "patient"})
_TURNING_DOWN = frozenset({"turn", "reject", "refuse", "decline", "rebuff", "spurn"})
_ASKED_FOR = frozenset({Strength.REQUESTS, Strength.OFFERS, Strength.URGES})
_LED = frozenset({"delegation", "team", "side", "group", "party"})
_POINTING = frozenset({"that", "it", "this"})
_HYPOTHETICAL = frozenset({"if", "whether", "unless", "should", "until", "without", "before"})

_CALLED_OFF = frozenset({"cancel", "postpone", "suspend", "scrap", "abandon", "shelve", "delay", "defer", "move"})
# "the two flights scheduled for today were received": done
_OVER = frozenset({"receive", "arrive", "land", "hold", "conclude", "end", "open", "begin", "start", "come"})
_CRAFT = frozenset({"ship", "vessel", "frigate", "aircraft", "jet", "fighter", "submarine", "destroyer", "warship"})
# "Malawi will get 50 megawatts from Mozambique": another's to give
RECEIVING = frozenset({"receive", "get", "obtain"})
_PLAIN_PAST = frozenset("do does did is are was were that".split())


def asserted(verb: Token) -> bool:
    """Whether the text says that it was done: no "could agree", "failed to agree", "if they agree"."""
    if verb.dep_ in ("amod", "compound"):
        return False
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _UNSURE):
            return False
        if child.dep_ in ("mark", "advmod") and child.lower_ in _HYPOTHETICAL:
            return False
        if child.dep_ == "aux" and child.lower_ in {"will", "'ll"}:
            return False
    if verb.tag_ == "VB":
        return False
    if (
        verb.tag_ == "VBG"
        and verb.dep_ in ("pcomp", "csubj", "nsubj")
        and verb.head.lower_ not in {"in", "by", "while", "after", "for"}
        # "met in Suva, with both sides pledging to open a post"
        and not (verb.head.lower_ == "with" and any(c.dep_ == "nsubj" for c in verb.children))
    ):
        return False
    above = verb.head
    return not (verb.dep_ == "xcomp" and above.lemma_ in promising()["wishing"])


def came_to(verb: Token) -> bool:
    """ "flew to Lima to ask for a loan", "wrote to urge them": what somebody set out to ask was asked."""
    above = verb.head
    return (
        verb.tag_ == "VB"
        and verb.dep_ in ("advcl", "xcomp")
        and above.tag_ in ("VBD", "VBZ")
        and above.lemma_ in _SETTING_OUT
        and any(c.tag_ == "TO" for c in verb.children)
        and not any(c.dep_ in ("neg", "aux") and c.tag_ != "TO" for c in (*above.children, *verb.children))
    )


def does_not(verb: Token) -> bool:
    """ "does not intend to", "did not plan to", "is not planning to": no condition and no maybe beside it."""
    kin = {c.lower_ for c in verb.children if c.dep_ in ("aux", "mark")}
    return any(c.dep_ == "neg" for c in verb.children) and kin <= _PLAIN_PAST


def dropped(holder: Token) -> bool:
    """ "had been planned for July", "a meeting planned for Monday was called off": what is not to be any more."""
    if any(c.lower_ == "had" for c in holder.children):
        return True
    above = holder.head.head if holder.dep_ == "acl" else holder
    gone = above.lemma_ in _CALLED_OFF or (above.lemma_ == "call" and any(c.lower_ == "off" for c in above.children))
    over = above.lemma_ in _OVER and not any(c.tag_ == "MD" or c.lower_ == "to" for c in above.children)
    return holder.dep_ == "acl" and (gone or over) and above.tag_ in ("VBD", "VBN")


def credible(scene: Scene, actors: list[Actor]) -> bool:
    """Whether at least one of the actors speaks for somebody."""
    return bool(actors) and not all(analyst(scene, actor) for actor in actors)


def opening(scene: Scene, verb: Token, actors: list[Actor]) -> int:
    """Where the clause of a verb begins: at its subject when that stands close before, else at the verb."""
    return min((a.start for a in actors if scene.sentence_of(verb.i).start <= a.start < verb.i), default=verb.i)


def first_of(scene: Scene, verb: Token, conduct: Conduct, actors: list[Actor]) -> int:
    """Where that begins which says it: at the opening of the verb's clause, or at the conduct before it."""
    return min(opening(scene, verb, actors), conduct.start)


def is_mood(verb: Token) -> bool:
    """ "be vigilant", "remain calm": a virtue that nobody could check."""
    return verb.lemma_ in {"be", "remain", "stay", "keep"} and any(
        c.dep_ in ("acomp", "attr", "oprd") and c.lower_ in _VIRTUES for c in verb.children
    )


def is_standing(verb: Token) -> bool:
    """ "the advisers remain in Kabul", "the border stays closed": how things are, with nothing that looks ahead."""
    return verb.lemma_ in {"remain", "stay"} and verb.tag_ in ("VBP", "VBZ")


def idle(verb: Token) -> bool:
    """ "will return home", "would look into it", "is to receive boats from Oman": no undertaking of its own."""
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    lemma = verb.lemma_
    if lemma in _WEIGHING and any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.children):
        return True  # "will study what it can do"
    if lemma in {"celebrate", "commemorate"}:
        return True  # "will celebrate 50 years of relations"
    if lemma == "lead":  # "will lead the delegation": who comes, not what is undertaken
        return any(c.dep_ == "dobj" and c.lemma_.lower() in _LED for c in verb.children)
    if lemma == "return" and following == "to" and verb.i + 2 < len(verb.doc) and verb.nbor(2).lower_ in _POINTING:
        return True  # "We will return to that when we present the budget"
    if lemma in {"return", "go", "fly", "head"}:
        return following == "home"
    if lemma == "look":
        return following in {"at", "into"}
    if lemma == "take":
        return following == "delivery"
    if lemma not in RECEIVING:
        return False
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    people = thing is not None and thing.lemma_.lower() in (
        (promising()["servants"] | promising()["offices"] | _GUESTS) - _CRAFT
    )
    if thing is not None and thing.lemma_.lower() in _VISITORS:
        return False  # "will receive a delegation from Oman": the host's own act
    return any(t.lower_ == "from" for t in verb.subtree if t.i > verb.i) or (
        thing is not None and not people and thing.lemma_.lower() in promising()["means"]
    )


def disowned(attribution: Attribution | None, undertaking: Undertaking) -> bool:
    """Whether the words stand in what somebody denies, in a gloss, or in what nobody in particular foresees."""
    if attribution is None or attribution.cue == undertaking.cue[0]:
        return False
    if attribution.denied and undertaking.conduct.negated:
        return False  # "no soldier will be sent" is denied and promised at once
    if attribution.verb in _TURNING_DOWN and undertaking.strength in _ASKED_FOR:
        return False  # "turned down a request by Niger to open the border": asked all the same
    # "Both stressed the need to ...": the rule knows who; "observers believe that they will": nobody
    vague = attribution.vague and attribution.act is Act.OPINION and undertaking.rule != "need"
    return any(start <= undertaking.cue[0] < end for start, end in attribution.content) and (
        attribution.denied or attribution.gloss or vague
    )
