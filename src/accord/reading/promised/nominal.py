"""A noun of conduct -> a verb phrase: "the early conclusion of the treaty" is "conclude the treaty early".

Only what the noun's own words allow is turned; else a plain verb is set before it, so that no promise is a bare noun.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.promised.nouns import is_means
from accord.reading.promised.undertaking import Conduct
from accord.reading.scene import ActorKind, Scene

_ADVERBS = {
    "early": "early",
    "swift": "swiftly",
    "speedy": "speedily",
    "rapid": "rapidly",
    "quick": "quickly",
    "timely": "in time",
    "prompt": "promptly",
    "immediate": "immediately",
    "full": "fully",
    "joint": "jointly",
    "regular": "regularly",
    "close": "closely",
    "closer": "more closely",
    "further": "further",
    "more": "more",
    "greater": "more",
    "gradual": "gradually",
    "complete": "completely",
    "mutual": "mutually",
    "unconditional": "unconditionally",
    "safe": "safely",
    "regional": "regionally",
    "bilateral": "bilaterally",
    "international": "internationally",
}
_GOING_ON = frozenset({"continued", "continuing", "ongoing", "continuous", "sustained", "continual"})
_WHOM = {"his": "him", "her": "her", "their": "them", "its": "it", "my": "me", "our": "us"}
# Nouns that take their object by this preposition: "support for", "assistance to".
_OBJECT_BY = {"support": "for", "assist": "to", "help": "to", "monitor": "of", "investigate": "into"}
_INTRANSITIVE = frozenset({"cooperate", "collaborate", "coordinate", "consult", "return", "train"})
# "security cooperation", "arms deliveries": the matter that stands before the noun
_ABOUT = {"cooperate": "on", "collaborate": "on", "coordinate": "on", "consult": "on"}


def verbal(scene: Scene, conduct: Conduct) -> str:
    """The words of a noun's conduct with a verb at their head."""
    head = scene.doc[conduct.head]
    before = [t for t in scene.doc[conduct.start : conduct.head] if not _is_owner(scene, t, head)]
    behind = scene.text(conduct.head + 1, conduct.end) if conduct.head + 1 < conduct.end else ""
    lemma = head.lemma_.lower()
    verb = promising().acts.get(lemma)
    if before and before[0].tag_ == "VBG" and before[0].lemma_ in {"hold", "organise", "organize", "stage", "conduct"}:
        return f"{before[0].lemma_} {scene.text(before[0].i + 1, conduct.end)}"
    goes_on = any(t.lower_ in _GOING_ON for t in before)
    before = [t for t in before if t.lower_ not in _GOING_ON]
    told = None
    if verb is not None:
        told = _of_whom(scene, verb, head, conduct) if not before and not behind.startswith("of ") else None
        told = told or _turned(verb, before, behind)
    if told is not None:
        return f"continue to {told}" if goes_on else told
    begin = before[0].i if before and before[-1].i - before[0].i == len(before) - 1 else conduct.head
    begin -= begin > conduct.start and scene.doc[begin - 1].pos_ == "DET"
    rest = scene.text(begin, conduct.end)
    plain = "ensure" if verb is not None and behind.startswith("of ") else "pursue"
    light = next((word for word, nouns in promising().light.items() if lemma in nouns), plain)
    if light == "pursue" and is_means(head):
        light = "provide"
    if lemma in promising()["events"] - promising()["action_nouns"] or lemma in _HELD:
        light = "hold"
    return f"continue {rest}" if goes_on else f"{light} {rest}"


_HELD = frozenset({"exercise", "drill", "visit", "talk", "dialogue", "negotiation", "summit", "meeting", "session"})


def _is_owner(scene: Scene, token: Token, head: Token) -> bool:
    """Articles, and whose conduct it is: the doer stands apart."""
    if token.pos_ == "DET" or token.tag_ in ("PRP$", "POS"):
        return True
    actor = scene.actor_at(token.i)
    if actor is not None and actor.kind is ActorKind.STATE and token.head.i == head.i:
        return True  # "full U.S. support", "Indian help"
    return any(up.dep_ == "poss" and up.head.i == head.i for up in (token, *token.ancestors))


def _of_whom(scene: Scene, verb: str, head: Token, conduct: Conduct) -> str | None:
    """ "his extradition" is "extradite him", "the suspect's expulsion" is "expel the suspect"."""
    owner = next((c for c in head.children if c.dep_ == "poss" and c.i >= conduct.start), None)
    if owner is None or head.lemma_.lower() not in promising()["done_to"]:
        return None
    whom = _WHOM.get(owner.lower_) or scene.text(owner.left_edge.i, owner.i + 1)
    return (
        f"{verb} {whom} {scene.text(conduct.head + 1, conduct.end) if conduct.head + 1 < conduct.end else ''}".strip()
    )


def _turned(verb: str, before: list[Token], behind: str) -> str | None:
    """The verb with its object and adverbs; None where a word before the noun fits neither."""
    adverbs, matter = [], []
    for token in before:
        if token.lower_ in _ADVERBS:
            adverbs.append(_ADVERBS[token.lower_])
        elif token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("compound", "nmod"):
            matter.append(token.text)
        elif token.text != "-":
            return None
    link, _, thing = behind.partition(" ")
    if link.lower() == _OBJECT_BY.get(verb, "of") and thing:
        if matter and verb not in _ABOUT:
            return None
        first = [a for a in adverbs if a.endswith("ly") and a != "early"]
        return " ".join([*first, verb, thing, *(a for a in adverbs if a not in first)])
    if matter and verb in _ABOUT:
        return " ".join([verb, *adverbs, _ABOUT[verb], *matter, behind]).strip()
    if matter and verb not in _OBJECT_BY:
        return " ".join([verb, *matter, behind, *adverbs]).strip()
    if verb in _INTRANSITIVE:
        return " ".join([verb, *adverbs, behind]).strip()
    return None
