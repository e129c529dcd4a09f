"""How many days a contact lasts by the words of its sentence and those that go on with it: "a two-day visit".

A number counts only beside the contact's own noun, its verb of lasting, or the same noun taken up again.
"""

import re

from accord.model.codes import EngagementType as Type
from accord.reading.met.draft import Cue
from accord.reading.scene import Scene

LASTING = frozenset({Type.EXERCISE, Type.VISIT, Type.TRAINING, Type.SESSION, Type.CONFERENCE, Type.MEETING})
NUMBERS = {
    w: n
    for n, w in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty""".split(),
        start=2,
    )
}
# longer ones are told by their dates, and a wrong guess would be far off
LONGEST = 30
# no more figures than three are the days of a contact
_FIGURES = 3


def number_of(word: str) -> int | None:
    """The number that figures or a word tell: "4", "four"; None for other words and for what is out of reach."""
    if word.isdecimal():
        return int(word) if len(word) <= _FIGURES else None
    return NUMBERS.get(word)


def days_told(scene: Scene, cue: Cue) -> int | None:
    """The number in "a two-day visit", "a 4-day exercise", also of the sentence's visit noun for "arrived"."""
    span = scene.doc[cue.start : cue.end] if cue.is_noun else scene.sentence_of(cue.at)
    number = scene.sentence_number(cue.at) + 1
    after = scene.sentences[number : number + 1]
    follows = after[0][:6] if after and after[0][0].lower_ == "the" and cue.type in LASTING else ()
    if cue.is_noun:
        counted = scene.doc[max(0, cue.start - 3) : cue.start]
        if len(counted) == 3 and counted[1].lower_ == "days" and counted[2].lower_ == "of":
            return NUMBERS.get(counted[0].lower_)  # "three days of talks"
        behind = scene.doc[cue.at + 1 : cue.at + 4]
        if len(behind) == 3 and behind[0].lower_ == "of" and behind[2].lower_ == "days":
            return NUMBERS.get(behind[1].lower_)  # "a working visit of two days"
    lasting = _lasting(scene, cue)
    if lasting is not None:
        return lasting
    for token in (*span, *follows):
        if token.lower_ == "week" and token.i + 2 < len(scene.doc) and token.nbor(2).lower_ == "long":
            return 7
        if token.lower_ not in ("day", "week") or token.i < 2:
            continue
        # "a two day meeting": the hyphen is often left out
        hyphen = token.nbor(-1).text == "-"
        if not hyphen and not (cue.is_noun and token.nbor(-2).pos_ in ("DET", "PRON", "ADJ")):
            continue
        number = token.nbor(-2 if hyphen else -1).lower_
        days = number_of(number)
        if days is not None and token.lower_ == "week":
            days *= 7
        if days is not None and 1 < days <= LONGEST:
            return days
    return _taken_up(scene, cue)


_AGAIN = re.compile(
    r"\b(?:the|this|these|their) (?P<many>\w+)[- ]day (?:\w+ )?(?P<what>talks|meeting|session|conference|forum|dialogue"
    r"|engagement|gathering|round|visit|stay|trip|exercise|drills?|patrol|operation)\b",
    re.IGNORECASE,
)
_STAYS = frozenset({"visit", "stay", "trip"})
_DRILLS = frozenset({"exercise", "drill", "drills", "patrol", "operation"})
# "closed their talks today. The minister, who hosted the four-day talks": sentences in which it is taken up
_FURTHER = 2


def _taken_up(scene: Scene, cue: Cue) -> int | None:
    """The days of the same contact told with the next words on it: "... who hosted the four-day talks, said"."""
    if cue.type not in LASTING or not cue.is_noun:
        return None
    number = scene.sentence_number(cue.at)
    for sentence in scene.sentences[number + 1 : number + 1 + _FURTHER]:
        match = _AGAIN.search(sentence.text)
        if match is None:
            continue
        what, many = match["what"].lower(), match["many"].lower()
        kind = Type.VISIT if what in _STAYS else Type.EXERCISE if what in _DRILLS else None
        if kind is not (cue.type if cue.type in (Type.VISIT, Type.EXERCISE) else None):
            return None
        days = number_of(many)
        return days if days is not None and 1 < days <= LONGEST else None
    return None


def _lasting(scene: Scene, cue: Cue) -> int | None:
    """The days that a verb tells: "started on Tuesday and ran for three days", "will last five days"."""
    sentence = scene.sentence_of(cue.at)
    if not cue.is_noun:
        return None
    for token in scene.doc[cue.at + 1 : sentence.end - 1]:
        if token.lemma_ in ("last", "run") and token.pos_ == "VERB":
            behind = [t.lower_ for t in scene.doc[token.i + 1 : token.i + 5] if t.lower_ not in ("for", "a", "total")]
            if len(behind) > 1 and behind[1] in ("days", "day"):
                return number_of(behind[0])
    return None
