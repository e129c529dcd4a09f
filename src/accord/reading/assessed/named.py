"""Sentences without a verb of evaluating -> the factors they name: counted ("three factors"), weighed in a noun ("their
assessment of"), or told as what a judgement of the situation rests on ("is stable, given").

Each takes a list; what is counted must be a word for factors, not for topics ("three questions").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from accord.lexicon.assessing import AssessingWords
from accord.reading.assessed.factors import FEWEST, MANY, listed
from accord.reading.scene import Scene

_DASHES = frozenset({":", "–", "—", "--"})
_COUNTING = frozenset({"several", "following", "main", "key", "these", "certain", "such", "decisive"})
# 16: "three considerations will guide the choice of supplier, its defence minister said:"
_REACH = 16
# "the decision rests on three things: the tariff, the route and the guarantees"
_RESTING = frozenset(
    {"rest", "depend", "hinge", "turn", "hang", "look", "eye", "judge", "rate", "measure", "watch", "see", "check"}
)
# what is counted where the verb tells that it is weighed
_POINTS = frozenset({"thing", "point", "fact", "question", "test", "measure", "ground"})
_MODALS = frozenset({"could", "may", "might", "can", "would", "will"})
_MOVING = frozenset({"remain", "be", "grow", "rise", "increase", "worsen", "improve", "deteriorate", "fall", "decline"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LINKS = frozenset({"including", "namely", "covering"})


@dataclass(frozen=True, slots=True)
class Named:
    """The factors, the word that carries them, and the subject if the sentence has one."""

    at: Token
    factors: tuple[str, ...]
    subject: Token | None


def named_factors(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """The lists of factors that a sentence names, the surest first."""
    yield from _counted(scene, sentence, words)
    yield from _in_noun(scene, sentence, words)
    yield from _grounds(scene, sentence, words)
    yield from _cited(scene, sentence, words)
    yield from _said_to_be(scene, sentence, words)
    yield from _causing(scene, sentence, words)
    yield from _covered(scene, sentence, words)
    yield from _blamed(scene, sentence, words)
    yield from _from_findings(scene, sentence, words)


def _counted(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "Three factors define the situation: the losses, the speed and the accession", "on two criteria, price and"."""
    for noun in sentence:
        lemma = noun.lemma_.lower()
        resting = lemma in _POINTS and noun.dep_ == "pobj" and _is_weighed(noun.head)
        if not (lemma in words.counted or resting) or noun.tag_ not in ("NNS", "NNPS"):
            continue
        before = noun.nbor(-1) if noun.i > sentence.start else noun
        counting = (*noun.children, before)  # "by three yardsticks - arrears": the parser hangs all on "arrears"
        if not any(c.dep_ == "nummod" or c.lower_ in _COUNTING for c in counting):
            continue
        reach = scene.doc[noun.i + 1 : min(noun.i + _REACH, sentence.end)]
        mark = next((t.i for t in reach if t.text in _DASHES or _is_dash(t)), None)
        if mark is None and len(reach) and reach[0].text == ",":
            mark = noun.i + 1
        if mark is None:
            continue
        factors = listed(scene, mark + 1, sentence.end)
        if len(factors) >= FEWEST:
            yield Named(noun, factors, _said_of(noun))


def _is_dash(token: Token) -> bool:
    """A hyphen with blanks on both sides."""
    return token.text == "-" and bool(token.whitespace_) and bool(token.i and token.nbor(-1).whitespace_)


def _is_weighed(link: Token) -> bool:
    """ "depends on", "sees the danger in", "keeps an eye on": whether the word before the preposition weighs."""
    return any(above.lemma_ in _RESTING for above in (link.head, link.head.head))


def _said_of(noun: Token) -> Token | None:
    """What the factors decide: the object of "define", the subject of "will be based on"."""
    verb = noun.head
    if noun.dep_ == "nsubj":
        return next((c for c in verb.children if c.dep_ in ("dobj", "attr")), None)
    for above in noun.ancestors:
        found = next((c for c in above.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < noun.i), None)
        if found is not None:
            return found if found.pos_ in ("NOUN", "PROPN") else None
    return None


