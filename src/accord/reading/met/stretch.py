"""The days of a contact that lasts: "wrapped up a two-day visit on Friday" is Thursday and Friday.

Nothing is stretched without both a number of days and a day that the words make the first, the last or the n-th.
"""

import re
from datetime import date, timedelta

from spacy.tokens import Span, Token

from accord.model.codes import Basis
from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.edtf import spell
from accord.model.when import UNKNOWN, When
from accord.reading.met.days_told import LASTING, LONGEST, days_told, number_of
from accord.reading.met.draft import TALKS, Cue, Draft
from accord.reading.met.guests import lies_behind, stays_since
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

_ENDS = frozenset("conclude wrap end finish complete close wind wound cap round".split())
_BEGINS = frozenset(
    """arrive reach touch pull dock berth set begin start kick open launch land commence fly travel pay leave depart
    head go""".split()
)
# 1: of those who arrived the day before or on the day, none in the news gold had left again
_STILL_THERE = 1
# "talks in Lima on Tuesday. ... received her counterpart on the first day of his two-day visit"
_BACK, _WEEK = 2, 7


def stretched(scene: Scene, cue: Cue, when: When, *, ahead: bool = False) -> When:
    """The When with all days of the contact, if the words say how many and which of them `when` is; else unchanged.

    `ahead`: it is still to come, so that nobody has arrived yet.
    """
    until = _until(scene, cue, when)
    if until is not None:
        return until
    verb = scene.doc[cue.governor].lemma_.lower()
    days = days_told(scene, cue)
    since = stays_since(scene, cue)
    arrived = verb in ("arrive", "land", "reach", "touch") or scene.doc[cue.at].lower_ == "arrival" or since
    if lies_behind(scene, cue):
        arrived = False
    if days is None and cue.type is Type.VISIT and _nth_day(scene, cue) == 0 and scene.published is not None:
        first = _day_told(scene, cue, scene.published)
        if 0 <= (scene.published - first).days <= _STILL_THERE:
            return When(
                f"{first.isoformat()}/..", Basis.RELATIVE, "the visitor has come and not yet left", when.evidence
            )
    if days is None and arrived and not ahead and _just_come(scene, cue, when):
        return When(f"{when.value}/..", when.basis, "the visitor has come and not yet left", when.evidence)
    if days is None and _just_begun(scene, cue, when):
        return When(f"{when.value}/..", when.basis, "it has begun and not yet ended", when.evidence)
    if days is None:
        if begun := _since_it_began(scene, cue, when):
            return begun
        if _goes_on_until(scene, cue, when) or _ended_then(scene, cue, verb, when):
            return When(f"../{when.value}", when.basis, "only its last day is told", when.evidence)
        # the last day alone would date the visit wrongly
        return UNKNOWN if _only_its_end(scene, cue, verb, when) else when
    day, offset = when.earliest, None
    if when.value is not None and day is not None and day == when.latest:
        offset = (
            days - 1
            if verb in _ENDS or _ends_then(scene, cue) or _goes_home(scene, cue)
            else 0
            if verb in _BEGINS
            or since
            or _begins_then(scene, cue)
            or gets_under_way(scene.doc[cue.governor])
            or (ahead and cue.type is Type.VISIT)  # "is due in Lima on Sunday for a six-day visit"
            else None
        )
    elif when.value is None and scene.published is not None:
        day, offset = _day_told(scene, cue, scene.published), _nth_day(scene, cue)
    if day is None or offset is None or offset >= days:
        return when
    return counted_days(day - timedelta(days=offset), days, when)


def counted_days(first: date, days: int, told: When) -> When:
    """So many days from the first on, by the words of the day that is told."""
    last = first + timedelta(days=days - 1)
    return When(spell(first, last), Basis.RELATIVE, f"counted as {days} days", told.evidence)


def _just_come(scene: Scene, cue: Cue, when: When) -> bool:
    """Whether a visitor came so shortly before the report that the visit goes on."""
    if cue.type is not Type.VISIT or when.latest is None or when.earliest != when.latest or scene.published is None:
        return False
    return 0 <= (scene.published - when.latest).days <= _STILL_THERE


