"""Tells by its predicate what a clause that is said does: wants, denies, thanks, promises, predicts, judges or reports.

The order is fixed: wanting before denying, denying before promising, and reporting is what is left.
"""

from spacy.tokens import Token

from accord.lexicon.saying import Frame, SayingWords, saying_words
from accord.model.codes import Act
from accord.reading.saying.denials import denies, refuses
from accord.reading.saying.extent import Said
from accord.reading.saying.frames import object_word
from accord.reading.saying.predicates import (
    complement_of,
    has_to,
    is_judged,
    is_negated,
    is_obliged,
    is_passive,
    is_quoted,
    modals_of,
    nobody_of,
    subject_before,
)
from accord.reading.saying.prospects import (
    future,
    is_scheduled,
    is_to_be,
    looks_ahead,
    looks_forward,
    promises,
    sets_out,
    stands_by,
)
from accord.reading.saying.sides import is_foreign, is_of_a_side, is_own, is_thing
from accord.reading.saying.verdicts import evaluates, regards
from accord.reading.saying.voices import subject_of
from accord.reading.scene import ActorKind, Scene

_FUTURE = frozenset({"will", "shall", "'ll", "would", "wo", "'d"})
_POSSIBLE = frozenset({"could", "may", "might", "can", "ca"})
_ABLE = frozenset({"can", "could", "ca"})
_PERHAPS = frozenset({"may", "might"})
# what a text holds is told, not judged: 'the memorandum "includes rules on extradition"'
_HOLDING = frozenset("include envisage contain cover stipulate define regulate foresee comprise specify".split())
_REQUESTING = frozenset({"ask", "request", "seek", "appeal", "propose", "apply"})
_BREAKING = frozenset(
    {"violate", "breach", "infringe", "flout", "betray", "sabotage", "disregard", "interfere", "meddle"}
)
_SHOWING = frozenset({"demonstrate", "show", "prove", "reflect", "testify", "illustrate"})
_AMOUNTING = frozenset({"total", "amount", "reach", "cost", "exceed", "number"})
_BINDING = frozenset({"commitment", "support", "resolve", "determination", "solidarity", "dedication", "backing"})
_PERFORMED = frozenset({Act.CALLS_FOR, Act.PRAISES, Act.DENIES})
# "We suggest that it fell", "We reject the blockade": what they do depends on what follows
_TWO_SIDED = frozenset({"suggest", "reject", "dismiss", "discount", "credit", "contest", "dispute", "plead"})
_STEADY = frozenset(
    "unwavering ironclad unshakable unshakeable steadfast firm absolute unconditional enduring rock-solid clear".split()
)


