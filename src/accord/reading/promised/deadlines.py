"""When conduct is due: the time named in its clause that lies ahead, as precise as the text.

A deadline goes before a mere day; the time of something that was, of a thing's name or of each single case is none.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.lexicon.times import WEEKDAYS
from accord.model.codes import Strength
from accord.model.edtf import is_valid
from accord.model.when import UNKNOWN, When
from accord.reading.joined_times import joined
from accord.reading.met.days_told import number_of
from accord.reading.promised.each_case import every_time, of_each_case
from accord.reading.promised.running_out import counted_out
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

_BREAKS = frozenset({"recess", "holiday", "break", "vacation", "season", "olympics", "games"})
_RECURRING = frozenset({"market", "bazaar", "prayer", "flight", "service", "train", "ferry"})
_YEARLESS = re.compile(r"(\.\./|)(\d{4})(-(?:0[1-9]|1[0-2]|2[1-4])(?:-\d\d)?)$")
_LENGTH = re.compile(r"P(\d+)([YM])$")
_TALKS = frozenset({"meeting", "talk", "call", "conversation", "conference", "briefing", "speech", "interview"})
_LENGTHENING = frozenset({"extend", "prolong", "lengthen"})
_TRIPS = frozenset({"visit", "trip", "tour", "stay"})
# Rules of what is put off: only the new day, which stands behind the verb, is its time.
_MOVED = frozenset({"put_off", "moved"})
_TO_COME = _MOVED | {"coming"}


def _at_the_earliest(scene: Scene, conduct: Conduct) -> When:
    """ "will not be delivered before March": from then on, with no day by which."""
    named = next((e for e in scene.times_in(conduct.start, conduct.end) if e.when.value is not None), None)
    when = scene.when(named) if named is not None else UNKNOWN
    # "before March" ends with February: its own day is the next after it
    first = when.latest + timedelta(days=1) if when.latest is not None else None
    if first is None or when.earliest is not None:
        return UNKNOWN
    begun = first.isoformat() if first.day > 1 else f"{first:%Y-%m}" if first.month > 1 else f"{first:%Y}"
    return When(f"{begun}/..", when.basis, "it is told not to come before", when.evidence)


def due(scene: Scene, undertaking: Undertaking) -> When:
    """The time named for the conduct; a deadline before a mere day, the first before a later one."""
    conduct = undertaking.conduct
    if undertaking.rule == "not_before":
        return _at_the_earliest(scene, conduct)
    # "the visit, planned for May, has been put off to June": only what stands behind the verb
    whole = conduct.subject is not None and undertaking.rule not in _TO_COME
    start = conduct.subject[0] if whole and conduct.subject is not None else conduct.start
    found = [
        e
        for e in scene.times_in(start, _behind_relative(scene, conduct))
        if _may_be_due(scene, e, conduct, moved=undertaking.rule in {*_TO_COME, "next"})
    ]
    if undertaking.strength is Strength.SHALL:
        # "shall answer within 72 hours" of each request: a standing rule has no day
        found = [e for e in found if e.type is not TimexType.DURATION]
    found = [e for e in found if not (_beside_the_matter(scene, e, conduct) or of_each_case(scene, e, conduct))]
    main = [e for e in found if not _in_an_aside(scene, e, conduct)]
    of_event = any(t.lemma_.lower() in promising()["events"] for t in scene.doc[conduct.start : conduct.end])
    found = main or (found if of_event else [])  # "sign a plan which is to be put into effect by 2018"
    if undertaking.strength is not Strength.PLANS:
        found = [e for e in found if not _of_the_saying(scene, e)]
    if undertaking.after is not None:
        found += [e for e in scene.times_in(*undertaking.after) if _may_be_due(scene, e, conduct)]
    elif not found:
        found = _ahead_of_the_cue(scene, undertaking)
    found = found or _of_both(scene, conduct)
    found = [e for e in found if not _after_an_event(scene, e)]
    if not found:
        return counted_out(scene, conduct) if undertaking.strength is not Strength.SHALL else UNKNOWN
    best = next((e for e in found if e.role is TimeRole.DEADLINE), found[0])
    if conduct.negated and conduct.subject is not None and best.role is TimeRole.DEADLINE:
        return UNKNOWN  # "will not be finished before 2027"
    when = scene.when(best)
    if when.latest is not None and scene.published is not None and when.latest < scene.published:
        if best.text.lower().split()[-1] in WEEKDAYS and when.value is not None:
            coming = when.latest + timedelta(days=7)  # "has until Friday to respond", said on a Wednesday
            return replace(when, value=f"{'../' if when.value.startswith('../') else ''}{coming}")
        return replace(when, value=next_year(best))
    if best.role is not TimeRole.DEADLINE and every_time(scene, best, conduct):
        return replace(when, value=f"{(when.value or '').removesuffix('/..')}/..")  # "60 cadets each year from 2026"
    if best.role is TimeRole.POINT and when.value is not None:
        if _before_an_event(scene, best):
            return replace(when, value=_until(when))
        if scene.doc[conduct.head].lemma_ in _LENGTHENING and _is_up_to(scene, best):
            return replace(when, value=f"../{when.value}")
        if (lasting := _lasting(scene, best, conduct)) is not None:
            return replace(when, value=lasting)
        if (both := joined(scene, best)) is not None:
            return both  # "in July and December"
        if (stay := _days_of_stay(scene, best, conduct)) is not None:
            return replace(when, value=stay)
    if best.role is TimeRole.SINCE and when.value is not None:
        return replace(when, value=when.value.removesuffix("/.."))
    if undertaking.rule in _MOVED and undertaking.verb != "extend" and when.value is not None:
        return replace(when, value=when.value.removeprefix("../"))  # "postponed until May" is held in May
    return when


# the tags of a second verb by that of the first: "be found and handed over"
_BOTH = {"VB": frozenset({"VB"}), "VBN": frozenset({"VBN", "VBD"})}


def _of_both(scene: Scene, conduct: Conduct) -> list[TimeExpression]:
    """ "The two will be found | and handed over by May": of two verbs with no object between, the time is of both."""
    head = scene.doc[conduct.head]
    if conduct.noun or head.tag_ not in _BOTH or head.i + 2 >= len(scene.doc) or head.nbor(1).lower_ != "and":
        return []
    other = next((t for t in head.conjuncts if head.i < t.i <= head.i + 3 and t.tag_ in _BOTH[head.tag_]), None)
    if other is None:
        return []
    end = min(scene.sentence_of(head.i).end, other.right_edge.i + 1)
    return [e for e in scene.times_in(other.i, end) if _may_be_due(scene, e, conduct) and _hangs_on(scene, e, other)]


def _ahead_of_the_cue(scene: Scene, undertaking: Undertaking) -> list[TimeExpression]:
    """ "In 2025, Chad plans to train 200 officers": a coming time that belongs to the verb of planning itself."""
    cue = scene.doc[undertaking.cue[0]]
    told = cue.head if cue.dep_ in ("aux", "acomp") else cue
    if told.pos_ not in ("VERB", "AUX") or undertaking.rule in _TO_COME:
        return []
    start, plans = scene.sentence_of(cue.i).start, cue.tag_ in ("VBZ", "VBP")
    found = []
    for expression in scene.times_in(start, told.i):
        if expression.role not in (TimeRole.POINT, TimeRole.DEADLINE) or not _hangs_on(scene, expression, told):
            continue
        earliest = expression.when.earliest
        lies_ahead = earliest is not None and scene.published is not None and earliest > scene.published
        whole_year = plans and expression.role is TimeRole.POINT and len(expression.when.value or "") == 4
        if _may_be_due(scene, expression, undertaking.conduct) and (
            lies_ahead or whole_year or expression.role is TimeRole.DEADLINE
        ):
            found.append(expression)
    return found


def _hangs_on(scene: Scene, expression: TimeExpression, verb: Token) -> bool:
    """Whether a time stands beside the verb by itself or behind one preposition, in no phrase of its own."""
    first, end = scene.tokens_of(expression)
    at = next((t for t in scene.doc[first:end] if not first <= t.head.i < end), scene.doc[first])
    above = at.head
    return above.i == verb.i or (above.dep_ == "prep" and above.head.i == verb.i)


def _behind_relative(scene: Scene, conduct: Conduct) -> int:
    """Where times of the conduct may still stand: "conclude the treaty, | which was signed here, | by December"."""
    end, stop = conduct.end, scene.sentence_of(conduct.head).end
    if end + 1 >= stop or scene.doc[end].text != "," or scene.doc[end + 1].tag_ not in {"WDT", "WP", "WP$", "WRB"}:
        return end
    # "ratify it following its signature, which is foreseen for May": of what comes before the conduct
    of_another = {t.lower_ for t in scene.doc[max(conduct.start, end - 5) : end]} & _AROUND
    if not of_another and _tells_when(scene.doc[end + 1]):
        return next((t.i for t in scene.doc[end + 1 : stop] if t.text in {",", ";"}), stop)
    closed = next((t.i for t in scene.doc[end + 1 : stop] if t.text == ","), None)
    if closed is None or closed + 1 >= stop or scene.doc[closed + 1].pos_ not in ("ADP", "ADV", "PART"):
        return end
    return min(stop, closed + 8)


_AROUND = frozenset({"following", "after", "before", "until", "upon"})
_TOLD_TIMES = frozenset({"start", "begin", "open", "expect", "schedule", "plan", "foresee", "slate", "due"})


def _tells_when(link: Token) -> bool:
    """ "pay for the training, | which starts in May", "the visit to Lima, | which is expected in the autumn"."""
    if link.lower_ != "which" or link.i + 2 >= len(link.doc):
        return False
    verbs = [t for t in link.doc[link.i + 1 : link.i + 4] if t.lemma_.lower() in _TOLD_TIMES]
    return bool(verbs) and all(t.lower_ in {"is", "are", "will", "to"} for t in link.doc[link.i + 1 : verbs[0].i])


def next_year(expression: TimeExpression) -> str | None:
    """ "is to be agreed by September", told in October: what is promised lies ahead, so the month is next year's."""
    found = _YEARLESS.match(expression.when.value or "")
    if found is None or found[2] in expression.text:
        return None
    value = f"{found[1]}{int(found[2]) + 1:04d}{found[3]}"
    return value if is_valid(value) else None  # no 29 February next year


