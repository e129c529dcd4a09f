"""Which body or party evaluates what by which factors. It takes an evaluator and at least two named factors.

"The committee will weigh the threat, the cost and the readiness of the force before it advises on deployment."
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from accord.lexicon.assessing import AssessingWords, assessing_words
from accord.model.reading import Assessment, Body
from accord.reading.scene import ActorKind, Scene

_LIST_ENDS = frozenset("before after with in so while which that who whether when until as if but because".split())
# within an item these words are part of it: "capacity in the north", "the state of relations with Peru"
_WITHIN = frozenset({"in", "with", "after", "as"})
_STOPS = frozenset({";", ".", ":", '"', "”", "“"})
_LEADS = frozenset({",", ":", "-", "--", "–", "—", "namely", "including"})
# fewer parts are no list of factors
_FEWEST = 2
# so many make a list even where nothing tells what it serves
_MANY = 3


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What is weighed: the factors, the subject if it is named, whether a basis or the word "factors" marks them."""

    factors: tuple[str, ...]
    subject: str | None
    marked: bool


def find_assessments(scene: Scene, *, bodies: Sequence[Body] = ()) -> tuple[Assessment, ...]:
    """The assessments a document tells of, in the order of the text."""
    words = assessing_words()
    found = []
    for verb in scene.doc:
        if verb.pos_ != "VERB" or not (verb.lemma_ in words.verbs or verb.lemma_ in words.deciding_verbs):
            continue
        if scene.sentence_number(verb.i) in scene.headings:
            continue
        assessment = _assessment(scene, verb, words, bodies)
        if assessment is not None:
            found.append(assessment)
    return tuple(found)


def _assessment(scene: Scene, verb: Token, words: AssessingWords, bodies: Sequence[Body]) -> Assessment | None:
    weighed = _weighed(scene, verb, words)
    if weighed is None or any(c.dep_ == "neg" for c in verb.children):
        return None
    outcome = _outcome(scene, verb, words)
    body = _body(scene, verb, words, bodies)
    by = body or _party(scene, verb)
    if by is None:
        return None
    told = any(" " in factor for factor in weighed.factors)  # not "progress, challenges and opportunities"
    many = told and len(weighed.factors) >= _MANY and body is not None and verb.lemma_ in words.sure_verbs
    if not (weighed.marked or outcome is not None or many):
        return None
    if verb.lemma_ not in words.sure_verbs and outcome is None and not (weighed.marked and weighed.subject):
        return None
    sentence = scene.sentence_of(verb.i)
    subject = weighed.subject or (scene.text(*outcome) if outcome is not None else weighed.factors[0])
    return Assessment(
        evidence=(scene.span(*scene.trim(sentence.start, sentence.end)),),
        by=by,
        subject=subject,
        factors=weighed.factors,
        cues=(scene.span(verb.i, verb.i + 1),),
        confidence=0.8 if outcome is not None or weighed.marked else 0.6,
    )


def _weighed(scene: Scene, verb: Token, words: AssessingWords) -> _Weighed | None:
    sentence = scene.sentence_of(verb.i)
    basis = _basis(scene, verb, sentence.end, words)
    if basis is not None:
        factors = _listed(scene, basis, sentence.end)
        subject = _matter(scene, verb)
        return _Weighed(factors, subject, marked=True) if len(factors) >= _FEWEST and subject else None
    if verb.lemma_ in words.deciding_verbs:
        return None
    noun = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if noun is None:
        return None
    if noun.lemma_ in words.effects:
        on = next((c for c in (*noun.children, *verb.children) if c.lower_ == "on" and c.i > noun.i), None)
        factors = _listed(scene, on.i + 1, sentence.end) if on is not None else ()
        subject = _bare(scene.text(*_bounds(scene, noun)))
        return _Weighed(factors, subject, marked=True) if len(factors) >= _FEWEST else None
    counted = noun.lemma_ in words.factor_nouns
    start = noun.left_edge.i
    if counted:
        start = noun.i + 1
        while start < sentence.end and scene.doc[start].lower_ in _LEADS:
            start += 1
    factors = _listed(scene, start, sentence.end)
    whether = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > noun.i), None)
    subject = scene.text(whether.left_edge.i, whether.right_edge.i + 1) if whether is not None else None
    return _Weighed(factors, subject, marked=counted) if len(factors) >= _FEWEST else None


def _basis(scene: Scene, verb: Token, limit: int, words: AssessingWords) -> int | None:
    """Where the factors begin behind "on the basis of" and the like."""
    lowered = [t.lower_ for t in scene.doc[verb.i + 1 : limit]]
    for place, word in enumerate(lowered):
        for phrase in words.bases:
            if word == phrase[0] and tuple(lowered[place : place + len(phrase)]) == phrase:
                return verb.i + 1 + place + len(phrase)
    return None


def _matter(scene: Scene, verb: Token) -> str | None:
    """What is evaluated on a basis: the clause with "whether", else the object."""
    sentence = scene.sentence_of(verb.i)
    whether = next((t for t in scene.doc[verb.i + 1 : sentence.end] if t.lower_ == "whether"), None)
    if whether is not None:
        return scene.text(whether.i, sentence.end).rstrip(".")
    noun = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return _bare(scene.text(*_bounds(scene, noun))) if noun is not None else None


