"""Decides which candidates count as bodies and which names are one body: the fullest name stands for all.

A name counts when one of its mentions shows that parties share the body; short mentions ("the committee") follow it.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from accord.lexicon.bodies import BodyWords
from accord.lexicon.phrases import fold
from accord.model.codes import BodyType
from accord.reading.forums.candidates import Candidate
from accord.reading.forums.signs import Sign, founders
from accord.reading.met.ordinals import ordinal_of
from accord.reading.naming import HYPHENS, codes_in
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
_RANKS = frozenset({"high", "higher", "supreme", "international", "global", "led"})
# heads that reports take for one another: "Higher Military Commission", "Higher Military Committee"
_KIN = {
    "commission": "committee",
    "committee": "committee",
    "council": "committee",
    "consultations": "dialogue",
    "talks": "dialogue",
    "meeting": "dialogue",
}
_SHARING = frozenset({Sign.SHARED, Sign.PAIR, Sign.BETWEEN, Sign.OF_IGO})
_SOFT = frozenset({Sign.NUMBERED, Sign.FORMED, Sign.THROUGH, Sign.WEAKLY, Sign.OWNED})


@dataclass(slots=True)
class Draft:
    """One body in the making: its candidates and the later mentions of it by acronym or by its head alone."""

    members: list[Candidate]
    acronym: str | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)

    @property
    def fullest(self) -> Candidate:
        """The candidate whose name stands for the body: capitalised, with most words."""
        return max(self.members, key=lambda c: (c.capital, len(c.signs & _SHARING) > 0, c.end - c.start, -c.start))


def drafts_of(scene: Scene, candidates: list[Candidate], *, words: BodyWords) -> list[Draft]:
    """The bodies of the scene with all their mentions, in order of the first."""
    drafts: list[Draft] = []
    headed = [c for c in candidates if scene.sentence_number(c.head) in scene.headings]
    for candidate in sorted(candidates, key=lambda c: (c in headed, c.start)):
        if not _modified(scene, candidate):
            continue
        home = next((d for d in reversed(drafts) if _same(scene, d, candidate)), None)
        if home is None and candidate in headed:
            # a headline shortens: "joint task force on scams" for the "Joint Task Force on Online Fraud"
            home = next((d for d in drafts if _head_word(scene, d.members[0]) == _head_word(scene, candidate)), None)
        if home is None:
            drafts.append(Draft([candidate], candidate.acronym))
        else:
            home.members.append(candidate)
            home.acronym = home.acronym or candidate.acronym
    kept = [d for d in drafts if any(counts(scene, c, words=words) for c in d.members)]
    kept = [d for d in kept if not _only_occasion(scene, d)]
    _add_mentions(scene, kept)
    return kept


def _modified(scene: Scene, c: Candidate) -> bool:
    """Whether anything but the head tells which body it is."""
    inside = [t for t in scene.doc[c.start : c.end] if t.text not in HYPHENS]
    double = scene.doc[c.head - 1].lower_ in {"working", "task"}
    need = 3 if double and not c.capital else 2
    if len(inside) >= need or c.label is not None:
        return True
    return (
        (bool(c.signs & {Sign.FORMED, Sign.BETWEEN, Sign.SHARED, Sign.SERIES}) and len(inside) > 1)
        or (c.kind.name == "talks" and Sign.NUMBERED in c.signs)
        or (c.kind.name == "meeting" and Sign.NUMBERED in c.signs and c.head > c.whole)
        or (c.kind.name == "working_group" and bool(c.signs & {Sign.FORMED, Sign.OWNED, Sign.SHARED, Sign.BETWEEN}))
    )


def counts(scene: Scene, c: Candidate, *, words: BodyWords) -> bool:
    """Whether this mention shows a body that parties share."""
    signs = c.signs
    two_sided = len(scene.sides) > 1 or len(_around(scene, c)) > 1 or len(states_at_top(scene)) > 1
    if Sign.NATIONAL in signs and not signs & {Sign.PAIR, Sign.BETWEEN, Sign.SHARED}:
        return False
    if c.kind.type is BodyType.COALITION:
        return _is_coalition(scene, c, words)
    if not c.capital:
        return _small_counts(scene, c, two_sided=two_sided, words=words)
    if c.kind.capital == "never":
        if c.kind.name != "meeting":
            return False
        if Sign.SHARED in signs and c.end - c.start > 2:
            return two_sided  # "the Binational Meeting of Ministers"
        if Sign.OF_IGO in signs and _of_people(scene, c):
            return True  # "the ASEAN Defence Ministers' Meeting"
        row = bool(signs & {Sign.DEFINED, Sign.PAIR, Sign.OF_IGO, Sign.SHARED}) or (two_sided and _of_officials(c))
        return Sign.NUMBERED in signs and not _counted(scene, c) and row
    if c.kind.capital == "forming":
        return two_sided and bool(signs & {Sign.FORMED, Sign.SHARED, Sign.PAIR, Sign.BETWEEN})
    if c.kind.capital == "pair":
        return bool(signs & {Sign.PAIR, Sign.BETWEEN}) and Sign.NUMBERED in signs
    if signs & _SHARING:
        return True
    if c.kind.capital == "any":
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
    return two_sided and (bool(signs & _SOFT) or _of_its_sides(scene, c, words))


_BODIES_OF_SIDES = frozenset({"commission", "committee", "council", "working_group", "office"})


def _of_its_sides(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """Whether the name itself tells that neighbours share it, in a report of two sides: "the Border Committee"."""
    if c.kind.name not in _BODIES_OF_SIDES or len(scene.sides) < 2:
        return False
    names = {t.lower_ for t in scene.doc[c.start : c.head]} | {t.lower_ for t in scene.doc[c.head + 1 : c.end]}
    if c.kind.name == "office":
        return c.capital and bool(names & {"contact", "liaison"})
    return bool(names & words["of_sides" if c.capital else "of_sides_small"])


# "Nordic Border Cell": what bears the name of a region and is no research centre
_SMALL = frozenset({"cell", "hub", "mechanism", "network", "command", "post", "initiative"})


def states_at_top(scene: Scene) -> frozenset[str]:
    """The parties that the first three sentences of the report name."""
    top = [s for n, s in enumerate(scene.sentences) if n not in scene.headings][:3]
    return frozenset(code for s in top for a in scene.actors_in(s.start, s.end) for code in a.parties)


def _small_counts(scene: Scene, c: Candidate, *, two_sided: bool, words: BodyWords) -> bool:
    signs, needs = c.signs, {_BY_NAME[n] for n in c.kind.lower if n in _BY_NAME}
    if c.kind.name in {"office", "centre"} and scene.doc[c.head].tag_ == "NNS" and Sign.PAIR not in signs:
        return False  # "officers for joint posts"
    if c.kind.name == "unit" and not _strongly_shared(scene, c, words):
        return False  # "between their interagency teams"
    if scene.doc[c.head - 1].lower_ == "friendship" and Sign.FORMED in signs:
        return two_sided
    if c.kind.name in _VENTURES and not _strongly_shared(scene, c, words):
        return Sign.FORMED in signs & needs and len(founders(scene, c.head, words=words)) > 1
    if "series" in c.kind.lower:
        return (
            Sign.NUMBERED in signs
            and (Sign.SERIES in signs or _of_officials(c) or c.label is not None or _of_people(scene, c))
            and not _counted(scene, c)
        )
    if "named" in c.kind.lower:
        return any(
            t.text == "+" or (t.text[0].isupper() and not codes_in(scene, t.i, t.i + 1))
            for t in scene.doc[c.start : c.head]
        )
    if c.kind.name == "talks":
        return Sign.NUMBERED in signs and two_sided and not _counted(scene, c) and _high(scene, c)
    if c.kind.name == "dialogue" and signs & needs == {Sign.FORMED} and not _is_row(scene, c, words):
        return False  # "agreed to launch consultations on visas": talks, no body
    if not two_sided and Sign.OF_IGO not in signs and not (len(scene.sides) == 1 or _around(scene, c)):
        return False
    if Sign.SHARED in signs and Sign.SHARED in needs:
        return True
    if _of_its_sides(scene, c, words) and not _owned_by_one(scene, c):
        return True
    if Sign.PAIR in signs and c.kind.name != "gathering":
        return bool(_content(scene, c) - {_stem(fold(scene.doc[c.head].text))})
    if Sign.ABROAD in needs and Sign.ABROAD in signs:
        return two_sided
    if c.kind.name == "mission" and signs & {Sign.OF_IGO}:
        return len(scene.doc[c.start : c.end]) > 1
    if signs & needs == {Sign.FORMED}:
        # what one state sets up is its own: "Chad opened a training centre"
        by = founders(scene, c.head, words=words)
        return len(by) != 1 or len(by[0]) > 2 or _by_several(scene, c)
    return bool(signs & needs)


# of these one state has many, and "regional" or "international" ones are nobody's in particular
_VENTURES = frozenset({"venture", "school", "seat", "crew"})


def _strongly_shared(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    strong = words["shared"] - words["weakly_shared"] | {"common"}
    return Sign.PAIR in c.signs or any(t.lower_ in strong for t in scene.doc[c.whole : c.head])


def _owned_by_one(scene: Scene, c: Candidate) -> bool:
    """Whether one side alone has it: "its technical committee", "the ministry's steering committee"."""
    before = scene.doc[c.whole - 1].lower_ if c.whole else ""
    return before in {"its", "his", "her", "my", "our", "'s", "’s"}


def _is_row(scene: Scene, c: Candidate, words: BodyWords) -> bool:
    """Whether consultations that are launched are meant to go on: "annual", "strategic", "every year"."""
    if scene.doc[c.head].lower_ != "consultations":
        return True
    names = {t.lower_ for t in scene.doc[c.whole : c.end]}
    return bool(names & (words["series"] | words["shared"] | {"strategic", "political"}))


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


def _only_occasion(scene: Scene, draft: Draft) -> bool:
    """Whether a forum is only named for its margins: "on the sidelines of the Shangri-La Dialogue"."""
    return all(
        any(t.lower_ in {"sidelines", "margins", "sideline"} for t in scene.doc[max(0, c.whole - 5) : c.whole])
        and not c.signs & {Sign.PAIR, Sign.SHARED}
        for c in draft.members
    )


def _content(scene: Scene, c: Candidate) -> frozenset[str]:
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
            found.add(_stem(word))
    return frozenset(found)


def _stem(word: str) -> str:
    """A word without the endings in which reports differ: "Coordinating", "Coordination", "Dialogues"."""
    for ending in ("ation", "ating", "ions", "ion", "ing", "es", "s", "er"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def _head_word(scene: Scene, c: Candidate) -> str:
    word = (
        scene.doc[c.head].lower_.removesuffix("s")
        if scene.doc[c.head].lower_ not in {"talks", "consultations"}
        else scene.doc[c.head].lower_
    )
    return _KIN.get(word, word)


def _same(scene: Scene, draft: Draft, candidate: Candidate) -> bool:
    """Whether a candidate names a body that is there: the same kind of head, one name's words within the other's."""
    new = _content(scene, candidate)
    for member in draft.members:
        if member.kind.type is not candidate.kind.type and _head_word(scene, member) != _head_word(scene, candidate):
            continue
        if _in_apposition(scene, member, candidate):
            return True
        if member.acronym and candidate.acronym and member.acronym != candidate.acronym:
            continue
        if candidate.kind.type is BodyType.COALITION and member.kind.type is BodyType.COALITION:
            return True
        if _head_word(scene, member) != _head_word(scene, candidate):
            continue
        old = _content(scene, member)
        head = {_stem(fold(scene.doc[member.head].text)), _stem(fold(scene.doc[candidate.head].text))}
        a, b = old - head, new - head
        ranks = {_stem(r) for r in _RANKS}
        if a - ranks == b - ranks and (a - ranks or a == b):
            return True
        if a and b and (a <= b or b <= a) and (a - ranks) and (b - ranks):
            return True
        # "the dialogue" goes back to a named dialogue; "talks" may be any
        bare = not b and not candidate.capital and candidate.start > member.start
        if bare and fold(scene.doc[candidate.head].lemma_) == fold(scene.doc[member.head].lemma_):
            return True
        if (
            not a
            and not member.capital
            and candidate.capital
            and scene.doc[member.whole - 1].lower_ in {"their", "the"}
        ):
            return True
    return False


def _in_apposition(scene: Scene, member: Candidate, candidate: Candidate) -> bool:
    """Whether a common noun explains the name before it: "the Lake Task Force (LTF), a regional force"."""
    doc = scene.doc
    between = doc[member.end : candidate.whole]
    return (
        not candidate.capital
        and 1 < len(between) <= 6
        and between[-1].lower_ in {"a", "an", "the"}
        and between[-2].text == ","
        and member.kind.type is candidate.kind.type
    )


def _add_mentions(scene: Scene, drafts: list[Draft]) -> None:
    """Later mentions by acronym ("the JTC") and by the head alone ("the committee", "its Working Group")."""
    acronyms = {d.acronym: d for d in drafts if d.acronym}
    covered = {at for d in drafts for c in d.members for at in range(c.start, c.end)}
    by_head: dict[str, list[Draft]] = {}
    for draft in drafts:
        for member in draft.members:
            by_head.setdefault(scene.doc[member.head].lower_, []).append(draft)
    for token in scene.doc:
        if token.text in acronyms:
            acronyms[token.text].mentions.append((token.i, token.i + 1))
        elif token.lower_ in by_head and token.i not in covered and token.i > 0:
            before = token.i - 1
            if (scene.doc[before].lower_ == "working" and before > 0) or (
                scene.doc[before].lower_ == "task" and before > 0
            ):
                before -= 1
            if scene.doc[before].lower_ in {"the", "this", "its", "their", "that"}:
                earlier = [d for d in by_head[token.lower_] if d.members[0].start < token.i]
                if earlier and not (token.i + 1 < len(scene.doc) and scene.doc[token.i + 1].lower_ == "of"):
                    earlier[-1].mentions.append((before + 1, token.i + 1))
