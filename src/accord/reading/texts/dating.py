"""When a text was made: the year in its name, a date of its own, the day of its signing, the meeting it came of.

A date is only taken where the text gives it to the act that made it; a text still to come has none.
"""

import re
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.instruments import instrument_words
from accord.model.codes import Basis
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.model.reading import Engagement
from accord.model.when import UNKNOWN, When
from accord.reading.scene import Scene
from accord.reading.texts.act import Act
from accord.reading.texts.acts import FINITE
from accord.reading.texts.ahead import lies_ahead, told_plainly
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.draft import Draft
from accord.reading.texts.gatherings import day_of_ceremony, day_of_meeting, is_point, issue_date
from accord.reading.texts.owners import parties_for
from accord.reading.texts.telling import OCCASIONS, is_had, is_joint_declaration
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

_MADE = frozenset(
    """signed inked concluded adopted reached issued agreed sealed initialled settled struck drawn""".split()
)
# "2021-2023" is what a plan covers, no day of its own
_RANGE = re.compile(r"\d{4}/\d{4}")


def date_of(scene: Scene, draft: Draft, *, status: Status, engagements: tuple[Engagement, ...] = ()) -> When:
    """When the text was made: the year in its name, a date of its own ("of June 5"), the day of signing."""
    named = (*draft.members, *(m for m in draft.mentions if m.standing or _inked(scene, m)))
    own = [when for member in named if (when := date_behind(scene, member)) is not None]
    closest = max(own, key=lambda when: len(when.value or ""), default=None)
    for member in draft.members:
        if member.year:
            if closest is not None and (closest.value or "").startswith(member.year):
                return closest
            return When(
                member.year, Basis.STATED, "the year stands in the name", (scene.span(member.whole, member.head + 1),)
            )
    if status is Status.NEGOTIATING:
        return _year_of_draft(scene, draft)
    if status is Status.PROPOSED:
        return UNKNOWN  # "will sign a treaty in May": the day is that of the signing to come, the text has none yet
    if closest is not None:
        return closest
    if draft.fullest.type is Type.RESOLUTION:
        return UNKNOWN
    made = [a for a in draft.acts if not a.ahead and a.raw in {Status.SIGNED, Status.ISSUED}]
    if status in _LATER:
        # "the extension was announced on Saturday", "notes of ratification were exchanged": no day of its making
        made = [a for a in made if a.raw is Status.SIGNED and not _of_ratification(scene, a)]
    # "approved by the government in April, signed in May": the signing dates it
    for act in sorted(made, key=lambda a: a.raw is not Status.SIGNED):
        found = _with_act(scene, act)
        if found is None and act.raw is Status.SIGNED:
            found = day_of_ceremony(scene, act)
        found = found or day_of_meeting(scene, act, engagements)
        if found is not None:
            return found
    stated = draft.fullest.type is Type.JOINT_STATEMENT or is_joint_declaration(scene, draft.fullest)
    if stated and status is Status.ISSUED:
        whose = set(parties_for(scene, draft))
        of_others = bool(whose) and len(scene.sides) > 1 and not whose & set(scene.sides)
        return UNKNOWN if of_others else issue_date(scene)
    if draft.fullest.kind.name == "message":
        return _day_of_letter(scene, draft.fullest)
    for member in draft.members:
        if is_had(scene, member) and (since := _year_behind(scene, member.end)) is not None:
            return _beginning(since)  # "have had a treaty since 1953"
    for act in draft.acts:
        # "in force since 2018", "ratified in 2021": where nothing earlier is told
        if not act.ahead and (act.raw is Status.RATIFIED or scene.doc[act.at].lower_ in {"force", "effect", "place"}):
            year = _year_behind(scene, act.at + 1)
            # of a ratification the year at most: its month is none of the text's making
            if year is not None and (act.raw is not Status.RATIFIED or len(_beginning(year).value or "") == _YEAR):
                return _beginning(year)
    return UNKNOWN


# letters of a year
_YEAR = 4
_LATER = frozenset({Status.IN_FORCE, Status.RATIFIED, Status.SUSPENDED, Status.TERMINATED, Status.AMENDED})


def _of_ratification(scene: Scene, act: Act) -> bool:
    """Whether the act is that of instruments of ratification, no signing: "exchanged instruments of ratification"."""
    return any(t.lower_ in {"ratification", "law"} for t in scene.doc[act.at].subtree)


def _beginning(when: When) -> When:
    """When it began: "in force since 2018" dates it 2018."""
    return replace(when, value=when.value.removesuffix("/..")) if when.value else when


_BESIDES = frozenset({"also", "additionally", "finally", "furthermore", "moreover", "besides", "likewise", "meanwhile"})


