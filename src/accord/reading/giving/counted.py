"""Things of no list that are plainly given: counted, and the object of a verb that can only mean giving.

"1,200 metres of floating barrier", "four engines"; what is said, shown or counted in time is none.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.model.codes import AssistanceType
from accord.reading.giving.things import Thing, phrase
from accord.reading.scene import Scene

_PLAIN_GIVING = frozenset(
    {"give", "donate", "gift", "lend", "loan", "supply", "provide", "hand over", "deliver", "contribute", "cede"}
    | {"present", "furnish", "ship", "offer", "promise", "grant"}
)
_NO_GIFT = frozenset(
    """day week month year hour minute time percent point vote question answer name reason example option condition
    assurance guarantee chance opportunity proposal document interview statement speech detail explanation
    prisoner suspect detainee fugitive refugee remains body national citizen person people man woman child
    convict hostage captive invitation deadline district province city area territory position talk round
    meeting visit seat letter message copy signature kilometre mile account version figure estimate argument
    concession incentive amendment draft report result goal game match try run""".split()
)
_MEASURES = frozenset(
    "metre meter tonne ton litre liter kilogram kilo kilometre pair set piece crate box roll sheet".split()
)


def counted(scene: Scene, verb: Token, lemma: str, objects: Sequence[Token]) -> list[Thing]:
    """The counted things that `verb` gives, where no list knows them."""
    if lemma not in _PLAIN_GIVING:
        return []
    found = []
    for noun in objects:
        if (
            noun.pos_ != "NOUN"
            or noun.lemma_.lower() in _NO_GIFT
            or noun.i < verb.i
            or noun.ent_type_ in ("DATE", "TIME")
        ):
            continue
        number = any(c.like_num or c.lower_ in ("both", "several", "dozens") for c in noun.children if c.i < noun.i)
        if not number or scene.actor_at(noun.i) is not None:
            continue
        held = [p for c in noun.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
        if noun.lemma_.lower() in _MEASURES and not held:
            continue
        if any(p.lemma_.lower() in _NO_GIFT or p.pos_ != "NOUN" for p in held):
            continue
        start, end = phrase(scene, noun)
        found.append(Thing(noun, start, end, AssistanceType.EQUIPMENT))
    return found