def act_of_clause(scene: Scene, said: Said, predicate: Token) -> Act:
    """The act that the predicate of one clause tells."""
    words = saying_words()
    modals = modals_of(predicate)
    negated = is_negated(predicate) or nobody_of(predicate) is not None
    complement = complement_of(predicate, words)
    subject = subject_of(predicate) or (subject_of(predicate.head) if predicate.dep_ == "conj" else None)
    subject = subject or subject_before(predicate) or nobody_of(predicate)
    own, foreign = is_own(scene, subject, said), is_foreign(scene, subject, said)
    plain = not modals & (_FUTURE | _POSSIBLE)
    expected = complement is not None and complement.lower_ == "ready"  # "should be ready by Friday" asks for nothing
    if modals & words.want_modals and regards(predicate, words):
        return Act.OPINION  # "the deal should not be seen as a threat"
    if is_obliged(predicate) and modals & _FUTURE:
        return Act.REPORTS  # "ranchers will have to present a certificate", "he would have to ask his minister"
    if modals & {"should", "ought"} and not is_passive(predicate) and _is_perfect(predicate):
        return Act.OPINION if own else Act.CRITICISES  # "the agency should have walked out"
    if own and modals & _FUTURE and predicate.lemma_ in _REQUESTING and not is_passive(predicate):
        return Act.COMMITS  # "his government would ask for six months more"
    if (modals & words.want_modals and not expected) or is_obliged(predicate):
        return Act.CALLS_FOR
    if predicate.lemma_ == "stand" and any(c.lower_ == "ready" for c in predicate.children):
        return Act.COMMITS
    if looks_forward(predicate):
        return Act.COMMITS if own and looks_ahead(predicate) else Act.OPINION
    if _would_like(predicate):
        return Act.CALLS_FOR
    if predicate.lemma_ == "like" and modals & _FUTURE:
        return _liking(predicate, subject)
    if _wants_to(predicate):
        return Act.REPORTS if foreign and not own else Act.COMMITS
    if _wants(predicate, complement, subject, own=own):
        return Act.CALLS_FOR
    if predicate.lemma_ in _BREAKING and plain and not own and not negated:
        return Act.CRITICISES
    verbs = words.verbs.get(predicate.lemma_, ())
    if own and plain and any(v.act is Act.CRITICISES and not v.tail for v in verbs):
        return Act.CRITICISES  # "We condemn the raid"
    if plain and not negated and (done := _performed(predicate, subject, words)) is not None:
        return done
    if denies(scene, predicate, complement, subject, negated=negated, own=own):
        return Act.DENIES
    if _thanks(predicate, complement):
        return Act.PRAISES
    # "the cabinet is committed to": only the own side can be, whoever the subject seems to be
    bound = complement is not None and complement.lower_ in words.bound and not foreign
    bound = bound and (subject is None or not is_thing(scene, subject)) and not _is_bound_already(complement)
    expressed = _expressed(predicate, words) if own and plain else None
    if expressed is not None:
        return expressed
    if not foreign and (_is_steady(complement, subject) or stands_by(predicate)):
        return Act.COMMITS
    if (own or bound) and promises(predicate, complement):
        return Act.COMMITS
    ours = own or (subject is not None and is_of_a_side(subject) and not foreign)
    if ours and not negated and sets_out(predicate):
        return Act.COMMITS
    if "would" in modals and _is_perfect(predicate):
        return Act.OPINION  # "we would have found half as much"
    if (
        modals & _FUTURE
        or is_to_be(predicate)
        or is_scheduled(predicate)
        or (predicate.lemma_ == "go" and any(c.dep_ == "xcomp" for c in predicate.children))
    ):
        if negated and refuses(scene, said, predicate, subject, own=own):
            return Act.DENIES
        return future(scene, said, predicate, subject, own=own)
    if modals & _POSSIBLE:
        if modals & _PERHAPS and not negated and any(a.kind is ActorKind.TEXT for a in said.voice.actors):
            return Act.REPORTS  # "the agreement says either side may withdraw"
        if modals & _PERHAPS and is_passive(predicate) and predicate.lemma_ in words.conduct and not negated:
            return Act.REPORTS  # "the pact may be signed next month"
        if predicate.lemma_ in _AMOUNTING and _counts(predicate):
            return Act.REPORTS  # "the support could total 130 million euros"
        refused = negated and bool(modals & _ABLE) and is_passive(predicate)
        return Act.DENIES if refused and predicate.lemma_ in words.conduct else Act.OPINION
    if predicate.lemma_ in _HOLDING and not _coloured(predicate):
        return Act.REPORTS
    if _is_meant_to(predicate, subject, words):
        return Act.OPINION
    if _is_charged(complement):
        return Act.REPORTS
    if (
        evaluates(predicate, complement)
        or _is_shown_by(predicate)
        or _holds_forth(scene, predicate)
        or _colours(scene, predicate)
    ):
        return Act.OPINION
    return Act.REPORTS


def _is_bound_already(complement: Token | None) -> bool:
    """ "A battalion is already committed to the brigade": told, not promised."""
    return complement is not None and any(
        c.lower_ == "already" for t in (complement, complement.head) for c in t.children
    )


def _liking(predicate: Token, subject: Token | None) -> Act:
    """ "They'd like to be with us" is told of others; a thing one would like is called for."""
    if subject is not None and subject.lower_ == "they":
        return Act.REPORTS
    return Act.CALLS_FOR if any(c.dep_ == "dobj" for c in predicate.children) else Act.OPINION


def _is_perfect(predicate: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in predicate.children)


