"""The day of the gathering at which a text was made, where those who met made it there.

A visit may last, so that only a gathering gives its day; a report's own first day dates a statement it is about.
"""

from spacy.tokens import Span as Sentence

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.reading import Engagement
from accord.model.when import UNKNOWN, When
from accord.reading.scene import STANDING_FOR, ActorKind, Scene, parties_of
from accord.reading.texts.act import Act
from accord.reading.texts.ahead import told_plainly
from accord.reading.texts.telling import OCCASIONS
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

# a visit and what surrounds it may last; only a gathering dates what was signed at it
_GATHERINGS = frozenset(
    {
        EngagementType.MEETING,
        EngagementType.SESSION,
        EngagementType.DIALOGUE,
        EngagementType.SUMMIT,
        EngagementType.SIGNING,
        EngagementType.CONFERENCE,
        EngagementType.NEGOTIATION,
    }
)
_AT_THE_END = frozenset({"end", "conclusion", "close", "concluding", "outcome", "following", "after"})
# four sentences back: the meeting and a few sentences about it
_REACH = 4
# letters of a full day: YYYY-MM-DD; of a year
DAY = 10
_YEAR = 4


def day_of_meeting(scene: Scene, act: Act, engagements: tuple[Engagement, ...]) -> When | None:
    """The day of the gathering told just before, when those who met signed something at it."""
    verb = scene.doc[act.at]
    if not told_plainly(verb, verb=act.verb):
        return None
    sentence = scene.sentence_of(act.at)
    if any(sentence.start <= first < sentence.end and len(e.when.value or "") == _YEAR for first, _, e in scene.times):
        return None  # "since the council was founded in 2014, 80 agreements were signed at its meetings"
    if at_that_time(sentence):
        return None
    subjects = scene.subjects(verb)
    occasion = any(t.lower_ in OCCASIONS for t in sentence if abs(t.i - act.at) < 14)
    parties = set(parties_of(subjects))
    # "Peru and Chile adopted a plan": only of a meeting of the same parties told right before
    states = any(a.kind not in _ATTENDING for a in subjects) and not occasion
    if states and len(parties) < 2:
        return None
    they = any(c.dep_ == "nsubj" and c.lower_ in {"they", "both"} for c in verb.children)
    if not subjects and not occasion and not they:
        return None
    number = scene.sentence_number(act.at)
    ended = any(t.lower_ in _AT_THE_END for t in sentence)
    # "at the end of the talks" may point back a long way
    far = occasion and any(scene.doc[t.i - 1].lower_ == "the" for t in sentence if t.i and t.lower_ in OCCASIONS)
    for back in range(number, -1 if far else max(-1, number - _REACH - 1), -1):
        if back in scene.headings:
            continue
        span = scene.span(scene.sentences[back].start, scene.sentences[back].end)
        for engagement in engagements:
            if engagement.status is not EngagementStatus.HELD or engagement.type not in _GATHERINGS:
                continue
            if not any(e.start < span.end and span.start < e.end for e in engagement.evidence):
                continue
            if states and (set(engagement.parties) != parties or back < number - 1):
                continue
            value, told = engagement.date.value, engagement.date.evidence
            if value is None or len(value) < 10:
                continue
            if ended and "/" in value:
                return When(value.split("/")[1], Basis.INFERRED, "the last day of the meeting", told)
            return When(value, Basis.INFERRED, "the day of the meeting at which it was made", told)
    if occasion and (next_day := _day_told_next(scene, act)) is not None:
        return next_day
    if not far and (not subjects or any(a.kind not in STANDING_FOR for a in subjects)):
        return None
    return _only_day(scene, engagements) or _earlier_day(scene, number)


_CEREMONIES = frozenset({"signing", "signature", "inking", "ceremony", "exchange"})


def day_of_ceremony(scene: Scene, act: Act) -> When | None:
    """The day on which the signing took place, told in a sentence of its own: "The signing ceremony was held in Lima on
    Tuesday", within two sentences.
    """
    if not act.verb or at_that_time(scene.sentence_of(act.at)):
        return None
    number = scene.sentence_number(act.at)
    for near in (number + 1, number - 1, number + 2, number - 2):
        if not 0 <= near < len(scene.sentences) or near in scene.headings:
            continue
        sentence = scene.sentences[near]
        if not any(t.lemma_ in _CEREMONIES and t.dep_ in {"nsubj", "nsubjpass"} for t in sentence):
            continue
        days = [
            e
            for first, _, e in scene.times
            if sentence.start <= first < sentence.end and is_point(e) and len(e.when.value or "") == DAY
            if scene.published and e.when.latest and e.when.latest <= scene.published
        ]
        if len(days) == 1:
            return scene.when(days[0])
    return None


