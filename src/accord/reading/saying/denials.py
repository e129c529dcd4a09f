"""Tells whether a clause denies: no such thing was, is or will be. A refusal with a limit ("until he pays") is none.

Plain facts that answer a reproach ("the crew fired flares, not bullets") and quotations without a verb ("Not on the
table") deny too.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.model.codes import Act
from accord.reading.saying.extent import Said
from accord.reading.saying.predicates import has_to, is_passive, is_quoted
from accord.reading.saying.sides import is_foreign, is_of_a_side
from accord.reading.scene import ActorKind, Scene

_REQUESTS = frozenset({"request", "demand", "offer", "proposal", "plea"})
# "we will not sign until it is settled" promises to sign then
_LIMITS = frozenset({"until", "unless", "where", "before", "without", "if", "till"})
_JUDGED_ABSENT = frozenset(
    """need reason cause doubt alternative way question room place time substitute excuse hurry solution point use limit
    sense harm shame secret guarantee winner progress change date decision agreement problem difference""".split()
)
_RIDICULED = frozenset({"absurd", "ridiculous", "nonsense", "malicious", "ludicrous", "preposterous", "wrong"})
_GROUNDS = frozenset({"foundation", "basis", "substance", "truth", "merit", "ground", "grounds"})
_BARE = frozenset({"no", "not", "never", "nothing", "none", "nonsense", "lies"})
# "had never seen so many"
_LIVING = frozenset({"see", "hear", "feel", "experience", "know", "be", "witness", "have"})
# "no civilians were killed"
_HARMED = frozenset(
    """civilian citizen national resident prisoner detainee suspect passenger hostage child woman migrant refugee
    fisherman worker casualty shot weapon missile flight""".split()
)
_DEEDS = frozenset(
    "send sell supply host finance fund train arm station deploy prosecute trade participate provide buy store".split()
)
_OPENING = frozenset({'"', "'", "-"})


def denies(
    scene: Scene,
    predicate: Token,
    complement: Token | None,
    subject: Token | None,
    *,
    negated: bool,
    own: bool,
) -> bool:
    """Whether the clause of a predicate denies that something was or is."""
    words, verb = saying_words(), predicate.lemma_
    said_of = complement.lemma_.lower() if complement is not None else ""
    if said_of in words.untrue or (
        said_of in _RIDICULED and subject is not None and subject.lemma_.lower() in words.denied
    ):
        return not negated
    if verb in words.refusing and any(t.lemma_.lower() in _REQUESTS for t in predicate.subtree):
        return True
    if verb == "say" and subject is not None and subject.lower_ in {"we", "i"}:
        return _is_no(predicate)  # "We said no."
    if own and any(c.lemma_ == "say" and predicate.i < c.i and _is_no(c) for c in predicate.conjuncts):
        return True  # "We looked at it and said no."
    if _lacks_ground(predicate) or _is_no_such(predicate):
        return True
    if own and verb in {"know", "hear"} and any(t.lower_ in {"no", "nothing"} for t in predicate.subtree):
        return True  # "knew of no such case"
    if own and _corrects(predicate):
        return True
    if any(
        g.dep_ == "amod" and g.lower_ == "false" for c in predicate.children if c.dep_ == "dobj" for g in c.children
    ):
        return not negated  # "it paints a false picture"
    if verb in {"correspond", "conform"}:
        return negated  # "does not correspond to reality"
    if verb == "have" and any(c.lower_ == "yet" for c in predicate.children):
        got = any(c.lemma_ in {"receive", "get", "see"} for c in predicate.children)
        return got and any(t.lemma_.lower() in _REQUESTS for t in predicate.subtree)  # "has yet to receive a request"
    if not negated:
        return False
    if verb == "be" and any(c.lower_ == "so" and c.i > predicate.i for c in predicate.children):
        return subject is not None and subject.lower_ in {"that", "this", "it"}  # "that was not so"
    if _is_none_meant(predicate, subject) or (own and _does_no_such(predicate)):
        return True
    if _has_asked_for_none(predicate, own=own) or _leaves_undone(predicate, subject, own=own):
        return True
    if verb in words.intending and predicate.tag_ != "VBN":
        return True
    if subject is not None and subject.lower_ == "we" and predicate.tag_ == "VBG" and not has_to(predicate):
        return verb != "go"  # "we are not opening the border"
    if _was_not(scene, predicate, subject, own=own) or _cannot(predicate, own=own):
        return True
    if subject is not None and subject.lemma_.lower() == "request":
        return True  # "no such request had been made", "the request could not be met"
    if verb in {"be", "have", "exist"}:
        about = [c for c in predicate.children if c.dep_ in ("attr", "dobj") or (c == subject and c.lower_ != "there")]
        # "no meeting is on the agenda"
        about += [g for c in predicate.children if c.lower_ == "on" for g in c.children]
        if any(c.lemma_.lower() in words.absent for c in about):
            return True
    if verb == "be" and any(c.dep_ == "expl" for c in predicate.children):
        missing = [c for c in predicate.children if c.dep_ == "attr" and any(g.lower_ == "no" for g in c.children)]
        worded = is_quoted(scene, predicate) or any(c.doc[c.left_edge.i - 1].text == '"' for c in missing)
        if worded and missing and missing[0].lemma_.lower() not in _JUDGED_ABSENT:
            return True  # "there is no camp"; "there is no reason" only judges
    if complement is not None and subject is not None and subject.lower_ == "it" and verb == "be":
        # "It is not a base"; "it is not easy" only judges
        return complement.pos_ == "NOUN" and any(c.lower_ in {"a", "an"} for c in complement.children)
    return said_of in {"true", "aware", "involved", "behind", "responsible"}


def _was_not(scene: Scene, predicate: Token, subject: Token | None, *, own: bool) -> bool:
    """Whether something is said not to have been: "nobody aimed at anybody", "we never entered their waters"."""
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in predicate.children)
    did = any(c.dep_ == "aux" and c.lower_ == "did" for c in predicate.children)
    told = predicate.tag_ in ("VBD", "VBN") or did
    # "no foreign police operate here"; of what is to come a promise may speak
    if not told and (predicate.tag_ not in ("VBZ", "VBP") or subject is None or not is_of_a_side(subject)):
        return False
    if subject is not None and _is_none(subject):
        return True  # "no such demand has reached us", "nobody aimed at anybody"
    objects = [c for c in predicate.children if c.dep_ == "dobj"]
    if any(c.lower_ == "nothing" for c in objects):
        return True  # "it received nothing"
    if any(c.lemma_.lower() in _REQUESTS and any(g.lower_ in {"no", "any"} for g in c.children) for c in objects):
        return True  # "Brunei has made no such request"
    if any(c.lower_ == "yet" for c in predicate.children):
        return False
    ours = own or (subject is not None and is_of_a_side(subject))
    if ours and predicate.lemma_ not in _LIVING and any(c.lower_ == "never" for c in predicate.children):
        return True  # "the aircraft never left our territory"
    if not own:
        return False
    return (perfect or did) and is_quoted(scene, predicate)


def _is_no(say: Token) -> bool:
    doc, at = say.doc, say.i
    return at + 2 < len(doc) and doc[at + 1].lower_ == "no" and doc[at + 2].is_punct


def _has_asked_for_none(predicate: Token, *, own: bool) -> bool:
    """ "Lima has not requested more troops", "the agency has not received a request"; not where it has only not yet."""
    if predicate.tag_ != "VBN" or is_passive(predicate) or any(c.lower_ == "yet" for c in predicate.children):
        return False
    if predicate.lemma_ in {"receive", "get", "make", "file", "submit"}:
        return any(c.dep_ == "dobj" and c.lemma_.lower() in _REQUESTS for c in predicate.children)
    return own and predicate.lemma_ in {"request", "ask", "demand"}


def _is_none_meant(predicate: Token, subject: Token | None) -> bool:
    """ "No alliance is intended", "no more flights were planned"."""
    if (
        not is_passive(predicate)
        or subject is None
        or predicate.lemma_ not in {"intend", "plan", "foresee", "envisage"}
    ):
        return False
    return any(c.lower_ == "no" for c in subject.children)


def _does_no_such(predicate: Token) -> bool:
    """ "Oman does not take part in it", "we do not sell arms"."""
    if predicate.tag_ != "VB" or not any(c.dep_ == "aux" and c.lower_ in {"do", "does"} for c in predicate.children):
        return False
    part = predicate.lemma_ == "take" and any(c.lower_ == "part" for c in predicate.children)
    return part or predicate.lemma_ in _DEEDS


def _leaves_undone(predicate: Token, subject: Token | None, *, own: bool) -> bool:
    """ "The advisers who left were not coming back"."""
    told = subject is not None and (own or is_of_a_side(subject))
    return (
        told and predicate.tag_ == "VBG" and predicate.lemma_ in {"come", "return", "leave", "send", "withdraw", "stay"}
    )


def _lacks_ground(predicate: Token) -> bool:
    """ "The claims are without foundation", "remains without any basis"."""
    for link in predicate.children:
        if link.dep_ == "prep" and link.lower_ == "without" and predicate.lemma_ in {"be", "remain"}:
            return any(c.lemma_.lower() in _GROUNDS for c in link.children)
    return False


def _is_no_such(predicate: Token) -> bool:
    """ "It had given no such advice", "no such document existed"."""
    for child in predicate.children:
        if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr") and any(c.lower_ == "such" for c in child.children):
            return any(c.lower_ == "no" for c in child.subtree if c.i < child.i)
    return False


def _cannot(predicate: Token, *, own: bool) -> bool:
    """Whether the own side could not do what was asked: "we could not fulfil that", "we cannot accept it"."""
    if not own or predicate.lemma_ not in saying_words().granting:
        return False
    return any(c.dep_ == "aux" and c.lower_ in {"could", "can", "ca"} for c in predicate.children)


def _corrects(predicate: Token) -> bool:
    """Whether one thing is put in the place of another: "had fired flares, not bullets"."""
    if predicate.tag_ not in ("VBD", "VBN") or is_passive(predicate):
        return False
    doc = predicate.doc
    for at in range(predicate.i + 1, min(predicate.i + 10, predicate.sent.end - 1)):
        if doc[at].text == "," and doc[at + 1].lower_ == "not":
            return doc[at + 2].pos_ in ("NOUN", "PROPN", "ADJ") if at + 2 < len(doc) else False
    return False


def _is_none(subject: Token) -> bool:
    """Whether a subject is nobody, nothing or "no such" thing."""
    if subject.lower_ in {"nobody", "nothing", "none"} or (subject.lower_ == "one" and subject.nbor(-1).lower_ == "no"):
        return True
    before = {c.lower_ for c in subject.children}
    if "not" in before and {"single", "one"} & before:
        return True  # "not a single wagon has crossed"
    # "no such demand", "no soldier entered"; but "no agreement was reached" only tells it
    modal = any(c.tag_ == "MD" for c in subject.head.children)
    harmed = subject.lemma_.lower() in _HARMED and subject.dep_ == "nsubjpass" and not modal
    return "no" in before and ("such" in before or is_of_a_side(subject) or harmed)


def refuses(scene: Scene, said: Said, predicate: Token, subject: Token | None, *, own: bool) -> bool:
    """Whether a clause about the future says that it will not be: "we will not part with the ships"."""
    words = saying_words()
    if predicate.lemma_ in words.vowed_never or any(
        t.lower_ in _LIMITS for t in predicate.subtree if t.i > predicate.i
    ):
        return False  # "we will not tolerate it", "we will not sign until it is settled"
    if is_passive(predicate):
        return predicate.lemma_ in words.conduct and not is_foreign(scene, subject, said)
    texts = any(a.kind is ActorKind.TEXT for a in said.voice.actors)
    return own and not texts and predicate.lemma_ not in {"be", "comment", "speculate", "elaborate"}


def bare_act(scene: Scene, content: Sequence[tuple[int, int]]) -> Act | None:
    """What a quotation does whose first words hold no verb: '"Not on the table," she said' denies."""
    for start, end in content:
        words = [t for t in scene.doc[start:end] if not t.is_space]
        opened = next((n for n, t in enumerate(words[:4]) if t.text in _OPENING), None)
        if opened is None or opened + 1 >= len(words) or words[opened + 1].lower_ not in _BARE:
            return None
        for token in words[opened + 2 :]:
            if token.text in {".", ",", '"', ";", "!"}:
                return Act.DENIES
            if token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG":
                return None
    return None


def stand_together(scene: Scene, content: Sequence[tuple[int, int]], first: str, second: str) -> bool:
    """Whether two words stand next to each other in what is said."""
    return any(
        scene.doc[at].lower_ == first and scene.doc[at + 1].lower_ == second
        for start, end in content
        for at in range(start, end - 1)
    )


def is_contrary(scene: Scene, content: Sequence[tuple[int, int]], words: SayingWords) -> bool:
    """Whether it is told against what others tell: "no berth has been leased, contrary to media reports"."""
    for start, end in content:
        for at in range(start, end - 2):
            if scene.doc[at].lower_ == "contrary" and scene.doc[at + 1].lower_ == "to":
                against = scene.doc[at + 2 : min(at + 7, end)]
                return against[0].lower_ == "what" or any(t.lemma_.lower() in words.denied for t in against)
    return False


def is_of_claim(scene: Scene, said: Said, words: SayingWords) -> bool:
    """Whether a claim or request is what is rejected; a thing rejected is criticised ("rejected the blockade")."""
    # 8: "dismissed as baseless and malicious the newspaper reports"
    following = scene.doc[said.cue.end : min(said.cue.end + 8, said.end)]
    if len(following) and following[0].lower_ in {"it", "them", "this", "these", "any"}:
        return True
    verb = scene.doc[said.cue.at]
    if verb.dep_ == "relcl" and verb.head.lemma_.lower() in words.denied:
        return True  # "an idea Lima rejected"
    # "dismissed the talks as theatre": what is held, not what is told
    return any(
        (token.lemma_.lower() in words.denied and token.lower_ != "talks") or token.lower_ == "that"
        for token in following
    )