def _performed(predicate: Token, subject: Token | None, words: SayingWords) -> Act | None:
    """What is done in saying so: "I invite my colleague to Oslo", "We congratulate the winner"."""
    first_person = subject is not None and subject.lower_ in {"i", "we"}
    if not first_person or predicate.tag_ != "VBP" or predicate.lemma_ in _TWO_SIDED:
        return None
    told = (v.act for v in words.verbs.get(predicate.lemma_, ()) if v.frame is Frame.ANY and not v.tail)
    return next((act for act in told if act in _PERFORMED), None)


def _expressed(predicate: Token, words: SayingWords) -> Act | None:
    """What is done by expressing a thing: "We expressed our readiness"."""
    if not any(v.frame is Frame.OBJECT and v.nouns is None for v in words.verbs.get(predicate.lemma_, ())):
        return None
    objects = (object_word(c, words) for c in predicate.children if c.dep_ == "dobj")
    return next((words.objects[word] for word in objects if word), None)


def _is_steady(complement: Token | None, subject: Token | None) -> bool:
    """ "Our commitment is unwavering", "Peru's support remains firm"."""
    if complement is None or subject is None or subject.lemma_.lower() not in _BINDING:
        return False
    return complement.lower_ in _STEADY


def _is_charged(complement: Token | None) -> bool:
    """ "The ministry is responsible for guarding the coast": a task, no judgement."""
    if complement is None or complement.lower_ not in {"responsible", "competent"}:
        return False
    return any(c.lower_ == "for" and any(g.tag_ == "VBG" for g in c.children) for c in complement.children)


def _is_shown_by(predicate: Token) -> bool:
    """Whether a relative clause tells what it shows: "they helped each other, which demonstrates their friendship"."""
    return any(
        t.lower_ == "which" and t.dep_ == "nsubj" and t.head.lemma_ in _SHOWING and t.head.tag_ == "VBZ"
        for t in predicate.subtree
    )


def _coloured(predicate: Token) -> bool:
    """Whether an adjective of judgement stands with the object."""
    return any(c.dep_ in ("dobj", "attr") and is_judged(c) for c in predicate.children)


def _is_meant_to(predicate: Token, subject: Token | None, words: SayingWords) -> bool:
    """Whether a good effect is hoped for: "the signing aims to enhance trade", "is expected to result in peace"."""
    if predicate.lemma_ == "expect":
        aimed = is_passive(predicate)
    else:
        aimed = predicate.lemma_ in {"aim", "seek", "intend"} and predicate.tag_ in ("VBZ", "VBP")
        aimed = aimed and subject is not None and subject.pos_ == "NOUN" and not is_of_a_side(subject)
    if not aimed:
        return False
    return any(
        c.dep_ == "xcomp" and (c.lemma_ in words.effects - words.plain_effects or c.lemma_ in {"result", "enhance"})
        for c in predicate.children
    )


def _would_like(predicate: Token) -> bool:
    """Whether another is to do what one would like: "would like Norwegian instructors to stay on"."""
    if predicate.lemma_ not in {"like", "prefer", "wish"} or predicate.tag_ not in ("VB", "VBD", "VBZ", "VBP"):
        return False
    return any(
        c.dep_ in ("ccomp", "xcomp") and any(g.dep_ in ("nsubj", "nsubjpass") for g in c.children) and has_to(c)
        for c in predicate.children
    )


def _wants_to(predicate: Token) -> bool:
    """Whether somebody wants to do it himself: "they want to let Fiji take part", not "wants Fiji to pay"."""
    if predicate.lemma_ != "want" or any(c.dep_ == "neg" for c in predicate.children):
        return False
    following = predicate.nbor(1) if predicate.i + 1 < len(predicate.doc) else None
    return following is not None and following.tag_ == "TO"


def _wants(predicate: Token, complement: Token | None, subject: Token | None, *, own: bool) -> bool:
    words = saying_words()
    if predicate.lemma_ == "call" and not any(c.lower_ in {"for", "on", "upon"} for c in predicate.children):
        return False  # "the ship will call at Cebu"
    if predicate.lemma_ in {"need", "require"} and modals_of(predicate) & _FUTURE and not own:
        return False  # "this would require a new mandate" calls for none
    if predicate.lemma_ in words.want_verbs:
        if predicate.lemma_ in words.asking and predicate.tag_ in ("VBD", "VBN"):
            told = subject is None or subject.pos_ == "PROPN" or subject.lower_ == "they"
            return own and not told and _has_asked(predicate)
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


