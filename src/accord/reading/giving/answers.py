"""What the other side does about a request or an offer -> how far it has come: considered, promised, accepted, agreed.

A request stays one until the text tells its answer; an offer that is taken up, or meets a request, is approved.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import Stage
from accord.reading.giving.become import what_became
from accord.reading.giving.drafts import Draft
from accord.reading.giving.sides import codes_of
from accord.reading.giving.terms import Text, agreed_in, is_binding
from accord.reading.helping_verbs import helpers_of
from accord.reading.scene import Scene

# how many sentences after a request or an offer its answer may stand, and before an offer the request for it
_ANSWER = 2
_PAIR = 2
_ASKED = ("at", "on", "upon")
_REQUESTS = frozenset({"request", "invitation", "appeal", "asking", "behest"})
_STUDYING = frozenset("study consider review examine weigh discuss process assess".split())
_PASSING = frozenset({"relay", "convey", "forward", "submit", "transmit"})
_CONDITIONS = frozenset({"if", "unless", "once"})
_LEAVING = frozenset({"withdraw", "return", "leave", "depart", "recall"})
_HELP = frozenset({"assistance", "help", "aid", "support"})
_TAKING = frozenset({"send", "nominate", "select", "choose", "appoint"})


def answered(scene: Scene, draft: Draft, text: Text, words: GivingWords) -> Draft:
    """The draft with the stage that the words around it give it."""
    if draft.stage is Stage.REQUESTED:
        return _request(scene, draft, words)
    cue = scene.doc[draft.cue]
    if draft.stage in (Stage.DELIVERED, Stage.ONGOING) and _went_home(scene, draft, words):
        return replace(draft, stage=Stage.ENDED)
    present = (
        draft.stage is Stage.ONGOING
        and cue.tag_ in ("VBZ", "VBP")
        and (cue.lemma_ in words.give or cue.lemma_ == "pay")
    )
    if draft.stage is not Stage.OFFERED and not present:
        return draft
    plain = present or _is_plain(cue, words)
    if plain and agreed_in(scene, draft.cue):
        return replace(draft, stage=Stage.APPROVED)
    if draft.stage is Stage.OFFERED and (plain or _is_bound(cue)) and is_binding(text, cue):
        return replace(draft, stage=Stage.APPROVED)
    if cue.lemma_ == "invite":
        return draft
    if draft.stage is Stage.OFFERED and (_accepted(scene, draft, words) or _asked_before(scene, draft, words)):
        return replace(draft, stage=Stage.APPROVED)
    return draft


def _is_plain(cue: Token, words: GivingWords) -> bool:
    """ "Peru will train", "shall train": no "offers to train" and no "is ready to train"."""
    if (cue.pos_ not in ("VERB", "AUX") and cue.lower_ != "second") or words.give.get(
        cue.lemma_.lower()
    ) is Stage.OFFERED:
        return False
    if any(t.lemma_.lower() in words.ready for t in (cue.head, *cue.ancestors) if t.i < cue.i and cue.dep_ == "xcomp"):
        return False
    first = cue.head if cue.dep_ == "conj" else cue
    return any(c.lower_ in ("will", "shall") for t in (cue, first) for c in t.children if c.dep_ == "aux")


def _went_home(scene: Scene, draft: Draft, words: GivingWords) -> bool:
    """ "sent instructors to Kidal. They were withdrawn in December": who was sent has left again."""
    head = draft.thing.head.lemma_.lower()
    if head not in words.people and head not in ("team", "crew", "teacher"):
        return False
    for sentence in _following(scene, scene.sentence_number(draft.cue))[:1]:
        for verb in sentence:
            subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is None or subject.lemma_.lower() not in ("they", head):
                continue
            gone = verb.lemma_ in _LEAVING or (
                verb.lemma_ in ("come", "go", "fly") and any(c.lower_ == "home" for c in verb.children)
            )
            if gone and verb.tag_ in ("VBD", "VBN") and not any(c.tag_ == "MD" for c in verb.children):
                return True
    return False


def _is_bound(cue: Token) -> bool:
    """ "undertook to deliver", "would bear the cost": in a joint text as good as "will"."""
    if cue.pos_ != "VERB":
        return False
    governed = cue.dep_ == "xcomp" and cue.head.lemma_ in ("undertake", "commit", "agree")
    return governed or any(c.lower_ == "would" for c in cue.children)


def _request(scene: Scene, draft: Draft, words: GivingWords) -> Draft:
    """A request that is granted, promised, or only considered."""
    number = scene.sentence_number(draft.cue)
    following = _following(scene, number)
    own = scene.sentences[number]
    rest = scene.doc[max(draft.thing.end, own.start) : own.end]
    told = what_became(scene, draft, rest, following, words)
    if told is not None:
        return replace(draft, stage=told)
    if any(_granted(sentence, words) for sentence in following):
        return replace(draft, stage=Stage.APPROVED)
    if _is_met(rest) or any(_is_met(sentence) for sentence in following[:1]):
        return replace(draft, stage=Stage.APPROVED)
    if any(_promised(sentence, draft, words) for sentence in following):
        return replace(draft, stage=Stage.OFFERED)
    if _ponders(rest, words) or any(_ponders(sentence, words) for sentence in following[:1]):
        return replace(draft, stage=Stage.DISCUSSED)
    return draft


def _is_met(tokens: Iterable[Token]) -> bool:
    """ "... and was promised eight places", "and we said yes", "It was accepted", "six of them will arrive in May"."""
    return any(_meets(token) for token in tokens if token.pos_ in ("VERB", "AUX"))


def _meets(verb: Token) -> bool:
    kin = {c.dep_: c for c in verb.children}
    if "neg" in kin or any(c.lower_ in _CONDITIONS for c in verb.children if c.dep_ == "mark"):
        return False
    subject, taken = kin.get("nsubj") or kin.get("nsubjpass"), kin.get("dobj")
    if verb.lemma_ in ("promise", "pledge", "guarantee") and verb.tag_ == "VBN" and "auxpass" in kin:
        return taken is not None
    if verb.lemma_ == "say" and any(c.lower_ == "yes" for c in verb.subtree if verb.i < c.i < verb.i + 3):
        return True
    if subject is None:
        return False
    if verb.lemma_ in ("accept", "grant") and subject.lower_ == "it":
        return verb.tag_ == "VBN" and subject.dep_ == "nsubjpass"
    ahead = any(c.lower_ in ("will", "would") for c in verb.children if c.dep_ == "aux")
    counted = subject.tag_ == "CD" and subject.ent_type_ != "DATE"  # "asked for instructors: six will arrive by May"
    hosted = verb.lemma_ in ("host", "get", "receive") and taken is not None and taken.tag_ == "CD"
    return ahead and (counted or hosted)


def _following(scene: Scene, number: int) -> list[Sentence]:
    return list(scene.sentences[number + 1 : number + 1 + _ANSWER])


def _accepted(scene: Scene, draft: Draft, words: GivingWords) -> bool:
    """ "an offer which Lima accepted", "Jakarta has accepted", "the minister said he would send the first group"."""
    number = scene.sentence_number(draft.cue)
    own = scene.sentences[number]
    if _accepts(scene, scene.doc[draft.cue : own.end], draft.provider.codes):
        return True
    for sentence in _following(scene, number):
        if _offers_anew(scene, sentence, draft.provider.codes, words):
            break
        if _accepts(scene, sentence, draft.provider.codes):
            return True
    following = _following(scene, number)[:1]
    return any(_takes_up(scene, sentence, draft.recipient.codes) for sentence in following)


def _offers_anew(scene: Scene, sentence: Sentence, givers: Sequence[str], words: GivingWords) -> bool:
    """Whether another offers something there: what is accepted then is that."""
    return any(
        t.pos_ == "VERB"
        and words.give.get(t.lemma_.lower()) is Stage.OFFERED
        and codes_of(scene.subjects(t))
        and not set(codes_of(scene.subjects(t))) & set(givers)
        for t in sentence
    )


def _accepts(scene: Scene, tokens: Iterable[Token], givers: Sequence[str]) -> bool:
    for token in tokens:
        if token.lemma_ == "accept" and token.pos_ in ("VERB", "AUX"):
            if any(c.dep_ == "neg" or c.tag_ == "MD" for c in token.children):
                continue
            objects = {c.lemma_ for c in token.children if c.dep_ in ("dobj", "nsubjpass")}
            if objects and not objects & {"offer", "proposal", "gift", "it", "help", "which"}:
                continue
            doers = codes_of(scene.subjects(token))
            subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
            if subject is not None and subject.lower_ in ("they", "it", "he", "she"):
                return True
            if not doers or not set(doers) <= set(givers):
                return True
        if token.lemma_ == "say" and any(c.lower_ == "yes" for c in token.subtree if token.i < c.i < token.i + 3):
            return True
    return False


def _takes_up(scene: Scene, sentence: Sentence, receivers: Sequence[str]) -> bool:
    """ "Cevallos said he would send the first group in August": the receiver sets about using it."""
    return any(
        t.lemma_ in _TAKING
        and any(c.lower_ in ("will", "would") for c in t.children)
        and set(codes_of(scene.subjects(t))) == set(receivers)
        for t in sentence
        if receivers
    )


def _asked_before(scene: Scene, draft: Draft, words: GivingWords) -> bool:
    """ "half of what Lima had sought", "at the request of Peru", or asked for in the sentence before."""
    number = scene.sentence_number(draft.cue)
    own = scene.sentences[number]
    for token in own:
        if token.lemma_ in _REQUESTS and any(
            t.lower_ in _ASKED for t in scene.doc[max(own.start, token.i - 4) : token.i]
        ):
            return True
        sought = token.lemma_ in words.ask and token.tag_ in ("VBN", "VBD") and token.i > draft.thing.start
        if sought and not _is_conditional(token) and set(codes_of(scene.subjects(token))) & set(draft.recipient.codes):
            return True
    if number == 0 or not draft.recipient.codes:
        return False
    before = scene.sentences[number - 1]
    asked = {c for a in scene.actors_in(before.start, before.end) for c in a.parties} - set(draft.recipient.codes)
    if draft.provider.codes and len(scene.sides) != _PAIR and not asked & set(draft.provider.codes):
        return False  # asked of others: what one of many then says it will give is its offer
    given = {t.lemma_.lower() for t in scene.doc[draft.thing.start : draft.thing.end] if t.pos_ == "NOUN"} | _HELP
    return any(t.lemma_.lower() in given for t in before) and any(
        t.lemma_ in words.ask
        and t.tag_ in ("VBD", "VBN")
        and set(codes_of(scene.subjects(t))) & set(draft.recipient.codes)
        for t in before
    )


def _is_conditional(verb: Token) -> bool:
    return any(c.lower_ in ("if", "unless", "whenever", "should") for c in verb.children)


def _ponders(tokens: Iterable[Token], words: GivingWords) -> bool:
    """ "would consider the request", "will look into it", "the request is being studied", "is under review"."""
    for token in tokens:
        if token.lemma_ in words.pondering:
            helpers = helpers_of(token)
            named = any(
                n.lemma_
                in ("request", "it", "matter", "appeal", "possibility", "application", "wish", "plea", "proposal")
                for n in token.subtree
            )
            if named and helpers & {"will", "would", "to"}:
                return True
        passed_on = token.lemma_ in _PASSING and any(c.lower_ in ("will", "would") for c in token.children)
        noted = token.lemma_ == "take" and any(c.lemma_ == "note" for c in token.children)
        looked = (
            token.lemma_ == "look" and token.tag_ == "VBG" and any(c.lower_ in ("at", "into") for c in token.children)
        )
        if (passed_on or noted) and any(n.lemma_ in ("request", "application", "wish", "it") for n in token.subtree):
            return True
        if looked and any(n.lower_ in ("it", "request", "this") for n in token.subtree):
            return True
        if token.lemma_ in _STUDYING and token.tag_ == "VBN" and any(c.lower_ == "being" for c in token.children):
            return True
        if (
            token.lower_ in ("consideration", "review", "study", "examination")
            and token.i
            and (token.doc[token.i - 1].lower_ == "under")
        ):
            return True
    return False


def _granted(tokens: Iterable[Token], words: GivingWords) -> bool:
    """ "The request would be granted", "accepted the request"."""
    return any(
        t.lemma_ in ("grant", "accept", "approve", "fulfil", "fulfill", "agree", "meet", "honour", "honor")
        and not any(c.dep_ == "neg" or c.lemma_ in words.pondering for c in t.children)  # "agreed to study the request"
        and any(n.lemma_ in words.request_nouns for n in t.subtree)
        for t in tokens
    )


def _promised(tokens: Iterable[Token], draft: Draft, words: GivingWords) -> bool:
    """ "Such a mission could be sent in October": the thing asked for, under a verb of giving and a modal."""
    return any(
        t.lemma_ in words.give
        and t.tag_ == "VBN"
        and any(c.lower_ in ("will", "would", "could") for c in t.children)
        and any(c.dep_ == "nsubjpass" and c.lemma_ == draft.thing.head.lemma_ for c in t.children)
        for t in tokens
    )
