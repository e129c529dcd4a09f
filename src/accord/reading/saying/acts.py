"""Tells what a speaker does by saying something: reports, promises, judges, calls for, praises, denies or criticises.

The verb decides where it can ("thanked"); otherwise the object noun ("readiness"), then the predicate of what is said.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from accord.lexicon.saying import SayingWords, saying_words
from accord.model.codes import Act
from accord.reading.saying.cues import Form, object_word
from accord.reading.saying.extent import Said
from accord.reading.saying.speakers import subject_of
from accord.reading.scene import Actor, ActorKind, Scene

_FIRST = frozenset({"we", "i", "our", "us", "my"})
_FUTURE = frozenset({"will", "shall", "'ll", "would", "wo"})
_POSSIBLE = frozenset({"could", "may", "might", "can", "ca"})
_NO = frozenset({"no", "not", "n't", "never", "none", "nobody", "nothing", "neither", "nor"})
_BEING = frozenset({"be", "remain", "become", "stay", "seem", "appear", "look", "feel"})
_UNTRUE = frozenset(
    {"untrue", "false", "baseless", "unfounded", "fabricated", "incorrect", "groundless", "inaccurate", "fake"}
)
_UNPROMISED = frozenset(
    {
        "plan",
        "intention",
        "truth",
        "basis",
        "link",
        "role",
        "knowledge",
        "decision",
        "involvement",
        "request",
        "foundation",
    }
)
_THANKS = frozenset(
    {
        "grateful",
        "thankful",
        "thank",
        "appreciate",
        "appreciative",
        "indebted",
        "gratitude",
        "thanks",
        "commend",
        "applaud",
    }
)


def act_of(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> Act:
    """The act of one cue; `content` are the tokens of what is said."""
    words = saying_words()
    if said.inner is not None and said.cue.entry.act is None:
        within = Said(said.inner, said.voice, behind=False, start=said.start, end=said.end)
        # "said Peru had asked for six boats": a request told of is a report
        asked = said.inner.entry.lemma in {"ask", "request", "propose", "invite", "demand", "seek"}
        if not asked and (said.inner.entry.act is not None or said.inner.noun is not None):
            return act_of(scene, within, ((said.inner.end, said.end),))
    entry = said.cue.entry
    if entry.act is Act.DENIES and entry.lemma in {"reject", "dismiss", "discount"}:
        return Act.DENIES if _denies_a_claim(scene, said, words) else Act.CRITICISES
    if (
        entry.act is Act.OPINION
        and said.cue.noun is None
        and entry.lemma in {"insist", "argue", "believe", "hope", "warn"}
    ):
        inner = _by_predicate(scene, said, content, words)
        return inner if inner in (Act.CALLS_FOR, Act.COMMITS) else Act.OPINION
    if entry.act is not None:
        return entry.act
    by_noun = _by_noun(scene, said, words)
    if by_noun is not None:
        return _harshened(scene, by_noun, content, words)
    act = _by_predicate(scene, said, content, words)
    return _harshened(scene, act, content, words) if act is Act.OPINION else act


def _denies_a_claim(scene: Scene, said: Said, words: SayingWords) -> bool:
    at = said.cue.end
    for token in scene.doc[at : min(at + 8, said.end)]:
        if token.lemma_.lower() in words.denied or token.lower_ == "that":
            return True
    return False


def _harshened(scene: Scene, act: Act, content: Sequence[tuple[int, int]], words: SayingWords) -> Act:
    """An opinion in harsh words is criticism: "shared their concern about the brutal siege"."""
    if act is Act.OPINION and any(
        t.lemma_.lower() in words.harsh for start, end in content for t in scene.doc[start:end]
    ):
        return Act.CRITICISES
    return act


# -- by the object noun -----------------------------------------------------------------------------------------------


def _by_noun(scene: Scene, said: Said, words: SayingWords) -> Act | None:
    """The act that the object tells: "the need to", "readiness", "the strength of"."""
    cue = said.cue
    if cue.form in (Form.SOURCE, Form.LABEL) or said.behind:
        return None
    token = scene.doc[cue.at]
    if cue.noun is not None:
        noun = scene.doc[cue.noun]
        return _of_object(scene, said, noun, words) or words.objects[object_word(noun, words)]
    if cue.entry.lemma in _LISTENING:
        return None
    noun = next((c for c in token.children if c.dep_ in ("dobj", "obj") and c.i >= cue.end), None)
    if noun is None or any(c.dep_ == "ccomp" and c.i > cue.at for c in token.children):
        noun = _noun_after(scene, cue.end, said.end)
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or _has_predicate(noun):
        return None
    return _of_object(scene, said, noun, words)


def _has_predicate(noun: Token) -> bool:
    """Whether a noun is the subject of what is said, not its object: "reaffirmed the bank would lend"."""
    if noun.head.pos_ in ("VERB", "AUX") and subject_of(noun.head) == noun and _is_finite(noun.head):
        return True
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    return following is not None and following.tag_ in ("MD", "VBZ", "VBP") and following.pos_ in ("AUX", "VERB")


_LISTENING = frozenset({"tell", "notify", "inform", "brief", "reassure"})
_STRESSING = frozenset(
    "stress emphasize emphasise underscore underline reaffirm affirm reiterate reassert restate reconfirm accentuate reinforce".split()
)
_ACKNOWLEDGING = frozenset({"acknowledge", "recognize", "recognise"})


def _of_object(scene: Scene, said: Said, noun: Token, words: SayingWords) -> Act | None:
    lemma, verb = noun.lemma_.lower(), said.cue.entry.lemma
    if lemma in words.importance:
        return _importance(scene, noun, words)
    if verb in _ACKNOWLEDGING:
        if lemma in words.merits:
            return Act.PRAISES
        if any(t.lower_ == "as" for t in scene.doc[noun.i + 1 : min(noun.i + 10, said.end)]):
            return Act.OPINION
    if verb in {"affirm", "reaffirm", "reiterate"} and lemma not in words.objects:
        # "affirmed a new partnership to work jointly": what is to be done
        if any(
            c.dep_ in ("acl", "relcl", "xcomp") and any(g.lower_ == "to" for g in c.children) for c in noun.children
        ):
            return Act.COMMITS
    if lemma == "respect":
        return Act.COMMITS if scene.doc[noun.i + 1].lower_ == "for" else Act.OPINION
    if object_word(noun, words):
        return words.objects[object_word(noun, words)]
    if lemma in words.judged and verb not in {"note", "recall", "confirm", "outline", "detail", "mention", "announce"}:
        return Act.OPINION
    return Act.OPINION if verb in _STRESSING else None


def _noun_after(scene: Scene, at: int, end: int) -> Token | None:
    """The head of a noun phrase that starts right after the cue: "stressed Kenya's readiness", "the urgent need"."""
    for token in scene.doc[at : min(at + 9, end)]:
        if (
            token.pos_ in ("VERB", "AUX", "SCONJ", "SPACE")
            or token.text in {",", ";", ":", "."}
            or token.lower_ == "that"
        ):
            return None
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "poss", "nmod", "amod"):
            return token
    return None


def _importance(scene: Scene, noun: Token, words: SayingWords) -> Act:
    """The importance of some conduct calls for it; the importance of a thing, or to somebody, judges it."""
    doc = scene.doc
    after = noun.i + 1
    if noun.lemma_ in {"need", "necessity", "urgency", "imperative", "requirement"}:
        return Act.CALLS_FOR
    if after >= len(doc) or doc[after].lower_ not in {"of", "for", "to"}:
        return Act.OPINION
    reach = doc[after + 1 : min(after + 16, noun.sent.end)]
    if doc[after].lower_ == "to" and not any(t.lower_ == "of" and t.nbor(1).tag_ == "VBG" for t in reach):
        return Act.OPINION
    for token in reach:
        if doc[after].lower_ == "to":
            return Act.CALLS_FOR
        if token.tag_ == "VBG" and token.dep_ in ("pcomp", "pobj", "amod", "ROOT", "acl", "xcomp"):
            return Act.CALLS_FOR if token.dep_ != "amod" else _thing(token.head, words)
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("pobj", "nsubj", "dobj"):
            return _thing(token, words)
    return Act.CALLS_FOR


# nouns of conduct besides those in -tion, -ment, -ance: what can be done, not what is
_CONDUCT_NOUNS = frozenset(
    "fight combat struggle battle campaign cooperation co-operation dialogue talk support respect work effort action return release withdrawal access unity coordination restraint"
    " consultation discussion exchange compliance adherence resolution implementation reform solidarity engagement collaboration vigilance"
    " de-escalation continuity help aid progress step security peace stability".split()
)
_STATES_OF_THINGS = frozenset(
    "relation relationship tie bond friendship partnership alliance role meeting visit region position agreement document event".split()
)


def _thing(noun: Token, words: SayingWords) -> Act:
    lemma = noun.lemma_.lower()
    if lemma in _STATES_OF_THINGS:
        return Act.OPINION
    if lemma in _CONDUCT_NOUNS or lemma.endswith(("tion", "ment", "ing", "ance", "sion", "al")):
        return Act.CALLS_FOR
    return Act.OPINION


# -- by the predicate -------------------------------------------------------------------------------------------------


def _by_predicate(scene: Scene, said: Said, content: Sequence[tuple[int, int]], words: SayingWords) -> Act:
    predicate = main_predicate(scene, said, content)
    if predicate is None:
        return _without_predicate(scene, content, words)
    return of_clause(scene, said, predicate, words)


def of_clause(scene: Scene, said: Said, predicate: Token, words: SayingWords) -> Act:
    """The act that the predicate of one clause tells."""
    modals = {c.lower_ for c in predicate.children if c.dep_ in ("aux", "auxpass") and c.i < predicate.i}
    negated = _is_negated(predicate)
    complement = _complement(predicate)
    subject = subject_of(predicate) or (subject_of(predicate.head) if predicate.dep_ == "conj" else None)
    if modals & words.want_modals or _obliged(predicate):
        return Act.CALLS_FOR
    own = _is_own(scene, subject, said)
    if _wants(predicate, complement, subject, words, own=own):
        return Act.CALLS_FOR
    if _is_denial(predicate, complement, subject, negated=negated):
        return Act.DENIES
    if _thanks(predicate, complement):
        return Act.PRAISES
    if (own or (_is_bound(complement) and not _is_foreign(scene, subject, said))) and _promises(
        predicate, complement, words
    ):
        return Act.COMMITS
    if "would" in modals and "have" in {c.lemma_ for c in predicate.children if c.dep_ == "aux"}:
        return Act.OPINION  # "we would have found half as much"
    if modals & _FUTURE or (predicate.lemma_ == "go" and any(c.dep_ == "xcomp" for c in predicate.children)):
        return _future(predicate, subject, own=own, scene=scene, words=words)
    if modals & _POSSIBLE:
        if (
            modals & {"can", "could", "ca"}
            and negated
            and any(c.dep_ == "auxpass" for c in predicate.children)
            and _is_conducted(predicate, words)
        ):
            return Act.DENIES
        return Act.OPINION
    if _evaluates(predicate, complement, words) or _holds_forth(scene, predicate):
        return Act.OPINION
    return Act.REPORTS


def other_act(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> int | None:
    """Where a further clause begins that promises or calls for something, while the first clause does something else."""
    words = saying_words()
    first = main_predicate(scene, said, content)
    if first is None or first.head.i != said.cue.at or said.inner is not None:
        return None
    act = act_of(scene, said, content)
    for clause in first.conjuncts:
        if clause.i < first.i or clause.i >= said.end or clause.pos_ not in ("VERB", "AUX") or not _is_finite(clause):
            continue
        begins = max(clause.left_edge.i, first.i + 1)
        if scene.doc[begins - 1].lower_ not in {"and", "but", ","} or scene.doc[begins].lower_ in {"and", "but"}:
            continue
        other = of_clause(scene, said, clause, words)
        if other in (Act.COMMITS, Act.CALLS_FOR) and other is not act:
            return begins
    return None


def _holds_forth(scene: Scene, predicate: Token) -> bool:
    """Whether a quotation in the present tense says how things are in general: "Both capitals are losing control"."""
    if not _is_quoted(scene, predicate):
        return False
    auxiliaries = [c for c in predicate.children if c.dep_ in ("aux", "auxpass")]
    if any(c.dep_ == "auxpass" or c.lemma_ == "have" or c.tag_ == "VBD" for c in auxiliaries):
        return False
    present = predicate.tag_ in ("VBZ", "VBP") or (
        predicate.tag_ == "VBG" and any(c.tag_ in ("VBZ", "VBP") for c in auxiliaries)
    )
    return present and not any(t.like_num and t.lower_ != "one" for t in predicate.subtree)


def _is_quoted(scene: Scene, predicate: Token) -> bool:
    """Whether a quotation mark opens right before the clause of the predicate."""
    doc, first = scene.doc, predicate.left_edge.i
    return any(doc[at].text in {'"', "'"} for at in range(max(first - 1, 0), predicate.i))


def main_predicate(scene: Scene, said: Said, content: Sequence[tuple[int, int]]) -> Token | None:
    """The verb that what is said turns on."""
    token = scene.doc[said.cue.at]
    if said.cue.form not in (Form.SOURCE, Form.LABEL):
        for child in token.children:
            if child.dep_ == "ccomp" and any(start <= child.i < end for start, end in content):
                return _foremost(child)
        if said.behind and token.dep_ in ("parataxis", "ccomp", "conj"):
            root = token.sent.root
            if any(start <= root.i < end for start, end in content) and root.pos_ in ("VERB", "AUX"):
                return _foremost(root)
    verbs = [
        t
        for start, end in content
        for t in scene.doc[start:end]
        if t.pos_ in ("VERB", "AUX") and _is_finite(t) and t.dep_ not in ("relcl", "acl", "advcl")
    ]
    if not verbs:
        return None
    inside = {t.i for t in verbs}
    # the highest finite verb: no other finite verb of the content above it
    for verb in verbs:
        if not any(a.i in inside for a in verb.ancestors):
            return verb
    return verbs[0]


def _foremost(verb: Token) -> Token:
    """The first of clauses strung together: in "There is no plan, and nobody asked us" the parse may hang "is" on "asked"."""
    for child in verb.children:
        if child.i < verb.i and child.dep_ in ("ccomp", "parataxis") and _is_finite(child):
            return child
    # "is to be signed": what is ahead stands in the infinitive
    if verb.lemma_ in {"tell", "inform", "notify"} and any(c.dep_ == "auxpass" for c in verb.children):
        for child in verb.children:
            if child.dep_ == "ccomp" and child.i > verb.i:
                return child  # "Oman was told that its request had been turned down"
    if verb.lemma_ == "be":
        for child in verb.children:
            if (
                child.dep_ == "xcomp"
                and any(c.lower_ == "to" for c in child.children)
                and not any(c.dep_ in ("attr", "acomp") for c in verb.children)
            ):
                return child
    return verb


def _is_finite(token: Token) -> bool:
    if token.dep_ in ("aux", "auxpass", "amod", "compound"):
        return False
    if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return token.tag_ in ("VB", "VBN", "VBG") and any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in token.children
    )


def _is_negated(predicate: Token) -> bool:
    if any(c.dep_ == "neg" or c.lower_ in _NO for c in predicate.children):
        return True
    if predicate.lemma_ in _BEING and any(
        g.dep_ == "neg" for c in predicate.children if c.dep_ in ("acomp", "attr") for g in c.children
    ):
        return True
    return any(
        c.lower_ in _NO
        for child in predicate.children
        if child.dep_ in ("nsubj", "nsubjpass", "attr", "dobj")
        for c in (child, *child.children)
    )


_STATES_OF_MIND = frozenset({"committed", "determined", "resolved", "prepared", "concerned", "interested", "pleased"})


def _complement(predicate: Token) -> Token | None:
    # "is committed to" parsed as a passive; "is being prepared" is none of these
    if (
        predicate.tag_ == "VBN"
        and predicate.lower_ in _STATES_OF_MIND
        and any(c.dep_ in ("prep", "xcomp") for c in predicate.children)
    ):
        return predicate  # "is committed to" parsed as a passive
    if predicate.lemma_ not in _BEING:
        return None
    return next(
        (c for c in predicate.children if c.dep_ in ("attr", "acomp", "oprd", "xcomp") and c.i > predicate.i), None
    )


def _obliged(predicate: Token) -> bool:
    """ "have to return": an obligation."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in predicate.children) and any(
        c.tag_ == "TO" for c in predicate.children
    )