def _in_noun(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "Discussed the assessment of the threat, the terrain and the forces", "assessments of the threat, including"."""
    for noun in sentence:
        if noun.lemma_.lower() not in words.judgements or noun.pos_ != "NOUN":
            continue
        at = noun.i + 1
        if at >= sentence.end or scene.doc[at].lower_ not in {"of", "regarding", "on", "concerning"}:
            continue
        link = next((t.i for t in scene.doc[at : min(at + _REACH, sentence.end)] if t.lower_ in _LINKS), None)
        subject = next((c for c in scene.doc[at].children if c.dep_ == "pobj"), None)
        factors = listed(scene, (link or at) + 1, sentence.end)
        if len(factors) >= MANY and any(" " in factor for factor in factors):
            yield Named(noun, factors, subject)


def _grounds(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "The situation could deteriorate because of the deadlock, the poverty and the weapons in private hands"."""
    lowered = [t.lower_ for t in sentence]
    begins = {p[0] for p in words.grounds}
    for place in (at for at, word in enumerate(lowered) if word in begins):
        phrase = next((p for p in words.grounds if tuple(lowered[place : place + len(p)]) == p), None)
        if phrase is None:
            continue
        at = sentence.start + place
        situation = next(
            (t for t in scene.doc[sentence.start : at] if t.lemma_.lower() in words.situations and t.dep_ in _SUBJECTS),
            None,
        )
        judged = any(t.lower_ in _MODALS or t.lemma_ in _MOVING for t in scene.doc[sentence.start : at])
        factors = listed(scene, at + len(phrase), sentence.end)
        found = _put_down(scene.doc[sentence.start : at], words) or _found_by(scene.doc[sentence.start : at], words)
        grounded = found is not None or (situation is not None and judged) or _is_according(sentence, at, words)
        if grounded and len(factors) >= MANY and any(" " in factor for factor in factors):
            yield Named(scene.doc[at], factors, situation or found)


_FINDING = frozenset({"conclude", "find", "establish", "assess", "determine"})


def _found_by(before: Span, words: AssessingWords) -> Token | None:
    """ "The commission concluded that the delays were due to": the subject of what an evaluator found."""
    for verb in before:
        if verb.lemma_ in _FINDING and _by_evaluator(verb, words):
            clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
            return next((c for c in clause.children if c.dep_ == "nsubj"), None) if clause is not None else None
    return None


def _put_down(before: Span, words: AssessingWords) -> Token | None:
    """ "A survey by the agencies put the drop in crossings down to": the object of what a study puts down to causes."""
    for verb in before:
        if verb.lemma_ in {"put", "attribute", "ascribe", "blame"} and _by_evaluator(verb, words):
            return next((c for c in verb.children if c.dep_ == "dobj"), None)
    return None


def _is_according(sentence: Span, limit: int, words: AssessingWords) -> bool:
    """ "According to a joint risk analysis, routes have shifted because of": whether a study says so."""
    before = sentence.doc[sentence.start : limit]
    opened = next((t.i for t in before if t.lower_ == "according"), None)
    return opened is not None and any(
        t.lemma_.lower() in words.judgements for t in sentence.doc[opened : min(opened + 8, limit)]
    )


_CITING = frozenset({"cite", "name", "list", "identify", "see", "single", "highlight", "flag"})


def _cited(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "In its assessment the mission cited weak courts, unpaid salaries and pressure as the main risks to reform"."""
    for verb in sentence:
        if verb.lemma_ not in _CITING or verb.pos_ != "VERB":
            continue
        as_ = next((t for t in scene.doc[verb.i : sentence.end] if t.lower_ == "as" and t.dep_ == "prep"), None)
        drawback = next((c for c in as_.children if c.dep_ == "pobj"), None) if as_ is not None else None
        if as_ is None or drawback is None or drawback.lemma_.lower() not in words.drawbacks:
            continue
        factors = listed(scene, verb.i + 1, as_.i)
        if len(factors) >= MANY and _evaluates(scene.doc[sentence.start : verb.i], words):
            yield Named(verb, factors, drawback)


def _by_evaluator(verb: Token, words: AssessingWords, *, also: frozenset[str] = frozenset()) -> bool:
    """Whether an evaluator or an evaluation does what the verb says: "the commission found", "a survey put"."""
    doers = words.evaluators | words.nouns | also
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in doers for c in verb.children)


def _evaluates(tokens: Span, words: AssessingWords) -> bool:
    """Whether an evaluator or an evaluation is named among the words."""
    return any(t.lemma_.lower() in words.nouns | words.evaluators for t in tokens)


def _said_to_be(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "The main obstacles to return, according to the commission's assessment, are mines, lack of schools and"."""
    for noun in sentence:
        if noun.dep_ != "nsubj" or noun.tag_ != "NNS" or noun.lemma_.lower() not in words.drawbacks:
            continue
        verb = noun.head
        if verb.lemma_ != "be" or verb.i < noun.i:
            continue
        factors = listed(scene, verb.i + 1, sentence.end)
        if len(factors) >= MANY and _evaluates(scene.doc[sentence.start : verb.i], words):
            yield Named(noun, factors, noun)


def _causing(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "The working group found that a shortage of officers, broken scales and contradictory rules hold up trade"."""
    for verb in sentence:
        if verb.lemma_ not in _FINDING or not _by_evaluator(verb, words):
            continue
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
        if clause is None or clause.lemma_.lower() not in words.causing:
            continue
        cause = next((c for c in clause.children if c.dep_ == "nsubj"), None)
        limit = min(t.i for t in (clause, *clause.children) if t is clause or t.dep_ in ("aux", "auxpass"))
        factors = listed(scene, cause.left_edge.i, limit) if cause is not None else ()
        if len(factors) >= MANY:
            yield Named(verb, factors, next((c for c in clause.children if c.dep_ == "dobj"), None))


def _covered(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "The review team's terms of reference cover the cost, the results and the pace of the programme"."""
    for verb in sentence:
        if (
            verb.lemma_.lower() not in words.covering
            or verb.pos_ != "VERB"
            or any(c.dep_ == "neg" for c in verb.children)
        ):
            continue
        frame = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if frame is None or not any(t.lemma_.lower() in words.judgements | {"review"} for t in frame.subtree):
            continue
        factors = listed(scene, verb.i + 1, sentence.end)
        if len(factors) >= MANY and any(" " in factor for factor in factors):
            yield Named(verb, factors, frame)


def _blamed(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "An inquiry by the two coast guards blamed the collision on fog, a broken radar and a tired helmsman"."""
    for verb in sentence:
        if verb.lemma_ not in {"blame", "pin"} or not _by_evaluator(verb, words, also=words.judgements):
            continue
        noun = next((c for c in verb.children if c.dep_ == "dobj"), None)
        own = (*verb.children, *(noun.children if noun is not None else ()))
        on = next((c for c in own if c.lower_ == "on" and c.i > verb.i), None)
        factors = listed(scene, on.i + 1, sentence.end) if on is not None else ()
        if len(factors) >= MANY:
            yield Named(verb, factors, noun)


_SHOWING = frozenset({"finding", "result", "data", "figure", "conclusion"})
_SETTLING = frozenset({"determine", "decide", "guide", "settle", "shape", "show"})


def _from_findings(scene: Scene, sentence: Span, words: AssessingWords) -> Iterator[Named]:
    """ "The joint team's findings on soil, water and access will determine where the camp is built"."""
    for verb in sentence:
        if verb.lemma_ not in _SETTLING or verb.pos_ != "VERB":
            continue
        noun = next((c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in _SHOWING), None)
        on = next((c for c in noun.children if c.lower_ in ("on", "about")), None) if noun is not None else None
        if noun is None or on is None or not _evaluates(scene.doc[noun.left_edge.i : on.i], words):
            continue
        limit = min(t.i for t in (verb, *verb.children) if t is verb or t.dep_ == "aux")
        factors = listed(scene, on.i + 1, limit)
        if len(factors) >= MANY:
            yield Named(verb, factors, next((c for c in verb.children if c.dep_ in ("ccomp", "dobj")), None))
