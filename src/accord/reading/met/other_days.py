"""Days that stand before a contact in its sentence and belong to another verb: "agreed on Tuesday to start patrols".

The day of agreeing or arriving never dates what was agreed or what the guest is still to do.
"""

from collections.abc import Iterable

from spacy.tokens import Doc

from accord.reading.helping_verbs import helpers_of
from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression

# "agreed on Tuesday to start patrols in June": the day is that of agreeing
_AGREEING = frozenset({"agree", "decide", "pledge", "promise", "vow", "undertake", "consent", "resolve", "commit"})


def when_it_was(scene: Scene, cue: Cue) -> TimeExpression | None:
    """The time right before a clause that tells what was then: "since May 2012, when the two held talks in Lima"."""
    doc = scene.doc
    at = doc[cue.governor]
    when = next((c for c in at.children if c.lower_ == "when" and c.i < min(at.i, cue.at)), None)
    if when is None or when.i <= at.sent.start:
        return None
    end = when.i - 1 if doc[when.i - 1].text == "," else when.i
    return next((e for _, last, e in scene.times if last == end), None)


_MET = frozenset({"meet", "sit", "convene", "gather", "assemble"})


def last_met(scene: Scene, cue: Cue) -> TimeExpression | None:
    """The time since which those who met then have not met again: "has not sat since 2013"."""
    verb = scene.doc[cue.at]
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    never = any(c.dep_ == "neg" and c.lower_ != "never" for c in verb.children)
    if cue.is_noun or verb.lemma_ not in _MET or not never or not helpers & {"has", "have", "had"}:
        return None
    since = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "since"), None)
    return next((e for first, _, e in scene.times if since is not None and first == since.i + 1), None)


def before_agreeing_on(scene: Scene, cue: Cue, last: int) -> bool:
    """Whether a time stands before the verb of agreeing, the contact behind it: "On Tuesday they agreed on patrols"."""
    verb = scene.doc[cue.governor]
    return cue.is_noun and last <= verb.i < cue.at and verb.lemma_.lower() in _AGREEING and _is_object(scene, cue)


def _is_object(scene: Scene, cue: Cue) -> bool:
    """Whether it is what is agreed: "agreed joint patrols", "agreed on a second round"."""
    noun = scene.doc[cue.at]
    return noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ in ("on", "to"))


def of_agreeing(scene: Scene, first: int, last: int) -> bool:
    """Whether a time stands between a verb of agreeing and what is agreed: "decided on Friday to hold a drill"."""
    doc = scene.doc
    if last + 1 < len(doc) and doc[last].lemma_.lower() in _AGREEING and doc[last + 1].lower_ == "to":
        return True  # "the ministers Friday agreed to hold"
    agreed = doc[last].head if last < len(doc) and doc[last].dep_ == "aux" else None
    if agreed is not None and agreed.dep_ == "xcomp" and agreed.head.i < first:
        # "agreed in a phone call Monday to resume talks"
        return doc[last].lower_ == "to" and agreed.head.lemma_.lower() in _AGREEING
    verb = doc[first - 2] if first > 1 and doc[first - 1].lower_ in ("on", "in") else doc[first - 1]
    return last < len(doc) and doc[last].lower_ == "to" and verb.lemma_.lower() in _AGREEING


def before_what_is_ahead(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    """Whether a time is of what is over, the contact still ahead: "came on Monday on a visit during which he will"."""
    verb = scene.doc[cue.governor]
    if not any(c.dep_ == "aux" and c.lower_ in ("will", "shall") for c in verb.children):
        return False
    then = scene.doc[first:last].root
    for _ in range(3):
        if then.pos_ in ("VERB", "AUX") or then.head.i == then.i:
            break
        then = then.head
    return then.tag_ == "VBD" and then.i != verb.i


def counted_out_of(scene: Scene, first: int) -> bool:
    """Whether a period says out of which an ordinal counts: "the second this month", "the fourth since 2019"."""
    before = scene.doc[first - 1]
    if before.lower_ == "since" and first > 1:
        return ordinal_of(scene.doc[first - 2]) is not None
    return scene.doc[first].lower_ == "this" and ordinal_of(before) is not None


def across_the_verb(doc: Doc, cue: Cue, first: int, last: int, cues: Iterable[Cue]) -> bool:
    """Whether a time is of another contact, on the other side of the verb from the one on whose occasion it is told.

    "During the meeting, she recalled his visit last May", "The visit in May was praised during the talks".
    """
    if not cue.is_noun or doc[cue.at].dep_ != "pobj" or doc[cue.at].head.head.i != cue.governor:
        return False
    verb = cue.governor
    rivals = [c.at for c in cues if c.is_noun and c.at != cue.at]
    if cue.at < verb < first:
        return any(verb < at < first for at in rivals)
    return last <= verb < cue.at and any(at < first for at in rivals)


def period_of_text(scene: Scene, cue: Cue, first: int, expression: TimeExpression) -> bool:
    """Whether years tell how long a text runs, not when it was signed: "signed a plan of cooperation for 2020-2022"."""
    when, published = expression.when, scene.published
    value = when.value or ""
    verb = scene.doc[cue.at]
    helped = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    told = (
        verb.tag_ in ("VBD", "VBN")
        or (verb.lower_ == "put" and not helped)
        or (verb.tag_ != "VB" and scene.sentence_number(cue.at) in scene.headings)
    )
    if not told or first < cue.at or not set(value) <= set("0123456789/"):
        return False
    if helpers_of(verb) & {"to", "be", "will"}:
        return False
    after = scene.doc[first - 1].lower_ == "for" or "/" in value
    return after or (published is not None and when.earliest is not None and when.earliest > published)


def years_of_something(scene: Scene, first: int, expression: TimeExpression) -> bool:
    """Whether years tell what a text is made for, which dates nobody's meeting: "a plan for 2025-2027"."""
    value = expression.when.value or ""
    return scene.doc[first - 1].lower_ == "for" and "/" in value and set(value) <= set("0123456789/")


_AWAITED = frozenset({"expect", "foresee", "schedule", "plan", "slate", "due", "set"})
# "the visit of the premier to Lima, which is expected in the second half of": tokens from the verb to the time
_SHORT_WAY = 7


def awaited_then(doc: Doc, cue: Cue, first: int) -> bool:
    """Whether a relative clause behind the noun tells when it is awaited: "the visit to Lima, which is due in May"."""
    if not cue.is_noun or not cue.at < first <= cue.at + 20:
        return False
    for at in range(first - 1, max(cue.at + 2, first - _SHORT_WAY), -1):
        token = doc[at]
        if token.lemma_.lower() in _AWAITED and doc[at - 1].lower_ in ("is", "are"):
            opened = doc[at - 2].lower_ in ("which", "that")
            return opened and all(t.pos_ not in ("VERB", "AUX") for t in doc[cue.at + 1 : at - 2])
        if token.pos_ in ("VERB", "AUX") or token.text in (",", ";"):
            return False
    return False
