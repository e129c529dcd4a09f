"""Decides whether a mention of an institution shows one that parties share, by its word, its capitals and its signs.

What one state has alone counts only where a sign says that several share it.
"""

from itertools import pairwise

from accord.lexicon.bodies import BodyWords
from accord.lexicon.phrases import fold
from accord.model.codes import BodyType
from accord.reading.forums.candidates import Candidate
from accord.reading.forums.signs import Sign, founders, party_number
from accord.reading.met.ordinals import ordinal_of
from accord.reading.naming import HYPHENS, codes_in, is_ordinal, is_organisation
from accord.reading.scene import Scene

_STOP = frozenset(
    {
        "the",
        "of",
        "on",
        "and",
        "for",
        "to",
        "in",
        "a",
        "between",
        "joint",
        "bilateral",
        "trilateral",
        "annual",
        "level",
        "us",
        "s",
    }
)
SHARING = frozenset({Sign.SHARED, Sign.PAIR, Sign.BETWEEN, Sign.OF_IGO})
_SOFT = frozenset({Sign.NUMBERED, Sign.FORMED, Sign.THROUGH, Sign.WEAKLY, Sign.OWNED})


def counts(scene: Scene, c: Candidate, *, words: BodyWords) -> bool:
    """Whether this mention shows a body that parties share."""
    signs = c.signs
    two_sided = len(scene.sides) > 1 or len(_around(scene, c)) > 1 or len(states_at_top(scene)) > 1
    if c.kind.type is BodyType.COALITION:
        return _is_coalition(scene, c, words)
    if Sign.NATIONAL in signs and not signs & {Sign.PAIR, Sign.BETWEEN, Sign.SHARED}:
        return False
    if not c.capital and (_each_has_its_own(scene, c) or _held_by_a_body(scene, c, words)):
        return False
    if not c.capital:
        return _small_counts(scene, c, two_sided=two_sided, words=words)
    if c.kind.capital == "never":
        if c.kind.name != "meeting":
            return False
        if Sign.SHARED in signs and c.end - c.start > 2:
            return two_sided  # "the Binational Meeting of Ministers"
        if Sign.OF_IGO in signs and _of_people(scene, c):
            return True  # "the ASEAN Defence Ministers' Meeting"
        row = bool(signs & {Sign.DEFINED, Sign.PAIR, Sign.OF_IGO, Sign.SHARED})
        row = row or (two_sided and (_of_officials(c) or Sign.OWNED in signs))
        return Sign.NUMBERED in signs and not _counted(scene, c) and row
    if c.kind.capital == "forming":
        return two_sided and bool(signs & {Sign.FORMED, Sign.SHARED, Sign.PAIR, Sign.BETWEEN})
    if c.kind.capital == "shared":
        # an ordinal in front is a formation's own number: "the 11th Brigade"
        return bool(signs & SHARING) or _of_region_here(scene, c, words)
    if c.kind.capital == "pair":
        return bool(signs & {Sign.PAIR, Sign.BETWEEN}) and Sign.NUMBERED in signs
    if signs & SHARING:
        return True
    if c.kind.capital == "any" or (c.kind.name == "mission" and _sent_abroad(scene, c, words)):
        return two_sided
    if c.kind.name in {"office", "other", "centre"}:
        if scene.doc[c.head].lower_ in _SMALL and any(
            t.lower_ in words["regions"] for t in scene.doc[c.start : c.head]
        ):
            return two_sided
        of_region = Sign.DEFINED in signs and any(
            t.lower_ in words["regions"] or t.lower_ == "regional" for t in scene.doc[c.start : c.end]
        )
        return two_sided and (of_region or _of_its_sides(scene, c, words) or bool(signs & {Sign.NUMBERED, Sign.OWNED}))
    # "through the Agency for International Development": whose it is is not told
    soft = _SOFT - {Sign.THROUGH} if c.kind.capital == "joint" else _SOFT
    return two_sided and (bool(signs & soft) or _of_its_sides(scene, c, words))


