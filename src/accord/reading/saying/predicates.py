"""Finds the predicate that what is said turns on, and what the parse tells of it: finite, negated, its complement.

Nothing here decides an act; where the parse strings clauses together the wrong way, the first of them counts.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.reading.saying.cues import Form
from accord.reading.saying.extent import Said
from accord.reading.scene import Scene

BEING = frozenset({"be", "remain", "become", "stay", "seem", "appear", "look", "feel"})
_NO = frozenset({"no", "not", "n't", "never", "none", "nobody", "nothing", "neither", "nor"})
_AUXILIARY = ("aux", "auxpass")
_FINITE_TAGS = ("VBD", "VBZ", "VBP", "MD")
_BELOW = ("relcl", "acl", "advcl")


def main_predicate(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> Token | None:
    """The verb that what is said turns on; None where only a thing is named ("announced a truce")."""
    token = scene.doc[said.cue.at]
    if content and content[0][1] <= token.sent.start:
        content = content[:1]  # a quotation that began in an earlier sentence turns on that one
    elif said.cue.form not in (Form.SOURCE, Form.LABEL):
        for child in token.children:
            if child.dep_ == "ccomp" and any(start <= child.i < end for start, end in content):
                return _foremost(child, cue=token)
        if said.behind and token.dep_ in ("parataxis", "ccomp", "conj"):
            root = token.sent.root
            if any(start <= root.i < end for start, end in content) and root.pos_ in ("VERB", "AUX"):
                return _foremost(root, cue=token)
    verbs = finite_verbs(scene, content)
    if not verbs and said.cue.form is Form.FINITE:
        # "told the gathering that Oman would pay", "Nobody aimed": the parse makes a relative clause of it
        verbs = [t for start, end in content for t in scene.doc[start:end] if t.dep_ in _BELOW and _is_clause(t)]
    inside = {t.i for t in verbs}
    highest = (verb for verb in verbs if not any(a.i in inside for a in verb.ancestors))
    first = next(highest, verbs[0] if verbs else None)
    return _foremost(first, cue=token) if first is not None else None


def finite_verbs(scene: Scene, content: Sequence[tuple[int, int]]) -> list[Token]:
    """The verbs of what is said that head a finite clause of their own, in order."""
    tokens = (t for start, end in content for t in scene.doc[start:end])
    return [t for t in tokens if t.pos_ in ("VERB", "AUX") and t.dep_ not in _BELOW and is_finite(t)]


def _is_clause(verb: Token) -> bool:
    """Whether a verb parsed below a noun is what is told: behind "that", or right behind "nobody"."""
    if verb.head.lower_ in _NO:
        return verb.tag_ in _FINITE_TAGS
    return is_finite(verb) and any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)


def _foremost(verb: Token, *, cue: Token) -> Token:
    """The first of clauses strung together, and the infinitive that tells what is ahead or was told.

    The word of saying itself, put amid the clause ("The pact, he said, will cut costs"), is none of them.
    """
    for child in verb.children:
        # "There is no plan, and nobody asked us, she said": the parse may hang "is" on "asked"
        if child.i < verb.i and child != cue and child.dep_ in ("ccomp", "parataxis") and is_finite(child):
            return child
    if verb.lemma_ in {"tell", "inform", "notify"} and is_passive(verb):
        # "Oman was told that its request had been turned down"
        return next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), verb)
    if verb.lemma_ == "be" and not any(c.dep_ in ("attr", "acomp") for c in verb.children):
        # "is to be signed"
        return next((c for c in verb.children if c.dep_ == "xcomp" and has_to(c)), verb)
    return verb


def subject_before(predicate: Token) -> Token | None:
    """The noun right before the verb and its auxiliaries, where the parse hangs it elsewhere: "said Oman would pay"."""
    doc, at = predicate.doc, predicate.i - 1
    while at > predicate.sent.start and (doc[at].pos_ in ("AUX", "ADV", "PART") or doc[at].tag_ == "MD"):
        at -= 1
    if doc[at].text == "," and at < predicate.i - 1:
        at = _before_formula(predicate, at)
    if at == predicate.i - 1 or doc[at].pos_ not in ("NOUN", "PROPN", "PRON") or doc[at].tag_ in ("WDT", "WP"):
        return None
    return doc[at]


def _before_formula(predicate: Token, comma: int) -> int:
    """The token before a formula in commas: "Egypt | , said Minister Ruiz, will send"; else the comma."""
    beside = [c for c in predicate.children if c.dep_ == "parataxis"]
    beside += [predicate.head] if predicate.dep_ == "ccomp" else []
    formula = next((verb for verb in beside if verb.i < comma), None)
    if formula is None or formula.i < predicate.sent.start + 2 or formula.nbor(-1).text != ",":
        return comma
    return int(formula.i - 2)


def nobody_of(predicate: Token) -> Token | None:
    """ "Nobody" before a verb that the parse hangs on it: "Nobody aimed at anybody"."""
    return predicate.head if predicate.dep_ in ("acl", "relcl") and predicate.head.lower_ in _NO else None


def is_finite(token: Token) -> bool:
    """Whether a verb heads a finite clause: by its own form or by an auxiliary."""
    if token.dep_ in ("aux", "auxpass", "amod", "compound"):
        return False
    if token.tag_ in _FINITE_TAGS:
        return True
    return token.tag_ in ("VB", "VBN", "VBG") and any(
        c.dep_ in _AUXILIARY and c.tag_ in _FINITE_TAGS for c in token.children
    )


def is_judged(noun: Token) -> bool:
    """Whether an adjective of judgement stands with the noun: "cordial ties", "the crucial role"."""
    judging = saying_words().predicates
    told = [c for c in noun.children if c.dep_ == "amod"]
    # "proven and reliable hardware"
    told += [t for c in told for t in c.children if t.dep_ == "conj"]
    return any(c.lemma_.lower() in judging for c in told)


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive."""
    return any(c.dep_ == "auxpass" for c in verb.children)


