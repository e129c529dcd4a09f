"""Verbs that write or watch rather than evaluate -> the factors of the paper, the report or the watch; and what a verb
of evaluating looks at.
"""

from spacy.tokens import Token

from accord.lexicon.assessing import AssessingWords
from accord.reading.assessed.factors import FEWEST, MANY, listed
from accord.reading.scene import Scene

_DRAFTS = frozenset({"prepare", "draft", "write", "produce", "compile", "deliver", "submit", "present", "finalise"})
_PAPERS = frozenset({"paper", "report", "study", "assessment", "analysis", "opinion", "review", "evaluation"})
DASHES = frozenset({":", "–", "—", "--", "-"})
# these watch or tell, and evaluate where a decision is to come of it
_WATCHING = frozenset({"monitor", "watch"})
_TELLING = frozenset({"report", "advise"})


def drafts(verb: Token) -> bool:
    """Whether the verb writes something: "is preparing a paper"."""
    return verb.lemma_.lower() in _DRAFTS


def looked_at(verb: Token) -> Token | None:
    """What is evaluated: the direct object, also of "look at" and "find out about"."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ == "dobj":
            return child
    links = {"look": ("at", "into"), "find": ("about",)}.get(verb.lemma_, ())
    return next((n for c in verb.children if c.lower_ in links for n in c.children), None) if links else None


def of_paper(scene: Scene, verb: Token, words: AssessingWords) -> tuple[str, ...]:
    """ "is preparing a paper on three questions: status of personnel, liability for damage, and use of bases"."""
    paper = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in _PAPERS), None)
    if paper is None:
        return ()
    sentence = scene.sentence_of(verb.i)
    noun = next((t for t in scene.doc[paper.i : sentence.end] if t.lemma_.lower() in words.factor_nouns), None)
    following = scene.doc[noun.i + 1 : noun.i + 2] if noun is not None else ()
    if noun is None or not following or following[0].text not in DASHES:
        return ()
    factors = listed(scene, noun.i + 2, sentence.end)
    return factors if len(factors) >= FEWEST else ()


def of_report(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "will report on depth, dredging costs and traffic, so that ministers can decide", "is to monitor output and"."""
    start: int | None = None
    if verb.lemma_ in _WATCHING:
        noun = looked_at(verb)
        start = noun.left_edge.i if noun is not None else None
    elif verb.lemma_ in _TELLING:
        on = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "about")), None)
        start = on.i + 1 if on is not None else None
    if start is None:
        return ()
    factors = listed(scene, start, scene.sentence_of(verb.i).end)
    return factors if len(factors) >= MANY else ()