def _wants(predicate: Token, complement: Token | None, subject: Token | None, words: SayingWords, *, own: bool) -> bool:
    passive = any(c.dep_ == "auxpass" for c in predicate.children)
    if predicate.lemma_ in words.want_verbs:
        if predicate.lemma_ in {"ask", "request", "demand", "seek", "require"} and predicate.tag_ in ("VBD", "VBN"):
            return False  # "we have asked our colleagues": told of the past
        if own and predicate.lemma_ == "need":
            return any(c.dep_ == "xcomp" for c in predicate.children)  # "his ministry needs more time" only states it
        return not passive or predicate.lemma_ in {"need", "require", "urge"}
    if complement is None:
        return False
    # "it is important to", "it was time for"; "the port is important" only judges
    impersonal = subject is not None and subject.lower_ in {"it", "there"}
    if complement.lower_ == "needed" or complement.lemma_ == "need":
        return True
    clause = any(
        c.dep_ in ("xcomp", "ccomp", "advcl", "relcl") and c.i > complement.i
        for c in (*predicate.children, *complement.children)
    )
    return impersonal and complement.lemma_.lower() in words.want_predicates and clause


_REFUSING = frozenset({"decline", "refuse", "reject", "turn"})


def _is_denial(predicate: Token, complement: Token | None, subject: Token | None, *, negated: bool) -> bool:
    if complement is not None and complement.lemma_.lower() in _UNTRUE:
        return not negated
    if complement is not None and complement.lower_ == "true" and negated:
        return True
    if predicate.lemma_ in _REFUSING and any(
        t.lemma_.lower() in {"request", "demand", "offer", "proposal", "plea"} for t in predicate.subtree
    ):
        return True
    if predicate.lemma_ in {"know", "hear"} and any(t.lower_ == "no" for t in predicate.subtree):
        return True  # "knew of no such case"
    if not negated:
        return False
    if (
        predicate.lemma_ in {"plan", "intend", "consider", "contemplate", "discuss", "negotiate"}
        and predicate.tag_ != "VBN"
    ):
        return True  # "does not plan to join"
    if subject is not None and subject.lemma_.lower() == "request":
        return True  # "no such request had been made", "the request could not be met"
    about = [c for c in predicate.children if c.dep_ in ("attr", "dobj") or (c == subject and c.lower_ != "there")]
    if predicate.lemma_ in {"be", "have", "exist"} and any(c.lemma_.lower() in _UNPROMISED for c in about):
        return True
    return complement is not None and complement.lemma_.lower() in {"aware", "involved", "behind", "responsible"}


