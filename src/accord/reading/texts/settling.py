"""Settles the slots of a text: how far it has come, whose it is, of what date.

The furthest act that is told wins; what is only cited as a basis is in force; dates stand with the act that made it.
"""

from spacy.tokens import Token

from accord.model.codes import Basis
from accord.model.codes import InstrumentStatus as Status
from accord.model.codes import InstrumentType as Type
from accord.model.when import UNKNOWN, When
from accord.reading.naming import sides_of_matter
from accord.reading.scene import ActorKind, Scene, parties_of
from accord.reading.texts.acts import Act
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.counting import Draft
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

_FURTHEST = (
    Status.TERMINATED,
    Status.SUSPENDED,
    Status.AMENDED,
    Status.RATIFIED,
    Status.NEGOTIATING,
    Status.SIGNED,
    Status.IN_FORCE,
    Status.ISSUED,
    Status.PROPOSED,
)
_MADE = frozenset({"signed", "inked", "concluded", "adopted", "reached", "issued"})
_PAPERS = frozenset({Type.PLAN, Type.JOINT_STATEMENT, Type.DECLARATION, Type.OTHER})


def status_of(scene: Scene, draft: Draft) -> Status:
    """How far the text has come."""
    told = [a.status for a in draft.acts if a.status is not None]
    full = draft.fullest
    if full.type is Type.JOINT_STATEMENT:
        return (
            Status.PROPOSED
            if told and all(s is Status.PROPOSED for s in told) and any(a.ahead for a in draft.acts)
            else Status.ISSUED
        )
    if full.type is Type.RESOLUTION:
        return (
            Status.PROPOSED
            if Status.PROPOSED in told and Status.IN_FORCE not in told and not full.capital
            else Status.IN_FORCE
        )
    if draft.members[0].fresh and not told:
        return Status.SIGNED
    if full.type not in _PAPERS:
        told = [s for s in told if s is not Status.ISSUED] or told
    firm = [s for s in told if s is not Status.PROPOSED]
    for status in _FURTHEST:
        if status in firm:
            if status is Status.SIGNED and _long_signed(draft):
                return Status.IN_FORCE
            if status is Status.SIGNED and full.type is Type.DECLARATION and not _with_pen(scene, draft):
                return Status.ISSUED
            return status
    if full.kind.name == "warrant":
        return Status.ISSUED
    basis = any(c.basis or c.standing for c in draft.members)
    if basis or ((full.definite or full.capital) and Status.PROPOSED not in told):
        return Status.IN_FORCE
    if Status.PROPOSED in told:
        return Status.PROPOSED
    dated = full.year or (not told and any(_behind(scene, c) is not None for c in draft.members))
    return Status.IN_FORCE if dated else Status.UNKNOWN


def _with_pen(scene: Scene, draft: Draft) -> bool:
    """Whether it was signed in the narrow sense: a summit that "concluded with a declaration" issued it."""
    return any(scene.doc[a.at].lemma_.lower() in {"sign", "ink", "co-sign", "signing", "initial"} for a in draft.acts)


def _long_signed(draft: Draft) -> bool:
    """Whether its signing is only told aside: "under a framework agreement signed in 2014"."""
    return any(c.basis for c in draft.members) and all(
        a.raw is not Status.SIGNED or any(a.at >= c.end for c in draft.members) for a in draft.acts
    )


