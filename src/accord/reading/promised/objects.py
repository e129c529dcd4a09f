"""What is promised as a thing: "pledged $5 million", "promised faster visas", "was promised 12 drones by Turkey".

A thing counts that one gives, does or counts out; a mood, a victory and a state of affairs do not.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.nouns import is_action_noun, is_means
from accord.reading.promised.parties import doers, possessor
from accord.reading.promised.telling import opening
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.wishes import other_side
from accord.reading.scene import Scene, parties_of

_PHRASE = frozenset({"DET", "NUM", "NOUN", "ADJ", "PROPN"})
_USES = frozenset({"use", "access", "passage"})
_PROMISING = frozenset({"promise", "guarantee"})
# "promised change, victory, revenge": nothing that is given or done by a day
_HOPED = frozenset(
    """allegiance backlash battle business change consequence crackdown day deal era fight fire friendship life love
    loyalty loss luck month nothing pain punishment result retaliation revenge riches success thing transparency
    trouble truth vengeance victory voter war way week win wonder year""".split()
)


def giving(scene: Scene, conduct: Conduct) -> str | None:
    """ "pledged $5 million" promises to provide it; "pledged continued support" is its own action."""
    return None if is_action_noun(scene.doc[conduct.head]) else "provide"


def objects(scene: Scene, verb: Token, stop: int) -> list[Conduct]:
    """Direct objects that name conduct or means: "pledged $5 million in aid", "promised Niger a hundred trucks"."""
    for child in verb.children:
        if child.dep_ not in ("dobj", "oprd", "attr") or not verb.i < child.i < stop:
            continue
        money = any(t.text in "$€£¥" for t in child.subtree) or _is_counted(child) or _is_promised(scene, verb, child)
        money = money or (verb.lemma_ == "offer" and child.lemma_.lower() in _USES)
        if child.pos_ in ("NOUN", "PROPN", "NUM") and (is_action_noun(child) or is_means(child) or money):
            start = child.left_edge.i
            return [Conduct(child.i, start, trimmed(scene, start, stop), noun=True)]
    doc = scene.doc
    for at in range(verb.i + 1, min(stop, verb.i + 9)):
        if doc[at].pos_ not in _PHRASE:
            return []
        # the parse lost the object: the last noun of a phrase that counts something
        ends = at + 1 == len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "NUM", "ADJ"}
        if ends and doc[at].pos_ == "NOUN" and is_means(doc[at]):
            start = next(i for i in range(verb.i + 1, at + 1) if doc[i].pos_ in {"DET", "NUM", "NOUN", "ADJ"})
            return [Conduct(at, start, trimmed(scene, start, stop), noun=True)]
    return []


def _is_promised(scene: Scene, verb: Token, noun: Token) -> bool:
    """ "promised Greenland an inventory", "promised faster visas": anything that is no mere state of affairs."""
    lemma = noun.lemma_.lower()
    if verb.lemma_ not in _PROMISING or noun.pos_ != "NOUN" or scene.actor_at(noun.i) is not None:
        return False
    return lemma not in _HOPED and lemma not in promising()["no_conduct"] and lemma not in promising()["analysts"]


def _is_counted(noun: Token) -> bool:
    """ "60 tablets", "a second tanker": things that are counted are given."""
    return noun.pos_ == "NOUN" and any(
        c.dep_ == "nummod" or c.lower_ in {"second", "third", "another", "further", "additional"} for c in noun.children
    )


def is_given_to(verb: Token) -> bool:
    """ "Nigeria was promised twelve drones": the subject gets what stands behind the verb."""
    return any(c.dep_ in ("dobj", "oprd", "attr") and c.i > verb.i for c in verb.children)


def promised_to(scene: Scene, verb: Token, promise: Promise, stop: int) -> Iterator[Undertaking]:
    """What a side was promised or offered: the conduct of whoever stands behind "by", else of the other of two."""
    receivers = parties_of(scene.passive_subjects(verb)) or parties_of(doers(scene, verb))
    agents = [
        a for t in scene.doc[verb.i + 1 : stop] if t.lower_ == "by" for p in t.children for a in scene.conjuncts(p)
    ]
    by = parties_of(agents) or other_side(scene, receivers)
    if not by or set(by) & set(receivers):
        return
    for conduct in objects(scene, verb, stop):
        begin = next((a.start for a in agents if conduct.start < a.start < conduct.end), None)
        end = conduct.end if begin is None else trimmed(scene, conduct.start, begin - 1)
        whole = replace(conduct, end=end)
        first = opening(scene, verb, list(scene.passive_subjects(verb)))
        yield Undertaking(
            "promised_to",
            promise.strength,
            whole,
            by,
            first,
            (verb.i, verb.i + 1),
            0.75,
            receivers,
            verb=giving(scene, whole),
        )


def takes_the_relative(scene: Scene, verb: Token, conduct: Conduct) -> bool:
    """Whether what is to be done stands without its object, which the relative pronoun before the verb is."""
    if verb.dep_ != "relcl" or conduct.noun or scene.doc[verb.left_edge.i].tag_ not in ("WDT", "WP"):
        return False
    own = any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in verb.children)
    return own and not any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in scene.doc[conduct.head + 1 : conduct.end])


def told_by_a_noun(scene: Scene, verb: Token, conduct: Conduct) -> bool:
    """Whether what is to be done is that of a noun behind the verb which tells whose it is, read as its subject.

    "affirming the continuous commitment of both nations to collaborate further": both nations', not the speaker's.
    """
    held = [c for c in scene.doc[conduct.head].children if c.dep_ == "nsubj" and verb.i < c.i < conduct.head]
    return any(c.lemma_.lower() in promising().nouns and possessor(scene, c) for c in held)
