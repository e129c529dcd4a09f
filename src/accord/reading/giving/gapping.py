"""A draft and the words behind its thing -> what others give under the same verb, which is not said again.

"Brazil will contribute a hospital and Argentina a plane", "Peru will pay for buses and Chile for books".
"""

from collections.abc import Iterator

from accord.lexicon.giving import GivingWords
from accord.reading.giving.drafts import Draft
from accord.reading.giving.sides import Side
from accord.reading.giving.sums import NUMBERS
from accord.reading.giving.things import Thing, first_thing, things
from accord.reading.scene import ActorKind, Scene

_LINKS = frozenset({"and", ",", ";", "while"})
_LEADS = frozenset({"for", "with"})
_NAMED = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})


def _bare_figure(scene: Scene, start: int, limit: int) -> int | None:
    """Where a number ends that stands alone behind a party: "Austria 40 and Slovenia 25", "Malta 1 million"."""
    end = start
    while end < limit and (scene.doc[end].like_num or scene.doc[end].lower_ in NUMBERS):
        end += 1
    if end == start or (scene.doc[start].like_num and scene.doc[start].shape_ == "dddd"):
        return None
    following = scene.doc[end : min(end + 1, limit)]
    ends = not following or following[0].is_punct or following[0].lower_ in ("and", "to", "for", "more")
    return end if ends else None


def gapped(scene: Scene, draft: Draft, words: GivingWords) -> Iterator[Draft]:
    """The drafts of the parties that stand behind the thing, each directly before a thing of its own."""
    cue = scene.doc[draft.cue]
    if cue.pos_ not in ("VERB", "AUX") or not draft.provider.codes:
        return
    limit = scene.sentence_of(draft.cue).end
    for actor in scene.actors_in(draft.thing.head.i + 1, limit):
        before = scene.doc[actor.start - 1].lower_
        behind = scene.doc[actor.end : min(actor.end + 1, limit)]
        if before not in _LINKS or actor.kind not in _NAMED or len(actor.parties) != 1 or not behind:
            continue
        if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in scene.doc[draft.thing.end : actor.start]):
            return
        start = actor.end + (behind[0].lower_ in _LEADS)
        figure = _bare_figure(scene, actor.end, limit)
        if figure is not None:
            thing = Thing(scene.doc[figure - 1], actor.end, figure, draft.thing.kind, listed=True)
            yield Draft(draft.cue, thing, actor.start, figure, Side(actor.parties), draft.recipient, draft.stage)
            continue
        if behind[0].pos_ not in ("DET", "NUM") and start == actor.end:
            continue
        noun = first_thing(scene, start, min(start + 7, limit), words)
        if noun is None or any(t.pos_ in ("VERB", "AUX", "ADP") for t in scene.doc[start : noun.left_edge.i]):
            continue
        for thing in things(scene, noun, words)[:1]:
            kind = draft.thing.kind if start > actor.end else thing.kind
            first, last = scene.trim(actor.start, max(thing.end, noun.i + 1))
            yield Draft(
                draft.cue,
                Thing(thing.head, max(thing.start, start), thing.end, kind, listed=True),
                first,
                last,
                Side(actor.parties),
                draft.recipient,
                draft.stage,
            )
