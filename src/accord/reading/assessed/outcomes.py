"""What an evaluation serves: the decision or advice that is to come of it, and the noun phrase of a matter."""

from spacy.tokens import Token

from accord.lexicon.assessing import AssessingWords
from accord.reading.scene import Scene

# what an evaluation ends in: "after which a decision on the repair will be taken"
_RESULTS = frozenset({"decision", "recommendation", "advice", "proposal", "verdict"})
_ONCE = frozenset({"once", "after", "when", "until"})
_AHEAD = frozenset({"will", "would", "shall", "may", "could", "can", "might"})


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
    if verb.dep_ == "advcl" and above.lemma_.lower() in words.deciding_verbs | words.outcomes:
        matter = next((c for c in above.children if c.dep_ in ("nsubjpass", "dobj")), None)
        return bounds(scene, matter) if matter is not None else None
    return _waiting(scene, verb, words)


def _waiting(scene: Scene, verb: Token, words: AssessingWords) -> tuple[int, int] | None:
    """ "Before renewing the lease it will review the rent", "will only send instructors once it has looked at"."""
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _ONCE for c in verb.children):
        deed = verb.head
        if deed.lemma_.lower() in words.waiting and any(c.dep_ == "aux" and c.lower_ in _AHEAD for c in deed.children):
            return _done_to(scene, deed)
    sentence = scene.sentence_of(verb.i)
    so = next(
        (t for t in scene.doc[verb.i : sentence.end - 1] if t.lower_ == "so" and t.nbor(1).lower_ == "that"), None
    )
    if so is not None:
        settled = words.waiting | words.deciding_verbs
        served = [t for t in scene.doc[so.i : sentence.end] if t.pos_ == "VERB" and t.lemma_ in settled]
        return _done_to(scene, served[0]) if served else None
    above = verb.head if verb.dep_ == "xcomp" else verb  # "before it leaves, Cyprus wants to check"
    for link in (*verb.children, *above.children):
        if link.lower_ == "before" and link.dep_ == "prep":
            deed = next((c for c in link.children if c.dep_ == "pcomp"), link)
        elif link.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "before" for c in link.children):
            deed = link
        else:
            continue
        if deed.lemma_.lower() in words.waiting:
            return _done_to(scene, deed)
    return None


def _done_to(scene: Scene, deed: Token) -> tuple[int, int]:
    matter = next((c for c in deed.children if c.dep_ in ("dobj", "nsubjpass")), None)
    return bounds(scene, matter) if matter is not None else (deed.i, deed.i + 1)


def outcome_of(scene: Scene, verb: Token, words: AssessingWords) -> tuple[int, int] | None:
    """What it serves: "before it advises on the timing", "with a view to recommending a date", "to decide whether"."""
    sentence = scene.sentence_of(verb.i)
    for token in scene.doc[verb.i + 1 : sentence.end]:
        told = token.pos_ == "NOUN" and token.lemma_ in _RESULTS
        if not told and (token.lemma_ not in words.outcomes or token.pos_ not in ("VERB", "NOUN")):
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
