"""What the document leaves unsettled: clashing words, names that do not fit their acronym, sides that cannot be told.

A Doubt states both readings and points at the words; it is shown to people and never hidden.
"""

from accord.model.reading import Body, Doubt
from accord.reading.clashes import spells
from accord.reading.scene import ActorKind, Scene


def find_doubts(scene: Scene, *, bodies: tuple[Body, ...] = ()) -> tuple[Doubt, ...]:
    """The doubts of one document, in order of kind."""
    return (*_clashing_offices(scene), *_odd_acronyms(bodies), *_open_sides(scene), *_vague_dates(scene))


def _clashing_offices(scene: Scene) -> list[Doubt]:
    return [
        Doubt(
            what="whose office",
            why=f'"{scene.text(clash.start, clash.end)}" gives one office to two states'
            + (f"; the rest of the document speaks of {clash.kept}" if clash.kept else ""),
            options=clash.codes,
            evidence=(scene.span(clash.start, clash.end),),
        )
        for clash in scene.clashes
    ]


def _odd_acronyms(bodies: tuple[Body, ...]) -> list[Doubt]:
    return [
        Doubt(
            what="what an acronym stands for",
            why=f'"{body.acronym}" cannot be read off "{body.name}"',
            options=(body.name, body.acronym),
            evidence=body.evidence[:1],
        )
        for body in bodies
        if body.acronym and not spells(body.name, body.acronym)
    ]


def _open_sides(scene: Scene) -> list[Doubt]:
    return [
        Doubt(
            what="who is meant",
            why=f'"{actor.name}" can be referred to no parties here',
            options=scene.sides,
            evidence=(scene.span(actor.start, actor.end),),
        )
        for actor in scene.actors
        if actor.kind is ActorKind.COLLECTIVE and not actor.parties and actor.person is None
    ]


def _vague_dates(scene: Scene) -> list[Doubt]:
    return [
        Doubt(
            what="which date",
            why=expression.when.reason,
            options=(expression.text,),
            evidence=(scene.span(first, last),),
        )
        for first, last, expression in scene.times
        if "ambiguous" in expression.when.reason
    ]
