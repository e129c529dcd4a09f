"""Words that count days from another contact into how far off and on which side: "two days before", "on the eve of".

A count is no more exact than its words: "two weeks before" is told of the day, "six weeks" of a time.
"""

import re
from dataclasses import replace

from accord.lexicon.ordinals import ORDINALS
from accord.model.when import Step
from accord.record.conduct import count_of
from accord.record.day_of_it import NTH
from accord.record.nodes import EngagementAtom, Tie
from accord.record.stated_dates import LASTING
from accord.record.timeline import WEEKDAYS
from accord.record.words import small

UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
# a week is told of five to nine days, a month of three weeks to six: by how much of itself a count may be off
_ROUGH = {"day": 0, "week": 2, "fortnight": 3, "month": 10, "year": 45}

_COUNT = (
    r"(?:(?:on\s+the\s+)?(?P<number>(?!the\b)\w+)\s+(?P<unit>day|night|week|fortnight|month|year)s?(?P<sharp>\s+to\s+the\s+day)?"
    r"|(?P<next>the\s+(?:very\s+)?(?:next\s+)?(?:day|morning))|(?P<night>the\s+(?:night|evening|afternoon))"
    r"|the\s+(?P<span>week|month|year)|(?P<two>(?:forty-eight|48)\s+hours)|(?P<one>(?:twenty-four|24)\s+hours)"
    rf"|the\s+(?P<weekday>{'|'.join(WEEKDAYS)}))"
)
_ENDS = r"(?:wound|wrapped)\s+up|concluded|ended|rounded\s+off|capped|closed|finished|completed"
_BEGINS = r"began|opened|started|kicked\s+off"
NAMED = re.compile(
    rf"\b(?:{_COUNT}\s+(?:just\s+)?(?P<way>before|after|following|ahead\s+of|prior\s+to)(?!\s+(?:it|them)\b|\s+(?:that|this),)"
    r"(?:\s+the\s+(?P<end>end|close|conclusion|start|opening|beginning)\s+of)?"
    r"|(?:on\s+)?the\s+(?P<eve>eve)\s+of(?!\s+(?:the|its)\s+(?:closing|last|final|concluding)\s+day\b)"
    r"|(?P<same>(?:on\s+)?the\s+(?:same|very)\s+(?:day|afternoon|evening|morning)\s+(?:on\s+which|when|as|that)"
    r"|(?:on\s+)?the\s+day\s+(?:on\s+which|when|that|of|(?=(?:the|both|their)\s|(?-i:[A-Z]))))"
    r"|(?:in|during)\s+the\s+(?:same|very)\s+(?P<within>week|month|year)\s+(?:in\s+which|when|as|that)"
    r"|the\s+(?P<edge>first|second|third|fourth|fifth|sixth|seventh|opening|last|final|closing|concluding)\s+day\s+of"
    r"|(?:at|towards?)\s+the\s+(?P<at>end|close|conclusion|start|opening|beginning|outset)\s+of"
    r"|(?P<hours>hours)\s+(?P<hours_way>before|after|following|ahead\s+of)"
    r"|on\s+the\s+(?P<margins>sidelines?|margins?|fringes)\s+of"
    r"|(?P<mid>(?:midway|half-?way)\s+through|in\s+the\s+mid(?:dle|st)\s+of|amid)\s+(?=(?:the|an?|his|her|their)\s)"
    r"|(?P<course>during|in\s+the\s+course\s+of)\s+(?=the\s+(?:[\w'’-]+\s+){0,8}?(?:exercise|drill|manoeuvres|session|conference|forum|summit|"
    r"course|round)\b)"
    r"|on\s+the\s+(?P<turn>\w+)\s+anniversary\s+of"
    rf"|(?P<wound>{_ENDS}|{_BEGINS})\s+(?=(?:his|her|their|the|an?)\s+(?:[\w'’-]+\s+){{0,3}}(?:visit|trip|tour|stay)\b[^.;]{{0,60}}\s(?:by|with)\s)"
    r"|(?P<bare>ahead\s+of|prior\s+to|in\s+the\s+run-up\s+to))\b(?P<rest>.{0,160})",
    re.IGNORECASE | re.DOTALL,
)
JUST_TOLD = re.compile(
    r"\b(?:(?P<n2>(?!the\b)\w+)\s+(?P<u2>day|week|fortnight|month|year)s?\s+"
    r"(?P<way>later|earlier|(?:afterwards|after|before)(?=\s*(?:[.,;:]|$)|\s+(?:it|them)\b|\s+(?:that|this)(?:,|\s+(?:it|the|he|she|they|we|was|came|followed|there)\b)))"
    r"|(?:(?:on\s+)?the\s+)?(?P<step>next|following|previous|preceding)\s+(?:day|morning)"
    rf"|(?P<day_of>{'|'.join(WEEKDAYS)})\s+(?:of|in)\s+(?:the\s+same|that)\s+week)\b"
    r"|\b(?P<morrow>the\s+(?:very\s+)?(?:day|morning)\s+after)(?=\s*[,.;]|\s+(?:it|that|them)\b(?!\s+(?:visit|meeting|session|talks)))"
    r"|\b(?P<eve>the\s+(?:eve|(?:day|evening|night)\s+before))(?=\s*[,.;]|\s+(?:it|them)\b|\s+that,|\s+(?:he|she|they|the\s+two)\s+had\s"
    r"|\s+(?:in|at)\s+(?-i:[A-Z]))"
    rf"|\bthe\s+(?P<prior>{'|'.join(WEEKDAYS)})\s+(?P<side>before|after)(?=\s*[,.;])",
    re.IGNORECASE,
)
PASSED = re.compile(
    r"\b(?P<number>(?!the\b)\w+)\s+(?P<unit>day|week|fortnight|month|year)s?\s+(?:had\s+|have\s+)?(?:gone\s+by|passed|elapsed|lay|went\s+by)\s+"
    r"(?:since|after|between\s+that\s+and)\b(?P<rest>.{0,160})",
    re.IGNORECASE | re.DOTALL,
)
"""How long before what a text tells of something else was: "Six days had passed since the ministers met"."""
# what may follow a count that closes what is told: ", she told the radio"
CLOSES = re.compile(r"\s*[.\"”]*\s*(?:,[\"”]?\s+(?:[\w.'’-]+\s+){1,6}?(?:said|told|added|recalled|says)\b[^,;]*)?")
_STEPS = {"week": Step.WEEK, "month": Step.MONTH, "year": Step.YEAR}
_STARTS = ("start", "opening", "beginning", "outset")
AFTER = ("after", "following", "later", "afterwards", "next")


