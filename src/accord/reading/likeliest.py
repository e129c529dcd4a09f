"""People whose state no sign settles -> the party that all weak signs together make likeliest.

Below `SURE` the person keeps none; who is settled first is a sign for the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from spacy.tokens import Doc

from accord.lexicon.posts import has_no_such_post
from accord.reading import hosting, posts, two_by_two
from accord.reading.allegiance import is_of_nobody, office_taken
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting
from accord.reading.weak_signs import Known

WEIGHTS: Mapping[str, float] = {
    "outlet of the state": 1.29,
    "side of which nobody is yet": 1.27,
    "named near before": 0.97,
    "town in the role": 0.91,
    "towns named": 0.83,
    "speaks in its town": 0.82,
    "is an organisation": 0.77,
    "named before in the sentence": 0.70,
    "in the order of the states": 0.70,
    "what its or their means": 0.68,
    "the last that acted": 0.67,
    "capital in the dateline": 0.64,
    "others are its": 0.63,
    "another side than the one who meets": 0.61,
    "nobody is its yet": 0.49,
    "one of its people stands likewise": 0.47,
    "an institution of its with the words of the role": 0.47,
    "one of the sides": 0.44,
    "town in the dateline": 0.41,
    "named in the sentence before": 0.37,
    "goal or other side in the sentence before": 0.33,
    "office of the state tells": 0.30,
    "acts first": 0.29,
    "outlet for an office of state": 0.28,
    "named early": 0.27,
    "told of by the person": 0.27,
    "dateline for an office of state": 0.26,
    "named behind in the sentence": 0.24,
    "subject before in the sentence for one met": 0.24,
    "the first state named": 0.19,
    "of its ministry": 0.13,
    "dateline for one met": 0.12,
    "subject of the sentence before": 0.11,
    "has an envoy of another there": 0.06,
    "subject of the sentence before for one met": -0.07,
    "dateline for an envoy": -0.09,
    "an organisation for its envoys": -0.16,
    "the only state named": -0.20,
    "the most often named": -0.25,
    "of the last person named": -0.26,
    "an institution of its behind": -0.26,
    "one of its people behind": -0.49,
    "goal or other side behind": -0.52,
    "met by one of its people": -0.61,
    "the same office is held by another of its people": -0.67,
    "dealt with or visited by the person": -0.75,
    "outlet for one met": -0.76,
}
"""What each sign is worth (log-odds), fitted by `lab/weak_signs.py`."""

# of 113 people on texts left out of the fit that no other rule settles and this does 71 are right at .4
SURE = 0.4
# what a party is worth that the text does not name: where only one is named, it is not thereby the one
_ELSEWHERE = 0.6
# the next likeliest must be this much less likely
_AHEAD = 1.15
# settled one by one, the surest first, each a sign for the rest; a text with more open people is settled at once then
_ROUNDS = 8


def with_likeliest(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> list[KnownPerson]:
    """The people, those without a state with the likeliest one, the surest first."""
    found = list(people)
    for number in range(_ROUNDS):
        known = Known(doc, [replace(p, country=p.country or p.likeliest) for p in found], setting)
        likely = {i: _likeliest(known, p) for i, p in enumerate(found) if _is_open(doc, p, found)}
        sure = sorted((i for i, (_, share) in likely.items() if share >= SURE), key=lambda i: -likely[i][1])
        for index in sure if number == _ROUNDS - 1 else sure[:1]:
            found[index] = replace(found[index], likeliest=likely[index][0])
        if len(sure) < 2:
            break
    return found


def _is_open(doc: Doc, person: KnownPerson, people: Sequence[KnownPerson]) -> bool:
    """Whether a state may be sought: not for a historian, nor for a bare name that may be of either of two sides."""
    if person.country is not None or person.likeliest is not None or is_of_nobody(person):
        return False
    start, stop = person.mentions[0]
    paired = any(
        two_by_two.is_pair(doc, m[1], start, stop) for p in people if p.country for m in p.mentions if m[1] < start
    )
    return person.role is not None or not paired


def shares(signs: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """How likely each party is, by its signs; what is left to 1 is some party unnamed."""
    worth = {code: exp(sum(WEIGHTS.get(sign, 0.0) * held for sign, held in own.items())) for code, own in signs.items()}
    total = sum(worth.values()) + exp(_ELSEWHERE)
    return {code: value / total for code, value in worth.items()}


def _likeliest(known: Known, person: KnownPerson) -> tuple[str | None, float]:
    """The likeliest party and its share; nobody where the next is nearly as likely."""
    signs = known.signs(person)
    closed = {c for c in signs if has_no_such_post(c, person.role) or office_taken(person, c, known.people)}
    closed |= person.apart | posts.hosts(known.doc, person, known.setting)
    closed |= hosting.goals(known.doc, person, known.setting)
    likely = shares({code: signs[code] for code in signs if code not in closed})
    ranked = sorted(likely, key=lambda code: (-likely[code], code))
    if not ranked or (len(ranked) > 1 and likely[ranked[0]] < _AHEAD * likely[ranked[1]]):
        return None, 0.0
    return ranked[0], likely[ranked[0]]
