"""The clause that a day is counted from: "On the eve of the ministers' talks in Lima, the police chiefs met".

What stands in it is another contact than what the rest of the sentence tells, and took place elsewhere.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Span

from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression

_UNIT = r"(?:days?|nights?|evenings?|mornings?|hours|weeks?|fortnight|months?|years?)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PHRASE = re.compile(
    rf"\b(?:(?:(?:\w+\s+)?{_UNIT}(?:\s+to\s+the\s+day)?|the\s+{_DAY})\s+(?:just\s+)?"
    r"(?:before|after|following|ahead\s+of|prior\s+to)"
    r"|(?:on\s+)?the\s+eve\s+of|(?:on\s+)?the\s+same\s+(?:day|afternoon|evening|morning)\s+(?:on\s+which|when|that|as)"
    r"|(?:on|during)\s+the\s+(?:first|second|third|opening|last|final|closing)\s+day\s+of"
    r"|on\s+the\s+day\s+of(?=\s+(?:his|her|their|its)\s))\s+",
    re.IGNORECASE,
)
# 40 characters: what opens a sentence is closed by its first comma
_OPENING = 40


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """A clause by its tokens, and the sentence it stands in."""

    start: int
    end: int
    sentence: int

    def holds(self, at: int) -> bool:
        """Whether a token stands in it."""
        return self.start <= at < self.end


def counted_from(scene: Scene, cues: Collection[int]) -> tuple[CountedFrom, ...]:
    """The clauses of a scene from which days are counted. `cues` are the tokens that tell of contacts."""
    found = []
    for number, sentence in enumerate(scene.sentences):
        match = _PHRASE.search(sentence.text)
        if match is None:
            continue
        first = next((t.i for t in sentence if t.idx - sentence.start_char >= match.end()), sentence.end)
        ahead = (t for t in sentence if t.idx - sentence.start_char < match.start())
        opens = match.start() <= _OPENING and all(t.tag_ not in ("VBD", "VBZ", "VBP", "MD") for t in ahead)
        end = _end(sentence, first, cues) if opens else sentence.end
        if first < end:
            found.append(CountedFrom(first, end, number))
    return tuple(found)


def _end(sentence: Span, first: int, cues: Collection[int]) -> int:
    """Where the main clause begins: with the first subject after what has a verb or a contact of its own."""
    told = False
    for token in sentence[first - sentence.start :]:
        subject = token.dep_ in ("nsubj", "nsubjpass") and token.head.i > token.i and token.head.dep_ != "relcl"
        edge = token.left_edge.i
        if subject and told and edge > first and (token.nbor(-1).i < edge or sentence.doc[edge - 1].text == ","):
            return edge - (sentence.doc[edge - 1].text == ",")
        told = told or token.i in cues or (token.tag_ in ("VBD", "VBN", "VBZ", "VBP") and token.dep_ != "amod")
    commas = [token.i for token in sentence if token.i > first and token.text == ","]
    return commas[0] if commas else sentence.end


def clause_of(clauses: tuple[CountedFrom, ...], at: int, sentence: int) -> bool | None:
    """Whether a token stands in the clause (True) or beside it (False); None where its sentence has none."""
    mine = [clause for clause in clauses if clause.sentence == sentence]
    return any(clause.holds(at) for clause in mine) if mine else None


_COUNTING = frozenset("eve before after ahead following prior day days week weeks fortnight".split())


def others_count_from(scene: Scene, cue: Cue) -> bool:
    """Whether another contact is counted from the noun: "on the eve of the talks", "a day after the session"."""
    if not cue.is_noun:
        return False
    ahead = [t.lower_ for t in scene.doc[max(scene.sentence_of(cue.at).start, cue.start - 4) : cue.start]]
    return bool(set(ahead) & {"eve", "before", "ahead", "prior"}) or (
        "after" in ahead and bool(set(ahead) & _COUNTING - {"after"})
    )


# "Five days later the experts of both met", "The day before, the two heads of department"
_ON_OR_BACK = re.compile(
    r"\W*(?:(?:just|only|exactly|about|some)\s+)?(?:(?:on|in)\s+)?"
    r"(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\d+|some|a\s+few)\s+(?:days?|nights?|weeks?|fortnight|months?|years?)"
    r"\s+(?:later|earlier|afterwards|(?:after|before)\s+(?:that|it)\b)"
    r"|the\s+(?:day|evening|night|week)\s+before,|the\s+(?:next|following|previous)\s+(?:day|morning|week|month)\b)",
    re.IGNORECASE,
)


def on_another_day(scene: Scene, cue: Cue) -> bool:
    """Whether the sentence of a verb opens with how many days it lies from what was told before."""
    sentence = scene.sentence_of(cue.at)
    return not cue.is_noun and cue.at == sentence.root.i and _ON_OR_BACK.match(sentence.text) is not None


_AHEAD_OF = frozenset({("ahead", "of"), ("prior", "to"), ("run-up", "to"), ("up", "to"), ("preparation", "for")})


def ahead_of(scene: Scene, cue: Cue) -> int | None:
    """The word that puts a contact after what its sentence tells: "spoke on Tuesday ahead of the exercise"; or None."""
    if not cue.is_noun:
        return None
    first = min(scene.doc[cue.at].left_edge.i, cue.start)
    words = tuple(t.lower_ for t in scene.doc[max(scene.sentence_of(cue.at).start, first - 2) : first])
    return first - 2 if words in _AHEAD_OF else None


def counts_this_year(scene: Scene, cue: Cue, expression: TimeExpression) -> bool:
    """Whether a time only counts contacts: "It is the second extradition between the two this year"."""
    if not cue.is_noun or scene.doc[cue.at].dep_ != "attr" or "this" not in expression.text.lower():
        return False
    return any(ordinal_of(t) is not None for t in scene.doc[cue.start : cue.at])