def _thanks(predicate: Token, complement: Token | None) -> bool:
    if predicate.lemma_ in _THANKS or (
        predicate.lemma_ == "welcome" and not any(c.dep_ == "auxpass" for c in predicate.children)
    ):
        return True
    return complement is not None and complement.lemma_.lower() in _THANKS


def _is_own(scene: Scene, subject: Token | None, said: Said) -> bool:
    """Whether the subject is the speaker's own side: "we", "he", his country, its government."""
    if subject is None:
        return False
    if subject.lower_ in _FIRST or any(c.lower_ in {"our", "my"} for c in subject.children):
        return True
    speakers = said.voice.actors
    if subject.lower_ in {"he", "she", "they"} or (subject.lower_ == "it" and any(s.person is None for s in speakers)):
        return True
    if (
        any(c.lower_ in {"his", "her", "its", "their"} and c.dep_ == "poss" for c in subject.children)
        and subject.lemma_.lower() in _OWNED
    ):
        return True
    counted = any(c.lower_ in {"two", "both", "three"} for c in subject.children) and subject.lemma_.lower() in _OWNED
    if counted and any(s.kind is not ActorKind.TEXT for s in speakers):
        return True  # "the two armies": the speaker's own among them
    owner = scene.actor_at(said.voice.start - 1) if said.voice.start > 0 else None
    if owner is not None and owner.kind is ActorKind.PRONOUN:
        speakers = (*speakers, owner)  # "the EU will help, its ambassador said"
    actor = scene.actor_at(subject.i)
    if actor is None and subject.lemma_.lower() in _OWNED:
        actor = next((a for a in scene.actors_in(subject.left_edge.i, subject.i + 1) if a.parties), None)
    if actor is None:
        return False
    return _shares_side(actor, speakers)


