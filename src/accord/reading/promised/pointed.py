"""A word that is said to be the action of an undertaking -> the commitment that stands around it.

Who points at the word judges that it is one; whose it is, how strong and by when is read from the words, and where they
name no doer, or tell it as done, denied or doubtful, there is none.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.model.span import Span
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.promised.conduct import split_nouns, split_verbs, trimmed
from accord.reading.promised.filling import filled
from accord.reading.promised.holding import first_of_row, held, is_verbal
from accord.reading.promised.nouns import is_action_noun, is_means
from accord.reading.promised.parties import toward
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import disowned, idle, is_mood, is_standing
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.wishes import is_wanted_done
from accord.reading.scene import ActorKind, Scene, parties_of

_OBJECTS = frozenset({"dobj", "ccomp", "xcomp"})
_TAKING_PLACE = frozenset({"take", "happen", "occur"})
_CONTACTS = frozenset("hold meet convene conclude sign visit receive attend host wrap end".split())
# below every rule: what a word alone points at
_SURE = 0.5


def pointed(
    scene: Scene,
    word: Token,
    *,
    attributions: Sequence[Attribution] = (),
    found: Iterable[Commitment] = (),
) -> Commitment | None:
    """The commitment whose action `word` heads, as the rules would fill it; None where its words do not bear it out.

    `scene` is one in which "we" is known (`speakers.spoken`); of `found`, the commitments already read, none is told
    twice.
    """
    if (
        is_heading(scene, word)
        or is_mood(word)
        or is_standing(word)
        or _is_over(word)
        or _is_known(scene.span(word.i, word.i + 1), word, found)
    ):
        return None
    if (conduct := conduct_at(scene, word)) is None or _is_idle(word):
        return None
    hold = held(scene, conduct)
    if hold is None or (conduct.noun and hold.strength is None and not _is_checkable(scene, conduct)):
        return None
    said = attribution_at(attributions, hold.cue)
    if not hold.by and said is not None and not said.vague:
        # "The boats will be provided by June," the minister said: his state's to do
        speakers = [a for a in said.speakers if a.kind is not ActorKind.TEXT]
        hold = replace(hold, by=parties_of(speakers))
    if not hold.by:
        return None
    undertaking = Undertaking(
        "pointed",
        hold.strength or Strength.PLANS,
        conduct,
        hold.by,
        min(hold.first, conduct.start),
        (hold.cue, hold.cue + 1),
        _SURE,
        tuple(sorted(set(hold.asking) - set(hold.by))) or toward(scene, conduct, hold.by),
    )
    if said is not None and not _is_voiced(said) and disowned(said, undertaking):
        return None
    return filled(scene, undertaking)


def _is_idle(word: Token) -> bool:
    """ "will receive two ships", "is considering sending one": another's to give, or not decided."""
    weighed = word.tag_ == "VBG" and word.head.lemma_ in {"consider", "mull", "weigh"}
    return is_verbal(word) and (weighed or idle(word))


def _is_over(word: Token) -> bool:
    """ "held the fifth round, during which they agreed to resume patrols": a contact that took place is no conduct."""
    return word.tag_ == "VBD" and word.lemma_ in _CONTACTS


def _is_checkable(scene: Scene, conduct: Conduct) -> bool:
    """Whether a noun names an act, means or an event; where no word of promising leads to it, another noun is none."""
    head = scene.doc[conduct.head]
    return is_action_noun(head) or is_means(head) or head.lemma_.lower() in promising()["events"]


def _is_voiced(said: Attribution) -> bool:
    """ "They also reaffirmed their will to": a voice that attribution found no speaker for is no gloss."""
    return said.gloss and said.verb in promising()["voicing"] - promising()["gloss_verbs"]


def is_heading(scene: Scene, word: Token) -> bool:
    """Whether a word stands in a heading of a text that has more than headings."""
    return scene.sentence_number(word.i) in scene.headings and len(scene.headings) < len(scene.sentences)


def _is_known(at: Span, word: Token, found: Iterable[Commitment]) -> bool:
    """Whether a commitment already read holds the word in its stretch and in its action; of a meeting that "will take
    place" the action is to hold it.
    """
    stems = (word.lemma_.lower()[:5], *(("hold",) if word.lemma_ in _TAKING_PLACE else ()))
    return any(
        any(s.start <= at.start and at.end <= s.end for s in c.evidence)
        and any(w.startswith(stems) for w in re.split(r"[\s-]+", c.action.lower()))
        for c in found
    )


def conduct_at(scene: Scene, word: Token) -> Conduct | None:
    """The conduct that a word heads: a verb with what it governs, a thing done to its subject, a noun with its own."""
    if is_verbal(word) and word.dep_ not in ("amod", "compound", "aux", "auxpass"):
        stop = reach(scene, word)
        thing = _done_to(scene, word)
        if thing is not None:
            end = min([word.i, *(c.left_edge.i for c in thing.children if c.i > thing.i and c.dep_ == "relcl")])
            return Conduct(
                word.i,
                word.i,
                trimmed(scene, word.i, max(stop, word.i + 1)),
                subject=(thing.left_edge.i, min(end, max(thing.i + 1, thing.right_edge.i + 1))),
            )
        found = split_verbs(scene, word, start=word.i, stop=max(stop, word.i + 1))
        return found[0] if found else None
    head = word.head if word.dep_ in ("amod", "compound") and word.head.i > word.i else word
    if head.pos_ not in ("NOUN", "PROPN"):
        return None
    stop = min(reach(scene, head), head.right_edge.i + 1)
    found = split_nouns(scene, head, start=min(word.i, head.left_edge.i), stop=max(stop, head.i + 1))
    return replace(found[0], noun=True) if found else None


def _done_to(scene: Scene, word: Token) -> Token | None:
    """What it is done to, where that stands before: "boats that will be sent", "the mission that Kenya will send"."""
    top = first_of_row(word)
    clause = top.dep_ in ("acl", "relcl") and top.head.i < word.i
    if not _is_passive(scene, word) and top.head.lemma_ != "want":
        bare = any(c.dep_ == "prep" and not list(c.children) for c in word.children)  # "the road that they agreed on"
        lacking = clause and top.dep_ == "relcl" and not bare and not _has_object(word)
        own = any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in top.children)
        return top.head if lacking and own and top.head.pos_ == "NOUN" else None
    thing = next((c for v in (word, top) for c in v.children if c.dep_ == "nsubjpass" and c.i < word.i), None)
    if thing is None and top.dep_ == "xcomp" and not clause:
        thing = _before_to(top)
    if thing is None and top.head.lemma_ == "want" and is_wanted_done(top.head) == top:
        return next((c for c in top.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if clause and (thing is None or thing.tag_ in ("WDT", "WP")):
        return top.head
    return thing


def _has_object(verb: Token) -> bool:
    """Whether it has an object beside the pronoun of its relative clause."""
    return any(c.dep_ in _OBJECTS and c.tag_ not in ("WDT", "WP") for c in verb.children)


def _before_to(verb: Token) -> Token | None:
    """ "Talks are to be held", "is scheduled to be signed": the subject of what stands above the infinitive."""
    above = verb.head
    if above.lemma_ != "be" and above.lower_ not in promising().adjectives:
        return None
    for at in (above, above.head):
        subject = next((c for c in at.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i), None)
        if subject is not None:
            return subject
    return None


def _is_passive(scene: Scene, word: Token) -> bool:
    behind = word.i > 0 and scene.doc[word.i - 1].lower_ in {"be", "being"}
    return word.tag_ in ("VBN", "VBD") and (behind or any(c.dep_ == "auxpass" for c in word.children))
