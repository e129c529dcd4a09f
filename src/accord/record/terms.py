"""When a text says that something is to begin or to be done: the month and day, the words, the stems around.

Only what is still to come and has a month is taken; when people meet is dated elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.record.conduct import one_form
from accord.record.offices import names_a_state
from accord.record.timeline import CALENDAR, MONTHS
from accord.record.words import EVERYWHERE, plain, small, stem, telling_words, words_of

_MONTH = rf"(?P<month>{'|'.join(MONTHS).title()})"
_WHEN = re.compile(
    r"\b(?:[Ff]rom|[Oo]n|[Bb]y|before|[Ii]n|for|[Aa]s\s+of|[Aa]s\s+from|until|(?:no|not)\s+later\s+than|as\s+early\s+as|deadline\b[^.;,]{0,40}?\bis|"
    r"with\s+effect\s+from|starting(?:\s+on|\s+from|\s+in)?|beginning(?:\s+on|\s+from|\s+in)?|commencing(?:\s+on)?)\s+(?:the\s+)?(?:next\s+|this\s+|early\s+|late\s+|mid-)?(?:(?:month|end|beginning|start|middle)\s+of\s+)?(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"{_MONTH}(?:\s+(?P<after>\d{{1,2}})(?!\d))?"
)
_COMING = re.compile(
    r"\b(?:will|shall|should|would|to\s+be|is\s+to|are\s+to|begins?|starts?|commences?|is\s+going\s+to|are\s+going\s+to|"
    r"must|has\s+until|have\s+until|deadline|opens?|takes?\s+effect|enters?\s+into\s+force|could|may|undertook|undertakes|"
    r"promises?|promised|agreed|agreeing|foreseen|due|goes\s+live|set\s+for|scheduled|planned|expects?|expected|agreement)\b|"
    # an item of a list: "2. To vaccinate residents from 8 January"
    r"^(?:\W*\d{0,2}\W*)To\s+[a-z]+\b"
)
_AGREEING = re.compile(
    r"(?:,|\band\b)\s+(?:[\w-]+\s+){0,4}?(?:agree(?:d|ing)|decid(?:ed|ing)|pledg(?:ed|ing)|promis(?:ed|ing))\s+(?:to|that)\b"
    r"|,?\s(?:under|by|according\s+to)\s+which\b"
)
_SOURCE = re.compile(
    r",\s+(?:(?:the|an?|his|her)\s+)?[^,]*?\b(?:said|agreed|decided|announced|told|disclosed|added|confirmed|learned)\b[^,]*$"
)
"""Who says it, at the end of a sentence: "..., the ministers decided at talks in Accra"."""
_BACK = re.compile(
    r"^(?:Their|Its|It|They|This|These|The\s+(?:start|opening|launch)|(?:The\s+)?(?:Deliver(?:y|ies)|deliver(?:y|ies))|"
    r"Construction|Completion|Works?)\b"
)
"""What a sentence begins with that speaks on of what was told before."""
_MEETING = re.compile(
    r"\b(?:met|meet|meets|meeting|talks|session|round|visit|visits|visited|signed|signing|signature|summit|conference|"
    r"arrived|held|forum|exercise|drill|dialogue|consultations|spoke|conferred)\b",
    re.IGNORECASE,
)


_NUMBER = re.compile(r"(?<![\w.,])\d{2,5}(?![\w,]|\.\d)")


START = "start"
"""What so much begins with that a word must be common beside it."""
_DEEDS = (
    (
        "delivery",
        re.compile(r"\b(?:deliver\w*|arriv\w*|hand(?:ed|ing)?\s+over|handover|shipped|shipment)\b", re.IGNORECASE),
    ),
    ("completion", re.compile(r"\b(?:complet\w*|finish\w*|ready|built|wound\s+up)\b", re.IGNORECASE)),
    (
        "force",
        re.compile(
            r"\b(?:enters?|entry|come|comes|puts?|goes|go)\s+into\s+(?:force|effect)|\btakes?\s+effect\b", re.IGNORECASE
        ),
    ),
    (
        START,
        re.compile(
            r"\b(?:start\w*|begin\w*|commenc\w*|launch\w*|from|as\s+of|as\s+from|open(?:s|ed|ing)?|operational|operation)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Words that reports take for one another, of what is to come."""


