"""Sentences into who bears a cost: one state, both in equal parts, or parts of a hundred.

Only where costs are named and the words say who pays them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.model.reading import Person
from accord.record.hanging import cue, hanging
from accord.record.mentioned import state_of, states_in

_COST = (
    r"(?:costs?|expenses?|bill|price|funding|financing|expenditure|salar(?:y|ies)|wages|fees|upkeep|maintenance|fuel)"
)
_CUE = cue(
    rf"\b{_COST}\b|\b(?:pays?|paid|half|equally|expense|foots?|financ\w+|fund\w*|money)\b|\bper\s*cent\b|\d\s*%|\beach\b"
)
_EQUAL = re.compile(
    r"\b(?:equally|in\s+equal\s+(?:parts|shares)|equal\s+(?:parts|shares)|half\s+and\s+half|fifty-fifty|50-50|half\s+each|"
    r"evenly)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(r"\b(?:shared|split|divided)\b(?!\s+(?:seventy|sixty|\d))", re.IGNORECASE)
_FOR_IT = re.compile(r"\b(?:paid\s+for|pay\s+for|financed?|funded?|foot\s+the\s+bill)\b", re.IGNORECASE)
_BEAR = rf"(?:bear|pay|cover|meet|shoulder|finance|fund|foot|carry)\s+[^.;]{{0,30}}?\b{_COST}\b"
_BEARS = hanging(
    _BEAR,
    re.compile(
        r"(?P<who>[^.;,]{2,60}?)\s+(?:will|would|shall|is\s+to|has\s+agreed\s+to|agreed\s+to|to)\s+" + _BEAR,
        re.IGNORECASE,
    ),
)
_PAY = (
    r"(?:pays?\s+for|paid\s+for|foots?|bears?|takes?\s+over|took\s+over|(?:is\s+)?financ(?:es|ing|e)|(?:is\s+)?fund(?:s|ing)?)\s+"
    r"(?:the|all|this|these|it|them)\b"
    r"|(?:provides?|will\s+provide|puts?\s+up|will\s+put\s+up)\s+(?:the|all\s+the)\s+(?:funds|funding|money|financing)\b"
)
_PAYS = hanging(
    _PAY,
    re.compile(
        r"(?P<who>(?:(?!\b(?:who|whoever|whether|if)\b)[^.;,]){2,60}?)\s+"
        r"(?:(?:will|would|shall|is\s+to|has\s+agreed\s+to|agreed\s+to)\s+)?" + _PAY,
        re.IGNORECASE,
    ),
)
_PAID = re.compile(
    r"(?:(?:\b(?:is|are|was|were|be|being)\s+|(?<=,\s))(?:paid\s+for|financed|funded)\s+by|(?:funding|money|financing|funds)\s+(?:comes?|will\s+come|came)\s+from|"
    r"(?:funding|money|financing|funds)\s+(?:is|are|will\s+be|was|were)\s+provided\s+by|costs?\s+(?:falls?|will\s+fall)\s+(?:to|on)|"
    r"at\s+the\s+expense\s+of)\s+(?P<who>[^.;,]{2,50})"
    r"|\bat\s+(?P<whose>[^.;,]{2,40}?)['’]s?\s+expense\b",
    re.IGNORECASE,
)
_BORNE = re.compile(
    rf"\b{_COST}\b[^.;]{{0,60}}?\b(?:borne|paid|covered|met|shouldered|financed|funded|carried)\s+by\s+(?P<who>[^.;,]{{2,50}})",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?P<part>\d{1,2}|seventy|sixty|eighty|ninety|forty|thirty)\s*(?:per\s*cent|percent|%)", re.IGNORECASE
)
_EACH_PAYS = re.compile(rf"\beach\s+(?:side|country|party|state)\b[^.;]{{0,40}}?\bown\s+{_COST}\b", re.IGNORECASE)
_HALF = re.compile(
    r"\b(?:will|would|shall|to)\s+(?:each\s+(?:pay|bear|cover|contribute|meet|provide)\s+half|(?:pay|bear|cover|contribute|meet|provide)\s+half\s+each|"
    r"contribute\s+equally|(?:pay|bear|cover|meet)\s+half\s+(?:of\s+)?the\s+(?:costs?|expenses?|bill)\s+each)\b|\bshare\s+the\s+(?:costs?|bill|expenses?|price)\b",
    re.IGNORECASE,
)
_EACH_GIVES = re.compile(
    r"\b(?:each|either|both)\s+(?:(?:side|country|party|state|government|nation|of\s+the\s+two)s?\s+)?(?:will|would|shall|is\s+to|are\s+to)\s+"
    r"(?:each\s+)?(?:put\s+up|contribute|pay|give|provide|bear)\s+(?:(?:half|the\s+same)\b|[^.;,]{0,40}?\b(?:million|billion|thousand|dollars|euros|pounds|"
    r"francs|rupees|dinars|riyals|yen|yuan|pesos)\b)",
    re.IGNORECASE,
)
"""The same sum of each: "each country will put up two million dollars"."""


@dataclass(frozen=True, slots=True)
class Burden:
    """Who bears a cost (a code, `equal`, `each its own`, `LV 70`), and the words."""

    who: str
    words: str


def burdens_in(sentences: list[str], people: tuple[Person, ...]) -> Iterator[Burden]:
    """What sentences say of who pays, in order."""
    for sentence in sentences:
        if not _CUE.stands_in(sentence):
            continue
        costs = re.search(rf"\b{_COST}\b", sentence, re.IGNORECASE)
        if costs and (equal := _EQUAL.search(sentence) or _SHARED.search(sentence)):
            yield Burden("equal", f"costs {' '.join(equal.group().split())}")
        elif _FOR_IT.search(sentence) and (equal := _EQUAL.search(sentence)):
            yield Burden("equal", f"paid for {' '.join(equal.group().split())}")
        elif half := _HALF.search(sentence):
            yield Burden("equal", " ".join(half.group().split()))
        elif each := _EACH_GIVES.search(sentence):
            yield Burden("equal", " ".join(each.group().split()))
        elif costs and (each := _EACH_PAYS.search(sentence)):
            yield Burden("each its own", " ".join(each.group().split()))
        elif (
            match := _BEARS.search(sentence)
            or _BORNE.search(sentence)
            or _PAID.search(sentence)
            or _PAYS.search(sentence)
        ) and (who := state_of(match.group("who") or match.groupdict().get("whose") or "", people)):
            yield Burden(who, " ".join(match.group().split()))
        elif costs and (share := _SHARE.search(sentence)) and len(states_in(sentence[: share.start()])) == 1:
            (who,) = states_in(sentence[: share.start()])
            yield Burden(f"{who} {share.group('part')}", " ".join(sentence[: share.end()].split()))
