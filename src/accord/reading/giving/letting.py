"""What one lets another use, and what one owes another is forgiven -> drafts of assistance.

"Finland lets Norway use its simulator", "Algeria wrote off Chad's debts": the thing is the giver's, the debt not.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft, drafts
from accord.reading.giving.sides import Side, codes_of
from accord.reading.giving.stages import stage_of
from accord.reading.giving.things import Thing, phrase, things
from accord.reading.giving.told_elsewhere import is_asked
from accord.reading.scene import Scene

_LETS = frozenset({"let", "allow", "permit", "authorise", "authorize", "enable", "invite"})
_USES = frozenset({"use", "borrow", "operate"})
_FORGIVES = frozenset(
    {"defer", "reschedule", "restructure", "write", "wipe", "cancel", "forgive", "waive", "erase", "strike", "annul"}
)
_DEBTS = frozenset({"debt", "arrears", "loan", "bill", "repayment", "payment"})


def letting(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """All that a verb lets use or forgives."""
    lemma = verb.lemma_.lower()
    if lemma in _LETS:
        yield from _use(scene, verb, words)
    elif lemma in _FORGIVES and not is_asked(scene, verb, words):
        yield from _forgiven(scene, verb, words)


def _use(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "will let Yemeni ambulances use its hospital"."""
    used = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.lemma_ in _USES), None)
    provider = codes_of(scene.subjects(verb))
    thing = next((c for c in used.children if c.dep_ == "dobj"), None) if used is not None else None
    if used is None or thing is None or len(provider) != 1:
        return
    given = things(scene, thing, words)
    user = codes_of(a for a in scene.actors_in(verb.i + 1, used.i) if a.parties and not set(a.parties) & set(provider))
    if given and user:
        stage = stage_of(scene, verb, Stage.ONGOING, words)
        yield from drafts(scene, verb, given, provider=Side(provider), recipient=Side(user[:1]), stage=stage)


def _forgiven(scene: Scene, verb: Token, words: GivingWords) -> Iterator[Draft]:
    """ "has written off our debts", "cancelled a $20 million debt of Chad"."""
    debt = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in _DEBTS), None)
    provider = codes_of(scene.subjects(verb))
    if debt is None or len(provider) != 1 or any(c.lower_ == "its" for c in debt.children):
        return
    start, end = phrase(scene, debt)
    owing = codes_of(a for a in scene.actors_in(debt.left_edge.i, debt.right_edge.i + 1) if a.parties)
    owing = tuple(c for c in owing if c not in provider)
    stage = stage_of(scene, verb, Stage.DELIVERED, words)
    thing = Thing(debt, start, end, AssistanceType.FUNDING)
    yield from drafts(scene, verb, [thing], provider=Side(provider), recipient=Side(owing[:1]), stage=stage)
