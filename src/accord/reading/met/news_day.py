"""The day of a contact that only the news around it gives: "said on Monday after talks with", "The decision came at".

The day of a mere statement is taken only where the words tie the contact to it; otherwise nothing is said.
"""

from dataclasses import replace
from datetime import timedelta

from accord.lexicon.times import WEEKDAYS
from accord.model.codes import Basis
from accord.model.codes import EngagementStatus as Status
from accord.model.edtf import spell
from accord.model.when import Step, When
from accord.reading.met.calendar import one_day
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS, Draft
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression

_TIES = frozenset({"after", "following", "during", "at", "in", "concluding", "ending", "upon", "as", "while", "when"})
_NEWS_DAYS = WEEKDAYS | {"today", "yesterday"}
# what comes of a contact: "The decision was taken at a meeting", "The pledge came during talks"
_OUTCOMES = frozenset(
    """decision agreement deal move announcement pledge accord understanding request assurance commitment remark
    remarks comment comments call proposal arrangement plan offer statement""".split()
)
SAYING = frozenset(
    "say tell announce add state declare reveal note explain disclose speak comment remark inform".split()
)
_THE_TWO = frozenset({"the", "both", "they", "two"})
_BESIDE = {
    **dict.fromkeys(("the previous day", "the day before", "a day earlier", "a day before", "the day earlier"), -1),
    **dict.fromkeys(("the eve", "the evening before", "the night before", "the previous evening"), -1),
    **dict.fromkeys(("the next day", "the following day", "the day after", "a day later", "the next morning"), 1),
}
"""Words for a day beside the one named, and on which side of it."""
_LEAVING = frozenset({"leave", "depart", "return", "fly", "head", "arrive", "land", "come", "go"})
_WEEK = timedelta(days=7)
# a contact further from the day it is tied to is told as background
_REACH = 2
# "after leading the Lao delegation to the 38th Joint Border Committee (JBC) meeting": words from the tie to the contact
_FAR = 14


def news_day(scene: Scene, contact: Contact) -> When | None:
    """The day to which the text ties a contact without a date of its own."""
    for draft in contact.drafts if contact.status is Status.HELD else ():
        step = _BESIDE.get(draft.day_words.lower().removeprefix("on ").removesuffix(" that"))
        if step and not draft.heading:
            return _beside(scene, draft, step)
    if contact.group == "handover" and contact.status is Status.HELD:
        return _of_release(scene, contact)
    if contact.group not in (TALKS, "forum") or contact.status is not Status.HELD:
        return None
    for draft in contact.drafts:
        if draft.heading:
            continue
        if draft.day_words:
            continue
        found = _in_sentence(scene, draft) or _of_outcome(scene, draft) or _reached(scene, draft)
        if found is not None:
            return scene.when(found)
    return None


def _days(scene: Scene, number: int) -> list[tuple[int, int, TimeExpression]]:
    """The days of the news in a sentence: "on Monday", "today"."""
    sentence = scene.sentences[number]
    return [
        (first, last, e)
        for first, last, e in scene.times
        if sentence.start <= first < sentence.end
        and one_day(e.when)
        and not _is_ahead(scene, e.when)
        and (any(t.lower_ in _NEWS_DAYS for t in scene.doc[first:last]) or _of_this_week(scene, e.when))
    ]


def _is_ahead(scene: Scene, when: When) -> bool:
    """Whether a day is still to come: "who is expected in Lima on Friday, met"."""
    return when.earliest is not None and scene.published is not None and when.earliest > scene.published


def _of_this_week(scene: Scene, when: When) -> bool:
    """Whether a date is one of the days just before the report: "said in Lima on 6 March", printed on the 7th."""
    day, published = when.earliest, scene.published
    return day is not None and published is not None and timedelta(0) <= published - day < _WEEK


def tied(scene: Scene, draft: Draft) -> bool:
    """Whether the contact is told as the occasion: "after talks with", "at the end of a meeting with"."""
    first = scene.sentence_of(draft.at).start
    at, steps = draft.at - 1, 0
    while at >= first and steps < _FAR:
        token = scene.doc[at]
        if token.lower_ in _TIES and (token.lower_ != "as" or token.dep_ == "mark"):
            return True
        held = token.i == scene.doc[draft.at].head.i  # "after he had talks with"
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN") and not held:
            return False
        at, steps = at - 1, steps + 1
    return False


def _in_sentence(scene: Scene, draft: Draft) -> TimeExpression | None:
    """The day of the statement made right after the contact: "told reporters on Friday after meeting her"."""
    if not tied(scene, draft):
        return None
    for first, last, expression in _days(scene, draft.sentence):
        low, high = sorted((draft.at, last if last <= draft.at else first))
        between = scene.doc[low + 1 : high]
        if last <= draft.at and scene.doc[first:last].root.head.head.lemma_ in _LEAVING:
            continue  # "flew home on Friday after talks": the day is that of the flight
        own = scene.doc[draft.at].head.i  # "announced it yesterday after he had talks with her"
        finite = [
            t
            for t in between
            if t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ not in ("aux", "auxpass") and t.i != own
        ]
        if any(t.lower_ in ("that", '"', "which", "who", ";") for t in between):
            continue
        if not finite or (last > draft.at and len(finite) == 1 and finite[0].lemma_ in SAYING):
            return expression
    return None