def _before_an_event(scene: Scene, expression: TimeExpression) -> bool:
    """ "before the summit in July", "prior to the elections in December"."""
    first, _ = scene.tokens_of(expression)
    for at in range(first - 1, max(0, first - 9), -1):
        token = scene.doc[at]
        if token.lower_ in {"before", "prior", "ahead"}:
            return any(t.pos_ == "NOUN" for t in scene.doc[at + 1 : first])
        arranged = token.tag_ == "VBN" and token.lower_ in promising().adjectives  # "before the summit planned for May"
        if (token.pos_ in ("VERB", "AUX") and not arranged) or token.text in {",", ";"}:
            return False
    return False


def _is_up_to(scene: Scene, expression: TimeExpression) -> bool:
    """ "extend the loan to 2030", "to the end of next month": no longer than that."""
    at = scene.tokens_of(expression)[0] - 1
    while at > 0 and scene.doc[at].lower_ in {"the", "end", "of"}:
        at -= 1
    return scene.doc[at].lower_ == "to"


def _after_an_event(scene: Scene, expression: TimeExpression) -> bool:
    """ "withdraw troops after a clash this week": when that was."""
    first, _ = scene.tokens_of(expression)
    for at in range(first - 1, max(scene.sentence_of(first).start - 1, first - 7), -1):
        token = scene.doc[at]
        if token.lower_ in {"after", "following"}:
            named = scene.doc[at + 1 : first]
            return any(t.pos_ == "NOUN" for t in named) and not any(
                t.text == "," or t.lower_ in {"in", "by", "before", "until", "on"} for t in named
            )
        if token.pos_ in ("VERB", "AUX") or token.text in {",", ";"}:
            return False
    return False


