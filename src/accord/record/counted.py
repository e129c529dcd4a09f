"""What a text counts: "seven vessels", "12 Australian instructors"; the noun in one form, the number, the words around.

Times and the two sides of every meeting are not counted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.record.conduct import NUMBERS, TENS, count_of, one_form
from accord.record.figures import in_figures
from accord.record.offices import names_a_state
from accord.record.words import EVERYWHERE, STOP, small, stem, telling_words, words_of

_UNITS = {word: value for word, value in NUMBERS.items() if 0 < value < 10}
ALIKE = {
    "ships": "vessels", "boats": "vessels", "ferries": "vessels", "frigates": "vessels", "craft": "vessels",
    "troops": "soldiers", "servicemen": "soldiers", "personnel": "soldiers", "trainers": "instructors",
    "fields": "areas", "points": "areas", "items": "areas", "pillars": "areas", "topics": "areas", "axes": "areas",
    "sectors": "areas", "domains": "areas", "persons": "people", "lorries": "trucks", "plane": "aircraft",
    "planes": "aircraft", "jets": "aircraft", "goods": "products", "commodities": "products",
    "drugs": "medicines", "medications": "medicines", "tons": "tonnes", "students": "trainees", "cadets": "trainees",
    "aeroplanes": "aircraft", "airplanes": "aircraft", "firemen": "firefighters", "policemen": "officers",
    "motorbikes": "motorcycles", "specialists": "experts", "cows": "cattle", "animals": "cattle", "permits": "licences",
    "licenses": "licences", "nationals": "citizens", "km": "kilometres", "mw": "megawatts", "houses": "homes",
    "detainees": "prisoners", "inmates": "prisoners", "convicts": "prisoners", "captives": "prisoners",
}  # fmt: skip
"""Nouns that reports take for one another."""
_SHIPS = re.compile(r"(?:\w+boats|(?:war|gun|battle)ships)$")


def one_noun(word: str) -> str:
    """A plural in the form that stands for all that reports take for it: "ships", "speedboats" are vessels."""
    return "vessels" if _SHIPS.match(word) else ALIKE.get(word, word)


_OF_FORCES = re.compile(
    r"members\s+of\s+(?:the|its|their|his|her|our)\s+(?:[A-Z][\w-]+\s+){0,2}(?P<force>[Aa]rmy|[Aa]rmed\s+[Ff]orces|[Dd]efence\s+[Ff]orces?|[Nn]avy|[Cc]oast\s+[Gg]uard|[Pp]olice)"
)
_WHO = {"army": "soldiers", "armed forces": "soldiers", "defence forces": "soldiers", "defence force": "soldiers",
        "navy": "sailors", "coast guard": "sailors", "police": "officers"}  # fmt: skip
"""Members of what are called what."""
_PLURALS = frozenset("men women people children police personnel craft aircraft cattle livestock sheep mw km".split())
_NEVER = frozenset(
    "ministers sides countries nations states parties delegations governments leaders presidents premiers capitals "
    "neighbours neighbors times years months weeks days hours minutes seconds decades quarters dollars euros pounds "
    "yen rupees francs dinars pesos percent metres meters miles degrees thousands millions "
    "billions officials services armies navies forces others halves thirds quarters texts ways".split()
)
_FIELDS = frozenset(
    "customs operations communications sales sports affairs logistics electronics systems goods fisheries railways "
    "forests resources arms news veterans emergencies works waterways".split()
)
"""Plurals that say of what field the next word is: "35 customs officers"."""
_LENGTHS = frozenset({"kilometres", "kilometers"})
_LEFT = stem("remain")
_DEFINITE = frozenset({"the", "these", "those", "both", "his", "her", "their", "our", "its", "all"})
_WRITTEN_OUT = (
    rf"(?ai:{'|'.join(TENS)})-(?:{'|'.join(_UNITS)})|(?ai:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
)
_NUMBER = re.compile(
    rf"(?<![\w.,-])(\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?: \d{{3}})+(?!\w)|\d{{1,4}}|{_WRITTEN_OUT})(?![\w-])"
)


_TROOPS = tuple("force contingent unit brigade battalion company detachment squad fleet".split())
_GUESTS = tuple("team group delegation crew mission".split())
_COLLECTIVE = rf"(?P<noun>{'|'.join((*_TROOPS, *_GUESTS))})"
_OF_BOTH = re.compile(r"\b(?:joint|mixed|common|combined|binational|bilateral)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_IN_PART = re.compile(
    r"\band\s+(?:(?:just\s+)?as\s+many|the\s+same\s+number|another|a\s+further|the\s+(?:rest|others|remaining))\b|\b(?:one|two|three|four|five|six)\b[^.;,]{0,20}?\s"
    r"and\s+(?:one|two|three|four|five|six)\s+(?:of|from|by)\b",
    re.IGNORECASE,
)
"""What tells that the number before is a part of all: "twenty in June and as many in May"."""
_JOINT = "#joint"
"""Stands among the stems of what is told as of both sides: reports of one meeting tell of one such force."""
_CURRENCIES = {
    "euro": "euros", "€": "euros", "eur": "euros", "dollar": "dollars", "$": "dollars", "usd": "dollars", "yen": "yen",
    "pound": "pounds", "£": "pounds", "franc": "francs", "rupee": "rupees", "dinar": "dinars", "riyal": "riyals",
    "dirham": "dirhams", "yuan": "yuan", "lira": "lira", "crown": "crowns", "peso": "pesos", "rouble": "roubles",
    "ruble": "roubles", "shilling": "shillings",
}  # fmt: skip
_UNIT = (
    r"(?:euros?|dollars?|yen|pounds?|francs?|rupees?|dinars?|riyals?|dirhams?|yuan|lira|crowns?|"
    r"pesos?|roubles?|rubles?|shillings?|EUR|USD)"
)
_WRITTEN = "one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty"
_MONEY = re.compile(
    rf"(?:(?P<sign>[€$£]|(?:USD|EUR)(?=\s?\d))\s?(?P<one>\d[\d,]*(?:\.\d+)?)(?:\s+|-)?(?P<scale>million|billion|thousand|m|bn)?(?!\w)|"
    rf"(?<![\w.,-])(?P<two>\d[\d,]*(?:\.\d+)?|(?:one\s+and\s+a\s+half|half\s+a|{_WRITTEN})(?=\s+(?:million|billion|thousand)))(?:\s+|-)(?:(?P<by>million|billion|thousand)(?:\s+|-))?(?:US\s+)?(?P<unit>{_UNIT}))(?!\w)"
)
_SCALES = {
    "thousand": 1_000,
    "million": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "": 1,
}
_HALVES = {"one and a half": 1.5, "half a": 0.5}
_ABOUT = r"(?:about\s+|some\s+|up\s+to\s+)?"
_BODY_OF = re.compile(
    r"\b(?P<body>council|committee|commission|board|working\s+group|team|panel)\s+(?:of|with|made\s+up\s+of|composed\s+of|consisting\s+of|"
    r"(?:will\s+|would\s+|shall\s+|is\s+to\s+)?(?:have|has|consists?\s+of|comprises?|counts?))\s+(?P<number>\d{1,3}|[a-z]+)\s+"
    r"(?:members|experts|people|persons|specialists|representatives)\b"
)
"""How many sit in a body: "a council of nine members"."""
_STRENGTH = (
    # "a joint force of 600", "a company of 300 soldiers", "a 400-strong brigade", "a 30-member delegation"
    re.compile(rf"\b{_COLLECTIVE}\s+of\s+{_ABOUT}(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b"),
    re.compile(rf"\b(?P<number>\d[\d,]*|[a-z]+)-(?:strong|member|man|person)\s+(?:[a-z]+\s+){{0,2}}?{_COLLECTIVE}\b"),
)


_ROUGH = re.compile(
    r"\b(?:(?P<about>about|some|around|roughly|approximately|circa|an\s+estimated|nearly|almost|close\s+to|in\s+the\s+region\s+of)"
    r"|(?P<least>more\s+than|(?<!hand )(?<!hands )(?<!handed )(?<!handing )(?<!turn )(?<!turned )"
    r"(?<!take )(?<!taken )(?<!took )over|at\s+least|upwards?\s+of|no\s+(?:fewer|less)\s+than|in\s+excess\s+of)"
    r"|(?P<most>up\s+to|at\s+most|no\s+more\s+than|as\s+many\s+as|fewer\s+than|less\s+than|under))\s+$",
    re.IGNORECASE,
)
"""What stands before a number that is not told to the last one."""

PER_YEAR = "times a year"
"""The noun of what is told by how often it is done."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing counted: noun, number, words as printed, stems of its sentence and of those beside it."""

    noun: str
    number: int
    words: str
    own: frozenset[str]
    around: frozenset[str]
    rough: str = ""
    """`about`, `least` or `most` where the number is told so."""