def _until(scene: Scene, cue: Cue, when: When) -> When | None:
    """From its first to its last day: "kicked off on Sunday and will run until 14 March"."""
    first = when.earliest
    if first is None or first != when.latest or cue.type not in LASTING or cue.type is Type.MEETING:
        return None
    number = scene.sentence_number(cue.at)
    # "A course began on Monday. It will last until 29 November."
    goes_on = [s for s in scene.sentences[number + 1 : number + 2] if len(s) and s[0].lower_ in ("it", "they")]
    if cue.type in _DRILLS and _has_opened(scene, cue):
        goes_on += [s for s in scene.sentences[number + 1 : number + 1 + _FURTHER] if _goes_on_about(s)]
    sentences = [scene.sentences[number], *goes_on]
    for start, end, expression in scene.times:
        if start < cue.at or not any(s.start < start < s.end for s in sentences):
            continue  # "will lead it until March 2026, he announced during a visit on Monday"
        if scene.doc[start - 1].lower_ not in ("until", "till", "through"):
            continue
        last = expression.when.latest
        if last is not None and last > first:
            evidence = (*when.evidence, scene.span(start, end))
            return When(spell(first, last), when.basis, "from its first to its last day", evidence)
    return None


_DRILLS = frozenset({Type.EXERCISE, Type.TRAINING})
_OPENS = frozenset({"begin", "start", "commence", "kick", "launch", "open"})
_DRILLED = frozenset("exercise exercises drill drills training course manoeuvres maneuvers operation".split())
# "kicked off on Monday. ... The exercise will run until 14 March": sentences from the first day to the last
_FURTHER = 4


def _goes_on_about(sentence: Span) -> bool:
    """Whether a sentence goes on with the exercise just told: "The drill, which", "This year's exercise"."""
    opening = [t.lower_ for t in sentence[:5]]
    return opening[:1] in (["the"], ["this"]) and bool(_DRILLED.intersection(opening))


def _has_opened(scene: Scene, cue: Cue) -> bool:
    """Whether a verb in the past says that it began; also one that was taken for a participle of its name."""
    end = min(cue.at + 12, scene.sentence_of(cue.at).end)
    verbs = [scene.doc[cue.governor], *(t for t in scene.doc[cue.at + 1 : end] if t.tag_ == "VBN" and t.dep_ == "acl")]
    verbs += [
        c for c in scene.doc[cue.at].children if c.dep_ == "relcl" and c.tag_ == "VBD"
    ]  # "the drill, which began"
    return any(
        (v.lemma_ in _OPENS or gets_under_way(v))
        and (
            v.tag_ == "VBD"
            or (v.tag_ == "VBN" and any(c.lower_ in ("has", "have") for c in v.children if c.dep_ == "aux"))
            or (v.dep_ == "acl" and not any(c.dep_ == "agent" for c in v.children))
        )
        for v in verbs
    )


def gets_under_way(verb: Token) -> bool:
    """Whether the verb says that something began in words of its own: "got under way"."""
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    return verb.lemma_ in ("get", "come", "go") and (behind == ["under", "way"] or behind[:1] == ["underway"])


def _just_begun(scene: Scene, cue: Cue, when: When) -> bool:
    """Whether an exercise or a course began so shortly before the report that it goes on."""
    first = when.earliest
    if cue.type not in _DRILLS or scene.published is None or not _has_opened(scene, cue):
        return False
    return first is not None and first == when.latest and 0 <= (scene.published - first).days <= _STILL_THERE


def days_of(scene: Scene, cue: Cue) -> int | None:
    """How many days a visit lasts by its own words; one for "a one-day visit"."""
    if cue.type is not Type.VISIT:
        return None
    span = scene.doc[cue.start : cue.end] if cue.is_noun else ()
    words = [t.lower_ for t in span]
    if "daylong" in words or {"one-day", "1-day"} & {"".join(words[n : n + 3]) for n in range(len(words))}:
        return 1
    return days_told(scene, cue) if cue.is_noun or scene.doc[cue.governor].lemma_ in _BEGINS else None


