"""Which times are counted anew in each case, and which begin what is then done every time: neither is a day it is due.

"reply to requests within 30 days" has no day; "60 cadets each year from 2026" is due from 2026 on.
"""

import re

from accord.reading.promised.undertaking import Conduct
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression, TimeRole, TimexType

# Whom or what a standing rule is about, without an article: each of them, whenever it comes up.
_CASES = frozenset(
    """livestock animal cattle vehicle criminal suspect fugitive offender prisoner detainee person hunter fisherman
    citizen migrant offence request application boat vessel body goods item""".split()
)
# 5 tokens: "each summer, from June", "every year at the beginning of May"
_NEAR = 5
_UNITS = frozenset({"year", "summer", "winter", "spring", "autumn", "season", "month"})
# What a deadline is counted from as from publication: "within ninety days of this sitting".
_DATED_ACTS = frozenset(
    """signing signature sitting meeting session talk today publication adoption date announcement statement now
    agreement decision""".split()
)


def of_each_case(scene: Scene, expression: TimeExpression, conduct: Conduct) -> bool:
    """ "within a fortnight of arrival", "notify of any seizure within three days": counted anew in each case."""
    told = {t.lower_ for t in scene.doc[conduct.start : conduct.end]}
    if expression.type is TimexType.DATE and told & {"annually", "yearly"}:
        # "meet in the first week of March annually"
        return not (every_time(scene, expression, conduct) or _starts(scene, expression))
    first, end = scene.tokens_of(expression)
    before = scene.doc[max(conduct.start, first - _NEAR) : first]
    recurring = any(t.lower_ in {"each", "every"} and t.nbor(1).lower_ in _UNITS for t in before)
    if expression.type is TimexType.DATE and expression.role is TimeRole.POINT and recurring:
        # "six aircraft each summer, from June to September"
        return not every_time(scene, expression, conduct)
    if expression.type is not TimexType.DURATION or expression.role is not TimeRole.DEADLINE:
        return False
    if told & {"any", "each", "every", "whenever", "wherever"} or _is_of_any(scene, conduct):
        return True
    if _answers(scene, conduct):
        return True
    if end + 1 >= len(scene.doc) or scene.doc[end].lower_ not in {"of", "after", "from"}:
        return False
    counted = {t.lemma_.lower() for t in scene.doc[end + 1 : min(end + 5, len(scene.doc))]}
    return not counted & _DATED_ACTS


def _is_of_any(scene: Scene, conduct: Conduct) -> bool:
    """ "stray animals will be returned within ten days", "when a violation is found, it must inform within 30 days"."""
    start = scene.sentence_of(conduct.head).start
    if start < conduct.head and scene.doc[start].lower_ in {"when", "whenever", "whoever"}:
        return True
    if conduct.subject is None:
        return False
    noun = next((c for c in scene.doc[conduct.head].children if c.dep_ == "nsubjpass"), None)
    if noun is None or noun.tag_ not in ("NNS", "NN") or noun.lemma_.lower() not in _CASES:
        return False
    return not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)


_ANSWERING = frozenset(
    """reply respond answer examine process consider handle grant execute acknowledge treat decide rule act inform
    notify pass relay""".split()
)
_ASKED = frozenset(
    """request inquiry enquiry application query complaint notification report alert arrest information permit visa
    licence license message signal""".split()
)


def _answers(scene: Scene, conduct: Conduct) -> bool:
    """ "reply to requests within 30 days", "answer an application within a week": whatever comes in, each time."""
    if scene.doc[conduct.head].lemma_.lower() not in _ANSWERING:
        return False
    asked = [t for t in scene.doc[conduct.start : conduct.end] if t.lemma_.lower() in _ASKED and t.pos_ == "NOUN"]
    if conduct.subject is not None:
        asked += [t for t in scene.doc[slice(*conduct.subject)] if t.lemma_.lower() in _ASKED and t.pos_ == "NOUN"]
    return any(
        all(c.lower_ in ("a", "an", "all") for c in noun.children if c.dep_ in ("det", "poss", "nummod"))
        and (noun.tag_ == "NNS" or noun.lemma_ == "information" or any(c.lower_ in ("a", "an") for c in noun.children))
        for noun in asked
    )


_AGAIN_AND_AGAIN = re.compile(
    r"\b(?:each|every)\s+(?:year|month|week|day|summer|winter|spring|autumn|season)\b|\ba\s+year\b|\b(?:annually|yearly)\b"
    r"|\b(?:of|in)\s+(?:each|every)\s+(?:year|month|week)\b",
    re.IGNORECASE,
)


def every_time(scene: Scene, expression: TimeExpression, conduct: Conduct) -> bool:
    """Whether it is the first of what is then done again and again: "60 cadets each year from 2026"."""
    first, _ = scene.tokens_of(expression)
    before = [t.lower_ for t in scene.doc[max(0, first - 3) : first] if t.lower_ not in ("the", "academic", "year")]
    begins = before[-1:] == ["from"] or before[-2:] == ["as", "of"]
    if not begins or "/" in (expression.when.value or "").removesuffix("/.."):
        return False
    start = conduct.subject[0] if conduct.subject is not None else conduct.start
    return start < first and _AGAIN_AND_AGAIN.search(scene.text(start, first)) is not None


def _starts(scene: Scene, expression: TimeExpression) -> bool:
    """ "will be held annually, beginning in Lima in March 2025": the first of them has its day."""
    first, _ = scene.tokens_of(expression)
    return any(t.lower_ in ("beginning", "starting") for t in scene.doc[max(0, first - 5) : first])
