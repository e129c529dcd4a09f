"""A scene -> the institutions that its parties share (commissions, dialogues, working groups), with all their names.

It takes a word for an institution and a sign that parties share it; those of one state and organisations are none.
"""

from collections.abc import Mapping

from accord.lexicon.bodies import BodyWords, body_words
from accord.model.reading import Body
from accord.model.span import Span
from accord.reading.forums.candidates import find_candidates
from accord.reading.forums.folding import Draft, drafts_of
from accord.reading.forums.letters import find_lettered
from accord.reading.forums.mandates import mandates_of
from accord.reading.forums.missions import find_missions
from accord.reading.forums.seats import parties_for
from accord.reading.forums.signs import Sign
from accord.reading.scene import Scene

_MOST_EVIDENCE = 3


def find_bodies(scene: Scene, *, told: Mapping[int, float] | None = None) -> tuple[Body, ...]:
    """The shared institutions of one document, in the order of their first mention; `told` are tokens that are said to
    name one, with how sure that is: they count where the rules see no sign that parties share it.
    """
    words = body_words()
    drafts = drafts_of(scene, find_candidates(scene, words=words), words=words, told=told or {})
    named = (_body(scene, draft, words) for draft in sorted(drafts, key=lambda d: d.members[0].start))
    return (*named, *find_missions(scene, drafts), *find_lettered(scene, drafts))


def _body(scene: Scene, draft: Draft, words: BodyWords) -> Body:
    full = draft.fullest
    name = full.label or scene.text(full.start, full.end)
    named = sorted({(c.start, c.end) for c in draft.members} | set(draft.mentions))
    forms = dict.fromkeys(scene.text(start, end) for start, end in named)
    signs = {sign for member in draft.members for sign in member.signs}
    return Body(
        evidence=_evidence(scene, draft),
        cues=tuple(scene.span(start, end) for start, end in named),
        # joint by its own name or its parties' names; else by what is done with it
        confidence=min(draft.sure, 0.9 if signs & {Sign.PAIR, Sign.SHARED, Sign.BETWEEN} else 0.7),
        name=name,
        acronym=draft.acronym,
        type=full.kind.type,
        parties=parties_for(scene, draft, words=words),
        mandate=mandates_of(scene, draft, words=words),
        names=tuple(form for form in forms if form not in (name, draft.acronym)),
    )


def _evidence(scene: Scene, draft: Draft) -> tuple[Span, ...]:
    """The sentences of the mentions that matter: the definition first, then the others in order."""
    places = [c.head for c in draft.members] + [start for start, _ in draft.mentions]
    spans = dict.fromkeys(scene.sentence_span(at) for at in sorted(places))
    return tuple(list(spans)[:_MOST_EVIDENCE])