def begins(scene: Scene, cue: Cue) -> bool:
    """Whether the words tell of the first day of a visit."""
    return cue.type is Type.VISIT and (
        scene.doc[cue.governor].lemma_.lower() in _BEGINS or scene.doc[cue.at].lower_ == "arrival"
    )


def _begins_then(scene: Scene, cue: Cue) -> bool:
    """Whether a clause on the noun makes the day its first: "a two-day meeting, which opened on Monday"."""
    return _told_behind(scene, cue, _BEGINS)


def _told_behind(scene: Scene, cue: Cue, verbs: frozenset[str]) -> bool:
    """Whether a clause behind the noun has one of the verbs: "a drill in the strait that ended on Monday"."""
    behind = scene.doc[cue.at + 1 : min(cue.at + 16, scene.sentence_of(cue.at).end)]
    return cue.is_noun and any(
        t.lower_ in ("which", "that") and t.dep_ == "nsubj" and t.head.lemma_ in verbs and t.head.dep_ == "relcl"
        for t in behind
    )


def _ends_then(scene: Scene, cue: Cue) -> bool:
    """Whether the words make the day its last: "a two-day visit that ends on Wednesday", "came to a close on"."""
    verb = scene.doc[cue.governor]
    ahead = {t.lower_ for t in scene.doc[max(0, cue.start - 2) : cue.start]}
    # 6 tokens: "was speaking after a two-day meeting", "at the end of a two-day visit"
    behind = {t.lower_ for t in scene.doc[max(scene.sentence_of(cue.at).start, cue.start - 5) : cue.start]}
    if ahead & {"after", "following"} or (cue.is_noun and {"end", "of"} <= behind and "at" in behind):
        return verb.lemma_ in ("return", "leave") or cue.is_noun
    if verb.lemma_ in ("come", "draw") and any(
        t.lower_ in ("close", "end", "conclusion") for t in scene.doc[verb.i + 1 : verb.i + 4]
    ):
        return True
    if _told_behind(scene, cue, _ENDS):
        return True
    return cue.is_noun and any(c.dep_ in ("relcl", "acl") and c.lemma_ in _ENDS for c in scene.doc[cue.at].children)


_AT_ITS_END = re.compile(
    r"\b(?:at\s+the\s+(?:end|close|conclusion)\s+of|after|following|concluding|completing|ending|wrapping\s+up)\s+"
    r"(?:a|an|the|his|her|their|its)\s+(?:\w+\s+)?\w+(?:-day|-week|\s+days?)\b",
    re.IGNORECASE,
)


def _goes_home(scene: Scene, cue: Cue) -> bool:
    """Whether somebody leaves as a visit is over: "left Belgrade on Thursday at the end of a four-day visit"."""
    verb = scene.doc[cue.governor].lemma_.lower()
    return (
        verb in ("leave", "depart", "return", "fly", "head", "go")
        and _AT_ITS_END.search(scene.sentence_of(cue.at).text) is not None
    )


def _only_its_end(scene: Scene, cue: Cue, verb: str, when: When) -> bool:
    """Whether all that is known of a lasting contact is its last day: "the exercise ends on 20 March"."""
    if cue.type not in LASTING or when.earliest is None:
        return False
    if cue.type is Type.VISIT and _ends_then(scene, cue):
        return True
    return verb in _ENDS and cue.governor > cue.at and scene.published is not None and when.earliest > scene.published


def _goes_on_until(scene: Scene, cue: Cue, when: When) -> bool:
    """Whether a clause on the noun tells its last day, still to come: "the exercise, which ends on Saturday"."""
    if cue.type not in (Type.EXERCISE, Type.TRAINING) or when.earliest != when.latest or not cue.is_noun:
        return False
    if when.earliest is None or scene.published is None:
        return False
    ends = [c for c in scene.doc[cue.at].children if c.dep_ == "relcl" and c.lemma_ in _ENDS and c.tag_ == "VBZ"]
    return bool(ends) and when.earliest > scene.published


