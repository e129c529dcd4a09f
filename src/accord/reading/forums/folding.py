"""Folds the candidates that count into bodies, one for all its names: the fullest name stands for all.

A name counts when one of its mentions shows that parties share the body; short mentions ("the committee") follow it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.lexicon.bodies import BodyWords
from accord.lexicon.phrases import fold
from accord.model.codes import BodyType
from accord.reading.forums.candidates import Candidate
from accord.reading.forums.counting import SHARING, content_of, counts, stem
from accord.reading.forums.signs import Sign
from accord.reading.met.facing_or_afar import MARGINS
from accord.reading.met.ordinals import ordinal_of
from accord.reading.naming import HYPHENS, codes_in
from accord.reading.scene import Scene

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


@dataclass(slots=True)
class Draft:
    """One body in the making: its candidates and the later mentions of it by acronym or by its head alone."""

    members: list[Candidate]
    acronym: str | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)
    sure: float = 1.0
    """How sure somebody else than the rules is that it is one; 1 where the rules saw a sign of it themselves."""

    @property
    def fullest(self) -> Candidate:
        """The candidate whose name stands for the body: capitalised, with most words."""
        return max(self.members, key=lambda c: (c.capital, len(c.signs & SHARING) > 0, c.end - c.start, -c.start))


def drafts_of(scene: Scene, candidates: list[Candidate], *, words: BodyWords, told: Mapping[int, float]) -> list[Draft]:
    """The bodies of the scene with all their mentions, in order of the first. Where the rules see no sign that parties
    share one, a head that is `told` to name one is enough, and the draft is as sure as that.
    """
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
    kept = []
    for draft in drafts:
        if any(counts(scene, c, words=words) and not _of_many(scene, c) for c in draft.members):
            kept.append(draft)
        elif sure := max((told.get(c.head, 0.0) for c in draft.members if not _of_many(scene, c)), default=0.0):
            draft.sure = sure
            kept.append(draft)
    kept = [d for d in kept if not _only_occasion(scene, d)]
    _add_mentions(scene, kept)
    return kept


def _of_many(scene: Scene, c: Candidate) -> bool:
    """Whether the words only speak of several teams or centres: "Technical teams will visit the site"."""
    plural = scene.doc[c.head].lower_ in {"teams", "centres", "centers"} and not c.capital
    return plural and c.kind.name not in {"task_force", "formation"} and Sign.FORMED not in c.signs


def _modified(scene: Scene, c: Candidate) -> bool:
    """Whether anything but the head tells which body it is."""
    inside = [t for t in scene.doc[c.start : c.end] if t.text not in HYPHENS]
    double = scene.doc[c.head - 1].lower_ in {"working", "task"}
    need = 3 if double and not c.capital else 2
    if len(inside) >= need or c.label is not None:
        return True
    return (
        (bool(c.signs & {Sign.FORMED, Sign.BETWEEN, Sign.SHARED, Sign.SERIES}) and len(inside) > 1)
        or (c.kind.name == "commission" and Sign.BETWEEN in c.signs)
        or (c.kind.name == "talks" and Sign.NUMBERED in c.signs)
        # "the third round of the consultations of the three security councils"
        or (c.kind.name == "dialogue" and {Sign.NUMBERED, Sign.BETWEEN} <= c.signs)
        or (c.kind.name == "meeting" and Sign.NUMBERED in c.signs and c.head > c.whole)
        or (c.kind.name == "working_group" and bool(c.signs & {Sign.FORMED, Sign.OWNED, Sign.SHARED, Sign.BETWEEN}))
        or (c.kind.name == "task_force" and bool(c.signs & {Sign.FORMED, Sign.SHARED, Sign.BETWEEN}))
        or (scene.doc[c.head].lower_ == "secretariat" and Sign.FORMED in c.signs)
    )


def _only_occasion(scene: Scene, draft: Draft) -> bool:
    """Whether a forum is only named for its margins: "on the sidelines of the Shangri-La Dialogue"."""
    return all(
        any(t.lower_ in MARGINS for t in scene.doc[max(0, c.whole - 5) : c.whole])
        and not c.signs & {Sign.PAIR, Sign.SHARED}
        for c in draft.members
    )


def _head_word(scene: Scene, c: Candidate) -> str:
    word = (
        scene.doc[c.head].lower_.removesuffix("s")
        if scene.doc[c.head].lower_ not in {"talks", "consultations"}
        else scene.doc[c.head].lower_
    )
    return _KIN.get(word, word)


def _same(scene: Scene, draft: Draft, candidate: Candidate) -> bool:
    """Whether a candidate names a body that is there: the same kind of head, one name's words within the other's."""
    new = content_of(scene, candidate)
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
        if _same_round(scene, member, candidate):
            return True
        old = content_of(scene, member)
        head = {stem(fold(scene.doc[member.head].text)), stem(fold(scene.doc[candidate.head].text))}
        a, b = old - head, new - head
        ranks = {stem(r) for r in _RANKS}
        if a - ranks == b - ranks and (a - ranks or a == b):
            return True
        if a and b and (a <= b or b <= a) and (a - ranks) and (b - ranks):
            return True
        # "the dialogue" goes back to a named dialogue; "talks" may be any
        bare = not b and not candidate.capital and candidate.start > member.start and not _of_another(scene, candidate)
        if bare and fold(scene.doc[candidate.head].lemma_) == fold(scene.doc[member.head].lemma_):
            return True
        if (
            not a
            and not member.capital
            and candidate.capital
            and scene.doc[member.whole - 1].lower_ in {"their", "the"}
            and not _of_another(scene, member)
        ):
            return True
    return False


def _of_another(scene: Scene, c: Candidate) -> bool:
    """Whether it is that of something with a name of its own: "the third meeting of the Police Liaison Table"."""
    of = [p for p in scene.doc[c.head].children if p.dep_ == "prep" and p.lower_ == "of"]
    named = [n for p in of for n in p.children if n.dep_ == "pobj" and n.tag_ == "NNP"]
    return any(not codes_in(scene, n.i, n.i + 1) for n in named)


def _same_round(scene: Scene, member: Candidate, candidate: Candidate) -> bool:
    """Whether both are told by one number of the row: "the 14th political consultations", "the 14th round of"."""
    if member.kind.type is not BodyType.DIALOGUE or Sign.NUMBERED not in member.signs & candidate.signs:
        return False
    numbers = [
        {n for t in scene.doc[max(0, c.whole - 4) : c.head] if (n := ordinal_of(t)) is not None}
        for c in (member, candidate)
    ]
    # a first round may be that of any row
    return any(number > 1 for number in numbers[0] & numbers[1])


def _in_apposition(scene: Scene, member: Candidate, candidate: Candidate) -> bool:
    """Whether a common noun explains the name before it: "the Lake Task Force (LTF), a regional force"."""
    doc = scene.doc
    between = doc[member.end : candidate.whole]
    return (
        not candidate.capital
        and 1 < len(between) <= 6
        and between[-1].lower_ in {"a", "an", "the"}
        and between[-2].text == ","
        # "the Lake Commission, the binational body in charge of"
        and (member.kind.type is candidate.kind.type or doc[candidate.head].lower_ == "body")
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
            while before > 0 and _is_of_name(scene, by_head[token.lower_], before):
                before -= 1  # "the | lake commission" of the "Joint Commission for the Lake"
            if scene.doc[before].lower_ in {"the", "this", "its", "their", "that"}:
                earlier = [d for d in by_head[token.lower_] if d.members[0].start < token.i]
                if earlier and not (token.i + 1 < len(scene.doc) and scene.doc[token.i + 1].lower_ == "of"):
                    earlier[-1].mentions.append((before + 1, token.i + 1))


def _is_of_name(scene: Scene, drafts: list[Draft], at: int) -> bool:
    """Whether a word in small letters is one of those that tell which body the only one of its head is."""
    token = scene.doc[at]
    word = stem(fold(token.text))
    bodies = {id(d): d for d in drafts}.values()
    return (
        token.pos_ in ("NOUN", "ADJ", "PROPN")
        and len(bodies) == 1
        and any(word in content_of(scene, m) for d in bodies for m in d.members)
    )
