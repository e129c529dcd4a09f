"""Missions of organisations that a text names by their known name alone: "serves with KFOR", "troops of AMISOM".

A name that already tells a body is told once; parties are the organisation and those told to serve in it.
"""

from collections.abc import Iterator

from accord.lexicon.organisations import OrganisationKind, organisation_index
from accord.model.codes import BodyType
from accord.model.reading import Body
from accord.reading.forums.folding import Draft
from accord.reading.forums.seats import serving_in
from accord.reading.scene import Scene

_MOST_EVIDENCE = 3
# tokens between a mission's name and its letters: "mission in South Sudan ("
_REACH = 6


def find_missions(scene: Scene, drafts: list[Draft]) -> Iterator[Body]:
    """A body for each known mission that none of the drafts names."""
    taken = {at for d in drafts for c in d.members for at in range(c.start, c.end)}
    taken |= {at for d in drafts for start, end in d.mentions for at in range(start, end)}
    known = {d.acronym for d in drafts}
    ends = {c.end for d in drafts for c in d.members if c.kind.type is BodyType.MISSION}
    found: dict[str, list[tuple[int, int, str]]] = {}
    for match in organisation_index().find_organisations([t.text for t in scene.doc]):
        if match.organisation.kind is not OrganisationKind.MISSION or match.organisation.code in known:
            continue
        if scene.doc[match.start - 1].text == "(" and ends & set(range(match.start - _REACH, match.start)):
            known.add(match.organisation.code)  # "the African Union mission in Somalia (AMISOM)"
            continue
        if scene.sentence_number(match.start) in scene.headings or taken & set(range(match.start, match.end)):
            continue
        whose = match.organisation.parent or ""
        found.setdefault(match.organisation.code, []).append((match.start, match.end, whose))
    for code, places in found.items():
        if code in known:
            continue
        start, end, whose = max(places, key=lambda place: place[1] - place[0])
        spans = dict.fromkeys(scene.sentence_span(place[0]) for place in places)
        yield Body(
            evidence=tuple(list(spans)[:_MOST_EVIDENCE]),
            cues=tuple(scene.span(place[0], place[1]) for place in places),
            confidence=0.6,
            name=scene.text(start, end),
            acronym=code if any(scene.text(a, b) == code for a, b, _ in places) else None,
            type=BodyType.MISSION,
            parties=tuple(sorted({*({whose} if whose else ()), *serving_in(scene, [place[0] for place in places])})),
        )
