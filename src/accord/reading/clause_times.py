"""Finds the times of a parsed text, telling the normaliser the tense of the clause each stands in."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from accord.lexicon.times import WEEKDAYS
from accord.model.document import Document
from accord.reading.helping_verbs import helpers_of
from accord.reading.times.anchors import PUBLICATION
from accord.reading.times.expression import Tense, TimeExpression
from accord.reading.times.scan import scan_times
from accord.reading.times.written import WRITTEN, day_written

# "managed to", "continued to" tell of what is or was, not of what will be.
_ARRANGED = frozenset("scheduled due slated expected planned planning foreseen envisaged pencilled".split())
_AWAY = frozenset({"leave", "travel", "fly", "depart", "return", "head", "go"})
# "The talks resume on Monday", "The envoy arrives on Friday": the present of a calendar
_ON_THE_CALENDAR = _AWAY | frozenset(
    """arrive land begin start open reopen resume convene reconvene gather meet visit host end conclude expire continue
    proceed receive sit""".split()
)
# "On Monday the envoy is received by the premier"
_ARRANGED_FOR = frozenset({"receive", "hold", "host", "welcome", "sign", "inaugurate", "resume"})
# "The plan foresees a study visit to Lima in May"
_FORESEEING = frozenset({"foresee", "envisage", "envision"})
_ONGOING = frozenset("manage help continue begin start fail use happen appear seem come serve".split())


def find_times(document: Document, doc: Doc) -> Iterator[tuple[int, int, TimeExpression]]:
    """The time expressions with their tokens; tense from the verbs around."""
    published = document.published
    out = published.earliest if published.earliest == published.latest else None
    written = day_written(doc.text, out) if out is not None else None
    anchor = written or out
    starts = [t.idx for t in doc]

    def tense_at(offset: int) -> Tense:
        at = _token_at(starts, offset)
        return _tense(doc, at)

    for expression in scan_times(doc.text, anchor=anchor, tense_at=tense_at):
        first = _token_at(starts, expression.start)
        last = _token_at(starts, expression.end - 1) + 1
        yield first, last, expression if written is None else _from_dateline(expression)


def _from_dateline(expression: TimeExpression) -> TimeExpression:
    """The same, with the dateline named as what it was counted from."""
    when = expression.when
    return replace(expression, when=replace(when, reason=when.reason.replace(PUBLICATION, WRITTEN)))


# "agreed on opening a post in May", "called for a summit in June": what stands behind is still to come
_LOOKING_AHEAD = frozenset(
    """agree decide settle concur propose suggest recommend call appeal ask plan consider discuss envisage foresee
    """.split()
)
# the preposition, and the verb itself: what hangs lower is the time of something else
_OF_ITS_OWN = 2


def _token_at(starts: list[int], offset: int) -> int:
    return max(0, bisect_right(starts, offset) - 1)


def _tense(doc: Doc, at: int) -> Tense:
    """The tense of the clause around a token: of the nearest governing verb and its auxiliaries."""
    token = doc[at]
    below = token
    if _of_a_participle(doc, at):
        return Tense.PAST
    for step in range(8):
        if _is_content(token, below, step) and doc[at].lower_ not in WEEKDAYS:
            return Tense.FUTURE
        if token.lemma_ in _FORESEEING and step > _OF_ITS_OWN and below.i > token.i:
            return Tense.FUTURE
        if token.lower_ == "planned" and _at_a_meeting(token, at):
            return Tense.PAST
        if token.lower_ in _ARRANGED or any(c.dep_ == "acomp" and c.lower_ in _ARRANGED for c in token.children):
            return Tense.FUTURE  # "is due in Ankara on Friday"
        if token.pos_ in ("VERB", "AUX"):
            auxiliaries = helpers_of(token)
            ahead = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
            should = auxiliaries & {"should", "must"} and "have" not in auxiliaries
            if auxiliaries & {"will", "would", "shall", "'ll"} or should or token.lower_ in _ARRANGED:
                return Tense.PAST if _of_what_is_done(token, at) else Tense.FUTURE
            if (
                token.tag_ == "VBG"
                and step <= _OF_ITS_OWN
                and auxiliaries
                and auxiliaries <= {"is", "are", "'re", "am", "'m"}
            ):
                return Tense.FUTURE  # "is starting five courses in August"; not "is investigating the blast on Monday"
            if token.lower_ == "set" and ahead in {"to", "for"}:
                return Tense.FUTURE  # "set to be held on Nov. 25"
            if any(c.tag_ == "TO" for c in token.children) and token.head.lemma_ not in _ONGOING:
                return Tense.FUTURE  # "is to set up ... by 1 December", "decided to send ... in March"
            aims = [
                c for c in token.children if c.dep_ == "xcomp" and c.i < at and any(g.tag_ == "TO" for g in c.children)
            ]
            if aims and token.lemma_ not in _ONGOING:
                return (
                    Tense.FUTURE
                )  # "decided to carry out an exercise in the autumn": the time is that of the exercise
            if step <= _OF_ITS_OWN + 1 and token.lemma_ in _ARRANGED_FOR and auxiliaries in ({"is"}, {"are"}):
                return Tense.FUTURE
            if token.tag_ in ("VBD", "VBN") or auxiliaries & {"was", "were", "had", "has", "have", "did"}:
                return Tense.PAST
            if token.tag_ in ("VBP", "VBZ"):
                ahead_of_now = token.lemma_ in _ON_THE_CALENDAR and step <= _OF_ITS_OWN
                return Tense.FUTURE if ahead_of_now else Tense.PRESENT
        if token.head.i == token.i:
            break
        below, token = token, token.head
    return Tense.PAST


_MADE = frozenset(
    {"sign", "conclude", "adopt", "reach", "draw", "strike", "ink", "initial", "approve", "agree", "settle"}
)
_FAR = 8


def _of_a_participle(doc: Doc, at: int) -> bool:
    """Whether the time is of a bare participle before it: "will modernise it under a contract signed in January"."""
    for token in reversed(doc[max(0, at - _FAR) : at]):
        if token.tag_ == "VBN" and token.lemma_ in _MADE and token.dep_ == "acl":
            return all(c.dep_ not in ("aux", "auxpass") for c in token.children)
        if token.pos_ in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return False
    return False


def _is_content(verb: Token, below: Token, step: int) -> bool:
    """Whether a time that comes up to `verb` by `below` is that of what was agreed or asked for, not of the asking."""
    if verb.lemma_ not in _LOOKING_AHEAD or step <= _OF_ITS_OWN or below.i < verb.i:
        return False
    gerund = below.tag_ == "VBG" and below.dep_ in ("xcomp", "dobj", "ccomp")
    return gerund or (below.dep_ == "prep" and below.lower_ in {"on", "upon", "for"})


def _at_a_meeting(planned: Token, at: int) -> bool:
    """Whether a time is that at which something was planned: "was planned at a meeting in January"."""
    was = any(c.lower_ in ("was", "were") for c in planned.children)
    return was and any(
        c.dep_ == "prep" and c.lower_ in ("at", "during") and any(t.i == at for t in c.subtree)
        for c in planned.children
    )


def _of_what_is_done(verb: Token, at: int) -> bool:
    """Whether the time is that of a participle on the subject: "the pact signed by both, on 3 May, will open ports"."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and at < verb.i]
    clauses = (c for subject in subjects for c in subject.children if c.dep_ == "acl" and c.i < at)
    return any(
        c.tag_ == "VBN" and c.lower_ not in _ARRANGED and all(g.dep_ not in ("aux", "auxpass") for g in c.children)
        for c in clauses
    )