def _bare(text: str) -> str:
    return text.removeprefix("the ").removeprefix("its ")


def _bounds(scene: Scene, noun: Token) -> tuple[int, int]:
    """The noun phrase without what is coordinated with it, and without a basis hung on it."""
    cut = frozenset({"conj", "cc", "punct", "relcl", "appos"})
    cut_off = {t.i for c in noun.children if c.i > noun.i and (c.dep_ in cut or c.lower_ != "of") for t in c.subtree}
    inside = {t.i for t in noun.subtree if t.i not in cut_off}
    start, end = min(inside), noun.i + 1
    while end in inside:
        end += 1
    return scene.trim(start, end)


def _listed(scene: Scene, start: int, limit: int) -> tuple[str, ...]:
    """The items of a list ("the threat, the cost and the force"), read off the surface, as parsers get them wrong."""
    parts: list[list[Token]] = [[]]
    for at in range(start, limit):
        token = scene.doc[at]
        if _ends_list(scene, at, opening=not parts[-1]):
            if _is_finite(scene, at) and len(parts) > _FEWEST:
                parts.pop()  # ", the statement said": the subject of another clause
            break
        if token.text == "," or (
            token.lower_ == "and" and _opens_item(scene, at + 1, limit) and _coordinates(parts, token)
        ):
            if parts[-1]:
                parts.append([])
        elif token.lower_ != "and" or parts[-1]:
            parts[-1].append(token)
    factors = []
    for part in parts:
        if any(t.pos_ in ("NOUN", "PROPN") for t in part):
            start, end = part[0].i, part[-1].i + 1
            while scene.doc[start].lower_ in ("the", "a", "an", "and"):
                start += 1
            while scene.doc[end - 1].lower_ in ("and", "to"):
                end -= 1
            factors.append(scene.text(start, end))
    return tuple(factors)


def _ends_list(scene: Scene, at: int, *, opening: bool) -> bool:
    token = scene.doc[at]
    following = scene.doc[at + 1 : at + 2]
    if token.text in _STOPS or _is_finite(scene, at):
        return True
    if token.lower_ in ("to", "and") and following and following[0].tag_ in ("TO", "VB"):
        return True  # "... and the budget, to decide whether", "... and to advise the council"
    if token.lower_ == "in" and following and following[0].lower_ == "order":
        return True
    return token.lower_ in _LIST_ENDS and (opening or token.lower_ not in _WITHIN)


def _is_finite(scene: Scene, at: int) -> bool:
    """A finite verb; "detected" in "volumes, detected fraud and cost" only looks like one."""
    token = scene.doc[at]
    following = scene.doc[at + 1 : at + 2]
    if token.tag_ == "VBD" and at and scene.doc[at - 1].text == "," and following and following[0].pos_ == "NOUN":
        return False
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD")


def _coordinates(parts: Sequence[Sequence[Token]], token: Token) -> bool:
    """An "and" divides the list once a comma has, or where it joins objects."""
    return len(parts) > 1 or token.head.dep_ in ("dobj", "appos", "pobj")


def _opens_item(scene: Scene, at: int, limit: int) -> bool:
    return at < limit and scene.doc[at].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON")


def _outcome(scene: Scene, verb: Token, words: AssessingWords) -> tuple[int, int] | None:
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


def _body(scene: Scene, verb: Token, words: AssessingWords, bodies: Sequence[Body]) -> str | None:
    """A body as subject, or set up or sent for it ("a committee to analyse", "a mission to assess")."""
    for noun in _doers(verb):
        span = scene.span(noun.left_edge.i, noun.right_edge.i + 1)
        for body in bodies:
            forms = (body.name, *body.names, *((body.acronym,) if body.acronym else ()))
            if any(form and form in span.text for form in forms) or any(span.overlaps(cue) for cue in body.cues):
                return body.name
        if noun.lemma_.lower() in words.evaluators:
            start, end = noun.left_edge.i, noun.i + 1
            behind = scene.doc[end : end + 2]
            if len(behind) > 1 and behind[0].lower_ == "of" and behind[1].pos_ == "NOUN":
                end += 2  # "panel of engineers"
            while start < noun.i and scene.doc[start].pos_ in ("DET", "PRON"):
                start += 1
            return scene.text(start, end)
    return None


def _doers(verb: Token) -> list[Token]:
    """The nouns that may do it: the subject, the noun of a relative clause, the object before an infinitive."""
    found = [c for c in verb.children if c.dep_ in ("nsubj", "agent") and c.pos_ not in ("PRON",)]
    if found:
        return found
    for above in [verb, *verb.ancestors]:
        if above.pos_ == "NOUN" and above.i < verb.i:
            found.append(above)
        found += [c for c in above.children if c.dep_ == "dobj" and c.i < verb.i]
    found += [c for above in verb.ancestors for c in above.children if c.dep_ == "nsubj" and c.i < verb.i]
    return found


def _party(scene: Scene, verb: Token) -> str | None:
    kinds = (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.COLLECTIVE)
    return next((a.name for a in scene.subjects(verb) if a.kind in kinds), None)
