"""What goes on with a gift told before: "the remaining three will come by June", "another 180 are to arrive".

A part or more of what was given comes from whom it came, and goes to whom it went; its own verb tells how far it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, evidence
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.things import Thing, phrase
from accord.reading.helping_verbs import helpers_of
from accord.reading.remainder import is_bare, is_count, is_figure, is_part, of_them, subject_of
from accord.reading.scene import Scene

# by these it comes to whom it is given, as their subject
_COMES = frozenset(
    """arrive come reach land dock follow due expect fly ship send airlift deliver hand supply donate grant
    provide finish complete build lend give transfer convey dispatch promise pledge approve train install place put
    set""".split()
)
# of these it is the object
_TAKES = frozenset("take train send give lend provide deliver supply receive host fly ship donate hand get".split())
_SETTLED = frozenset({"grant", "promise", "pledge", "approve", "set"})
_AHEAD = frozenset({"will", "would", "shall"})
_MAY = frozenset({"can", "could", "may", "might"})
# sentences from the gift to what goes on with it
_BACK = 2


def continued(scene: Scene, told: Sequence[Draft], words: GivingWords) -> Iterator[Draft]:
    """A draft for each part or more of what was told, with the sides of the gift."""
    taken = {d.cue for d in told} | {at for d in told for at in range(d.thing.start, d.thing.end)}
    for verb in scene.doc:
        if (verb.pos_ not in ("VERB", "AUX") and verb.lower_ != "due") or verb.i in taken:
            continue
        if scene.sentence_number(verb.i) in scene.headings:
            continue
        noun = _part_of(verb)
        if noun is None or noun.i in taken:
            continue
        first = _gift_before(scene, verb, noun, told, words)
        if first is not None:
            own = (noun.left_edge.i, noun.i + 1) if of_them(noun) else phrase(scene, noun)
            thing = Thing(noun, *own, first.thing.kind)
            start, end = evidence(scene, verb, thing, alone=True)
            stage = _stage_of(verb, first.stage)
            yield replace(
                first, cue=verb.i, thing=thing, start=start, end=end, stage=stage, also=(), sums=(), programme=None
            )


def _part_of(verb: Token) -> Token | None:
    subject = subject_of(verb) if verb.lemma_ in _COMES or verb.lower_ == "due" else None
    if subject is not None:
        return subject if is_count(subject) or is_part(subject) else None
    for child in verb.children:
        if child.dep_ == "dobj" and verb.lemma_ in _TAKES and is_part(child) and (of_them(child) or is_bare(child)):
            return child
    return None


def _gift_before(scene: Scene, verb: Token, noun: Token, told: Sequence[Draft], words: GivingWords) -> Draft | None:
    """The last gift of which it may be a part; none where its clause names somebody else."""
    number = scene.sentence_number(verb.i)
    for draft in sorted(told, key=lambda d: -d.cue):
        if draft.cue >= verb.i or number - scene.sentence_number(draft.cue) > _BACK:
            continue
        if len(draft.provider.codes) != 1 or draft.stage is Stage.ENDED:
            continue
        if not _may_be_of(scene, noun, draft, words):
            continue
        start, end = scene.clause(verb)
        named = {c for a in scene.actors_in(start, end) for c in a.parties}
        return draft if named <= {*draft.provider.codes, *draft.recipient.codes} else None
    return None


def _may_be_of(scene: Scene, noun: Token, draft: Draft, words: GivingWords) -> bool:
    before = scene.doc[draft.thing.start : draft.thing.end]
    many = draft.thing.head.tag_ in ("NNS", "NNPS") or any(is_figure(t) for t in before)
    if is_bare(noun):
        return (many or noun.lower_ == "ones") and (
            draft.thing.kind is not AssistanceType.FUNDING or noun.pos_ == "NOUN"
        )
    own = kind_of(scene, noun, words)
    same = noun.lemma_.lower() in {t.lemma_.lower() for t in before}
    same = same or {noun.lemma_.lower(), draft.thing.head.lemma_.lower()} <= words.people
    return same or (own is not None and own is draft.thing.kind is AssistanceType.EQUIPMENT)


def _stage_of(verb: Token, first: Stage) -> Stage:
    helpers = helpers_of(verb)
    open_yet = first in (Stage.OFFERED, Stage.REQUESTED, Stage.DISCUSSED)
    if helpers & _MAY:
        return Stage.OFFERED
    ahead = bool(helpers & _AHEAD) or verb.lower_ in ("due", "expected") or ("to" in helpers and verb.tag_ == "VB")
    if ahead:
        return Stage.OFFERED if open_yet else Stage.APPROVED
    if verb.lemma_ in _SETTLED:
        return Stage.APPROVED
    return Stage.DELIVERED if verb.tag_ in ("VBD", "VBN") else Stage.ONGOING
