"""What the day of the report makes of a contact's date and status: planned if ahead, held if over, open if it goes on.

Nothing is moved without a day of publication, and no date becomes more precise than its words.
"""

from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Token

from accord.lexicon.times import WEEKDAYS
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.edtf import is_valid, spell
from accord.model.when import UNKNOWN, Step, When
from accord.reading.met.draft import Cue
from accord.reading.scene import Scene

# the length of "2024-03-05/2024-03-07": a contact that goes on for days known to the day
_TWO_DAYS = 21


def by_calendar(
    scene: Scene,
    status: Status,
    date: When,
    *,
    firm: bool,
    kind: Type,
    over: bool = False,
    later: bool = False,
    loosely: bool = False,
) -> Status:
    """A contact after the day of the report is planned, whatever the tense; one before it was held.

    `loosely`: only the week it was in is told ("toured the north this week"), no days of its own.
    """
    if scene.published is None:
        return status
    if status in (Status.HELD, Status.ONGOING) and date.earliest is not None and date.earliest > scene.published:
        return Status.PLANNED
    if status is Status.PLANNED and date.latest is not None and date.latest < scene.published and not firm:
        return Status.HELD
    if status is Status.HELD and date.latest is not None and later and date.latest > scene.published:
        return Status.PLANNED  # "the visit to Lima later this year"
    if status is Status.HELD and date.value is not None and date.value.endswith("/.."):
        return Status.ONGOING
    if status is Status.HELD and date.value is not None and len(date.value) == _TWO_DAYS and date.latest is not None:
        if loosely:
            return status
        if date.latest is not None and kind is Type.VISIT and (date.latest - scene.published).days <= 1 and over:
            return status  # "paid a visit from 27 to 29 May", in the statement at its end
        # "A, in Lima from 26 to 29 May, also met B": B was met, A is still there
        return Status.ONGOING if date.latest > scene.published and kind is not Type.MEETING else status
    return status


# 45 days: "the talks planned for May have not been held" tells of a May just over
_JUST_OVER = 45


def still_ahead(scene: Scene, status: Status, date: When, *, weekday: bool = False) -> When:
    """Of a date without its year the next one, for what is still to come: "looked forward to talks in September".

    `weekday` says that only the day of the week is told, of what somebody "will" do.
    """
    first, last, published = date.earliest, date.latest, scene.published
    if status not in (Status.PLANNED, Status.PROPOSED) or published is None:
        return date
    if weekday and first is not None and first == last and 0 < (published - first).days < _WEEK:
        return replace(date, value=(first + timedelta(days=_WEEK)).isoformat())  # "will meet on Friday, it was said"
    if "the year is the nearest" not in date.reason:
        return date
    if first is None or last is None or last >= published or "/" in (date.value or ""):
        return date
    value = f"{first.year + 1:04d}{(date.value or '')[4:]}"
    if not is_valid(value) or (published - last).days <= _JUST_OVER:
        return date
    return replace(date, value=value, reason=date.reason.replace("the nearest", "the next"))


_SETTING_OUT = frozenset("leave depart travel fly head continue proceed sail go".split())


def sets_out(verb: Token, status: Status, date: When, *, day_words: str, scene: Scene) -> bool:
    """Whether a journey told in the present is still to come: "leaves for Lima tonight", "are leaving on Monday"."""
    if status not in (Status.HELD, Status.ONGOING) or verb.lemma_ not in _SETTING_OUT:
        return False
    if not day_words and verb.lemma_ not in ("continue", "proceed"):
        return False
    if verb.lemma_ == "head" and any(c.dep_ == "dobj" for c in verb.children):
        return False  # "heads the delegation to Lima today"
    going = verb.tag_ == "VBG" and any(c.lower_ in ("is", "are") for c in verb.children if c.dep_ == "aux")
    going = going and verb.lemma_ in ("leave", "depart")
    if not going and verb.tag_ not in ("VBZ", "VBP"):
        return False
    over = date.latest is not None and scene.published is not None and date.latest < scene.published
    return not over and not (date.value or "").endswith("/..")


