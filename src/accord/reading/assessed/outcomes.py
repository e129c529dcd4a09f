"""What an evaluation serves: the decision or advice that is to come of it, and the noun phrase of a matter."""

from spacy.tokens import Token

from accord.lexicon.assessing import AssessingWords
from accord.reading.scene import Scene


def bounds(scene: Scene, noun: Token) -> tuple[int, int]:
    """The noun phrase without what is coordinated with it, and without a basis hung on it."""
    cut = frozenset({"conj", "cc", "punct", "relcl", "appos"})
    cut_off = {t.i for c in noun.children if c.i > noun.i and (c.dep_ in cut or c.lower_ != "of") for t in c.subtree}
    inside = {t.i for t in noun.subtree if t.i not in cut_off}
    start, end = min(inside), noun.i + 1
    while end in inside:
        end += 1
    return scene.trim(start, end)


def decided_after(scene: Scene, verb: Token, words: AssessingWords) -> tuple[int, int] | None:
    """ "The size of the force will be decided once the Union has reviewed": what waits for it."""
    above = verb.head
    if verb.dep_ != "advcl" or above.lemma_.lower() not in words.deciding_verbs | words.outcomes:
        return None
    matter = next((c for c in above.children if c.dep_ in ("nsubjpass", "dobj")), None)
    return bounds(scene, matter) if matter is not None else None


def outcome_of(scene: Scene, verb: Token, words: AssessingWords) -> tuple[int, int] | None:
    """What it serves: "before it advises on the timing", "with a view to recommending a date", "to decide whether"."""
    sentence = scene.sentence_of(verb.i)
    for token in scene.doc[verb.i + 1 : sentence.end]:
        if token.lemma_ not in words.outcomes or token.pos_ not in ("VERB", "NOUN"):
            continue
        on = any(c.lower_ in ("on", "about") for c in token.children)
        for child in token.children:
            if (
                child.dep_ not in ("ccomp", "prep", "xcomp", "dobj")
                or child.i < token.i
                or (on and child.dep_ == "dobj")
            ):
                continue
            if child.dep_ == "prep" and child.lower_ not in ("on", "about", "for", "of"):
                continue
            start = child.left_edge.i + (1 if child.dep_ == "prep" and child.lower_ in ("on", "about") else 0)
            return scene.trim(start, min(child.right_edge.i + 1, sentence.end - scene.doc[sentence.end - 1].is_punct))
    return None
