"""An undertaking that was found -> the commitment with its wording, time, areas and condition.

Whoever found it, a rule or a word that was pointed at, the slots are filled the same way.
"""

from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.model.when import UNKNOWN
from accord.reading.areas import areas_of
from accord.reading.promised import deadlines, slots
from accord.reading.promised.agreed import strength_of
from accord.reading.promised.bearers import signers
from accord.reading.promised.crews import sender
from accord.reading.promised.frame import related
from accord.reading.promised.parties import own_subject, quoted
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.wishes import other_side
from accord.reading.scene import ActorKind, Scene

_WITH = frozenset({"cooperate", "collaborate", "coordinate", "partner", "engage"})
# Told as coming, with no word of promising of its own.
_TOLD = frozenset({"will", "be_to", "going_to", "present", "progressive"})


def _not_with_itself(scene: Scene, conduct: Conduct, by: tuple[str, ...]) -> tuple[str, ...]:
    """ "the administration will continue to cooperate with Kenya", whose own it was taken for: the other side's."""
    head = scene.doc[conduct.head]
    verbs = [head, *(c for c in head.children if c.dep_ == "xcomp")]
    partners = {
        code
        for v in verbs
        if v.lemma_ in _WITH
        for a in scene.objects(v, "with")
        if a.kind in (ActorKind.STATE, ActorKind.ORGANISATION)
        for code in a.parties
    }
    return (other_side(scene, by) or ()) if len(by) == 1 and partners == set(by) else by


def _not_to_itself(scene: Scene, conduct: Conduct, by: tuple[str, ...]) -> tuple[str, ...]:
    """ "Experts of the logistics school will travel to Lusaka", taken for Zambia's: the other side's."""
    verb = scene.doc[conduct.head]
    subject = own_subject(verb) if conduct.subject is None and not conduct.noun else None
    return sender(scene, verb, related(subject, verb), by) if subject is not None else by


def _strength(scene: Scene, undertaking: Undertaking, by: tuple[str, ...]) -> Strength:
    """As told, with what an agreement before it or the "shall" of a text makes of it."""
    strength, conduct = undertaking.strength, undertaking.conduct
    if undertaking.rule in _TOLD or (undertaking.rule == "pointed" and len(by) > 1):
        return strength_of(scene, strength, conduct, by)
    if undertaking.rule == "shall" and strength is Strength.COMMITS:
        subject = own_subject(scene.doc[conduct.head])
        spoken = subject is None or subject.lower_ in {"we", "i"} or quoted(scene, subject)
        return strength if spoken else Strength.SHALL  # "Chad shall provide the boats", of a text
    return strength


def filled(scene: Scene, undertaking: Undertaking) -> Commitment:
    """The commitment with its wording, time, areas and condition."""
    conduct = undertaking.conduct
    by = _not_to_itself(scene, conduct, _not_with_itself(scene, conduct, signers(scene, conduct, undertaking.by)))
    start = min(undertaking.first, conduct.start, conduct.subject[0] if conduct.subject else conduct.start)
    if start > scene.sentence_of(start).start and scene.doc[start - 1].lower_ in {"the", "a", "an"}:
        start -= 1
    while start < conduct.start and (scene.doc[start].is_space or scene.doc[start].text in {",", ";", "-"}):
        start += 1
    due = deadlines.due(scene, undertaking)
    filled = 0.03 * (due is not UNKNOWN) + 0.03 * bool(undertaking.toward) - 0.15 * (not by)
    action = slots.action(scene, undertaking)
    matter = action if slots.is_listed(conduct) else scene.text(start, max(conduct.end, undertaking.cue[1]))
    return Commitment(
        (scene.span(start, max(conduct.end, undertaking.cue[1])),),
        by,
        tuple(code for code in undertaking.toward if code not in by),
        _strength(scene, undertaking, by),
        action,
        due,
        areas_of(matter, scene.sentence_of(start).text),
        condition=slots.condition(scene, undertaking),
        cues=(scene.span(*undertaking.cue),),
        confidence=round(min(0.97, undertaking.confidence + filled), 2),
    )
