"""Names of people held against each other: titles, initials, spelling and transliteration.

A name alone never proves anything across texts.

The skeleton of a name part is its consonants after the commonest transliteration variants are made one; it only
proposes.
"""

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from accord.lexicon.names import written_variants
from accord.record.words import plain

_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sheikh shaikh sayyid sayed hajj "
    "hon honourable honorable excellency his her "
    "he hh hrh king queen prince princess crown president prime minister secretary gen general "
    "lt lieutenant col colonel maj major "
    "brig brigadier adm admiral capt captain cmdr commander marshal field sgt ret retired amb ambassador "
    "mme mlle sra srta dra herr frau senor senora don dona ing lic eng mgr haji hajji hajja dato datuk datin tan sri "
    "tun tuan puan ustaz maulana mawlawi mullah ayatollah imam rev reverend fr father bishop archbishop shri smt daw "
    "comrade commodore commissioner superintendent inspector judge justice air wing rear vice chief".split()
)
_BEFORE_A_FULL_NAME = frozenset("m u".split())
"""Letters that are a title where a full name follows ("M. Bekele Wendimu", "U Kyaw Tin"), and else an initial."""
_SUFFIXES = frozenset("jr sr ii iii iv v phd md esq obe cbe mp".split())
_PARTICLES = frozenset(
    "al el ul as ash ar an ad at az bin ben ibn bint abu ould uld wuld wold "
    "de da do dos del della di du van von der den la le".split()
)
_SPLIT = re.compile(r"[\s\-.,]+")

