"""A word said to tell something given -> the lines it tells, filled as the rules fill their own; none if that fails.

Finding and filling apart: whoever points at the word answers for it; here is decided who gives whom what, and how far.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords, giving_words
from accord.model.codes import AssistanceType, Stage
from accord.model.reading import Assistance
from accord.reading.attribution import Attribution
from accord.reading.giving.answers import answered
from accord.reading.giving.drafts import Draft
from accord.reading.giving.filling import entries, fill, merged
from accord.reading.giving.frames import frames
from accord.reading.giving.holding import holds
from accord.reading.giving.opened import by_place, opened
from accord.reading.giving.settled import with_context
from accord.reading.giving.sides import Side
from accord.reading.giving.terms import text_of
from accord.reading.giving.voice import spoken, voice_of_document
from accord.reading.scene import Scene

# what is spoken of again by its article
_AGAIN = frozenset("plane shipment consignment donation package loan grant credit financing funding equipment".split())
# what is "given", "made", "sent", "paid" or "offered" every day and is no means
_NO_MEANS = frozenset(
    (
        "visit call speech statement remark letter message condolence greeting congratulation attention tribute thanks "
        "gratitude word briefing interview hand priority importance answer reply opportunity chance decision proposal "
        "comment agreement meeting talk impetus emphasis example signal sense view opinion effort progress overview "
        "account way rise birth name order apology sympathy regard invitation vote verdict blow warning respect"
    ).split()
)


def pointed(
    scene: Scene,
    word: Token,
    *,
    attributions: Sequence[Attribution] = (),
    read: Sequence[Assistance] = (),
) -> tuple[Assistance, ...]:
    """What the word tells to be given, a line for each pair of giver and receiver; none where it is refused.

    `read` is what has been read of the scene, which is not told again and tells who gives whom elsewhere.
    """
    if scene.sentence_number(word.i) in scene.headings or _is_read(scene, word, read) or _is_figurative(word):
        return ()
    words = giving_words()
    voice = voice_of_document(scene)
    own = opened(scene, word, words)
    found = [_with_sides(d, own) for d in frames(scene, word, words) if d.sure and not d.provider.closed]
    found = found or ([own] if own is not None else [])
    drafts = [spoken(scene, d, attributions, voice) for d in found if holds(scene, d, attributions, words)]
    flows = frozenset((a.provider, a.recipient) for a in read if a.provider and a.recipient)
    filled = [d for one in drafts for d in _filled(scene, one, flows)]
    text = text_of(scene)
    filled = [d for d in filled if not _is_told(d, read, words)]
    answers = [answered(scene, d, text, words) for d in filled]
    return merged(list(entries(scene, list(with_context(scene, answers, attributions, words)), words)))


def trusted(
    scene: Scene,
    word: Token,
    *,
    provider: str | None,
    recipient: str | None,
    kind: AssistanceType,
    stage: Stage,
    read: Sequence[Assistance] = (),
) -> tuple[Assistance, ...]:
    """What a word surely tells, whose sides, type and stage are told from outside, where no frame bears it out."""
    if scene.sentence_number(word.i) in scene.headings or _is_read(scene, word, read) or _is_figurative(word):
        return ()
    words = giving_words()
    draft = by_place(scene, word, words)
    one = replace(
        draft,
        thing=replace(draft.thing, kind=kind),
        provider=Side((provider,) if provider else ()),
        recipient=Side((recipient,) if recipient else ()),
        stage=stage,
    )
    return () if _is_told(one, read, words) else merged(list(entries(scene, [one], words)))


def _with_sides(draft: Draft, own: Draft | None) -> Draft:
    """The draft of a frame; a side that it leaves open is the one that grammar alone names."""
    if own is None:
        return draft
    provider, recipient = draft.provider, draft.recipient
    if not provider.codes and set(own.provider.codes).isdisjoint(recipient.codes):
        provider = own.provider
    if not (recipient.codes or recipient.closed or recipient.multinational) and set(own.recipient.codes).isdisjoint(
        provider.codes
    ):
        recipient = own.recipient
    return replace(draft, provider=provider, recipient=recipient)


def _filled(scene: Scene, draft: Draft, flows: AbstractSet[tuple[str, str]]) -> list[Draft]:
    """As the document fills it, else with the side that is told alone."""
    full = list(fill(scene, [draft], known=flows))
    if full or draft.provider.closed or draft.recipient.closed or draft.between or draft.known:
        return full
    cue = scene.doc[draft.cue]
    # "the ministry has handed out tablets in Lima": done at home, unless it is told that somebody is given something
    foreign = draft.stage is Stage.REQUESTED or any(c.dep_ in ("nsubjpass", "agent") for c in cue.children)
    return [draft] if draft.provider.codes or (draft.recipient.codes and foreign) else []


def _is_told(draft: Draft, read: Sequence[Assistance], words: GivingWords) -> bool:
    """ "The aid comes as part of a campaign": help spoken of again that has been told with its sides."""
    head = draft.thing.head
    if any(_is_again(draft, a) for a in read):
        return True
    if head.lemma_.lower() not in words.help_nouns | _AGAIN:
        return False
    if not any(c.lower_ in ("the", "this", "these", "such") for c in head.children):
        return False
    return any(
        a.provider in (None, *draft.provider.codes) and a.recipient in (None, *draft.recipient.codes)
        for a in read
        if a.provider or a.recipient
    )


def _is_again(draft: Draft, told: Assistance) -> bool:
    """ "Field hospitals would be dispatched" behind "would send field hospitals": bare words of the same thing."""
    words = [t.lower_ for t in draft.thing.head.doc[draft.thing.start : draft.thing.end] if t.pos_ != "DET"]
    same = told.item.lower().split()[-len(words) :] == words and told.type is draft.thing.kind
    sides = {told.provider, told.recipient} >= {*draft.provider.codes, *draft.recipient.codes}
    return same and sides and told.stage is draft.stage


def _is_figurative(word: Token) -> bool:
    """ "provided that the pier is lengthened", "shook hands", "sent a letter", "made a visit": no means at all."""
    following = word.doc[word.i + 1 : word.i + 2]
    if word.lower_ in ("provided", "given", "granted", "supposing") and following and following[0].lower_ == "that":
        return True
    objects = [c for c in word.children if c.dep_ in ("dobj", "nsubjpass")]
    if any(c.lemma_.lower() in _NO_MEANS for c in objects):
        return True
    if any(c.lower_ == "light" and any(n.lower_ in ("green", "red") for n in c.children) for c in objects):
        return True
    return word.head.lemma_ in ("shake", "join") and word.lemma_.lower() == "hand"


def _is_read(scene: Scene, word: Token, read: Sequence[Assistance]) -> bool:
    span = scene.span(word.i, word.i + 1)
    return any(e.overlaps(span) for a in read for e in a.evidence)