def parties_for(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Whose text it is: named in it or beside it, those that sign it, else the sides."""
    full = draft.fullest
    if full.type is Type.RESOLUTION:
        return ()
    for member in draft.members:
        if len(member.codes) > 1:
            return member.codes
    for member in (*draft.members, *draft.mentions):
        found = _signatories(scene, member)
        if len(found) > 1:
            return found
    for member in draft.members:
        if member.partner:
            sentence = scene.sentence_of(member.head)
            before = [
                a
                for a in scene.actors_in(sentence.start, member.head)
                if a.parties and set(a.parties) != set(member.partner)
            ]
            first = before[0].parties if before else tuple(c for c in scene.sides if c not in member.partner)[:1]
            return tuple(sorted({*first, *member.partner}))
    owner = next((c.codes for c in draft.members if c.codes), ())
    if full.type in {Type.PLAN, Type.OTHER} and len(owner) == 1:
        return owner
    sides = sides_of_matter(scene)
    if len(owner) == 1 and owner[0] not in sides:
        sides = tuple(sorted({*sides[:1], *owner})) if len(sides) == 1 else sides
    if len(sides) == 1 and sides != owner and len(sides[0]) == 2:
        return ()
    if not sides:
        sentence = scene.sentence_of(full.head)
        near = parties_of(scene.actors_in(sentence.start, sentence.end))
        return near if len(near) > 1 else ()
    return sides


def _signatories(scene: Scene, c: Candidate) -> tuple[str, ...]:
    """Those who did the act: "Peru and Chile signed", "signed by the ministers of ...", "signed with Chile"."""
    for act in c.acts:
        if not act.verb or act.raw not in {
            Status.SIGNED,
            Status.NEGOTIATING,
            Status.RATIFIED,
            Status.AMENDED,
            Status.ISSUED,
        }:
            continue
        verb = scene.doc[act.at]
        found = parties_of([*scene.subjects(verb), *scene.objects(verb, "with", "by", "between")])
        if len(found) > 1:
            return found
        if act.raw in {Status.SIGNED, Status.AMENDED}:
            near = parties_of(scene.actors_in(*scene.clause(verb)))
            if len(near) == 2:
                return near
    return ()


def date_of(scene: Scene, draft: Draft) -> When:
    """When the text was made: the year in its name, a date of its own ("of June 5"), the day of signing."""
    for member in draft.members:
        if member.year:
            return When(
                member.year, Basis.STATED, "the year stands in the name", (scene.span(member.whole, member.head + 1),)
            )
    if status_of(scene, draft) in {Status.NEGOTIATING, Status.PROPOSED}:
        return UNKNOWN
    own = [when for member in draft.members if (when := _behind(scene, member)) is not None]
    if own:
        return max(own, key=lambda when: len(when.value or ""))
    for act in draft.acts:
        if act.ahead or act.raw not in {Status.SIGNED, Status.ISSUED}:
            continue
        found = _with_act(scene, act) or _day_of_meeting(scene, act)
        if found is not None:
            return found
    return UNKNOWN


def _behind(scene: Scene, c: Candidate) -> When | None:
    """A date right behind the name: "of 2008", "dated June 5, 2023", "signed in November 2008"."""
    last = scene.sentence_of(c.head).end
    for first, _, expression in scene.times:
        if c.end <= first < min(last, c.end + 9) and expression.when.value and _dates(expression):
            between = [t for t in scene.doc[c.end : first] if not t.is_punct]
            lowers = {t.lower_ for t in between}
            if lowers <= {"of", "dated", "dating", "from", "the"} and between:
                return scene.when(expression)
            if lowers & _MADE and "since" not in lowers and "until" not in lowers and not _told_else(between):
                return scene.when(expression)
            break
    return None


def _told_else(between: list[Token]) -> bool:
    """Whether another predicate stands before the date: "signed in Doha and will meet on ..."."""
    return any(t.pos_ == "VERB" and t.tag_ in {"VBD", "VBZ", "VBP"} and t.lower_ not in _MADE for t in between)


def _with_act(scene: Scene, act: Act) -> When | None:
    """The date of the clause of the act: one that a past act can have."""
    verb = scene.doc[act.at]
    sentence = scene.sentence_of(act.at)
    best: tuple[int, TimeExpression] | None = None
    for first, end, expression in scene.times:
        value = expression.when.value
        if not (sentence.start <= first < sentence.end) or not value or not _dates(expression):
            continue
        if any(
            t.lower_ in {"by", "until", "since", "before", "next", "for"}
            for t in scene.doc[max(sentence.start, first - 1) : end]
        ):
            continue
        if expression.when.earliest and scene.published and expression.when.earliest > scene.published:
            continue
        before = scene.doc[first - 1] if first else None
        if before is not None and before.text[0].isupper() and before.pos_ in {"NOUN", "PROPN"} and len(value) != 10:
            continue  # "the Plan of Action 2021-2023": the years belong to the name
        head = scene.doc[first:end].root
        near = head.head
        for _ in range(3):
            if near.i == verb.i or near.head is near:
                break
            near = near.head if near.pos_ in {"ADP", "NOUN", "PROPN", "NUM"} else near
        distance = 0 if near.i == verb.i else abs(first - act.at) + 4
        if distance > 16:
            continue
        if best is None or distance < best[0]:
            best = distance, expression
    return scene.when(best[1]) if best is not None else None


def _day_of_meeting(scene: Scene, act: Act) -> When | None:
    """The day told just before, when "the two sides" or "the ministers" of a meeting signed something at it."""
    if not act.verb or act.raw not in {Status.SIGNED}:
        return None
    verb = scene.doc[act.at]
    subjects = scene.subjects(verb)
    if not subjects or any(a.kind not in {ActorKind.COLLECTIVE, ActorKind.PRONOUN} for a in subjects):
        return None
    if scene.doc[act.at].tag_ not in {"VBD", "VBN"}:
        return None
    number = scene.sentence_number(act.at)
    # three sentences back: the meeting and a sentence or two about it
    for back in range(number - 1, max(-1, number - 4), -1):
        if back in scene.headings:
            continue
        sentence = scene.sentences[back]
        days = [
            e
            for first, _, e in scene.times
            if sentence.start <= first < sentence.end and e.when.value and len(e.when.value) == 10 and _dates(e)
        ]
        past = [e for e in days if scene.published and e.when.latest and e.when.latest <= scene.published]
        if past:
            return scene.when(past[0])
        if days:
            return None
    return _lead_day(scene)


def _lead_day(scene: Scene) -> When | None:
    """The day that the first sentence of the report gives."""
    found = issue_date(scene)
    return found if found.value is not None else None


def _dates(expression: TimeExpression) -> bool:
    return expression.type in {TimexType.DATE, TimexType.TIME} and expression.role is TimeRole.POINT


def issue_date(scene: Scene) -> When:
    """The date of a statement that the report is about: that of the first dated sentence, else none."""
    body = [n for n in range(len(scene.sentences)) if n not in scene.headings][:3]
    for number in body:
        sentence = scene.sentences[number]
        for first, _, expression in scene.times:
            when = expression.when
            if not sentence.start <= first < sentence.end or not _dates(expression) or len(when.value or "") < 10:
                continue
            if when.latest and scene.published and when.latest <= scene.published:
                return scene.when(expression)
    return UNKNOWN
