"""What an undertaking says is to be done, without when: stems, numbers, and whether it begins something.

"start joint patrols before the end of June" and "begin mixed patrols in August" are one conduct with two dates.
"""

import re

from accord.record.offices import names_a_state
from accord.record.words import STOP, stem, words_of

NUMBERS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
     "dozen": 12, "once": 1, "twice": 2}  # fmt: skip

TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer autumn fall winter year years month months week weeks day days "
    "hour hours today tomorrow tonight later earlier soon shortly promptly next last coming this end beginning start "
    "mid middle early late by before after within until till per annually weekly monthly date deadline "
    "season time".split()
)
"""Words that tell when."""

_LIGHT = frozenset(
    stem(word)
    for word in (
        "begin begins beginning start starts starting launch launching commence commencing open opening hold holding "
        "held conduct conducting carry carrying run running organise organize organising organizing make making take "
        "taking put implement implementing out further additional joint jointly mixed common shared along their its "
        "operation operational set establish have having ready preparing prepare prepared up duty duties each both all "
        "detailed promised"
    ).split()
)
"""Verbs that only say that something is done, and what every joint conduct is."""

_ONE_FORM = {
    # "deliver two patrol boats" and "both vessels will be handed over" are one conduct
    "hand": "give", "transf": "give", "vessel": "boat", "ship": "boat", "cours": "train",
}  # fmt: skip

_ASIDE = re.compile(
    r",? (?:as (?:we |they |was |were )?(?:agreed|promised|planned|announced)|in (?:addition|return|order to)|so as to|"
    r"so that|promised (?:for|by|in)|which (?!will|would|shall)|after an? |"
    r"to (?:speed|help|ease|allow|enable|prevent|reduce|ensure|facilitate|curb|stop|improve|boost) ).*",
    re.IGNORECASE,
)
"""What a wording goes on with that is no part of the conduct: "to speed up checks on the coastal road"."""


def conduct_stems(action: str) -> frozenset[str]:
    """The stems of what is done: without grammar, times, numbers and verbs that carry nothing."""
    told = _ASIDE.sub("", action)
    counting = [
        one_form(stem(word))
        for word in words_of(told if len(told.split()) > 1 else action)
        if word not in STOP and word not in TIMES and word not in NUMBERS and not word[0].isdigit()
    ]
    heavy = frozenset(word for word in counting if word not in _LIGHT)
    return heavy or frozenset(counting)


def one_form(stemmed: str) -> str:
    """One stem for what reports take for one another: vessel, ship, boat."""
    return _ONE_FORM.get(stemmed, stemmed)


def head_of(action: str) -> str:
    """The stem of the verb that an action begins with."""
    return next((one_form(stem(word)) for word in words_of(action) if word not in STOP), "")


def numbers_in(text: str) -> dict[str, int]:
    """The numbers of a text by the stem of what is counted: {"officer": 30}; years and days of months are none."""
    words = words_of(re.sub(r"(?<=\d),(?=\d{3})", "", text))
    found: dict[str, int] = {}
    for at, word in enumerate(words[:-1]):
        value = NUMBERS.get(word)
        if value is None and word.isdigit() and not (1900 <= int(word) <= 2100):
            value = int(word)
        if value is None or (at and words[at - 1] in TIMES):
            continue
        for counted in words[at + 1 : at + 4]:
            if counted in TIMES:
                break
            if counted in STOP or names_a_state(counted) or counted in NUMBERS or stem(counted) in _LIGHT:
                continue
            found.setdefault(stem(counted), value)
            break
    return found
