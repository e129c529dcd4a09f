"""A noun that the lexicon does not know as a means -> the type that the words around it point at; `other` if none does.

Its own words count before those of its clause, and of those the nearest to the word that tells of the gift.
"""

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.giving.kinds import is_money
from accord.reading.giving.sums import SIGNS
from accord.reading.scene import Scene

_KINDS = {
    lemma: kind
    for kind, lemmas in {
        AssistanceType.TRAINING: "train training course scholarship seminar workshop teach student cadet exchange "
        "study",
        AssistanceType.HUMANITARIAN: "humanitarian relief refugee displaced victim patient wounded injured evacuate "
        "earthquake flood food medical medicine treatment treat vaccine surgery",
        AssistanceType.INTELLIGENCE: "intelligence information data imagery intel evidence warning",
        AssistanceType.ADVICE: "expert adviser advisor expertise advice specialist consultant technical advise mentor",
        AssistanceType.INFRASTRUCTURE: "build construct construction building reconstruction infrastructure "
        "rehabilitate renovate",
        AssistanceType.EQUIPMENT: "equipment equip",
    }.items()
    for lemma in lemmas.split()
}
_ABSTRACT = tuple(
    "tion sion ment ance ence ity ness ship ism ing ist er or ian age hood day week month year time".split()
)
_NO_THINGS = frozenset({"PERSON", "GPE", "NORP", "ORG", "DATE", "TIME", "EVENT", "LOC"})


def kind_near(scene: Scene, head: Token, word: Token, words: GivingWords) -> AssistanceType:
    """The type of what `head` names, as told by `word`."""
    own = _of_words([head, *head.subtree], words) if head.i != word.i else None
    if own is not None:
        return own
    if head.i != word.i and _is_countable(head):
        return AssistanceType.EQUIPMENT  # "four patrol launches": what is counted and no person is a means
    if word.lemma_.lower() not in words.help_nouns:
        return AssistanceType.OTHER
    first, last = scene.clause(word) if word.pos_ in ("VERB", "AUX") else (word.left_edge.i, word.right_edge.i + 1)
    near = sorted(scene.doc[first:last], key=lambda t: abs(t.i - word.i))
    return _of_words(near, words) or AssistanceType.OTHER


def _is_countable(noun: Token) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower().endswith(_ABSTRACT) or noun.ent_type_ in _NO_THINGS:
        return False
    return any(
        c.dep_ == "nummod" or c.lower_ in ("a", "an", "several", "another", "more", "new") for c in noun.children
    )


def _of_words(tokens: list[Token], words: GivingWords) -> AssistanceType | None:
    for token in tokens:
        lemma = token.lemma_.lower()
        by_verb = words.by_itself.get(lemma)
        if by_verb is not None and token.pos_ in ("VERB", "NOUN"):
            return by_verb
        if lemma in _KINDS:
            return _KINDS[lemma]
        if token.lower_ in SIGNS and is_money(token):
            return AssistanceType.FUNDING
        if lemma in words.arms:
            return AssistanceType.EQUIPMENT
        kind = words.items.get(lemma)
        if token.pos_ == "NOUN" and kind is not None and kind is not AssistanceType.OTHER:
            return kind
    return None
