"""What stands around an offer or a request -> whether it is settled: agreed later, told by both, asked for, planned.

Only a plain "will" or a plain offer is raised, and only to approved; an offer that hangs on something stays one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType, Stage
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.giving.drafts import Draft
from accord.reading.giving.sides import codes_of
from accord.reading.giving.terms import Text, text_of
from accord.reading.helping_verbs import helpers_of
from accord.reading.scene import ActorKind, Scene

# how many sentences after an offer the text may tell that it was agreed or had been asked for
_AFTER = 2
_SETTLES = frozenset("agree sign conclude approve decide settle finalise finalize formalise formalize seal".split())
_SETTLED = frozenset(
    (
        "arrangement agreement deal accord step decision donation transfer delivery aid assistance loan package "
        "handover move measure it this contract"
    ).split()
)
_THEY = frozenset({"they", "it", "these", "those", "this"})
_MORE = frozenset({"also", "moreover", "additionally", "furthermore", "likewise", "too", "addition"})
# "has committed $130 million and will also provide": only the first is settled
_GRANTS = frozenset("commit approve allocate earmark authorise authorize clear award adopt set".split())
_SAYS = frozenset({"say", "announce", "declare", "confirm", "agree", "state", "decide"})
_TELLS = frozenset({"say", "announce", "tell", "pledge", "promise", "declare", "state", "add", "confirm"})
_QUOTED = frozenset({"say", "tell", "add", "note", "quote"})
# "will present a package worth 25 million euros this week"
_UNVEILS = frozenset({"present", "unveil"})
_OPEN = frozenset({"yet", "not", "if", "once", "unless", "provided"})
_PROGRAMMES = frozenset({"programme", "program", "scheme", "framework"})
_THROUGH = frozenset({"through", "under", "via", "within"})
_WILL = frozenset({"will", "shall", "would"})
_DOES = frozenset({"do", "begin", "start"})
# "is also then to be handed over": how far before the verb "is to" may stand
_BE_TO = 4
_BEARS = frozenset({"pay", "finance", "fund", "cover", "bear", "meet", "shoulder"})
# who is asked in has not said yes
_ASKS_IN = frozenset({"invite", "welcome"})


def with_context(
    scene: Scene, found: Iterable[Draft], attributions: Sequence[Attribution], words: GivingWords
) -> Iterator[Draft]:
    """The drafts, in the order of the text, with the stage that the sentences around them settle."""
    raised: list[Draft] = []
    # an office that tells of its own side affirms and announces, and quotes nobody
    own = bool(attributions) and not any(said.verb in _QUOTED for said in attributions)
    report = text_of(scene) is Text.REPORT and not own
    for draft in sorted(found, key=lambda d: d.cue):
        kept = draft
        plain = draft.stage is Stage.OFFERED and _is_plain(scene.doc[draft.cue], words)
        if plain and (
            _agreed_after(scene, draft)
            or _told_by_both(scene, draft, attributions)
            or _in_programme(scene, draft)
            or _goes_on(scene, draft, raised)
            or _is_scheduled(scene.doc[draft.cue])
            or _is_paid(scene.doc[draft.cue])
            or _are_to_learn(scene, draft)
            or _are_to_come(scene.doc[draft.cue], words)
            or (report and _is_no_announcement(scene, draft, attributions))
        ):
            kept = replace(draft, stage=Stage.APPROVED)
        if kept.stage is Stage.OFFERED and _was_requested(scene, draft, words):
            kept = replace(draft, stage=Stage.APPROVED)
        if draft.stage is Stage.REQUESTED and _is_taken_up(scene, draft, words):
            kept = replace(draft, stage=Stage.APPROVED)
        raised.append(kept)
        yield kept


def _is_plain(cue: Token, words: GivingWords) -> bool:
    """ "Peru will hand over", "is to hand over": no "offers to hand over", "intends to" and no "could"."""
    if cue.pos_ not in ("VERB", "AUX") or words.give.get(cue.lemma_.lower()) is Stage.OFFERED:
        return False
    if cue.dep_ in ("xcomp", "acl", "pcomp") and cue.head.lemma_ != "be":
        return False
    first = cue.head if cue.dep_ == "conj" else cue
    if any(c.lower_ in ("could", "may", "might", "should", "can") for c in cue.children if c.dep_ == "aux"):
        return False
    if any(c.lower_ in _OPEN and c.dep_ in ("mark", "neg") for c in cue.subtree):
        return False
    ahead = {c.lower_ for t in (cue, first) for c in t.children if c.dep_ in ("aux", "auxpass")}
    words_before = [t.lower_ for t in cue.doc[max(0, cue.i - 3) : cue.i]]
    return bool(ahead & _WILL) or any(a in ("is", "are") and b == "to" for a, b in pairwise(words_before))


def _following(scene: Scene, draft: Draft) -> list[Sentence]:
    number = scene.sentence_number(draft.cue)
    return list(scene.sentences[number + 1 : number + 1 + _AFTER])


def _agreed_after(scene: Scene, draft: Draft) -> bool:
    """ "The arrangement was agreed when the ministers met": what was told before it is settled."""
    for sentence in _following(scene, draft)[:1]:
        for token in sentence:
            if token.lemma_ not in _SETTLES or token.tag_ not in ("VBN", "VBD"):
                continue
            subject = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
            helpers = {c.lower_ for c in token.children}
            if subject is None or subject.lemma_.lower() not in _SETTLED or not helpers & {"was", "were", "been"}:
                continue
            definite = subject.pos_ == "PRON" or any(c.lower_ in ("the", "this") for c in subject.children)
            if definite and not helpers & _OPEN and not any(c.tag_ == "MD" for c in token.children):
                return True
    return False


def _told_by_both(scene: Scene, draft: Draft, attributions: Sequence[Attribution]) -> bool:
    """ "Peru will train 30 divers, the two countries announced": what both tell together is agreed."""
    said = attribution_at(attributions, draft.cue)
    if said is not None and any(a.kind is ActorKind.COLLECTIVE and len(a.parties) > 1 for a in said.speakers):
        return True
    sentence = scene.sentence_of(draft.cue)
    return any(
        a.kind is ActorKind.COLLECTIVE and len(a.parties) > 1 and scene.doc[a.end].lemma_ in _SAYS
        for a in scene.actors_in(sentence.start, sentence.end)
        if a.end < sentence.end
    )


def _in_programme(scene: Scene, draft: Draft) -> bool:
    """ "will hold three workshops under its cooperation programme": what runs in a programme is granted."""
    if draft.programme is not None:
        return True
    end = scene.sentence_of(draft.cue).end
    for at in range(draft.cue, end):
        part = scene.doc[at].lower_ == "part" and scene.doc[at - 1].lower_ == "as"
        if (
            (part or scene.doc[at].lower_ in _THROUGH)
            and any(
                t.lemma_.lower() in _PROGRAMMES and scene.actor_at(t.i) is None  # not the World Food Programme
                for t in scene.doc[at + 1 : min(at + 11, end)]
            )
        ):
            return True
    return False


def _is_scheduled(cue: Token) -> bool:
    """ "is to hand over two boats", "two boats are to be handed over": what is to happen is fixed."""
    first = cue.head if cue.dep_ == "conj" else cue
    before = [t.lower_ for t in first.doc[max(0, first.i - _BE_TO) : first.i]]
    if any(t.lower_ in _OPEN and t.dep_ in ("mark", "neg") for t in first.head.subtree):
        return False  # "if the talks succeed, it is to lend two boats"
    return any(a in ("is", "are") and b == "to" for a, b in pairwise(before))


def _is_paid(cue: Token) -> bool:
    """ "will pay for the flights", "will finance the station": who bears a cost has settled whose it is."""
    first = cue.head if cue.dep_ == "conj" else cue
    return cue.lemma_ in _BEARS and any(c.lower_ in ("will", "shall") for t in (cue, first) for c in t.children)


def _are_to_learn(scene: Scene, draft: Draft) -> bool:
    """ "ten Fijian cadets will attend a course in Lima", "would be trained there": their places are theirs already."""
    cue = scene.doc[draft.cue]
    if draft.thing.kind is not AssistanceType.TRAINING or cue.lemma_ in _ASKS_IN:
        return False
    first = next((t for t in (cue, cue.head) for c in t.children if c.dep_ in ("nsubj", "nsubjpass")), cue)
    subject = next((c for c in first.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    named = set(codes_of(scene.actors_in(subject.left_edge.i, subject.right_edge.i + 1)))
    taught = bool(draft.recipient.codes) and named == set(draft.recipient.codes)
    return taught or (draft.thing.head.i == subject.i and not named & set(draft.provider.codes))


def _are_to_come(cue: Token, words: GivingWords) -> bool:
    """ "two Fijian engineers will look after the pumps": who is to do it is named, so it is settled."""
    subject = next((c for c in cue.children if c.dep_ == "nsubj"), None)
    if subject is None or not any(c.lower_ in ("will", "shall") for c in cue.children if c.dep_ == "aux"):
        return False
    return subject.tag_ == "NNS" and subject.lemma_.lower() in words.people


def _is_no_announcement(scene: Scene, draft: Draft, attributions: Sequence[Attribution]) -> bool:
    """ "Peru will lend six pumps" told by the writer or by another; what Peru announces of itself is an offer."""
    said = attribution_at(attributions, draft.cue)
    cue = scene.doc[draft.cue]
    first = cue.head if cue.dep_ == "conj" else cue
    after = _following(scene, draft)[:1]
    if cue.lemma_ in _UNVEILS or any(_is_unsettled(sentence) for sentence in after):
        return False
    if any(t.lemma_ in _TELLS and t.pos_ == "VERB" for t in cue.ancestors):
        said = said or attribution_at(attributions, cue.head.i)
        return said is not None and _is_another(draft, said)
    if said is None:
        return any(c.lower_ in ("will", "shall") for t in (cue, first) for c in t.children if c.dep_ == "aux")
    return _is_another(draft, said)


def _is_unsettled(sentence: Sentence) -> bool:
    """ "An agreement has yet to be signed"."""
    return any(t.lemma_ in _SETTLES for t in sentence) and any(t.lower_ in ("yet", "not") for t in sentence)


def _is_another(draft: Draft, said: Attribution) -> bool:
    speakers = set(codes_of(said.speakers))
    return bool(speakers) and bool(draft.provider.codes) and speakers.isdisjoint(draft.provider.codes)


def _goes_on(scene: Scene, draft: Draft, raised: Sequence[Draft]) -> bool:
    """ "It will also train the crew": as settled as what the same side gives in the sentence before."""
    number = scene.sentence_number(draft.cue)
    sentence = scene.sentences[number]
    if not any(t.lower_ in _MORE for t in sentence[: draft.cue - sentence.start + 2]):
        return False
    return any(
        r.stage is Stage.APPROVED
        and r.provider.codes == draft.provider.codes
        and scene.doc[r.cue].lemma_.lower() not in _GRANTS
        and number - scene.sentence_number(r.cue) <= _AFTER
        for r in raised[-3:]
    )


def _was_requested(scene: Scene, draft: Draft, words: GivingWords) -> bool:
    """ "will hand over ten ambulances. They were requested by Mongolia in 2015"."""
    for sentence in _following(scene, draft)[:1]:
        for token in sentence:
            if token.lemma_ not in words.ask or token.tag_ != "VBN":
                continue
            subject = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
            if subject is not None and (
                subject.lower_ in _THEY or subject.lemma_.lower() == draft.thing.head.lemma_.lower()
            ):
                return True
    return False


def _is_taken_up(scene: Scene, draft: Draft, words: GivingWords) -> bool:
    """ "asked us to train 40 rangers. We begin in October", "will hand them over": whoever was asked sets about it."""
    number = scene.sentence_number(draft.cue)
    own = scene.sentences[number]
    rest = [t for t in own if t.i > draft.thing.end]
    following = [t for s in _following(scene, draft)[:1] for t in s]
    for token in (*rest, *following):
        if token.pos_ != "VERB" or any(c.dep_ == "neg" for c in token.children):
            continue
        helpers = helpers_of(token)
        subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or helpers & {"could", "may", "might", "should"}:
            continue
        doer = codes_of(scene.subjects(token))
        asked = bool(draft.provider.codes) and doer == draft.provider.codes
        if token.lemma_ in _DOES and subject.lower_ == "we" and token.tag_ in ("VBP", "VB"):
            return True
        again = any(c.lower_ in ("them", "it") and c.dep_ in ("dobj", "dative") for c in token.children)
        if asked and again and helpers & _WILL and token.lemma_.lower() in words.give:
            return True
    return False