def read_named(match: re.Match[str], target: EngagementAtom, text: str) -> Tie | None:
    """How a contact lies to the one that the words name; None where the count cannot be read."""
    words = " ".join(text[match.start() : match.start("rest")].split()).lower()
    said = f'"{words}" another contact'
    tie = _as_said(match, target, text, said)
    edge = _EDGE.match(match["rest"]) if target.fact.type in LASTING else None
    if tie is None or edge is None or match["end"] or tie.inside:
        return tie
    # "on the eve of his arrival", "ten days after the session ended": of its first or its last day
    of_end = tie.words if edge["first"] else tie.words.replace('" another', '" the end of another')
    return replace(tie, words=of_end, from_first=edge["first"] is not None)


_EDGE = re.compile(
    r"[^.;,]{0,60}?\b(?:(?P<first>arriv\w+|landed|set\s+foot|opened|began|started|kicked\s+off|got\s+under\s*way)"
    r"|return\w*|depart\w+|left|went\s+home|flew\s+home|came\s+(?:back|home|to\s+an\s+end)"
    r"|ended|closed|concluded|wound\s+up|wrapped\s+up|was\s+over|(?:had\s+)?finished)\b",
    re.IGNORECASE,
)


def _as_said(match: re.Match[str], target: EngagementAtom, text: str, said: str) -> Tie | None:
    if match["eve"]:
        return Tie(target.id, said, -1, -1, from_first=True)
    if match["same"]:
        return Tie(target.id, said, 0, 0)
    if match["within"]:
        return Tie(target.id, said, 0, 0, step=_STEPS[small(match["within"])])
    if match["at"]:
        # of what may take several days, its first or its last
        return Tie(target.id, said, 0, 0, from_first=small(match["at"]) in _STARTS)
    if match["edge"]:
        nth = NTH.get(small(match["edge"]))
        # where only the days are known within which it lies, it was no day before its first and none after its last
        return Tie(target.id, said, nth or 0, nth or 0, from_first=nth is not None)
    if match["margins"] or match["course"] or match["mid"]:
        return Tie(target.id, said, inside=True)
    if match["turn"]:
        # a year after it, told of the month: the day itself may have been kept on another
        many = how_many(match["turn"])
        return Tie(target.id, said, 12 * many, 12 * many, step=Step.MONTH) if many else None
    if match["wound"]:
        return Tie(target.id, said, 0, 0, from_first=re.fullmatch(_BEGINS, match["wound"], re.IGNORECASE) is not None)
    if match["hours"]:
        after = small(match["hours_way"]) in AFTER
        return Tie(target.id, said, 0, 1) if after else Tie(target.id, said, -1, 0, from_first=True)
    if match["bare"]:
        return Tie(target.id, said, None, 0, from_first=True)
    after = small(match["way"]) in AFTER
    first = small(match["end"]) in _STARTS if match["end"] else not after
    if match["next"] or match["night"]:
        steps = (0 if match["night"] else 1, 1) if after else (-1, -1)
        return Tie(target.id, said, *steps, from_first=first)
    if match["span"]:
        steps = (1, 1) if after else (-1, -1)
        return Tie(target.id, said, *steps, from_first=first, step=_STEPS[small(match["span"])])
    if match["one"] or match["two"]:
        far = (1 if match["one"] else 2) * (1 if after else -1)
        return Tie(target.id, said, far, far, from_first=first)
    if match["weekday"]:
        number = WEEKDAYS.index(small(match["weekday"])) + 1
        return Tie(target.id, said, *((1, 7) if after else (-7, -1)), from_first=first, weekday=number)
    before = text[max(0, match.start() - BEFORE) : match.start()]
    roughly = roughly_told(before)
    exactly = before.lower().endswith(EXACTLY)
    if match["sharp"] and small(match["unit"]) in ("week", "fortnight", "day") and (many := how_many(match["number"])):
        far = many * UNITS[small(match["unit"])] * (1 if after else -1)
        return Tie(target.id, said, far, far, from_first=first)
    if match["sharp"] and (many := how_many(match["number"])):
        far = many * (12 if small(match["unit"]) == "year" else 1) * (1 if after else -1)
        return Tie(target.id, said, far, far, from_first=first, step=Step.MONTH, sharp=True)
    tie = counted_from(target, said, match["number"], match["unit"], after=after, roughly=roughly, exactly=exactly)
    return replace(tie, from_first=first) if tie else None