@dataclass(frozen=True, slots=True)
class Term:
    """When something is to be: month and day, the words, stems of its sentence and of those beside it."""

    month: int
    day: int | None
    words: str
    own: frozenset[str]
    around: frozenset[str]
    deed: str = ""
    """What is to come, whatever the verb: a delivery, a completion, a text's force, a start."""


_NAME = re.compile(r"(?<=[a-z,]\s)[^\W\d_a-z][\w'’-]{3,}")


def _names(sentence: str, surnames: frozenset[str]) -> frozenset[str]:
    """The names of a sentence that are those of no person, state, day or month: of places and things."""
    found = (plain(name) for name in _NAME.findall(sentence))
    return frozenset(f"{_NAMED}{name}" for name in found if name not in CALENDAR | surnames and not names_a_state(name))


_NAMED = "@"
"""Before the stems that are names."""


def _without_states(sentence: str) -> str:
    """The words of a sentence that name no state: all sentences of two states' doings name them."""
    return " ".join(word for word in sentence.split() if not any(map(names_a_state, words_of(word))))


def terms_in(sentences: Sequence[str], surnames: frozenset[str] = frozenset()) -> Iterator[Term]:
    """The terms that sentences set for what is to come, in order; `surnames` are those of the people named."""
    telling = [
        frozenset(map(one_form, telling_words(_without_states(sentence)) - EVERYWHERE)) for sentence in sentences
    ]
    for at, sentence in enumerate(sentences):
        found = list(_WHEN.finditer(sentence))
        clause = sentence
        if len(found) == 1 and (cut := _AGREEING.search(sentence, 0, found[0].start())):
            # "held their second session in Lima, agreeing to start patrols in May": what is agreed is another matter
            clause = sentence[cut.start() :]
        elif len(found) == 1 and (source := _SOURCE.search(sentence, found[0].end())):
            clause = sentence[: source.start()]
        if not _COMING.search(clause) or _MEETING.search(clause.replace("Meeting", "")):
            continue
        if len(found) == 1:
            match = found[0]
            day = match.group("before") or match.group("after")
            around = frozenset().union(*telling[max(0, at - 1) : at + 2])
            month = MONTHS.index(small(match.group("month"))) + 1
            rest = sentence[: match.start()] + sentence[match.end() :]
            numbers = frozenset(f"#{number}" for number in _NUMBER.findall(rest) if not "1900" <= number <= "2100")
            words = " ".join(match.group().split())
            own = telling[at] | telling[at - 1] if at and _BACK.match(sentence) else telling[at]
            deeds = [sort for sort, told_by in _DEEDS if told_by.search(clause)]
            deed = deeds[0] if len(deeds) == 1 or deeds[1:] == [START] else ""
            names = _names(sentence, surnames)
            yield Term(month, int(day) if day else None, words, own | numbers | names, around, deed)


def of_one_thing(a: Term, b: Term) -> bool:
    """Whether two texts speak of one thing: two words or a number in common, one deed, or words around."""
    named = {word for word in a.own & b.own if word.startswith(_NAMED)}
    common = (a.own & b.own) - named
    if named and len((a.around & b.around) - {stem(name.removeprefix(_NAMED)) for name in named}) >= 2:
        return True
    if len(common) >= 2 or any(word.startswith("#") for word in common):
        return True
    around = len(a.around & b.around)
    if a.deed and a.deed == b.deed and _is_enough(a.deed, common=bool(common), around=around):
        return True
    return bool(a.own & b.around) and bool(b.own & a.around) and around >= 3


def _is_enough(deed: str, *, common: bool, around: int) -> bool:
    """Whether so many words beside one deed make it that of one thing: a delivery needs but what is delivered."""
    if deed == START:
        return common and around >= 2
    return common or around >= (1 if deed == "delivery" else 2)


def other_term(a: Term, b: Term) -> bool:
    """Whether two terms exclude each other: other months, or other days of one."""
    return a.month != b.month or (a.day is not None and b.day is not None and a.day != b.day)
