"""Settles the slots of a text: how far it has come, from the acts told upon it.

The furthest act that is told wins; what is only cited as a basis is in force.
"""

from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.reading.scene import Scene
from accord.reading.texts.counting import Draft
from accord.reading.texts.dating import date_behind

_FURTHEST = (
    Status.TERMINATED,
    Status.SUSPENDED,
    Status.AMENDED,
    Status.RATIFIED,
    Status.NEGOTIATING,
    Status.SIGNED,
    Status.IN_FORCE,
    Status.ISSUED,
    Status.PROPOSED,
)
_PAPERS = frozenset({Type.PLAN, Type.JOINT_STATEMENT, Type.DECLARATION, Type.OTHER})


def status_of(scene: Scene, draft: Draft) -> Status:
    """How far the text has come."""
    told = [a.status for a in draft.acts if a.status is not None]
    full = draft.fullest
    if full.type is Type.JOINT_STATEMENT:
        return (
            Status.PROPOSED
            if told and all(s is Status.PROPOSED for s in told) and any(a.ahead for a in draft.acts)
            else Status.ISSUED
        )
    if full.type is Type.RESOLUTION:
        return (
            Status.PROPOSED
            if Status.PROPOSED in told and Status.IN_FORCE not in told and not full.capital
            else Status.IN_FORCE
        )
    if draft.members[0].fresh and not told:
        return Status.SIGNED
    if full.type not in _PAPERS:
        told = [s for s in told if s is not Status.ISSUED] or told
    firm = [s for s in told if s is not Status.PROPOSED]
    for status in _FURTHEST:
        if status in firm:
            if status is Status.SIGNED and _long_signed(scene, draft):
                return Status.IN_FORCE
            if status is Status.SIGNED and full.type is Type.DECLARATION and not _with_pen(scene, draft):
                return Status.ISSUED
            if status is Status.ISSUED and full.type is Type.PLAN and _long_agreed(scene, draft):
                return Status.IN_FORCE
            return status
    if full.kind.name == "warrant":
        return Status.ISSUED
    basis = any(c.basis or c.standing for c in draft.members)
    if basis or ((full.definite or full.capital) and Status.PROPOSED not in told):
        return Status.IN_FORCE
    if Status.PROPOSED in told:
        return Status.PROPOSED
    dated = full.year or (not told and any(date_behind(scene, c) is not None for c in draft.members))
    return Status.IN_FORCE if dated else Status.UNKNOWN


def _with_pen(scene: Scene, draft: Draft) -> bool:
    """Whether it was signed in the narrow sense: a summit that "concluded with a declaration" issued it."""
    return any(scene.doc[a.at].lemma_.lower() in {"sign", "ink", "co-sign", "signing", "initial"} for a in draft.acts)


def _long_agreed(scene: Scene, draft: Draft) -> bool:
    """Whether a plan is only told as agreed in some year past: "the programme agreed by the ministers last year"."""
    dates = [when.value or "" for c in draft.members if c.definite and (when := date_behind(scene, c)) is not None]
    return any(len(value) == 4 for value in dates)


# one year: "under a memorandum inked in May" is news still, "under an agreement signed in 2014" a standing basis
_NEWS_DAYS = 366


def _long_signed(scene: Scene, draft: Draft) -> bool:
    """Whether its signing is only told aside: "under a framework agreement signed in 2014"."""
    for member in draft.members:
        when = date_behind(scene, member)
        value = when.value if when is not None else None
        if when is None or value is None or len(value) < 7:
            continue
        if value.startswith("X"):
            return False
        if when.latest and scene.published and (scene.published - when.latest).days < _NEWS_DAYS:
            return False
    used = any(c.basis for c in draft.members) or any(a.verb and a.raw is Status.IN_FORCE for a in draft.acts)
    return used and all(a.raw is not Status.SIGNED or any(a.at >= c.end for c in draft.members) for a in draft.acts)