def _of_outcome(scene: Scene, draft: Draft) -> TimeExpression | None:
    """The day of the lead that the contact led to: "resolved on Wednesday ... The decision was taken at a meeting"."""
    sentence = scene.sentence_of(draft.at)
    if draft.within is not None:
        return None  # "secured the boats following discussions during his visit to Lima"
    if _days(scene, draft.sentence) or not _takes_up_lead(scene, draft, sentence.start):
        return None
    for number in range(draft.sentence - 1, max(-1, draft.sentence - 1 - _REACH), -1):
        days = _days(scene, number)
        if days:
            told = scene.sentences[number]
            codes = {c for a in scene.actors_in(told.start, told.end) for c in a.parties}
            return days[0][2] if codes & draft.parties or not codes else None
    return None


def _takes_up_lead(scene: Scene, draft: Draft, start: int) -> bool:
    """Whether a sentence goes on from the one before: "The decision came", "The two sat down", "he said after"."""
    opening = scene.doc[start : start + 6]
    lowers = [t.lower_ for t in opening]
    if any(lower in _OUTCOMES or lower.removesuffix("s") in _OUTCOMES for lower in lowers[:4]) and lowers[0] in (
        "the",
        "this",
        "that",
        "his",
        "her",
        "their",
    ):
        return True
    if lowers[0] in ("this", "that", "it") and "came" in lowers[1:3]:
        return draft.sentence > 0  # "This came during his meeting with"
    if lowers[0] in _THE_TWO and len(lowers) > 1 and lowers[1] in ("two", "pair", "duo"):
        return draft.sentence > 0
    if lowers[0] in _THE_TWO and any(a.members or len(a.parties) > 1 for a in scene.actors_in(start, start + 4)):
        return draft.sentence > 0
    said = any(t.lemma_ in SAYING for t in scene.doc[start : draft.at])
    return said and tied(scene, draft)


_RELEASES = frozenset("release free extradite deport return repatriate hand send transfer deliver arrest".split())


def _of_release(scene: Scene, contact: Contact) -> When | None:
    """The day of the lead that a handover goes on with: "released 21 men on Thursday. The men were handed over"."""
    draft = contact.drafts[-1]
    if any(d.day_words or d.past for d in contact.drafts) or draft.heading or draft.sentence == 0:
        return None
    verb = scene.doc[draft.at]
    first = next((c.left_edge for c in verb.children if c.dep_ == "nsubjpass"), None)
    if first is None or first.lower_ not in ("the", "they", "he", "she", "it"):
        return None
    for number in range(draft.sentence - 1, max(-1, draft.sentence - 1 - _REACH), -1):
        days = _days(scene, number)
        if days:
            told = any(t.lemma_ in _RELEASES and t.tag_ in ("VBD", "VBN") for t in scene.sentences[number])
            return scene.when(days[0][2]) if told else None
    return None


def _reached(scene: Scene, draft: Draft) -> TimeExpression | None:
    """The day on which what they agreed was reached: "Under the understanding reached late Wednesday between them"."""
    for number in range(draft.sentence + 1, min(len(scene.sentences), draft.sentence + 1 + _REACH)):
        for first, _, expression in _days(scene, number):
            ahead = scene.doc[max(scene.sentences[number].start, first - 4) : first]
            if any(t.lower_ in ("reached", "struck", "agreed") and t.nbor(-1).lemma_ in _OUTCOMES for t in ahead[1:]):
                return expression
    return None


def _beside(scene: Scene, draft: Draft, step: int) -> When | None:
    """The day before or after the last one named, up to three sentences back: "the previous day"."""
    reason = f"the day {'before' if step < 0 else 'after'} the one named"
    for number in range(draft.sentence, max(-1, draft.sentence - 4), -1):
        days = [d for d in _days(scene, number) if d[1] <= draft.at or number < draft.sentence]
        if not days:
            continue
        when = scene.when(days[-1][2])
        if when.earliest is not None:
            day = when.earliest + timedelta(days=step)
            return When(spell(day, day), Basis.RELATIVE, reason, when.evidence)
        far = when.distance
        if far is not None and far.weekday and far.step is Step.DAY:
            # "on Wednesday ... the day before" in a text whose day is not known: a Tuesday
            weekday = (far.weekday - 1 + step) % 7 + 1
            low, high = far.low + step, min(far.high + step, 0)
            return replace(when, reason=reason, distance=replace(far, low=low, high=high, weekday=weekday))
    return None