def _is_foreign(scene: Scene, subject: Token | None, said: Said) -> bool:
    """Whether the subject is known to be of another side than the speaker."""
    actor = scene.actor_at(subject.i) if subject is not None else None
    sides = {code for s in said.voice.actors for code in s.parties}
    return actor is not None and bool(actor.parties) and bool(sides) and not sides.intersection(actor.parties)


_OWNED = frozenset(
    "country government nation ministry administration side army state force agency navy company troop soldier parliament".split()
)


def _shares_side(actor: Actor, speakers: Sequence[Actor]) -> bool:
    if any(
        actor == s or (actor.person is not None and actor.person == s.person) or actor.name == s.name for s in speakers
    ):
        return True
    sides = {code for s in speakers for code in s.parties}
    if not actor.parties:
        return False
    if any(s.kind is ActorKind.TEXT for s in speakers):
        return actor.kind is ActorKind.COLLECTIVE
    # somebody whose side is not known mostly speaks for the party he speaks of
    return not sides or bool(sides.intersection(actor.parties))


def _is_bound(complement: Token | None) -> bool:
    """Words by which only the own side is bound, whoever the subject seems to be: "the cabinet is committed to"."""
    return complement is not None and complement.lower_ in {
        "committed",
        "determined",
        "resolved",
        "ready",
        "willing",
        "prepared",
    }