def _until(when: When) -> str | None:
    """No later than the day before, when the day is known; else within the month or year named."""
    value = when.value or ""
    if len(value.split("/")[0]) == 10 and when.earliest is not None:
        return f"../{when.earliest - timedelta(days=1)}"
    return f"../{value.split('/')[-1]}"


def _lasting(scene: Scene, start: TimeExpression, conduct: Conduct) -> str | None:
    """ "for three years, starting in February": from the month named to the same month when it ends."""
    first, _ = scene.tokens_of(start)
    if not {t.lower_ for t in scene.doc[max(0, first - 2) : first]} & {"starting", "beginning", "from"}:
        return None
    value = start.when.value or ""
    for span in scene.times_in(conduct.start, conduct.end):
        length = _LENGTH.match(span.value or "")
        if span.type is TimexType.DURATION and length and len(value) == 7 and value[:4].isdigit():
            months = int(length[1]) * (12 if length[2] == "Y" else 1) + int(value[5:7]) - 1
            return f"{value}/{int(value[:4]) + months // 12:04d}-{months % 12 + 1:02d}"
    return None


_STAY = re.compile(r"\b(\w+)[- ]days?[- ](?:\w+ ){0,2}(?:visit|trip|tour|stay)\b|\bfor (\w+) days\b", re.IGNORECASE)


