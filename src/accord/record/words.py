"""Words brought to one form, so that two wordings of one thing can be held against each other.

Never used to show anything.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_APOSTROPHES = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "ʿ": "", "ʾ": "", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"}
)

STOP = frozenset(
    "a an the of for in on at to by with from and or nor but as its his her their our this that these those "
    "it he she they "
    "is are was were be been being will would shall should may might can could has have had do does did not no "
    "any all both "
    "between among within into over under about against during after before through per via "
    "than then also more new other "
    "two three side sides country countries party parties nation nations bilateral joint mutual respective".split()
)
"""Words that tell nothing apart here: grammar, and what every text about two states says of them."""

_SUFFIXES = (
    "isations", "izations", "isation", "ization", "ations", "itions", "ating", "ation", "ition", "ated", "ates", "ions",
    "ings", "ments", "ing", "ion", "ies", "ied", "ate", "ment", "ers", "ors", "ed", "es", "er", "or", "s", "y", "e",
)  # fmt: skip

_SAME: dict[str, str] = {
    # "defence" / "defense": British and American spelling of one word
    "defence": "defense", "programme": "program", "programmes": "program", "labour": "labor", "centre": "center",
    # "the PM met" / "the premier met" / "the Prime Minister met"
    "pm": "primeminister", "premier": "primeminister", "fm": "foreignminister",
    # one movement, several names in one week's papers
    "isis": "isis", "isil": "isis", "daesh": "isis", "da'esh": "isis",
    "unmanned": "drone", "uas": "drone", "uav": "drone", "uavs": "drone", "drones": "drone",
    "narcotics": "drug", "narcotic": "drug", "counternarcotics": "drug",
    "counterterrorism": "terror", "terrorism": "terror", "terrorist": "terror", "terrorists": "terror",
    "combat": "fight", "combating": "fight", "combatting": "fight", "countering": "fight", "counter": "fight",
    "strengthen": "deepen", "strengthening": "deepen", "boost": "deepen", "boosting": "deepen", "bolster": "deepen",
    "bolstering": "deepen", "enhance": "deepen", "enhancing": "deepen", "expand": "deepen", "expanding": "deepen",
    "intensify": "deepen", "intensifying": "deepen", "step": "deepen",
    "collaborate": "cooperat", "collaboration": "cooperat", "cooperation": "cooperat", "cooperate": "cooperat",
    "provide": "give", "providing": "give", "supply": "give", "supplying": "give", "deliver": "give", "delivering":
    "give",
    "troops": "soldier", "soldiers": "soldier", "servicemen": "soldier",
    "hold": "hold", "holding": "hold", "host": "hold", "convene": "hold", "convening": "hold",
}  # fmt: skip


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Lower case, without diacritics, with plain apostrophes and hyphens and single spaces."""
    bare = text.translate(_APOSTROPHES)
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare)
        bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(bare.casefold().split())


# the Kelvin sign is a "k" in small letters as it is
_STAND_IN = re.compile("[İıſ]")
_STAND_INS = str.maketrans("İıſ", "iis")


def small(word: str) -> str:
    """A word in small letters, as lists have it, also where a letter stands in for another: "FRİDAY", "Frıday".

    What is found whatever its case (`re.IGNORECASE`) is found with these letters too.
    """
    # few words have such a letter, and to look for one is far quicker than to put another in its place
    stands_in = not word.isascii() and _STAND_IN.search(word)
    return (word.translate(_STAND_INS) if stands_in else word).lower()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in plain form, possessive endings dropped."""
    return tuple(word.removesuffix("'s").replace("'", "") for word in _WORD.findall(plain(text)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending, one form for near synonyms: coordinating, coordination -> coordin."""
    if word in _SAME:
        return _SAME[word]
    for suffix in _SUFFIXES:
        # 4: "aged" and "ages" must not become "ag"; shorter stems collide
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def stems(text: str) -> tuple[str, ...]:
    """The stems of what a text says, in order, without words that tell nothing."""
    return tuple(stem(word) for word in words_of(text) if word not in STOP)


_MONEY = frozenset("million billion thousand euro euros dollar dollars usd eur pound pounds worth".split())


def means(text: str) -> tuple[str, ...]:
    """The stems of an item without sums and numbers: "12 million euros" names no means."""
    return tuple(stem(word) for word in words_of(text) if not (word in STOP or word in _MONEY or word[0].isdigit()))


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared part of the smaller set, 0 to 1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared part of both sets, 0 to 1."""
    return len(a & b) / len(a | b) if a and b else 0.0


@lru_cache(maxsize=16384)
def telling_words(text: str) -> frozenset[str]:
    """The stems of the longer words of a text."""
    return frozenset(stem(word) for word in words_of(text) if len(word) > 3 and word not in STOP)


EVERYWHERE = frozenset(
    stem(word)
    for word in (
        "minister ministry ministers secretary president premier prime foreign interior defense defence government "
        "official officials spokesman spokesperson statement said say says told tell added adding announced according "
        "meeting met meet talks talk held hold visit visiting visited delegation session round dialogue agreed agree "
        "agreement cooperation cooperate relations sign signed signing security monday tuesday wednesday thursday "
        "friday saturday sunday january february march april may june july august september october november december "
        "year years month months week weeks day days today yesterday tomorrow first second third last next head "
        "headed led discuss discussed discussion news agency press report reported issue issues including include "
        "work working general who what when where which while there here them him her one made make take took place "
        "counterpart counterparts exchange several strengthen deepen share shared part time deputy director "
        "committee commission council group capital city country region border".split()
    )
)
"""Stems that reports of any two contacts share."""