def _held_by_a_body(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """ "the joint commission will hold its 24th meeting": a session of the commission, no body by itself."""
    noun = scene.doc[c.head]
    if c.kind.name != "meeting" or noun.dep_ != "dobj" or all(t.lower_ != "its" for t in noun.children):
        return False
    holders = [t for t in noun.head.children if t.dep_ == "nsubj"]
    return any(t.lower_ in words.heads and t.lower_ not in ("meeting", "talks") for t in holders)


def _of_region_here(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """Whether it bears the name of a region: "the Baltic Battalion"."""
    return scene.doc[c.head - 1].lower_ in words["regions"]


_OWN = frozenset({"commission", "committee", "council", "office", "centre", "school"})


def _each_has_its_own(scene: Scene, c: Candidate) -> bool:
    """Whether a plural tells of what each of them has: "the security committees of Peru and Chile", "the two countries'
    patent offices".
    """
    shared = c.signs & {Sign.SHARED, Sign.FORMED}
    return scene.doc[c.head].tag_ == "NNS" and c.kind.name in _OWN and not shared


def _sent_abroad(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """Whether one state's mission works for another: "the Peruvian Military Training Team in Bhutan"; no embassy is."""
    return Sign.ABROAD in c.signs and scene.doc[c.head - 1].lower_ in words["missions"]


_BODIES_OF_SIDES = frozenset({"commission", "committee", "council", "working_group", "office", "centre"})


def _of_its_sides(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """Whether the name itself tells that neighbours share it, in a report of two sides: "the Border Committee"."""
    if c.kind.name not in _BODIES_OF_SIDES or len(scene.sides) < 2:
        return False
    names = {t.lower_ for t in scene.doc[c.start : c.head]} | {t.lower_ for t in scene.doc[c.head + 1 : c.end]}
    if c.kind.name == "centre":
        return "cooperation" in names and bool(names & {"customs", "border", "cross-border"})
    if c.kind.name == "office":
        return c.capital and bool(names & {"contact", "liaison"})
    return bool(names & words["of_sides" if c.capital else "of_sides_small"])


# "Nordic Border Cell": what bears the name of a region and is no research centre
_SMALL = frozenset({"cell", "hub", "mechanism", "network", "command", "post", "initiative", "board", "panel"})


def states_at_top(scene: Scene) -> frozenset[str]:
    """The parties that the first three sentences of the report name."""
    top = [s for n, s in enumerate(scene.sentences) if n not in scene.headings][:3]
    return frozenset(code for s in top for a in scene.actors_in(s.start, s.end) for code in a.parties)


def _small_counts(scene: Scene, c: Candidate, *, two_sided: bool, words: BodyWords) -> bool:
    signs, needs = c.signs, {_BY_NAME[n] for n in c.kind.lower if n in _BY_NAME}
    several = c.kind.name in {"office", "centre"} and scene.doc[c.head].tag_ == "NNS"
    if several and not signs & {Sign.PAIR, Sign.FORMED}:
        return False  # "officers for joint posts"
    if c.kind.name in {"unit", "examiners"} and not _strongly_shared(scene, c, words):
        return False  # "between their interagency teams"
    if c.kind.name == "squad" and scene.doc[c.head].head.lemma_ in {"send", "dispatch"} and Sign.FORMED not in signs:
        return False  # "a joint team will be sent to the island"
    if scene.doc[c.head - 1].lower_ == "friendship" and signs & {Sign.FORMED, Sign.PAIR, Sign.BETWEEN}:
        return two_sided
    if c.kind.name in _VENTURES and not _strongly_shared(scene, c, words):
        return Sign.FORMED in signs & needs and len(founders(scene, c.head, words=words)) > 1
    if "series" in c.kind.lower:
        return (
            Sign.NUMBERED in signs
            and (
                bool(signs & {Sign.SERIES, Sign.PAIR})
                or _of_officials(c)
                or c.label is not None
                or _of_people(scene, c)
                or (two_sided and _long_row(scene, c))
            )
            and not _counted(scene, c)
        )
    if "named" in c.kind.lower:
        return any(
            t.text == "+" or (t.text[0].isupper() and not codes_in(scene, t.i, t.i + 1))
            for t in scene.doc[c.start : c.head]
        )
    if c.kind.name == "talks" and Sign.SHARED in signs and party_number(scene, c.start, c.head) is not None:
        return True
    if c.kind.name == "talks":
        return Sign.NUMBERED in signs and two_sided and not _counted(scene, c) and _high(scene, c)
    if c.kind.name == "dialogue" and signs & needs == {Sign.FORMED} and not _is_row(scene, c, words):
        return False  # "agreed to launch consultations on visas": talks, no body
    if not two_sided and Sign.OF_IGO not in signs and not (len(scene.sides) == 1 or _around(scene, c)):
        return False
    if c.kind.name == "formation":
        # "the international affairs division" is a ministry's
        told = _strongly_shared(scene, c, words) or any(t.lower_ in _MINGLED for t in scene.doc[c.whole : c.head])
        of_several = Sign.OF_IGO in signs and scene.doc[c.head].lower_ != "division"
        return told or of_several or Sign.PAIR in signs
    if Sign.SHARED in signs and Sign.SHARED in needs:
        return True
    if scene.doc[c.head].lower_ in _SMALL and scene.doc[c.head - 1].lower_ in words["regions"]:
        return True
    if _of_its_sides(scene, c, words) and not _owned_by_one(scene, c):
        return True
    if Sign.PAIR in signs and c.kind.name != "gathering":
        named = bool(content_of(scene, c) - {stem(fold(scene.doc[c.head].text))})
        return named or c.kind.name == "centre"  # "the Peruvian-Chilean centre in Lima"
    if Sign.ABROAD in needs and Sign.ABROAD in signs:
        return two_sided
    if c.kind.name == "mission" and signs & {Sign.OF_IGO}:
        return len(scene.doc[c.start : c.end]) > 1 and not _in_general(scene, c)
    if signs & needs == {Sign.FORMED}:
        # what one state sets up is its own: "Chad opened a training centre"
        by = founders(scene, c.head, words=words)
        return len(by) != 1 or is_organisation(by[0]) or _by_several(scene, c)
    return bool(signs & needs)


# of these one state has many, and "regional" or "international" ones are nobody's in particular
_VENTURES = frozenset({"venture", "school", "seat", "crew"})


# weak in the name of an office, strong in that of a formation
_MINGLED = frozenset({"combined", "mixed"})


def _strongly_shared(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    strong = words["shared"] - words["weakly_shared"] | {"common"}
    return Sign.PAIR in c.signs or any(t.lower_ in strong for t in scene.doc[c.whole : c.head])


def _owned_by_one(scene: Scene, c: Candidate) -> bool:
    """Whether one side alone has it: "its technical committee", "the ministry's steering committee"."""
    before = scene.doc[c.whole - 1].lower_ if c.whole else ""
    return before in {"its", "his", "her", "my", "our", "'s", "’s"}


def _is_row(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """Whether consultations that are launched are meant to go on: "annual", "strategic", "every year"."""
    names = {t.lower_ for t in scene.doc[c.whole : c.end]}
    if names & _HEIGHTENED:
        return False  # "it will create more regular consultation"
    if scene.doc[c.head].lower_ not in {"consultations", "consultation"}:
        return True
    return bool(names & (words["series"] | words["shared"] | {"strategic", "political"}))


# what is only to become more or better than it is
_HEIGHTENED = frozenset({"more", "closer", "greater", "deeper", "better", "further", "enhanced", "stronger"})
_POINTING = frozenset({"a", "an", "the", "this", "its", "their", "that", "'s", "’s"})


def _in_general(scene: Scene, c: Candidate) -> bool:
    """Whether missions are spoken of as a field of work: "cooperation in training and UN peacekeeping mission"."""
    doc = scene.doc
    if doc[c.head].lower_ not in {"mission", "missions"}:
        return False
    pointed = c.whole > 0 and (doc[c.whole - 1].lower_ in _POINTING or is_ordinal(doc[c.whole - 1]))
    behind = range(c.end, min(c.end + 4, len(doc)))
    placed = any(p.start in behind for p in scene.places)
    return not pointed and not placed


_BY_NAME = {
    "shared": Sign.SHARED,
    "formed": Sign.FORMED,
    "numbered": Sign.NUMBERED,
    "between": Sign.BETWEEN,
    "owned": Sign.OWNED,
    "abroad": Sign.ABROAD,
}


def _by_several(scene: Scene, c: Candidate) -> bool:
    """Whether two names are the subject, though only one is known for a party: "Lima and Quito set up"."""
    verb = scene.doc[c.head].head
    return any(s.dep_ == "nsubj" and any(n.pos_ == "PROPN" for n in s.conjuncts) for s in verb.children)


def _is_coalition(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """A coalition of states: named with its aim, "international", "led by" a state; not of parties in a parliament."""
    names = {t.lower_ for t in scene.doc[c.start : c.end]}
    if names & words["home_politics"]:
        return False
    if c.capital:
        return len(names) > 1
    return bool(names & words["allied"]) or (len(names) > 1 and len(scene.sides) > 1 and len(_around(scene, c)) > 1)


def _of_people(scene: Scene, c: Candidate) -> bool:
    """Whether those who meet stand in front: "the fifth commanders' meeting"."""
    return any(t.text in {"'", "’", "'s"} and scene.doc[t.i - 1].tag_ == "NNS" for t in scene.doc[c.start : c.head])


def _of_officials(c: Candidate) -> bool:
    return c.end > c.head + 1


def _long_row(scene: Scene, c: Candidate) -> bool:
    """Whether the number alone shows a row: "the 26th exchange meeting between the two armies"."""
    if c.head + 1 < len(scene.doc) and scene.doc[c.head + 1].lower_ == "of":
        return False  # "the 19th meeting of the working group": the group is the body
    numbers = [n for t in scene.doc[max(0, c.whole - 4) : c.head] if (n := ordinal_of(t)) is not None]
    # ten: nobody counts so many meetings that are no row
    return bool(numbers) and max(numbers) >= 10


def _high(scene: Scene, c: Candidate) -> bool:
    """Whether the number shows a row: "the 56th talks", "second round of trade talks"; "second talks" is none."""
    numbers = [n for t in scene.doc[max(0, c.whole - 4) : c.head] if (n := ordinal_of(t)) is not None]
    # a third meeting may be chance; from the fourth on reports count a row
    return bool(numbers) and (max(numbers) >= 4 or (c.head > c.start and max(numbers) >= 2))


_LATELY = frozenset({"year", "month", "week", "many", "taking"})
_SPANS = frozenset({"as", "less", "two", "three", "four", "five", "six", "a", "under"})


def _counted(scene: Scene, c: Candidate) -> bool:
    """Whether the ordinal only counts what happened of late: "their second meeting this year"."""
    tail = [t.lower_ for t in scene.doc[c.head + 1 : c.head + 7]]
    lately = any(a in {"this", "since", "within", "as"} and b in _LATELY for a, b in pairwise(tail))
    return lately or (len(tail) > 1 and tail[0] == "in" and tail[1] in _SPANS)


def _around(scene: Scene, c: Candidate) -> frozenset[str]:
    """The parties of its sentence; where this names none ("they set up ..."), of the one before."""
    number = scene.sentence_number(c.head)
    for back in range(number, max(-1, number - 2), -1):
        sentence = scene.sentences[back]
        found = frozenset(code for a in scene.actors_in(sentence.start, sentence.end) for code in a.parties)
        if found:
            return found
    return frozenset()


def content_of(scene: Scene, c: Candidate) -> frozenset[str]:
    """The words of a name that tell it from others: without states, articles and "joint"."""
    found = set()
    for token in scene.doc[c.start : c.end]:
        word = fold(token.text).strip(".'’")
        if (
            word
            and word not in _STOP
            and token.text not in HYPHENS
            and not codes_in(scene, token.i, token.i + 1)
            and word[0].isalnum()
        ):
            found.add(stem(word))
    return frozenset(found)


def stem(word: str) -> str:
    """A word without the endings in which reports differ: "Coordinating", "Coordination", "Dialogues"."""
    for ending in ("ation", "ating", "ions", "ion", "ing", "es", "s", "er"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word
