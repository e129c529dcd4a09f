"""Whose officials two people named side by side are: "Kyrgyz and Tajik security chiefs Osmonov and Rahimov".

Two of one office are of two states; where no word says which is whose, neither is given one.
"""

from collections.abc import Mapping, Sequence, Set
from typing import TypeVar

from spacy.tokens import Doc, Token

from accord.lexicon.office_words import office_words
from accord.reading.scene import KnownPerson
from accord.reading.setting import Setting


def listed_counterparts(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> dict[int, str]:
    """ "his Somali and Ethiopian counterparts, Ali Nur and Tesfaye Bekele": as many names as states, in the same
    order.
    """
    found: dict[int, str] = {}
    for index, person in enumerate(people[:-1]):
        start, end = person.mentions[0]
        codes = _adjectives_before(doc, start, end, setting)
        gap = people[index + 1].mentions[0][0] - end
        if len(codes) == 2 and in_the_plural(doc, person) and 0 < gap <= 2 and doc[end].lower_ == "and":
            found |= {index: codes[0], index + 1: codes[1]}  # "Kyrgyz and Tajik security chiefs Osmonov and Rahimov"
    for institution in setting.plain:
        if len(institution.owners) < 2 or institution.end >= len(doc) or doc[institution.end].text not in {",", "("}:
            continue
        limit = doc[institution.head].sent.end
        following = sorted(
            (m[0], index)
            for index, person in enumerate(people)
            for m in person.mentions[:1]
            if institution.end < m[0] < min(limit, institution.end + 16)
        )
        count = len(institution.owners)
        if len(following) == count or (len(following) > count and doc[following[count - 1][0] - 1].lower_ == "and"):
            found |= {index: code for (_, index), code in zip(following, institution.owners, strict=False)}
    return found | _in_turn(doc, people, setting)


def _in_turn(doc: Doc, people: Sequence[KnownPerson], setting: Setting) -> dict[int, str]:
    """ "Ministers Ruiz and Paz headed the Peruvian and Chilean delegations, respectively": as many states in one list
    as people in another of the sentence, in the same order.
    """
    words = office_words()
    styles = words.honorifics | words.ranks
    found: dict[int, str] = {}
    for word in doc:
        if word.lower_ != "respectively":
            continue
        sentence = word.sent
        named = sorted(
            (first, last, index)
            for index, person in enumerate(people)
            for first, last in person.mentions
            if sentence.start <= first < sentence.end
        )
        nations = [
            (at, at + 1, setting.nations[at]) for at in range(sentence.start, sentence.end) if at in setting.nations
        ]
        states, holders = _runs(doc, nations, frozenset()), _runs(doc, named, styles)
        fitting = [(p, s) for p in holders for s in states if len(p) == len(s) == len(set(s)) > 1]
        if len(fitting) == 1:
            found |= dict(zip(*fitting[0], strict=True))
    return found


T = TypeVar("T", int, str)
_BETWEEN = frozenset({",", "and", "&", "the", "of", "'s", "\u2019s"})


def _runs(doc: Doc, spots: Sequence[tuple[int, int, T]], styles: Set[str]) -> list[list[T]]:
    """The spots (first token, token behind the last, what it is) that stand in one list, list by list."""
    runs: list[list[T]] = []
    behind = -1
    for first, last, what in spots:
        if behind >= 0 and all(t.lower_ in _BETWEEN or t.lower_.rstrip(".") in styles for t in doc[behind:first]):
            if runs[-1][-1] != what:
                runs[-1].append(what)
        else:
            runs.append([what])
        behind = last
    return runs


def _adjectives_before(doc: Doc, start: int, end: int, setting: Setting) -> list[str]:
    codes: list[str] = []
    for at in range(max(doc[start].sent.start, start - 4), end):
        code = setting.nations.get(at)
        if code is not None and code not in codes:
            codes.append(code)
    return codes


TOGETHER = frozenset("sign initial ink conclude meet open inaugurate cut discuss negotiate".split())
"""What two people of one list do for two sides; ministers also chair."""

_ONE_SIDED = frozenset("delegation team side panel force mission".split())


def is_pair(doc: Doc, end: int, start: int, stop: int) -> bool:
    """Whether two names are all of a list: "Ruiz and Paz" followed by no third."""
    joint = [t.lower_ for t in doc[end:start] if t.lower_ not in {"by", "the", "mr", "ms", "mrs"}]
    return joint in (["and"], [",", "and"]) and not (
        stop + 1 < len(doc) and (doc[stop].lower_ == "and" or doc[stop + 1].lower_ == "and")
    )


def act_together(
    doc: Doc, neighbour: KnownPerson, start: int, stop: int, end: int, *, verbs: Set[str] = TOGETHER
) -> bool:
    """Whether two people of one list, and nobody else, do what two sides do: "was signed by A and B", "A and B met"."""
    if not is_pair(doc, end, start, stop):
        return False
    first = next((m for m in neighbour.mentions if m[1] == end), None)
    if first is None:
        return False
    head = doc[first[0] : first[1]].root
    for _ in range(3):
        if head.dep_ in ("conj", "appos") and head.head.i != head.i:
            head = head.head
    verb = head.head
    if verb.lower_ == "of" and verb.head.lower_ in {"chairmanship", "chair", "presidency"}:
        return doc[verb.head.i - 1].lower_ in {"the", "joint"}  # "under the chairmanship of A and B"
    if verb.dep_ == "agent" or verb.lower_ == "by":
        return verb.head.lemma_ in verbs and not any(
            t.lemma_.lower() in _ONE_SIDED for t in doc[verb.sent.start : verb.i]
        )
    if head.dep_ == "dobj" and any(c.dep_ == "agent" and c.i < head.i for c in verb.children):
        return verb.lemma_ in verbs  # "was signed by the director, Brig. Gen. A, and Minister B"
    return (
        head.dep_ == "nsubj"
        and verb.lemma_ in verbs
        and not any((c.dep_ == "dobj" and c.ent_type_ == "PERSON") or _is_with_others(c) for c in verb.children)
    )


def _is_with_others(token: Token) -> bool:
    """ "met with the king"; "met with their delegations" is still among themselves."""
    return token.lower_ == "with" and not any(t.lower_ == "their" for t in token.subtree)


def beside_settled(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Ruiz and Paz met" of two sides: the other side than that of the one who is named behind, if it is known."""
    states = setting.state_sides
    if len(states) != 2:
        return None
    for _, last in person.mentions:
        for other in everybody:
            for start, stop in other.mentions:
                paired = last < start <= last + 2 and other.country in states
                if paired and act_together(doc, person, start, stop, last):
                    return next(code for code in states if code != other.country)
    return None


_JOINING = frozenset("meet receive host tell meeting with between greet inform assure invite brief".split())


def apart_from_next(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Minister Ruiz said after meeting Chilean Ambassador Paz": of two sides the other one than that of the person
    met.
    """
    if len(setting.sides) != 2 or set(setting.sides) - set(setting.nations.values()):
        return None
    for _, end in person.mentions:
        limit = doc[end - 1].sent.end
        ahead = [(m[0], p) for p in everybody for m in p.mentions if end <= m[0] < limit and p.name != person.name]
        if not ahead:
            continue
        start, other = min(ahead, key=lambda pair: pair[0])
        joined = any(t.lemma_ in _JOINING for t in doc[end:start])
        if joined and other.country in setting.sides and says_country(setting.states, other):
            return next(side for side in setting.sides if side != other.country)
    return None


def unsettled_pair(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> bool:
    """ "Defence Ministers Ruiz and Paz": two of one office side by side, and no word says whose each is."""
    if len(setting.sides) < 2 or not one_of_two(doc, person, everybody):
        return False
    start = person.mentions[0][0]
    near = doc[start].sent
    beside = [p for p in everybody for m in p.mentions if p is not person and near.start <= m[0] < near.end]
    return not any(says_country(setting.states, p) or p.country for p in (person, *beside))


def in_their_order(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson], setting: Setting) -> str | None:
    """ "Peru and Chile signed it after a meeting of Presidents Ruiz and Paz": people in the order of their states."""
    start = person.mentions[0][0]
    second = any(
        m[1] < start <= m[1] + 4 and doc[m[1]].lower_ == "and"
        for other in everybody
        if other is not person
        for m in other.mentions
    )
    named = [at for at in range(doc[start].sent.start, start) if at in setting.nations]
    for at in named:
        ahead = [i for i in named if at < i <= at + 4 and setting.nations[i] != setting.nations[at]]
        joint = {"and", "-", ",", "the"}
        if ahead and all(t.lower_ in joint or t.i in setting.nations for t in doc[at + 1 : ahead[0]]):
            pair = (setting.nations[at], setting.nations[ahead[0]])
            if set(pair) == set(setting.sides):
                return pair[second]
    if not named and (pair_before := _order_before(doc, doc[start].sent.start, setting)):
        return pair_before[second]
    if setting.official in setting.sides and len(setting.sides) == 2:
        # an office names its own first: "Presidents Ruiz and Paz"
        others = [side for side in setting.sides if side != setting.official]
        return others[0] if second else setting.official
    return None


def _order_before(doc: Doc, end: int, setting: Setting) -> tuple[str, str] | None:
    """The order in which the two sides were named together before: "Peru and Chile", if it was always the same."""
    if len(setting.sides) != 2:
        return None
    orders = set()
    for at in range(end - 2):
        joint = at + 1 if at + 1 not in setting.nations else at + 2
        if at not in setting.nations or doc[joint].lower_ != "and":
            continue
        behind = next((i for i in range(joint + 1, min(joint + 3, end)) if i in setting.nations), None)
        if behind is not None and {setting.nations[at], setting.nations[behind]} == set(setting.sides):
            orders.add((setting.nations[at], setting.nations[behind]))
    return orders.pop() if len(orders) == 1 else None


_STYLES = frozenset("mr mrs ms dr h.e general gen lt col colonel maj major h e".split())


def one_of_two(doc: Doc, person: KnownPerson, everybody: Sequence[KnownPerson]) -> bool:
    """ "ministers Ruiz and Paz opened the crossing": two of one office, of whom the text may name one state only."""
    for start, end in person.mentions:
        for other in everybody:
            if other is person:
                continue
            for first, last in other.mentions:
                low, high = (end, first) if end <= first else (last, start)
                # word by word: most mentions are far apart
                between = (t.lower_.rstrip(".") for t in doc[low:high] if t.text != ".")
                if next(between, None) != "and" or any(word not in _STYLES for word in between):
                    continue
                alike = person.role is not None and person.role == other.role
                if (
                    alike
                    or in_the_plural(doc, person)
                    or in_the_plural(doc, other)
                    or _after_plural(doc, min(start, first))
                ):
                    return True
    return False


_PLURALS = frozenset("ministers presidents premiers chiefs counterparts peers secretaries commanders leaders".split())


def in_the_plural(doc: Doc, person: KnownPerson) -> bool:
    """Whether the person's words hold an office in the plural: "Ministers Ruiz"."""
    return any(doc[at].lower_ in _PLURALS for m in person.mentions for at in range(*m))


def _after_plural(doc: Doc, start: int) -> bool:
    """ "the two ministers, Ruiz and Paz": an office in the plural right before the first name."""
    at = start - 1
    while at > 0 and doc[at].text in {",", ":", "-"}:
        at -= 1
    return at >= 0 and doc[at].lower_ in {"ministers", "presidents", "premiers", "chiefs", "secretaries"}


def says_country(states: Mapping[int, str], person: KnownPerson) -> bool:
    """Whether the words of the person's first mention name a state."""
    return any(at in states for m in person.mentions[:1] for at in range(m[0], m[1]))
