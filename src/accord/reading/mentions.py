"""Every span that names a person, state, institution, side, body, place or time, and whom or what it refers to."""

from accord.model.reading import Body, Mention, MentionKind
from accord.reading.scene import Actor, ActorKind, Scene

_KINDS = {
    ActorKind.PERSON: MentionKind.PERSON,
    ActorKind.STATE: MentionKind.STATE,
    ActorKind.ORGANISATION: MentionKind.ORGANISATION,
    ActorKind.OFFICE: MentionKind.OFFICE,
    ActorKind.COLLECTIVE: MentionKind.COLLECTIVE,
    ActorKind.TEXT: MentionKind.INSTRUMENT,
}


def find_mentions(scene: Scene, *, bodies: tuple[Body, ...] = ()) -> tuple[Mention, ...]:
    """The mentions of one document in the order of the text."""
    found = [_of_actor(scene, actor) for actor in scene.actors]
    found += [Mention(MentionKind.PLACE, scene.span(p.start, p.end), p.code) for p in scene.places if not p.is_state]
    found += [
        Mention(MentionKind.TIME, scene.span(first, last), expression.when.value or expression.text)
        for first, last, expression in scene.times
    ]
    found += [Mention(MentionKind.BODY, span, body.name) for body in bodies for span in body.cues]
    return tuple(sorted({m for m in found if m.span.text}, key=lambda m: (m.span, m.kind.value, m.refers_to)))


def _of_actor(scene: Scene, actor: Actor) -> Mention:
    kind = _KINDS.get(actor.kind, MentionKind.PERSON if actor.person is not None else MentionKind.COLLECTIVE)
    refers_to = actor.name if actor.kind is not ActorKind.STATE else ",".join(actor.parties)
    return Mention(kind, scene.span(actor.start, actor.end), refers_to)