def also_signed(scene: Scene, draft: Draft) -> bool:
    """Whether it is told as signed besides another: "they also signed", "in addition", "on the same day"."""
    for act in draft.acts:
        if act.ahead or not act.verb or act.raw is not Status.SIGNED:
            continue
        if not told_plainly(scene.doc[act.at], verb=True):
            continue
        words = [t.lower_ for t in scene.sentence_of(act.at) if not t.is_space]
        if _BESIDES & set(words[:8]) or "in addition" in " ".join(words[:4]):
            return True
        if "same" in words and {"day", "occasion", "ceremony"} & set(words):
            return True
    return False


def _inked(scene: Scene, c: Candidate) -> bool:
    """Whether a mere mention tells of the signing: "the treaty, inked in 2024"."""
    # 5: ", which dates back"
    near = scene.doc[c.end : min(c.end + 5, scene.sentence_of(c.head).end)]
    if any(t.lower_ in {"inked", "signed", "concluded", "adopted"} and t.tag_ in {"VBN", "VBD"} for t in near[:3]):
        return True
    return any(t.lower_ == "back" and t.nbor(-1).lemma_ == "date" for t in near if t.i)  # "which dates back to 1962"


def _year_of_draft(scene: Scene, draft: Draft) -> When:
    """The year in which a text was drafted or initialled and has lain since; a fresh one has no date yet."""
    for act in draft.acts:
        if act.verb and not act.ahead and scene.doc[act.at].lemma_ in {"initial", "draft"}:
            year = _year_behind(scene, act.at + 1)
            if year is not None:
                return year
    return UNKNOWN


def _year_behind(scene: Scene, at: int) -> When | None:
    """The bare year or month right behind a verb: "ratified by parliament [in 2021]", "in force [since 2018]"."""
    last = scene.sentence_of(at - 1).end
    for first, _, expression in scene.times:
        # 7: an agent or a place in between
        value = (expression.when.value or "").removesuffix("/..")
        if at <= first < min(last, at + 7) and len(value) in {4, 7} and _starts(expression):
            return scene.when(expression)
    return None


def _day_of_letter(scene: Scene, c: Candidate) -> When:
    """The day on which a letter was sent: "by letter on November 3"."""
    sentence = scene.sentence_of(c.head)
    for first, _, expression in scene.times:
        value = expression.when.value
        if c.end <= first < min(sentence.end, c.end + 4) and value and "/" not in value:
            return scene.when(expression)
    return UNKNOWN


def date_behind(scene: Scene, c: Candidate) -> When | None:
    """A date right behind the name: "of 2008", "dated June 5, 2023", "signed in November 2008"."""
    last = scene.sentence_of(c.head).end
    for first, _, expression in scene.times:
        if c.head < first < c.end and scene.doc[first - 1].lower_ == "of" and is_point(expression):
            return scene.when(expression)  # "the Declaration of December 22, 2020"
        # 9; 15: "(RAA) between the two countries, signed on July 8"
        made = any(t.lower_ in _MADE for t in scene.doc[first - 2 : first])
        reach = min(last, c.end + (15 if made else 9))
        if c.end <= first < reach and expression.when.value and is_point(expression):
            if _RANGE.fullmatch(expression.when.value):
                continue
            between = [t for t in scene.doc[c.end : first] if not t.is_punct]
            lowers = {t.lower_ for t in between}
            of_it = bool(lowers & {"of", "dated", "dating", "from", "dates"})  # "to the 2009 treaty": of another
            if of_it and lowers <= {"of", "dated", "dating", "from", "the", "which", "that", "dates", "back", "to"}:
                return scene.when(expression)
            if not between and scene.doc[c.end].text in {"(", ":"} and first == c.end + 1:
                return scene.when(expression)  # "Memorandum on Prisons (2002)"
            if lowers <= {"in", "on"} and scene.doc[c.head].lower_ == "exchange" and len(between) <= 1:
                return scene.when(expression)
            if lowers & {"held"} and {t.lower_ for t in scene.doc[c.start : c.end]} & OCCASIONS:
                return scene.when(expression)  # "the protocol of the meeting held in 2018"
            if lowers & {"in", "of"} and _of_their_own(c, [*scene.doc[c.head + 1 : c.end], *between]):
                return scene.when(expression)  # "a protocol between the two countries in 2010"
            if lowers & _MADE and "since" not in lowers and "until" not in lowers and not _told_else(between):
                return scene.when(expression)
            break
    return None


def _of_their_own(c: Candidate, between: list[Token]) -> bool:
    """Whether only the parties stand between its noun and the date."""
    return (
        any(t.lower_ == "between" for t in between)
        and all(
            t.pos_ in {"ADP", "DET", "NUM", "CCONJ", "PROPN"} or t.lower_ in {"countries", "sides", "states", "nations"}
            for t in between
        )
        and not any(a.verb and a.at < c.whole for a in c.acts)
    )


