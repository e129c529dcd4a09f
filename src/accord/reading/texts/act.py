"""One act upon a text: the status that a verb or a noun gives it, and whether it is done or still ahead.

A verb that is denied tells no act, or that it was tried.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.reading.scene import Scene
from accord.reading.texts.ahead import ahead_now, denied, in_talks, lies_ahead, nearly, noun_ahead
from accord.reading.texts.doers import EXAMINING, VOTING, by_a_text, by_parliament, of_a_known_text
from accord.reading.texts.wordings import told_in_words

VERB_TAGS = frozenset({"VERB", "AUX"})
# with the text as its subject such a verb is a passive that the parse took for a past: "contract signed 14 March"
PASSIVE_AT_HEART = frozenset({"sign", "ink", "initial", "ratify", "adopt", "conclude"})
# nouns of acts that may lie ahead: "discussed the extension of", "called for the signing of"
_DOINGS = frozenset(
    "signing signature ratification adoption conclusion negotiation issuance extension prolongation renewal amendment "
    "revision suspension termination withdrawal".split()
)


_TALKS = frozenset({"talk", "talks", "negotiation", "negotiations"})
_BEGINNING = frozenset({"begin", "start", "open", "launch"})


@dataclass(frozen=True, slots=True)
class Act:
    """One act upon a text: what status it gives, the token that says it, whether it lies ahead."""

    status: Status | None
    at: int
    ahead: bool
    verb: bool
    raw: Status


def act_at(scene: Scene, token: Token, words: InstrumentWords) -> Act | None:
    """The act that a verb or noun tells, with whether it lies ahead; None if it tells none or is denied."""
    lemma = token.lemma_.lower()
    if lemma in EXAMINING and token.pos_ in VERB_TAGS and by_parliament(token, words):
        return Act(Status.SIGNED, token.i, ahead=False, verb=True, raw=Status.IN_FORCE)
    worded = told_in_words(token, words)
    raw = worded or words.acts.get(lemma) or words.acts.get(token.lower_)
    if raw is None:
        return None
    if denied(token):
        # "failed to conclude a pact": it has been talked about, and no more
        tried = raw is Status.SIGNED and token.pos_ in VERB_TAGS and lemma in PASSIVE_AT_HEART
        return Act(Status.NEGOTIATING, token.i, ahead=False, verb=True, raw=Status.NEGOTIATING) if tried else None
    verb = token.pos_ in VERB_TAGS
    if worded is not None:
        ahead = verb and lies_ahead(token, words)
        return Act(words.ahead.get(worded) if ahead else worded, token.i, ahead, verb, worded)
    if lemma == "enter":
        raw = Status.IN_FORCE if any(t.lower_ == "force" for t in scene.doc[token.i : token.i + 4]) else raw
        if raw is Status.IN_FORCE and token.tag_ == "VBZ" and _on_a_day_to_come(scene, token.i):
            return None
        if raw is Status.IN_FORCE and lies_ahead(token, words):
            sure = ahead_now(token) and not any(c.lower_ == "would" for c in token.children)
            # "which will enter into force in May": it has been signed; "a treaty that would enter into force"
            return Act(Status.SIGNED, token.i, ahead=False, verb=True, raw=raw) if sure else None
    if lemma == "work" and scene.doc[min(token.i + 1, len(scene.doc) - 1)].lower_ != "on":
        return None
    if lemma in VOTING and by_parliament(token, words):
        raw = Status.RATIFIED
    if lemma == "submit" and any(t.lower_ in {"ratification", "parliament", "parliaments"} for t in token.subtree):
        return Act(Status.SIGNED, token.i, ahead=False, verb=verb, raw=Status.IN_FORCE)
    if lemma == "submit" and any(t.lower_ in {"signature", "signing"} for t in token.subtree):
        return Act(Status.NEGOTIATING, token.i, ahead=False, verb=verb, raw=Status.NEGOTIATING)
    if lemma in {"renew", "renewal", "restore", "reinstate"} and verb and lies_ahead(token, words):
        return None
    if lemma in {"expire", "lapse"} and (ahead_now(token) or token.tag_ in {"VBZ", "VBP"} or token.lower_[-1] == "s"):
        return Act(Status.IN_FORCE, token.i, ahead=False, verb=True, raw=Status.IN_FORCE)
    if lemma == "end" and not any(c.dep_ in {"dobj", "nsubjpass"} for c in token.children):
        return None  # "the agreement ends in 2030"
    if lemma == "complete" and by_a_text(token, words):
        return None  # "is completed with a protocol", "the document completes the accord"
    if lemma == "agree" and not any(c.lower_ in {"on", "upon"} or c.dep_ in {"agent", "dobj"} for c in token.children):
        return None
    goes_on = token.tag_ == "VBG" and any(c.lemma_ == "be" for c in token.children if c.dep_ == "aux")
    if raw is Status.AMENDED and (goes_on or any(c.lower_ == "being" for c in token.children if c.dep_ == "auxpass")):
        return Act(Status.IN_FORCE, token.i, ahead=False, verb=True, raw=Status.IN_FORCE)  # "is being revised"
    if raw is Status.PROPOSED and lemma == "discuss" and goes_on:
        return Act(
            Status.NEGOTIATING, token.i, ahead=False, verb=True, raw=Status.NEGOTIATING
        )  # "are discussing a pact"
    if lemma in _TALKS and token.head.lemma_ in _BEGINNING and lies_ahead(token.head, words):
        return Act(Status.PROPOSED, token.i, ahead=True, verb=False, raw=raw)  # "will begin talks on a pact"
    ahead = verb and lies_ahead(token, words)
    if not verb and lemma in _DOINGS:
        ahead = noun_ahead(token, words)
    if ahead and lemma == "conclusion":
        return Act(Status.NEGOTIATING, token.i, ahead, verb, raw)  # "called for the early conclusion of"
    if raw in {Status.SIGNED, Status.ISSUED} and (nearly(token) or in_talks(token)):
        return Act(Status.NEGOTIATING, token.i, ahead=False, verb=verb, raw=Status.NEGOTIATING)
    if ahead and lemma in {"conclude", "finalise", "finalize"} and of_a_known_text(token):
        return Act(Status.NEGOTIATING, token.i, ahead, verb, raw)  # "asked to conclude the water treaty"
    if ahead and lemma in {"negotiate", "draft", "initial"}:
        return Act(Status.PROPOSED, token.i, ahead, verb, raw)  # "is to be negotiated": there is none yet
    return Act(words.ahead.get(raw) if ahead else raw, token.i, ahead, verb, raw)


def _on_a_day_to_come(scene: Scene, at: int) -> bool:
    """Whether a day behind the verb is still to come: "enters into force on 1 May"."""
    # 7: "into force on the first of"
    days = [e.when.earliest for first, _, e in scene.times if at < first < at + 7]
    return any(day is not None and scene.published is not None and day > scene.published for day in days)