def _has_asked(predicate: Token) -> bool:
    """Whether a side tells what it asked for: "his ministry had asked for trucks", "we requested that it be moved"."""
    if is_passive(predicate) or predicate.lemma_ not in {"ask", "request", "demand"} or is_negated(predicate):
        return False
    if any(c.lower_ in {"about", "whether", "if"} for c in predicate.children):
        return False
    return any(c.lower_ in {"for", "to", "that"} or c.dep_ in ("dobj", "xcomp", "ccomp") for c in predicate.children)


def _thanks(predicate: Token, complement: Token | None) -> bool:
    words = saying_words()
    if predicate.lemma_ in words.thanks or (predicate.lemma_ == "welcome" and not is_passive(predicate)):
        return True
    return complement is not None and complement.lemma_.lower() in words.thanks


def _holds_forth(scene: Scene, predicate: Token) -> bool:
    """Whether a quotation in the present tense says how things are in general: "Both capitals are losing control"."""
    if not is_quoted(scene, predicate):
        return False
    auxiliaries = [c for c in predicate.children if c.dep_ in ("aux", "auxpass")]
    if any(c.lemma_ == "have" or c.tag_ in ("VBD", "VBG") for c in auxiliaries):
        return False
    if any(c.dep_ == "expl" for c in predicate.children):
        return False  # "there are no disputed sections left"
    if predicate.tag_ == "VBG" and any(c.lower_ in {"we", "i"} for c in predicate.children):
        return False  # "this year we are adding a phase"
    if predicate.lemma_ in saying_words().conduct and predicate.tag_ in ("VBZ", "VBP"):
        subject = subject_of(predicate)
        actor = scene.actor_at(subject.i) if subject is not None else None
        if actor is not None and any(c.dep_ == "dobj" for c in predicate.children):
            return False  # "Lithuania steps up its support"
    # "is losing", "do not count", "is built with works, not with words"
    carried = predicate.tag_ in ("VBG", "VB", "VBN") and any(c.tag_ in ("VBZ", "VBP") for c in auxiliaries)
    if predicate.tag_ not in ("VBZ", "VBP") and not carried:
        return False
    if is_passive(predicate) and _is_ours(subject_of(predicate)):
        return False  # "our patrols are carried out under the accord"
    return not _counts(predicate)


def _counts(predicate: Token) -> bool:
    return any(t.like_num and t.lower_ != "one" for t in predicate.subtree)


def _is_ours(subject: Token | None) -> bool:
    """Whether the speaker tells of his own doing: "we", "our patrols"."""
    return subject is not None and any(t.lower_ in {"we", "i", "our", "my"} for t in (subject, *subject.children))


_ENOUGH = frozenset({"enough", "long", "too", "always", "never"})


def _colours(scene: Scene, predicate: Token) -> bool:
    """Whether a quotation about the past judges: "It exposed two weak links", "They had the boats"."""
    if not is_quoted(scene, predicate):
        return False
    objects = [c for c in predicate.children if c.dep_ in ("dobj", "attr", "acomp")]
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in predicate.children)
    if predicate.tag_ == "VBN" and perfect:
        subject = subject_of(predicate)
        if any(t.lower_ in _ENOUGH for t in predicate.subtree):
            return True  # "Chad has paid enough"
        common = subject is not None and subject.pos_ == "NOUN"
        return common and not objects and not is_passive(predicate) and not _counts(predicate)
    if predicate.tag_ != "VBD":
        return False
    if any(is_judged(c) for c in objects):
        return True
    if predicate.lemma_ == "have" and _is_ours(subject_of(predicate)):
        return False  # "We had an agreement on it"
    if predicate.lemma_ in {"be", "have"} and objects and not _counts(predicate):
        return not any(c.dep_ == "expl" for c in predicate.children)
    return any(c.dep_ == "advcl" and any(g.lower_ == "because" for g in c.children) for c in predicate.children)
