"""A wording of conduct into what sort of deed it is and what it is done with: giving boats, meeting in a town.

Two wordings of one deed share the sort and the thing, whatever verb and adjectives they take: "donate 200,000 doses of
oral vaccine" and "provide 150,000 doses".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from accord.model.codes import Strength
from accord.record.conduct import NUMBERS, TIMES, one_form
from accord.record.counted import ALIKE
from accord.record.offices import names_a_state
from accord.record.words import STOP, stem, words_of

ASKING = frozenset({Strength.REQUESTS, Strength.URGES})
"""What one side wants of another, who has not said yes."""

MEETING, SIGNING, STAYING, ANY = "meet", "sign", "stay", "any"
"""Sorts of their own: people meet, a text is signed, and what is only told by its thing ("are promised for June")."""

_VERBS = {
    "give": "give provide supply deliver hand donate lend grant transfer receive allocate assign contribute send make "
            "place ship offer bring get obtain equip",
    "deploy": "deploy station post dispatch arrive send assign place contribute come",
    "train": "train teach instruct coach educate",
    MEETING: "meet hold host convene gather sit reconvene receive",
    SIGNING: "sign conclude initial ink",
    "open": "open establish create form launch start begin inaugurate commence set found operate install run reopen "
            "resume restart enter locate situate",
    "build": "build construct erect install complete mark",
    "share": "share exchange transmit",
    "return": "return extradite repatriate hand send release bring",
    "pay": "pay settle finance fund reimburse cover bear transfer",
    "submit": "submit present deliver hand produce",
    "sell": "sell export supply deliver",
    STAYING: "stay remain",
    "carry": "conduct run carry stage organise organize take patrol",
}  # fmt: skip
"""Sorts of deed by the verbs that tell them; a verb may tell several."""

_SORTS: dict[str, frozenset[str]] = {
    verb: frozenset(sort for sort, others in _VERBS.items() if verb in {stem(one) for one in others.split()})
    for verb in {stem(word) for words in _VERBS.values() for word in words.split()}
}

COMMON = frozenset((*_VERBS, ANY, "hold", "support", "deepen", "make", "take", "work", "increas", "continu", "discuss"))
"""Sorts of deed that are promised everywhere: that both are of such a one shows little."""

_IRREGULAR = {
    "gave": "give", "given": "give", "sent": "send", "built": "build", "paid": "pay", "held": "hold", "met": "meet",
    "began": "begin", "begun": "begin", "brought": "bring", "lent": "lend", "taught": "teach", "came": "come",
    "got": "get", "took": "take", "ran": "run", "course": "train", "courses": "train", "operation": "operate",
}  # fmt: skip
"""Forms that no ending tells."""

_BARE = frozenset({"have", "do", "be", "see"})
"""Verbs that tell nothing of the sort."""

_GATHERING = frozenset(
    stem(word)
    for word in "meeting meetings session sessions round rounds talks conference summit forum sitting".split()
)
"""Things that are held: to hold them is to meet."""

_VAGUE = frozenset(
    stem(word)
    for word in (
        "first second third next another rest work side sides part number group team thing things kind way place "
        "available possible new support help assistance cooperation efforts all some one time field area "
        "million millions billion billions dollars euros".split()
    )
)
"""What many deeds are done with: alone it shows nothing."""

_PLURAL = re.compile(r"[a-z]{3}(?<!s)(?<!u)s$")

# 6: "complete construction of the second bridge"
_TURN_BY = 6
_TURNS = frozenset("first second third fourth fifth last".split())

_TOKEN = re.compile(r"[^\W_]+(?:[-'’,.][^\W_]+)*|[,;]")
_LEADING = frozenset("a an the its their his her this these some up out over again together to be".split())
_STOPS = frozenset(
    "to for in at by from through on before after within until during against under as via into near between so that "
    "which who when while because if since per".split()
)


_AT_HAND = re.compile(r"\bat\s+the\s+disposal\s+of\b|\bat\s+\w+['’]?s?\s+disposal\b|\bavailable\b")
"""What is put at somebody's disposal or made available is given."""
_GOING = frozenset(stem(word) for word in "go come travel fly send bring".split())
_STARTING = frozenset(stem(word) for word in "start begin launch commence resume restart".split())
_DONE_WITH = {
    stem(thing): sort
    for sort, things in {
        "carry": "patrols patrol exercise exercises drill drills operations flights",
        "train": "training course courses",
        "give": "delivery deliveries supplies shipments",
        "build": "construction",
        "share": "exchange",
        "return": "repatriation return",
        "pay": "payment payments",
        "sell": "sale sales export exports",
    }.items()
    for thing in things.split()
}
"""What is done with the thing that is started: to start deliveries is to give."""
_MONEY = re.compile(r"[$€£¥]\s?\d|\b(?:million|billion|dollars|euros|yen|francs|rupees|pounds|arrears|debt)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """The sorts a wording may be of, the head nouns of what it is done with, and the places it names."""

    sorts: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    turn: frozenset[str] = frozenset()
    """Which of several: "the first" of six ships is not the six."""
    kinds: tuple[tuple[str, frozenset[str]], ...] = ()
    """The things with the words that tell their kind: "patrol" of boats."""


@lru_cache(maxsize=16384)
def deed_of(action: str) -> Deed:
    """The deed that a wording tells."""
    tokens = _TOKEN.findall(action)
    while tokens and tokens[0].lower() in ("not", "to", "also", "jointly"):
        tokens.pop(0)
    if not tokens:
        return Deed(frozenset(), frozenset(), frozenset())
    if tokens[0][0].isupper():
        # "Iraq's continued support": nothing says what is done
        return Deed(frozenset(), frozenset(), frozenset())
    verb = stem(tokens[0].lower())
    if tokens[0].lower() in _BARE:
        kinds = _things(tokens[1:], linked="")
        return Deed(frozenset({ANY}), frozenset(kinds) - _VAGUE, frozenset(), kinds=_sorted(kinds))
    sorts = set(_SORTS.get(verb, {verb}))
    if _AT_HAND.search(action):
        sorts.add("give")
    elif verb in _GOING and "home" in tokens:
        sorts = {"return"}
    kinds = _things(tokens[1:], linked="with" if "give" in sorts else "")
    things = frozenset(kinds) - {"home"}
    if verb in _STARTING:
        # "start joint patrols", "carry out joint patrols": what begins is done
        sorts.update(_DONE_WITH[thing] for thing in things if thing in _DONE_WITH)
    if sorts & {"pay", "give"} and _MONEY.search(action):
        things = things | {"money"}
    if _GATHERING & things and sorts & {MEETING, "open", "carry"}:
        sorts = {MEETING}
        things -= _GATHERING
    elif MEETING in sorts and things:
        # "hold an exercise" is carried out, "receive the boats" is given
        sorts = (sorts - {MEETING}) or {"carry"}
    places = frozenset(
        stem(token.lower())
        for token in tokens[1:]
        if token[0].isupper() and len(token) > 2 and token.lower() not in TIMES and not names_a_state(token.lower())
    )
    stop = next((at for at, token in enumerate(tokens) if at and token.lower() in _STOPS), len(tokens))
    turn = frozenset(token.lower() for token in tokens[1 : min(stop, _TURN_BY)] if token.lower() in _TURNS)
    return Deed(frozenset(sorts), things - places - _VAGUE, places, turn, _sorted(kinds))


def _sorted(kinds: dict[str, frozenset[str]]) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(sorted(kinds.items()))


def shared_things(a: Deed, b: Deed) -> frozenset[str]:
    """The things of both deeds, where they are not of two kinds: "border officers" are no "river police officers"."""
    one, other = dict(a.kinds), dict(b.kinds)

    def of_one_kind(thing: str) -> bool:
        # money is a thing that no noun tells, and has no kind
        first, second = one.get(thing, frozenset()), other.get(thing, frozenset())
        return first <= second or second <= first

    return frozenset(thing for thing in a.things & b.things if of_one_kind(thing))


def _things(tokens: list[str], *, linked: str) -> dict[str, frozenset[str]]:
    """The head nouns of what stands right after the verb, with the words before each that tell its kind.

    "doses" and "oral vaccine" of "doses of oral vaccine", "patrol boats" of "deliver to Panama three patrol boats".
    """
    at = 0
    if at < len(tokens) and tokens[at].lower() == "to":
        # "deliver to Panama three boats"
        at += 1
        while at < len(tokens) and tokens[at][0].isupper():
            at += 1
    phrases: list[list[str]] = [[]]
    named = False
    for token in tokens[at:]:
        lower = token.lower()
        if lower == linked:
            phrases[-1] = []
            continue
        if lower in (",", "and", "of", "or"):
            phrases.append([])
            continue
        last = phrases[-1][-1] if phrases[-1] else ""
        if last and lower in _BEHIND:
            break
        if last and not named and token[0].isupper() and not names_a_state(lower):
            # "the exercise Sea Shield", "the road Isfara-Vorukh": the name stands behind the thing
            phrases.append([])
            last = ""
        named = token[0].isupper()
        if lower in _STOPS or lower in TIMES or lower == ";" or (last and lower in _EACH):
            break
        if lower in _LEADING or lower in STOP or lower in NUMBERS or lower[0].isdigit() or names_a_state(lower):
            continue
        if lower.endswith("ly"):
            continue
        if _PLURAL.search(last) and not _PLURAL.search(lower):
            # "two checkpoints north of the town" are checkpoints, "a customs office" is an office
            phrases.insert(-1, list(phrases[-1]))
        phrases[-1].append(lower)
    found: dict[str, frozenset[str]] = {}
    for phrase in phrases:
        if phrase and len(phrase[-1]) > 2:
            thing = one_form(stem(ALIKE.get(phrase[-1], phrase[-1])))
            found.setdefault(thing, frozenset(stem(word) for word in phrase[:-1]) - _VAGUE - _QUALITIES)
    return found


_BEHIND = frozenset(
    "over off along across around about held located kept provided worth called named go come run start begin "
    "open".split()
)
"""Words that tell where or which a thing is, behind it; before it some belong to the verb ("hand over the boats")."""
_EACH = frozenset(("a", "an", "per", "each", "every"))
_QUALITIES = frozenset(
    stem(word)
    for word in (
        "large small big fast modern used second-hand fully equipped seized several many additional mixed common "
        "light heavy armed own extra further special young senior more"
    ).split()
)
"""What a thing is like tells not of which kind it is."""


def sorts_of(sentence: str) -> frozenset[str]:
    """The sorts of deed that any word of a sentence may tell."""
    forms = {form for word in words_of(sentence) for form in (stem(_IRREGULAR.get(word, word)), stem(stem(word)))}
    return frozenset(sort for form in forms for sort in _SORTS.get(form, ()))
