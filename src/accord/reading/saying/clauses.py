"""Tells by its predicate what a clause that is said does: wants, denies, thanks, promises, predicts, judges or reports.

The order is fixed: wanting before denying, denying before promising, and reporting is what is left.
"""

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.model.codes import Act
from accord.reading.saying.extent import Said
from accord.reading.saying.predicates import (
    BEING,
    complement_of,
    has_to,
    is_negated,
    is_obliged,
    is_passive,
    is_quoted,
    modals_of,
)
from accord.reading.saying.sides import is_foreign, is_own
from accord.reading.saying.voices import subject_of
from accord.reading.scene import ActorKind, Scene

_FUTURE = frozenset({"will", "shall", "'ll", "would", "wo"})
_POSSIBLE = frozenset({"could", "may", "might", "can", "ca"})
_ABLE = frozenset({"can", "could", "ca"})
_REQUESTS = frozenset({"request", "demand", "offer", "proposal", "plea"})
_POINTING = frozenset({"it", "this", "that", "these", "those"})


def act_of_clause(scene: Scene, said: Said, predicate: Token) -> Act:
    """The act that the predicate of one clause tells."""
    words = saying_words()
    modals = modals_of(predicate)
    negated = is_negated(predicate)
    complement = complement_of(predicate, words)
    subject = subject_of(predicate) or (subject_of(predicate.head) if predicate.dep_ == "conj" else None)
    own = is_own(scene, subject, said)
    expected = complement is not None and complement.lower_ == "ready"  # "should be ready by Friday" asks for nothing
    if (modals & words.want_modals and not expected) or is_obliged(predicate):
        return Act.CALLS_FOR
    if predicate.lemma_ == "stand" and any(c.lower_ == "ready" for c in predicate.children):
        return Act.COMMITS
    if _wants(predicate, complement, subject, own=own):
        return Act.CALLS_FOR
    if _denies(predicate, complement, subject, negated=negated):
        return Act.DENIES
    if _thanks(predicate, complement):
        return Act.PRAISES
    # "the cabinet is committed to": only the own side can be, whoever the subject seems to be
    bound = complement is not None and complement.lower_ in words.bound and not is_foreign(scene, subject, said)
    if (own or bound) and _promises(predicate, complement):
        return Act.COMMITS
    if "would" in modals and any(c.dep_ == "aux" and c.lemma_ == "have" for c in predicate.children):
        return Act.OPINION  # "we would have found half as much"
    if modals & _FUTURE or (predicate.lemma_ == "go" and any(c.dep_ == "xcomp" for c in predicate.children)):
        return _future(scene, predicate, subject, own=own)
    if modals & _POSSIBLE:
        refused = negated and bool(modals & _ABLE) and is_passive(predicate)
        return Act.DENIES if refused and predicate.lemma_ in words.conduct else Act.OPINION
    if _evaluates(predicate, complement) or _holds_forth(scene, predicate):
        return Act.OPINION
    return Act.REPORTS


def _wants(predicate: Token, complement: Token | None, subject: Token | None, *, own: bool) -> bool:
    words = saying_words()
    if predicate.lemma_ in words.want_verbs:
        if predicate.lemma_ in words.asking and predicate.tag_ in ("VBD", "VBN"):
            return False
        if own and predicate.lemma_ == "need":
            return any(c.dep_ == "xcomp" for c in predicate.children)  # "his ministry needs more time" only states it
        return not is_passive(predicate) or predicate.lemma_ in {"need", "require", "urge"}
    if complement is None:
        return False
    if complement.lower_ == "needed" or complement.lemma_ == "need":
        return True
    # "it is vital to agree", "it was time for"; "the port is vital" only judges
    impersonal = subject is not None and subject.lower_ in {"it", "there"}
    if not impersonal or complement.lemma_.lower() not in words.want_predicates:
        return False
    around = (*predicate.children, *complement.children)
    return any(c.dep_ in ("xcomp", "ccomp", "advcl", "relcl") and c.i > complement.i for c in around)


def _denies(predicate: Token, complement: Token | None, subject: Token | None, *, negated: bool) -> bool:
    words, verb = saying_words(), predicate.lemma_
    said_of = complement.lemma_.lower() if complement is not None else ""
    if said_of in words.untrue:
        return not negated
    if verb in words.refusing and any(t.lemma_.lower() in _REQUESTS for t in predicate.subtree):
        return True
    if verb in {"know", "hear"} and any(t.lower_ == "no" for t in predicate.subtree):
        return True  # "knew of no such case"
    if not negated:
        return False
    if verb in words.intending and predicate.tag_ != "VBN":
        return True
    if subject is not None and subject.lower_ == "we" and predicate.tag_ == "VBG" and not has_to(predicate):
        return verb != "go"  # "we are not opening the border"
    past = predicate.tag_ in ("VBD", "VBN")
    if past and subject is not None and _is_none(subject):
        return True  # "no such demand has reached us", "nobody aimed at anybody"
    if past and any(c.dep_ == "dobj" and c.lower_ == "nothing" for c in predicate.children):
        return True  # "it received nothing"
    if subject is not None and subject.lemma_.lower() == "request":
        return True  # "no such request had been made", "the request could not be met"
    if verb in {"be", "have", "exist"}:
        about = [c for c in predicate.children if c.dep_ in ("attr", "dobj") or (c == subject and c.lower_ != "there")]
        if any(c.lemma_.lower() in words.absent for c in about):
            return True
    return said_of in {"true", "aware", "involved", "behind", "responsible"}