_VARIANTS = (
    ("sch", "sh"), ("tch", "ch"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("zh", "j"),
    ("dj", "j"),
    ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("w", "v"), ("z", "s"),
)  # fmt: skip
_VOWELS = str.maketrans("", "", "aeiouy'")


@lru_cache(maxsize=65536)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts that count of a name, in order: no titles, suffixes or particles."""
    parts = [part.strip("'") for part in _SPLIT.split(plain(name))]
    parts = [part for part in parts if part]
    while len(parts) > 1 and parts[0] in _TITLES:
        parts.pop(0)
    if len(parts) > 2 and parts[0] in _BEFORE_A_FULL_NAME and len(parts[1]) > 2:
        parts.pop(0)
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts.pop()
    counting = [part for part in parts if part not in _PARTICLES]
    return tuple(counting or parts)


@lru_cache(maxsize=65536)
def joined(name: str) -> str:
    """A name in one word, particles kept: "Abdel Karim Ben Yahia" and "Abdelkrim Benyahia" differ in blanks alone."""
    parts = [part for part in _SPLIT.split(plain(name).replace("'", "")) if part]
    while len(parts) > 1 and parts[0] in _TITLES:
        parts.pop(0)
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts.pop()
    return "".join(parts)


@lru_cache(maxsize=65536)
def skeleton(part: str) -> str:
    """The consonants of a name part, one letter for each of the common ways to spell a sound."""
    part = written_variants().get(part, part)
    # a last "h" is mute, "ng" and "nh" end one sound: "Fatimah", "Zadeh", "Keosavang"
    part = re.sub(r"(?<=[aeiou])h$", "", re.sub(r"n[gh]$", "n", part))
    for written, sound in _VARIANTS:
        part = part.replace(written, sound)
    bare = part.translate(_VOWELS)
    if part and part[0] in "aeiouy":
        bare = "a" + bare
    return re.sub(r"(.)\1+", r"\1", bare) or part[:1]


def _vowels(part: str) -> str:
    """The run of vowels, dark (o, u) or light: mohammed and muhammad are both dark, light, light."""
    # a last "e" is mute: "Lamine" and "Lamin"
    sounded = part.removesuffix("e") if len(part) > 3 else part
    return re.sub(r"[^DL]+", " ", re.sub("[aeiy]+", "L", re.sub("[ou]+", "D", sounded))).replace(" ", "")


def _one_vowel_off(a: str, b: str) -> bool:
    """Whether one vowel within is all that differs: "Tolipov" and "Talipov"; a last one parts "Mario" from "Maria"."""
    off = [at for at, (one, other) in enumerate(zip(a, b, strict=False)) if one != other]
    return len(a) == len(b) and len(off) == 1 and 0 < off[0] < len(a) - 1 and {a[off[0]], b[off[0]]} <= set("aeiouy")


_DIGRAPHS = frozenset("ch dj dz gh kh ph sh th ts ya yu yo zh".split())


def _is_initial(part: str) -> bool:
    """Whether a part is a first letter, or the two or three that one letter of another script is written with."""
    return len(part) == 1 or part in _DIGRAPHS or part in ("tch", "sch")


def _part_likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    variants = written_variants()
    if a in variants and variants[a] == variants.get(b):
        return 0.9
    if "q" in (a[0], b[0]) and "g" in (a[0], b[0]):
        # "Qurban" is written "Gurban" as well
        a, b = a.replace("q", "g"), b.replace("q", "g")
    a, b = re.sub(r"(?<=[aeiou])h$", "", a), re.sub(r"(?<=[aeiou])h$", "", b)
    if _is_initial(a) or _is_initial(b):
        return 0.8 if a[0] == b[0] or skeleton(a)[:1] == skeleton(b)[:1] else 0.0
    closeness = ratio(a, b)
    # 55: "mohammed"/"muhammad" 75, "shia"/"shyaa" 67, "qassem"/"kasim" 55; the vowels part "hassan" from "hussain" (77)
    if skeleton(a) == skeleton(b) and _vowels(a) == _vowels(b) and closeness >= 55:
        return 0.9
    # "w" and "y" between vowels are heard by some: "Yao" and "Yawo"
    if len(a) >= 3 and re.sub("(?<=[aeiou])[wy](?=[aeiou])", "", a) == re.sub("(?<=[aeiou])[wy](?=[aeiou])", "", b):
        return 0.85
    # two letters in the other order: "zuberi"/"zubeir"
    if len(a) >= 5 and a[0] == b[0] and sorted(a) == sorted(b):
        return 0.85
    # 7 letters: "tolipov"/"talipov"; shorter ones ("salim"/"salam") may be two names
    if skeleton(a) == skeleton(b) and len(a) >= 7 and _one_vowel_off(a, b):
        return 0.85
    # 86: "marloun"/"marloon" 86; a doubled consonant is caught above, "hassan"/"hussain" (62) stays out
    if closeness >= 86 and min(len(a), len(b)) >= 5:
        return 0.85
    return 0.0


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> float:
    """How far two names may be one person's, 0 to 1: 1 the same, 0.5 or less hardly or only a surname."""
    first, second = name_parts(a), name_parts(b)
    if not first or not second:
        return 0.0
    if len(first) > len(second):
        first, second = second, first
    if first == second:
        return 1.0
    if len(first) > 1 and _one_word(a, b):
        return 0.9
    last = _part_likeness(first[-1], second[-1])
    if len(first) == 1:
        lone = a if len(name_parts(a)) == 1 else b
        # "Ben Yahia" for "Benyahia"
        written = _part_likeness(joined(lone), second[-1]) if len(joined(lone)) > len(first[0]) else 0.0
        # "Benkirane" for "Hicham Benkirane Alami": the first of two surnames
        former = _part_likeness(first[0], second[-2]) if len(second) > 2 else 0.0
        return 0.5 * max(last, former, written, _part_likeness(first[0], second[0]) * 0.8)
    if not last and skeleton(first[-1]) == skeleton(second[-1]) and first[:-1] == second[: len(first) - 1]:
        # "Shahidul Alam Khondker" and "Shahidul Alam Khandakar": all else is letter for letter the same
        last = 0.85
    if len(first) > 1 and len(second) > len(first) and all(map(_part_likeness, first, second[-len(first) :])):
        # both surnames without a given name: "Quispe Huanca" for "Rosa Quispe Huanca"
        return 0.85
    if not last and len(second) == len(first) + 1 and all(map(_part_likeness, first, second)):
        # a second surname left out: "Rosa Quispe" and "Rosa Quispe Huanca"
        return 0.85
    if not last:
        # family name first or last: "Tran Minh Duc" and "Duc Tran Minh"
        return 0.9 if sorted(first) == sorted(second) else 0.0
    given = _part_likeness(first[0], second[0])
    if not given:
        return 0.0
    score = min(last, given)
    position = 1
    for middle in first[1:-1]:
        best = max((_part_likeness(middle, other) for other in second[position:-1]), default=None)
        if best is None:
            continue
        if not best:
            return 0.4
    return score


def _one_word(a: str, b: str) -> bool:
    """Whether two full names differ in blanks, hyphens and a vowel or two: written as one word they are alike."""
    one, other = joined(a), joined(b)
    # 12 letters and 88: "abdelkrimbenyahia"/"abdelkarimbenyahia" 97; shorter ones are alike by chance
    return min(len(one), len(other)) >= 12 and skeleton(one) == skeleton(other) and ratio(one, other) >= 88


def other_given(a: str, b: str) -> bool:
    """Whether two names of one surname give other first names in full: "Merdan Saparov" and "Myrat Saparov"."""
    first, second = name_parts(a), name_parts(b)
    if len(first) < 2 or len(second) < 2 or _is_initial(first[0]) or _is_initial(second[0]):
        return False
    # 60: "merdan"/"myrat" 55, "paulo"/"pedro" 40; "yusuf"/"yousef" 73 may be one
    return bool(_part_likeness(first[-1], second[-1])) and not any(
        _part_likeness(one, other) or ratio(one, other) >= 60 for one in first[:-1] for other in second[:-1]
    )


def keys_of(name: str) -> tuple[str, ...]:
    """The keys under which somebody of this name may be found: surname with first initial, or a lone name."""
    parts = name_parts(name)
    if not parts:
        return ()
    if len(parts) == 1:
        return tuple(f"{sound}|" for sound in _sounds(parts[0]))
    # the first surname of two, and a surname behind a middle name
    surnames = {parts[-1], parts[-2]} if len(parts) > 2 else {parts[-1]}
    told = [part for part in _SPLIT.split(plain(name).replace("'", "")) if part]
    if len(told) > 2 and told[-1] == parts[-1] and told[-2] in _PARTICLES:
        # "Ben Yahia" is written "Benyahia" as well
        surnames.add(told[-2] + told[-1])
    keys = {f"{sound}|{first[:1]}" for surname in surnames for sound in _sounds(surname) for first in _sounds(parts[0])}
    # family name first or last: "Nishi Haruka" and "Haruka Nishi" meet under both in one order
    return tuple(sorted({*keys, f"={'+'.join(sorted(skeleton(part) for part in parts))}"}))


def _sounds(part: str) -> tuple[str, ...]:
    """The skeletons of a part: "kh" is written "k" by some and "h" by others, "q" as "g"."""
    return tuple(dict.fromkeys((skeleton(part), skeleton(part.replace("kh", "h")), skeleton(part.replace("q", "g")))))


def near_keys(name: str) -> tuple[str, ...]:
    """Wider keys, for names that are held to one state: the beginning of each surname's skeleton."""
    parts = name_parts(name)
    return tuple(sorted({sound[:3] for part in (parts[1:] or parts) for sound in _sounds(part)}))