def counted_in(sentences: Sequence[str]) -> Iterator[Counted]:
    """The things that the sentences count, in order."""
    bare = [telling_words(sentence) - EVERYWHERE for sentence in sentences]
    telling = [frozenset(map(one_form, stems)) for stems in bare]
    for at, sentence in enumerate(map(in_figures, sentences)):
        around = frozenset().union(*telling[max(0, at - 1) : at + 2])
        for pattern in _STRENGTH:
            for match in pattern.finditer(sentence):
                strength = _value(match["number"])
                if strength and strength > 1:
                    own = telling[at] - _forms(match["noun"])
                    if match["noun"] in _TROOPS and _OF_BOTH.search(sentence, 0, match.start()):
                        own |= {_JOINT}
                    words = " ".join(match.group().split())
                    sort = "troops" if match["noun"] in _TROOPS else "guests"
                    yield Counted(f"strength of {sort}", strength, words, own, around - _forms(match["noun"]))
        for match in _BODY_OF.finditer(sentence):
            if seats := _value(match["number"]):
                own = frozenset({stem(match["body"].split()[-1])})
                yield Counted("members of a body", seats, " ".join(match.group().split()), own, own)
        yield from _sums(sentence)
        yield from _taking_part(sentence)
        for match in _NUMBER.finditer(sentence):
            number = _value(match.group(1))
            if number is None or number < 1:
                continue
            if _IN_PART.search(sentence, match.end()):
                continue
            before = words_of(sentence[: match.start()])[-1:]
            found = _noun(sentence[match.end() :])
            if found is None or (set(before) & _DEFINITE and found[0] in _PLURALS):
                continue
            noun, words = found
            if number == 1 and noun not in _PLURALS and not words.lower().endswith("each"):
                # "one of the boats", "one plan": only what has one form for one and many can be told to be counted
                continue
            own = telling[at] - _forms(noun)
            # "a further 24 kilometres", "there remain 12": what is left is another thing
            left = " left" if noun in _LENGTHS and _LEFT in own else ""
            rough = _ROUGH.search(sentence, max(0, match.start() - _HEDGE), match.start())
            told = "" if rough is None else str(rough.lastgroup)
            yield Counted(
                f"{one_noun(noun)}{left}", number, f"{match.group(1)} {words}", own, around - _forms(noun), told
            )