def _promises(predicate: Token, complement: Token | None, words: SayingWords) -> bool:
    passive = any(c.dep_ == "auxpass" for c in predicate.children)
    if complement is not None:
        return complement.lemma_.lower() in words.promise_predicates or complement.lower_ in words.promise_predicates
    if passive:
        bound = any(c.lower_ == "to" or c.dep_ == "xcomp" for c in predicate.children)
        return bound and predicate.lower_ in words.promise_predicates
    if any(
        c.dep_ == "xcomp"
        and c.lemma_ in {"view", "believe", "see", "consider", "monitor", "hope", "face", "be", "have", "follow"}
        for c in predicate.children
    ):
        return False
    present = predicate.tag_ in ("VBP", "VBZ", "VBD", "VBN")
    return (
        present
        and predicate.lemma_ in words.promise_verbs
        and any(c.dep_ in ("xcomp", "prep", "advmod", "acomp") for c in predicate.children)
    )


def _is_conducted(predicate: Token, words: SayingWords) -> bool:
    return predicate.lemma_ in words.conduct or predicate.lemma_ in {"meet", "grant", "accept"}


def _future(predicate: Token, subject: Token | None, *, own: bool, scene: Scene, words: SayingWords) -> Act:
    """What "will" makes of it: a promise of the own side, an event ahead, or a prediction."""
    passive = any(c.dep_ == "auxpass" for c in predicate.children)
    actor = scene.actor_at(subject.i) if subject is not None else None
    if passive:
        if predicate.lemma_ in words.events:
            return Act.REPORTS
        return Act.COMMITS if predicate.lemma_ in words.conduct else Act.REPORTS
    if own:
        ready = _complement(predicate)
        if ready is not None:
            return Act.COMMITS if ready.lemma_.lower() in words.promise_predicates else Act.OPINION
        arranged = predicate.lemma_ in words.conduct or predicate.lemma_ in {
            "hold",
            "host",
            "organise",
            "organize",
            "resume",
        }
        return Act.COMMITS if predicate.lemma_ not in words.events or arranged else Act.REPORTS
    if actor is not None and actor.kind is not ActorKind.TEXT:
        return Act.OPINION if predicate.lemma_ in words.effects else Act.REPORTS
    if predicate.lemma_ in words.effects or (predicate.lemma_ in _BEING and _complement(predicate) is not None):
        return Act.OPINION
    pointing = subject is not None and subject.lower_ in {"it", "this", "that", "these", "those"}
    return Act.OPINION if pointing and predicate.lemma_ not in words.events else Act.REPORTS


