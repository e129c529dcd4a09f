"""Who gives whom what means, and how far it has come. A line takes a thing given and a giver or receiver in the text.

"Peru handed over two patrol boats to Chile": a verb of giving, an item, its giver and its receiver.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.lexicon.giving import GivingWords, giving_words
from accord.model.codes import AssistanceType, Stage
from accord.model.reading import Assistance
from accord.reading.attribution import Attribution
from accord.reading.giving.answers import answered
from accord.reading.giving.contents import with_contents
from accord.reading.giving.continued import continued
from accord.reading.giving.drafts import Draft
from accord.reading.giving.filling import entries, fill, merged
from accord.reading.giving.frames import frames
from accord.reading.giving.gapping import gapped
from accord.reading.giving.holding import holds
from accord.reading.giving.labelled import by_label
from accord.reading.giving.programmes import by_list, by_programme, carried
from accord.reading.giving.repeats import folded
from accord.reading.giving.settled import with_context
from accord.reading.giving.shares import divided
from accord.reading.giving.terms import text_of
from accord.reading.giving.voice import spoken, voice_of_document
from accord.reading.scene import Scene

__all__ = ["find_assistance"]

_ARRIVES = frozenset({"arrive", "arrives", "reach", "reaches", "land", "lands"})
_UNDER = frozenset({"through", "via"})
_BULLETS = frozenset({"-", "–", "—", "*", "•", "·"})


def find_assistance(scene: Scene, *, attributions: Sequence[Attribution] = ()) -> tuple[Assistance, ...]:
    """The assistance a document tells of, in the order of the text; the same thing said twice is one entry."""
    words = giving_words()
    found = [d for d in _told(scene, words) if holds(scene, d, attributions, words)]
    beside = [g for d in found for g in gapped(scene, d, words)]
    found = [d for d in found if not any(_runs_over(d, g) for g in beside)] + beside
    found = [d for d in found if not any(_is_called_so(d, o) for o in found)]
    found = with_contents(scene, divided(scene, found), words)
    voice = voice_of_document(scene)
    found = [spoken(scene, d, attributions, voice) for d in found]
    taken = {at for d in found for at in range(d.thing.start, d.thing.end)}
    found += carried(scene, taken, words)
    near: dict[int, list[Draft]] = {}
    for d in found:
        near.setdefault(scene.sentence_number(d.cue), []).append(d)
    found = [d for d in found if not _is_repeated(scene, d, near[scene.sentence_number(d.cue)], words)]
    text = text_of(scene)
    sided = list(fill(scene, found))
    sided += continued(scene, sided, words)
    answers = (answered(scene, d, text, words) for d in sided)
    filled = folded(scene, with_context(scene, answers, attributions, words))
    told = merged(list(entries(scene, filled, words)))
    flows = {(a.provider, a.recipient, kind) for a in told for kind in (a.type, AssistanceType.OTHER)}
    headed = [d for d in _headed(scene, words) if holds(scene, d, attributions, words)]
    told += tuple(
        a
        for a in entries(scene, headed, words)
        if (a.provider, a.recipient, a.type) not in flows  # told below
    )
    return tuple(sorted(merged(told), key=lambda a: a.evidence[0].start))


def _told(scene: Scene, words: GivingWords) -> Iterator[Draft]:
    for token in scene.doc:
        if scene.sentence_number(token.i) not in scene.headings or _is_listed(scene, token.i):
            yield from frames(scene, token, words)
    for number, sentence in enumerate(scene.sentences):
        if number not in scene.headings:
            yield from by_list(scene, sentence, words)
    yield from by_programme(scene, words)
    yield from by_label(scene, words)


def _is_listed(scene: Scene, at: int) -> bool:
    """A line of a list without a full stop: "- Bahrain lent ten divers"."""
    words = [t for t in scene.sentence_of(at)[:3] if not t.is_space]
    return bool(words) and words[0].text in _BULLETS


def _headed(scene: Scene, words: GivingWords) -> Iterator[Draft]:
    """What only a headline tells, where it names both sides: "Peru to hand over two scanners to Chilean ports"."""
    for number in sorted(n for n in scene.headings if not _is_listed(scene, scene.sentences[n].start)):
        for token in scene.sentences[number]:
            for draft in frames(scene, token, words):
                if draft.provider.codes and draft.recipient.codes and not draft.between:
                    # a headline's present tense tells what has just happened
                    arrived = any(t.lemma_.lower() in _ARRIVES for t in scene.sentences[number])
                    past = draft.stage is Stage.ONGOING and (token.tag_ == "VBZ" or arrived)
                    yield replace(draft, stage=Stage.DELIVERED) if past else draft


def _is_repeated(scene: Scene, draft: Draft, found: Sequence[Draft], words: GivingWords) -> bool:
    """A thing of a list that is asked for before it, or bare "assistance" that the same sentence goes on to name."""
    others = [d for d in found if d is not draft]
    leads = {t.lower_ for t in scene.doc[max(0, draft.thing.start - 3) : draft.thing.start]}
    under = "under" in leads or (bool(leads & _UNDER) and draft.stage is not Stage.DISCUSSED)
    if draft.programme is not None and under:
        return any(d.programme is None and d.sure and d.provider.codes == draft.provider.codes for d in others)
    if not draft.sure:
        return any(d.sure and (d.stage is Stage.REQUESTED or d.thing.kind is draft.thing.kind) for d in others)
    plain = [t for t in scene.doc[draft.thing.start : draft.thing.end] if t.pos_ != "DET"]
    bare = draft.thing.head.lemma_.lower() in words.help_nouns and len(plain) <= 1
    return bare and any(
        d.sure and d.thing.head.i > draft.thing.head.i and d.thing.head.lemma_.lower() not in words.help_nouns
        for d in others
    )


def _is_called_so(draft: Draft, other: Draft) -> bool:
    """ "a Kuwaiti-funded clinic is being built": the verb tells how far the thing of the compound is."""
    told = draft.thing.head.i == other.thing.head.i == draft.cue and other.cue > draft.cue
    return told and draft.provider == other.provider and draft.recipient == other.recipient


def _runs_over(draft: Draft, gap: Draft) -> bool:
    """ "Spain promised four helicopters, Italy two ships": what another gives is no thing of the first."""
    return draft.cue == gap.cue and draft.thing.start <= gap.start < draft.thing.end and draft.thing.end - gap.start > 1