def _days_of_stay(scene: Scene, start: TimeExpression, conduct: Conduct) -> str | None:
    """ "will leave for Lima on Monday on a six-day visit": from the first of its days to the last."""
    first = start.when.earliest
    match = _STAY.search(scene.text(conduct.start, conduct.end))
    if match is None or first is None or first != start.when.latest or "/" in (start.when.value or ""):
        return None
    if not {t.lemma_.lower() for t in scene.doc[conduct.start : conduct.end]} & promising()["visiting"] | _TRIPS:
        return None
    days = number_of((match[1] or match[2]).lower()) or 1
    return f"{first}/{first + timedelta(days=days - 1)}" if days > 1 else None


def _may_be_due(scene: Scene, expression: TimeExpression, conduct: Conduct, *, moved: bool = False) -> bool:
    if expression.when.value is None or expression.role is TimeRole.SPAN_UNTIL_NOW or expression.type is TimexType.SET:
        return False
    first, _ = scene.tokens_of(expression)
    if expression.role is TimeRole.SINCE and not _as_of(scene, expression, first):
        return False
    if scene.doc[max(0, first - 1)].lower_ in {"beyond", "past"} or _names_a_break(scene, expression):
        return False
    latest = expression.when.latest
    if latest is not None and scene.published is not None and latest < scene.published:
        # "has been moved to the spring" looks ahead as "by spring" does, and so does "agreed to meet in December"
        moved = moved or _of_an_infinitive(scene, conduct, scene.doc[first])
        ahead = (moved or expression.role is TimeRole.DEADLINE) and next_year(expression) is not None
        return ahead and not _in_the_past(scene.doc[first], conduct, latest, scene.published)
    if expression.role is TimeRole.SINCE:
        return True
    return not _in_the_past(scene.doc[first], conduct, latest, scene.published) and not _is_name(scene.doc[first])


def _of_an_infinitive(scene: Scene, conduct: Conduct, time: Token) -> bool:
    """ "agreed to hold an exercise in Quang Tri in December": of what is still to be done."""
    head = scene.doc[conduct.head]
    at = time
    while at.dep_ in ("compound", "nummod", "amod", "det", "nmod") and at.head.i != at.i:
        at = at.head
    # behind it: "the team left in July; aid will be sent"
    placed = time.i > head.i and at.dep_ == "pobj" and at.head.lower_ in {"in", "on"}
    bare = head.tag_ == "VB" or (head.tag_ == "VBN" and any(c.lower_ == "be" for c in head.children))
    return bare and not conduct.noun and placed and at.head.head.i in (head.i, *(c.i for c in head.children))


def _as_of(scene: Scene, expression: TimeExpression, first: int) -> bool:
    """ "as of August 15", "from next Monday": a beginning that lies ahead."""
    earliest = expression.when.earliest
    before = {t.lower_ for t in scene.doc[max(0, first - 3) : first]}
    return bool(before & {"as", "from", "starting", "beginning"}) and (
        earliest is not None and scene.published is not None and earliest > scene.published
    )


