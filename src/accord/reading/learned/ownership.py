"""Undertakings and contacts -> the same with other doers and parties, where the network is sure of these.

Whom the rules name stands unless the network holds them for unlikely and others for sure. What is changed is less sure
than it was.
"""

from collections.abc import Iterable
from dataclasses import replace

from accord.model.codes import EngagementType
from accord.model.reading import Commitment, Engagement
from accord.reading.learned.judging import Judged

SURE, UNLIKELY = 0.8, 0.2
"""From which share on others are taken for the doers, and up to which those of the rules are given up."""
STRANGER, PARTY = 0.05, 0.75
"""Below which share a party that the rules name is put out of a contact, and from which on one is sure to be in it; two
must be. Chosen with LEARNED 6 (4 of 4 changes right on dev and gold-dev); with LEARNED 7 2 of 3 there, none of 1 fresh.
"""
_CHANGED = 0.6
"""How sure what is changed may be."""
_PAIR = 2


def with_doers(judged: Judged, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The commitments with whose they are."""
    return tuple(_with_doer(judged, one) for one in commitments)


def _with_doer(judged: Judged, one: Commitment) -> Commitment:
    cues = judged.cues["commitments"]
    inside = [t.i for t in judged.inside(one) if t.i in cues]
    if not inside:
        return one
    shares = judged.owners("commitments", max(inside, key=lambda at: cues[at])).get("by", {})
    by = tuple(sorted(code for code, share in shares.items() if share >= SURE))
    rather = any(SURE > share > UNLIKELY for share in shares.values())
    if not by or rather or set(by) & set(one.by) or any(code not in shares for code in one.by):
        return one
    toward = tuple(code for code in sorted({*one.toward, *one.by}) if code not in by)
    return replace(one, by=by, toward=toward, confidence=round(min(one.confidence, _CHANGED), 2))


def with_parties(judged: Judged, engagements: Iterable[Engagement]) -> tuple[Engagement, ...]:
    """The contacts, strangers to them put out and those put in whom the network is sure of.

    Texts and areas that were told by a contact keep what they took from it: they have words of their own.
    """
    return tuple(_with_parties(judged, one) for one in engagements)


def _with_parties(judged: Judged, one: Engagement) -> Engagement:
    shares = _shares(judged, one)
    present = {p.country for p in judged.scene.people if p.name in one.participants}
    strangers = {code for code in one.parties if shares.get(code, 1.0) < STRANGER} - present - _goal(judged, one)
    sure = {code for code, share in shares.items() if share >= PARTY}
    if not strangers or len(sure) < _PAIR:
        return one
    parties = tuple(sorted((set(one.parties) - strangers) | sure))
    return replace(one, parties=parties, confidence=round(min(one.confidence, _CHANGED), 2))


def _goal(judged: Judged, one: Engagement) -> set[str]:
    """The state that a visit goes to, which its place tells: "travels on to Riga"."""
    if one.type is not EngagementType.VISIT or one.place is None:
        return set()
    scene = judged.scene
    return {p.code for p in scene.places if one.place.startswith(scene.text(p.start, p.end))}


def _shares(judged: Judged, one: Engagement) -> dict[str, float]:
    """For each party how likely it is one of a contact, by that word of the contact which speaks for it most."""
    asked = judged.cues["engagements"]
    inside = {t.i: judged.scene.span(t.i, t.i + 1) for t in judged.inside(one) if t.i in asked}
    own = [at for at, span in inside.items() if any(cue.overlaps(span) for cue in one.cues)]
    told = [judged.owners("engagements", at).get("parties", {}) for at in own]
    return {code: max(shares[code] for shares in told) for code in (told[0] if told else ())}
