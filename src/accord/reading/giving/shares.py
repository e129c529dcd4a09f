"""A sum told in shares -> a draft for each: "20 million euros, 12 million for Chad and 8 million for Mali".

Only what is counted for two named parties is divided; the total is then no gift of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Sentence

from accord.model.codes import AssistanceType, Stage
from accord.reading.giving.drafts import Draft
from accord.reading.giving.sides import Side
from accord.reading.giving.sums import SIGNS
from accord.reading.giving.things import Thing, is_figure, phrase
from accord.reading.scene import Scene

_SHARED = frozenset({AssistanceType.FUNDING, AssistanceType.HUMANITARIAN, AssistanceType.OTHER})
_LEADS = frozenset({"for", "to"})
_LIGHT = frozenset({"the", "us", "u.s.", "more", "about", "each", "dollars"})
_TOTALS = frozenset({"package", "aid", "assistance", "sum", "amount", "grant", "money", "funding", "support"})
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Share:
    """One part: the token of its figure, where its words end, and who gets it."""

    at: int
    end: int
    code: str


def divided(scene: Scene, found: Iterable[Draft]) -> list[Draft]:
    """The drafts, those of a divided sum replaced by its shares."""
    kept = list(found)
    for sentence in scene.sentences:
        parts = _shares(scene, sentence)
        codes = {p.code for p in parts}
        if len(codes) < _FEWEST:
            continue
        own = [d for d in kept if sentence.start <= d.cue < sentence.end and d.thing.kind in _SHARED]
        total = _total(scene, sentence, own, kept, parts[0].at)
        if total is None:
            continue
        kept = [d for d in kept if d not in own and not _is_sum_of(d, total, codes)]
        kept += _each(scene, parts, total, sentence)
    return kept


def _shares(scene: Scene, sentence: Sentence) -> Sequence[_Share]:
    found = []
    for token in sentence:
        if not is_figure(token):
            continue
        following = [t for t in scene.doc[token.i + 1 : min(token.i + 4, sentence.end)] if t.lower_ not in _LIGHT]
        if not following or following[0].lower_ not in _LEADS:
            continue
        at = following[0].i + 1
        named = next((a for a in scene.actors if at <= a.start <= at + 1 and len(a.parties) == 1), None)
        place = next((p for p in scene.places if at <= p.start <= at + 1), None)
        code = named.parties[0] if named is not None else place.code if place is not None else None
        if code is not None:
            found.append(_Share(token.i, named.end if named is not None else at + 1, code))
    money = any(
        t.lower_ in SIGNS or t.ent_type_ == "MONEY" for p in found for t in scene.doc[max(0, p.at - 3) : p.at + 1]
    )
    return found if money else ()


def _total(scene: Scene, sentence: Sentence, own: Sequence[Draft], found: Sequence[Draft], first: int) -> Draft | None:
    """The draft of the whole sum: told in the sentence before its shares, else the last one told of the same aid."""
    before = [d for d in own if d.provider.codes]
    if before:
        humanitarian = next((d for d in before if d.thing.kind is AssistanceType.HUMANITARIAN), None)
        return humanitarian or before[0]
    if not any(t.lemma_.lower() in _TOTALS for t in scene.doc[sentence.start : first]):
        return None
    earlier = [d for d in found if d.cue < sentence.start and d.provider.codes and d.thing.kind in _SHARED]
    return earlier[-1] if earlier else None


def _is_sum_of(draft: Draft, total: Draft, codes: set[str]) -> bool:
    """Whether another draft is the same total, told for all who get a share."""
    return (
        draft.thing.kind in _SHARED
        and draft.provider.codes in ((), total.provider.codes)
        and len(draft.recipient.codes) > 1
        and set(draft.recipient.codes) <= codes
    )


def _each(scene: Scene, parts: Sequence[_Share], total: Draft, sentence: Sentence) -> Iterator[Draft]:
    kind = AssistanceType.FUNDING if total.thing.kind is AssistanceType.OTHER else total.thing.kind
    for part in parts:
        start, end = phrase(scene, scene.doc[part.at])
        thing = Thing(scene.doc[part.at], start, min(end, part.end), kind, listed=True)
        stage = Stage.OFFERED if total.stage is Stage.ONGOING else total.stage
        cue = total.cue if sentence.start <= total.cue < sentence.end else part.at
        yield replace(
            total,
            cue=cue,
            thing=thing,
            start=start,
            end=part.end,
            recipient=Side((part.code,)),
            stage=stage,
            also=((total.start, total.end),) if cue == part.at else (),
        )