def one_day(when: When) -> bool:
    """Whether it is a single day, be it counted from a day of publication that is not known."""
    if when.earliest is not None:
        return when.earliest == when.latest
    far = when.distance
    return (
        far is not None
        and far.step is Step.DAY
        and when.value is None
        and (far.low == far.high or far.weekday is not None)
    )


def so_far(scene: Scene, date: When, day_words: str, *, cue: Cue, status: Status) -> When:
    """Of "this week" only the days that have come, for a contact that is over: "met on the margins this week"."""
    first, last = date.earliest, date.latest
    if _just_over(scene, date, day_words, cue=cue, status=status) and first is not None and last is not None:
        week = timedelta(days=_WEEK)
        return When(spell(first - week, last - week), date.basis, date.reason, date.evidence)
    if status is not Status.HELD or cue.type is Type.VISIT or "week" not in day_words or scene.published is None:
        return date
    if first is None or last is None or not first < scene.published < last:
        return date
    return When(spell(first, scene.published), date.basis, date.reason, date.evidence)


def _just_over(scene: Scene, date: When, day_words: str, *, cue: Cue, status: Status) -> bool:
    """Whether "this weekend", "Friday" of what is told as done is the last one: "met this weekend in Lima"."""
    if status is not Status.HELD or _finite(scene.doc[cue.governor]).tag_ != "VBD":
        return False
    if not day_words.startswith("this ") and not _of_the_past(scene, cue, day_words):
        return False
    first, published = date.earliest, scene.published
    return first is not None and published is not None and 0 < (first - published).days < _WEEK


def last_weekday(scene: Scene, date: When, day_words: str) -> When:
    """A bare day of the week as the last one, of what was meant for it: "had been due to meet on Tuesday"."""
    first, published = date.earliest, scene.published
    if published is None or first is None or first != date.latest or day_words.removeprefix("on ") not in WEEKDAYS:
        return date
    if not 0 < (first - published).days < _WEEK:
        return date
    day = first - timedelta(days=_WEEK)
    return When(spell(day, day), date.basis, date.reason, date.evidence)


def _of_the_past(scene: Scene, cue: Cue, day_words: str) -> bool:
    """Whether a bare day of the week hangs on what is told as done: not "met at the summit that ends on Friday"."""
    if day_words.removeprefix("on ") not in WEEKDAYS:
        return False
    sentence = scene.sentence_of(cue.at)
    told = (
        last for first, last, e in scene.times if sentence.start <= first < sentence.end and e.text.lower() == day_words
    )
    verbs = [next((t for t in scene.doc[at - 1].ancestors if t.pos_ in ("VERB", "AUX")), None) for at in told]
    return all(verb is None or _finite(verb).tag_ not in ("VBZ", "VBP", "VB") for verb in verbs)


def _finite(verb: Token) -> Token:
    """The verb that an infinitive hangs on: "agreed" of "agreed to mend their ties"."""
    return verb.head if verb.tag_ == "VB" and verb.dep_ == "xcomp" else verb


_WEEK = 7
# 45 days: what is told with an older date is background to the news
_BACK = 45


def long_past(scene: Scene, date: When) -> bool:
    """Whether the date lies so far behind the news that it is background to it."""
    return scene.published is not None and date.latest is not None and (scene.published - date.latest).days > _BACK


def without_term(scene: Scene, cue: Cue, date: When, status: Status) -> tuple[When, Status]:
    """The date without a term that is still to come: "agreed in talks to open it by July" dates no talks.

    In a text that lists what is to be done the contact itself is ahead: "conduct, by the end of 2025, a drill".
    """
    if status is not Status.HELD or date.latest is None or scene.published is None or date.latest <= scene.published:
        return date, status
    if not (date.value or "").startswith("../"):
        return date, status
    return (date, Status.PLANNED) if scene.doc[cue.governor].tag_ == "VB" else (UNKNOWN, status)