def at_that_time(sentence: Sentence) -> bool:
    """Whether a sentence goes back to a day told before: "inked, at that time, a declaration"."""
    return any(t.lower_ == "time" and t.nbor(-1).lower_ in {"that", "the"} for t in sentence if t.i)


def _day_told_next(scene: Scene, act: Act) -> When | None:
    """The day of the gathering that the next sentence tells: "signed at the talks. On Friday they led the talks"."""
    number = scene.sentence_number(act.at)
    if number + 1 >= len(scene.sentences):
        return None
    here = {t.lemma_ for t in scene.sentences[number] if t.lower_ in OCCASIONS}
    sentence = scene.sentences[number + 1]
    again = any(t.lemma_ in here and scene.doc[t.i - 1].lower_ in {"the", "this", "their"} for t in sentence)
    days = [
        e
        for first, _, e in scene.times
        if sentence.start <= first < sentence.end and is_point(e) and len(e.when.value or "") == DAY
        if not _of_what_was_said(scene, first)
    ]
    if not again or len(days) != 1 or not scene.published or not days[0].when.latest:
        return None
    return scene.when(days[0]) if days[0].when.latest <= scene.published else None


def _only_day(scene: Scene, engagements: tuple[Engagement, ...]) -> When | None:
    """The day of the gathering, where the sides met on one day only."""
    held = [
        e.date
        for e in engagements
        if e.status is EngagementStatus.HELD
        and e.type in _GATHERINGS
        and e.type is not EngagementType.SIGNING
        and set(e.parties) == set(scene.sides)
    ]
    days = {date.value for date in held}
    day = held[0] if len(days) == 1 else None
    if day is None or day.value is None or len(day.value) != DAY:
        return None
    return When(day.value, Basis.INFERRED, "the day of the meeting at which it was made", day.evidence)


_ATTENDING = STANDING_FOR | {ActorKind.PERSON, ActorKind.OFFICE}


def _earlier_day(scene: Scene, number: int) -> When | None:
    """The day of a sentence shortly before, unless it is that of a visit."""
    # three sentences back: the meeting and a sentence or two about it
    for back in range(number - 1, max(-1, number - 4), -1):
        if back in scene.headings:
            continue
        sentence = scene.sentences[back]
        days = [
            e
            for first, _, e in scene.times
            if sentence.start <= first < sentence.end and e.when.value and len(e.when.value) == DAY and is_point(e)
            if not _of_what_was_said(scene, first)
        ]
        past = [e for e in days if scene.published and e.when.latest and e.when.latest <= scene.published]
        if past:
            visit = any(t.lemma_ == "visit" for t in sentence)
            return None if visit else scene.when(past[0])
        if days:
            return None
    found = issue_date(scene)
    return found if found.value is not None else None


_SAYING = frozenset({"say", "tell", "announce", "report", "add", "state", "note", "write"})


def _of_what_was_said(scene: Scene, at: int) -> bool:
    """Whether a day is that of a report or of what had been before: "said on Tuesday", "had been made on Monday"."""
    verb = scene.doc[at]
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    return verb.lemma_ in _SAYING or any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


def is_point(expression: TimeExpression) -> bool:
    """Whether an expression of time is a day or a time of day, no period."""
    return expression.type in {TimexType.DATE, TimexType.TIME} and expression.role is TimeRole.POINT


def issue_date(scene: Scene) -> When:
    """The date of a statement that the report is about: that of the first dated sentence, else none."""
    body = [n for n in range(len(scene.sentences)) if n not in scene.headings][:3]
    for number in body:
        sentence = scene.sentences[number]
        for first, _, expression in scene.times:
            when = expression.when
            if not sentence.start <= first < sentence.end or not is_point(expression) or len(when.value or "") < 10:
                continue
            if when.latest and scene.published and when.latest <= scene.published:
                return scene.when(expression)
    return UNKNOWN
