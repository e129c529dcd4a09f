"""Who gives whom what means, and how far it has come. A line takes a thing given and a giver or receiver in the text.

"Peru handed over two patrol boats to Chile": a verb of giving, an item, its giver and its receiver.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords, giving_words
from accord.model.codes import AssistanceType, Stage
from accord.model.reading import Assistance
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.giving.answers import answered
from accord.reading.giving.contents import with_contents
from accord.reading.giving.drafts import Draft
from accord.reading.giving.filling import entries, fill, merged
from accord.reading.giving.funded import by_compound
from accord.reading.giving.gapping import gapped
from accord.reading.giving.labelled import by_label
from accord.reading.giving.nouns import by_noun
from accord.reading.giving.programmes import by_list, by_programme, carried
from accord.reading.giving.repeats import folded
from accord.reading.giving.settled import with_context
from accord.reading.giving.shares import divided
from accord.reading.giving.sides import Side, codes_of
from accord.reading.giving.terms import text_of
from accord.reading.giving.thanking import grateful
from accord.reading.giving.verbs import by_seconding, by_verb
from accord.reading.giving.voice import voice_of_document
from accord.reading.scene import Scene

__all__ = ["find_assistance"]

# how near a formula of saying its speaker stands
_FORMULA = 8
_RUMOUR = frozenset(
    "source report media rumour rumor observer analyst outlet newspaper blogger channel rebel witness resident".split()
)
_ARRIVES = frozenset({"arrive", "arrives", "reach", "reaches", "land", "lands"})
_BULLETS = frozenset({"-", "–", "—", "*", "•", "·"})
_CLAUSES = frozenset({"ROOT", "acl", "relcl", "pcomp", "ccomp", "conj", "advcl", "xcomp"})


def find_assistance(scene: Scene, *, attributions: Sequence[Attribution] = ()) -> tuple[Assistance, ...]:
    """The assistance a document tells of, in the order of the text; the same thing said twice is one entry."""
    words = giving_words()
    found = [d for d in _told(scene, words) if _holds(scene, d, attributions, words)]
    beside = [g for d in found for g in gapped(scene, d, words)]
    found = [d for d in found if not any(_runs_over(d, g) for g in beside)] + beside
    found = with_contents(scene, divided(scene, found), words)
    voice = voice_of_document(scene)
    found = [_spoken(scene, d, attributions, voice) for d in found]
    taken = {at for d in found for at in range(d.thing.start, d.thing.end)}
    found += carried(scene, taken, words)
    near: dict[int, list[Draft]] = {}
    for d in found:
        near.setdefault(scene.sentence_number(d.cue), []).append(d)
    found = [d for d in found if not _is_repeated(scene, d, near[scene.sentence_number(d.cue)], words)]
    text = text_of(scene)
    answers = (answered(scene, d, text, words) for d in fill(scene, found))
    filled = folded(scene, with_context(scene, answers, attributions, words))
    told = merged(list(entries(scene, filled, words)))
    flows = {(a.provider, a.recipient, kind) for a in told for kind in (a.type, AssistanceType.OTHER)}
    headed = [d for d in _headed(scene, words) if _holds(scene, d, attributions, words)]
    told += tuple(
        a
        for a in entries(scene, headed, words)
        if (a.provider, a.recipient, a.type) not in flows  # told below
    )
    return tuple(sorted(merged(told), key=lambda a: a.evidence[0].start))


def _told(scene: Scene, words: GivingWords) -> Iterator[Draft]:
    for token in scene.doc:
        if scene.sentence_number(token.i) not in scene.headings or _is_listed(scene, token.i):
            yield from _of_token(scene, token, words)
    for number, sentence in enumerate(scene.sentences):
        if number not in scene.headings:
            yield from by_list(scene, sentence, words)
    yield from by_programme(scene, words)
    yield from by_label(scene, words)


def _is_listed(scene: Scene, at: int) -> bool:
    """A line of a list without a full stop: "- Bahrain lent ten divers"."""
    words = [t for t in scene.sentence_of(at)[:3] if not t.is_space]
    return bool(words) and words[0].text in _BULLETS


def _of_token(scene: Scene, token: Token, words: GivingWords) -> Iterator[Draft]:
    if token.lower_ == "second" and token.pos_ != "VERB":
        yield from by_seconding(scene, token, words)
    yield from by_compound(scene, token, words)
    if token.lower_ in ("grateful", "thankful", "indebted"):
        yield from grateful(scene, token, words)
    elif token.pos_ in ("VERB", "AUX") or (token.dep_ in _CLAUSES and token.pos_ not in ("NOUN", "PROPN")):
        yield from by_verb(scene, token, words)
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from by_noun(scene, token, words)


def _headed(scene: Scene, words: GivingWords) -> Iterator[Draft]:
    """What only a headline tells, where it names both sides: "Peru to hand over two scanners to Chilean ports"."""
    for number in sorted(n for n in scene.headings if not _is_listed(scene, scene.sentences[n].start)):
        for token in scene.sentences[number]:
            for draft in _of_token(scene, token, words):
                if draft.provider.codes and draft.recipient.codes and not draft.between:
                    # a headline's present tense tells what has just happened
                    arrived = any(t.lemma_.lower() in _ARRIVES for t in scene.sentences[number])
                    past = draft.stage is Stage.ONGOING and (token.tag_ == "VBZ" or arrived)
                    yield replace(draft, stage=Stage.DELIVERED) if past else draft


def _holds(scene: Scene, draft: Draft, attributions: Sequence[Attribution], words: GivingWords) -> bool:
    """Not what is denied, refused, alleged or only supposed, nor arms for outlaws, nor sport."""
    cue = scene.doc[draft.cue]
    said = attribution_at(attributions, draft.cue)
    if said is not None and said.vague and _is_rumour(scene, said):
        return False  # "citing sources": only alleged
    if said is not None and said.denied and draft.stage is not Stage.REQUESTED:
        return False
    if any(c.lower_ in words.doubtful for c in cue.children if c.i < max(cue.i, draft.thing.head.i)):
        return False
    governors = _chain(cue)
    if any(g.lemma_ == "deny" for g in governors):
        return False
    if draft.stage is not Stage.REQUESTED and any(_refuses(g, words) for g in governors):
        return False
    if any(
        c.lower_ in ("if", "unless") for g in (cue, *governors) if g.dep_ == "advcl" or g is cue for c in g.children
    ):
        return False
    if scene.doc[max(0, cue.left_edge.i - 2) : cue.left_edge.i].text.lower().endswith(("provided", "provided that")):
        return False
    before = scene.doc[max(0, draft.thing.start - 1) : draft.thing.start + 1]
    if any(t.lower_ in ("no", "without", "any") for t in before):
        return False
    sentence = scene.sentence_of(draft.cue)
    # not the League of Arab States, nor the Defence League
    lemmas = {t.lemma_.lower() for t in sentence if scene.actor_at(t.i) is None and t.text != "League"}
    if lemmas & words.sport and draft.thing.kind.value != "equipment":
        return False
    outlaws = any(t.lemma_.lower() in words.outlaws and t.i > draft.cue for t in sentence)
    return not (outlaws and not draft.recipient.codes)


def _is_rumour(scene: Scene, said: Attribution) -> bool:
    """ "informed sources said", "media reported"; "officials said" is no rumour."""
    first, last = max(0, said.cue - _FORMULA), min(said.cue_end + _FORMULA, len(scene.doc))
    own = scene.sentence_of(said.cue)
    return any(
        t.lemma_.lower() in _RUMOUR and own.start <= t.i < own.end and not said.heading for t in scene.doc[first:last]
    )


def _is_repeated(scene: Scene, draft: Draft, found: Sequence[Draft], words: GivingWords) -> bool:
    """A thing of a list that is asked for before it, or bare "assistance" that the same sentence goes on to name."""
    others = [d for d in found if d is not draft]
    under = any(t.lower_ == "under" for t in scene.doc[max(0, draft.thing.start - 3) : draft.thing.start])
    if draft.programme is not None and under:
        return any(d.programme is None and d.sure and d.provider.codes == draft.provider.codes for d in others)
    if not draft.sure:
        return any(d.sure and (d.stage is Stage.REQUESTED or d.thing.kind is draft.thing.kind) for d in others)
    bare = draft.thing.head.lemma_.lower() in words.help_nouns and draft.thing.end - draft.thing.start <= 1
    return bare and any(
        d.sure and d.thing.head.i > draft.thing.head.i and d.thing.head.lemma_.lower() not in words.help_nouns
        for d in others
    )


def _runs_over(draft: Draft, gap: Draft) -> bool:
    """ "Spain promised four helicopters, Italy two ships": what another gives is no thing of the first."""
    return draft.cue == gap.cue and draft.thing.start <= gap.start < draft.thing.end and draft.thing.end - gap.start > 1


def _refuses(governor: Token, words: GivingWords) -> bool:
    return governor.lemma_.lower() in words.refuse or any(c.dep_ == "neg" for c in governor.children)


def _chain(token: Token) -> list[Token]:
    found: list[Token] = []
    at = token
    while (
        at.head.i != at.i
        and len(found) < 4
        and at.dep_ in ("xcomp", "ccomp", "pcomp", "prep", "pobj", "dobj", "acl", "conj", "nsubjpass", "advcl")
    ):
        if at.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") or c.tag_ == "MD" for c in at.children):
            break
        if at.dep_ == "conj" and any(c.dep_ == "cc" and c.lower_ == "but" for c in at.head.children):
            break  # "refused missiles but approved two radars"
        if at.dep_ == "ccomp" and at.head.lemma_ in ("say", "add", "tell", "stress", "note"):
            break
        at = at.head
        found.append(at)
    return found


def _spoken(scene: Scene, draft: Draft, attributions: Sequence[Attribution], voice: str | None) -> Draft:
    """ "We have delivered 58 engines": in what somebody says "we" and "us" are the speaker's side."""
    cue = scene.doc[draft.cue]
    said = attribution_at(attributions, draft.cue)
    own = codes_of(said.speakers) if said is not None else ()
    if not own and voice is not None and (said is None or not said.speakers):
        own = (voice,)
    if len(own) != 1:
        return draft
    gives = any(
        c.lower_ in ("we", "i") and c.dep_ == "nsubj" for t in (cue, cue.head, cue.head.head) for c in t.children
    )
    if gives and not draft.provider.codes and draft.stage is not Stage.REQUESTED and own != draft.recipient.codes:
        return replace(draft, provider=Side(own))
    gets = any(t.lower_ in ("us", "our") and t.i > draft.cue for t in scene.doc[draft.cue : draft.end])
    if gets and not draft.recipient.codes and own[0] not in draft.provider.codes:
        return replace(draft, recipient=Side(own))
    return draft