def roughly_told(before: str) -> bool:
    """Whether the words before a count make it a rough one: "some ", "nearly "."""
    return _ROUGHLY.search(before) is not None


_ROUGHLY = re.compile(
    r"\b(?:some|about|around|nearly|almost|roughly|approximately|circa|barely|just\s+(?:over|under)|over|under"
    r"|(?:more|less)\s+than|at\s+(?:least|most)|up\s+to)\s+$",
    re.IGNORECASE,
)
# 20 characters: "approximately "
BEFORE = 20
# 2: "two weeks before the summit" is told of the day; "six weeks" of a time
_EXACT_WEEKS = 2
# 4 days: "two days later" and "two days earlier", as a sentence opens, are told of the day
FEW = 4
# 3: the third month after it; more months are told roughly
_EXACT_MONTHS = 3


EXACTLY = ("exactly ", "precisely ")


def counted_from(
    target: EngagementAtom, said: str, number: str, unit: str, *, after: bool, roughly: bool, exactly: bool = False
) -> Tie | None:
    """So many days, weeks, months or years before or after a contact, with what the words leave open."""
    unit = small(unit)
    unit = "day" if unit == "night" else unit
    count = how_many(number)
    if count is None or count > 60:
        return None
    sign = 1 if after else -1
    if exactly and unit == "year":
        # "exactly one year after": in the same month
        return Tie(target.id, said, sign * 12 * count, sign * 12 * count, from_first=not after, step=Step.MONTH)
    if unit in ("month", "year") and not roughly and count <= _EXACT_MONTHS:
        return Tie(target.id, said, sign * count, sign * count, from_first=not after, step=_STEPS[unit])
    if unit == "month":
        # "four months earlier": a month more or less
        return Tie(target.id, said, sign * count - 1, sign * count + 1, from_first=not after, step=Step.MONTH)
    weeks = {"week": count, "fortnight": 2 * count}.get(unit)
    off = _ROUGH[unit] + (count - 1 if unit in ("week", "month") else 0)
    if weeks is not None and weeks <= _EXACT_WEEKS and not roughly:
        off = 0
    elif unit == "day" and roughly:
        off = max(1, count // 5)
    far = sign * count * UNITS[unit]
    told = sign * weeks if weeks and not roughly else 0
    return Tie(target.id, said, far - off, far + off, from_first=not after, weeks=told)


# 3 days on either side: a week, which has each of its days once
_HALF = 3


def on_a_weekday(tie: Tie) -> Tie:
    """A count of weeks of what fell on a day of the week that is told: "on Thursday, eight weeks after the talks"."""
    far = tie.weeks * UNITS["week"]
    return replace(tie, low=far - _HALF, high=far + _HALF) if tie.weeks and tie.low != tie.high else tie


def how_many(number: str) -> int | None:
    """The number that a word or figures tell; None for other words."""
    word = small(number)
    return ORDINALS.get(word) or (1 if word in ("a", "an", "one") else count_of(word))