_CLOSED = frozenset("conclude wrap end finish complete wind wound".split())
_OF_DAYS = frozenset({Type.EXERCISE, Type.TRAINING, Type.VISIT})


def _ended_then(scene: Scene, cue: Cue, verb: str, when: When) -> bool:
    """Whether a day is told only as the last of what takes several: "wound up her visit on Saturday"."""
    if cue.type not in _OF_DAYS or not cue.is_noun or when.earliest is None or when.earliest != when.latest:
        return False
    span = [t.lower_ for t in scene.doc[cue.start : cue.end]]
    if "daylong" in span or {"one", "1", "single"} & set(span):
        return False
    over = scene.published is None or when.earliest <= scene.published
    if _comes_to_something(scene, scene.doc[cue.governor]):
        return False
    came = cue.type is Type.VISIT or verb in ("come", "draw")
    return over and (verb in _CLOSED or (came and _ends_then(scene, cue)))


def _comes_to_something(scene: Scene, verb: Token) -> bool:
    """ "A raid on Monday ended in nine arrests": what came of it, no last day."""
    link = next((c for c in verb.children if c.lower_ in ("in", "with") and c.i == verb.i + 1), None)
    return link is not None and not any(p.start <= n.i < p.end for n in link.children for p in scene.places)


_BEGAN = re.compile(
    r"\b(?P<many>\w+)\s+(?P<unit>day|week)s?\s+after\s+(?:it|they|the\s+(?:\w+\s+)?(?:exercise|drills?|course|visit|training|talks))"
    r"\s+(?:had\s+)?(?:began|begun|started|opened|kicked\s+off|got\s+under\s*way|(?:was|were)\s+(?:launched|opened))\b",
    re.IGNORECASE,
)


def _since_it_began(scene: Scene, cue: Cue, when: When) -> When | None:
    """All its days, for what is told to have ended so many days after it began."""
    last = when.earliest
    if cue.type not in LASTING or last is None or last != when.latest:
        return None
    match = _BEGAN.search(scene.sentence_of(cue.at).text)
    if match is None or not _ended(scene, cue):
        return None
    word = match["many"].lower()
    many = 1 if word in ("a", "one") else number_of(word)
    if many is None or not 0 < (days := many * (7 if match["unit"].lower() == "week" else 1)) <= LONGEST:
        return None
    return counted_days(last - timedelta(days=days), days + 1, when)


def _ended(scene: Scene, cue: Cue) -> bool:
    verb = scene.doc[cue.governor]
    return verb.lemma_.lower() in _CLOSED or _ends_then(scene, cue)


def _day_told(scene: Scene, cue: Cue, published: date) -> date:
    """The day of the news that a sentence goes on with: the last one named up to two sentences back, or publication."""
    number = scene.sentence_number(cue.at)
    first = scene.sentences[max(0, number - _BACK)].start
    named = [e.when.earliest for e in scene.times_in(first, cue.at) if e.when.earliest == e.when.latest]
    near = [day for day in named if day is not None and 0 <= (published - day).days < _WEEK]
    return near[-1] if near else published


def _nth_day(scene: Scene, cue: Cue) -> int | None:
    """How many days had gone: "on the second day of her three-day trip" is one."""
    start = scene.sentence_of(cue.at).start
    for token in scene.doc[max(start, cue.start - 4) : cue.start]:
        if token.lower_ == "day" and token.i > start:
            number = ordinal_of(token.nbor(-1))
            return number - 1 if number is not None else None
    return None


_FOR_LONG = re.compile(r"\bfor (?:\w+ ){1,4}(?:weeks|months|years)\b", re.IGNORECASE)


def lasts(scene: Scene, draft: Draft) -> bool:
    """Whether talks are told as going on over weeks or years: "have been holding talks for several months"."""
    if draft.group != TALKS or draft.status is not Status.ONGOING or not draft.sides:
        return False
    if draft.type is Type.NEGOTIATION:
        return True  # "is in talks with", "are negotiating"
    sentence = scene.sentence_of(draft.at)
    return _FOR_LONG.search(scene.text(sentence.start, sentence.end)) is not None