def _forms(noun: str) -> frozenset[str]:
    return frozenset({stem(noun), one_form(stem(noun))})


_PART_IN = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{_WRITTEN_OUT})\s+(?:[\w-]+\s+){{0,3}}?"
    r"(?:participants|(?:[a-z][\w-]*\s+){1,3}?(?:(?:are|were|is|was)\s+)?(?:involved|engaged|taking\s+part|take\s+part|took\s+part|participat\w+))\b"
    r"|\b(?:involv\w+|participation\s+of|brings?\s+together|brought\s+together|gathers?|gathered)\s+(?:(?:some|about|around|nearly)\s+)?"
    rf"(?P<of>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{_WRITTEN_OUT})\s+"
    r"(?:[\w-]+\s+){0,2}?(?:people|soldiers|troops|servicemen|men|rescuers|participants|personnel|specialists|firefighters|"
    r"sailors|divers|military)\b"
)
_VEHICLES = re.compile(
    r"\b(?:ships?|vessels?|aircraft|boats?|vehicles?|planes?|helicopters?|countries|states|nations|companies|firms)\b"
)


def _taking_part(sentence: str) -> Iterator[Counted]:
    """How many people take part in an exercise or a course, whatever they are called."""
    if not _EXERCISE.search(sentence):
        return
    for match in _PART_IN.finditer(sentence):
        number = _value(match["number"] or match["of"])
        if number and number > 1 and not _VEHICLES.search(match.group()):
            rough = _ROUGH.search(sentence, max(0, match.start() - _HEDGE), match.start())
            told = "" if rough is None else str(rough.lastgroup)
            yield Counted("taking part", number, " ".join(match.group().split()), _ANY, _ANY, told)


_EXERCISE = re.compile(r"\b(?:exercises?|drills?|manoeuvres|trained|training|rescuers|participants)\b", re.IGNORECASE)
_ANY = frozenset({"part"})


def _sums(sentence: str) -> Iterator[Counted]:
    """The sums of money that a sentence names, with what else it says but for states."""
    matches = list(_MONEY.finditer(sentence))
    if not matches:
        return
    rest = " ".join(word for word in _MONEY.sub(" ", sentence).split() if not names_a_state(word.strip(",.").lower()))
    own = telling_words(rest) - EVERYWHERE
    for match in matches:
        if _SO_FAR.search(sentence, max(0, match.start() - _BEFORE), match.start()):
            continue
        sign = small(match["sign"] or match["unit"])
        currency = _CURRENCIES.get(sign) or _CURRENCIES.get(sign.removesuffix("s"))
        figure = _figure(match["one"] or match["two"])
        scale = _SCALES[small(match["scale"] or match["by"] or "")]
        if currency and figure:
            yield Counted(f"{_SUM} {currency}", round(figure * scale), " ".join(match.group().split()), own, own)


# 40 characters: "trade turnover, which reached some"
_BEFORE = 40
_SO_FAR = re.compile(
    r"\b(?:reached|stood\s+at|stands\s+at|amounted\s+to|totalled|grew|rose|fell|last\s+year|so\s+far)\b"
)
"""What has come about is another sum than what is agreed on."""
# 30: sums in whole units with their commas and cents
_LONGEST_FIGURE = 30