def _is_none(subject: Token) -> bool:
    """Whether a subject is nobody, nothing or "no such" thing."""
    if subject.lower_ in {"nobody", "nothing", "none"} or (subject.lower_ == "one" and subject.nbor(-1).lower_ == "no"):
        return True
    before = {c.lower_ for c in subject.children}
    return "no" in before and "such" in before


def _thanks(predicate: Token, complement: Token | None) -> bool:
    words = saying_words()
    if predicate.lemma_ in words.thanks or (predicate.lemma_ == "welcome" and not is_passive(predicate)):
        return True
    return complement is not None and complement.lemma_.lower() in words.thanks


def _promises(predicate: Token, complement: Token | None) -> bool:
    words = saying_words()
    if complement is not None:
        if any(c.lower_ == "for" for c in complement.children):
            return False  # "we are prepared for the worst"
        return bool({complement.lemma_.lower(), complement.lower_} & words.promise_predicates)
    if is_passive(predicate):
        bound = any(c.lower_ == "to" or c.dep_ == "xcomp" for c in predicate.children)
        return bound and predicate.lower_ in words.promise_predicates
    if predicate.lemma_ not in words.promise_verbs or predicate.tag_ not in ("VBP", "VBZ", "VBD", "VBN"):
        return False
    if any(c.dep_ == "xcomp" and c.lemma_ in words.minding for c in predicate.children):
        return False
    return any(c.dep_ in ("xcomp", "prep", "advmod", "acomp") for c in predicate.children)


def _future(scene: Scene, predicate: Token, subject: Token | None, *, own: bool) -> Act:
    """What "will" makes of it: a promise of the own side, an event ahead, or a prediction."""
    words, verb = saying_words(), predicate.lemma_
    if is_passive(predicate):
        return Act.COMMITS if verb in words.conduct and verb not in words.events else Act.REPORTS
    complement = complement_of(predicate, words)
    if own:
        if complement is not None:
            return Act.OPINION if complement.lemma_.lower() in words.predicates else Act.COMMITS
        return Act.REPORTS if verb in {"speculate", "comment", "elaborate"} else Act.COMMITS
    pointing = subject is not None and subject.lower_ in _POINTING
    actor = scene.actor_at(subject.i) if subject is not None and not pointing else None
    if actor is not None and actor.kind is not ActorKind.TEXT:
        return Act.OPINION if verb in words.effects and verb not in words.conduct & words.plain_effects else Act.REPORTS
    if verb in words.effects or (verb in BEING and complement is not None):
        return Act.OPINION
    return Act.OPINION if pointing and verb not in words.events else Act.REPORTS


def _evaluates(predicate: Token, complement: Token | None) -> bool:
    words, verb = saying_words(), predicate.lemma_
    if complement is not None:
        around = [complement, *(c for c in complement.children if c.dep_ in ("amod", "advmod", "compound"))]
        if any(c.lemma_.lower() in words.predicates for c in around):
            return True
        if complement.i > 1 and complement.doc[complement.left_edge.i - 1].text == '"':
            return True  # 'the delay is "a gift"'
        return any(c.tag_ in ("JJS", "RBS", "JJR", "RBR") for c in complement.children)
    if verb in words.effects and predicate.tag_ in ("VBZ", "VBP"):
        return verb not in words.plain_effects
    if verb in {"attach", "lay", "place", "assign", "give"}:
        return any(c.lemma_ in {"importance", "priority", "weight"} for c in predicate.children)
    if verb in {"believe", "think", "hope", "expect", "fear", "trust", "doubt", "deserve", "regret"}:
        return not is_passive(predicate)  # "is expected to take place" is nobody's opinion
    return _compares(predicate) or _regards(predicate, words)


def _compares(predicate: Token) -> bool:
    """ "Lima has no better friend", "there is no higher priority"."""
    for child in predicate.children:
        if child.dep_ in ("dobj", "attr") and any(g.lower_ == "no" for g in child.children):
            return any(g.tag_ in ("JJR", "RBR") for g in child.children)
    return False


def _regards(predicate: Token, words: SayingWords) -> bool:
    """ "views the plan as serious", "continues to see it as vital"."""
    verbs = [predicate, *(c for c in predicate.children if c.dep_ == "xcomp" and has_to(c))]
    return any(v.lemma_ in words.regarding and any(t.lower_ == "as" for t in v.subtree) for v in verbs)


def _holds_forth(scene: Scene, predicate: Token) -> bool:
    """Whether a quotation in the present tense says how things are in general: "Both capitals are losing control"."""
    if not is_quoted(scene, predicate):
        return False
    auxiliaries = [c for c in predicate.children if c.dep_ in ("aux", "auxpass")]
    if any(c.dep_ == "auxpass" or c.lemma_ == "have" or c.tag_ == "VBD" for c in auxiliaries):
        return False
    progressive = predicate.tag_ == "VBG" and any(c.tag_ in ("VBZ", "VBP") for c in auxiliaries)
    if predicate.tag_ not in ("VBZ", "VBP") and not progressive:
        return False
    return not any(t.like_num and t.lower_ != "one" for t in predicate.subtree)