def _names_a_break(scene: Scene, expression: TimeExpression) -> bool:
    """ "before the summer recess", "the Sunday market": a name, no time."""
    _, end = scene.tokens_of(expression)
    following = scene.doc[end] if end < len(scene.doc) else None
    if following is None or following.pos_ != "NOUN":
        return False
    weekday = expression.text.lower().split()[-1].endswith("day") and expression.type is TimexType.DATE
    return following.lemma_.lower() in _BREAKS or (weekday and following.lemma_.lower() in _RECURRING)


def _beside_the_matter(scene: Scene, expression: TimeExpression, conduct: Conduct) -> bool:
    """ "finance a centre, with works to start in May", "hand over the boats, expected in May, to Fiji"."""
    first, _ = scene.tokens_of(expression)
    doc = scene.doc
    for at in range(conduct.head + 2, first):
        if doc[at - 1].text != ",":
            continue
        if doc[at].lower_ == "expected" and doc[at].tag_ == "VBN":
            return True
        if doc[at].lower_ == "with" and any(t.tag_ == "TO" for t in doc[at + 2 : min(at + 4, first)]):
            return True
    return False


def _of_the_saying(scene: Scene, expression: TimeExpression) -> bool:
    """ "called for wider trade during a meeting with Ruiz in Lima on May 4": when it was said."""
    latest = expression.when.latest
    if latest is not None and scene.published is not None and latest > scene.published:
        return False
    first, _ = scene.tokens_of(expression)
    weekday = expression.text.lower().split()[-1] in WEEKDAYS and expression.role is TimeRole.POINT
    if weekday and latest is not None and latest == scene.published:
        return True  # "agreed to widen trade on Sunday", printed that Sunday
    doc, start = scene.doc, scene.sentence_of(first).start
    for at in range(first - 1, max(start, first - 24), -1):
        if doc[at].lemma_.lower() in _TALKS and doc[at].pos_ == "NOUN":
            before = {t.lower_ for t in doc[max(start, at - 4) : at]}
            return bool(before & {"during", "at", "in"}) and bool(before & {"a", "an", "their", "his", "her"})
        if doc[at].tag_ in ("VB", "VBD", "VBZ", "MD"):
            return False
    return False


def _in_an_aside(scene: Scene, expression: TimeExpression, conduct: Conduct) -> bool:
    """ "a drill with Oman, which will run until June 24"."""
    at = scene.doc[scene.tokens_of(expression)[0]]
    for _ in range(8):
        if at.i in (conduct.head, at.head.i):
            return False
        if at.dep_ == "relcl" and at.i > conduct.head:
            return all(c.i < conduct.end or not _tells_when(c) for c in at.children)
        at = at.head
    return False


def _in_the_past(token: Token, conduct: Conduct, latest: date | None, published: date | None) -> bool:
    """ "implement the accord signed in 2019": the time of something that was."""
    at = token
    for _ in range(8):
        if at.i in (conduct.head, at.head.i):
            return False
        at = at.head
        if (
            at.i != conduct.head
            and at.tag_ in ("VBD", "VBN")
            and at.dep_ in ("acl", "relcl", "advcl")
            and (latest is None or published is None or latest <= published)
        ):
            return True
    return False


def _is_name(token: Token) -> bool:
    """ "implement the 2017 memorandum", "the exercise Anvil-2024": a year that names a thing."""
    if "-" in token.text and token.text[0].isupper():
        return True
    if token.lower_ == "this" and token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "year":
        return token.nbor(2).text in {"'s", "\u2019s"}  # "at this year's Dialogue"
    before = token.nbor(-1) if token.i else None
    if before is not None and before.text == "-" and not before.whitespace_ and token.text.isdigit():
        return True
    following = {t.lower_ for t in token.doc[token.i + 1 : token.i + 4]}
    if following & {"academic", "school", "fiscal", "financial"}:
        return False  # "in the 2023-2024 academic year"
    return (
        token.dep_ in ("nummod", "compound", "amod")
        and token.text.isdigit()
        and len(token.text) == 4
        and token.head.pos_ in ("NOUN", "PROPN")
        and token.head.i > token.i
    )