def _figure(told: str) -> float:
    word = " ".join(told.lower().split())
    if word in _HALVES:
        return _HALVES[word]
    if word in NUMBERS:
        return float(NUMBERS[word])
    # a row of hundreds of figures is no sum
    return float(told.replace(",", "")) if len(told) <= _LONGEST_FIGURE else 0.0


_SUM = "sum in"


def _value(word: str) -> int | None:
    lower = small(word)
    if lower.isalpha():
        return NUMBERS.get(lower)
    lower = lower.replace(",", "").replace(" ", "")
    if lower.isdecimal():
        value = count_of(lower)
        return None if value is None or (1900 <= value <= 2100 and "," not in word) else value
    if "-" in lower:
        ten, _, unit = lower.partition("-")
        return TENS[ten] + _UNITS[unit] if ten in TENS and unit in _UNITS else None
    return NUMBERS.get(lower)


# "fifteen of our officers will be trained": so many go; "two of their four boats" is a part of them
_OF_OURS = re.compile(
    r"^\s+of\s+(?:our|its|his|her|their)\s+(?!own\b|\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
)


def _noun(rest: str) -> tuple[str, str] | None:
    """The noun that a number counts: the first plural of up to four words before a stop or a mark."""
    if of_force := _OF_FORCES.match(rest.lstrip()):
        return _WHO[small(" ".join(of_force["force"].split()))], " ".join(of_force.group().split())
    phrase = re.split(r"[.,;:!?()\"“”]|\s[–—-]+\s", _OF_OURS.sub("", rest), maxsplit=1)[0]
    taken: list[str] = []
    words = phrase.split()[:5]
    for place, word in enumerate(words):
        lower = word.lower()
        # "four search and rescue vessels"
        linked = lower == "and" and place == 1 and len(words) > 3
        if (lower in STOP and not linked) or lower in NUMBERS or lower[0].isdigit():
            break
        taken.append(word)
        if lower == "head" and words[place + 1 : place + 2] == ["of"] and len(words) > place + 2:
            return words[place + 2].lower(), " ".join((*taken, *words[place + 1 : place + 3]))
        if names_a_state(lower):
            continue
        if lower in _NEVER:
            return None
        following = words[place + 1].lower() if place + 1 < len(words) else ""
        if _is_plural(lower) and not ((lower in _PLURALS or lower in _FIELDS) and _is_plural(following)):
            # "fire engines", "fire appliances": "fire trucks"
            fire = taken[-2:-1] == ["fire"] and lower in _FIRE_ENGINES
            crew = taken[-2:-1] == ["crew"] and lower == "members"
            noun = "trucks" if fire else "crewmen" if crew else lower.partition("-")[0]
            return noun, " ".join(taken)
    return None


_FIRE_ENGINES = frozenset({"engines", "appliances", "tenders", "cars", "vehicles"})


def _is_plural(word: str) -> bool:
    return (
        word in _PLURALS
        or _MEN.search(word) is not None
        or (word.endswith("s") and not word.endswith(("ss", "'s", "’s", "ous", "us")))
    )


# "servicemen", "policewomen"; no specimen
_MEN = re.compile(r"\w{2}(?<!speci)(?<!regi)(?<!abdo)(?:men|women)$")
# 30 characters: "in the region of "
_HEDGE = 30
# a sixth: "about 300" of 312 or 270, not of 400
_PART = 6
# 100: 312 is told as 300, 25 is not told as 30
_ROUND = 100


def _rounded(a: Counted, b: Counted) -> bool:
    """Whether the one may be the other told roughly: "about 300", "more than 300", or 300 for 312."""
    if a.rough == "least":
        return b.number >= a.number
    if a.rough == "most":
        return b.number <= a.number
    if a.rough == "about":
        return abs(a.number - b.number) * _PART <= max(a.number, b.number)
    return a.number % _ROUND == 0 and b.number % 10 != 0 and round(b.number / _ROUND) * _ROUND == a.number


def counted_otherwise(a: Counted, b: Counted) -> bool:
    """Whether two documents count the same thing otherwise.

    Reports of one thing differ by a part, hardly by more than three times; one word of the sentences themselves, or two
    of what stands around, shows that the same is counted.
    """
    if a.noun != b.noun or a.number == b.number:
        return False
    if a.noun == PER_YEAR:
        return bool(a.own & b.own)
    if _rounded(a, b) or _rounded(b, a):
        return False
    if max(a.number, b.number) > 3 * min(a.number, b.number):
        return False
    if min(a.number, b.number) == 1 or a.noun in _LENGTHS or a.noun.startswith(_SUM):
        # "one aircraft", "12 kilometres": much is so counted, two words of the sentences must be the same
        return len(a.own & b.own) >= 2
    return bool(a.own & b.own) or len(a.around & b.around) >= 2
