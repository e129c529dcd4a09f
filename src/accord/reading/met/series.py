"""Gives the next sitting of a row the body of the one told just before it: "The second session is to be held in May".

Only a sitting that names no body and no side of its own, told by its number or as the next, is one of the row.
"""

from dataclasses import replace

from accord.lexicon.contacts import contact_words
from accord.model.codes import EngagementType as Type
from accord.reading.met.bodies import SITTINGS
from accord.reading.met.draft import TALKS, Draft
from accord.reading.scene import Scene


def in_row(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The mentions, with the body of the sitting before for each that goes on with the row."""
    found: list[Draft] = []
    for draft in drafts:
        before = _told_before(found)
        on = before is not None and _goes_on(scene, draft, before)
        found.append(replace(draft, body=before.body, type=Type.SESSION) if before is not None and on else draft)
    return found


def _told_before(drafts: list[Draft]) -> Draft | None:
    """The talks told last that are more than "the session"."""
    own = (d for d in reversed(drafts) if d.group == TALKS and (d.sides or d.body or d.ordinal is not None))
    return next(own, None)


def _goes_on(scene: Scene, draft: Draft, before: Draft) -> bool:
    counted = draft.ordinal is not None and draft.ordinal != before.ordinal
    following = (
        draft.ordinal is None
        and draft.fresh
        and any(t.lower_ == "next" for t in scene.doc[max(0, draft.at - 3) : draft.at])
    )
    return (
        before.type is Type.SESSION
        and before.body is not None
        and not contact_words().standing.keys().isdisjoint(before.body.lower().split())
        and draft.group == TALKS
        and draft.body is None
        and not draft.sides
        and not draft.verb
        and scene.doc[draft.at].lower_ in SITTINGS
        and (counted or following)
    )