def _evaluates(predicate: Token, complement: Token | None, words: SayingWords) -> bool:
    if complement is not None:
        lemma = complement.lemma_.lower()
        degree = any(c.tag_ in ("JJS", "RBS", "JJR", "RBR") for c in complement.children)
        if lemma in words.predicates or degree:
            return True
        return any(c.lemma_.lower() in words.predicates for c in _modifiers(complement))
    if predicate.lemma_ in words.effects and predicate.tag_ in ("VBZ", "VBP"):
        return predicate.lemma_ not in {
            "reflect",
            "open",
            "send",
            "bring",
            "lead",
            "mark",
            "show",
            "represent",
            "lift",
            "respect",
            "push",
            "help",
        }
    if predicate.lemma_ in {"attach", "lay", "place", "assign", "give"} and any(
        c.lemma_ in {"importance", "priority", "weight"} for c in predicate.children
    ):
        return True
    if predicate.lemma_ in {"believe", "think", "hope", "expect", "fear", "trust", "doubt", "deserve", "regret"}:
        return True
    # "Lima has no better friend", "there is no higher priority", "it views the plan as serious"
    if any(
        c.dep_ in ("dobj", "attr")
        and {"no"} & {g.lower_ for g in c.children}
        and any(g.tag_ in ("JJR", "RBR") for g in c.children)
        for c in predicate.children
    ):
        return True
    verbs = [predicate, *(c for c in predicate.children if c.dep_ == "xcomp")]
    return any(
        v.lemma_ in {"view", "consider", "regard", "see", "rate", "deem"} and any(t.lower_ == "as" for t in v.subtree)
        for v in verbs
    )


def _modifiers(noun: Token) -> Iterator[Token]:
    yield from (c for c in noun.children if c.dep_ in ("amod", "advmod", "compound"))


def _without_predicate(scene: Scene, content: Sequence[tuple[int, int]], words: SayingWords) -> Act:
    for start, end in content:
        for token in scene.doc[start:end]:
            lemma = token.lemma_.lower()
            if lemma in words.importance:
                return Act.CALLS_FOR
            if lemma in _THANKS:
                return Act.PRAISES
    return Act.REPORTS