def _told_else(between: list[Token]) -> bool:
    """Whether another predicate stands before the date: "signed in Doha and will meet on ..."."""
    made = next((t for t in between if t.lower_ in _MADE), None)
    if made is not None and lies_ahead(made, instrument_words()):
        return True  # "had hoped to have the pact signed in"
    return any(t.pos_ == "VERB" and t.tag_ in {"VBD", "VBZ", "VBP"} and t.lower_ not in _MADE for t in between)


def _with_act(scene: Scene, act: Act) -> When | None:
    """The date of the clause of the act: one that a past act can have."""
    verb = scene.doc[act.at]
    sentence = scene.sentence_of(act.at)
    if (then := _when_it_was(scene, verb)) is not None:
        return then
    best: tuple[int, TimeExpression] | None = None
    for first, end, expression in scene.times:
        value = expression.when.value
        if not (sentence.start <= first < sentence.end) or not value or not is_point(expression):
            continue
        if any(
            t.lower_ in {"by", "until", "since", "before", "next", "for"}
            for t in scene.doc[max(sentence.start, first - 1) : end]
        ):
            continue
        if expression.when.earliest and scene.published and expression.when.earliest > scene.published:
            continue
        before = scene.doc[first - 1] if first else None
        years = scene.doc[first].text[0].isdigit() and len(value) != 10
        if before is not None and before.text[0].isupper() and before.pos_ in {"NOUN", "PROPN"} and years:
            continue  # "the Plan of Action 2021-2023": the years belong to the name
        if before is not None and before.lower_ in {"dated", "dating"}:
            continue  # "a protocol to the agreement dated December 22": that of the other
        if len(value) == 4 and end < sentence.end and scene.doc[end].pos_ in {"NOUN", "ADJ"} and years:
            continue  # "the 1994 deal": that of the other
        loose = before is None or before.pos_ != "ADP"
        if loose and end < sentence.end and scene.doc[end].pos_ == "NOUN" and scene.doc[first:end].root.head.i == end:
            continue  # "following the July 26 coup": of something else
        head = scene.doc[first:end].root
        if _in_a_clause_beside(head, verb):
            continue  # "since the committee was established in 2014 ... 80 agreements were signed"
        near = head.head
        for _ in range(3):
            if near.i in (verb.i, near.head.i):
                break
            near = near.head if near.pos_ in {"ADP", "NOUN", "PROPN", "NUM"} else near
        distance = 0 if near.i == verb.i else abs(first - act.at) + 4
        if not act.verb and verb.dep_ == "nsubj" and near.i in (verb.head.i, verb.head.head.i):
            distance = 0  # "the signing of the treaty took place on 4 March"
        # 16: where another predicate stands between, a date further off belongs to it
        if distance > 16 and any(t.tag_ in FINITE for t in scene.doc[act.at + 1 : first]):
            continue
        if _RANGE.fullmatch(value):
            continue  # "for 2024-2026": what it covers
        if best is None or distance < best[0]:
            best = distance, expression
    return scene.when(best[1]) if best is not None else None


def _when_it_was(scene: Scene, verb: Token) -> When | None:
    """The time right before a clause that tells what was made then: "since 2005, when a treaty was signed"."""
    when = next((c for c in verb.children if c.lower_ == "when" and c.i < verb.i), None)
    if when is None or when.i <= scene.sentence_of(verb.i).start + 1 or verb.tag_ not in {"VBD", "VBN"}:
        return None
    end = when.i - 1 if scene.doc[when.i - 1].text == "," else when.i
    told = next((e for _, last, e in scene.times if last == end and e.when.value), None)
    return _beginning(scene.when(told)) if told is not None else None


_BESIDE = frozenset({"advcl", "relcl", "acl"})


def _in_a_clause_beside(date: Token, verb: Token) -> bool:
    """Whether a date belongs to a clause that the act is no part of, and that is no part of the act's."""
    told = date
    while told.pos_ not in {"VERB", "AUX"} and told.head.i != told.i:
        told = told.head
    if told.i == verb.i or told.dep_ not in _BESIDE or not any(c.dep_ in _SUBJECTS for c in told.children):
        return False
    since = any(c.dep_ == "mark" and c.lower_ == "since" for c in told.children)
    return since or not (told.is_ancestor(verb) or verb.is_ancestor(told))


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _starts(expression: TimeExpression) -> bool:
    """Whether it is a day, or what something has been going on since."""
    kinds = {TimexType.DATE, TimexType.TIME}
    return expression.type in kinds and expression.role in {TimeRole.POINT, TimeRole.SINCE}