def has_to(verb: Token) -> bool:
    """Whether "to" stands before the infinitive."""
    return any(c.tag_ == "TO" for c in verb.children)


def modals_of(predicate: Token) -> set[str]:
    """The auxiliaries before the predicate, in lower case."""
    return {c.lower_ for c in predicate.children if c.dep_ in _AUXILIARY and c.i < predicate.i}


def is_negated(predicate: Token) -> bool:
    """Whether "not" or "no" stands with the predicate, its complement, its subject or its object."""
    if any(c.dep_ == "neg" or c.lower_ in _NO for c in predicate.children):
        return True
    for child in predicate.children:
        if predicate.lemma_ in BEING and child.dep_ == "acomp" and any(g.dep_ == "neg" for g in child.children):
            return True
        near = (child, *child.children) if child.dep_ in ("nsubj", "nsubjpass", "attr", "dobj") else ()
        if any(t.lower_ in _NO or t.dep_ == "neg" for t in near):
            return True
    return False


def complement_of(predicate: Token, words: SayingWords) -> Token | None:
    """What is said of the subject: "ready" in "is ready"; a state of mind parsed as a passive is itself one."""
    if predicate.tag_ == "VBN" and predicate.lower_ in words.bound | _MOODS:
        # but "is being prepared" is no state of mind, and what "can be resolved" has none
        if any(c.tag_ == "MD" and c.lower_ not in _LASTINGLY for c in predicate.children):
            return None
        return predicate if any(c.dep_ in ("prep", "xcomp") for c in predicate.children) else None
    if predicate.lemma_ not in BEING:
        return None
    said_of = (c for c in predicate.children if c.dep_ in ("attr", "acomp", "oprd", "xcomp") and c.i > predicate.i)
    return next(said_of, None)


_LASTINGLY = frozenset({"will", "would", "'ll", "shall"})
_MOODS = frozenset(
    """concerned interested pleased encouraged alarmed disappointed worried satisfied convinced surprised
    impressed honoured honored delighted dismayed appalled saddened shocked""".split()
)


def is_obliged(predicate: Token) -> bool:
    """Whether it has to be done: "have to return"."""
    if any(c.lower_ == "yet" for c in predicate.children):
        return False  # "has yet to respond"
    if is_negated(predicate):
        return False  # "did not have to be complete"
    if predicate.lemma_ == "have":
        if any(c.dep_ == "dobj" for c in predicate.children):
            return False  # "Oman has 40 MW to spare"
        return any(c.dep_ == "xcomp" and has_to(c) for c in predicate.children)
    return has_to(predicate) and any(c.dep_ == "aux" and c.lemma_ == "have" for c in predicate.children)


def is_quoted(scene: Scene, predicate: Token) -> bool:
    """Whether a quotation mark opens right before the clause of the predicate."""
    doc, first = scene.doc, predicate.left_edge.i
    return any(doc[at].text in {'"', "'"} for at in range(max(first - 1, 0), predicate.i))
